//! The Word document: a package whose parts are XML, with headings in order, every activity, and nothing that a title could break.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use roda_exchange::protocol::{Part, Protocol, Table};
use roda_files::docx::{Labels, write};
use roda_plan::{Plan, Role};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use support::{drafts, for_all, orebro};
use zip::ZipArchive;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn labels() -> Labels {
    let l = |text: &str| text.to_owned();
    Labels {
        language: l("sv-SE"),
        english: false,
        dated: l("Källor daterade"),
        overview: l("Översikt"),
        area: l("Område"),
        activities: l("Aktiviteter"),
        plan: l("Handlingsplan"),
        stated_count: l("Angivna"),
        interpreted_count: l("Tolkade"),
        no_area: l("Utan område"),
        no_activities: l("Inga aktiviteter"),
        see: l("se"),
        aliases: l("Kallas även"),
        areas: l("Del av"),
        interpreted: l("tolkat"),
        status: l("Läge vid senaste uppföljningen"),
        statuses: ["Planerad", "Pågår", "Pausad", "Klar", "Inte påbörjad"].map(l),
        no_status: l("Ingen uppgift"),
        period: l("Period"),
        from: l("från"),
        until: l("till"),
        open: l("tills vidare"),
        serves_stated: l("Handlingsplan (angiven i källan)"),
        serves_interpreted: l("Handlingsplan (tolkad)"),
        sources: l("Källor"),
        number: l("Nr"),
        source: l("Källa"),
        date: l("Datum"),
        publisher: l("Utgivare"),
    }
}

/// The parts of a document by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut part = zip.by_index(i).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The paragraphs outside of tables: style and text, with line breaks.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let doc = Document::parse(xml).unwrap();
    let body = doc.root_element().first_element_child().unwrap();
    body.children().filter(|e| e.has_tag_name((W, "p"))).map(|p| (style(p), text(p))).collect()
}

fn style(p: Node<'_, '_>) -> String {
    let style = p.descendants().find(|e| e.has_tag_name((W, "pStyle")));
    style.and_then(|s| s.attribute((W, "val"))).unwrap_or_default().to_owned()
}

fn text(e: Node<'_, '_>) -> String {
    let pieces = e.descendants().filter(|e| e.has_tag_name((W, "t")) || e.has_tag_name((W, "br")));
    pieces.map(|e| if e.has_tag_name((W, "br")) { "\n" } else { e.text().unwrap_or_default() }).collect()
}

fn tables(xml: &str) -> Vec<Vec<Vec<String>>> {
    let doc = Document::parse(xml).unwrap();
    let within = |e: Node<'_, '_>, name: &'static str, f: &dyn Fn(Node<'_, '_>)| {
        e.children().filter(|c| c.has_tag_name((W, name))).for_each(f)
    };
    let found = std::cell::RefCell::new(Vec::new());
    for table in doc.descendants().filter(|e| e.has_tag_name((W, "tbl"))) {
        let rows = std::cell::RefCell::new(Vec::new());
        within(table, "tr", &|row| {
            let cells: Vec<String> = row.children().filter(|c| c.has_tag_name((W, "tc"))).map(text).collect();
            let header = row.descendants().any(|e| e.has_tag_name((W, "tblHeader")));
            assert_eq!(header, rows.borrow().is_empty(), "the first row and no other is a header");
            rows.borrow_mut().push(cells);
        });
        found.borrow_mut().push(rows.into_inner());
    }
    found.into_inner()
}

/// What a text is in a paragraph: its lines, without what XML cannot hold.
fn shown(text: &str) -> String {
    let held = text.lines().collect::<Vec<_>>().join("\n");
    held.chars()
        .filter(|c| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        .collect()
}

fn check(plan: &Plan) {
    let bytes = write(plan, &labels()).unwrap();
    assert_eq!(bytes, write(plan, &labels()).unwrap());
    let parts = parts(&bytes);
    for (name, text) in &parts {
        assert!(Document::parse(text).is_ok(), "{name}");
    }
    let xml = &parts["word/document.xml"];
    let paragraphs = paragraphs(xml);
    // No heading leaves a level out, and every activity has one heading.
    let mut depth = 0;
    for (style, _) in paragraphs.iter().filter(|(s, _)| s.starts_with("Heading")) {
        let next: usize = style["Heading".len()..].parse().unwrap();
        assert!(next <= depth + 1 && next >= 1, "{next} after {depth}");
        depth = next;
    }
    let mut headings: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, text) in paragraphs.iter().filter(|(s, _)| s.starts_with("Heading")) {
        *headings.entry(text).or_default() += 1;
    }
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    for activity in plan.nodes_with(Role::Activity) {
        *wanted.entry(shown(&plan.node(activity).title)).or_default() += 1;
    }
    for (title, count) in wanted {
        assert!(headings.get(title.as_str()).is_some_and(|found| *found >= count), "{title:?} in {headings:?}");
    }
    assert_eq!(paragraphs[0], ("Title".to_owned(), shown(&plan.title().sv)));
    tables(xml);
}

#[test]
fn generated_plans_are_documents_with_every_activity_once() {
    for_all(128, &drafts(14), |draft| check(&Plan::build(draft).unwrap().0));
}

#[test]
fn hard_characters_break_nothing() {
    let hard = "[\\PC<>&\"\n\r\t\u{0}\u{1}\u{8}\u{1f}\u{fffe}]{0,8}a";
    for_all(64, &(drafts(6), hard), |(mut draft, hard)| {
        draft.title.sv.clone_from(&hard);
        draft.organisation.clone_from(&hard);
        draft.language.clone_from(&hard);
        for n in &mut draft.nodes {
            n.title.clone_from(&hard);
            n.summary = Some(hard.clone());
        }
        check(&Plan::build(draft).unwrap().0);
    });
}

