//! What is written as StratML is valid: the order and number of elements, identifiers, dates and words that the schemas ask for.
//!
//! The schemas themselves are not shipped, since they name no licence; the tables below say the same of every element that we write.
//! Of the same files `xmllint --schema` says valid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_files::stratml::{PART_1, PART_2, Part, write};
use roda_plan::{Draft, Moment, Plan};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use support::{drafts, for_all, orebro};

/// For each element what may stand in it, in order: `!` once, `?` at most once, `*` any number, `+` at least one.
/// Elements that are not listed hold text alone.
const ELEMENTS: [(&str, &str); 16] = [
    ("StrategicPlan", "Name! Description? OtherInformation? StrategicPlanCore! AdministrativeInformation?"),
    (
        "PerformancePlanOrReport",
        "Name! Description? OtherInformation? StrategicPlanCore! AdministrativeInformation? Submitter?",
    ),
    ("StrategicPlanCore", "Organization* Vision? Mission? Value* Goal+"),
    ("Organization", "Name? Acronym? Identifier? Description? Stakeholder*"),
    ("Vision", "Description? Identifier?"),
    ("Mission", "Description? Identifier?"),
    ("Goal", "Name! Description! Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*"),
    ("Objective 1", "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation?"),
    (
        "Objective 2",
        "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*",
    ),
    ("Stakeholder 1", "Name! Description?"),
    ("Stakeholder 2", "Name! Description? Role*"),
    ("Role", "Name! Description? RoleType?"),
    (
        "PerformanceIndicator",
        "SequenceIndicator? MeasurementDimension! UnitOfMeasurement! Identifier? Relationship* MeasurementInstance* OtherInformation?",
    ),
    ("MeasurementInstance", "TargetResult* ActualResult*"),
    ("TargetResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
    ("ActualResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
];

/// For each element its attributes and the words they may have.
const ATTRIBUTES: [(&str, &str, &[&str]); 3] = [
    ("PerformancePlanOrReport", "Type", &["Strategic_Plan", "Performance_Plan", "Performance_Report"]),
    ("Stakeholder", "StakeholderTypeType", &["Person", "Organization", "Generic_Group"]),
    ("PerformanceIndicator", "PerformanceIndicatorType", &["Quantitative", "Qualitative"]),
];

fn holds(name: &str, part: Part) -> Option<&'static str> {
    let numbered = format!("{name} {}", if part == Part::One { 1 } else { 2 });
    ELEMENTS.iter().find(|(n, _)| *n == name || *n == numbered).map(|(_, holds)| *holds)
}

fn check(element: Node<'_, '_>, part: Part, ids: &mut BTreeSet<String>) {
    let name = element.tag_name().name();
    assert_eq!(element.tag_name().namespace(), Some(if part == Part::One { PART_1 } else { PART_2 }));
    for a in element.attributes() {
        let known = ATTRIBUTES.iter().find(|(e, n, _)| *e == name && *n == a.name());
        assert!(known.is_some_and(|(_, _, words)| words.contains(&a.value())), "{name} {a:?}");
    }
    assert!(name != "PerformancePlanOrReport" || element.has_attribute("Type"));
    let inner: Vec<Node<'_, '_>> = element.children().filter(Node::is_element).collect();
    let text = element.text().unwrap_or_default();
    match name {
        "Identifier" => {
            let first = text.chars().next().unwrap();
            assert!(first.is_ascii_alphabetic() || first == '_', "{text}");
            assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)), "{text}");
            assert!(ids.insert(text.to_owned()), "{text} twice");
        }
        "StartDate" | "EndDate" => assert!(text.len() == 10 && Moment::parse(text).is_some(), "{text}"),
        "RoleType" => assert!(["Performer", "Beneficiary"].contains(&text)),
        "Descriptor" => assert_eq!(names(&inner), ["DescriptorName", "DescriptorValue"]),
        _ => match holds(name, part) {
            Some(holds) => in_order(name, holds, &names(&inner)),
            None => assert!(inner.is_empty(), "{name} holds text alone"),
        },
    }
    for e in inner {
        check(e, part, ids);
    }
}

fn names<'i>(elements: &[Node<'_, 'i>]) -> Vec<&'i str> {
    elements.iter().map(|e| e.tag_name().name()).collect()
}

fn in_order(name: &str, holds: &str, found: &[&str]) {
    let mut rest = found;
    for word in holds.split(' ') {
        let (known, often) = word.split_at(word.len() - 1);
        let count = rest.iter().take_while(|f| **f == known).count();
        let fits = match often {
            "!" => count == 1,
            "?" => count <= 1,
            "+" => count >= 1,
            _ => true,
        };
        assert!(fits, "{name}: {count} of {word} in {found:?}");
        rest = &rest[count..];
    }
    assert!(rest.is_empty(), "{name}: {rest:?} may not stand there, in {found:?}");
}

fn valid(plan: &Plan) {
    for part in [Part::One, Part::Two] {
        let text = write(plan, part);
        check(Document::parse(&text).unwrap().root_element(), part, &mut BTreeSet::new());
    }
}

/// Gives the facets the ids of those that StratML has elements for.
fn as_stakeholders(draft: &mut Draft) {
    for (facet, id) in draft.facets.iter_mut().zip(["aktor", "malgrupp", "intressent"]) {
        for tag in draft.nodes.iter_mut().flat_map(|n| &mut n.tags).filter(|(f, _)| *f == facet.id) {
            tag.0 = id.to_owned();
        }
        facet.id = id.to_owned();
    }
}

#[test]
fn generated_plans_are_valid_in_both_parts() {
    for_all(256, &(drafts(12), any::<bool>()), |(mut draft, stakeholders)| {
        if stakeholders {
            as_stakeholders(&mut draft);
        }
        valid(&Plan::build(draft).unwrap().0);
    });
}

#[test]
fn the_real_plan_is_valid_in_both_parts() {
    valid(&orebro());
}
