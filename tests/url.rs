//! A link restores what it was copied from, and whatever stands in an address is either understood or named.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use roda_traden::analysis::{Counted, GroupBy, OrderBy};
use roda_traden::plan::Status;
use roda_traden::url::{
    Address, Column, Compare, Gaps, GoalsBy, Help, Ignored, Lang, MAX_CHARS, NONE, Overlap, Pick, Selection, Sort,
    Timeline, View, Views, parse, write,
};
use std::collections::{BTreeMap, BTreeSet};
use support::generate::{drafts, for_all};
use support::{Build, draft, ids, node, observation, plan};

/// Ids as plans have them, and texts that nobody should use as one but somebody may put in an address.
fn id() -> impl Strategy<Value = String> {
    let odd = "\\PC{1,8}".prop_map(|s| s.replace(',', ";"));
    prop_oneof![3 => "[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", 1 => odd, 1 => Just(NONE.to_owned()), 1 => Just("%2C&=+#? å".to_owned())]
}

fn set() -> impl Strategy<Value = BTreeSet<String>> {
    btree_set(id(), 1..4)
}

/// Ids that a list or a pick can hold: no commas and colons, which separate there.
fn plain() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", Just("å&=+#?%3A".to_owned())]
}

fn plains() -> impl Strategy<Value = BTreeSet<String>> {
    btree_set(plain(), 0..3)
}

fn picks() -> impl Strategy<Value = Pick> {
    let of = prop_oneof![plain(), plain().prop_map(|p| format!("f.{p}"))];
    prop_oneof![
        (of, option::of(plain()), any::<bool>(), plains()).prop_map(|(of, elements, exactly, sets)| Pick::Sets {
            of,
            elements,
            exactly,
            sets
        }),
        (plain(), option::of(plain()), prop_oneof![Just(String::new()), plain()])
            .prop_map(|(goal, facet, value)| Pick::Cell { goal, facet, value }),
        plains().prop_map(Pick::Nodes),
    ]
}

fn views() -> impl Strategy<Value = Views> {
    let overlap = (option::of(id()), option::of(id()), 0..2usize, 0..3usize, 0..3usize).prop_map(|o| Overlap {
        sets: o.0,
        elements: o.1,
        counted: Counted::ALL[o.2],
        order: OrderBy::ALL[o.3],
        group: GroupBy::ALL[o.4],
    });
    let by = prop_oneof![Just(GoalsBy::First), Just(GoalsBy::Years), id().prop_map(GoalsBy::Facet)];
    let gaps = (option::of(id()), by).prop_map(|(goals, by)| Gaps { goals, by });
    let selection = (plains(), option::of(id()), plains(), plains()).prop_map(|(goals, by, keep, drop)| Selection {
        goals,
        by,
        keep,
        drop,
    });
    let years = option::of((1800..2200_i32, 0..50_i32))
        .prop_map(|y| y.map(|(from, more): (i32, i32)| (from, (from + more).min(2200))));
    let timeline = years.prop_map(|years| Timeline { years });
    let compare =
        (option::of(id()), option::of(id())).prop_map(|(from, to)| Compare { from, to, ..Compare::default() });
    (overlap, gaps, selection, timeline, compare).prop_map(|v| Views {
        overlap: v.0,
        gaps: v.1,
        selection: v.2,
        timeline: v.3,
        compare: v.4,
    })
}

fn addresses() -> impl Strategy<Value = Address> {
    let file = "[a-zA-Z0-9_.-]{1,5}(/[a-zA-Z0-9_-]{1,5}){0,3}\\.json"
        .prop_filter("leads out", |p| !p.split('/').any(|s| s == ".."));
    let first =
        (option::of(file), any::<bool>(), option::of(id()), btree_map(id(), set(), 0..3), btree_map(id(), set(), 0..3));
    let second =
        (option::of(set()), option::of(id()), 0..=99usize, any::<bool>(), "\\PC{0,12}", any::<bool>(), any::<bool>());
    let opened =
        prop_oneof![Just((BTreeSet::new(), true)), option::of(set()).prop_map(|s| (s.unwrap_or_default(), false))];
    let third = (option::of(set()), option::of(btree_set(id(), 0..3)), 0..Column::ALL.len(), any::<bool>(), opened);
    let fourth = (
        views(),
        option::of(picks()),
        0..View::ALL.len(),
        option::of("[a-zA-Z0-9]{1,40}"),
        (option::of(0..Help::ALL.len()), option::of("[a-f0-9]{16}")),
    );
    (first, second, third, fourth).prop_map(|(a, b, c, d)| Address {
        plan: a.0,
        own: d.3,
        workshop: d.4.1,
        help: d.4.0.map(|h| Help::ALL[h]),
        view: View::ALL[d.2],
        lang: if a.1 { Lang::En } else { Lang::Sv },
        selected: a.2,
        facets: a.3,
        within: a.4,
        statuses: b.0.unwrap_or_default(),
        follow_up: b.1,
        at_least: b.2,
        stated_only: b.3,
        text: b.4,
        hide: b.5,
        thread_only: b.6,
        closed: c.0.unwrap_or_default(),
        opened: c.4.0,
        open_all: c.4.1,
        narrow: c.1,
        sort: Sort { column: Column::ALL[c.2], descending: c.3 },
        views: d.0,
        pick: d.1,
    })
}

