//! How far the weights of a weighted sum can move before the ranking changes, and what it is with other weights.

use crate::tally::{means, tally_by, weights};
use crate::{Criterion, Method, Ranking, Ratio, Tally, Workshop, tally};
use std::collections::{BTreeMap, BTreeSet};

/// How far each weight can move by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// The criteria, in order.
    pub criteria: Vec<Swing>,
    /// Candidates that were not judged on every criterion. They are not in this: their sums leave criteria out, so that a weight
    /// acts on them in another way.
    pub apart: Vec<u32>,
}

/// How far one criterion's weight can move while the others stay as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swing {
    /// The weight that counts now.
    pub weight: u8,
    /// How far until the ranking, ties included, is another.
    pub ranking: Room,
    /// How far until the first n, and what ties across that limit, are others.
    pub top: Room,
}

/// The nearest change each way; nothing when there is none down to 0 or up to 100. Strictly between them nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Room {
    /// The nearest below.
    pub down: Option<Change>,
    /// The nearest above.
    pub up: Option<Change>,
}

/// Two candidates that change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The weight at which they are equal; the weight of now when they tie now.
    pub at: Ratio,
    /// The one that falls behind beyond it.
    pub falls: u32,
    /// The one that comes ahead.
    pub rises: u32,
}

/// One candidate, for one criterion: its sum is `rest` + weight · `mean`.
#[derive(Clone, Copy)]
struct Line {
    id: u32,
    rest: Ratio,
    mean: Ratio,
    /// Its rank among those judged in full.
    rank: u32,
    /// 0 among the first, 1 tied across the limit, 2 after it.
    class: u8,
}

/// How far the weights can move, one at a time, before the ranking and the first `n` change, among candidates that still stand
/// ([`Workshop::stands`]); nothing when there is no such round, when the method has no weights, or when all weights are 0: then the first
/// that gets any decides alone, however little.
///
/// With the other weights kept, two candidates' sums differ by A + w·B, where B is the difference of their means on the criterion,
/// so that they are equal where w = −A/B: the change of E. Triantaphyllou & A. Sánchez, *A sensitivity analysis approach for some
/// deterministic multi-criteria decision making methods*, Decision Sciences 28 (1997) 151–194, who measure it from the present
/// weight and then let all weights sum to 1 again, which changes no ranking. A criterion that alone has weight decides alone,
/// however much it is, and has no changes.
pub fn sensitivity(workshop: &Workshop, round: usize, n: usize) -> Option<Sensitivity> {
    let Method::Weighted { criteria } = &workshop.method else { return None };
    if criteria.iter().all(|c| c.weight == 0) {
        return None;
    }
    let tally = tally(workshop, round)?;
    let weights = weights(criteria);
    let standing = tally.rows.iter().filter(|r| workshop.stands(r.candidate));
    let (judged, apart): (Vec<_>, Vec<_>) = standing.partition(|r| r.complete && r.score.is_some());
    let known: BTreeMap<u32, Vec<Ratio>> =
        judged.iter().map(|r| (r.candidate, means(criteria, &r.spreads).into_iter().flatten().collect())).collect();
    let ranking = Ranking::new(&tally, |id| known.contains_key(&id));
    let swing = |c: usize| swing(&lines(&ranking, &known, &weights, c, n), &weights, c);
    let criteria = (0..criteria.len()).map(swing).collect();
    Some(Sensitivity { criteria, apart: apart.iter().map(|r| r.candidate).collect() })
}

/// The round counted with other weights, in the criteria's order, beyond 100 as 100; those that are not given stay. Nothing when
/// there is no such round or the method has no weights.
pub fn with_weights(workshop: &Workshop, round: usize, weights: &[u8]) -> Option<Tally> {
    let Method::Weighted { criteria } = &workshop.method else { return None };
    let given = weights.iter().map(|w| Some((*w).min(100))).chain(std::iter::repeat(None));
    let changed = |(criterion, weight): (&Criterion, Option<u8>)| {
        let weight = weight.unwrap_or(criterion.weight);
        Criterion { weight, ..criterion.clone() }
    };
    tally_by(workshop, round, &Method::Weighted { criteria: criteria.iter().zip(given).map(changed).collect() })
}

/// The candidates for one criterion, the best first.
fn lines(ranking: &Ranking, known: &BTreeMap<u32, Vec<Ratio>>, weights: &[u8], c: usize, n: usize) -> Vec<Line> {
    let top = ranking.top(n);
    let (taken, tied): (BTreeSet<u32>, BTreeSet<u32>) =
        (top.taken.into_iter().collect(), top.tied.into_iter().collect());
    let line = |place: &crate::Place| {
        let id = place.candidate;
        let means = known.get(&id)?;
        let others = means.iter().zip(weights).enumerate().filter(|(i, _)| *i != c);
        let rest = others.map(|(_, (mean, w))| Ratio::whole(i128::from(*w)) * *mean).sum();
        let class = if taken.contains(&id) { 0 } else { 2 - u8::from(tied.contains(&id)) };
        Some(Line { id, rest, mean: *means.get(c)?, rank: place.rank, class })
    };
    ranking.places.iter().filter_map(line).collect()
}

