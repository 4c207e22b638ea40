//! The words for a workshop: its stages, and why something was refused.

use crate::t;
use crate::url::Lang;
use crate::workshop::{EditError, Fault, FileError, Misfit, Ratio, Refusal, Stage, Workshop, limits};

/// What a stage is called.
pub fn stage(lang: Lang, stage: Stage) -> String {
    match stage {
        Stage::Gather => t!(lang, "ws-stage-gather"),
        Stage::Method => t!(lang, "ws-stage-method"),
        Stage::Vote => t!(lang, "ws-stage-vote"),
        Stage::Result => t!(lang, "ws-stage-result"),
        Stage::Choose => t!(lang, "ws-stage-choose"),
        Stage::Finish => t!(lang, "ws-stage-finish"),
    }
}

/// Why a change was not made, and what to do.
pub fn workshop_error(lang: Lang, workshop: &Workshop, error: &EditError) -> String {
    let title = |id: u32| workshop.candidate(id).map_or_else(|| id.to_string(), |c| c.title.clone());
    match error {
        EditError::Unknown { .. } => t!(lang, "ws-refused-unknown"),
        EditError::Blank => t!(lang, "ws-refused-blank"),
        EditError::TooLong { most } => t!(lang, "ws-refused-too-long", most = *most),
        EditError::Full { most } => t!(lang, "ws-refused-full", most = *most),
        EditError::SameOrigin { id } => t!(lang, "ws-refused-same", title = title(*id)),
        EditError::InRound { round } => t!(lang, "ws-refused-in-round", round = usize::from(*round) + 1),
        EditError::Voting { round } => t!(lang, "ws-refused-voting", round = usize::from(*round) + 1),
        EditError::NotMerged => t!(lang, "ws-refused-not-merged"),
        EditError::NothingToVote => t!(lang, "ws-refused-nothing"),
        EditError::NoRound => t!(lang, "ws-refused-no-round"),
        EditError::NoVotes => t!(lang, "ws-refused-no-votes"),
        EditError::NoBallot => t!(lang, "ws-refused-no-ballot"),
        EditError::VotesIn { round } => t!(lang, "ws-refused-votes-in", round = usize::from(*round) + 1),
        EditError::Hands(misfit) => misfit_said(lang, misfit),
        EditError::Wrong(wrong) => fault(lang, &wrong.fault),
        EditError::AtEnd => t!(lang, "ws-refused-at-end"),
    }
}

/// What is outside its limits.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::Blank => t!(lang, "ws-refused-blank"),
        Fault::TooLong { most } => t!(lang, "ws-refused-too-long", most = *most),
        Fault::TooMany { most } => t!(lang, "ws-refused-full", most = *most),
        Fault::Number { least, most } => t!(lang, "ws-refused-number", least = *least as usize, most = *most as usize),
        Fault::Date => t!(lang, "ws-refused-date"),
        Fault::Misfit(misfit) => misfit_said(lang, misfit),
        Fault::Layout => t!(lang, "ws-file-later"),
        Fault::Twice | Fault::Order | Fault::Unknown | Fault::Nested => t!(lang, "ws-refused-inconsistent"),
    }
}

/// Why answers do not fit.
pub fn misfit_said(lang: Lang, misfit: &Misfit) -> String {
    match misfit {
        Misfit::Shape => t!(lang, "ws-misfit-shape"),
        Misfit::Scale { .. } => t!(lang, "ws-misfit-scale"),
        Misfit::Dots { given, allowed } => t!(lang, "ws-misfit-dots", given = *given, allowed = *allowed),
        Misfit::Hands { .. } => t!(lang, "ws-misfit-hands"),
        Misfit::People => t!(lang, "ws-misfit-people", most = limits::PEOPLE as usize),
    }
}

/// A number with at most one decimal, as the language writes it.
pub fn decimal(lang: Lang, ratio: Ratio) -> String {
    let tenths = ratio.rounded(10);
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "−" } else { "" };
    let point = if lang == Lang::Sv { ',' } else { '.' };
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{tenth}") }
}

/// Why a workshop's file was not opened, and what to do.
pub fn workshop_file_error(lang: Lang, error: &FileError) -> String {
    match error {
        FileError::TooLarge { .. } => t!(lang, "ws-file-unread"),
        FileError::Broken { line, column, .. } => t!(lang, "ws-file-broken", line = *line, column = *column),
        FileError::OtherFormat => t!(lang, "ws-file-other"),
        FileError::Newer { .. } => t!(lang, "ws-file-later"),
        FileError::Wrong(wrong) => {
            t!(lang, "ws-file-wrong", place = wrong.place.clone(), why = fault(lang, &wrong.fault))
        }
    }
}

/// Why a ballot does not count, and what to do.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotACode => t!(lang, "ws-ballot-not"),
        Refusal::Invitation => t!(lang, "ws-ballot-invitation"),
        Refusal::Newer => t!(lang, "ws-ballot-later"),
        Refusal::Mistyped => t!(lang, "ws-ballot-mistyped"),
        Refusal::OtherWorkshop => t!(lang, "ws-ballot-other-workshop"),
        Refusal::OtherRound { given, expected } => {
            t!(lang, "ws-ballot-other-round", given = usize::from(*given) + 1, expected = usize::from(*expected) + 1)
        }
        Refusal::OtherCandidates => t!(lang, "ws-ballot-other-candidates"),
        Refusal::Altered => t!(lang, "ws-ballot-altered"),
        Refusal::Misfit(misfit) => misfit_said(lang, misfit),
        Refusal::Changed { id } => t!(lang, "ws-ballot-changed", id = format!("{id:010x}")),
        Refusal::Full { most } => t!(lang, "ws-ballot-full", most = *most),
        Refusal::TooMuch { .. } => t!(lang, "ws-ballot-too-much"),
    }
}
