//! The plan file as requests for the layout: plain, as the benchmark lays it out, and as the map on the site does.

use crate::graph::Layered;
use roda_hierarchy::{LinkSpec, NodeSpec, Request};
use serde_json::Value;
use std::collections::BTreeMap;

/// How much structure pulls its ends level, and how much a bundle does; see `src/layout` of the site.
const PULL: (f64, f64) = (4.0, 2.0);

/// A node or link as far as the order within levels depends on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Level of each node, in the order of the file.
    pub level: Vec<usize>,
    /// Links as (lower node, higher node, whether one is part of the other).
    pub links: Vec<(usize, usize, bool)>,
    levels: usize,
}

impl Plan {
    /// Reads what is needed of a plan file.
    ///
    /// # Errors
    /// A sentence on what is missing.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let names = |list: &str| -> Result<BTreeMap<&str, usize>, String> {
            let named = list_of(&file, list)?.iter().enumerate();
            named.map(|(index, item)| Ok((text_of(item, "id")?, index))).collect()
        };
        let (levels, nodes) = (names("levels")?, names("nodes")?);
        let find = |names: &BTreeMap<&str, usize>, item, key| {
            let name = text_of(item, key)?;
            names.get(name).copied().ok_or(format!("`{key}` names nothing: {name}"))
        };
        let mut plan = Self { levels: levels.len(), ..Self::default() };
        for node in list_of(&file, "nodes")? {
            plan.level.push(find(&levels, node, "level")?);
        }
        for link in list_of(&file, "links")? {
            let part = text_of(link, "kind")? == "part_of";
            plan.links.push((find(&nodes, link, "from")?, find(&nodes, link, "to")?, part));
        }
        Ok(plan)
    }

    /// Every node and link for itself.
    pub fn plain(&self) -> Request {
        let nodes = self.level.iter().map(|&level| NodeSpec { level, ..NodeSpec::default() }).collect();
        let links = self.links.iter().map(|&(from, to, _)| LinkSpec { from, to, weight: 1.0 }).collect();
        Request { levels: self.levels, nodes, links, previous: None }
    }

    /// As on the map: activities of one area together, and long links from one node to them through one bundle.
    /// Sizes are left out, as the order does not depend on them.
    pub fn map(&self) -> Request {
        let group: Vec<Option<u32>> = (0..self.level.len()).map(|node| self.group(node)).collect();
        let mut request = self.plain();
        request.links.clear();
        for (node, group) in request.nodes.iter_mut().zip(&group) {
            node.group = *group;
        }
        let mut joints = self.links.clone();
        joints.sort_unstable();
        let key = |&(from, to, _): &(usize, usize, bool)| (to, self.level[from], group[from]);
        let mut members: BTreeMap<_, usize> = BTreeMap::new();
        for joint in joints.iter().filter(|joint| self.is_long(joint)) {
            *members.entry(key(joint)).or_default() += 1;
        }
        let mut bundles: BTreeMap<_, usize> = BTreeMap::new();
        for joint in &joints {
            let (from, to, part) = *joint;
            let weight = if part { PULL.0 } else { 1.0 };
            let before = (self.level[to] + 1..self.level[from]).rev().find(|level| self.level.contains(level));
            let bundled = self.is_long(joint) && members[&key(joint)] > 1;
            let start = match before {
                Some(level) if bundled => *bundles.entry(key(joint)).or_insert_with(|| {
                    request.nodes.push(NodeSpec { level, ..NodeSpec::default() });
                    let bundle = request.nodes.len() - 1;
                    request.links.push(LinkSpec { from: to, to: bundle, weight: PULL.1 });
                    bundle
                }),
                _ => to,
            };
            request.links.push(LinkSpec { from: start, to: from, weight });
        }
        request
    }

    fn is_long(&self, &(from, to, _): &(usize, usize, bool)) -> bool {
        self.level[to] + 1 < self.level[from]
    }

    /// What a node is part of.
    fn group(&self, node: usize) -> Option<u32> {
        let link = self.links.iter().find(|(from, _, part)| *from == node && *part);
        link.map(|(_, to, _)| *to as u32)
    }
}

/// The graph of a request.
pub fn graph(request: &Request) -> Layered {
    let level = request.nodes.iter().map(|node| node.level).collect();
    let group: Vec<Option<u32>> = request.nodes.iter().map(|node| node.group).collect();
    let links: Vec<(usize, usize)> = request.links.iter().map(|link| (link.from, link.to)).collect();
    Layered::new(level, &group, &links)
}

fn list_of<'a>(file: &'a Value, key: &str) -> Result<&'a Vec<Value>, String> {
    file.get(key).and_then(Value::as_array).ok_or(format!("the file has no list `{key}`"))
}

fn text_of<'a>(item: &'a Value, key: &str) -> Result<&'a str, String> {
    item.get(key).and_then(Value::as_str).ok_or(format!("`{key}` is missing in {item}"))
}
