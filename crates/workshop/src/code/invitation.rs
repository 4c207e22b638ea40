//! What the ballot page is told: the candidates and the method of one round, inside a link.
//!
//! Bytes: 0xA1; four that tell whether the link came whole; the workshop's key; the round in the lower half and how many rounds had
//! been dropped in the upper; and deflated with a dictionary the title, the method, the candidates' numbers, their titles and, if there is room, their notes.

use super::bytes::{In, Out};
use super::{Form, base32, deflate, seal};
use crate::{Criterion, Key, Method, Workshop, check, limits};

const KIND: u8 = 0xa0;
const LAYOUT: u8 = 1;

/// Characters of a whole address: what RFC 9110 (section 4.1) recommends everybody to support at the least. Browsers of today
/// bear more (Chromium two million, Safari and Firefox tens of thousands); mail and messages on the way are the narrower part.
pub const LINK_CHARS: usize = 8_000;

/// Bits of data in a QR code of version 25 (117 × 117 modules) with error correction L: 1,276 codewords by ISO/IEC 18004. Whole
/// codes of letters and digits hold 1,853 characters then. That it is the densest that a phone is asked to read from a projector
/// is a judgement, not measured. Forty activities of a real plan take versions 18 to 21 (`tests/codes.rs`), and without the
/// dictionary a third more characters.
pub const QR_BITS: usize = 1_276 * 8;

/// Characters of a code or its file that are read: what the largest content could take, and some gaps.
const CODE_CHARS: usize = 4 * deflate::INFLATED;

/// What the file says it is.
const FORMAT: &str = "roda-traden/invitation";

#[derive(serde::Serialize, serde::Deserialize)]
struct File {
    format: String,
    code: String,
}

/// A small file around a code, for when no link holds it. The code may then have any length.
pub fn file(code: &str) -> String {
    let file = File { format: FORMAT.to_owned(), code: code.to_owned() };
    // Two texts can always be written.
    serde_json::to_string(&file).map(|text| text + "\n").unwrap_or_default()
}

/// Characters that a code may have in a link whose address before it has so many.
pub const fn link_room(address: usize) -> usize {
    LINK_CHARS.saturating_sub(address)
}

/// Characters that a code may have in a QR code that holds an address before it of so many bytes: a part of bytes (4 + 16 bits
/// before it), then a part of letters and digits (4 + 11 bits before it, 11 bits a pair, 6 for one).
pub const fn qr_room(address: usize) -> usize {
    let bits = QR_BITS.saturating_sub(4 + 16 + 8 * address + 4 + 11);
    bits / 11 * 2 + (bits % 11 >= 6) as usize
}

/// One candidate as people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its number in the workshop.
    pub id: u32,
    /// What people vote on.
    pub title: String,
    /// What it means; blank when it has no note, or when the notes did not fit.
    pub note: String,
}

/// An invitation to vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The workshop, and what its ballots are sealed with.
    pub key: Key,
    /// The round, from 0.
    pub round: u8,
    /// How many rounds had been dropped when it was opened.
    pub attempt: u8,
    /// What the workshop is called.
    pub title: String,
    /// How the group votes.
    pub method: Method,
    /// What is voted on, in order.
    pub candidates: Vec<Asked>,
}

/// An invitation is too long for what carries it, also without notes. Remedy: fewer candidates, shorter titles, or a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// Characters that it has; bytes when it is what it unfolds to that is too long.
    pub chars: usize,
    /// Characters, or bytes, that it may have.
    pub limit: usize,
}

/// Why a text is no invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationError {
    /// Something else. Remedy: open the link that the facilitator shows.
    NotOne,
    /// A later version of the program made it. Remedy: load the page anew.
    Newer,
    /// Cut off or changed on the way. Remedy: copy the whole link, or scan the code again.
    Damaged,
    /// More than a workshop may hold, or what no workshop holds; the program does not make such links.
    Wrong,
}

