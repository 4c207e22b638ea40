//! What the comparison says of two follow-ups and of two plans, compared with looking at each activity by itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::Facts;
use roda_traden::analysis::compare::{Fate, Figures, Row, Seen, Side, compare};
use roda_traden::graph::Count;
use roda_traden::plan::{Basis, Draft, Kind, Node, NodeIx, Role, Status};
use roda_traden::scene::chart::chart_markup;
use roda_traden::scene::compare::{Flow, Flows, chart};
use roda_traden::url::{Lang, is_relative, parse, write};
use roda_traden::words::compare as words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::generate::{drafts, for_all};
use support::said::{numbers, whole};
use support::{Build, draft, facts, node, observation, orebro};

const BOTH: [Lang; 2] = [Lang::Sv, Lang::En];

fn said(facts: &Facts, follow_up: usize) -> Side<'_> {
    Side { facts, follow_up: Some(follow_up), said_only: true }
}

fn whole_plan(facts: &Facts) -> Side<'_> {
    Side { facts, follow_up: facts.plan.follow_ups().pop(), said_only: false }
}

/// How a follow-up sees a node, the slow way.
fn seen(n: &Node, document: usize) -> Seen {
    match n.observations.iter().find(|o| o.document == document) {
        Some(o) => Seen::At(o.status),
        None if n.sources.iter().any(|s| s.document == document) => Seen::Named,
        None => Seen::Absent,
    }
}

#[test]
fn between_follow_ups_every_activity_is_said_once_with_what_both_say() {
    for_all(150, &drafts(30), |mut draft| {
        // Some activities are named by a follow-up that says nothing of them.
        for (i, n) in draft.nodes.iter_mut().enumerate().filter(|(i, _)| i % 3 == 0) {
            n.sources[0].document = if i % 2 == 0 { "u21" } else { "u22" }.to_owned();
        }
        let facts = facts(draft, Count::All);
        for a in facts.plan.follow_ups() {
            for b in facts.plan.follow_ups() {
                let rows = compare(said(&facts, a), said(&facts, b), Role::Activity);
                let expected: Vec<(NodeIx, Seen, Seen)> = facts
                    .activities
                    .iter()
                    .map(|&n| (n, seen(facts.plan.node(n), a), seen(facts.plan.node(n), b)))
                    .filter(|&(_, x, y)| (x, y) != (Seen::Absent, Seen::Absent))
                    .collect();
                let found: Vec<_> = rows.iter().map(|r| (r.after.unwrap(), r.seen.0, r.seen.1)).collect();
                assert_eq!(found, expected);
                rows.iter().for_each(|r| check_links(&facts, r, a, b));
                check_figures(&rows);
            }
        }
    });
}

/// The targets that a follow-up itself states for a node, by kind of link.
fn stated(facts: &Facts, n: NodeIx, document: usize, areas: bool) -> BTreeSet<(NodeIx, Kind)> {
    let mine = facts.plan.links().iter().filter(|l| l.from == n && l.basis == Basis::Stated);
    let cited = mine.filter(|l| l.sources.iter().any(|s| s.document == document));
    cited.map(|l| (l.to, l.kind)).filter(|l| (l.1 == Kind::PartOf) == areas).collect()
}

fn check_links(facts: &Facts, row: &Row, a: usize, b: usize) {
    let n = row.after.unwrap();
    assert_eq!((row.before, row.renamed), (Some(n), false));
    let both = !matches!(row.fate, Fate::Added | Fate::Gone);
    for (areas, less, more) in [(true, &row.left, &row.entered), (false, &row.untied, &row.tied)] {
        let (old, new) = (stated(facts, n, a, areas), stated(facts, n, b, areas));
        let only = |x: &BTreeSet<(NodeIx, Kind)>, y| (x - y).into_iter().map(|l| l.0).collect::<BTreeSet<_>>();
        let known = !old.is_empty() && !new.is_empty();
        let expected = if both && known { (only(&old, &new), only(&new, &old)) } else { Default::default() };
        assert_eq!((less.iter().copied().collect(), more.iter().copied().collect()), expected);
    }
}

