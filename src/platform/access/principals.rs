//! What people are beside themselves: members of authorities and units, holders of posts and
//! mandates, at a site, in a function. Asked for one person by each request, and for many at once by the live connection.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ConnectionTrait, DbErr, Statement, Value};

use super::{Membership, Role, space::Principal};
use crate::{id::Id, kinds, time::Day};

/// What follows from being one person.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub(super) memberships: Vec<Membership>,
    pub(super) principals: BTreeSet<Id<kinds::Principal>>,
    pub(super) mandates: Vec<(Role, Option<Id<kinds::Authority>>)>,
    sites: BTreeSet<Id<kinds::Site>>,
    functions: BTreeSet<String>,
    leads: BTreeSet<Id<kinds::Unit>>,
    leads_a_group: bool,
}

impl Standing {
    /// Whether a principal is the person, or the person belongs to it.
    pub fn is(&self, principal: Principal) -> bool {
        self.principals.contains(&principal.id())
    }

    /// Whether the person works at a site.
    pub fn works_at(&self, site: Id<kinds::Site>) -> bool {
        self.sites.contains(&site)
    }

    /// Whether the person holds a post of this function, for good or for a time.
    pub fn holds(&self, function: &str) -> bool {
        self.functions.contains(function)
    }

    /// Whether the person leads a unit, also as a deputy or for a time.
    pub fn leads(&self, unit: Id<kinds::Unit>) -> bool {
        self.leads.contains(&unit)
    }

    /// The units the person leads.
    pub fn led(&self) -> impl Iterator<Item = Id<kinds::Unit>> {
        self.leads.iter().copied()
    }

    /// Whether the person leads a group or network.
    pub fn leads_a_group(&self) -> bool {
        self.leads_a_group
    }
}

/// What follows from being each of these people: one query.
///
/// # Errors
/// What the database answers.
pub async fn standings(
    read: &impl ConnectionTrait,
    people: &[Id<kinds::Person>],
    today: Day,
) -> Result<HashMap<Id<kinds::Person>, Standing>, DbErr> {
    match people.is_empty() {
        true => Ok(HashMap::new()),
        false => of(read, people, today).await,
    }
}

/// The same for at least one person.
pub(super) async fn of(
    read: &impl ConnectionTrait,
    people: &[Id<kinds::Person>],
    today: Day,
) -> Result<HashMap<Id<kinds::Person>, Standing>, DbErr> {
    let sql = PRINCIPALS.replace("{people}", &marks(2, people.len()));
    let values = std::iter::once(Value::from(today)).chain(people.iter().map(|id| (*id).into()));
    let rows = read
        .query_all_raw(Statement::from_sql_and_values(
            read.get_database_backend(),
            sql,
            values,
        ))
        .await?;
    let alone = |person: &Id<kinds::Person>| {
        let own = Standing {
            principals: BTreeSet::from([Principal::Person(*person).id()]),
            ..Standing::default()
        };
        (*person, own)
    };
    let mut all: HashMap<_, _> = people.iter().map(alone).collect();
    for row in rows {
        let Some(of) = all.get_mut(&row.try_get("", "person_id")?) else {
            continue;
        };
        let kind: String = row.try_get("", "kind")?;
        let one: Option<Id<kinds::Principal>> = row.try_get("", "one")?;
        let two: Option<Id<kinds::Principal>> = row.try_get("", "two")?;
        match (kind.as_str(), one, two) {
            ("member", Some(authority), Some(unit)) => {
                of.principals
                    .extend([authority, unit, Principal::Everyone.id()]);
                of.memberships.push(Membership {
                    authority: authority.cast(),
                    unit: unit.cast(),
                });
            }
            ("unit", Some(id), _) => {
                of.principals.insert(id);
            }
            ("post", Some(id), _) => {
                of.principals.insert(id);
                of.functions.insert(row.try_get("", "function")?);
            }
            ("site", Some(id), _) => {
                of.sites.insert(id.cast());
            }
            ("head", Some(id), _) => {
                of.leads.insert(id.cast());
            }
            ("lead", ..) => of.leads_a_group = true,
            (role, authority, _) => {
                let role = Role::from_code(role);
                of.mandates
                    .extend(role.map(|role| (role, authority.map(Id::cast))));
            }
        }
    }
    Ok(all)
}

/// "$2, $3, $4": so many values of a list, from one on.
pub(super) fn marks(from: usize, count: usize) -> String {
    let marks: Vec<String> = (from..from + count).map(|n| format!("${n}")).collect();
    marks.join(", ")
}

/// Current affiliations in active authorities with their sites, their units with all units above, posts
/// held, units and groups led, and mandates. A guest stands in nobody's house: guests are themselves alone and reach what they were
/// let into by name. `union` ends where a broken tree runs in a circle.
const PRINCIPALS: &str = "
with recursive member(person_id, authority_id, unit_id, site_id) as (
    select a.person_id, a.authority_id, a.unit_id, a.site_id from affiliation a join authority h on h.id = a.authority_id
    where a.person_id in ({people}) and a.kind <> 'guest' and h.active
      and (a.from_day is null or a.from_day <= $1) and (a.until_day is null or a.until_day >= $1)
), above(person_id, id, parent_id) as (
    select m.person_id, u.id, u.parent_id from unit u join member m on m.unit_id = u.id
    union select above.person_id, u.id, u.parent_id from unit u join above on u.id = above.parent_id
)
select person_id, 'member' as kind, authority_id as one, unit_id as two, '' as function from member
union all select person_id, 'unit', id, null, '' from above
union all select person_id, 'site', site_id, null, '' from member where site_id is not null
union all select h.person_id, 'post', h.post_id, null, p.function from holding h join post p on p.id = h.post_id
    where h.person_id in ({people}) and h.role <> 'deputy'
    and exists (select 1 from member m where m.person_id = h.person_id)
    and (h.from_day is null or h.from_day <= $1) and (h.until_day is null or h.until_day >= $1)
union all select h.person_id, 'head', p.unit_id, null, '' from holding h join post p on p.id = h.post_id
    where h.person_id in ({people}) and p.leads
    and exists (select 1 from member m where m.person_id = h.person_id)
    and (h.from_day is null or h.from_day <= $1) and (h.until_day is null or h.until_day >= $1)
union all select g.principal_id, 'lead', null, null, '' from access_grant g join space s on s.id = g.space_id
    where g.principal_id in ({people}) and g.principal_kind = 'person' and g.level = 5 and s.kind = 'group'
union all select person_id, role, authority_id, null, '' from mandate where person_id in ({people})";
