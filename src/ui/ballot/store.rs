//! What the ballot page keeps on the device: a random number for each workshop, and the answers of each of its rounds.

use crate::ui::browser;
use crate::workshop::{BALLOT_IDS, Invitation, Mark, Method, limits};
use leptos::prelude::*;

/// What is kept of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The answers, fitted to the candidates and questions of today.
    pub marks: Vec<Vec<Mark>>,
    /// The code that was last made of answers, if any.
    pub made: String,
}

/// Whether the browser keeps anything at all.
pub fn works() -> bool {
    const KEY: &str = "roda-traden/ballot/probe";
    browser::remember(KEY, Some("1"));
    let kept = browser::remembered(KEY).is_some();
    browser::remember(KEY, None);
    kept
}

fn workshop(invitation: &Invitation) -> String {
    format!("roda-traden/ballot/{}", String::from(invitation.key))
}

fn round(invitation: &Invitation) -> String {
    key(&workshop(invitation), invitation.round, invitation.attempt)
}

/// A round that was dropped and opened anew is another one.
fn key(workshop: &str, round: u8, attempt: u8) -> String {
    if attempt == 0 { format!("{workshop}/{round}") } else { format!("{workshop}/{round}.{attempt}") }
}

/// The device's number for the workshop, the same in each of its rounds; drawn when it is first asked for.
pub fn id(invitation: &Invitation) -> u64 {
    let key = workshop(invitation);
    let kept = browser::remembered(&key).and_then(|text| u64::from_str_radix(&text, 16).ok());
    kept.filter(|id| *id < BALLOT_IDS).unwrap_or_else(|| {
        let id = drawn();
        browser::remember(&key, Some(&format!("{id:010x}")));
        id
    })
}

/// 40 bits by chance.
fn drawn() -> u64 {
    let mut bytes = [0_u8; 5];
    let crypto = window().crypto();
    if !crypto.is_ok_and(|c| c.get_random_values_with_u8_array(&mut bytes).is_ok()) {
        // No browser of today lacks it; two ballots of the same number would still be noticed when they are read in.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().fold(0, |id, byte| (id << 8) | u64::from(*byte))
}

/// What is kept of the invitation's round.
pub fn kept(invitation: &Invitation) -> Kept {
    read(invitation, &browser::remembered(&round(invitation)).unwrap_or_default())
}

/// Keeps what was answered.
pub fn keep(invitation: &Invitation, kept: &Kept) {
    browser::remember(&round(invitation), Some(&written(invitation, kept)));
}

/// Removes everything of the workshop, its other rounds too.
pub fn remove(invitation: &Invitation) {
    let own = workshop(invitation);
    browser::remember(&own, None);
    for round in 0..limits::ROUNDS as u8 {
        (0..=limits::DROPPED).for_each(|attempt| browser::remember(&key(&own, round, attempt), None));
    }
}

/// What tells that the questions are still the same: their scales, and the names of own criteria.
fn stamp(method: &Method) -> String {
    let mut stamp: Vec<String> = method.questions().iter().map(|q| format!("{}-{}", q.low, q.high)).collect();
    if let Method::Weighted { criteria } = method {
        stamp.extend(criteria.iter().map(|c| c.name.replace('\n', " ")));
    }
    stamp.join(" ")
}

/// The questions, the code, and a line for each candidate: its number, and its answers with a hyphen for none.
fn written(invitation: &Invitation, kept: &Kept) -> String {
    let mut out = format!("{}\n{}\n", stamp(&invitation.method), kept.made);
    for (candidate, answers) in invitation.candidates.iter().zip(&kept.marks) {
        let answer = |mark: &Mark| mark.map_or("-".to_owned(), |m| m.to_string());
        let answers: Vec<String> = answers.iter().map(answer).collect();
        out.push_str(&format!("{} {}\n", candidate.id, answers.join(" ")));
    }
    out
}

/// Reads what was written, perhaps for other candidates; answers that do not fit are left out.
fn read(invitation: &Invitation, text: &str) -> Kept {
    let questions = invitation.method.questions();
    let mut marks = vec![vec![None; questions.len()]; invitation.candidates.len()];
    let mut lines = text.lines();
    let same = lines.next() == Some(&stamp(&invitation.method));
    let made = lines.next().unwrap_or_default().to_owned();
    if !same {
        return Kept { marks, made: String::new() };
    }
    for line in lines {
        let mut words = line.split(' ');
        let id: Option<u32> = words.next().and_then(|w| w.parse().ok());
        let at = invitation.candidates.iter().position(|c| Some(c.id) == id);
        let Some(row) = at.and_then(|at| marks.get_mut(at)) else { continue };
        for ((mark, question), word) in row.iter_mut().zip(&questions).zip(words) {
            *mark = word.parse().ok().filter(|m| (question.low..=question.high).contains(m));
        }
    }
    if invitation.method.takes(invitation.candidates.len(), &marks).is_err() {
        marks = vec![vec![None; questions.len()]; invitation.candidates.len()];
    }
    Kept { marks, made }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Asked, Key};

    fn invitation(method: Method, ids: &[u32]) -> Invitation {
        let asked = |id: &u32| Asked { id: *id, title: format!("nr {id}"), note: String::new() };
        Invitation {
            key: Key(7),
            round: 1,
            attempt: 0,
            title: String::new(),
            method,
            candidates: ids.iter().map(asked).collect(),
        }
    }

    #[test]
    fn answers_come_back_by_candidate_when_the_list_has_changed() {
        let before = invitation(Method::Hanlon, &[1, 2, 3]);
        let row = |n: u8| vec![Some(n), None, Some(10), Some(5)];
        let kept = Kept { marks: vec![row(1), row(2), row(3)], made: "AB-CD".to_owned() };
        let text = written(&before, &kept);
        assert_eq!(read(&before, &text), kept);
        let after = invitation(Method::Hanlon, &[3, 4, 1]);
        assert_eq!(read(&after, &text).marks, [row(3), vec![None; 4], row(1)]);
    }

    #[test]
    fn answers_to_other_questions_or_beyond_them_are_left_out() {
        let asked = invitation(Method::ImpactEffort, &[1]);
        assert_eq!(read(&asked, "1-5 1-5\n\n1 6 3\nx\n").marks, [[None, Some(3)]]);
        assert_eq!(read(&asked, "1-4\nAB\n1 3\n"), Kept { marks: vec![vec![None; 2]], made: String::new() });
        let dots = invitation(Method::Dots { dots: 3, most: 2 }, &[1, 2]);
        assert_eq!(read(&dots, "0-2\n\n1 2\n2 1\n").marks, [[Some(2)], [Some(1)]]);
        assert_eq!(read(&dots, "0-2\n\n1 2\n2 2\n").marks, [[None], [None]]);
    }
}
