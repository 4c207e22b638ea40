//! The typed state of the address bar: view, filters, selection, folds and language, read from a query and written back.
//!
//! Everything a link can carry is here and nothing else. Ids stay words until a plan is there to look them up in,
//! which [`Address::resolve`] does; what does not fit is left out and named, never fatal.

mod help;
mod query;
mod resolve;
mod views;

pub use help::Help;
pub use query::{Ignored, is_relative, parse, write};
pub use resolve::{Resolved, find_facet, sets_of};
pub use views::{Compare, Gaps, GoalsBy, Overlap, Pick, Selection, Timeline, Views};

use std::collections::{BTreeMap, BTreeSet};

/// The choice of a facet filter that asks for nodes without any value.
pub const NONE: &str = "-";
/// Characters of an address that are read.
pub const MAX_CHARS: usize = 16_000;

/// Which view is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum View {
    /// The columns and lines.
    #[default]
    Map,
    /// The hierarchy as a tree of words.
    Tree,
    /// The rows.
    Table,
    /// How sets overlap.
    Overlap,
    /// Goals against those they are for, and what hangs loose.
    Gaps,
    /// The fewest activities that serve every goal.
    Selection,
    /// Activities over the years.
    Timeline,
    /// Two follow-ups, or two plan files.
    Compare,
    /// The workshop that chooses what goes into the next action plan.
    Workshop,
}

impl View {
    /// The views that exist, in the order of the navigation bar.
    pub const ALL: [Self; 9] = [
        Self::Map,
        Self::Tree,
        Self::Table,
        Self::Overlap,
        Self::Gaps,
        Self::Selection,
        Self::Timeline,
        Self::Compare,
        Self::Workshop,
    ];
}

/// The language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The language's tag, for `lang` attributes.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
    /// Whether the language is English, for [`crate::plan::Text::get`].
    pub fn is_english(self) -> bool {
        self == Self::En
    }
}

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Column {
    /// The activity's title.
    #[default]
    Title,
    /// How many action plans it serves, then which.
    Plans,
    /// The areas it is part of.
    Area,
    /// The first facet, such as target group.
    Facet,
    /// The status at the chosen follow-up.
    Status,
    /// When it begins.
    Period,
    /// Its sources.
    Sources,
}

impl Column {
    /// Every column from left to right.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Plans, Self::Area, Self::Facet, Self::Status, Self::Period, Self::Sources];
}

/// How the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// From the end to the beginning.
    pub descending: bool,
}

/// Everything that a link carries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// A plan file other than the one that the site opens by itself, as a relative address.
    pub plan: Option<String>,
    /// The key of a plan that is kept in this browser, in place of a file.
    pub own: Option<String>,
    /// The key of the workshop that is open, which is kept in this browser.
    pub workshop: Option<String>,
    /// The page that explains something and is open over whatever else is shown.
    pub help: Option<Help>,
    /// The open view.
    pub view: View,
    /// The language, when it is chosen.
    pub lang: Lang,
    /// The selected node's id.
    pub selected: Option<String>,
    /// Facet id → value ids wanted, [`NONE`] among them.
    pub facets: BTreeMap<String, BTreeSet<String>>,
    /// Level id → node ids wanted.
    pub within: BTreeMap<String, BTreeSet<String>>,
    /// Status words wanted, [`NONE`] among them.
    pub statuses: BTreeSet<String>,
    /// The follow-up's document id; the latest when it is not said.
    pub follow_up: Option<String>,
    /// The fewest action plans that an activity must serve.
    pub at_least: usize,
    /// Only stated links count.
    pub stated_only: bool,
    /// The words sought, as typed.
    pub text: String,
    /// What is picked in a view: the other views show only that.
    pub pick: Option<Pick>,
    /// What is filtered out goes instead of fading.
    pub hide: bool,
    /// The map shows the selected node's thread and nothing else.
    pub thread_only: bool,
    /// Ids of nodes whose branch is closed by hand.
    pub closed: BTreeSet<String>,
    /// Ids of nodes whose branch is open although the program would close it.
    pub opened: BTreeSet<String>,
    /// No branch closes by itself.
    pub open_all: bool,
    /// Ids of levels drawn as dots; `None` leaves it to the width of the screen.
    pub narrow: Option<BTreeSet<String>>,
    /// How the table is sorted.
    pub sort: Sort,
    /// What the analysis views show.
    pub views: Views,
}

impl Address {
    /// Closes the branch of a node, or opens it when it is `closed`; `grouped` says whether it closes by itself.
    pub fn toggle_branch(&mut self, id: &str, closed: bool, grouped: bool) {
        let grouped = grouped && !self.open_all;
        if closed {
            self.closed.remove(id);
            if grouped {
                self.opened.insert(id.to_owned());
            }
        } else if !(grouped && self.opened.remove(id)) {
            self.closed.insert(id.to_owned());
        }
    }

    /// The address with every filter cleared and all else kept.
    pub fn without_filters(&self) -> Self {
        Self {
            plan: self.plan.clone(),
            own: self.own.clone(),
            workshop: self.workshop.clone(),
            view: self.view,
            lang: self.lang,
            selected: self.selected.clone(),
            hide: self.hide,
            thread_only: self.thread_only,
            closed: self.closed.clone(),
            opened: self.opened.clone(),
            open_all: self.open_all,
            narrow: self.narrow.clone(),
            sort: self.sort,
            views: self.views.clone(),
            ..Self::default()
        }
    }
}
