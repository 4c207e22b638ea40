//! The tree of a plan: who stands where, what is found there, and where the keys lead.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{Facts, Filter, Path, Spot, Tree, next_served, show, typed, words};
use roda_traden::graph::Count;
use roda_traden::plan::{NodeIx, Role};
use roda_traden::url::Lang;
use roda_traden::words::tree as said;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::generate::{drafts, for_all};
use support::{Build, draft, facts, ids, node, orebro};

fn tree(facts: Facts, filter: &Filter) -> Tree {
    let facts = Arc::new(facts);
    let shown = show(&facts, filter);
    Tree::new(facts, filter, &shown)
}

/// Every place of a tree, from the top.
fn walk(tree: &Tree) -> Vec<Spot> {
    let mut out = Vec::new();
    let mut waiting: Vec<Spot> = tree.roots().into_iter().rev().collect();
    while let Some(spot) = waiting.pop() {
        waiting.extend(tree.children(&spot).into_iter().rev());
        out.push(spot);
    }
    out
}

/// The tree as text, with how many activities stand at each place and below.
fn outline(tree: &Tree) -> String {
    let line = |s: &Spot| {
        let (id, depth) = (&tree.facts().plan.node(s.node().unwrap()).id, s.path.len() - 1);
        format!("{}{id} {}", "  ".repeat(depth), s.activities.len())
    };
    walk(tree).iter().map(line).collect::<Vec<_>>().join("\n")
}

fn sought(text: &str) -> Filter {
    Filter { words: words(text), ..Filter::default() }
}

#[test]
fn everything_stands_under_what_it_belongs_to_and_a_plans_activities_under_its_areas() {
    let tree = tree(facts(draft(), Count::All), &Filter::default());
    let expected = "v 2\n  m 2\n    p1 2\n      d1 1\n        a2 1\n      o1 2\n        o2 2\n          a1 1\n          a2 1\n    \
                    p2 1\n      o1 1\n        o2 1\n          a2 1\no1 1\n  o2 1\n    a3 1";
    assert_eq!(outline(&tree), expected);
}

#[test]
fn a_filter_leaves_the_ways_down_to_what_it_leaves() {
    let only = |id: &str| tree(facts(draft(), Count::All), &sought(id));
    assert_eq!(outline(&only("a1")), "v 1\n  m 1\n    p1 1\n      o1 1\n        o2 1\n          a1 1");
    assert_eq!(outline(&only("a3")), "o1 1\n  o2 1\n    a3 1", "what serves no plan stands under its area");
    assert_eq!(outline(&only("d1")), "v 0\n  m 0\n    p1 0\n      d1 0", "a goal is found too");
    assert_eq!(outline(&only("finns inte")), "");
}

#[test]
fn what_stands_in_several_places_says_where_else() {
    let tree = tree(facts(draft(), Count::All), &Filter::default());
    let plan = &tree.facts().plan;
    let spot = |path: &[&str]| tree.at(&path.iter().map(|id| node(plan, id)).collect::<Vec<_>>());
    let under_sub_goal = spot(&["v", "m", "p1", "d1", "a2"]);
    assert_eq!(ids(plan, &tree.also_serves(&under_sub_goal)), ["p2"]);
    assert_eq!(ids(plan, &tree.also_under(&under_sub_goal)), ["o2"]);
    assert_eq!(ids(plan, &tree.also_under(&spot(&["v", "m", "p2", "o1"]))), ["p1"]);
    assert_eq!(ids(plan, &tree.also_serves(&spot(&["v", "m", "p1", "o1", "o2", "a1"]))), [""; 0]);
    assert_eq!(ids(plan, &tree.also_under(&spot(&["v"]))), [""; 0]);
}

#[test]
fn without_conclusions_what_only_they_hold_up_stands_at_the_top() {
    let mut changed = draft();
    changed.links.retain(|l| l.from != "p2" && l.from != "a3");
    changed.guess("p2", "m", "contributes_to");
    changed.guess("a3", "o2", "part_of");
    let tree = tree(facts(changed, Count::Stated), &Filter::default());
    let tops: Vec<NodeIx> = tree.roots().iter().filter_map(Spot::node).collect();
    assert_eq!(ids(&tree.facts().plan, &tops), ["v", "p2", "a3"], "what hangs loose comes last");
}

