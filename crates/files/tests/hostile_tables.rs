//! Tables made to harm: nothing panics, hangs or takes more memory than its size allows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use roda_files::book::{self, Book, Sheet, to_xlsx};
use roda_files::mapping;
use roda_files::package::to_package;
use roda_files::template::{from_book, to_book};
use roda_files::{FileError, Limit};
use roda_plan::{Document, Draft, DraftLevel, DraftLink, DraftNode, DraftSource, limits};
use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};
use support::{drafts, for_all};
use zip::write::SimpleFileOptions;

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Everything that a program would do with a file.
fn all_of_it(bytes: &[u8]) {
    let Ok(book) = book::read(bytes, "fil") else { return };
    let _ = from_book(&book);
    for sheet in &book.sheets {
        let _ = mapping::apply(sheet, &mapping::guess(sheet), "Fil", None);
    }
}

/// Work that comes to an end: a bound for what would never do so, on the slowest machine.
fn timed(work: impl FnOnce()) {
    const PATIENCE: Duration = Duration::from_secs(120);
    let start = Instant::now();
    work();
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

/// A workbook with one part changed.
fn with(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let book = Book { sheets: vec![Sheet::of("Blad1", [["Aktivitet", "Start"], ["a", "2021"]])] };
    let mut old = zip::ZipArchive::new(Cursor::new(to_xlsx(&book).unwrap())).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..old.len() {
        let (mut entry, mut text) = (old.by_index(i).unwrap(), String::new());
        entry.read_to_string(&mut text).unwrap();
        let name = entry.name().unwrap().into_owned();
        new.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        new.write_all(if name == part { change(text) } else { text }.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

fn over(bytes: &[u8]) -> Option<Limit> {
    match book::read(bytes, "fil") {
        Err(FileError::Over { limit, .. }) => Some(limit),
        _ => None,
    }
}

#[test]
fn random_bytes_do_no_harm() {
    for_all(400, &vec(any::<u8>(), 0..400), |bytes| {
        all_of_it(&bytes);
        all_of_it(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        all_of_it(&[b"\xd0\xcf\x11\xe0".as_slice(), &bytes].concat());
    });
}

#[test]
fn random_texts_do_no_harm() {
    const PIECES: [&str; 19] = [
        "Aktivitet",
        ";",
        "\n",
        "\"",
        "|",
        "2021",
        "Status",
        "\t",
        ",",
        "'",
        "=",
        "\\",
        "å",
        "\r",
        "Nivå",
        "Titel",
        "Start",
        "Mål",
        "\0",
    ];
    for_all(400, &vec(prop::sample::select(&PIECES[..]), 0..200), |pieces| all_of_it(pieces.concat().as_bytes()));
}

#[test]
fn damaged_files_do_no_harm() {
    let harm = vec((any::<Index>(), any::<u8>(), 0..3u8), 1..6);
    for_all(60, &(drafts(3), harm), |(draft, harm)| {
        for mut bytes in [to_xlsx(&to_book(&draft)).unwrap(), to_package(&to_book(&draft), "x").unwrap()] {
            for (at, byte, how) in &harm {
                let at = at.index(bytes.len());
                match how {
                    0 => bytes[at] = *byte,
                    1 => bytes.truncate(at.max(1)),
                    _ => drop(bytes.splice(at..at, [*byte; 3])),
                }
            }
            timed(|| all_of_it(&bytes));
        }
    });
}

#[test]
fn damaged_parts_do_no_harm() {
    let harm = vec(
        (
            any::<Index>(),
            prop::sample::select(vec!["<", ">", "\"", "&", "9", "-", "</c>", "<c", " r=\"\"", "\u{fffd}", "<v>"]),
        ),
        1..4,
    );
    let parts = prop::sample::select(vec![
        SHEET,
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
    ]);
    for_all(200, &(parts, harm), |(part, harm)| {
        let bytes = with(part, |mut text| {
            for (at, piece) in &harm {
                text.insert_str(text.floor_char_boundary(at.index(text.len() + 1)), piece);
            }
            text
        });
        timed(|| all_of_it(&bytes));
    });
}

#[test]
fn a_sheet_that_says_it_is_huge_costs_what_is_in_it() {
    let bytes = with(SHEET, |t| t.replace("ref=\"A1:B2\"", "ref=\"A1:XFD1048576\""));
    timed(|| assert_eq!(book::read(&bytes, "").unwrap().sheets[0].rows.len(), 2));
    let corner = with(SHEET, |t| {
        t.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    timed(|| {
        let book = book::read(&corner, "").unwrap();
        assert_eq!((book.sheets[0].rows[2].at, book.sheets[0].rows[2].cells[0].column), (1_048_576, 16_384));
        all_of_it(&corner);
        to_xlsx(&book).unwrap();
    });
    let beyond = with(SHEET, |t| t.replace("r=\"A2\"", "r=\"A4294967295\""));
    assert!(book::read(&beyond, "").is_err());
}

#[test]
fn cells_in_any_order_and_twice_are_put_right() {
    let bytes = with(SHEET, |t| {
        let more = "<row r=\"9\"><c r=\"B9\"><v>2</v></c><c r=\"A9\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>3</v></c><c r=\"A5\"><v>4</v></c></row>";
        t.replace("</sheetData>", &format!("{more}</sheetData>"))
    });
    let book = book::read(&bytes, "").unwrap();
    let texts: Vec<(u32, Vec<&str>)> =
        book.sheets[0].rows.iter().map(|r| (r.at, r.cells.iter().map(|c| c.text.as_str()).collect())).collect();
    assert_eq!(texts[2..], [(5, vec!["4"]), (9, vec!["1", "2"])]);
}

#[test]
fn more_than_the_program_takes_is_said_at_once() {
    let bomb = with("docProps/app.xml", |_| " ".repeat(210_000_000));
    assert!(bomb.len() < 1_000_000);
    timed(|| assert_eq!(over(&bomb), Some(Limit::Unpacked)));
    let shared =
        with("xl/sharedStrings.xml", |t| t.replace("uniqueCount=\"4\"", "uniqueCount=\"9999999999999999999\""));
    assert_eq!(over(&shared), Some(Limit::Cells));
    let shared = with("xl/sharedStrings.xml", |t| t.replace("uniqueCount=\"4\"", "uniqueCount = '00088888888888'"));
    assert_eq!(over(&shared), Some(Limit::Cells));
    let long = with(SHEET, |t| {
        t.replace("</sheetData>", &format!("<row><c t=\"str\"><v>{}</v></c></row></sheetData>", "x".repeat(50_000)))
    });
    assert_eq!(over(&long), Some(Limit::Characters));
    let many = format!("{}\n", ";x".repeat(1_000_000));
    timed(|| assert_eq!(over(many.as_bytes()), Some(Limit::Columns)));
    timed(|| assert_eq!(over("a\n".repeat(1_100_000).as_bytes()), Some(Limit::Rows)));
    assert_eq!(over(&vec![b'a'; 50_000_001]), Some(Limit::Bytes));
    assert_eq!(over(format!("a;b\n\"{}", "x".repeat(60_000)).as_bytes()), Some(Limit::Characters));
}

#[test]
fn too_many_files_in_a_zip_are_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..2_500 {
        zip.start_file(format!("{i}.csv"), SimpleFileOptions::default()).unwrap();
    }
    assert_eq!(over(&zip.finish().unwrap().into_inner()), Some(Limit::Entries));
}

#[test]
fn document_types_and_zero_bytes_are_refused() {
    let laughs =
        with(SHEET, |t| t.replace("<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY b \"&a;&a;\">]><worksheet"));
    assert!(matches!(book::read(&laughs, ""), Err(FileError::Unsafe { .. })));
    let zero = with(SHEET, |t| t.replace("<worksheet", "\0<worksheet"));
    assert!(matches!(book::read(&zero, ""), Err(FileError::Broken { .. })));
}

#[test]
fn merged_cells_over_and_over_do_not_hang() {
    let merges = "<mergeCell ref=\"A2:A1048576\"/>".repeat(50_000);
    let rows: String = (3..20_000).map(|r| format!("<row r=\"{r}\"><c r=\"B{r}\"><v>1</v></c></row>")).collect();
    let bytes = with(SHEET, |t| {
        let rows = t.replace("</sheetData>", &format!("{rows}</sheetData><mergeCells>{merges}</mergeCells>"));
        rows.replace("<mergeCells count=\"0\"/>", "")
    });
    assert_eq!(book::read(&bytes, "").unwrap().sheets[0].merged.len(), 50_000);
    timed(|| all_of_it(&bytes));
}

#[test]
fn wide_headings_over_empty_rows_do_not_hang() {
    let head = vec!["Titel"; 16_000].join(";");
    let bytes = format!("{head}\n{}", "a\n".repeat(20_000));
    let sheet = Sheet { name: "Noder".to_owned(), ..book::read_csv(bytes.as_bytes(), "", None).unwrap() };
    timed(|| drop(from_book(&Book { sheets: vec![sheet] })));
    timed(|| all_of_it(bytes.as_bytes()));
}

/// A workbook whose styles have something before the fonts, more fonts and more formats of cells.
fn styled(before: &str, fonts: &str, formats: &str) -> Vec<u8> {
    with("xl/styles.xml", |t| {
        let t =
            t.replacen("<fonts", &format!("{before}<fonts"), 1).replacen("</fonts>", &format!("{fonts}</fonts>"), 1);
        t.replacen("</cellXfs>", &format!("{formats}</cellXfs>"), 1)
    })
}

#[test]
fn styles_that_would_be_copied_for_every_format_are_refused() {
    let long = "x".repeat(1_000_000);
    let font = format!("<font><name val=\"{long}\"/></font>");
    let formats = "<xf fontId=\"1\" numFmtId=\"200\"/>".repeat(5_000);
    let number = |quote: char| format!("<numFmts><numFmt numFmtId=\"200\" formatCode={quote}{long}{quote}/></numFmts>");
    for bytes in [
        styled("", &font, &formats),
        styled(&number('"'), "", &formats),
        styled(&number('\''), "", &formats),
        styled("<!-- \" -->", &font, &formats),
        styled("</a \">\">", &font, &formats),
        styled("", &font.replace("<name", "<x:name"), &formats.replace("<xf", "<x:xf")),
        styled("", "", &"<xf/>".repeat(900_000)),
    ] {
        assert!(bytes.len() < 1_000_000);
        timed(|| assert_eq!(over(&bytes), Some(Limit::Unpacked)));
    }
    timed(|| assert_eq!(over(&styled("", &"<font/>".repeat(1_100_000), "")), Some(Limit::Elements)));
    for odd in ["<!doctype a \">", "<?a?>", "<!a>"] {
        assert!(matches!(book::read(&styled(odd, "", ""), ""), Err(FileError::Unsafe { .. })), "{odd}");
    }
    // As many formats as Excel takes, with names of usual lengths.
    let usual = styled("<!-- a -->", &font.replace(&long, "Times New Roman"), &formats.repeat(13));
    assert_eq!(book::read(&usual, "").unwrap().sheets[0].rows.len(), 2);
}

#[test]
fn as_much_as_a_plan_may_hold_comes_back_from_its_package() {
    let document = |id: &str| Document { id: id.to_owned(), title: "D".to_owned(), date: None, publisher: None };
    let level = |id: &str, role: &str| DraftLevel {
        id: id.to_owned(),
        role: role.to_owned(),
        title: support::texts::swedish(id),
    };
    let sources = vec![DraftSource { document: "d".to_owned(), place: Some("avsnitt 2, s. 8".to_owned()) }];
    let node = |i: usize| DraftNode {
        id: format!("n{i}"),
        level: if i < 10 { "p" } else { "a" }.to_owned(),
        title: format!("Nod {i}, med komma"),
        sources: sources.clone(),
        ..DraftNode::default()
    };
    let link = |i: usize| DraftLink {
        from: format!("n{}", 10 + i / 10),
        to: format!("n{}", i % 10),
        kind: "derived_from".to_owned(),
        basis: "interpreted".to_owned(),
        sources: sources.clone(),
        note: Some("Namnet, målgruppen och tiden är desamma.".to_owned()),
    };
    let links = limits::LINKS - 200;
    let draft = Draft {
        title: support::texts::swedish("P"),
        documents: vec![document("d")],
        levels: vec![level("p", "plan"), level("a", "activity")],
        nodes: (0..limits::NODES).map(node).collect(),
        links: (0..links).map(link).collect(),
        ..Draft::default()
    };
    let book = book::read(&to_package(&to_book(&draft), "p").unwrap(), "").unwrap();
    assert_eq!(book.sheets.iter().map(|s| s.rows.len()).max(), Some(links + 1));
}
