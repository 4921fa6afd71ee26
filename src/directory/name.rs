//! Names of people, as they write them.

/// The parts of a name. Only the family name is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// "Dr."
    pub title: String,
    pub given: String,
    /// "von"
    pub prefix: String,
    pub family: String,
}

impl PersonName {
    /// "Dr. Friederike von Hallmoor"
    pub fn natural(&self) -> String {
        join(&[&self.title, &self.given, &self.prefix, &self.family])
    }

    /// "Hallmoor, Dr. Friederike von", as lists sort it.
    pub fn listed(&self) -> String {
        let rest = join(&[&self.title, &self.given, &self.prefix]);
        if rest.is_empty() {
            self.family.clone()
        } else {
            format!("{}, {rest}", self.family)
        }
    }

    /// "FH"
    pub fn initials(&self) -> String {
        self.given
            .chars()
            .take(1)
            .chain(self.family.chars().take(1))
            .collect()
    }
}

fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}
