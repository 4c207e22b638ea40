//! A field in which one names another node: its title is completed from those that come into question.

use crate::analysis::{called, one_line};
use crate::plan::{LevelIx, NodeIx, Plan};
use crate::scene::escape;
use crate::ui::browser;
use crate::ui::state::model;
use leptos::prelude::*;
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

/// What the nodes that come into question are called in the field.
fn names(plan: &Plan, among: Among, english: bool) -> Vec<(String, NodeIx)> {
    called(plan, english, |n| among.takes(plan, n))
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
        let written = one_line(&self.written.get_untracked());
        let found = names(&plan, among, self.english).into_iter().find(|(name, _)| *name == written);
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
        let own = || one_line(&plan.node(node).title);
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
