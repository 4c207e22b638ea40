//! How long editing a large plan takes; run by hand: `cargo test --release -p roda-plan --test times -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::edit::{Edit, NodeChange, apply, what_hangs_loose};
use roda_plan::{Changes, Draft, DraftNode, History, NodeIx, Plan};
use std::sync::Arc;
use std::time::Instant;
use support::large::large;
use support::{Build, cited};

fn time<T>(what: &str, mut run: impl FnMut() -> T) -> T {
    let mut best = f64::MAX;
    let mut last = run();
    for _ in 0..9 {
        let start = Instant::now();
        let made = run();
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
        last = made;
    }
    println!("{what}: {best:.2} ms");
    last
}

fn rename(id: &str, title: String) -> Edit {
    Edit::SetNode { id: id.to_owned(), change: NodeChange::Title(title) }
}

fn id(i: usize) -> String {
    format!("forebyggande-hembesok-och-radgivning-{i}")
}

fn column(of: usize, title: &str) -> Edit {
    Edit::Many((0..of).map(|i| rename(&id(i), format!("{title} {i}"))).collect())
}

#[test]
#[ignore = "measures"]
fn an_edit_of_a_plan_of_three_thousand_activities() {
    let draft = large(3_000, 2);
    println!("{} nodes, {} links", draft.nodes.len(), draft.links.len());
    let plan = time("build", || Plan::of(&draft).unwrap().0);
    time("draft", || plan.draft());
    time("apply to a plan", || apply(&plan, &rename(&id(1_500), "Nytt".to_owned())).unwrap());
    let mut history = History::new(Arc::new(plan.clone()));
    let mut i = 0;
    time("rename in a history", || {
        i += 1;
        history.apply(&rename(&id(1_500), format!("Nytt {i}"))).unwrap()
    });
    time("undo", || history.undo().is_some());
    time("redo", || history.redo().is_some());
    time("paste a column", || {
        i += 1;
        history.apply(&column(3_000, &i.to_string())).unwrap()
    });
    let merge = |i: usize| Edit::Merge { keep: id(2 * i), other: id(2 * i + 1) };
    time("merge", || {
        i += 1;
        history.apply(&merge(i)).unwrap()
    });
    let before = history.draft().clone();
    let mut area = 0;
    time("delete an area", || {
        area += 1;
        history.apply(&Edit::DeleteNode(format!("omrade-{area}"))).unwrap()
    });
    time("changes", || Changes::between(&before, history.draft()));
    time("hangs loose", || what_hangs_loose(&plan, NodeIx::new(7)));
}

/// As large as a plan may be, and edits that touch much of it: none may hang.
#[test]
#[ignore = "measures"]
fn edits_of_the_largest_plan() {
    let draft = large(18_900, 9);
    println!("{} nodes, {} links", draft.nodes.len(), draft.links.len());
    let mut history = time("build", || History::new(Arc::new(Plan::of(&draft).unwrap().0)));
    let mut i = 0;
    time("rename", || {
        i += 1;
        history.apply(&rename(&id(1_500), format!("Nytt {i}"))).unwrap()
    });
    let once = |what: &str, history: &mut History, edit: &Edit| {
        let start = Instant::now();
        history.apply(edit).unwrap();
        println!("{what}: {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    };
    once("paste a column", &mut history, &column(18_900, "Kolumn"));
    let mut reversed = draft.clone();
    reversed.nodes.reverse();
    reversed.links.reverse();
    time("changes of the same", || Changes::between(&draft, history.draft()));
    time("changes of the reversed", || Changes::between(&draft, &reversed));
    once("replace all", &mut history, &Edit::Replace(Box::new(reversed)));
    once("delete 2,000", &mut history, &Edit::Many((0..2_000).map(|i| Edit::DeleteNode(id(i))).collect()));
    let start = Instant::now();
    assert!(history.undo().is_some() && history.undo().is_some());
    println!("undo both: {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    once("delete the value all have", &mut history, &Edit::DeleteFacet("malgrupp".to_owned()));
    let node =
        DraftNode { level: "aktivitet".to_owned(), title: "Ny".to_owned(), sources: cited(), ..DraftNode::default() };
    let mut small = Draft::default();
    small.clone_from(&large(10, 0));
    small.add("extra", "mal");
    let mut history = History::new(Arc::new(Plan::of(&small).unwrap().0));
    let many = Edit::Many(vec![Edit::AddNode { node, links: Vec::new() }; 18_000]);
    once("add 18,000 of one name", &mut history, &many);
}
