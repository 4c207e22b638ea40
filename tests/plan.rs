//! An invalid plan cannot be built: every mistake has a code and a place, and all of them are told in one go.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::plan::{
    Basis, Code, Diagnostic, Draft, DraftPeriod, DraftSource, End, Kind, LevelIx, Plan, Role, Section, Severity,
    Status, limits, quoted,
};
use std::time::{Duration, Instant};
use support::generate::{drafts, for_all};
use support::{Build, built, cited, document, draft, facet, observation, plan, text};

/// Where a diagnostic is expected: list, position, id and field.
type Where<'a> = (Section, usize, &'a str, &'a str);

/// Changes the small plan, builds it and compares everything that is then said of it, in the order in which it is said.
#[track_caller]
fn check(change: impl FnOnce(&mut Draft), expected: &[(Where, Code)]) {
    let mut changed = draft();
    change(&mut changed);
    let found = match Plan::build(changed) {
        Ok((_, warnings)) => warnings,
        Err(found) => found,
    };
    let short = |d: &Diagnostic| {
        let p = &d.place;
        (p.section, p.index, p.id.clone(), p.field.to_owned(), d.code.clone())
    };
    let expected: Vec<_> = expected
        .iter()
        .map(|((section, index, id, field), code)| {
            (*section, *index, (*id).to_owned(), (*field).to_owned(), code.clone())
        })
        .collect();
    assert_eq!(found.iter().map(short).collect::<Vec<_>>(), expected);
    for d in &found {
        let warning = d.code == Code::NoNote;
        assert_eq!(d.severity, if warning { Severity::Warning } else { Severity::Error });
    }
}

#[test]
fn the_small_plan_is_valid_and_says_nothing() {
    check(|_| {}, &[]);
    let plan = plan(draft());
    assert_eq!((plan.nodes().len(), plan.links().len(), plan.levels().len()), (10, 13, 7));
    assert_eq!(plan.title(), &text("Plan"));
    assert_eq!((plan.organisation(), plan.language()), ("Ingen", "sv"));
    let a2 = plan.find("a2").unwrap();
    assert_eq!((plan.role(a2), plan.node(a2).level), (Role::Activity, LevelIx::new(6)));
    assert_eq!(plan.find("a9"), None);
    assert_eq!(plan.find_level("delmal"), Some(LevelIx::new(3)));
    assert_eq!(plan.level_with(Role::Area), Some(LevelIx::new(4)));
    let last = plan.links().last().unwrap();
    assert_eq!((last.from, last.kind, last.basis), (a2, Kind::DerivedFrom, Basis::Stated));
}

#[test]
fn a_plan_without_levels_is_told_so_once() {
    check(
        |d| {
            d.levels.clear();
            d.nodes.clear();
            d.links.clear();
        },
        &[((Section::Levels, 0, "", ""), Code::NoLevels)],
    );
}

#[test]
fn an_id_may_stand_once_in_each_list() {
    let code = |id: &str| Code::DuplicateId(id.to_owned());
    check(|d| d.documents.push(document("u21", None)), &[((Section::Documents, 3, "u21", "id"), code("u21"))]);
    check(
        |d| {
            let again = d.levels[1].clone();
            d.levels.push(again);
        },
        &[((Section::Levels, 7, "mal", "id"), code("mal"))],
    );
    check(|d| d.facets.push(facet("malgrupp", &[])), &[((Section::Facets, 1, "malgrupp", "id"), code("malgrupp"))]);
    check(
        |d| d.facets.push(facet("kommun", &[("lekeberg", None), ("lekeberg", None)])),
        &[((Section::Facets, 1, "kommun", "id"), code("lekeberg"))],
    );
    check(|d| drop(d.add("a1", "aktivitet").id.clone()), &[((Section::Nodes, 10, "a1", "id"), code("a1"))]);
    // Lists do not share their ids: a level, a facet and a node may be called the same.
    check(|d| drop(d.add("malgrupp", "aktivitet").id.clone()), &[]);
}

