//! Scores and spreads against worked examples, and what is said of ties and open answers.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

mod common;

use common::{criterion, hands, round, voted, weighted, workshop};
use roda_workshop::{Mark, Method, Ratio, Side, Tally, tally};

fn ratio(top: i128, bottom: i128) -> Ratio {
    Ratio::new(top, bottom).unwrap()
}

fn counted(workshop: &roda_workshop::Workshop) -> Tally {
    tally(workshop, 0).unwrap()
}

/// One person a row, one candidate a column, one question.
fn single(people: &[&[Option<u8>]]) -> Vec<Vec<Vec<Mark>>> {
    people.iter().map(|marks| marks.iter().map(|m| vec![*m]).collect()).collect()
}

fn values(tally: &Tally) -> Vec<Option<Ratio>> {
    tally.rows.iter().map(|r| r.score.map(|s| s.value)).collect()
}

fn ranks(tally: &Tally) -> Vec<Option<u32>> {
    tally.rows.iter().map(|r| r.rank).collect()
}

/// The example that the R package agrmt gives for Leik's dispersion: 0.287 for these seven categories, exactly 43/150.
#[test]
fn agreement_is_leiks() {
    let dots = Method::Dots { dots: 50, most: 6 };
    let counts = [30, 40, 210, 130, 530, 50, 10];
    let people: Vec<u8> = counts.iter().zip(0..).flat_map(|(n, answer)| vec![answer; *n]).collect();
    let marks = people.iter().map(|a| vec![vec![Some(*a)]]).collect();
    let row = &counted(&voted(dots, 1, marks)).rows[0];
    assert_eq!(row.spreads[0].counts, [30, 40, 210, 130, 530, 50, 10]);
    assert_eq!(row.agreement, Some(Ratio::whole(1) - ratio(43, 150)));
    assert_eq!((Ratio::whole(1) - row.agreement.unwrap()).rounded(1000), 287);
}

#[test]
fn agreement_is_whole_when_alike_and_none_when_split() {
    let moscow = || Method::Moscow { must: 60 };
    let alike = counted(&voted(moscow(), 1, single(&[&[Some(2)], &[Some(2)], &[Some(2)]])));
    let split = counted(&voted(moscow(), 1, single(&[&[Some(1)], &[Some(4)]])));
    let alone = counted(&voted(moscow(), 1, single(&[&[Some(4)]])));
    assert_eq!(alike.rows[0].agreement, Some(Ratio::whole(1)));
    assert_eq!(split.rows[0].agreement, Some(Ratio::ZERO));
    assert_eq!(alone.rows[0].agreement, None);
}

/// Definition 7 of Hyndman & Fan on 1, 2, 3, 5: quartiles 1.75, 2.5 and 3.5.
#[test]
fn quartiles_are_exact() {
    let marks = single(&[&[Some(5)], &[Some(1)], &[Some(3)], &[Some(2)], &[None]]);
    let spread = &counted(&voted(weighted(&[1]), 1, marks)).rows[0].spreads[0];
    assert_eq!(spread.n, 4);
    assert_eq!(spread.lower(), Some(ratio(7, 4)));
    assert_eq!(spread.median(), Some(ratio(5, 2)));
    assert_eq!(spread.upper(), Some(ratio(7, 2)));
    assert_eq!(spread.mean(), Some(ratio(11, 4)));
}

#[test]
fn dots_are_added_and_ties_skip_ranks() {
    let dots = Method::Dots { dots: 5, most: 3 };
    let marks = single(&[
        &[Some(3), Some(1), None, Some(1), None],
        &[Some(1), Some(2), Some(2), None, None],
        &[Some(1), None, Some(1), Some(3), None],
    ]);
    let tally = counted(&voted(dots, 5, marks));
    assert_eq!(ranks(&tally), [Some(1), Some(3), Some(3), Some(2), Some(5)]);
    assert_eq!(tally.rows.iter().map(|r| r.tied).collect::<Vec<_>>(), [false, true, true, false, false]);
    assert_eq!(tally.rows.iter().map(|r| r.givers).collect::<Vec<_>>(), [Some(3), Some(2), Some(2), Some(2), Some(0)]);
    assert_eq!(values(&tally)[0], Some(Ratio::whole(5)));
}

#[test]
fn dots_by_hands_have_a_sum_and_no_median() {
    let mut workshop = workshop(Method::Dots { dots: 5, most: 3 }, 2);
    let mut round = round(2, single(&[&[Some(2), None]]));
    round.hands = Some(hands(4, vec![vec![vec![7]], vec![vec![0]]]));
    workshop.rounds = vec![round];
    let tally = counted(&workshop);
    assert_eq!(tally.people, 5);
    assert_eq!(values(&tally), [Some(Ratio::whole(9)), Some(Ratio::ZERO)]);
    assert_eq!(tally.rows[0].spreads[0].median(), None);
    assert_eq!(tally.rows[0].spreads[0].mean(), Some(ratio(9, 5)));
    assert_eq!((tally.rows[0].givers, tally.rows[0].agreement), (None, None));
    // No dots from anyone is known of everyone.
    assert_eq!((tally.rows[1].givers, tally.rows[1].agreement), (Some(0), Some(Ratio::whole(1))));
}

#[test]
fn impact_and_effort_are_medians_with_sides() {
    let marks = vec![
        vec![vec![Some(5), Some(1)], vec![Some(3), Some(3)], vec![Some(4), None]],
        vec![vec![Some(4), Some(2)], vec![Some(3), Some(4)], vec![Some(4), None]],
    ];
    let tally = counted(&voted(Method::ImpactEffort, 3, marks));
    assert_eq!(values(&tally), [Some(Ratio::whole(3)), Some(ratio(-1, 2)), None]);
    let sides: Vec<_> = tally.rows.iter().map(|r| r.quadrant.map(|q| (q.impact, q.effort))).collect();
    assert_eq!(sides, [Some((Side::High, Side::Low)), Some((Side::Line, Side::High)), None]);
    assert_eq!(ranks(&tally), [Some(1), Some(2), None]);
}

