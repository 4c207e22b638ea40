//! A code with its values, as it crosses from the Worker to the page and becomes what it was there.

use crate::{At, ImportError};
use roda_plan::Code;
use serde::{Deserialize, Serialize};

/// A code and the texts and numbers that belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Said {
    /// The code.
    pub word: String,
    /// Texts quoted from the file.
    pub texts: Vec<String>,
    /// Numbers.
    pub numbers: Vec<u64>,
}

/// The words that a field may hold, for which a diagnostic names them all.
const ALLOWED: [&str; 4] = [
    "vision, goal, plan, area, activity",
    "planned, ongoing, paused, done, not_started",
    "part_of, contributes_to, derived_from",
    "stated, interpreted",
];

impl Said {
    /// A code with its values.
    pub fn new(word: &str, texts: impl IntoIterator<Item = String>, numbers: impl IntoIterator<Item = u64>) -> Self {
        Self { word: word.to_owned(), texts: texts.into_iter().collect(), numbers: numbers.into_iter().collect() }
    }

    /// The first text.
    pub fn text(&self) -> String {
        self.texts.first().cloned().unwrap_or_default()
    }

    /// A number by its place.
    pub fn number(&self, at: usize) -> u64 {
        self.numbers.get(at).copied().unwrap_or_default()
    }

    /// What is wrong with a plan.
    pub fn of_code(code: &Code) -> Self {
        let one = |word, text: &String| Self::new(word, [text.clone()], []);
        let plain = |word| Self::new(word, [], []);
        match code {
            Code::NoLevels => plain("no-levels"),
            Code::DuplicateId(id) => one("duplicate-id", id),
            Code::BadId(id) => one("bad-id", id),
            Code::EmptyTitle => plain("empty-title"),
            Code::UnknownWord { found, allowed } => {
                Self::new("unknown-word", [found.clone(), (*allowed).to_owned()], [])
            }
            Code::UnknownLevel(id) => one("unknown-level", id),
            Code::UnknownDocument(id) => one("unknown-document", id),
            Code::UnknownFacet(id) => one("unknown-facet", id),
            Code::UnknownValue(id) => one("unknown-value", id),
            Code::MissingNode(id) => one("missing-node", id),
            Code::WrongWay => plain("wrong-way"),
            Code::Cycle(ids) => Self::new("cycle", ids.iter().cloned(), []),
            Code::DuplicateLink => plain("duplicate-link"),
            Code::NoSource => plain("no-source"),
            Code::NoNote => plain("no-note"),
            Code::BadDate(text) => one("bad-date", text),
            Code::PeriodReversed => plain("period-reversed"),
            Code::TooMany { found, limit } => Self::new("too-many", [], [*found as u64, *limit as u64]),
            Code::TooLong { limit } => Self::new("too-long", [], [*limit as u64]),
        }
    }

    /// The diagnostic's code again.
    pub fn code(&self) -> Option<Code> {
        let text = || self.text();
        Some(match self.word.as_str() {
            "no-levels" => Code::NoLevels,
            "duplicate-id" => Code::DuplicateId(text()),
            "bad-id" => Code::BadId(text()),
            "empty-title" => Code::EmptyTitle,
            "unknown-word" => {
                let allowed = self.texts.get(1)?;
                Code::UnknownWord { found: text(), allowed: ALLOWED.into_iter().find(|a| a == allowed)? }
            }
            "unknown-level" => Code::UnknownLevel(text()),
            "unknown-document" => Code::UnknownDocument(text()),
            "unknown-facet" => Code::UnknownFacet(text()),
            "unknown-value" => Code::UnknownValue(text()),
            "missing-node" => Code::MissingNode(text()),
            "wrong-way" => Code::WrongWay,
            "cycle" => Code::Cycle(self.texts.clone()),
            "duplicate-link" => Code::DuplicateLink,
            "no-source" => Code::NoSource,
            "no-note" => Code::NoNote,
            "bad-date" => Code::BadDate(text()),
            "period-reversed" => Code::PeriodReversed,
            "too-many" => Code::TooMany { found: self.number(0) as usize, limit: self.number(1) as usize },
            "too-long" => Code::TooLong { limit: self.number(0) as usize },
            _ => return None,
        })
    }

