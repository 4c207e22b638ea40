//! Pseudo-random numbers from a fixed seed, the same on every target.

/// SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 32 bits.
    pub(crate) fn bits(&mut self) -> u32 {
        (self.next() >> 32) as u32
    }

    /// A number in `0..bound`, 0 for an empty range; the bias of the multiply-shift is below 2⁻³² here.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let high = self.next() >> 32;
        ((high * bound.min(u32::MAX as usize) as u64) >> 32) as usize
    }
}
