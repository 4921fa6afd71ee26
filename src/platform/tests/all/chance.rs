//! Chance as tests need it.

/// Chances that are the same in every run (splitmix64).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }

    pub(crate) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}

/// The usual number, and `SOAK` times that where this variable is set (see `script/soak`).
#[expect(
    clippy::disallowed_methods,
    reason = "how patient somebody is, only the environment knows"
)]
pub(crate) fn times(usual: u64) -> u64 {
    let factor = std::env::var("SOAK").ok();
    usual * factor.map_or(1, |factor| factor.parse().unwrap())
}
