//! The tree's branches: written when they are first opened, a little at a time where they are many, and kept open over filters and edits.

use super::rows::{Look, close_item, element_id, group_id, open_item, path_of};
use crate::analysis::{Path, Spot, Tree};
use crate::plan::NodeIx;
use crate::t;
use crate::ui::browser;
use crate::ui::state::{Model, Shared, State};
use crate::ui::watch::memo;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

/// The tree's element.
pub const TREE: &str = "branches";
/// Rows that are in sight to begin with, at most.
const FIRST: usize = 40;
/// Rows that are open when no more are opened all at once.
const MANY: usize = 500;
/// Rows that are written in one go, in about as many milliseconds as half a frame has.
const PIECE: usize = 60;

/// Rows of a group that are still to be written: the group, its rows and how many stand there.
type Rest = (String, Vec<Spot>, usize);

/// The branches.
#[derive(Clone, Copy)]
pub struct Branches {
    pub lang: Lang,
    pub state: State,
    pub model: Model,
    pub tree: Memo<Shared<Tree>>,
    follow_up: Memo<Option<usize>>,
    /// The branches that are open unless somebody closes them.
    first: Memo<BTreeSet<Path>>,
    /// The branches that were opened or closed by hand, by the ids on their way, which hold when the plan changes.
    turned: StoredValue<BTreeMap<String, bool>>,
    rest: StoredValue<VecDeque<Rest>>,
    /// The item where the keyboard comes in.
    stop: StoredValue<Option<String>>,
    /// The activity from which one goes through its action plans.
    pub home: StoredValue<Option<String>>,
    /// What has been typed to find a name, and when.
    pub typed: StoredValue<(String, f64)>,
}

impl Branches {
    /// The branches of a tree.
    pub fn new(
        lang: Lang,
        state: State,
        model: Model,
        tree: Memo<Shared<Tree>>,
        follow_up: Memo<Option<usize>>,
    ) -> Self {
        Self {
            lang,
            state,
            model,
            tree,
            follow_up,
            first: memo(move |_| tree.with(|t| t.open_first(FIRST))),
            turned: StoredValue::new(BTreeMap::new()),
            rest: StoredValue::new(VecDeque::new()),
            stop: StoredValue::new(None),
            home: StoredValue::new(None),
            typed: StoredValue::new((String::new(), 0.0)),
        }
    }

    /// Writes the tree anew; whoever has the focus in it keeps it, or gets it further up where the row has gone.
    pub fn write(self) {
        let had = focused();
        self.rest.set_value(VecDeque::new());
        let roots = self.tree.with(|t| t.roots());
        let mut out = String::new();
        self.items(&mut out, TREE, roots, 0, usize::MAX);
        browser::fill(&format!("#{TREE}"), &out);
        self.go_on();
        let back = had
            .and_then(|id| path_of(&id))
            .and_then(|path| (1..=path.len()).rev().map(|n| element_id(&path[..n])).find(|id| element(id).is_some()));
        back.iter().for_each(|id| browser::focus(id));
    }

    fn with_look<T>(self, call: impl FnOnce(&Look) -> T) -> T {
        untrack(|| {
            let tree = self.tree.get();
            let select = self.state.selecting();
            call(&Look {
                lang: self.lang,
                tree: &tree,
                letters: tree.facts().letters(),
                follow_up: self.follow_up.get(),
                selected: self.model.selected.get(),
                select: &select,
            })
        })
    }

    /// Writes rows from the one at `from`, with what stands under the open ones. What exceeds a piece is left for later.
    fn items(self, out: &mut String, group: &str, spots: Vec<Spot>, from: usize, upto: usize) {
        let n = spots.len();
        let end = upto.min(from + PIECE).min(n);
        self.with_look(|look| {
            for (i, spot) in spots.iter().enumerate().take(end).skip(from) {
                let open = look.tree.is_branch(spot).then(|| self.is_open(&spot.path));
                open_item(out, look, spot, (i, n), open);
                if open == Some(true) {
                    self.items(out, &group_id(&spot.path), look.tree.children(spot), 0, usize::MAX);
                }
                close_item(out, open);
            }
        });
        if end < n {
            self.rest.update_value(|rest| rest.push_back((group.to_owned(), spots, end)));
        }
    }

