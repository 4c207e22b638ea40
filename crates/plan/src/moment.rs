//! Times as exact as a source gives them: a year, a half-year, a Swedish term, a quarter, a month or a day.

use std::fmt;

/// A calendar day as year, month, day; compares in time order.
pub type Day = (i32, u8, u8);

/// How exact a [`Moment`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The whole year.
    Year,
    /// The first or second half-year (`H1`, `H2`).
    Half(u8),
    /// Spring term, January to June (`VT`).
    Spring,
    /// Autumn term, July to December (`HT`).
    Autumn,
    /// A quarter, 1 to 4 (`Q1`).
    Quarter(u8),
    /// A month, 1 to 12.
    Month(u8),
    /// A month and a day.
    Day(u8, u8),
}

/// A stretch of time within one year, no finer than the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The year, 1800 to 2200.
    pub year: i32,
    /// How much of the year.
    pub part: Part,
}

impl Moment {
    /// Reads `2021`, `2021-H1`, `2021-VT`, `2021-HT`, `2021-Q3`, `2021-03` or `2021-03-15`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split('-');
        let year = digits(words.next()?, 4).filter(|y| (1800..=2200).contains(y))?;
        let part = match (words.next(), words.next(), words.next()) {
            (None, ..) => Part::Year,
            (Some("H1"), None, _) => Part::Half(1),
            (Some("H2"), None, _) => Part::Half(2),
            (Some("VT"), None, _) => Part::Spring,
            (Some("HT"), None, _) => Part::Autumn,
            (Some("Q1"), None, _) => Part::Quarter(1),
            (Some("Q2"), None, _) => Part::Quarter(2),
            (Some("Q3"), None, _) => Part::Quarter(3),
            (Some("Q4"), None, _) => Part::Quarter(4),
            (Some(m), None, _) => Part::Month(month(m)?),
            (Some(m), Some(d), None) => {
                let m = month(m)?;
                let d = digits(d, 2)? as u8;
                if d == 0 || d > days_in(year, m) {
                    return None;
                }
                Part::Day(m, d)
            }
            _ => return None,
        };
        Some(Self { year, part })
    }

    /// The first day that the moment may mean.
    pub fn first_day(self) -> Day {
        let month = match self.part {
            Part::Year | Part::Spring => 1,
            Part::Half(h) => (h - 1) * 6 + 1,
            Part::Autumn => 7,
            Part::Quarter(q) => (q - 1) * 3 + 1,
            Part::Month(m) => m,
            Part::Day(m, d) => return (self.year, m, d),
        };
        (self.year, month, 1)
    }

    /// The last day that the moment may mean.
    pub fn last_day(self) -> Day {
        let month = match self.part {
            Part::Year | Part::Autumn => 12,
            Part::Half(h) => h * 6,
            Part::Spring => 6,
            Part::Quarter(q) => q * 3,
            Part::Month(m) => m,
            Part::Day(m, d) => return (self.year, m, d),
        };
        (self.year, month, days_in(self.year, month))
    }
}

impl fmt::Display for Moment {
    /// Writes the form that [`Moment::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        match self.part {
            Part::Year => Ok(()),
            Part::Half(h) => write!(f, "-H{h}"),
            Part::Spring => write!(f, "-VT"),
            Part::Autumn => write!(f, "-HT"),
            Part::Quarter(q) => write!(f, "-Q{q}"),
            Part::Month(m) => write!(f, "-{m:02}"),
            Part::Day(m, d) => write!(f, "-{m:02}-{d:02}"),
        }
    }
}

/// Where a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The source names no end.
    Unknown,
    /// The source says that it goes on.
    Open,
    /// At this time.
    At(Moment),
}

/// When something runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// When it began, if the source says.
    pub start: Option<Moment>,
    /// When it ends.
    pub end: End,
}

impl Period {
    /// The first and the last year that it is said to go on in: what has no end said goes on in the year in which it begins,
    /// or ends, alone. Nothing when no year is said.
    pub fn years(self) -> Option<(i32, i32)> {
        match (self.start, self.end) {
            (Some(start), End::At(end)) => Some((start.year, end.year.max(start.year))),
            (Some(start), End::Open) => Some((start.year, i32::MAX)),
            (Some(start), End::Unknown) => Some((start.year, start.year)),
            (None, End::At(end)) => Some((end.year, end.year)),
            (None, _) => None,
        }
    }

    /// Whether the end certainly lies before the start.
    pub fn is_reversed(self) -> bool {
        match (self.start, self.end) {
            (Some(start), End::At(end)) => end.last_day() < start.first_day(),
            _ => false,
        }
    }
}

fn digits(text: &str, len: usize) -> Option<i32> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn month(text: &str) -> Option<u8> {
    digits(text, 2).filter(|m| (1..=12).contains(m)).map(|m| m as u8)
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_it_writes_and_nothing_else() {
        for text in ["2021", "2021-H2", "2021-VT", "2021-HT", "2021-Q4", "2021-02", "2020-02-29"] {
            assert_eq!(Moment::parse(text).map(|m| m.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "21",
            "2021-",
            "2021-13",
            "2021-00",
            "2021-02-29",
            "2021-2",
            "2021-H3",
            "2021-vt",
            "2021-01-01-01",
            "+021",
            "99999",
            "2021-H1-01",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_reversed_only_when_no_reading_saves_it() {
        let period =
            |s: &str, e: &str| Period { start: Moment::parse(s), end: Moment::parse(e).map_or(End::Unknown, End::At) };
        assert!(period("2021", "2020-12").is_reversed());
        assert!(period("2021-HT", "2021-VT").is_reversed());
        assert!(!period("2021-11", "2021").is_reversed());
        assert!(!period("2021-03-15", "2021-03").is_reversed());
        assert!(!period("2021", "").is_reversed());
    }
}
