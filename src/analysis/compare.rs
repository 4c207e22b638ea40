//! What has changed between two follow-ups of a plan, or between two plans: for each activity how both sides see it.

use super::facts::Facts;
use super::fold::fold;
use crate::plan::{Basis, Kind as LinkKind, NodeIx, Role, Status};
use std::collections::{BTreeMap, BTreeSet};

/// How one side sees an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// With a status.
    At(Status),
    /// It is there, but nothing is said of how far it has come.
    Named,
    /// Not at all.
    Absent,
}

/// What has become of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// There after and not before.
    Added,
    /// Ongoing after, and waiting before.
    Started,
    /// Ongoing before and after.
    Continued,
    /// Paused after and not before.
    Paused,
    /// Done after and not before.
    Finished,
    /// Of the same status before and after, and not ongoing.
    Same,
    /// Of another status in some other way, such as taken up again.
    Otherwise,
    /// There before and after, but without a status before or after.
    Unsaid,
    /// There before and not after.
    Gone,
}

/// An activity on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The node in the plan before.
    pub before: Option<NodeIx>,
    /// The node in the plan after.
    pub after: Option<NodeIx>,
    /// How both sides see it.
    pub seen: (Seen, Seen),
    /// What has become of it.
    pub fate: Fate,
    /// Whether it has another title.
    pub renamed: bool,
    /// The areas that it has left, in the plan before.
    pub left: Vec<NodeIx>,
    /// The areas that it has come to, in the plan after.
    pub entered: Vec<NodeIx>,
    /// What else it was linked to and is no more, in the plan before.
    pub untied: Vec<NodeIx>,
    /// What else it is linked to now, in the plan after.
    pub tied: Vec<NodeIx>,
}

/// What rows add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Activities that are there before.
    pub before: usize,
    /// Activities that are there after.
    pub after: usize,
    /// How many have each fate, in the order of [`Fate::ALL`].
    pub fates: [usize; 9],
    /// How many of the added ones have no status.
    pub added_unsaid: usize,
    /// How many have another title.
    pub renamed: usize,
    /// How many are part of other areas.
    pub moved: usize,
    /// How many are linked to other goals or plans.
    pub relinked: usize,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The plan.
    pub facts: &'a Facts,
    /// The follow-up that statuses are read from.
    pub follow_up: Option<usize>,
    /// Whether the side is what the follow-up says, rather than the whole plan.
    pub said_only: bool,
}

impl Seen {
    /// All, in the order that tables show them.
    pub const ALL: [Self; 7] = [
        Self::At(Status::Planned),
        Self::At(Status::Ongoing),
        Self::At(Status::Paused),
        Self::At(Status::Done),
        Self::At(Status::NotStarted),
        Self::Named,
        Self::Absent,
    ];
}

impl Fate {
    /// All, in the order that lists show them.
    pub const ALL: [Self; 9] = [
        Self::Added,
        Self::Started,
        Self::Finished,
        Self::Paused,
        Self::Otherwise,
        Self::Gone,
        Self::Unsaid,
        Self::Continued,
        Self::Same,
    ];

    /// What becomes of an activity that both sides see so; nothing when neither does.
    pub fn of(before: Seen, after: Seen) -> Option<Self> {
        use Status::{Done, NotStarted, Ongoing, Paused, Planned};
        Some(match (before, after) {
            (Seen::Absent, Seen::Absent) => return None,
            (Seen::Absent, _) => Self::Added,
            (_, Seen::Absent) => Self::Gone,
            (Seen::Named, _) | (_, Seen::Named) => Self::Unsaid,
            (Seen::At(Ongoing), Seen::At(Ongoing)) => Self::Continued,
            (Seen::At(a), Seen::At(b)) if a == b => Self::Same,
            (_, Seen::At(Done)) => Self::Finished,
            (_, Seen::At(Paused)) => Self::Paused,
            (Seen::At(Planned | NotStarted), Seen::At(Ongoing)) => Self::Started,
            _ => Self::Otherwise,
        })
    }
}

