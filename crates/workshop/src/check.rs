//! Whether a workshop is whole and within its limits: what a file must fulfil, and what every change keeps.

use crate::{Candidate, Frame, Gate, Method, Misfit, Origin, Round, Workshop, limits};
use std::collections::BTreeSet;

/// The layout of the workshop's file that this program writes, and the newest that it reads. Since 2 there are pairs that are left
/// apart; 1 is read as having none.
pub const LAYOUT: u32 = 3;

/// Ids of ballots are below this: 40 bits.
pub const BALLOT_IDS: u64 = 1 << 40;

/// What is wrong with a workshop, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where, as the fields of the file are named, such as `rounds[0].ballots[2]`; positions from 0.
    pub place: String,
    /// What.
    pub fault: Fault,
}

/// What can be wrong with a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A layout that this program does not know. Remedy: open it with the program that wrote it.
    Layout,
    /// A text that may not be blank is. Remedy: write it.
    Blank,
    /// A text is too long. Remedy: shorten it.
    TooLong {
        /// Characters that it may have.
        most: usize,
    },
    /// A list is too long. Remedy: leave something out.
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// A number is outside what it may be.
    Number {
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// Not a day written as `YYYY-MM-DD`.
    Date,
    /// Something that may stand once stands twice: a number, an id, or what a candidate comes from.
    Twice,
    /// A list that must stand in ascending order of ids does not.
    Order,
    /// A candidate that the workshop does not have.
    Unknown,
    /// Something merged has something merged into it itself.
    Nested,
    /// Answers do not fit the method.
    Misfit(Misfit),
}

type Checked = Result<(), Wrong>;

fn wrong(place: impl Into<String>, fault: Fault) -> Checked {
    Err(Wrong { place: place.into(), fault })
}

/// Whether a text is within the limit; its place is only written when it is not.
fn text(value: &str, place: impl Fn() -> String) -> Checked {
    fits(value).or_else(|fault| wrong(place(), fault))
}

fn said(value: &str, place: impl Fn() -> String) -> Checked {
    is_said(value).or_else(|fault| wrong(place(), fault))
}

fn at_most(length: usize, most: usize, place: &str) -> Checked {
    if length > most { wrong(place, Fault::TooMany { most }) } else { Ok(()) }
}

/// Whether a text is short enough.
pub(crate) fn fits(value: &str) -> Result<(), Fault> {
    let most = limits::TEXT_CHARS;
    // Bytes first: a character has at most four.
    if value.len() > most * 4 || value.chars().count() > most { Err(Fault::TooLong { most }) } else { Ok(()) }
}

/// Whether a text is short enough and says something.
pub(crate) fn is_said(value: &str) -> Result<(), Fault> {
    if value.trim().is_empty() { Err(Fault::Blank) } else { fits(value) }
}

