//! Edits: each does what it says, tells what it could not keep, and refuses with a reason when the plan would not be valid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::edit::{
    Deed, Edit, EditCode, EditError, LinkChange, LinkKey, Loose, Loss, NodeChange, apply, citing, what_hangs_loose,
};
use roda_plan::{Code, Draft, DraftLevel, DraftLink, DraftNode, DraftPeriod, DraftValue, Section, Text, id_from};
use std::collections::BTreeSet;
use support::edits::{own, own_words};
use support::generate::for_all;
use support::{Build, cited, document, draft, observation, plan, text};

/// The draft after an edit that can be done.
#[track_caller]
fn after(draft: Draft, edit: Edit) -> Draft {
    apply(&plan(draft), &edit).unwrap().plan.draft()
}

/// Why an edit of the small plan cannot be done.
#[track_caller]
fn refused(edit: Edit) -> EditError {
    apply(&plan(draft()), &edit).unwrap_err()
}

/// The only diagnostic of an edit that would leave no plan: its place and code.
#[track_caller]
fn invalid(edit: Edit) -> (Section, String, &'static str, Code) {
    let EditError { at: None, code: EditCode::Invalid(found) } = refused(edit) else { panic!() };
    let found = found.into_iter().next().unwrap();
    (found.place.section, found.place.id, found.place.field, found.code)
}

fn set(id: &str, change: NodeChange) -> Edit {
    Edit::SetNode { id: id.to_owned(), change }
}

fn key(from: &str, to: &str, kind: &str) -> LinkKey {
    LinkKey { from: from.to_owned(), to: to.to_owned(), kind: kind.to_owned() }
}

fn link(from: &str, to: &str, kind: &str) -> DraftLink {
    DraftLink {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: kind.to_owned(),
        basis: "stated".to_owned(),
        sources: cited(),
        note: None,
    }
}

fn has(draft: &Draft, from: &str, to: &str, kind: &str) -> bool {
    draft.links.iter().any(|l| LinkKey::of(l) == key(from, to, kind))
}

fn move_to(node: &str, from: Option<&str>, to: &str) -> Edit {
    Edit::Move { node: node.to_owned(), from: from.map(str::to_owned), to: to.to_owned(), sources: cited() }
}

fn merge(keep: &str, other: &str) -> Edit {
    Edit::Merge { keep: keep.to_owned(), other: other.to_owned() }
}

fn new_activity(title: &str) -> DraftNode {
    DraftNode { level: "aktivitet".to_owned(), title: title.to_owned(), sources: own_words(), ..DraftNode::default() }
}

#[test]
fn a_new_node_gets_an_id_a_source_and_links_of_its_own() {
    let add = Edit::AddNode { node: new_activity("Öppet hus "), links: vec![link("", "o2", "part_of")] };
    let applied = apply(&plan(draft()), &citing(own(), add.clone())).unwrap();
    assert_eq!(applied.outcome.made, ["oppet-hus"]);
    assert_eq!((applied.outcome.name.deed, applied.outcome.name.what.as_str()), (Deed::AddNode, "Öppet hus"));
    assert_eq!((applied.outcome.name.count, applied.patch.steps.len()), (1, 3));
    let draft = applied.plan.draft();
    assert!(has(&draft, "oppet-hus", "o2", "part_of"));
    assert_eq!(draft.documents.last().unwrap().title, "Egen uppgift");
    // Once more: the document is there, the id is not free.
    let applied = apply(&applied.plan, &citing(own(), add)).unwrap();
    assert_eq!((applied.outcome.made, applied.patch.steps.len()), (vec!["oppet-hus-2".to_owned()], 2));
}

#[test]
fn without_a_source_or_with_a_taken_id_nothing_is_added() {
    let mut node = new_activity("Öppet hus");
    node.sources.clear();
    let found = invalid(Edit::AddNode { node: node.clone(), links: Vec::new() });
    assert_eq!(found, (Section::Nodes, "oppet-hus".to_owned(), "sources", Code::NoSource));
    node.id = "a1".to_owned();
    let taken = EditCode::Taken { section: Section::Nodes, id: "a1".to_owned() };
    assert_eq!(refused(Edit::AddNode { node, links: Vec::new() }), EditError { at: Some(0), code: taken });
}

