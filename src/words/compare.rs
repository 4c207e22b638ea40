//! The sentences of the comparison, and what becomes of activities in words.

use crate::analysis::compare::{Fate, Figures, Seen};
use crate::plan::Plan;
use crate::t;
use crate::url::Lang;

/// What both sides of a comparison are called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sides {
    /// The earlier follow-up's date, or the other file's address.
    pub before: String,
    /// The later follow-up's date, or the open plan's name.
    pub after: String,
    /// Whether plan files are compared, and not follow-ups of one plan.
    pub files: bool,
}

/// A follow-up's name: its date, or its title when it has none.
pub fn follow_up(plan: &Plan, document: usize) -> String {
    let document = &plan.documents()[document];
    document.date.clone().unwrap_or_else(|| document.title.clone())
}

/// What has become of activities, as a heading for them.
pub fn fate(lang: Lang, fate: Fate, files: bool) -> String {
    match (fate, files) {
        (Fate::Added, _) => t!(lang, "compare-fate-added"),
        (Fate::Started, _) => t!(lang, "compare-fate-started"),
        (Fate::Continued, _) => t!(lang, "compare-fate-continued"),
        (Fate::Paused, _) => t!(lang, "compare-fate-paused"),
        (Fate::Finished, _) => t!(lang, "compare-fate-finished"),
        (Fate::Same, _) => t!(lang, "compare-fate-same"),
        (Fate::Otherwise, _) => t!(lang, "compare-fate-otherwise"),
        (Fate::Unsaid, _) => t!(lang, "compare-fate-unsaid"),
        (Fate::Gone, false) => t!(lang, "compare-fate-unmentioned"),
        (Fate::Gone, true) => t!(lang, "compare-fate-gone"),
    }
}

/// How a side sees an activity.
pub fn seen(lang: Lang, seen: Seen, files: bool) -> String {
    match (seen, files) {
        (Seen::At(status), _) => super::status(lang, Some(status)),
        (Seen::Named, false) => t!(lang, "compare-named"),
        (Seen::Named, true) => t!(lang, "compare-exists"),
        (Seen::Absent, false) => super::status(lang, None),
        (Seen::Absent, true) => t!(lang, "compare-absent"),
    }
}

/// What a leader would say first: how much there is, what came and went, and how the rest has come along.
pub fn sentences(lang: Lang, sides: &Sides, figures: &Figures) -> Vec<String> {
    let with = |fate| figures.with(fate);
    let (before, after) = (figures.before, figures.after);
    let key = if sides.files { "compare-there-files" } else { "compare-there" };
    let mut said =
        vec![t!(lang, key, before = before, after = after, from = sides.before.clone(), to = sides.after.clone())];
    let key = if sides.files { "compare-came-files" } else { "compare-came" };
    said.push(t!(lang, key, added = with(Fate::Added), gone = with(Fate::Gone)));
    if figures.added_unsaid > 0 {
        said.push(t!(lang, "compare-added-unsaid", n = figures.added_unsaid));
    }
    let (finished, started) = (with(Fate::Finished), with(Fate::Started));
    let (paused, continued) = (with(Fate::Paused), with(Fate::Continued));
    let stayed = before - with(Fate::Gone);
    if stayed > 0 {
        said.push(t!(
            lang,
            "compare-fates",
            n = stayed,
            finished = finished,
            started = started,
            paused = paused,
            continued = continued
        ));
    }
    let rest = [
        (with(Fate::Same), "same"),
        (with(Fate::Otherwise), "otherwise"),
        (with(Fate::Unsaid), "unsaid"),
        (figures.moved, "moved"),
        (figures.relinked, "relinked"),
        (figures.renamed, "renamed"),
    ];
    said.extend(rest.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| match what {
        "same" => t!(lang, "compare-same", n = n),
        "otherwise" => t!(lang, "compare-otherwise", n = n),
        "unsaid" => t!(lang, "compare-unsaid", n = n),
        "moved" => t!(lang, "compare-moved", n = n),
        "relinked" => t!(lang, "compare-relinked", n = n),
        _ => t!(lang, "compare-renamed", n = n),
    }));
    said
}

/// What it means not to be mentioned; nothing when all are, or when files are compared.
pub fn caution(lang: Lang, sides: &Sides, figures: &Figures) -> Option<String> {
    let silent = figures.with(Fate::Added) + figures.with(Fate::Gone) > 0;
    (silent && !sides.files).then(|| t!(lang, "compare-caution"))
}

/// A cell of the matrix in words.
pub fn cell(lang: Lang, sides: &Sides, before: Option<Seen>, after: Option<Seen>, n: usize) -> String {
    let name = |s: Option<Seen>| s.map_or_else(|| t!(lang, "compare-all"), |s| seen(lang, s, sides.files));
    let (from, to) = (sides.before.clone(), sides.after.clone());
    t!(lang, "compare-cell", from = from, to = to, before = name(before), after = name(after), n = n)
}
