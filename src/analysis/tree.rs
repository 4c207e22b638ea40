//! The plan as a tree from the vision down: what stands under what, and where else a node stands that several others share.

use super::facts::Facts;
use super::filter::{Filter, Shown};
use crate::plan::{Kind, LevelIx, NodeIx, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The nodes from the top down to the one that stands at a place, which is thereby named.
pub type Path = Vec<NodeIx>;

/// A place in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    /// The way from the top; the last is what stands here.
    pub path: Path,
    /// The activities at this place and below it, in file order.
    pub activities: Vec<NodeIx>,
    /// The other nodes that were sought and found, at this place and below it.
    found: Vec<NodeIx>,
}

impl Spot {
    /// What stands here.
    pub fn node(&self) -> Option<NodeIx> {
        self.path.last().copied()
    }
}

/// What a filter leaves of a plan, as a tree. A node stands once under each node that it is linked to, with these rules:
///
/// - an activity stands under an action plan if and only if it serves it, or one under that, as everywhere; one that serves none,
///   and has no other way up to the top, stands under its uppermost area, beside the vision;
/// - what is part of something that stands under the same node stands there alone: the activities of a plan under its areas;
/// - of a filtered plan only ways down to what the filter leaves are there.
#[derive(Debug)]
pub struct Tree {
    facts: Arc<Facts>,
    activities: Vec<NodeIx>,
    found: Vec<NodeIx>,
    /// Whether nothing is filtered, so that what has no activities stands there too.
    whole: bool,
    /// For every node whether nothing is above it.
    tops: Vec<bool>,
    /// For every node what it is part of.
    wholes: Vec<Vec<NodeIx>>,
    /// The lines of those for whom they differ from what the facts say.
    lines: BTreeMap<NodeIx, BTreeSet<NodeIx>>,
}

impl Tree {
    /// The tree of what a filter leaves.
    pub fn new(facts: Arc<Facts>, filter: &Filter, shown: &Shown) -> Self {
        let plan = &facts.plan;
        let mut tops = vec![true; plan.nodes().len()];
        let mut wholes = vec![Vec::new(); plan.nodes().len()];
        for link in plan.links().iter().filter(|l| facts.count.takes(l.basis)) {
            tops[link.from.at()] = false;
            if link.kind == Kind::PartOf {
                wholes[link.from.at()].push(link.to);
            }
        }
        let mut lines: BTreeMap<NodeIx, BTreeSet<NodeIx>> =
            shown.activities.iter().filter_map(|&a| Some((a, served_line(&facts, a)?))).collect();
        lines.extend(shown.found.iter().map(|&n| (n, facts.graph.upwards(plan, n).nodes)));
        let (activities, found) = (shown.activities.clone(), shown.found.clone());
        Self { activities, found, whole: filter.is_empty(), tops, wholes, lines, facts }
    }

    /// What the tree is of.
    pub fn facts(&self) -> &Arc<Facts> {
        &self.facts
    }

    /// The activities that the filter leaves.
    pub fn activities(&self) -> &[NodeIx] {
        &self.activities
    }

    /// What stands at the top: what has nothing above it, and what only those stand under who do not come from there.
    pub fn roots(&self) -> Vec<Spot> {
        let plan = &self.facts.plan;
        let mut roots: BTreeSet<(LevelIx, NodeIx)> = BTreeSet::new();
        if self.whole {
            roots.extend(plan.node_ixs().filter(|n| self.is_top(*n)).map(|n| (plan.node(n).level, n)));
        }
        for &e in self.activities.iter().chain(&self.found) {
            roots.extend(self.tops_of(e).into_iter().map(|n| (plan.node(n).level, n)));
        }
        // What hangs loose comes after the vision and what else the plan begins with.
        let loose = |n: NodeIx| plan.role(n) == Role::Activity || !self.is_top(n);
        let mut nodes: Vec<NodeIx> = roots.into_iter().map(|(_, n)| n).collect();
        nodes.sort_by_key(|&n| loose(n));
        nodes.into_iter().map(|n| self.at(&[n])).collect()
    }

    /// The place at the end of a way that the tree has.
    pub fn at(&self, path: &[NodeIx]) -> Spot {
        let from_top = path.first().is_some_and(|n| self.is_top(*n));
        let steps: Vec<(NodeIx, NodeIx, BTreeSet<NodeIx>)> = path
            .windows(2)
            .filter_map(|w| Some((*w.first()?, *w.last()?)))
            .map(|(o, n)| (o, n, self.under(o)))
            .collect();
        let here = |e: &&NodeIx| {
            let line = self.line(**e);
            path.iter().all(|n| line.contains(n))
                && (from_top || !line.iter().any(|n| self.is_top(*n)))
                && !steps.iter().any(|(over, n, nodes)| self.stands_deeper(*n, *over, nodes, line))
        };
        let all = |of: &[NodeIx]| of.iter().filter(here).copied().collect();
        Spot { path: path.to_vec(), activities: all(&self.activities), found: all(&self.found) }
    }