/// A code, and whether the notes are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The code, to stand last in an address's fragment.
    pub code: String,
    /// Whether all notes are in it.
    pub notes: bool,
}

impl Invitation {
    /// The invitation to the workshop's last round, if it has one.
    pub fn of(workshop: &Workshop) -> Option<Self> {
        let round = u8::try_from(workshop.rounds.len().checked_sub(1)?).ok()?;
        let asked = |id: &u32| {
            let c = workshop.candidate(*id)?;
            Some(Asked { id: *id, title: c.title.clone(), note: c.note.clone() })
        };
        let last = workshop.rounds.last()?;
        let (attempt, candidates) = (last.attempt, last.candidates.iter().filter_map(asked).collect());
        let (key, title, method) = (workshop.key, workshop.title.clone(), workshop.method.clone());
        Some(Self { key, round, attempt, title, method, candidates })
    }

    /// What a ballot on it is about.
    pub fn form(&self) -> Form {
        let candidates = self.candidates.iter().map(|c| c.id).collect();
        Form { key: self.key, round: self.round, attempt: self.attempt, method: self.method.clone(), candidates }
    }

    /// Writes it in at most so many characters: with the notes if they fit, otherwise without. Titles are always whole.
    ///
    /// # Errors
    /// It does not fit without notes either; the figure is that without.
    pub fn encode(&self, most: usize) -> Result<Encoded, TooLong> {
        let whole = self.candidates.iter().any(|c| !c.note.is_empty()).then(|| self.code(true));
        if let Some(Ok(code)) = whole.filter(|w| w.as_ref().is_ok_and(|c| c.len() <= most)) {
            return Ok(Encoded { code, notes: true });
        }
        let notes = self.candidates.iter().all(|c| c.note.is_empty());
        let code = self.code(false)?;
        if code.len() > most {
            return Err(TooLong { chars: code.len(), limit: most });
        }
        Ok(Encoded { code, notes })
    }

    fn code(&self, notes: bool) -> Result<String, TooLong> {
        let content = self.content(notes);
        let too_long = TooLong { chars: content.len(), limit: deflate::INFLATED };
        if content.len() > deflate::INFLATED {
            return Err(too_long);
        }
        let mut body = self.key.0.to_be_bytes().to_vec();
        body.push((self.attempt << 4) | self.round);
        body.extend(deflate::pack(&content).ok_or(too_long)?);
        let mut bytes = vec![KIND | LAYOUT];
        bytes.extend(seal::link_check(&body));
        bytes.extend(body);
        Ok(base32::encode(&bytes))
    }

    /// What is deflated.
    fn content(&self, notes: bool) -> Vec<u8> {
        let mut out = Out::default();
        out.text(&self.title);
        write_method(&self.method, &mut out);
        out.number(self.candidates.len() as u64);
        let mut before = 0;
        for c in &self.candidates {
            // The step from the number that follows the one before, its sign lowest: 0 when nothing was moved or removed.
            let step = i64::from(c.id) - before - 1;
            out.number(((step << 1) ^ (step >> 63)).cast_unsigned());
            before = i64::from(c.id);
        }
        self.candidates.iter().for_each(|c| out.text(&c.title));
        out.number(u64::from(notes));
        if notes {
            self.candidates.iter().for_each(|c| out.text(&c.note));
        }
        out.0
    }

