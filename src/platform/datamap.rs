//! The data map: what each column is for, how far it says something of a person, how long it stays,
//! and what becomes of it when a person asks for their data or is erased. Each capability
//! contributes the columns of its tables; a test compares them with the schema, and `docs/data-map.md`
//! is printed from them.

mod columns;

pub use columns::COLUMNS;

use std::fmt::Write;

/// One column of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub table: &'static str,
    pub column: &'static str,
    /// What the work needs it for.
    pub purpose: &'static str,
    pub personal: Personal,
    pub retention: Retention,
    pub export: Export,
    pub erasure: Erasure,
}

/// What a column says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    No,
    /// Names a person or belongs to one.
    Yes,
    /// Text or pictures that people make, which may say anything of anybody.
    Free,
    /// Proves who somebody is.
    Secret,
}

/// How long a value stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// As long as the installation.
    Installation,
    /// As long as the thing it belongs to.
    Thing,
    /// As long as the person is recorded.
    Person,
    /// Until it is replaced or ended, at the latest after this.
    Until(&'static str),
}

/// Whether a person who asks for their data gets the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    No,
    /// To the person it belongs to.
    Own,
}

/// What becomes of the value when its person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// It says nothing of the person and stays.
    Stays,
    /// The row goes.
    Row,
    /// The row stays for others and loses this value.
    Emptied,
}

/// Lists columns with what is common to them: `table (personal, retention, export, erasure) { column: purpose }`.
#[macro_export]
macro_rules! data_map {
    ($($table:literal ($personal:expr, $retention:expr, $export:expr, $erasure:expr) {
        $($column:ident: $purpose:literal,)+
    })+) => {
        &[$($($crate::datamap::Column {
            table: $table,
            column: stringify!($column),
            purpose: $purpose,
            personal: $personal,
            retention: $retention,
            export: $export,
            erasure: $erasure,
        },)+)+]
    };
}

/// The map as a page for reading, tables in the order of their names.
pub fn page(columns: &[Column]) -> String {
    let mut sorted: Vec<&Column> = columns.iter().collect();
    sorted.sort_by_key(|column| column.table);
    let mut page = PREFACE.to_owned();
    let mut table = "";
    for column in sorted {
        if column.table != table {
            table = column.table;
            // Writing to a text cannot fail.
            let _ = write!(
                page,
                "\n## {table}\n\n| column | purpose | personal | kept | export | erasure |\n|---|---|---|---|---|---|\n"
            );
        }
        let Column {
            column,
            purpose,
            personal,
            retention,
            export,
            erasure,
            ..
        } = column;
        let _ = writeln!(
            page,
            "| `{column}` | {purpose} | {personal} | {retention} | {export} | {erasure} |"
        );
    }
    page
}

const PREFACE: &str = "# Data map

What each column is for, and what becomes of it.
This page is printed from the lists of the capabilities; a test fails when a column is missing in them or here (`UPDATE=1` prints anew).

- **personal**: `no`; `yes`, it names a person or belongs to one; `free`, text or pictures that may say anything of anybody; `secret`, it proves who somebody is.
- **kept**: as long as the installation, the thing it belongs to, or the person is recorded; or until the time named. What is kept for a person goes 90 days after the end of a guest: profile, portrait, contact, where they came from, account and notices. Their name stays where something they wrote bears it, and is “Ehemaliger Gast” otherwise.
- **export**: `own`, the person it belongs to gets it.
- **erasure**, when a person is erased: `stays`; `row`, the row goes; `emptied`, the row stays for others without this value.
";

macro_rules! words {
    ($($kind:ident { $($pattern:pat => $word:expr,)+ })+) => {$(
        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(match self { $($pattern => $word,)+ })
            }
        }
    )+};
}

words! {
    Personal { Self::No => "no", Self::Yes => "yes", Self::Free => "free", Self::Secret => "secret", }
    Retention {
        Self::Installation => "installation",
        Self::Thing => "thing",
        Self::Person => "person",
        Self::Until(time) => time,
    }
    Export { Self::No => "no", Self::Own => "own", }
    Erasure { Self::Stays => "stays", Self::Row => "row", Self::Emptied => "emptied", }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_tables_in_order() {
        let columns: &[Column] = data_map! {
            "unit" (Personal::No, Retention::Thing, Export::No, Erasure::Stays) { name: "its name", }
            "person" (Personal::Yes, Retention::Until("a year"), Export::Own, Erasure::Row) { given: "to be called", }
        };
        let page = page(columns);
        let person = page.find("## person\n").unwrap();
        assert!(person < page.find("## unit\n").unwrap());
        assert!(page.contains("| `given` | to be called | yes | a year | own | row |\n"));
        assert!(page.contains("| `name` | its name | no | thing | no | stays |\n"));
    }
}
