//! Filters, counts and closed branches, compared with what their definitions say when worked out the slow way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::analysis::{Choice, Condensed, Facts, Filter, Group, Shown, condense, fold, options, show, words};
use roda_traden::graph::Count;
use roda_traden::plan::{FacetIx, Kind, LevelIx, LinkIx, NodeIx, Plan, Role, Status, ValueIx};
use std::collections::BTreeSet;
use support::generate::{drafts, for_all};
use support::{Build, draft, facet, facts, ids, node, observation, orebro, plan, text};

/// Raw numbers that a filter of any plan can be made of.
type Picks = (Vec<(u8, Vec<Option<u8>>)>, Vec<(u8, Vec<u8>)>, Vec<Option<u8>>, Option<u8>, usize, Vec<usize>);

fn picks() -> impl Strategy<Value = Picks> {
    let few = |s| proptest::collection::vec(s, 0..3);
    let facets = proptest::collection::vec((any::<u8>(), few(any::<Option<u8>>())), 0..2);
    let within = proptest::collection::vec((any::<u8>(), proptest::collection::vec(any::<u8>(), 0..3)), 0..2);
    let statuses = prop_oneof![2 => Just(vec![]), 1 => few(any::<Option<u8>>())];
    let words = prop_oneof![3 => Just(vec![]), 1 => proptest::collection::vec(0..WORDS.len(), 0..2)];
    (facets, within, statuses, any::<Option<u8>>(), prop_oneof![2 => Just(0), 1 => 0..3usize], words)
}

const WORDS: [&str; 5] = ["a", "vard", "foraldra", "sip", "finnsinte"];

fn pick<T: Clone>(from: &[T], n: u8) -> Option<T> {
    from.get(usize::from(n) % from.len().max(1)).cloned()
}

fn filter(plan: &Plan, (facets, within, statuses, follow_up, at_least, words): &Picks) -> Filter {
    let mut filter = Filter { at_least: *at_least, ..Filter::default() };
    for (f, values) in facets {
        let all: Vec<usize> = (0..plan.facets().len()).collect();
        let Some(f) = pick(&all, *f) else { continue };
        let ixs: Vec<ValueIx> = (0..plan.facets()[f].values.len()).map(ValueIx::new).collect();
        let chosen: BTreeSet<Option<ValueIx>> = values.iter().map(|v| v.and_then(|v| pick(&ixs, v))).collect();
        filter.facets.push((FacetIx::new(f), chosen.into_iter().collect()));
    }
    for (l, nodes) in within {
        let Some(level) = pick(&plan.level_ixs().collect::<Vec<_>>(), *l) else { continue };
        let there: Vec<NodeIx> = plan.nodes_of(level).collect();
        let chosen: BTreeSet<NodeIx> = nodes.iter().filter_map(|&n| pick(&there, n)).collect();
        filter.within.push((level, chosen.into_iter().collect()));
    }
    filter.statuses = statuses.iter().map(|s| s.and_then(|s| pick(&Status::ALL, s))).collect();
    filter.follow_up = follow_up.and_then(|d| pick(&plan.follow_ups(), d));
    filter.words = words.iter().map(|&w| WORDS[w].to_owned()).collect();
    filter
}

/// Whether a value is the wanted one or narrower, by walking up the list of ids.
fn is_within(plan: &Plan, facet: FacetIx, value: ValueIx, wanted: ValueIx) -> bool {
    let values = &plan.facets()[facet.at()].values;
    let mut at = Some(value);
    while let Some(v) = at {
        if v == wanted {
            return true;
        }
        at = values[v.at()].broader;
    }
    false
}

