//! Finds things by id or by title, as people write them.

use std::collections::BTreeMap;

/// A title without what does not tell two things apart: case and blanks.
pub(crate) fn key(title: &str) -> String {
    let words: Vec<String> = title.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// This one.
    One(usize),
    /// Several have this title; the first.
    First(usize),
    /// Nothing.
    None,
}

/// Ids and titles of a list, by position.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    ids: BTreeMap<String, usize>,
    titles: BTreeMap<String, (usize, bool)>,
}

impl Names {
    /// The names of a list of ids and titles.
    pub(crate) fn of<'n>(list: impl IntoIterator<Item = (&'n str, &'n str)>) -> Self {
        let mut names = Self::default();
        for (at, (id, title)) in list.into_iter().enumerate() {
            names.add(at, id, title);
        }
        names
    }

    /// Names the thing at a position.
    pub(crate) fn add(&mut self, at: usize, id: &str, title: &str) {
        self.ids.entry(id.to_owned()).or_insert(at);
        self.name(at, title);
    }

    /// Gives the thing at a position one more title.
    pub(crate) fn name(&mut self, at: usize, title: &str) {
        let entry = self.titles.entry(key(title)).or_insert((at, false));
        entry.1 |= entry.0 != at;
    }

    /// Looks for an id, then for a title.
    pub(crate) fn find(&self, text: &str) -> Found {
        match (self.id(text), self.titles.get(&key(text))) {
            (Some(at), _) | (None, Some(&(at, false))) => Found::One(at),
            (None, Some(&(at, true))) => Found::First(at),
            (None, None) => Found::None,
        }
    }

    /// Looks for an id.
    pub(crate) fn id(&self, text: &str) -> Option<usize> {
        self.ids.get(text.trim()).copied()
    }
}