fn check_figures(rows: &[Row]) {
    let figures = Figures::of(rows);
    assert_eq!(figures.fates.iter().sum::<usize>(), rows.len());
    assert_eq!(figures.after, figures.before + figures.with(Fate::Added) - figures.with(Fate::Gone));
    for fate in Fate::ALL {
        assert_eq!(figures.with(fate), rows.iter().filter(|r| r.fate == fate).count());
    }
}

#[test]
fn every_pair_of_statuses_has_one_fate() {
    use Status::{Done, NotStarted, Ongoing, Paused, Planned};
    let at = Seen::At;
    for (before, after, fate) in [
        (Seen::Absent, at(Done), Fate::Added),
        (Seen::Absent, Seen::Named, Fate::Added),
        (at(Done), Seen::Absent, Fate::Gone),
        (Seen::Named, Seen::Absent, Fate::Gone),
        (at(Planned), Seen::Named, Fate::Unsaid),
        (Seen::Named, at(Ongoing), Fate::Unsaid),
        (at(Ongoing), at(Ongoing), Fate::Continued),
        (at(Ongoing), at(Done), Fate::Finished),
        (at(Planned), at(Done), Fate::Finished),
        (at(Done), at(Done), Fate::Same),
        (at(Ongoing), at(Paused), Fate::Paused),
        (at(NotStarted), at(Ongoing), Fate::Started),
        (at(Paused), at(Ongoing), Fate::Otherwise),
        (at(Done), at(Ongoing), Fate::Otherwise),
        (at(Ongoing), at(Planned), Fate::Otherwise),
    ] {
        assert_eq!(Fate::of(before, after), Some(fate), "{before:?} {after:?}");
    }
    for a in Seen::ALL {
        for b in Seen::ALL {
            assert_eq!(Fate::of(a, b).is_none(), a == Seen::Absent && b == Seen::Absent);
        }
    }
}

#[test]
fn a_plan_compared_with_itself_has_nothing_new() {
    for_all(100, &drafts(30), |draft| {
        let (a, b) = (facts(draft.clone(), Count::All), facts(draft, Count::All));
        for role in [Role::Vision, Role::Goal, Role::Plan, Role::Area, Role::Activity] {
            let rows = compare(whole_plan(&a), whole_plan(&b), role);
            assert_eq!(rows.len(), b.plan.nodes_with(role).count());
            assert!(rows.iter().all(|r| !r.differs() && r.before == r.after && r.seen.0 == r.seen.1));
        }
    });
}

#[test]
fn what_is_taken_out_of_a_plan_is_gone_and_what_is_put_in_is_new() {
    for_all(100, &drafts(30), |draft| {
        let whole = facts(draft.clone(), Count::All);
        let mut less = draft;
        // What shares its name with nothing: titles are few in generated plans, and a name may stand for another node.
        less.nodes.iter_mut().for_each(|n| n.title = n.id.clone());
        let mut all = less.clone();
        all.nodes.iter_mut().for_each(|n| n.aliases.clear());
        let removed: BTreeSet<String> = all.nodes.iter().step_by(3).map(|n| n.id.clone()).collect();
        let mut less = all.clone();
        less.nodes.retain(|n| !removed.contains(&n.id));
        less.links.retain(|l| !removed.contains(&l.from) && !removed.contains(&l.to));
        let (all, less) = (facts(all, Count::All), facts(less, Count::All));
        let ids = |rows: Vec<Row>, fate| -> BTreeSet<String> {
            let mine = rows.into_iter().filter(|r| r.fate == fate);
            mine.map(|r| all.plan.node(r.before.filter(|_| fate == Fate::Gone).or(r.after).unwrap()).id.clone())
                .collect()
        };
        let activities: BTreeSet<String> =
            all.activities.iter().map(|&n| all.plan.node(n).id.clone()).filter(|id| removed.contains(id)).collect();
        assert_eq!(ids(compare(whole_plan(&all), whole_plan(&less), Role::Activity), Fate::Gone), activities);
        assert_eq!(ids(compare(whole_plan(&less), whole_plan(&all), Role::Activity), Fate::Added), activities);
        let back = compare(whole_plan(&all), whole_plan(&less), Role::Activity);
        for row in back.iter().filter(|r| r.fate != Fate::Gone) {
            let (b, a) = (row.before.unwrap(), row.after.unwrap());
            let up = |f: &Facts, n| {
                f.graph
                    .up(n)
                    .iter()
                    .map(|&(l, to)| (f.plan.node(to).id.clone(), f.plan.link(l).kind))
                    .collect::<BTreeSet<_>>()
            };
            let lost: BTreeSet<String> = (&up(&all, b) - &up(&less, a)).into_iter().map(|l| l.0).collect();
            let said: BTreeSet<String> =
                row.left.iter().chain(&row.untied).map(|&n| all.plan.node(n).id.clone()).collect();
            assert_eq!((said, row.entered.len() + row.tied.len(), row.renamed), (lost, 0, false));
        }
        assert_eq!(whole.plan.nodes().len(), all.plan.nodes().len());
    });
}