#[test]
fn an_id_is_lower_case_words_joined_by_single_hyphens() {
    for bad in ["", "A", "å", "a b", "a_b", "-a", "a-", "a--b", "a.b", "1/2", &"x".repeat(201)] {
        check(
            |d| d.add(bad, "aktivitet").title = "Titel".to_owned(),
            &[((Section::Nodes, 10, &quoted(bad), "id"), Code::BadId(quoted(bad)))],
        );
    }
    for good in ["a", "1", "delmal-5-1-2", &"x".repeat(200)] {
        check(|d| drop(d.add(good, "aktivitet").id.clone()), &[]);
    }
    let bad = || Code::BadId("Ö".to_owned());
    check(|d| d.documents.push(document("Ö", None)), &[((Section::Documents, 3, "Ö", "id"), bad())]);
    check(|d| d.facets.push(facet("Ö", &[])), &[((Section::Facets, 1, "Ö", "id"), bad())]);
    check(|d| d.facets.push(facet("kommun", &[("Ö", None)])), &[((Section::Facets, 1, "kommun", "id"), bad())]);
}

#[test]
fn a_title_says_something() {
    let empty = || Code::EmptyTitle;
    check(|d| d.title.sv = " \t".to_owned(), &[((Section::Head, 0, "", "title"), empty())]);
    check(|d| d.documents[1].title.clear(), &[((Section::Documents, 1, "u21", "title"), empty())]);
    check(|d| d.levels[2].title.sv.clear(), &[((Section::Levels, 2, "handlingsplan", "title"), empty())]);
    check(|d| d.facets[0].title.sv.clear(), &[((Section::Facets, 0, "malgrupp", "title"), empty())]);
    check(|d| d.facets[0].values[1].title.sv.clear(), &[((Section::Facets, 0, "malgrupp", "title"), empty())]);
    check(|d| d.at("a1").title = "\u{a0}".to_owned(), &[((Section::Nodes, 7, "a1", "title"), empty())]);
    check(
        |d| d.at("a1").aliases = vec!["A".to_owned(), String::new()],
        &[((Section::Nodes, 7, "a1", "aliases"), empty())],
    );
}

#[test]
fn a_text_is_no_longer_than_the_limit() {
    let long = || Code::TooLong { limit: limits::TEXT_CHARS };
    let fits = "ö".repeat(limits::TEXT_CHARS);
    let too_long = format!("{fits}ö");
    check(|d| d.at("a1").title = fits.clone(), &[]);
    check(|d| d.at("a1").title = too_long.clone(), &[((Section::Nodes, 7, "a1", "title"), long())]);
    check(|d| d.at("a1").summary = Some(too_long.clone()), &[((Section::Nodes, 7, "a1", "summary"), long())]);
    check(
        |d| {
            d.at("a1").observations = vec![observation("u21", "done")];
            d.at("a1").observations[0].note = Some(too_long.clone());
        },
        &[((Section::Nodes, 7, "a1", "observations"), long())],
    );
}

#[test]
fn a_word_of_a_fixed_set_is_known() {
    let unknown = |found: &str, allowed| Code::UnknownWord { found: found.to_owned(), allowed };
    check(
        |d| d.levels[0].role = "Vision".to_owned(),
        &[((Section::Levels, 0, "vision", "role"), unknown("Vision", "vision, goal, plan, area, activity"))],
    );
    check(
        |d| d.at("a1").observations = vec![observation("u21", "klar")],
        &[((Section::Nodes, 7, "a1", "observations"), unknown("klar", "planned, ongoing, paused, done, not_started"))],
    );
    check(
        |d| d.links[0].kind = "part-of".to_owned(),
        &[((Section::Links, 0, "m → v", "kind"), unknown("part-of", "part_of, contributes_to, derived_from"))],
    );
    check(
        |d| d.links[0].basis = String::new(),
        &[((Section::Links, 0, "m → v", "basis"), unknown("", "stated, interpreted"))],
    );
}

