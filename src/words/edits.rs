//! Words for editing: what a step is called, why one was refused, and what it took along.

use crate::plan::edit::{Deed, EditCode, EditError, Loose, Loss, StepName};
use crate::plan::{Code, Plan, Section, Status};
use crate::t;
use crate::url::Lang;

/// What a step is called, as it follows after "undo".
pub fn step(lang: Lang, name: &StepName) -> String {
    let (what, other) = (name.what.clone(), name.other.clone().unwrap_or_default());
    let said = match name.deed {
        Deed::Head => t!(lang, "step-head"),
        Deed::Replace => t!(lang, "step-replace"),
        Deed::AddDocument => t!(lang, "step-add-document", what = what),
        Deed::SetDocument => t!(lang, "step-set-document", what = what),
        Deed::DeleteDocument => t!(lang, "step-delete-document", what = what),
        Deed::AddLevel => t!(lang, "step-add-level", what = what),
        Deed::SetLevel => t!(lang, "step-set-level", what = what),
        Deed::MoveLevel => t!(lang, "step-move-level", what = what),
        Deed::DeleteLevel => t!(lang, "step-delete-level", what = what),
        Deed::AddFacet => t!(lang, "step-add-facet", what = what),
        Deed::SetFacet => t!(lang, "step-set-facet", what = what),
        Deed::DeleteFacet => t!(lang, "step-delete-facet", what = what),
        Deed::AddValue => t!(lang, "step-add-value", what = what, other = other),
        Deed::SetValue => t!(lang, "step-set-value", what = what, other = other),
        Deed::DeleteValue => t!(lang, "step-delete-value", what = what, other = other),
        Deed::AddNode => t!(lang, "step-add-node", what = what),
        Deed::SetTitle => t!(lang, "step-set-title", what = what, other = other),
        Deed::SetAliases => t!(lang, "step-set-aliases", what = what),
        Deed::SetSummary => t!(lang, "step-set-summary", what = what),
        Deed::SetLevelOf => t!(lang, "step-set-level-of", what = what, other = other),
        Deed::SetPeriod => t!(lang, "step-set-period", what = what),
        Deed::SetTags => t!(lang, "step-set-tags", what = what, other = other),
        Deed::SetObservations => t!(lang, "step-set-observations", what = what),
        Deed::SetSources => t!(lang, "step-set-sources", what = what),
        Deed::DeleteNode => t!(lang, "step-delete-node", what = what),
        Deed::Merge => t!(lang, "step-merge", what = what, other = other),
        Deed::Move => t!(lang, "step-move", what = what, other = other),
        Deed::Link => t!(lang, "step-link", what = what, other = other),
        Deed::Unlink => t!(lang, "step-unlink", what = what, other = other),
        Deed::SetLink => t!(lang, "step-set-link", what = what, other = other),
        Deed::Several => t!(lang, "step-several", what = what),
    };
    match name.count {
        0 | 1 => said,
        n => t!(lang, "step-and-more", step = said, n = n - 1),
    }
}

/// Why an edit was not done, and what to do.
pub fn edit_error(lang: Lang, plan: &Plan, error: &EditError) -> String {
    let title = |id: &str| plan.find(id).map_or_else(|| id.to_owned(), |n| plan.node(n).title.clone());
    match &error.code {
        EditCode::NotFound { .. } | EditCode::NoLink(_) => t!(lang, "refused-gone"),
        EditCode::Taken { id, .. } => t!(lang, "refused-taken", id = id.clone()),
        EditCode::LevelInUse { nodes, .. } => t!(lang, "refused-level-in-use", n = *nodes),
        EditCode::DocumentInUse { times, .. } => t!(lang, "refused-document-in-use", n = *times),
        EditCode::SameNode(_) => t!(lang, "refused-same"),
        EditCode::WhichParent { node, .. } => t!(lang, "refused-which-parent", title = title(node)),
        EditCode::Invalid(found) => {
            let first = found.iter().find(|d| d.severity == crate::plan::Severity::Error).or(found.first());
            first.map_or_else(|| t!(lang, "refused-gone"), |d| refused(lang, plan, &d.code, d.place.section))
        }
    }
}

/// The commonest reasons as they look to somebody who edits, and otherwise as they are told of a file.
fn refused(lang: Lang, plan: &Plan, code: &Code, section: Section) -> String {
    match (code, section) {
        (Code::EmptyTitle, _) => t!(lang, "refused-empty-title"),
        (Code::WrongWay | Code::Cycle(_), _) => t!(lang, "refused-wrong-way"),
        (Code::DuplicateLink, _) => t!(lang, "refused-duplicate-link"),
        (Code::NoSource, _) => t!(lang, "refused-no-source"),
        (Code::MissingNode(_), _) => t!(lang, "refused-gone"),
        (Code::NoLevels, _) => t!(lang, "refused-no-levels", plan = plan.title().sv.clone()),
        (other, _) => super::code(lang, other),
    }
}

/// What an edit could not keep.
pub fn loss(lang: Lang, plan: &Plan, loss: &Loss) -> String {
    let title = |id: &str| plan.find(id).map_or_else(|| id.to_owned(), |n| plan.node(n).title.clone());
    match loss {
        Loss::LinkWithin(_) => t!(lang, "loss-within"),
        Loss::LinkWrongWay(key) => t!(lang, "loss-wrong-way", to = title(&key.to), from = title(&key.from)),
        Loss::Period(period) => {
            let moments = [period.start.as_deref(), period.end.as_deref()].map(|m| m.unwrap_or("–"));
            t!(lang, "loss-period", period = moments.join(" – "))
        }
        Loss::Status { document, status } => {
            let of = plan.documents().iter().find(|d| d.id == *document);
            let document = of.map_or_else(|| document.clone(), |d| d.title.clone());
            t!(lang, "loss-status", status = super::status(lang, Status::from_word(status)), document = document)
        }
        Loss::Tags { nodes, .. } => t!(lang, "loss-tags", n = *nodes),
    }
}

/// What would hang loose without a node.
pub fn loose(lang: Lang, plan: &Plan, loose: Loose) -> String {
    match loose {
        Loose::NoWayUp(node) => t!(lang, "loose-no-way-up", title = plan.node(node).title.clone()),
        Loose::NoActivity(node) => t!(lang, "loose-no-activity", title = plan.node(node).title.clone()),
    }
}
