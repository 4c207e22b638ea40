//! Maximum flow on the network of literals, whose value is the roof dual of a quadratic function of yes-or-no variables.
//!
//! Methods: roof duality (Hammer, Hansen & Simeone, "Roof duality, complementation and persistency in quadratic 0–1
//! optimization", 1984) as a maximum flow on a network with a vertex for each literal (Boros & Hammer, "Pseudo-Boolean
//! optimization", 2002); the flow by blocking flows on shortest ways (Dinic, 1970). All in integers.

/// More than any sum of crossings: a decision or an implication must not be cut.
pub(crate) const MUST: i32 = 1 << 28;

/// No further arc.
const END: u32 = u32::MAX;

/// The joins between literals that stand from the start, the same for all states of a search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Network {
    start: Vec<u32>,
    /// For each literal its arcs: where they lead, and the arc. Arc `2 * join` runs forth, the next one back.
    arcs: Vec<(u32, u32)>,
    ends: Vec<(u32, u32)>,
}

/// What is left of the capacities, and the flow so far; also the joins added on the way here.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// By arc, those of added joins last.
    left: Vec<i32>,
    /// What can still come from the source (positive) or go to the sink (negative) at each literal.
    excess: Vec<i32>,
    /// Where the arcs of added joins lead, and the next such arc of the same literal.
    added: Vec<(u32, u32)>,
    /// First added arc of each literal.
    head: Vec<u32>,
    /// Flow from source to sink.
    pub flow: i64,
}

/// Space reused between flows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Space {
    distance: Vec<u32>,
    next: Vec<u32>,
    queue: Vec<u32>,
    way: Vec<u32>,
}

impl Network {
    /// A network with `literals` vertices and the joins between them.
    pub(crate) fn new(literals: usize, ends: Vec<(u32, u32)>) -> Self {
        let mut start = vec![0_u32; literals + 1];
        for &(a, b) in &ends {
            start[a as usize + 1] += 1;
            start[b as usize + 1] += 1;
        }
        for i in 0..literals {
            start[i + 1] += start[i];
        }
        let mut next = start.clone();
        let mut arcs = vec![(0, 0); ends.len() * 2];
        for (join, &(a, b)) in ends.iter().enumerate() {
            let arc = join as u32 * 2;
            for (from, to, arc) in [(a, b, arc), (b, a, arc + 1)] {
                arcs[next[from as usize] as usize] = (to, arc);
                next[from as usize] += 1;
            }
        }
        Self { start, arcs, ends }
    }

    /// The state with the given capacities of the joins, the same both ways.
    pub(crate) fn open(&self, capacities: impl Iterator<Item = i32>) -> State {
        let literals = self.start.len() - 1;
        State {
            left: capacities.flat_map(|capacity| [capacity, capacity]).collect(),
            excess: vec![0; literals],
            added: Vec::new(),
            head: vec![END; literals],
            flow: 0,
        }
    }

    /// Cursor on the first arc of a literal: a place in `arcs`, or past them an added arc.
    fn first(&self, state: &State, literal: u32) -> u32 {
        let (from, to) = (self.start[literal as usize], self.start[literal as usize + 1]);
        if from < to { from } else { state.head[literal as usize] }
    }

    fn following(&self, state: &State, literal: u32, cursor: u32) -> u32 {
        if cursor as usize >= self.arcs.len() {
            state.added[cursor as usize - self.arcs.len()].1
        } else if cursor + 1 < self.start[literal as usize + 1] {
            cursor + 1
        } else {
            state.head[literal as usize]
        }
    }

    /// Where the arc under a cursor leads, and the arc.
    fn look(&self, state: &State, cursor: u32) -> (u32, u32) {
        match self.arcs.get(cursor as usize) {
            Some(arc) => *arc,
            None => (state.added[cursor as usize - self.arcs.len()].0, cursor),
        }
    }

    /// Where an arc begins.
    fn tail(&self, state: &State, arc: u32) -> u32 {
        match self.ends.get(arc as usize / 2) {
            Some((a, b)) => *(if arc & 1 == 0 { a } else { b }),
            None => state.added[(arc as usize ^ 1) - self.arcs.len()].0,
        }
    }

    /// All arcs of a literal.
    fn arcs_of(&self, state: &State, literal: u32) -> impl Iterator<Item = (u32, u32)> {
        let mut cursor = self.first(state, literal);
        std::iter::from_fn(move || {
            let found = (cursor != END).then(|| self.look(state, cursor))?;
            cursor = self.following(state, literal, cursor);
            Some(found)
        })
    }