/// Whether an activity has what one choice of a group asks for.
fn has(facts: &Facts, filter: &Filter, a: NodeIx, group: Group, choice: Choice) -> bool {
    let plan = &facts.plan;
    let n = plan.node(a);
    match (group, choice) {
        (Group::Facet(f), Choice::Value(None)) => n.tags.iter().all(|(facet, _)| *facet != f),
        (Group::Facet(f), Choice::Value(Some(w))) => {
            n.tags.iter().any(|&(facet, v)| facet == f && is_within(plan, f, v, w))
        }
        (Group::Within(_), Choice::Node(x)) if plan.role(x) == Role::Plan => {
            facts.serves(a).iter().any(|s| s.plan == x)
        }
        (Group::Within(_), Choice::Node(x)) => facts.graph.upwards(plan, a).nodes.contains(&x),
        (Group::Status, Choice::Status(s)) => {
            let said = n.observations.iter().find(|o| Some(o.document) == filter.follow_up).map(|o| o.status);
            said == s
        }
        (Group::AtLeast, Choice::AtLeast(k)) => facts.serves(a).len() >= k,
        other => panic!("{other:?}"),
    }
}

/// Whether an activity passes, list by list.
fn passes(facts: &Facts, f: &Filter, a: NodeIx) -> bool {
    let any = |group, choices: &mut dyn Iterator<Item = Choice>| {
        let choices: Vec<Choice> = choices.collect();
        choices.is_empty() || choices.iter().any(|&c| has(facts, f, a, group, c))
    };
    let n = facts.plan.node(a);
    let texts = format!("{} {} {}", n.title, n.aliases.join(" "), n.summary.clone().unwrap_or_default());
    merged(&f.facets).iter().all(|(x, values)| any(Group::Facet(*x), &mut values.iter().map(|&v| Choice::Value(v))))
        && merged(&f.within)
            .iter()
            .all(|(l, nodes)| any(Group::Within(*l), &mut nodes.iter().map(|&n| Choice::Node(n))))
        && any(Group::Status, &mut f.statuses.iter().map(|&s| Choice::Status(s)))
        && any(Group::AtLeast, &mut [Choice::AtLeast(f.at_least)].into_iter())
        && f.words.iter().all(|w| fold(&texts).contains(w.as_str()))
}

/// Lists of the same key put together: choices of one list widen it.
fn merged<K: PartialEq + Copy, V: Clone>(lists: &[(K, Vec<V>)]) -> Vec<(K, Vec<V>)> {
    let mut out: Vec<(K, Vec<V>)> = Vec::new();
    for (k, values) in lists {
        match out.iter_mut().find(|(x, _)| x == k) {
            Some((_, all)) => all.extend(values.iter().cloned()),
            None => out.push((*k, values.clone())),
        }
    }
    out
}

#[test]
fn what_is_shown_is_what_passes_and_what_lies_on_its_lines() {
    for_all(150, &(drafts(30), picks(), any::<bool>()), |(draft, picks, stated)| {
        let facts = facts(draft, if stated { Count::Stated } else { Count::All });
        let f = filter(&facts.plan, &picks);
        let shown = show(&facts, &f);
        let expected: Vec<NodeIx> = facts.plan.nodes_with(Role::Activity).filter(|&a| passes(&facts, &f, a)).collect();
        assert_eq!(shown.activities, expected);
        assert_eq!(shown.overlapping, expected.iter().filter(|&&a| facts.serves(a).len() >= 2).count());
        let lines: BTreeSet<NodeIx> =
            expected.iter().flat_map(|&a| facts.graph.upwards(&facts.plan, a).nodes).collect();
        let only_words = f.facets.iter().all(|x| x.1.is_empty())
            && f.within.iter().all(|x| x.1.is_empty())
            && f.statuses.is_empty()
            && f.at_least == 0
            && !f.words.is_empty();
        for n in facts.plan.node_ixs() {
            let found =
                only_words && facts.plan.role(n) != Role::Activity && f.words.iter().all(|w| facts.text(n).contains(w));
            assert_eq!(shown.nodes[n.at()], f.is_empty() || lines.contains(&n) || found);
        }
    });
}

/// The filter with one choice as the only one of its group.
fn with_only(f: &Filter, group: Group, choice: Choice) -> Filter {
    let mut f = f.clone();
    match (group, choice) {
        (Group::Facet(x), Choice::Value(v)) => {
            f.facets.retain(|(y, _)| *y != x);
            f.facets.push((x, vec![v]));
        }
        (Group::Within(l), Choice::Node(n)) => {
            f.within.retain(|(y, _)| *y != l);
            f.within.push((l, vec![n]));
        }
        (Group::Status, Choice::Status(s)) => f.statuses = vec![s],
        (Group::AtLeast, Choice::AtLeast(k)) => f.at_least = k,
        other => panic!("{other:?}"),
    }
    f
}

