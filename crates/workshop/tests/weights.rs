//! How far weights can move: an example worked by hand, and other weights counted afresh.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

mod common;

use common::{voted, weighted};
use roda_workshop::{Ratio, sensitivity, tally, with_weights};

fn ratio(top: i128, bottom: i128) -> Ratio {
    Ratio::new(top, bottom).unwrap()
}

/// Weights 3 and 2; candidate 1 has 5 and 2, 2 has 3 and 4, 3 has 1 and 3: sums 19, 17 and 9, without their division by 5.
///
/// The second weight w: 15 + 2w, 9 + 4w and 3 + 3w. 1 and 2 meet at 3, 1 and 3 at 12, 2 and 3 never above 0.
/// The first weight w: 4 + 5w, 8 + 3w and 6 + w. 1 and 2 meet at 2; 2 and 3 never above 0.
#[test]
fn the_nearest_change_is_where_two_sums_meet() {
    let marks = vec![vec![vec![Some(5), Some(2)], vec![Some(3), Some(4)], vec![Some(1), Some(3)]]];
    let workshop = voted(weighted(&[3, 2]), 3, marks);
    let found = sensitivity(&workshop, 0, 1).unwrap();
    let first = &found.criteria[0];
    let down = first.ranking.down.unwrap();
    assert_eq!((down.at, down.falls, down.rises), (Ratio::whole(2), 1, 2));
    assert_eq!(first.ranking.up, None);
    assert_eq!(first.top, first.ranking);
    let second = &found.criteria[1];
    let up = second.ranking.up.unwrap();
    assert_eq!((up.at, up.falls, up.rises), (Ratio::whole(3), 1, 2));
    assert_eq!(second.ranking.down, None);
    // For the first two together only 1 and 3 matter.
    let two = sensitivity(&workshop, 0, 2).unwrap();
    let up = two.criteria[1].top.up.unwrap();
    assert_eq!((up.at, up.falls, up.rises), (Ratio::whole(12), 1, 3));
    assert!(found.apart.is_empty());
}

#[test]
fn candidates_that_tie_part_at_once() {
    let marks = vec![vec![vec![Some(4), Some(2)], vec![Some(2), Some(4)]]];
    let workshop = voted(weighted(&[1, 1]), 2, marks);
    let room = sensitivity(&workshop, 0, 1).unwrap().criteria[0].top;
    assert_eq!((room.up.unwrap().at, room.up.unwrap().rises), (Ratio::whole(1), 1));
    assert_eq!((room.down.unwrap().at, room.down.unwrap().rises), (Ratio::whole(1), 2));
}

#[test]
fn a_criterion_alone_decides_alone() {
    let marks = vec![vec![vec![Some(4), Some(2)], vec![Some(2), Some(4)]]];
    let found = sensitivity(&voted(weighted(&[5, 0]), 2, marks), 0, 1).unwrap();
    assert_eq!((found.criteria[0].ranking.down, found.criteria[0].ranking.up), (None, None));
    assert_eq!(found.criteria[1].ranking.up.unwrap().at, Ratio::whole(5));
}

#[test]
fn what_was_not_judged_in_full_is_set_apart() {
    let marks = vec![vec![vec![Some(4), Some(2)], vec![Some(2), None], vec![None, None]]];
    let found = sensitivity(&voted(weighted(&[1, 1]), 3, marks), 0, 1).unwrap();
    assert_eq!(found.apart, [2, 3]);
}

#[test]
fn other_weights_are_counted_afresh() {
    let marks = vec![vec![vec![Some(5), Some(2)], vec![Some(3), Some(4)]]];
    let workshop = voted(weighted(&[3, 2]), 2, marks);
    assert_eq!(with_weights(&workshop, 0, &[]), tally(&workshop, 0));
    let other = with_weights(&workshop, 0, &[1, 3]).unwrap();
    let values: Vec<_> = other.rows.iter().map(|r| r.score.unwrap().value).collect();
    assert_eq!(values, [ratio(11, 4), ratio(15, 4)]);
}
