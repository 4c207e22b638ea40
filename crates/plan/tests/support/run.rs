//! Looks for a generated value on which a property fails.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use std::fmt::Debug;

/// Runs a property on generated values; a failure shows the smallest value found. The seed is fixed, so that a
/// failure on one machine is a failure on all; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` search further.
#[track_caller]
pub fn for_all<S: Strategy>(cases: u32, values: &S, property: impl Fn(S::Value))
where
    S::Value: Debug,
{
    let mut config = Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() };
    let given = |name: &str| std::env::var(name).ok().and_then(|v| v.parse::<u64>().ok());
    if let Some(cases) = given("PROPTEST_CASES") {
        config.cases = cases as u32;
    }
    if let Some(seed) = given("PROPTEST_RNG_SEED") {
        config.rng_seed = RngSeed::Fixed(seed);
    }
    let outcome = TestRunner::new(config).run(values, |value| {
        property(value);
        Ok::<(), TestCaseError>(())
    });
    if let Err(e) = outcome {
        panic!("{e}");
    }
}
