//! Edits of single nodes.

use super::work::Work;
use super::{EditCode, NodeChange};
use crate::{DraftLink, DraftNode, DraftObservation, Section};

impl Work<'_> {
    pub(super) fn add_node(&mut self, node: &DraftNode, links: &[DraftLink]) -> Result<(), EditCode> {
        let mut node = node.clone();
        if node.id.is_empty() {
            node.id = self.node_id(&node.title);
        } else if !self.take_node_id(&node.id) {
            return Err(EditCode::Taken { section: Section::Nodes, id: node.id });
        }
        for link in links {
            let end = |id: &String| if id.is_empty() { node.id.clone() } else { id.clone() };
            self.push_link(DraftLink { from: end(&link.from), to: end(&link.to), ..link.clone() });
        }
        self.push_node(node);
        Ok(())
    }

    pub(super) fn change_node(&mut self, id: &str, change: &NodeChange) -> Result<(), EditCode> {
        let (at, node) = self.node(id)?;
        let mut node = node.clone();
        match change {
            NodeChange::Title(title) => node.title.clone_from(title),
            NodeChange::Aliases(aliases) => node.aliases.clone_from(aliases),
            NodeChange::Summary(summary) => node.summary.clone_from(summary),
            NodeChange::Level(level) => node.level.clone_from(level),
            NodeChange::Period(period) => node.period.clone_from(period),
            NodeChange::Tags { facet, values } => {
                node.tags.retain(|(id, _)| id != facet);
                node.tags.push((facet.clone(), values.clone()));
            }
            NodeChange::Status { document, status } => set_status(&mut node, document, status.as_deref()),
            NodeChange::Observations(observations) => node.observations.clone_from(observations),
            NodeChange::Sources(sources) => node.sources.clone_from(sources),
        }
        self.set_node(at, node);
        Ok(())
    }

    pub(super) fn delete_node(&mut self, id: &str) -> Result<(), EditCode> {
        let (at, _) = self.node(id)?;
        for link in self.links_of(id).into_iter().rev() {
            self.remove::<DraftLink>(link);
        }
        self.remove_node(at);
        Ok(())
    }
}

/// The first observation of the document counts, as it does everywhere; see [`crate::Node::status_at`].
fn set_status(node: &mut DraftNode, document: &str, status: Option<&str>) {
    let Some(status) = status else {
        node.observations.retain(|o| o.document != document);
        return;
    };
    match node.observations.iter_mut().find(|o| o.document == document) {
        Some(observation) => status.clone_into(&mut observation.status),
        None => node.observations.push(DraftObservation {
            document: document.to_owned(),
            status: status.to_owned(),
            note: None,
        }),
    }
}
