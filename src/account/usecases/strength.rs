//! How strong a new password must be for its account.

use platform::{
    access::session::Holder,
    passwords::{Passwords, Weak},
};

/// Checks a new password against what everybody knows of its owner: login and name.
pub(super) fn check(password: &str, login: &str, holder: Option<&Holder>) -> Result<(), Weak> {
    let names = holder.map(|holder| [holder.given.as_str(), holder.family.as_str()]);
    let texts = || [login].into_iter().chain(names.into_iter().flatten());
    let words = texts().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let about: Vec<&str> = texts()
        .chain(words)
        .filter(|word| word.chars().count() > 2)
        .collect();
    Passwords::check(password, &about)
}

#[cfg(test)]
mod tests {
    use platform::{access::session::Holder, clock, passwords::Weak};

    use super::check;

    #[test]
    fn name_and_login_do_not_make_a_password_strong() {
        let holder = Holder {
            person: clock::random_id(),
            given: "Anneliese".to_owned(),
            family: "Wrzesniewski-Grudke".to_owned(),
            may_begin: true,
        };
        let with = |password| check(password, "wrzesniewski.grudke", Some(&holder));
        assert_eq!(with("zu kurz"), Err(Weak::TooShort));
        assert_eq!(with("AnnelieseGrudke"), Err(Weak::Guessable));
        assert_eq!(with("wrzesniewski.grudke"), Err(Weak::Guessable));
        assert_eq!(with("Gießkanne Rodel Fjord Amsel"), Ok(()));
    }
}
