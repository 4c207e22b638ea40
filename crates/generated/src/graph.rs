//! Levels and links of generated plans, in several shapes.

use crate::file::MOST_LEVELS;
use crate::random::Random;
use std::collections::BTreeSet;

/// A plan reduced to what a layout sees: the level of every node and the links between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// Name for tables: shape, size and seed.
    pub name: String,
    /// The shape asked for.
    pub shape: Shape,
    /// The seed given.
    pub seed: u64,
    /// Number of levels; every level holds at least one node.
    pub levels: usize,
    /// Level of each node, 0 leftmost.
    pub level_of: Vec<usize>,
    /// Group of each node inside its level (the parent it belongs to), if the shape has groups.
    pub group_of: Vec<Option<u32>>,
    /// `(from, to)` with `from` on the lower level (larger number), no duplicates.
    pub links: Vec<(usize, usize)>,
}

/// What kind of plan to generate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The levels of a Swedish region's development plan: a few visions, goals and plans, and many activities that
    /// belong to one area and are derived from one to three plans several levels up.
    Plan,
    /// A tree of growing breadth with a few links across and past levels.
    Tree,
    /// Six to twelve levels of random size, 1.2 to 2.5 links a node, a fifth of them skipping levels.
    Random,
    /// Four broad levels.
    Wide,
    /// As many levels as there are eights of nodes, or as a plan may have.
    Narrow,
}

impl Shape {
    /// Every shape, in the order of the tables.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Tree, Self::Random, Self::Wide, Self::Narrow];

    /// Lower-case name for files and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Tree => "tree",
            Self::Random => "random",
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }
}

/// Generates a plan of about `size` nodes; the node numbers within a level carry no information about a good order.
pub fn generate(shape: Shape, size: usize, seed: u64) -> Generated {
    let mut random = Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(size as u64) ^ ((shape as u64) << 48));
    let sizes = level_sizes(shape, size.max(20), &mut random);
    let mut plan = Builder::new(sizes);
    match shape {
        Shape::Plan => plan.link_plan(&mut random),
        Shape::Tree => plan.link_tree(&mut random),
        Shape::Random => {
            let density = 1.2 + 1.3 * random.unit();
            plan.link_random(density, 5, &mut random);
        }
        Shape::Wide => plan.link_random(1.3, 8, &mut random),
        Shape::Narrow => plan.link_random(1.5, 7, &mut random),
    }
    plan.finish(shape, size, seed, &mut random)
}

/// Nodes on each level, from the vision down.
fn level_sizes(shape: Shape, size: usize, random: &mut Random) -> Vec<usize> {
    match shape {
        Shape::Plan => {
            let areas = ((25.0 * (size as f64 / 100.0).sqrt()) as usize).max(5);
            let mut sizes = if size < 100 { vec![1, 3, 3, 2, 2] } else { vec![1, 3, 14, 10, 4, 4, 8, 8] };
            sizes.push(areas.min(size / 4));
            let upper: usize = sizes.iter().sum();
            sizes.push(size.saturating_sub(upper).max(1));
            sizes
        }
        Shape::Tree => {
            let ratios = [1, 3, 8, 20, 45, 80];
            let total: usize = ratios.iter().sum();
            ratios.iter().map(|r| (r * size / total).max(1)).collect()
        }
        Shape::Random => {
            let levels = 6 + random.below(7);
            let shares: Vec<f64> = (0..levels).map(|_| 0.3 + random.unit()).collect();
            let total: f64 = shares.iter().sum();
            shares.iter().map(|s| ((s / total * size as f64) as usize).max(1)).collect()
        }
        Shape::Wide => vec![size / 8, size / 4, size / 4, size - size / 8 - 2 * (size / 4)],
        Shape::Narrow => {
            let levels = size.div_ceil(8).min(MOST_LEVELS);
            (0..levels).map(|level| ((level + 1) * size / levels - level * size / levels).max(8)).collect()
        }
    }
}

/// A plan whose nodes are still in the order in which they were made.
struct Builder {
    starts: Vec<usize>,
    links: BTreeSet<(usize, usize)>,
    groups: Vec<Option<u32>>,
}

impl Builder {
    fn new(sizes: Vec<usize>) -> Self {
        let mut starts = vec![0];
        for size in &sizes {
            starts.push(starts.last().copied().unwrap_or(0) + size);
        }
        let nodes = starts.last().copied().unwrap_or(0);
        Self { starts, links: BTreeSet::new(), groups: vec![None; nodes] }
    }

