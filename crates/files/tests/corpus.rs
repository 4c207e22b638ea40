//! Runs every input that a fuzzer found worth keeping, and every one that ever did harm, through the fuzz targets.
//!
//! `fuzz/corpus/<target>/` has what reaches different places of the program, `fuzz/crashes/<target>/` what once broke it, by a name
//! that tells how.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../../../fuzz/src/targets/mod.rs"]
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use targets::{ALL, Target};

/// Inputs of a target, without which its test would say nothing.
const FEWEST: usize = 20;
/// Bytes of all that is kept, since it is kept for ever.
const MOST_BYTES: u64 = 1_500_000;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz").join(name)
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    found.sort();
    found
}

/// Runs the inputs of a folder, and gives how many there are and those that broke the program.
fn run((name, target): Target, folder: &Path) -> (usize, Vec<String>) {
    let inputs = inside(&folder.join(name));
    let broken = inputs.iter().filter(|input| {
        let bytes = fs::read(input).unwrap();
        catch_unwind(|| target(&bytes)).is_err()
    });
    (inputs.len(), broken.map(|input| input.display().to_string()).collect())
}

#[test]
fn every_input_that_was_kept_does_no_harm() {
    let mut wrong = Vec::new();
    for target in ALL {
        let (count, broken) = run(target, &folder("corpus"));
        assert!(count >= FEWEST, "{} has only {count} inputs", target.0);
        wrong.extend(broken);
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_once_broke_the_program_does_no_more() {
    let (mut total, mut wrong) = (0, Vec::new());
    for target in ALL.into_iter().filter(|t| folder("crashes").join(t.0).exists()) {
        let (count, broken) = run(target, &folder("crashes"));
        total += count;
        wrong.extend(broken);
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(total > 0, "no input was found");
}

#[test]
fn nothing_that_is_kept_is_without_a_target_and_all_of_it_is_small() {
    let targets: BTreeSet<&str> = ALL.iter().map(|t| t.0).collect();
    let mut bytes = 0;
    for kept in ["corpus", "crashes"].into_iter().flat_map(|f| inside(&folder(f))) {
        assert!(targets.contains(kept.file_name().unwrap().to_str().unwrap()), "{}", kept.display());
        bytes += inside(&kept).iter().map(|input| fs::metadata(input).unwrap().len()).sum::<u64>();
    }
    let programs: Vec<String> =
        inside(&folder("fuzz_targets")).iter().map(|p| p.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(programs.iter().map(String::as_str).collect::<BTreeSet<_>>(), targets);
    assert!(bytes <= MOST_BYTES, "{bytes} bytes are kept");
}
