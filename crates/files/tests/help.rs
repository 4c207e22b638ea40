//! What the page on file formats promises: every sheet, heading, word and time that it names is understood, in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use roda_files::book::{Book, Sheet};
use roda_files::template::from_book;
use roda_files::{Read, Remark};
use std::collections::BTreeMap;
use std::path::Path;

/// The texts of the page by their keys, each as the cells of a row.
struct Help(BTreeMap<String, Vec<String>>);

impl Help {
    fn of(lang: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{lang}/format.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let row = |line: &str| {
            let (key, value) = line.split_once(" = ")?;
            Some((key.to_owned(), value.split(" ; ").map(str::to_owned).collect()))
        };
        Self(text.lines().filter_map(row).collect())
    }

    fn first(&self, key: &str) -> String {
        self.0.get(key).unwrap_or_else(|| panic!("{key}"))[0].clone()
    }

    /// The first cells of a table's rows, in their order.
    fn column(&self, table: &str) -> Vec<String> {
        let found = (1..).map_while(|n| self.0.get(&format!("{table}-{n}")));
        found.map(|row| row[0].clone()).collect()
    }

    /// The words that a row lists, without what is said of them in brackets.
    fn words(&self, key: &str) -> Vec<String> {
        let words = &self.0.get(key).unwrap_or_else(|| panic!("{key}"))[1];
        words.split(", ").map(|w| w.split(" (").next().unwrap().to_owned()).collect()
    }
}

fn read(sheets: Vec<Sheet>) -> Read {
    from_book(&Book { sheets }).unwrap()
}

fn ignored(read: &Read) -> Vec<&Remark> {
    let remarks = read.notes.iter().map(|n| &n.remark);
    remarks.filter(|r| matches!(r, Remark::SheetIgnored(_) | Remark::ColumnIgnored(_))).collect()
}

#[test]
fn every_sheet_and_heading_that_the_page_names_is_read() {
    for lang in ["sv", "en"] {
        let help = Help::of(lang);
        for sheet in ["documents", "levels", "facets", "nodes", "links", "observations"] {
            let name = help.first(&format!("format-sheet-{sheet}"));
            let mut headings = help.column(&format!("format-{sheet}"));
            assert!(headings.len() >= 4, "{lang} {sheet}");
            let one = |headings: &[String]| {
                read(vec![Sheet::of(&name, [headings.to_vec(), vec!["x".to_owned(); headings.len()]])])
            };
            assert_eq!(ignored(&one(&headings)), Vec::<&Remark>::new(), "{lang} {sheet}");
            headings.push("Zzz".to_owned());
            assert_eq!(ignored(&one(&headings)), [&Remark::ColumnIgnored("Zzz".to_owned())], "{lang} {sheet}");
        }
    }
}

#[test]
fn what_the_page_says_of_the_plan_itself_is_read() {
    for (lang, head) in [("sv", ["Fält", "Värde"]), ("en", ["Field", "Value"])] {
        let help = Help::of(lang);
        let fields = help.column("format-plan");
        let rows = fields.iter().enumerate().map(|(i, field)| [field.clone(), format!("x{i}")]);
        let rows = [head.map(str::to_owned)].into_iter().chain(rows);
        let draft = read(vec![Sheet::of(&help.first("format-sheet-plan"), rows)]).draft;
        let found = [draft.title.sv, draft.organisation, draft.language];
        assert_eq!(found, ["x0", "x1", "x2"], "{lang}");
        assert_eq!(fields.len(), 4);
    }
}

#[test]
fn every_word_and_time_that_the_page_names_is_understood() {
    for lang in ["sv", "en"] {
        let help = Help::of(lang);
        let sheet = |sheet: &str, headings: &[(&str, usize)], rows: Vec<Vec<String>>| {
            let head = headings.iter().map(|(of, n)| help.first(&format!("format-{of}-{n}"))).collect::<Vec<_>>();
            Sheet::of(&help.first(&format!("format-sheet-{sheet}")), [head].into_iter().chain(rows))
        };
        let (roles, statuses) = (help.words("format-words-1"), help.words("format-words-4"));
        let row =
            |n: usize| help.first(&format!("format-times-{n}")).split(", ").map(str::to_owned).collect::<Vec<_>>();
        let times: Vec<String> = (2..10).flat_map(row).collect();
        let levels = roles.iter().map(|role| vec![role.clone(), format!("level {role}")]).collect();
        let nodes = times
            .iter()
            .map(|t| vec![format!("level {}", roles[4]), format!("node {t}"), "2026".to_owned(), t.clone()]);
        let observed = statuses.iter().zip(&times).map(|(s, t)| vec![format!("node {t}"), "d".to_owned(), s.clone()]);
        let ends = ["node 2026".to_owned(), "node 2026-03".to_owned()];
        let mut links = Vec::new();
        for kind in help.words("format-words-2") {
            let basis = help.words("format-words-3").into_iter();
            links.extend(basis.map(|basis| [ends.to_vec(), vec![kind.clone(), basis]].concat()));
        }
        let read = read(vec![
            sheet("levels", &[("levels", 2), ("levels", 3)], levels),
            sheet("nodes", &[("nodes", 2), ("nodes", 3), ("nodes", 6), ("nodes", 7)], nodes.collect()),
            sheet("links", &[("links", 1), ("links", 2), ("links", 3), ("links", 4)], links),
            sheet("observations", &[("observations", 1), ("observations", 2), ("observations", 3)], observed.collect()),
        ]);
        let odd = read.notes.iter().filter(|n| matches!(n.remark, Remark::NotUnderstood(_))).collect::<Vec<_>>();
        assert_eq!(odd, Vec::<&roda_files::Note>::new(), "{lang}");
        let found: Vec<&str> = read.draft.levels.iter().map(|l| l.role.as_str()).collect();
        assert_eq!(found, ["vision", "goal", "plan", "area", "activity"], "{lang}");
        let found: Vec<&str> =
            read.draft.nodes.iter().flat_map(|n| &n.observations).map(|o| o.status.as_str()).collect();
        assert_eq!(found, ["planned", "ongoing", "paused", "done", "not_started"], "{lang}");
        let found: Vec<(&str, &str)> = read.draft.links.iter().map(|l| (l.kind.as_str(), l.basis.as_str())).collect();
        let kinds = ["part_of", "contributes_to", "derived_from"];
        assert_eq!(found, kinds.map(|kind| [(kind, "stated"), (kind, "interpreted")]).concat(), "{lang}");
        assert_eq!(read.draft.nodes.len(), times.len());
        assert!(read.draft.nodes.iter().all(|n| n.period.is_some()), "{lang}");
    }
}
