//! Bars of the timeline: as wide as what is known, with an end that says what is known of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::layout::timeline::{Bar, Edge, Scale, bar, zoomed};
use support::times::{moment, period};

const SCALE: Scale = Scale { first: 2018, last: 2023, left: 0.0, right: 600.0 };

fn drawn(start: &str, end: &str) -> Bar {
    bar(period(start, end), &SCALE).unwrap()
}

fn pieces(b: &Bar) -> Vec<(i32, i32, bool)> {
    b.pieces.iter().map(|p| (p.from.round() as i32, p.to.round() as i32, p.sure)).collect()
}

#[test]
fn a_bar_is_as_wide_as_what_is_known() {
    // A year is 100 pixels wide; what begins or ends some time in a year is not certain anywhere in it.
    assert_eq!(pieces(&drawn("2019", "2021")), [(100, 200, false), (200, 300, true), (300, 400, false)]);
    assert_eq!(pieces(&drawn("2021", "2021")), [(300, 400, false)]);
    assert_eq!(pieces(&drawn("2021-VT", "2021-VT")), [(300, 350, false)]);
    assert_eq!(pieces(&drawn("2021-HT", "2022-H1")), [(350, 400, false), (400, 450, false)]);
    assert_eq!(pieces(&drawn("2020-Q2", "2021-Q1")), [(225, 250, false), (250, 300, true), (300, 325, false)]);
    assert_eq!(pieces(&drawn("2020-07-01", "2021-06-30")), [(250, 350, true)]);
    assert_eq!(pieces(&drawn("2020-07-01", "2021")), [(250, 300, true), (300, 400, false)]);
    assert_eq!(pieces(&drawn("2021-07-01", "2021")), [(350, 400, false)]);
    assert_eq!(pieces(&drawn("2020-12", "open")), [(292, 300, false), (300, 600, true)]);
    assert_eq!(pieces(&drawn("2021", "")), [(300, 400, false)], "nothing is known of what comes after");
    assert_eq!(pieces(&drawn("", "2021-VT")), [(300, 350, false)], "nothing is known of what was before");
    assert_eq!(pieces(&drawn("", "open")), [], "nothing but that it goes on");
}

#[test]
fn each_kind_of_end_has_its_own_sign() {
    let ends = |start: &str, end: &str| {
        let b = drawn(start, end);
        (b.from.map(|e| e.1), b.to.map(|e| e.1))
    };
    assert_eq!(ends("2019-05-02", "2020-01-31"), (Some(Edge::Exact), Some(Edge::Exact)));
    for part in ["2020", "2020-H1", "2020-VT", "2020-Q1", "2020-01"] {
        assert_eq!(ends(part, part), (Some(Edge::Within), Some(Edge::Within)), "{part}");
    }
    assert_eq!(ends("2020", "open"), (Some(Edge::Within), Some(Edge::Open)));
    assert_eq!(ends("2020", ""), (Some(Edge::Within), Some(Edge::Unknown)));
    assert_eq!(ends("", "2020"), (Some(Edge::Unknown), Some(Edge::Within)));
    assert_eq!(ends("", "open"), (Some(Edge::Unknown), Some(Edge::Open)));
    assert_eq!(bar(period("", ""), &SCALE), None);
}

#[test]
fn what_lies_outside_of_the_years_in_sight_is_pointed_to() {
    let seen = |start: &str, end: &str| {
        let b = drawn(start, end);
        (b.before, b.after, b.pieces.is_empty(), b.from.is_some(), b.to.is_some())
    };
    assert_eq!(seen("2016", "2019"), (true, false, false, false, true));
    assert_eq!(seen("2020", "2025"), (false, true, false, true, false));
    assert_eq!(seen("2010", "2030"), (true, true, false, false, false));
    assert_eq!(seen("2010", "2012"), (true, false, true, false, false));
    assert_eq!(seen("2024-05-01", "2025"), (false, true, true, false, false));
    assert_eq!(seen("2030", "open"), (false, true, true, false, false));
    assert_eq!(seen("2010", "open"), (true, false, false, false, true));
    assert_eq!(seen("2018", "2023"), (false, false, false, true, true));
}

#[test]
fn quarters_terms_and_years_line_up_and_days_lie_within_them() {
    for (a, b) in [("2020-VT", "2020-H1"), ("2020-HT", "2020-H2")] {
        assert_eq!(SCALE.span(moment(a)), SCALE.span(moment(b)));
    }
    let starts = |text| SCALE.span(moment(text)).0;
    assert_eq!(starts("2020-Q3"), starts("2020-07"));
    assert_eq!(starts("2020-07"), starts("2020-07-01"));
    assert!((SCALE.span(moment("2020-02-29")).1 - starts("2020-03")).abs() < 1e-9);
    assert!((SCALE.span(moment("2021-12-31")).1 - starts("2022")).abs() < 1e-9);
}

#[test]
fn zooming_keeps_a_year_in_sight_and_stays_within_all_years() {
    assert_eq!(zoomed((2012, 2022), (2012, 2026), 2022, true), (2017, 2022));
    assert_eq!(zoomed((2012, 2022), (2012, 2026), 2012, true), (2012, 2017));
    assert_eq!(zoomed((2020, 2020), (2012, 2026), 2020, true), (2020, 2020));
    assert_eq!(zoomed((2020, 2021), (2012, 2026), 2021, false), (2019, 2022));
    assert_eq!(zoomed((2012, 2022), (2012, 2026), 2022, false), (2012, 2026));
    for first in 2010..2020 {
        for last in first..2024 {
            for around in [2000, 2015, 2030] {
                for closer in [true, false] {
                    let (a, b) = zoomed((first, last), (2010, 2025), around, closer);
                    assert!(a <= b && a >= 2010 && b <= 2025);
                    assert!(
                        if closer { a >= first && b <= last } else { a <= first && b >= last },
                        "{first} {last} {around}"
                    );
                }
            }
        }
    }
}
