//! Our reader of messages says what Mozilla's own library says, for every message in both languages and all kinds of values.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use roda_traden::url::Lang;
use roda_traden::words::{Value, message};
use std::collections::BTreeSet;
use support::{file, files_in};
use unic_langid::langid;

/// The texts of a language in one bundle of Mozilla's library, and their keys.
fn reference(lang: &str) -> (FluentBundle<FluentResource>, BTreeSet<String>) {
    let id = if lang == "sv" { langid!("sv") } else { langid!("en") };
    let mut bundle = FluentBundle::new(vec![id]);
    bundle.set_use_isolating(false);
    let mut keys = BTreeSet::new();
    let parts = files_in(&format!("locales/{lang}"), "ftl");
    for path in parts.into_iter().chain([format!("locales/{lang}.ftl")]) {
        let resource = FluentResource::try_new(file(&path)).unwrap_or_else(|e| panic!("{path}: {:?}", e.1));
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                keys.insert(message.id.name.to_owned());
            }
        }
        bundle.add_resource(resource).unwrap_or_else(|e| panic!("{path}: {e:?}"));
    }
    (bundle, keys)
}

/// The names of the values in all texts.
fn variables(lang: &str) -> Vec<String> {
    let parts = files_in(&format!("locales/{lang}"), "ftl");
    let mut names = BTreeSet::new();
    for path in parts.into_iter().chain([format!("locales/{lang}.ftl")]) {
        for part in file(&path).split('$').skip(1) {
            names.insert(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
        }
    }
    names.into_iter().collect()
}

#[test]
fn every_message_says_what_the_reference_says() {
    for (lang, name) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let (bundle, keys) = reference(name);
        let variables = variables(name);
        assert!(keys.len() > 400 && variables.len() > 20, "{} keys, {} values", keys.len(), variables.len());
        // The same value for all; then numbers of which each is another, so that choices within choices part.
        let same = [Value::from(0), 1.into(), 2.into(), 5.into(), 21.into(), 1.5.into(), "Dans".into(), "".into()];
        let mut sets: Vec<Vec<Value>> = same.iter().map(|v| vec![v.clone(); variables.len()]).collect();
        for by in 1..8_usize {
            sets.push((0..variables.len()).map(|i| Value::from((i * by + i / 3) % 4)).collect());
            sets.push((0..variables.len()).map(|i| same[(i * by + i / 2) % same.len()].clone()).collect());
        }
        for key in &keys {
            let pattern = bundle.get_message(key).and_then(|m| m.value()).unwrap();
            for set in &sets {
                let ours: Vec<(&str, Value)> = variables.iter().map(String::as_str).zip(set.iter().cloned()).collect();
                let mut args = FluentArgs::new();
                for (name, value) in &ours {
                    args.set(
                        *name,
                        match value {
                            Value::Text(text) => FluentValue::from(text.clone()),
                            Value::Number(number) => FluentValue::from(*number),
                        },
                    );
                }
                let wanted = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
                assert_eq!(message(lang, key, &ours), wanted, "{key} with {set:?}");
            }
            // A value that is missing shows itself in both.
            let wanted = bundle.format_pattern(pattern, Some(&FluentArgs::new()), &mut Vec::new()).into_owned();
            assert_eq!(message(lang, key, &[]), wanted, "{key} without values");
        }
    }
}

#[test]
fn a_key_that_is_not_there_shows_itself() {
    assert_eq!(message(Lang::Sv, "no-such-key", &[]), "[no-such-key]");
}
