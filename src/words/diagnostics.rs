//! Words for what is wrong with a file: what it is, where it stands and what to do about it.

use crate::exchange::{At, ImportError, MAX_BYTES, VERSION};
use crate::plan::{Code, Diagnostic, Place, Section};
use crate::t;
use crate::url::Lang;

/// What an import error says: the headline and what to do. Invalid plans list their diagnostics beside it.
pub fn import_error(lang: Lang, e: &ImportError) -> (String, String) {
    let at = |at: &At| t!(lang, "at-line", line = at.line, column = at.column);
    match e {
        ImportError::Empty => (t!(lang, "error-empty"), t!(lang, "error-empty-do")),
        ImportError::TooLarge { bytes } => (
            t!(lang, "error-too-large", size = bytes / 1_000_000, limit = MAX_BYTES / 1_000_000),
            t!(lang, "error-too-large-do"),
        ),
        ImportError::NotText { byte } => (t!(lang, "error-not-text", byte = *byte), t!(lang, "error-not-text-do")),
        ImportError::NotJson { at: place, detail } => {
            (t!(lang, "error-not-json", at = at(place), detail = detail.clone()), t!(lang, "error-not-json-do"))
        }
        ImportError::CutOff { at: place } => (t!(lang, "error-cut-off", at = at(place)), t!(lang, "error-cut-off-do")),
        ImportError::NotAPlan { format } => (
            t!(lang, "error-not-a-plan", format = format.clone().unwrap_or_else(|| "–".to_owned())),
            t!(lang, "error-not-a-plan-do"),
        ),
        ImportError::LaterVersion { found } => {
            (t!(lang, "error-later-version", found = *found, supported = VERSION), t!(lang, "error-later-version-do"))
        }
        ImportError::Shape { path, at: place, detail } => (
            t!(lang, "error-shape", path = path.clone(), at = at(place), detail = detail.clone()),
            t!(lang, "error-shape-do"),
        ),
        ImportError::Invalid(found) => (t!(lang, "error-invalid", n = found.len()), t!(lang, "error-invalid-do")),
    }
}

/// Where a diagnostic points, as people would look for it: list, position counted from 1, id and field.
pub fn place(p: &Place) -> String {
    let mut out = p.section.word().to_owned();
    // A list as a whole has no position, and neither has the head.
    if p.section != Section::Head && !(p.id.is_empty() && p.field.is_empty()) {
        out = format!("{out} {}", p.index + 1);
    }
    if !p.id.is_empty() {
        out = format!("{out} ({})", p.id);
    }
    if let Some(value) = p.value {
        out = format!("{out}, values {}", value + 1);
    }
    if !p.field.is_empty() {
        out = format!("{out}, {}", p.field);
    }
    out
}

/// What a diagnostic says and what to do.
pub fn diagnostic(lang: Lang, d: &Diagnostic) -> String {
    code(lang, &d.code)
}

/// The same of its code alone, for one whose place is told in another way.
pub fn code(lang: Lang, code: &Code) -> String {
    match code {
        Code::NoLevels => t!(lang, "code-no-levels"),
        Code::DuplicateId(id) => t!(lang, "code-duplicate-id", id = id.clone()),
        Code::BadId(id) => t!(lang, "code-bad-id", id = id.clone()),
        Code::EmptyTitle => t!(lang, "code-empty-title"),
        Code::UnknownWord { found, allowed } => {
            t!(lang, "code-unknown-word", found = found.clone(), allowed = *allowed)
        }
        Code::UnknownLevel(id) => t!(lang, "code-unknown-level", id = id.clone()),
        Code::UnknownDocument(id) => t!(lang, "code-unknown-document", id = id.clone()),
        Code::UnknownFacet(id) => t!(lang, "code-unknown-facet", id = id.clone()),
        Code::UnknownValue(id) => t!(lang, "code-unknown-value", id = id.clone()),
        Code::MissingNode(id) => t!(lang, "code-missing-node", id = id.clone()),
        Code::WrongWay => t!(lang, "code-wrong-way"),
        Code::Cycle(ids) => t!(lang, "code-cycle", ids = ids.join(" → ")),
        Code::DuplicateLink => t!(lang, "code-duplicate-link"),
        Code::NoSource => t!(lang, "code-no-source"),
        Code::NoNote => t!(lang, "code-no-note"),
        Code::BadDate(text) => t!(lang, "code-bad-date", text = text.clone()),
        Code::PeriodReversed => t!(lang, "code-period-reversed"),
        Code::TooMany { found, limit } => t!(lang, "code-too-many", found = *found, limit = *limit),
        Code::TooLong { limit } => t!(lang, "code-too-long", limit = *limit),
    }
}
