//! The map's layout: measures labels, shares the width, and asks the layered layout for places and routes.

use super::bundle::Bundles;
use super::columns::{DOT, DOT_ROOM, Share, Wish, share};
use super::hierarchy::{self, Effort, NodeSpec, Params, Previous, Request};
use super::label::{Weight, Wrapped, widest_word, wrap};
use crate::analysis::{Condensed, Facts};
use crate::plan::{Kind, LevelIx, NodeIx, Role};
use std::collections::{BTreeMap, BTreeSet};

/// The sizes that layout and drawing share, in pixels at zoom 1.
pub mod sizes {
    /// Font size of labels.
    pub const FONT: f64 = 13.0;
    /// From one line of a label to the next.
    pub const LINE: f64 = 16.0;
    /// Between a label and its box, sideways.
    pub const PAD_X: f64 = 8.0;
    /// Between a label and its box, above and below.
    pub const PAD_Y: f64 = 5.0;
    /// Width of one plan letter on an activity.
    pub const CHIP: f64 = 16.0;
    /// So many plans each have a place of their own on an activity; the marks of more stand close together.
    pub const PLACES: usize = 6;
    /// Width of the count on an activity that serves several plans.
    pub const COUNT: f64 = 20.0;
    /// Width of the control that opens and closes a branch.
    pub const FOLD: f64 = 24.0;
    /// Least height of a box, so that every node can be hit.
    pub const LEAST: f64 = 24.0;
}

/// Lines that a label may take on a level with few nodes, and on one with many.
const LINES: (usize, usize) = (5, 2);
/// A level with no more nodes than this counts as having few.
const FEW: usize = 40;
/// The narrowest and the widest that a label may be made to keep it whole.
const ROOM: (f64, f64) = (76.0, 230.0);

/// What the map is asked to lay out.
#[derive(Debug, Clone)]
pub struct MapRequest<'a> {
    /// The plan and what follows from it.
    pub facts: &'a Facts,
    /// What is seen of it.
    pub condensed: &'a Condensed,
    /// Pixels across, which columns are fitted into as far as labels allow.
    pub room: f64,
    /// Levels to draw as dots; `None` leaves it to the room.
    pub narrow: Option<&'a BTreeSet<LevelIx>>,
    /// Vertical centres of an earlier layout to stay close to.
    pub previous: &'a BTreeMap<NodeIx, f64>,
    /// How long to look for fewer crossings.
    pub effort: Effort,
}

/// A node with its broken label.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// The node.
    pub node: NodeIx,
    /// Its label; empty on a level drawn as dots.
    pub label: Wrapped,
}

/// The map laid out. Positions in `nodes` and in the layout's nodes agree, and so do those of links and joints.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapLayout {
    /// The nodes with labels.
    pub nodes: Vec<Labelled>,
    /// Places and routes.
    pub layout: hierarchy::Layout,
    /// Levels drawn as dots.
    pub narrow: BTreeSet<LevelIx>,
    /// Pixels that plan letters and the count take on every box of the activities' level.
    pub marks: f64,
}

impl MapLayout {
    /// Heights for what is left of this map when rows go: the level with most nodes left closes up, and everything
    /// else moves with the rows beside it. No two nodes change places, so nothing is reshuffled.
    pub fn closed_up(&self, facts: &Facts, left: &Condensed) -> BTreeMap<NodeIx, f64> {
        let kept: BTreeSet<NodeIx> = left.nodes.iter().copied().collect();
        let mut rows: BTreeMap<LevelIx, Vec<(f64, f64)>> = BTreeMap::new();
        let mut old: Vec<(NodeIx, f64)> = Vec::new();
        for (n, r) in self.nodes.iter().zip(&self.layout.nodes).filter(|(n, _)| kept.contains(&n.node)) {
            let middle = r.y + r.height / 2.0;
            rows.entry(facts.plan.node(n.node).level).or_default().push((middle, r.height));
            old.push((n.node, middle));
        }
        let mut longest = rows.into_values().max_by_key(Vec::len).unwrap_or_default();
        longest.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut top = 0.0;
        let mut knots: Vec<(f64, f64)> = Vec::with_capacity(longest.len());
        for (middle, height) in longest {
            knots.push((middle, top + height / 2.0));
            top += height + NODE_GAP;
        }
        old.into_iter().map(|(n, y)| (n, along(&knots, y))).collect()
    }
}