fn ignored(key: &str, value: &str) -> Ignored {
    Ignored { key: key.to_owned(), value: value.to_owned() }
}

#[test]
fn an_address_is_read_back_as_it_was_written() {
    for_all(1500, &addresses(), |address| {
        let query = write(&address);
        assert_eq!(parse(&query), (address.clone(), vec![]), "{query}");
        assert_eq!(parse(query.strip_prefix('?').unwrap_or(&query)).0, address);
        assert!(query.is_ascii() && !query.contains([' ', '#', '"', '<']), "{query}");
    });
}

#[test]
fn the_default_address_is_the_empty_query() {
    assert_eq!(write(&Address::default()), "");
    for query in ["", "?", "?&&", "vy=karta&sprak=sv&minst=0&angivna=0&sortera=titel&f.malgrupp=&sok="] {
        let (address, named) = parse(query);
        assert_eq!((write(&address).as_str(), named), ("", vec![]), "{query}");
    }
}

#[test]
fn a_branch_that_closes_by_itself_is_opened_and_closed_by_an_address_as_short_as_can_be() {
    let (mut a, fresh) = (Address::default(), Address::default());
    let mut toggle = |closed, grouped| {
        a.toggle_branch("o1", closed, grouped);
        write(&a)
    };
    assert_eq!(toggle(true, true), "?oppna=o1");
    assert_eq!(toggle(false, true), "", "closing it again leaves nothing behind");
    assert_eq!(toggle(false, false), "?stangda=o1", "what does not close by itself is closed by hand");
    assert_eq!(toggle(true, true), "?oppna=o1", "what was closed by hand would now close by itself");
    assert_eq!(toggle(false, true), "");
    let mut all = Address { open_all: true, ..fresh };
    all.toggle_branch("o1", false, true);
    assert_eq!(write(&all), "?stangda=o1&oppna=alla");
    all.toggle_branch("o1", true, true);
    assert_eq!(write(&all), "?oppna=alla");
    assert_eq!(parse("oppna=o1&oppna=alla").0, parse("oppna=alla").0, "what comes last counts");
    assert_eq!(write(&parse("oppna=alla&oppna=o1,o2").0), "?oppna=o1,o2");
}

