//! The sentences say the numbers that the data has, in both languages and for none, one, two and many.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{Choice, Column, Facts, Filter, Group, Pick, SetIx, SetsOf, options, show, words};
use roda_traden::exchange::{At, ImportError};
use roda_traden::graph::Count;
use roda_traden::plan::{
    Basis, Code, Diagnostic, End, FacetIx, Kind, Moment, Period, Place, Role, Section, Severity, Status, ValueIx,
};
use roda_traden::t;
use roda_traden::url::{Lang, View};
use roda_traden::words::{
    basis, diagnostic, filter_parts, import_error, kind, list, node_label, overlap_sentence, period, picked, place,
    shown_sentence, status, view,
};
use support::said::{numbers, whole};
use support::{Build, draft, facts, node, observation};

const BOTH: [Lang; 2] = [Lang::Sv, Lang::En];

/// A plan with so many activities, of which the first `overlapping` serve both plans.
fn many(activities: usize, overlapping: usize) -> Facts {
    let mut draft = draft();
    draft.nodes.retain(|n| n.level != "aktivitet");
    draft.links.retain(|l| !l.from.starts_with('a'));
    draft.at("p1").title = "Social välfärd".to_owned();
    draft.at("p2").title = "Psykisk hälsa".to_owned();
    for i in 0..activities {
        let id = format!("akt-{i}");
        draft.add(&id, "aktivitet").title = "Möte".to_owned();
        draft.at(&id).tags = vec![("malgrupp".to_owned(), vec![if i == 0 { "barn" } else { "aldre" }.to_owned()])];
        draft.tie(&id, "p1", "derived_from");
        if i < overlapping {
            draft.tie(&id, "p2", "derived_from");
        }
    }
    facts(draft, Count::All)
}

#[test]
fn the_sentence_without_a_filter_counts_all_and_overlapping() {
    for (n, overlapping) in [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (113, 45)] {
        let facts = many(n, overlapping);
        let shown = show(&facts, &Filter::default());
        for lang in BOTH {
            let sentence = shown_sentence(lang, &facts, &Filter::default(), &shown);
            whole(&sentence);
            assert!(sentence.ends_with('.'), "{sentence}");
            let said: Vec<usize> = [n, overlapping].into_iter().filter(|&k| k > 0).collect();
            assert_eq!(numbers(&sentence), said, "{sentence}");
            let (singular, plural) =
                if lang.is_english() { ("1 activity", "activities") } else { ("1 aktivitet;", "aktiviteter") };
            assert_eq!((sentence.contains(singular), sentence.contains(plural)), (n == 1, n != 1), "{sentence}");
        }
    }
}

#[test]
fn the_sentence_with_a_filter_counts_what_is_left_of_what() {
    for (n, overlapping) in [(1, 0), (1, 1), (2, 1), (113, 45)] {
        let facts = many(n, overlapping);
        let plans = facts.plan.level_with(Role::Plan).unwrap();
        let filter = Filter { within: vec![(plans, vec![node(&facts.plan, "p2")])], ..Filter::default() };
        let shown = show(&facts, &filter);
        assert_eq!((shown.activities.len(), shown.overlapping), (overlapping, overlapping));
        for lang in BOTH {
            let sentence = shown_sentence(lang, &facts, &filter, &shown);
            whole(&sentence);
            assert_eq!(numbers(&sentence)[..2], [overlapping, n], "{sentence}");
            assert_eq!(numbers(&sentence).len(), if overlapping == 0 { 2 } else { 3 }, "{sentence}");
            assert!(sentence.contains("Psykisk hälsa"), "{sentence}");
        }
    }
}