    /// Why a plan file could not be read; diagnostics are told apart from it.
    pub fn of_import(e: &ImportError) -> Self {
        let at = |at: &At| [at.line as u64, at.column as u64];
        match e {
            ImportError::Empty => Self::new("plan-empty", [], []),
            ImportError::TooLarge { bytes } => Self::new("plan-too-large", [], [*bytes as u64]),
            ImportError::NotText { byte } => Self::new("plan-not-text", [], [*byte as u64]),
            ImportError::NotJson { at: place, detail } => Self::new("plan-not-json", [detail.clone()], at(place)),
            ImportError::CutOff { at: place } => Self::new("plan-cut-off", [], at(place)),
            ImportError::NotAPlan { format } => Self::new("plan-not-a-plan", format.clone(), []),
            ImportError::LaterVersion { found } => Self::new("plan-later-version", [], [*found]),
            ImportError::Shape { path, at: place, detail } => {
                Self::new("plan-shape", [path.clone(), detail.clone()], at(place))
            }
            ImportError::Invalid(_) => Self::new("plan-invalid", [], []),
        }
    }

    /// The import error again.
    pub fn import(&self) -> Option<ImportError> {
        let at = At { line: self.number(0) as usize, column: self.number(1) as usize };
        Some(match self.word.as_str() {
            "plan-empty" => ImportError::Empty,
            "plan-too-large" => ImportError::TooLarge { bytes: self.number(0) as usize },
            "plan-not-text" => ImportError::NotText { byte: self.number(0) as usize },
            "plan-not-json" => ImportError::NotJson { at, detail: self.text() },
            "plan-cut-off" => ImportError::CutOff { at },
            "plan-not-a-plan" => ImportError::NotAPlan { format: self.texts.first().cloned() },
            "plan-later-version" => ImportError::LaterVersion { found: self.number(0) },
            "plan-shape" => {
                ImportError::Shape { path: self.text(), at, detail: self.texts.get(1).cloned().unwrap_or_default() }
            }
            "plan-invalid" => ImportError::Invalid(Vec::new()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_crosses_is_what_it_was() {
        let text = || "å \"x\"".to_owned();
        let mut codes = vec![
            Code::NoLevels,
            Code::DuplicateId(text()),
            Code::BadId(text()),
            Code::EmptyTitle,
            Code::UnknownLevel(text()),
            Code::UnknownDocument(text()),
            Code::UnknownFacet(text()),
            Code::UnknownValue(text()),
            Code::MissingNode(text()),
            Code::WrongWay,
            Code::Cycle(vec![text(), text()]),
            Code::DuplicateLink,
            Code::NoSource,
            Code::NoNote,
            Code::BadDate(text()),
            Code::PeriodReversed,
            Code::TooMany { found: 3, limit: 2 },
            Code::TooLong { limit: 9 },
        ];
        codes.extend(ALLOWED.map(|allowed| Code::UnknownWord { found: text(), allowed }));
        for code in codes {
            assert_eq!(Said::of_code(&code).code(), Some(code));
        }
        let at = At { line: 3, column: 4 };
        let errors = [
            ImportError::Empty,
            ImportError::TooLarge { bytes: 7 },
            ImportError::NotText { byte: 7 },
            ImportError::NotJson { at, detail: text() },
            ImportError::CutOff { at },
            ImportError::NotAPlan { format: None },
            ImportError::NotAPlan { format: Some(text()) },
            ImportError::LaterVersion { found: 2 },
            ImportError::Shape { path: text(), at, detail: text() },
            ImportError::Invalid(Vec::new()),
        ];
        for error in errors {
            assert_eq!(Said::of_import(&error).import(), Some(error));
        }
    }
}
