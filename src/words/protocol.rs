//! A workshop's protocol in words, from the workshop alone: the same workshop gives the same protocol, whenever it is opened.
//!
//! The texts are in `protocol.ftl`, `workshop.ftl` and `methods.ftl`, which whoever uses this adds.

mod choice;
mod markup;
mod result;

pub use crate::exchange::protocol::{Part, Protocol, Table};
pub use markup::markup;

use super::methods;
use crate::exchange::protocol::{FORMAT, LAYOUT};
use crate::t;
use crate::url::Lang;
use crate::workshop::{Candidate, Method, Origin, Question, Round, Scale, Standing, Workshop};

/// The protocol of a workshop.
pub fn protocol(lang: Lang, workshop: &Workshop) -> Protocol {
    let mut making = Making { lang, w: workshop, parts: Vec::new() };
    making.front();
    making.method();
    making.candidates();
    making.gate();
    making.part_taken();
    making.result();
    making.choice();
    making.reading();
    let title = match workshop.title.as_str() {
        "" => t!(lang, "protocol-title-none"),
        title => t!(lang, "protocol-title", title = title),
    };
    let (standing, mark) = match workshop.standing {
        Standing::Draft => ("draft", t!(lang, "protocol-draft")),
        Standing::Adopted => ("adopted", t!(lang, "protocol-adopted")),
    };
    Protocol {
        format: FORMAT.to_owned(),
        layout: LAYOUT,
        language: lang.tag().to_owned(),
        workshop: workshop.key.into(),
        date: workshop.date.clone(),
        standing: standing.to_owned(),
        mark,
        title,
        parts: making.parts,
    }
}

/// What a column is called, and what stands in it for a candidate.
type Column = (String, fn(&Candidate) -> String);

/// A protocol in the making.
struct Making<'w> {
    lang: Lang,
    w: &'w Workshop,
    parts: Vec<Part>,
}

