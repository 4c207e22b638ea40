//! The graph says what a naive reading of the links says: reach, red threads, and which plans an activity serves.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::graph::{Count, Graph, served_plans};
use roda_traden::plan::{Basis, Draft, Kind, LinkIx, NodeIx, Plan, Role};
use std::collections::{BTreeMap, BTreeSet};
use support::generate::{drafts, for_all};
use support::{Build, draft, ids, node, orebro, plan};

/// Runs a property on generated plans and both answers to which links count.
fn on_plans(cases: u32, most: usize, property: impl Fn(&Plan, &Graph, Count)) {
    for_all(cases, &drafts(most), |draft| {
        let plan = plan(draft);
        for count in [Count::All, Count::Stated] {
            property(&plan, &Graph::new(&plan, count), count);
        }
    });
}

/// The links that count, straight from the plan.
fn counted(plan: &Plan, count: Count) -> Vec<LinkIx> {
    let all = (0..plan.links().len()).map(LinkIx::new);
    all.filter(|&l| count == Count::All || plan.link(l).basis == Basis::Stated).collect()
}

/// Which pairs of nodes some way up connects, by joining pairs until nothing is added.
fn closure(plan: &Plan, count: Count) -> BTreeSet<(NodeIx, NodeIx)> {
    let mut pairs: BTreeSet<_> = counted(plan, count).iter().map(|&l| (plan.link(l).from, plan.link(l).to)).collect();
    loop {
        let joined: BTreeSet<_> = pairs
            .iter()
            .flat_map(|&(a, b)| pairs.iter().filter(move |p| p.0 == b).map(move |p| (a, p.1)))
            .filter(|p| !pairs.contains(p))
            .collect();
        if joined.is_empty() {
            return pairs;
        }
        pairs.extend(joined);
    }
}

/// Whether a way up, given as its links, may be part of a red thread: once it has left a node that says itself what it
/// comes from by another link than those that say so, it does not leave the areas that are common to all plans.
fn allowed(plan: &Plan, count: Count, way: &[LinkIx]) -> bool {
    let origin = |n: NodeIx| {
        counted(plan, count).iter().any(|&l| plan.link(l).from == n && plan.link(l).kind == Kind::DerivedFrom)
    };
    let highest = plan.level_with(Role::Plan);
    let common = |n: NodeIx| plan.role(n) == Role::Area && Some(plan.node(n).level) > highest;
    let mut bound = false;
    for &l in way {
        let link = plan.link(l);
        if bound && common(link.from) && !common(link.to) {
            return false;
        }
        bound |= origin(link.from) && link.kind != Kind::DerivedFrom;
    }
    true
}

/// Every allowed way up from a node, one for each end that it can have.
fn ways(plan: &Plan, count: Count, from: NodeIx) -> Vec<Vec<LinkIx>> {
    let links = counted(plan, count);
    let mut found: Vec<Vec<LinkIx>> = Vec::new();
    let mut waiting: Vec<Vec<LinkIx>> = vec![Vec::new()];
    while let Some(way) = waiting.pop() {
        let at = way.last().map_or(from, |&l| plan.link(l).to);
        for &l in links.iter().filter(|&&l| plan.link(l).from == at) {
            let longer: Vec<LinkIx> = way.iter().copied().chain([l]).collect();
            if allowed(plan, count, &longer) {
                found.push(longer.clone());
                waiting.push(longer);
            }
        }
    }
    found
}

#[test]
fn neighbours_are_those_of_the_links_in_file_order() {
    on_plans(60, 40, |plan, graph, count| {
        for n in plan.node_ixs() {
            let links = counted(plan, count);
            let up: Vec<_> = links.iter().filter(|&&l| plan.link(l).from == n).map(|&l| (l, plan.link(l).to)).collect();
            let down: Vec<_> =
                links.iter().filter(|&&l| plan.link(l).to == n).map(|&l| (l, plan.link(l).from)).collect();
            assert_eq!((graph.up(n), graph.down(n)), (up, down));
        }
    });
}

#[test]
fn ancestors_and_descendants_are_the_closure_of_the_links() {
    on_plans(40, 30, |plan, graph, count| {
        let pairs = closure(plan, count);
        for n in plan.node_ixs() {
            let above: BTreeSet<_> = pairs.iter().filter(|p| p.0 == n).map(|p| p.1).collect();
            let below: BTreeSet<_> = pairs.iter().filter(|p| p.1 == n).map(|p| p.0).collect();
            assert_eq!((graph.ancestors(n), graph.descendants(n)), (above, below));
        }
    });
}