#[test]
fn the_real_plan_stands_area_by_area() {
    let plan = orebro();
    check(&plan);
    let parts = parts(&write(&plan, &labels()).unwrap());
    assert!(parts["docProps/core.xml"].contains("<dc:title>Regional utvecklingsstrategi"));
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"sv-SE\""));
    let xml = &parts["word/document.xml"];
    let paragraphs = paragraphs(xml);
    let tops: Vec<&str> = paragraphs.iter().filter(|(s, _)| s == "Heading1").map(|(_, t)| t.as_str()).collect();
    let areas: Vec<&str> =
        plan.nodes().iter().filter(|n| plan.level(n.level).id == "insatsomrade").map(|n| n.title.as_str()).collect();
    assert_eq!(tops, [&["Översikt"], areas.as_slice(), &["Källor"]].concat());
    // The numbers that data/README.md states; the document's rule is told anew and must be the program's.
    let tables = tables(xml);
    let rows: Vec<Vec<&str>> = tables[1][1..].iter().map(|r| r[1..].iter().map(String::as_str).collect()).collect();
    let by_plan = |stated: u32, all: u32| vec![stated.to_string(), (all - stated).to_string()];
    let mut expected = vec![by_plan(21, 68), by_plan(5, 31), by_plan(12, 33), by_plan(15, 29)];
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(|r| r.into_iter().map(str::to_owned).collect()).collect();
    rows.sort();
    expected.sort();
    assert_eq!(rows, expected);
    let activities: u32 = tables[0][1..].iter().map(|r| r[1].parse::<u32>().unwrap()).sum();
    assert_eq!(activities as usize, plan.nodes_with(Role::Activity).count());
    assert!(
        paragraphs
            .iter()
            .any(|(s, t)| s == "Fact" && t.starts_with("Läge vid senaste uppföljningen: Pågår (2022-04-22)"))
    );
}

#[test]
fn words_in_another_language_are_marked_so() {
    let mut english = labels();
    english.language = "en-GB".to_owned();
    english.english = true;
    let parts = parts(&write(&orebro(), &english).unwrap());
    let xml = &parts["word/document.xml"];
    assert!(xml.contains("<w:lang w:val=\"en-GB\"/>"));
    assert!(paragraphs(xml).iter().any(|(_, t)| t.starts_with("Target group: ")));
    assert!(!parts_of_swedish().contains("<w:lang"));
}

fn parts_of_swedish() -> String {
    parts(&write(&orebro(), &labels()).unwrap()).remove("word/document.xml").unwrap()
}

/// A protocol with every kind of part, and texts that could break a document.
fn a_protocol() -> Protocol {
    let l = |text: &str| text.to_owned();
    let table = Table {
        name: l("Ordning"),
        heads: vec![l("Förslag"), l("Plats")],
        rows: vec![vec![l("A & <B>"), l("1")], vec![l("]]>\u{0}x"), l("2 (delad)")]],
    };
    Protocol {
        format: l(roda_exchange::protocol::FORMAT),
        layout: roda_exchange::protocol::LAYOUT,
        language: l("sv"),
        workshop: l("0000000000000abc"),
        date: l("2026-03-01"),
        standing: l("draft"),
        mark: l("Arbetsmaterial"),
        title: l("Protokoll: \"Nästa\" plan"),
        parts: vec![
            Part::Heading(l("Resultat")),
            Part::Paragraph(l("Först kommer ”A”.")),
            Part::List(vec![l("ett"), l("två")]),
            Part::Table(table),
        ],
    }
}

#[test]
fn a_protocol_is_a_document_with_all_its_parts_and_the_same_bytes_every_time() {
    let written =
        |p: &Protocol| roda_files::desk::write(p.write().as_bytes(), roda_files::desk::PROTOCOL, "{}").unwrap();
    let bytes = written(&a_protocol());
    assert_eq!(bytes, written(&a_protocol()));
    let parts = parts(&bytes);
    for (name, text) in &parts {
        assert!(Document::parse(text).is_ok(), "{name}");
    }
    // Every part that is there has its kind, and every part that is pointed at is there.
    for name in parts.keys().filter(|n| n.starts_with("word/") && !n.ends_with(".rels")) {
        assert!(parts["[Content_Types].xml"].contains(&format!("/{name}")), "{name}");
    }
    assert!(parts["word/_rels/document.xml.rels"].contains("numbering.xml"));
    let said: Vec<(String, String)> =
        paragraphs(&parts["word/document.xml"]).into_iter().filter(|(_, t)| !t.is_empty()).collect();
    let expected = [
        ("Title", "Protokoll: \"Nästa\" plan"),
        ("Subtitle", "Arbetsmaterial"),
        ("Heading1", "Resultat"),
        ("", "Först kommer ”A”."),
        ("ListBullet", "ett"),
        ("ListBullet", "två"),
        ("Caption", "Ordning"),
    ];
    assert_eq!(said, expected.map(|(s, t)| (s.to_owned(), t.to_owned())));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let cells: Vec<String> = document.descendants().filter(|e| e.has_tag_name((W, "tc"))).map(text).collect();
    assert_eq!(cells, ["Förslag", "Plats", "A & <B>", "1", "]]>x", "2 (delad)"]);
    for (style, _) in expected.iter().filter(|(style, _)| !style.is_empty()) {
        assert!(parts["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(roda_files::desk::write(b"{}", roda_files::desk::PROTOCOL, "{}").is_err());
}
