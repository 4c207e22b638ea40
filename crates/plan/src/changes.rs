//! What differs between two drafts: new, changed, gone, for the review of an import, the list of saved versions, and tests.

mod fields;
mod pairs;

use super::draft::Draft;
use super::edit::LinkKey;
use super::parts::words;
use pairs::pairs;

/// A field of the head or of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A name, in either language.
    Title,
    /// Whose plan it is.
    Organisation,
    /// The language of titles and summaries.
    Language,
    /// A document's date.
    Date,
    /// Who published a document.
    Publisher,
    /// What a level is for.
    Role,
    /// The wider value.
    Broader,
    /// The level that a node stands on.
    Level,
    /// Other names.
    Aliases,
    /// Our own words about a node.
    Summary,
    /// Facet values.
    Tags,
    /// When a node runs.
    Period,
    /// What follow-ups said.
    Observations,
    /// Where it comes from.
    Sources,
    /// Stated or interpreted.
    Basis,
    /// Why a link was concluded.
    Note,
}

words!(Field {
    Title = "title", Organisation = "organisation", Language = "language", Date = "date", Publisher = "publisher",
    Role = "role", Broader = "broader", Level = "level", Aliases = "aliases", Summary = "summary", Tags = "tags",
    Period = "period", Observations = "observations", Sources = "sources", Basis = "basis", Note = "note",
});

/// Whether an entry came, stayed or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is in the second draft only.
    New,
    /// It is in both, and not the same.
    Changed,
    /// It is in the first draft only.
    Gone,
}

/// One entry that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<K> {
    /// What it is known by in both drafts.
    pub key: K,
    /// Its position in the first draft's list, unless it is new.
    pub before: Option<usize>,
    /// Its position in the second draft's list, unless it is gone.
    pub after: Option<usize>,
    /// What differs, when it is in both.
    pub fields: Vec<Field>,
}

impl<K> Change<K> {
    /// Whether it came, stayed or went.
    pub fn state(&self) -> State {
        match (self.before, self.after) {
            (None, _) => State::New,
            (Some(_), None) => State::Gone,
            _ => State::Changed,
        }
    }
}

/// What differs in one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<K> {
    /// What is new or changed, in the second draft's order, then what is gone, in the first one's.
    pub entries: Vec<Change<K>>,
    /// Whether what is in both stands in another order.
    pub reordered: bool,
}

/// How many entries of a list differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In the second draft only.
    pub new: usize,
    /// In both, and not the same.
    pub changed: usize,
    /// In the first draft only.
    pub gone: usize,
}

impl<K> Group<K> {
    /// Whether nothing differs, the order included.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && !self.reordered
    }

    /// The entries that came, stayed or went.
    pub fn of(&self, state: State) -> impl Iterator<Item = &Change<K>> {
        self.entries.iter().filter(move |change| change.state() == state)
    }

    /// How many there are of each.
    pub fn counts(&self) -> Counts {
        let count = |state| self.of(state).count();
        Counts { new: count(State::New), changed: count(State::Changed), gone: count(State::Gone) }
    }
}

/// What a facet's value is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ValueKey {
    /// The facet's id.
    pub facet: String,
    /// The value's id.
    pub value: String,
}

/// What differs between two drafts. Entries are matched by id, and links by their ends and kind; of entries that share an id,
/// which only a draft that is not valid has, the first with the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Fields of the head.
    pub head: Vec<Field>,
    /// Documents.
    pub documents: Group<String>,
    /// Levels.
    pub levels: Group<String>,
    /// Facets, without their values.
    pub facets: Group<String>,
    /// Values; positions are within their facet.
    pub values: Group<ValueKey>,
    /// Nodes.
    pub nodes: Group<String>,
    /// Links.
    pub links: Group<LinkKey>,
}

impl Changes {
    /// What is new, changed or gone in `after`. What only looks different and builds the same plan, such as tags in another
    /// order, is no change.
    pub fn between(before: &Draft, after: &Draft) -> Self {
        let (values_before, values_after) = (fields::values(before), fields::values(after));
        Self {
            head: fields::head(before, after),
            documents: group(&before.documents, &after.documents, |d| d.id.as_str(), str::to_owned, fields::document),
            levels: group(&before.levels, &after.levels, |l| l.id.as_str(), str::to_owned, fields::level),
            facets: group(&before.facets, &after.facets, |f| f.id.as_str(), str::to_owned, fields::facet),
            values: fields::within(
                group(&values_before, &values_after, |v| v.key(), fields::value_key, fields::value),
                [&values_before, &values_after],
            ),
            nodes: group(&before.nodes, &after.nodes, |n| n.id.as_str(), str::to_owned, fields::node),
            links: group(&before.links, &after.links, fields::ends, fields::link_key, fields::link),
        }
    }

    /// How many entries of all lists together differ, for a version's line in a list.
    pub fn total(&self) -> Counts {
        let lists = [&self.documents, &self.levels, &self.facets, &self.nodes].map(Group::counts);
        let all = lists.into_iter().chain([self.values.counts(), self.links.counts()]);
        all.fold(Counts::default(), |sum, one| Counts {
            new: sum.new + one.new,
            changed: sum.changed + one.changed,
            gone: sum.gone + one.gone,
        })
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let lists = [&self.documents, &self.levels, &self.facets, &self.nodes];
        self.head.is_empty() && lists.iter().all(|g| g.is_empty()) && self.values.is_empty() && self.links.is_empty()
    }
}

/// What differs in one list, given what its entries are known by and which of their fields differ.
fn group<'e, T, K: Ord + Copy, O>(
    before: &'e [T],
    after: &'e [T],
    key: impl Fn(&'e T) -> K,
    owned: impl Fn(K) -> O,
    differ: impl Fn(&'e T, &'e T) -> Vec<Field>,
) -> Group<O> {
    let keys = |list: &'e [T]| list.iter().map(&key).collect::<Vec<K>>();
    let (old, new) = (keys(before), keys(after));
    let found = pairs(&old, &new);
    let mut entries = Vec::new();
    for pair in &found.pairs {
        let at = |list: &'e [T], at: Option<usize>| at.and_then(|at| list.get(at));
        let fields = match (at(before, pair.before), at(after, pair.after)) {
            (Some(before), Some(after)) => differ(before, after),
            _ => Vec::new(),
        };
        let known = pair.after.and_then(|at| new.get(at)).or_else(|| old.get(pair.before?));
        if let Some(key) = known.filter(|_| pair.before.is_none() || pair.after.is_none() || !fields.is_empty()) {
            entries.push(Change { key: owned(*key), before: pair.before, after: pair.after, fields });
        }
    }
    Group { entries, reordered: found.reordered }
}
