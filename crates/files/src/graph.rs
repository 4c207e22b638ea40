//! What the graph formats say of nodes and links, as columns and cells that programs such as Gephi can filter and colour by.

use roda_plan::{End, Link, Node, Plan, Status};

/// Columns that every plan's nodes have; one for each facet follows, called `tag_` and the facet's id.
const NODE: [&str; 8] = ["level", "level_title", "role", "status", "start", "end", "summary", "aliases"];

/// Columns of links.
pub(crate) const LINK: [&str; 3] = ["kind", "basis", "note"];

/// Between several values in one cell.
const AND: &str = " | ";

/// The names of the columns of nodes.
pub(crate) fn node_columns(plan: &Plan) -> Vec<String> {
    let facets = plan.facets().iter().map(|f| format!("tag_{}", f.id));
    NODE.into_iter().map(str::to_owned).chain(facets).collect()
}

/// The cells of a node, in the order of the columns; an empty one says nothing.
pub(crate) fn node_cells(plan: &Plan, follow_ups: &[usize], node: &Node) -> Vec<String> {
    let level = plan.level(node.level);
    let end = |p: roda_plan::Period| match p.end {
        End::Unknown => None,
        End::Open => Some("open".to_owned()),
        End::At(end) => Some(end.to_string()),
    };
    let mut cells = vec![
        level.id.clone(),
        level.title.sv.clone(),
        level.role.word().to_owned(),
        latest(follow_ups, node).map(|(_, status)| status.word().to_owned()).unwrap_or_default(),
        node.period.and_then(|p| p.start).map(|s| s.to_string()).unwrap_or_default(),
        node.period.and_then(end).unwrap_or_default(),
        node.summary.clone().unwrap_or_default(),
        node.aliases.join(AND),
    ];
    for (f, facet) in plan.facets().iter().enumerate() {
        let values =
            node.tags.iter().filter(|(tagged, _)| tagged.at() == f).filter_map(|(_, v)| facet.values.get(v.at()));
        cells.push(values.map(|v| v.title.sv.as_str()).collect::<Vec<_>>().join(AND));
    }
    cells
}

/// The cells of a link, in the order of [`LINK`].
pub(crate) fn link_cells(link: &Link) -> [&str; 3] {
    [link.kind.word(), link.basis.word(), link.note.as_deref().unwrap_or_default()]
}

/// The status at the latest follow-up that speaks of a node, with the follow-up's position among the documents.
/// The follow-ups are given oldest first.
pub(crate) fn latest(follow_ups: &[usize], node: &Node) -> Option<(usize, Status)> {
    follow_ups.iter().rev().find_map(|&d| node.status_at(d).map(|status| (d, status)))
}
