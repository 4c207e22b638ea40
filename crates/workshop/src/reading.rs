//! Reads ballots in, whatever text they come in: each counts once, and each that does not count says why.

use crate::code::{Form, Refusal, ballot_code, base32};
use crate::{Ballot, Transport, Workshop, limits};

/// Bytes of text that are read at once.
pub const TEXT_BYTES: usize = 1 << 20;

/// Characters from which on something that is no ballot is taken for an attempt at one.
const ATTEMPT: usize = 16;

/// Letters in it at most that no code has.
const FOREIGN: usize = 2;

/// Characters that are shown of what was refused.
const SHOWN: usize = 48;

/// What became of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// It counts from now on.
    New {
        /// The ballot's id.
        id: u64,
    },
    /// It was in already, with the same answers, and counts once.
    Again {
        /// The ballot's id.
        id: u64,
    },
    /// It counts from now on, and is marked as having come after the result of its round was shown.
    Late {
        /// The ballot's id.
        id: u64,
        /// Its round, from 0, which may be an earlier one than the last.
        round: u8,
    },
    /// It does not count.
    Refused {
        /// How what was read begins.
        text: String,
        /// Why.
        why: Refusal,
    },
}

/// Reads all ballots in a text, each into the round that it names: one code or many, with hyphens, spaces and line breaks in them or
/// not, in links or in files, and anything between them. What came of each is given in the order of the text; a text that holds
/// nothing like a ballot is refused as a whole.
pub fn read_in(workshop: &mut Workshop, text: &str) -> Vec<Read> {
    if text.len() > TEXT_BYTES {
        return vec![Read::Refused { text: begins(text), why: Refusal::TooMuch { most: TEXT_BYTES } }];
    }
    let found = find(workshop, text);
    if found.is_empty() && !text.trim().is_empty() {
        return vec![Read::Refused { text: begins(text), why: Refusal::NotACode }];
    }
    found.into_iter().map(|code| read_one(workshop, &code)).collect()
}

/// Reads all that has come in by a transport.
///
/// # Errors
/// The transport's; what was read before stays read.
pub fn read_from<T: Transport>(workshop: &mut Workshop, from: &mut T) -> Result<Vec<Read>, T::Error> {
    let mut all = Vec::new();
    while let Some(text) = from.take()? {
        all.extend(read_in(workshop, &text));
    }
    Ok(all)
}

fn read_one(workshop: &mut Workshop, code: &str) -> Read {
    let put = ballot_code::decode(workshop, code).and_then(|(round, ballot)| put(workshop, round, ballot));
    put.unwrap_or_else(|why| Read::Refused { text: begins(code), why })
}

/// Puts a ballot where its id belongs in its round.
fn put(workshop: &mut Workshop, number: u8, ballot: Ballot) -> Result<Read, Refusal> {
    let missing = Refusal::OtherRound { given: number, expected: number };
    let round = workshop.rounds.get_mut(usize::from(number)).ok_or(missing)?;
    let id = ballot.id;
    match round.ballots.binary_search_by_key(&id, |b| b.id) {
        Ok(place) => {
            let same = round.ballots.get(place).is_some_and(|b| alike(b, &ballot));
            if same { Ok(Read::Again { id }) } else { Err(Refusal::Changed { id }) }
        }
        Err(_) if round.ballots.len() >= limits::BALLOTS => Err(Refusal::Full { most: limits::BALLOTS }),
        Err(place) => {
            let late = round.revealed;
            round.ballots.insert(place, Ballot { late, ..ballot });
            Ok(if late { Read::Late { id, round: number } } else { Read::New { id } })
        }
    }
}

/// Whether answers are the same; of those that a file brought, dots left open are none.
fn alike(old: &Ballot, new: &Ballot) -> bool {
    let same = |(a, b): (&Option<u8>, &Option<u8>)| a == b || (a.is_none() && *b == Some(0));
    old.marks.len() == new.marks.len()
        && old.marks.iter().flatten().count() == new.marks.iter().flatten().count()
        && old.marks.iter().flatten().zip(new.marks.iter().flatten()).all(same)
}

