//! What the Worker does: every format of its own comes back as it was, and of every other file the page is told something.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_exchange::review::Review;
use roda_files::desk::{FORMATS, take, write};
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
    assert_eq!(review.findings[0].spot.sheet.as_deref(), Some("links"));
}
