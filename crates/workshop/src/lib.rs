//! The workshop that chooses what goes into the next action plan: candidates, methods, ballots, tallies, and the codes that
//! ballots travel in.
//!
//! Everything here is decided from the [`Workshop`] alone, which is also what its file holds: the same file gives the same
//! ranking and the same protocol wherever and whenever it is opened. Nothing here knows a plan or a screen.

mod ballot;
mod candidate;
mod check;
mod choice;
pub mod code;
mod consequence;
mod edit;
pub mod file;
mod marks;
mod method;
mod moves;
mod ranking;
mod ratio;
mod reading;
mod similar;
mod tally;
mod transport;
mod weights;
mod workshop;

pub use ballot::{Ballot, Hands, Mark, Round};
pub use candidate::{Candidate, Frame, Gate, Known, Origin};
pub use check::{BALLOT_IDS, Fault, LAYOUT, Wrong};
pub use choice::{Choice, Standing};
pub use code::{Asked, Form, Invitation, InvitationError, Refusal, TooLong};
pub use consequence::{Consequence, Coverage, Served, consequence};
pub use edit::EditError;
pub use file::{FileError, from_json, to_json};
pub use marks::Misfit;
pub use method::{Criterion, Method, Question, Scale};
pub use moves::{Move, Moves, Stood, Turn, moves};
pub use ranking::{Chosen, Place, Ranking, Top, budget_ends, chosen, ranking};
pub use ratio::Ratio;
pub use reading::{Read, TEXT_BYTES, read_from, read_in};
pub use similar::{ALIKE, PAIRS, Pair, Why, similar};
pub use tally::{EffortShare, Quadrant, Row, Score, Side, Spread, Tally, tally};
pub use transport::{ByHand, Transport};
pub use weights::{Change, Room, Sensitivity, Swing, sensitivity, with_weights};
pub use workshop::{Key, Stage, Workshop};

/// Limits on what a workshop may hold; what comes from a file, a link or a code is refused beyond them.
pub mod limits {
    /// Candidates, over all rounds.
    pub const CANDIDATES: usize = 200;
    /// Pairs of candidates that are left apart.
    pub const APART: usize = 1_000;
    /// Own criteria.
    pub const CRITERIA: usize = 12;
    /// People in one show of hands.
    pub const PEOPLE: u32 = 10_000;
    /// Ballots in one round.
    pub const BALLOTS: usize = 500;
    /// Rounds of voting.
    pub const ROUNDS: usize = 9;
    /// Dropped rounds that are told apart; more than that are alike.
    pub const DROPPED: u8 = 15;
    /// Characters of a title, a note or a reason.
    pub const TEXT_CHARS: usize = 1_000;
    /// Names in one list of what the plan knows of a candidate, and in each list of the frame.
    pub const NAMES: usize = 2_000;
    /// Dots that one person may have.
    pub const DOTS: u8 = 50;
}
