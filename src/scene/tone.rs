//! What colours stand for, and what they are called on the screen and in files.

use super::svg::Ink;

/// What a colour stands for; the screen's theme or a file's [`Ink`] says which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Texts and what is counted.
    Ink,
    /// What explains.
    Soft,
    /// Edges.
    Line,
    /// Grid lines, and what is empty.
    Hair,
    /// Behind everything.
    Paper,
    /// Behind every other row.
    Ground,
    /// What is picked, selected, or to be looked at.
    Thread,
    /// An action plan, by its slot.
    Plan(usize),
    /// What stands on a plan's colour.
    OnPlan(usize),
}

/// The name of a colour in `style/tokens.css`.
pub(super) fn token(tone: Tone) -> String {
    match tone {
        Tone::Ink => "ink".to_owned(),
        Tone::Soft => "ink-soft".to_owned(),
        Tone::Line => "line".to_owned(),
        Tone::Hair => "hair".to_owned(),
        Tone::Paper => "paper".to_owned(),
        Tone::Ground => "ground".to_owned(),
        Tone::Thread => "thread".to_owned(),
        Tone::Plan(slot) => format!("p{}", slot % 8 + 1),
        Tone::OnPlan(slot) => format!("on-p{}", slot % 8 + 1),
    }
}

/// The colour in a file.
pub(super) fn of(ink: &Ink, tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => ink.text,
        Tone::Soft => ink.soft,
        Tone::Line => ink.line,
        Tone::Hair => ink.hair,
        Tone::Paper => ink.paper,
        Tone::Ground => ink.ground,
        Tone::Thread => ink.thread,
        Tone::Plan(slot) => ink.plan(slot),
        Tone::OnPlan(slot) => ink.letter(slot),
    }
}
