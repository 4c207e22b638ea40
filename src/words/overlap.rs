//! The sentences of the overlap view.

use super::list;
use crate::analysis::{Combination, Counted, Overlap, Pair, Shared, lower};
use crate::t;
use crate::url::Lang;

/// What the view speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// The language.
    pub lang: Lang,
    /// What the sets are called, such as "Handlingsplan".
    pub kind: String,
    /// What the elements are called, such as "Aktivitet".
    pub element: String,
    /// Whether they are the plan's activities.
    pub activities: bool,
    /// The sets' names.
    pub names: Vec<String>,
}

impl Talk {
    fn named(&self, sets: &[usize]) -> Vec<String> {
        sets.iter().map(|&s| self.names[s].clone()).collect()
    }

    /// The elements after a number: "aktiviteter", or by the name of their level.
    fn noun(&self) -> String {
        if self.activities {
            return t!(self.lang, "overlap-noun-activities");
        }
        t!(self.lang, "overlap-noun-level", element = lower(&self.element))
    }

    /// The names of a combination's sets in words; says so when there are none.
    pub fn combination(&self, sets: &[usize]) -> String {
        if sets.is_empty() {
            return t!(self.lang, "overlap-none-of", kind = lower(&self.kind));
        }
        list(self.lang, &self.named(sets))
    }

    /// What the view shows: how many elements there are, how many are in several sets, and what is most common among these.
    pub fn sentence(&self, o: &Overlap, elements: usize) -> String {
        let (lang, kind, noun) = (self.lang, lower(&self.kind), self.noun());
        if elements == 0 {
            return t!(lang, "overlap-empty", noun = noun);
        }
        let of = |wanted: fn(usize) -> bool| -> usize {
            o.combinations.iter().filter(|c| wanted(c.sets.len())).map(|c| c.exclusive.len()).sum()
        };
        let (several, none) = (of(|n| n > 1), of(|n| n == 0));
        let mut said =
            vec![t!(lang, "overlap-several", n = several, total = elements, kind = kind.clone(), noun = noun)];
        let largest = o
            .combinations
            .iter()
            .filter(|c| c.sets.len() > 1)
            .max_by_key(|c| (c.exclusive.len(), usize::MAX - c.sets.len()));
        if let Some(c) = largest {
            said.push(t!(lang, "overlap-largest", sets = self.combination(&c.sets), n = c.exclusive.len()));
        }
        if none > 0 {
            said.push(t!(lang, "overlap-outside", n = none, kind = kind));
        }
        let interpreted: usize = o.combinations.iter().map(|c| c.exclusive.len() - c.stated).sum();
        said.push(t!(lang, "overlap-interpreted", n = interpreted));
        said.join(" ")
    }

    /// What a combination's column shows.
    pub fn column(&self, c: &Combination, counted: Counted) -> String {
        let sets = self.combination(&c.sets);
        let n = counted.of(c);
        let said = match counted {
            Counted::Exactly => t!(self.lang, "overlap-column-exactly", sets = sets, n = n),
            Counted::AtLeast => t!(self.lang, "overlap-column-at-least", sets = sets, n = n),
        };
        format!("{said} {}", t!(self.lang, "overlap-column-deviation", more = self.deviation(c.deviation)))
    }

    /// How far a combination is from what chance would bring, in hundredths of all elements, with its sign.
    pub fn deviation(&self, share: f64) -> String {
        let tenths = (share * 1000.0).round();
        let sign = if tenths > 0.0 {
            "+"
        } else if tenths < 0.0 {
            "−"
        } else {
            ""
        };
        let tenths = tenths.abs() as u64;
        format!("{sign}{}", self.decimal(tenths / 10, tenths % 10, 1))
    }

    /// A share with two decimals.
    pub fn share(&self, share: f64) -> String {
        let hundredths = (share * 100.0).round().abs() as u64;
        self.decimal(hundredths / 100, hundredths % 100, 2)
    }

    fn decimal(&self, whole: u64, part: u64, digits: usize) -> String {
        let comma = if self.lang.is_english() { '.' } else { ',' };
        format!("{whole}{comma}{part:0digits$}")
    }

    /// What the combinations of a group have in common; nothing when there is one group.
    pub fn group(&self, shared: Shared) -> String {
        match shared {
            Shared::Nothing => String::new(),
            Shared::Degree(n) => t!(self.lang, "overlap-degree", n = n),
            Shared::Set(Some(set)) => self.names[set].clone(),
            Shared::Set(None) => t!(self.lang, "overlap-none-of", kind = lower(&self.kind)),
        }
    }

    /// Why two sets could be one, or not: what they share of what they have, and what would be left alone.
    pub fn pair(&self, p: &Pair) -> String {
        let (lang, (a, b)) = (self.lang, p.sets);
        let (a, b) = (self.names[a].clone(), self.names[b].clone());
        let shared = p.shared.len();
        let all = shared + p.alone.0 + p.alone.1;
        let common = t!(lang, "overlap-pair-common", n = shared, all = all, stated = p.stated, noun = self.noun());
        let alone = t!(lang, "overlap-pair-alone", a = a.clone(), b = b.clone(), n = p.alone.0, m = p.alone.1);
        let (smaller, larger, left) = if p.alone.0 <= p.alone.1 { (a, b, p.alone.0) } else { (b, a, p.alone.1) };
        let why = if left == 0 {
            t!(lang, "overlap-why-within", smaller = smaller, larger = larger)
        } else if p.coefficient() >= NEARLY {
            t!(lang, "overlap-why-nearly", smaller = smaller, larger = larger, n = left)
        } else if p.jaccard() >= HALF {
            t!(lang, "overlap-why-half")
        } else {
            t!(lang, "overlap-why-not")
        };
        format!("{common} {alone} {why}")
    }
}

/// From this overlap coefficient on, the smaller of two sets lies nearly within the larger.
const NEARLY: f64 = 0.8;
/// From this Jaccard index on, two sets share at least half of all they have.
const HALF: f64 = 0.5;
