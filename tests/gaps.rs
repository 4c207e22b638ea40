//! What the gap view counts, compared with counting the slow way, and what its sentences say of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::gaps::{
    Gaps, Loose, MOST_COLUMNS, OneSided, Tally, facet_columns, gaps, goal_levels, is_unknown, loose, one_sided,
    year_columns,
};
use roda_traden::analysis::{Column, Facts, Pick};
use roda_traden::graph::Count;
use roda_traden::plan::{Draft, FacetIx, NodeIx, Role, Status, ValueIx};
use roda_traden::scene::Ink;
use roda_traden::scene::chart::{Shape, chart_markup, chart_svg};
use roda_traden::scene::gaps::{Cell, Matrix, Row, chart};
use roda_traden::url::Lang;
use roda_traden::words::gaps as words;
use std::collections::BTreeSet;
use std::sync::Arc;
use support::generate::{drafts, for_all};
use support::said::{numbers, whole};
use support::{Build, draft, facet, facts, observation, orebro, plan};

const BOTH: [Lang; 2] = [Lang::Sv, Lang::En];

/// Counts activities one by one.
fn tally(
    facts: &Facts,
    stated: &Facts,
    activities: &BTreeSet<NodeIx>,
    goal: Option<NodeIx>,
    at: Option<usize>,
) -> Tally {
    let mut tally = Tally::default();
    for &a in activities {
        let status = at.and_then(|d| facts.plan.node(a).status_at(d));
        let place = Status::ALL.iter().position(|&s| Some(s) == status).unwrap_or(5);
        tally.statuses[place] += 1;
        tally.stated += usize::from(goal.is_some_and(|g| stated.within(a, g)));
    }
    tally
}

/// All sorts of columns that a plan has.
fn all_columns(facts: &Facts) -> Vec<Vec<Column>> {
    let facets = (0..facts.plan.facets().len()).map(|f| facet_columns(&facts.plan, FacetIx::new(f)));
    facets.chain([year_columns(facts)]).collect()
}

#[test]
fn every_cell_counts_what_a_click_on_it_picks() {
    for_all(120, &drafts(30), |draft| {
        let built = Arc::new(plan(draft));
        let facts = Facts::new(Arc::clone(&built), Count::All);
        let stated = Facts::new(built, Count::Stated);
        let some: Vec<NodeIx> = facts.activities.iter().copied().filter(|n| n.at() % 4 != 1).collect();
        let kept: BTreeSet<NodeIx> = some.iter().copied().collect();
        for follow_up in facts.plan.follow_ups().into_iter().map(Some).chain([None]) {
            for level in goal_levels(&facts.plan) {
                for columns in all_columns(&facts) {
                    let found = gaps(&facts, &some, follow_up, level, columns);
                    check(&facts, &stated, &kept, follow_up, &found);
                }
            }
        }
    });
}

fn check(facts: &Facts, stated: &Facts, kept: &BTreeSet<NodeIx>, at: Option<usize>, found: &Gaps) {
    let mut empty = 0;
    for (g, &goal) in found.goals.iter().enumerate() {
        for (c, &column) in found.columns.iter().enumerate() {
            let picked = &Pick::Cell { goal, column }.activities(facts) & kept;
            assert_eq!(found.cells[g][c], tally(facts, stated, &picked, Some(goal), at));
            empty += usize::from(picked.is_empty() && !is_unknown(column));
        }
        let served = kept.iter().copied().filter(|&a| facts.within(a, goal)).collect();
        assert_eq!(found.by_goal[g], tally(facts, stated, &served, Some(goal), at));
    }
    let known = found.columns.iter().filter(|c| !is_unknown(**c)).count();
    assert_eq!(found.empty(), (known * found.goals.len(), empty));
    for (c, &column) in found.columns.iter().enumerate() {
        let mine = kept.iter().copied().filter(|&a| column.has(facts, a)).collect();
        assert_eq!(found.by_column[c], tally(facts, stated, &mine, None, at));
        let bare = found.goals.iter().all(|&g| (&Pick::Cell { goal: g, column }.activities(facts) & kept).is_empty());
        assert_eq!(found.empty_columns().contains(&column), bare && !is_unknown(column));
    }
    let serves = |a: &NodeIx| found.goals.iter().any(|&g| facts.within(*a, g));
    let without: Vec<NodeIx> = kept.iter().copied().filter(|a| !serves(a)).collect();
    assert_eq!(found.without, without);
    assert_eq!(found.all.total(), kept.len());
    assert_eq!(found.serving.total(), kept.len() - without.len());
    let said = |a: &&NodeIx| found.goals.iter().any(|&g| facts.within(**a, g) && stated.within(**a, g));
    assert_eq!(found.serving.stated, kept.iter().filter(said).count());
}

