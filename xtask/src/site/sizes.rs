//! What a visitor downloads: the table of sizes, and the budget of the first load.
use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{
    Site,
    offline::{self, MOST},
};
use crate::wasm::split;

/// In bytes after gzip; 1 kB is 1,000 bytes.
pub const BUDGET: usize = 450_000;

/// The plan that the app opens by itself. The others are loaded when they are asked for.
const FIRST_PLAN: &str = "plan/orebro.json";

#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub raw: usize,
    pub gzipped: usize,
    pub first: bool,
    /// Whether browsers keep it for when there is no network, which they fetch after the first load.
    pub kept: bool,
}

/// A row for each file, as a host that compresses would send it.
pub fn rows(site: &Site) -> Result<Vec<Row>> {
    let row = |(name, bytes): (&String, &Vec<u8>)| {
        let (first, kept) = (in_first_load(name), offline::is_kept(name));
        Ok(Row { name: name.clone(), raw: bytes.len(), gzipped: gzipped(bytes)?, first, kept })
    };
    site.files.iter().map(row).collect()
}

pub fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default().max("kept offline".len());
    let mut table = format!("{:width$}  {:>10}  {:>10}\n", "", "raw", "gzip -9");
    let mut line = |name: &str, raw, gzipped, note| {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{name:width$}  {:>10}  {:>10}{note}", kilobytes(raw), kilobytes(gzipped));
    };
    for row in rows {
        line(&row.name, row.raw, row.gzipped, if row.first { "" } else { "  when asked for" });
    }
    let sum = |which: fn(&Row) -> bool| {
        rows.iter().filter(|row| which(row)).fold((0, 0), |(raw, gz), row| (raw + row.raw, gz + row.gzipped))
    };
    let ((raw, gzipped), kept) = (sum(|row| row.first), sum(|row| row.kept));
    let budget = format!("  of {}", kilobytes(BUDGET));
    line("first load", raw, gzipped, &budget);
    line("kept offline", kept.0, kept.1, "  fetched when the first load is over");
    table
}

pub fn check_budget(rows: &[Row]) -> Result<()> {
    let sum: usize = rows.iter().filter(|row| row.first).map(|row| row.gzipped).sum();
    ensure!(
        sum <= BUDGET,
        "the first load is {} gzipped, {} above its budget of {}",
        kilobytes(sum),
        kilobytes(sum - BUDGET),
        kilobytes(BUDGET)
    );
    let kept: usize = rows.iter().filter(|row| row.kept).map(|row| row.raw).sum();
    ensure!(kept <= MOST, "browsers would keep {}, more than {}", kilobytes(kept), kilobytes(MOST));
    Ok(())
}

/// Everything that the page fetches before anyone clicks; what is not known to come later counts.
fn in_first_load(name: &str) -> bool {
    let licence = name.ends_with(".txt");
    let later_plan = name.starts_with("plan/") && name != FIRST_PLAN;
    // The engine for the Worker comes when the first picture has been drawn, or is needed to draw it; that for files with a file.
    let worker = name.starts_with("layout") || name.starts_with("files");
    // What is for use without a network, pictures for installing and in the guide, and what tells errors, once the program runs.
    let afterwards =
        name == offline::WORKER || name.ends_with(".png") || name.ends_with(".webp") || name.starts_with("rescue");
    !licence && !later_plan && !worker && !afterwards && !split::is_part(name)
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn row(name: &str, gzipped: usize) -> Row {
        Row {
            name: name.to_owned(),
            raw: gzipped * 2,
            gzipped,
            first: in_first_load(name),
            kept: offline::is_kept(name),
        }
    }

    #[test]
    fn the_budget_counts_the_first_load_alone_and_to_the_byte() {
        let within = [
            row("app-1/app.wasm", BUDGET - 1),
            row("index.html", 1),
            row("plan/annat.json", 9),
            row("fonts/OFL.txt", 9),
            row("service-worker.js", 9),
            row("icon-512-1.png", 9),
        ];
        check_budget(&within).unwrap();
        check_budget(&[row("app-1/app.wasm", BUDGET), row("app-1/split_table.wasm", 9)]).unwrap();
        assert!(check_budget(&[row("app-1/app.wasm", BUDGET), row("app-1/parts.js", 1)]).is_err());
        let above = [row("app-1/app.wasm", BUDGET - 1), row("plan/orebro.json", 2)];
        let error = check_budget(&above).unwrap_err().to_string();
        assert!(error.contains("450.0 kB"), "{error}");
        let part = |bytes: usize| [Row { raw: bytes, ..row("app-1/split_table.wasm", 9) }];
        check_budget(&part(MOST)).unwrap();
        assert!(check_budget(&part(MOST + 1)).is_err(), "more than a browser is asked to keep");
    }

    #[test]
    fn the_table_has_a_line_for_each_file_and_one_for_the_sum() {
        let table = table(&[row("app-1.wasm", 61_449), row("index.html", 500), row("plan/annat.json", 70)]);
        let lines: Vec<Vec<_>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[1], ["app-1.wasm", "122.8", "kB", "61.4", "kB"]);
        assert_eq!(lines[3], ["plan/annat.json", "0.1", "kB", "0.0", "kB", "when", "asked", "for"]);
        assert_eq!(lines[4], ["first", "load", "123.8", "kB", "61.9", "kB", "of", "450.0", "kB"]);
        assert_eq!(lines[5][..6], ["kept", "offline", "122.8", "kB", "61.4", "kB"]);
    }

    #[test]
    fn a_file_is_measured_as_it_would_be_sent() {
        let site = Site { files: [("index.html".to_owned(), vec![b'a'; 10_000])].into() };
        let rows = rows(&site).unwrap();
        assert_eq!(rows[0].raw, 10_000);
        assert!((20..100).contains(&rows[0].gzipped), "{}", rows[0].gzipped);
    }
}