    /// Distance of each literal from the sink, over arcs with something left; `u32::MAX` if there is no way.
    fn measure(&self, state: &State, space: &mut Space) -> bool {
        let Space { distance, queue, .. } = space;
        distance.clear();
        distance.resize(state.excess.len(), u32::MAX);
        queue.clear();
        for (literal, excess) in state.excess.iter().enumerate() {
            if *excess < 0 {
                distance[literal] = 0;
                queue.push(literal as u32);
            }
        }
        let mut head = 0;
        let mut reached = false;
        while let Some(&literal) = queue.get(head) {
            head += 1;
            for (other, arc) in self.arcs_of(state, literal) {
                if distance[other as usize] == u32::MAX && state.left[arc as usize ^ 1] > 0 {
                    distance[other as usize] = distance[literal as usize] + 1;
                    reached |= state.excess[other as usize] > 0;
                    queue.push(other);
                }
            }
        }
        reached
    }

    /// The literals that the source still reaches, once the flow is maximal: they are true in some best solution.
    pub(crate) fn reached(&self, state: &State) -> Vec<bool> {
        let mut reached: Vec<bool> = state.excess.iter().map(|excess| *excess > 0).collect();
        let mut stack: Vec<u32> = (0..reached.len() as u32).filter(|&literal| reached[literal as usize]).collect();
        while let Some(literal) = stack.pop() {
            for (other, arc) in self.arcs_of(state, literal) {
                if state.left[arc as usize] > 0 && !reached[other as usize] {
                    reached[other as usize] = true;
                    stack.push(other);
                }
            }
        }
        reached
    }

    /// Raises the flow until it is maximal or at least `enough`.
    pub(crate) fn maximise(&self, state: &mut State, enough: i64, space: &mut Space) {
        while state.flow < enough && self.measure(state, space) {
            space.next.clear();
            space.next.extend((0..state.excess.len() as u32).map(|literal| self.first(state, literal)));
            for source in 0..state.excess.len() as u32 {
                while state.excess[source as usize] > 0 && self.push(state, source, space) {}
            }
        }
    }

    /// Sends flow along one shortest way from `source`, if there is one left.
    fn push(&self, state: &mut State, source: u32, space: &mut Space) -> bool {
        let Space { distance, next, way, .. } = space;
        way.clear();
        let mut at = source;
        loop {
            let here = distance[at as usize];
            if here == 0 && state.excess[at as usize] < 0 {
                break;
            }
            let mut cursor = if here == 0 || here == u32::MAX { END } else { next[at as usize] };
            while cursor != END {
                let (other, arc) = self.look(state, cursor);
                if state.left[arc as usize] > 0 && distance[other as usize] == here - 1 {
                    break;
                }
                cursor = self.following(state, at, cursor);
            }
            next[at as usize] = cursor;
            if cursor == END {
                // No way on from here, or a sink that is full.
                distance[at as usize] = u32::MAX;
                let Some(arc) = way.pop() else { return false };
                at = self.tail(state, arc);
            } else {
                let (other, arc) = self.look(state, cursor);
                way.push(arc);
                at = other;
            }
        }
        let narrowest = way.iter().map(|&arc| state.left[arc as usize]).min().unwrap_or(i32::MAX);
        let amount = narrowest.min(state.excess[source as usize]).min(-state.excess[at as usize]);
        for &arc in way.iter() {
            state.left[arc as usize] -= amount;
            state.left[arc as usize ^ 1] += amount;
        }
        state.excess[source as usize] -= amount;
        state.excess[at as usize] += amount;
        state.flow += i64::from(amount);
        true
    }
}

impl State {
    /// "If `cause` then `effect`": a join that must not be cut.
    pub(crate) fn imply(&mut self, cause: u32, effect: u32) {
        let base = (self.left.len() - self.added.len()) as u32;
        for (from, to, capacity) in [(cause, effect, MUST), (effect, cause, 0)] {
            let arc = base + self.added.len() as u32;
            self.added.push((to, self.head[from as usize]));
            self.head[from as usize] = arc;
            self.left.push(capacity);
        }
    }

    /// Makes a literal true: `literal` on the source's side, its negation on the sink's.
    pub(crate) fn decide(&mut self, literal: u32) {
        self.supply(literal as usize, MUST);
        self.supply(literal as usize ^ 1, -MUST);
    }

    /// More from the source, or to the sink if negative; what meets its opposite flows at once.
    fn supply(&mut self, literal: usize, amount: i32) {
        let before = self.excess[literal];
        if i64::from(before) * i64::from(amount) < 0 {
            self.flow += i64::from(before.abs().min(amount.abs()));
        }
        self.excess[literal] = before.saturating_add(amount);
    }
}
