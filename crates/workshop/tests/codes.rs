//! Invitations and ballot codes: the same again when read, what is damaged is refused, and how long they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use roda_workshop::code::invitation::{LINK_CHARS, QR_BITS, file, link_room, qr_room};
use roda_workshop::code::{ballot_code, base32};
use roda_workshop::{Ballot, Form, Invitation, InvitationError, Method, Misfit, Refusal, limits};
use support::{ballot, criteria, methods, open, orebro, titles};

const ADDRESS: usize = 40;

fn form(method: Method, many: usize) -> (roda_workshop::Workshop, Form) {
    let workshop = open(method, &titles(many));
    let form = Form::of(&workshop, 0).unwrap();
    (workshop, form)
}

fn any_method() -> impl Strategy<Value = Method> {
    prop_oneof![
        (1_u8..=limits::DOTS, any::<u8>()).prop_map(|(dots, most)| Method::Dots { dots, most: most % dots + 1 }),
        Just(Method::ImpactEffort),
        (1_usize..=limits::CRITERIA).prop_map(|n| Method::Weighted { criteria: criteria(n) }),
        Just(Method::Hanlon),
        (0_u8..=100).prop_map(|must| Method::Moscow { must }),
    ]
}

proptest! {
    #[test]
    fn base32_reads_what_it_writes(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        let code = base32::encode(&bytes);
        prop_assert_eq!(code.len(), base32::chars(bytes.len()));
        prop_assert_eq!(base32::decode(&code), Some(bytes.clone()));
        let sloppy = base32::grouped(&code).to_lowercase().replace('0', "o").replace('1', "l").replace('-', " –\n");
        prop_assert_eq!(base32::decode(&sloppy), Some(bytes));
    }

    #[test]
    fn base32_takes_any_text(text in "\\PC{0,40}") {
        if let Some(bytes) = base32::decode(&text) {
            prop_assert_eq!(base32::decode(&base32::encode(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn a_ballot_comes_back_as_it_was(method in any_method(), many in 1_usize..60, id in any::<u64>(), seed in any::<u64>()) {
        let (workshop, form) = form(method, many);
        let filled = ballot(&form.method, many, id, seed);
        let code = ballot_code::encode(&form, &filled).unwrap();
        prop_assert_eq!(code.replace('-', "").len(), ballot_code::chars(&form));
        prop_assert_eq!(ballot_code::decode(&workshop, &code), Ok((0, filled)));
    }

    #[test]
    fn any_single_character_changed_is_refused(
        method in any_method(), many in 1_usize..20, id in any::<u64>(), seed in any::<u64>(), at in any::<prop::sample::Index>(),
    ) {
        let (workshop, form) = form(method, many);
        let filled = ballot(&form.method, many, id, seed);
        let code = ballot_code::encode(&form, &filled).unwrap();
        let at = at.index(code.len());
        for new in "0123456789ABCDEFGHJKMNPQRSTVWXYZILOUilou-å!".chars() {
            let changed: String = code.chars().enumerate().map(|(n, c)| if n == at { new } else { c }).collect();
            match ballot_code::decode(&workshop, &changed) {
                Ok(read) => {
                    prop_assert_eq!(&read.1, &filled);
                    let same = base32::decode(&changed) == base32::decode(&code);
                    prop_assert!(same, "{} was taken for {}", changed, code);
                }
                // A character in place of a hyphen moves all after it, which the seal finds where the check does not.
                Err(why) => prop_assert!(
                    matches!(why, Refusal::Mistyped | Refusal::NotACode) || code.as_bytes()[at] == b'-',
                    "{:?}",
                    why
                ),
            }
        }
    }

    #[test]
    fn an_invitation_comes_back_as_it_was(
        method in any_method(),
        texts in proptest::collection::vec(("[^\0]{0,30}x", "[^\0]{0,60}"), 1..40),
        moved in any::<bool>(),
    ) {
        let mut workshop = open(method, &titles(1));
        workshop.drop_round().unwrap();
        for (at, (title, note)) in texts.iter().enumerate() {
            let candidate = roda_workshop::Candidate { note: note.clone(), ..support::candidate(at + 1, title) };
            workshop.add_candidate(candidate).unwrap();
        }
        if moved {
            workshop.move_down(1).unwrap();
        }
        workshop.open_round().unwrap();
        let invitation = Invitation::of(&workshop).unwrap();
        let encoded = invitation.encode(usize::MAX).unwrap();
        prop_assert!(encoded.notes);
        prop_assert_eq!(Invitation::decode(&encoded.code), Ok(invitation.clone()));
        let link = format!("https://example.org/rost/#rosta={}", encoded.code.to_lowercase());
        prop_assert_eq!(Invitation::decode(&link), Ok(invitation.clone()));
        prop_assert_eq!(Invitation::decode(&file(&encoded.code)), Ok(invitation.clone()));
        prop_assert_eq!(Form::of(&workshop, 0), Some(invitation.form()));
        // Too short for the notes: the titles are whole all the same.
        if let Ok(short) = invitation.encode(encoded.code.len() - 1) {
            let read = Invitation::decode(&short.code).unwrap();
            prop_assert!(!short.notes && read.candidates.iter().all(|c| c.note.is_empty()));
            prop_assert_eq!(read.candidates[0].title.clone(), invitation.candidates[0].title.clone());
        }
    }

    #[test]
    fn a_damaged_invitation_is_refused(at in any::<prop::sample::Index>(), new in any::<prop::sample::Index>(), cut in any::<bool>()) {
        let invitation = Invitation::of(&open(Method::ImpactEffort, &titles(10))).unwrap();
        let code = invitation.encode(LINK_CHARS).unwrap().code;
        let at = at.index(code.len());
        let alphabet: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
        let new = alphabet[new.index(32)];
        let changed: String = if cut {
            code.chars().take(at).collect()
        } else {
            code.chars().enumerate().map(|(n, c)| if n == at { new } else { c }).collect()
        };
        prop_assert!(changed == code || Invitation::decode(&changed).is_err());
    }

    #[test]
    fn anything_is_read_without_harm(text in "\\PC{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (workshop, _) = form(Method::Hanlon, 3);
        let code = base32::encode(&bytes);
        let _ = (Invitation::decode(&text), Invitation::decode(&code));
        prop_assert!(ballot_code::decode(&workshop, &text).is_err() && ballot_code::decode(&workshop, &code).is_err());
    }
}

#[test]
fn every_reason_is_told_apart() {
    let (workshop, right) = form(Method::Dots { dots: 3, most: 2 }, 4);
    let marks = |dots: [u8; 4]| Ballot { id: 7, marks: dots.map(|d| vec![Some(d)]).to_vec(), late: false };
    let send = |form: &Form, dots| ballot_code::decode(&workshop, &ballot_code::encode(form, &marks(dots)).unwrap());
    assert_eq!(send(&right, [2, 1, 0, 0]), Ok((0, marks([2, 1, 0, 0]))));
    let rich = Form { method: Method::Dots { dots: 8, most: 2 }, ..right.clone() };
    assert_eq!(send(&rich, [2, 2, 0, 1]), Err(Refusal::Misfit(Misfit::Dots { given: 5, allowed: 3 })));
    let other = Form { key: roda_workshop::Key(99), ..right.clone() };
    assert_eq!(send(&other, [1, 0, 0, 0]), Err(Refusal::OtherWorkshop));
    let later = Form { round: 2, ..right.clone() };
    assert_eq!(send(&later, [1, 0, 0, 0]), Err(Refusal::OtherRound { given: 2, expected: 0 }));
    let swapped = Form { candidates: vec![2, 1, 3, 4], ..right.clone() };
    assert_eq!(send(&swapped, [1, 0, 0, 0]), Err(Refusal::OtherCandidates));
    assert_eq!(
        ballot_code::encode(&right, &marks([2, 2, 0, 0])),
        Err(Refusal::Misfit(Misfit::Dots { given: 4, allowed: 3 }))
    );
    assert_eq!(
        ballot_code::encode(&right, &marks([3, 0, 0, 0])),
        Err(Refusal::Misfit(Misfit::Scale { candidate: 0, question: 0 }))
    );
    let link = Invitation::of(&workshop).unwrap().encode(LINK_CHARS).unwrap().code;
    assert_eq!(ballot_code::decode(&workshop, &link), Err(Refusal::Invitation));
    assert_eq!(
        Invitation::decode(&ballot_code::encode(&right, &marks([1; 4].map(|_| 0))).unwrap()),
        Err(InvitationError::NotOne)
    );
}

#[test]
fn a_changed_code_with_a_mended_check_is_refused_by_its_seal() {
    let (workshop, form) = form(Method::Dots { dots: 3, most: 2 }, 4);
    let filled = ballot(&form.method, 4, 7, 7);
    let mut bytes = base32::decode(&ballot_code::encode(&form, &filled).unwrap()).unwrap();
    bytes[9] ^= 1;
    let last = bytes.len() - 1;
    // Somebody who knows the format but not the workshop: all values of the check are tried.
    let read = (0..=255).map(|check| {
        bytes[last] = check;
        ballot_code::decode(&workshop, &base32::encode(&bytes))
    });
    let read: Vec<_> = read.collect();
    assert_eq!(read.iter().filter(|r| **r == Err(Refusal::Altered)).count(), 1);
    assert_eq!(read.iter().filter(|r| **r == Err(Refusal::Mistyped)).count(), 255);
}

#[test]
fn room_follows_the_standard() {
    // ISO/IEC 18004: version 25, error correction L: 1,276 codewords of data, 1,853 letters and digits, 1,273 bytes.
    assert_eq!((QR_BITS - 4 - 11) / 11 * 2 + usize::from((QR_BITS - 4 - 11) % 11 >= 6), 1_853);
    assert_eq!((QR_BITS - 4 - 16) / 8, 1_273);
    assert_eq!((qr_room(ADDRESS), link_room(ADDRESS), qr_room(9_999), link_room(9_999)), (1_791, 7_960, 0, 0));
}

/// The version of the smallest QR code with error correction L that holds an address and a code after it.
fn version(code: &str) -> u8 {
    let parts = [QrSegment::make_bytes(&[b'a'; ADDRESS]), QrSegment::make_alphanumeric(code)];
    QrCode::encode_segments(&parts, QrCodeEcc::Low).unwrap().version().value()
}

#[test]
fn the_room_is_what_a_qr_code_holds() {
    assert_eq!(version(&"A".repeat(qr_room(ADDRESS))), 25);
    assert_eq!(version(&"A".repeat(qr_room(ADDRESS) + 1)), 26);
}

/// The figures that the documentation gives; `-- --nocapture` prints them.
#[test]
fn forty_real_titles_fit_a_link_and_a_qr_code_by_every_method() {
    let all = orebro();
    assert!(all.len() >= 80);
    let mut longest = all.clone();
    longest.sort_by_key(String::len);
    let [first, last, longest] = [&all[..40], &all[all.len() - 40..], &longest[longest.len() - 40..]];
    for (name, titles) in [("first", first), ("last", last), ("longest", longest)] {
        let letters: usize = titles.iter().map(|t| t.chars().count()).sum();
        for method in methods().into_iter().chain([Method::Weighted { criteria: criteria(12) }]) {
            let invitation = Invitation::of(&open(method, titles)).unwrap();
            let code = invitation.encode(qr_room(ADDRESS)).unwrap().code;
            let (version, ballot) = (version(&code), ballot_code::chars(&invitation.form()));
            let questions = invitation.method.questions().len();
            let link = code.len() + ADDRESS;
            println!(
                "{name}, {letters} letters, {questions} questions: link {link}, QR version {version}, ballot {ballot}"
            );
            assert!(code.len() <= link_room(ADDRESS) && version <= 25);
        }
    }
}

#[test]
fn too_long_is_said_with_the_figure() {
    let invitation = Invitation::of(&open(Method::ImpactEffort, &orebro())).unwrap();
    let error = invitation.encode(qr_room(ADDRESS)).unwrap_err();
    assert_eq!(error.limit, qr_room(ADDRESS));
    assert_eq!(invitation.encode(error.chars).unwrap().code.len(), error.chars);
    let huge: Vec<String> = (0..100).map(|n| format!("{n}{}", "å".repeat(900))).collect();
    let error = Invitation::of(&open(Method::ImpactEffort, &huge)).unwrap().encode(LINK_CHARS).unwrap_err();
    assert_eq!(error.limit, 65_536);
}
