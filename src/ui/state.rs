//! The state of the page: the address and the open plan are stored, all else is derived from them.

use super::browser;
use super::files::Asked;
use super::load::LoadError;
use super::panic;
use crate::analysis::{Facts, READABLE, Shown, groups, show};
use crate::graph::{Count, Thread};
use crate::plan::{Diagnostic, NodeIx, Plan};
use crate::ui::watch::memo;
use crate::url::{self, Address, Ignored, Lang, Resolved, View};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

/// Something shared that counts as changed when it is another allocation.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}
impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What is known of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Loaded {
    /// On its way.
    Waiting,
    /// Not to be had.
    Failed(LoadError),
    /// Open, with the warnings of its file.
    Open(Shared<Plan>, Vec<Diagnostic>),
}

/// Which plan it is: a file of the site, or one that is kept in this browser.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Which {
    /// The file, unless it is the one that the site opens by itself.
    pub file: Option<String>,
    /// The key under which the browser keeps it.
    pub own: Option<String>,
}

impl Which {
    /// The plan that an address names.
    pub fn of(address: &Address) -> Self {
        Self { file: address.plan.clone(), own: address.own.clone() }
    }
}

/// The page's state, for every component.
#[derive(Clone, Copy)]
pub struct State {
    /// What the address bar says; within a view only while that view is shown.
    pub address: Memo<Address>,
    /// What it says in any case.
    bar: RwSignal<Address>,
    /// What of the address was not understood.
    pub ignored: RwSignal<Vec<Ignored>>,
    /// The plan.
    pub loaded: RwSignal<Loaded>,
    /// What the live region says.
    pub said: RwSignal<String>,
    /// What the dialog is called that lies over the page.
    pub dialog: RwSignal<Option<String>>,
    /// The language.
    pub lang: Memo<Lang>,
    /// The id of what had the focus when the page was last drawn anew.
    pub had_focus: StoredValue<Option<String>>,
    /// What the user has asked to do with a file.
    pub asked: RwSignal<Asked>,
    /// Which plan `loaded` holds or waits for.
    pub which: StoredValue<Which>,
    /// What follows from the plan that is opened now, when that was worked out already.
    known: StoredValue<Option<Shared<Facts>>>,
    /// How many plans have been opened; one that is edited stays the same.
    pub session: RwSignal<u32>,
    /// Whether the plan can be changed where it is shown.
    pub editing: RwSignal<bool>,
    /// Whether another tab has the plan, so that it can only be read here.
    pub locked: RwSignal<bool>,
    /// Whether there is another version of the site.
    pub newer: RwSignal<bool>,
    /// The address without a selection, written once for the links of all nodes.
    rest: Memo<String>,
}

impl State {
    /// Reads the address bar.
    pub fn new() -> Self {
        let (address, ignored) = url::parse(&browser::query());
        let bar = RwSignal::new(address);
        let address = memo(move |_| bar.get());
        Self {
            address,
            bar,
            ignored: RwSignal::new(ignored),
            loaded: RwSignal::new(Loaded::Waiting),
            said: RwSignal::new(String::new()),
            dialog: RwSignal::new(None),
            lang: memo(move |_| address.with(|a| a.lang)),
            had_focus: StoredValue::new(None),
            asked: RwSignal::new(Asked::Nothing),
            which: StoredValue::new(Which::default()),
            known: StoredValue::new(None),
            session: RwSignal::new(0),
            editing: RwSignal::new(false),
            locked: RwSignal::new(false),
            newer: RwSignal::new(false),
            rest: rest(address),
        }
    }

    /// The state for a view: when another is shown, the address stands still in it, since what is about to go need not be made anew.
    pub fn within(self, view: View) -> Self {
        let bar = self.bar;
        let address = memo(move |before: Option<&Address>| match before {
            Some(before) if bar.with(|a| a.view != view) => before.clone(),
            _ => bar.get(),
        });
        Self { address, rest: rest(address), ..self }
    }

    /// Reads the address bar again, after back, forward or a link.
    pub fn reread(self) {
        let (address, ignored) = url::parse(&browser::query());
        self.ignored.set(ignored);
        self.put(address);
    }

    /// Changes the address as a new step of the history.
    pub fn go(self, change: impl FnOnce(&mut Address)) {
        let mut address = self.bar.get_untracked();
        change(&mut address);
        if address != self.bar.get_untracked() {
            browser::set_query(&url::write(&address), true);
            self.ignored.set(Vec::new());
            self.put(address);
        }
    }

    /// Changes the address in place, for what happens letter by letter.
    pub fn adjust(self, change: impl FnOnce(&mut Address)) {
        let mut address = self.bar.get_untracked();
        change(&mut address);
        browser::set_query(&url::write(&address), false);
        self.put(address);
    }