#[test]
fn the_issues_own_example_reads_as_it_is_written_there() {
    let mut draft = draft();
    draft.facets[0].values[0].title.sv = "Barn och unga".to_owned();
    draft.facets[0].values[0].title.en = Some("Children and young people".to_owned());
    draft.at("a2").tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned()])];
    let facts = facts(draft, Count::All);
    let filter = Filter { facets: vec![(FacetIx::new(0), vec![Some(ValueIx::new(0))])], ..Filter::default() };
    let shown = show(&facts, &filter);
    let sentence = |lang| shown_sentence(lang, &facts, &filter, &shown);
    assert_eq!(sentence(Lang::Sv), "1 av 3 aktiviteter, för barn och unga; 1 tjänar flera handlingsplaner.");
    assert_eq!(sentence(Lang::En), "1 of 3 activities, for children and young people; 1 serves several action plans.");
}

#[test]
fn the_sentence_says_when_only_stated_links_count() {
    let facts = facts(draft(), Count::Stated);
    let shown = show(&facts, &Filter::default());
    let sentence = |lang| shown_sentence(lang, &facts, &Filter::default(), &shown);
    assert!(
        sentence(Lang::Sv).ends_with("1 tjänar flera handlingsplaner enligt angivna samband."),
        "{}",
        sentence(Lang::Sv)
    );
    assert!(sentence(Lang::En).contains("stated"), "{}", sentence(Lang::En));
}

#[test]
fn every_part_of_a_filter_is_said() {
    let mut draft = draft();
    draft.at("a1").observations = vec![observation("u22", "done")];
    draft.at("p1").title = "Social välfärd".to_owned();
    draft.at("p2").title = "Psykisk hälsa".to_owned();
    draft.at("o1").title = "Folkhälsa".to_owned();
    let facts = facts(draft, Count::All);
    let plan = &facts.plan;
    let filter = Filter {
        facets: vec![(FacetIx::new(0), vec![Some(ValueIx::new(1)), Some(ValueIx::new(2)), None])],
        within: vec![
            (plan.level_with(Role::Plan).unwrap(), vec![node(plan, "p1"), node(plan, "p2")]),
            (plan.level_with(Role::Area).unwrap(), vec![node(plan, "o1")]),
        ],
        statuses: vec![Some(Status::Done), None],
        follow_up: Some(2),
        at_least: 2,
        words: words("Öppen vård"),
        pick: Some(Pick::Nodes(vec![node(plan, "a1")])),
    };
    assert_eq!(
        filter_parts(Lang::Sv, &facts, &filter),
        [
            "för barn, aldre eller uppgift saknas",
            "som tjänar Social välfärd eller Psykisk hälsa",
            "inom Folkhälsa",
            "avslutad eller nämns inte 2022-04-22",
            "som tjänar minst 2 handlingsplaner",
            "med ”oppen vard”",
            "1 utplockad",
        ]
    );
    let english = filter_parts(Lang::En, &facts, &filter);
    assert_eq!(english.len(), 7);
    english.iter().for_each(|part| whole(part));
    assert_eq!(filter_parts(Lang::Sv, &facts, &Filter::default()), Vec::<String>::new());
    let one = Filter { at_least: 1, ..Filter::default() };
    assert_eq!(filter_parts(Lang::Sv, &facts, &one), ["som tjänar minst en handlingsplan"]);
    assert_eq!(filter_parts(Lang::En, &facts, &one), ["serving at least one action plan"]);
}

#[test]
fn what_is_picked_is_said_whatever_it_was_picked_from() {
    let facts = facts(draft(), Count::All);
    let plan = &facts.plan;
    let said = |pick| picked(Lang::Sv, plan, &pick);
    let of = SetsOf::Level(plan.level_with(Role::Plan).unwrap());
    let set = |id| SetIx::Node(node(plan, id));
    let sets = |exactly, sets| Pick::Sets { of, elements: None, exactly, sets };
    let title = |id| plan.node(node(plan, id)).title.clone();
    assert_eq!(said(sets(true, vec![set("p1"), set("p2")])), format!("exakt i {} och {}", title("p1"), title("p2")));
    assert_eq!(said(sets(false, vec![set("p1")])), format!("minst i {}", title("p1")));
    assert!(said(sets(true, vec![])).starts_with("utan "));
    let cell = |column| Pick::Cell { goal: node(plan, "o1"), column };
    assert!(said(cell(Column::Value(FacetIx::new(0), None))).ends_with(": uppgift saknas"));
    assert!(said(cell(Column::Year(Some(2021)))).ends_with(": 2021"));
    assert!(said(cell(Column::Year(None))).ends_with(": år inte angivet"));
    assert_eq!(said(Pick::Nodes(vec![])), "0 utplockade");
}

