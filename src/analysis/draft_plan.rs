//! The draft action plan of what a workshop chose, as one edit of the open plan.

use crate::graph::{Count, Graph};
use crate::plan::edit::{Edit, NodeChange};
use crate::plan::{
    Basis, Document, DraftLink, DraftNode, DraftSource, Kind, LevelIx, Moment, NodeIx, Plan, Role, id_from,
};
use crate::workshop::{Candidate, Origin, Workshop, chosen};
use std::collections::{BTreeMap, BTreeSet};

/// What is written beside the names; the caller has the words.
pub struct DraftWording<'w> {
    /// What the draft is called.
    pub name: &'w str,
    /// The title of the document that stands for the workshop.
    pub source: String,
    /// The draft's own summary.
    pub summary: String,
    /// Why a candidate is in it: the candidate's position among the chosen, from 1, and itself.
    pub origin: &'w dyn Fn(usize, &Candidate) -> String,
    /// Why it is for a goal to which so many of the chosen lead.
    pub goal: &'w dyn Fn(usize) -> String,
}

/// A draft that can be made.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftPlan {
    /// The one step that makes it.
    pub edit: Edit,
    /// The id that the action plan will have.
    pub id: String,
    /// How many nodes of the plan are linked to it because they were chosen.
    pub linked: usize,
    /// How many activities are new.
    pub new: usize,
    /// How many goals it leads to.
    pub goals: usize,
    /// Chosen candidates that no link can take in, by title.
    pub apart: Vec<String>,
}

/// Why no draft can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDraft {
    /// The name is blank. Remedy: write one.
    NoName,
    /// Nothing is chosen. Remedy: choose first.
    NoChoice,
    /// The plan has no level for action plans. Remedy: add one.
    NoLevel,
}

/// The step that adds a draft action plan with what the workshop chose.
///
/// Activities, areas and goals below the plan become its own by a link to it; goals and areas above it are what it leads to, and so
/// are the nearest goals that the chosen lead to already. What was written in becomes an activity. All cite the workshop.
///
/// # Errors
/// See [`NoDraft`].
pub fn draft_plan(plan: &Plan, workshop: &Workshop, wording: &DraftWording<'_>) -> Result<DraftPlan, NoDraft> {
    let name = wording.name.trim();
    if name.is_empty() {
        return Err(NoDraft::NoName);
    }
    let level = plan.level_with(Role::Plan).ok_or(NoDraft::NoLevel)?;
    let taken: Vec<&Candidate> = chosen(workshop).taken.iter().filter_map(|id| workshop.candidate(*id)).collect();
    if taken.is_empty() {
        return Err(NoDraft::NoChoice);
    }
    let id = id_from(name, |id| plan.find(id).is_some());
    let mut making = Making::new(plan, workshop, level, &id);
    for (at, candidate) in taken.iter().enumerate() {
        making.candidate(candidate, (wording.origin)(at + 1, candidate));
    }
    making.nearest_goals(wording.goal);
    let node = DraftNode {
        id: id.clone(),
        level: plan.level(level).id.clone(),
        title: name.to_owned(),
        summary: Some(wording.summary.clone()),
        sources: vec![making.source.clone()],
        ..DraftNode::default()
    };
    let document = Document {
        id: making.source.document.clone(),
        title: wording.source.clone(),
        // The plan knows the years from 1800 to 2200.
        date: Some(workshop.date.clone()).filter(|d| Moment::parse(d).is_some()),
        publisher: None,
    };
    let goals = making.goals.len();
    let up = making.goals.into_values().collect();
    let mut edits = vec![Edit::EnsureDocument(document), Edit::AddNode { node, links: up }];
    edits.extend(making.edits);
    let (linked, new, apart) = (making.linked, making.new, making.apart);
    Ok(DraftPlan { edit: Edit::Many(edits), id, linked, new, goals, apart })
}

struct Making<'p> {
    plan: &'p Plan,
    graph: Graph,
    /// The draft's level and id.
    level: LevelIx,
    id: &'p str,
    /// The level of new activities: the highest for activities below the action plans.
    activities: Option<String>,
    source: DraftSource,
    /// The links up from the draft, by where they lead.
    goals: BTreeMap<NodeIx, DraftLink>,
    /// How many of the chosen lead to each goal above the draft.
    led: BTreeMap<NodeIx, usize>,
    edits: Vec<Edit>,
    linked: usize,
    new: usize,
    apart: Vec<String>,
}

impl<'p> Making<'p> {
    fn new(plan: &'p Plan, workshop: &Workshop, level: LevelIx, id: &'p str) -> Self {
        let below = |l: &LevelIx| *l > level && plan.level(*l).role == Role::Activity;
        let activities = plan.level_ixs().find(below).map(|l| plan.level(l).id.clone());
        let document = format!("workshop-{}", String::from(workshop.key));
        Self {
            plan,
            graph: Graph::new(plan, Count::All),
            level,
            id,
            activities,
            source: DraftSource { document, place: None },
            goals: BTreeMap::new(),
            led: BTreeMap::new(),
            edits: Vec::new(),
            linked: 0,
            new: 0,
            apart: Vec::new(),
        }
    }

