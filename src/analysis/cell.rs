//! The table's cells as something to write in: what stands in one, and the edit that a written text asks for.

use crate::plan::edit::{Edit, LinkKey, NodeChange};
use crate::plan::{Basis, DraftLink, DraftPeriod, DraftSource, Facet, Kind, Node, NodeIx, Plan, Role, Status};

/// What a cell holds of its row's node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The title.
    Title,
    /// The action plans that the node is derived from by links of its own.
    Plans,
    /// The areas that it is part of by links of its own.
    Areas,
    /// Its values of the facet at this place.
    Facet(usize),
    /// Its status at the follow-up whose document stands at this place.
    Status(usize),
    /// When it runs.
    Period,
}

/// Why a text cannot stand in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellError {
    /// No plan, area or value is called so. Remedy: one of those there are, or add it first.
    Unknown(String),
    /// Several plans, areas or values are called so, and the cell does not have just them. Remedy: choose in the panel, or name the area
    /// with the one above it.
    Several(String),
    /// No status is called so. Remedy: one of the words that the list shows.
    UnknownStatus(String),
    /// More than a beginning and an end. Remedy: two times with a dash between them.
    NotAPeriod(String),
}

/// How values are worded.
#[derive(Debug, Clone)]
pub struct Wording {
    /// Whether in English.
    pub english: bool,
    /// Every status and its name.
    pub statuses: Vec<(Status, String)>,
    /// An end that is open.
    pub open: String,
}

/// What stands between several values in a cell, as in the template for Excel.
pub const BETWEEN: &str = " | ";
/// What stands between the beginning and the end of a period.
const DASH: &str = " – ";

/// A text on one line, as a field of one line holds it: a browser takes line breaks out of one and glues what they part.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in a cell when one begins to write in it, on one line.
pub fn cell_text(plan: &Plan, cell: Cell, node: NodeIx, wording: &Wording) -> String {
    let n = plan.node(node);
    match cell {
        Cell::Title => one_line(&n.title),
        Cell::Plans | Cell::Areas => titles(plan, &linked(plan, cell, node)),
        Cell::Facet(at) => {
            let Some(facet) = plan.facets().get(at) else { return String::new() };
            let values = n.tags.iter().filter(|(f, _)| f.at() == at).filter_map(|(_, v)| facet.values.get(v.at()));
            values.map(|v| one_line(v.title.get(wording.english))).collect::<Vec<_>>().join(BETWEEN)
        }
        Cell::Status(document) => {
            let name = |s: Status| wording.statuses.iter().find(|(of, _)| *of == s).map(|(_, name)| name.clone());
            n.status_at(document).and_then(name).unwrap_or_default()
        }
        Cell::Period => period_text(plan, n, &wording.open),
    }
}

fn titles(plan: &Plan, nodes: &[NodeIx]) -> String {
    nodes.iter().map(|&n| one_line(&plan.node(n).title)).collect::<Vec<_>>().join(BETWEEN)
}

fn period_text(plan: &Plan, n: &Node, open: &str) -> String {
    let Some(period) = plan.drafted(n).period else { return String::new() };
    let end = period.end.map(|e| if e == "open" { open.to_owned() } else { e });
    match (period.start, end) {
        (Some(start), None) => start,
        (Some(start), Some(end)) => format!("{start}{DASH}{end}"),
        (None, Some(end)) => format!("{DASH}{end}").trim().to_owned(),
        (None, None) => String::new(),
    }
}

