//! How sets overlap, compared with counting every combination the slow way; and what is picked by a bar is what it counts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{
    Counted, Facts, Family, Filter, GroupBy, OrderBy, Pick, SetIx, SetsOf, arrange, mergeable, overlap, show,
};
use roda_traden::graph::Count;
use roda_traden::plan::{Basis, FacetIx, NodeIx, Plan, Role};
use roda_traden::url::Lang;
use roda_traden::words::overlap::Talk;
use std::collections::BTreeSet;
use std::sync::Arc;
use support::generate::{drafts, for_all};
use support::{facts, orebro};

/// Every kind of sets that a plan has.
fn kinds(plan: &Plan) -> Vec<SetsOf> {
    let levels = plan.level_ixs().filter(|&l| plan.level(l).role != Role::Activity).map(SetsOf::Level);
    levels.chain((0..plan.facets().len()).map(|f| SetsOf::Facet(FacetIx::new(f)))).collect()
}

/// Whether an activity is in a set, as the definitions say it.
fn is_in(facts: &Facts, activity: NodeIx, set: SetIx) -> bool {
    match set {
        SetIx::Node(node) => facts.within(activity, node),
        SetIx::Value(facet, value) => {
            let values = &facts.plan.facets()[facet.at()];
            facts.plan.node(activity).tags.iter().any(|&(f, v)| f == facet && values.within(v, value))
        }
    }
}

fn check(facts: &Facts, of: SetsOf) {
    let family = Family::new(facts, of, &facts.activities);
    let found = overlap(&family);
    let members = |set: usize| -> BTreeSet<NodeIx> {
        facts.activities.iter().copied().filter(|&a| is_in(facts, a, family.sets[set])).collect()
    };
    let sets: Vec<BTreeSet<NodeIx>> = (0..family.sets.len()).map(members).collect();
    let total = facts.activities.len();
    for (size, set) in found.sizes.iter().zip(&sets) {
        assert_eq!(size.elements, set.len());
        assert!(size.stated <= size.elements);
    }
    let mut seen = BTreeSet::new();
    for c in &found.combinations {
        let inside = |a: &NodeIx| c.sets.iter().all(|&s| sets[s].contains(a));
        let outside = |a: &NodeIx| (0..sets.len()).filter(|s| !c.sets.contains(s)).all(|s| !sets[s].contains(a));
        let exclusive: Vec<NodeIx> = facts.activities.iter().copied().filter(|a| inside(a) && outside(a)).collect();
        assert_eq!(c.exclusive, exclusive, "{:?}", c.sets);
        assert_eq!(c.inclusive, facts.activities.iter().filter(|a| inside(a)).count());
        let stated = |a: &NodeIx| {
            let at = facts.activities.iter().position(|x| x == a).unwrap();
            family.of[at].iter().all(|o| o.1 == Basis::Stated)
        };
        assert_eq!(c.stated, exclusive.iter().filter(|a| stated(a)).count());
        let share = |set: &BTreeSet<NodeIx>| set.len() as f64 / total as f64;
        let chance: f64 =
            sets.iter().enumerate().map(|(i, s)| if c.sets.contains(&i) { share(s) } else { 1.0 - share(s) }).product();
        assert!((c.deviation - (exclusive.len() as f64 / total as f64 - chance)).abs() < 1e-9);
        seen.extend(exclusive);
        for exactly in [true, false] {
            let pick =
                Pick::Sets { of, elements: None, exactly, sets: c.sets.iter().map(|&s| family.sets[s]).collect() };
            let shown = show(facts, &Filter { pick: Some(pick), ..Filter::default() });
            assert_eq!(shown.activities.len(), if exactly { c.exclusive.len() } else { c.inclusive });
        }
    }
    assert_eq!(seen.len(), total, "every activity is in one combination");
    for p in &found.pairs {
        let (a, b) = (&sets[p.sets.0], &sets[p.sets.1]);
        let shared: BTreeSet<NodeIx> = a & b;
        assert_eq!(p.shared.iter().copied().collect::<BTreeSet<_>>(), shared);
        assert_eq!(p.alone, ((a - b).len(), (b - a).len()));
        let union = (a | b).len();
        let ratio = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
        assert!((p.jaccard() - ratio(shared.len(), union)).abs() < 1e-12);
        assert!((p.coefficient() - ratio(shared.len(), a.len().min(b.len()))).abs() < 1e-12);
        assert!(p.stated <= shared.len());
    }
    assert_eq!(found.pairs.len(), sets.len() * sets.len().saturating_sub(1) / 2);
    let ranked = mergeable(&found);
    assert!(ranked.is_sorted_by(|a, b| a.jaccard() >= b.jaccard()));
    assert_eq!(ranked.len(), found.pairs.iter().filter(|p| !p.shared.is_empty()).count());
}

