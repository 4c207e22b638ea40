//! What the Worker does: every format of its own comes back as it was, and of every other file the page is told something.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_exchange::review::Review;
use roda_files::book::{Book, Sheet, to_xlsx};
use roda_files::desk::{FORMATS, take, write};
use roda_files::stratml;
use roda_plan::Plan;
use support::{drafts, for_all, orebro};

fn told(name: &str, bytes: &[u8], open: &[u8]) -> (Review, Option<Plan>) {
    let taken = take(name, bytes, open, "");
    let plan = taken.plan.map(|bytes| roda_exchange::read(&bytes).unwrap().plan);
    (Review::read(&taken.review).unwrap(), plan)
}

#[test]
fn what_is_written_in_a_format_of_ours_comes_back_as_it_was() {
    let plan = orebro();
    let file = roda_exchange::write(&plan).into_bytes();
    for format in ["json", "xlsx", "csv", "stratml-1", "stratml-2"] {
        let ending = FORMATS.iter().find(|f| f.0 == format).unwrap().1;
        let written = write(&file, format, "{}").unwrap();
        let (review, back) = told(&format!("plan.{ending}"), &written, &file);
        assert_eq!(back.as_ref(), Some(&plan), "{format}");
        let d = review.differences.unwrap();
        assert_eq!((d.new.n, d.changed.n, d.gone.n, d.links, d.others), (0, 0, 0, [0; 3], 0), "{format}");
        assert_eq!(review.errors, 0);
    }
}

#[test]
fn every_format_can_be_written_of_every_plan() {
    for_all(30, &drafts(12), |draft| {
        let file = roda_exchange::write_draft(&draft).into_bytes();
        for (format, _) in FORMATS {
            assert!(!write(&file, format, "{}").unwrap().is_empty(), "{format}");
        }
    });
    assert!(write(b"{}", "json", "{}").is_err());
    assert!(write(&roda_exchange::write(&orebro()).into_bytes(), "pdf", "{}").is_err());
}

#[test]
fn what_is_new_changed_and_gone_is_told() {
    let before = orebro().draft();
    let mut after = before.clone();
    let gone = after.nodes.pop().unwrap();
    let lost = after.links.len();
    after.links.retain(|l| l.from != gone.id && l.to != gone.id);
    let lost = lost - after.links.len();
    after.nodes[3].title.push_str(" två");
    let file = |d| roda_exchange::write_draft(d).into_bytes();
    let (review, _) = told("plan.json", &file(&after), &file(&before));
    let d = review.differences.unwrap();
    assert_eq!((d.new.n, d.changed.n, d.gone.n), (0, 1, 1));
    assert_eq!(d.changed.first[0].fields, ["title"]);
    assert_eq!(d.gone.first[0].title, gone.title);
    assert_eq!(d.links, [0, 0, lost]);
}

#[test]
fn a_sheet_of_ones_own_is_guessed_and_can_be_corrected() {
    let csv = "Aktivitet;Handlingsplan;Ansvarig\nSimskola;Barn;Anna\nFotboll;Barn;Bo\n".as_bytes();
    let (review, plan) = told("egen.csv", csv, b"");
    assert_eq!(plan.unwrap().nodes().len(), 3);
    let columns = review.columns.unwrap();
    let holds: Vec<&str> = columns.columns.iter().map(|c| c.holds.as_str()).collect();
    assert_eq!(holds, ["title", "level:plan:Handlingsplan", "ignore"]);
    assert_eq!(columns.columns[0].sample, ["Simskola", "Fotboll"]);
    let uses = format!("{}\n1 title\n2 facet:Lag\n3 ignore", columns.sheet);
    let plan = take("egen.csv", csv, b"", &uses).plan.unwrap();
    let plan = roda_exchange::read(&plan).unwrap().plan;
    assert_eq!((plan.nodes().len(), plan.facets()[0].values.len()), (2, 1));
    let uses = format!("{}\n1 ignore\n2 ignore", columns.sheet);
    let taken = take("egen.csv", csv, b"", &uses);
    assert!(taken.plan.is_none());
    assert_eq!(Review::read(&taken.review).unwrap().findings[0].said.word, "no-title-column");
}

#[test]
fn of_what_is_no_plan_the_reason_is_told() {
    let picture = [&b"\x89PNG\r\n\x1a\n"[..], &[7; 3_000]].concat();
    let cases: [(&[u8], &str); 7] = [
        (b"", "file-empty"),
        (b"  \n ", "file-empty"),
        (&picture, "file-unknown"),
        (b"{\"format\": \"annat\"}", "plan-not-a-plan"),
        (b"{\"format\": ", "plan-cut-off"),
        (b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "file-unsafe"),
        (b"PK\x03\x04 not a zip at all", "file-broken"),
    ];
    for (bytes, word) in cases {
        let (review, plan) = told("fil", bytes, b"");
        assert_eq!(review.failed.map(|f| f.said.word).as_deref(), Some(word), "{:?}", String::from_utf8_lossy(bytes));
        assert!(plan.is_none());
    }
}