impl Figures {
    /// Adds up.
    pub fn of(rows: &[Row]) -> Self {
        let count = |is: &dyn Fn(&Row) -> bool| rows.iter().filter(|r| is(r)).count();
        Self {
            before: count(&|r| r.seen.0 != Seen::Absent),
            after: count(&|r| r.seen.1 != Seen::Absent),
            fates: Fate::ALL.map(|fate| count(&|r| r.fate == fate)),
            added_unsaid: count(&|r| r.seen == (Seen::Absent, Seen::Named)),
            renamed: count(&|r| r.renamed),
            moved: count(&Row::moved),
            relinked: count(&Row::relinked),
        }
    }

    /// How many have a fate.
    pub fn with(&self, fate: Fate) -> usize {
        Fate::ALL.iter().position(|&f| f == fate).map_or(0, |at| self.fates[at])
    }
}

impl Row {
    /// Whether it is part of other areas than before.
    pub fn moved(&self) -> bool {
        !self.left.is_empty() || !self.entered.is_empty()
    }

    /// Whether it is linked to other goals or plans than before.
    pub fn relinked(&self) -> bool {
        !self.tied.is_empty() || !self.untied.is_empty()
    }

    /// Whether anything but its status differs, or it is on one side alone.
    pub fn differs(&self) -> bool {
        self.renamed || self.moved() || self.relinked() || matches!(self.fate, Fate::Added | Fate::Gone)
    }
}

impl Side<'_> {
    /// How this side sees a node of its plan.
    ///
    /// A follow-up that gives no status may still have named the node: then the node cites it as a source.
    pub fn sees(&self, node: NodeIx) -> Seen {
        let n = self.facts.plan.node(node);
        let cited = || self.follow_up.is_some_and(|d| n.sources.iter().any(|s| s.document == d));
        match self.follow_up.and_then(|d| n.status_at(d)) {
            Some(status) => Seen::At(status),
            None if !self.said_only || cited() => Seen::Named,
            None => Seen::Absent,
        }
    }

    /// What this side links a node to, upwards. Of a follow-up only what it states itself counts: a conclusion of ours is not
    /// a change between two reports.
    fn ties(&self, node: NodeIx) -> Vec<(NodeIx, LinkKind)> {
        let plan = &self.facts.plan;
        let said = |l: &crate::plan::Link| {
            let cited = l.sources.iter().any(|s| Some(s.document) == self.follow_up);
            !self.said_only || (l.basis == Basis::Stated && cited)
        };
        let up = self.facts.graph.up(node).into_iter().map(|(l, to)| (plan.link(l), to));
        up.filter(|(l, _)| said(l)).map(|(l, to)| (to, l.kind)).collect()
    }
}

/// Which nodes of two plans are the same.
struct Pairs {
    forth: BTreeMap<NodeIx, NodeIx>,
    back: BTreeMap<NodeIx, NodeIx>,
}

impl Pairs {
    /// By id, and then by a title or alias that one node alone has on either side; in one plan everything is itself.
    fn new(before: &Facts, after: &Facts) -> Self {
        let forth: BTreeMap<NodeIx, NodeIx> = if std::ptr::eq(before, after) {
            after.plan.node_ixs().map(|n| (n, n)).collect()
        } else {
            let mut by_id = by_id(before, after);
            by_id.extend(by_name(before, after, &by_id));
            by_id
        };
        let back = forth.iter().map(|(&b, &a)| (a, b)).collect();
        Self { forth, back }
    }
}

fn by_id(before: &Facts, after: &Facts) -> BTreeMap<NodeIx, NodeIx> {
    let same = |b: NodeIx| {
        let a = after.plan.find(&before.plan.node(b).id)?;
        (after.plan.role(a) == before.plan.role(b)).then_some((b, a))
    };
    before.plan.node_ixs().filter_map(same).collect()
}

