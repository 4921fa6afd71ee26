//! What a group is: its kind, who sees it, how one gets in, what its members are, and its profile.

use platform::access::Level;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in forms and in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// What a group is for. The kind is its template: it says what the form begins with.
    Kind {
        /// Shared interests, open to anybody.
        Interest = "interest",
        /// Work with an end.
        Project = "project",
        /// The people of a unit.
        Unit = "unit",
        /// A body whose members are appointed.
        Committee = "committee",
        /// Those who write for others.
        Editorial = "editorial",
        /// A Fachnetzwerk of several authorities.
        Network = "network",
    }
}

codes! {
    /// What those see who are not in it.
    Visibility {
        /// They read along.
        Open = "open",
        /// They see the door.
        Closed = "closed",
        /// For them it does not exist.
        Hidden = "hidden",
    }
}

codes! {
    /// To whom the visibility applies.
    Audience {
        Authority = "authority",
        Everyone = "everyone",
    }
}

codes! {
    /// How one gets in.
    Entry {
        Free = "free",
        Request = "request",
        Invitation = "invitation",
    }
}

codes! {
    /// How an authority stands to a network.
    PartState {
        /// The network's leads would like it to join.
        Proposed = "proposed",
        /// It would like to join.
        Asked = "asked",
        Member = "member",
        Declined = "declined",
        Left = "left",
    }
}

codes! {
    /// Who began a way in, and who decides on it.
    AskKind {
        /// The person asks; the group decides, in a network the person's authority.
        Request = "request",
        /// The group asks; the person decides.
        Invitation = "invitation",
        /// A network asks for somebody of another authority, which decides and then invites.
        Proposal = "proposal",
    }
}

codes! {
    /// What a member is.
    Role {
        Reader = "reader",
        Member = "member",
        Moderator = "moderator",
        Lead = "lead",
    }
}

impl Role {
    /// What the role opens.
    pub const fn level(self) -> Level {
        match self {
            Self::Reader => Level::Read,
            Self::Member => Level::TakePart,
            Self::Moderator => Level::Moderate,
            Self::Lead => Level::Lead,
        }
    }

    /// The role of a level; below reading there is none.
    pub fn of(level: Level) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.level() == level)
    }
}

impl Kind {
    /// What the form to found such a group begins with.
    pub const fn template(self) -> (Visibility, Audience, Entry, &'static str) {
        match self {
            Self::Interest => (
                Visibility::Open,
                Audience::Everyone,
                Entry::Free,
                Profile::OPEN,
            ),
            Self::Project | Self::Unit | Self::Editorial => (
                Visibility::Closed,
                Audience::Authority,
                Entry::Invitation,
                Profile::INTERNAL,
            ),
            Self::Committee => (
                Visibility::Hidden,
                Audience::Authority,
                Entry::Invitation,
                Profile::STRICT,
            ),
            Self::Network => (
                Visibility::Closed,
                Audience::Everyone,
                Entry::Request,
                Profile::RAISED,
            ),
        }
    }
}

/// What a group's place asks of everybody in it, leads included. Profiles are rows that the operator
/// of the installation decides on; the four that come with it have these keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub key: String,
    /// In the language of the reader.
    pub name: String,
    pub guests: bool,
    pub downloads: bool,
    pub mail: MailText,
    /// From which level on members may invite.
    pub invite: Level,
    /// From which level on one sees who is in it.
    pub members: Level,
    /// Days after which conversations are deleted; none: never.
    pub retention_days: Option<u32>,
    pub classification: String,
}

impl Profile {
    pub const OPEN: &'static str = "offen";
    pub const INTERNAL: &'static str = "intern";
    pub const RAISED: &'static str = "erhoeht";
    pub const STRICT: &'static str = "streng";
}

codes! {
    /// What of the group a mail may say.
    MailText {
        Full = "full",
        Title = "title",
        None = "none",
    }
}