    fn levels(&self) -> usize {
        self.starts.len() - 1
    }

    fn size(&self, level: usize) -> usize {
        self.starts[level + 1] - self.starts[level]
    }

    fn pick(&self, level: usize, random: &mut Random) -> usize {
        self.starts[level] + random.below(self.size(level))
    }

    /// A parent one level up at about the same relative place, so that neighbours share parents.
    fn near(&self, level: usize, index: usize, up: usize, random: &mut Random) -> usize {
        let size = self.size(up) as f64;
        let place = index as f64 / self.size(level) as f64 + 0.25 * (random.unit() - 0.5) * random.unit();
        self.starts[up] + ((place * size).max(0.0) as usize).min(self.size(up) - 1)
    }

    /// The lines of a development plan; activities belong to an area and come from plans, or what lies under them, above it.
    fn link_plan(&mut self, random: &mut Random) {
        let last = self.levels() - 1;
        for level in 1..last {
            for index in 0..self.size(level) {
                let node = self.starts[level] + index;
                let parent = self.near(level, index, level - 1, random);
                self.links.insert((node, parent));
                if random.unit() < 0.35 {
                    let other = self.pick(level - 1, random);
                    self.links.insert((node, other));
                }
                if level > 2 && random.unit() < 0.1 {
                    let other = self.pick(level - 2 - random.below(level - 2), random);
                    self.links.insert((node, other));
                }
            }
        }
        let plans = last.saturating_sub(4).max(1)..last - 1;
        let homes: Vec<usize> =
            (0..self.size(last - 1)).map(|_| self.pick(plans.start + random.below(plans.len()), random)).collect();
        for index in 0..self.size(last) {
            let node = self.starts[last] + index;
            let area = random.below(homes.len());
            self.links.insert((node, self.starts[last - 1] + area));
            self.groups[node] = Some(area as u32);
            for _ in 0..1 + random.below(3) {
                let wild = self.pick(plans.start + random.below(plans.len()), random);
                let to = if random.unit() < 0.6 { homes[area] } else { wild };
                self.links.insert((node, to));
            }
        }
    }

    /// A parent for every node, and now and then somebody else above.
    fn link_tree(&mut self, random: &mut Random) {
        for level in 1..self.levels() {
            for index in 0..self.size(level) {
                let node = self.starts[level] + index;
                let parent = self.near(level, index, level - 1, random);
                self.links.insert((node, parent));
                self.groups[node] = Some((parent - self.starts[level - 1]) as u32);
                if random.unit() < 0.15 {
                    let other = self.pick(random.below(level), random);
                    self.links.insert((node, other));
                }
            }
        }
    }

    /// `density` links a node; one in `skip` of them goes two to four levels up.
    fn link_random(&mut self, density: f64, skip: usize, random: &mut Random) {
        let levels = self.levels();
        let nodes = self.groups.len();
        for level in 1..levels {
            for node in self.starts[level]..self.starts[level + 1] {
                let parent = self.pick(level - 1, random);
                self.links.insert((node, parent));
            }
        }
        let wanted = (density * nodes as f64) as usize;
        for _ in 0..wanted * 4 {
            if self.links.len() >= wanted {
                break;
            }
            let node = self.starts[1] + random.below(nodes - self.starts[1]);
            let level = self.starts.partition_point(|s| *s <= node) - 1;
            let far = if random.below(skip) == 0 { 2 + random.below(3) } else { 1 };
            let up = self.pick(level.saturating_sub(far), random);
            self.links.insert((node, up));
        }
    }

    /// Numbers the nodes of each level by chance.
    fn finish(self, shape: Shape, size: usize, seed: u64, random: &mut Random) -> Generated {
        let levels = self.levels();
        let mut level_of = Vec::new();
        let mut new_of: Vec<usize> = (0..self.groups.len()).collect();
        for level in 0..levels {
            random.shuffle(&mut new_of[self.starts[level]..self.starts[level + 1]]);
            level_of.extend(std::iter::repeat_n(level, self.size(level)));
        }
        let mut group_of = vec![None; self.groups.len()];
        for (old, new) in new_of.iter().enumerate() {
            group_of[*new] = self.groups[old];
        }
        let mut links: Vec<(usize, usize)> = self.links.iter().map(|(from, to)| (new_of[*from], new_of[*to])).collect();
        links.sort_unstable();
        Generated { name: format!("{}-{size}-{seed}", shape.name()), shape, seed, levels, level_of, group_of, links }
    }
}
