//! What was chosen and what was left out, why, what it costs, and what it covers and loses.

use super::Making;
use crate::t;
use crate::words::counted::rank;
use crate::words::list;
use crate::workshop::{Candidate, Chosen, Coverage, Ranking, chosen, consequence, ranking};
use std::collections::BTreeSet;

impl Making<'_> {
    /// The choice and what follows from it.
    pub(super) fn choice(&mut self) {
        let lang = self.lang;
        let order = ranking(self.w);
        let now = chosen(self.w);
        self.heading(t!(lang, "protocol-choice"));
        let (n, of) = (now.taken.len(), self.w.candidates.len());
        self.say(t!(lang, "protocol-choice-n", n = n, of = of, top = self.w.choice.top, kept = now.kept.len()));
        self.taken(&now, &order);
        self.tied(&now);
        self.left(&now, &order);
        self.cost(&now);
        self.means(&now);
        self.draft();
    }

    /// The place that counts for the choice: of what still stands, ranked among itself.
    fn rank(&self, ranking: &Ranking, id: u32) -> String {
        match ranking.places.iter().find(|p| p.candidate == id) {
            Some(place) => rank(self.lang, Some(place.rank), place.tied),
            None if ranking.unjudged.contains(&id) => rank(self.lang, None, false),
            None => t!(self.lang, "ws-rank-none"),
        }
    }

    fn taken(&mut self, now: &Chosen, order: &Ranking) {
        let lang = self.lang;
        let why = |id: &u32| match self.w.choice.kept.get(id) {
            Some(reason) if now.kept.contains(id) => t!(lang, "protocol-kept", reason = reason.as_str()),
            Some(reason) => t!(lang, "protocol-by-order-and", reason = reason.as_str()),
            None => t!(lang, "protocol-by-order"),
        };
        let row = |id: &u32| vec![self.title(*id), self.rank(order, *id), why(id)];
        let rows = now.taken.iter().map(row).collect();
        self.table(t!(lang, "protocol-taken"), self.heads(), rows);
    }

    fn heads(&self) -> Vec<String> {
        vec![t!(self.lang, "ws-candidate"), t!(self.lang, "ws-rank"), t!(self.lang, "protocol-why")]
    }

    /// What ties at the limit and nobody has decided on.
    fn tied(&mut self, now: &Chosen) {
        if now.tied_at_limit.is_empty() {
            return;
        }
        let lang = self.lang;
        let quoted = |id: &u32| t!(lang, "protocol-quoted", text = self.title(*id));
        let titles: Vec<String> = now.tied_at_limit.iter().map(quoted).collect();
        self.say(t!(lang, "protocol-tied", n = titles.len(), room = now.room, titles = list(lang, &titles)));
    }

    /// Every candidate that is neither taken nor tied at the limit, by rank, with why.
    fn left(&mut self, now: &Chosen, order: &Ranking) {
        let lang = self.lang;
        let decided: BTreeSet<u32> = now.taken.iter().chain(&now.tied_at_limit).copied().collect();
        let ranked: Vec<u32> = order.places.iter().map(|p| p.candidate).chain(order.unjudged.iter().copied()).collect();
        let place = |id: u32| ranked.iter().position(|r| *r == id).unwrap_or(usize::MAX);
        let mut left: Vec<&Candidate> = self.w.candidates.iter().filter(|c| !decided.contains(&c.id)).collect();
        left.sort_by_key(|c| place(c.id));
        let why = |c: &Candidate| match self.w.choice.left.get(&c.id).map(String::as_str) {
            Some("") => t!(lang, "protocol-left-bare"),
            Some(reason) => t!(lang, "protocol-left", reason = reason),
            None if !self.w.votable(c) => t!(lang, "protocol-left-gate"),
            None if place(c.id) == usize::MAX => t!(lang, "protocol-left-not-voted"),
            None if order.unjudged.contains(&c.id) => t!(lang, "protocol-left-not-judged"),
            None => t!(lang, "protocol-left-below"),
        };
        let row = |c: &&Candidate| vec![c.title.clone(), self.rank(order, c.id), why(c)];
        let rows = left.iter().map(row).collect();
        self.table(t!(lang, "protocol-left-out"), self.heads(), rows);
    }

    fn cost(&mut self, now: &Chosen) {
        let lang = self.lang;
        let budget = self.w.choice.budget;
        if now.cost == 0 && budget.is_none() {
            return;
        }
        let mut said = vec![t!(lang, "protocol-cost", n = now.cost, lacking = now.uncosted)];
        match (budget, now.over) {
            (Some(budget), Some(over)) => said.push(t!(lang, "ws-over-budget", budget = budget, over = over)),
            (Some(budget), None) => {
                said.push(t!(
                    lang,
                    "protocol-within",
                    budget = budget,
                    left = u64::from(budget).saturating_sub(now.cost)
                ));
            }
            _ => {}
        }
        self.say(said.join(" "));
    }

    /// What the choice means for goals, target groups and plans.
    fn means(&mut self, now: &Chosen) {
        let lang = self.lang;
        let means = consequence(self.w, &now.taken.iter().copied().collect());
        self.heading(t!(lang, "ws-means"));
        self.say(t!(lang, "protocol-means-how"));
        self.coverage(t!(lang, "ws-goals"), &means.goals);
        let groups = match self.w.frame.groups_title.as_str() {
            "" => t!(lang, "protocol-groups"),
            title => title.to_owned(),
        };
        self.coverage(groups, &means.groups);
        let heads = [t!(lang, "ws-plan"), t!(lang, "ws-served-chosen"), t!(lang, "ws-served-all")];
        let rows = means.plans.into_iter().map(|p| vec![p.name, p.chosen.to_string(), p.candidates.to_string()]);
        self.table(t!(lang, "protocol-plans"), heads.to_vec(), rows.collect());
        if means.overlap_before > 0 {
            self.say(t!(lang, "ws-overlap-left", n = means.overlap_chosen, of = means.overlap_before));
        }
    }

    /// What is covered, lost and reached by nothing.
    fn coverage(&mut self, name: String, of: &Coverage) {
        let lang = self.lang;
        let said = [
            (&of.covered, t!(lang, "protocol-covered")),
            (&of.lost, t!(lang, "protocol-lost")),
            (&of.unreached, t!(lang, "protocol-unreached")),
        ];
        let rows = said.iter().flat_map(|(names, fate)| names.iter().map(|n| vec![n.clone(), fate.clone()]));
        let rows = rows.collect();
        self.table(name.clone(), vec![name, t!(lang, "protocol-fate")], rows);
    }

    /// Which draft action plan was made of it.
    fn draft(&mut self) {
        let lang = self.lang;
        self.heading(t!(lang, "protocol-made"));
        self.say(match &self.w.made {
            None => t!(lang, "protocol-made-none"),
            Some(id) => t!(lang, "protocol-made-id", id = id.as_str()),
        });
    }
}
