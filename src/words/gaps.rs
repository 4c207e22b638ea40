//! The sentences of the gap view, and what its cells are called.

use crate::analysis::gaps::{Gaps, Loose, OneSided, Tally, is_unknown};
use crate::analysis::{Column, Facts, SetIx, lower};
use crate::plan::{Plan, Status};
use crate::t;
use crate::url::Lang;

/// The most names in one sentence.
const MOST_NAMES: usize = 6;

/// What a column is called.
pub fn column(lang: Lang, plan: &Plan, column: Column) -> String {
    match column {
        Column::Value(facet, Some(value)) => super::set(lang, plan, SetIx::Value(facet, value)),
        Column::Value(_, None) => t!(lang, "filter-no-value-option"),
        Column::Year(Some(year)) => year.to_string(),
        Column::Year(None) => t!(lang, "gaps-year-unknown"),
    }
}

/// What all columns are, as a head: the facet's name, or "År".
pub fn columns_head(lang: Lang, plan: &Plan, columns: &[Column]) -> String {
    match columns.first() {
        Some(Column::Value(facet, _)) => plan.facets()[facet.at()].title.get(lang.is_english()).to_owned(),
        _ => t!(lang, "gaps-years"),
    }
}

/// What one column is, within a sentence: the facet's name, or "år".
pub fn columns(lang: Lang, plan: &Plan, columns: &[Column]) -> String {
    match columns.first() {
        Some(Column::Value(..)) => lower(&columns_head(lang, plan, columns)),
        _ => t!(lang, "gaps-year"),
    }
}

/// What the goals are, in the singular.
pub fn goals(lang: Lang, plan: &Plan, gaps: &Gaps) -> String {
    lower(plan.level(gaps.level).title.get(lang.is_english()))
}

/// How many pairs are empty, which columns are, and how many activities serve a goal at all.
pub fn gaps_sentences(lang: Lang, facts: &Facts, gaps: &Gaps) -> Vec<String> {
    let plan = &facts.plan;
    let (goal, by) = (goals(lang, plan, gaps), columns(lang, plan, &gaps.columns));
    let (total, empty) = gaps.empty();
    let mut said = vec![t!(lang, "gaps-pairs", total = total, empty = empty, goal = goal.clone(), column = by)];
    let (serving, all) = (gaps.serving.total(), gaps.serving.total() + gaps.without.len());
    let (stated, interpreted) = (gaps.serving.stated, gaps.serving.interpreted());
    said.push(t!(lang, "gaps-serving", n = serving, total = all, goal = goal));
    if serving > 0 {
        said.push(t!(lang, "gaps-bases", stated = stated, interpreted = interpreted));
    }
    let without = gaps.empty_columns();
    if all > 0 && !without.is_empty() && without.len() < gaps.columns.len() {
        let names: Vec<String> = without.iter().map(|&c| column(lang, plan, c)).collect();
        said.push(t!(lang, "gaps-empty-columns", names = some(lang, names)));
    }
    said
}

/// Names in a row, of very many the first ones.
pub fn some(lang: Lang, mut names: Vec<String>) -> String {
    if names.len() > MOST_NAMES {
        let more = names.len() - (MOST_NAMES - 1);
        names.truncate(MOST_NAMES - 1);
        names.push(t!(lang, "gaps-more", n = more));
    }
    super::list(lang, &names)
}

/// How much hangs loose. What goes on is known by follow-ups only; without one nothing is said of it.
pub fn loose_sentence(lang: Lang, facts: &Facts, loose: &Loose, follow_up: Option<usize>) -> String {
    let (goals, activities) = (loose.goals.len(), loose.activities.len());
    let said = t!(lang, "gaps-loose", goals = goals, activities = activities);
    let Some(date) = follow_up.map(|d| date(&facts.plan, d)) else { return said };
    format!("{said} {}", t!(lang, "gaps-idle", n = loose.areas.len(), date = date))
}

/// How many values are met with one value alone, of which facet one knows that, and how little is said of it.
pub fn one_sided_sentence(lang: Lang, one: &OneSided, total: usize, level: &str) -> String {
    t!(
        lang,
        "gaps-one-sided",
        n = one.values.len(),
        said = one.said,
        total = total,
        silent = one.silent.len(),
        level = lower(level)
    )
}

/// From which follow-up it is known how far things have come.
pub fn status_sentence(lang: Lang, plan: &Plan, follow_up: Option<usize>) -> String {
    match follow_up {
        Some(d) => t!(lang, "gaps-status-at", date = date(plan, d)),
        None => t!(lang, "gaps-status-never"),
    }
}

