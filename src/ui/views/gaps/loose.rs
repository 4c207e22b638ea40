//! What hangs loose, as lists: goals without activities, activities without goals, one-sided values, areas where nothing goes on.

use super::counted::Counted;
use super::matrix::{none_of, one_of, picking, status_names};
use crate::analysis::gaps::{self, Gaps, OneSided, Tally};
use crate::analysis::{Column, Facts, lower};
use crate::plan::{FacetIx, NodeIx, Plan, ValueIx};
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::t;
use crate::ui::figure::SheetView;
use crate::ui::state::{Shared, state};
use crate::ui::views::one_by_one;
use crate::ui::watch::memo;
use crate::url::{self, Lang, Pick, View};
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The facet id that plan files use for how an activity intervenes: promoting, preventing, treating.
const INTERVENTION: &str = "insatsniva";
/// The most rows of a list; the rest is a click away in the table.
const MOST_ROWS: usize = 200;

/// The lists. `level` is the matrix, of which the activities without a goal are counted apart; a plan without goals has none.
#[component]
pub fn Loose(lang: Lang, counted: Counted, level: Option<Memo<Shared<Gaps>>>) -> impl IntoView {
    let model = counted.model;
    let found = memo(move |_| {
        let facts = model.facts.get();
        let follow_up = model.resolved.with(|r| r.filter.follow_up);
        Shared(Arc::new(counted.activities.with(|all| gaps::loose(&facts, all, follow_up))))
    });
    let follow_up = move || model.resolved.with(|r| r.filter.follow_up);
    let said = move || words::gaps::loose_sentence(lang, &model.facts.get(), &found.get(), follow_up());
    let goals = memo(move |_| Shared(Arc::new(nodes(lang, counted, &found.get().goals, Of::Goals))));
    let activities = memo(move |_| Shared(Arc::new(nodes(lang, counted, &found.get().activities, Of::Activities))));
    let areas = memo(move |_| Shared(Arc::new(areas(lang, counted, &found.get()))));
    let without = level.map(|level| move || without(lang, counted, &level.get()));
    let known = memo(move |_| follow_up().is_some());
    let ids = move |of: fn(&gaps::Loose) -> Vec<NodeIx>| {
        memo(move |_| {
            model.plan.with(|p| found.with(|f| of(f).into_iter().map(|n| p.node(n).id.clone()).collect::<Vec<_>>()))
        })
    };
    let take_goals = ids(|f| f.goals.clone());
    let take_activities = ids(|f| f.activities.clone());
    let take_areas = ids(|f| f.areas.iter().map(|(n, _)| *n).collect());
    view! {
        <section class="loose">
            <h2>{t!(lang, "gaps-loose-heading")}</h2>
            <p class="lede">{said}</p>
            {level.is_some().then(|| view! {
                <List lang sheet=goals none=t!(lang, "gaps-none-goals")/>
                <Take lang ids=take_goals text=move |n| t!(lang, "gaps-take-goals", n = n)/>
            })}
            <List lang sheet=activities none=t!(lang, "gaps-none-activities")/>
            <Take lang ids=take_activities text=move |n| t!(lang, "gaps-take-activities", n = n)/>
            {without}
            <OneSidedList lang counted/>
            {move || known.get().then(|| view! {
                <List lang sheet=areas none=t!(lang, "gaps-none-idle")/>
                <Take lang ids=take_areas text=move |n| t!(lang, "gaps-take-areas", n = n)/>
            })}
        </section>
    }
}

/// A list, or what it means that there is none.
#[component]
fn List(lang: Lang, sheet: Memo<Shared<Sheet>>, none: String) -> impl IntoView {
    let empty = memo(move |_| sheet.with(|s| s.rows.is_empty()));
    move || {
        if empty.get() {
            view! { <p>{none.clone()}</p> }.into_any()
        } else {
            view! { <SheetView lang sheet/> }.into_any()
        }
    }
}

