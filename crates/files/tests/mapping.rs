//! Somebody else's sheet: what is guessed, and what comes of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_files::book::{Sheet, read_csv};
use roda_files::mapping::{Mapping, Use, apply, guess};
use roda_files::{Read, Remark};
use roda_plan::{DraftPeriod, Kind, Place, Plan, Role, Section};

const REAL: &str = "\u{feff}Handlingsplan för folkhälsa, uppföljning 2022;;;;;;;;;\r\n\
;;;;;;;;;\r\n\
Insatsområden;Aktivitetsområde:;Aktivitet;Handlingsplaner;Målgrupp(er);Status april 2022;Startår;Slut;Ansvarig;Kommentar\r\n\
Psykisk hälsa;Tidiga insatser;Maria Ungdom;Folkhälsa | Social välfärd;Unga, anhöriga;Pågår;VT 2021;tills vidare;A. B;x\r\n\
Psykisk hälsa;Tidiga insatser;Föräldrastöd;Folkhälsa;Unga, föräldrar;Klart;44270;2022-06;C. D;\r\n\
psykisk  hälsa;Suicidprevention;MARIA UNGDOM;Folkhälsa;Anhöriga, föräldrar;ongoing;;;E. F;\r\n\
Arbete;;Språkvän;Social välfärd;\"Unga;Äldre\";oklart;snart;;G. H;\r\n\
Arbete;;;Social välfärd;;;;;;\r\n";

fn sheet() -> Sheet {
    read_csv(REAL.as_bytes(), "Uppföljning", None).unwrap()
}

fn read() -> Read {
    let sheet = sheet();
    apply(&sheet, &guess(&sheet), "Min fil.csv", Some("2022-04-22"))
}

fn uses(sheet: &Sheet) -> Vec<Use> {
    guess(sheet).columns.into_iter().map(|c| c.holds).collect()
}

fn level(u: &Use) -> Option<(Role, &str)> {
    match u {
        Use::Level { role, title } => Some((*role, title.sv.as_str())),
        _ => None,
    }
}

#[test]
fn headings_are_found_and_understood() {
    let sheet = sheet();
    let mapping = guess(&sheet);
    assert_eq!(mapping.heading, 3);
    let holds: Vec<&Use> = mapping.columns.iter().map(|c| &c.holds).collect();
    assert_eq!(level(holds[0]), Some((Role::Area, "Insatsområde")));
    assert_eq!(level(holds[1]), Some((Role::Area, "Aktivitetsområde")));
    assert_eq!(holds[2], &Use::Title);
    assert_eq!(level(holds[3]), Some((Role::Plan, "Handlingsplan")));
    assert!(matches!(holds[4], Use::Facet { title } if title.sv == "Målgrupp"));
    assert_eq!(holds[5..], [&Use::Status, &Use::Start, &Use::End, &Use::Ignore, &Use::Ignore]);
    assert!(mapping.columns[4].commas);
    assert!(!mapping.columns[0].commas && !mapping.columns[3].commas);
}

#[test]
fn variants_in_both_languages() {
    for (heading, wanted) in [
        ("ÅTGÄRDER", Use::Title),
        ("Activities:", Use::Title),
        ("Startdatum", Use::Start),
        ("Fr.o.m.", Use::Start),
        ("Klart senast (datum)", Use::End),
        ("Tidsperiod", Use::Period),
        ("Status 2021", Use::Status),
        ("Kort beskrivning", Use::Summary),
        ("Källor", Use::Source),
        ("Ansvarig förvaltning", Use::Ignore),
        ("Kontaktperson", Use::Ignore),
        ("E-post", Use::Ignore),
        ("Telefonnummer", Use::Ignore),
        ("Budget", Use::Ignore),
    ] {
        let sheet = if wanted == Use::Title {
            Sheet::of("", [[heading, "Status"]])
        } else {
            Sheet::of("", [["Aktivitet", heading]])
        };
        assert!(uses(&sheet).contains(&wanted), "{heading}: {:?}", uses(&sheet));
    }
    for (heading, role, title) in [
        ("Delmål", Role::Goal, "Delmål"),
        ("Effektmål 2030", Role::Goal, "Effektmål"),
        ("Mål", Role::Goal, "Mål"),
        ("Vision", Role::Vision, "Vision"),
        ("Focus areas", Role::Area, "Insatsområde"),
        ("Prioriterade områden", Role::Area, "Prioriterat område"),
        ("Folkhälsoområde", Role::Area, "Folkhälsoområde"),
    ] {
        let sheet = Sheet::of("", [["Aktivitet", heading]]);
        assert_eq!(level(&uses(&sheet)[1]), Some((role, title)), "{heading}");
    }
}

#[test]
fn a_column_of_addresses_is_never_read() {
    let sheet = Sheet::of("", [["Aktivitet", "Aktör"], ["a", "x@y.se"], ["b", "z@y.se"]]);
    assert_eq!(uses(&sheet)[1], Use::Ignore);
}

