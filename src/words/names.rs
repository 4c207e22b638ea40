//! The words for kinds, statuses, bases, views and periods.

use crate::analysis::{SetIx, SetsOf};
use crate::plan::{Basis, End, Kind, Moment, Part, Period, Plan, Status};
use crate::t;
use crate::url::{Help, Lang, View};

/// A view's name, as in the navigation bar.
pub fn view(lang: Lang, view: View) -> String {
    match view {
        View::Map => t!(lang, "view-map"),
        View::Tree => t!(lang, "view-tree"),
        View::Table => t!(lang, "view-table"),
        View::Overlap => t!(lang, "view-overlap"),
        View::Gaps => t!(lang, "view-gaps"),
        View::Selection => t!(lang, "view-selection"),
        View::Timeline => t!(lang, "view-timeline"),
        View::Compare => t!(lang, "view-compare"),
        View::Workshop => t!(lang, "view-workshop"),
    }
}

/// The name of a page that explains.
pub fn help(lang: Lang, page: Help) -> String {
    match page {
        Help::Guide => t!(lang, "foot-guide"),
        Help::Tour => t!(lang, "foot-tour"),
        Help::Keys => t!(lang, "foot-keys"),
        Help::Format => t!(lang, "foot-format"),
        Help::Accessibility => t!(lang, "foot-accessibility"),
        Help::About => t!(lang, "foot-about"),
        Help::Sources => t!(lang, "foot-sources"),
        Help::Storage => t!(lang, "foot-storage"),
        Help::Words => t!(lang, "foot-words"),
    }
}

/// What a set is called.
pub fn set(lang: Lang, plan: &Plan, set: SetIx) -> String {
    match set {
        SetIx::Node(node) => plan.node(node).title.clone(),
        SetIx::Value(facet, value) => {
            plan.facets()[facet.at()].values[value.at()].title.get(lang.is_english()).to_owned()
        }
    }
}

/// What a kind of sets is called: the level's or the facet's name.
pub fn sets_of(lang: Lang, plan: &Plan, of: SetsOf) -> String {
    let title = match of {
        SetsOf::Level(level) => &plan.level(level).title,
        SetsOf::Facet(facet) => &plan.facets()[facet.at()].title,
    };
    title.get(lang.is_english()).to_owned()
}

/// A status, or that the follow-up says nothing.
pub fn status(lang: Lang, status: Option<Status>) -> String {
    match status {
        Some(Status::Planned) => t!(lang, "status-planned"),
        Some(Status::Ongoing) => t!(lang, "status-ongoing"),
        Some(Status::Paused) => t!(lang, "status-paused"),
        Some(Status::Done) => t!(lang, "status-done"),
        Some(Status::NotStarted) => t!(lang, "status-not-started"),
        None => t!(lang, "status-none"),
    }
}

/// Stated or interpreted.
pub fn basis(lang: Lang, basis: Basis) -> String {
    match basis {
        Basis::Stated => t!(lang, "basis-stated"),
        Basis::Interpreted => t!(lang, "basis-interpreted"),
    }
}

/// How a link is read: upwards from the lower node, or downwards from the higher one.
pub fn kind(lang: Lang, kind: Kind, upwards: bool) -> String {
    match (kind, upwards) {
        (Kind::PartOf, true) => t!(lang, "kind-part-of-up"),
        (Kind::PartOf, false) => t!(lang, "kind-part-of-down"),
        (Kind::ContributesTo, true) => t!(lang, "kind-contributes-to-up"),
        (Kind::ContributesTo, false) => t!(lang, "kind-contributes-to-down"),
        (Kind::DerivedFrom, true) => t!(lang, "kind-derived-from-up"),
        (Kind::DerivedFrom, false) => t!(lang, "kind-derived-from-down"),
    }
}

/// A period, with what is not known said.
pub fn period(lang: Lang, p: Period) -> String {
    let start = p.start.map(|m| moment(lang, m));
    match (start, p.end) {
        (Some(start), End::At(end)) if p.start == Some(end) => start,
        (Some(start), End::At(end)) => t!(lang, "period-from-to", start = start, end = moment(lang, end)),
        (Some(start), End::Open) => t!(lang, "period-from-open", start = start),
        (Some(start), End::Unknown) => t!(lang, "period-from", start = start),
        (None, End::At(end)) => t!(lang, "period-to", end = moment(lang, end)),
        (None, End::Open) => t!(lang, "period-open"),
        (None, End::Unknown) => t!(lang, "period-unknown"),
    }
}

/// A moment, with the precision that it has.
pub fn moment(lang: Lang, m: Moment) -> String {
    let year = m.year.to_string();
    match m.part {
        Part::Spring => t!(lang, "term-spring", year = year),
        Part::Autumn => t!(lang, "term-autumn", year = year),
        Part::Half(1) => t!(lang, "half-first", year = year),
        Part::Half(_) => t!(lang, "half-second", year = year),
        Part::Quarter(q) => t!(lang, "quarter", year = year, q = q),
        _ => m.to_string(),
    }
}
