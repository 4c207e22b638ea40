//! What hangs loose, as lists: goals without activities, activities without goals, one-sided values, areas where nothing goes on.

use super::matrix::{none_of, one_of, picking, status_names};
use crate::analysis::gaps::{self, Gaps, OneSided, Tally};
use crate::analysis::{Facts, lower};
use crate::plan::{FacetIx, NodeIx, Plan, ValueIx};
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::t;
use crate::ui::figure::SheetView;
use crate::ui::state::{Model, Shared, model, state};
use crate::ui::watch::memo;
use crate::url::{self, Lang, Pick};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The facet id that plan files use for how an activity intervenes: promoting, preventing, treating.
const INTERVENTION: &str = "insatsniva";
/// The most rows of a list; the rest is a click away in the table.
const MOST_ROWS: usize = 200;

/// The lists. `level` is the matrix, of which the activities without a goal are counted apart.
#[component]
pub fn Loose(lang: Lang, level: Option<Memo<Shared<Gaps>>>) -> impl IntoView {
    let model = model();
    let found = memo(move |_| {
        let facts = model.facts.get();
        let follow_up = model.resolved.with(|r| r.filter.follow_up);
        Shared(Arc::new(model.base.with(|b| gaps::loose(&facts, &b.activities, follow_up))))
    });
    let follow_up = move || model.resolved.with(|r| r.filter.follow_up);
    let said = move || words::gaps::loose_sentence(lang, &model.facts.get(), &found.get(), follow_up());
    let goals = memo(move |_| Shared(Arc::new(nodes(lang, model, &found.get().goals, Of::Goals))));
    let activities = memo(move |_| Shared(Arc::new(nodes(lang, model, &found.get().activities, Of::Activities))));
    let areas = memo(move |_| Shared(Arc::new(areas(lang, model, &found.get()))));
    let without = level.map(|level| move || without(lang, model, &level.get()));
    let known = memo(move |_| follow_up().is_some());
    view! {
        <section class="loose">
            <h2>{t!(lang, "gaps-loose-heading")}</h2>
            <p class="lede">{said}</p>
            <List lang sheet=goals none=t!(lang, "gaps-none-goals")/>
            <List lang sheet=activities none=t!(lang, "gaps-none-activities")/>
            {without}
            <OneSidedList lang/>
            {move || known.get().then(|| view! { <List lang sheet=areas none=t!(lang, "gaps-none-idle")/> })}
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

#[derive(Clone, Copy, PartialEq)]
enum Of {
    Goals,
    Activities,
}

/// A title with how many there are.
fn counted(title: &str, n: usize) -> String {
    format!("{title} ({n})")
}

/// Nodes with their level, or with how far they have come.
fn nodes(lang: Lang, model: Model, nodes: &[NodeIx], of: Of) -> Sheet {
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
    Sheet { title: counted(&title, nodes.len()), heads: vec![(head, false), (second, false)], rows }
}

/// A node that opens.
fn node_cell(plan: &Plan, n: NodeIx) -> Cell {
    let node = plan.node(n);
    Cell::of_plan(node.title.clone()).to(state().select(&node.id))
}

/// A link to the activities that serve no goal of the chosen level.
fn without(lang: Lang, model: Model, found: &Gaps) -> impl IntoView + use<> {
    let facts = model.facts.get();
    let n = found.without.len();
    (n > 0).then(|| {
        let link = picking(none_of(facts.plan.level(found.level).id.clone()));
        let text = t!(lang, "gaps-list-without", n = n, goal = words::gaps::goals(lang, &facts.plan, found));
        view! { <p><a class="more" href=link>{text}</a></p> }
    })
}

/// The areas where nothing goes on, with what is there.
fn areas(lang: Lang, model: Model, found: &gaps::Loose) -> Sheet {
    let facts = model.facts.get();
    let plan = &facts.plan;
    let texts = [t!(lang, "gaps-head-area"), t!(lang, "gaps-head-level")].map(|h| (h, false));
    let numbers = std::iter::once(t!(lang, "gaps-activities")).chain(status_names(lang)).map(|h| (h, true));
    let row = |&(n, tally): &(NodeIx, Tally)| {
        let level = plan.level(plan.node(n).level);
        let mut all = Cell::new(tally.total().to_string());
        if tally.total() > 0 {
            all = all.to(picking(one_of(level.id.clone(), &plan.node(n).id)));
        }
        let start = [node_cell(plan, n), Cell::new(level.title.get(lang.is_english())), all];
        let statuses = tally.statuses.iter().map(|s| Cell::new(s.to_string()));
        Row { cells: start.into_iter().chain(statuses).collect(), current: model.selected.get() == Some(n) }
    };
    Sheet {
        title: counted(&t!(lang, "gaps-list-idle"), found.areas.len()),
        heads: texts.into_iter().chain(numbers).collect(),
        rows: found.areas.iter().take(MOST_ROWS).map(row).collect(),
    }
}

/// The values of the first facet that are met at one intervention level only, if the plan tells of such levels.
#[component]
fn OneSidedList(lang: Lang) -> impl IntoView {
    let model = model();
    let by = model.facts.with_untracked(|f| url::find_facet(&f.plan, INTERVENTION)).filter(|f| f.at() > 0);
    by.map(|by| {
        let of = FacetIx::new(0);
        let found = memo(move |_| {
            let facts = model.facts.get();
            Shared(Arc::new(model.base.with(|b| gaps::one_sided(&facts, &b.activities, of, by))))
        });
        let sheet = memo(move |_| Shared(Arc::new(one_sided(lang, model, &found.get(), of, by))));
        let said = move || {
            let level = model.facts.with(|f| f.plan.facets()[by.at()].title.get(lang.is_english()).to_owned());
            let total = model.base.with(|b| b.activities.len());
            words::gaps::one_sided_sentence(lang, &found.get(), total, &level)
        };
        let some = memo(move |_| found.with(|f| !f.values.is_empty()));
        view! {
            {move || some.get().then(|| view! { <SheetView lang sheet/> })}
            <p>{said}</p>
        }
    })
}

fn one_sided(lang: Lang, model: Model, found: &OneSided, of: FacetIx, by: FacetIx) -> Sheet {
    let facts = model.facts.get();
    let (values, levels) = (&facts.plan.facets()[of.at()], &facts.plan.facets()[by.at()]);
    let en = lang.is_english();
    let heads = vec![
        (values.title.get(en).to_owned(), false),
        (t!(lang, "gaps-head-only"), false),
        (t!(lang, "gaps-head-with-only"), true),
        (t!(lang, "gaps-head-all"), true),
    ];
    let row = |&(value, only, have, total): &(ValueIx, ValueIx, usize, usize)| {
        let both = both(&facts, model, (of, value), (by, only));
        let all = one_of(format!("f.{}", values.id), &values.values[value.at()].id);
        Row {
            cells: vec![
                Cell::new(values.values[value.at()].title.get(en)),
                Cell::new(levels.values[only.at()].title.get(en)),
                Cell::new(have.to_string()).to(picking(Pick::Nodes(both))),
                Cell::new(total.to_string()).to(picking(all)),
            ],
            current: false,
        }
    };
    let level = lower(levels.title.get(en));
    let title = counted(&t!(lang, "gaps-list-one-sided", level = level), found.values.len());
    Sheet { title, heads, rows: found.values.iter().map(row).collect() }
}

/// The ids of the activities with two values, or with narrower ones.
fn both(facts: &Facts, model: Model, a: (FacetIx, ValueIx), b: (FacetIx, ValueIx)) -> BTreeSet<String> {
    let has = |n: &NodeIx| [a, b].iter().all(|&(f, v)| crate::analysis::Column::Value(f, Some(v)).has(facts, *n));
    let all = model.base.with(|base| base.activities.clone());
    all.into_iter().filter(has).map(|n| facts.plan.node(n).id.clone()).collect()
}
