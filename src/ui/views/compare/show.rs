//! A comparison as a matrix of statuses, as figures, and as a list of activities.

use super::data::Data;
use crate::analysis::Facts;
use crate::analysis::compare::{Fate, Row, Seen};
use crate::plan::NodeIx;
use crate::scene::chart::Chart;
use crate::scene::compare::{self as scene, Flow, Flows};
use crate::scene::sheet::{Cell, Row as Line, Rows, Sheet};
use crate::t;
use crate::ui::state::{Shared, state};
use crate::url::{Lang, View};
use crate::words;
use leptos::prelude::*;

/// A number with what it counts.
pub struct Figure {
    /// What it counts.
    pub name: String,
    /// How many.
    pub n: usize,
    /// Opens the table of them.
    pub table: Option<String>,
    /// Opens the map with them.
    pub map: Option<String>,
}

/// The matrix.
pub fn chart(lang: Lang, data: &Data) -> Chart {
    let occurring = |of: fn(&Row) -> Seen| -> Vec<Option<Seen>> {
        let some = Seen::ALL.into_iter().filter(|&s| data.rows.iter().any(|r| of(r) == s));
        some.map(Some).chain([None]).collect()
    };
    let (before, after) = (occurring(|r| r.seen.0), occurring(|r| r.seen.1));
    let picked = state().address.with(|a| a.pick.clone());
    let flow = |before: Option<Seen>, after: Option<Seen>| {
        let fits = |r: &&Row| before.is_none_or(|s| r.seen.0 == s) && after.is_none_or(|s| r.seen.1 == s);
        let rows = data.rows.iter().filter(fits);
        let n = rows.clone().count();
        let pick = data.pick(rows);
        Flow {
            n,
            label: words::compare::cell(lang, &data.sides, before, after, n),
            current: picked.is_some() && pick.as_ref().map(|p| &p.0) == picked.as_ref(),
            link: pick.map(|pick| data.link(pick, View::Table)),
            same: before == after && before.is_some_and(|s| s != Seen::Absent),
        }
    };
    let name = |s: &Option<Seen>| {
        s.map_or_else(|| t!(lang, "compare-all"), |s| words::compare::seen(lang, s, data.sides.files))
    };
    scene::chart(&Flows {
        title: t!(lang, "compare-chart-title", from = data.sides.before.clone(), to = data.sides.after.clone()),
        axes: [
            t!(lang, "compare-before", at = data.sides.before.clone()),
            t!(lang, "compare-after", at = data.sides.after.clone()),
        ],
        rows: before.iter().map(name).collect(),
        columns: after.iter().map(name).collect(),
        cells: before.iter().map(|&b| after.iter().map(|&a| flow(b, a)).collect()).collect(),
    })
}

/// The figures, those of which there are any.
pub fn figures(lang: Lang, data: &Data) -> Vec<Figure> {
    let figure = |name: String, is: &dyn Fn(&Row) -> bool| {
        let rows = data.rows.iter().filter(|r| is(r));
        let pick = data.pick(rows.clone());
        let link = |view| pick.clone().map(|pick| data.link(pick, view));
        Figure { name, n: rows.count(), table: link(View::Table), map: link(View::Map) }
    };
    let fates =
        Fate::ALL.into_iter().map(|f| figure(words::compare::fate(lang, f, data.sides.files), &move |r| r.fate == f));
    let more = [
        figure(t!(lang, "compare-moved-head"), &Row::moved),
        figure(t!(lang, "compare-relinked-head"), &Row::relinked),
        figure(t!(lang, "compare-renamed-head"), &|r| r.renamed),
    ];
    fates.chain(more).filter(|f| f.n > 0).collect()
}

