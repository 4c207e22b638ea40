//! Changes to candidates: picking, naming, ordering, merging.

use super::EditError;
use crate::check;
use crate::{Candidate, Gate, Origin, Workshop, limits};

impl Workshop {
    /// Adds a candidate last and gives it a number, whatever number and merged candidates it comes with.
    ///
    /// # Errors
    /// Full, from a part of the plan that is a candidate already, or outside its limits.
    pub fn add_candidate(&mut self, candidate: Candidate) -> Result<u32, EditError> {
        self.room()?;
        check::candidate_fits(&candidate)?;
        if let Some(id) = self.taken(&candidate.origin) {
            return Err(EditError::SameOrigin { id });
        }
        let id = self.next;
        self.next = id.checked_add(1).ok_or(EditError::Full { most: u32::MAX as usize })?;
        let title = candidate.title.trim().to_owned();
        self.candidates.push(Candidate { id, title, merged: Vec::new(), ..candidate });
        Ok(id)
    }

    /// Adds several, each as [`Workshop::add_candidate`] would, with what became of each.
    pub fn add_candidates(&mut self, candidates: impl IntoIterator<Item = Candidate>) -> Vec<Result<u32, EditError>> {
        candidates.into_iter().map(|c| self.add_candidate(c)).collect()
    }

    /// The candidate that comes from this part of the plan, merged or not.
    fn taken(&self, origin: &Origin) -> Option<u32> {
        let Origin::Node { id: wanted, .. } = origin else { return None };
        let mut all = self.candidates.iter().flat_map(Candidate::parts);
        all.find(|c| matches!(&c.origin, Origin::Node { id, .. } if id == wanted)).map(|c| c.id)
    }

    /// Gives a candidate another title.
    ///
    /// # Errors
    /// Unknown, blank, too long, or it is being voted on by the title that it has.
    pub fn rename(&mut self, id: u32, title: &str) -> Result<(), EditError> {
        check::is_said(title)?;
        self.not_voted_on(&[id])?;
        title.trim().clone_into(&mut self.own(id)?.title);
        Ok(())
    }

    /// Says what a candidate means; blank takes that away.
    ///
    /// # Errors
    /// Unknown or too long.
    pub fn set_note(&mut self, id: u32, note: &str) -> Result<(), EditError> {
        check::fits(note)?;
        note.trim().clone_into(&mut self.own(id)?.note);
        Ok(())
    }

    /// Says what a candidate costs, in thousand kronor.
    ///
    /// # Errors
    /// Unknown.
    pub fn set_cost(&mut self, id: u32, cost: Option<u32>) -> Result<(), EditError> {
        self.own(id)?.cost = cost;
        Ok(())
    }

    /// Says how much effort a candidate takes, in the group's unit.
    ///
    /// # Errors
    /// Unknown.
    pub fn set_effort(&mut self, id: u32, effort: Option<u32>) -> Result<(), EditError> {
        self.own(id)?.effort = effort;
        Ok(())
    }

    /// Answers one of PEARL's questions, from 0 to 4: no, with the reason, or yes. A no keeps the candidate out of the next round, and
    /// out of what is taken by the rounds before.
    ///
    /// # Errors
    /// Unknown, no such question, or too long.
    pub fn set_gate(&mut self, id: u32, question: u8, no: Option<&str>) -> Result<(), EditError> {
        no.map_or(Ok(()), check::fits)?;
        if question >= Gate::QUESTIONS {
            let most = u64::from(Gate::QUESTIONS) - 1;
            return Err(check::Fault::Number { least: 0, most }.into());
        }
        let gate = &mut self.own(id)?.gate.no;
        match no {
            Some(reason) => gate.insert(question, reason.trim().to_owned()),
            None => gate.remove(&question),
        };
        Ok(())
    }

