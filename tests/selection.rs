//! What the smallest selection is asked, compared with the definitions one by one; and what it answers, in words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::cover::{MOST_STEPS, Selection, smallest};
use roda_traden::analysis::gaps::goal_levels;
use roda_traden::analysis::{Demand, Facts, Wish, serving};
use roda_traden::graph::Count;
use roda_traden::plan::{FacetIx, Role};
use roda_traden::url::Lang;
use roda_traden::words::selection::sentence;
use std::collections::BTreeSet;
use support::generate::{drafts, for_all};
use support::{facts, orebro};

fn wish(facts: &Facts, by: Option<FacetIx>) -> Wish {
    Wish { levels: goal_levels(&facts.plan).into_iter().collect(), by, ..Wish::default() }
}

#[test]
fn an_activity_serves_the_goals_on_its_line_for_whom_it_is_there() {
    for_all(600, &drafts(24), |draft| {
        let facts = facts(draft, Count::All);
        let facets = (0..facts.plan.facets().len()).map(|f| Some(FacetIx::new(f)));
        for by in facets.chain([None]) {
            let found = serving(&facts, &facts.activities, &wish(&facts, by));
            let goals: Vec<_> = facts.plan.nodes_with(Role::Goal).collect();
            let mut expected = BTreeSet::new();
            for (i, &activity) in facts.activities.iter().enumerate() {
                let tags = &facts.plan.node(activity).tags;
                let mut mine = BTreeSet::new();
                for &goal in goals.iter().filter(|&&g| facts.within(activity, g)) {
                    let values: Vec<_> = tags.iter().filter(|t| Some(t.0) == by).map(|t| t.1).collect();
                    mine.extend(values.iter().map(|&v| Demand { goal, value: Some(v) }));
                    mine.extend(values.is_empty().then_some(Demand { goal, value: None }));
                }
                let served: BTreeSet<Demand> =
                    found.question.items[i].serves.iter().map(|&d| found.demands[d]).collect();
                assert_eq!(served, mine);
                expected.extend(mine);
            }
            assert_eq!(found.demands.iter().copied().collect::<BTreeSet<_>>(), expected);
            let served: BTreeSet<_> = expected.iter().map(|d| d.goal).collect();
            let unserved: Vec<_> = goals.into_iter().filter(|g| !served.contains(g)).collect();
            assert_eq!(found.unserved, unserved);
            let alone = found.alone();
            for (i, item) in found.question.items.iter().enumerate() {
                let only = |d: &usize| {
                    found.question.items.iter().enumerate().all(|(j, other)| j == i || !other.serves.contains(d))
                };
                assert_eq!(alone[i], item.serves.iter().copied().filter(only).collect::<Vec<_>>());
            }
        }
    });
}

#[test]
fn the_real_plan_has_a_proven_smallest_selection_that_leaves_no_goal_out() {
    let facts = Facts::new(std::sync::Arc::new(orebro()), Count::All);
    for by in [None, Some(FacetIx::new(0))] {
        let asked = serving(&facts, &facts.activities, &wish(&facts, by));
        let found = smallest(&asked.question, MOST_STEPS);
        assert!(found.is_proven() && found.lost.is_empty(), "{} {}", found.cost, found.bound);
        let served: BTreeSet<usize> =
            found.chosen.iter().flat_map(|&i| asked.question.items[i].serves.iter().copied()).collect();
        assert_eq!(served.len(), asked.demands.len());
        assert!(found.chosen.len() < facts.activities.len());
    }
}

#[test]
fn what_is_found_is_worded_with_its_numbers() {
    let found = |chosen: usize, ties: usize, bound: u64, more_ties: bool| Selection {
        chosen: (0..chosen).collect(),
        cost: chosen as u64,
        bound,
        ties: vec![vec![0]; ties],
        more_ties,
        ..Selection::default()
    };
    let sv = |s: &Selection, demands| sentence(Lang::Sv, s, 113, demands, None);
    assert_eq!(
        sv(&found(12, 0, 12, false), 24),
        "12 av 113 aktiviteter räcker för alla de 24 mål som tjänas i dag. Det är bevisat att det inte går med färre. Inget annat urval \
         är lika litet."
    );
    assert!(
        sv(&found(1, 1, 1, false), 1).starts_with("1 av 113 aktiviteter räcker för det enda mål som tjänas i dag.")
    );
    assert!(sv(&found(1, 1, 1, false), 1).ends_with("1 annat urval är lika litet."));
    assert!(sv(&found(3, 12, 3, true), 9).ends_with("Det finns fler lika små urval än de 13 som visas här."));
    assert!(
        sv(&found(9, 0, 7, true), 9).ends_with("minst 7 behövs, så det kan finnas ett urval med upp till 2 färre.")
    );
    assert!(sv(&found(0, 0, 0, false), 0).starts_with("Inget mål tjänas"));
    let lost = Selection { lost: vec![1, 2], ..found(2, 0, 2, false) };
    assert!(
        sv(&lost, 5).contains("alla de 3 mål")
            && sv(&lost, 5).ends_with("2 tjänas inte längre, eftersom det som tjänade dem är bortvalt.")
    );
    let en = sentence(Lang::En, &found(2, 3, 2, false), 9, 4, Some("target group"));
    assert_eq!(
        en,
        "2 of 9 activities are enough for all 4 combinations of goal and target group that are served today. It is proven that fewer \
         cannot do it. 3 other selections are as small."
    );
}