/// Takes all that a list holds into the workshop, goals as goals and areas as areas.
#[component]
fn Take(
    lang: Lang,
    ids: Memo<Vec<String>>,
    text: impl Fn(usize) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = state();
    let link = move |pick: Pick| {
        state.href(|a| {
            a.view = View::Workshop;
            a.pick = Some(pick);
        })
    };
    move || {
        let ids = ids.get();
        let n = ids.len();
        (n > 0).then(|| match one_by_one(ids.iter().map(String::as_str)) {
            Some(pick) => view! { <p><a class="button" href=link(pick)>{text(n)}</a></p> }.into_any(),
            None => view! { <p>{t!(lang, "gaps-take-too-many")}</p> }.into_any(),
        })
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Of {
    Goals,
    Activities,
}

/// A title with how many there are.
fn heading(title: &str, n: usize) -> String {
    format!("{title} ({n})")
}

/// Nodes with their level, or with how far they have come.
fn nodes(lang: Lang, counted: Counted, nodes: &[NodeIx], of: Of) -> Sheet {
    let model = counted.model;
    let facts = model.facts.get();
    let plan = &facts.plan;
    let follow_up = model.resolved.with(|r| r.filter.follow_up);
    let (title, head, second) = match of {
        Of::Goals => (t!(lang, "gaps-list-goals"), t!(lang, "gaps-head-goal"), t!(lang, "gaps-head-level")),
        Of::Activities => {
            (t!(lang, "gaps-list-activities"), t!(lang, "gaps-head-activity"), t!(lang, "gaps-head-status"))
        }
    };
    let row = |&n: &NodeIx| {
        let more = match of {
            Of::Goals => plan.level(plan.node(n).level).title.get(lang.is_english()).to_owned(),
            Of::Activities => match follow_up.and_then(|d| plan.node(n).status_at(d)) {
                None => t!(lang, "gaps-status-none"),
                status => words::status(lang, status),
            },
        };
        Row { cells: vec![node_cell(plan, n), Cell::new(more)], current: model.selected.get() == Some(n) }
    };
    let rows = nodes.iter().take(MOST_ROWS).map(row).collect();
    Sheet { title: heading(&title, nodes.len()), heads: vec![(head, false), (second, false)], rows }
}

/// A node that opens.
fn node_cell(plan: &Plan, n: NodeIx) -> Cell {
    let node = plan.node(n);
    Cell::of_plan(node.title.clone()).to(state().select(&node.id))
}

/// A link to the activities that serve no goal of the chosen level.
fn without(lang: Lang, counted: Counted, found: &Gaps) -> Option<AnyView> {
    let facts = counted.model.facts.get();
    let n = found.without.len();
    let whole = || Some(none_of(facts.plan.level(found.level).id.clone()));
    let pick = counted.pick(whole, |_, a| found.without.contains(&a)).filter(|_| n > 0)?;
    let text = t!(lang, "gaps-list-without", n = n, goal = words::gaps::goals(lang, &facts.plan, found));
    Some(view! { <p><a class="more" href=picking(pick)>{text}</a></p> }.into_any())
}

/// The areas where nothing goes on, with what is there.
fn areas(lang: Lang, counted: Counted, found: &gaps::Loose) -> Sheet {
    let model = counted.model;
    let facts = model.facts.get();
    let plan = &facts.plan;
    let texts = [t!(lang, "gaps-head-area"), t!(lang, "gaps-head-level")].map(|h| (h, false));
    let numbers = std::iter::once(t!(lang, "gaps-activities")).chain(status_names(lang)).map(|h| (h, true));
    let row = |&(n, tally): &(NodeIx, Tally)| {
        let level = plan.level(plan.node(n).level);
        let mut all = Cell::new(tally.total().to_string());
        let whole = || Some(one_of(level.id.clone(), &plan.node(n).id));
        if let Some(pick) = counted.pick(whole, |facts, a| facts.within(a, n)).filter(|_| tally.total() > 0) {
            all = all.to(picking(pick));
        }
        let start = [node_cell(plan, n), Cell::new(level.title.get(lang.is_english())), all];
        let statuses = tally.statuses.iter().map(|s| Cell::new(s.to_string()));
        Row { cells: start.into_iter().chain(statuses).collect(), current: model.selected.get() == Some(n) }
    };
    Sheet {
        title: heading(&t!(lang, "gaps-list-idle"), found.areas.len()),
        heads: texts.into_iter().chain(numbers).collect(),
        rows: found.areas.iter().take(MOST_ROWS).map(row).collect(),
    }
}

/// The values of the first facet that are met at one intervention level only, if the plan tells of such levels.
#[component]
fn OneSidedList(lang: Lang, counted: Counted) -> impl IntoView {
    let model = counted.model;
    let by = model.facts.with_untracked(|f| url::find_facet(&f.plan, INTERVENTION)).filter(|f| f.at() > 0);
    by.map(|by| {
        let of = FacetIx::new(0);
        let found = memo(move |_| {
            let facts = model.facts.get();
            Shared(Arc::new(counted.activities.with(|all| gaps::one_sided(&facts, all, of, by))))
        });
        let sheet = memo(move |_| Shared(Arc::new(one_sided(lang, counted, &found.get(), of, by))));
        let said = move || {
            let level = model.facts.with(|f| f.plan.facets()[by.at()].title.get(lang.is_english()).to_owned());
            let total = counted.activities.with(Vec::len);
            words::gaps::one_sided_sentence(lang, &found.get(), total, &level)
        };
        let some = memo(move |_| found.with(|f| !f.values.is_empty()));
        view! {
            {move || some.get().then(|| view! { <SheetView lang sheet/> })}
            <p>{said}</p>
        }
    })
}

fn one_sided(lang: Lang, counted: Counted, found: &OneSided, of: FacetIx, by: FacetIx) -> Sheet {
    let facts = counted.model.facts.get();
    let (values, levels) = (&facts.plan.facets()[of.at()], &facts.plan.facets()[by.at()]);
    let en = lang.is_english();
    let heads = vec![
        (values.title.get(en).to_owned(), false),
        (t!(lang, "gaps-head-only"), false),
        (t!(lang, "gaps-head-with-only"), true),
        (t!(lang, "gaps-head-all"), true),
    ];
    let row = |&(value, only, have, total): &(ValueIx, ValueIx, usize, usize)| {
        let has = |f, v| move |facts: &Facts, a: NodeIx| Column::Value(f, Some(v)).has(facts, a);
        let (mine, theirs) = (has(of, value), has(by, only));
        let both = counted.each(|facts, a| mine(facts, a) && theirs(facts, a));
        let whole = || Some(one_of(format!("f.{}", values.id), &values.values[value.at()].id));
        let number = |n: usize, pick: Option<Pick>| match pick {
            Some(pick) => Cell::new(n.to_string()).to(picking(pick)),
            None => Cell::new(n.to_string()),
        };
        Row {
            cells: vec![
                Cell::new(values.values[value.at()].title.get(en)),
                Cell::new(levels.values[only.at()].title.get(en)),
                number(have, both),
                number(total, counted.pick(whole, mine)),
            ],
            current: false,
        }
    };
    let level = lower(levels.title.get(en));
    let title = heading(&t!(lang, "gaps-list-one-sided", level = level), found.values.len());
    Sheet { title, heads, rows: found.values.iter().map(row).collect() }
}