#[test]
fn every_activity_with_a_known_year_has_a_column() {
    for_all(200, &drafts(12), |draft| {
        let facts = facts(draft, Count::All);
        let columns = year_columns(&facts);
        assert_eq!(columns.last(), Some(&Column::Year(None)));
        for &a in &facts.activities {
            assert!(columns.iter().any(|c| c.has(&facts, a)));
        }
    });
}

#[test]
fn what_hangs_loose_is_what_nothing_reaches() {
    for_all(200, &drafts(30), |draft| {
        let facts = facts(draft, Count::All);
        let some: Vec<NodeIx> = facts.activities.iter().copied().filter(|n| n.at() % 5 != 2).collect();
        for follow_up in facts.plan.follow_ups().into_iter().map(Some).chain([None]) {
            let found = loose(&facts, &some, follow_up);
            let below = |n: NodeIx| some.iter().copied().filter(|&a| facts.within(a, n)).collect::<BTreeSet<_>>();
            let of = |role| facts.plan.nodes_with(role).collect::<Vec<_>>();
            let goals: Vec<NodeIx> = of(Role::Goal).into_iter().filter(|&g| below(g).is_empty()).collect();
            assert_eq!(found.goals, goals);
            let serves = |a: &NodeIx| of(Role::Goal).into_iter().any(|g| facts.within(*a, g));
            assert_eq!(found.activities, some.iter().copied().filter(|a| !serves(a)).collect::<Vec<_>>());
            let ongoing =
                |a: &NodeIx| follow_up.and_then(|d| facts.plan.node(*a).status_at(d)) == Some(Status::Ongoing);
            let idle = of(Role::Area).into_iter().filter(|&n| !below(n).iter().any(ongoing));
            let (with, bare): (Vec<_>, Vec<_>) = idle.partition(|&n| !below(n).is_empty());
            let counted = |n: NodeIx| (n, tally(&facts, &facts, &below(n), None, follow_up));
            assert_eq!(found.areas, with.into_iter().chain(bare).map(counted).collect::<Vec<_>>());
        }
    });
}

#[test]
fn a_value_is_one_sided_when_its_activities_name_one_other_value_only() {
    for_all(200, &drafts(20), |draft| {
        let facts = facts(draft, Count::All);
        if facts.plan.facets().len() < 2 {
            return;
        }
        let (of, by) = (FacetIx::new(0), FacetIx::new(1));
        let found = one_sided(&facts, &facts.activities, of, by);
        let tags =
            |a: NodeIx| facts.plan.node(a).tags.iter().filter(|t| t.0 == by).map(|t| t.1).collect::<BTreeSet<_>>();
        let (mut values, mut silent) = (Vec::new(), Vec::new());
        for v in (0..facts.plan.facets()[0].values.len()).map(ValueIx::new) {
            let has = |a: &NodeIx| Column::Value(of, Some(v)).has(&facts, *a);
            let mine: Vec<NodeIx> = facts.activities.iter().copied().filter(has).collect();
            let named: BTreeSet<ValueIx> = mine.iter().flat_map(|&a| tags(a)).collect();
            if let [only] = named.iter().copied().collect::<Vec<_>>()[..] {
                values.push((v, only, mine.iter().filter(|&&a| tags(a).contains(&only)).count(), mine.len()));
            } else if named.is_empty() && !mine.is_empty() {
                silent.push((v, mine.len()));
            }
        }
        let said = facts.activities.iter().filter(|&&a| !tags(a).is_empty()).count();
        assert_eq!(found, OneSided { values, silent, said });
    });
}