/// Every choice of every group that a plan offers.
fn all_choices(facts: &Facts) -> Vec<(Group, Vec<Choice>)> {
    let plan = &facts.plan;
    let mut out: Vec<(Group, Vec<Choice>)> = Vec::new();
    for (i, f) in plan.facets().iter().enumerate() {
        let values = (0..f.values.len()).map(|v| Choice::Value(Some(ValueIx::new(v))));
        out.push((Group::Facet(FacetIx::new(i)), values.chain([Choice::Value(None)]).collect()));
    }
    for l in plan.level_ixs() {
        out.push((Group::Within(l), plan.nodes_of(l).map(Choice::Node).collect()));
    }
    out.push((Group::Status, Status::ALL.into_iter().map(Some).chain([None]).map(Choice::Status).collect()));
    out.push((Group::AtLeast, (0..4).map(Choice::AtLeast).collect()));
    out
}

#[test]
fn a_choices_number_is_what_it_would_leave_as_the_only_one_of_its_list() {
    for_all(60, &(drafts(25), picks()), |(draft, picks)| {
        let facts = facts(draft, Count::All);
        let f = filter(&facts.plan, &picks);
        for (group, choices) in all_choices(&facts) {
            let left =
                choices.iter().map(|&c| show(&facts, &with_only(&f, group, c)).activities.len()).collect::<Vec<_>>();
            assert_eq!(options(&facts, &f, group, &choices), left, "{group:?} {choices:?}");
        }
    });
}

#[test]
fn an_empty_filter_shows_everything() {
    for_all(60, &drafts(40), |draft| {
        let facts = facts(draft, Count::All);
        for empty in [
            Filter::default(),
            Filter { follow_up: Some(1), facets: vec![(FacetIx::new(0), vec![])], ..Filter::default() },
        ] {
            assert!(empty.is_empty());
            let shown = show(&facts, &empty);
            assert_eq!(shown.activities, facts.activities);
            assert!(shown.nodes.iter().all(|&kept| kept) && shown.nodes.len() == facts.plan.nodes().len());
        }
    });
}

/// The ids of the activities that a filter leaves.
fn left<'a>(facts: &'a Facts, filter: &Filter) -> Vec<&'a str> {
    ids(&facts.plan, &show(facts, filter).activities)
}

fn tagged() -> Facts {
    let mut changed = draft();
    changed.facets.push(facet("kommun", &[("lekeberg", None)]));
    changed.at("a1").tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned()])];
    changed.at("a2").tags = vec![("malgrupp".to_owned(), vec!["barn-och-unga".to_owned(), "aldre".to_owned()])];
    changed.at("a1").observations = vec![observation("u21", "ongoing"), observation("u22", "done")];
    changed.at("a2").observations = vec![observation("u22", "ongoing")];
    changed.at("a1").title = "Öppen förskola".to_owned();
    changed.at("a2").aliases = vec!["FNOFF (närvaro)".to_owned()];
    changed.at("a3").summary = Some("För ÅLDRANDE släkt.".to_owned());
    changed.at("o1").title = "Folkhälsa".to_owned();
    facts(changed, Count::All)
}

#[test]
fn a_wider_value_includes_the_narrower_ones() {
    let facts = tagged();
    let with = |values: &[Option<usize>]| {
        let values = values.iter().map(|v| v.map(ValueIx::new)).collect();
        left(&facts, &Filter { facets: vec![(FacetIx::new(0), values)], ..Filter::default() })
    };
    assert_eq!(with(&[Some(0)]), ["a1", "a2"]);
    assert_eq!(with(&[Some(1)]), ["a1"]);
    assert_eq!(with(&[Some(2)]), ["a2"]);
    assert_eq!(with(&[None]), ["a3"]);
    assert_eq!(with(&[Some(1), None]), ["a1", "a3"]);
}

