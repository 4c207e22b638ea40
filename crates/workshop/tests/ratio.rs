//! Exact fractions, and what becomes of those too fine for 128 bits.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

use roda_workshop::Ratio;

fn ratio(top: i128, bottom: i128) -> Ratio {
    Ratio::new(top, bottom).unwrap()
}

#[test]
fn a_third_three_times_is_one() {
    let third = ratio(1, 3);
    assert_eq!(third + third + third, Ratio::whole(1));
    assert_eq!(third - ratio(2, 6), Ratio::ZERO);
    assert_eq!(ratio(2, -4), ratio(-1, 2));
    assert_eq!(third.over(ratio(2, 3)), Some(ratio(1, 2)));
}

#[test]
fn what_cannot_be_divided_is_nothing() {
    assert_eq!(Ratio::new(1, 0), None);
    assert_eq!(Ratio::whole(1).over(Ratio::ZERO), None);
    assert_eq!(Ratio::new(i128::MIN, 1), None);
}

#[test]
fn rounding_is_to_the_nearest_and_halves_away_from_0() {
    assert_eq!(ratio(5, 2).rounded(1), 3);
    assert_eq!(ratio(-5, 2).rounded(1), -3);
    assert_eq!(ratio(1, 3).rounded(100), 33);
    assert_eq!(ratio(-1, 3).floor(), -1);
}

/// Neighbours that decimals would not tell apart.
#[test]
fn the_largest_fractions_are_compared_exactly() {
    let most = i128::MAX;
    assert!(ratio(most - 1, most) < Ratio::whole(1));
    assert!(ratio(most - 2, most - 1) < ratio(most - 1, most));
}

/// 1/2 + 1/3 + … + 1/199 over the primes has a denominator of some 270 bits.
#[test]
fn too_fine_a_sum_is_rounded_to_grains() {
    let primes = (2..200).filter(|n| (2..*n).all(|d| n % d != 0));
    let sum = primes.clone().map(|p| ratio(1, p)).sum::<Ratio>();
    let close: f64 = primes.map(|p| 1.0 / p as f64).sum();
    assert!((sum.approx() - close).abs() < 1e-9);
    let fine = ratio(1, i128::MAX);
    assert!(((ratio(2, 3) - fine * ratio(1, 7)).approx() - 2.0 / 3.0).abs() < 1e-9);
}