/// A plan with one goal level of `goals` goals, and `served` of `activities` activities that serve the first goal, the first
/// of them by a stated link; all of them for children.
fn made(goals: usize, activities: usize, served: usize) -> Draft {
    let mut draft = draft();
    draft.nodes.retain(|n| !["m", "d1"].contains(&n.id.as_str()) && n.level != "aktivitet");
    draft.links.clear();
    draft.facets = vec![facet("malgrupp", &[("barn", None), ("aldre", None)])];
    for i in 0..goals {
        draft.add(&format!("g{i}"), "delmal");
    }
    for i in 0..activities {
        let id = format!("a{i}");
        draft.add(&id, "aktivitet").tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned()])];
        if i < served && i == 0 {
            draft.tie(&id, "g0", "derived_from");
        } else if i < served {
            draft.guess(&id, "g0", "derived_from");
        }
    }
    draft
}

fn said(draft: Draft, lang: Lang) -> Vec<String> {
    let facts = facts(draft, Count::All);
    let level = goal_levels(&facts.plan).pop().unwrap();
    let found = gaps(&facts, &facts.activities, None, level, facet_columns(&facts.plan, FacetIx::new(0)));
    words::gaps_sentences(lang, &facts, &found)
}

#[test]
fn the_sentences_say_the_numbers_for_none_one_and_many() {
    for lang in BOTH {
        for (goals, activities, served) in [(1, 0, 0), (1, 1, 0), (1, 1, 1), (2, 2, 1), (3, 21, 0), (5, 21, 8)] {
            let text = said(made(goals, activities, served), lang).join(" ");
            whole(&text);
            let empty = goals * 2 - usize::from(served > 0);
            let mut expected = vec![empty, goals * 2];
            if served > 0 {
                expected.extend([served, activities]);
                expected.extend(if served == 1 { vec![] } else { vec![1, served - 1] });
            } else if activities > 1 {
                expected.push(activities);
            }
            assert_eq!(numbers(&text), expected, "{text}");
        }
    }
    assert_eq!(
        said(made(5, 21, 8), Lang::Sv).join(" "),
        "9 av 10 par av delmal och malgrupp har ingen aktivitet. 8 av 21 aktiviteter bidrar till något delmal. \
         För 1 är det angivet i källorna, för 7 är det tolkat ur innehållet. Helt tomt är det för aldre."
    );
    assert_eq!(
        said(made(1, 1, 1), Lang::En).join(" "),
        "1 of 2 pairs of delmal and malgrupp has no activity. 1 of 1 activity contributes to some delmal. \
         The sources state it for it. Entirely empty: aldre."
    );
}

#[test]
fn the_sentence_of_what_hangs_loose_says_the_numbers() {
    for (goals, activities, areas) in [(0, 0, 0), (1, 1, 1), (2, 1, 0), (17, 0, 2), (1, 30, 1)] {
        let mut draft = draft();
        draft.nodes.clear();
        draft.links.clear();
        for i in 0..goals {
            draft.add(&format!("g{i}"), "delmal");
        }
        for i in 0..areas {
            draft.add(&format!("o{i}"), "insatsomrade");
        }
        for i in 0..activities {
            draft.add(&format!("a{i}"), "aktivitet");
        }
        let facts = facts(draft, Count::All);
        for lang in BOTH {
            let found = loose(&facts, &facts.activities, Some(2));
            let text = words::loose_sentence(lang, &facts, &found, Some(2));
            whole(&text);
            let expected: Vec<usize> = [goals, activities, areas].into_iter().filter(|&n| n > 0).collect();
            assert_eq!(numbers(&text.replace("2022-04-22", "")), expected, "{text}");
            let unknown = words::loose_sentence(lang, &facts, &found, None);
            assert!(numbers(&unknown).len() == [goals, activities].iter().filter(|n| **n > 0).count(), "{unknown}");
        }
    }
}