fn by_name(before: &Facts, after: &Facts, known: &BTreeMap<NodeIx, NodeIx>) -> Vec<(NodeIx, NodeIx)> {
    let taken: BTreeSet<NodeIx> = known.values().copied().collect();
    let theirs = names(before, |n| !known.contains_key(&n));
    let ours = names(after, |n| !taken.contains(&n));
    let mut found: BTreeMap<NodeIx, BTreeSet<NodeIx>> = BTreeMap::new();
    let mut wanted: BTreeMap<NodeIx, BTreeSet<NodeIx>> = BTreeMap::new();
    for (name, b) in &theirs {
        if let (Some(b), Some(Some(a))) = (b, ours.get(name)) {
            found.entry(*b).or_default().insert(*a);
            wanted.entry(*a).or_default().insert(*b);
        }
    }
    // A node whose names lead to different nodes is not guessed at.
    let only = |(b, to): (NodeIx, BTreeSet<NodeIx>)| {
        let a = *to.first()?;
        (to.len() == 1 && wanted[&a].len() == 1).then_some((b, a))
    };
    found.into_iter().filter_map(only).collect()
}

/// What nodes are called, folded and with their role, and whose name it is; nobody's when several nodes have it.
fn names(facts: &Facts, free: impl Fn(NodeIx) -> bool) -> BTreeMap<(Role, String), Option<NodeIx>> {
    let mut names: BTreeMap<(Role, String), Option<NodeIx>> = BTreeMap::new();
    for n in facts.plan.node_ixs().filter(|&n| free(n)) {
        let node = facts.plan.node(n);
        let mine: BTreeSet<String> = std::iter::once(&node.title).chain(&node.aliases).map(|t| fold(t)).collect();
        for name in mine.into_iter().filter(|name| !name.is_empty()) {
            names.entry((facts.plan.role(n), name)).and_modify(|of| *of = None).or_insert(Some(n));
        }
    }
    names
}

/// Compares the nodes of a role, in the order of the plan after; those that are before only come last. What neither side sees is
/// left out.
pub fn compare(before: Side, after: Side, role: Role) -> Vec<Row> {
    let pairs = Pairs::new(before.facts, after.facts);
    let known = after.facts.plan.nodes_with(role).map(|a| (pairs.back.get(&a).copied(), Some(a)));
    let gone = before.facts.plan.nodes_with(role).filter(|b| !pairs.forth.contains_key(b)).map(|b| (Some(b), None));
    known.chain(gone).filter_map(|(b, a)| row(before, after, &pairs, b, a)).collect()
}

fn row(before: Side, after: Side, pairs: &Pairs, b: Option<NodeIx>, a: Option<NodeIx>) -> Option<Row> {
    let seen = (b.map_or(Seen::Absent, |n| before.sees(n)), a.map_or(Seen::Absent, |n| after.sees(n)));
    let fate = Fate::of(seen.0, seen.1)?;
    let mut row = Row {
        before: b,
        after: a,
        seen,
        fate,
        renamed: false,
        left: Vec::new(),
        entered: Vec::new(),
        untied: Vec::new(),
        tied: Vec::new(),
    };
    let (Some(b), Some(a), false) = (b, a, matches!(fate, Fate::Added | Fate::Gone)) else { return Some(row) };
    row.renamed = before.facts.plan.node(b).title != after.facts.plan.node(a).title;
    let (mut old, mut new) = (before.ties(b), after.ties(a));
    if before.said_only || after.said_only {
        // A follow-up that names no area, or no goal and plan, has not said that there is none.
        for areas in [true, false] {
            let of = |t: &(NodeIx, LinkKind)| (t.1 == LinkKind::PartOf) == areas;
            if !(old.iter().any(of) && new.iter().any(of)) {
                old.retain(|t| !of(t));
                new.retain(|t| !of(t));
            }
        }
    }
    let has = |ties: &[(NodeIx, LinkKind)], to: Option<NodeIx>, kind| to.is_some_and(|to| ties.contains(&(to, kind)));
    for &(to, kind) in old.iter().filter(|(to, kind)| !has(&new, pairs.forth.get(to).copied(), *kind)) {
        if kind == LinkKind::PartOf { row.left.push(to) } else { row.untied.push(to) }
    }
    for &(to, kind) in new.iter().filter(|(to, kind)| !has(&old, pairs.back.get(to).copied(), *kind)) {
        if kind == LinkKind::PartOf { row.entered.push(to) } else { row.tied.push(to) }
    }
    Some(row)
}
