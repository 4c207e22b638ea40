//! The package of CSV files: what is written is read again, nothing runs, and the description says what is there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_files::book::{self, Book, Sheet};
use roda_files::package::{read, to_package};
use roda_files::template::{from_book, to_book};
use roda_files::{FileError, Remark};
use std::io::Read as _;
use support::{assert_same, drafts, for_all, orebro};

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_draft_comes_back() {
    for_all(150, &drafts(6), |draft| {
        let bytes = to_package(&to_book(&draft), "Plan").unwrap();
        let found = from_book(&read(&bytes).unwrap()).unwrap();
        assert_eq!(found.notes, []);
        assert_same(&found.draft, &draft);
    });
}

#[test]
fn the_real_plan_comes_back_and_its_file_is_always_the_same() {
    let draft = orebro().draft();
    let bytes = to_package(&to_book(&draft), &draft.title.sv).unwrap();
    assert_eq!(bytes, to_package(&to_book(&draft), &draft.title.sv).unwrap());
    assert_same(&from_book(&book::read(&bytes, "").unwrap()).unwrap().draft, &draft);
}

#[test]
fn no_cell_runs_in_a_spreadsheet() {
    for_all(50, &drafts(6), |draft| {
        let bytes = to_package(&to_book(&draft), "Plan").unwrap();
        for name in ["plan", "dokument", "nivaer", "egenskaper", "noder", "lankar", "observationer"] {
            let text = part(&bytes, &format!("{name}.csv"));
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
            for cell in reader.records().flat_map(|r| r.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
            }
        }
    });
}

#[test]
fn the_description_names_every_column() {
    let bytes = to_package(&to_book(&orebro().draft()), "Örebros plan").unwrap();
    let description: serde_json::Value = serde_json::from_str(&part(&bytes, "datapackage.json")).unwrap();
    assert_eq!(
        (&description["profile"], &description["name"]),
        (&"tabular-data-package".into(), &"orebros-plan".into())
    );
    let resources = description["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 7);
    for resource in resources {
        let text = part(&bytes, resource["path"].as_str().unwrap());
        let head: Vec<&str> = text.trim_start_matches('\u{feff}').lines().next().unwrap().split(';').collect();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
        assert_eq!(names, head);
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            let to = key["reference"]["resource"].as_str().unwrap();
            assert!(resources.iter().any(|r| r["name"] == to && r["schema"]["primaryKey"] == "Id"), "{to}");
        }
    }
}

#[test]
fn other_files_in_it_are_named_and_none_is_an_error() {
    let with = Book { sheets: vec![Sheet::of("# Hjälp", [["a"]]), Sheet::of("Noder", [["Titel"], ["a"]])] };
    let bytes = to_package(&with, "x").unwrap();
    assert_eq!(read(&bytes).unwrap().sheets.len(), 1, "help is left out");
    let mut zip = zip::ZipWriter::new_append(std::io::Cursor::new(bytes)).unwrap();
    zip.start_file("bild.png", zip::write::SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    let book = read(&bytes).unwrap();
    assert_eq!(book.sheets[0].notes[0].remark, Remark::SheetIgnored("bild.png".to_owned()));
    assert_eq!(read(&to_package(&Book::default(), "x").unwrap()), Err(FileError::NothingFound));
}