/// The small plan, changed.
fn changed(change: impl FnOnce(&mut Draft)) -> Facts {
    let mut draft = draft();
    draft.at("a1").observations = vec![observation("u21", "ongoing")];
    change(&mut draft);
    facts(draft, Count::All)
}

fn by_title<'r>(rows: &'r [Row], after: &Facts, title: &str) -> &'r Row {
    rows.iter().find(|r| r.after.is_some_and(|n| after.plan.node(n).title == title)).unwrap()
}

#[test]
fn a_node_with_a_new_id_is_found_by_its_name_or_alias_unless_that_is_ambiguous() {
    let before = changed(|_| {});
    let after = changed(|d| {
        for (old, new, title, alias) in
            [("a1", "x1", "A1!", ""), ("a2", "x2", "Nytt namn", "a2"), ("a3", "x3", "Tre", "")]
        {
            let n = d.at(old);
            (n.id, n.title) = (new.to_owned(), title.to_owned());
            n.aliases = if alias.is_empty() { vec![] } else { vec![alias.to_owned()] };
            d.links.iter_mut().filter(|l| l.from == old).for_each(|l| l.from = new.to_owned());
        }
    });
    let rows = compare(whole_plan(&before), whole_plan(&after), Role::Activity);
    assert_eq!(rows.len(), 4);
    let (one, two, three) =
        (by_title(&rows, &after, "A1!"), by_title(&rows, &after, "Nytt namn"), by_title(&rows, &after, "Tre"));
    assert_eq!((one.fate, one.renamed, two.renamed), (Fate::Continued, true, true));
    assert_eq!((two.before, three.fate), (Some(node(&before.plan, "a2")), Fate::Added));
    assert_eq!(rows[3].fate, Fate::Gone);

    let twins = changed(|d| {
        for id in ["y1", "y2"] {
            d.add(id, "aktivitet").aliases = vec!["a3".to_owned()];
        }
        d.nodes.retain(|n| n.id != "a3");
        d.links.retain(|l| l.from != "a3");
    });
    let rows = compare(whole_plan(&before), whole_plan(&twins), Role::Activity);
    let fates: Vec<Fate> = rows.iter().map(|r| r.fate).collect();
    assert_eq!(fates.iter().filter(|f| **f == Fate::Added).count(), 2, "{fates:?}");
    assert_eq!(fates.last(), Some(&Fate::Gone));
}