impl Making<'_> {
    fn heading(&mut self, text: String) {
        self.parts.push(Part::Heading(text));
    }

    fn say(&mut self, text: String) {
        self.parts.push(Part::Paragraph(text));
    }

    /// A list, unless it is empty.
    fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.parts.push(Part::List(items));
        }
    }

    /// A table, unless it has no rows.
    fn table(&mut self, name: String, heads: Vec<String>, rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.parts.push(Part::Table(Table { name, heads, rows }));
        }
    }

    fn title(&self, id: u32) -> String {
        self.w.candidate(id).map(|c| c.title.clone()).unwrap_or_default()
    }

    fn front(&mut self) {
        let mut said = vec![t!(self.lang, "protocol-held", date = self.w.date.as_str())];
        if !self.w.plan.is_empty() {
            said.push(t!(self.lang, "protocol-about", plan = self.w.plan.as_str()));
        }
        self.say(said.join(" "));
    }

    /// How the group decided: the method, its weakness, where it comes from, and what was asked on which scales.
    fn method(&mut self) {
        let (lang, method) = (self.lang, &self.w.method);
        self.heading(t!(lang, "protocol-method", method = methods::method(lang, method)));
        self.say(methods::method_how(lang, method).join(" "));
        self.say(t!(lang, "protocol-weakness", text = methods::method_weakness(lang, method)));
        self.say(match method {
            Method::Dots { .. } => t!(lang, "protocol-source-dots"),
            Method::ImpactEffort => t!(lang, "protocol-source-effort"),
            Method::Weighted { .. } => t!(lang, "protocol-source-weighted"),
            Method::Hanlon => t!(lang, "protocol-source-hanlon"),
            Method::Moscow { .. } => t!(lang, "protocol-source-moscow"),
        });
        let weighted = matches!(method, Method::Weighted { .. });
        let mut heads = vec![t!(lang, "protocol-question"), t!(lang, "protocol-scale")];
        heads.extend(weighted.then(|| t!(lang, "ws-weight")));
        let row = |q: &Question| {
            let asked = methods::asked(lang, method, q.scale);
            let question = match asked.ask.as_str() {
                "" => asked.name,
                ask => t!(lang, "protocol-named", name = asked.name, text = ask),
            };
            let weight = weighted.then(|| weight(lang, method, q.scale));
            [question, scale(lang, method, *q, &asked.ends)].into_iter().chain(weight).collect()
        };
        let rows = method.questions().iter().map(row).collect();
        self.table(t!(lang, "protocol-asked"), heads, rows);
    }

    /// What there was to choose from, and what was merged.
    fn candidates(&mut self) {
        let (lang, all) = (self.lang, &self.w.candidates);
        self.heading(t!(lang, "protocol-candidates"));
        self.say(t!(lang, "protocol-candidates-n", n = all.len()));
        let columns: [Column; 3] = [
            (t!(lang, "ws-note"), |c| c.note.clone()),
            (t!(lang, "ws-cost"), |c| figure(c.cost)),
            (t!(lang, "ws-effort"), |c| figure(c.effort)),
        ];
        // A column in which nothing would stand is left out.
        let columns: Vec<_> = columns.into_iter().filter(|(_, of)| all.iter().any(|c| !of(c).is_empty())).collect();
        let mut heads = vec![t!(lang, "ws-candidate"), t!(lang, "protocol-from")];
        heads.extend(columns.iter().map(|(head, _)| head.clone()));
        let row = |c: &Candidate| {
            let from = match &c.origin {
                Origin::Written => t!(lang, "ws-written"),
                Origin::Node { level, .. } => level.clone(),
            };
            [c.title.clone(), from].into_iter().chain(columns.iter().map(|(_, of)| of(c))).collect()
        };
        self.table(t!(lang, "protocol-candidates"), heads, all.iter().map(row).collect());
        let merged = all.iter().filter(|c| !c.merged.is_empty()).map(|c| {
            let names: Vec<String> =
                c.merged.iter().map(|m| t!(lang, "protocol-quoted", text = m.title.as_str())).collect();
            t!(lang, "protocol-merged", title = c.title.as_str(), names = super::list(lang, &names))
        });
        self.list(merged.collect());
    }

    /// What PEARL kept out of the vote, and why.
    fn gate(&mut self) {
        if self.w.method != Method::Hanlon {
            return;
        }
        let lang = self.lang;
        let questions = methods::pearl(lang);
        let out = |c: &Candidate| {
            let said = c.gate.no.iter().map(|(at, reason)| {
                let question = questions.get(usize::from(*at)).cloned().unwrap_or_default();
                let title = c.title.clone();
                match reason.trim() {
                    "" => t!(lang, "protocol-gate-no", title = title, question = question),
                    reason => t!(lang, "protocol-gate-why", title = title, question = question, reason = reason),
                }
            });
            said.collect::<Vec<_>>()
        };
        self.heading(t!(lang, "ws-pearl"));
        let n = self.w.candidates.iter().filter(|c| !c.gate.is_open()).count();
        self.say(t!(lang, "protocol-gate", n = n));
        self.list(questions.to_vec());
        let kept_out: Vec<String> = self.w.candidates.iter().flat_map(out).collect();
        if !kept_out.is_empty() {
            self.say(t!(lang, "protocol-gate-out"));
        }
        self.list(kept_out);
    }

    /// How many took part in each round; of a round that is not revealed nothing but that.
    fn part_taken(&mut self) {
        let lang = self.lang;
        self.heading(t!(lang, "protocol-people"));
        if self.w.rounds.is_empty() {
            return self.say(t!(lang, "protocol-no-round"));
        }
        let said = |(at, round): (usize, &Round)| {
            let n = at + 1;
            if !round.revealed {
                return t!(lang, "protocol-round-open", n = n);
            }
            let late = round.ballots.iter().filter(|b| b.late).count();
            let hands = round.hands.as_ref().map_or(0, |h| h.people);
            let people = round.people();
            t!(
                lang,
                "protocol-round",
                n = n,
                people = people,
                ballots = round.ballots.len(),
                late = late,
                hands = hands
            )
        };
        let rounds = self.w.rounds.iter().enumerate().map(said).collect();
        self.list(rounds);
        self.say(t!(lang, "protocol-nameless"));
    }

    /// How to read it.
    fn reading(&mut self) {
        let lang = self.lang;
        self.heading(t!(lang, "protocol-read"));
        let mut items = vec![t!(lang, "protocol-read-tie"), t!(lang, "protocol-read-rounded")];
        if self.w.rounds.iter().any(|r| r.revealed) {
            items.push(t!(lang, "protocol-read-agreement"));
        }
        items.push(t!(lang, "protocol-read-known"));
        items.push(t!(lang, "protocol-read-same"));
        self.list(items);
    }
}

fn figure(n: Option<u32>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

/// What the answers to a question mean.
fn scale(lang: Lang, method: &Method, question: Question, ends: &[String; 2]) -> String {
    match (method, question.scale) {
        (Method::Dots { dots, most }, _) => t!(lang, "protocol-scale-dots", dots = *dots, most = *most),
        (_, Scale::Moscow) => {
            let word = |answer| {
                let (name, text) = (methods::moscow(lang, answer), methods::moscow_means(lang, answer));
                t!(lang, "protocol-named", name = name, text = text)
            };
            (question.low..=question.high).rev().map(word).collect::<Vec<_>>().join(" ")
        }
        _ => {
            let [low, high] = ends;
            if low.is_empty() && high.is_empty() {
                return t!(lang, "protocol-scale-bare", from = question.low, to = question.high);
            }
            let (from, to) = (question.low, question.high);
            t!(lang, "protocol-scale-ends", from = from, low = low.as_str(), to = to, high = high.as_str())
        }
    }
}

/// A criterion's weight with its share of all, and whether a low answer is the best.
fn weight(lang: Lang, method: &Method, scale: Scale) -> String {
    let (Method::Weighted { criteria }, Scale::Criterion(at)) = (method, scale) else { return String::new() };
    let Some(criterion) = criteria.get(at) else { return String::new() };
    let all: usize = criteria.iter().map(|c| usize::from(c.weight)).sum();
    // No weights at all are equal weights.
    let (part, whole) = if all == 0 { (1, criteria.len()) } else { (usize::from(criterion.weight), all) };
    let share = (part * 100 + whole / 2) / whole.max(1);
    let said = t!(lang, "protocol-weight", n = criterion.weight, share = share);
    if criterion.low_is_best { format!("{said} {}", t!(lang, "protocol-low-best")) } else { said }
}
