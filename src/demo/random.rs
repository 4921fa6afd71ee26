//! Chance without chance: splitmix64, seeded by a name, so that a person is the same in every world and on every machine.

use crate::world::{Day, TODAY};

pub(crate) struct Random(u64);

/// FNV-1a: turns a key into a seed.
pub(crate) fn seed_of(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn of(key: &str) -> Self {
        Self(seed_of(key))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from.get(self.below(from.len()))
            .copied()
            .unwrap_or_default()
    }

    /// From `least` to `most` different ones, in the order of the list.
    pub(crate) fn some(&mut self, from: &[&'static str], least: usize, most: usize) -> Vec<String> {
        let mut left = (least + self.below(most + 1 - least)).min(from.len());
        let mut chosen = Vec::with_capacity(left);
        for (place, one) in from.iter().enumerate() {
            if left > 0 && self.below(from.len() - place) < left {
                chosen.push((*one).to_owned());
                left -= 1;
            }
        }
        chosen
    }
}

impl Random {
    /// A year, both ends included.
    pub(crate) fn pick_number(&mut self, first: i16, last: i16) -> i16 {
        let span = usize::try_from(last - first).unwrap_or(0) + 1;
        first + i16::try_from(self.below(span)).unwrap_or(0)
    }

    pub(crate) fn pick_month(&mut self) -> i8 {
        1 + i8::try_from(self.below(12)).unwrap_or(0)
    }

    pub(crate) fn pick_day(&mut self, from: &[Day]) -> Day {
        from.get(self.below(from.len())).copied().unwrap_or(TODAY)
    }
}