    /// Moves a candidate one step up.
    ///
    /// # Errors
    /// Unknown, or first already.
    pub fn move_up(&mut self, id: u32) -> Result<(), EditError> {
        let place = self.place(id)?;
        let above = place.checked_sub(1).ok_or(EditError::AtEnd)?;
        self.candidates.swap(place, above);
        Ok(())
    }

    /// Moves a candidate one step down.
    ///
    /// # Errors
    /// Unknown, or last already.
    pub fn move_down(&mut self, id: u32) -> Result<(), EditError> {
        let place = self.place(id)?;
        if place + 1 >= self.candidates.len() {
            return Err(EditError::AtEnd);
        }
        self.candidates.swap(place, place + 1);
        Ok(())
    }

    /// Takes a candidate away, with what was merged into it and what was decided about it.
    ///
    /// # Errors
    /// Unknown, or it or something merged into it is in a round.
    pub fn remove(&mut self, id: u32) -> Result<(), EditError> {
        let place = self.place(id)?;
        let gone: Vec<u32> = self.own(id)?.merged.iter().map(|m| m.id).chain([id]).collect();
        if let Some(round) = self.rounds.iter().position(|r| r.candidates.iter().any(|c| gone.contains(c))) {
            return Err(EditError::InRound { round: u8::try_from(round).unwrap_or(u8::MAX) });
        }
        self.candidates.remove(place);
        self.choice.kept.retain(|c, _| !gone.contains(c));
        self.choice.left.retain(|c, _| !gone.contains(c));
        self.apart.retain(|(a, b)| !gone.contains(a) && !gone.contains(b));
        Ok(())
    }

    /// Lets two candidates that are alike stand each by itself: they are not proposed for merging again.
    ///
    /// # Errors
    /// Unknown, the same candidate, or as many pairs as there may be.
    pub fn leave_apart(&mut self, a: u32, b: u32) -> Result<(), EditError> {
        self.place(a)?;
        self.place(b)?;
        if a == b {
            return Err(EditError::NotMerged);
        }
        if self.apart.len() >= limits::APART {
            return Err(EditError::Full { most: limits::APART });
        }
        self.apart.insert((a.min(b), a.max(b)));
        Ok(())
    }

    /// Proposes again what was left apart.
    pub fn propose_again(&mut self) {
        self.apart.clear();
    }

    /// Merges a candidate, and all that was merged into it, into another, which keeps its own title, note and figures.
    ///
    /// # Errors
    /// Unknown, the same candidate, or one of them is being voted on.
    pub fn merge(&mut self, from: u32, into: u32) -> Result<(), EditError> {
        let place = self.place(from)?;
        self.place(into)?;
        if from == into {
            return Err(EditError::NotMerged);
        }
        self.not_voted_on(&[from, into])?;
        let mut moved = self.candidates.remove(place);
        let inner = std::mem::take(&mut moved.merged);
        self.own(into)?.merged.extend(std::iter::once(moved).chain(inner));
        Ok(())
    }

    /// Takes a merged candidate out again; it then stands after the one that it was merged into.
    ///
    /// # Errors
    /// Not merged, or what it was merged into is being voted on.
    pub fn split(&mut self, id: u32) -> Result<(), EditError> {
        let holds = |c: &Candidate| c.merged.iter().position(|m| m.id == id);
        let found = self.candidates.iter().enumerate().find_map(|(at, c)| holds(c).map(|inner| (at, inner, c.id)));
        let (place, inner, into) = found.ok_or(EditError::NotMerged)?;
        self.not_voted_on(&[into])?;
        let freed = self.own(into)?.merged.remove(inner);
        self.candidates.insert(place + 1, freed);
        Ok(())
    }

    fn not_voted_on(&self, ids: &[u32]) -> Result<(), EditError> {
        let Some(last) = self.rounds.last().filter(|r| !r.revealed) else { return Ok(()) };
        let voting = last.candidates.iter().any(|c| ids.contains(c));
        if voting { Err(EditError::Voting { round: self.last_round()? }) } else { Ok(()) }
    }
}
