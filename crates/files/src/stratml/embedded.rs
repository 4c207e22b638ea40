//! The plan that this program put into a StratML file, as far as the file's elements still have it.

use super::names::{PARTIES, one_line};
use super::read::{Named, Reader, child, text_in};
use super::write::within;
use crate::Remark;
use crate::xml::text_of;
use roda_plan::{Draft, Ids, Plan};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

impl Reader {
    /// Takes the plan out of the file's other information; anything else that stands there is noted.
    pub(super) fn embedded(&mut self, root: Node<'_, '_>, other: Node<'_, '_>) {
        let text = text_of(other);
        let text = text.trim();
        match roda_exchange::read(text.as_bytes()) {
            Ok(imported) if text.starts_with('{') => self.take(root, &imported.plan),
            _ => self.ignore(other),
        }
    }

    fn take(&mut self, root: Node<'_, '_>, plan: &Plan) {
        let mut draft = plan.draft();
        leave_moved(root, plan, &mut draft);
        let elements = root.descendants().filter(|e| e.tag_name().name() == "Identifier");
        let present: BTreeSet<String> =
            elements.filter_map(|e| text_of(e).trim().strip_prefix('_').map(str::to_owned)).collect();
        draft.nodes.retain(|n| {
            let stays = present.contains(&n.id);
            if !stays {
                self.note(root, Remark::Gone(n.title.clone()));
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

/// Leaves out the links by which activities were written within what they belong to, where they stand elsewhere in the file now.
fn leave_moved(root: Node<'_, '_>, plan: &Plan, draft: &mut Draft) {
    let id = |element: Node<'_, '_>| text_in(element, "Identifier").strip_prefix('_').map(str::to_owned);
    let mut stands: BTreeMap<String, Option<String>> = BTreeMap::new();
    let goals = child(root, "StrategicPlanCore")
        .into_iter()
        .flat_map(|core| core.children().filter(move |e| e.has_tag_name_here(core, "Goal")));
    for goal in goals {
        let of_goal = id(goal);
        if let Some(own) = of_goal.clone() {
            stands.entry(own).or_insert(None);
        }
        for objective in goal.children().filter(|e| e.has_tag_name_here(goal, "Objective")) {
            if let Some(own) = id(objective) {
                stands.entry(own).or_insert_with(|| Some(of_goal.clone().unwrap_or_default()));
            }
        }
    }
    let links = within(plan).into_iter().flatten().filter_map(|at| plan.links().get(at));
    let moved: BTreeSet<(&str, &str, &str)> = links
        .map(|l| (plan.node(l.from).id.as_str(), plan.node(l.to).id.as_str(), l.kind.word()))
        .filter(|(from, to, _)| stands.get(*from).is_some_and(|now| now.as_deref() != Some(*to)))
        .collect();
    draft.links.retain(|l| !moved.contains(&(l.from.as_str(), l.to.as_str(), l.kind.as_str())));
}