/// The activities, by what has become of them.
pub fn list(lang: Lang, data: &Shared<Data>) -> Sheet {
    let heads = [
        t!(lang, "compare-head-activity"),
        t!(lang, "compare-head-fate"),
        t!(lang, "compare-before", at = data.sides.before.clone()),
        t!(lang, "compare-after", at = data.sides.after.clone()),
        t!(lang, "compare-head-area"),
        t!(lang, "compare-head-plans"),
        t!(lang, "compare-head-more"),
    ];
    let mut order: Vec<usize> = (0..data.rows.len()).collect();
    order.sort_by_key(|&r| Fate::ALL.iter().position(|&f| f == data.rows[r].fate));
    let selected = state().address.with(|a| a.selected.clone());
    let (data, n, select) = (data.clone(), order.len(), state().selecting());
    let title = t!(lang, "compare-list-title");
    let heads = heads.map(|h| (h, false)).to_vec();
    let line = move |at: usize| {
        let row = &data.rows[order[at]];
        let (facts, node) = home(&data, row);
        let seen = |s| Cell::new(words::compare::seen(lang, s, data.sides.files));
        let cells = vec![
            node_cell(&data, row, &select),
            Cell::new(words::compare::fate(lang, row.fate, data.sides.files)),
            seen(row.seen.0),
            seen(row.seen.1),
            Cell::of_plan(titles(facts, &facts.part_of(node), "; ")),
            Cell::of_plan(facts.served_titles(node).join("; ")),
            Cell::new(more(lang, &data, row)),
        ];
        Line { cells, current: selected.as_deref() == Some(facts.plan.node(node).id.as_str()) }
    };
    Sheet { title, heads, rows: Rows::new(n, line) }
}

/// What else differs between two files.
pub fn others(lang: Lang, data: &Shared<Data>) -> Sheet {
    let (data, n, select) = (data.clone(), data.others.len(), state().selecting());
    let title = t!(lang, "compare-others", n = n);
    let heads = [
        t!(lang, "compare-head-node"),
        t!(lang, "compare-head-level"),
        t!(lang, "compare-head-fate"),
        t!(lang, "compare-head-more"),
    ];
    let line = move |at: usize| {
        let row = &data.others[at];
        let (facts, node) = home(&data, row);
        let level = facts.plan.level(facts.plan.node(node).level).title.get(lang.is_english());
        let fate = match row.fate {
            Fate::Added | Fate::Gone => words::compare::fate(lang, row.fate, true),
            _ => String::new(),
        };
        let cells =
            vec![node_cell(&data, row, &select), Cell::new(level), Cell::new(fate), Cell::new(more(lang, &data, row))];
        Line { cells, current: false }
    };
    Sheet { title, heads: heads.map(|h| (h, false)).to_vec(), rows: Rows::new(n, line) }
}

/// The plan in which a row is found, and its node there: the plan after, if it is there.
fn home<'d>(data: &'d Data, row: &Row) -> (&'d Facts, NodeIx) {
    match (row.after, row.before) {
        (Some(after), _) => (&data.after, after),
        (None, Some(before)) => (&data.before, before),
        // No row is on neither side.
        (None, None) => (&data.after, NodeIx::new(0)),
    }
}

/// A node that opens, if the open plan has it.
fn node_cell(data: &Data, row: &Row, select: &str) -> Cell {
    let (facts, node) = home(data, row);
    let cell = Cell::of_plan(facts.plan.node(node).title.clone());
    match data.open(row) {
        Some(open) => cell.to(format!("{select}{}", data.after.plan.node(open).id)),
        None => cell,
    }
}

fn titles(facts: &Facts, nodes: &[NodeIx], between: &str) -> String {
    nodes.iter().map(|&n| facts.plan.node(n).title.as_str()).collect::<Vec<_>>().join(between)
}

/// What has changed beside the status.
fn more(lang: Lang, data: &Data, row: &Row) -> String {
    let before = |nodes: &[NodeIx]| titles(&data.before, nodes, ", ");
    let after = |nodes: &[NodeIx]| titles(&data.after, nodes, ", ");
    let mut said = Vec::new();
    if let (true, Some(b)) = (row.renamed, row.before) {
        said.push(t!(lang, "compare-was-called", name = data.before.plan.node(b).title.clone()));
    }
    if !row.left.is_empty() {
        said.push(t!(lang, "compare-left", names = before(&row.left)));
    }
    if !row.entered.is_empty() {
        said.push(t!(lang, "compare-entered", names = after(&row.entered)));
    }
    if !row.untied.is_empty() {
        said.push(t!(lang, "compare-untied", names = before(&row.untied)));
    }
    if !row.tied.is_empty() {
        said.push(t!(lang, "compare-tied", names = after(&row.tied)));
    }
    said.join(". ")
}
