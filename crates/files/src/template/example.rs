//! The empty template with three example rows, for whoever begins.

use super::to_book;
use crate::book::{Book, Sheet};
use roda_plan::{
    Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftPeriod, DraftSource,
    DraftValue, Text,
};

/// The workbook with a handlingsplan, an insatsområde and an aktivitet to be written over, and a sheet that says how.
pub fn example() -> Book {
    let mut book = to_book(&draft());
    book.sheets.insert(0, Sheet::of("# Läs mig", HELP.map(|line| [line])));
    book
}

const HELP: [&str; 12] = [
    "Så fyller du i",
    "Byt ut exempelraderna mot era egna. Blad och kolumner vars namn börjar med # läses inte.",
    "Plan: planens namn, organisation och språk.",
    "Dokument: källorna. Varje nod och länk ska ange minst en.",
    "Nivåer: uppifrån och ned. Roll är vision, mål, plan, område eller aktivitet.",
    "Egenskaper: målgrupper, insatsnivåer med mera, en rad för varje värde. Varje egenskap blir en kolumn på bladet Noder.",
    "Noder: en rad för varje mål, handlingsplan, insatsområde och aktivitet.",
    "Länkar: från det lägre till det högre. Slag är del av, bidrar till eller kommer av. Grund är angiven eller tolkad.",
    "Observationer: vad en uppföljning sade. Status är planerad, pågår, pausad, klar eller ej påbörjad.",
    "Id får lämnas tomt. Hänvisa med id eller titel.",
    "Flera värden i en cell skiljs åt med |. En källa skrivs dokument: plats, till exempel handlingsplan-2026: avsnitt 2, s. 8.",
    "Tider skrivs 2026, 2026-VT, 2026-HT, 2026-Q1, 2026-03 eller 2026-03-15. Det som fortsätter har slutet tills vidare.",
];

fn text(sv: &str, en: &str) -> Text {
    Text { sv: sv.to_owned(), en: Some(en.to_owned()) }
}

fn draft() -> Draft {
    let level = |id: &str, role: &str, sv: &str, en: &str| DraftLevel {
        id: id.to_owned(),
        role: role.to_owned(),
        title: text(sv, en),
    };
    let value = |id: &str, sv: &str, en: &str, broader: Option<&str>| DraftValue {
        id: id.to_owned(),
        title: text(sv, en),
        broader: broader.map(str::to_owned),
    };
    Draft {
        title: Text { sv: "Exempelplan".to_owned(), en: None },
        organisation: "Exempelregionen".to_owned(),
        language: "sv".to_owned(),
        documents: vec![
            document("handlingsplan-2026", "Handlingsplan för folkhälsa 2026–2029", "2026-01"),
            document("uppfoljning-2027", "Uppföljning av handlingsplanen", "2027-03-15"),
        ],
        levels: vec![
            level("handlingsplan", "plan", "Handlingsplan", "Action plan"),
            level("insatsomrade", "area", "Insatsområde", "Focus area"),
            level("aktivitet", "activity", "Aktivitet", "Activity"),
        ],
        facets: vec![DraftFacet {
            id: "malgrupp".to_owned(),
            title: text("Målgrupp", "Target group"),
            values: vec![
                value("barn-och-unga", "Barn och unga", "Children and young people", None),
                value("unga", "Unga", "Young people", Some("barn-och-unga")),
            ],
        }],
        nodes: nodes(),
        links: vec![
            link("psykisk-halsa", "folkhalsa", "derived_from", None),
            link("ungdomsmottagning", "psykisk-halsa", "part_of", None),
            link("ungdomsmottagning", "folkhalsa", "derived_from", Some("Planens delmål nämner ungas hälsa.")),
        ],
    }
}

fn document(id: &str, title: &str, date: &str) -> Document {
    let publisher = Some("Exempelregionen".to_owned());
    Document { id: id.to_owned(), title: title.to_owned(), date: Some(date.to_owned()), publisher }
}

fn source(place: &str) -> Vec<DraftSource> {
    vec![DraftSource { document: "handlingsplan-2026".to_owned(), place: Some(place.to_owned()) }]
}

fn nodes() -> Vec<DraftNode> {
    let node = |id: &str, level: &str, title: &str, place: &str| DraftNode {
        id: id.to_owned(),
        level: level.to_owned(),
        title: title.to_owned(),
        sources: source(place),
        ..DraftNode::default()
    };
    vec![
        node("folkhalsa", "handlingsplan", "Handlingsplan för folkhälsa", "s. 1"),
        node("psykisk-halsa", "insatsomrade", "Psykisk hälsa", "avsnitt 2, s. 6"),
        DraftNode {
            aliases: vec!["Digital mottagning för unga".to_owned()],
            summary: Some("Unga kan få råd och stöd utan att resa.".to_owned()),
            tags: vec![("malgrupp".to_owned(), vec!["unga".to_owned()])],
            period: Some(DraftPeriod { start: Some("2026-HT".to_owned()), end: Some("open".to_owned()) }),
            observations: vec![DraftObservation {
                document: "uppfoljning-2027".to_owned(),
                status: "ongoing".to_owned(),
                note: Some("Öppen i två kommuner.".to_owned()),
            }],
            ..node("ungdomsmottagning", "aktivitet", "Ungdomsmottagning på nätet", "avsnitt 2, s. 8")
        },
    ]
}

fn link(from: &str, to: &str, kind: &str, why: Option<&str>) -> DraftLink {
    let basis = if why.is_some() { "interpreted" } else { "stated" };
    DraftLink {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: kind.to_owned(),
        basis: basis.to_owned(),
        sources: source("avsnitt 2, s. 8"),
        note: why.map(str::to_owned),
    }
}