#[test]
fn a_list_joins_any_number_of_items() {
    let said = |lang, n: usize| {
        list(lang, &["Anna", "Bo", "Cia", "Dag"][..n].iter().map(|&i| i.to_owned()).collect::<Vec<_>>())
    };
    let swedish = ["", "Anna", "Anna och Bo", "Anna, Bo och Cia", "Anna, Bo, Cia och Dag"];
    let english = ["", "Anna", "Anna and Bo", "Anna, Bo and Cia", "Anna, Bo, Cia and Dag"];
    for n in 0..=4 {
        assert_eq!((said(Lang::Sv, n).as_str(), said(Lang::En, n).as_str()), (swedish[n], english[n]));
    }
}

#[test]
fn an_activity_says_how_many_and_which_plans_it_serves() {
    let facts = many(2, 1);
    let said = |lang, id: &str| overlap_sentence(lang, &facts, node(&facts.plan, id));
    assert_eq!(said(Lang::Sv, "akt-0"), "Tjänar 2 handlingsplaner: Social välfärd och Psykisk hälsa.");
    assert_eq!(said(Lang::En, "akt-0"), "Serves 2 action plans: Social välfärd and Psykisk hälsa.");
    assert_eq!(said(Lang::Sv, "akt-1"), "Tjänar 1 handlingsplan: Social välfärd.");
    assert_eq!(said(Lang::En, "akt-1"), "Serves 1 action plan: Social välfärd.");
    for lang in BOTH {
        whole(&said(lang, "p1"));
        assert_eq!(numbers(&said(lang, "p1")), Vec::<usize>::new());
    }
}

#[test]
fn a_node_is_read_out_with_level_services_and_what_it_hides() {
    let facts = many(1, 0);
    let said = |lang, id: &str, hides| node_label(lang, &facts, node(&facts.plan, id), hides);
    assert_eq!(said(Lang::Sv, "akt-0", 0), "Möte, aktivitet. Tjänar 1 handlingsplan: Social välfärd.");
    assert_eq!(said(Lang::Sv, "p2", 0), "Psykisk hälsa, handlingsplan");
    for hides in [1, 2, 17] {
        for lang in BOTH {
            let label = said(lang, "p2", hides);
            whole(&label);
            assert_eq!(numbers(&label), [hides], "{label}");
        }
    }
}

/// The messages that hold a number, with the plural words that they must have in each language.
#[test]
fn every_message_with_a_number_has_its_plural() {
    for n in [0, 1, 2, 5, 21, 113] {
        for lang in BOTH {
            for (text, singular) in [
                (t!(lang, "filter-leaves", n = n), ["1 aktivitet", "1 activity"]),
                (t!(lang, "filter-chosen", n = n), ["1 vald", "1 chosen"]),
                (t!(lang, "warnings", n = n), ["1 sak", "1 thing"]),
                (t!(lang, "error-invalid", n = n), ["1 ställe.", "1 place."]),
                (t!(lang, "footer-sources", n = n), ["1 dokument", "1 document"]),
            ] {
                whole(&text);
                assert_eq!(numbers(&text), [n], "{text}");
                let text = format!(" {text} ");
                assert_eq!(text.contains(&format!(" {} ", singular[usize::from(lang.is_english())])), n == 1, "{text}");
            }
        }
    }
}

#[test]
fn what_lies_below_a_node_is_counted_in_both_halves_of_its_sentence() {
    for (n, overlap) in [(0, 0), (1, 0), (1, 1), (2, 1), (113, 45)] {
        for lang in BOTH {
            let text = t!(lang, "detail-activities", n = n, overlap = overlap);
            whole(&text);
            let said: Vec<usize> = [n, overlap].into_iter().filter(|&k| k > 0).collect();
            assert_eq!(numbers(&text), said, "{text}");
        }
    }
}

