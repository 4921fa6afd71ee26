//! What may be given once only: extensions, mobile numbers, addresses, logins, and the dial prefix of each unit.

use std::collections::{HashMap, HashSet};

use crate::names::plain;
use crate::plan::Plan;

#[derive(Default)]
pub(crate) struct Registers {
    taken: HashSet<String>,
}

impl Registers {
    fn take(&mut self, what: String) -> Option<String> {
        self.taken.insert(what.clone()).then_some(what)
    }

    pub(crate) fn reserve(&mut self, phone: String) {
        self.taken.insert(phone);
    }

    /// The next free extension of a unit: `47` and 10 give `4710`, 100 gives `47100`.
    pub(crate) fn phone(&mut self, prefix: &str, dial: &str, start: usize) -> String {
        let mut number = start;
        loop {
            if let Some(phone) = self.take(format!("{prefix}-{dial}{number:02}")) {
                return phone;
            }
            number += 1;
        }
    }

    pub(crate) fn mobile(&mut self, seed: u64) -> String {
        let mut number = seed;
        loop {
            let network = match number >> 20 & 3 {
                0 => "0151",
                1 => "0160",
                2 => "0170",
                _ => "0175",
            };
            if let Some(mobile) = self.take(format!("{network} 555{:04}", number % 10_000)) {
                return mobile;
            }
            number = number.wrapping_add(0x10_0001);
        }
    }

    /// `a.brodersen@…`, or with the given name in full where that is taken.
    pub(crate) fn email(&mut self, given: &str, family: &str, domain: &str) -> String {
        let (given, family) = (plain(given), plain(family));
        let initial: String = given.chars().take(1).collect();
        self.take(format!("{initial}.{family}@{domain}"))
            .unwrap_or_else(|| self.numbered(&format!("{given}.{family}"), &format!("@{domain}")))
    }

    /// `anke.brodersen`.
    pub(crate) fn login(&mut self, given: &str, family: &str) -> String {
        self.numbered(&format!("{}.{}", plain(given), plain(family)), "")
    }

    fn numbered(&mut self, start: &str, end: &str) -> String {
        let mut name = format!("{start}{end}");
        let mut count = 1;
        while !self.taken.insert(name.clone()) {
            count += 1;
            name = format!("{start}{count}{end}");
        }
        name
    }
}

/// Two digits for each unit of an authority: its number, its own wish, or the next free from 70.
pub(crate) fn dials(plan: &Plan) -> HashMap<&'static str, String> {
    let mut dials = HashMap::new();
    let mut taken = HashSet::new();
    for unit in plan.units {
        let dial = match (unit.dial, unit.number.len()) {
            ("", 0) => continue,
            ("", 1) => format!("{}0", unit.number),
            ("", _) => unit.number.to_owned(),
            (wish, _) => wish.to_owned(),
        };
        taken.insert(dial.clone());
        dials.insert(unit.key, dial);
    }
    let mut free = (70..100)
        .map(|number: u8| number.to_string())
        .filter(|dial| !taken.contains(dial));
    for unit in plan.units {
        if !dials.contains_key(unit.key) {
            dials.insert(unit.key, free.next().unwrap_or_else(|| "69".to_owned()));
        }
    }
    dials
}
