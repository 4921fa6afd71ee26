//! The persons who have a name in the story: the cast of the tests, the heads seen in the mock-ups, the special cases.
//!
//! Facts only; what they write about themselves stands in `texts_of_people`.

mod cast;
mod colleagues;

use crate::grades::Form;
use crate::world::Day;

pub use cast::CAST;

#[derive(Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent remarks on a person, not states"
)]
pub(crate) struct PersonPlan {
    pub(crate) key: &'static str,
    pub(crate) given: &'static str,
    pub(crate) prefix: &'static str,
    pub(crate) family: &'static str,
    pub(crate) title: &'static str,
    pub(crate) form: Form,
    pub(crate) authority: &'static str,
    pub(crate) unit: &'static str,
    /// Inclusive; unused for who heads the unit.
    pub(crate) function: &'static str,
    /// The function as borne, where it says more than the post.
    pub(crate) borne: &'static str,
    pub(crate) grade: &'static str,
    pub(crate) since: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) guest_of: Option<&'static str>,
    pub(crate) seconded: Option<Secondment>,
    pub(crate) extension: &'static str,
    pub(crate) mobile: &'static str,
    pub(crate) site: &'static str,
    pub(crate) room: &'static str,
    pub(crate) deputy: &'static str,
    pub(crate) released: bool,
    pub(crate) blocked: bool,
    /// 1 to 5: a face from the mock-ups.
    pub(crate) face: u64,
    pub(crate) first_aider: bool,
    pub(crate) fire_warden: bool,
    pub(crate) welcome: bool,
    pub(crate) demo_only: bool,
}

#[derive(Clone, Copy)]
pub(crate) struct Secondment {
    pub(crate) authority: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) function: &'static str,
    pub(crate) from: Day,
    pub(crate) until: Day,
}

const fn person(
    key: &'static str,
    given: &'static str,
    family: &'static str,
    form: Form,
) -> PersonPlan {
    PersonPlan {
        key,
        given,
        prefix: "",
        family,
        title: "",
        form,
        authority: "",
        unit: "",
        function: "",
        borne: "",
        grade: "",
        since: None,
        until: None,
        guest_of: None,
        seconded: None,
        extension: "",
        mobile: "",
        site: "",
        room: "",
        deputy: "",
        released: true,
        blocked: false,
        face: 0,
        first_aider: false,
        fire_warden: false,
        welcome: false,
        demo_only: false,
    }
}

impl PersonPlan {
    const fn of(
        mut self,
        authority: &'static str,
        unit: &'static str,
        function: &'static str,
    ) -> Self {
        self.authority = authority;
        self.unit = unit;
        self.function = function;
        self
    }

    const fn titled(mut self, title: &'static str, prefix: &'static str) -> Self {
        self.title = title;
        self.prefix = prefix;
        self
    }

    const fn borne(mut self, function: &'static str) -> Self {
        self.borne = function;
        self
    }

    const fn grade(mut self, grade: &'static str) -> Self {
        self.grade = grade;
        self
    }

    const fn since(mut self, from: Day) -> Self {
        self.since = Some(from);
        self
    }

    const fn until(mut self, until: Day) -> Self {
        self.until = Some(until);
        self
    }

    const fn guest_of(mut self, sponsor: &'static str) -> Self {
        self.guest_of = Some(sponsor);
        self
    }

    const fn seconded(mut self, secondment: Secondment) -> Self {
        self.seconded = Some(secondment);
        self
    }

    /// Extension and room.
    const fn desk(
        mut self,
        extension: &'static str,
        site: &'static str,
        room: &'static str,
    ) -> Self {
        self.extension = extension;
        self.site = site;
        self.room = room;
        self
    }

    const fn mobile(mut self, mobile: &'static str) -> Self {
        self.mobile = mobile;
        self
    }

    const fn deputy(mut self, person: &'static str) -> Self {
        self.deputy = person;
        self
    }

    const fn unreleased(mut self) -> Self {
        self.released = false;
        self
    }

    const fn blocked(mut self) -> Self {
        self.blocked = true;
        self
    }

    const fn face(mut self, face: u64) -> Self {
        self.face = face;
        self
    }

    const fn first_aider(mut self) -> Self {
        self.first_aider = true;
        self
    }

    const fn fire_warden(mut self) -> Self {
        self.fire_warden = true;
        self
    }

    const fn welcome(mut self) -> Self {
        self.welcome = true;
        self
    }

    const fn demo_only(mut self) -> Self {
        self.demo_only = true;
        self
    }
}

pub(crate) const OPERATORS: &[&str] = &["betrieb"];
pub(crate) const ADMINISTRATORS: &[(&str, &str)] = &[("admin-mid", "mid"), ("admin-sta", "sta")];

/// The cast first, so that it keeps the plain addresses.
pub(crate) fn all() -> impl Iterator<Item = &'static PersonPlan> {
    cast::PLAYERS.iter().chain(colleagues::COLLEAGUES)
}
