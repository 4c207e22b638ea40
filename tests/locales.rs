//! Both languages say the same things, the program asks for nothing that they lack, and hides no words of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};
use support::{file, files_in};

type Keys = BTreeMap<String, BTreeSet<String>>;

/// All that a language says: what every page has, and what the parts of the program bring along.
fn texts(language: &str) -> String {
    let parts = files_in(&format!("locales/{language}"), "ftl");
    let all = [format!("locales/{language}.ftl")].into_iter().chain(parts);
    all.map(|path| file(&path) + "\n").collect()
}

/// The keys of a language, each with the variables that it uses.
fn keys(language: &str) -> Keys {
    let text = texts(language);
    let resource: Resource<&str> = match fluent_syntax::parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{language}.ftl: {errors:#?}"),
    };
    let mut found = Keys::new();
    for entry in resource.body {
        match entry {
            Entry::Message(m) => {
                let mut variables = BTreeSet::new();
                pattern(
                    &m.value.unwrap_or_else(|| panic!("{language}.ftl: {} says nothing", m.id.name)),
                    &mut variables,
                );
                assert!(found.insert(m.id.name.to_owned(), variables).is_none(), "{language}.ftl: {} twice", m.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{language}.ftl: {other:?}"),
        }
    }
    found
}

fn pattern(p: &Pattern<&str>, out: &mut BTreeSet<String>) {
    for element in &p.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => expression_variables(expression, out),
        }
    }
}

fn expression_variables(e: &Expression<&str>, out: &mut BTreeSet<String>) {
    match e {
        Expression::Inline(inline) => inline_variables(inline, out),
        Expression::Select { selector, variants } => {
            inline_variables(selector, out);
            variants.iter().for_each(|v| pattern(&v.value, out));
        }
    }
}

fn inline_variables(e: &InlineExpression<&str>, out: &mut BTreeSet<String>) {
    match e {
        InlineExpression::VariableReference { id } => drop(out.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => expression_variables(expression, out),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, named }, .. } => {
            positional.iter().chain(named.iter().map(|n| &n.value)).for_each(|a| inline_variables(a, out));
        }
        _ => {}
    }
}

#[test]
fn both_files_have_the_same_keys_with_the_same_variables() {
    let (sv, en) = (keys("sv"), keys("en"));
    let missing = |a: &Keys, b: &Keys| a.keys().filter(|k| !b.contains_key(*k)).cloned().collect::<Vec<_>>();
    assert_eq!(missing(&sv, &en), Vec::<String>::new(), "in sv.ftl only");
    assert_eq!(missing(&en, &sv), Vec::<String>::new(), "in en.ftl only");
    for (key, variables) in &sv {
        assert_eq!(variables, &en[key], "{key}");
    }
    assert!(sv.len() > 100);
}