#[test]
fn the_number_beside_at_least_is_the_number_of_activities() {
    let facts = many(5, 2);
    let counts = options(
        &facts,
        &Filter::default(),
        Group::AtLeast,
        &[Choice::AtLeast(1), Choice::AtLeast(2), Choice::AtLeast(3)],
    );
    assert_eq!(counts, [5, 2, 0]);
    for (n, count) in counts.into_iter().enumerate() {
        for lang in BOTH {
            assert_eq!(numbers(&t!(lang, "filter-at-least-option", n = n + 1, count = count)), [n + 1, count]);
        }
    }
}

#[test]
fn every_name_is_there_in_both_languages_and_differs_from_the_others() {
    for lang in BOTH {
        let kinds = [Kind::PartOf, Kind::ContributesTo, Kind::DerivedFrom];
        let groups: [Vec<String>; 4] = [
            Status::ALL.into_iter().map(Some).chain([None]).map(|s| status(lang, s)).collect(),
            [Basis::Stated, Basis::Interpreted].map(|b| basis(lang, b)).to_vec(),
            View::ALL.map(|v| view(lang, v)).to_vec(),
            kinds.iter().flat_map(|&k| [kind(lang, k, true), kind(lang, k, false)]).collect(),
        ];
        for names in groups {
            names.iter().for_each(|n| whole(n));
            let mut unique = names.clone();
            unique.sort();
            unique.dedup();
            assert_eq!(unique.len(), names.len(), "{names:?}");
        }
    }
}

#[test]
fn a_period_says_what_is_known_and_what_is_not() {
    let said = |start: Option<&str>, end: Option<&str>| {
        let moment = |t| Moment::parse(t).unwrap();
        let end = end.map_or(End::Unknown, |e| if e == "open" { End::Open } else { End::At(moment(e)) });
        let p = Period { start: start.map(moment), end };
        whole(&period(Lang::En, p));
        period(Lang::Sv, p)
    };
    assert_eq!(said(Some("2020-02"), Some("2021-VT")), "2020-02 till vårterminen 2021");
    assert_eq!(said(Some("2021"), Some("2021")), "2021");
    assert_eq!(said(Some("2020-HT"), Some("open")), "höstterminen 2020 och fortlöpande");
    assert_eq!(said(Some("2020-H1"), None), "Från första halvåret 2020, slut inte angivet");
    assert_eq!(said(None, Some("2020-Q3")), "Till kvartal 3 2020, start inte angiven");
    assert_eq!(said(None, Some("open")), "Fortlöpande");
    assert_eq!(said(None, None), "Inte angivet");
    assert_eq!(said(Some("2020-H2"), Some("2022-12-31")), "andra halvåret 2020 till 2022-12-31");
}

#[test]
fn every_mistake_has_words_that_quote_the_file() {
    let id = || "fel-id".to_owned();
    let quoting = [
        Code::DuplicateId(id()),
        Code::BadId(id()),
        Code::UnknownWord { found: id(), allowed: "a, b" },
        Code::UnknownLevel(id()),
        Code::UnknownDocument(id()),
        Code::UnknownFacet(id()),
        Code::UnknownValue(id()),
        Code::MissingNode(id()),
        Code::Cycle(vec![id(), "b".to_owned()]),
        Code::BadDate(id()),
    ];
    let limits = [Code::TooMany { found: 9, limit: 8 }, Code::TooLong { limit: 8 }];
    let plain = [
        Code::NoLevels,
        Code::EmptyTitle,
        Code::WrongWay,
        Code::DuplicateLink,
        Code::NoSource,
        Code::NoNote,
        Code::PeriodReversed,
    ];
    let place = || Place { section: Section::Nodes, index: 0, id: String::new(), value: None, field: "" };
    for lang in BOTH {
        let mut said = Vec::new();
        let mut say = |code: &Code| {
            let text = diagnostic(lang, &Diagnostic { severity: Severity::Error, place: place(), code: code.clone() });
            whole(&text);
            said.push(text.clone());
            text
        };
        quoting.iter().for_each(|c| assert!(say(c).contains("fel-id"), "{c:?}"));
        limits.iter().for_each(|c| assert!(say(c).contains('8'), "{c:?}"));
        plain.iter().for_each(|c| drop(say(c)));
        said.sort();
        said.dedup();
        assert_eq!(said.len(), quoting.len() + limits.len() + plain.len());
    }
}

