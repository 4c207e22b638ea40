//! Reads visions, goals, objectives and their stakeholders and indicators into nodes, links and tags.

use super::names::{PARTIES, STATUS, block, both, id_of, one_line};
use super::read::{Named, Reader, child, day, is_person, text_in};
use crate::Remark;
use crate::xml::text_of;
use roda_plan::{
    Basis, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftPeriod, DraftValue, Kind, Role, Section, Text, id_from,
};
use roxmltree::Node;

/// The levels that elements without a level of their own stand on: id, role and name.
const LEVELS: [(&str, Role, (&str, &str)); 3] = [
    ("vision", Role::Vision, ("Vision", "Vision")),
    ("mal", Role::Goal, ("Mål", "Goal")),
    ("aktivitet", Role::Activity, ("Aktivitet", "Activity")),
];

impl Reader {
    /// Everything in the core of the plan.
    pub(super) fn core(&mut self, core: Node<'_, '_>) {
        let mut visions = Vec::new();
        for name in ["Vision", "Mission"] {
            if let Some(element) = child(core, name) {
                visions.extend(self.thing(element, Role::Vision));
                self.ignore_rest(element, &["Description", "Identifier"], &[]);
            }
        }
        for goal in core.children().filter(|e| e.has_tag_name_here(core, "Goal")) {
            self.goal(goal, &visions);
        }
        for organisation in core.children().filter(|e| e.has_tag_name_here(core, "Organization")) {
            self.ignore_rest(organisation, &["Name"], &[]);
        }
        self.ignore_rest(core, &["Vision", "Mission"], &["Organization", "Goal"]);
    }

    fn goal(&mut self, element: Node<'_, '_>, visions: &[usize]) {
        let new = !self.is_waiting(element);
        let goal = self.thing(element, Role::Goal);
        if let (Some(goal), true) = (goal, new) {
            for &vision in visions {
                self.link(element, goal, vision, Kind::ContributesTo);
            }
        }
        for inner in element.children().filter(|e| e.has_tag_name_here(element, "Objective")) {
            let objective = self.thing(inner, Role::Activity);
            if let (Some(objective), Some(goal)) = (objective, goal) {
                self.link(inner, objective, goal, self.kind_within(goal));
            }
            self.indicators(inner, objective);
            let once = ["Name", "Description", "Identifier", "SequenceIndicator", "OtherInformation"];
            self.ignore_rest(inner, &once, &["Stakeholder", "PerformanceIndicator"]);
        }
        let once = ["Name", "Description", "Identifier", "SequenceIndicator", "OtherInformation"];
        self.ignore_rest(element, &once, &["Stakeholder", "Objective"]);
    }

    /// How an activity belongs to what it stands within: a plan of ours is where it comes from.
    fn kind_within(&self, goal: usize) -> Kind {
        let draft = &self.out.draft;
        let level = draft.nodes.get(goal).and_then(|n| draft.levels.iter().find(|l| l.id == n.level));
        if level.is_some_and(|l| l.role == Role::Plan.word()) { Kind::DerivedFrom } else { Kind::PartOf }
    }

    /// Whether an element is one of a node of ours that has not been met yet.
    fn is_waiting(&self, element: Node<'_, '_>) -> bool {
        text_in(element, "Identifier").strip_prefix('_').is_some_and(|id| self.waiting.contains_key(id))
    }

    /// A node: the one that the file's own plan has, with what the element says of it, or a new one.
    fn thing(&mut self, element: Node<'_, '_>, role: Role) -> Option<usize> {
        let name = child(element, "Name").map(|e| one_line(&text_of(e))).unwrap_or_default();
        let said = [text_in(element, "Description"), text_in(element, "OtherInformation")];
        let said = said.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n\n");
        let identifier = text_in(element, "Identifier");
        let ours = identifier.strip_prefix('_').and_then(|id| self.waiting.remove(id));
        let at = match ours {
            Some(at) => {
                let (name, said) = if role == Role::Vision { (one_line(&said), None) } else { (name, Some(said)) };
                self.renew(at, name, said);
                at
            }
            None => self.new_node(element, role, name, said, &identifier)?,
        };
        self.place(Section::Nodes, at, element);
        for stakeholder in element.children().filter(|e| e.has_tag_name_here(element, "Stakeholder")) {
            self.stakeholder(stakeholder, at);
        }
        Some(at)
    }