    fn link(&self, from: &str, to: &str, kind: Kind, basis: Basis, note: String) -> DraftLink {
        DraftLink {
            from: from.to_owned(),
            to: to.to_owned(),
            kind: kind.word().to_owned(),
            basis: basis.word().to_owned(),
            sources: vec![self.source.clone()],
            note: Some(note),
        }
    }

    /// Takes in a candidate with what was merged into it.
    fn candidate(&mut self, candidate: &Candidate, note: String) {
        let parts = || candidate.parts();
        let found = |c: &Candidate| if let Origin::Node { id, .. } = &c.origin { self.plan.find(id) } else { None };
        let nodes: Vec<NodeIx> = parts().filter_map(found).collect();
        let Some(&first) = nodes.first() else {
            return self.add(candidate, note);
        };
        // What it was called at the workshop is another name of what the plan has already.
        let names = parts().filter(|c| c.id == candidate.id || found(c).is_none());
        self.call(first, names.map(|c| c.title.trim().to_owned()).collect());
        let linked: Vec<bool> = nodes.iter().map(|node| self.take(*node, note.clone())).collect();
        if !linked.contains(&true) {
            self.apart.push(candidate.title.clone());
        }
        self.count_goals(&nodes);
    }

    /// An activity that the plan does not have.
    fn add(&mut self, candidate: &Candidate, note: String) {
        let Some(level) = self.activities.clone() else {
            return self.apart.push(candidate.title.clone());
        };
        let title = candidate.title.trim().to_owned();
        let mut aliases: Vec<String> = candidate.merged.iter().map(|m| m.title.trim().to_owned()).collect();
        aliases.retain(|alias| !alias.is_empty() && *alias != title);
        let node = DraftNode {
            level,
            title,
            aliases,
            summary: Some(candidate.note.trim().to_owned()).filter(|n| !n.is_empty()),
            sources: vec![self.source.clone()],
            ..DraftNode::default()
        };
        let links = vec![self.link("", self.id, Kind::DerivedFrom, Basis::Stated, note)];
        self.edits.push(Edit::AddNode { node, links });
        self.new += 1;
    }

    /// Gives a node other names that it does not have.
    fn call(&mut self, node: NodeIx, names: Vec<String>) {
        let n = self.plan.node(node);
        let mut aliases = n.aliases.clone();
        for name in names {
            if !name.is_empty() && name != n.title && !aliases.contains(&name) {
                aliases.push(name);
            }
        }
        if aliases.len() > n.aliases.len() {
            self.edits.push(Edit::SetNode { id: n.id.clone(), change: NodeChange::Aliases(aliases) });
        }
    }

    /// Links a chosen node and the draft the way that their levels allow; whether they do.
    fn take(&mut self, node: NodeIx, note: String) -> bool {
        let n = self.plan.node(node);
        if n.level == self.level {
            return false;
        }
        self.linked += 1;
        if n.level < self.level {
            let link = self.link(self.id, &n.id, Kind::ContributesTo, Basis::Stated, note);
            self.goals.insert(node, link);
            return true;
        }
        // A goal below belongs to the draft; an activity or an area comes out of it.
        let kind = if self.plan.role(node) == Role::Goal { Kind::PartOf } else { Kind::DerivedFrom };
        let link = self.link(&n.id, self.id, kind, Basis::Stated, note);
        self.edits.push(Edit::Link(link));
        true
    }

    /// Counts the goals above the draft to which any of a candidate's nodes leads.
    fn count_goals(&mut self, nodes: &[NodeIx]) {
        let above = |n: &NodeIx| self.plan.role(*n) == Role::Goal && self.plan.node(*n).level < self.level;
        let led: BTreeSet<NodeIx> =
            nodes.iter().flat_map(|n| self.graph.upwards(self.plan, *n).nodes).filter(above).collect();
        for goal in led {
            *self.led.entry(goal).or_default() += 1;
        }
    }

    /// Links the draft to the nearest of the goals that the chosen lead to: what lies above those follows from them.
    fn nearest_goals(&mut self, note: &dyn Fn(usize) -> String) {
        let passed: BTreeSet<NodeIx> = self.led.keys().flat_map(|goal| self.graph.ancestors(*goal)).collect();
        let nearest = self.led.iter().filter(|(goal, _)| !passed.contains(goal) && !self.goals.contains_key(goal));
        let links: Vec<(NodeIx, DraftLink)> = nearest
            .map(|(goal, n)| {
                let to = &self.plan.node(*goal).id;
                (*goal, self.link(self.id, to, Kind::ContributesTo, Basis::Interpreted, note(*n)))
            })
            .collect();
        self.goals.extend(links);
    }
}