/// The height that `y` moves to when the knots' first heights move to their second ones: in proportion between two
/// knots, and close to the nearest one outside of them.
fn along(knots: &[(f64, f64)], y: f64) -> f64 {
    let after = knots.partition_point(|k| k.0 < y);
    match (after.checked_sub(1).and_then(|b| knots.get(b)), knots.get(after)) {
        (Some(a), Some(b)) if b.0 > a.0 => a.1 + (y - a.0) / (b.0 - a.0) * (b.1 - a.1),
        (_, Some(k)) | (Some(k), None) => k.1 + (y - k.0) * BEYOND,
        (None, None) => y,
    }
}

/// How much of a distance to the nearest row remains for what lay above the first or below the last one: enough to
/// keep the order, and no more.
const BEYOND: f64 = 0.01;

/// Least room between two boxes of a column, in pixels.
const NODE_GAP: f64 = 3.0;

/// A map that is measured and waits for its places: [`Prepared::request`] can be laid out anywhere, here or in a Worker.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// What the layered layout is asked for.
    pub request: Request,
    /// With which distances and effort.
    pub params: Params,
    nodes: Vec<Labelled>,
    bundles: Bundles,
    narrow: BTreeSet<LevelIx>,
    marks: f64,
}

impl Prepared {
    /// How much there is to lay out: nodes and links.
    pub fn size(&self) -> usize {
        self.request.nodes.len() + self.request.links.len()
    }

    /// The map with the places and routes that were found; nothing when they are of something else.
    pub fn finish(&self, mut layout: hierarchy::Layout) -> Option<MapLayout> {
        let found = (layout.nodes.len(), layout.links.len(), layout.columns.len());
        if found != (self.request.nodes.len(), self.request.links.len(), self.request.levels) {
            return None;
        }
        layout.links = self.bundles.routes(&layout);
        layout.nodes.truncate(self.nodes.len());
        Some(MapLayout { nodes: self.nodes.clone(), layout, narrow: self.narrow.clone(), marks: self.marks })
    }
}

/// Lays the map out.
pub fn map_layout(request: &MapRequest) -> MapLayout {
    let prepared = prepare(request);
    prepared.finish(hierarchy::layout(&prepared.request, &prepared.params)).unwrap_or_default()
}

/// Measures and breaks labels, shares the width and bundles the lines: all that a layout needs to know.
pub fn prepare(request: &MapRequest) -> Prepared {
    let facts = request.facts;
    let marks = marks(facts);
    let wishes: Vec<Wish> = facts.plan.level_ixs().map(|l| wish(request, l, marks)).collect();
    let Share { widths, narrow, gap } = share(&wishes, request.room);
    let nodes: Vec<Labelled> = request
        .condensed
        .nodes
        .iter()
        .map(|&node| {
            let level = facts.plan.node(node).level.at();
            let label = if narrow[level] {
                Wrapped::default()
            } else {
                let room = widths[level] - furniture(facts, node, marks);
                wrap(&facts.plan.node(node).title, sizes::FONT, weight(facts.plan.role(node)), room, usize::MAX)
            };
            Labelled { node, label }
        })
        .collect();
    let mut specs: Vec<NodeSpec> = nodes.iter().map(|n| spec(facts, n, &widths, &narrow)).collect();
    let place: BTreeMap<NodeIx, usize> = nodes.iter().enumerate().map(|(i, n)| (n.node, i)).collect();
    let bundles = Bundles::new(facts, request.condensed, &place, &mut specs, &widths);
    let order: Vec<Option<f64>> = nodes.iter().map(|n| request.previous.get(&n.node).copied()).collect();
    let previous = order.iter().any(Option::is_some).then_some(Previous { order });
    let params = Params {
        column_gap: gap,
        node_gap: NODE_GAP,
        group_gap: 14.0,
        pack: 0.12,
        effort: request.effort,
        ..Params::default()
    };
    let request = Request { levels: widths.len(), nodes: specs, links: bundles.links.clone(), previous };
    let narrow = facts.plan.level_ixs().filter(|l| narrow[l.at()]).collect();
    Prepared { request, params, nodes, bundles, narrow, marks }
}

