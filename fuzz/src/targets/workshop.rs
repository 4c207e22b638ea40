//! What the workshop's targets do: its file, and texts that ballots are read from.

use roda_workshop::code::{Form, Invitation, ballot_code};
use roda_workshop::{Ballot, Candidate, Key, Method, Read, Workshop, from_json, read_in, to_json};

/// The workshop's file: what is accepted is whole, the same when it is written and read again, and its invitations and ballots
/// come through as they are.
pub fn workshop(bytes: &[u8]) {
    let Ok(workshop) = from_json(bytes) else { return };
    assert_eq!(workshop.check(), Ok(()));
    let file = to_json(&workshop);
    let again = from_json(&file).expect("a written workshop is read");
    assert_eq!(again, workshop);
    assert_eq!(to_json(&again), file);
    for round in 0..workshop.rounds.len() {
        let round = u8::try_from(round).expect("few rounds");
        let form = Form::of(&workshop, round).expect("a form for every round");
        for ballot in &workshop.rounds[usize::from(round)].ballots {
            let code = ballot_code::encode(&form, ballot).expect("a ballot that is in has a code");
            let (given, read) = ballot_code::decode(&workshop, &code).expect("its code is read");
            assert_eq!((given, read.id, answers(&read)), (round, ballot.id, answers(ballot)));
        }
    }
    if let Some(invitation) = Invitation::of(&workshop) {
        invited(&invitation);
    }
}

/// What was answered; a ballot without dots may say so in two ways.
fn answers(ballot: &Ballot) -> Vec<u8> {
    ballot.marks.iter().flatten().map(|m| m.unwrap_or_default()).collect()
}

/// An invitation that fits comes through whole, but for notes and characters 0.
fn invited(invitation: &Invitation) {
    let Ok(encoded) = invitation.encode(usize::MAX) else { return };
    let Ok(read) = Invitation::decode(&encoded.code) else {
        return assert!(invitation.candidates.is_empty() || zeros(invitation));
    };
    assert_eq!(read.form().candidates, invitation.form().candidates);
    assert!(zeros(invitation) || !encoded.notes || read == *invitation);
}

fn zeros(invitation: &Invitation) -> bool {
    format!("{invitation:?}").contains("\\0")
}

/// A text that ballots are read from, in which `@a` to `@f` stand for the codes of six ballots: nothing is counted that is none of
/// them, all are whole, and what is read twice changes nothing.
pub fn ballots(bytes: &[u8]) {
    let (mut workshop, codes) = room();
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    for (name, code) in ["@a", "@b", "@c", "@d", "@e", "@f"].iter().zip(&codes) {
        text = text.replace(name, code);
    }
    let first = read_in(&mut workshop, &text);
    assert_eq!(workshop.check(), Ok(()));
    let counted = |r: &Read| matches!(r, Read::New { .. } | Read::Late { .. });
    let new = first.iter().filter(|r| counted(r)).count();
    assert_eq!(new, workshop.rounds.iter().map(|r| r.ballots.len()).sum::<usize>());
    for (round, of) in workshop.rounds.iter().enumerate() {
        // The fourth to sixth are on the second round's form.
        assert!(of.ballots.iter().all(|b| (1..=6).contains(&b.id) && (b.id > 3) == (round == 1)));
    }
    let before = workshop.clone();
    assert!(!read_in(&mut workshop, &text).iter().any(counted));
    assert_eq!(workshop, before);
    if let Ok(invitation) = Invitation::decode(&text) {
        invited(&invitation);
    }
}

/// A workshop with two rounds, and three ballots on each.
fn room() -> (Workshop, Vec<String>) {
    let mut workshop = Workshop::new(Key(7), String::new(), "2026-11-22".to_owned());
    workshop.method = Method::Dots { dots: 5, most: 2 };
    for title in ["Ett", "Två", "Tre"] {
        let new = Candidate { title: title.to_owned(), ..Candidate::default() };
        workshop.add_candidate(new).expect("there is room");
    }
    workshop.open_round().expect("something to vote on");
    workshop.rounds[0].revealed = true;
    workshop.open_round().expect("the first is revealed");
    let code = |id: u64| {
        let form = Form::of(&workshop, u8::from(id > 3)).expect("two rounds");
        let dots = |n: u64| vec![Some((id >> n) as u8 & 1)];
        ballot_code::encode(&form, &Ballot { id, marks: (0..3).map(dots).collect(), late: false }).expect("few dots")
    };
    let codes = (1..=6).map(code).collect();
    (workshop, codes)
}
