//! What a draft action plan says of a candidate that is taken into it, so that nothing the group wrote of it is lost.

use crate::t;
use crate::url::Lang;
use crate::workshop::{Candidate, Origin, Workshop};

/// Why a candidate is in the draft: which it was among the chosen, its rank in the round that counts, why it was kept if it was, and
/// what the group wrote of it.
pub fn drafted(lang: Lang, workshop: &Workshop, rank: Option<u32>, n: usize, candidate: &Candidate) -> String {
    let (name, title, rank) = (workshop.title.as_str(), candidate.title.as_str(), rank.unwrap_or(0));
    let mut said = vec![t!(lang, "protocol-plan-from", n = n, workshop = name, title = title, rank = rank)];
    if let Some(reason) = workshop.choice.kept.get(&candidate.id) {
        said.push(t!(lang, "protocol-plan-kept", reason = reason.as_str()));
    }
    if let Some(cost) = candidate.cost {
        said.push(t!(lang, "protocol-plan-cost", n = cost));
    }
    if let Some(effort) = candidate.effort {
        said.push(t!(lang, "protocol-plan-effort", n = effort));
    }
    // What was written in at the workshop has its explanation as its own summary.
    let picked = candidate.parts().any(|c| matches!(c.origin, Origin::Node { .. }));
    if picked && !candidate.note.is_empty() {
        said.push(t!(lang, "protocol-plan-note", note = candidate.note.as_str()));
    }
    said.join(" ")
}
