//! The licences of what the programs are made of: that each is one of those in deny.toml, and all of them as a file of the site.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use crate::need::rust::TARGET;
use crate::process;
use crate::wasm;
use crate::workspace::Workspace;

/// What the site calls the list.
pub const FILE: &str = "licenser.txt";

const HEAD: &str = "Röda tråden: licenser\n\n\
    Röda tråden får användas under MIT eller Apache 2.0, efter eget val. Typsnittet Source Sans 3 har licensen OFL 1.1 (fonts/LICENSE-OFL.txt).\n\
    Programmet bygger på Rusts standardbibliotek (MIT eller Apache 2.0) och på paketen nedan. Sist står deras licenstexter.\n\n\
    This program may be used under MIT or Apache 2.0, at your choice. It is built with Rust's standard library (MIT or Apache 2.0) and the\n\
    packages below, whose licences follow after the list.\n";

/// A package that somebody else wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    /// As the package states it, in the language of SPDX.
    licence: String,
    /// Where its sources are kept, if it says so.
    repository: String,
    folder: PathBuf,
}

/// The list, once every licence is known to be allowed.
pub fn list(workspace: &Workspace) -> Result<String> {
    let packages = packages(workspace)?;
    let deny = workspace.path("deny.toml");
    let deny = std::fs::read_to_string(&deny).with_context(|| format!("{} is not to be read", deny.display()))?;
    check(&packages, &allowed(&deny)?)?;
    Ok(write(&packages))
}

/// The packages of others that the programs of the site are compiled from, with the macros that write parts of them.
fn packages(workspace: &Workspace) -> Result<BTreeSet<Package>> {
    let mut command = process::cargo();
    command.current_dir(&workspace.root);
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET]);
    let output = command.output().context("could not start `cargo metadata`")?;
    ensure!(output.status.success(), "`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).context("what cargo says is not to be read")?;
    let by_id: BTreeMap<&str, &Value> = list_of(&metadata["packages"]).map(|p| (text(&p["id"]), p)).collect();
    let needs: BTreeMap<&str, &Value> =
        list_of(&metadata["resolve"]["nodes"]).map(|n| (text(&n["id"]), &n["deps"])).collect();
    let is_program = |p: &&Value| wasm::PROGRAMS.iter().any(|program| program.package == text(&p["name"]));
    let mut todo: Vec<&str> = by_id.values().copied().filter(is_program).map(|p| text(&p["id"])).collect();
    ensure!(todo.len() == wasm::PROGRAMS.len(), "cargo does not know all programs of the site");
    let mut reached = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if reached.insert(id) {
            let normal = |dep: &&Value| list_of(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null());
            todo.extend(
                needs.get(id).into_iter().flat_map(|deps| list_of(deps).filter(normal)).map(|d| text(&d["pkg"])),
            );
        }
    }
    // Our own packages have no source.
    let foreign = reached.into_iter().filter_map(|id| by_id.get(id)).filter(|p| !p["source"].is_null());
    Ok(foreign.map(|p| package(p)).collect())
}

fn package(found: &Value) -> Package {
    let manifest = Path::new(text(&found["manifest_path"]));
    Package {
        name: text(&found["name"]).to_owned(),
        version: text(&found["version"]).to_owned(),
        licence: text(&found["license"]).to_owned(),
        repository: text(&found["repository"]).to_owned(),
        folder: manifest.parent().unwrap_or(manifest).to_owned(),
    }
}

fn list_of(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The licences that deny.toml allows: what stands in quotes between the brackets after `allow =` of its part on licences.
fn allowed(deny: &str) -> Result<Vec<Licensee>> {
    let part = deny.split_once("[licenses]").map(|(_, part)| part).context("deny.toml has no [licenses]")?;
    let names = part.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']')).map(|(names, _)| names);
    let names = names.context("deny.toml has no list of allowed licences")?;
    let read = |name: &str| Licensee::parse(name).with_context(|| format!("deny.toml: {name} is no licence of SPDX"));
    names.split('"').skip(1).step_by(2).map(read).collect()
}