/// The date of a follow-up, or its title when it has none.
pub fn date(plan: &Plan, document: usize) -> String {
    let document = &plan.documents()[document];
    document.date.clone().unwrap_or_else(|| document.title.clone())
}

/// What a tally counts, status by status: "2 pågår", "1 avslutad".
pub fn statuses(lang: Lang, tally: &Tally) -> Vec<String> {
    let said = |n: usize, place: usize| match Status::ALL.get(place) {
        Some(Status::Planned) => t!(lang, "gaps-n-planned", n = n),
        Some(Status::Ongoing) => t!(lang, "gaps-n-ongoing", n = n),
        Some(Status::Paused) => t!(lang, "gaps-n-paused", n = n),
        Some(Status::Done) => t!(lang, "gaps-n-done", n = n),
        Some(Status::NotStarted) => t!(lang, "gaps-n-not-started", n = n),
        None => t!(lang, "gaps-n-none", n = n),
    };
    tally.statuses.iter().enumerate().filter(|(_, n)| **n > 0).map(|(place, &n)| said(n, place)).collect()
}

/// A cell in words: "Delmål, Barn: 3 aktiviteter: 2 pågår och 1 avslutad; 1 angiven, 2 tolkade".
pub fn cell(lang: Lang, row: &str, column: &str, tally: &Tally, totals: bool) -> String {
    let n = tally.total();
    let head = t!(lang, "gaps-cell", row = row, column = column, n = n);
    if n == 0 {
        return head;
    }
    let said = format!("{head}: {}", super::list(lang, &statuses(lang, tally)));
    if totals {
        return said;
    }
    let (stated, interpreted) = (tally.stated, tally.interpreted());
    format!("{said}; {}", t!(lang, "gaps-cell-bases", stated = stated, interpreted = interpreted))
}

/// Whether an empty cell of a column is a gap.
pub fn is_gap(column: Column) -> bool {
    !is_unknown(column)
}

/// The gap matrix of the plan as it is, of what is chosen, and of all that is proposed: the same rows and columns.
pub struct Kept<'g> {
    /// The plan as it is.
    pub today: &'g Gaps,
    /// What is chosen.
    pub now: &'g Gaps,
    /// All that is proposed, chosen or not.
    pub proposed: &'g Gaps,
}

/// How many cells keep something, how many lose all, how many of these something proposed would have kept, and which goals and columns
/// lose all. What says nothing of the columns' facet is no cell.
pub fn kept_sentences(lang: Lang, facts: &Facts, kept: &Kept) -> Vec<String> {
    let known = |g: &Gaps| -> Vec<usize> {
        let cells = g.cells.iter().flat_map(|row| row.iter().zip(&g.columns));
        cells.filter(|(_, c)| !is_unknown(**c)).map(|(t, _)| t.total()).collect()
    };
    let (today, now, proposed) = (known(kept.today), known(kept.now), known(kept.proposed));
    let all = today.iter().zip(&now).zip(&proposed).filter(|((had, _), _)| **had > 0);
    let (mut total, mut lost, mut could) = (0, 0, 0);
    for ((_, &has), &may) in all {
        total += 1;
        lost += usize::from(has == 0);
        could += usize::from(has == 0 && may > 0);
    }
    let mut said = vec![t!(lang, "ws-matrix-lost", total = total, lost = lost, kept = total - lost, could = could)];
    let gone = |had: &Tally, has: &Tally| had.total() > 0 && has.total() == 0;
    let rows = kept.today.by_goal.iter().zip(&kept.now.by_goal).zip(&kept.today.goals);
    let goals: Vec<String> =
        rows.filter(|((had, has), _)| gone(had, has)).map(|(_, &g)| facts.plan.node(g).title.clone()).collect();
    let columns = kept.today.by_column.iter().zip(&kept.now.by_column).zip(&kept.today.columns);
    let columns = columns.filter(|((had, has), c)| gone(had, has) && !is_unknown(**c));
    let columns: Vec<String> = columns.map(|(_, &c)| column(lang, &facts.plan, c)).collect();
    let level = facts.plan.level(kept.today.level).title.get(lang.is_english()).to_owned();
    let by = columns_head(lang, &facts.plan, &kept.today.columns);
    for (what, names) in [(level, goals), (by, columns)] {
        if !names.is_empty() {
            said.push(t!(lang, "ws-matrix-gone", what = what, names = some(lang, names)));
        }
    }
    said
}
