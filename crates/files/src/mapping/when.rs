//! Times as people write them, as a plan writes them: understood or not, never guessed.

use crate::template::is_open;
use roda_plan::{Moment, id_from};

/// The first days of months in Swedish and English, by how the words begin.
const MONTHS: [(&str, u8); 15] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("mai", 5),
];

/// The whole names, so that `maria 2021` is no month.
const NAMES: [&str; 24] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "sept",
    "febr",
    "juni",
    "juli",
];

/// Words that stand before or between and mean nothing.
const EMPTY: [&str; 12] = ["ar", "the", "den", "from", "fr", "o", "m", "fran", "ca", "under", "i", "of"];

/// A text that [`Moment::parse`] reads for a time as it is usually written: `2021`, `VT 2021`, `hösten 2021`, `2021-03`,
/// `mars 2021`, `2021-03-15`, `15/3 2021`, `15 mars 2021`, `kv 2 2021`, a date with a time of day, or the days since 1900 that
/// Excel counts in. Nothing for anything else, a span of two times among it.
pub fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 60 {
        return None;
    }
    let written = Moment::parse(text)
        .map(|m| m.to_string())
        .or_else(|| Moment::parse(&text.to_uppercase()).map(|m| m.to_string()));
    written.or_else(|| serial(text)).or_else(|| numbers(text)).or_else(|| words(text))
}

fn checked(text: String) -> Option<String> {
    Moment::parse(&text).map(|m| m.to_string())
}

/// A day by the number that Excel keeps for it; from 1980 to 2100, so that no year is taken for one.
fn serial(text: &str) -> Option<String> {
    let whole = text.split([',', '.']).next()?;
    let fraction = text.get(whole.len()..)?.trim_start_matches([',', '.']);
    if whole.len() != 5 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let days = whole.parse::<i64>().ok().filter(|d| (29_221..=73_415).contains(d))?;
    let (year, month, day) = civil(days - 25_569);
    checked(format!("{year:04}-{month:02}-{day:02}"))
}

/// The date so many days after 1970-01-01, by Howard Hinnant's `civil_from_days`.
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    (yoe + era * 400 + i64::from(month <= 2), month, doy - (153 * mp + 2) / 5 + 1)
}

/// Digits and the signs of dates alone: `2021-3-5`, `20210315`, `15/3 2021`, `15.3.2021`, `3/2021`, with a time of day or without.
fn numbers(text: &str) -> Option<String> {
    let text = without_time(text);
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return checked(format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?));
    }
    let ended = text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit());
    if !ended || !text.bytes().all(|b| b.is_ascii_digit() || b"-/. ".contains(&b)) {
        return None;
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|p| !p.is_empty()).collect();
    let number = |t: &str| t.parse::<u32>().ok();
    match parts[..] {
        [y, m, d] if y.len() == 4 => checked(format!("{y}-{:02}-{:02}", number(m)?, number(d)?)),
        [d, m, y] if y.len() == 4 && d.len() <= 2 => checked(format!("{y}-{:02}-{:02}", number(m)?, number(d)?)),
        // Two years with a line between are a span; a year and a number up to 12 are a month.
        [y, m] if y.len() == 4 && m.len() <= 2 => checked(format!("{y}-{:02}", number(m)?)),
        [m, y] if y.len() == 4 && m.len() <= 2 => checked(format!("{y}-{:02}", number(m)?)),
        [y] => checked(y.to_owned()),
        _ => None,
    }
}

/// A text without the time of day after a blank or a `T`.
fn without_time(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b":.Z+".contains(&b)) => {
            day
        }
        _ => text,
    }
}

/// Words and one year: a term, a season, a half-year, a quarter or a month, and with a month a day.
fn words(text: &str) -> Option<String> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let folded = id_from(text, |_| false);
    let parts = folded.split('-').flat_map(apart).filter(|w| !EMPTY.contains(&w.as_str()));
    let parts: Vec<String> = parts.collect();
    let years: Vec<&String> = parts.iter().filter(|p| p.len() == 4 && p.bytes().all(|b| b.is_ascii_digit())).collect();
    let [year] = years[..] else { return None };
    let rest: Vec<&str> = parts.iter().filter(|p| *p != year).map(String::as_str).collect();
    let part = match rest[..] {
        [] => return checked(year.clone()),
        ["vt" | "varterminen" | "vartermin" | "varen" | "var" | "spring"] => "VT".to_owned(),
        ["ht" | "hostterminen" | "hosttermin" | "hosten" | "host" | "autumn" | "fall"] => "HT".to_owned(),
        ["h", half] | ["halvar", half] | [half, "halvar" | "halvaret"] => format!("H{}", ordinal(half, 2)?),
        ["q" | "kv" | "kvartal" | "kvartalet" | "quarter", quarter]
        | [quarter, "kv" | "kvartal" | "kvartalet" | "quarter"] => {
            format!("Q{}", ordinal(quarter, 4)?)
        }
        [named] => format!("{:02}", month(named)?),
        [day, named] | [named, day] if day.len() <= 2 && month(named).is_some() => {
            format!("{:02}-{:02}", month(named)?, day.parse::<u32>().ok()?)
        }
        _ => return None,
    };
    checked(format!("{year}-{part}"))
}

