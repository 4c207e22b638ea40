//! The pages that explain: their addresses, what each source supports, and the organisation's file, whatever stands in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::analysis::{Cited, cited};
use roda_traden::exchange::{
    self, Conformity, FieldFault, Ground, ORGANISATION_BYTES, OrganisationError, organisation,
};
use roda_traden::plan::Basis;
use roda_traden::url::{Help, parse, write};
use serde_json::{Value, json};
use support::file;
use support::generate::for_all;

/// The example that the page shows, as JSON to be changed.
fn example() -> Value {
    serde_json::from_str(&file("data/organisation.example.json")).unwrap()
}

fn read(value: &Value) -> Result<exchange::Organisation, OrganisationError> {
    organisation(value.to_string().as_bytes())
}

/// The example with a field set, or taken out.
fn with(field: &str, value: Value) -> Value {
    let mut file = example();
    let fields = file.as_object_mut().unwrap();
    if value.is_null() {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), value);
    }
    file
}

#[track_caller]
fn refused(field: &'static str, value: Value, fault: FieldFault) {
    assert_eq!(read(&with(field, value.clone())), Err(OrganisationError::Field { field, fault }), "{field}: {value}");
}

#[test]
fn every_page_has_an_address_of_its_own_and_other_words_are_named() {
    for page in Help::ALL {
        let query = format!("?hjalp={}", page.word());
        let (address, ignored) = parse(&query);
        assert_eq!((address.help, ignored.len()), (Some(page), 0));
        assert_eq!(write(&address), query);
    }
    let (address, ignored) = parse("?hjalp=annat");
    assert_eq!((address.help, ignored.len()), (None, 1));
    assert!(Help::FOOT.iter().all(|page| Help::ALL.contains(page)));
}

#[test]
fn the_example_is_a_file_that_is_read() {
    let found = read(&example()).unwrap();
    assert_eq!(found.name.sv, "Region Exempel");
    assert_eq!(found.conformity, Conformity::Partial);
    assert_eq!(found.shortcomings[0].ground, Ground::Shortcoming);
    assert!(found.shortcomings[0].instead.is_some());
    let marked = [b"\xef\xbb\xbf".as_slice(), example().to_string().as_bytes()].concat();
    assert_eq!(organisation(&marked), Ok(found));
}

#[test]
fn what_would_be_a_dangerous_link_or_no_contact_is_refused() {
    use FieldFault::{Contradiction, NoContact, NotADay, NotAnAddress};
    for email in
        ["a", "@b.se", "a@b", "a@b.se?bcc=c@d.se", "a@b.se,c@d.se", "a b@c.se", "javascript:alert(1)@b.se", "a@b@c.se"]
    {
        refused("email", json!(email), NotAnAddress);
    }
    for form in
        ["http://a.se", "javascript:alert(1)", "https://", "https:///a", "https://a b", "https://a\"b", "//a.se"]
    {
        refused("form", json!(form), NotAnAddress);
    }
    refused("phone", json!("ring oss"), NotAnAddress);
    refused("phone", json!("+-()"), NotAnAddress);
    for day in ["2026", "2026-11", "2026-02-30", "22 nov 2026", "2026-11-22T10"] {
        refused("assessed", json!(day), NotADay);
        refused("updated", json!(day), NotADay);
    }
    let mut alone = with("email", Value::Null);
    alone.as_object_mut().unwrap().remove("phone");
    assert_eq!(read(&alone), Err(OrganisationError::Field { field: "email", fault: NoContact }));
    refused("conformity", json!("full"), Contradiction);
    let nothing_said = read(&with("shortcomings", json!([])));
    assert_eq!(nothing_said, Err(OrganisationError::Field { field: "conformity", fault: Contradiction }));
    assert!(read(&with("form", json!("https://region.example/form?a=1#b"))).is_ok());
}