#[test]
fn an_address_is_one_that_people_can_read() {
    let set = |ids: &[&str]| ids.iter().map(|&i| i.to_owned()).collect::<BTreeSet<_>>();
    let address = Address {
        view: View::Table,
        facets: BTreeMap::from([("malgrupp".to_owned(), set(&["barn", "unga", NONE]))]),
        at_least: 2,
        text: "öppen vård".to_owned(),
        sort: Sort { column: Column::Plans, descending: true },
        ..Address::default()
    };
    assert_eq!(write(&address), "?vy=tabell&f.malgrupp=-,barn,unga&minst=2&sok=%C3%B6ppen+v%C3%A5rd&sortera=-planer");
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_kept() {
    let query = "?vy=moln&sprak=de&minst=många&minst=100&minst=-1&angivna=ja&dolj=2&sortera=farg&sortera=--titel\
                 &vald=&uppfoljning=&f.=x&i.=y&plan=/etc&x=1&=z&Vy=tabell&sok=kvar";
    let (address, named) = parse(query);
    assert_eq!(address, Address { text: "kvar".to_owned(), ..Address::default() });
    let expected = [
        ("vy", "moln"),
        ("sprak", "de"),
        ("minst", "många"),
        ("minst", "100"),
        ("minst", "-1"),
        ("angivna", "ja"),
        ("dolj", "2"),
        ("sortera", "farg"),
        ("sortera", "--titel"),
        ("vald", ""),
        ("uppfoljning", ""),
        ("f.", "x"),
        ("i.", "y"),
        ("plan", "/etc"),
        ("x", "1"),
        ("", "z"),
        ("Vy", "tabell"),
    ];
    assert_eq!(named, expected.map(|(k, v)| ignored(k, v)));
}

#[test]
fn no_query_makes_it_panic_and_every_part_is_taken_or_named() {
    for_all(1500, &"\\PC{0,60}", |query: String| {
        let _ = parse(&query);
    });
    let key = prop_oneof![
        "[a-z.]{0,6}",
        Just("vy".to_owned()),
        Just("f.x".to_owned()),
        Just("minst".to_owned()),
        Just("plan".to_owned())
    ];
    let value = prop_oneof![
        "\\PC{0,8}",
        Just("%".to_owned()),
        Just("%zz%C3".to_owned()),
        Just("1".to_owned()),
        Just("tabell".to_owned())
    ];
    for_all(1500, &vec((key, value), 0..6), |parts| {
        let query: Vec<String> = parts.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let (address, named) = parse(&query.join("&"));
        // What was taken is what is written, and reading that again takes everything.
        assert_eq!(parse(&write(&address)).1, []);
        assert!(named.len() <= query.join("&").split('&').count());
    });
}

#[test]
fn a_plan_file_is_fetched_from_the_pages_own_folder_only() {
    let taken = |value: &str| {
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("plan", value).finish();
        let (address, named) = parse(&query);
        assert_eq!(address.plan.is_none(), named == [ignored("plan", value)], "{value}");
        address.plan
    };
    for good in ["plan.json", "plan/orebro.json", "a/b/c_d-1.2.json", "./plan.json", "..json", "a..b/c"] {
        assert_eq!(taken(good).as_deref(), Some(good));
    }
    for bad in [
        "",
        "/plan.json",
        "//example.org/plan.json",
        "https://example.org/plan.json",
        "https:plan.json",
        "javascript:alert(1)",
        "data:,x",
        "../plan.json",
        "a/../../plan.json",
        "a/..",
        "a//b",
        "a/",
        "\\\\host\\plan.json",
        "a\\..\\b",
        "%2e%2e/plan.json",
        "plan.json?x=1",
        "plan.json#x",
        "plan json",
        "plan\0.json",
        "plän.json",
        &"x".repeat(301),
    ] {
        assert_eq!(taken(bad), None, "{bad}");
    }
    assert_eq!(parse("plan=%2e%2e%2fplan.json").0.plan, None);
    assert_eq!(parse("plan=..%2fplan.json").0.plan, None);
}

#[test]
fn an_address_is_read_up_to_a_limit_and_what_is_left_out_is_named() {
    let value = "x".repeat(MAX_CHARS - 100);
    let (address, named) = parse(&format!("?sok={value}&vald=maria&stangda={}&minst=2", "å".repeat(200)));
    assert_eq!((address.text.len(), address.selected.as_deref()), (value.len(), Some("maria")));
    assert_eq!((address.at_least, address.closed.len()), (0, 0), "half a part must not be read");
    assert_eq!(named, [ignored("stangda", &"å".repeat(200))]);
    let exact = format!("sok={}", "x".repeat(MAX_CHARS - 4));
    assert_eq!(parse(&exact).0.text.len(), MAX_CHARS - 4);
    assert_eq!(parse(&format!("{exact}&minst=2")), (parse(&exact).0, vec![ignored("minst", "2")]));
    assert_eq!(parse(&format!("{exact}x")).0, Address::default());
    let (_, named) = parse(&"&".repeat(10 * MAX_CHARS));
    assert_eq!(named, []);
}

#[test]
fn ids_are_looked_up_in_the_plan() {
    let mut changed = draft();
    changed.at("a1").observations = vec![observation("u21", "done")];
    changed.at("a2").observations = vec![observation("u22", "done")];
    let plan = plan(changed);
    let query = "f.malgrupp=barn,-&i.handlingsplan=p2&i.insatsomrade=o1&status=done,-&uppfoljning=u21&minst=2&sok=Å,+SIP\
                 &vald=a1&stangda=o1,o2&smala=vision,delmal";
    let found = parse(query).0.resolve(&plan);
    assert_eq!(found.ignored, []);
    let f = &found.filter;
    let names = |values: &[Option<roda_traden::plan::ValueIx>]| {
        values.iter().map(|v| v.map_or(NONE, |v| plan.facets()[0].values[v.at()].id.as_str())).collect::<Vec<_>>()
    };
    assert_eq!((f.facets.len(), names(&f.facets[0].1)), (1, vec![NONE, "barn"]));
    let within: Vec<_> = f.within.iter().map(|(l, n)| (plan.level(*l).id.as_str(), ids(&plan, n))).collect();
    assert_eq!(within, [("handlingsplan", vec!["p2"]), ("insatsomrade", vec!["o1"])]);
    assert_eq!(f.statuses, [None, Some(Status::Done)]);
    assert_eq!(
        (f.follow_up, f.at_least, f.words.as_slice()),
        (Some(1), 2, ["a".to_owned(), "sip".to_owned()].as_slice())
    );
    assert_eq!(found.selected, Some(node(&plan, "a1")));
    assert_eq!(ids(&plan, &found.closed), ["o1", "o2"]);
    assert_eq!(found.narrow.map(|n| n.len()), Some(2));
    // Without a word about the follow-up it is the latest one.
    assert_eq!(Address::default().resolve(&plan).filter.follow_up, Some(2));
    assert!(Address::default().resolve(&plan).filter.is_empty());
}

#[test]
fn ids_that_the_plan_does_not_have_are_left_out_and_named() {
    let mut changed = draft();
    changed.at("a1").observations = vec![observation("u21", "done")];
    let plan = plan(changed);
    let query = "f.malgrupp=barn,hundar&f.farg=rod&i.handlingsplan=p1,o1,p9&i.borta=x&status=done,klar&uppfoljning=kalla\
                 &vald=a9&stangda=o9,o1&smala=mal,niva";
    let found = parse(query).0.resolve(&plan);
    let named: BTreeSet<String> = found.ignored.iter().map(|i| format!("{}={}", i.key, i.value)).collect();
    let expected = [
        "f=farg",
        "f.malgrupp=hundar",
        "i=borta",
        "i=o1",
        "i=p9",
        "smala=niva",
        "stangda=o9",
        "status=klar",
        "uppfoljning=kalla",
        "vald=a9",
    ];
    assert_eq!(named, expected.map(str::to_owned).into());
    assert_eq!(found.selected, None);
    assert_eq!((found.filter.facets[0].1.len(), found.filter.within.len()), (1, 1));
    assert_eq!(ids(&plan, &found.filter.within[0].1), ["p1"]);
    assert_eq!((found.filter.statuses.len(), found.filter.follow_up), (1, Some(1)));
    assert_eq!((ids(&plan, &found.closed), found.narrow.unwrap().len()), (vec!["o1"], 1));
}

#[test]
fn choices_of_views_that_the_plan_does_not_have_are_named_too() {
    let mut changed = draft();
    changed.at("a1").observations = vec![observation("u21", "done")];
    let plan = plan(changed);
    let said = |query: &str| {
        let found = parse(query).0.resolve(&plan);
        found.ignored.iter().map(|i| format!("{}={}", i.key, i.value)).collect::<Vec<_>>()
    };
    let unknown = [
        "overlapp.av=borta",
        "overlapp.av=f.farg",
        "overlapp.genom=borta",
        "luckor.mal=insatsomrade",
        "luckor.mot=f.farg",
        "urval.mal=borta",
        "urval.for=farg",
        "urval.behall=a9",
        "urval.ta-bort=a9",
        "jamfor.fran=kalla",
        "jamfor.till=u22",
    ];
    for query in unknown {
        assert_eq!(said(&format!("?{query}")), [query]);
    }
    let known = "?overlapp.av=f.malgrupp&overlapp.genom=aktivitet&luckor.mal=delmal&luckor.mot=f.malgrupp&urval.mal=delmal\
                 &urval.for=malgrupp&urval.behall=a1&urval.ta-bort=a2&jamfor.fran=u21&jamfor.till=u21";
    assert_eq!(said(known), Vec::<String>::new());
    assert_eq!(said("?luckor.mot=ar"), Vec::<String>::new());
}

#[test]
fn no_address_makes_looking_up_panic_in_any_plan() {
    for_all(150, &(addresses(), drafts(10)), |(address, draft)| {
        let plan = plan(draft);
        let found = address.resolve(&plan);
        assert!(
            found.selected.is_some() || address.selected.is_none_or(|id| found.ignored.contains(&ignored("vald", &id)))
        );
        assert!(found.closed.len() <= plan.nodes().len());
    });
}

#[test]
fn clearing_the_filters_keeps_everything_else() {
    for_all(200, &addresses(), |address| {
        let cleared = address.without_filters();
        let filters =
            (&cleared.facets, &cleared.within, &cleared.statuses, cleared.at_least, cleared.stated_only, &cleared.text);
        assert_eq!(filters, (&BTreeMap::new(), &BTreeMap::new(), &BTreeSet::new(), 0, false, &String::new()));
        assert_eq!((&cleared.plan, cleared.view, cleared.lang), (&address.plan, address.view, address.lang));
        assert_eq!(
            (&cleared.selected, &cleared.closed, &cleared.opened, cleared.open_all, &cleared.narrow),
            (&address.selected, &address.closed, &address.opened, address.open_all, &address.narrow)
        );
        assert_eq!(
            (cleared.hide, cleared.thread_only, cleared.sort),
            (address.hide, address.thread_only, address.sort)
        );
        assert_eq!(cleared.without_filters(), cleared);
    });
}
