//! The words for the workshop's methods: how each works, what it asks, and what its scales mean.
//!
//! The texts are in `methods.ftl`, which whoever uses these adds with `words::add(texts!("methods"))`.

use crate::t;
use crate::url::Lang;
use crate::workshop::{Criterion, Method, Scale};

/// What a method is called.
pub fn method(lang: Lang, method: &Method) -> String {
    match method {
        Method::Dots { .. } => t!(lang, "method-dots"),
        Method::ImpactEffort => t!(lang, "method-effort"),
        Method::Weighted { .. } => t!(lang, "method-weighted"),
        Method::Hanlon => t!(lang, "method-hanlon"),
        Method::Moscow { .. } => t!(lang, "method-moscow"),
    }
}

/// How a method works, in three sentences.
pub fn method_how(lang: Lang, method: &Method) -> [String; 3] {
    match method {
        Method::Dots { dots, most } => [
            t!(lang, "method-dots-how-one", dots = *dots, most = *most),
            t!(lang, "method-dots-how-two"),
            t!(lang, "method-dots-how-three"),
        ],
        Method::ImpactEffort => {
            [t!(lang, "method-effort-how-one"), t!(lang, "method-effort-how-two"), t!(lang, "method-effort-how-three")]
        }
        Method::Weighted { .. } => [
            t!(lang, "method-weighted-how-one"),
            t!(lang, "method-weighted-how-two"),
            t!(lang, "method-weighted-how-three"),
        ],
        Method::Hanlon => {
            [t!(lang, "method-hanlon-how-one"), t!(lang, "method-hanlon-how-two"), t!(lang, "method-hanlon-how-three")]
        }
        Method::Moscow { must } => [
            t!(lang, "method-moscow-how-one"),
            t!(lang, "method-moscow-how-two", must = *must),
            t!(lang, "method-moscow-how-three"),
        ],
    }
}

/// What a method is known to do badly, in one sentence.
pub fn method_weakness(lang: Lang, method: &Method) -> String {
    match method {
        Method::Dots { .. } => t!(lang, "method-dots-weakness"),
        Method::ImpactEffort => t!(lang, "method-effort-weakness"),
        Method::Weighted { .. } => t!(lang, "method-weighted-weakness"),
        Method::Hanlon => t!(lang, "method-hanlon-weakness"),
        Method::Moscow { .. } => t!(lang, "method-moscow-weakness"),
    }
}

/// A question in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is judged, in a word or two.
    pub name: String,
    /// The question in full; empty when the name says it all.
    pub ask: String,
    /// What the lowest and the highest answer mean; empty for dots and MoSCoW.
    pub ends: [String; 2],
}

/// The words of a method's question.
pub fn asked(lang: Lang, method: &Method, scale: Scale) -> Asked {
    let all = |name: &str, ask: &str, low: &str, high: &str| Asked {
        name: t!(lang, name),
        ask: t!(lang, ask),
        ends: [t!(lang, low), t!(lang, high)],
    };
    let bare = |name: String| Asked { name, ask: String::new(), ends: Default::default() };
    match scale {
        Scale::Dots => bare(t!(lang, "method-dots-name")),
        Scale::Moscow => bare(t!(lang, "method-moscow-name")),
        Scale::Impact => all("method-impact-name", "method-impact-ask", "method-impact-low", "method-impact-high"),
        Scale::Effort => all("method-effort-name", "method-effort-ask", "method-effort-low", "method-effort-high"),
        Scale::Size => all("method-size-name", "method-size-ask", "method-size-low", "method-size-high"),
        Scale::Seriousness => all(
            "method-seriousness-name",
            "method-seriousness-ask",
            "method-seriousness-low",
            "method-seriousness-high",
        ),
        Scale::Effectiveness => all(
            "method-effectiveness-name",
            "method-effectiveness-ask",
            "method-effectiveness-low",
            "method-effectiveness-high",
        ),
        Scale::Inequity => {
            all("method-inequity-name", "method-inequity-ask", "method-inequity-low", "method-inequity-high")
        }
        Scale::Criterion(at) => {
            let own = match method {
                Method::Weighted { criteria } => criteria.get(at),
                _ => None,
            };
            let name = own.map_or_else(String::new, |c| c.name.clone());
            Asked { ends: own.map_or_else(Default::default, |c| c.ends.clone()), ..bare(name) }
        }
    }
}

/// MoSCoW's word for an answer from 1 to 4.
pub fn moscow(lang: Lang, answer: u8) -> String {
    match answer {
        4.. => t!(lang, "method-moscow-must"),
        3 => t!(lang, "method-moscow-should"),
        2 => t!(lang, "method-moscow-could"),
        _ => t!(lang, "method-moscow-wont"),
    }
}

/// What MoSCoW's word for an answer from 1 to 4 means.
pub fn moscow_means(lang: Lang, answer: u8) -> String {
    match answer {
        4.. => t!(lang, "method-moscow-must-means"),
        3 => t!(lang, "method-moscow-should-means"),
        2 => t!(lang, "method-moscow-could-means"),
        _ => t!(lang, "method-moscow-wont-means"),
    }
}

/// The five questions of PEARL, in the order of [`crate::workshop::Gate`].
pub fn pearl(lang: Lang) -> [String; 5] {
    [
        t!(lang, "method-pearl-propriety"),
        t!(lang, "method-pearl-economics"),
        t!(lang, "method-pearl-acceptability"),
        t!(lang, "method-pearl-resources"),
        t!(lang, "method-pearl-legality"),
    ]
}

/// Criteria that fit a regional action plan, as proposals, all of the same weight; of cost, the lowest is the best.
pub fn proposed_criteria(lang: Lang) -> Vec<Criterion> {
    let own = |name: &str, low: &str, high: &str, low_is_best: bool| Criterion {
        name: t!(lang, name),
        ends: [t!(lang, low), t!(lang, high)],
        weight: 10,
        low_is_best,
    };
    vec![
        own("method-own-goal", "method-own-goal-low", "method-own-goal-high", false),
        own("method-own-vulnerable", "method-own-vulnerable-low", "method-own-vulnerable-high", false),
        own("method-own-preventive", "method-own-preventive-low", "method-own-preventive-high", false),
        own("method-own-shared", "method-own-shared-low", "method-own-shared-high", false),
        own("method-own-feasible", "method-own-feasible-low", "method-own-feasible-high", false),
        own("method-own-cost", "method-own-cost-low", "method-own-cost-high", true),
    ]
}