    /// What an element says differently from the plan that the file holds is the newer.
    fn renew(&mut self, at: usize, name: String, said: Option<String>) {
        let Some(node) = self.out.draft.nodes.get_mut(at) else { return };
        if !name.is_empty() && name != one_line(&node.title) {
            node.title = name;
        }
        if let Some(said) = said.filter(|s| *s != block(node.summary.as_deref().unwrap_or_default())) {
            node.summary = Some(said).filter(|s| !s.is_empty());
        }
    }

    fn new_node(
        &mut self,
        element: Node<'_, '_>,
        role: Role,
        name: String,
        said: String,
        identifier: &str,
    ) -> Option<usize> {
        let (title, summary) = if name.is_empty() { (one_line(&said), None) } else { (name, Some(said)) };
        if title.is_empty() {
            let tells = element.descendants().any(|n| n.is_text() && n.text().is_some_and(|t| !t.trim().is_empty()));
            if tells {
                self.note(element, Remark::RowWithoutTitle);
            }
            return None;
        }
        let given = id_of(identifier).filter(|id| self.ids.take(id));
        let id = given.unwrap_or_else(|| {
            let id = self.ids.make(&title);
            self.note(element, Remark::IdMade(id.clone()));
            id
        });
        let source = self.source(element);
        let level = self.level(role);
        let summary = summary.filter(|s| !s.is_empty());
        let sources = vec![source];
        self.out.draft.nodes.push(DraftNode { id, level, title, summary, sources, ..DraftNode::default() });
        Some(self.out.draft.nodes.len() - 1)
    }

    /// The id of the level for a role, which is added when there is none.
    fn level(&mut self, role: Role) -> String {
        let levels = &mut self.out.draft.levels;
        if let Some(level) = levels.iter().find(|l| l.role == role.word()) {
            return level.id.clone();
        }
        let Some(&(name, _, title)) = LEVELS.iter().find(|(_, r, _)| *r == role) else { return String::new() };
        let id = id_from(name, |id| levels.iter().any(|l| l.id == id));
        levels.push(DraftLevel { id: id.clone(), role: role.word().to_owned(), title: both(title) });
        id
    }

    /// A link that the file's structure says, unless there is one of any kind between the two already.
    fn link(&mut self, element: Node<'_, '_>, from: usize, to: usize, kind: Kind) {
        let draft = &self.out.draft;
        let (Some(lower), Some(upper)) = (draft.nodes.get(from), draft.nodes.get(to)) else { return };
        let ends = (lower.id.clone(), upper.id.clone());
        let depth = |id: &str| draft.levels.iter().position(|l| l.id == id);
        if depth(&lower.level) <= depth(&upper.level) {
            self.note(element, Remark::Unresolved(ends.1));
            return;
        }
        if !self.links.insert(ends.clone()) {
            return;
        }
        let sources = vec![self.source(element)];
        self.place(Section::Links, self.out.draft.links.len(), element);
        let (kind, basis) = (kind.word().to_owned(), Basis::Stated.word().to_owned());
        self.out.draft.links.push(DraftLink { from: ends.0, to: ends.1, kind, basis, sources, note: None });
    }

