//! Graph formats: well-formed, with every node and link, and with titles that come back as they were, whatever stands in them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_files::{dot, gexf, graphml, mermaid};
use roda_plan::{Document, DraftFacet, DraftValue};
use roda_plan::{Draft, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftPeriod, DraftSource, Plan, Text};
use roxmltree::{Document as Xml, Node};
use support::{drafts, for_all};

/// Generated drafts whose titles hold markup, signs of the formats, and characters that draw nothing.
fn hard() -> impl Strategy<Value = Draft> {
    let title = "(\\PC|[\"\\\\&<>#;`%\\[\\](){}|\n\r\t\u{0}\u{7}\u{1b}\u{85}\u{fffe}ﬂ°¶ß]){0,8}a";
    (drafts(10), proptest::collection::vec(title, 10)).prop_map(|(mut draft, titles)| {
        for (node, title) in draft.nodes.iter_mut().zip(titles) {
            node.title = title;
        }
        draft
    })
}

fn plan(draft: Draft) -> Plan {
    Plan::build(draft).unwrap().0
}

/// A text without what XML cannot hold.
fn held(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A text on one line without what draws nothing.
fn drawn(text: &str) -> String {
    held(text)
        .chars()
        .map(|c| if c.is_control() && c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect()
}

fn elements<'a, 'i>(xml: &'a Xml<'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    xml.descendants().filter(|e| e.tag_name().name() == name).collect()
}

#[test]
fn xml_is_well_formed_and_every_title_comes_back() {
    for_all(256, &hard(), |draft| {
        let plan = plan(draft);
        let titles: Vec<String> = plan.nodes().iter().map(|n| held(&n.title)).collect();
        let ends: Vec<(&str, &str)> =
            plan.links().iter().map(|l| (plan.node(l.from).id.as_str(), plan.node(l.to).id.as_str())).collect();
        for (text, labelled) in [(graphml::write(&plan), false), (gexf::write(&plan), true)] {
            let xml = Xml::parse(&text).unwrap();
            let label = |n: &Node<'_, '_>| match labelled {
                true => n.attribute("label").unwrap().to_owned(),
                false => {
                    n.children().find(|d| d.attribute("key") == Some("label")).unwrap().text().unwrap_or("").to_owned()
                }
            };
            assert_eq!(elements(&xml, "node").iter().map(label).collect::<Vec<_>>(), titles);
            let edges = elements(&xml, "edge");
            let found: Vec<_> =
                edges.iter().map(|e| (e.attribute("source").unwrap(), e.attribute("target").unwrap())).collect();
            assert_eq!(found, ends);
        }
    });
}

#[test]
fn every_column_that_is_used_is_declared() {
    let text = graphml::write(&small());
    let xml = Xml::parse(&text).unwrap();
    let declared: Vec<&str> = elements(&xml, "key").iter().map(|k| k.attribute("id").unwrap()).collect();
    assert!(elements(&xml, "data").iter().all(|d| declared.contains(&d.attribute("key").unwrap())));
    let text = gexf::write(&small());
    let xml = Xml::parse(&text).unwrap();
    let declared: Vec<&str> = elements(&xml, "attribute").iter().map(|k| k.attribute("id").unwrap()).collect();
    assert!(elements(&xml, "attvalue").iter().all(|d| declared.contains(&d.attribute("for").unwrap())));
}

/// The quoted texts of a line of DOT, without their escapes.
fn strings(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = line.chars();
    while chars.any(|c| c == '"') {
        let mut text = String::new();
        while let Some(c) = chars.next().filter(|&c| c != '"') {
            match c {
                '\\' => text.push(match chars.next().unwrap() {
                    'n' => ' ',
                    c => c,
                }),
                c => text.push(c),
            }
        }
        found.push(text.replace("&amp;", "&"));
    }
    found
}

#[test]
fn dot_has_a_line_for_each_node_and_link_and_titles_come_back() {
    for_all(256, &hard(), |draft| {
        let plan = plan(draft);
        let text = dot::write(&plan);
        let lines = || text.lines().map(strings);
        let nodes: Vec<Vec<String>> = lines()
            .filter(|s| s.len() >= 2 && plan.find(&s[0]).is_some() && !is_link(&plan, s))
            .map(|s| s[..2].to_vec())
            .collect();
        let expected: Vec<Vec<String>> = plan
            .level_ixs()
            .flat_map(|l| plan.nodes_of(l))
            .map(|n| vec![plan.node(n).id.clone(), drawn(&plan.node(n).title)])
            .collect();
        assert_eq!(nodes, expected, "{text}");
        assert_eq!(lines().filter(|s| is_link(&plan, s)).count(), plan.links().len());
        assert!(text.lines().all(|l| l.chars().all(|c| !c.is_control())), "{text:?}");
    });
}

/// Whether a line's texts are the ids of two linked nodes; no title is one, since every title ends with an `a`.
fn is_link(plan: &Plan, found: &[String]) -> bool {
    found.len() == 2 && found.iter().all(|id| plan.find(id).is_some())
}

/// A title as Mermaid shows it.
fn shown(label: &str) -> String {
    let mut parts = label.split('#');
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(';').unwrap();
        text.push(char::from_u32(number.parse().unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}

#[test]
fn mermaid_holds_nothing_that_it_could_take_for_its_own_and_titles_come_back() {
    for_all(256, &hard(), |draft| {
        let plan = plan(draft);
        let text = mermaid::write(&plan);
        let labels: Vec<String> = text
            .lines()
            .filter(|l| l.trim_start().starts_with('n') && l.contains('['))
            .map(|l| {
                let label = l.split_once("[\"").unwrap().1.strip_suffix("\"]").unwrap();
                assert!(label.chars().all(|c| c.is_alphanumeric() || " ,#;".contains(c)), "{label}");
                shown(label)
            })
            .collect();
        let expected: Vec<String> = plan
            .level_ixs()
            .flat_map(|l| plan.nodes_of(l))
            .map(|n| drawn(&plan.node(n).title).replace('ﬂ', "fl"))
            .collect();
        assert_eq!(labels, expected);
        assert_eq!(text.lines().filter(|l| l.contains("-> n")).count(), plan.links().len());
        assert!(!text.contains('<') && !text.contains('%') && !text.contains('`'));
    });
}

/// A plan of every kind of level and link.
fn small() -> Plan {
    let cited = || vec![DraftSource { document: "kalla".to_owned(), place: None }];
    let text = |sv: &str| Text { sv: sv.to_owned(), en: None };
    let level =
        |id: &str, role: &str, sv: &str| DraftLevel { id: id.to_owned(), role: role.to_owned(), title: text(sv) };
    let node = |id: &str, level: &str, title: &str| DraftNode {
        id: id.to_owned(),
        level: level.to_owned(),
        title: title.to_owned(),
        sources: cited(),
        ..DraftNode::default()
    };
    let link = |from: &str, to: &str, kind: &str, note: Option<&str>| DraftLink {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: kind.to_owned(),
        basis: if note.is_some() { "interpreted" } else { "stated" }.to_owned(),
        sources: cited(),
        note: note.map(str::to_owned),
    };
    let mut house = node("oppet-hus", "aktivitet", "Öppet <hus> & \"1. prova på\"");
    house.summary = Some("En dag\nom året.".to_owned());
    house.aliases = vec!["Öppna dörrar".to_owned(), "ÖH".to_owned()];
    house.tags = vec![("malgrupp".to_owned(), vec!["barn".to_owned(), "aldre".to_owned()])];
    house.period = Some(DraftPeriod { start: Some("2021-VT".to_owned()), end: Some("open".to_owned()) });
    house.observations =
        vec![DraftObservation { document: "kalla".to_owned(), status: "ongoing".to_owned(), note: None }];
    let value = |id: &str, sv: &str| DraftValue { id: id.to_owned(), title: text(sv), broader: None };
    plan(Draft {
        title: text("Liten plan"),
        organisation: "Region Öster".to_owned(),
        language: "sv".to_owned(),
        documents: vec![Document {
            id: "kalla".to_owned(),
            title: "Källan".to_owned(),
            date: Some("2022".to_owned()),
            publisher: None,
        }],
        levels: vec![
            level("vision", "vision", "Vision"),
            level("mal", "goal", "Mål"),
            level("handlingsplan", "plan", "Handlingsplan"),
            level("omrade", "area", "Insatsområde"),
            level("aktivitet", "activity", "Aktivitet"),
        ],
        facets: vec![DraftFacet {
            id: "malgrupp".to_owned(),
            title: text("Målgrupp"),
            values: vec![value("barn", "Barn"), value("aldre", "Äldre")],
        }],
        nodes: vec![
            node("ett-gott-liv", "vision", "Ett gott liv"),
            node("halsa", "mal", "Hälsa"),
            node("plan-halsa", "handlingsplan", "Handlingsplan för hälsa"),
            node("moten", "omrade", "Möten"),
            house,
        ],
        links: vec![
            link("halsa", "ett-gott-liv", "part_of", None),
            link("plan-halsa", "halsa", "contributes_to", None),
            link("oppet-hus", "moten", "part_of", None),
            link("oppet-hus", "plan-halsa", "derived_from", Some("Följer av innehållet.")),
        ],
    })
}

#[test]
fn a_small_plan_is_written_as_stored() {
    let plan = small();
    golden("small.graphml", &graphml::write(&plan));
    golden("small.gexf", &gexf::write(&plan));
    golden("small.dot", &dot::write(&plan));
    golden("small.mmd", &mermaid::write(&plan));
}

/// Compares a text with the stored one, or stores it when `UPDATE_GOLDEN` is set.
#[track_caller]
fn golden(name: &str, text: &str) {
    let file = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        stored, text,
        "tests/golden/{name}: if the new one is right, UPDATE_GOLDEN=1 cargo test -p roda-files --test graphs"
    );
}
