//! Changes to the method and the rounds: opening, showing hands, revealing.

use super::EditError;
use crate::{Ballot, Hands, Method, Round, Workshop, limits};

impl Workshop {
    /// Decides how the group votes. Since the method is the workshop's, votes that are in, in any round, must fit it: weights
    /// and Must's share can always be changed, another kind of method only before there are votes.
    ///
    /// # Errors
    /// Outside its limits, or votes that are in do not fit.
    pub fn set_method(&mut self, method: Method) -> Result<(), EditError> {
        method.check()?;
        let alike = same_questions(&self.method, &method);
        let fits = |round: &Round| {
            let many = round.candidates.len();
            let empty = round.ballots.is_empty() && round.hands.is_none();
            let ballots = || round.ballots.iter().all(|b| method.takes(many, &b.marks).is_ok());
            let hands = || round.hands.as_ref().is_none_or(|h| method.takes_hands(many, h).is_ok());
            empty || (alike && ballots() && hands())
        };
        if let Some(round) = self.rounds.iter().position(|r| !fits(r)) {
            return Err(EditError::VotesIn { round: u8::try_from(round).unwrap_or(u8::MAX) });
        }
        self.method = method;
        Ok(())
    }

    /// Opens a round about the candidates that can be voted on, in their order now, and says which it is, from 0.
    ///
    /// # Errors
    /// Nothing to vote on, the last round is not revealed, or as many rounds as there may be.
    pub fn open_round(&mut self) -> Result<u8, EditError> {
        let number = self.rounds.len();
        if number >= limits::ROUNDS {
            return Err(EditError::Full { most: limits::ROUNDS });
        }
        if self.rounds.last().is_some_and(|r| !r.revealed) {
            return Err(EditError::Voting { round: self.last_round()? });
        }
        let candidates: Vec<u32> = self.candidates.iter().filter(|c| self.votable(c)).map(|c| c.id).collect();
        if candidates.is_empty() {
            return Err(EditError::NothingToVote);
        }
        self.rounds.push(Round { candidates, attempt: self.dropped, ..Round::default() });
        self.last_round()
    }

    /// Drops the last round with all its votes, as if it had never been opened; ballots on links that were given out for it are not
    /// read into the round that takes its place.
    ///
    /// # Errors
    /// There is no round.
    pub fn drop_round(&mut self) -> Result<Round, EditError> {
        let round = self.rounds.pop().ok_or(EditError::NoRound)?;
        self.dropped = (self.dropped + 1).min(limits::DROPPED);
        Ok(round)
    }

    /// Hides the last round's result again, so that hands can be counted anew and ballots are not late.
    ///
    /// # Errors
    /// There is no round.
    pub fn conceal(&mut self) -> Result<(), EditError> {
        self.rounds.last_mut().ok_or(EditError::NoRound)?.revealed = false;
        Ok(())
    }

    /// Shows the result of the last round. Ballots that come after it are marked as late.
    ///
    /// # Errors
    /// There is no round, or nobody has voted.
    pub fn reveal(&mut self) -> Result<(), EditError> {
        let round = self.rounds.last_mut().ok_or(EditError::NoRound)?;
        if round.people() == 0 {
            return Err(EditError::NoVotes);
        }
        round.revealed = true;
        Ok(())
    }

    /// Writes down the last round's show of hands, in place of what was counted before.
    ///
    /// # Errors
    /// There is no round, or the counts do not fit the method.
    pub fn set_hands(&mut self, hands: Hands) -> Result<(), EditError> {
        let round = self.rounds.last_mut().ok_or(EditError::NoRound)?;
        self.method.takes_hands(round.candidates.len(), &hands).map_err(EditError::Hands)?;
        round.hands = Some(hands);
        Ok(())
    }

    /// Takes the last round's show of hands away.
    ///
    /// # Errors
    /// There is no round.
    pub fn clear_hands(&mut self) -> Result<(), EditError> {
        self.rounds.last_mut().ok_or(EditError::NoRound)?.hands = None;
        Ok(())
    }

    /// Takes a ballot out, so that its person can hand in another.
    ///
    /// # Errors
    /// No such round or ballot.
    pub fn remove_ballot(&mut self, round: u8, id: u64) -> Result<Ballot, EditError> {
        let ballots = &mut self.rounds.get_mut(usize::from(round)).ok_or(EditError::NoRound)?.ballots;
        let place = ballots.binary_search_by_key(&id, |b| b.id).map_err(|_| EditError::NoBallot)?;
        Ok(ballots.remove(place))
    }
}

/// Whether answers to the one mean the same under the other. Weights are not part of what is asked; how many dots there were to give is.
fn same_questions(a: &Method, b: &Method) -> bool {
    match (a, b) {
        (Method::Dots { .. }, Method::Dots { .. }) => a == b,
        (Method::Weighted { criteria: a }, Method::Weighted { criteria: b }) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name && a.low_is_best == b.low_is_best)
        }
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