fn begins(text: &str) -> String {
    text.trim().chars().take(SHOWN).collect()
}

/// Letters and digits without anything between them.
struct Group<'a> {
    text: &'a str,
    /// Only what means nothing stands between it and the group before.
    glued: bool,
    /// A line begins between them.
    line: bool,
}

/// The codes in a text, and what looks like an attempt at one.
fn find(workshop: &Workshop, text: &str) -> Vec<String> {
    let groups = groups(text);
    let rounds = 0..u8::try_from(workshop.rounds.len()).unwrap_or(u8::MAX);
    let forms: Vec<Form> = rounds.filter_map(|round| Form::of(workshop, round)).collect();
    let shapes: Vec<(String, usize)> = forms.iter().map(|f| (start(f), ballot_code::chars(f))).collect();
    let (mut found, mut attempt, mut at) = (Vec::new(), Attempt::default(), 0);
    while let Some(rest) = groups.get(at..).filter(|r| !r.is_empty()) {
        if let Some((code, taken)) = whole(workshop, &shapes, rest) {
            attempt.end(&mut found);
            found.push(code);
            at += taken;
        } else {
            rest.iter().take(1).for_each(|group| attempt.add(group, &mut found));
            at += 1;
        }
    }
    attempt.end(&mut found);
    found
}

/// How the codes on a form begin, as far as whole characters go.
fn start(form: &Form) -> String {
    base32::encode(&ballot_code::opening(form)).chars().take(6).collect()
}

/// The sound code that these groups begin with, and how many of them it takes.
fn whole(workshop: &Workshop, shapes: &[(String, usize)], groups: &[Group]) -> Option<(String, usize)> {
    let longest = shapes.iter().map(|(_, chars)| *chars).max()?;
    let mut code = String::new();
    for (taken, group) in groups.iter().enumerate() {
        if taken > 0 && !group.glued || code.len() + group.text.len() > longest * 2 {
            return None;
        }
        code.push_str(group.text);
        let begins = |start: &str| start.chars().zip(code.chars()).all(|(a, b)| base32::value(a) == base32::value(b));
        if !shapes.iter().any(|(start, _)| begins(start)) {
            return None;
        }
        let complete = shapes.iter().any(|(_, chars)| *chars == code.chars().count());
        if complete && ballot_code::decode(workshop, &code).is_ok() {
            return Some((code, taken + 1));
        }
    }
    None
}

/// Groups that may together have been meant as a code.
#[derive(Default)]
struct Attempt {
    code: String,
    /// The last group has four characters, so that more may follow.
    open: bool,
}

impl Attempt {
    fn add(&mut self, group: &Group, found: &mut Vec<String>) {
        let long = self.code.chars().count() >= ATTEMPT;
        if !group.glued || !self.open || (group.line && long) {
            self.end(found);
        }
        self.code.push_str(group.text);
        self.open = group.text.chars().count() == 4;
    }

    /// Ends it: one more to report if it is long, has a digit, as nearly every code and hardly any sentence, and hardly anything
    /// that no code has.
    fn end(&mut self, found: &mut Vec<String>) {
        let Self { code, .. } = std::mem::take(self);
        let foreign = code.chars().filter(|c| base32::value(*c).is_none()).count();
        if code.chars().count() >= ATTEMPT && foreign <= FOREIGN && code.bytes().any(|b| b.is_ascii_digit()) {
            found.push(code);
        }
    }
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut out: Vec<Group> = Vec::new();
    let (mut glued, mut line) = (true, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        if end > 0 {
            let (group, after) = rest.split_at(end);
            out.push(Group { text: group, glued, line });
            (glued, line, rest) = (true, false, after);
        } else {
            glued &= base32::is_gap(c);
            line |= c == '\n';
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    out
}
