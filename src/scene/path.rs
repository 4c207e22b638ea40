//! Curves and boxes as SVG path data, with one decimal: finer than a screen shows, and small and stable in files.

use crate::layout::hierarchy::{Cubic, Point};

/// The path of a whole curve.
pub fn path(pieces: &[Cubic]) -> String {
    let mut d = String::with_capacity(48 * pieces.len());
    let mut at = None;
    for p in pieces {
        push_piece(&mut d, p, &mut at);
    }
    d
}

/// Adds a piece to a path that has come to `at`.
pub(super) fn push_piece(d: &mut String, p: &Cubic, at: &mut Option<Point>) {
    if *at != Some(p.start)
        && (d.is_empty() || at.is_none_or(|a| tidy(a.x) != tidy(p.start.x) || tidy(a.y) != tidy(p.start.y)))
    {
        push(d, 'M', p.start);
    }
    *at = Some(p.end);
    if p.start.y == p.end.y {
        d.push('H');
        push_number(d, p.end.x);
    } else {
        push(d, 'C', p.control_1);
        push(d, ' ', p.control_2);
        push(d, ' ', p.end);
    }
}

/// Adds a rectangle to a path.
pub fn push_rect(d: &mut String, [x, y, width, height]: [f64; 4]) {
    push(d, 'M', Point { x, y });
    for (letter, length) in [('h', width), ('v', height), ('h', -width)] {
        d.push(letter);
        push_number(d, length);
    }
    d.push('z');
}

fn push(d: &mut String, letter: char, p: Point) {
    d.push(letter);
    push_number(d, p.x);
    d.push(' ');
    push_number(d, p.y);
}

/// A number with at most one decimal.
pub(super) fn tidy(v: f64) -> f64 {
    let r = (v * 10.0).round() / 10.0;
    if r == 0.0 { 0.0 } else { r }
}

/// A length in pixels, for a style.
pub fn px(v: f64) -> String {
    let mut out = String::new();
    push_number(&mut out, v);
    out.push_str("px");
    out
}

/// Writes a number rounded to a tenth. Thousands of them are written when the map moves, and the standard library's
/// way, which is right for every number there is, takes ten times as long.
pub fn push_number(d: &mut String, v: f64) {
    let tenths = (v * 10.0).round() as i64;
    if tenths < 0 {
        d.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = tenths / 10;
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    d.extend(digits[at..].iter().map(|&b| char::from(b)));
    if !tenths.is_multiple_of(10) {
        d.push('.');
        d.push(char::from(b'0' + (tenths % 10) as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_written_as_the_standard_library_writes_them(v in prop_oneof![-1e6..1e6f64, -2.0..2.0f64]) {
            let mut written = String::new();
            push_number(&mut written, v);
            prop_assert_eq!(written, tidy(v).to_string());
        }
    }
}