/// Every package must leave a choice of licences that are allowed.
fn check(packages: &BTreeSet<Package>, allowed: &[Licensee]) -> Result<()> {
    let fits = |package: &&Package| {
        Expression::parse_mode(&package.licence, ParseMode::LAX)
            .is_ok_and(|licence| licence.evaluate(|asked| allowed.iter().any(|licence| licence.satisfies(asked))))
    };
    let others: Vec<_> = packages.iter().filter(|package| !fits(package)).collect();
    let lines: Vec<_> = others.iter().map(|p| format!("  {} {}: \"{}\"", p.name, p.version, p.licence)).collect();
    ensure!(lines.is_empty(), "these packages have a licence that deny.toml does not allow:\n{}", lines.join("\n"));
    Ok(())
}

/// A line for each package, then each text once, under the names of those that it belongs to.
fn write(packages: &BTreeSet<Package>) -> String {
    let mut file = HEAD.to_owned();
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    // Writing to a String cannot fail.
    for p in packages {
        let _ = write!(file, "\n{} {}: {} {}", p.name, p.version, p.licence, p.repository);
        for text in licence_texts(&p.folder) {
            texts.entry(text).or_default().push(&p.name);
        }
    }
    let mut texts: Vec<(Vec<&str>, String)> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    for (mut names, text) in texts {
        names.dedup();
        let _ = write!(file, "\n\n\n==== {} ====\n\n{text}", names.join(", "));
    }
    file.push('\n');
    file
}

/// The texts beside a package's manifest that tell of its licence. Texts that differ in their ends of lines alone are the same.
fn licence_texts(folder: &Path) -> BTreeSet<String> {
    const NAMES: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];
    let files = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let is_licence = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        file.is_file() && NAMES.iter().any(|begin| name.starts_with(begin))
    };
    let read = |file: PathBuf| std::fs::read_to_string(file).ok();
    let lines = |text: String| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned();
    files.filter(is_licence).filter_map(read).map(lines).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn of(licence: &str) -> BTreeSet<Package> {
        let folder = PathBuf::from("nowhere");
        let [name, version, repository] = ["a", "1.0.0", "https://example.org/a"].map(str::to_owned);
        [Package { name, version, licence: licence.to_owned(), repository, folder }].into()
    }

    #[test]
    fn a_package_needs_a_choice_that_is_allowed() {
        let allowed =
            allowed("[bans]\nallow = [\"GPL-3.0-only\"]\n[licenses]\nallow = [\n  \"MIT\",\n  \"Unicode-3.0\",\n]")
                .unwrap();
        for good in ["MIT", "GPL-2.0-only OR MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            check(&of(good), &allowed).unwrap();
        }
        for bad in ["", "GPL-3.0-only", "MIT AND GPL-2.0-only", "own words", "Apache-2.0 WITH LLVM-exception"] {
            let error = check(&of(bad), &allowed).unwrap_err().to_string();
            assert!(error.contains("a 1.0.0"), "{error}");
        }
    }

    #[test]
    fn a_list_that_is_missing_or_names_no_licence_is_an_error() {
        assert!(allowed("[bans]\nallow = []").is_err());
        assert!(allowed("[licenses]\nallow = [\"as you like\"]").is_err());
    }

    #[test]
    fn every_package_of_the_site_has_an_allowed_licence_and_a_line_and_nearly_every_one_its_text() {
        let workspace = Workspace::find().unwrap();
        let file = list(&workspace).unwrap();
        for package in ["leptos 0.", "wasm-bindgen 0.", "calamine ", "rqrr "] {
            assert!(file.contains(&format!("\n{package}")), "{package}");
        }
        assert!(!file.contains("\nroda-"), "our own packages are no packages of others");
        let packages = packages(&workspace).unwrap();
        let without = packages.iter().filter(|p| licence_texts(&p.folder).is_empty()).count();
        assert!(without * 5 < packages.len(), "{without} of {} have no text", packages.len());
        assert!(file.contains("Permission is hereby granted"));
    }

    #[test]
    fn the_font_has_its_licence_beside_it() {
        let fonts = Workspace::find().unwrap().path("style/fonts");
        let licence = std::fs::read_to_string(fonts.join("LICENSE-OFL.txt")).unwrap();
        assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
        let files = fonts.read_dir().unwrap().flatten().count();
        assert_eq!(files, 2, "another font needs its licence too");
    }
}