/// Worked by hand: weights 2, 1, 1; the third is a cost, so that 1 counts as 5.
#[test]
fn weights_count_in_proportion_and_costs_are_turned_round() {
    let criteria = vec![criterion(2, false), criterion(1, false), criterion(1, true)];
    let marks = vec![
        vec![vec![Some(4), Some(2), Some(1)], vec![Some(5), None, Some(5)]],
        vec![vec![Some(5), Some(2), Some(2)], vec![Some(5), None, Some(5)]],
    ];
    let tally = counted(&voted(Method::Weighted { criteria }, 2, marks));
    // (2·4.5 + 2 + 4.5) / 4, and (2·5 + 1) / 3 without the criterion that nobody answered.
    assert_eq!(values(&tally), [Some(ratio(31, 8)), Some(ratio(11, 3))]);
    assert_eq!(tally.rows.iter().map(|r| r.complete).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn no_weights_are_equal_weights() {
    let marks = vec![vec![vec![Some(4), Some(1)], vec![Some(2), Some(4)]]];
    let tally = counted(&voted(weighted(&[0, 0]), 2, marks));
    assert_eq!(values(&tally), [Some(ratio(5, 2)), Some(Ratio::whole(3))]);
}

/// Hanlon's basic priority rating is (A + B)·C / 3, on a scale to 100. Without inequity the adapted score keeps its order, and
/// with everything at its highest it is 100 too.
#[test]
fn hanlon_keeps_the_order_of_the_basic_rating() {
    let given: [[u8; 3]; 5] = [[8, 10, 7], [10, 4, 9], [2, 20, 5], [9, 9, 7], [0, 0, 10]];
    let marks = vec![given.iter().map(|abc| abc.iter().map(|a| Some(*a)).chain([Some(0)]).collect()).collect()];
    let tally = counted(&voted(Method::Hanlon, 5, marks));
    let basic: Vec<u32> = given.iter().map(|[a, b, c]| (u32::from(*a) + u32::from(*b)) * u32::from(*c)).collect();
    let expected: Vec<_> = basic.iter().map(|b| Some(1 + basic.iter().filter(|o| *o > b).count() as u32)).collect();
    assert_eq!(basic[..2], [126, 126]);
    assert_eq!(ranks(&tally), expected);
    let best = counted(&voted(Method::Hanlon, 1, vec![vec![vec![Some(10), Some(20), Some(10), Some(5)]]]));
    assert_eq!(values(&best), [Some(Ratio::whole(100))]);
}

#[test]
fn hanlon_needs_every_part() {
    let marks = vec![vec![vec![Some(10), Some(20), Some(10), None]]];
    let row = &counted(&voted(Method::Hanlon, 1, marks)).rows[0];
    assert_eq!((row.score, row.rank, row.complete), (None, None, false));
}

#[test]
fn half_for_must_is_not_must_and_the_mean_decides_within_a_category() {
    let marks = single(&[&[Some(4), Some(3), Some(4), Some(1)], &[Some(3), Some(3), Some(4), Some(1)]]);
    let mut workshop = voted(Method::Moscow { must: 60 }, 4, marks);
    for (candidate, effort) in workshop.candidates.iter_mut().zip([Some(30), None, Some(70), Some(500)]) {
        candidate.effort = effort;
    }
    let tally = counted(&workshop);
    assert_eq!(tally.rows.iter().map(|r| r.category).collect::<Vec<_>>(), [Some(3), Some(3), Some(4), Some(1)]);
    assert_eq!(ranks(&tally), [Some(2), Some(3), Some(1), Some(4)]);
    let effort = tally.effort.unwrap();
    assert_eq!((effort.must, effort.all, effort.lacking), (70, 100, 1));
    assert_eq!(effort.share(), Some(ratio(7, 10)));
    assert!(effort.over());
}

#[test]
fn what_nobody_judged_has_no_rank() {
    let tally = counted(&voted(Method::Moscow { must: 60 }, 2, single(&[&[None, Some(1)]])));
    assert_eq!(ranks(&tally), [None, Some(1)]);
    let empty = counted(&voted(Method::Dots { dots: 5, most: 2 }, 2, Vec::new()));
    assert_eq!(ranks(&empty), [None, None]);
    assert!(crate::tally(&workshop(Method::ImpactEffort, 1), 0).is_none());
}

/// The weighted factor scoring model of the handbook *Project Management*, page 64, figure 4-4: cost, comfort, style, handling,
/// reliability and resale weigh .15, .25, .10, .15, .20 and .15, four cars get 1 to 5 on each, and the totals are printed as
/// 3.1, 3.2, 3.4 and 2.9, the third being the best. The products that are printed add up to 3.15, 3.20, 3.45 and 2.95.
#[test]
fn a_weighted_sum_is_the_handbooks() {
    let cars = [[3, 2, 2, 5, 4, 3], [1, 4, 2, 4, 4, 3], [2, 3, 4, 4, 4, 4], [2, 3, 1, 5, 3, 3]];
    let person: Vec<Vec<Mark>> = cars.iter().map(|car| car.iter().map(|mark| Some(*mark)).collect()).collect();
    let counted = counted(&voted(weighted(&[15, 25, 10, 15, 20, 15]), 4, vec![person]));
    assert_eq!(values(&counted), [315, 320, 345, 295].map(|hundredths| Some(ratio(hundredths, 100))));
    assert_eq!(ranks(&counted), [Some(3), Some(2), Some(1), Some(4)]);
}
