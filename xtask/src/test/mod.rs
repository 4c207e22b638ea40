//! `cargo xtask test`: every test there is, step by step, with a line at the end that counts them all.
mod browser;
mod count;
mod nginx;
mod step;

use std::fs;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::args::TestOptions;
use crate::need;
use crate::wasm;
use crate::workspace::Workspace;
use count::Count;
pub use step::Step;

struct Outcome {
    step: Step,
    time: Duration,
    result: Result<Count>,
}

pub fn run(workspace: &Workspace, options: &TestOptions) -> Result<ExitCode> {
    let steps = with_prerequisites(&options.steps);
    let mut needs: Vec<_> = steps.iter().flat_map(|step| step.needs()).copied().collect();
    needs.dedup();
    let start = Instant::now();
    need::provide(&needs, workspace)?;
    println!("set-up: {}", seconds(start.elapsed()));

    let outcomes = thread::scope(|scope| {
        let mut ahead = None;
        let mut outcomes = Vec::new();
        for (at, &step) in steps.iter().enumerate() {
            println!("\n── {} ──", step.name());
            let start = Instant::now();
            match step {
                // What is wrong there is said by the step itself, which does it again.
                Step::Native if steps[at..].contains(&Step::Wasm) => {
                    ahead = Some(scope.spawn(|| wasm::compile_ahead(workspace)));
                }
                Step::Wasm => drop(ahead.take().map(thread::ScopedJoinHandle::join)),
                _ => {}
            }
            let result = step.run(workspace, options);
            if let Err(error) = &result {
                eprintln!("error: {error:#}");
            }
            outcomes.push(Outcome { step, time: start.elapsed(), result });
            if options.tidy {
                tidy(workspace, step);
            }
        }
        outcomes
    });
    Ok(report(&outcomes, start.elapsed()))
}

/// The browser tests look at what the wasm step builds.
fn with_prerequisites(steps: &[Step]) -> Vec<Step> {
    let wanted = |step: &Step| steps.contains(step) || (*step == Step::Wasm && steps.contains(&Step::Browser));
    Step::ALL.into_iter().filter(wanted).collect()
}

/// Removes what a step has left for itself alone. What cannot be removed stays: that is no fault of what is tested.
fn tidy(workspace: &Workspace, step: Step) {
    for folder in step.leaves() {
        let _ = fs::remove_dir_all(workspace.path(folder));
    }
}

fn report(outcomes: &[Outcome], whole: Duration) -> ExitCode {
    println!();
    for Outcome { step, time, result } in outcomes {
        let verdict = match result {
            Ok(count) if count.failed == 0 => "ok",
            _ => "FAILED",
        };
        println!("{:8} {verdict:7} {:>8}", step.name(), seconds(*time));
    }
    println!("{:8} {:7} {:>8}\n", "in all", "", seconds(whole));
    let sum = outcomes.iter().map(|outcome| counted(&outcome.result)).fold(Count::default(), Count::plus);
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A step that failed without counting tests (it did not compile, or clippy complained) is one failure.
fn counted(result: &Result<Count>) -> Count {
    match result {
        Ok(count) => *count,
        Err(_) => Count { passed: 0, failed: 1 },
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_step_brings_the_build_that_it_looks_at() {
        assert_eq!(with_prerequisites(&[Step::Browser]), [Step::Wasm, Step::Browser]);
        assert_eq!(with_prerequisites(&[Step::Fmt, Step::Native]), [Step::Fmt, Step::Native]);
    }

    #[test]
    fn a_step_that_fails_without_tests_counts_as_one_failure() {
        assert_eq!(counted(&Err(anyhow::anyhow!("clippy"))), Count { passed: 0, failed: 1 });
        assert_eq!(counted(&Ok(Count { passed: 4, failed: 2 })), Count { passed: 4, failed: 2 });
    }
}
