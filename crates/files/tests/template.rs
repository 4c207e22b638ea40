//! The template: what is written is read again, through cells, xlsx and by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_files::book::{self, Book, Sheet, to_xlsx};
use roda_files::template::{example, from_book, is_template, to_book};
use roda_files::{FileError, Remark};
use roda_plan::{Draft, DraftPeriod, Plan, Section};
use std::io::Read as _;
use support::{assert_same, drafts, for_all, orebro};

/// The draft that a book is read as, with nothing to remark.
#[track_caller]
fn read(book: &Book) -> Draft {
    let read = from_book(book).unwrap();
    assert_eq!(read.notes, []);
    read.draft
}

#[test]
fn a_draft_comes_back_from_its_cells() {
    for_all(300, &drafts(8), |draft| assert_same(&read(&to_book(&draft)), &draft));
}

#[test]
fn a_draft_comes_back_from_xlsx() {
    for_all(60, &drafts(6), |draft| {
        let bytes = to_xlsx(&to_book(&draft)).unwrap();
        let book = book::read(&bytes, "").unwrap();
        for (found, wanted) in book.sheets.iter().zip(&to_book(&draft).sheets) {
            found.rows.iter().zip(&wanted.rows).for_each(|(f, w)| assert_eq!(f, w));
            assert_eq!(found, wanted);
        }
        assert_same(&read(&book), &draft);
    });
}

#[test]
fn the_real_plan_comes_back_and_its_file_is_always_the_same() {
    let draft = orebro().draft();
    let bytes = to_xlsx(&to_book(&draft)).unwrap();
    assert_eq!(bytes, to_xlsx(&to_book(&draft)).unwrap());
    assert_eq!(read(&book::read(&bytes, "").unwrap()), draft);
}

#[test]
fn a_period_of_which_nothing_is_known_comes_back() {
    let mut draft = orebro().draft();
    draft.nodes[0].period = Some(DraftPeriod::default());
    assert_same(&read(&to_book(&draft)), &draft);
}

#[test]
fn a_list_too_long_for_a_cell_goes_on_in_another() {
    let mut draft = orebro().draft();
    draft.nodes[3].aliases = (0..10).map(|i| format!("{i}{}", "|å".repeat(4_000))).collect();
    let book = book::read(&to_xlsx(&to_book(&draft)).unwrap(), "").unwrap();
    assert_same(&read(&book), &draft);
}

/// The files of a zip, unpacked.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let (mut part, mut text) = (zip.by_index(i).unwrap(), String::new());
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn no_cell_of_an_xlsx_file_is_a_formula_or_a_link() {
    let mut draft = orebro().draft();
    for (node, title) in
        draft.nodes.iter_mut().zip(["=1+1", "@SUM(A1)", "+46", "-1", "\t=1", "https://example.org/", "{=1}"])
    {
        node.title = title.to_owned();
        node.summary = Some(title.to_owned());
    }
    let bytes = to_xlsx(&to_book(&draft)).unwrap();
    for (name, text) in parts(&bytes).iter().filter(|(name, _)| name.contains("worksheets/")) {
        assert!(!text.contains("<f>") && !text.contains("<f ") && !text.contains("hyperlink"), "{name}");
    }
    assert!(parts(&bytes).iter().any(|(_, text)| text.contains("2000-01-01T00:00:00Z")), "no clock");
}

#[test]
fn every_entry_and_field_has_its_place() {
    let draft = orebro().draft();
    let found = from_book(&to_book(&draft)).unwrap();
    let place = |section, index, field| roda_plan::Place { section, index, id: String::new(), value: None, field };
    for (section, count) in [
        (Section::Documents, draft.documents.len()),
        (Section::Levels, draft.levels.len()),
        (Section::Facets, draft.facets.len()),
        (Section::Nodes, draft.nodes.len()),
        (Section::Links, draft.links.len()),
    ] {
        for i in 0..count {
            let spot = found.spot(&place(section, i, "")).unwrap();
            assert!(spot.row.is_some() && spot.sheet.is_some());
        }
    }
    let spot = found.spot(&place(Section::Nodes, 2, "title")).unwrap();
    assert_eq!(
        (spot.sheet.as_deref(), spot.row, spot.column, spot.heading.as_deref()),
        (Some("Noder"), Some(4), Some(3), Some("Titel"))
    );
    let spot = found.spot(&place(Section::Head, 0, "title")).unwrap();
    assert_eq!((spot.sheet.as_deref(), spot.row, spot.column), (Some("Plan"), Some(2), Some(2)));
}

