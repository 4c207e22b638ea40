//! The house keeps its order: arrows point up only, and what is to stay out of a place stays out of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use support::{file, files_in};

/// A module that declares names which other modules use without naming it, as macros do.
const MACROS: [(&str, &str); 3] = [("t", "words"), ("texts", "words"), ("some_texts", "words")];
/// The most lines a source file may have.
const MOST_LINES: usize = 400;

/// The crates whose sources keep the house's rules beside the app's.
const SOURCES: [&str; 5] = ["src", "crates/plan/src", "crates/exchange/src", "crates/files/src", "crates/workshop/src"];

/// The modules in the order that the crate's root declares them, from the bottom up; the lowest are crates of their own.
fn modules() -> Vec<String> {
    let declared = |l: &str| {
        let line = l.strip_suffix(';')?;
        let apart = || line.strip_prefix("pub use roda_")?.split(" as ").nth(1);
        line.strip_prefix("pub mod ").or_else(apart).map(str::to_owned)
    };
    file("src/lib.rs").lines().filter_map(declared).collect()
}

/// All files of the program's code with this ending.
fn files(ending: &str) -> Vec<String> {
    SOURCES.iter().flat_map(|folder| files_in(folder, ending)).collect()
}

/// The part of a file that is compiled into the program: without its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap()
}

/// The sources that are compiled into the program; a file `tests.rs` is declared for tests only.
fn sources() -> Vec<String> {
    files("rs").into_iter().filter(|p| !p.ends_with("/tests.rs")).collect()
}

/// A file's lines without comments, with their numbers counted from 1.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(i, l)| (i + 1, uncommented(l)))
}

/// A line up to its comment; `//` within an address does not begin one.
fn uncommented(line: &str) -> &str {
    let start = line.match_indices("//").map(|(at, _)| at).find(|&at| !line[..at].ends_with(':'));
    start.map_or(line, |at| &line[..at])
}

/// The modules that a line names as `crate::module`, also those inside braces.
fn named(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let rest = &line[at + "crate::".len()..];
        let parts = match rest.strip_prefix('{') {
            Some(inside) => inside.split('}').next().unwrap().split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        for part in parts {
            let word: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push(MACROS.iter().find(|(m, _)| *m == word).map_or(word, |(_, home)| (*home).to_owned()));
        }
    }
    found
}

