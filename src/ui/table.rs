//! The table view: every activity that the filter leaves, with its plans, area, target group, status, period and sources.

use super::edit::{Editing, What};
use super::lazy::{Made, lazily};
use super::parts::{letters_markup, link_markup};
use super::pieces::{Pieces, fill};
use super::state::{Model, model, state};
use super::{browser, figure, save};
use crate::analysis::Facts;
use crate::plan::{Day, End, NodeIx};
use crate::scene::escape;
use crate::scene::sheet::{self, Cell, Sheet};
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::{Column, Lang, Sort};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::cmp::Ordering;
use std::fmt::Write;

/// The table's element.
const TABLE: &str = "activities";
/// Pieces of a table that stands there whole, and that come with each asking: 300 rows. With all rows of a plan of thousands on the page,
/// a dialog that opens over it has the browser work out the looks of each anew, for a third of a second.
const WHOLE: usize = 25;
/// Pieces that a longer table begins with: 120 rows. With each piece the browser lays out those before it too.
const BEGIN: usize = 10;

/// The table, whose code is in a file of its own.
#[component]
pub fn Table(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_table()), move || Box::pin(table(lang)))
}

#[wasm_split(table, wasm_split_path = leptos::wasm_split, preload(fetch_table), fallible)]
fn table(lang: Lang) -> Made {
    words::add(texts!("chart"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let sort = memo(move |_| state.address.with(|a| a.sort));
    let rows = memo(move |_| {
        let facts = model.facts.get();
        let follow_up = model.resolved.with(|r| r.filter.follow_up);
        let mut rows = model.shown.with(|s| s.activities.clone());
        sort_rows(&mut rows, &facts, follow_up, sort.get(), lang.is_english());
        rows
    });
    // A link to a row opens with the row in sight.
    let first = StoredValue::new(true);
    let show = move || {
        if let (Some(true), Some(node)) = (first.try_update_value(std::mem::take), model.selected.get_untracked()) {
            browser::show(&row_id(node));
        }
    };
    let follow_up = memo(move |_| model.resolved.with(|r| r.filter.follow_up));
    // What one has asked for stays when the order changes.
    let asked = StoredValue::new(None::<usize>);
    let filling = fill(TABLE.to_owned(), move || {
        follow_up.track();
        let select = state.selecting();
        let (facts, nodes) = (model.facts.get(), rows.get());
        let names = untrack(|| Column::ALL.map(|c| name(lang, model, c)));
        let n = nodes.len();
        let selected = model.selected.get_untracked().and_then(|s| nodes.iter().position(|&n| n == s));
        let begin = if n > WHOLE * figure::ROWS { BEGIN } else { WHOLE };
        let unasked = asked.get_value().unwrap_or(begin).max(selected.map_or(0, |at| at / figure::ROWS + 1));
        let row = move |at: usize| row(lang, model, &facts, &select, &names, nodes[at]);
        Pieces { unasked, done: Some(Box::new(show)), ..figure::rows(n, row) }
    });
    let more = move |upto: usize| {
        asked.set_value(Some(upto));
        filling.more(upto);
    };
    let n = memo(move |_| rows.with(Vec::len));
    let rest = move || {
        let (n, there) = (n.get(), filling.written.get() * figure::ROWS);
        (n > there && there > 0).then(|| {
            let next = move |_| more(filling.written.get_untracked() + WHOLE);
            view! {
                <p class="more-rows">
                    <span role="status">{t!(lang, "table-part", there = there, n = n)}</span>
                    " " <button type="button" on:click=next>{t!(lang, "table-more", n = (n - there).min(WHOLE * figure::ROWS))}</button>
                    " " <button type="button" on:click=move |_| more(usize::MAX)>{t!(lang, "table-whole", n = n)}</button>
                </p>
            }
        })
    };
    effect(move || {
        browser::unset(&format!("#{TABLE} tr[aria-current]"), "aria-current");
        if let Some(node) = model.selected.get() {
            browser::set(&format!("#{TABLE} tr:has(> th > #{})", row_id(node)), "aria-current", "true");
        }
    });
    let heads = Column::ALL.map(|c| view! { <Head lang column=c/> });
    let csv = move |_| {
        if !save::save_csv(&sheet(lang, model, &rows.get_untracked()), "tabell") {
            state.say(t!(lang, "figure-not-saved"));
        }
    };
    let filtered = move || model.resolved.with(|r| !r.filter.is_empty());
    let empty = move || match rows.with(Vec::is_empty) {
        true if filtered() => t!(lang, "table-empty"),
        true => t!(lang, "table-empty-yet"),
        false => String::new(),
    };
    view! {
        <div class="table-view" tabindex="0" role="region" aria-label=t!(lang, "table-caption")>
            <div class="figure-tools" role="group" aria-label=t!(lang, "figure-tools")>
                <button type="button" on:click=csv>{t!(lang, "figure-csv")}</button>
                <button type="button" on:click=move |_| save::print()>{t!(lang, "figure-print")}</button>
            </div>
            {move || state.editing.get().then(|| view! { <Editing lang what=What::Cells/> })}
            <table id=TABLE>
                <caption class="quiet">{t!(lang, "table-caption")}</caption>
                <thead><tr>{heads}</tr></thead>
            </table>
            {rest}
            <p class="empty">{empty}</p>
        </div>
    }
}

#[component]
fn Head(lang: Lang, column: Column) -> impl IntoView {
    let state = state();
    let model = model();
    let sort = memo(move |_| state.address.with(|a| a.sort));
    let name = move || name(lang, model, column);
    let mine = move || sort.get().column == column;
    let direction = move || match (mine(), sort.get().descending) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let next = move || Sort { column, descending: mine() && !sort.get().descending };
    let label = move || {
        let key = if next().descending { "table-sort-down" } else { "table-sort-up" };
        t!(lang, key, column = name())
    };
    let arrow = move || match direction() {
        Some("ascending") => "▲",
        Some(_) => "▼",
        None => "",
    };
    view! {
        <th scope="col" aria-sort=direction>
            <a href=move || { let next = next(); state.href(|a| a.sort = next) } title=label>{name}<span class="arrow" aria-hidden="true">{arrow}</span></a>
        </th>
    }
}

fn name(lang: Lang, model: Model, column: Column) -> String {
    match column {
        Column::Title => t!(lang, "table-title"),
        Column::Plans => t!(lang, "table-plans"),
        Column::Area => t!(lang, "table-area"),
        Column::Facet => model
            .facts
            .with(|f| f.plan.facets().first().map(|f| f.title.get(lang.is_english()).to_owned()))
            .unwrap_or_default(),
        Column::Status => {
            let date = model
                .resolved
                .with(|r| r.filter.follow_up)
                .and_then(|d| model.facts.with_untracked(|f| f.plan.documents()[d].date.clone()));
            t!(lang, "table-status", date = date.unwrap_or_default())
        }
        Column::Period => t!(lang, "table-period"),
        Column::Sources => t!(lang, "table-sources"),
    }
}

/// The id of the link that opens a row's activity.
pub fn row_id(node: NodeIx) -> String {
    format!("r{}", node.at())
}

/// A row as markup; `names` are those of the columns, for screens that are too narrow for columns.
fn row(lang: Lang, model: Model, facts: &Facts, select: &str, names: &[String; 7], node: NodeIx) -> String {
    let language = escape(facts.plan.language());
    let [_, _, area, facet, status, period, sources] = texts_of(lang, model, facts, node).map(|t| escape(&t));
    let known = model.resolved.with_untracked(|r| r.filter.follow_up).and_then(|d| facts.plan.node(node).status_at(d));
    let known = known.map_or("none", |s| s.word());
    let current = if model.selected.get_untracked() == Some(node) { " aria-current=\"true\"" } else { "" };
    let overlap = if facts.serves(node).len() > 1 { " class=\"overlap\"" } else { "" };
    let link = link_markup(facts, select, node, &format!(" id=\"{}\"", row_id(node)));
    let mut out =
        format!("<tr{overlap}{current} data-node=\"{}\"><th scope=\"row\">{link}</th>", facts.plan.node(node).id);
    let plans = letters_markup(lang, facts, node);
    let status = format!("<span class=\"status {known}\">{status}</span>");
    for (i, inside) in [plans, area, facet, status, period, sources].into_iter().enumerate() {
        let (column, name) = (Column::ALL[i + 1], &names[i + 1]);
        let language = if column == Column::Area { format!(" lang=\"{language}\"") } else { String::new() };
        let _ = write!(out, "<td data-name=\"{}\"{language}>{inside}</td>", escape(name));
    }
    out.push_str("</tr>");
    out
}

/// What each column says of an activity, in the order of [`Column::ALL`].
fn texts_of(lang: Lang, model: Model, facts: &Facts, node: NodeIx) -> [String; 7] {
    let n = facts.plan.node(node);
    let none = || t!(lang, "table-none");
    let or_none = |text: String| if text.is_empty() { none() } else { text };
    let status = model.resolved.with_untracked(|r| r.filter.follow_up).and_then(|d| n.status_at(d));
    let mut documents: Vec<&str> = n.sources.iter().map(|s| facts.plan.documents()[s.document].id.as_str()).collect();
    documents.dedup();
    [
        n.title.clone(),
        or_none(facts.served_titles(node).join("; ")),
        or_none(areas(facts, node).join("; ")),
        or_none(facet_values(facts, node, lang.is_english())),
        words::status(lang, status),
        n.period.map_or_else(none, |p| words::period(lang, p)),
        documents.join(", "),
    ]
}

/// The rows as they stand, to be saved.
fn sheet(lang: Lang, model: Model, rows: &[NodeIx]) -> Sheet {
    let facts = model.facts.get_untracked();
    let heads = Column::ALL.map(|c| (untrack(|| name(lang, model, c)), false)).to_vec();
    let row = |&n: &NodeIx| {
        let cells = texts_of(lang, model, &facts, n).map(Cell::new).to_vec();
        sheet::Row { cells, current: false }
    };
    Sheet { title: t!(lang, "table-caption"), heads, rows: rows.iter().map(row).collect() }
}

/// The areas that an activity is part of, each with the area above it.
fn areas(facts: &Facts, node: NodeIx) -> Vec<String> {
    let areas = facts.part_of(node).into_iter();
    areas
        .map(|area| {
            let title = &facts.plan.node(area).title;
            facts
                .part_of(area)
                .first()
                .map_or_else(|| title.clone(), |&over| format!("{} › {title}", facts.plan.node(over).title))
        })
        .collect()
}

fn facet_values(facts: &Facts, node: NodeIx, en: bool) -> String {
    let Some(facet) = facts.plan.facets().first() else { return String::new() };
    let tags = facts.plan.node(node).tags.iter().filter(|(f, _)| f.at() == 0);
    tags.map(|(_, v)| facet.values[v.at()].title.get(en)).collect::<Vec<_>>().join(", ")
}

/// What a row is sorted by; `None` for a row that has nothing to sort by.
type Key = Option<(i64, i64, String)>;

/// Sorts rows; equal rows stand by title, and rows without a value last in both directions.
fn sort_rows(rows: &mut [NodeIx], facts: &Facts, follow_up: Option<usize>, sort: Sort, en: bool) {
    // A title that is the key itself is not worked out twice: in a plan of thousands that is a quarter of the sorting.
    let title = |n| match sort.column {
        Column::Title => String::new(),
        _ => collation(&facts.plan.node(n).title),
    };
    let mut keyed: Vec<(Key, String, NodeIx)> =
        rows.iter().map(|&n| (key(facts, follow_up, sort.column, en, n), title(n), n)).collect();
    keyed.sort_by(|a, b| {
        let by_key = match (&a.0, &b.0) {
            (None, None) => Ordering::Equal,
            (None, _) => Ordering::Greater,
            (_, None) => Ordering::Less,
            (Some(x), Some(y)) if sort.descending => y.cmp(x),
            (Some(x), Some(y)) => x.cmp(y),
        };
        by_key.then_with(|| a.1.cmp(&b.1))
    });
    for (row, (_, _, n)) in rows.iter_mut().zip(keyed) {
        *row = n;
    }
}

fn key(facts: &Facts, follow_up: Option<usize>, column: Column, en: bool, n: NodeIx) -> Key {
    let node = facts.plan.node(n);
    let text = |t: &str| (!t.is_empty()).then(|| (0, 0, collation(t)));
    let number = |m: i64, n: i64| Some((m, n, String::new()));
    match column {
        Column::Title => text(&node.title),
        Column::Plans => {
            let slots = facts.serves(n).iter().filter_map(|s| facts.slot(s.plan)).map(|s| format!("{s:03}"));
            let count = facts.serves(n).len() as i64;
            (count > 0).then(|| (count, 0, slots.collect()))
        }
        Column::Area => text(&areas(facts, n).join(" ")),
        Column::Facet => text(&facet_values(facts, n, en)),
        Column::Status => number(follow_up.and_then(|d| node.status_at(d))? as i64, 0),
        Column::Period => {
            let day = |d: Day| i64::from(d.0) * 10_000 + i64::from(d.1) * 100 + i64::from(d.2);
            let period = node.period?;
            let end = match period.end {
                End::At(m) => day(m.last_day()),
                End::Open | End::Unknown => i64::MAX,
            };
            // What is known to end but not when it began stands by its end, after all that have a beginning.
            number(period.start.map_or(i64::MAX, |m| day(m.first_day())), end)
        }
        Column::Sources => text(&node.sources.iter().map(|s| format!("{:03}", s.document)).collect::<String>()),
    }
}

/// A text in the order of the Swedish alphabet: å, ä and ö after z.
fn collation(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            'å' | 'Å' => out.push('{'),
            'ä' | 'Ä' | 'æ' | 'Æ' => out.push('|'),
            'ö' | 'Ö' | 'ø' | 'Ø' => out.push('}'),
            'é' | 'É' | 'è' | 'È' => out.push('e'),
            'ü' | 'Ü' => out.push('y'),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}
