//! Counting a round: how answers are spread, what each candidate scores, and its rank.

mod score;
mod spread;

pub use score::{Quadrant, Score, Side};
pub(crate) use score::{means, weights};
pub use spread::Spread;

use crate::{Hands, Method, Ratio, Round, Scale, Workshop};

/// A round, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Which round, from 0.
    pub round: usize,
    /// How many took part: ballots and hands.
    pub people: u64,
    /// How many of the ballots came after the reveal; they count.
    pub late: usize,
    /// Each of the round's candidates, in its order.
    pub rows: Vec<Row>,
    /// What Must takes of the effort, for MoSCoW.
    pub effort: Option<EffortShare>,
}

/// What a round says of one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The candidate's number.
    pub candidate: u32,
    /// The answers to each of the method's questions.
    pub spreads: Vec<Spread>,
    /// What it is ranked by; nothing when it was not judged: what the score needs was answered by nobody.
    pub score: Option<Score>,
    /// Its rank, where two that tie for the second place both are 2 and the next is 4; nothing when not judged.
    pub rank: Option<u32>,
    /// Whether another candidate has the same rank.
    pub tied: bool,
    /// Whether every question has at least one answer. Not so, and yet a score: a criterion is left out of its weighted sum.
    pub complete: bool,
    /// The mean of the questions' agreement, see [`Spread::agreement`], over those that have one.
    pub agreement: Option<Ratio>,
    /// How many gave at least one dot; nothing for other methods and when a show of hands gave it dots, which says only how many.
    pub givers: Option<u64>,
    /// Where it lies in the two-by-two, for impact and effort.
    pub quadrant: Option<Quadrant>,
    /// Where the group places it, for MoSCoW: 4 is Must.
    pub category: Option<u8>,
}

/// What Must takes of the effort. By the DSDM handbook (Agile Business Consortium, *The DSDM Agile Project Framework*, chapter
/// 10) it should be at most 60 %. The whole is Must, Should and Could together: what is not to be done takes no effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffortShare {
    /// The effort of what the group places as Must.
    pub must: u64,
    /// The effort of all that it places as Must, Should or Could.
    pub all: u64,
    /// How many of those have no effort given, and so are not in either sum.
    pub lacking: usize,
    /// The limit, in per cent.
    pub limit: u8,
}

impl EffortShare {
    /// The share, from 0 to 1; nothing when no effort is given.
    pub fn share(self) -> Option<Ratio> {
        Ratio::new(i128::from(self.must), i128::from(self.all))
    }

    /// Whether Must takes more than the limit.
    pub fn over(self) -> bool {
        u128::from(self.must) * 100 > u128::from(self.all) * u128::from(self.limit)
    }
}

impl Tally {
    /// The rows by rank: those that tie in the order of the ballot, those not judged last.
    pub fn ordered(&self) -> Vec<Row> {
        let mut rows = self.rows.clone();
        rows.sort_by_key(|r| r.rank.unwrap_or(u32::MAX));
        rows
    }
}

/// Counts a round; nothing when there is no such round.
pub fn tally(workshop: &Workshop, round: usize) -> Option<Tally> {
    tally_by(workshop, round, &workshop.method)
}

/// Counts a round by a method that differs from the workshop's in weights only.
pub(crate) fn tally_by(workshop: &Workshop, round: usize, method: &Method) -> Option<Tally> {
    let held = workshop.rounds.get(round)?;
    let mut rows = rows(method, held);
    rank(&mut rows);
    let effort = effort(workshop, &rows);
    let late = held.ballots.iter().filter(|b| b.late).count();
    Some(Tally { round, people: held.people() as u64, late, rows, effort })
}

fn rows(method: &Method, round: &Round) -> Vec<Row> {
    let questions = method.questions();
    let blank: Vec<Spread> = questions.iter().map(|q| Spread::new(*q)).collect();
    let mut all = vec![blank; round.candidates.len()];
    let dots = matches!(method, Method::Dots { .. });
    for (c, spreads) in all.iter_mut().enumerate() {
        for (q, spread) in spreads.iter_mut().enumerate() {
            for ballot in &round.ballots {
                let mark = ballot.marks.get(c).and_then(|marks| marks.get(q)).copied().flatten();
                // No dot is an answer too: the person had the dots and gave them to others.
                let answer = if dots { Some(mark.unwrap_or(0)) } else { mark };
                if let Some(answer) = answer {
                    spread.add(answer, 1);
                }
            }
            if let Some(hands) = &round.hands {
                raise(spread, hands, (c, q), questions.get(q).is_some_and(|q| q.scale == Scale::Dots));
            }
        }
    }
    round.candidates.iter().zip(all).map(|(id, spreads)| row(method, *id, spreads)).collect()
}

/// Adds a show of hands to a spread.
fn raise(spread: &mut Spread, hands: &Hands, (c, q): (usize, usize), dots: bool) {
    let counts = hands.counts.get(c).and_then(|counts| counts.get(q)).map(Vec::as_slice).unwrap_or_default();
    if dots {
        let given = u64::from(counts.first().copied().unwrap_or(0));
        spread.n += u64::from(hands.people);
        spread.sum += given;
        match (given, spread.counts.first_mut()) {
            (0, Some(none)) => *none += u64::from(hands.people),
            _ => spread.whole = false,
        }
        return;
    }
    for (answer, people) in (spread.low..).zip(counts) {
        spread.add(answer, u64::from(*people));
    }
}

fn row(method: &Method, candidate: u32, spreads: Vec<Spread>) -> Row {
    let agreements: Vec<Ratio> = spreads.iter().filter_map(Spread::agreement).collect();
    let agreement = agreements.iter().copied().sum::<Ratio>().over(Ratio::whole(agreements.len() as i128));
    let first = spreads.first();
    let givers = first.filter(|s| s.whole).map(|s| s.counts.iter().skip(1).sum());
    Row {
        candidate,
        score: score::score(method, &spreads),
        rank: None,
        tied: false,
        complete: spreads.iter().all(|s| s.n > 0),
        agreement,
        givers: givers.filter(|_| matches!(method, Method::Dots { .. })),
        quadrant: matches!(method, Method::ImpactEffort).then(|| score::quadrant(&spreads)).flatten(),
        category: first.filter(|_| matches!(method, Method::Moscow { .. })).and_then(score::category),
        spreads,
    }
}

/// Gives each row its rank in standard competition ranking: one more than how many score higher.
fn rank(rows: &mut [Row]) {
    let mut scores: Vec<Score> = rows.iter().filter_map(|r| r.score).collect();
    scores.sort_by(|a, b| b.cmp(a));
    for row in rows {
        let Some(score) = row.score else { continue };
        let higher = scores.partition_point(|s| *s > score);
        let here = scores.partition_point(|s| *s >= score) - higher;
        row.rank = u32::try_from(higher + 1).ok();
        row.tied = here > 1;
    }
}

fn effort(workshop: &Workshop, rows: &[Row]) -> Option<EffortShare> {
    let Method::Moscow { must: limit } = workshop.method else { return None };
    let mut share = EffortShare { must: 0, all: 0, lacking: 0, limit };
    for row in rows.iter().filter(|r| workshop.stands(r.candidate)) {
        let Some(category @ 2..) = row.category else { continue };
        match workshop.candidate(row.candidate).and_then(|c| c.effort) {
            Some(effort) => {
                share.all += u64::from(effort);
                share.must += if category == 4 { u64::from(effort) } else { 0 };
            }
            None => share.lacking += 1,
        }
    }
    Some(share)
}