    /// Writes one more piece, and comes again until all is there.
    fn go_on(self) {
        let busy = self.rest.try_with_value(|rest| !rest.is_empty()) == Some(true);
        if busy {
            browser::set(&format!("#{TREE}"), "aria-busy", "true");
            set_timeout(
                move || {
                    self.piece();
                    self.go_on()
                },
                Duration::ZERO,
            );
        } else {
            browser::unset(&format!("#{TREE}"), "aria-busy");
        }
    }

    /// Writes one more piece; whether there was one.
    fn piece(self) -> bool {
        let Some((group, spots, from)) = self.rest.try_update_value(VecDeque::pop_front).flatten() else {
            return false;
        };
        let mut out = String::new();
        self.items(&mut out, &group, spots, from, usize::MAX);
        browser::append(&format!("#{group}"), &out);
        true
    }

    /// Writes all that is still to be written.
    pub fn finish(self) {
        while self.piece() {}
    }

    fn is_open(self, path: &[NodeIx]) -> bool {
        let by_hand = self.turned.with_value(|t| t.get(&self.key(path)).copied());
        by_hand.unwrap_or_else(|| self.first.with_untracked(|f| f.contains(path)))
    }

    /// The ids on a way.
    fn key(self, path: &[NodeIx]) -> String {
        self.model.plan.with_untracked(|plan| {
            let ids = path.iter().filter_map(|n| plan.nodes().get(n.at()));
            ids.map(|n| n.id.as_str()).collect::<Vec<_>>().join(" ")
        })
    }

    /// Opens or closes a branch.
    pub fn turn(self, id: &str) {
        if let Some(open) = element(id).and_then(|item| item.get_attribute("aria-expanded")) {
            self.set(id, open == "false");
        }
    }

    /// Opens or closes a branch; what stands under it is written when it is first opened.
    pub fn set(self, id: &str, open: bool) {
        let (Some(item), Some(path)) = (element(id), path_of(id)) else { return };
        let Some(group) = element(&group_id(&path)) else { return };
        let key = self.key(&path);
        self.turned.update_value(|turned| {
            turned.insert(key, open);
        });
        let _ = item.set_attribute("aria-expanded", if open { "true" } else { "false" });
        let _ = if open { group.remove_attribute("hidden") } else { group.set_attribute("hidden", "") };
        // Nobody stands in what is closed.
        if !open {
            let inside = |at: &String| at.starts_with(&format!("{id}-"));
            self.stop.get_value().filter(inside).iter().for_each(|_| self.stop_at(id));
            focused().filter(inside).iter().for_each(|_| focus(id));
        }
        if open && group.child_element_count() == 0 {
            let spots = self.tree.with_untracked(|t| t.children(&t.at(&path)));
            let mut out = String::new();
            self.items(&mut out, &group_id(&path), spots, 0, usize::MAX);
            group.set_inner_html(&out);
            self.go_on();
        }
    }

    /// Opens branches, as long as the tree can be read.
    pub fn open(self, ids: &[String]) {
        for id in ids {
            self.finish();
            let n = seen().len();
            if n > MANY {
                return self.state.say(t!(self.lang, "tree-many", n = n));
            }
            self.set(id, true);
        }
    }

    /// Opens every branch in sight.
    pub fn open_next(self) {
        let closed = seen().into_iter().filter(|item| item.get_attribute("aria-expanded").as_deref() == Some("false"));
        self.open(&closed.map(|item| item.id()).collect::<Vec<_>>());
    }

    /// Closes every branch.
    pub fn close_all(self) {
        let open = browser::all(".tree a[aria-expanded='true']");
        open.iter().for_each(|item| self.set(&item.id(), false));
        self.settle();
    }