#[test]
fn every_error_of_a_file_has_words_and_a_remedy() {
    let at = At { line: 12, column: 34 };
    let detail = || "expected value".to_owned();
    let errors = [
        (ImportError::Empty, vec![]),
        (ImportError::TooLarge { bytes: 51_234_567 }, vec![51, 50]),
        (ImportError::NotText { byte: 7 }, vec![7]),
        (ImportError::NotJson { at, detail: detail() }, vec![12, 34]),
        (ImportError::CutOff { at }, vec![12, 34]),
        (ImportError::NotAPlan { format: None }, vec![]),
        (ImportError::NotAPlan { format: Some("annat".to_owned()) }, vec![]),
        (ImportError::LaterVersion { found: 2 }, vec![2, 1]),
        (ImportError::Shape { path: "nodes.title".to_owned(), at, detail: detail() }, vec![12, 34]),
        (ImportError::Invalid(vec![]), vec![0]),
    ];
    for lang in BOTH {
        for (error, said) in &errors {
            let (what, to_do) = import_error(lang, error);
            whole(&what);
            whole(&to_do);
            let numbers: Vec<usize> = numbers(&what.replace("UTF-8", "")).into_iter().collect();
            assert_eq!(&numbers, said, "{what}");
            if let ImportError::Shape { path, detail, .. } = error {
                assert!(what.contains(path) && what.contains(detail), "{what}");
            }
        }
    }
}

#[test]
fn a_place_counts_from_one_and_names_the_field() {
    let said =
        |section, index, id: &str, field| place(&Place { section, index, id: id.to_owned(), value: None, field });
    assert_eq!(said(Section::Nodes, 0, "a1", "title"), "nodes 1 (a1), title");
    assert_eq!(said(Section::Links, 12, "a → b", ""), "links 13 (a → b)");
    assert_eq!(said(Section::Head, 0, "", "title"), "plan, title");
    assert_eq!(said(Section::Nodes, 2, "", "title"), "nodes 3, title");
    assert_eq!(said(Section::Levels, 0, "", ""), "levels");
    let value = Place { section: Section::Facets, index: 0, id: "f".to_owned(), value: Some(1), field: "title" };
    assert_eq!(place(&value), "facets 1 (f), values 2, title");
}

#[test]
fn what_a_workshop_takes_in_and_what_overlaps_in_it_is_said_for_none_one_and_more() {
    let taken = |n: usize, there: usize| t!(Lang::Sv, "ws-taken", n = n, there = there);
    assert_eq!([taken(0, 1), taken(1, 0)], ["Inget nytt förslag; ett fanns redan.", "Ett nytt förslag."]);
    assert_eq!(taken(2, 3), "2 nya förslag; 3 fanns redan.");
    let left = |n: usize, of: usize| t!(Lang::Sv, "ws-overlap-left", n = n, of = of);
    assert_eq!(left(0, 0), "Inget förslag tjänar flera handlingsplaner.");
    assert_eq!(left(1, 1), "Det enda förslaget som tjänar flera handlingsplaner är valt.");
    assert_eq!(left(1, 2), "Ett av de 2 förslag som tjänar flera handlingsplaner är valt.");
    let read = |n: usize| [t!(Lang::En, "ws-read-late", n = n, round = 1), t!(Lang::En, "ws-read-refused", n = n)];
    assert_eq!(read(1), ["One late ballot for round 1, which has been revealed already.", "One was refused:"]);
    assert_eq!(read(2), ["2 late ballots for round 1, which has been revealed already.", "2 were refused:"]);
}
