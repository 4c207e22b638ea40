//! Moments and periods as plan files write them.

use roda_traden::plan::{End, Moment, Period};

/// A moment that must be one.
#[track_caller]
pub fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// A period; an end of nothing is not known, and `open` has none.
#[track_caller]
pub fn period(start: &str, end: &str) -> Period {
    let end = match end {
        "" => End::Unknown,
        "open" => End::Open,
        text => End::At(moment(text)),
    };
    Period { start: Moment::parse(start), end }
}