    /// What stands under a place, by level and in file order.
    pub fn children(&self, spot: &Spot) -> Vec<Spot> {
        let Some(here) = spot.node() else { return Vec::new() };
        let plan = &self.facts.plan;
        let nodes = self.under(here);
        let mut below: BTreeMap<NodeIx, Spot> = nodes.iter().map(|n| (*n, Spot::default())).collect();
        for (of, activity) in [(&spot.activities, true), (&spot.found, false)] {
            for &e in of.iter().filter(|e| **e != here) {
                let line = self.line(e);
                for n in line.iter().filter(|n| nodes.contains(n) && !self.stands_deeper(**n, here, &nodes, line)) {
                    if let Some(spot) = below.get_mut(n) {
                        if activity { &mut spot.activities } else { &mut spot.found }.push(e);
                    }
                }
            }
        }
        let mut out: Vec<(LevelIx, NodeIx, Spot)> = Vec::new();
        for (n, mut under) in below {
            if under.activities.is_empty() && under.found.is_empty() && !self.stands_empty(n, spot, &nodes) {
                continue;
            }
            under.path = spot.path.iter().copied().chain([n]).collect();
            out.push((plan.node(n).level, n, under));
        }
        out.sort_by_key(|(level, n, _)| (*level, *n));
        out.into_iter().map(|(_, _, spot)| spot).collect()
    }

    /// Whether anything stands under a place.
    pub fn is_branch(&self, spot: &Spot) -> bool {
        let more = |of: &[NodeIx]| of.iter().any(|e| Some(*e) != spot.node());
        more(&spot.activities) || more(&spot.found) || (self.whole && !self.children(spot).is_empty())
    }

    /// The first place where a node stands, unless the filter has taken it away.
    pub fn find(&self, node: NodeIx) -> Option<Path> {
        let own;
        let line = match self.facts.plan.role(node) {
            Role::Activity => self.line(node),
            _ => {
                own = self.facts.graph.upwards(&self.facts.plan, node).nodes;
                &own
            }
        };
        self.roots().into_iter().find_map(|root| self.find_below(root, node, line))
    }

    fn find_below(&self, spot: Spot, node: NodeIx, line: &BTreeSet<NodeIx>) -> Option<Path> {
        let here = spot.node()?;
        if here == node {
            return Some(spot.path);
        }
        line.contains(&here).then(|| self.children(&spot).into_iter().find_map(|s| self.find_below(s, node, line)))?
    }

    /// The branches that are open to begin with: one generation after the other as long as no more than `most` places are in sight,
    /// and a single beginning in any case.
    pub fn open_first(&self, most: usize) -> BTreeSet<Path> {
        let mut open = BTreeSet::new();
        let mut generation = self.roots();
        let mut seen = generation.len();
        while !generation.is_empty() {
            let next: Vec<Vec<Spot>> = generation.iter().map(|spot| self.children(spot)).collect();
            seen += next.iter().map(Vec::len).sum::<usize>();
            if seen > most && generation.len() > 1 {
                break;
            }
            let branches = generation.iter().zip(&next).filter(|(_, under)| !under.is_empty());
            open.extend(branches.map(|(spot, _)| spot.path.clone()));
            generation = next.into_iter().flatten().collect();
        }
        open
    }

    /// The other nodes under which what stands here stands as well, but for the action plans that an activity serves, which are
    /// another matter.
    pub fn also_under(&self, spot: &Spot) -> Vec<NodeIx> {
        let Some(here) = spot.node() else { return Vec::new() };
        let parent = spot.path.iter().rev().nth(1).copied();
        let activity = self.facts.plan.role(here) == Role::Activity;
        let own;
        let line = if activity {
            self.line(here)
        } else {
            own = self.facts.graph.upwards(&self.facts.plan, here).nodes;
            &own
        };
        let above: BTreeSet<NodeIx> = self.facts.graph.up(here).into_iter().map(|(_, n)| n).collect();
        let other = |n: &NodeIx| {
            let plan = activity && self.facts.plan.role(*n) == Role::Plan;
            let deeper = || self.stands_deeper(here, *n, &self.under(*n), line);
            Some(*n) != parent && !plan && line.contains(n) && !deeper()
        };
        above.into_iter().filter(other).collect()
    }

