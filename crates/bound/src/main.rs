//! Prints how far the layout of a plan file is from the least number of crossings that is possible.

use roda_bound::{Plan, Search, graph};
use roda_hierarchy::{Effort, Params, Request, layout};
use std::process::ExitCode;
use std::time::Instant;

/// Steps spent on the best known layout unless `--steps` says otherwise.
const STEPS: u64 = 3_000_000_000;
/// States looked at for one bound unless `--states` says otherwise.
const STATES: u64 = 40_000;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            eprintln!("roda-bound <plan.json> [--steps N] [--states N]");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let (mut file, mut steps, mut states) = (None, STEPS, STATES);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|n| n.parse().ok()).ok_or(format!("{word} takes a whole number"));
        match word.as_str() {
            "--steps" => steps = number()?,
            "--states" => states = number()?,
            _ => file = Some(word),
        }
    }
    let file = file.ok_or("Which plan file?")?;
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let plan = Plan::read(&text).map_err(|error| format!("{file}: {error}"))?;
    report("plain: every link for itself, no groups", &plan.plain(), steps, states);
    report("map: activities grouped by area, lines in bundles", &plan.map(), steps, states);
    Ok(())
}

fn report(title: &str, request: &Request, steps: u64, states: u64) {
    let crossings = |effort| layout(request, &Params { effort, ..Params::default() }).crossings;
    println!("{title} ({} nodes, {} links)", request.nodes.len(), request.links.len());
    let shipped = crossings(Effort::Full);
    let best = shipped.min(crossings(Effort::Thorough(steps)));
    let begun = Instant::now();
    let proof = Search::new(&graph(request)).prove(best, states);
    println!("  no drawing has fewer crossings than {:>7}", proof.bound);
    println!("  best known{:>33} {}", best, above(best, proof.bound));
    println!("  shipped{:>36} {}", shipped, above(shipped, proof.bound));
    println!("  {} states in {:.1} s", proof.states, begun.elapsed().as_secs_f64());
}

fn above(crossings: u64, bound: u64) -> String {
    if crossings == bound {
        return "the least possible".to_owned();
    }
    format!("at most {:.1} % above the least possible", (crossings as f64 / bound.max(1) as f64 - 1.0) * 100.0)
}