#[test]
fn a_reference_points_at_something() {
    let gone = || "borta".to_owned();
    check(|d| d.at("a1").level = gone(), &[((Section::Nodes, 7, "a1", "level"), Code::UnknownLevel(gone()))]);
    check(
        |d| d.at("a1").sources[0].document = gone(),
        &[((Section::Nodes, 7, "a1", "sources"), Code::UnknownDocument(gone()))],
    );
    check(
        |d| d.at("a1").observations = vec![observation("borta", "done")],
        &[((Section::Nodes, 7, "a1", "observations"), Code::UnknownDocument(gone()))],
    );
    check(
        |d| d.links[12].sources.push(DraftSource { document: gone(), place: None }),
        &[((Section::Links, 12, "a2 → p2", "sources"), Code::UnknownDocument(gone()))],
    );
    check(
        |d| d.at("a1").tags = vec![("borta".to_owned(), vec!["barn".to_owned()])],
        &[((Section::Nodes, 7, "a1", "tags"), Code::UnknownFacet(gone()))],
    );
    check(
        |d| d.at("a1").tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned(), gone()])],
        &[((Section::Nodes, 7, "a1", "tags"), Code::UnknownValue(gone()))],
    );
    check(
        |d| d.facets[0].values[0].broader = Some(gone()),
        &[((Section::Facets, 0, "malgrupp", "broader"), Code::UnknownValue(gone()))],
    );
    check(|d| d.links[0].from = gone(), &[((Section::Links, 0, "borta → v", "from"), Code::MissingNode(gone()))]);
    check(|d| d.links[0].to = gone(), &[((Section::Links, 0, "m → borta", "to"), Code::MissingNode(gone()))]);
}

#[test]
fn a_link_climbs_and_stands_once_of_its_kind() {
    check(
        |d| {
            d.add("a4", "aktivitet");
            d.tie("p1", "a4", "contributes_to");
        },
        &[((Section::Links, 13, "p1 → a4", "to"), Code::WrongWay)],
    );
    check(
        |d| drop(d.tie("p1", "p2", "contributes_to").kind.clone()),
        &[((Section::Links, 13, "p1 → p2", "to"), Code::WrongWay)],
    );
    check(
        |d| drop(d.tie("a1", "p1", "derived_from").kind.clone()),
        &[((Section::Links, 13, "a1 → p1", "to"), Code::DuplicateLink)],
    );
    check(|d| drop(d.tie("a1", "p1", "contributes_to").kind.clone()), &[]);
}

#[test]
fn everything_cites_a_source_and_a_conclusion_says_why() {
    check(|d| d.at("v").sources.clear(), &[((Section::Nodes, 0, "v", "sources"), Code::NoSource)]);
    check(|d| d.links[3].sources.clear(), &[((Section::Links, 3, "d1 → p1", "sources"), Code::NoSource)]);
    for note in [None, Some("  ".to_owned())] {
        check(
            |d| d.guess("a3", "p2", "derived_from").note = note,
            &[((Section::Links, 13, "a3 → p2", "note"), Code::NoNote)],
        );
    }
    let mut changed = draft();
    changed.guess("a3", "p2", "derived_from").note = None;
    let (plan, warnings) = built(changed);
    assert_eq!((plan.links()[13].note.as_deref(), warnings.len()), (None, 1));
}

#[test]
fn a_time_is_one_that_the_format_knows_and_a_period_runs_forward() {
    let period = |start: Option<&str>, end: Option<&str>| {
        Some(DraftPeriod { start: start.map(str::to_owned), end: end.map(str::to_owned) })
    };
    let here = (Section::Nodes, 7, "a1", "period");
    let bad = |t: &str| Code::BadDate(t.to_owned());
    check(|d| d.at("a1").period = period(Some("våren"), None), &[(here, bad("våren"))]);
    check(|d| d.at("a1").period = period(None, Some("Open")), &[(here, bad("Open"))]);
    check(
        |d| d.at("a1").period = period(Some("2021-02-30"), Some("0")),
        &[(here, bad("0")), (here, bad("2021-02-30"))],
    );
    check(|d| d.at("a1").period = period(Some("2022"), Some("2021-12")), &[(here, Code::PeriodReversed)]);
    check(
        |d| d.documents[0].date = Some("i fjol".to_owned()),
        &[((Section::Documents, 0, "kalla", "date"), bad("i fjol"))],
    );
    let mut changed = draft();
    changed.at("a1").period = period(Some("2021-VT"), Some("open"));
    let plan = plan(changed);
    let period = plan.nodes()[7].period.unwrap();
    assert_eq!((period.start.unwrap().to_string().as_str(), period.end), ("2021-VT", End::Open));
}

