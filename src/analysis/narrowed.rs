//! What a filter leaves of a plan, as a plan of its own.

use crate::plan::{Draft, Plan};

/// The plan with those nodes alone for which `kept` says yes, by position, and the links between them. What the whole plan
/// declares and cites stays, so that every word in it keeps its meaning.
pub fn narrowed(plan: &Plan, kept: &[bool]) -> Draft {
    let mut draft = plan.draft();
    let keeps = |at: usize| kept.get(at).copied().unwrap_or(true);
    let both = |l: &crate::plan::Link| keeps(l.from.at()) && keeps(l.to.at());
    let mut nodes = (0..).map(keeps);
    let mut links = plan.links().iter().map(both);
    draft.nodes.retain(|_| nodes.next().unwrap_or(true));
    draft.links.retain(|_| links.next().unwrap_or(true));
    draft
}
