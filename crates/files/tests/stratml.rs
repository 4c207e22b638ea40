//! StratML there and back is the same plan; foreign files become plans, and nothing in them goes without a note.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_files::stratml::{PART_1, PART_1_EARLIER, PART_2, PART_2_EARLIER, Part, read, write};
use roda_files::{FileError, Limit, Read, Remark};
use roda_plan::{Draft, Plan, Severity};
use support::{drafts, for_all, orebro};

const FOREIGN: &str = include_str!("data/foreign.stratml.xml");

/// Gives the facets the ids of those that StratML has elements for.
fn as_stakeholders(draft: &mut Draft) {
    for (facet, id) in draft.facets.iter_mut().zip(["aktor", "malgrupp", "intressent"]) {
        for tag in draft.nodes.iter_mut().flat_map(|n| &mut n.tags).filter(|(f, _)| *f == facet.id) {
            tag.0 = id.to_owned();
        }
        facet.id = id.to_owned();
    }
}

fn built(read: &Read) -> Plan {
    match Plan::build(read.draft.clone()) {
        Ok((plan, _)) => plan,
        Err(e) => panic!("{e:#?}"),
    }
}

#[track_caller]
fn comes_back(plan: &Plan) {
    for part in [Part::One, Part::Two] {
        let back = read(write(plan, part).as_bytes()).unwrap();
        assert_eq!(back.notes, []);
        assert_eq!(built(&back), *plan, "{part:?}");
    }
}

#[test]
fn generated_plans_come_back_from_both_parts() {
    for_all(256, &(drafts(12), any::<bool>()), |(mut draft, stakeholders)| {
        if stakeholders {
            as_stakeholders(&mut draft);
        }
        comes_back(&Plan::build(draft).unwrap().0);
    });
}

#[test]
fn characters_that_xml_cannot_hold_come_back_too() {
    for_all(256, &(drafts(6), "[\\PC\u{0}\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{fffe}\u{ffff}]{1,6}"), |(mut draft, hard)| {
        draft.title.sv = format!("a{hard}");
        draft.organisation.clone_from(&hard);
        for n in &mut draft.nodes {
            n.title = format!("{hard}a{hard}");
            n.summary = Some(hard.clone());
        }
        comes_back(&Plan::build(draft).unwrap().0);
    });
}

#[test]
fn the_real_plan_comes_back() {
    comes_back(&orebro());
}

#[test]
fn a_foreign_report_becomes_a_plan() {
    let found = read(FOREIGN.as_bytes()).unwrap();
    let plan = built(&found);
    assert_eq!(
        (plan.title().sv.as_str(), plan.organisation(), plan.language()),
        ("Health for All", "Northern County", "en")
    );
    let document = &plan.documents()[0];
    assert_eq!((document.title.as_str(), document.date.as_deref()), ("Health for All", Some("2021-05-01")));
    assert_eq!(document.publisher.as_deref(), Some("Northern County"));
    let levels: Vec<_> = plan.levels().iter().map(|l| (l.id.as_str(), l.role.word())).collect();
    assert_eq!(levels, [("vision", "vision"), ("mal", "goal"), ("aktivitet", "activity")]);
    let nodes: Vec<_> = plan.nodes().iter().map(|n| (n.id.as_str(), n.title.as_str())).collect();
    assert_eq!(
        nodes,
        [
            ("a-county-in-good-health", "A county in good health."),
            ("9b2-mission", "To serve."),
            ("goal-1", "Young people"),
            ("obj-1", "School nurses"),
            ("open-a-youth-clinic-in-every-town", "Open a youth clinic in every town."),
        ]
    );
    let links: Vec<_> = plan
        .links()
        .iter()
        .map(|l| (plan.node(l.from).id.as_str(), plan.node(l.to).id.as_str(), l.kind.word()))
        .collect();
    assert_eq!(
        links,
        [
            ("goal-1", "a-county-in-good-health", "contributes_to"),
            ("goal-1", "9b2-mission", "contributes_to"),
            ("obj-1", "goal-1", "part_of"),
            ("open-a-youth-clinic-in-every-town", "goal-1", "part_of"),
        ]
    );
    let nurses = &found.draft.nodes[3];
    assert_eq!(nurses.summary.as_deref(), Some("One nurse\nin every school.\n\nBegun as a pilot."));
    let period = nurses.period.clone().unwrap();
    assert_eq!((period.start.as_deref(), period.end.as_deref()), (Some("2020-01-01"), Some("2022-12-31")));
    assert_eq!(nurses.sources[0].place.as_deref(), Some("Objective 1.1"));
    let tags: Vec<_> = nurses.tags.iter().map(|(f, v)| (f.as_str(), v.join(" "))).collect();
    assert_eq!(
        tags,
        [
            ("aktor", "municipalities".to_owned()),
            ("malgrupp", "pupils".to_owned()),
            ("intressent", "parents".to_owned())
        ]
    );
}

