//! What a vote gave: the ranking, how answers fell, what a second round changed, and how far weights can move.

use super::Making;
use crate::t;
use crate::url::Lang;
use crate::words::counted::{TOLD, agreement, compared, effort, rank, score, score_head, spread, stood};
use crate::words::{decimal, list, methods};
use crate::workshop::{Change, Method, Quadrant, Question, Room, Row, Side, Tally, Turn, moves, sensitivity, tally};

/// Questions that stand side by side in one table.
const BESIDE: usize = 4;

impl Making<'_> {
    /// All that the counting round says.
    pub(super) fn result(&mut self) {
        let lang = self.lang;
        let Some(counted) = self.w.counting().and_then(|round| tally(self.w, round)) else {
            self.heading(t!(lang, "protocol-result-none"));
            return self.say(t!(lang, "protocol-result-none-why"));
        };
        self.heading(t!(lang, "protocol-result", n = counted.round + 1));
        self.say(self.sentence(&counted));
        if let Some(share) = counted.effort {
            self.say(effort(lang, share));
        }
        let rows = counted.ordered();
        self.ranking(&rows);
        self.answers(&rows);
        self.moved(counted.round);
        self.weights(counted.round);
    }

    /// Who came first, and what ties.
    fn sentence(&self, counted: &Tally) -> String {
        let lang = self.lang;
        let quoted = |id: u32| t!(lang, "protocol-quoted", text = self.title(id));
        let first: Vec<u32> = counted.rows.iter().filter(|r| r.rank == Some(1)).map(|r| r.candidate).collect();
        let first = match first.as_slice() {
            [] => t!(lang, "ws-first-none"),
            [one] => t!(lang, "ws-first", title = self.title(*one)),
            many => {
                let titles: Vec<String> = many.iter().map(|id| quoted(*id)).collect();
                t!(lang, "ws-first-tied", n = many.len(), titles = list(lang, &titles))
            }
        };
        let tied = counted.rows.iter().filter(|r| r.tied).count();
        format!("{first} {}", t!(lang, "ws-tied", n = tied))
    }

    fn ranking(&mut self, rows: &[Row]) {
        let (lang, method) = (self.lang, &self.w.method);
        let square = matches!(method, Method::ImpactEffort);
        let mut heads = vec![t!(lang, "ws-candidate"), t!(lang, "ws-rank"), score_head(lang, method)];
        heads.extend(square.then(|| t!(lang, "protocol-quarter")));
        heads.push(t!(lang, "ws-agreement-head"));
        let row = |r: &Row| {
            let mut cells = vec![self.title(r.candidate), rank(lang, r.rank, r.tied), score(lang, method, r)];
            cells.extend(square.then(|| quarter(lang, r.quadrant)));
            cells.push(agreement(lang, r.agreement));
            cells
        };
        let rows = rows.iter().map(row).collect();
        self.table(t!(lang, "ws-ranking"), heads, rows);
    }

    /// How the answers to each question are spread, a few questions to a table.
    fn answers(&mut self, rows: &[Row]) {
        let lang = self.lang;
        let questions = self.w.method.questions();
        for (at, beside) in questions.chunks(BESIDE).enumerate() {
            let name = |q: &Question| methods::asked(lang, &self.w.method, q.scale).name;
            let heads = std::iter::once(t!(lang, "ws-candidate")).chain(beside.iter().map(name)).collect();
            let row = |r: &Row| {
                let spreads = r.spreads.iter().skip(at * BESIDE).zip(beside);
                let cells = spreads.map(|(s, q)| spread(lang, s, *q));
                std::iter::once(self.title(r.candidate)).chain(cells).collect()
            };
            let rows = rows.iter().map(row).collect();
            self.table(t!(lang, "protocol-answers"), heads, rows);
        }
    }

    /// What the counting round changed against the one that was revealed before it: figures, never people.
    fn moved(&mut self, round: usize) {
        let lang = self.lang;
        let Some(before) = self.w.rounds.iter().take(round).rposition(|r| r.revealed) else { return };
        let Some(moved) = moves(self.w, before, round) else { return };
        self.heading(t!(lang, "protocol-moves", before = before + 1, after = round + 1));
        // Of few ballots one could tell whose answers changed; places are no secret.
        let told = moved.both >= TOLD;
        self.say(compared(lang, &moved));
        let mut heads = vec![t!(lang, "ws-candidate"), t!(lang, "ws-before"), t!(lang, "ws-after")];
        if told {
            heads.extend([t!(lang, "ws-raised"), t!(lang, "ws-lowered"), t!(lang, "ws-kept-answer")]);
        }
        let row = |m: &crate::workshop::Move| {
            let sum = |of: fn(&Turn) -> usize| m.turns.iter().map(of).sum::<usize>().to_string();
            let place = |at| stood(lang, &self.w.method, at);
            let mut cells = vec![self.title(m.candidate), place(m.before), place(m.after)];
            if told {
                cells.extend([sum(|t| t.raised), sum(|t| t.lowered), sum(|t| t.kept)]);
            }
            cells
        };
        let rows = moved.rows.iter().map(row).collect();
        self.table(t!(lang, "ws-moves"), heads, rows);
    }

    /// How far each weight can move before the ranking and the chosen change.
    fn weights(&mut self, round: usize) {
        let lang = self.lang;
        let Method::Weighted { criteria } = &self.w.method else { return };
        let Some(found) = sensitivity(self.w, round, self.w.choice.top as usize) else { return };
        let change = |c: &Change| {
            let (falls, rises) = (self.title(c.falls), self.title(c.rises));
            t!(lang, "ws-swing", at = decimal(lang, c.at), falls = falls, rises = rises)
        };
        let said = |room: &Room| {
            let down = room.down.iter().map(|c| t!(lang, "ws-swing-down", what = change(c)));
            let up = room.up.iter().map(|c| t!(lang, "ws-swing-up", what = change(c)));
            match down.chain(up).collect::<Vec<_>>().join(" ") {
                none if none.is_empty() => t!(lang, "ws-swing-none"),
                said => said,
            }
        };
        let rows = criteria.iter().zip(&found.criteria).map(|(criterion, swing)| {
            vec![criterion.name.clone(), swing.weight.to_string(), said(&swing.ranking), said(&swing.top)]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let heads =
            [t!(lang, "ws-criterion"), t!(lang, "ws-weight"), t!(lang, "ws-swing-ranking"), t!(lang, "ws-swing-top")];
        let apart: Vec<String> =
            found.apart.iter().map(|id| t!(lang, "protocol-quoted", text = self.title(*id))).collect();
        self.heading(t!(lang, "protocol-weights"));
        self.say(t!(lang, "protocol-weights-how"));
        self.table(t!(lang, "protocol-weights"), heads.to_vec(), rows);
        if !apart.is_empty() {
            self.say(t!(lang, "protocol-weights-apart", titles = list(lang, &apart)));
        }
    }
}

fn quarter(lang: Lang, quadrant: Option<Quadrant>) -> String {
    let Some(Quadrant { impact, effort }) = quadrant else { return t!(lang, "ws-rank-none") };
    match (impact, effort) {
        (Side::Line, _) | (_, Side::Line) => t!(lang, "protocol-quarter-line"),
        (Side::High, Side::Low) => t!(lang, "method-quarter-first"),
        (Side::High, Side::High) => t!(lang, "method-quarter-large"),
        (Side::Low, Side::Low) => t!(lang, "method-quarter-small"),
        (Side::Low, Side::High) => t!(lang, "method-quarter-not"),
    }
}