#[test]
fn too_many_of_anything_is_refused_before_any_work_is_done() {
    let many = |section, id: &'static str, field: &'static str, limit: usize| {
        [((section, if field.is_empty() { limit } else { 1 }, id, field), Code::TooMany { found: limit + 1, limit })]
    };
    let bad_node = || draft().nodes[0].clone();
    let bad_link = || draft().links[0].clone();
    check(
        |d| d.documents = vec![document("", None); limits::DOCUMENTS + 1],
        &many(Section::Documents, "", "", limits::DOCUMENTS),
    );
    check(
        |d| {
            let level = d.levels[0].clone();
            d.levels = vec![level; limits::LEVELS + 1];
        },
        &many(Section::Levels, "", "", limits::LEVELS),
    );
    check(|d| d.facets = vec![facet("x", &[]); limits::FACETS + 1], &many(Section::Facets, "", "", limits::FACETS));
    check(|d| d.nodes = vec![bad_node(); limits::NODES + 1], &many(Section::Nodes, "", "", limits::NODES));
    check(|d| d.links = vec![bad_link(); limits::LINKS + 1], &many(Section::Links, "", "", limits::LINKS));
    check(
        |d| d.facets.push(facet("y", &vec![("x", None); limits::VALUES + 1])),
        &many(Section::Facets, "y", "values", limits::VALUES),
    );
}

#[test]
fn all_mistakes_are_told_in_one_go() {
    check(
        |d| {
            d.title.sv.clear();
            d.levels[6].role = "sysselsattning".to_owned();
            d.at("a1").title.clear();
            d.at("a1").sources.clear();
            d.at("a3").level = "borta".to_owned();
            d.links[12].to = "p9".to_owned();
            d.guess("a3", "p1", "derived_from").note = None;
        },
        &[
            // Warnings sort before errors, and within both the order is that of the file.
            ((Section::Links, 13, "a3 → p1", "note"), Code::NoNote),
            ((Section::Head, 0, "", "title"), Code::EmptyTitle),
            (
                (Section::Levels, 6, "aktivitet", "role"),
                Code::UnknownWord { found: "sysselsattning".to_owned(), allowed: "vision, goal, plan, area, activity" },
            ),
            ((Section::Nodes, 7, "a1", "sources"), Code::NoSource),
            ((Section::Nodes, 7, "a1", "title"), Code::EmptyTitle),
            ((Section::Nodes, 9, "a3", "level"), Code::UnknownLevel("borta".to_owned())),
            // Nothing is said of the way that the links of a3 run, since nobody knows its level.
            ((Section::Links, 12, "a2 → p9", "to"), Code::MissingNode("p9".to_owned())),
        ],
    );
}

#[test]
fn many_warnings_do_not_hide_an_error() {
    let mut changed = draft();
    for i in 0..2 * limits::DIAGNOSTICS {
        let id = format!("extra-{i}");
        changed.add(&id, "aktivitet");
        changed.guess(&id, "o2", "part_of").note = None;
    }
    let (_, warnings) = built(changed.clone());
    assert_eq!(warnings.len(), limits::DIAGNOSTICS);
    changed.tie("m", "p1", "part_of");
    let found = Plan::build(changed).unwrap_err();
    let errors: Vec<&Code> = found.iter().filter(|d| d.severity == Severity::Error).map(|d| &d.code).collect();
    let cycle = Code::Cycle(vec!["m".to_owned(), "p1".to_owned()]);
    assert_eq!(errors, [&cycle, &Code::WrongWay]);
}

#[test]
fn errors_beyond_the_limit_are_left_out_and_the_plan_is_still_refused() {
    let mut changed = draft();
    for i in 0..limits::DIAGNOSTICS + 50 {
        changed.add(&format!("extra-{i}"), "borta");
    }
    assert_eq!(Plan::build(changed).unwrap_err().len(), limits::DIAGNOSTICS);
}