/// Structure holds its ends level more than purpose or origin do, so that areas stand beside their activities.
pub(super) fn weight_of(facts: &Facts, links: &[crate::plan::LinkIx]) -> f64 {
    let structural = links.iter().any(|&l| facts.plan.link(l).kind == Kind::PartOf);
    if structural { 4.0 } else { 1.0 }
}

/// The activities of one area stay together.
pub(super) fn group(facts: &Facts, node: NodeIx) -> Option<u32> {
    let up = facts.graph.up(node);
    let area = up.iter().find(|(l, _)| facts.plan.link(*l).kind == Kind::PartOf);
    area.map(|(_, to)| to.at() as u32)
}

fn spec(facts: &Facts, n: &Labelled, widths: &[f64], narrow: &[bool]) -> NodeSpec {
    let level = facts.plan.node(n.node).level.at();
    let (width, height) = if narrow[level] {
        (DOT, DOT_ROOM)
    } else {
        let text = n.label.lines.len() as f64 * sizes::LINE + 2.0 * sizes::PAD_Y;
        (widths[level], text.max(sizes::LEAST))
    };
    NodeSpec { level, width, height, group: group(facts, n.node) }
}

/// The weight that labels of a role are set in.
fn weight(role: Role) -> Weight {
    match role {
        Role::Plan | Role::Vision => Weight::Semibold,
        _ => Weight::Regular,
    }
}

/// Pixels for the letters of as many plans as any activity serves, and for the count if any serves several.
fn marks(facts: &Facts) -> f64 {
    let most = facts.activities.iter().map(|&a| facts.serves(a).len()).max().unwrap_or(0);
    let places = if facts.plans.len() <= sizes::PLACES { facts.plans.len() } else { most };
    if most == 0 { 0.0 } else { sizes::COUNT + places as f64 * sizes::CHIP + 4.0 }
}

/// Everything in a box that is not its label.
fn furniture(facts: &Facts, node: NodeIx, marks: f64) -> f64 {
    let role = facts.plan.role(node);
    let marks = match role {
        Role::Activity => marks,
        Role::Plan => sizes::CHIP + 6.0,
        _ => 0.0,
    };
    let fold = if is_branch(facts, node) { sizes::FOLD } else { 0.0 };
    2.0 * sizes::PAD_X + marks + fold
}

/// Whether something is part of the node, so that it can be closed.
pub(crate) fn is_branch(facts: &Facts, node: NodeIx) -> bool {
    facts.graph.down(node).iter().any(|(l, _)| facts.plan.link(*l).kind == Kind::PartOf)
}

/// The least width at which every label of a level is whole in the lines that it may take.
fn wish(request: &MapRequest, level: LevelIx, marks: f64) -> Wish {
    let facts = request.facts;
    let role = facts.plan.level(level).role;
    let nodes: Vec<NodeIx> =
        request.condensed.nodes.iter().copied().filter(|&n| facts.plan.node(n).level == level).collect();
    let most = if nodes.len() <= FEW && role != Role::Activity { LINES.0 } else { LINES.1 };
    let titles: Vec<&str> = nodes.iter().map(|&n| facts.plan.node(n).title.as_str()).collect();
    let word = titles.iter().map(|t| widest_word(t, sizes::FONT, weight(role))).fold(ROOM.0, f64::max).min(ROOM.1);
    let fits = |room: f64| titles.iter().all(|t| !wrap(t, sizes::FONT, weight(role), room, most).cut);
    let mut room = word.ceil();
    while room < ROOM.1 && !fits(room) {
        room += 8.0;
    }
    let furniture = nodes.iter().map(|&n| furniture(facts, n, marks)).fold(0.0, f64::max);
    Wish {
        role,
        above_plans: facts.plan.level_with(Role::Plan).is_some_and(|p| level < p),
        width: if nodes.is_empty() { 0.0 } else { room + furniture },
        narrow: request.narrow.map(|n| n.contains(&level)),
    }
}
