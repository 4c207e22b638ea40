//! A plan with the steps that led to it: each has a name and can be taken back and done again, without limit.

use super::edit::{Edit, EditError, Outcome, StepName, apply_to};
use super::patch::{Misfit, Patch};
use super::{Diagnostic, Draft, Plan};
use std::sync::Arc;

/// One step of a history. The fields are plain, so that a journal can hold them.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What it is called.
    pub name: StepName,
    /// What it changed.
    pub patch: Patch,
}

/// An open plan and what was done to it. It keeps what each step changed and not whole plans, so a thousand small steps weigh
/// little beside the plan itself.
#[derive(Debug, Clone)]
pub struct History {
    plan: Arc<Plan>,
    /// Always [`Plan::draft`] of the plan; kept since making it takes as long as checking it.
    draft: Draft,
    /// What somebody should look at in it.
    warnings: Vec<Diagnostic>,
    done: Vec<Done>,
    undone: Vec<Done>,
}

impl History {
    /// A plan to which nothing has been done.
    pub fn new(plan: Arc<Plan>) -> Self {
        let draft = plan.draft();
        let warnings = Plan::of(&draft).map(|(_, warnings)| warnings).unwrap_or_default();
        Self { draft, plan, warnings, done: Vec::new(), undone: Vec::new() }
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// The plan's draft as it is now, the same as [`Plan::draft`] gives.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What somebody should look at in the plan as it is now.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// Does an edit; what was undone before can then not be done again. An edit that changes nothing is no step.
    ///
    /// # Errors
    /// When the edit cannot be done or the plan would no longer be valid; nothing is changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Outcome, EditError> {
        let applied = apply_to(&mut self.draft, edit)?;
        if !applied.patch.is_empty() {
            self.plan = Arc::new(applied.plan);
            self.warnings.clone_from(&applied.outcome.warnings);
            self.undone.clear();
            self.done.push(Done { name: applied.outcome.name.clone(), patch: applied.patch });
        }
        Ok(applied.outcome)
    }

    /// Takes over a plan that came about elsewhere, such as an earlier version, as one step.
    ///
    /// # Errors
    /// When it could not be made from this one; nothing is changed then.
    pub fn replace(&mut self, plan: Arc<Plan>) -> Result<(), EditError> {
        self.apply(&Edit::Replace(Box::new(plan.draft())))?;
        self.plan = plan;
        Ok(())
    }

    /// Does steps that were read back from a journal, oldest first; they can then be undone like any. Only the last plan is built,
    /// so that a long journal opens quickly.
    ///
    /// # Errors
    /// When one of them was not made from the plan that those before it left, or all of them leave none; nothing is changed then.
    pub fn replay(&mut self, steps: Vec<Done>) -> Result<(), Misfit> {
        let mut draft = self.draft.clone();
        for (i, step) in steps.iter().enumerate() {
            step.patch.redo(&mut draft).map_err(|_| Misfit { step: i })?;
        }
        let built = Plan::of(&draft).ok().filter(|(plan, _)| plan.draft() == draft);
        let (plan, warnings) = built.ok_or(Misfit { step: steps.len() })?;
        self.plan = Arc::new(plan);
        self.warnings = warnings;
        self.draft = draft;
        self.undone.clear();
        self.done.extend(steps);
        Ok(())
    }

    /// Takes the last step back and says which it was; nothing when there is none, or when a step from a journal leads back to what
    /// is no plan.
    pub fn undo(&mut self) -> Option<&Done> {
        let step = self.done.pop()?;
        if !self.turn(&step.patch, Patch::undo) {
            self.done.push(step);
            return None;
        }
        self.undone.push(step);
        self.undone.last()
    }

    /// Does the step again that was taken back last and says which it was; nothing when there is none.
    pub fn redo(&mut self) -> Option<&Done> {
        let step = self.undone.pop()?;
        if !self.turn(&step.patch, Patch::redo) {
            self.undone.push(step);
            return None;
        }
        self.done.push(step);
        self.done.last()
    }

    /// What [`History::undo`] would take back.
    pub fn can_undo(&self) -> Option<&StepName> {
        self.done.last().map(|step| &step.name)
    }

    /// What [`History::redo`] would do again.
    pub fn can_redo(&self) -> Option<&StepName> {
        self.undone.last().map(|step| &step.name)
    }

    /// The steps that led from the first plan to this one, oldest first.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// Turns the draft and checks the plan; when that fails, which only steps from elsewhere could make it, nothing is changed.
    fn turn(&mut self, patch: &Patch, turn: fn(&Patch, &mut Draft) -> Result<(), Misfit>) -> bool {
        if turn(patch, &mut self.draft).is_err() {
            return false;
        }
        match Plan::of(&self.draft) {
            Ok((plan, warnings)) => {
                self.plan = Arc::new(plan);
                self.warnings = warnings;
                true
            }
            Err(_) => {
                self.draft = self.plan.draft();
                false
            }
        }
    }
}