#[test]
fn every_thing_of_a_node_can_be_changed() {
    let mut d = draft();
    for change in [
        NodeChange::Title(" Ett ".to_owned()),
        NodeChange::Aliases(vec!["Två".to_owned()]),
        NodeChange::Summary(Some("Tre.".to_owned())),
        NodeChange::Period(Some(DraftPeriod { start: Some("2021-VT".to_owned()), end: Some("open".to_owned()) })),
        NodeChange::Tags { facet: "malgrupp".to_owned(), values: vec!["aldre".to_owned(), "barn".to_owned()] },
        NodeChange::Observations(vec![observation("u21", "planned")]),
        NodeChange::Status { document: "u21".to_owned(), status: Some("ongoing".to_owned()) },
        NodeChange::Status { document: "u22".to_owned(), status: Some("done".to_owned()) },
        NodeChange::Sources([cited(), cited()].concat()),
    ] {
        d = after(d, set("a1", change));
    }
    let node = d.at("a1").clone();
    assert_eq!((node.title.as_str(), node.summary.as_deref()), ("Ett", Some("Tre.")));
    assert_eq!(node.tags, [("malgrupp".to_owned(), vec!["barn".to_owned(), "aldre".to_owned()])]);
    assert_eq!(node.observations, [observation("u21", "ongoing"), observation("u22", "done")]);
    assert_eq!((node.aliases.len(), node.sources.len(), node.period.unwrap().end.as_deref()), (1, 2, Some("open")));
    d = after(d, set("a1", NodeChange::Status { document: "u21".to_owned(), status: None }));
    d = after(d, set("a1", NodeChange::Tags { facet: "malgrupp".to_owned(), values: Vec::new() }));
    assert_eq!((d.at("a1").observations.len(), d.at("a1").tags.len()), (1, 0));
}

#[test]
fn what_would_not_be_a_plan_is_refused_with_its_place() {
    let long = NodeChange::Summary(Some("a".repeat(10_001)));
    let at_a1 = |field, code| (Section::Nodes, "a1".to_owned(), field, code);
    assert_eq!(invalid(set("a1", long)), at_a1("summary", Code::TooLong { limit: 10_000 }));
    assert_eq!(invalid(set("a1", NodeChange::Title(" ".to_owned()))), at_a1("title", Code::EmptyTitle));
    let up = invalid(Edit::Link(link("o2", "a1", "part_of")));
    assert_eq!(up, (Section::Nodes, "o2".to_owned(), "", Code::Cycle(vec!["o2".to_owned(), "a1".to_owned()])));
    let double = invalid(Edit::Link(link("a1", "o2", "part_of")));
    assert_eq!(double, (Section::Links, "a1 → o2".to_owned(), "to", Code::DuplicateLink));
    let level = invalid(set("o2", NodeChange::Level("aktivitet".to_owned())));
    assert_eq!(level, (Section::Links, "a1 → o2".to_owned(), "to", Code::WrongWay));
    let levels = invalid(Edit::MoveLevel { id: "vision".to_owned(), to: 3 });
    assert_eq!(levels.3, Code::WrongWay);
    let period = DraftPeriod { start: Some("2022".to_owned()), end: Some("2021".to_owned()) };
    assert_eq!(invalid(set("a1", NodeChange::Period(Some(period)))), at_a1("period", Code::PeriodReversed));
    let mut note = link("a3", "p1", "derived_from");
    note.note = Some("a".repeat(10_001));
    assert_eq!(invalid(Edit::Link(note)).2, "note");
}

#[test]
fn what_is_in_use_or_not_there_is_told() {
    let in_use = EditCode::LevelInUse { level: "aktivitet".to_owned(), nodes: 3 };
    assert_eq!(refused(Edit::DeleteLevel("aktivitet".to_owned())).code, in_use);
    let cited = EditCode::DocumentInUse { document: "kalla".to_owned(), times: 23 };
    assert_eq!(refused(Edit::DeleteDocument("kalla".to_owned())).code, cited);
    let missing = |section, id: &str| EditCode::NotFound { section, id: id.to_owned() };
    assert_eq!(refused(Edit::DeleteNode("a9".to_owned())).code, missing(Section::Nodes, "a9"));
    assert_eq!(refused(move_to("a1", None, "a9")).code, missing(Section::Nodes, "a9"));
    assert_eq!(refused(Edit::DeleteFacet("kommun".to_owned())).code, missing(Section::Facets, "kommun"));
    let gone = key("a1", "p2", "derived_from");
    assert_eq!(refused(Edit::Unlink(gone.clone())).code, EditCode::NoLink(gone));
    assert_eq!(refused(merge("a1", "a1")).code, EditCode::SameNode("a1".to_owned()));
}

