//! A field in which one names another node: its title is completed from those that come into question.

use crate::plan::{LevelIx, NodeIx, Plan};
use crate::scene::escape;
use crate::ui::browser;
use crate::ui::state::model;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Which nodes come into question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Those above a level.
    Above(LevelIx),
    /// Those below a level.
    Below(LevelIx),
    /// All but one.
    AllBut(NodeIx),
}

impl Among {
    fn takes(self, plan: &Plan, node: NodeIx) -> bool {
        let level = plan.node(node).level;
        match self {
            Self::Above(of) => level < of,
            Self::Below(of) => level > of,
            Self::AllBut(other) => node != other,
        }
    }
}

/// What the nodes are called in the field: by their titles, with the level and at last the id where titles are the same.
fn names(plan: &Plan, among: Among, english: bool) -> Vec<(String, NodeIx)> {
    let mut times: BTreeMap<(&str, Option<LevelIx>), usize> = BTreeMap::new();
    for n in plan.nodes() {
        *times.entry((&n.title, None)).or_default() += 1;
        *times.entry((&n.title, Some(n.level))).or_default() += 1;
    }
    let often = |key| times.get(&key).is_some_and(|&n| n > 1);
    let name = |node: NodeIx| {
        let n = plan.node(node);
        let level = plan.level(n.level).title.get(english);
        match (often((n.title.as_str(), None)), often((n.title.as_str(), Some(n.level)))) {
            (_, true) => format!("{} ({level}, {})", n.title, n.id),
            (true, _) => format!("{} ({level})", n.title),
            _ => n.title.clone(),
        }
    };
    plan.node_ixs().filter(|&n| among.takes(plan, n)).map(|n| (name(n), n)).collect()
}

/// A field that names a node.
#[derive(Clone, Copy)]
pub struct Chosen {
    written: RwSignal<String>,
    english: bool,
}

impl Chosen {
    /// An empty field.
    pub fn new(english: bool) -> Self {
        Self { written: RwSignal::new(String::new()), english }
    }

    /// The id of the node that is named, if what is written names one.
    pub fn id(self, among: Among) -> Option<String> {
        let plan = model().plan.get_untracked();
        let written = self.written.get_untracked();
        let found = names(&plan, among, self.english).into_iter().find(|(name, _)| *name == written.trim());
        found.map(|(_, node)| plan.node(node).id.clone())
    }

    /// Whether nothing is written.
    pub fn is_empty(self) -> bool {
        self.written.with(|w| w.trim().is_empty())
    }

    /// Empties the field.
    pub fn clear(self) {
        self.written.set(String::new());
    }

    /// Names a node.
    pub fn set(self, node: NodeIx) {
        let plan = model().plan.get_untracked();
        let all = names(&plan, Among::Below(LevelIx::new(0)), self.english);
        let own = || plan.node(node).title.clone();
        self.written.set(all.into_iter().find(|(_, n)| *n == node).map_or_else(own, |(name, _)| name));
    }

    /// The field; what it completes is written when somebody comes to it.
    pub fn view(self, id: &str, label: String, among: impl Fn() -> Among + 'static) -> AnyView {
        let (id, list) = (id.to_owned(), format!("{id}-val"));
        let selector = format!("#{list}");
        let english = self.english;
        let model = model();
        let fill = move |_| {
            let plan = model.plan.get_untracked();
            let mut markup = String::new();
            for (name, _) in names(&plan, untrack(&among), english) {
                let _ = write!(markup, "<option value=\"{}\">", escape(&name));
            }
            browser::fill(&selector, &markup);
        };
        let written = self.written;
        view! {
            <div class="field"><label for=id.clone()>{label}</label>
                <input id=id type="text" list=list.clone() autocomplete="off" on:focus=fill
                    prop:value=move || written.get() on:input:target=move |e| written.set(e.target().value())/>
                <datalist id=list></datalist></div>
        }
        .into_any()
    }
}
