//! `cargo xtask doctor`: what is there, what is missing, what would be done about it; changes nothing.
use std::process::ExitCode;

use crate::need::host::{Host, Way};
use crate::need::{Need, State};
use crate::workspace::Workspace;

/// Fails when something is missing that set-up has no way to get.
pub fn run(workspace: &Workspace) -> ExitCode {
    let host = Host::look();
    let findings = Need::ALL.map(|need| (need, need.check(&host, workspace)));
    for (need, state) in &findings {
        println!("{}", line(need.name(), state));
    }
    let missing = findings.iter().filter(|(_, state)| matches!(state, State::Missing { .. })).count();
    let hopeless = findings.iter().any(|(_, state)| is_hopeless(state));
    match (missing, hopeless) {
        (0, _) => println!("\nEverything is there."),
        (_, false) => {
            println!("\n`cargo xtask setup` does what is missing; `serve`, `dist` and `test` do it by themselves.")
        }
        (_, true) => println!("\nSomething is missing that has to be installed by hand."),
    }
    if hopeless { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn is_hopeless(state: &State) -> bool {
    matches!(state, State::Missing { ways, .. } if ways.is_empty())
}

fn line(name: &str, state: &State) -> String {
    match state {
        State::Present(what) => format!("{name:16}  there    {what}"),
        State::Missing { why, ways, by_hand } if ways.is_empty() => format!("{name:16}  MISSING  {why}. {by_hand}"),
        State::Missing { why, ways, .. } => {
            let ways: Vec<_> = ways.iter().map(Way::to_string).collect();
            format!("{name:16}  missing  {why}; setup would try: {}", ways.join(", or else: "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_thing_is_told_with_the_ways_in_order_or_with_what_to_do_by_hand() {
        let ways = vec![Way::Rustup(&["target", "add", "x"]), Way::Apt(&["y"])];
        let missing = State::Missing { why: "no x".to_owned(), ways, by_hand: "Install x" };
        assert!(
            line("x", &missing).ends_with("no x; setup would try: rustup target add x, or else: apt-get install y")
        );
        assert!(!is_hopeless(&missing));
        let hopeless = State::Missing { why: "no x".to_owned(), ways: Vec::new(), by_hand: "Install x" };
        assert!(line("x", &hopeless).ends_with("MISSING  no x. Install x"));
        assert!(is_hopeless(&hopeless));
        assert!(!is_hopeless(&State::Present("x 1".to_owned())));
    }
}