/// The edit that a text in a cell asks for; nothing when all is so already. `source` is cited by new links.
///
/// # Errors
/// When the text names what is not there.
pub fn cell_edit(
    plan: &Plan,
    cell: Cell,
    node: NodeIx,
    text: &str,
    source: &DraftSource,
    wording: &Wording,
) -> Result<Option<Edit>, CellError> {
    let text = one_line(text);
    let text = text.as_str();
    if text == cell_text(plan, cell, node, wording) {
        return Ok(None);
    }
    let id = plan.node(node).id.clone();
    let change = match cell {
        Cell::Title => NodeChange::Title(text.to_owned()),
        Cell::Plans | Cell::Areas => return relink(plan, cell, node, text, source),
        Cell::Facet(at) => {
            let Some(facet) = plan.facets().get(at) else { return Ok(None) };
            let now: Vec<usize> =
                plan.node(node).tags.iter().filter(|(f, _)| f.at() == at).map(|(_, v)| v.at()).collect();
            let found = all(text, &now, |name| values_called(facet, name, wording.english))?;
            let values = found.iter().filter_map(|&v| facet.values.get(v)).map(|v| v.id.clone());
            NodeChange::Tags { facet: facet.id.clone(), values: values.collect() }
        }
        Cell::Status(document) => {
            let Some(document) = plan.documents().get(document) else { return Ok(None) };
            let called = |(s, name): &&(Status, String)| same(name, text) || s.word() == text;
            let known = wording.statuses.iter().find(called).map(|(s, _)| *s);
            if known.is_none() && !text.is_empty() {
                return Err(CellError::UnknownStatus(text.to_owned()));
            }
            NodeChange::Status { document: document.id.clone(), status: known.map(|s| s.word().to_owned()) }
        }
        Cell::Period => NodeChange::Period(period(text, &wording.open)?),
    };
    Ok(Some(Edit::SetNode { id, change }))
}

/// Reads `2025 – 2027`, `2025`, `– 2027` or `2025 – fortlöpande`; also with a hyphen between spaces. What a time may look like is
/// checked with the plan.
fn period(text: &str, open: &str) -> Result<Option<DraftPeriod>, CellError> {
    if text.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = text.split(['–', '—']).flat_map(|p| p.split(" - ")).map(str::trim).collect();
    let filled = |t: &str| (!t.is_empty()).then(|| t.to_owned());
    let end = |t: &str| if same(t, open) { Some("open".to_owned()) } else { filled(t) };
    match parts.as_slice() {
        [start] => Ok(Some(DraftPeriod { start: filled(start), end: None })),
        [start, last] => Ok(Some(DraftPeriod { start: filled(start), end: end(last) })),
        _ => Err(CellError::NotAPeriod(text.to_owned())),
    }
}

/// What every name in a text means: the whole text as one name, or several between `|` or `;`, or at last between commas. `called`
/// gives all that have a name, of which those that the cell has `now` come first.
fn all<T: PartialEq + Copy>(text: &str, now: &[T], called: impl Fn(&str) -> Vec<T>) -> Result<Vec<T>, CellError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    if !called(text).is_empty() {
        return named(&[text], now, called);
    }
    let parted = |between: &[char]| -> Result<Vec<T>, CellError> {
        let names: Vec<&str> = text.split(between).map(str::trim).filter(|n| !n.is_empty()).collect();
        named(&names, now, &called)
    };
    match parted(&['|', ';']) {
        Err(unknown @ CellError::Unknown(_)) => parted(&['|', ';', ',']).map_err(|error| match error {
            CellError::Several(_) => error,
            _ => unknown,
        }),
        found => found,
    }
}

/// What each of some names means. Where several have a name it means those that the cell has, each named once.
fn named<T: PartialEq + Copy>(names: &[&str], now: &[T], called: impl Fn(&str) -> Vec<T>) -> Result<Vec<T>, CellError> {
    let mut found: Vec<T> = Vec::new();
    for name in names {
        let all = called(name);
        let has: Vec<T> = all.iter().copied().filter(|one| now.contains(one)).collect();
        match (has.as_slice(), all.as_slice()) {
            (_, []) => return Err(CellError::Unknown((*name).to_owned())),
            ([], [one]) if !found.contains(one) => found.push(*one),
            ([], [_]) => {}
            ([], _) => return Err(CellError::Several((*name).to_owned())),
            // The next of them; one that is named again is no other.
            (has, _) => found.extend(has.iter().copied().find(|one| !found.contains(one))),
        }
    }
    // Of two in the cell that are called the same, nobody can tell which one was to go.
    let torn = |name: &&&str| called(name).iter().any(|one| now.contains(one) && !found.contains(one));
    match names.iter().find(torn) {
        Some(name) => Err(CellError::Several((*name).to_owned())),
        None => Ok(found),
    }
}