#[test]
fn arrows_between_modules_point_up_only() {
    let order = modules();
    assert!(order.len() >= 9, "{order:?}");
    let place = |m: &str| order.iter().position(|o| o == m);
    let mut wrong = Vec::new();
    let mut arrows = 0;
    for path in sources() {
        // Between crates Cargo keeps the order.
        let Some((module, _)) = path.strip_prefix("src/").and_then(|p| p.split_once('/')) else { continue };
        let here = place(module).unwrap_or_else(|| panic!("{path}: src/lib.rs does not declare {module}"));
        let text = file(&path);
        for (line, code) in code_lines(&text) {
            for target in named(code) {
                arrows += 1;
                match place(&target) {
                    Some(there) if there <= here => {}
                    Some(_) => wrong.push(format!("{path}:{line}: {module} must not use {target}")),
                    None => wrong.push(format!("{path}:{line}: no module {target}")),
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(arrows > 50, "only {arrows} arrows were found, so the test does not see them");
}

#[test]
fn the_test_of_arrows_sees_them() {
    assert_eq!(named("use crate::plan::{Plan, Role};"), ["plan"]);
    assert_eq!(named("use crate::{graph::Count, t, url};"), ["graph", "words", "url"]);
    assert_eq!(named("let x = crate::layout::is_branch(f, crate::plan::NodeIx::new(1));"), ["layout", "plan"]);
    assert_eq!(uncommented("let a = 1; // crate::ui"), "let a = 1; ");
    assert_eq!(uncommented("\"http://x\" // y"), "\"http://x\" ");
}

/// Fails when a word occurs in the code of a file for which `allowed` says no.
#[track_caller]
fn only_in(words: &[&str], allowed: impl Fn(&str) -> bool) {
    let mut wrong = Vec::new();
    let mut seen = false;
    for path in sources() {
        let text = file(&path);
        for (line, code) in code_lines(without_tests(&text)) {
            for word in words.iter().filter(|w| code.contains(*w)) {
                if allowed(&path) { seen = true } else { wrong.push(format!("{path}:{line}: {word}")) }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(seen, "{words:?} occurs nowhere, so the test does not see it");
}

#[test]
fn only_the_interface_knows_of_the_screen() {
    let words = ["leptos", "web_sys", "js_sys", "wasm_bindgen"];
    only_in(&words, |path| path.starts_with("src/ui/"));
}

#[test]
fn only_the_graph_knows_petgraph_and_only_what_has_files_knows_serde() {
    only_in(&["petgraph"], |path| path.starts_with("src/graph/"));
    only_in(&["serde", "schemars"], |path| {
        ["crates/exchange/", "crates/files/", "crates/workshop/"].iter().any(|c| path.starts_with(c))
    });
    only_in(&["form_urlencoded"], |path| path.starts_with("src/url/"));
}

#[test]
fn nothing_that_computes_asks_for_the_time_or_for_hashed_order() {
    for path in sources() {
        let text = file(&path);
        for (line, code) in code_lines(without_tests(&text)).filter(|_| !path.starts_with("src/ui/")) {
            for word in ["std::time", "Instant", "SystemTime", "HashMap", "HashSet", "thread_rng"] {
                assert!(!code.contains(word), "{path}:{line}: {word} differs from run to run");
            }
        }
    }
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    for path in files("rs").into_iter().chain(files_in("tests", "rs")) {
        let text = file(&path);
        let first = text.lines().find(|l| !l.starts_with("#!["));
        assert!(first.is_some_and(|l| l.starts_with("//! ") && l.len() > 20), "{path}: {first:?}");
    }
}

#[test]
fn no_file_is_longer_than_one_can_take_in() {
    for path in files("rs") {
        let lines = file(&path).lines().count();
        assert!(lines < MOST_LINES, "{path} has {lines} lines");
    }
}

#[test]
fn the_program_never_gives_up_on_a_value() {
    let forbidden = [".unwrap()", ".expect(", ".unwrap_err()", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    for path in sources() {
        let text = file(&path);
        for (line, code) in code_lines(without_tests(&text)) {
            for word in forbidden {
                assert!(!code.contains(word), "{path}:{line}: {word}");
            }
        }
    }
}

/// The colour literals in a text: `#` and three, four, six or eight hexadecimal digits.
fn colours(text: &str) -> Vec<&str> {
    let word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let colour = |(at, _)| {
        let rest: &str = &text[at..];
        let end = rest[1..].find(|c| !word(c)).map_or(rest.len(), |e| e + 1);
        let digits = &rest[1..end];
        let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        (hex && [3, 4, 6, 8].contains(&digits.len())).then_some(&rest[..end])
    };
    text.match_indices('#').filter_map(colour).collect()
}

#[test]
fn colours_are_named_in_one_place() {
    assert_eq!(colours("a #fff b #12345678; #main #[x] #ab #0b62a8\""), ["#fff", "#12345678", "#0b62a8"]);
    let allowed = ["style/tokens.css", "src/scene/svg.rs"];
    let all = files("rs").into_iter().chain(files_in("src", "js")).chain(files_in("style", "css"));
    for path in all.chain(["index.html".to_owned()]) {
        // The browser's own frame takes no token; xtask holds it to them.
        let text: String = file(&path).lines().filter(|line| !line.contains("theme-color")).collect();
        let found = colours(&text);
        if allowed.contains(&path.as_str()) {
            assert!(!found.is_empty(), "{path} has no colours, so the test does not see them");
        } else {
            assert_eq!(found, Vec::<&str>::new(), "{path}: use a token");
        }
    }
}

#[test]
fn the_written_picture_has_the_colours_of_the_light_theme() {
    let tokens = file("style/tokens.css").to_lowercase();
    for colour in colours(&file("src/scene/svg.rs")) {
        assert!(tokens.contains(&colour.to_lowercase()), "{colour} is not in style/tokens.css");
    }
}
