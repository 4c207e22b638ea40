//! What each analysis view shows, as far as a link carries it; one file for each view, one prefix of keys for each.

mod compare;
mod gaps;
mod known;
mod overlap;
mod pick;
mod selection;
mod timeline;

pub use compare::Compare;
pub use gaps::{Gaps, GoalsBy};
pub use overlap::Overlap;
pub use pick::Pick;
pub use selection::Selection;
pub use timeline::Timeline;

use std::collections::BTreeSet;

/// The choices of all analysis views.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Views {
    /// Of the overlap view, `overlapp.`.
    pub overlap: Overlap,
    /// Of the gap view, `luckor.`.
    pub gaps: Gaps,
    /// Of the smallest selection, `urval.`.
    pub selection: Selection,
    /// Of the timeline, `tid.`.
    pub timeline: Timeline,
    /// Of the comparison, `jamfor.`.
    pub compare: Compare,
}

impl Views {
    /// Takes one pair in; nothing when it is not understood.
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        let (view, key) = key.split_once('.')?;
        match view {
            "overlapp" => self.overlap.take(key, value),
            "luckor" => self.gaps.take(key, value),
            "urval" => self.selection.take(key, value),
            "tid" => self.timeline.take(key, value),
            "jamfor" => self.compare.take(key, value),
            _ => None,
        }
    }

    /// Writes what is not as it is by itself.
    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        self.overlap.write(&mut |key, value| pair(&format!("overlapp.{key}"), value));
        self.gaps.write(&mut |key, value| pair(&format!("luckor.{key}"), value));
        self.selection.write(&mut |key, value| pair(&format!("urval.{key}"), value));
        self.timeline.write(&mut |key, value| pair(&format!("tid.{key}"), value));
        self.compare.write(&mut |key, value| pair(&format!("jamfor.{key}"), value));
    }
}

/// A list of ids, as addresses have it.
fn list(value: &str) -> BTreeSet<String> {
    value.split(',').filter(|v| !v.is_empty()).map(str::to_owned).collect()
}

/// A list of ids, written.
fn join(ids: &BTreeSet<String>) -> String {
    ids.iter().map(String::as_str).collect::<Vec<_>>().join(",")
}

/// An id that says something.
fn filled(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}
