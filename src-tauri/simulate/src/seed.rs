use std::ops::RangeInclusive;

use sha2::{Digest, Sha256};

/// Where everything that looks random in a simulated fair comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed(pub(super) u64);

impl Seed {
    /// The bytes of one thing: of `what`, the one with this number.
    pub(super) fn bytes<const N: usize>(self, what: &str, number: u64) -> [u8; N] {
        let hash: [u8; 32] = Sha256::new()
            .chain_update(b"lapak simulate")
            .chain_update(self.0.to_be_bytes())
            .chain_update(number.to_be_bytes())
            .chain_update(what)
            .finalize()
            .into();
        *hash.first_chunk().expect("nothing here is longer than a hash")
    }
}

/// Numbers that fall the same way for the same seed.
#[derive(Debug)]
pub(super) struct Dice {
    seed: Seed,
    thrown: u64,
}

impl Dice {
    pub(super) fn of(seed: Seed) -> Self {
        Self { seed, thrown: 0 }
    }

    /// True once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these, which are not none.
    pub(super) fn choose<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A number in a range that begins at zero or above.
    pub(super) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let (least, most) = range.into_inner();
        let width = usize::try_from(most - least + 1).expect("a range that is not empty");
        least + i64::try_from(self.below(width)).expect("less than the range is wide")
    }

    /// A number below `end`, which is above zero.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.thrown += 1;
        let number = u32::from_be_bytes(self.seed.bytes("throw", self.thrown));
        number as usize % end
    }
}
