//! How a picture is divided onto sheets of paper that are glued together: its scale, and which part of it each sheet shows.
//!
//! Lengths on paper are in millimetres, lengths in the picture in its own pixels. Every sheet repeats the names of the columns
//! above its part and shares [`OVERLAP`] millimetres with its neighbours.

use super::Area;
use crate::layout::sizes;

/// Millimetres that neighbouring sheets share, to be glued over each other.
pub const OVERLAP: f64 = 10.0;
/// The most sheets of one print: a wall of A3, and as many as one would ever glue.
pub const MOST: usize = 64;
/// Millimetres in a typographic point.
pub const POINT: f64 = 25.4 / 72.0;
/// The smallest labels on paper that count as readable, in points.
pub const READABLE: f64 = 8.0;
/// The largest labels of a picture that nobody asked to be enlarged, in points.
const LARGE: f64 = 14.0;
/// What is smaller than this, in millimetres, is an error of rounding and no part of a picture.
const NOTHING: f64 = 1e-6;

/// A size of paper, lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 297 times 210 mm.
    #[default]
    A4,
    /// 420 times 297 mm.
    A3,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::A3];

    /// Width and height in millimetres.
    pub const fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }
}

/// How large the picture is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// As large as one sheet allows.
    Whole,
    /// On as few sheets as leave its labels at [`READABLE`] points.
    Readable,
    /// As large as so many sheets across and down allow.
    Grid(usize, usize),
}

/// What is to be divided, and onto what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Job {
    /// Width and height of the picture.
    pub picture: (f64, f64),
    /// Height of the columns' names in the picture's pixels.
    pub head: f64,
    /// Width and height that a sheet has for them and its part, in millimetres.
    pub room: (f64, f64),
}

/// More sheets than anybody would print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// How many they would be.
    pub sheets: usize,
}

/// A division.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tiling {
    /// Millimetres to a pixel of the picture.
    pub scale: f64,
    /// Sheets beside each other.
    pub across: usize,
    /// Sheets below each other.
    pub down: usize,
    /// What of the picture a sheet shows, in its pixels.
    tile: (f64, f64),
    /// How far one sheet's part is from the next one's.
    step: (f64, f64),
    /// Where the first part begins; before the picture when one sheet is wider than it.
    left: f64,
}

impl Tiling {
    /// How many sheets there are.
    pub const fn sheets(&self) -> usize {
        self.across * self.down
    }

    /// The size of the labels on paper, in points.
    pub fn points(&self) -> f64 {
        sizes::FONT * self.scale / POINT
    }

    /// The part of the picture on a sheet, by its row and its column from 0.
    pub fn part(&self, row: usize, column: usize) -> Area {
        let (left, top) = (self.left + column as f64 * self.step.0, row as f64 * self.step.1);
        Area { left, top, right: left + self.tile.0, bottom: top + self.tile.1 }
    }
}

/// The name of a sheet: the row's letter and the column's number, such as B3.
pub fn name(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut rest = row + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", column + 1)
}

/// Divides a picture.
///
/// # Errors
///
/// When it takes more than [`MOST`] sheets.
pub fn divide(job: &Job, size: Size) -> Result<Tiling, TooMany> {
    let large = LARGE * POINT / sizes::FONT;
    let (wanted, most) = match size {
        Size::Whole => ((1, 1), large),
        Size::Readable => (needed(job, READABLE * POINT / sizes::FONT), large),
        Size::Grid(across, down) => ((across.max(1), down.max(1)), f64::INFINITY),
    };
    let sheets = wanted.0.saturating_mul(wanted.1);
    if sheets > MOST {
        return Err(TooMany { sheets });
    }
    Ok(at(job, largest(job, wanted).min(most)))
}

/// The largest scale at which so many sheets are enough.
fn largest(job: &Job, (across, down): (usize, usize)) -> f64 {
    let ((w, h), (room_w, room_h)) = (job.picture, job.room);
    let all = |n: usize, room: f64| n as f64 * room - (n as f64 - 1.0) * OVERLAP;
    (all(across, room_w) / w.max(1.0)).min(all(down, room_h) / (h.max(1.0) + down as f64 * job.head))
}

/// How many sheets across and down a scale takes.
fn needed(job: &Job, scale: f64) -> (usize, usize) {
    let n = |picture: f64, room: f64| {
        let beyond = picture * scale - room - NOTHING;
        if beyond <= 0.0 { 1 } else { 1 + (beyond / (room - OVERLAP).max(1.0)).ceil() as usize }
    };
    (n(job.picture.0, job.room.0), n(job.picture.1, job.room.1 - job.head * scale))
}