/// A word cut where letters and digits meet: `kv2` is `kv` and `2`.
fn apart(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for c in word.chars() {
        match parts.last_mut() {
            Some(part) if part.ends_with(|l: char| l.is_ascii_digit()) == c.is_ascii_digit() => part.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    parts
}

fn ordinal(word: &str, most: u32) -> Option<u32> {
    let at = match word {
        "forsta" | "first" => 1,
        "andra" | "second" => 2,
        "tredje" | "third" => 3,
        "fjarde" | "fourth" => 4,
        digits => digits.parse().ok()?,
    };
    (1..=most).contains(&at).then_some(at)
}

fn month(word: &str) -> Option<u8> {
    let known = MONTHS.iter().find(|(start, _)| word.starts_with(start))?;
    (word.len() == 3 || NAMES.contains(&word)).then_some(known.1)
}

/// The start and the end of a span such as `2021–2023`, `mars 2021 till juni 2022` or `2021-`; of one time the same for both.
/// Nothing is known of what is not understood.
pub(super) fn span(text: &str) -> (Option<String>, Option<String>) {
    if let Some(one) = moment(text) {
        return (Some(one.clone()), Some(one));
    }
    if text.len() > 120 {
        return (None, None);
    }
    let parted =
        [" – ", " - ", " — ", "–", "—", " till ", " to ", " t.o.m. "].iter().filter_map(|by| text.split_once(by));
    let hyphen = text.match_indices('-').filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    for (start, end) in parted.chain(hyphen) {
        match (moment(start), end.trim()) {
            (Some(start), "") => return (Some(start), Some("open".to_owned())),
            (Some(start), end) if is_open(end) => return (Some(start), Some("open".to_owned())),
            (Some(start), end) => {
                if let Some(end) = moment(end) {
                    return (Some(start), Some(end));
                }
            }
            (None, _) => {}
        }
    }
    (None, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_write_them() {
        for (text, read) in [
            ("2021", "2021"),
            (" År 2021 ", "2021"),
            ("2021-VT", "2021-VT"),
            ("vt 2021", "2021-VT"),
            ("VT21 2021", ""),
            ("VT 2021", "2021-VT"),
            ("VT2021", "2021-VT"),
            ("2021 HT", "2021-HT"),
            ("hösten 2021", "2021-HT"),
            ("Vårterminen 2021", "2021-VT"),
            ("2021-03", "2021-03"),
            ("2021-3", "2021-03"),
            ("3/2021", "2021-03"),
            ("mars 2021", "2021-03"),
            ("Mars, 2021", "2021-03"),
            ("maj 2021", "2021-05"),
            ("dec. 2021", "2021-12"),
            ("2021-03-15", "2021-03-15"),
            ("2021-03-15 00:00:00", "2021-03-15"),
            ("2021-03-15T12:30:00Z", "2021-03-15"),
            ("15/3 2021", "2021-03-15"),
            ("15/3-2021", "2021-03-15"),
            ("15.3.2021", "2021-03-15"),
            ("20210315", "2021-03-15"),
            ("15 mars 2021", "2021-03-15"),
            ("den 15 mars 2021", "2021-03-15"),
            ("March 15, 2021", "2021-03-15"),
            ("kv 2 2021", "2021-Q2"),
            ("Kvartal 3, 2021", "2021-Q3"),
            ("Q4 2021", "2021-Q4"),
            ("2021 kv1", "2021-Q1"),
            ("första halvåret 2021", "2021-H1"),
            ("H2 2021", "2021-H2"),
            ("44270", "2021-03-15"),
            ("44270,5", "2021-03-15"),
            ("", ""),
            ("snart", ""),
            ("2021-2023", ""),
            ("2021-13", ""),
            ("31/2 2021", ""),
            ("maria 2021", ""),
            ("5 eller 6 maj 2021", ""),
            ("vår 2021 och höst 2022", ""),
            ("99999", ""),
            ("1,5", ""),
            ("03-15", ""),
        ] {
            assert_eq!(moment(text).unwrap_or_default(), read, "{text}");
        }
    }

    #[test]
    fn spans() {
        for (text, start, end) in [
            ("2021–2023", "2021", "2023"),
            ("2021-2023", "2021", "2023"),
            ("2021-03 - 2022-04", "2021-03", "2022-04"),
            ("mars 2021 till juni 2022", "2021-03", "2022-06"),
            ("2021-", "2021", "open"),
            ("VT 2021 – tills vidare", "2021-VT", "open"),
            ("2021", "2021", "2021"),
            ("kanske", "", ""),
        ] {
            let (s, e) = span(text);
            assert_eq!((s.unwrap_or_default().as_str(), e.unwrap_or_default().as_str()), (start, end), "{text}");
        }
    }
}
