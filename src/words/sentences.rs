//! Sentences that say what a picture shows, made of the same numbers as the picture.

use crate::analysis::{Column, Facts, Filter, Pick, SetIx, Shown, lower};
use crate::graph::Count;
use crate::plan::{NodeIx, Plan, Role};
use crate::t;
use crate::url::Lang;

/// The facet id that plan files use for target groups, of which one says "for children" rather than "is children".
const TARGET_GROUP: &str = "malgrupp";

/// A list in words: `a`, `a och b`, `a, b och c`.
pub fn list(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => t!(lang, "list-and", most = most.join(", "), last = last.clone()),
    }
}

/// What is shown now: "23 av 74 aktiviteter, för barn och unga; 9 tjänar flera handlingsplaner."
pub fn shown_sentence(lang: Lang, facts: &Facts, filter: &Filter, shown: &Shown) -> String {
    let (n, total) = (shown.activities.len(), facts.activities.len());
    let what = if filter.is_empty() {
        t!(lang, "shown-all", n = n)
    } else {
        let parts = filter_parts(lang, facts, filter);
        t!(lang, "shown-some", n = n, total = total, parts = parts.join(", "))
    };
    let overlap = if n == 0 { t!(lang, "shown-none") } else { t!(lang, "shown-overlap", n = shown.overlapping) };
    let counted = if facts.count == Count::Stated { t!(lang, "shown-stated") } else { String::new() };
    format!("{what}; {overlap}{counted}.")
}

/// The parts of a filter in words, such as "för barn och unga" or "inom Psykisk hälsa".
pub fn filter_parts(lang: Lang, facts: &Facts, filter: &Filter) -> Vec<String> {
    let plan = &facts.plan;
    let en = lang.is_english();
    let or = |items: Vec<String>| match items.as_slice() {
        [most @ .., last] if !most.is_empty() => t!(lang, "list-or", most = most.join(", "), last = last.clone()),
        _ => items.concat(),
    };
    let mut parts = Vec::new();
    for (facet, values) in &filter.facets {
        let facet = &plan.facets()[facet.at()];
        let name = lower(facet.title.get(en));
        let target_group = facet.id == TARGET_GROUP;
        // Groups of people are common nouns within a sentence; other facets may hold names, which keep their capitals.
        let value = |v: &Option<crate::plan::ValueIx>| match v {
            Some(v) if target_group => lower(facet.values[v.at()].title.get(en)),
            Some(v) => facet.values[v.at()].title.get(en).to_owned(),
            None => t!(lang, "filter-no-value"),
        };
        let values = or(values.iter().map(value).collect());
        let key = if target_group { "part-target-group" } else { "part-facet" };
        parts.push(t!(lang, key, facet = name, values = values));
    }
    for (level, nodes) in &filter.within {
        let values = or(nodes.iter().map(|&n| plan.node(n).title.clone()).collect());
        let key = if plan.level(*level).role == Role::Plan { "part-serves" } else { "part-within" };
        parts.push(t!(lang, key, values = values));
    }
    if !filter.statuses.is_empty() {
        let values = or(filter.statuses.iter().map(|&s| lower(&super::status(lang, s))).collect());
        let date = filter.follow_up.and_then(|d| plan.documents()[d].date.clone()).unwrap_or_default();
        parts.push(t!(lang, "part-status", values = values, date = date));
    }
    if filter.at_least > 0 {
        parts.push(t!(lang, "part-at-least", n = filter.at_least));
    }
    if !filter.words.is_empty() {
        parts.push(t!(lang, "part-words", words = filter.words.join(" ")));
    }
    parts.extend(filter.pick.as_ref().map(|p| picked(lang, plan, p)));
    parts
}

/// What is picked, in words.
pub fn picked(lang: Lang, plan: &Plan, pick: &Pick) -> String {
    match pick {
        Pick::Sets { of, sets, .. } if sets.is_empty() => {
            t!(lang, "part-pick-none", kind = lower(&super::sets_of(lang, plan, *of)))
        }
        Pick::Sets { sets, exactly, .. } => {
            let names: Vec<String> = sets.iter().map(|&s| super::set(lang, plan, s)).collect();
            let key = if *exactly { "part-pick-exactly" } else { "part-pick-at-least" };
            t!(lang, key, sets = list(lang, &names))
        }
        Pick::Cell { goal, column } => {
            let column = match *column {
                Column::Value(facet, Some(value)) => super::set(lang, plan, SetIx::Value(facet, value)),
                Column::Value(_, None) => t!(lang, "filter-no-value"),
                Column::Year(Some(year)) => year.to_string(),
                Column::Year(None) => t!(lang, "year-unknown"),
            };
            t!(lang, "part-pick-cell", goal = plan.node(*goal).title.clone(), column = column)
        }
        Pick::Nodes(nodes) => t!(lang, "part-pick-nodes", n = nodes.len()),
    }
}

/// Which plans an activity serves: "Tjänar 2 handlingsplaner: Social välfärd och Psykisk hälsa."
pub fn overlap_sentence(lang: Lang, facts: &Facts, activity: NodeIx) -> String {
    let names = facts.served_titles(activity);
    if names.is_empty() {
        return t!(lang, "serves-none");
    }
    t!(lang, "serves", n = names.len(), names = list(lang, &names))
}

/// A node in words, for those who do not see it: title, level and, for an activity, the plans it serves;
/// and how many nodes it hides while its branch is closed.
pub fn node_label(lang: Lang, facts: &Facts, node: NodeIx, hides: usize) -> String {
    let n = facts.plan.node(node);
    let level = lower(facts.plan.level(n.level).title.get(lang.is_english()));
    let mut label = format!("{}, {level}", n.title);
    if hides > 0 {
        label = format!("{label}, {}", t!(lang, "node-hides", n = hides));
    }
    if facts.plan.role(node) == Role::Activity {
        label = format!("{label}. {}", overlap_sentence(lang, facts, node));
    }
    label
}
