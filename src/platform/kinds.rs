//! What an [`Id`](crate::id::Id) can name. Markers only; the rows live in the stores.

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        $($(#[$meta])* #[derive(Clone, Copy, Debug)] pub enum $name {})+
    };
}

kinds! {
    /// A Behörde, the tenant.
    Authority,
    /// A place where an authority works.
    Site,
    /// A part of an authority.
    Unit,
    /// A human being, with or without account.
    Person,
    /// A person's belonging to an authority.
    Affiliation,
    /// A post (Stelle) in a unit.
    Post,
    /// A post held by a person for a time.
    Holding,
    /// A picture of a person.
    Portrait,
    /// A phone-book line without person.
    Line,
    /// A way to sign in.
    Account,
    /// A signed-in browser.
    Session,
    /// Where protected things lie.
    Space,
    /// A space with a name, members and rules. Its id is that of its space.
    Group,
    /// A part of a group that fewer may enter. Its id is that of its space.
    Section,
    /// Somebody asks to come in, or is asked.
    EntryRequest,
    /// Something a person should know.
    Notice,
    /// Notices on their way to somebody.
    Mail,
    /// One row of openness.
    Grant,
    /// Anything a grant can name.
    Principal,
    /// A page, post, document and so on.
    Content,
    /// A version of a content.
    Revision,
    /// What somebody is writing and has not sent yet.
    Draft,
    /// A picture in something written.
    Picture,
    /// What somebody said about a content.
    Comment,
    /// A content or comment brought before those who moderate.
    Report,
    /// A word of the managed list that says what things are about.
    Topic,
}
