//! How the answers to one question about one candidate are spread.

use crate::{Question, Ratio};

/// The answers to one question about one candidate, from ballots and hands together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The lowest answer of the scale.
    pub low: u8,
    /// How many gave each answer, the lowest first.
    pub counts: Vec<u64>,
    /// How many answered; for dots, how many took part, since no dot is an answer too.
    pub n: u64,
    /// All answers added up.
    pub sum: u64,
    /// Whether `counts` has everyone who answered. Dots by a show of hands come as one sum, so it has not: then there are no
    /// quartiles and no agreement, but there is a mean.
    pub whole: bool,
}

impl Spread {
    /// No answers yet.
    pub(crate) fn new(question: Question) -> Self {
        Self { low: question.low, counts: vec![0; question.answers()], n: 0, sum: 0, whole: true }
    }

    /// Counts an answer that `people` gave; an answer outside the scale is none.
    pub(crate) fn add(&mut self, answer: u8, people: u64) {
        let place = answer.checked_sub(self.low).map(usize::from);
        if let Some(count) = place.and_then(|p| self.counts.get_mut(p)) {
            *count += people;
            self.n += people;
            self.sum += u64::from(answer) * people;
        }
    }

    /// The mean; nothing when nobody answered.
    pub fn mean(&self) -> Option<Ratio> {
        Ratio::new(i128::from(self.sum), i128::from(self.n))
    }

    /// The lower quartile, a whole number of quarters.
    pub fn lower(&self) -> Option<Ratio> {
        self.quantile(1)
    }

    /// The median, a whole number of halves: midway between the two middle answers when their number is even.
    pub fn median(&self) -> Option<Ratio> {
        self.quantile(2)
    }

    /// The upper quartile, a whole number of quarters.
    pub fn upper(&self) -> Option<Ratio> {
        self.quantile(3)
    }

    /// Linear between the two answers nearest the place (n − 1)·k/4, counted from 0: definition 7 of Hyndman & Fan, *Sample
    /// quantiles in statistical packages*, The American Statistician 50 (1996) 361–365, which spreadsheets use too.
    fn quantile(&self, k: u64) -> Option<Ratio> {
        if self.n == 0 || !self.whole {
            return None;
        }
        let place = (self.n - 1) * k;
        let (at, quarters) = (place / 4, place % 4);
        let below = self.answer(at)?;
        let above = if quarters == 0 { below } else { self.answer(at + 1)? };
        let sum = below * (4 - quarters) + above * quarters;
        Ratio::new(i128::from(sum), 4)
    }

    /// The answer at a place among all, sorted, from 0.
    fn answer(&self, place: u64) -> Option<u64> {
        let mut passed = 0;
        let found = self.counts.iter().position(|count| {
            passed += count;
            passed > place
        });
        found.map(|f| f as u64 + u64::from(self.low))
    }

    /// How far people agree: 1 when all answer alike, 0 when half are at each end of the scale.
    ///
    /// It is 1 − D, with D the ordinal dispersion of R. K. Leik, *A measure of ordinal consensus*, Pacific Sociological Review 9
    /// (1966) 85–90: with F the share that answered at most so much, D adds the smaller of F and 1 − F over all answers but the
    /// last and divides by its greatest value, half the steps of the scale. It uses only the order of the answers, never
    /// distances, and only how many gave each, so that hands count as well as ballots. Nothing with fewer than two answers.
    pub fn agreement(&self) -> Option<Ratio> {
        let steps = self.counts.len().checked_sub(1)?;
        if self.n < 2 || !self.whole || steps == 0 {
            return None;
        }
        let mut so_far = 0;
        let smaller = self.counts.iter().take(steps).map(|count| {
            so_far += count;
            so_far.min(self.n - so_far)
        });
        let dispersion = Ratio::new(2 * i128::from(smaller.sum::<u64>()), i128::from(self.n) * steps as i128)?;
        Some(Ratio::whole(1) - dispersion)
    }
}
