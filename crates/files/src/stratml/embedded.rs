//! The plan that this program put into a StratML file, as far as the file's elements still have it.

use super::names::{PARTIES, one_line};
use super::read::Reader;
use crate::Remark;
use crate::xml::text_of;
use roda_plan::{Draft, Ids};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

impl Reader {
    /// Takes the plan out of the file's other information; anything else that stands there is noted.
    pub(super) fn embedded(&mut self, root: Node<'_, '_>, other: Node<'_, '_>) {
        let text = text_of(other);
        let text = text.trim();
        match roda_exchange::read(text.as_bytes()) {
            Ok(imported) if text.starts_with('{') => self.take(root, imported.plan.draft()),
            _ => self.ignore(other),
        }
    }

    fn take(&mut self, root: Node<'_, '_>, mut draft: Draft) {
        let elements = root.descendants().filter(|e| e.tag_name().name() == "Identifier");
        let present: BTreeSet<String> =
            elements.filter_map(|e| text_of(e).trim().strip_prefix('_').map(str::to_owned)).collect();
        draft.nodes.retain(|n| {
            let stays = present.contains(&n.id);
            if !stays {
                self.note(root, Remark::Unresolved(n.id.clone()));
            }
            stays
        });
        draft.links.retain(|l| present.contains(&l.from) && present.contains(&l.to));
        self.ours = true;
        self.waiting = draft.nodes.iter().enumerate().map(|(i, n)| (n.id.clone(), i)).collect();
        self.ids = Ids::of(draft.nodes.iter().map(|n| n.id.as_str()));
        self.links = draft.links.iter().map(|l| (l.from.clone(), l.to.clone())).collect();
        for (at, (party, known)) in PARTIES.iter().zip(&mut self.parties).enumerate() {
            let values = draft.facets.iter().filter(|f| f.id == party.facet).flat_map(|f| &f.values);
            let names: BTreeMap<&str, String> = values.map(|v| (v.id.as_str(), one_line(&v.title.sv))).collect();
            known.ids = Ids::of(names.keys().copied());
            known.by_name = names.iter().rev().map(|(id, name)| (name.clone(), (*id).to_owned())).collect();
            for (i, node) in draft.nodes.iter().enumerate() {
                let tags = node.tags.iter().filter(|(f, _)| f == party.facet).flat_map(|(_, values)| values);
                self.tagged.extend(tags.filter_map(|v| names.get(v.as_str())).map(|name| (i, at, name.clone())));
            }
        }
        self.out.draft = draft;
    }
}
