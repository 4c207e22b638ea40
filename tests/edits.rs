//! The words for editing: every step has a name, every refusal a reason with what to do, in both languages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::plan::edit::{
    Deed, Edit, EditCode, EditError, LinkKey, Loose, Loss, NodeChange, StepName, apply, what_hangs_loose,
};
use roda_traden::plan::{Code, Diagnostic, DraftNode, DraftPeriod, NodeIx, Place, Role, Section, Severity};
use roda_traden::url::Lang;
use roda_traden::words;

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

const DEEDS: [Deed; 31] = [
    Deed::Head,
    Deed::Replace,
    Deed::AddDocument,
    Deed::SetDocument,
    Deed::DeleteDocument,
    Deed::AddLevel,
    Deed::SetLevel,
    Deed::MoveLevel,
    Deed::DeleteLevel,
    Deed::AddFacet,
    Deed::SetFacet,
    Deed::DeleteFacet,
    Deed::AddValue,
    Deed::SetValue,
    Deed::DeleteValue,
    Deed::AddNode,
    Deed::SetTitle,
    Deed::SetAliases,
    Deed::SetSummary,
    Deed::SetLevelOf,
    Deed::SetPeriod,
    Deed::SetTags,
    Deed::SetObservations,
    Deed::SetSources,
    Deed::DeleteNode,
    Deed::Merge,
    Deed::Move,
    Deed::Link,
    Deed::Unlink,
    Deed::SetLink,
    Deed::Several,
];

fn name(deed: Deed, count: usize) -> StepName {
    StepName { deed, what: "Dans".to_owned(), other: Some("Målgrupp".to_owned()), count }
}

#[test]
fn every_step_has_a_name_of_its_own() {
    for lang in LANGS {
        let mut names: Vec<String> = DEEDS.iter().map(|&deed| words::step(lang, &name(deed, 1))).collect();
        for text in &names {
            support::said::whole(text);
            assert!(text.chars().next().unwrap().is_lowercase(), "{text}");
        }
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
    }
}

#[test]
fn a_step_of_several_says_how_many_more() {
    assert_eq!(words::step(Lang::Sv, &name(Deed::SetTags, 3)), "ändra Målgrupp för ”Dans” och 2 ändringar till");
    assert_eq!(words::step(Lang::En, &name(Deed::DeleteNode, 2)), "delete “Dans” and 1 change more");
}

#[test]
fn every_refusal_says_why() {
    let plan = support::orebro();
    let place = Place { section: Section::Nodes, index: 0, id: String::new(), value: None, field: "" };
    let invalid = |code| EditCode::Invalid(vec![Diagnostic { severity: Severity::Error, place: place.clone(), code }]);
    let id = || plan.nodes()[0].id.clone();
    let codes = [
        EditCode::NotFound { section: Section::Nodes, id: id() },
        EditCode::NoLink(LinkKey::default()),
        EditCode::Taken { section: Section::Nodes, id: id() },
        EditCode::LevelInUse { level: "aktivitet".to_owned(), nodes: 3 },
        EditCode::DocumentInUse { document: "plan".to_owned(), times: 1 },
        EditCode::SameNode(id()),
        EditCode::WhichParent { node: id(), parents: vec![id()] },
        invalid(Code::EmptyTitle),
        invalid(Code::WrongWay),
        invalid(Code::DuplicateLink),
        invalid(Code::NoSource),
        invalid(Code::MissingNode(id())),
        invalid(Code::NoLevels),
        invalid(Code::BadDate("snart".to_owned())),
        EditCode::Invalid(Vec::new()),
    ];
    for lang in LANGS {
        for code in &codes {
            let text = words::edit_error(lang, &plan, &EditError { at: None, code: code.clone() });
            support::said::whole(&text);
            assert!(text.ends_with('.'), "{code:?}: {text}");
        }
    }
}

#[test]
fn what_is_lost_or_left_loose_is_named() {
    let plan = support::orebro();
    let key = LinkKey { from: plan.nodes()[1].id.clone(), to: plan.nodes()[0].id.clone(), kind: "part_of".to_owned() };
    let period = DraftPeriod { start: Some("2021".to_owned()), end: None };
    let follow_up = plan.documents()[plan.follow_ups()[0]].id.clone();
    let status = Loss::Status { document: follow_up, status: "done".to_owned() };
    let tags = Loss::Tags { facet: "malgrupp".to_owned(), value: None, nodes: 4 };
    for lang in LANGS {
        let losses = [
            Loss::LinkWithin(key.clone()),
            Loss::LinkWrongWay(key.clone()),
            Loss::Period(period.clone()),
            status.clone(),
            tags.clone(),
        ];
        for loss in losses {
            support::said::whole(&words::loss(lang, &plan, &loss));
        }
        for loose in [Loose::NoWayUp(NodeIx::new(3)), Loose::NoActivity(NodeIx::new(3))] {
            let text = words::loose(lang, &plan, loose);
            assert!(text.contains(&plan.nodes()[3].title), "{text}");
        }
    }
    let area = plan.nodes_with(Role::Area).find(|&n| !what_hangs_loose(&plan, n).is_empty());
    assert!(area.is_some(), "deleting some area leaves something loose");
}

#[test]
fn a_refused_edit_is_worded_as_the_planner_sees_it() {
    let plan = support::orebro();
    let id = plan.nodes()[0].id.clone();
    let refused = apply(&plan, &Edit::SetNode { id, change: NodeChange::Title(" ".to_owned()) }).unwrap_err();
    assert_eq!(words::edit_error(Lang::Sv, &plan, &refused), "Namnet får inte vara tomt.");
    let node =
        DraftNode { level: plan.levels()[0].id.clone(), title: "Utan källa".to_owned(), ..DraftNode::default() };
    let refused = apply(&plan, &Edit::AddNode { node, links: Vec::new() }).unwrap_err();
    assert_eq!(words::edit_error(Lang::Sv, &plan, &refused), "Minst en källa måste anges.");
}