#[test]
fn what_a_plan_cannot_hold_is_noted_with_its_line_and_nobody_is_named() {
    let found = read(FOREIGN.as_bytes()).unwrap();
    assert!(found.notes.iter().all(|n| n.severity == Severity::Warning && n.spot.row.is_some()));
    let ignored: Vec<&str> = found
        .notes
        .iter()
        .filter_map(|n| if let Remark::ElementIgnored(what) = &n.remark { Some(what.as_str()) } else { None })
        .collect();
    assert_eq!(
        ignored,
        [
            "Description: What the county wants.",
            "Acronym: NC",
            "Value: Openness We say what we do.",
            "Stakeholder",
            "Role: Employer Pays. Performer",
            "PerformanceIndicator: Visits Visits a year 2020-01-01Z 2021-12-31 200 2022-12-31 300 soon",
            "Identifier: _adm",
            "StartDate: 2020-01-01",
            "Source: https://example.org/plan",
            "Submitter",
            "Extra: Something else",
        ]
    );
    assert!(found.notes.iter().any(|n| n.remark == Remark::NotUnderstood("soon".to_owned())));
    let all = format!("{found:?}");
    assert!(!all.contains("Svensson") && !all.contains("anna@") && !all.contains("0701"), "{all}");
}

#[test]
fn every_namespace_in_use_is_read_and_others_are_not() {
    let one = |space: &str| {
        format!(
            "<s:StrategicPlan xmlns:s='{space}'><s:Name>P</s:Name><s:StrategicPlanCore><s:Goal><s:Name>G</s:Name></s:Goal></s:StrategicPlanCore></s:StrategicPlan>"
        )
    };
    let two = |space: &str| {
        one(space)
            .replace("s:StrategicPlan ", "s:PerformancePlanOrReport Type='Strategic_Plan' ")
            .replace("</s:StrategicPlan>", "</s:PerformancePlanOrReport>")
    };
    for text in [one(PART_1), one(PART_1_EARLIER), two(PART_2), two(PART_2_EARLIER)] {
        assert_eq!(built(&read(text.as_bytes()).unwrap()).nodes()[0].title, "G");
    }
    let none = one("x").replace("s:", "").replace("xmlns:s='x'", "").replace("xmlns='x'", "");
    assert_eq!(built(&read(none.as_bytes()).unwrap()).nodes()[0].title, "G");
    for text in [one("http://example.org"), two(PART_1), "<svg/>".to_owned()] {
        assert_eq!(read(text.as_bytes()), Err(FileError::UnknownFormat));
    }
}

#[test]
fn what_another_program_changed_is_so_in_what_is_read() {
    let plan = orebro();
    let text = write(&plan, Part::Two);
    let node = plan.find("maria-ungdom").unwrap();
    let title = &plan.node(node).title;
    let changed = text.replacen(&format!("<Name>{title}</Name>"), "<Name>Nytt namn</Name>", 1);
    assert_ne!(changed, text);
    let back = built(&read(changed.as_bytes()).unwrap());
    let renamed = back.node(back.find("maria-ungdom").unwrap());
    assert_eq!(renamed.title, "Nytt namn");
    assert_eq!(renamed.observations, plan.node(node).observations);
    // Taken away, with the links that would hang loose.
    let start = text.find("      <Objective>").unwrap();
    let end = text.find("      </Objective>\n").unwrap() + "      </Objective>\n".len();
    let found = read(format!("{}{}", &text[..start], &text[end..]).as_bytes()).unwrap();
    assert_eq!(built(&found).nodes().len(), plan.nodes().len() - 1);
    assert!(matches!(found.notes.as_slice(), [note] if matches!(note.remark, Remark::Gone(_))), "{:?}", found.notes);
    // Moved to the last goal, and one added there.
    let added = "      <Objective><Name>Tillagd</Name></Objective>\n";
    let moved = format!("{}{}", &text[..start], &text[end..]);
    let last = moved.rfind("    </Goal>").unwrap();
    let moved = format!("{}{}{added}{}", &moved[..last], &text[start..end], &moved[last..]);
    let back = built(&read(moved.as_bytes()).unwrap());
    assert_eq!(back.nodes().len(), plan.nodes().len() + 1);
    assert_eq!(back.links().len(), plan.links().len() + 1);
}

