//! Turns a laid-out map into a scene.

use super::{Box, Column, Curve, Mark, Scene};
use crate::analysis::{Condensed, Facts, Joint};
use crate::layout::hierarchy::{Cubic, Point, Route};
use crate::layout::{DOT, MapLayout, sizes};
use crate::plan::{Basis, Kind, NodeIx, Role};
use std::collections::BTreeSet;

/// Room around the picture, so that strokes and focus rings are not cut off.
pub const MARGIN: f64 = 12.0;
/// Where the count and the marks begin in a box.
pub(super) const MARKS_X: f64 = 5.0;

/// Builds the scene of a layout. `condensed` is what the layout was made of.
pub fn build(facts: &Facts, condensed: &Condensed, map: &MapLayout, closed: &BTreeSet<NodeIx>) -> Scene {
    let hidden = condensed.hidden();
    let hides = |n: NodeIx| if closed.contains(&n) { hidden[n.at()] } else { 0 };
    let nodes: Vec<Box> = (0..map.nodes.len()).map(|i| node(facts, map, i, hides)).collect();
    let count = |level| nodes.iter().filter(|b| b.level == level).count();
    let columns = facts
        .plan
        .level_ixs()
        .zip(&map.layout.columns)
        .filter(|(level, _)| count(*level) > 0)
        .map(|(level, c)| Column {
            level,
            x: c.x + MARGIN,
            width: c.width,
            narrow: map.narrow.contains(&level),
            count: count(level),
        })
        .collect();
    let mut slots = vec![None; facts.plan.nodes().len()];
    let mut curve = |(joint, route)| curve(facts, joint, route, &mut slots);
    let links = condensed.joints.iter().zip(&map.layout.links).map(&mut curve).collect();
    Scene {
        width: map.layout.width + 2.0 * MARGIN,
        height: map.layout.height + 2.0 * MARGIN,
        columns,
        nodes,
        links,
        letters: facts.letters(),
    }
}

fn node(facts: &Facts, map: &MapLayout, i: usize, hides: impl Fn(NodeIx) -> usize) -> Box {
    let labelled = &map.nodes[i];
    let rect = map.layout.nodes[i];
    let n = labelled.node;
    let level = facts.plan.node(n).level;
    let role = facts.plan.role(n);
    let marks = marks(facts, n);
    let dot = map.narrow.contains(&level);
    let height = if dot { DOT } else { rect.height };
    let room = match role {
        Role::Activity => map.marks,
        Role::Plan => sizes::CHIP + 6.0,
        _ => 0.0,
    };
    Box {
        node: n,
        level,
        x: rect.x + MARGIN,
        y: rect.y + MARGIN + (rect.height - height) / 2.0,
        width: rect.width,
        height,
        dot,
        lines: labelled.label.lines.clone(),
        text_x: sizes::PAD_X + room,
        marks,
        is_plan: role == Role::Plan,
        branch: crate::layout::is_branch(facts, n),
        hides: hides(n),
    }
}

fn marks(facts: &Facts, node: NodeIx) -> Vec<Mark> {
    if let Some(slot) = facts.slot(node) {
        return vec![Mark { slot, stated: true, x: MARKS_X }];
    }
    let mark = |(place, s): (usize, &crate::graph::Service)| {
        let slot = facts.slot(s.plan)?;
        let place = if facts.plans.len() <= sizes::PLACES { slot } else { place };
        let x = MARKS_X + sizes::COUNT + place as f64 * sizes::CHIP;
        Some(Mark { slot, stated: s.basis == Basis::Stated, x })
    };
    facts.serves(node).iter().enumerate().filter_map(mark).collect()
}

/// `slots` remembers what was found for the upper ends, which many links share.
fn curve(facts: &Facts, joint: &Joint, route: &Route, slots: &mut [Option<Option<usize>>]) -> Curve {
    let origin = joint.links.iter().any(|&l| facts.plan.link(l).kind == Kind::DerivedFrom);
    Curve {
        from: joint.from,
        to: joint.to,
        links: joint.links.clone(),
        pieces: route.pieces.iter().map(inset).collect(),
        slot: if origin { *slots[joint.to.at()].get_or_insert_with(|| plan_of(facts, joint.to)) } else { None },
        interpreted: joint.basis == Basis::Interpreted,
        lifted: joint.lifted,
    }
}

/// The node's own slot, or that of the one plan it stands under; nothing when it stands under several.
fn plan_of(facts: &Facts, node: NodeIx) -> Option<usize> {
    facts.slot(node).or_else(|| {
        let above = facts.graph.ancestors(node);
        let mut slots = above.iter().filter_map(|&n| facts.slot(n));
        let first = slots.next()?;
        slots.next().is_none().then_some(first)
    })
}

/// A piece of a layout within the picture's margin.
fn inset(p: &Cubic) -> Cubic {
    let point = |p: Point| Point { x: p.x + MARGIN, y: p.y + MARGIN };
    Cubic { start: point(p.start), control_1: point(p.control_1), control_2: point(p.control_2), end: point(p.end) }
}