#[test]
fn texts_have_limits_and_something_in_them() {
    use FieldFault::{Empty, TooLong, TooMany};
    refused("name", json!({"sv": "  "}), Empty);
    refused("name", json!({"sv": "Region", "en": ""}), Empty);
    refused("how", json!({"sv": "a\u{0}b"}), Empty);
    refused("how", json!({"sv": "å".repeat(2_001)}), TooLong);
    assert!(read(&with("how", json!({"sv": "å".repeat(2_000)}))).is_ok());
    let mut one = example()["shortcomings"][0].clone();
    one["instead"] = json!({"sv": ""});
    let hollow = read(&with("shortcomings", json!([one.clone()])));
    assert_eq!(hollow, Err(OrganisationError::Field { field: "instead", fault: Empty }));
    one.as_object_mut().unwrap().remove("instead");
    refused("shortcomings", json!(vec![one.clone(); 101]), TooMany);
    assert!(read(&with("shortcomings", json!(vec![one; 100]))).is_ok());
    let large = format!("{}{}", example(), " ".repeat(ORGANISATION_BYTES));
    assert!(matches!(organisation(large.as_bytes()), Err(OrganisationError::TooLarge { .. })));
}

#[test]
fn a_file_of_another_shape_is_refused_with_its_place() {
    let shape = |value: &Value| matches!(read(value), Err(OrganisationError::Shape { .. }));
    for field in ["name", "conformity", "assessed", "updated", "by"] {
        assert!(shape(&with(field, Value::Null)), "{field}");
        assert!(shape(&with(field, json!(7))), "{field}");
    }
    assert!(shape(&with("namn", json!("felstavat"))));
    assert!(shape(&with("conformity", json!("perhaps"))));
    assert_eq!(read(&with("format", json!("roda-traden/plan"))), Err(OrganisationError::Other));
    assert_eq!(read(&with("version", json!(2))), Err(OrganisationError::Other));
    let cut = organisation(b"{\n  \"format\": \"roda");
    assert!(matches!(&cut, Err(OrganisationError::Shape { at, .. }) if at.line == 2), "{cut:?}");
    let deep = "[".repeat(50_000);
    assert!(matches!(organisation(deep.as_bytes()), Err(OrganisationError::Shape { .. })));
    assert!(organisation(b"").is_err() && organisation(b"\xff\xfe").is_err() && organisation(b"null").is_err());
}

#[test]
fn whatever_stands_in_the_file_there_is_an_answer() {
    let text = example().to_string();
    let changed = (any::<prop::sample::Index>(), any::<u8>(), any::<prop::sample::Index>());
    for_all(3000, &changed, |(at, byte, cut)| {
        let mut bytes = text.clone().into_bytes();
        let length = bytes.len();
        bytes[at.index(length)] = byte;
        let whole = organisation(&bytes);
        if let Ok(found) = whole {
            assert!(found.email.iter().all(|e| !e.contains(['?', '&', ':', ' ', '"', '<'])), "{:?}", found.email);
        }
        bytes.truncate(cut.index(length));
        assert!(organisation(&bytes).is_err());
    });
}

#[test]
fn each_source_supports_what_cites_it() {
    let imported = exchange::read(file("data/orebro.json").as_bytes()).unwrap();
    let raw: Value = serde_json::from_str(&file("data/orebro.json")).unwrap();
    let counts = cited(&imported.plan);
    assert_eq!(counts.len(), imported.plan.documents().len());
    let cites = |entry: &Value, id: &str| entry["sources"].as_array().unwrap().iter().any(|s| s["document"] == id);
    for (document, found) in imported.plan.documents().iter().zip(&counts) {
        let nodes = raw["nodes"].as_array().unwrap();
        let links = raw["links"].as_array().unwrap();
        let of = |basis: &str| links.iter().filter(|l| l["basis"] == basis && cites(l, &document.id)).count();
        let notes = nodes.iter().filter_map(|n| n["observations"].as_array()).flatten();
        let expected = Cited {
            nodes: nodes.iter().filter(|n| cites(n, &document.id)).count(),
            stated: of("stated"),
            interpreted: of("interpreted"),
            observations: notes.filter(|o| o["document"] == document.id.as_str()).count(),
        };
        assert_eq!(*found, expected, "{}", document.id);
    }
    let stated = imported.plan.links().iter().filter(|l| l.basis == Basis::Stated).count();
    assert!(counts.iter().map(|c| c.stated).sum::<usize>() >= stated && stated > 200);
}