    /// Reads an invitation: a code, an address that ends with one, or the content of a [`file()`].
    ///
    /// # Errors
    /// Not one, damaged, or beyond the limits.
    pub fn decode(text: &str) -> Result<Self, InvitationError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.len() > CODE_CHARS {
            return Err(InvitationError::Wrong);
        }
        if text.starts_with('{') {
            let file: File = serde_json::from_str(text).map_err(|_| InvitationError::NotOne)?;
            return if file.format == FORMAT { Self::decode_code(&file.code) } else { Err(InvitationError::NotOne) };
        }
        Self::decode_code(text.rsplit(['#', '=', '/', '?', '&']).next().unwrap_or_default())
    }

    fn decode_code(code: &str) -> Result<Self, InvitationError> {
        let bytes = base32::decode(code).ok_or_else(|| cut_off(code))?;
        let mut input = In(&bytes);
        let first = input.byte().filter(|b| b & 0xf0 == KIND).ok_or(InvitationError::NotOne)?;
        let check: [u8; 4] = input.bytes().ok_or(InvitationError::Damaged)?;
        if seal::link_check(input.0) != check {
            return Err(InvitationError::Damaged);
        }
        if first != KIND | LAYOUT {
            return Err(InvitationError::Newer);
        }
        let key = Key(u64::from_be_bytes(input.bytes().ok_or(InvitationError::Damaged)?));
        let round = input.byte().ok_or(InvitationError::Wrong)?;
        let (attempt, round) = (round >> 4, round & 0x0f);
        let content = deflate::unpack(input.0).ok_or(InvitationError::Wrong)?;
        let read = read(key, (round, attempt), &mut In(&content));
        read.filter(|i| usize::from(i.round) < limits::ROUNDS).ok_or(InvitationError::Wrong)
    }
}

/// What a text is that no bytes are written as: what begins as an invitation was cut off or changed.
fn cut_off(code: &str) -> InvitationError {
    let beginning = code.get(..8).and_then(base32::decode);
    let begins = beginning.and_then(|bytes| bytes.first().copied()).is_some_and(|first| first & 0xf0 == KIND);
    if begins { InvitationError::Damaged } else { InvitationError::NotOne }
}

/// Whether bytes are an invitation, whole.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let mut input = In(bytes);
    let kind = input.byte().is_some_and(|b| b & 0xf0 == KIND);
    kind && input.bytes() == Some(seal::link_check(input.0))
}

fn write_method(method: &Method, out: &mut Out) {
    match method {
        Method::Dots { dots, most } => out.0.extend([0, *dots, *most]),
        Method::ImpactEffort => out.0.push(1),
        Method::Weighted { criteria } => {
            out.0.extend([2, u8::try_from(criteria.len()).unwrap_or(u8::MAX)]);
            for criterion in criteria {
                out.text(&criterion.name);
                criterion.ends.iter().for_each(|end| out.text(end));
                out.0.extend([criterion.weight, u8::from(criterion.low_is_best)]);
            }
        }
        Method::Hanlon => out.0.push(3),
        Method::Moscow { must } => out.0.extend([4, *must]),
    }
}

fn read_method(input: &mut In) -> Option<Method> {
    let method = match input.byte()? {
        0 => Method::Dots { dots: input.byte()?, most: input.byte()? },
        1 => Method::ImpactEffort,
        2 => {
            let many = input.byte().filter(|n| usize::from(*n) <= limits::CRITERIA)?;
            Method::Weighted { criteria: (0..many).map(|_| read_criterion(input)).collect::<Option<_>>()? }
        }
        3 => Method::Hanlon,
        4 => Method::Moscow { must: input.byte()? },
        _ => return None,
    };
    method.check().ok().map(|()| method)
}

fn read_criterion(input: &mut In) -> Option<Criterion> {
    let name = input.text()?.to_owned();
    let ends = [input.text()?.to_owned(), input.text()?.to_owned()];
    let weight = input.byte()?;
    let low_is_best = input.byte().filter(|b| *b < 2)? == 1;
    Some(Criterion { name, ends, weight, low_is_best })
}

fn text(input: &mut In) -> Option<String> {
    input.text().filter(|t| check::fits(t).is_ok()).map(str::to_owned)
}