#[test]
fn moving_changes_what_a_node_is_part_of_and_nothing_else() {
    let d = after(draft(), move_to("a1", None, "o1"));
    assert!(has(&d, "a1", "o1", "part_of") && !has(&d, "a1", "o2", "part_of"));
    assert_eq!((d.links.len(), d.links[7].to.as_str()), (13, "o1"));
    assert!(has(&d, "a1", "p1", "derived_from"));
    // Under a parent where it lies already, and one that is part of nothing.
    assert_eq!(after(draft(), move_to("a1", None, "o2")), draft());
    assert!(has(&after(draft(), move_to("o1", None, "p1")), "o1", "p1", "part_of"));
    // Part of two: one has to be named, and the other stays.
    let both = after(draft(), Edit::Link(link("a1", "o1", "part_of")));
    let which = apply(&plan(both.clone()), &move_to("a1", None, "p2")).unwrap_err();
    let parents = vec!["o2".to_owned(), "o1".to_owned()];
    assert_eq!(which.code, EditCode::WhichParent { node: "a1".to_owned(), parents });
    let d = after(both.clone(), move_to("a1", Some("o1"), "p2"));
    assert!(has(&d, "a1", "p2", "part_of") && has(&d, "a1", "o2", "part_of") && !has(&d, "a1", "o1", "part_of"));
    let d = after(both, move_to("a1", Some("o1"), "o2"));
    assert_eq!((d.links.len(), has(&d, "a1", "o1", "part_of")), (13, false));
}

#[test]
fn what_hangs_loose_is_told_before_a_node_is_deleted() {
    let p = plan(draft());
    let ix = |id: &str| p.find(id).unwrap();
    let loose = |id: &str| what_hangs_loose(&p, ix(id));
    assert_eq!(loose("o2"), [Loose::NoWayUp(ix("a3")), Loose::NoActivity(ix("o1"))]);
    assert_eq!(loose("v"), [Loose::NoWayUp(ix("m"))]);
    assert_eq!(loose("a2"), [Loose::NoActivity(ix("d1"))]);
    assert_eq!(loose("a3"), []);
    let mut single = draft();
    single.links.retain(|l| l.from == "a1" || l.from.starts_with(['p', 'm']));
    let p = plan(single);
    let ix = |id: &str| p.find(id).unwrap();
    let idle = ["v", "m", "p1", "o2"].map(|id| Loose::NoActivity(ix(id)));
    assert_eq!(what_hangs_loose(&p, ix("a1")), idle);
    let d = after(draft(), Edit::DeleteNode("o2".to_owned()));
    assert_eq!((d.nodes.len(), d.links.len()), (9, 9));
}

#[test]
fn levels_come_go_and_change_places() {
    let role = |id: &str, role: &str| DraftLevel {
        id: id.to_owned(),
        role: role.to_owned(),
        title: text("Prioriterat område"),
    };
    let d = after(draft(), Edit::AddLevel { level: role("", "area"), at: 2 });
    assert_eq!((d.levels[2].id.as_str(), d.levels.len()), ("prioriterat-omrade", 8));
    let d = after(d, Edit::SetLevel(role("prioriterat-omrade", "goal")));
    let d = after(d, Edit::MoveLevel { id: "prioriterat-omrade".to_owned(), to: 99 });
    assert_eq!((d.levels[7].role.as_str(), d.levels[7].id.as_str()), ("goal", "prioriterat-omrade"));
    assert_eq!(after(d, Edit::DeleteLevel("prioriterat-omrade".to_owned())), draft());
}

#[test]
fn a_value_that_goes_takes_its_tags_and_leaves_its_narrower_values_where_they_belong() {
    let mut d = draft();
    for id in ["a1", "a2"] {
        d.at(id).tags = vec![("malgrupp".to_owned(), vec!["barn-och-unga".to_owned(), "barn".to_owned()])];
    }
    let delete = |facet: &str, value: &str| Edit::DeleteValue { facet: facet.to_owned(), value: value.to_owned() };
    let applied = apply(&plan(d.clone()), &delete("malgrupp", "barn-och-unga")).unwrap();
    let value = Some("barn-och-unga".to_owned());
    assert_eq!(applied.outcome.losses, [Loss::Tags { facet: "malgrupp".to_owned(), value, nodes: 2 }]);
    let mut left = applied.plan.draft();
    assert_eq!(left.at("a1").tags[0].1.len(), 1);
    assert_eq!(left.facets[0].values[0].broader, None);
    let new = DraftValue { id: String::new(), title: text("Barn"), broader: Some("barn-och-unga".to_owned()) };
    let more = after(d.clone(), Edit::AddValue { facet: "malgrupp".to_owned(), value: new });
    assert_eq!(more.facets[0].values[3].id, "barn-2");
    let wider = DraftValue { broader: Some("barn".to_owned()), ..more.facets[0].values[0].clone() };
    let circle = apply(&plan(more), &Edit::SetValue { facet: "malgrupp".to_owned(), value: wider }).unwrap_err();
    let EditCode::Invalid(found) = circle.code else { panic!() };
    assert!(matches!(found[0].code, Code::Cycle(_)));
    let applied = apply(&plan(d), &Edit::DeleteFacet("malgrupp".to_owned())).unwrap();
    assert_eq!(applied.outcome.losses, [Loss::Tags { facet: "malgrupp".to_owned(), value: None, nodes: 2 }]);
    assert!(applied.plan.draft().at("a1").tags.is_empty());
}