#[test]
fn mistakes_of_a_plan_are_told_with_their_place() {
    let mut draft = orebro().draft();
    draft.links[5].to = "borta".to_owned();
    let (review, plan) = told("plan.json", &roda_exchange::write_draft(&draft).into_bytes(), b"");
    assert!(plan.is_none());
    assert_eq!((review.errors, review.findings[0].said.word.as_str()), (1, "missing-node"));
    let ends = format!("{} → borta", draft.links[5].from);
    assert_eq!(review.findings[0].spot.sheet.as_deref(), Some("links[5].to"));
    assert_eq!(review.findings[0].spot.heading, Some(ends));
}

#[test]
fn an_entry_without_an_id_is_found_by_its_position() {
    let mut draft = orebro().draft();
    (draft.nodes[3].id, draft.nodes[3].title) = (String::new(), String::new());
    let (review, _) = told("plan.json", &roda_exchange::write_draft(&draft).into_bytes(), b"");
    let places: Vec<&str> = review.findings.iter().filter_map(|f| f.spot.sheet.as_deref()).collect();
    assert!(places.contains(&"nodes[3].title") && places.contains(&"nodes[3].id"), "{places:?}");
}

#[test]
fn a_plan_in_utf_16_is_what_it_is_in_utf_8() {
    let plan = orebro();
    let texts = [roda_exchange::write(&plan), stratml::write(&plan, stratml::Part::One)];
    for text in texts {
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect();
            let (review, back) = told("plan", &wide, b"");
            assert_eq!(back.as_ref(), Some(&plan));
            assert_eq!(review.columns, None);
        }
    }
    let mut cut: Vec<u8> =
        format!("\u{feff}{}", roda_exchange::write(&plan)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = cut.windows(2).position(|w| w == [b'\xe5', 0]).unwrap();
    cut[at + 1] = 0xd8;
    let (review, _) = told("plan.json", &cut, b"");
    assert!(review.findings.iter().any(|f| f.said.word == "garbled"));
}

#[test]
fn sheets_and_columns_that_are_remarks_are_not_read() {
    let list = [["# Aktivitet", "Vad vi gör", "# Status", "Status"], ["nej", "Simskola", "Klar", "Pågår"]];
    let notes = [["Aktivitet", "Status"], ["a", ""], ["b", ""], ["c", ""]];
    let book = Book { sheets: vec![Sheet::of("# Noteringar", notes), Sheet::of("Lista", list)] };
    let (review, plan) = told("egen.xlsx", &to_xlsx(&book).unwrap(), b"");
    let columns = review.columns.unwrap();
    assert_eq!((columns.sheet.as_str(), columns.sheets.as_slice()), ("Lista", ["Lista".to_owned()].as_slice()));
    let holds: Vec<&str> = columns.columns.iter().map(|c| c.holds.as_str()).collect();
    assert_eq!(holds, ["ignore", "title", "ignore", "status"]);
    assert_eq!(plan.unwrap().nodes()[0].title, "Simskola");
    assert_eq!(review.findings.len(), 0, "{:?}", review.findings);
    // A file's own name is no remark.
    let (review, plan) = told("#1.csv", b"Aktivitet;Status\na;\n", b"");
    assert_eq!((plan.unwrap().nodes().len(), review.columns.unwrap().sheet.as_str()), (1, "#1"));
    // A sheet of the template that is commented out is no sheet of it.
    let mut book = roda_files::template::to_book(&orebro().draft());
    book.sheets.push(Sheet::of("# Noder", [["Id", "Nivå", "Titel"], ["x", "y", "z"]]));
    let (review, plan) = told("plan.xlsx", &to_xlsx(&book).unwrap(), b"");
    assert_eq!((plan, review.errors), (Some(orebro()), 0));
}

#[test]
fn rows_that_say_different_things_of_one_activity_are_told_as_such() {
    let csv = "Aktivitet;Status;Start\na;Pågår;2021\na;Klar;2022\na;Pågår;2021\n".as_bytes();
    let (review, plan) = told("egen.csv", csv, b"");
    let found: Vec<(Option<u32>, &str, String)> =
        review.findings.iter().map(|f| (f.spot.row, f.said.word.as_str(), f.said.text())).collect();
    assert_eq!(found, [(Some(3), "rows-differ", "2022".to_owned()), (Some(3), "rows-differ", "Klar".to_owned())]);
    assert_eq!(plan.unwrap().nodes()[0].observations[0].status.word(), "ongoing");
}

#[test]
fn what_is_wrong_with_a_value_of_a_facet_is_told_at_its_cell() {
    let mut book = roda_files::template::to_book(&orebro().draft());
    let rows: [[&str; 5]; 5] = [
        ["Egenskap-id", "Egenskap", "Värde-id", "Värde", "Ingår i"],
        ["f", "F", "a", "A", ""],
        ["f", "F", "b", "", ""],
        ["g", "G", "c", "C", ""],
        ["f", "F", "Å", "D", ""],
    ];
    let facets = book.sheets.iter().position(|s| s.name == "Egenskaper").unwrap();
    book.sheets[facets] = Sheet::of("Egenskaper", rows);
    let (review, _) = told("plan.xlsx", &to_xlsx(&book).unwrap(), b"");
    let found: Vec<_> = review.findings.iter().filter(|f| f.error).map(|f| (f.spot.row, f.spot.column)).collect();
    assert_eq!(found, [(Some(3), Some(4)), (Some(5), Some(3))]);
}