/// Reads what [`Invitation::content`] wrote, to its end.
fn read(key: Key, (round, attempt): (u8, u8), input: &mut In) -> Option<Invitation> {
    let title = text(input)?;
    let method = read_method(input)?;
    let many = usize::try_from(input.number()?).ok().filter(|n| (1..=limits::CANDIDATES).contains(n))?;
    let (mut ids, mut before) = (Vec::with_capacity(many), 0_i64);
    for _ in 0..many {
        let step = input.number()?;
        let step = (step >> 1).cast_signed() ^ -(step & 1).cast_signed();
        let id = u32::try_from(before.checked_add(step)?.checked_add(1)?).ok().filter(|id| *id > 0)?;
        if ids.contains(&id) {
            return None;
        }
        ids.push(id);
        before = i64::from(id);
    }
    let titles = (0..many).map(|_| text(input)).collect::<Option<Vec<_>>>()?;
    let notes = match input.number()? {
        0 => vec![String::new(); many],
        1 => (0..many).map(|_| text(input)).collect::<Option<Vec<_>>>()?,
        _ => return None,
    };
    let asked = ids.into_iter().zip(titles).zip(notes).map(|((id, title), note)| Asked { id, title, note });
    let candidates: Vec<Asked> = asked.collect();
    let whole = input.0.is_empty() && candidates.iter().all(|c| check::is_said(&c.title).is_ok());
    whole.then_some(Invitation { key, round, attempt, title, method, candidates })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn around(packed: &[u8]) -> String {
        let mut body = vec![0_u8; 9];
        body.extend(packed);
        let mut bytes = vec![KIND | LAYOUT];
        bytes.extend(seal::link_check(&body));
        bytes.extend(body);
        base32::encode(&bytes)
    }

    fn small() -> Vec<u8> {
        let criterion = |name: &str| Criterion {
            name: name.to_owned(),
            ends: ["low".to_owned(), "high".to_owned()],
            weight: 50,
            low_is_best: true,
        };
        let method = Method::Weighted { criteria: vec![criterion("a"), criterion("b")] };
        let asked = |id| Asked { id, title: format!("title {id}"), note: "å".to_owned() };
        let candidates = [3, 1, 7].map(asked).to_vec();
        Invitation { key: Key(0), round: 0, attempt: 0, title: "t".to_owned(), method, candidates }.content(true)
    }

    // A sound checksum around anything: what a link made with ill intent has.
    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn hostile_content_is_refused_or_within_the_limits(
            hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
            cut in any::<Option<prop::sample::Index>>(),
        ) {
            let mut content = small();
            for (at, byte) in hits {
                let at = at.index(content.len());
                content[at] = byte;
            }
            if let Some(cut) = cut {
                content.truncate(cut.index(content.len()));
            }
            if let Ok(read) = Invitation::decode(&around(&deflate::pack(&content).unwrap())) {
                prop_assert_eq!(read.method.check(), Ok(()));
                let mut ids: Vec<u32> = read.candidates.iter().map(|c| c.id).collect();
                ids.sort_unstable();
                ids.dedup();
                prop_assert_eq!(ids.len(), read.candidates.len());
                prop_assert!(!ids.is_empty() && ids[0] > 0 && read.candidates.iter().all(|c| !c.title.trim().is_empty()));
                let again = Invitation::decode(&read.encode(usize::MAX).unwrap().code);
                prop_assert_eq!(again, Ok(read));
            }
        }

        #[test]
        fn hostile_packing_is_refused(packed in proptest::collection::vec(any::<u8>(), 0..80)) {
            prop_assert!(Invitation::decode(&around(&packed)).is_err());
        }
    }

    #[test]
    fn what_unfolds_to_too_much_is_refused() {
        let bomb = deflate::pack(&vec![b'a'; 50_000_000]).unwrap();
        assert!(base32::chars(bomb.len()) < CODE_CHARS);
        assert_eq!(Invitation::decode(&around(&bomb)), Err(InvitationError::Wrong));
        assert_eq!(
            deflate::unpack(&deflate::pack(&vec![b'a'; deflate::INFLATED]).unwrap()).map(|b| b.len()),
            Some(deflate::INFLATED)
        );
        let sound = deflate::pack(&small()).unwrap();
        assert!(Invitation::decode(&around(&sound)).is_ok());
        assert_eq!(Invitation::decode(&around(&[sound, vec![0]].concat())), Err(InvitationError::Wrong));
    }
}