#[test]
fn words_are_found_whatever_their_letters_and_in_every_text() {
    let facts = tagged();
    let with = |typed: &str| left(&facts, &Filter { words: words(typed), ..Filter::default() });
    for typed in ["öppen", "oppen", "OPPEN Forskola", "förskola öpp", "o\u{308}ppen"] {
        assert_eq!(with(typed), ["a1"], "{typed}");
    }
    assert_eq!(with("narvaro"), ["a2"]);
    assert_eq!(with("fnoff närvaro"), ["a2"]);
    assert_eq!(with("aldrande"), ["a3"]);
    assert_eq!(with("åldrande öppen"), Vec::<&str>::new());
    assert_eq!(with(" ,;"), ["a1", "a2", "a3"]);
    // A node above the activities is found as well, and stays in the picture although no activity does.
    let shown = show(&facts, &Filter { words: words("folkhalsa"), ..Filter::default() });
    assert_eq!(shown.activities, []);
    let kept: Vec<NodeIx> = facts.plan.node_ixs().filter(|n| shown.nodes[n.at()]).collect();
    assert_eq!(ids(&facts.plan, &kept), ["o1"]);
}

#[test]
fn folding_makes_texts_comparable_and_changes_nothing_more() {
    assert_eq!(fold("o"), fold("ö"));
    for (text, folded) in
        [("Ö", "o"), ("Åå Ää", "aa aa"), ("É", "e"), ("IBIC–2", "ibic 2"), ("", ""), ("  - ", ""), ("日本", "日本")]
    {
        assert_eq!(fold(text), folded);
    }
    for_all(1000, &"\\PC{0,20}", |text: String| {
        let once = fold(&text);
        assert_eq!(fold(&once), once);
        assert_eq!(once.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "), once);
        assert!(words(&text).iter().all(|w| once.contains(w.as_str())));
    });
}

#[test]
fn statuses_are_those_of_the_chosen_follow_up() {
    let facts = tagged();
    let with = |follow_up: Option<usize>, status: Option<Status>| {
        left(&facts, &Filter { follow_up, statuses: vec![status], ..Filter::default() })
    };
    assert_eq!(with(Some(1), Some(Status::Ongoing)), ["a1"]);
    assert_eq!(with(Some(2), Some(Status::Ongoing)), ["a2"]);
    assert_eq!(with(Some(2), Some(Status::Done)), ["a1"]);
    assert_eq!(with(Some(1), None), ["a2", "a3"]);
    assert_eq!(with(None, Some(Status::Done)), Vec::<&str>::new());
}

#[test]
fn lists_narrow_one_another() {
    let facts = tagged();
    let plans = facts.plan.level_with(Role::Plan).unwrap();
    let p = |id: &str| node(&facts.plan, id);
    let within = |nodes: Vec<NodeIx>| Filter { within: vec![(plans, nodes)], ..Filter::default() };
    assert_eq!(left(&facts, &within(vec![p("p1")])), ["a1", "a2"]);
    assert_eq!(left(&facts, &within(vec![p("p2")])), ["a2"]);
    assert_eq!(left(&facts, &within(vec![p("p1"), p("p2")])), ["a1", "a2"]);
    let two = Filter { at_least: 2, ..within(vec![p("p1")]) };
    assert_eq!((left(&facts, &two), show(&facts, &two).overlapping), (vec!["a2"], 1));
    let area = Filter { within: vec![(LevelIx::new(5), vec![p("o2")]), (plans, vec![p("p2")])], ..Filter::default() };
    assert_eq!(left(&facts, &area), ["a2"]);
    let kept = show(&facts, &area).nodes;
    let kept: Vec<NodeIx> = facts.plan.node_ixs().filter(|n| kept[n.at()]).collect();
    assert_eq!(ids(&facts.plan, &kept), ["v", "m", "p1", "p2", "d1", "o1", "o2", "a2"]);
}

#[test]
fn facts_agree_with_the_graph() {
    for_all(60, &drafts(40), |draft| {
        let facts = facts(draft, Count::All);
        assert_eq!(facts.plans, facts.plan.nodes_with(Role::Plan).collect::<Vec<_>>());
        for n in facts.plan.node_ixs() {
            let activity = facts.plan.role(n) == Role::Activity;
            assert_eq!(facts.activities.contains(&n), activity);
            assert_eq!(facts.line(n).contains(&n), activity);
            assert_eq!(facts.slot(n).map(|s| facts.plans[s]), facts.plans.iter().copied().find(|&p| p == n));
            assert!(activity || facts.serves(n).is_empty());
        }
        for l in facts.narrowing_levels() {
            assert!(facts.plan.level(l).role != Role::Activity && facts.plan.nodes_of(l).count() > 0);
        }
    });
}

#[test]
fn every_plan_has_a_letter_of_its_own() {
    let with = |titles: &[&str]| {
        let mut changed = draft();
        for (i, title) in titles.iter().enumerate() {
            changed.add(&format!("extra-{i}"), "handlingsplan").title = (*title).to_owned();
        }
        changed.nodes.retain(|n| n.id != "p1" && n.id != "p2");
        changed.links.clear();
        facts(changed, Count::All).letters().into_iter().collect::<String>()
    };
    assert_eq!(with(&["Social välfärd", "God hälsa", "Sammanhållen vård", "Psykisk hälsa"]), "SGVP");
    assert_eq!(with(&["Öl", "Orm", "Ö"]), "ORA");
    assert_eq!(with(&["1", "1", "–"]).chars().collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(with(&[]), "");
    let many = with(&["A"; 30]);
    assert_eq!((many.chars().count(), many.chars().filter(|&c| c == '?').count()), (30, 4));
}

fn whole(plan: &Plan, count: Count) -> Condensed {
    condense(plan, count, &BTreeSet::new(), |_| true)
}

#[test]
fn closing_nothing_changes_nothing() {
    for_all(80, &(drafts(40), any::<bool>()), |(draft, stated)| {
        let plan = plan(draft);
        let count = if stated { Count::Stated } else { Count::All };
        let seen = whole(&plan, count);
        assert_eq!(seen.nodes, plan.node_ixs().collect::<Vec<_>>());
        assert!(seen.stands_for.iter().enumerate().all(|(i, s)| s == [NodeIx::new(i)]));
        let mut links: Vec<LinkIx> = Vec::new();
        for j in &seen.joints {
            assert!(!j.lifted && !j.links.is_empty() && j.links.is_sorted());
            assert!(j.links.iter().all(|&l| (plan.link(l).from, plan.link(l).to) == (j.from, j.to)));
            assert_eq!(Some(j.basis), j.links.iter().map(|&l| plan.link(l).basis).min());
            links.extend(&j.links);
        }
        links.sort();
        let counted = (0..plan.links().len()).map(LinkIx::new).filter(|&l| count.takes(plan.link(l).basis));
        assert_eq!(links, counted.collect::<Vec<_>>());
        assert!(plan.node_ixs().all(|n| seen.hidden_under(n) == 0));
    });
}

/// Who stands for a node, by asking its parents: it is hidden when all that it is part of is closed or hidden.
fn representatives(
    plan: &Plan,
    closed: &BTreeSet<NodeIx>,
    present: &dyn Fn(NodeIx) -> bool,
    n: NodeIx,
) -> BTreeSet<NodeIx> {
    if !present(n) {
        return BTreeSet::new();
    }
    let parents: Vec<NodeIx> =
        plan.links().iter().filter(|l| l.from == n && l.kind == Kind::PartOf && present(l.to)).map(|l| l.to).collect();
    let above: Vec<BTreeSet<NodeIx>> = parents.iter().map(|&p| representatives(plan, closed, present, p)).collect();
    let open = parents.iter().zip(&above).any(|(p, reps)| !closed.contains(p) && reps.contains(p));
    if parents.is_empty() || open { BTreeSet::from([n]) } else { above.into_iter().flatten().collect() }
}

/// A plan's draft, which of its nodes are closed and which are not present.
fn closings() -> impl Strategy<Value = (roda_traden::plan::Draft, Vec<bool>, Vec<bool>)> {
    let some = |likely: f64| proptest::collection::vec(proptest::bool::weighted(likely), 24);
    (drafts(24), some(0.4), some(0.15))
}

fn chosen(plan: &Plan, picks: &[bool]) -> BTreeSet<NodeIx> {
    plan.node_ixs().filter(|n| picks[n.at()]).collect()
}

#[test]
fn a_closed_branch_hides_what_is_part_of_closed_things_only() {
    for_all(150, &closings(), |(draft, closed, gone)| {
        let plan = plan(draft);
        let closed = chosen(&plan, &closed);
        let present = |n: NodeIx| !gone[n.at()];
        let seen = condense(&plan, Count::All, &closed, present);
        let expected: Vec<BTreeSet<NodeIx>> =
            plan.node_ixs().map(|n| representatives(&plan, &closed, &present, n)).collect();
        for n in plan.node_ixs() {
            assert_eq!(seen.stands_for.of_node(n).iter().copied().collect::<BTreeSet<_>>(), expected[n.at()]);
            assert_eq!(seen.nodes.contains(&n), expected[n.at()].contains(&n));
            let hidden = plan.node_ixs().filter(|&m| m != n && expected[m.at()].contains(&n)).count();
            assert_eq!(seen.hidden_under(n), hidden);
            assert!(hidden == 0 || (closed.contains(&n) && seen.nodes.contains(&n)));
        }
    });
}

#[test]
fn every_line_goes_up_between_seen_nodes_and_says_whether_it_is_lifted() {
    for_all(150, &closings(), |(draft, closed, gone)| {
        let plan = plan(draft);
        let seen = condense(&plan, Count::All, &chosen(&plan, &closed), |n| !gone[n.at()]);
        for j in &seen.joints {
            assert!(plan.node(j.from).level > plan.node(j.to).level);
            assert!(seen.nodes.contains(&j.from) && seen.nodes.contains(&j.to));
            assert!(!j.links.is_empty() && j.links.windows(2).all(|w| w[0] < w[1]));
            assert!(j.links.iter().all(|&l| seen.stands_for.of_node(plan.link(l).from).contains(&j.from)));
            let own = j.links.iter().any(|&l| (plan.link(l).from, plan.link(l).to) == (j.from, j.to));
            assert_eq!(j.lifted, !own);
            assert_eq!(Some(j.basis), j.links.iter().map(|&l| plan.link(l).basis).min());
        }
        assert!(seen.joints.windows(2).all(|w| (w[0].from, w[0].to) < (w[1].from, w[1].to)));
    });
}

/// The plans that lines lead to from any of these nodes, which count themselves.
fn plans_above(plan: &Plan, from: &[NodeIx], lines: &[(NodeIx, NodeIx)]) -> BTreeSet<NodeIx> {
    let mut reached: BTreeSet<NodeIx> = from.iter().copied().collect();
    loop {
        let more: Vec<NodeIx> =
            lines.iter().filter(|l| reached.contains(&l.0) && !reached.contains(&l.1)).map(|l| l.1).collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more);
    }
    reached.into_iter().filter(|&n| plan.role(n) == Role::Plan).collect()
}

#[test]
fn closing_branches_below_the_plans_keeps_every_overlap() {
    for_all(200, &(closings(), any::<bool>()), |((draft, closed, _), stated)| {
        let plan = plan(draft);
        let count = if stated { Count::Stated } else { Count::All };
        let lowest = plan.level_ixs().filter(|&l| plan.level(l).role == Role::Plan).max();
        let below = |n: NodeIx| Some(plan.node(n).level) > lowest;
        let closed: BTreeSet<NodeIx> = chosen(&plan, &closed).into_iter().filter(|&n| below(n)).collect();
        let lines = |c: &Condensed| c.joints.iter().map(|j| (j.from, j.to)).collect::<Vec<_>>();
        let (open, shut) = (whole(&plan, count), condense(&plan, count, &closed, |_| true));
        let (open_lines, shut_lines) = (lines(&open), lines(&shut));
        for n in plan.node_ixs().filter(|&n| below(n)) {
            for &seen in shut.stands_for.of_node(n) {
                let (before, after) = (plans_above(&plan, &[n], &open_lines), plans_above(&plan, &[seen], &shut_lines));
                assert!(before.is_subset(&after), "{} shown by {}", plan.node(n).id, plan.node(seen).id);
            }
        }
        // No link that leaves a closed branch is forgotten, unless nothing is left above for it to lead to.
        for l in (0..plan.links().len()).map(LinkIx::new).filter(|&l| count.takes(plan.link(l).basis)) {
            let (from, to) = (plan.link(l).from, plan.link(l).to);
            for r in shut.stands_for.of_node(from).iter().filter(|r| !shut.stands_for.of_node(to).contains(r)) {
                let drawn = shut.joints.iter().any(|j| j.from == *r && j.links.contains(&l));
                assert!(drawn || plans_above(&plan, &[to], &open_lines).is_empty(), "{l:?}");
            }
        }
    });
}

#[test]
fn a_closed_area_wears_the_lines_of_what_it_hides() {
    let plan = plan(draft());
    let closed = BTreeSet::from([node(&plan, "o1")]);
    let seen = condense(&plan, Count::All, &closed, |_| true);
    assert_eq!(ids(&plan, &seen.nodes), ["v", "m", "p1", "p2", "d1", "o1"]);
    assert_eq!(seen.hidden_under(node(&plan, "o1")), 4);
    let line = |j: &roda_traden::analysis::Joint| {
        format!("{}-{}{} {}", plan.node(j.from).id, plan.node(j.to).id, if j.lifted { "*" } else { "" }, j.links.len())
    };
    let lines: Vec<String> = seen.joints.iter().map(line).collect();
    assert_eq!(lines, ["m-v 1", "p1-m 1", "p2-m 1", "d1-p1 1", "o1-p1 2", "o1-p2 2", "o1-d1* 1"]);
}

#[test]
fn a_link_to_something_below_a_closed_branch_lands_above_it() {
    let mut changed = draft();
    // Sub-goals that stand below the areas: closing the area must not cut the activity off from its plan.
    changed.levels.swap(3, 4);
    changed.links.retain(|l| l.from != "o1");
    let plan = plan(changed);
    let closed = BTreeSet::from([node(&plan, "o1")]);
    let seen = condense(&plan, Count::All, &closed, |_| true);
    let (o1, p1) = (node(&plan, "o1"), node(&plan, "p1"));
    let joint = seen.joints.iter().find(|j| (j.from, j.to) == (o1, p1)).unwrap();
    let from_a2 = joint.links.iter().any(|&l| plan.link(l).to == node(&plan, "d1"));
    assert!(joint.lifted && from_a2, "{joint:?}");
}

#[test]
fn a_branch_that_only_conclusions_make_is_none_when_stated_links_count() {
    let mut changed = draft();
    changed.links.retain(|l| l.from != "a3");
    changed.guess("a3", "o2", "part_of");
    let plan = plan(changed);
    let closed = BTreeSet::from([node(&plan, "o2")]);
    let hidden = |count| condense(&plan, count, &closed, |_| true).hidden_under(node(&plan, "o2"));
    assert_eq!((hidden(Count::All), hidden(Count::Stated)), (3, 2));
}

#[test]
fn the_real_plan_closes_and_opens_without_losing_anybody() {
    let plan = orebro();
    let areas: BTreeSet<NodeIx> =
        plan.nodes_with(Role::Area).filter(|&n| plan.node(n).level > plan.level_with(Role::Plan).unwrap()).collect();
    let seen = condense(&plan, Count::All, &areas, |_| true);
    assert!(seen.nodes.len() < 80, "{}", seen.nodes.len());
    assert!(seen.stands_for.iter().all(|s| !s.is_empty()));
    let Shown { activities, overlapping, .. } =
        show(&Facts::new(std::sync::Arc::new(plan), Count::All), &Filter::default());
    assert!(activities.len() >= 70 && overlapping >= 20, "{} {overlapping}", activities.len());
    assert_eq!(text("x").get(true), "x");
}
