//! A list of nodes for each of many things, all in one piece of memory: thousands of short ones cost as little as a long one.

use crate::plan::NodeIx;

/// Lists of nodes, by a position.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lists {
    all: Vec<NodeIx>,
    /// Where each list begins and ends.
    spans: Vec<(usize, usize)>,
}

impl Lists {
    /// So many empty lists.
    pub(super) fn empty(n: usize) -> Self {
        Self { all: Vec::with_capacity(n), spans: vec![(0, 0); n] }
    }

    /// Sorts entries into `n` lists; within each they keep their order.
    pub(super) fn of(n: usize, entries: impl Iterator<Item = (usize, NodeIx)> + Clone) -> Self {
        let mut spans = vec![(0, 0); n];
        entries.clone().for_each(|(at, _)| spans[at].1 += 1);
        let mut end = 0;
        for span in &mut spans {
            // Each ends where it begins until its entries are there.
            let begin = end;
            end += span.1;
            *span = (begin, begin);
        }
        let mut all = vec![NodeIx::new(0); end];
        for (at, node) in entries {
            all[spans[at].1] = node;
            spans[at].1 += 1;
        }
        Self { all, spans }
    }

    /// Writes the list at a position, which is empty so far.
    pub(super) fn put(&mut self, at: usize, list: impl IntoIterator<Item = NodeIx>) {
        let begin = self.all.len();
        self.all.extend(list);
        self.spans[at] = (begin, self.all.len());
    }

    /// The list at a position, empty when there is none.
    pub fn at(&self, at: usize) -> &[NodeIx] {
        self.spans.get(at).map_or(&[], |&(begin, end)| &self.all[begin..end])
    }

    /// The list of a node.
    pub fn of_node(&self, node: NodeIx) -> &[NodeIx] {
        self.at(node.at())
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The lists, in the order of their positions.
    pub fn iter(&self) -> impl Iterator<Item = &[NodeIx]> {
        (0..self.len()).map(|at| self.at(at))
    }

    /// All entries, one list after the other.
    pub(super) fn into_all(self) -> Vec<NodeIx> {
        self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_sorted_into_lists_in_their_order() {
        let node = NodeIx::new;
        let lists = Lists::of(4, [(2, node(5)), (0, node(3)), (2, node(1))].into_iter());
        assert_eq!(lists.iter().collect::<Vec<_>>(), [&[node(3)] as &[_], &[], &[node(5), node(1)], &[]]);
        assert_eq!(lists.at(9), []);
        assert_eq!(lists.clone().into_all(), [node(3), node(5), node(1)]);
        let mut other = Lists::empty(2);
        other.put(1, [node(7), node(8)]);
        other.put(0, [node(9)]);
        assert_eq!((other.of_node(node(0)), other.of_node(node(1))), (&[node(9)] as &[_], &[node(7), node(8)] as &[_]));
        assert!(other.len() == 2 && !other.is_empty() && Lists::default().is_empty());
    }
}
