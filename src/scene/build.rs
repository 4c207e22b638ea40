//! Turns a laid-out map into a scene.

use super::{Box, Column, Curve, Mark, Scene};
use crate::analysis::{Condensed, Facts, Joint};
use crate::layout::hierarchy::{Cubic, Route};
use crate::layout::{MapLayout, sizes};
use crate::plan::{Basis, Kind, NodeIx, Role};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Room around the picture, so that strokes and focus rings are not cut off.
pub const MARGIN: f64 = 12.0;
/// Where the count and the marks begin in a box.
pub(super) const MARKS_X: f64 = 5.0;

/// Builds the scene of a layout. `condensed` is what the layout was made of.
pub fn build(facts: &Facts, condensed: &Condensed, map: &MapLayout, closed: &BTreeSet<NodeIx>) -> Scene {
    let nodes: Vec<Box> = (0..map.nodes.len()).map(|i| node(facts, condensed, map, closed, i)).collect();
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
    let links = condensed.joints.iter().zip(&map.layout.links).map(|(j, route)| curve(facts, j, route)).collect();
    Scene {
        width: map.layout.width + 2.0 * MARGIN,
        height: map.layout.height + 2.0 * MARGIN,
        columns,
        nodes,
        links,
        letters: facts.letters(),
    }
}

fn node(facts: &Facts, condensed: &Condensed, map: &MapLayout, closed: &BTreeSet<NodeIx>, i: usize) -> Box {
    let labelled = &map.nodes[i];
    let rect = map.layout.nodes[i];
    let n = labelled.node;
    let level = facts.plan.node(n).level;
    let role = facts.plan.role(n);
    let marks = marks(facts, n);
    let room = match role {
        Role::Activity => map.marks,
        Role::Plan => sizes::CHIP + 6.0,
        _ => 0.0,
    };
    Box {
        node: n,
        level,
        x: rect.x + MARGIN,
        y: rect.y + MARGIN,
        width: rect.width,
        height: rect.height,
        dot: map.narrow.contains(&level),
        lines: labelled.label.lines.clone(),
        text_x: sizes::PAD_X + room,
        marks,
        is_plan: role == Role::Plan,
        branch: crate::layout::is_branch(facts, n),
        hides: if closed.contains(&n) { condensed.hidden_under(n) } else { 0 },
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

fn curve(facts: &Facts, joint: &Joint, route: &Route) -> Curve {
    let origin = joint.links.iter().any(|&l| facts.plan.link(l).kind == Kind::DerivedFrom);
    Curve {
        from: joint.from,
        to: joint.to,
        links: joint.links.clone(),
        path: path(&route.pieces),
        slot: if origin { plan_of(facts, joint.to) } else { None },
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

/// SVG path data with one decimal, which is finer than a screen shows and keeps files small and stable.
fn path(pieces: &[Cubic]) -> String {
    let mut d = String::new();
    let x = |v: f64| tidy(v + MARGIN);
    for (i, p) in pieces.iter().enumerate() {
        if i == 0 {
            let _ = write!(d, "M{} {}", x(p.start.x), x(p.start.y));
        }
        if p.start.y == p.end.y {
            let _ = write!(d, "H{}", x(p.end.x));
        } else {
            let _ = write!(
                d,
                "C{} {} {} {} {} {}",
                x(p.control_1.x),
                x(p.control_1.y),
                x(p.control_2.x),
                x(p.control_2.y),
                x(p.end.x),
                x(p.end.y)
            );
        }
    }
    d
}

/// A number with at most one decimal.
pub(super) fn tidy(v: f64) -> f64 {
    let r = (v * 10.0).round() / 10.0;
    if r == 0.0 { 0.0 } else { r }
}