#[test]
fn a_sheet_becomes_a_plan_that_is_valid() {
    let read = read();
    let (plan, _) = Plan::build(read.draft.clone()).unwrap();
    let levels: Vec<&str> = plan.levels().iter().map(|l| l.title.sv.as_str()).collect();
    assert_eq!(levels, ["Handlingsplan", "Insatsområde", "Aktivitetsområde", "Aktivitet"]);
    let titles: Vec<&str> = plan.nodes_with(Role::Activity).map(|n| plan.node(n).title.as_str()).collect();
    assert_eq!(titles, ["Maria Ungdom", "Föräldrastöd", "Språkvän"]);
    let maria = plan.node(plan.find("maria-ungdom").unwrap());
    assert_eq!(maria.aliases, ["MARIA UNGDOM"]);
    assert_eq!(maria.sources.len(), 2);
    assert_eq!(maria.sources[0].place.as_deref(), Some("Uppföljning, rad 4"));
    assert_eq!(maria.tags.len(), 3, "unga, anhöriga and föräldrar");
    assert_eq!(plan.facets()[0].values.len(), 4);
    let links = |kind| plan.links().iter().filter(move |l| l.kind == kind);
    let titled =
        |l: &roda_plan::Link| (plan.node(l.from).title.as_str(), plan.node(l.to).title.as_str(), l.basis.word());
    let derived: Vec<_> = links(Kind::DerivedFrom).map(titled).collect();
    assert_eq!(
        derived,
        [
            ("Maria Ungdom", "Folkhälsa", "stated"),
            ("Maria Ungdom", "Social välfärd", "stated"),
            ("Föräldrastöd", "Folkhälsa", "stated"),
            ("Språkvän", "Social välfärd", "stated"),
        ]
    );
    let within: Vec<_> = links(Kind::PartOf).map(titled).filter(|l| l.2 == "interpreted").collect();
    assert_eq!(
        within,
        [("Tidiga insatser", "Psykisk hälsa", "interpreted"), ("Suicidprevention", "Psykisk hälsa", "interpreted")]
    );
}

#[test]
fn times_and_statuses_are_read_and_what_is_not_understood_is_told() {
    let read = read();
    let node = |id: &str| read.draft.nodes.iter().find(|n| n.id == id).unwrap();
    let period =
        |start: &str, end: &str| Some(DraftPeriod { start: Some(start.to_owned()), end: Some(end.to_owned()) });
    assert_eq!(node("maria-ungdom").period, period("2021-VT", "open"));
    assert_eq!(node("foraldrastod").period, period("2021-03-15", "2022-06"));
    assert_eq!(node("sprakvan").period, None);
    assert_eq!(node("foraldrastod").observations[0].status, "done");
    assert_eq!(node("sprakvan").observations, []);
    let follow_up = &read.draft.documents[1];
    assert_eq!(
        (follow_up.title.as_str(), follow_up.date.as_deref()),
        ("Min fil.csv, Status april 2022", Some("2022-04"))
    );
    let notes: Vec<(Option<u32>, Option<u32>, &Remark)> =
        read.notes.iter().map(|n| (n.spot.row, n.spot.column, &n.remark)).collect();
    assert_eq!(
        notes,
        [
            (Some(3), Some(9), &Remark::ColumnIgnored("Ansvarig".to_owned())),
            (Some(3), Some(10), &Remark::ColumnIgnored("Kommentar".to_owned())),
            (Some(7), Some(6), &Remark::NotUnderstood("oklart".to_owned())),
            (Some(7), Some(7), &Remark::NotUnderstood("snart".to_owned())),
            (Some(8), None, &Remark::RowWithoutTitle),
        ]
    );
    let all = format!("{:?}", read.draft);
    for name in ["A. B", "C. D", "E. F", "G. H"] {
        assert!(!all.contains(name), "no person");
    }
    let place = Place { section: Section::Nodes, index: 0, id: String::new(), value: None, field: "period" };
    let spot = read.spot(&place).unwrap();
    assert_eq!((spot.row, spot.column, spot.heading.as_deref()), (Some(4), Some(7), Some("Startår")));
}

#[test]
fn a_corrected_mapping_is_followed() {
    let sheet = Sheet::of("Blad1", [["Vad vi gör", "Del av"], ["a", "x; y"], ["b", "x"]]);
    let mut mapping: Mapping = guess(&sheet);
    assert!(mapping.has_title());
    assert_eq!(mapping.columns[1].holds, Use::Ignore);
    mapping.columns[1].holds = Use::Level { role: Role::Plan, title: support::texts::swedish("Program") };
    let read = apply(&sheet, &mapping, "fil", None);
    let (plan, _) = Plan::build(read.draft).unwrap();
    assert_eq!(plan.links().len(), 3);
    assert_eq!(plan.levels()[0].title.sv, "Program");
}

#[test]
fn merged_cells_hold_for_all_their_rows() {
    let mut sheet = Sheet::of("", [["Insatsområde", "Aktivitet"], ["x", "a"], ["", "b"], ["y", "c"]]);
    sheet.merged.push((2, 1, 3, 1));
    let read = apply(&sheet, &guess(&sheet), "fil", None);
    let links: Vec<(&str, &str)> = read.draft.links.iter().map(|l| (l.from.as_str(), l.to.as_str())).collect();
    assert_eq!(links, [("a", "x"), ("b", "x"), ("c", "y")]);
}

#[test]
fn commas_part_only_what_is_plainly_a_list() {
    let area = |cells: &[&str]| {
        let rows: Vec<Vec<&str>> = cells.iter().map(|c| vec!["t", *c]).collect();
        guess(&Sheet::of("", std::iter::once(vec!["Aktivitet", "Insatsområde"]).chain(rows))).columns[1].commas
    };
    assert!(area(&["Skola, vård", "vård, arbete", "Skola", "arbete, skola"]));
    assert!(!area(&["Vård, skola och omsorg", "Vård, skola och omsorg", "Arbete"]));
    assert!(!area(&["Trygghet, delaktighet och inflytande", "Bra liv, jämlik hälsa"]));
}

#[test]
fn a_sheet_without_known_headings_has_its_texts_as_titles() {
    let sheet = Sheet::of("", [["1", "Alfa"], ["2", "Beta"]]);
    let mapping = guess(&sheet);
    assert_eq!(mapping.columns[1].holds, Use::Title);
    assert_eq!(guess(&Sheet::default()), Mapping::default());
    assert_eq!(apply(&Sheet::default(), &Mapping::default(), "x", None).draft.nodes, []);
}
