//! What a Swedish reader sees in a cell: decimal commas, dates as ISO 8601 and no finer than shown, percentages.

use calamine::{DataRef, ExcelDateTime};
use std::borrow::Cow;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown<'a> {
    /// Nothing.
    Nothing,
    /// This text.
    Text(Cow<'a, str>),
    /// An error value.
    Error(String),
}

/// What a cell shows that holds a value and has a number format, as its code.
pub(super) fn shown<'a>(value: &DataRef<'a>, format: &str) -> Shown<'a> {
    let text = match value {
        DataRef::Empty => return Shown::Nothing,
        DataRef::Error(e) => return Shown::Error(e.to_string()),
        DataRef::SharedString(text) => Cow::Borrowed(*text),
        DataRef::String(text) | DataRef::DurationIso(text) => Cow::Owned(text.clone()),
        DataRef::DateTimeIso(text) => Cow::Owned(text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()),
        DataRef::Bool(true) => Cow::Borrowed("SANT"),
        DataRef::Bool(false) => Cow::Borrowed("FALSKT"),
        DataRef::Int(n) => Cow::Owned(n.to_string()),
        DataRef::Float(n) => Cow::Owned(number(*n, format)),
        DataRef::DateTime(at) => Cow::Owned(date(*at, format)),
    };
    if text.is_empty() { Shown::Nothing } else { Shown::Text(text) }
}

/// The letters of a format code that mean something: without quoted, bracketed and escaped text, and of the first section.
fn letters(format: &str) -> String {
    let mut out = String::new();
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in format.chars().take(200) {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            ';' => break,
            c => out.push(c.to_ascii_lowercase()),
        }
    }
    out
}

/// A number with the 15 digits that Excel counts with.
fn number(n: f64, format: &str) -> String {
    let percent = letters(format).contains('%');
    let rounded = |n: f64| format!("{n:.14e}").parse::<f64>().unwrap_or(n);
    let n = rounded(if percent { rounded(n * 100.0) } else { n });
    // Excel itself goes over to powers of ten here.
    let plain = n == 0.0 || (1e-9..1e21).contains(&n.abs());
    let text = if plain { format!("{n}") } else { format!("{n:e}") };
    let text = text.replace('.', ",");
    if percent { format!("{text} %") } else { text }
}

/// A date as exact as its format shows it, or a time, or a duration in hours.
fn date(at: ExcelDateTime, format: &str) -> String {
    let (value, letters) = (at.as_f64(), letters(format));
    if !(0.0..2_958_466.0).contains(&value) {
        return number(value, "");
    }
    if at.is_duration() {
        let seconds = (value * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let time =
        if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") };
    let (has_year, has_month, has_day) =
        (letters.contains(['y', 'å', 'e']), letters.contains('m'), letters.contains('d'));
    let has_hour = letters.contains(['h', 't', 's']);
    if value < 1.0 && !has_day {
        time
    } else if has_year && !has_day && !has_hour {
        if has_month { format!("{year:04}-{month:02}") } else { format!("{year:04}") }
    } else if value.fract() < 1e-6 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {time}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn numbers_read_as_in_swedish_excel() {
        for (n, format, text) in [
            (0.1 + 0.2, "General", "0,3"),
            (1234.0, "# ##0", "1234"),
            (0.455, "0.0%", "45,5 %"),
            (0.07, "0%", "7 %"),
            (-0.5, "", "-0,5"),
            (1e300, "", "1e300"),
            (3.0, "0\" %\"", "3"),
        ] {
            assert_eq!(number(n, format), text);
        }
    }

    #[test]
    fn a_date_is_no_finer_than_its_format() {
        let at = |value: f64, format: &str| date(ExcelDateTime::new(value, DateTime, false), format);
        assert_eq!(at(44_270.0, "yyyy\\-mm\\-dd"), "2021-03-15");
        assert_eq!(at(44_256.0, "mmm\\-yy"), "2021-03");
        assert_eq!(at(44_197.0, "yyyy"), "2021");
        assert_eq!(at(44_270.5, "yyyy-mm-dd hh:mm"), "2021-03-15 12:00");
        assert_eq!(at(0.25, "hh:mm"), "06:00");
        assert_eq!(at(-1.0, "yyyy"), "-1");
        assert_eq!(at(f64::NAN, "yyyy"), "NaN");
        assert_eq!(date(ExcelDateTime::new(1.5, TimeDelta, false), "[h]:mm"), "36:00:00");
    }
}