#[test]
fn the_sentence_of_one_sided_values_says_the_numbers() {
    for (n, known, silent) in [(0, 0, 0), (1, 1, 1), (5, 18, 13), (0, 2, 0)] {
        let one = OneSided {
            values: vec![(ValueIx::new(0), ValueIx::new(0), 1, 1); n],
            silent: vec![(ValueIx::new(0), 1); silent],
            said: known,
        };
        for lang in BOTH {
            let text = words::one_sided_sentence(lang, &one, 113, "Insatsnivå");
            whole(text.trim_end());
            let said = [n, known, if known > 0 { 113 } else { 0 }, silent];
            assert_eq!(numbers(&text), said.into_iter().filter(|&n| n > 0).collect::<Vec<_>>(), "{text}");
        }
    }
}

#[test]
fn a_cell_is_read_out_with_statuses_and_bases() {
    let tally = Tally { statuses: [1, 2, 0, 1, 0, 3], stated: 1 };
    let cell = |lang, tally| words::cell(lang, "Delmål", "Barn", tally, false);
    assert_eq!(
        cell(Lang::Sv, &tally),
        "Delmål, Barn: 7 aktiviteter: 1 planerad, 2 pågår, 1 avslutad och 3 utan angivet läge; 1 angiven, 6 tolkade"
    );
    assert_eq!(
        cell(Lang::En, &tally),
        "Delmål, Barn: 7 activities: 1 planned, 2 ongoing, 1 done and 3 without a stated status; 1 stated, 6 interpreted"
    );
    assert_eq!(cell(Lang::Sv, &Tally::default()), "Delmål, Barn: ingen aktivitet");
    for lang in BOTH {
        for place in 0..6 {
            for n in [1, 2, 21] {
                let mut tally = Tally::default();
                tally.statuses[place] = n;
                let parts = words::statuses(lang, &tally);
                assert_eq!(parts.iter().flat_map(|p| numbers(p)).collect::<Vec<_>>(), [n], "{parts:?}");
            }
        }
    }
}

#[test]
fn the_picture_holds_every_number_within_its_frame() {
    for_all(40, &drafts(30), |draft| {
        let facts = facts(draft, Count::All);
        let Some(&level) = goal_levels(&facts.plan).last() else { return };
        for columns in all_columns(&facts) {
            let found = gaps(&facts, &facts.activities, None, level, columns);
            let cell = |tally: &Tally| Cell { tally: *tally, link: Some("?".to_owned()), gap: true, ..Cell::default() };
            let row = |cells: &Vec<Tally>| Row {
                name: "Mål".to_owned(),
                cells: cells.iter().map(cell).collect(),
                totals: false,
            };
            let matrix = Matrix {
                title: "Luckor".to_owned(),
                columns: found.columns.iter().map(|&c| words::column(Lang::Sv, &facts.plan, c)).collect(),
                rows: found.cells.iter().map(row).collect(),
                statuses: vec!["Läge".to_owned(); 6],
                marks: ["a", "b", "c"].map(str::to_owned),
            };
            let chart = chart(&matrix);
            let cells: usize = found.cells.iter().map(Vec::len).sum();
            assert_eq!(chart.marks.iter().filter(|m| m.link.is_some()).count(), cells);
            for item in chart.marks.iter().flat_map(|m| &m.items) {
                if let Shape::Rect { x, y, width, height, .. } = item.shape {
                    assert!(x >= 0.0 && y >= 0.0 && x + width <= chart.width && y + height <= chart.height, "{item:?}");
                }
            }
            assert!(chart_svg(&chart, &Ink::LIGHT, "").starts_with("<svg"));
            assert!(!chart_markup(&chart).contains("NaN"));
        }
    });
}

