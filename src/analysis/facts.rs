//! What follows from a plan and is asked for again and again: computed once, then only read.

use super::fold::fold;
use crate::graph::{Count, Graph, Service, Thread, served_plans};
use crate::plan::{Kind, LevelIx, NodeIx, Plan, Role};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A plan with its graph and what each activity serves, for one answer to which links count.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The graph of the links that count.
    pub graph: Graph,
    /// Which links count.
    pub count: Count,
    /// The activities, in file order.
    pub activities: Vec<NodeIx>,
    /// The action plans, in file order; a plan's place here is its slot, which decides its colour and letter.
    pub plans: Vec<NodeIx>,
    services: Vec<Vec<Service>>,
    lines: Vec<BTreeSet<NodeIx>>,
    texts: Vec<String>,
}

impl Facts {
    /// Computes everything; linear in nodes and links but for the length of each activity's line.
    pub fn new(plan: Arc<Plan>, count: Count) -> Self {
        let mut making = Making::new(plan, count);
        while making.step() {}
        making.done()
    }

    /// The action plans that an activity serves; nothing for any other node.
    pub fn serves(&self, node: NodeIx) -> &[Service] {
        &self.services[node.at()]
    }

    /// The titles of the action plans that an activity serves.
    pub fn served_titles(&self, activity: NodeIx) -> Vec<String> {
        self.serves(activity).iter().map(|s| self.plan.node(s.plan).title.clone()).collect()
    }

    /// What a node is part of, by the links that count.
    pub fn part_of(&self, node: NodeIx) -> Vec<NodeIx> {
        let up = self.graph.up(node).into_iter();
        up.filter(|(l, _)| self.plan.link(*l).kind == Kind::PartOf).map(|(_, to)| to).collect()
    }

    /// Everything on an activity's line up to the vision, itself included; nothing for any other node.
    pub fn line(&self, activity: NodeIx) -> &BTreeSet<NodeIx> {
        &self.lines[activity.at()]
    }

    /// A node's folded title, aliases and summary.
    pub fn text(&self, node: NodeIx) -> &str {
        &self.texts[node.at()]
    }

    /// A plan's slot, which decides its colour and letter.
    pub fn slot(&self, plan: NodeIx) -> Option<usize> {
        self.plans.iter().position(|&p| p == plan)
    }

    /// The red thread of a node.
    pub fn thread(&self, node: NodeIx) -> Thread {
        self.graph.thread(&self.plan, node)
    }

    /// Whether an activity lies within a node: it serves it, if that is an action plan, else its line passes there.
    pub fn within(&self, activity: NodeIx, node: NodeIx) -> bool {
        if self.plan.role(node) == Role::Plan {
            self.serves(activity).iter().any(|s| s.plan == node)
        } else {
            self.line(activity).contains(&node)
        }
    }

    /// The levels whose nodes one can narrow the activities by: from the first action plans down to the activities.
    pub fn narrowing_levels(&self) -> Vec<LevelIx> {
        let first = self.plan.level_with(Role::Plan).unwrap_or(LevelIx::new(0));
        self.plan
            .level_ixs()
            .filter(|&l| l >= first && self.plan.level(l).role != Role::Activity)
            .filter(|&l| self.plan.nodes_of(l).next().is_some())
            .collect()
    }

    /// A letter for each action plan, for those who cannot go by colour: the first letter of its title that no
    /// earlier plan has, else the first free letter of the alphabet, else `?`.
    pub fn letters(&self) -> Vec<char> {
        let mut taken: Vec<char> = Vec::new();
        for &p in &self.plans {
            let title = fold(&self.plan.node(p).title).to_ascii_uppercase();
            let initials = title.split(' ').filter_map(|w| w.chars().next());
            let letter = initials
                .chain(title.chars().filter(|c| c.is_alphabetic()))
                .chain('A'..='Z')
                .find(|c| !taken.contains(c))
                .unwrap_or('?');
            taken.push(letter);
        }
        taken
    }
}

/// The making of [`Facts`] in steps, for those who have something else to do in between.
pub struct Making {
    facts: Facts,
    /// Nodes that are done.
    done: usize,
}

/// Nodes of one step: about a millisecond's work.
const STEP: usize = 50;

impl Making {
    /// Begins with the graph.
    pub fn new(plan: Arc<Plan>, count: Count) -> Self {
        let nodes = plan.nodes().len();
        let facts = Facts {
            graph: Graph::new(&plan, count),
            count,
            plans: plan.nodes_with(Role::Plan).collect(),
            activities: plan.nodes_with(Role::Activity).collect(),
            services: vec![Vec::new(); nodes],
            lines: vec![BTreeSet::new(); nodes],
            texts: Vec::with_capacity(nodes),
            plan,
        };
        Self { facts, done: 0 }
    }

    /// Works out what follows for the next nodes; whether there are more.
    pub fn step(&mut self) -> bool {
        let Facts { plan, graph, services, lines, texts, .. } = &mut self.facts;
        for node in plan.node_ixs().skip(self.done).take(STEP) {
            if plan.role(node) == Role::Activity {
                services[node.at()] = served_plans(plan, graph, node);
                lines[node.at()] = graph.upwards(plan, node).nodes;
            }
            texts.push(fold(&text_of(plan.node(node))));
        }
        self.done += STEP;
        self.done < self.facts.plan.nodes().len()
    }

    /// The part of the work that is done, at most 1.
    pub fn part(&self) -> f64 {
        (self.done as f64 / self.facts.plan.nodes().len().max(1) as f64).min(1.0)
    }

    /// The facts, once there are no more steps.
    pub fn done(self) -> Facts {
        self.facts
    }
}

fn text_of(node: &crate::plan::Node) -> String {
    let mut text = node.title.clone();
    for more in node.aliases.iter().chain(&node.summary) {
        text.push(' ');
        text.push_str(more);
    }
    text
}
