//! Files made to harm whoever looks at them before they are taken in: what is told stays short, and it is told in time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use roda_exchange::review::Review;
use roda_files::book::{self, Book, Cell, Row, Sheet, to_xlsx};
use roda_files::template::from_book;
use roda_files::{FileError, Limit, desk, mapping};
use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;

/// Characters of a text that is told, with the sign that there were more.
const TOLD: usize = 201;

/// What the page is told, which is little and comes to an end: the bounds are for what would never do so, on the slowest machine.
#[track_caller]
fn told(name: &str, bytes: &[u8]) -> Review {
    let start = Instant::now();
    let taken = desk::take(name, bytes, b"", "");
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert!(taken.review.len() < 4_000_000, "{} bytes", taken.review.len());
    Review::read(&taken.review).unwrap()
}

fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet in which a text stands for another.
fn workbook(from: &str, to: &str) -> Vec<u8> {
    let book = Book { sheets: vec![Sheet::of("Blad1", [["Aktivitet", "Start"], ["a", "2021"]])] };
    let mut old = zip::ZipArchive::new(Cursor::new(to_xlsx(&book).unwrap())).unwrap();
    let mut files = Vec::new();
    for i in 0..old.len() {
        let (mut entry, mut text) = (old.by_index(i).unwrap(), String::new());
        entry.read_to_string(&mut text).unwrap();
        files.push((entry.name().unwrap().into_owned(), text.replace(from, to)));
    }
    package(&files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

#[test]
fn a_cell_beyond_any_sheet_is_refused_and_not_counted_into_an_overflow() {
    for (from, to) in [
        ("r=\"A2\"", "r=\"AAAAAAAAAAAA2\""),
        ("r=\"A2\"", "r = 'aaaaaaaaaaaa2'"),
        ("r=\"A2\"", "r=\"A99999999999\""),
        ("<row r=\"2\"", "<row r=\"99999999999\""),
        ("ref=\"A1:B2\"", "ref=\"A1:AAAAAAAAAAAA2\""),
        ("ref=\"A1:B2\"", "ref\n=\n'B2:A1'"),
    ] {
        let bytes = workbook(from, to);
        assert!(matches!(book::read(&bytes, ""), Err(FileError::Broken { .. })), "{to}: {:?}", book::read(&bytes, ""));
    }
    assert!(book::read(&workbook("r=\"A2\"", "r=\"A0000000002\""), "").is_ok());
}

#[test]
fn thousands_of_columns_over_a_million_rows_are_shown_in_time() {
    let head: Vec<String> = (0..16_000).map(|i| format!("Kolumn {i}")).collect();
    let review = told("a.csv", format!("{};Aktivitet\n{}", head.join(";"), "x\n".repeat(1_000_000)).as_bytes());
    let columns = review.columns.unwrap().columns;
    assert_eq!((columns.len(), columns[0].sample.len(), columns[1].sample.len()), (500, 3, 0));
}

#[test]
fn a_long_heading_does_not_stand_in_memory_once_for_each_row() {
    let head = format!("Aktivitet{};Status{}", "-".repeat(39_000), "-".repeat(39_000));
    let rows: String = (0..18_000).map(|i| format!("a{i};?\n")).collect();
    let sheet = book::read_csv(format!("{head}\n{rows}").as_bytes(), &"n".repeat(60_000), None).unwrap();
    let read = mapping::apply(&sheet, &mapping::guess(&sheet), "Fil", None);
    let short = |text: &Option<String>| text.as_ref().is_none_or(|t| t.chars().count() <= TOLD);
    assert_eq!(read.draft.nodes.len(), 18_000);
    assert!(read.spots.values().all(|s| short(&s.heading) && short(&s.sheet)));
    assert!(read.notes.len() == 10_000 && read.notes.iter().all(|n| short(&n.spot.heading)));
    assert!(read.draft.nodes.iter().flat_map(|n| &n.sources).all(|s| s.place.as_ref().unwrap().len() < 300));
}

#[test]
fn a_long_source_stands_with_the_activity_and_not_with_everything_its_row_names() {
    let places: Vec<String> = (0..5_000).map(|i| format!("p{i}")).collect();
    let text = format!("Aktivitet;Insatsområde;Källa\na;{};{}\n", places.join("|"), "k".repeat(9_000));
    let sheet = book::read_csv(text.as_bytes(), "Blad", Some(b';')).unwrap();
    let draft = mapping::apply(&sheet, &mapping::guess(&sheet), "Fil", None).draft;
    let (long, short): (Vec<_>, Vec<_>) =
        draft.nodes.iter().partition(|n| n.sources[0].place.as_ref().unwrap().len() > 9_000);
    assert_eq!((long.len(), short.len()), (1, 5_000));
    assert_eq!((long[0].title.as_str(), short[0].sources[0].place.as_deref()), ("a", Some("Blad, rad 2")));
}

#[test]
fn a_long_id_is_not_copied_to_whatever_refers_to_it() {
    let id = "x".repeat(39_000);
    let naming = |many: &str| {
        package(&[
            ("Nivåer.csv", "Id;Roll;Titel\nn;aktivitet;N\n"),
            ("Dokument.csv", &format!("Id;Titel\n{id};a\n")),
            ("Egenskaper.csv", &format!("Egenskap-id;Egenskap;Värde-id;Värde\nf;F;{id};a\n")),
            ("Noder.csv", &format!("Id;Nivå;Titel;F;Källor\n{}", format!("{id};n;a;{many};{many}\n").repeat(3))),
        ])
    };
    let bytes = naming(&"a|".repeat(19_000));
    let review = told("a.zip", &bytes);
    assert_eq!((review.errors, review.findings[0].said.word.as_str()), (3, "too-many"));
    let review = told("a.zip", &naming(&"a|".repeat(400)));
    assert!(review.errors > 0);
    let quoted = review.findings.iter().flat_map(|f| &f.said.texts).all(|t| t.chars().count() <= TOLD);
    assert!(quoted && review.findings.iter().any(|f| f.said.word == "bad-id"));
    let draft = from_book(&book::read(&bytes, "").unwrap()).unwrap().draft;
    assert!(draft.nodes.iter().flat_map(|n| &n.sources).all(|s| s.document.chars().count() <= TOLD));
}

#[test]
fn values_in_cells_count_as_cells() {
    let cell = format!("\"{}\";\n", "a|".repeat(19_000));
    let text = format!("Titel;Andra namn\n{}", cell.repeat(300));
    assert!(matches!(
        book::read_csv(text.as_bytes(), "Noder", Some(b';')),
        Err(FileError::Over { limit: Limit::Cells, .. })
    ));
    // Merged cells spread what stands in the first of them, which costs as much.
    let rows = (1..=100_000).map(|at| Row { at, cells: vec![Cell { column: 2, text: "x".to_owned() }] });
    let mut sheet = Sheet { rows: rows.collect(), merged: vec![(2, 1, 100_000, 1)], ..Sheet::default() };
    let value = |text: &str| Cell { column: 1, text: text.to_owned() };
    sheet.rows[0].cells = vec![value("Insatsområde"), Cell { column: 2, text: "Aktivitet".to_owned() }];
    sheet.rows[1].cells.insert(0, value(&"a|b|".repeat(9_000)));
    let read = mapping::apply(&sheet, &mapping::guess(&sheet), "Fil", None);
    let named = read.draft.nodes.iter().filter(|n| ["a", "b"].contains(&n.title.as_str()));
    assert!(named.map(|n| n.sources.len()).sum::<usize>() < 1_000);
}

#[test]
fn a_long_source_of_the_whole_plan_is_looked_up_once() {
    let bytes = package(&[
        ("Plan.csv", &format!("Fält;Värde\nKälla;{}\n", "k ".repeat(19_000))),
        ("Dokument.csv", "Id;Titel\nd;D\n"),
        ("Nivåer.csv", "Id;Roll;Titel\nn;aktivitet;N\n"),
        ("Noder.csv", "Id;Nivå;Titel\na;n;A\nb;n;B\n"),
        ("Länkar.csv", &format!("Från;Till\n{}", "a;b\n".repeat(190_000))),
    ]);
    assert!(told("a.zip", &bytes).errors > 0);
}

#[test]
fn values_count_over_all_files_of_a_package() {
    let table = format!("Titel;Andra namn\n{}", "a;b|b|b|b\n".repeat(300_000));
    let names: Vec<String> = (0..4).map(|i| format!("{i}.csv")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), table.as_str())).collect();
    assert!(book::read(&package(&files[..2]), "").is_ok());
    assert!(matches!(book::read(&package(&files), ""), Err(FileError::Over { limit: Limit::Cells, .. })));
}