#[test]
fn nobody_is_lost_and_nobody_stands_where_they_do_not_belong() {
    for_all(
        300,
        &(drafts(14), proptest::bool::ANY, proptest::sample::select(vec!["", "a", "sip", "finnsinte"])),
        |(d, stated, text)| {
            let count = if stated { Count::Stated } else { Count::All };
            let facts = facts(d, count);
            let filter = sought(text);
            let shown = show(&facts, &filter);
            let tree = tree(facts, &filter);
            let (facts, plan) = (tree.facts(), &tree.facts().plan);
            let all = walk(&tree);
            let mut below: BTreeMap<Path, BTreeSet<NodeIx>> = BTreeMap::new();
            for spot in &all {
                let here = spot.node().unwrap();
                assert!(shown.nodes[here.at()] || !shown.found.is_empty(), "only what the filter leaves");
                if let [.., over, last] = spot.path.as_slice() {
                    assert!(facts.graph.up(*last).iter().any(|(_, n)| n == over), "a link for every step");
                }
                // In a strange plan something is found under an activity that is not.
                if shown.activities.contains(&here) {
                    for over in spot.path.iter().filter(|n| plan.role(**n) == Role::Plan) {
                        let through = |s: &NodeIx| s == over || facts.graph.ancestors(*s).contains(over);
                        assert!(
                            facts.serves(here).iter().any(|s| through(&s.plan)),
                            "under a plan that it does not serve"
                        );
                    }
                    (1..=spot.path.len())
                        .for_each(|n| below.entry(spot.path[..n].to_vec()).or_default().extend([here]));
                }
                assert_eq!(tree.at(&spot.path), *spot, "a place is what its way says");
                assert_eq!(tree.is_branch(spot), !tree.children(spot).is_empty());
            }
            for spot in &all {
                let counted: BTreeSet<NodeIx> = spot.activities.iter().copied().collect();
                assert_eq!(counted, below.remove(&spot.path).unwrap_or_default(), "the count is of what stands there");
            }
            let wanted = |n: &NodeIx| filter.is_empty() || shown.activities.contains(n) || shown.found.contains(n);
            for n in plan.node_ixs() {
                let places: Vec<&Spot> = all.iter().filter(|s| s.node() == Some(n)).collect();
                assert!(!wanted(&n) || !places.is_empty(), "{} is nowhere", plan.node(n).id);
                assert_eq!(tree.find(n).is_some(), !places.is_empty());
                assert!(tree.find(n).is_none_or(|path| places.iter().any(|s| s.path == path)));
                if plan.role(n) == Role::Activity && shown.activities.contains(&n) {
                    let under = |p: NodeIx| places.iter().any(|s| s.path.contains(&p));
                    assert!(facts.serves(n).iter().all(|s| under(s.plan)), "not under every plan that it serves");
                }
            }
            let paths: BTreeSet<&Path> = all.iter().map(|s| &s.path).collect();
            assert_eq!(paths.len(), all.len(), "no place twice");
        },
    );
}

#[test]
fn the_real_plan_has_every_activity_under_every_plan_that_it_serves() {
    let tree = tree(Facts::new(Arc::new(orebro()), Count::All), &Filter::default());
    let facts = tree.facts();
    let mut under: BTreeSet<(NodeIx, NodeIx)> = BTreeSet::new();
    for spot in walk(&tree) {
        let here = spot.node().unwrap();
        let plans =
            spot.path.iter().filter(|n| facts.plan.role(**n) == Role::Plan && facts.plan.role(here) == Role::Activity);
        under.extend(plans.map(|p| (here, *p)));
    }
    let serves = facts.activities.iter().flat_map(|&a| facts.serves(a).iter().map(move |s| (a, s.plan)));
    assert_eq!(under, serves.collect());
}

#[test]
fn what_is_open_at_first_fits_and_a_narrow_search_opens_down_to_what_it_found() {
    let whole = tree(Facts::new(Arc::new(orebro()), Count::All), &Filter::default());
    let open = whole.open_first(40);
    let seen: usize = whole.roots().len()
        + walk(&whole).iter().filter(|s| s.path.split_last().is_some_and(|(_, over)| open.contains(over))).count();
    assert!(!open.is_empty() && seen <= 40, "{seen}");
    let narrow = tree(facts(draft(), Count::All), &sought("a3"));
    assert_eq!(narrow.open_first(40).len(), 2, "both areas above the activity");
    let tight = tree(facts(draft(), Count::All), &Filter::default());
    assert_eq!(tight.open_first(0), BTreeSet::new(), "two at the top are too many already");
}

#[test]
fn the_key_for_plans_goes_to_each_in_turn_and_back() {
    let facts = facts(draft(), Count::All);
    let n = |id: &str| node(&facts.plan, id);
    let ring = |home, here| next_served(&facts, n(home), n(here)).map(|n| facts.plan.node(n).id.as_str());
    assert_eq!([ring("a2", "a2"), ring("a2", "p1"), ring("a2", "p2")], [Some("p1"), Some("p2"), Some("a2")]);
    assert_eq!([ring("a3", "a3"), ring("a1", "p2"), ring("v", "v")], [None; 3], "there is no plan to go to");
}

#[test]
fn typing_finds_the_next_name_that_begins_so() {
    let names = ["Äldre", "Barn", "Bo hemma", "ålderdom"].map(str::to_owned);
    let from = |at, text| typed(&names, at, text);
    assert_eq!([from(0, "b"), from(1, "b"), from(2, "B"), from(3, "å")], [Some(1), Some(2), Some(1), Some(3)]);
    assert_eq!(
        [from(1, "ba"), from(1, "bo"), from(0, "äl")],
        [Some(1), Some(2), Some(0)],
        "more letters stay where they fit"
    );
    assert_eq!([from(0, "x"), typed(&[], 0, "a")], [None; 2]);
}

#[test]
fn a_place_says_what_else_it_serves_and_where_else_it_stands() {
    let tree = tree(facts(draft(), Count::All), &Filter::default());
    let spot = |path: &[&str]| tree.at(&path.iter().map(|id| node(&tree.facts().plan, id)).collect::<Vec<_>>());
    let all = |path: &[&str]| {
        let spot = spot(path);
        [said::about(Lang::Sv, &tree, &spot), said::serves(Lang::Sv, &tree, &spot), said::under(Lang::Sv, &tree, &spot)]
    };
    assert_eq!(all(&["v", "m"]), ["mal, 2 aktiviteter", "", ""]);
    assert_eq!(all(&["v", "m", "p1", "d1", "a2"]), ["aktivitet", "Tjänar även p2.", "Står även under o2."]);
    assert_eq!(all(&["v", "m", "p1", "o1", "o2", "a1"]), ["aktivitet", "", ""], "the way says which plan");
    assert_eq!(all(&["o1", "o2", "a3"]), ["aktivitet", "Tjänar ingen handlingsplan enligt källorna.", ""]);
    assert_eq!(
        said::sentence(Lang::Sv, &tree),
        "3 aktiviteter, uppifrån och ned genom planens nivåer. 1 tjänar flera handlingsplaner och står under var och en av dem. \
         1 tjänar ingen handlingsplan."
    );
}