#[test]
fn the_english_file_is_english_and_the_swedish_one_swedish() {
    let lines = |language: &str| -> Vec<String> {
        let text = texts(language);
        text.lines().filter(|l| !l.starts_with('#')).map(|l| l.replace("Röda tråden", "")).collect()
    };
    for line in lines("en") {
        let own_name = line.starts_with("language-switch");
        assert!(own_name || !line.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']), "{line}");
    }
    let words = [" the ", " and ", " of ", " is "];
    for line in lines("sv") {
        assert!(!words.iter().any(|w| line.contains(w)), "{line}");
    }
}

/// One string literal of a source file.
struct Literal {
    line: usize,
    text: String,
    /// What stands before it, without the space between.
    before: String,
    /// Whether nothing stands between it and what is before it.
    close: bool,
}

/// The string literals of Rust code, without those in comments and in the tests at its end.
fn literals(code: &str) -> Vec<Literal> {
    let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
    let c: Vec<char> = code.chars().collect();
    let (mut i, mut line, mut out) = (0, 1, Vec::new());
    while i < c.len() {
        match c[i] {
            '\n' => line += 1,
            '/' if c.get(i + 1) == Some(&'/') => {
                while i + 1 < c.len() && c[i + 1] != '\n' {
                    i += 1;
                }
            }
            // A character literal; a lifetime has no closing quote so near.
            '\'' if c.get(i + 1) == Some(&'\\') => i += 3,
            '\'' if c.get(i + 2) == Some(&'\'') => i += 2,
            '"' => {
                let hashes = c[..i].iter().rev().take_while(|x| **x == '#').count();
                let raw = i > hashes && c[i - hashes - 1] == 'r';
                let start = i + 1;
                let mut end = start;
                loop {
                    match c[end] {
                        '\\' if !raw => end += 1,
                        '"' if !raw || c[end + 1..].iter().take(hashes).filter(|x| **x == '#').count() == hashes => {
                            break;
                        }
                        _ => {}
                    }
                    end += 1;
                }
                let before: String = c[i.saturating_sub(60)..i].iter().collect();
                let close = !before.ends_with(char::is_whitespace);
                out.push(Literal {
                    line,
                    text: c[start..end].iter().collect(),
                    before: before.trim_end().to_owned(),
                    close,
                });
                line += c[start..end].iter().filter(|x| **x == '\n').count();
                i = end;
            }
            _ => {}
        }
        i += 1;
    }
    out
}

/// The literals of every source file that shows words.
fn all_literals() -> Vec<(String, Literal)> {
    let files = files_in("src", "rs").into_iter().filter(|p| p.starts_with("src/ui/") || p.starts_with("src/words/"));
    files.flat_map(|p| literals(&file(&p)).into_iter().map(move |l| (p.clone(), l))).collect()
}

/// Lower-case words joined by hyphens: the shape of a key.
fn is_key(text: &str) -> bool {
    let mut words = text.split('-');
    words.all(|w| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether a literal is the key argument of the message macro.
fn is_asked_for(l: &Literal) -> bool {
    // Not `format!(` and the like, which end in the same letters.
    let own = |at: &usize| !l.before[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let call = l.before.rfind("t!(").filter(own).map(|at| &l.before[at + 3..]);
    call.is_some_and(|args| args.trim_end().ends_with(',') && args.matches(',').count() == 1)
}

/// Whether a literal is the value of an attribute in a view, such as a class.
fn is_attribute(l: &Literal) -> bool {
    l.close && l.before.ends_with('=') || l.before.ends_with(".attr(") || l.before.ends_with("set_id(")
}

#[test]
fn every_key_that_is_asked_for_is_there() {
    let known = keys("sv");
    let first_words: BTreeSet<&str> = known.keys().filter_map(|k| k.split('-').next()).collect();
    let mut asked = 0;
    for (path, l) in all_literals() {
        let here = format!("{path}:{}: {}", l.line, l.text);
        if is_asked_for(&l) {
            asked += 1;
            assert!(known.contains_key(&l.text), "{here} is in no locale file");
        }
        // Keys also reach the macro through variables; whatever has their shape and first word must be one.
        let likely = is_key(&l.text) && l.text.contains('-') && first_words.contains(l.text.split('-').next().unwrap());
        if likely && !is_attribute(&l) {
            assert!(known.contains_key(&l.text), "{here} looks like a key and is in no locale file");
        }
    }
    assert!(asked > 80, "only {asked} were seen");
}

#[test]
fn every_key_is_asked_for() {
    let used: BTreeSet<String> = all_literals().into_iter().map(|(_, l)| l.text).collect();
    let unused: Vec<String> = keys("sv").into_keys().filter(|k| !used.contains(k)).collect();
    assert_eq!(unused, Vec::<String>::new(), "remove unused keys from both files");
}

#[test]
fn the_macro_is_given_the_variables_that_the_message_has() {
    let known = keys("sv");
    let mut checked = 0;
    for path in files_in("src", "rs").into_iter().filter(|p| p.starts_with("src/ui/") || p.starts_with("src/words/")) {
        let text = file(&path);
        for (at, _) in text.match_indices("t!(").filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric)) {
            let Some(arguments) = arguments(&text[at + 2..]) else { continue };
            let given: BTreeSet<&str> =
                arguments.iter().skip(2).filter_map(|a| a.split_once('=')).map(|(n, _)| n.trim()).collect();
            // The key may be one of several literals, or a variable, which is then not followed here.
            for l in arguments.get(1).map(|a| literals(a)).unwrap_or_default() {
                if let Some(variables) = known.get(&l.text) {
                    let variables: BTreeSet<&str> = variables.iter().map(String::as_str).collect();
                    assert_eq!(given, variables, "{path}: {}", arguments.join(","));
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 80, "only {checked} were seen");
}

/// The arguments of a call, given the text from its opening bracket on.
fn arguments(text: &str) -> Option<Vec<&str>> {
    let (mut depth, mut quoted, mut start, mut found) = (0_i32, false, 1, Vec::new());
    for (i, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && c == ',' && !quoted {
            found.push(&text[start..i]);
            start = i + 1;
        }
        if depth == 0 {
            return Some(found);
        }
    }
    None
}

/// Attributes whose value people see or hear.
const READ: [&str; 8] = [
    "aria-label=",
    "title=",
    "placeholder=",
    "alt=",
    "label=",
    "aria-description=",
    "aria-valuetext=",
    "aria-roledescription=",
];

/// Whether a literal is words on the page: text between tags, or an attribute that is read.
fn is_shown(l: &Literal) -> bool {
    let letters = l.text.chars().any(char::is_alphabetic);
    let text_node = l.before.ends_with('>') && !l.before.ends_with("=>") && !l.before.ends_with("->")
        || l.before.ends_with('}') && l.close && !l.text.is_empty();
    let read = l.close && READ.iter().any(|a| l.before.ends_with(a));
    let set = ["set_text_content(Some(", "set_inner_html(", "set_title(", "set_inner_text("]
        .iter()
        .any(|f| l.before.ends_with(f));
    letters && (text_node || read || set)
}

#[test]
fn the_interface_has_no_words_of_its_own() {
    let seen = |code: &str| literals(code).into_iter().filter(is_shown).map(|l| l.text).collect::<Vec<_>>();
    assert_eq!(seen("view! { <p class=\"a\" title=\"Hej\">\"Text\" {x}\" mer\"</p> }"), ["Hej", "Text", " mer"]);
    assert_eq!(seen("match x { 'a' => \"klass\", _ => f(\"b\") } // <p>\"x\""), Vec::<String>::new());
    let mut found = Vec::new();
    for (path, l) in all_literals().into_iter().filter(|(p, _)| p.starts_with("src/ui/")) {
        // Anything with Swedish letters is meant for people, wherever it stands.
        let swedish = l.text.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']);
        if is_shown(&l) || swedish {
            found.push(format!("{path}:{}: {:?}", l.line, l.text));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
