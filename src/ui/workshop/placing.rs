//! Where marks stand in the two-by-two of impact and effort: what has the same medians in a small grid about their point, and as one
//! mark when it is too many.

use crate::workshop::Ratio;
use std::collections::BTreeMap;

/// Along a side of the square.
pub const SIDE: f64 = 400.0;
/// To the left of it and below, where the axes are named; half as much above and to the right.
pub const MARGIN: f64 = 40.0;
/// Where its left edge and its upper one are.
pub const LEFT: f64 = MARGIN;
/// See [`LEFT`].
pub const TOP: f64 = MARGIN / 2.0;

/// Half of what is between two marks of a grid. A step of the scale is 100, and medians are half a step apart at least.
const HALF: f64 = 14.0;
/// How far outside the square the middle of a mark may be, with room for the mark itself.
const OUT: f64 = 6.0;
/// The most that stand in a grid.
const GRID: usize = 4;

/// A mark: its middle, and the numbers of what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// One number, or more than stand in a grid.
    pub numbers: Vec<usize>,
}

/// How far from the left an effort stands.
pub fn across(effort: Ratio) -> f64 {
    LEFT + along(effort)
}

/// How far from above an impact stands.
pub fn down(impact: Ratio) -> f64 {
    TOP + SIDE - along(impact)
}

fn along(answer: Ratio) -> f64 {
    (answer.approx() - 1.0) / 4.0 * SIDE
}

/// The marks of numbers with their median effort and impact, by their lowest number.
pub fn placed(points: &[(usize, Ratio, Ratio)]) -> Vec<Mark> {
    let mut same: BTreeMap<(Ratio, Ratio), Vec<usize>> = BTreeMap::new();
    for (number, effort, impact) in points {
        same.entry((*effort, *impact)).or_default().push(*number);
    }
    let mut all: Vec<Mark> =
        same.into_iter().flat_map(|((effort, impact), n)| about(across(effort), down(impact), n)).collect();
    all.sort_by_key(|m| m.numbers.first().copied());
    all
}

/// The marks of what has its medians at one point.
fn about(x: f64, y: f64, numbers: Vec<usize>) -> Vec<Mark> {
    if numbers.len() > GRID {
        return vec![Mark { x, y, numbers }];
    }
    let (left, top) = (first(x, numbers.len().min(2), LEFT), first(y, numbers.len().div_ceil(2), TOP));
    let place = |n: usize| 2.0 * HALF * n as f64;
    let mark = |(i, n): (usize, usize)| Mark { x: left + place(i % 2), y: top + place(i / 2), numbers: vec![n] };
    numbers.into_iter().enumerate().map(mark).collect()
}

/// Where the first of so many stands when their middle is at a point, or as near it as the edges allow.
fn first(at: f64, many: usize, edge: f64) -> f64 {
    let reach = 2.0 * HALF * many.saturating_sub(1) as f64;
    (at - reach / 2.0).clamp(edge - OUT, edge + SIDE + OUT - reach)
}

/// Numbers in ascending order as people write them: 1–3, 5.
pub fn runs(numbers: &[usize]) -> String {
    let all: Vec<String> = numbers
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match run {
            [one] => one.to_string(),
            [one, two] => format!("{one}, {two}"),
            [first, .., last] => format!("{first}–{last}"),
            [] => String::new(),
        })
        .collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const STEP: f64 = SIDE / 4.0;

    fn half(twice: i128) -> Ratio {
        Ratio::new(twice, 2).unwrap()
    }

    /// How far a mark reaches from its middle, on a phone, where it is largest.
    fn radius(mark: &Mark) -> f64 {
        if mark.numbers.len() > 1 { 19.0 } else { 14.0 }
    }

    #[test]
    fn marks_stay_by_their_medians_in_the_picture_and_on_their_side_of_the_lines() {
        let middle = STEP * 2.0;
        for twice in [(2, 2), (2, 5), (5, 2), (5, 5), (5, 6), (6, 6), (6, 10), (10, 2), (10, 5), (10, 10), (2, 10)] {
            let (effort, impact) = (half(twice.0), half(twice.1));
            let (x, y) = (across(effort), down(impact));
            for many in [1, 2, 3, 4, 5, 12, 30] {
                let marks = placed(&(1..=many).map(|n| (n, effort, impact)).collect::<Vec<_>>());
                let numbers: Vec<usize> = marks.iter().flat_map(|m| m.numbers.clone()).collect();
                assert_eq!(numbers, (1..=many).collect::<Vec<_>>());
                for mark in &marks {
                    let r = radius(mark);
                    assert!((mark.x - x).abs() <= STEP / 4.0 && (mark.y - y).abs() <= STEP / 4.0, "{mark:?}");
                    assert!(mark.x >= r && mark.x + r <= SIDE + 1.5 * MARGIN, "{mark:?}");
                    assert!(mark.y >= r && mark.y + r <= SIDE + 1.5 * MARGIN, "{mark:?}");
                    for (at, own, line) in [(mark.x, x, LEFT + middle), (mark.y, y, TOP + middle)] {
                        let on_it = (own - line).abs() < 1e-9;
                        assert!(on_it || ((at - line).abs() > r && (at < line) == (own < line)), "{mark:?}");
                    }
                }
                for (n, a) in marks.iter().enumerate() {
                    for b in marks.iter().skip(n + 1) {
                        assert!((a.x - b.x).hypot(a.y - b.y) >= radius(a) + radius(b) - 1e-9, "{a:?} {b:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn alone_it_stands_at_its_medians_and_a_few_are_centred_about_them() {
        let two = [(1, half(6), half(6)), (2, half(6), half(6)), (3, half(2), half(10))];
        let marks = placed(&two);
        assert_eq!((marks[2].x, marks[2].y), (LEFT, TOP));
        let (x, y) = (across(half(6)), down(half(6)));
        assert_eq!([(marks[0].x, marks[0].y), (marks[1].x, marks[1].y)], [(x - HALF, y), (x + HALF, y)]);
    }

    #[test]
    fn numbers_in_a_row_are_written_as_one() {
        assert_eq!(runs(&[1, 2, 3, 5, 8, 9]), "1–3, 5, 8, 9");
        assert_eq!(runs(&[4]), "4");
    }
}