    /// The action plans that an activity serves beside those it stands under here; all of them where it stands under none.
    pub fn also_serves(&self, spot: &Spot) -> Vec<NodeIx> {
        let Some(here) = spot.node() else { return Vec::new() };
        let served = self.facts.serves(here).iter().map(|s| s.plan);
        served.filter(|plan| !spot.path.contains(plan)).collect()
    }

    /// What is linked to a node from below.
    fn under(&self, node: NodeIx) -> BTreeSet<NodeIx> {
        self.facts.graph.down(node).into_iter().map(|(_, n)| n).collect()
    }

    fn is_top(&self, node: NodeIx) -> bool {
        self.tops.get(node.at()).copied().unwrap_or(true)
    }

    /// Everything on a node's way up, itself included.
    fn line(&self, node: NodeIx) -> &BTreeSet<NodeIx> {
        self.lines.get(&node).unwrap_or_else(|| self.facts.line(node))
    }

    /// The tops that a line reaches, or what it ends at when it reaches none.
    fn tops_of(&self, node: NodeIx) -> Vec<NodeIx> {
        let line = self.line(node);
        let tops: Vec<NodeIx> = line.iter().copied().filter(|n| self.is_top(*n)).collect();
        if !tops.is_empty() {
            return tops;
        }
        let ends = |n: &NodeIx| !self.facts.graph.up(*n).iter().any(|(_, up)| line.contains(up));
        line.iter().copied().filter(ends).collect()
    }

    /// Whether a line that passes `node` and then `here` passes something between them that `node` is part of. `nodes` is what is
    /// linked to `here`.
    fn stands_deeper(&self, node: NodeIx, here: NodeIx, nodes: &BTreeSet<NodeIx>, line: &BTreeSet<NodeIx>) -> bool {
        let wholes = self.wholes.get(node.at()).map_or(&[] as &[NodeIx], Vec::as_slice);
        let between = |w: &NodeIx| *w != here && line.contains(w);
        wholes.iter().filter(|w| between(w)).any(|w| nodes.contains(w) || self.stands_deeper(*w, here, nodes, line))
    }

    /// Whether a node stands under a place although nothing that was asked for is below it.
    fn stands_empty(&self, node: NodeIx, under: &Spot, nodes: &BTreeSet<NodeIx>) -> bool {
        let (plan, here) = (&self.facts.plan, under.node());
        // Beside what the plan begins with stands only what does not come from there.
        let from_top = under.path.first().is_some_and(|n| self.is_top(*n));
        if !self.whole || !from_top || plan.role(node) == Role::Activity {
            return false;
        }
        let line = self.facts.graph.upwards(plan, node).nodes;
        let deeper = here.is_some_and(|here| self.stands_deeper(node, here, nodes, &line));
        under.path.iter().all(|n| line.contains(n)) && !deeper
    }
}

/// The part of an activity's line that leads to no action plan but those it serves, and from those on; nothing when that is all of it.
fn served_line(facts: &Facts, activity: NodeIx) -> Option<BTreeSet<NodeIx>> {
    let line = facts.line(activity);
    let serves = |n: NodeIx| facts.serves(activity).iter().any(|s| s.plan == n);
    let is_plan = |n: NodeIx| facts.plan.role(n) == Role::Plan;
    if line.iter().all(|n| !is_plan(*n) || serves(*n)) {
        return None;
    }
    let mut seen = BTreeSet::from([(activity, false)]);
    let mut waiting = vec![(activity, false)];
    while let Some((at, served)) = waiting.pop() {
        for (_, up) in facts.graph.up(at) {
            let served = served || serves(up);
            if line.contains(&up) && (served || !is_plan(up)) && seen.insert((up, served)) {
                waiting.push((up, served));
            }
        }
    }
    Some(seen.into_iter().map(|(n, _)| n).collect())
}

/// Where the key leads that goes from an activity to each action plan it serves and then back to it: the next after `here`.
pub fn next_served(facts: &Facts, activity: NodeIx, here: NodeIx) -> Option<NodeIx> {
    let plans: Vec<NodeIx> = facts.serves(activity).iter().map(|s| s.plan).collect();
    if here == activity {
        return plans.first().copied();
    }
    let at = plans.iter().position(|p| *p == here)?;
    Some(plans.get(at + 1).copied().unwrap_or(activity))
}

/// The first name after the one at `from`, round and round, that begins with what was typed; the one at `from` counts too when more
/// than one letter has been typed. Case does not matter.
pub fn typed(names: &[String], from: usize, sought: &str) -> Option<usize> {
    let sought = super::lower(sought);
    let first = usize::from(sought.chars().nth(1).is_none());
    let order = (0..names.len()).map(|i| (from + first + i) % names.len().max(1));
    order.into_iter().find(|i| names.get(*i).is_some_and(|name| super::lower(name.trim_start()).starts_with(&sought)))
}
