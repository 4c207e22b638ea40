//! Exact fractions, so that a tie is a tie and never a matter of rounding.

use num_rational::Ratio as Fraction;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use std::ops::{Add, Mul, Neg, Sub};

/// An exact fraction of two 128-bit numbers, always reduced; compared without rounding.
///
/// Thirty people who leave any answers open never come near the limit of 128 bits. Hundreds, with a different number of answers
/// to each of many criteria, can: what would go beyond is then rounded to [`Ratio::GRAIN`], the same on every machine and in
/// whatever order ballots came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(Fraction<i128>);

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self(Fraction::new_raw(0, 1));
    /// How many parts one is divided into where a fraction is too fine for 128 bits.
    pub const GRAIN: i128 = 1_000_000_000_000;

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self(Fraction::new_raw(number, 1))
    }

    /// A fraction; nothing when it is divided by 0.
    pub fn new(top: i128, bottom: i128) -> Option<Self> {
        // The lowest number of all has no opposite, which reducing needs.
        (bottom != 0 && top != i128::MIN && bottom != i128::MIN).then(|| Self(Fraction::new(top, bottom)))
    }

    /// The number above the line.
    pub fn top(self) -> i128 {
        *self.0.numer()
    }

    /// The number below the line, at least 1.
    pub fn bottom(self) -> i128 {
        *self.0.denom()
    }

    /// Divided by another; nothing when that is 0.
    pub fn over(self, other: Self) -> Option<Self> {
        if other == Self::ZERO {
            return None;
        }
        let exact = self.0.checked_div(&other.0).map(Self);
        exact.or_else(|| {
            let grains = other.grains();
            (grains != 0).then(|| Self::new(self.grains(), grains)).flatten()
        })
    }

    /// Rounded down to a whole number.
    pub fn floor(self) -> i128 {
        self.top().div_euclid(self.bottom())
    }

    /// In parts of `parts` to one, rounded to the nearest, halves away from 0: for showing, never for comparing.
    pub fn rounded(self, parts: i128) -> i128 {
        let (top, bottom) = self.small();
        let twice = top.abs().saturating_mul(2).saturating_mul(parts).saturating_add(bottom);
        top.signum() * (twice / bottom.saturating_mul(2))
    }

    /// For drawing only: a position on a screen.
    pub fn approx(self) -> f64 {
        self.top() as f64 / self.bottom() as f64
    }

    /// Both numbers, halved together until there is room to count with them.
    fn small(self) -> (i128, i128) {
        let (mut top, mut bottom) = (self.top(), self.bottom());
        while bottom > 1 << 80 {
            (top, bottom) = (top / 2, bottom / 2);
        }
        (top, bottom)
    }

    fn grains(self) -> i128 {
        self.rounded(Self::GRAIN)
    }

    fn of_grains(grains: i128) -> Self {
        Self::new(grains, Self::GRAIN).unwrap_or(Self::ZERO)
    }
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let exact = self.0.checked_add(&other.0).map(Self);
        exact.unwrap_or_else(|| Self::of_grains(self.grains().saturating_add(other.grains())))
    }
}

impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        let exact = self.0.checked_sub(&other.0).map(Self);
        exact.unwrap_or_else(|| Self::of_grains(self.grains().saturating_sub(other.grains())))
    }
}

impl Mul for Ratio {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let exact = self.0.checked_mul(&other.0).map(Self);
        exact.unwrap_or_else(|| {
            let product = self.grains().saturating_mul(other.grains() / 1_000_000);
            Self::of_grains(product / (Self::GRAIN / 1_000_000))
        })
    }
}

impl Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}
