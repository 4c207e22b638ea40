//! Changes to what the group decides, and to where the workshop stands.

use super::EditError;
use crate::check::{self, Fault, Wrong};
use crate::{Stage, Standing, Workshop, limits};

impl Workshop {
    /// Takes so many of the ranking.
    ///
    /// # Errors
    /// More than there can be candidates.
    pub fn set_top(&mut self, top: u32) -> Result<(), EditError> {
        if top as usize > limits::CANDIDATES {
            let fault = Fault::Number { least: 0, most: limits::CANDIDATES as u64 };
            return Err(Wrong { place: "choice.top".to_owned(), fault }.into());
        }
        self.choice.top = top;
        Ok(())
    }

    /// Says what may be spent, in thousand kronor.
    pub fn set_budget(&mut self, budget: Option<u32>) {
        self.choice.budget = budget;
    }

    /// Keeps a candidate whatever the ranking says, for a reason.
    ///
    /// # Errors
    /// Unknown, or the reason is blank or too long.
    pub fn keep(&mut self, id: u32, reason: &str) -> Result<(), EditError> {
        self.place(id)?;
        check::is_said(reason)?;
        self.choice.left.remove(&id);
        self.choice.kept.insert(id, reason.trim().to_owned());
        Ok(())
    }

    /// Leaves a candidate out whatever the ranking says, with a reason if there is one.
    ///
    /// # Errors
    /// Unknown, or the reason is too long.
    pub fn leave(&mut self, id: u32, reason: &str) -> Result<(), EditError> {
        self.place(id)?;
        check::fits(reason)?;
        self.choice.kept.remove(&id);
        self.choice.left.insert(id, reason.trim().to_owned());
        Ok(())
    }

    /// Lets the ranking decide about a candidate again.
    pub fn undecide(&mut self, id: u32) {
        self.choice.kept.remove(&id);
        self.choice.left.remove(&id);
    }

    /// Says what the protocol is.
    pub fn set_standing(&mut self, standing: Standing) {
        self.standing = standing;
    }

    /// Remembers which draft action plan was made of it, by its id in the plan.
    ///
    /// # Errors
    /// Blank or too long.
    pub fn set_made(&mut self, made: Option<String>) -> Result<(), EditError> {
        made.as_deref().map_or(Ok(()), check::is_said)?;
        self.made = made;
        Ok(())
    }

    /// Goes to the next stage.
    ///
    /// # Errors
    /// It is the last.
    pub fn stage_forward(&mut self) -> Result<(), EditError> {
        let next = Stage::ALL.into_iter().find(|s| *s > self.stage);
        self.stage = next.ok_or(EditError::AtEnd)?;
        Ok(())
    }

    /// Goes to the stage before.
    ///
    /// # Errors
    /// It is the first.
    pub fn stage_back(&mut self) -> Result<(), EditError> {
        let before = Stage::ALL.into_iter().rfind(|s| *s < self.stage);
        self.stage = before.ok_or(EditError::AtEnd)?;
        Ok(())
    }
}