    fn stakeholder(&mut self, element: Node<'_, '_>, node: usize) {
        if is_person(element) {
            return self.ignore_person(element);
        }
        let name = child(element, "Name").map(|e| one_line(&text_of(e))).unwrap_or_default();
        let mut roles = Vec::new();
        for role in element.children().filter(|e| e.has_tag_name_here(element, "Role")) {
            let words = role.children().filter(|e| e.has_tag_name_here(role, "RoleType")).map(|e| block(&text_of(e)));
            let known = words.filter_map(|w| PARTIES.iter().position(|p| p.role == Some(&w))).collect::<Vec<_>>();
            let named = text_in(role, "Name");
            let says_no_more = known.iter().filter_map(|&k| PARTIES.get(k)).any(|p| p.title.0 == named);
            if !says_no_more || child(role, "Description").is_some() {
                self.ignore(role);
            }
            roles.extend(known);
        }
        self.ignore_rest(element, &["Name"], &["Role"]);
        if name.is_empty() {
            return;
        }
        if roles.is_empty() {
            if (0..PARTIES.len()).any(|party| self.tagged.contains(&(node, party, name.clone()))) {
                return;
            }
            roles.push(PARTIES.len() - 1);
        }
        roles.sort_unstable();
        roles.dedup();
        for role in roles {
            self.tag(node, role, &name);
        }
    }

    fn tag(&mut self, node: usize, at: usize, name: &str) {
        if !self.tagged.insert((node, at, name.to_owned())) {
            return;
        }
        let (Some(party), Some(known)) = (PARTIES.get(at), self.parties.get_mut(at)) else { return };
        let draft = &mut self.out.draft;
        if !draft.facets.iter().any(|f| f.id == party.facet) {
            let (id, title) = (party.facet.to_owned(), both(party.title));
            draft.facets.push(DraftFacet { id, title, values: Vec::new() });
        }
        let facet = draft.facets.iter_mut().find(|f| f.id == party.facet);
        let (Some(facet), Some(node)) = (facet, draft.nodes.get_mut(node)) else { return };
        let value = known.by_name.entry(name.to_owned()).or_insert_with(|| {
            let id = known.ids.make(name);
            let title = Text { sv: name.to_owned(), en: None };
            facet.values.push(DraftValue { id: id.clone(), title, broader: None });
            id
        });
        match node.tags.iter_mut().find(|(f, _)| f == party.facet) {
            Some((_, values)) => values.push(value.clone()),
            None => node.tags.push((party.facet.to_owned(), vec![value.clone()])),
        }
    }

    /// The dates of what is to be reached make the period; the rest of an indicator has no place in a plan.
    fn indicators(&mut self, objective: Node<'_, '_>, node: Option<usize>) {
        let (mut starts, mut ends) = (Vec::new(), Vec::new());
        for indicator in objective.children().filter(|e| e.has_tag_name_here(objective, "PerformanceIndicator")) {
            if self.ours && text_in(indicator, "MeasurementDimension") == STATUS {
                continue;
            }
            let targets = indicator.descendants().filter(|e| e.has_tag_name_here(objective, "TargetResult"));
            for date in targets.flat_map(|t| t.children().filter(Node::is_element)) {
                match (date.tag_name().name(), day(date)) {
                    ("StartDate", Some(day)) => starts.push(day),
                    ("EndDate", Some(day)) => ends.push(day),
                    ("StartDate" | "EndDate", None) => self.misunderstood(date),
                    _ => {}
                }
            }
            self.ignore(indicator);
        }
        // Days are written so that their order as text is their order in time.
        let period = DraftPeriod { start: starts.into_iter().min(), end: ends.into_iter().max() };
        let said = period.start.is_some() || period.end.is_some();
        let reversed = matches!((&period.start, &period.end), (Some(start), Some(end)) if start > end);
        match node.and_then(|n| self.out.draft.nodes.get_mut(n)) {
            Some(node) if said && !reversed && node.period.is_none() => node.period = Some(period),
            _ if reversed => {
                let (start, end) = (period.start.unwrap_or_default(), period.end.unwrap_or_default());
                self.note(objective, Remark::NotUnderstood(format!("{start} – {end}")));
            }
            _ => {}
        }
    }

    fn misunderstood(&mut self, element: Node<'_, '_>) {
        let text = one_line(&text_of(element));
        if !text.is_empty() {
            self.note(element, Remark::NotUnderstood(text));
        }
    }
}