#[test]
fn a_pasted_column_is_one_step_or_none() {
    let status = |id: &str| set(id, NodeChange::Status { document: "u22".to_owned(), status: Some("done".to_owned()) });
    let applied = apply(&plan(draft()), &citing(own(), Edit::Many(["a1", "a2", "a3"].map(status).to_vec()))).unwrap();
    let name = &applied.outcome.name;
    assert_eq!((name.deed, name.what.as_str(), name.count), (Deed::SetObservations, "a1", 3));
    let mixed = Edit::Many(vec![status("a1"), Edit::DeleteNode("a2".to_owned())]);
    assert_eq!(apply(&plan(draft()), &mixed).unwrap().outcome.name.deed, Deed::Several);
    let nested = Edit::Many(vec![status("a1"), Edit::Many(vec![status("a2"), status("a9")])]);
    assert_eq!(refused(citing(own(), nested)).at, Some(2));
    let many = Edit::Many(["Stöd"; 30].map(|t| Edit::AddNode { node: new_activity(t), links: Vec::new() }).to_vec());
    let made = apply(&plan(draft()), &citing(own(), many)).unwrap().outcome.made;
    assert_eq!((made[0].as_str(), made[29].as_str()), ("stod", "stod-30"));
}

#[test]
fn a_plan_is_built_from_nothing_in_steps() {
    let title = Text { sv: "Vår plan".to_owned(), en: None };
    let level = |id: &str, role: &str| DraftLevel { id: id.to_owned(), role: role.to_owned(), title: text(id) };
    let empty =
        Draft { title, language: "sv".to_owned(), levels: vec![level("aktivitet", "activity")], ..Draft::default() };
    let d = after(empty, Edit::AddLevel { level: level("plan", "plan"), at: 0 });
    let node = DraftNode { level: "plan".to_owned(), ..new_activity("Plan A") };
    let d = after(d, citing(own(), Edit::AddNode { node, links: Vec::new() }));
    let links = vec![DraftLink { sources: own_words(), ..link("", "plan-a", "derived_from") }];
    let d = after(d, citing(own(), Edit::AddNode { node: new_activity("Första"), links }));
    assert_eq!((d.nodes.len(), d.links.len(), d.documents.len()), (2, 1, 1));
    let other = after(draft(), Edit::Replace(Box::new(d.clone())));
    assert_eq!(other, d);
}

#[test]
fn documents_and_links_can_be_changed() {
    let new = Edit::AddDocument(document("", None));
    assert!(matches!(refused(new).code, EditCode::Invalid(_)));
    let d = after(draft(), Edit::SetDocument(document("u21", Some("2021"))));
    assert_eq!(d.documents[1].date.as_deref(), Some("2021"));
    assert_eq!(after(d, Edit::DeleteDocument("u21".to_owned())).documents.len(), 2);
    let of = key("a1", "o2", "part_of");
    let change = |change| Edit::SetLink { link: of.clone(), change };
    let guess = apply(&plan(draft()), &change(LinkChange::Basis("interpreted".to_owned()))).unwrap();
    assert_eq!(guess.outcome.warnings[0].code, Code::NoNote);
    let said = apply(&guess.plan, &change(LinkChange::Note(Some("Av innehållet.".to_owned())))).unwrap();
    assert_eq!(said.outcome.warnings, []);
    assert!(!has(&after(draft(), Edit::Unlink(of.clone())), "a1", "o2", "part_of"));
}

#[test]
fn any_title_gives_an_id_that_a_plan_takes() {
    for_all(500, &("\\PC{0,80}", 0..3usize), |(title, taken)| {
        let ids: BTreeSet<String> = (0..taken).fold(BTreeSet::new(), |mut ids, _| {
            ids.insert(id_from(&title, |id| ids.contains(id)));
            ids
        });
        assert_eq!(ids.len(), taken);
        let mut draft = draft();
        for id in
            ids.iter().filter(|id| !["a1", "a2", "a3", "d1", "m", "o1", "o2", "p1", "p2", "v"].contains(&id.as_str()))
        {
            draft.add(id, "aktivitet");
        }
        plan(draft);
    });
}