#[test]
fn hostile_files_are_refused_with_what_is_wrong() {
    let goal = |inner: &str| format!("<StrategicPlan><StrategicPlanCore>{inner}</StrategicPlanCore></StrategicPlan>");
    assert_eq!(read(b""), Err(FileError::Empty));
    assert_eq!(read(goal("").as_bytes()), Err(FileError::NothingFound));
    assert!(matches!(read(b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), Err(FileError::Unsafe { .. })));
    assert!(matches!(read(goal(&"<Goal>".repeat(100)).as_bytes()), Err(FileError::Over { limit: Limit::Depth, .. })));
    assert!(matches!(read(goal("<Goal>").as_bytes()), Err(FileError::Broken { .. })));
    let damaged = "<StrategicPlan><Name>P</Name><OtherInformation>{\"format\": \"roda-traden/plan\"</OtherInformation>\
                   <StrategicPlanCore><Goal><Name>G</Name></Goal></StrategicPlanCore></StrategicPlan>";
    let found = read(damaged.as_bytes()).unwrap();
    assert!(matches!(&found.notes[0].remark, Remark::ElementIgnored(_)), "{:?}", found.notes);
    assert_eq!(built(&found).nodes().len(), 1);
}

#[test]
fn damaged_files_never_break_the_reader() {
    let text = FOREIGN.as_bytes().to_vec();
    let ours = write(&Plan::build(sample()).unwrap().0, Part::Two).into_bytes();
    for bytes in [text, ours] {
        let edits = (0..bytes.len(), 0..60usize, proptest::collection::vec(any::<u8>(), 0..8));
        for_all(1000, &edits, |(at, cut, put)| {
            let mut bytes = bytes.clone();
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, put);
            if let Ok(found) = read(&bytes) {
                let _ = Plan::build(found.draft);
            }
        });
    }
}

#[test]
fn a_file_full_of_stakeholders_and_strange_elements_is_read_in_time() {
    let many: String =
        (0..40_000).map(|i| format!("<Stakeholder><Name>S {i}</Name><Role/></Stakeholder><X>{i}</X>")).collect();
    let text = format!(
        "<StrategicPlan><Name>P</Name><StrategicPlanCore><Goal><Name>G</Name>{many}</Goal></StrategicPlanCore></StrategicPlan>"
    );
    let found = read(text.as_bytes()).unwrap();
    assert_eq!(found.draft.facets[0].values.len(), 40_000);
    assert_eq!(found.notes.len(), 10_000);
}

/// A small plan of ours.
fn sample() -> Draft {
    let mut draft = orebro().draft();
    draft.nodes.truncate(20);
    let ids: Vec<String> = draft.nodes.iter().map(|n| n.id.clone()).collect();
    draft.links.retain(|l| ids.contains(&l.from) && ids.contains(&l.to));
    draft
}

#[test]
fn an_objective_that_was_moved_belongs_to_the_new_goal_alone() {
    let plan = orebro();
    let text = write(&plan, Part::One);
    let start = text.find("      <Objective>").unwrap();
    let end = text.find("      </Objective>\n").unwrap() + "      </Objective>\n".len();
    let (element, rest) = (&text[start..end], format!("{}{}", &text[..start], &text[end..]));
    let id = element.split("<Identifier>_").nth(1).unwrap().split('<').next().unwrap();
    let over = |plan: &Plan| -> Vec<(String, &'static str)> {
        let links = plan.links().iter().filter(|l| plan.node(l.from).id == id);
        links.map(|l| (plan.node(l.to).id.clone(), l.kind.word())).collect()
    };
    let old = text[..start].rsplit("<Identifier>_").next().unwrap().split('<').next().unwrap();
    let before = over(&plan);
    assert!(before.iter().any(|(to, kind)| to == old && *kind == "part_of"), "{before:?}");
    let kept: Vec<_> = before.iter().filter(|l| *l != &(old.to_owned(), "part_of")).cloned().collect();
    let goal = |inner: &str| format!("    <Goal><Name>Nytt</Name>{inner}</Goal>\n");
    let last = rest.rfind("  </StrategicPlanCore>").unwrap();
    let put = |inner: &str| format!("{}{inner}{}", &rest[..last], &rest[last..]);
    let moved = built(&read(put(&goal(element)).as_bytes()).unwrap());
    let mut now = kept.clone();
    now.push(("nytt".to_owned(), "part_of"));
    assert_eq!(over(&moved), now);
    // One that became a goal of its own belongs to none.
    let alone = element.replace("Objective>", "Goal>");
    assert_eq!(over(&built(&read(put(&alone).as_bytes()).unwrap())), kept);
}
