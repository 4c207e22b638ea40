//! Whatever a file holds, reading it gives a plan or says what is wrong, where and what to do, and never panics.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::exchange::{At, ImportError, Imported, MAX_BYTES, VERSION, read, write, write_compact};
use roda_traden::plan::{Code, Severity};
use serde_json::{Value, json};
use support::file;
use support::generate::for_all;

/// A small valid plan file with everything that a file can hold, letters beyond ASCII and several lines.
fn small() -> Value {
    let sources = json!([{"document": "kalla", "place": "Rubrik, s. 1"}]);
    json!({
        "$schema": "plan.schema.json",
        "format": "roda-traden/plan",
        "version": 1,
        "title": {"sv": "Åtgärder", "en": "Measures"},
        "organisation": "Region Öster",
        "language": "sv",
        "documents": [{"id": "kalla", "title": "Källan", "date": "2021-04", "publisher": "Region Öster"}],
        "levels": [
            {"id": "plan", "role": "plan", "title": {"sv": "Handlingsplan"}},
            {"id": "aktivitet", "role": "activity", "title": {"sv": "Aktivitet"}}
        ],
        "facets": [{"id": "grupp", "title": {"sv": "Målgrupp"}, "values": [
            {"id": "alla", "title": {"sv": "Alla"}, "broader": null},
            {"id": "barn", "title": {"sv": "Barn"}, "broader": "alla"}
        ]}],
        "nodes": [
            {"id": "p", "level": "plan", "title": "Hälsa", "sources": sources},
            {"id": "a", "level": "aktivitet", "title": "Öppet hus", "aliases": ["Öppna dörrar"], "summary": "En dag – om året.",
             "tags": {"grupp": ["barn"]}, "period": {"start": "2021-VT", "end": "open"},
             "observations": [{"document": "kalla", "status": "ongoing", "note": "Pågår."}], "sources": sources}
        ],
        "links": [{"from": "a", "to": "p", "kind": "derived_from", "basis": "interpreted", "sources": sources, "note": "Av innehållet."}]
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

/// The small file with one place changed, found by its JSON pointer.
fn changed(pointer: &str, value: Value) -> Value {
    let mut file = small();
    *file.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    file
}

/// The small file with one field removed or added.
fn edited(pointer: &str, edit: impl FnOnce(&mut serde_json::Map<String, Value>)) -> Value {
    let mut file = small();
    edit(file.pointer_mut(pointer).unwrap().as_object_mut().unwrap());
    file
}

#[track_caller]
fn error(bytes: impl AsRef<[u8]>) -> ImportError {
    match read(bytes.as_ref()) {
        Ok(_) => panic!("the file should be refused"),
        Err(e) => e,
    }
}

#[test]
fn a_small_file_is_read_in_every_field() {
    let Imported { plan, diagnostics } = read(pretty(&small()).as_bytes()).unwrap();
    assert_eq!(diagnostics, []);
    assert_eq!((plan.title().get(false), plan.title().get(true)), ("Åtgärder", "Measures"));
    assert_eq!((plan.organisation(), plan.language()), ("Region Öster", "sv"));
    let d = &plan.documents()[0];
    assert_eq!(
        (d.title.as_str(), d.date.as_deref(), d.publisher.as_deref()),
        ("Källan", Some("2021-04"), Some("Region Öster"))
    );
    let a = &plan.nodes()[1];
    assert_eq!((a.title.as_str(), a.aliases.as_slice()), ("Öppet hus", ["Öppna dörrar".to_owned()].as_slice()));
    assert_eq!(a.summary.as_deref(), Some("En dag – om året."));
    assert_eq!(a.observations[0].note.as_deref(), Some("Pågår."));
    assert_eq!(a.sources[0].place.as_deref(), Some("Rubrik, s. 1"));
    assert_eq!(a.tags.len(), 1);
    assert_eq!(plan.facets()[0].values[1].broader.map(|b| b.at()), Some(0));
    assert_eq!(plan.links()[0].note.as_deref(), Some("Av innehållet."));
}

#[test]
fn fields_that_may_be_left_out_may_be_left_out() {
    let file = json!({"format": "roda-traden/plan", "version": 1, "title": {"sv": "P"}, "organisation": "", "language": "sv",
        "documents": [], "levels": [{"id": "l", "role": "plan", "title": {"sv": "L"}}], "nodes": []});
    assert!(read(file.to_string().as_bytes()).is_ok());
}

#[test]
fn an_empty_file_is_called_empty() {
    for text in ["", " ", "\n\t\r\n ", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(error(text), ImportError::Empty, "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_is_no_hindrance() {
    let text = format!("\u{feff}{}", pretty(&small()));
    assert!(read(text.as_bytes()).is_ok());
    // Only one is a mark; a second one is content.
    assert!(matches!(error(format!("\u{feff}{text}")), ImportError::NotJson { .. }));
}

#[test]
fn a_file_cut_off_anywhere_is_called_cut_off() {
    for text in [pretty(&small()), small().to_string()] {
        let bytes = text.as_bytes();
        for end in 1..bytes.len() {
            match error(&bytes[..end]) {
                ImportError::CutOff { at } => {
                    let line = bytes[..end].iter().filter(|&&b| b == b'\n').count() + 1;
                    assert!(at.line == line || at.line + 1 == line, "{at:?} for a cut in line {line}");
                }
                other => panic!("cut after {end} bytes: {other:?}"),
            }
        }
        assert!(read(bytes).is_ok());
    }
    // In the middle of a letter of two bytes, on line 2.
    assert_eq!(error(b"{\n  \"title\": \"\xC3"), ImportError::CutOff { at: At { line: 2, column: 12 } });
}

#[test]
fn what_is_not_json_is_told_with_its_place() {
    let e = error("{\n  \"format\": roda\n}");
    assert_eq!(e, ImportError::NotJson { at: At { line: 2, column: 13 }, detail: "expected value".to_owned() });
    for text in [
        "<html></html>",
        "a;b;c\n1;2;3",
        "\0",
        "\0\0\0\0",
        "{'format': 1}",
        "{} {}",
        "{\"a\":1,}",
        "NaN",
        "\u{1}",
        "{\"a\":\"\0\"}",
    ] {
        assert!(matches!(error(text), ImportError::NotJson { .. }), "{text:?}: {:?}", error(text));
    }
}

#[test]
fn a_broken_place_deep_in_the_file_is_found_there() {
    let text = pretty(&small()).replace("\"status\": \"ongoing\"", "\"status\": ongoing");
    let line = text.lines().position(|l| l.contains("\"status\"")).unwrap() + 1;
    let ImportError::NotJson { at, .. } = error(&text) else { panic!("{:?}", error(&text)) };
    assert_eq!(at.line, line);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    assert_eq!(error(b"\xFF\xFE{\0}\0"), ImportError::NotText { byte: 0 });
    assert_eq!(error(b"{\"title\": \"\xE5tg\xE4rder\"}"), ImportError::NotText { byte: 11 });
    assert_eq!(error(b"\xEF\xBB\xBF{\xE5}"), ImportError::NotText { byte: 4 });
}

#[test]
fn other_json_is_not_taken_for_a_plan() {
    let none = ImportError::NotAPlan { format: None };
    for text in [
        "null",
        "1",
        "1e3",
        "[]",
        "\"roda-traden/plan\"",
        "{}",
        "{\"format\": null}",
        "{\"format\": 3}",
        "{\"nodes\": []}",
        "[{\"format\": \"roda-traden/plan\"}]",
    ] {
        assert_eq!(error(text), none, "{text}");
    }
    let other = json!({"format": "roda-traden/ballot", "version": 1});
    assert_eq!(error(other.to_string()), ImportError::NotAPlan { format: Some("roda-traden/ballot".to_owned()) });
}

#[test]
fn a_later_version_is_named_even_when_its_fields_are_unknown_here() {
    let later = json!({"format": "roda-traden/plan", "version": VERSION + 1, "something": {"new": [1, 2]}});
    assert_eq!(error(later.to_string()), ImportError::LaterVersion { found: VERSION + 1 });
    assert_eq!(error(changed("/version", json!(u64::MAX)).to_string()), ImportError::LaterVersion { found: u64::MAX });
}

/// Reads a file that must be refused for its shape, and compares the way to the field and what its line holds.
#[track_caller]
fn shape(file: &Value, path: &str, line: &str, says: &str) {
    let text = pretty(file);
    match error(&text) {
        ImportError::Shape { path: found, at, detail } => {
            assert_eq!(found, path);
            let there = text.lines().nth(at.line - 1).unwrap();
            assert!(there.contains(line), "{at:?} is {there:?}");
            assert!(at.column <= there.len(), "{at:?} is beyond {there:?}");
            assert!(detail.contains(says) && !detail.contains(" at line "), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_field_of_the_wrong_shape_is_told_with_the_way_to_it() {
    shape(&changed("/nodes/1/title", json!(3)), "nodes[1].title", "\"title\": 3", "expected a string");
    shape(&changed("/nodes", json!({})), "nodes", "\"nodes\"", "expected a sequence");
    shape(
        &changed("/links/0/sources/0/place", json!(["x"])),
        "links[0].sources[0].place",
        "\"place\"",
        "expected a string",
    );
    shape(&changed("/nodes/1/tags/grupp", json!("barn")), "nodes[1].tags.grupp", "\"grupp\"", "expected a sequence");
    shape(&changed("/title", json!("Plan")), "title", "\"title\"", "expected struct");
    shape(&changed("/version", json!("1")), "version", "\"version\"", "expected u64");
    shape(&changed("/version", json!(1.5)), "version", "\"version\"", "expected u64");
    shape(&changed("/version", json!(-1)), "version", "\"version\"", "expected u64");
    let unknown = edited("/nodes/0", |n| drop(n.insert("owner".to_owned(), json!("x"))));
    shape(&unknown, "nodes[0].owner", "\"owner\"", "unknown field `owner`");
    let missing = edited("/nodes/0", |n| drop(n.remove("sources")));
    shape(&missing, "nodes[0]", "}", "missing field `sources`");
    let missing = edited("", |n| drop(n.remove("version")));
    shape(&missing, ".", "}", "missing field `version`");
}

#[test]
fn a_field_given_twice_is_told() {
    let text = small().to_string().replacen("\"language\":\"sv\"", "\"language\":\"sv\",\"language\":\"en\"", 1);
    let ImportError::Shape { detail, .. } = error(&text) else { panic!("{:?}", error(&text)) };
    assert!(detail.contains("duplicate field `language`"), "{detail}");
}

#[test]
fn a_plan_that_contradicts_itself_gives_every_mistake() {
    let mut file = changed("/nodes/1/level", json!("borta"));
    file["links"][0]["to"] = json!("borta");
    file["nodes"][0]["sources"] = json!([]);
    let ImportError::Invalid(found) = error(file.to_string()) else { panic!() };
    let codes: Vec<&Code> = found.iter().map(|d| &d.code).collect();
    assert_eq!(
        codes,
        [&Code::NoSource, &Code::UnknownLevel("borta".to_owned()), &Code::MissingNode("borta".to_owned())]
    );
}

#[test]
fn a_warning_does_not_keep_the_plan_closed() {
    let imported = read(changed("/links/0/note", Value::Null).to_string().as_bytes()).unwrap();
    assert_eq!(imported.diagnostics.len(), 1);
    assert_eq!((imported.diagnostics[0].severity, &imported.diagnostics[0].code), (Severity::Warning, &Code::NoNote));
}

#[test]
fn a_file_larger_than_the_limit_is_not_even_looked_at() {
    let bytes = vec![b' '; MAX_BYTES + 1];
    assert_eq!(error(&bytes), ImportError::TooLarge { bytes: MAX_BYTES + 1 });
    assert_eq!(error(&bytes[..1000]), ImportError::Empty);
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let depth = 100_000;
        let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(matches!(error(&deep), ImportError::NotAPlan { .. } | ImportError::NotJson { .. }));
        assert!(matches!(
            error(open.repeat(depth)),
            ImportError::CutOff { .. } | ImportError::NotJson { .. } | ImportError::NotAPlan { .. }
        ));
        for key in ["format", "version", "title", "nodes", "other"] {
            let file = format!("{{\"format\": \"roda-traden/plan\", \"version\": 1, \"{key}\": {deep}}}");
            let e = error(&file);
            assert!(!matches!(e, ImportError::Invalid(_) | ImportError::CutOff { .. }), "{key}: {e:?}");
        }
    }
}

#[test]
fn huge_numbers_are_refused_and_not_computed_with() {
    let text = |n: &str| small().to_string().replace("\"version\":1", &format!("\"version\":{n}"));
    for n in ["99999999999999999999999999", "1e300", "-1e300"] {
        let e = error(text(n));
        assert!(matches!(&e, ImportError::Shape { path, .. } if path == "version"), "{n}: {e:?}");
    }
    assert!(matches!(error(text("1e999")), ImportError::NotJson { .. }));
    assert!(matches!(error(text(&"9".repeat(100_000))), ImportError::NotJson { .. }));
}

#[test]
fn no_bytes_make_it_panic() {
    for_all(500, &proptest::collection::vec(any::<u8>(), 0..200), |bytes| {
        let _ = read(&bytes);
    });
    let text = small().to_string();
    let edits = (0..text.len(), 0..40usize, proptest::collection::vec(any::<u8>(), 0..6));
    for_all(2000, &edits, |(at, cut, put)| {
        let mut bytes = text.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put);
        let _ = read(&bytes);
    });
}

#[test]
fn the_real_plan_is_read_without_a_word_of_complaint() {
    let imported = read(file("data/orebro.json").as_bytes()).unwrap();
    assert_eq!(imported.diagnostics, []);
    assert!(imported.plan.nodes().len() > 100);
}

#[test]
fn the_real_plan_is_written_as_it_stands_in_its_file() {
    let text = write(&read(file("data/orebro.json").as_bytes()).unwrap().plan);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(support::path("data/orebro.json"), &text).unwrap();
    }
    let stored = file("data/orebro.json");
    let first = stored.lines().zip(text.lines()).position(|(a, b)| a != b);
    assert!(
        stored == text,
        "data/orebro.json is laid out otherwise from line {first:?} on: UPDATE_GOLDEN=1 cargo test --test exchange written"
    );
}

#[test]
fn what_is_written_fits_the_schema_and_is_read_as_the_same_plan() {
    let schema: Value = serde_json::from_str(&file("data/plan.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for_all(128, &support::generate::drafts(20), |draft| {
        let plan = support::plan(draft);
        for text in [write(&plan), write_compact(&plan)] {
            let value: Value = serde_json::from_str(&text).unwrap();
            let complaints: Vec<String> = schema.iter_errors(&value).map(|e| e.to_string()).collect();
            assert_eq!(complaints, Vec::<String>::new());
            assert_eq!(read(text.as_bytes()).unwrap().plan, plan);
        }
    });
}

#[test]
fn the_schema_accepts_what_the_program_reads_and_refuses_what_it_does_not() {
    let schema: Value = serde_json::from_str(&file("data/plan.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let complaints = |v: &Value| schema.iter_errors(v).map(|e| format!("{}: {e}", e.instance_path)).collect::<Vec<_>>();
    assert_eq!(complaints(&serde_json::from_str(&file("data/orebro.json")).unwrap()), Vec::<String>::new());
    assert_eq!(complaints(&small()), Vec::<String>::new());
    for wrong in [
        changed("/nodes/1/title", json!(3)),
        changed("/version", json!("1")),
        edited("/nodes/0", |n| drop(n.insert("owner".to_owned(), json!("x")))),
        edited("/nodes/0", |n| drop(n.remove("sources"))),
        edited("", |n| drop(n.remove("levels"))),
    ] {
        assert!(!complaints(&wrong).is_empty());
        assert!(matches!(error(wrong.to_string()), ImportError::Shape { .. }));
    }
}