#[test]
fn a_long_cell_that_is_merged_with_itself_over_and_over_is_not_copied_as_often() {
    let mut sheet = Sheet::of("Blad1", [["Aktivitet"], ["b"]]);
    sheet.rows[0].cells[0].text = "Aktivitet".repeat(4_000);
    sheet.merged = vec![(1, 1, 1, 1); 8_000_000];
    let start = Instant::now();
    assert_eq!(mapping::apply(&sheet, &mapping::guess(&sheet), "Fil", None).draft.nodes.len(), 1);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn a_large_part_that_is_every_sheet_is_not_read_as_often() {
    let sheets: String = (0..150).map(|i| format!("<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")).collect();
    let bytes = workbook("<sheets>", &format!("<sheets>{sheets}"));
    assert_eq!(book::read(&bytes, "").unwrap().sheets.len(), 151);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for i in 0..zip.len() {
        let (mut entry, mut text) = (zip.by_index(i).unwrap(), String::new());
        entry.read_to_string(&mut text).unwrap();
        files.push((
            entry.name().unwrap().into_owned(),
            text.replace("</sheetData>", &format!("</sheetData>{}", " ".repeat(30_000_000))),
        ));
    }
    let bytes = package(&files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    assert!(matches!(book::read(&bytes, ""), Err(FileError::Over { limit: Limit::Unpacked, .. })));
}

#[test]
fn remarks_are_no_more_and_no_longer_than_anybody_reads() {
    let odd = "y|".repeat(300);
    let text = format!("Titel;Nivå;Källor\n{}", format!("a;n;{odd}\n").repeat(2_000));
    let bytes =
        package(&[("Noder.csv", &text), ("Dokument.csv", "Id;Titel\nd;D\n"), ("Nivåer.csv", "Id;Titel\nn;N\n")]);
    let read = from_book(&book::read(&bytes, "").unwrap()).unwrap();
    assert_eq!(read.notes.len(), 10_000);
    let long = format!("Aktivitet;Status\na;{}\n", "?".repeat(39_000));
    let review = told("a.csv", long.as_bytes());
    assert!(review.findings.iter().flat_map(|f| &f.said.texts).all(|t| t.chars().count() <= TOLD));
}

#[test]
fn a_long_plan_file_is_told_of_in_short() {
    for text in [
        format!("{{\"format\":\"{}\"}}", "x".repeat(1_000_000)),
        format!("{{\"format\":\"roda-traden/plan\",\"version\":1,\"{}\":1}}", "x".repeat(1_000_000)),
        format!("{{\"format\":\"roda-traden/plan\",\"version\":1,\"title\":\"{}\"}}", "x".repeat(1_000_000)),
    ] {
        let failed = told("a.json", text.as_bytes()).failed.unwrap();
        assert!(failed.said.texts.iter().all(|t| t.chars().count() <= TOLD), "{}", failed.said.word);
    }
}

#[test]
fn a_role_that_a_stakeholder_has_over_and_over_counts_once() {
    let roles = "<Role><RoleType>Beneficiary</RoleType></Role>".repeat(200_000);
    let name = "x".repeat(8_000_000);
    let text = format!(
        "<StrategicPlan><StrategicPlanCore><Goal><Name>m</Name><Stakeholder><Name>{name}</Name>{roles}</Stakeholder></Goal></StrategicPlanCore></StrategicPlan>"
    );
    assert!(told("a.xml", text.as_bytes()).errors > 0);
}

#[test]
fn a_list_of_millions_where_a_word_should_stand_is_not_held_in_memory() {
    let zeros = format!("[0{}]", ",0".repeat(10_000_000));
    let word = |text: String| told("a.json", text.as_bytes()).failed.unwrap().said.word;
    assert_eq!(word(format!("{{\"format\":{zeros}}}")), "plan-not-a-plan");
    assert_eq!(word(format!("{{\"format\":\"roda-traden/plan\",\"version\":{zeros}}}")), "plan-shape");
    let bytes = package(&[("datapackage.json", &zeros), ("Noder.csv", "Titel\na\n")]);
    let failed = told("a.zip", &bytes).failed.unwrap();
    assert_eq!((failed.said.texts[0].as_str(), failed.said.numbers[0]), ("bytes", 1_000_000));
    assert_eq!(failed.spot.sheet.as_deref(), Some("datapackage.json"));
}

#[test]
fn a_list_in_a_node_of_a_plan_file_has_an_end() {
    let names = format!("\"\"{}", ",\"\"".repeat(1_000_000));
    let node = format!("{{\"id\":\"a\",\"level\":\"n\",\"title\":\"A\",\"aliases\":[{names}],\"sources\":[]}}");
    let text = format!(
        "{{\"format\":\"roda-traden/plan\",\"version\":1,\"title\":{{\"sv\":\"P\"}},\"organisation\":\"\",\"language\":\"sv\",\
         \"documents\":[],\"levels\":[{{\"id\":\"n\",\"role\":\"activity\",\"title\":{{\"sv\":\"N\"}}}}],\"nodes\":[{node}]}}"
    );
    let review = told("a.json", text.as_bytes());
    assert_eq!((review.errors, review.findings[0].said.word.as_str()), (1, "too-many"));
    assert_eq!(review.findings[0].spot.sheet.as_deref(), Some("nodes[0].aliases"));
}