/// The division at a scale, without sheets on which there would be nothing.
fn at(job: &Job, scale: f64) -> Tiling {
    let (across, down) = needed(job, scale);
    let tile = (job.room.0 / scale, job.room.1 / scale - job.head);
    let spare = if across == 1 { tile.0 - job.picture.0 } else { 0.0 };
    let shared = OVERLAP / scale;
    Tiling { scale, across, down, tile, step: (tile.0 - shared, tile.1 - shared), left: -spare / 2.0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const A4: (f64, f64) = (271.0, 160.0);

    fn job(picture: (f64, f64)) -> Job {
        Job { picture, head: 44.0, room: A4 }
    }

    #[test]
    fn a_picture_fits_one_sheet_and_fills_it_one_way() {
        let one = divide(&job((1256.0, 2400.0)), Size::Whole).unwrap();
        assert_eq!((one.across, one.down), (1, 1));
        assert!(((2400.0 + 44.0) * one.scale - 160.0).abs() < 1e-9);
        let small = divide(&job((100.0, 50.0)), Size::Whole).unwrap();
        assert!((small.scale * 13.0 / POINT - LARGE).abs() < 1e-9, "a small picture is not blown up");
    }

    #[test]
    fn readable_is_readable_and_no_more_sheets_than_that_takes() {
        let read = divide(&job((1256.0, 2400.0)), Size::Readable).unwrap();
        assert!(read.points() >= READABLE - 1e-9);
        assert_eq!((read.across, read.down), (2, 4));
        let narrower = divide(&job((1240.0, 2400.0)), Size::Readable).unwrap();
        assert_eq!((narrower.across, narrower.down), (1, 4));
        assert_eq!(divide(&job((1256.0, 60_000.0)), Size::Readable), Err(TooMany { sheets: 2 * 93 }));
        assert_eq!(divide(&job((1256.0, 2400.0)), Size::Grid(9, 8)), Err(TooMany { sheets: 72 }));
        assert_eq!(divide(&job((1256.0, 2400.0)), Size::Grid(usize::MAX, 8)), Err(TooMany { sheets: usize::MAX }));
    }

    #[test]
    fn sheets_are_named_by_row_and_column() {
        assert_eq!([name(0, 1), name(25, 0), name(26, 2), name(63, 0)], ["A2", "Z1", "AA3", "BL1"]);
    }

    proptest! {
        #[test]
        fn every_point_is_on_a_sheet_neighbours_share_exactly_the_overlap_and_no_sheet_is_empty(
            w in 1.0..20_000.0f64, h in 1.0..40_000.0f64, a3 in any::<bool>(),
            size in prop_oneof![Just(Size::Whole), Just(Size::Readable), (1..9usize, 1..9usize).prop_map(|(a, d)| Size::Grid(a, d))],
            px in 0.0..=1.0f64, py in 0.0..=1.0f64,
        ) {
            let job = Job { picture: (w, h), head: 44.0, room: if a3 { (394.0, 247.0) } else { A4 } };
            match divide(&job, size) {
                Err(TooMany { sheets }) => prop_assert!(sheets > MOST),
                Ok(t) => {
                    prop_assert!(t.sheets() >= 1 && t.sheets() <= MOST && t.scale > 0.0);
                    if let Size::Grid(across, down) = size {
                        prop_assert!(t.across <= across && t.down <= down);
                    }
                    let (x, y) = (px * w, py * h);
                    let on = |row, column| {
                        let a = t.part(row, column);
                        a.left <= x + 1e-6 && x <= a.right + 1e-6 && a.top <= y + 1e-6 && y <= a.bottom + 1e-6
                    };
                    prop_assert!((0..t.down).any(|r| (0..t.across).any(|c| on(r, c))), "{t:?}");
                    for r in 0..t.down {
                        for c in 0..t.across {
                            let a = t.part(r, c);
                            // A sheet's part with its head fills its room.
                            prop_assert!(((a.right - a.left) * t.scale - job.room.0).abs() < 1e-6);
                            prop_assert!(((a.bottom - a.top + job.head) * t.scale - job.room.1).abs() < 1e-6);
                            prop_assert!(a.left < w && a.top < h, "{t:?} has an empty sheet");
                            let (right, below) = (t.part(r, c + 1), t.part(r + 1, c));
                            prop_assert!(((a.right - right.left) * t.scale - OVERLAP).abs() < 1e-6);
                            prop_assert!(((a.bottom - below.top) * t.scale - OVERLAP).abs() < 1e-6);
                        }
                    }
                }
            }
        }
    }
}