#[test]
fn too_many_values_are_cut_and_too_many_years_too() {
    let mut draft = draft();
    let ids: Vec<String> = (0..MOST_COLUMNS + 7).map(|i| format!("v{i}")).collect();
    draft.facets = vec![facet("malgrupp", &ids.iter().map(|id| (id.as_str(), None)).collect::<Vec<_>>())];
    let period = |start: &str| roda_traden::plan::DraftPeriod { start: Some(start.to_owned()), end: None };
    draft.at("a1").period = Some(period("1800"));
    draft.at("a2").period = Some(period("2200"));
    let facts = facts(draft, Count::All);
    assert_eq!(facet_columns(&facts.plan, FacetIx::new(0)).len(), MOST_COLUMNS + 1);
    let years = year_columns(&facts);
    assert_eq!((years.len(), years[MOST_COLUMNS - 1]), (MOST_COLUMNS + 1, Column::Year(Some(2200))));
}

#[test]
fn what_an_interpreted_link_reaches_is_counted_apart() {
    let mut draft = draft();
    draft.add("a4", "aktivitet").observations = vec![observation("u22", "paused")];
    draft.guess("a4", "d1", "derived_from");
    draft.at("a2").observations = vec![observation("u21", "planned"), observation("u22", "ongoing")];
    let facts = facts(draft, Count::All);
    let level = facts.plan.find_level("delmal").unwrap();
    let at = |d| gaps(&facts, &facts.activities, d, level, vec![Column::Year(None)]).cells[0][0];
    assert_eq!(at(Some(2)), Tally { statuses: [0, 1, 1, 0, 0, 0], stated: 1 });
    assert_eq!(at(Some(1)), Tally { statuses: [1, 0, 0, 0, 0, 1], stated: 1 });
    assert_eq!(at(None), Tally { statuses: [0, 0, 0, 0, 0, 2], stated: 1 });
}

#[test]
fn the_real_plan_has_the_gaps_that_one_finds_by_hand() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let plan = &facts.plan;
    let level = *goal_levels(plan).last().unwrap();
    assert_eq!(plan.level(level).id, "delmal");
    assert_eq!(goal_levels(plan).len(), 4);
    let latest = plan.follow_ups().pop();
    let found = gaps(&facts, &facts.activities, latest, level, facet_columns(plan, FacetIx::new(0)));
    assert_eq!((found.goals.len(), found.columns.len()), (8, 26));
    // 113 activities of which 52 were ongoing and 17 done in 2022.
    assert_eq!(found.all.statuses, [7, 52, 6, 17, 1, 30]);
    assert_eq!(found.empty(), (200, 141));
    assert_eq!((found.serving.total(), found.serving.stated, found.without.len()), (61, 19, 52));
    let empty: Vec<String> = found.empty_columns().into_iter().map(|c| words::column(Lang::Sv, plan, c)).collect();
    assert_eq!(empty, ["Placerade barn", "Barn i ekonomisk utsatthet", "Personer med demens", "Kroniskt sjuka"]);
    let years = year_columns(&facts);
    assert_eq!((years[0], years[years.len() - 2]), (Column::Year(Some(2012)), Column::Year(Some(2022))));

    let one = one_sided(&facts, &facts.activities, FacetIx::new(0), FacetIx::new(1));
    let named = |v: &(ValueIx, ValueIx, usize, usize)| plan.facets()[0].values[v.0.at()].id.as_str();
    assert_eq!((one.said, one.silent.len()), (18, 12));
    assert!(one.values.iter().map(named).any(|v| v == "aldre"));

    let found = loose(&facts, &facts.activities, latest);
    assert_eq!((found.goals.len(), found.activities.len(), found.areas.len()), (11, 0, 12));
    let idle = |found: &Loose| found.areas.iter().map(|(n, _)| plan.node(*n).id.clone()).collect::<Vec<_>>();
    assert_eq!(idle(&found)[..2], ["omr-covid19", "omr-egen-forsorjning"]);
    // The follow-up itself names this area as one without activities of its own; others are only concluded to belong there.
    let stated = Facts::new(Arc::new(orebro()), Count::Stated);
    let own = "insats-aldrande-med-livskvalitet".to_owned();
    assert!(!idle(&found).contains(&own) && idle(&loose(&stated, &stated.activities, latest)).contains(&own));
}
