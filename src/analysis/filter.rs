//! Which activities a filter leaves, what else is then shown, and how many each further choice would leave.

use super::facts::Facts;
use super::pick::{Column, Pick};
use crate::plan::{FacetIx, LevelIx, NodeIx, Role, Status, ValueIx};
use std::collections::BTreeSet;

/// A filter in the plan's own indices. Choices within one list widen it, the lists narrow one another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// For a facet the values wanted; `None` among them asks for nodes that say nothing of this facet.
    pub facets: Vec<(FacetIx, Vec<Option<ValueIx>>)>,
    /// For a level the nodes wanted; an activity is within one that it serves or that its line passes.
    pub within: Vec<(LevelIx, Vec<NodeIx>)>,
    /// The statuses wanted at [`Filter::follow_up`]; `None` among them asks for what that follow-up does not mention.
    pub statuses: Vec<Option<Status>>,
    /// The follow-up that statuses are read from, as a position among the plan's documents.
    pub follow_up: Option<usize>,
    /// The fewest action plans that an activity must serve.
    pub at_least: usize,
    /// Folded words that must all occur in the node's texts.
    pub words: Vec<String>,
    /// What is picked in a view.
    pub pick: Option<Pick>,
}

/// One list of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A facet's values.
    Facet(FacetIx),
    /// A level's nodes.
    Within(LevelIx),
    /// Statuses at the filter's follow-up.
    Status,
    /// How many action plans are served.
    AtLeast,
    /// The words.
    Words,
    /// What is picked in a view.
    Pick,
}

/// One thing that can be chosen in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A facet value, or none at all.
    Value(Option<ValueIx>),
    /// A node.
    Node(NodeIx),
    /// A status, or no mention.
    Status(Option<Status>),
    /// At least so many plans.
    AtLeast(usize),
}

impl Filter {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.groups().is_empty()
    }

    /// The groups in which something is chosen.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        groups.extend(self.facets.iter().filter(|(_, v)| !v.is_empty()).map(|(f, _)| Group::Facet(*f)));
        groups.extend(self.within.iter().filter(|(_, n)| !n.is_empty()).map(|(l, _)| Group::Within(*l)));
        groups.extend((!self.statuses.is_empty()).then_some(Group::Status));
        groups.extend((self.at_least > 0).then_some(Group::AtLeast));
        groups.extend((!self.words.is_empty()).then_some(Group::Words));
        groups.extend(self.pick.is_some().then_some(Group::Pick));
        groups
    }

    /// The activities to choose among: those that are picked, or all.
    fn candidates(&self, facts: &Facts) -> Vec<NodeIx> {
        let picked = self.pick.as_ref().map(|p| p.activities(facts));
        let all = facts.activities.iter().copied();
        all.filter(|a| picked.as_ref().is_none_or(|p| p.contains(a))).collect()
    }

    /// The filter without what is picked, for the views in which it is picked.
    pub fn without_pick(&self) -> Self {
        Self { pick: None, ..self.clone() }
    }

    fn passes(&self, facts: &Facts, node: NodeIx, group: Group) -> bool {
        let has = |choice| self.has(facts, node, group, choice);
        match group {
            Group::Facet(facet) => self
                .facets
                .iter()
                .filter(|(f, _)| *f == facet)
                .any(|(_, values)| values.iter().any(|&v| has(Choice::Value(v)))),
            Group::Within(level) => self
                .within
                .iter()
                .filter(|(l, _)| *l == level)
                .any(|(_, nodes)| nodes.iter().any(|&n| has(Choice::Node(n)))),
            Group::Status => self.statuses.iter().any(|&s| has(Choice::Status(s))),
            Group::AtLeast => has(Choice::AtLeast(self.at_least)),
            Group::Words => self.words.iter().all(|w| facts.text(node).contains(w.as_str())),
            // Looked up for all activities at once, in `candidates`.
            Group::Pick => true,
        }
    }

    /// Whether an activity has what one choice asks for.
    fn has(&self, facts: &Facts, activity: NodeIx, group: Group, choice: Choice) -> bool {
        match (choice, group) {
            (Choice::Value(wanted), Group::Facet(facet)) => Column::Value(facet, wanted).has(facts, activity),
            (Choice::Node(n), _) => facts.within(activity, n),
            (Choice::Status(status), _) => {
                self.follow_up.and_then(|d| facts.plan.node(activity).status_at(d)) == status
            }
            (Choice::AtLeast(n), _) => facts.serves(activity).len() >= n,
            (Choice::Value(_), _) => false,
        }
    }
}

/// What a filter leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The activities that pass, in file order.
    pub activities: Vec<NodeIx>,
    /// For every node of the plan whether it stays: activities that pass, all that lies on their lines, and, when
    /// words are sought, every other node that has them.
    pub nodes: Vec<bool>,
    /// How many of the activities serve more than one action plan.
    pub overlapping: usize,
    /// The other nodes that have the words, when words are sought and nothing else.
    pub found: Vec<NodeIx>,
}

/// Applies a filter.
pub fn show(facts: &Facts, filter: &Filter) -> Shown {
    let groups = filter.groups();
    let passes = |a: &NodeIx| groups.iter().all(|&g| filter.passes(facts, *a, g));
    let activities: Vec<NodeIx> = filter.candidates(facts).into_iter().filter(passes).collect();
    let overlapping = activities.iter().filter(|&&a| facts.serves(a).len() > 1).count();
    let mut found = Vec::new();
    let nodes = if groups.is_empty() {
        vec![true; facts.plan.nodes().len()]
    } else {
        let lines = activities.iter().flat_map(|&a| facts.line(a)).copied();
        let mut kept: BTreeSet<NodeIx> = lines.collect();
        if groups == [Group::Words] {
            let upper = facts.plan.node_ixs().filter(|&n| facts.plan.role(n) != Role::Activity);
            found.extend(upper.filter(|&n| filter.passes(facts, n, Group::Words)));
            kept.extend(&found);
        }
        facts.plan.node_ixs().map(|n| kept.contains(&n)).collect()
    };
    Shown { activities, nodes, overlapping, found }
}

/// How many activities each choice of a group would leave if it were the only one chosen there, with every other
/// group as it is.
pub fn options(facts: &Facts, filter: &Filter, group: Group, choices: &[Choice]) -> Vec<usize> {
    let others: Vec<Group> = filter.groups().into_iter().filter(|&g| g != group).collect();
    let passes = |a: &NodeIx| others.iter().all(|&g| filter.passes(facts, *a, g));
    let left: Vec<NodeIx> = filter.candidates(facts).into_iter().filter(passes).collect();
    if matches!(group, Group::Within(_)) {
        return within(facts, &left, choices);
    }
    choices.iter().map(|&choice| left.iter().filter(|&&a| filter.has(facts, a, group, choice)).count()).collect()
}

/// How many of the activities lie within each chosen node. A large plan has a thousand nodes to choose from, so the
/// activities are gone through once and not once for each of them.
fn within(facts: &Facts, activities: &[NodeIx], choices: &[Choice]) -> Vec<usize> {
    let mut count = vec![0; facts.plan.nodes().len()];
    for &a in activities {
        let line = facts.line(a).iter().filter(|n| facts.plan.role(**n) != Role::Plan);
        for n in line.chain(facts.serves(a).iter().map(|s| &s.plan)) {
            count[n.at()] += 1;
        }
    }
    let of = |choice: &Choice| if let Choice::Node(n) = choice { count[n.at()] } else { 0 };
    choices.iter().map(of).collect()
}
