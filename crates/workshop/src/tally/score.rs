//! What each method makes of the answers.

use super::Spread;
use crate::{Criterion, Method, Ratio};

/// What candidates are ranked by; the higher the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// What counts.
    pub value: Ratio,
    /// What decides between equal values: the mean, for MoSCoW; 0 for the other methods, where equal is equal.
    pub then: Ratio,
}

/// On which side of the middle of its scale, 3, a median lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Below 3.
    Low,
    /// Exactly 3: on the line, in neither half.
    Line,
    /// Above 3.
    High,
}

/// Where a candidate lies in the two-by-two. High impact and low effort is what to do first; on a line it is in no quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quadrant {
    /// The median impact's side.
    pub impact: Side,
    /// The median effort's side.
    pub effort: Side,
}

/// The score; nothing when what it needs was answered by nobody.
pub(super) fn score(method: &Method, spreads: &[Spread]) -> Option<Score> {
    let (value, then) = match (method, spreads) {
        (Method::Dots { .. }, [dots]) if dots.n > 0 => (Ratio::whole(i128::from(dots.sum)), Ratio::ZERO),
        (Method::ImpactEffort, [impact, effort]) => (impact.median()? - effort.median()?, Ratio::ZERO),
        (Method::Weighted { criteria }, spreads) => {
            (weighted(&weights(criteria), &means(criteria, spreads))?, Ratio::ZERO)
        }
        (Method::Hanlon, [size, seriousness, effectiveness, inequity]) => {
            let problem = size.mean()? + seriousness.mean()? + inequity.mean()?;
            ((problem * effectiveness.mean()?).over(Ratio::new(7, 2)?)?, Ratio::ZERO)
        }
        (Method::Moscow { .. }, [place]) => (Ratio::whole(i128::from(category(place)?)), place.mean()?),
        _ => return None,
    };
    Some(Score { value, then })
}

/// The two-by-two's quarter, when both questions were answered.
pub(super) fn quadrant(spreads: &[Spread]) -> Option<Quadrant> {
    let [impact, effort] = spreads else { return None };
    Some(Quadrant { impact: side(impact.median()?), effort: side(effort.median()?) })
}

fn side(median: Ratio) -> Side {
    match median.cmp(&Ratio::whole(3)) {
        std::cmp::Ordering::Less => Side::Low,
        std::cmp::Ordering::Equal => Side::Line,
        std::cmp::Ordering::Greater => Side::High,
    }
}

/// The median category; the lower when the median lies between two, so that Must takes more than half of those who answered.
pub(super) fn category(place: &Spread) -> Option<u8> {
    u8::try_from(place.median()?.floor()).ok()
}

/// The weights that count: all 0 means that no criterion matters more than another, so they are then all 1.
pub(crate) fn weights(criteria: &[Criterion]) -> Vec<u8> {
    let none = criteria.iter().all(|c| c.weight == 0);
    criteria.iter().map(|c| if none { 1 } else { c.weight }).collect()
}

/// Each criterion's mean, turned round where 1 is the best; nothing where nobody answered.
pub(crate) fn means(criteria: &[Criterion], spreads: &[Spread]) -> Vec<Option<Ratio>> {
    let turned = |criterion: &Criterion, mean| if criterion.low_is_best { Ratio::whole(6) - mean } else { mean };
    criteria.iter().zip(spreads).map(|(c, s)| s.mean().map(|mean| turned(c, mean))).collect()
}

/// The weighted mean of the criteria that anyone answered for this candidate, Σ w·m / Σ w.
pub(crate) fn weighted(weights: &[u8], means: &[Option<Ratio>]) -> Option<Ratio> {
    let answered = weights.iter().zip(means).filter_map(|(&w, mean)| Some((Ratio::whole(i128::from(w)), (*mean)?)));
    let (all, sum) = answered.fold((Ratio::ZERO, Ratio::ZERO), |(all, sum), (w, mean)| (all + w, sum + w * mean));
    sum.over(all)
}