#[test]
fn the_example_is_valid_and_comes_back() {
    let book = example();
    assert!(is_template(&book));
    let (plan, warnings) = Plan::build(read(&book)).unwrap();
    assert_eq!(warnings, []);
    assert_eq!(plan.nodes().len(), 3);
    assert_eq!(read(&book::read(&to_xlsx(&book).unwrap(), "").unwrap()), plan.draft());
}

#[test]
fn a_plan_filled_in_by_hand_needs_no_ids() {
    let book = Book {
        sheets: vec![
            Sheet::of("plan", [["Fält", "Värde"], ["titel", "Min plan"], ["KÄLLA", "Handlingsplan 2026"]]),
            Sheet::of("Levels", [["Title"], ["Handlingsplan"], ["Insatsområde"], ["Aktivitet"]]),
            Sheet::of(
                "Egenskaper",
                [["Egenskap", "Värde", "Ingår i"], ["Målgrupp", "Barn", "Barn & unga"], ["", "Barn & unga", ""]],
            ),
            Sheet::of(
                "NODER",
                [
                    ["Nivå:", "Titel", "målgrupp", "Start", "Slut", "Ansvarig"],
                    ["Handlingsplan", "Folkhälsa", "", "2026", "", ""],
                    ["insatsområde", "Åldrande & hälsa", "", "", "", ""],
                    ["Aktivitet", "Träffpunkt", "barn |BARN & UNGA| vuxna", "VT 2026", "löpande", "A. Person"],
                    ["Aktivitet", "Träffpunkt", "", "våren eller så", "", ""],
                    ["Aktivitet", "", "", "2026", "", ""],
                ],
            ),
            Sheet::of(
                "Länkar",
                [
                    ["Från", "Till", "Slag", "Grund"],
                    ["åldrande & HÄLSA", "folkhalsa", "kommer av", "angiven"],
                    ["Nånting", "folkhalsa", "del av", "angiven"],
                ],
            ),
            Sheet::of("# Egna anteckningar", [["hej"]]),
            Sheet::of("Budget", [["1"]]),
        ],
    };
    let found = from_book(&book).unwrap();
    let ids: Vec<&str> = found.draft.nodes.iter().map(|n| n.id.as_str()).collect();
    assert_eq!(ids, ["folkhalsa", "aldrande-halsa", "traffpunkt", "traffpunkt-2"]);
    assert_eq!(found.draft.nodes[2].tags, [("malgrupp".to_owned(), vec!["barn".to_owned(), "barn-unga".to_owned()])]);
    let period = DraftPeriod { start: Some("2026-VT".to_owned()), end: Some("open".to_owned()) };
    assert_eq!(found.draft.nodes[2].period, Some(period));
    assert_eq!(found.draft.facets[0].values[0].broader.as_deref(), Some("barn-unga"));
    assert_eq!(found.draft.levels[1].role, "area");
    assert_eq!((found.draft.links[0].from.as_str(), found.draft.links[0].to.as_str()), ("aldrande-halsa", "folkhalsa"));
    assert_eq!(found.draft.links.len(), 1);
    assert_eq!(found.draft.documents[0].title, "Handlingsplan 2026");
    let remarks: Vec<&Remark> = found.notes.iter().map(|n| &n.remark).collect();
    assert_eq!(
        remarks,
        [
            &Remark::ColumnIgnored("Ansvarig".to_owned()),
            &Remark::IdMade("handlingsplan-2026".to_owned()),
            &Remark::Unresolved("vuxna".to_owned()),
            &Remark::RowWithoutTitle,
            &Remark::Unresolved("Nånting".to_owned()),
            &Remark::SheetIgnored("Budget".to_owned()),
        ]
    );
    assert_eq!((found.notes[2].spot.row, found.notes[2].spot.column), (Some(4), Some(3)));
    // What is no time is blamed by the check, at its cell.
    let wrong = Plan::build(found.draft.clone()).unwrap_err();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert_eq!(found.spot(&wrong[0].place).map(|s| (s.row, s.column)), Some((Some(5), Some(4))));
}

#[test]
fn a_book_of_other_sheets_is_no_template() {
    let book = Book { sheets: vec![Sheet::of("Blad1", [["Aktivitet"]])] };
    assert_eq!(from_book(&book), Err(FileError::NothingFound));
    assert!(!is_template(&book));
}
