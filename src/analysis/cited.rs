//! What each document of a plan supports: how many nodes, links and follow-up notes cite it.

use crate::plan::{Basis, Plan};
use std::collections::BTreeSet;

/// How much of a plan cites a document; what cites it in two places counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cited {
    /// Nodes.
    pub nodes: usize,
    /// Links that the sources state.
    pub stated: usize,
    /// Links that were concluded.
    pub interpreted: usize,
    /// Statuses that nodes had by the document.
    pub observations: usize,
}

/// For each document, in the plan's order, how much cites it.
pub fn cited(plan: &Plan) -> Vec<Cited> {
    let mut found = vec![Cited::default(); plan.documents().len()];
    for node in plan.nodes() {
        let documents: BTreeSet<usize> = node.sources.iter().map(|s| s.document).collect();
        for document in documents {
            found.get_mut(document).into_iter().for_each(|c| c.nodes += 1);
        }
        for observation in &node.observations {
            found.get_mut(observation.document).into_iter().for_each(|c| c.observations += 1);
        }
    }
    for link in plan.links() {
        let documents: BTreeSet<usize> = link.sources.iter().map(|s| s.document).collect();
        for document in documents {
            let Some(c) = found.get_mut(document) else { continue };
            match link.basis {
                Basis::Stated => c.stated += 1,
                Basis::Interpreted => c.interpreted += 1,
            }
        }
    }
    found
}
