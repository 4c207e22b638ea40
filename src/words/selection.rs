//! The sentences of the smallest selection.

use crate::analysis::cover::Selection;
use crate::t;
use crate::url::Lang;

/// What is found, and how sure that is.
pub fn sentence(lang: Lang, found: &Selection, activities: usize, demands: usize, by: Option<&str>) -> String {
    if demands == 0 {
        return t!(lang, "selection-nothing");
    }
    let n = found.chosen.len();
    let served = demands - found.lost.len();
    let what = match by {
        Some(by) => t!(lang, "selection-demands-by", n = served, by = by.to_owned()),
        None => t!(lang, "selection-demands", n = served),
    };
    let mut said = vec![t!(lang, "selection-found", n = n, total = activities, what = what)];
    said.push(if found.is_proven() {
        t!(lang, "selection-proven")
    } else {
        t!(lang, "selection-bound", least = found.bound, gap = found.cost - found.bound)
    });
    if found.is_proven() {
        let ties = found.ties.len();
        said.push(match (ties, found.more_ties) {
            (0, false) => t!(lang, "selection-unique"),
            (_, true) => t!(lang, "selection-ties-more", all = ties + 1),
            (_, false) => t!(lang, "selection-ties", n = ties),
        });
    }
    if !found.lost.is_empty() {
        said.push(t!(lang, "selection-lost", n = found.lost.len()));
    }
    said.join(" ")
}
