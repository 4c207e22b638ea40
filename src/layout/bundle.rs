//! Bundles: lines from one plan to several activities of one area run together past the columns between, and part before
//! the activities.
//!
//! Without them every activity would send a line of its own past all levels to each plan that it serves, and the
//! columns between would be filled with lanes. A bundle enters the layout as a thin node on the level before the
//! activities (a confluent drawing in the sense of Dickerson, Eppstein, Goodrich and Meng, 2005, with fixed
//! junctions); each line keeps a route of its own, so that one can be lit without the others.

use super::hierarchy::{Cubic, Layout, LinkSpec, NodeSpec, Point, Route};
use super::map::{group, weight_of};
use crate::analysis::{Condensed, Facts, Joint};
use crate::plan::NodeIx;
use std::collections::BTreeMap;

/// Height of a bundle between the labels of a column, in pixels.
const HEIGHT: f64 = 4.0;

/// The links of a layout request, with the bundles that some of them run through.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bundles {
    /// What the layout is asked for.
    pub links: Vec<LinkSpec>,
    /// For each joint the requested links that make its route, from the higher node to the lower one.
    parts: Vec<Vec<usize>>,
}

impl Bundles {
    /// Adds a node for each bundle to `specs`, after the nodes that are there.
    pub fn new(
        facts: &Facts,
        condensed: &Condensed,
        place: &BTreeMap<NodeIx, usize>,
        specs: &mut Vec<NodeSpec>,
        widths: &[f64],
    ) -> Self {
        let key = |j: &Joint| (j.to, facts.plan.node(j.from).level, group(facts, j.from));
        let long = |j: &Joint| facts.plan.node(j.to).level.at() + 1 < facts.plan.node(j.from).level.at();
        let mut members: BTreeMap<_, usize> = BTreeMap::new();
        for joint in condensed.joints.iter().filter(|j| long(j)) {
            *members.entry(key(joint)).or_default() += 1;
        }
        let mut links = Vec::new();
        let mut trunks: BTreeMap<_, (usize, usize)> = BTreeMap::new();
        let parts = condensed.joints.iter().map(|joint| {
            let weight = weight_of(facts, &joint.links);
            let (from, to) = (place[&joint.to], place[&joint.from]);
            let level = facts.plan.node(joint.from).level.at();
            let before =
                (0..level).rev().find(|&l| widths[l] > 0.0).filter(|&l| l > facts.plan.node(joint.to).level.at());
            let bundled = long(joint) && members[&key(joint)] > 1;
            let (Some(before), true) = (before, bundled) else {
                links.push(LinkSpec { from, to, weight });
                return vec![links.len() - 1];
            };
            let (node, trunk) = *trunks.entry(key(joint)).or_insert_with(|| {
                specs.push(NodeSpec { level: before, width: widths[before], height: HEIGHT, group: None });
                links.push(LinkSpec { from, to: specs.len() - 1, weight: 2.0 });
                (specs.len() - 1, links.len() - 1)
            });
            links.push(LinkSpec { from: node, to, weight });
            vec![trunk, links.len() - 1]
        });
        let parts = parts.collect();
        Self { links, parts }
    }

    /// The whole route of each joint: through its bundle, if it has one, straight across the bundle's column.
    pub fn routes(&self, layout: &Layout) -> Vec<Route> {
        let join = |parts: &Vec<usize>| {
            let mut pieces: Vec<Cubic> = Vec::new();
            for &part in parts {
                let next = &layout.links[part].pieces;
                if let (Some(last), Some(first)) = (pieces.last(), next.first()) {
                    pieces.push(straight(last.end, first.start));
                }
                pieces.extend(next.iter().copied());
            }
            Route { pieces }
        };
        self.parts.iter().map(join).collect()
    }
}

fn straight(start: Point, end: Point) -> Cubic {
    Cubic { start, control_1: start, control_2: end, end }
}