/// Whether a text is a day as `YYYY-MM-DD`.
pub(crate) fn is_date(value: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| {
        let part = value.get(range)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten()
    };
    let dashes = value.len() == 10 && value.get(4..5) == Some("-") && value.get(7..8) == Some("-");
    let (true, Some(year), Some(month), Some(day)) = (dashes, digits(0..4), digits(5..7), digits(8..10)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

impl Workshop {
    /// Whether all of it is within its limits and hangs together.
    ///
    /// # Errors
    /// The first thing that is wrong, in the order of the file.
    pub fn check(&self) -> Result<(), Wrong> {
        if self.layout != LAYOUT {
            return wrong("layout", Fault::Layout);
        }
        text(&self.title, || "title".to_owned())?;
        if !is_date(&self.date) {
            return wrong("date", Fault::Date);
        }
        text(&self.plan, || "plan".to_owned())?;
        frame(&self.frame)?;
        self.check_candidates()?;
        self.check_apart()?;
        self.method.check().or_else(|w| wrong(format!("method{}", w.place), w.fault))?;
        self.check_rounds()?;
        self.check_choice()?;
        self.made.iter().try_for_each(|id| said(id, || "made".to_owned()))
    }

    fn check_candidates(&self) -> Checked {
        at_most(self.count(), limits::CANDIDATES, "candidates")?;
        let (mut ids, mut origins) = (BTreeSet::new(), BTreeSet::new());
        let mut one = |c: &Candidate, place: &str| {
            candidate(c, place)?;
            if c.id == 0 || c.id >= self.next {
                let most = u64::from(self.next.saturating_sub(1));
                return wrong(format!("{place}.id"), Fault::Number { least: 1, most });
            }
            if !ids.insert(c.id) {
                return wrong(format!("{place}.id"), Fault::Twice);
            }
            match &c.origin {
                Origin::Node { id, .. } if !origins.insert(id.clone()) => {
                    wrong(format!("{place}.origin"), Fault::Twice)
                }
                _ => Ok(()),
            }
        };
        for (at, c) in self.candidates.iter().enumerate() {
            one(c, &format!("candidates[{at}]"))?;
            for (inner, m) in c.merged.iter().enumerate() {
                let place = format!("candidates[{at}].merged[{inner}]");
                one(m, &place)?;
                if !m.merged.is_empty() {
                    return wrong(place, Fault::Nested);
                }
            }
        }
        Ok(())
    }

    fn check_apart(&self) -> Checked {
        at_most(self.apart.len(), limits::APART, "apart")?;
        let known = self.ids();
        for (at, (a, b)) in self.apart.iter().enumerate() {
            let place = || format!("apart[{at}]");
            if a >= b {
                return wrong(place(), if a == b { Fault::Twice } else { Fault::Order });
            }
            if !known.contains(a) || !known.contains(b) {
                return wrong(place(), Fault::Unknown);
            }
        }
        Ok(())
    }

    fn check_rounds(&self) -> Checked {
        at_most(self.rounds.len(), limits::ROUNDS, "rounds")?;
        let dropped = Fault::Number { least: 0, most: u64::from(limits::DROPPED) };
        if self.dropped > limits::DROPPED {
            return wrong("dropped", dropped);
        }
        let known = self.ids();
        for (at, round) in self.rounds.iter().enumerate() {
            let place = format!("rounds[{at}]");
            at_most(round.candidates.len(), limits::CANDIDATES, &format!("{place}.candidates"))?;
            if round.attempt > self.dropped {
                return wrong(format!("{place}.attempt"), Fault::Number { least: 0, most: u64::from(self.dropped) });
            }
            let mut seen = BTreeSet::new();
            for (position, id) in round.candidates.iter().enumerate() {
                let place = || format!("{place}.candidates[{position}]");
                if !known.contains(id) {
                    return wrong(place(), Fault::Unknown);
                }
                if !seen.insert(id) {
                    return wrong(place(), Fault::Twice);
                }
            }
            votes(&self.method, round, &place)?;
        }
        Ok(())
    }

    fn check_choice(&self) -> Checked {
        if self.choice.top as usize > limits::CANDIDATES {
            return wrong("choice.top", Fault::Number { least: 0, most: limits::CANDIDATES as u64 });
        }
        let known = self.ids();
        for (name, reasons) in [("kept", &self.choice.kept), ("left", &self.choice.left)] {
            for (id, reason) in reasons {
                let place = || format!("choice.{name}.{id}");
                if !known.contains(id) {
                    return wrong(place(), Fault::Unknown);
                }
                text(reason, place)?;
            }
        }
        Ok(())
    }

    /// The numbers of all candidates, merged ones too.
    fn ids(&self) -> BTreeSet<u32> {
        self.candidates.iter().flat_map(Candidate::parts).map(|c| c.id).collect()
    }

    /// How many candidates there are, merged ones too.
    pub(crate) fn count(&self) -> usize {
        self.candidates.iter().map(|c| 1 + c.merged.len()).sum()
    }
}

impl Method {
    /// Whether its settings are within their limits.
    ///
    /// # Errors
    /// The first that is not; its place begins after the method's own.
    pub fn check(&self) -> Result<(), Wrong> {
        let number = |value: u8, least: u8, most: u8, place: &str| {
            if (least..=most).contains(&value) {
                return Ok(());
            }
            wrong(place, Fault::Number { least: least.into(), most: most.into() })
        };
        match self {
            Self::Dots { dots, most } => {
                number(*dots, 1, limits::DOTS, ".dots")?;
                number(*most, 1, *dots, ".most")
            }
            Self::Weighted { criteria } => {
                if criteria.is_empty() {
                    return wrong(".criteria", Fault::Blank);
                }
                at_most(criteria.len(), limits::CRITERIA, ".criteria")?;
                for (at, criterion) in criteria.iter().enumerate() {
                    said(&criterion.name, || format!(".criteria[{at}].name"))?;
                    for (end, name) in criterion.ends.iter().enumerate() {
                        text(name, || format!(".criteria[{at}].ends[{end}]"))?;
                    }
                    number(criterion.weight, 0, 100, &format!(".criteria[{at}].weight"))?;
                }
                Ok(())
            }
            Self::Moscow { must } => number(*must, 0, 100, ".must"),
            Self::ImpactEffort | Self::Hanlon => Ok(()),
        }
    }
}

fn votes(method: &Method, round: &Round, place: &str) -> Checked {
    at_most(round.ballots.len(), limits::BALLOTS, &format!("{place}.ballots"))?;
    let mut before = None;
    for (at, ballot) in round.ballots.iter().enumerate() {
        let place = || format!("{place}.ballots[{at}]");
        if ballot.id >= BALLOT_IDS {
            return wrong(place(), Fault::Number { least: 0, most: BALLOT_IDS - 1 });
        }
        if before.is_some_and(|b| b >= ballot.id) {
            return wrong(place(), if before == Some(ballot.id) { Fault::Twice } else { Fault::Order });
        }
        before = Some(ballot.id);
        let fits = method.takes(round.candidates.len(), &ballot.marks);
        fits.or_else(|misfit| wrong(place(), Fault::Misfit(misfit)))?;
    }
    let hands = round.hands.as_ref().map_or(Ok(()), |h| method.takes_hands(round.candidates.len(), h));
    hands.or_else(|misfit| wrong(format!("{place}.hands"), Fault::Misfit(misfit)))
}

fn candidate(c: &Candidate, place: &str) -> Checked {
    said(&c.title, || format!("{place}.title"))?;
    text(&c.note, || format!("{place}.note"))?;
    if let Origin::Node { id, level } = &c.origin {
        said(id, || format!("{place}.origin.id"))?;
        text(level, || format!("{place}.origin.level"))?;
    }
    for (question, reason) in &c.gate.no {
        let place = || format!("{place}.gate.{question}");
        if *question >= Gate::QUESTIONS {
            return wrong(place(), Fault::Number { least: 0, most: u64::from(Gate::QUESTIONS) - 1 });
        }
        text(reason, place)?;
    }
    let known = &c.known;
    for (name, list) in
        [("plans", &known.plans), ("goals", &known.goals), ("groups", &known.groups), ("fills", &known.fills)]
    {
        names(list, || format!("{place}.known.{name}"))?;
    }
    Ok(())
}

fn frame(frame: &Frame) -> Checked {
    text(&frame.groups_title, || "frame.groups_title".to_owned())?;
    for (name, list) in [("plans", &frame.plans), ("goals", &frame.goals), ("groups", &frame.groups)] {
        names(list, || format!("frame.{name}"))?;
    }
    Ok(())
}

fn names(list: &[String], place: impl Fn() -> String) -> Checked {
    if list.len() > limits::NAMES {
        return wrong(place(), Fault::TooMany { most: limits::NAMES });
    }
    list.iter().enumerate().try_for_each(|(at, name)| text(name, || format!("{}[{at}]", place())))
}

/// Whether a frame is within its limits.
pub(crate) fn frame_fits(value: &Frame) -> Result<(), Wrong> {
    frame(value)
}

/// Whether a candidate by itself is within its limits.
pub(crate) fn candidate_fits(value: &Candidate) -> Result<(), Wrong> {
    candidate(value, "")
}
