//! A filled ballot as a code that can be typed, scanned or pasted.
//!
//! Bytes: 0xB0 and the round; two of the workshop; one of what was asked; five of the ballot's id; the answers packed; a seal of
//! three; a check of one. Each question has one digit: 0 for left open and then the answers from the lowest; for dots their number.
//!
//! The check finds what was mistyped, a single character always and anything else in 255 cases of 256. The seal is a keyed hash
//! (`SipHash`-2-4) with the workshop's key, which stands in the link: together with the check it lets one altered or invented code
//! in sixteen millions through if who made it does not have the link. It does **not** protect against someone with the link, who
//! can fill in as many ballots as they like: there are no names, and the group sees how many ballots came.

use super::{Form, base32, pack, seal};
use crate::{BALLOT_IDS, Ballot, Mark, Method, Misfit, Workshop};

/// The first half of a ballot's first byte; later layouts take the values above it.
const KIND: u8 = 0xb0;
/// Bytes before the answers, and after them.
const HEAD: usize = 9;
const TAIL: usize = 4;

/// Why a ballot was not taken. Nothing of it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No ballot's code. Remedy: copy the whole code from the ballot page.
    NotACode,
    /// The link to the ballot, not a filled ballot. Remedy: open it and fill it in.
    Invitation,
    /// A later version of the program made it. Remedy: load the page anew.
    Newer,
    /// Mistyped or cut off. Remedy: type or copy it again.
    Mistyped,
    /// Of another workshop. Remedy: look which link it was filled in by.
    OtherWorkshop,
    /// Of another round than the one that is read.
    OtherRound {
        /// Its round, from 0.
        given: u8,
        /// The round that is read, from 0.
        expected: u8,
    },
    /// Filled in for other candidates or questions, before they were changed. Remedy: fill it in again by the new link.
    OtherCandidates,
    /// It has been changed after it was filled in, or made by something else. Remedy: fill it in again.
    Altered,
    /// Its answers do not fit the method, such as more dots than there are. Remedy: fill it in again.
    Misfit(Misfit),
    /// The same person's ballot is in with other answers. Remedy: take that one out first, if this one is to count instead.
    Changed {
        /// The ballot's id.
        id: u64,
    },
    /// As many ballots as a round may have.
    Full {
        /// How many.
        most: usize,
    },
    /// More text at once than is read. Remedy: read it in parts.
    TooMuch {
        /// Bytes that are read.
        most: usize,
    },
}

/// How many choices each answer has, in the ballot's order.
fn radixes(method: &Method, candidates: usize) -> Vec<u16> {
    let dots = matches!(method, Method::Dots { .. });
    let one = |q: &crate::Question| u16::try_from(q.answers()).unwrap_or(u16::MAX) + u16::from(!dots);
    let each: Vec<u16> = method.questions().iter().map(one).collect();
    (0..candidates).flat_map(|_| each.iter().copied()).collect()
}

/// Characters of a ballot's code, without hyphens.
pub fn chars(form: &Form) -> usize {
    let answers = pack::length(radixes(&form.method, form.candidates.len()).into_iter());
    base32::chars(HEAD + answers + TAIL)
}

/// The first four bytes of all ballots on this form.
pub(crate) fn opening(form: &Form) -> [u8; 4] {
    let [a, b] = seal::workshop_mark(form.key);
    [KIND | (form.round & 0x0f), a, b, form.mark()]
}

/// Writes a ballot's code, in groups of four.
///
/// # Errors
/// The answers do not fit the method, which the page that fills them in prevents.
pub fn encode(form: &Form, ballot: &Ballot) -> Result<String, Refusal> {
    form.method.takes(form.candidates.len(), &ballot.marks).map_err(Refusal::Misfit)?;
    if ballot.id >= BALLOT_IDS || form.round > 0x0f {
        return Err(Refusal::Misfit(Misfit::Shape));
    }
    let lows: Vec<u8> = form.method.questions().iter().map(|q| q.low).collect();
    let dots = matches!(form.method, Method::Dots { .. });
    let digit = |(mark, low): (&Mark, &u8)| mark.map_or(0, |m| m.saturating_sub(*low) + u8::from(!dots));
    let digits: Vec<u8> = ballot.marks.iter().flat_map(|row| row.iter().zip(&lows).map(digit)).collect();
    let radixes = radixes(&form.method, form.candidates.len());
    let mut bytes = opening(form).to_vec();
    bytes.extend(ballot.id.to_be_bytes().iter().skip(3));
    bytes.extend(pack::pack(digits.into_iter().zip(radixes)));
    bytes.extend(form.seal(&bytes));
    bytes.push(seal::typing_check(&bytes));
    Ok(base32::grouped(&base32::encode(&bytes)))
}