    /// Shows another plan than before.
    pub fn opened(self, plan: Arc<Plan>, warnings: Vec<Diagnostic>) {
        panic::shows(self.which.with_value(|w| w.own.clone()), &plan);
        self.session.update(|n| *n += 1);
        self.loaded.set(Loaded::Open(Shared(plan), warnings));
    }

    /// Shows a plan that comes from nowhere else than here, which from now on is kept in this browser under a key of its own.
    pub fn take_in(self, plan: Arc<Plan>, warnings: Vec<Diagnostic>) {
        self.own_anew();
        self.opened(plan, warnings);
    }

    /// Gives the address to a plan of the user's that is about to be opened, and says which it is.
    pub fn own_anew(self) -> Which {
        let own = Some(browser::new_key());
        let which = Which { file: None, own: own.clone() };
        self.which.set_value(which.clone());
        self.go(|a| *a = Address { lang: a.lang, view: a.view, own, ..Address::default() });
        which
    }

    /// Shows a plan of which is known what follows from it.
    pub fn opened_known(self, facts: Facts, warnings: Vec<Diagnostic>) {
        let plan = Arc::clone(&facts.plan);
        self.known.set_value(Some(Shared(Arc::new(facts))));
        self.opened(plan, warnings);
    }

    /// What follows from a plan.
    fn facts(self, plan: Arc<Plan>, count: Count) -> Shared<Facts> {
        let known = self.known.try_update_value(Option::take).flatten();
        let known = known.filter(|f| f.count == count && Arc::ptr_eq(&f.plan, &plan));
        known.unwrap_or_else(|| Shared(Arc::new(Facts::new(plan, count))))
    }

    /// Shows the open plan as an edit left it. The site's own plan becomes the user's by its first edit.
    pub fn edited(self, plan: Arc<Plan>, warnings: Vec<Diagnostic>) {
        if self.which.with_value(|w| w.own.is_none()) {
            let own = Some(browser::new_key());
            self.which.set_value(Which { file: None, own: own.clone() });
            self.adjust(|a| (a.plan, a.own) = (None, own));
        }
        panic::shows(self.which.with_value(|w| w.own.clone()), &plan);
        self.loaded.set(Loaded::Open(Shared(plan), warnings));
    }

    /// The query of the address with a change, for links.
    pub fn href(self, change: impl FnOnce(&mut Address)) -> String {
        let mut address = self.address.get();
        change(&mut address);
        let query = url::write(&address);
        if query.is_empty() { "?".to_owned() } else { query }
    }

    /// Says something for a while, to those who see and those who listen.
    pub fn say(self, text: String) {
        self.said.set(text.clone());
        let forget = move || {
            if self.said.try_with_untracked(|s| *s == text) == Some(true) {
                self.said.set(String::new());
            }
        };
        set_timeout(forget, std::time::Duration::from_secs(8));
    }

    /// The query that selects a node, for links: [`State::href`] for when there are hundreds of them.
    pub fn select(self, id: &str) -> String {
        format!("{}{id}", self.selecting())
    }

    /// What a query that selects a node has before the node's id, for what is written later.
    pub fn selecting(self) -> String {
        // Ids are plain words, and the selection is what an address ends with.
        self.rest.with(|rest| format!("{rest}{}vald=", if rest.is_empty() { '?' } else { '&' }))
    }

    fn put(self, address: Address) {
        if self.bar.with_untracked(|a| *a != address) {
            self.bar.set(address);
        }
    }
}

/// An address without a selection, written; what it leads to has no page lying over it.
fn rest(address: Memo<Address>) -> Memo<String> {
    memo(move |_| address.with(|a| url::write(&Address { selected: None, help: None, ..a.clone() })))
}

/// The page's state.
pub fn state() -> State {
    expect_context::<State>()
}

/// The open plan and what is derived from it and the address.
#[derive(Clone, Copy)]
pub struct Model {
    /// The plan, as it was last edited.
    pub plan: Memo<Shared<Plan>>,
    /// The plan and what follows from it.
    pub facts: Memo<Shared<Facts>>,
    /// The address in the plan's own indices.
    pub resolved: Memo<Resolved>,
    /// What the filter leaves.
    pub shown: Memo<Shown>,
    /// What it leaves when nothing is picked, for the views in which one picks.
    pub base: Memo<Shown>,
    /// The selected node.
    pub selected: Memo<Option<NodeIx>>,
    /// The node under the pointer.
    pub hovered: RwSignal<Option<NodeIx>>,
    /// The node on the map that has the keyboard's focus.
    pub focused: RwSignal<Option<NodeIx>>,
    /// The node that is being taken to another, while one edits.
    pub carried: RwSignal<Option<NodeIx>>,
    /// What was taken where, when it has arrived.
    pub placed: RwSignal<Option<(NodeIx, NodeIx)>>,
    /// The node whose thread is lit: what is hovered, focused or selected, in this order.
    pub lit: Memo<Option<NodeIx>>,
    /// Its thread.
    pub thread: Memo<Option<Shared<Thread>>>,
    /// Whether the map shows the selected node's thread and nothing else.
    pub alone: Memo<bool>,
    /// For every node whether the map shows it or what stands for it; empty when it shows all.
    pub present: Memo<Vec<bool>>,
    /// The branches that close by themselves, unless the address says otherwise.
    pub grouped: Memo<BTreeSet<NodeIx>>,
    /// The closed branches, by themselves or by hand.
    pub closed: Memo<BTreeSet<NodeIx>>,
}