#[test]
fn counts_are_those_of_counting_one_by_one() {
    for_all(1500, &drafts(24), |draft| {
        let plan = Arc::new(Plan::build(draft).unwrap().0);
        for count in [Count::All, Count::Stated] {
            let facts = Facts::new(Arc::clone(&plan), count);
            for of in kinds(&plan) {
                check(&facts, of);
            }
        }
    });
}

#[test]
fn arranging_shows_every_combination_once_or_under_each_of_its_sets() {
    for_all(300, &drafts(24), |draft| {
        let facts = facts(draft, Count::All);
        for of in kinds(&facts.plan) {
            let found = overlap(&Family::new(&facts, of, &facts.activities));
            for counted in Counted::ALL {
                for order in OrderBy::ALL {
                    for group in GroupBy::ALL {
                        let groups = arrange(&found, counted, order, group);
                        let mut times = vec![0; found.combinations.len()];
                        groups.iter().flat_map(|g| &g.combinations).for_each(|&c| times[c] += 1);
                        let wanted = |c: usize| match group {
                            _ if counted == Counted::AtLeast && found.combinations[c].sets.is_empty() => 0,
                            GroupBy::Set => found.combinations[c].sets.len().max(1),
                            _ => 1,
                        };
                        assert!((0..times.len()).all(|c| times[c] == wanted(c)), "{times:?}");
                        if order == OrderBy::Size {
                            let sizes =
                                |g: &[usize]| g.iter().map(|&c| counted.of(&found.combinations[c])).collect::<Vec<_>>();
                            assert!(groups.iter().all(|g| sizes(&g.combinations).is_sorted_by(|a, b| a >= b)));
                        }
                    }
                }
            }
        }
    });
}

fn talk(lang: Lang, names: &[&str]) -> Talk {
    let names = names.iter().map(|&n| n.to_owned()).collect();
    Talk { lang, kind: "Handlingsplan".to_owned(), element: "Aktivitet".to_owned(), activities: true, names }
}

#[test]
fn the_real_plan_says_its_own_numbers() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let level = facts.plan.level_with(Role::Plan).unwrap();
    let family = Family::new(&facts, SetsOf::Level(level), &facts.activities);
    let found = overlap(&family);
    let several = facts.activities.iter().filter(|&&a| facts.serves(a).len() > 1).count();
    let none = facts.activities.iter().filter(|&&a| facts.serves(a).is_empty()).count();
    let names: Vec<&str> = facts.plans.iter().map(|&p| facts.plan.node(p).title.as_str()).collect();
    for lang in [Lang::Sv, Lang::En] {
        let said = talk(lang, &names).sentence(&found, facts.activities.len());
        assert!(said.starts_with(&format!("{several} ")), "{said}");
        assert!(said.contains(&format!(" {} ", facts.activities.len())), "{said}");
        assert!(none == 0 || said.contains(&format!(" {none} ")), "{said}");
        assert!(!said.contains('['), "{said}");
    }
}

#[test]
fn numbers_and_reasons_are_worded_in_both_languages() {
    let found = |rows: &[&[usize]]| {
        let of = rows.iter().map(|r| r.iter().map(|&s| (s, Basis::Stated)).collect()).collect();
        let elements = (0..rows.len()).map(NodeIx::new).collect();
        overlap(&Family { sets: (0..2).map(|n| SetIx::Node(NodeIx::new(n))).collect(), elements, of })
    };
    let sv = talk(Lang::Sv, &["Ett", "Två"]);
    let said = |rows: &[&[usize]]| sv.sentence(&found(rows), rows.len());
    assert_eq!(said(&[]), "Inget att jämföra: inga aktiviteter finns kvar med det här filtret.");
    assert_eq!(
        said(&[&[0], &[]]),
        "Av 2 aktiviteter hör ingen till mer än en handlingsplan. 1 hör inte till någon handlingsplan. Allt är angivet i källorna."
    );
    assert_eq!(
        said(&[&[0, 1], &[0]]),
        "1 av 2 aktiviteter hör till mer än en handlingsplan. Vanligast tillsammans är Ett och Två: 1 hör till just dessa och \
         inga andra. Allt är angivet i källorna."
    );
    assert_eq!(
        (sv.deviation(0.1234), sv.deviation(-0.0501), sv.deviation(0.0)),
        ("+12,3".into(), "−5,0".into(), "0,0".into())
    );
    assert_eq!((sv.share(1.0 / 3.0), talk(Lang::En, &[]).share(0.5)), ("0,33".into(), "0.50".into()));
    let why = |rows: &[&[usize]]| sv.pair(&found(rows).pairs[0]);
    assert!(why(&[&[0, 1], &[0]]).contains("Allt i Två finns redan i Ett."));
    assert!(why(&[&[0, 1], &[0], &[1]]).contains("mindre än hälften"));
    assert!(why(&[&[0, 1], &[0, 1], &[0], &[1]]).contains("minst hälften"));
    assert!(why(&[&[0, 1], &[0, 1], &[0, 1], &[0, 1], &[0], &[1]]).contains("bara 1 skulle"));
    assert_eq!(found(&[&[0, 1], &[0]]).combinations.len(), 2);
}