#[test]
fn moves_and_links_are_told_apart() {
    let before = changed(|_| {});
    let after = changed(|d| {
        d.add("o3", "aktivitetsomrade");
        d.links.retain(|l| !(l.from == "a2" && l.to == "p2" || l.from == "a1" && l.to == "o2"));
        d.tie("a1", "o3", "part_of");
        d.tie("a1", "p2", "derived_from");
    });
    let rows = compare(whole_plan(&before), whole_plan(&after), Role::Activity);
    let (one, two) = (by_title(&rows, &after, "a1"), by_title(&rows, &after, "a2"));
    let figures = Figures::of(&rows);
    assert_eq!((figures.moved, figures.relinked, figures.renamed), (1, 2, 0));
    assert_eq!((&one.left[..], &one.entered[..]), (&[node(&before.plan, "o2")][..], &[node(&after.plan, "o3")][..]));
    assert_eq!((&one.tied[..], one.untied.len()), (&[node(&after.plan, "p2")][..], 0));
    assert_eq!((&two.untied[..], two.moved()), (&[node(&before.plan, "p2")][..], false));
    let areas = compare(whole_plan(&before), whole_plan(&after), Role::Area);
    assert_eq!(areas.iter().filter(|r| r.differs()).count(), 1);
}

fn sides(files: bool) -> words::Sides {
    words::Sides { before: "förra".to_owned(), after: "nya".to_owned(), files }
}

#[test]
fn the_sentences_say_the_numbers_for_none_one_and_many() {
    for n in [0, 1, 2, 5, 21, 113] {
        let mut figures = Figures { before: 8 * n, after: 8 * n, fates: [n; 9], ..Figures::default() };
        (figures.added_unsaid, figures.moved, figures.relinked, figures.renamed) = (n, n, n, n);
        for lang in BOTH {
            for files in [false, true] {
                let said = words::sentences(lang, &sides(files), &figures);
                said.iter().for_each(|s| whole(s));
                assert!(said.iter().all(|s| s.ends_with('.')), "{said:?}");
                let text = said.join(" ");
                // Both sides, what came and went, those without a status; those that stayed and four fates; and six more.
                let mut expected = vec![8 * n, 8 * n, n, n, n];
                expected.extend(if n == 0 { vec![] } else { vec![7 * n, n, n, n, n] });
                expected.extend([n; 6]);
                expected.retain(|&n| n > 0);
                assert_eq!(numbers(&text), expected, "{text}");
                assert_eq!(words::caution(lang, &sides(files), &figures).is_some(), n > 0 && !files);
            }
        }
    }
}

#[test]
fn a_cell_says_both_sides_and_how_many() {
    let (planned, gone) = (Some(Seen::At(Status::Planned)), Some(Seen::Absent));
    let cell = |lang, n| words::cell(lang, &sides(false), planned, gone, n);
    assert_eq!(cell(Lang::Sv, 0), "förra: Planerad; nya: Nämns inte: ingen aktivitet");
    assert_eq!(cell(Lang::Sv, 1), "förra: Planerad; nya: Nämns inte: 1 aktivitet");
    assert_eq!(cell(Lang::En, 2), "förra: Planned; nya: Not mentioned: 2 activities");
    for lang in BOTH {
        for files in [false, true] {
            let names: BTreeSet<String> = Fate::ALL.map(|f| words::fate(lang, f, files)).into();
            assert_eq!(names.len(), Fate::ALL.len());
            let names: BTreeSet<String> = Seen::ALL.map(|s| words::seen(lang, s, files)).into();
            assert_eq!(names.len(), Seen::ALL.len());
            names.iter().for_each(|n| whole(n));
        }
    }
}

#[test]
fn the_picture_shows_every_number_and_links_it() {
    let flow = |n| Flow { n, link: (n > 0).then(|| "?".to_owned()), label: format!("{n}"), ..Flow::default() };
    let names = ["a", "b", "alla"].map(str::to_owned).to_vec();
    let cells = [[0, 38, 38], [1, 2, 3], [1, 40, 41]].map(|row| row.map(flow).to_vec()).to_vec();
    let drawn = chart(&Flows { title: "t".to_owned(), rows: names.clone(), columns: names, cells, ..Flows::default() });
    assert_eq!(drawn.marks.iter().filter(|m| m.link.is_some()).count(), 8);
    let markup = chart_markup(&drawn);
    assert!(["38", "40", "41"].iter().all(|n| markup.contains(&format!(">{n}</text>"))), "{markup}");
    assert!(!markup.contains("NaN"));
    assert!(!chart_markup(&chart(&Flows::default())).contains("NaN"));
}

