//! How many tests passed and failed, read from what the runners say.
use anyhow::{Context, Result};
use serde_json::Value;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Adds up the `test result:` lines of `cargo test`.
pub fn of_cargo(output: &str) -> Count {
    let results = output.lines().filter_map(|line| line.trim().strip_prefix("test result:"));
    let counts = results.map(|line| Count { passed: before(line, " passed"), failed: before(line, " failed") });
    counts.fold(Count::default(), Count::plus)
}

/// The number that stands before a word: `ok. 12 passed; 0 failed`.
fn before(line: &str, word: &str) -> u64 {
    let number = line.split(word).next().and_then(|text| text.split_whitespace().last());
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Reads Playwright's JSON report. A flaky test has failed, and so has an error outside of any test.
pub fn of_playwright(report: &str) -> Result<Count> {
    let report: Value = serde_json::from_str(report).context("Playwright's report is not to be read")?;
    let stat = |name: &str| report["stats"][name].as_u64();
    let passed = stat("expected").context("Playwright's report counts no tests")?;
    let errors = report["errors"].as_array().map_or(0, |errors| errors.len() as u64);
    Ok(Count { passed, failed: stat("unexpected").unwrap_or(0) + stat("flaky").unwrap_or(0) + errors })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_results_of_several_test_programs_add_up() {
        let output = "running 3 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            a test printed: 99 passed; 99 failed\n";
        assert_eq!(of_cargo(output), Count { passed: 15, failed: 2 });
        assert_eq!(of_cargo("error: could not compile"), Count::default());
    }

    #[test]
    fn playwright_counts_flaky_tests_and_errors_as_failures() {
        let report = r#"{"stats": {"expected": 5, "skipped": 1, "unexpected": 1, "flaky": 1}, "errors": [{}]}"#;
        assert_eq!(of_playwright(report).unwrap(), Count { passed: 5, failed: 3 });
        assert!(of_playwright("{}").is_err());
        assert!(of_playwright("").is_err());
    }
}
