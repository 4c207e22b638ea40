//! The difference of two plans: it names what differs and nothing else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::changes::{Changes, Counts, Field, State};
use roda_plan::edit::{Edit, LinkKey};
use roda_plan::{Draft, History, Patch, Step, Swap};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;
use support::edits::edits;
use support::generate::{drafts, for_all};
use support::{Build, draft, plan, text};

fn fields<K: PartialEq + Debug>(group: &roda_plan::changes::Group<K>, key: &K) -> Vec<Field> {
    let found = group.of(State::Changed).find(|change| change.key == *key);
    found.map(|change| change.fields.clone()).unwrap_or_default()
}

fn key(from: &str, to: &str, kind: &str) -> LinkKey {
    LinkKey { from: from.to_owned(), to: to.to_owned(), kind: kind.to_owned() }
}

#[test]
fn new_changed_and_gone_are_told_with_their_fields() {
    let before = draft();
    let mut after = draft();
    after.title = text("Ny plan");
    after.at("a1").title = "Annat".to_owned();
    after.at("a1").summary = Some("Mer.".to_owned());
    after.nodes.retain(|n| n.id != "a3");
    after.add("a4", "aktivitet");
    after.links[0].note = Some("Därför".to_owned());
    after.links.retain(|l| l.from != "a3");
    after.tie("a4", "o2", "part_of");
    after.facets[0].values[1].broader = None;
    after.levels.swap(0, 1);
    after.documents[1].date = None;
    let changes = Changes::between(&before, &after);
    assert_eq!(changes.head, [Field::Title]);
    assert_eq!(changes.nodes.counts(), Counts { new: 1, changed: 1, gone: 1 });
    assert_eq!(fields(&changes.nodes, &"a1".to_owned()), [Field::Title, Field::Summary]);
    let order: Vec<&str> = changes.nodes.entries.iter().map(|c| c.key.as_str()).collect();
    assert_eq!(order, ["a1", "a4", "a3"]);
    let gone = changes.nodes.of(State::Gone).next().unwrap();
    assert_eq!((gone.before, gone.after), (Some(9), None));
    assert_eq!(changes.links.counts(), Counts { new: 1, changed: 1, gone: 1 });
    assert_eq!(fields(&changes.links, &key("m", "v", "contributes_to")), [Field::Note]);
    assert_eq!(changes.links.of(State::Gone).next().unwrap().key, key("a3", "o2", "part_of"));
    assert_eq!(changes.values.entries[0].fields, [Field::Broader]);
    assert_eq!(changes.values.entries[0].after, Some(1));
    assert!(changes.levels.reordered && changes.levels.entries.is_empty() && !changes.levels.is_empty());
    assert_eq!(fields(&changes.documents, &"u21".to_owned()), [Field::Date]);
    assert!(changes.facets.is_empty() && !changes.is_empty());
    assert_eq!(changes.total(), Counts { new: 2, changed: 4, gone: 2 });
}

#[test]
fn what_builds_the_same_plan_is_no_change() {
    let mut before = draft();
    before.at("a1").tags = vec![("malgrupp".to_owned(), ["barn", "aldre", "barn"].map(str::to_owned).to_vec())];
    before.at("a1").title = " a1".to_owned();
    before.links[0].note = Some("  ".to_owned());
    assert!(Changes::between(&before, &plan(before.clone()).draft()).is_empty());
}

#[test]
fn ids_that_stand_twice_are_told_once_each() {
    let before = draft();
    let mut after = draft();
    after.add("a1", "mal");
    let changes = Changes::between(&before, &after);
    assert_eq!(changes.nodes.counts(), Counts { new: 1, ..Counts::default() });
    assert_eq!(changes.nodes.entries[0].after, Some(10));
}

/// What a list of a patch says was there before and is there after, by key.
fn touched<T, K: Ord>(swaps: &[&Swap<T>], key: impl Fn(&T) -> K) -> BTreeSet<K> {
    swaps.iter().flat_map(|s| s.before.iter().chain(&s.after)).map(key).collect()
}

#[test]
fn the_changes_of_an_edit_are_what_it_touched() {
    for_all(300, &(drafts(14), edits(8)), |(draft, raws)| {
        let mut history = History::new(Arc::new(plan(draft)));
        for raw in raws {
            let (edit, before) = (raw.edit(history.draft()), history.draft().clone());
            let steps = history.done().len();
            if history.apply(&edit).is_err() || history.done().len() == steps {
                continue;
            }
            let changes = Changes::between(&before, history.draft());
            // Several edits may come back to where they began.
            assert!(!changes.is_empty() || matches!(edit, Edit::Many(_)), "{edit:?}");
            let patch = &history.done().last().unwrap().patch;
            same_keys(&changes, patch, &before, history.draft());
            let back = Changes::between(history.draft(), &before);
            let (there, home) = (changes.nodes.counts(), back.nodes.counts());
            assert_eq!((there.new, there.changed, there.gone), (home.gone, home.changed, home.new));
        }
    });
}

/// Everything told was touched, and everything touched that is not as it was is told.
fn same_keys(changes: &Changes, patch: &Patch, before: &Draft, after: &Draft) {
    let nodes: Vec<_> = patch.steps.iter().filter_map(|s| if let Step::Node(n) = s { Some(n) } else { None }).collect();
    let links: Vec<_> = patch.steps.iter().filter_map(|s| if let Step::Link(l) = s { Some(l) } else { None }).collect();
    let mut nodes = touched(&nodes, |n| n.id.clone());
    nodes.retain(|id| {
        let find = |draft: &Draft| draft.nodes.iter().find(|n| n.id == *id).cloned();
        find(before) != find(after)
    });
    let mut links = touched(&links, LinkKey::of);
    links.retain(|key| {
        let find = |draft: &Draft| draft.links.iter().find(|l| LinkKey::of(l) == *key).cloned();
        find(before) != find(after)
    });
    let told = |keys: &mut dyn Iterator<Item = String>| keys.collect::<BTreeSet<String>>();
    assert_eq!(told(&mut changes.nodes.entries.iter().map(|c| c.key.clone())), nodes);
    assert_eq!(changes.links.entries.iter().map(|c| c.key.clone()).collect::<BTreeSet<_>>(), links);
}