    /// Opens what hides the first place of a node, and gives that place's id.
    pub fn reveal(self, node: NodeIx) -> Option<String> {
        let path = self.tree.with_untracked(|t| t.find(node))?;
        for n in 1..path.len() {
            self.finish();
            let over = element_id(&path[..n]);
            if element(&over).and_then(|item| item.get_attribute("aria-expanded")).as_deref() == Some("false") {
                self.set(&over, true);
            }
        }
        self.finish();
        Some(element_id(&path))
    }

    /// Has exactly one item that Tab leads to: the one that was focused last, else what is selected, else the first.
    pub fn settle(self) {
        let all = seen();
        let stop = self.stop.get_value().filter(|id| all.iter().any(|item| item.id() == *id));
        let selected = || all.iter().find(|item| item.has_attribute("aria-current")).map(|item| item.id());
        let id = stop.or_else(selected).or_else(|| all.first().map(|item| item.id()));
        id.iter().for_each(|id| self.stop_at(id));
    }

    /// Has Tab lead to an item.
    pub fn stop_at(self, id: &str) {
        browser::all(".tree a[tabindex='0']").iter().for_each(|item| drop(item.set_attribute("tabindex", "-1")));
        if let Some(item) = element(id) {
            let _ = item.set_attribute("tabindex", "0");
        }
        self.stop.set_value(Some(id.to_owned()));
    }

    /// Has the items lead to what they stand for, by links that begin so.
    pub fn lead(self, select: &str) {
        self.model.plan.with_untracked(|plan| {
            for item in browser::all(".tree a") {
                if let Some(n) = node_of(&item).and_then(|n| plan.nodes().get(n.at())) {
                    let _ = item.set_attribute("href", &format!("{select}{}", n.id));
                }
            }
        });
    }

    /// Marks what is selected, wherever it stands; brings it in sight when it stands nowhere yet.
    pub fn mark(self, selected: Option<NodeIx>) {
        browser::all(".tree a[aria-current]").iter().for_each(|item| drop(item.remove_attribute("aria-current")));
        let Some(node) = selected else { return };
        let places = || browser::all(&format!(".tree a[data-node='{}']", node.at()));
        if !places().iter().any(is_seen) {
            untrack(|| self.reveal(node)).iter().for_each(|id| browser::show(id));
        }
        places().iter().for_each(|item| drop(item.set_attribute("aria-current", "true")));
        self.settle();
    }
}

/// The element with an id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// The node that an item stands for.
pub fn node_of(item: &web_sys::Element) -> Option<NodeIx> {
    item.get_attribute("data-node")?.parse().ok().map(NodeIx::new)
}

/// The items in sight, from the top.
pub fn seen() -> Vec<web_sys::Element> {
    browser::all(".tree a").into_iter().filter(is_seen).collect()
}

fn is_seen(item: &web_sys::Element) -> bool {
    item.closest("[hidden]").ok().flatten().is_none()
}

/// The id of the item that has the focus.
pub fn focused() -> Option<String> {
    browser::focused().filter(|id| path_of(id).is_some())
}

/// Gives an item the focus, in sight.
pub fn focus(id: &str) {
    if let Some(item) = element(id).and_then(|item| item.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = item.focus();
    }
}

/// Lights the way down to an item, and the other places of the same node; or nothing.
pub fn light(id: Option<&str>) {
    for item in browser::all(".tree .lit, .tree .twin") {
        let _ = item.class_list().remove_2("lit", "twin");
    }
    let Some(path) = id.and_then(path_of) else { return };
    for n in 1..=path.len() {
        if let Some(item) = element(&element_id(&path[..n])) {
            let _ = item.class_list().add_1("lit");
        }
    }
    let node = path.last().map_or(0, |n| n.at());
    for item in browser::all(&format!(".tree a[data-node='{node}']:not(.lit)")) {
        let _ = item.class_list().add_1("twin");
    }
}