impl Model {
    /// Derives everything from an open plan.
    pub fn new(state: State, plan: Shared<Plan>) -> Self {
        let stated_only = memo(move |_| state.address.with(|a| a.stated_only));
        // Another plan has a model of its own: what shows this one must not see that one before it goes.
        let session = state.session.get_untracked();
        let plan = memo(move |before: Option<&Shared<Plan>>| {
            state.loaded.with(|l| match l {
                Loaded::Open(plan, _) if state.session.get_untracked() == session => plan.clone(),
                _ => before.unwrap_or(&plan).clone(),
            })
        });
        let facts = memo(move |_| {
            let count = if stated_only.get() { Count::Stated } else { Count::All };
            state.facts(plan.get().0, count)
        });
        let resolved = memo(move |_| state.address.with(|a| a.resolve(&plan.get())));
        let filter = memo(move |_| resolved.with(|r| r.filter.clone()));
        let shown = memo(move |_| facts.with(|f| filter.with(|filter| show(f, filter))));
        let base = memo(move |_| {
            if filter.with(|f| f.pick.is_none()) {
                return shown.get();
            }
            facts.with(|f| filter.with(|filter| show(f, &filter.without_pick())))
        });
        let selected = memo(move |_| resolved.with(|r| r.selected));
        let (hovered, focused) = (RwSignal::new(None), RwSignal::new(None));
        let (carried, placed) = (RwSignal::new(None), RwSignal::new(None));
        // What was pointed at may have gone with an edit.
        let there = move |node: &NodeIx| plan.with(|p| node.at() < p.nodes().len());
        let pointed = move || hovered.get().filter(there).or_else(|| focused.get().filter(there));
        let lit = memo(move |_| pointed().or_else(|| selected.get()));
        let thread = memo(move |_| lit.get().map(|n| Shared(Arc::new(facts.with(|f| f.thread(n))))));
        let alone = memo(move |_| state.address.with(|a| a.thread_only) && selected.get().is_some());
        let present = memo(move |_| {
            if let Some(node) = alone.get().then(|| selected.get()).flatten() {
                let thread = facts.with(|f| f.thread(node).nodes);
                return facts.with(|f| f.plan.node_ixs().map(|n| thread.contains(&n)).collect());
            }
            if state.address.with(|a| a.hide) { shown.with(|s| s.nodes.clone()) } else { Vec::new() }
        });
        let grouped = memo(move |_| {
            facts.with(|f| {
                present.with(|p| groups(&f.plan, f.count, READABLE, |n| p.get(n.at()).copied().unwrap_or(true)))
            })
        });
        let closed = memo(move |_| {
            let by_itself = if state.address.with(|a| a.open_all) { BTreeSet::new() } else { grouped.get() };
            resolved.with(|r| by_itself.difference(&r.opened).chain(&r.closed).copied().collect())
        });
        Self {
            plan,
            facts,
            resolved,
            shown,
            base,
            selected,
            hovered,
            focused,
            carried,
            placed,
            lit,
            thread,
            alone,
            present,
            grouped,
            closed,
        }
    }

    /// Shows the plan as an edit left it; what was pointed at may have gone or have another place.
    pub fn edited(self, state: State, plan: Arc<Plan>, warnings: Vec<Diagnostic>) {
        self.hovered.set(None);
        self.focused.set(None);
        self.carried.set(None);
        // What has gone is no longer selected, and nobody is told that the address is wrong.
        let gone = |id: &String| plan.find(id).is_none();
        if state.bar.with_untracked(|a| a.selected.as_ref().is_some_and(gone)) {
            state.adjust(|a| a.selected = None);
        }
        state.edited(plan, warnings);
    }

    /// Puts the node that is carried on another, and asks what is to become of them.
    pub fn put_on(self, state: State, node: NodeIx) {
        let carried = self.carried.get_untracked().filter(|carried| *carried != node);
        self.carried.set(None);
        if let Some(carried) = carried {
            self.placed.set(Some((carried, node)));
            state.asked.set(Asked::Place);
        }
    }

    /// Changes an address so that a node's branch closes, or opens when it is closed.
    pub fn toggle_branch(self, address: &mut Address, node: NodeIx) {
        let id = self.facts.with_untracked(|f| f.plan.node(node).id.clone());
        let closed = self.closed.with(|c| c.contains(&node));
        address.toggle_branch(&id, closed, self.grouped.with(|g| g.contains(&node)));
    }
}

/// The open plan's model.
pub fn model() -> Model {
    expect_context::<Model>()
}