/// Reads a code, with gaps anywhere, and says which of the workshop's rounds it belongs to.
///
/// # Errors
/// Every reason not to count it but those that depend on the ballots that are in.
pub fn decode(workshop: &Workshop, text: &str) -> Result<(u8, Ballot), Refusal> {
    let bytes = base32::decode(text).ok_or(Refusal::NotACode)?;
    if super::invitation::is_one(&bytes) {
        return Err(Refusal::Invitation);
    }
    let [first, tag_a, tag_b, asked, id @ .., _, _, _, check] = bytes.as_slice() else {
        return Err(Refusal::NotACode);
    };
    if *first < KIND || id.len() < 5 {
        return Err(Refusal::NotACode);
    }
    let (before_check, _) = bytes.split_at(bytes.len() - 1);
    if seal::typing_check(before_check) != *check {
        return Err(Refusal::Mistyped);
    }
    if *first > KIND | 0x0f {
        return Err(Refusal::Newer);
    }
    if seal::workshop_mark(workshop.key) != [*tag_a, *tag_b] {
        return Err(Refusal::OtherWorkshop);
    }
    let (given, last) = (first & 0x0f, workshop.rounds.len().saturating_sub(1));
    let expected = u8::try_from(last).unwrap_or(u8::MAX);
    let form = Form::of(workshop, given).ok_or(Refusal::OtherRound { given, expected })?;
    if form.mark() != *asked {
        return Err(Refusal::OtherCandidates);
    }
    opened(&form, before_check).map(|ballot| (given, ballot))
}

/// The ballot in bytes that are known to be on this form, the check taken off.
fn opened(form: &Form, bytes: &[u8]) -> Result<Ballot, Refusal> {
    let (body, sealed) = bytes.split_last_chunk::<3>().ok_or(Refusal::NotACode)?;
    if form.seal(body) != *sealed {
        return Err(Refusal::Altered);
    }
    let (head, packed) = body.split_at_checked(HEAD).ok_or(Refusal::NotACode)?;
    let id = head.iter().skip(4).fold(0_u64, |id, byte| (id << 8) | u64::from(*byte));
    let radixes = radixes(&form.method, form.candidates.len());
    if packed.len() != pack::length(radixes.iter().copied()) {
        return Err(Refusal::Misfit(Misfit::Shape));
    }
    let digits = pack::unpack(packed, &radixes).ok_or(Refusal::Misfit(Misfit::Shape))?;
    let questions = form.method.questions();
    let dots = matches!(form.method, Method::Dots { .. });
    let mark = |(digit, low): (&u8, u8)| if dots { Some(*digit) } else { digit.checked_sub(1).map(|d| d + low) };
    let row = |row: &[u8]| row.iter().zip(questions.iter().map(|q| q.low)).map(mark).collect();
    let marks: Vec<Vec<Mark>> = digits.chunks(questions.len().max(1)).map(row).collect();
    form.method.takes(form.candidates.len(), &marks).map_err(Refusal::Misfit)?;
    Ok(Ballot { id, marks, late: false })
}

/// A small file around a code, for whoever sends a file rather than a text. [`crate::read_in`] finds the code in it.
pub fn file(code: &str) -> String {
    format!("{}\n", serde_json::json!({ "format": "roda-traden/ballot", "code": code }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::{Candidate, Key};
    use proptest::prelude::*;

    // A sound seal around any answers: what somebody with the link could make.
    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn sealed_answers_fit_the_method_or_are_refused(packed in proptest::collection::vec(any::<u8>(), 0..12), hanlon in any::<bool>()) {
            let mut workshop = Workshop::new(Key(9), String::new(), "2026-11-22".to_owned());
            if hanlon {
                workshop.method = Method::Hanlon;
            }
            for title in ["a", "b", "c"] {
                workshop.add_candidate(Candidate { title: title.to_owned(), ..Candidate::default() }).unwrap();
            }
            workshop.open_round().unwrap();
            let form = Form::of(&workshop, 0).unwrap();
            let mut bytes = opening(&form).to_vec();
            bytes.extend([0, 0, 0, 0, 5]);
            bytes.extend(&packed);
            bytes.extend(form.seal(&bytes));
            bytes.push(seal::typing_check(&bytes));
            match decode(&workshop, &base32::encode(&bytes)) {
                Ok((round, ballot)) => {
                    prop_assert_eq!((round, ballot.id, workshop.method.takes(3, &ballot.marks)), (0, 5, Ok(())));
                    let code = base32::grouped(&base32::encode(&bytes));
                    prop_assert_eq!(encode(&form, &ballot), Ok(code));
                }
                Err(why) => prop_assert!(matches!(why, Refusal::Misfit(_)), "{:?}", why),
            }
        }
    }
}