#[test]
fn another_file_must_lie_on_the_site() {
    let (address, ignored) = parse("?vy=jamfor&jamfor.med=plan/forra.json");
    assert_eq!((address.views.compare.with.as_deref(), ignored.len()), (Some("plan/forra.json"), 0));
    assert_eq!(write(&address), "?vy=jamfor&jamfor.med=plan%2Fforra.json");
    for bad in ["", "/plan.json", "https://exempel.se/x.json", "../x.json", "//exempel.se/x", "a//b", "plan:x"] {
        assert!(!is_relative(bad), "{bad}");
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("jamfor.med", bad).finish();
        let (address, ignored) = parse(&query);
        assert_eq!((address.views.compare.with, ignored.len()), (None, 1), "{bad}");
    }
}

#[test]
fn the_real_follow_ups_say_what_one_reads_in_them() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let plan = &facts.plan;
    let [from, to] = plan.follow_ups()[..] else { panic!("two follow-ups") };
    let rows = compare(said(&facts, from), said(&facts, to), Role::Activity);
    let figures = Figures::of(&rows);
    assert_eq!((figures.before, figures.after), (69, 93));
    let counts: BTreeMap<Fate, usize> = Fate::ALL.into_iter().map(|f| (f, figures.with(f))).collect();
    assert_eq!(counts[&Fate::Added], 27);
    assert_eq!(figures.added_unsaid, 8);
    assert_eq!((counts[&Fate::Finished], counts[&Fate::Started], counts[&Fate::Paused]), (7, 1, 1));
    assert_eq!((counts[&Fate::Continued], counts[&Fate::Same], counts[&Fate::Unsaid]), (38, 17, 2));
    assert_eq!((counts[&Fate::Otherwise], counts[&Fate::Gone]), (0, 3));
    let titles = |fate| -> Vec<&str> {
        let mine = rows.iter().filter(|r| r.fate == fate);
        mine.map(|r| plan.node(r.after.unwrap()).title.as_str()).collect()
    };
    assert!(titles(Fate::Finished).contains(&"Främja närvaro och förebygga frånvaro (FNOFF)"));
    assert_eq!(titles(Fate::Started), ["Strategi för barnrättsarbetet inom Regional utveckling"]);
    assert_eq!(titles(Fate::Paused), ["Länsgemensam familjehemsutbildning"]);
    // The two whose latest status is a plan, and which the later follow-up names in a chart only.
    assert!(titles(Fate::Unsaid).iter().any(|t| t.starts_with("Lokala processledare")));
    let maria = rows.iter().find(|r| plan.node(r.after.unwrap()).id == "maria-ungdom").unwrap();
    assert_eq!(support::ids(plan, &maria.left), ["insats-kompetensforsorjning"]);
    assert_eq!(support::ids(plan, &maria.entered), ["insats-tillgangliga-insatser"]);
    // The earlier follow-up names no plans for single activities, which is not a change.
    assert_eq!((figures.moved, figures.relinked), (4, 0));
    let name = |d| words::follow_up(plan, d);
    let sides = words::Sides { before: name(from), after: name(to), files: false };
    assert_eq!(
        words::sentences(Lang::Sv, &sides, &figures)[..4].join(" "),
        "Uppföljningen 2021-04-22 nämner 69 aktiviteter, och uppföljningen 2022-04-22 nämner 93. \
         27 är nya, och 3 nämns inte längre. För 8 av de nya sägs inte hur långt de har kommit. \
         Av de 66 som finns med båda gångerna har 7 avslutats, 1 startat och 1 pausats; 38 pågår fortfarande."
    );
}
