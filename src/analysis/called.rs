//! What nodes are called where one names them: by their titles, told apart where titles are the same.

use super::one_line;
use crate::plan::{LevelIx, NodeIx, Plan};
use std::collections::BTreeMap;

/// What nodes are called: by their titles on one line, with the level and at last the id where titles are the same.
pub fn called(plan: &Plan, english: bool, takes: impl Fn(NodeIx) -> bool) -> Vec<(String, NodeIx)> {
    let titles: Vec<String> = plan.nodes().iter().map(|n| one_line(&n.title)).collect();
    let mut times: BTreeMap<(&str, Option<LevelIx>), usize> = BTreeMap::new();
    for (n, title) in plan.nodes().iter().zip(&titles) {
        *times.entry((title, None)).or_default() += 1;
        *times.entry((title, Some(n.level))).or_default() += 1;
    }
    let often = |title: &str, level| times.get(&(title, level)).is_some_and(|&n| n > 1);
    let name = |node: NodeIx, title: &str| {
        let n = plan.node(node);
        let level = one_line(plan.level(n.level).title.get(english));
        match (often(title, None), often(title, Some(n.level))) {
            (_, true) => format!("{title} ({level}, {})", n.id),
            (true, _) => format!("{title} ({level})"),
            _ => title.to_owned(),
        }
    };
    let all = plan.node_ixs().zip(&titles).filter(|(n, _)| takes(*n));
    all.map(|(n, title)| (name(n, title), n)).collect()
}
