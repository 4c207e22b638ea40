//! Reads and fills in messages in that part of Fluent's syntax which our texts use: text, `{ $value }`, `{"text"}`, and choices by number.
//!
//! The syntax is Fluent's (Project Fluent, Syntax 1.0), so that translators have their tools, and a test compares what comes out
//! here with Mozilla's own library for every message. That library, with the plural rules of all languages and a reader of
//! decimal numbers, was 30 kB of what every visitor fetches.

use std::collections::BTreeMap;

/// What is filled into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, as it is.
    Text(String),
    /// A number, by which a message may also choose.
    Number(f64),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        })*
    };
}
numbers!(u8, u16, u32, u64, usize, i32, i64, isize, f64);

/// The values of a message, by their names.
pub type Args<'a> = [(&'a str, Value)];

/// Messages by their keys, as they stand in the files.
#[derive(Debug, Default)]
pub struct Messages {
    patterns: BTreeMap<&'static str, &'static str>,
}

impl Messages {
    /// Adds a file's messages; of a key that is given twice the first stands.
    pub fn add(&mut self, file: &'static str) {
        let mut rest = file;
        while !rest.is_empty() {
            let end = entry_end(rest);
            let (entry, after) = rest.split_at(end);
            if let Some((key, pattern)) = entry.split_once('=').filter(|_| !entry.starts_with(['#', '\n', '\r'])) {
                self.patterns.entry(key.trim()).or_insert(pattern.trim());
            }
            rest = after;
        }
    }

    /// A message filled in; nothing when there is none with this key.
    pub fn format(&self, key: &str, args: &Args) -> Option<String> {
        let mut out = String::new();
        let mut reader = Reader { rest: self.patterns.get(key)?, args };
        reader.pattern(Some(&mut out), false);
        Some(out)
    }
}

/// Where an entry ends: at the first line after it that is not indented and does not close a choice.
fn entry_end(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && !line.starts_with([' ', '}']) {
            break;
        }
        at += line.len();
    }
    at
}

struct Reader<'a> {
    rest: &'a str,
    args: &'a Args<'a>,
}

impl<'a> Reader<'a> {
    /// Writes a pattern, or passes over it; one of a variant ends with its line or its choice.
    fn pattern(&mut self, mut out: Option<&mut String>, variant: bool) {
        let ends: &[char] = if variant { &['{', '\n', '}'] } else { &['{'] };
        loop {
            let at = self.rest.find(ends).unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at(at);
            self.rest = rest;
            let last = !rest.starts_with('{');
            if let Some(out) = out.as_deref_mut() {
                out.push_str(if last && variant { text.trim_end() } else { text });
            }
            if last {
                return;
            }
            self.rest = &rest[1..];
            self.placeable(out.as_deref_mut());
        }
    }

    /// Writes what stands between braces, whose first one is read.
    fn placeable(&mut self, out: Option<&mut String>) {
        self.space();
        if let Some(rest) = self.rest.strip_prefix('"') {
            let (text, rest) = rest.split_once('"').unwrap_or((rest, ""));
            self.rest = rest;
            if let Some(out) = out {
                out.push_str(text);
            }
        } else {
            let name = self.name();
            self.space();
            let value = self.args.iter().find(|(of, _)| *of == name).map(|(_, value)| value);
            match (self.rest.strip_prefix("->"), out, value) {
                (Some(rest), out, value) => {
                    self.rest = rest;
                    self.choice(out, value);
                }
                (None, Some(out), Some(Value::Text(text))) => out.push_str(text),
                (None, Some(out), Some(Value::Number(number))) => out.push_str(&number.to_string()),
                (None, Some(out), None) => out.extend(["{$", name, "}"]),
                (None, None, _) => {}
            }
        }
        self.space();
        self.rest = self.rest.strip_prefix('}').unwrap_or(self.rest);
    }

    /// Writes the first variant that a value fits, or else the one that is marked with a star.
    fn choice(&mut self, mut out: Option<&mut String>, value: Option<&Value>) {
        let mut usual = None;
        loop {
            self.space();
            let star = self.rest.strip_prefix('*');
            let Some(rest) = star.unwrap_or(self.rest).strip_prefix('[') else { break };
            let (key, rest) = rest.split_once(']').unwrap_or((rest, ""));
            self.rest = rest.trim_start_matches(' ');
            if star.is_some() {
                usual = Some(self.rest);
            }
            let fits = value.is_some_and(|value| value.fits(key.trim()));
            let chosen = if fits { out.take() } else { None };
            self.pattern(chosen, true);
        }
        if let (Some(out), Some(usual)) = (out, usual) {
            Reader { rest: usual, args: self.args }.pattern(Some(out), true);
        }
    }

    fn name(&mut self) -> &'a str {
        let rest = self.rest.strip_prefix('$').unwrap_or(self.rest);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'));
        // A name may be followed by the arrow of a choice.
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
        self.rest = after;
        name
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }
}

impl Value {
    /// Whether a variant's key means this value. Swedish and English have the same rule for whole numbers: `one` is 1 (CLDR).
    fn fits(&self, key: &str) -> bool {
        match self {
            Self::Text(text) => text == key,
            Self::Number(number) if key == "one" => *number == 1.0,
            Self::Number(number) => key.parse::<i64>().is_ok_and(|key| key as f64 == *number),
        }
    }
}
