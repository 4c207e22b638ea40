//! How long editing a large plan takes; run by hand: `cargo test --release -p roda-plan --test times -- --ignored --nocapture`.

mod support;

use roda_plan::Plan;
use std::time::Instant;
use support::large::large;

fn time<T>(what: &str, mut run: impl FnMut() -> T) -> T {
    let mut best = f64::MAX;
    let mut last = run();
    for _ in 0..9 {
        let start = Instant::now();
        last = run();
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!("{what}: {best:.2} ms");
    last
}

#[test]
#[ignore = "measures"]
fn an_edit_of_a_plan_of_three_thousand_activities() {
    let draft = large(3_000, 2);
    println!("{} nodes, {} links", draft.nodes.len(), draft.links.len());
    let plan = time("build", || Plan::of(&draft).unwrap().0);
    time("draft", || plan.draft());
}
