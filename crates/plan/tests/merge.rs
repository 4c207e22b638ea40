//! Two nodes made one: nothing that either said is lost without being told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::edit::{Deed, Edit, LinkKey, Loss, apply};
use roda_plan::{Draft, DraftLink, DraftNode, DraftPeriod};
use std::collections::BTreeSet;
use support::generate::{drafts, for_all};
use support::{Build, draft, observation, plan};

fn merge(keep: &str, other: &str) -> Edit {
    Edit::Merge { keep: keep.to_owned(), other: other.to_owned() }
}

fn key(from: &str, to: &str, kind: &str) -> LinkKey {
    LinkKey { from: from.to_owned(), to: to.to_owned(), kind: kind.to_owned() }
}

fn has(draft: &Draft, from: &str, to: &str, kind: &str) -> bool {
    draft.links.iter().any(|l| LinkKey::of(l) == key(from, to, kind))
}

#[test]
fn merging_keeps_what_both_say() {
    let mut d = draft();
    let period = |year: &str| Some(DraftPeriod { start: Some(year.to_owned()), end: None });
    for (id, year, status) in [("a1", "2020", "planned"), ("a2", "2021", "done")] {
        let node = d.at(id);
        node.aliases = vec!["Samma".to_owned(), format!("Alias {id}")];
        node.summary = Some(format!("Om {id}."));
        node.period = period(year);
        node.tags = vec![("malgrupp".to_owned(), vec![if id == "a1" { "aldre" } else { "barn" }.to_owned()])];
        node.observations = vec![observation("u21", "ongoing"), observation("u22", status)];
    }
    d.guess("a1", "p2", "derived_from").note = Some("Av namnet.".to_owned());
    d.tie("a2", "o1", "part_of");
    let applied = apply(&plan(d), &merge("a1", "a2")).unwrap();
    let mut d = applied.plan.draft();
    let node = d.at("a1").clone();
    assert_eq!(node.aliases, ["Samma", "Alias a1", "a2", "Alias a2"]);
    assert_eq!(node.summary.as_deref(), Some("Om a1. Om a2."));
    assert_eq!(node.tags, [("malgrupp".to_owned(), vec!["barn".to_owned(), "aldre".to_owned()])]);
    let seen = [("u21", "ongoing"), ("u22", "planned"), ("u22", "done")].map(|(d, s)| observation(d, s));
    assert_eq!((node.observations.as_slice(), node.sources.len()), (seen.as_slice(), 1));
    assert!(!d.nodes.iter().any(|n| n.id == "a2") && has(&d, "a1", "d1", "derived_from"));
    let both = d.links.iter().find(|l| LinkKey::of(l) == key("a1", "p2", "derived_from")).unwrap();
    assert_eq!((both.basis.as_str(), both.note.as_deref()), ("stated", Some("Av namnet.")));
    let hidden = Loss::Status { document: "u22".to_owned(), status: "done".to_owned() };
    assert_eq!(applied.outcome.losses, [Loss::Period(period("2021").unwrap()), hidden]);
    let name = applied.outcome.name;
    assert_eq!((name.deed, name.what.as_str(), name.other.as_deref()), (Deed::Merge, "a1", Some("a2")));
}

#[test]
fn merging_over_levels_tells_which_links_cannot_follow() {
    let applied = apply(&plan(draft()), &merge("a1", "o2")).unwrap();
    let losses = [
        Loss::LinkWithin(key("a1", "o2", "part_of")),
        Loss::LinkWrongWay(key("a2", "o2", "part_of")),
        Loss::LinkWrongWay(key("a3", "o2", "part_of")),
    ];
    assert_eq!(applied.outcome.losses, losses);
    assert!(has(&applied.plan.draft(), "a1", "o1", "part_of"));
}

#[test]
fn a_merge_loses_no_name_link_tag_observation_or_source() {
    for_all(400, &(drafts(14), proptest::prelude::any::<(u16, u16)>()), |(draft, (a, b))| {
        let plan = plan(draft);
        let before = plan.draft();
        let n = before.nodes.len().max(1);
        let (Some(keep), Some(gone)) = (before.nodes.get(usize::from(a) % n), before.nodes.get(usize::from(b) % n))
        else {
            return;
        };
        if keep.id == gone.id {
            return;
        }
        let applied = apply(&plan, &merge(&keep.id, &gone.id)).unwrap();
        let mut after = applied.plan.draft();
        assert_eq!(after.nodes.len() + 1, before.nodes.len());
        whole(after.at(&keep.id), keep, gone);
        links(&before, &after, &keep.id, &gone.id, &applied.outcome.losses);
    });
}

/// The node that stayed says what both said.
fn whole(now: &DraftNode, keep: &DraftNode, gone: &DraftNode) {
    let names: BTreeSet<&String> = now.aliases.iter().chain([&now.title]).collect();
    assert_eq!(names.len(), now.aliases.len() + 1, "no name stands twice");
    for old in [keep, gone] {
        assert!(names.contains(&old.title) && old.aliases.iter().all(|alias| names.contains(alias)));
        assert!(old.observations.iter().all(|o| now.observations.contains(o)));
        assert!(old.sources.iter().all(|s| now.sources.contains(s)));
        let tags = |n: &DraftNode| {
            let flat = |(f, values): &(String, Vec<String>)| values.iter().map(|v| (f.clone(), v.clone())).collect();
            n.tags.iter().flat_map::<Vec<_>, _>(flat).collect::<BTreeSet<(String, String)>>()
        };
        assert!(tags(old).is_subset(&tags(now)));
    }
}

/// Every link is there with the ends it has now, or told as lost.
fn links(before: &Draft, after: &Draft, keep: &str, gone: &str, losses: &[Loss]) {
    let now = |id: &str| if id == gone { keep.to_owned() } else { id.to_owned() };
    let lost =
        |key: &LinkKey| losses.iter().any(|l| matches!(l, Loss::LinkWithin(k) | Loss::LinkWrongWay(k) if k == key));
    let mut expected = BTreeSet::new();
    for link in before.links.iter().filter(|link| !lost(&LinkKey::of(link))) {
        let key = LinkKey { from: now(&link.from), to: now(&link.to), kind: link.kind.clone() };
        let found = after.links.iter().find(|l| LinkKey::of(l) == key).unwrap();
        assert!(link.sources.iter().all(|s| found.sources.contains(s)));
        let note = |l: &DraftLink| l.note.clone().unwrap_or_default();
        assert!(note(found).contains(&note(link)));
        expected.insert(key);
    }
    assert_eq!(after.links.iter().map(LinkKey::of).collect::<BTreeSet<_>>(), expected);
}