/// The cycles named in a draft's diagnostics, each as the ids along it.
fn cycles_of(draft: Draft) -> Vec<Vec<String>> {
    let found = Plan::build(draft).err().unwrap_or_default();
    found.into_iter().filter_map(|d| if let Code::Cycle(ids) = d.code { Some(ids) } else { None }).collect()
}

/// The small plan with activities that lead to each other in a row, and from the last back to the first if asked.
fn ring(length: usize, closed: bool) -> Draft {
    let mut draft = draft();
    for i in 0..length {
        draft.add(&format!("r{i}"), "aktivitet");
    }
    for i in 0..length - usize::from(!closed) {
        draft.tie(&format!("r{i}"), &format!("r{}", (i + 1) % length), "part_of");
    }
    draft
}

#[test]
fn a_cycle_of_any_length_is_found_once() {
    for length in 1..=12 {
        let ids: Vec<String> = (0..length).map(|i| format!("r{i}")).collect();
        assert_eq!(cycles_of(ring(length, true)), [ids]);
        assert_eq!(cycles_of(ring(length, false)), Vec::<Vec<String>>::new());
    }
    let mut two = ring(3, true);
    two.tie("o1", "o2", "derived_from");
    two.tie("o1", "o2", "contributes_to");
    assert_eq!(cycles_of(two), [vec!["o1", "o2"], vec!["r0", "r1", "r2"]]);
}

#[test]
fn a_cycle_is_placed_at_a_node_of_it() {
    let found = Plan::build(ring(2, true)).unwrap_err();
    let cycle = found.iter().find(|d| matches!(d.code, Code::Cycle(_))).unwrap();
    let p = &cycle.place;
    assert_eq!((p.section, p.index, p.id.as_str(), p.field), (Section::Nodes, 10, "r0", ""));
}

#[test]
fn wider_values_that_lead_back_are_told_once_each() {
    let code = |ids: &[&str]| Code::Cycle(ids.iter().map(|&i| i.to_owned()).collect());
    let here = (Section::Facets, 1, "ring", "broader");
    check(|d| d.facets.push(facet("ring", &[("a", Some("a"))])), &[(here, code(&["a"]))]);
    check(
        |d| {
            d.facets.push(facet(
                "ring",
                &[
                    ("svans", Some("b")),
                    ("b", Some("c")),
                    ("c", Some("b")),
                    ("d", Some("e")),
                    ("e", Some("f")),
                    ("f", Some("d")),
                ],
            ));
        },
        &[(here, code(&["b", "c"])), (here, code(&["d", "e", "f"]))],
    );
}

#[test]
fn of_a_long_cycle_only_the_beginning_is_named() {
    let cycles = cycles_of(ring(150, true));
    assert_eq!((cycles.len(), cycles[0].len()), (1, limits::CYCLE_IDS + 1));
    assert_eq!((cycles[0][0].as_str(), cycles[0][limits::CYCLE_IDS].as_str()), ("r0", "…"));
}

#[test]
fn twenty_thousand_nodes_in_a_row_take_no_time_and_no_stack() {
    let full = limits::NODES - 10;
    // Open, closed, and with every node leading back to the first one: as many cycles as nodes, of every length.
    for (closed, back) in [(false, false), (true, false), (true, true)] {
        let mut long = ring(full, closed);
        for i in (0..full - 1).filter(|_| back) {
            long.tie(&format!("r{i}"), "r0", "contributes_to");
        }
        let start = Instant::now();
        assert_eq!(Plan::build(long).unwrap_err().len(), limits::DIAGNOSTICS);
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    }
}