#[test]
fn a_thread_says_the_same_from_both_ends() {
    on_plans(60, 40, |plan, graph, _| {
        let up: Vec<_> = plan.node_ixs().map(|n| graph.upwards(plan, n).nodes).collect();
        for n in plan.node_ixs() {
            let thread = graph.thread(plan, n);
            for m in plan.node_ixs() {
                let expected = up[m.at()].contains(&n) || up[n.at()].contains(&m);
                assert_eq!(
                    thread.nodes.contains(&m),
                    expected,
                    "{} on the thread of {}",
                    plan.node(m).id,
                    plan.node(n).id
                );
            }
        }
    });
}

#[test]
fn both_ends_of_a_threads_link_are_on_it_and_every_other_node_has_one() {
    on_plans(60, 40, |plan, graph, _| {
        for n in plan.node_ixs() {
            let thread = graph.thread(plan, n);
            let ends = thread.links.iter().flat_map(|&l| [plan.link(l).from, plan.link(l).to]);
            let ends: BTreeSet<NodeIx> = ends.chain([n]).collect();
            assert_eq!(ends, thread.nodes);
        }
    });
}

#[test]
fn a_thread_is_made_of_all_allowed_ways_and_of_nothing_else() {
    on_plans(60, 12, |plan, graph, count| {
        let all: BTreeMap<NodeIx, Vec<Vec<LinkIx>>> = plan.node_ixs().map(|n| (n, ways(plan, count, n))).collect();
        for n in plan.node_ixs() {
            let up: BTreeSet<LinkIx> = all[&n].iter().flatten().copied().collect();
            let to_n = all.values().flatten().filter(|w| w.last().is_some_and(|&l| plan.link(l).to == n));
            let down: BTreeSet<LinkIx> = to_n.flatten().copied().collect();
            assert_eq!(graph.upwards(plan, n).links, up);
            assert_eq!(graph.thread(plan, n).links, &up | &down);
        }
    });
}

/// The plans that an activity serves with the links and the basis, by its definition: every allowed way that begins with
/// a `derived_from` link of its own leads to the first plan on it; stated when all links of one such way are.
fn served_by_definition(plan: &Plan, count: Count, activity: NodeIx) -> Vec<(NodeIx, Vec<LinkIx>, Basis)> {
    let mut served: BTreeMap<NodeIx, (BTreeSet<LinkIx>, Basis)> = BTreeMap::new();
    for way in ways(plan, count, activity) {
        let nodes: Vec<NodeIx> = way.iter().map(|&l| plan.link(l).to).collect();
        let first_plan = nodes.iter().position(|&n| plan.role(n) == Role::Plan);
        if plan.link(way[0]).kind == Kind::DerivedFrom && first_plan == Some(nodes.len() - 1) {
            let weakest = way.iter().map(|&l| plan.link(l).basis).max().unwrap();
            let (links, basis) = served.entry(nodes[nodes.len() - 1]).or_insert((BTreeSet::new(), weakest));
            links.insert(way[0]);
            *basis = weakest.min(*basis);
        }
    }
    served.into_iter().map(|(p, (links, basis))| (p, links.into_iter().collect(), basis)).collect()
}

#[test]
fn served_plans_are_those_of_the_definition() {
    on_plans(150, 12, |plan, graph, count| {
        for n in plan.node_ixs() {
            let found: Vec<_> = served_plans(plan, graph, n).into_iter().map(|s| (s.plan, s.links, s.basis)).collect();
            assert_eq!(found, served_by_definition(plan, count, n));
        }
    });
}

#[test]
fn what_is_served_is_on_the_thread() {
    on_plans(60, 40, |plan, graph, _| {
        for n in plan.node_ixs() {
            let line = graph.upwards(plan, n);
            for s in served_plans(plan, graph, n) {
                assert!(line.nodes.contains(&s.plan) && s.links.iter().all(|l| line.links.contains(l)));
            }
        }
    });
}

#[test]
fn counting_stated_links_only_is_the_same_as_not_having_the_others() {
    for_all(60, &drafts(40), |draft| {
        let mut without: Draft = draft.clone();
        without.links.retain(|l| l.basis == "stated");
        let (all, stated) = (plan(draft), plan(without));
        let (a, b) = (Graph::new(&all, Count::Stated), Graph::new(&stated, Count::All));
        for n in all.node_ixs() {
            assert_eq!(a.thread(&all, n).nodes, b.thread(&stated, n).nodes);
            let plans = |plan: &Plan, g: &Graph| {
                served_plans(plan, g, n).into_iter().map(|s| (s.plan, s.basis)).collect::<Vec<_>>()
            };
            assert_eq!(plans(&all, &a), plans(&stated, &b));
        }
    });
}

