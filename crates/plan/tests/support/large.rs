//! A plan of thousands of activities, for measuring and for limits.

use super::{Build, document, facet, observation, text};
use roda_plan::{Draft, DraftLevel, DraftPeriod};

const LEVELS: [(&str, &str); 6] = [
    ("vision", "vision"),
    ("mal", "goal"),
    ("handlingsplan", "plan"),
    ("insatsomrade", "area"),
    ("aktivitetsomrade", "area"),
    ("aktivitet", "activity"),
];

/// A valid draft with this many activities, each with `origins` links to action plans beside the one to its area.
pub fn large(activities: usize, origins: usize) -> Draft {
    let mut draft = Draft {
        title: text("Stor plan"),
        documents: vec![document("kalla", None), document("u21", Some("2021")), document("u22", Some("2022"))],
        levels: LEVELS.map(|(id, role)| DraftLevel { id: id.into(), role: role.into(), title: text(id) }).to_vec(),
        facets: vec![
            facet("malgrupp", &[("barn", None), ("unga", None), ("aldre", None)]),
            facet("niva", &[("gul", None)]),
        ],
        ..Draft::default()
    };
    let areas = activities / 20 + 1;
    draft.add("visionen", "vision");
    for i in 0..5 {
        draft.add(&format!("mal-{i}"), "mal");
        draft.tie(&format!("mal-{i}"), "visionen", "contributes_to");
    }
    for i in 0..20 {
        draft.add(&format!("plan-{i}"), "handlingsplan");
        draft.tie(&format!("plan-{i}"), &format!("mal-{}", i % 5), "contributes_to");
        draft.add(&format!("insats-{i}"), "insatsomrade");
        draft.tie(&format!("insats-{i}"), &format!("plan-{i}"), "derived_from");
    }
    for i in 0..areas {
        draft.add(&format!("omrade-{i}"), "aktivitetsomrade");
        draft.tie(&format!("omrade-{i}"), &format!("insats-{}", i % 20), "part_of");
    }
    for i in 0..activities {
        activity(&mut draft, i, areas, origins);
    }
    draft
}

fn activity(draft: &mut Draft, i: usize, areas: usize, origins: usize) {
    let id = format!("forebyggande-hembesok-och-radgivning-{i}");
    let node = draft.add(&id, "aktivitet");
    node.title = format!("Förebyggande hembesök och rådgivning till äldre {i}");
    node.summary = Some("Kommunen besöker den som fyllt åttio år och berättar om stöd.".to_owned());
    node.tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned(), "aldre".to_owned()])];
    node.period = Some(DraftPeriod { start: Some("2021".to_owned()), end: Some("2022-HT".to_owned()) });
    node.observations = vec![observation("u21", "planned"), observation("u22", "ongoing")];
    draft.tie(&id, &format!("omrade-{}", i % areas), "part_of");
    for o in 0..origins {
        draft.guess(&id, &format!("plan-{}", (i + o) % 20), "derived_from");
    }
}
