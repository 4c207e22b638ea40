//! The layered graph whose crossings are bounded: levels are fixed, links may skip levels, groups stay together.

/// A layered graph. Links run from an earlier to a later level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layered {
    /// Level of each node.
    pub level: Vec<usize>,
    /// Block of each node, named by the first node in it; nodes of one level and one block stay contiguous.
    pub block: Vec<usize>,
    /// Links as (node on the earlier level, node on the later level).
    pub links: Vec<(usize, usize)>,
}

impl Layered {
    /// Turns links so that they run from the earlier level; drops links within one level and to nodes that do not exist.
    /// Nodes with the same group on the same level form a block.
    pub fn new(level: Vec<usize>, group: &[Option<u32>], links: &[(usize, usize)]) -> Self {
        let alike = |a: usize, b: usize| {
            let group_of = |node: usize| group.get(node).copied().flatten();
            level[a] == level[b] && group_of(a).is_some() && group_of(a) == group_of(b)
        };
        let block = (0..level.len()).map(|node| (0..node).find(|&other| alike(other, node)).unwrap_or(node)).collect();
        let turned = links.iter().filter_map(|&(from, to)| {
            let (first, second) = (level.get(from)?, level.get(to)?);
            match first.cmp(second) {
                std::cmp::Ordering::Less => Some((from, to)),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some((to, from)),
            }
        });
        let links = turned.collect();
        Self { level, block, links }
    }

    /// What a link meets a level with, between its ends: its end node there, or a lane of its own (numbered after the nodes).
    pub(crate) fn at(&self, link: usize, level: usize) -> usize {
        let (first, second) = self.links[link];
        if self.level[first] == level {
            first
        } else if self.level[second] == level {
            second
        } else {
            self.level.len() + link
        }
    }

    /// Whether two links have a node in common, so that they need not cross and a crossing of theirs is not counted.
    pub(crate) fn adjacent(&self, one: usize, other: usize) -> bool {
        let ((a, b), (c, d)) = (self.links[one], self.links[other]);
        a == c || b == d || a == d || b == c
    }
}
