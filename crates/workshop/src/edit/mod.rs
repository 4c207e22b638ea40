//! The changes that a facilitator makes. Each keeps the workshop whole ([`Workshop::check`]) or refuses and changes nothing.

mod candidates;
mod decide;
mod rounds;

use crate::check::{self, Fault, Wrong};
use crate::{Candidate, Frame, Misfit, Standing, Workshop, limits};

/// Why a change was refused; the workshop is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// No candidate has this number. Remedy: look again, it may have been removed or merged.
    Unknown {
        /// The number.
        id: u32,
    },
    /// A text that may not be blank is. Remedy: write it.
    Blank,
    /// A text is too long. Remedy: shorten it.
    TooLong {
        /// Characters that it may have.
        most: usize,
    },
    /// There are as many as there may be. Remedy: take something away first.
    Full {
        /// How many there may be.
        most: usize,
    },
    /// This part of the plan is a candidate already, perhaps merged into another. Remedy: none needed.
    SameOrigin {
        /// The candidate's number.
        id: u32,
    },
    /// It has been voted on, and the vote has to be possible to read afterwards. Remedy: leave it out of the choice instead.
    InRound {
        /// The round, from 0.
        round: u8,
    },
    /// It is being voted on. Remedy: reveal the round first, or drop it.
    Voting {
        /// The round, from 0.
        round: u8,
    },
    /// Merged with itself, or what is to be split was not merged.
    NotMerged,
    /// There is nothing to vote on. Remedy: add candidates, or look at what PEARL keeps out.
    NothingToVote,
    /// There is no round. Remedy: open one.
    NoRound,
    /// Nobody has voted in this round. Remedy: read in ballots or count hands first.
    NoVotes,
    /// No such ballot in this round.
    NoBallot,
    /// Votes that are in do not fit it. Remedy: drop the round, or take the votes out.
    VotesIn {
        /// The first round, from 0, whose votes do not fit.
        round: u8,
    },
    /// The show of hands does not fit the method.
    Hands(Misfit),
    /// Something else is outside its limits.
    Wrong(Wrong),
    /// It stands first or last already.
    AtEnd,
}

impl From<Wrong> for EditError {
    fn from(wrong: Wrong) -> Self {
        match wrong.fault {
            Fault::Blank => Self::Blank,
            Fault::TooLong { most } => Self::TooLong { most },
            Fault::TooMany { most } => Self::Full { most },
            _ => Self::Wrong(wrong),
        }
    }
}

impl From<Fault> for EditError {
    fn from(fault: Fault) -> Self {
        Wrong { place: String::new(), fault }.into()
    }
}

impl Workshop {
    /// Gives the workshop another title.
    ///
    /// # Errors
    /// Too long.
    pub fn set_title(&mut self, title: &str) -> Result<(), EditError> {
        check::fits(title)?;
        title.trim().clone_into(&mut self.title);
        Ok(())
    }

    /// Says which day it is held, as `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Not such a day.
    pub fn set_date(&mut self, date: &str) -> Result<(), EditError> {
        if !check::is_date(date) {
            return Err(Wrong { place: "date".to_owned(), fault: Fault::Date }.into());
        }
        date.clone_into(&mut self.date);
        Ok(())
    }

    /// Says which plan it is about, by name, and what could be covered.
    ///
    /// # Errors
    /// Too long, or too many names.
    pub fn set_frame(&mut self, plan: &str, frame: Frame) -> Result<(), EditError> {
        check::fits(plan)?;
        check::frame_fits(&frame)?;
        plan.clone_into(&mut self.plan);
        self.frame = frame;
        Ok(())
    }

    /// Takes back that the protocol is adopted when it says something else than `before` did, and says whether it had to. Looking at
    /// another stage and making the draft plan are no reason.
    pub fn reopen(&mut self, before: &Self) -> bool {
        let (stage, made) = (before.stage, before.made.clone());
        let adopted = before.standing == Standing::Adopted && self.standing == Standing::Adopted;
        let changed = adopted && Self { stage, made, ..self.clone() } != *before;
        if changed {
            self.standing = Standing::Draft;
        }
        changed
    }

    /// The candidate with this number, if it is not merged into another.
    fn own(&mut self, id: u32) -> Result<&mut Candidate, EditError> {
        self.candidates.iter_mut().find(|c| c.id == id).ok_or(EditError::Unknown { id })
    }

    /// Where that candidate stands.
    fn place(&self, id: u32) -> Result<usize, EditError> {
        self.candidates.iter().position(|c| c.id == id).ok_or(EditError::Unknown { id })
    }

    /// The number of the last round, from 0.
    fn last_round(&self) -> Result<u8, EditError> {
        // There are at most limits::ROUNDS.
        self.rounds.len().checked_sub(1).and_then(|n| u8::try_from(n).ok()).ok_or(EditError::NoRound)
    }

    fn room(&self) -> Result<(), EditError> {
        let most = limits::CANDIDATES;
        if self.count() >= most { Err(EditError::Full { most }) } else { Ok(()) }
    }
}