#[test]
fn a_long_row_of_wider_values_takes_no_time() {
    let ids: Vec<String> = (0..limits::VALUES).map(|i| format!("v{i}")).collect();
    let values: Vec<(&str, Option<&str>)> =
        ids.iter().enumerate().map(|(i, id)| (id.as_str(), ids.get(i + 1).map(String::as_str))).collect();
    let mut long = draft();
    long.facets = (0..limits::FACETS).map(|f| facet(&format!("f{f}"), &values)).collect();
    let start = Instant::now();
    plan(long);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn generated_valid_drafts_always_build_and_lose_nothing() {
    for_all(200, &drafts(60), |draft| {
        let (nodes, links) = (draft.nodes.clone(), draft.links.clone());
        let (plan, warnings) = built(draft);
        assert_eq!(warnings, []);
        assert_eq!((plan.nodes().len(), plan.links().len()), (nodes.len(), links.len()));
        for (built, said) in plan.nodes().iter().zip(&nodes) {
            assert_eq!((&built.id, &built.title), (&said.id, &said.title));
            assert_eq!(plan.level(built.level).id, said.level);
            assert_eq!(built.observations.len(), said.observations.len());
            assert_eq!(built.period.is_some(), said.period.is_some());
            assert!(built.tags.is_sorted());
        }
        for (built, said) in plan.links().iter().zip(&links) {
            assert_eq!((&plan.node(built.from).id, &plan.node(built.to).id), (&said.from, &said.to));
            assert_eq!((built.kind.word(), built.basis.word()), (said.kind.as_str(), said.basis.as_str()));
            assert!(plan.node(built.from).level > plan.node(built.to).level);
        }
    });
}

/// Breaks one reference of a draft, the `pick`-th of those that there are; whether there was one to break.
fn break_one(draft: &mut Draft, pick: usize) -> bool {
    let mut all: Vec<&mut String> = Vec::new();
    for n in &mut draft.nodes {
        all.push(&mut n.level);
        all.extend(n.sources.iter_mut().map(|s| &mut s.document));
        all.extend(n.observations.iter_mut().map(|o| &mut o.document));
        all.extend(n.tags.iter_mut().flat_map(|(f, values)| values.iter_mut().chain([f])));
    }
    for l in &mut draft.links {
        all.extend([&mut l.from, &mut l.to]);
        all.extend(l.sources.iter_mut().map(|s| &mut s.document));
    }
    all.extend(draft.facets.iter_mut().flat_map(|f| &mut f.values).filter_map(|v| v.broader.as_mut()));
    let count = all.len();
    if count == 0 {
        return false;
    }
    *all[pick % count] = "finns-inte".to_owned();
    true
}

#[test]
fn one_broken_reference_is_an_error_and_never_a_panic() {
    for_all(400, &(drafts(20), any::<usize>()), |(mut draft, pick)| {
        if break_one(&mut draft, pick) {
            let found = Plan::build(draft).expect_err("a broken reference must be refused");
            let told = found.iter().any(|d| {
                matches!(&d.code, Code::UnknownLevel(id) | Code::UnknownDocument(id) | Code::UnknownFacet(id)
                    | Code::UnknownValue(id) | Code::MissingNode(id) if id == "finns-inte")
            });
            assert!(told, "{found:#?}");
        }
    });
}

#[test]
fn words_and_variants_say_the_same() {
    for status in Status::ALL {
        assert_eq!(Status::from_word(status.word()), Some(status));
    }
    assert_eq!(Kind::from_word("part_of"), Some(Kind::PartOf));
    assert_eq!(Role::from_word("Plan"), None);
    assert_eq!(Basis::from_word("stated"), Some(Basis::Stated));
}

#[test]
fn follow_ups_are_the_observed_documents_oldest_first() {
    let mut changed = draft();
    changed.at("a1").observations = vec![observation("u22", "done"), observation("u21", "ongoing")];
    changed.at("a2").observations = vec![observation("u22", "paused")];
    let plan = plan(changed);
    let follow_ups: Vec<&str> = plan.follow_ups().iter().map(|&d| plan.documents()[d].id.as_str()).collect();
    assert_eq!(follow_ups, ["u21", "u22"]);
    let a1 = &plan.nodes()[7];
    assert_eq!((a1.status_at(2), a1.status_at(1), a1.status_at(0)), (Some(Status::Done), Some(Status::Ongoing), None));
    assert_eq!(a1.sources.len(), cited().len());
}

#[test]
fn a_plan_as_a_draft_builds_the_same_plan() {
    for_all(300, &drafts(30), |d| {
        let Ok((plan, _)) = Plan::build(d) else { return };
        assert_eq!(Plan::build(plan.draft()).unwrap().0, plan);
    });
    let real = support::orebro();
    assert_eq!(Plan::build(real.draft()).unwrap().0, real);
}