/// The values of a facet that have a name in the language shown, else in Swedish.
fn values_called(facet: &Facet, name: &str, english: bool) -> Vec<usize> {
    let those = |english: bool| -> Vec<usize> {
        (0..).zip(&facet.values).filter(|(_, v)| same(v.title.get(english), name)).map(|(at, _)| at).collect()
    };
    let found = those(english);
    if found.is_empty() { those(false) } else { found }
}

fn same(a: &str, b: &str) -> bool {
    one_line(a).to_lowercase() == one_line(b).to_lowercase()
}

/// The role that a cell's links lead to, and their kind.
fn links_of(cell: Cell) -> (Role, Kind) {
    if cell == Cell::Areas { (Role::Area, Kind::PartOf) } else { (Role::Plan, Kind::DerivedFrom) }
}

/// What the node is linked to by links of its own that a cell shows.
fn linked(plan: &Plan, cell: Cell, node: NodeIx) -> Vec<NodeIx> {
    let (role, kind) = links_of(cell);
    let own = plan.links().iter().filter(|l| l.from == node && l.kind == kind);
    own.map(|l| l.to).filter(|&to| plan.role(to) == role).collect()
}

/// Links to what a text names in the place of what is linked now; links that stay keep their sources.
fn relink(plan: &Plan, cell: Cell, node: NodeIx, text: &str, source: &DraftSource) -> Result<Option<Edit>, CellError> {
    let (role, kind) = links_of(cell);
    let titled =
        |name: &str| -> Vec<NodeIx> { plan.nodes_with(role).filter(|&n| same(&plan.node(n).title, name)).collect() };
    let now = linked(plan, cell, node);
    // The table shows an area with the one above it, which tells two of the same name apart.
    let called = |name: &str| match (titled(name), name.rsplit_once('›')) {
        (none, Some((above, own))) if none.is_empty() && !name.contains(['|', ';']) => {
            let all = titled(own);
            let above = above.rsplit('›').next().unwrap_or_default();
            let within: Vec<NodeIx> = all.iter().copied().filter(|&n| is_within(plan, n, above)).collect();
            match within.is_empty() {
                false => within,
                // Several such names between commas are no name.
                true if name.contains(',') => within,
                true => all,
            }
        }
        (all, _) => all,
    };
    let wanted = all(text, &now, called)?;
    let id = |n: NodeIx| plan.node(n).id.clone();
    let gone = now
        .iter()
        .filter(|n| !wanted.contains(n))
        .map(|&to| Edit::Unlink(LinkKey { from: id(node), to: id(to), kind: kind.word().to_owned() }));
    let new = wanted.iter().filter(|n| !now.contains(n)).map(|&to| {
        Edit::Link(DraftLink {
            from: id(node),
            to: id(to),
            kind: kind.word().to_owned(),
            basis: Basis::Stated.word().to_owned(),
            sources: vec![source.clone()],
            note: None,
        })
    });
    let mut edits: Vec<Edit> = gone.chain(new).collect();
    Ok(match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Many(edits)),
    })
}

/// Whether something is part of what has this title.
fn is_within(plan: &Plan, node: NodeIx, title: &str) -> bool {
    let mut above = plan.links().iter().filter(|l| l.from == node && l.kind == Kind::PartOf).map(|l| l.to);
    above.any(|n| same(&plan.node(n).title, title))
}