#[test]
fn an_origin_of_its_own_keeps_a_thread_away_from_other_plans() {
    let plan = plan(draft());
    let graph = Graph::new(&plan, Count::All);
    let line = |id: &str| ids(&plan, &graph.upwards(&plan, node(&plan, id)).nodes).join(" ");
    assert_eq!(line("a1"), "v m p1 o1 o2 a1");
    assert_eq!(line("a2"), "v m p1 p2 d1 o1 o2 a2");
    assert_eq!(line("a3"), "v m p1 p2 o1 o2 a3");
    assert_eq!(line("o2"), "v m p1 p2 o1 o2");
    let thread = |id: &str| ids(&plan, &graph.thread(&plan, node(&plan, id)).nodes).join(" ");
    assert_eq!(thread("p2"), "v m p2 o1 o2 a2 a3");
    assert_eq!(thread("d1"), "v m p1 d1 a2");
    assert_eq!(thread("v"), "v m p1 p2 d1 o1 o2 a1 a2 a3");
}

#[test]
fn a_line_that_passes_an_origin_is_bound_by_it() {
    let mut changed = draft();
    changed.tie("o2", "p1", "derived_from");
    let plan = plan(changed);
    let graph = Graph::new(&plan, Count::All);
    let thread = |id: &str| ids(&plan, &graph.thread(&plan, node(&plan, id)).nodes).join(" ");
    // o2 comes from p1, so a3, which lies in it and says nothing itself, does not reach p2 past it.
    assert_eq!(thread("a3"), "v m p1 o1 o2 a3");
    assert_eq!(thread("o2"), "v m p1 o1 o2 a1 a2 a3");
    assert_eq!(thread("p2"), "v m p2 o1 a2");
}

#[test]
fn an_activity_serves_what_its_own_links_lead_to() {
    let mut changed = draft();
    changed.guess("a1", "d1", "derived_from");
    changed.guess("a3", "d1", "derived_from");
    changed.tie("a3", "p2", "contributes_to");
    let plan = plan(changed);
    let graph = Graph::new(&plan, Count::All);
    let served = |id: &str| {
        let all = served_plans(&plan, &graph, node(&plan, id)).into_iter();
        all.map(|s| (plan.node(s.plan).id.clone(), s.links.len(), s.basis)).collect::<Vec<_>>()
    };
    assert_eq!(served("a1"), [("p1".to_owned(), 2, Basis::Stated)]);
    assert_eq!(served("a2"), [("p1".to_owned(), 1, Basis::Stated), ("p2".to_owned(), 1, Basis::Stated)]);
    assert_eq!(served("a3"), [("p1".to_owned(), 1, Basis::Interpreted)]);
    let stated = Graph::new(&plan, Count::Stated);
    assert_eq!(served_plans(&plan, &stated, node(&plan, "a3")), []);
}

#[test]
fn a_service_is_no_better_founded_than_the_weakest_link_of_its_best_way() {
    let basis = |middle: &str, second_way: bool| {
        let mut changed = draft();
        changed.links.iter_mut().find(|l| l.from == "o2").unwrap().basis = middle.to_owned();
        changed.links.iter_mut().find(|l| l.from == "o2").unwrap().note = Some("Av innehållet.".to_owned());
        changed.tie("a3", "o2", "derived_from");
        if second_way {
            changed.tie("a3", "d1", "derived_from");
        }
        let plan = plan(changed);
        let served = served_plans(&plan, &Graph::new(&plan, Count::All), node(&plan, "a3"));
        served.into_iter().map(|s| (plan.node(s.plan).id.clone(), s.basis)).collect::<Vec<_>>()
    };
    let (p1, p2) = (|| "p1".to_owned(), || "p2".to_owned());
    assert_eq!(basis("stated", false), [(p1(), Basis::Stated), (p2(), Basis::Stated)]);
    assert_eq!(basis("interpreted", false), [(p1(), Basis::Interpreted), (p2(), Basis::Interpreted)]);
    assert_eq!(basis("interpreted", true), [(p1(), Basis::Stated), (p2(), Basis::Interpreted)]);
}

#[test]
fn in_the_real_plan_a_thread_reaches_exactly_the_plans_that_are_served() {
    let plan = orebro();
    let graph = Graph::new(&plan, Count::All);
    let mut checked = 0;
    for a in plan.nodes_with(Role::Activity) {
        let served: Vec<NodeIx> = served_plans(&plan, &graph, a).iter().map(|s| s.plan).collect();
        let line = graph.upwards(&plan, a).nodes;
        let reached: Vec<NodeIx> = line.into_iter().filter(|&n| plan.role(n) == Role::Plan).collect();
        if !served.is_empty() {
            assert_eq!(reached, served, "{}", plan.node(a).id);
            checked += 1;
        }
    }
    assert!(checked >= 70, "{checked}");
}