fn swing(lines: &[Line], weights: &[u8], c: usize) -> Swing {
    let weight = weights.get(c).copied().unwrap_or(0);
    let alone = weights.iter().enumerate().all(|(i, w)| i == c || *w == 0);
    let (mut ranking, mut top) = (Room::default(), Room::default());
    if !alone {
        let now = Ratio::whole(i128::from(weight));
        // The first two to meet are neighbours, or tie already: all of a rank, and one of each of two ranks in a row, are enough.
        for group in lines.chunk_by(|a, b| a.rank == b.rank) {
            widest(group).into_iter().for_each(|(a, b)| ranking.meet(a, b, now));
        }
        for pair in lines.windows(2) {
            if let [a, b] = pair {
                ranking.meet(a, b, now);
            }
        }
        let tied: Vec<Line> = lines.iter().filter(|l| l.class == 1).copied().collect();
        widest(&tied).into_iter().for_each(|(a, b)| top.meet(a, b, now));
        for a in lines {
            lines.iter().filter(|b| b.class > a.class).for_each(|b| top.meet(a, b, now));
        }
    }
    Swing { weight, ranking, top }
}

/// Of candidates that tie, the two that part the most: when their means are equal, none part.
fn widest(group: &[Line]) -> Option<(&Line, &Line)> {
    Some((group.iter().min_by_key(|l| l.mean)?, group.iter().max_by_key(|l| l.mean)?))
}

impl Room {
    /// Takes in where two candidates are equal, when that is nearer than what is known.
    fn meet(&mut self, a: &Line, b: &Line, now: Ratio) {
        let Some(at) = (a.rest - b.rest).over(b.mean - a.mean) else { return };
        if at < Ratio::ZERO || at > Ratio::whole(100) {
            return;
        }
        let (low, high) = if a.mean < b.mean { (a.id, b.id) } else { (b.id, a.id) };
        if at >= now && now < Ratio::whole(100) && self.up.is_none_or(|up| at < up.at) {
            self.up = Some(Change { at, falls: low, rises: high });
        }
        if at <= now && now > Ratio::ZERO && self.down.is_none_or(|down| at > down.at) {
            self.down = Some(Change { at, falls: high, rises: low });
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]
    use super::*;

    /// Of four alternatives, in ten-thousandths, what each is worth on four criteria, and the criteria's weights.
    const WORTH: [[i128; 4]; 4] =
        [[3088, 2897, 3867, 1922], [2163, 3458, 1755, 6288], [4509, 2473, 1194, 575], [240, 1172, 3184, 1215]];
    const WEIGHTS: [i128; 4] = [3277, 3058, 2876, 790];
    /// Their sums as printed.
    const SUMS: [f64; 4] = [0.3162, 0.2768, 0.2621, 0.1449];
    /// The nearest changes as printed, down and up, in percent of the weight, with the two that change places: of the ranking, and
    /// of the first alone.
    type Printed = Option<(f64, u32, u32)>;
    const RANKING: [(Printed, Printed); 4] = [
        (Some((83.7656, 3, 4)), Some((19.1334, 2, 3))),
        (Some((48.7901, 2, 3)), Some((229.7, 1, 2))),
        (Some((64.8818, 1, 2)), Some((204.8, 3, 4))),
        (Some((32.5317, 2, 3)), Some((114.1772, 1, 2))),
    ];
    const FIRST: [(Printed, Printed); 4] = [
        (None, Some((116.1733, 1, 3))),
        (None, Some((229.7, 1, 2))),
        (Some((64.8818, 1, 2)), None),
        (None, Some((114.1772, 1, 2))),
    ];
    /// What everything is printed with is cut to four decimals, which some of the differences hang on.
    const CUT: f64 = 0.015;

    /// The worked example of Triantaphyllou & Sánchez (1997). The weights here are whole numbers, so each criterion's worth is made
    /// larger by what its weight is made smaller: the products, and so all changes in percent, stay.
    #[test]
    fn weights_can_move_as_far_as_in_the_worked_example_of_the_method() {
        const WEIGHT: u8 = 4;
        let mean = |a: usize, c: usize| Ratio::new(WORTH[a][c] * WEIGHTS[c], 100_000_000 * i128::from(WEIGHT)).unwrap();
        let weight = Ratio::whole(i128::from(WEIGHT));
        for c in 0..4 {
            let line = |a: usize, n: usize| Line {
                id: a as u32 + 1,
                rest: (0..4).filter(|k| *k != c).map(|k| weight * mean(a, k)).sum(),
                mean: mean(a, c),
                rank: a as u32 + 1,
                class: if a < n { 0 } else { 2 },
            };
            let lines: Vec<Line> = (0..4).map(|a| line(a, 1)).collect();
            for (line, sum) in lines.iter().zip(SUMS) {
                assert!(((line.rest + weight * line.mean).approx() - sum).abs() < 0.000_2);
            }
            let found = swing(&lines, &[WEIGHT; 4], c);
            for (room, (down, up)) in [(found.ranking, RANKING[c]), (found.top, FIRST[c])] {
                for (change, printed) in [(room.down, down), (room.up, up)] {
                    let percent = |change: Change| (change.at.approx() / f64::from(WEIGHT) - 1.0).abs() * 100.0;
                    let pair = |change: Change| (change.falls.min(change.rises), change.falls.max(change.rises));
                    assert_eq!(change.map(pair), printed.map(|(_, a, b)| (a, b)), "criterion {}", c + 1);
                    if let (Some(change), Some((printed, ..))) = (change, printed) {
                        let off = percent(change) / printed - 1.0;
                        assert!(off.abs() < CUT, "criterion {}: {} for {printed}", c + 1, percent(change));
                    }
                }
            }
        }
    }
}
