//! What accounts contribute to the platform: rights and the map of their columns.

use platform::{
    access::{Need, Phases, Right, Role},
    data_map,
    datamap::{
        Column,
        Erasure::{Row, Stays},
        Export::{No as Kept, Own},
        Personal::{No, Secret, Yes},
        Retention::{Person, Until},
    },
};

/// The word for accounts in rights.
pub const ACCOUNT: &str = "account";

/// An account is its owner's alone: sessions, password and display are reached from nowhere else. An
/// administrator of the authority makes it, gives a code and blocks it.
pub const RIGHTS: &[Right] = &[
    account("see", Need::Owner),
    account("change", Need::Owner),
    account("create", Need::Role(Role::Administrator)),
    account("block", Need::Role(Role::Administrator)),
];

const fn account(action: &'static str, need: Need) -> Right {
    Right {
        kind: ACCOUNT,
        action,
        phase: Phases::LIVE,
        need,
    }
}

/// The columns of accounts.
pub const COLUMNS: &[Column] = data_map! {
    "account" (Yes, Person, Own, Row) {
        id: "names an account",
        person_id: "whose it is",
        login: "to sign in",
        blocked: "keeps its owner out",
        lang: "language of the interface",
        theme: "light, dark or as the device",
        created_at: "order in administration",
    }
    "account" (Secret, Until("the next password"), Kept, Row) {
        password_hash: "to sign in without another issuer; Argon2id",
    }
    "identity" (Yes, Person, Own, Row) {
        issuer: "who vouches for the person",
        subject: "by what name, never an e-mail address",
        account_id: "whose it is",
    }
    "one_time_code" (Secret, Until("24 hours"), Kept, Row) {
        code_hash: "to set a first password; only the hash is stored",
    }
    "one_time_code" (Yes, Until("24 hours"), Kept, Row) {
        account_id: "for whom it was made",
        expires_at: "when it is void",
    }
    "sign_in_throttle" (No, Until("the end of the wait"), Kept, Stays) {
        subject_hash: "slows down guessing; a hash of login or network",
        failures: "how long to wait",
        open_at: "when the next attempt may come",
        forget_at: "when the row is dropped",
    }
};
