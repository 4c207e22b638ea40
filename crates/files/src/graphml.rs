//! Writes a plan as GraphML: nodes and links with their data, for Gephi, yEd, Cytoscape and NetworkX.

use crate::graph::{LINK, link_cells, node_cells, node_columns};
use crate::xml::Writer;
use roda_plan::Plan;

/// The file of a plan. `label` is the column that Gephi and yEd show as the name; links run from the lower node to the higher.
pub fn write(plan: &Plan) -> String {
    let mut w = Writer::new(true);
    w.open(
        "graphml",
        &[
            ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
            ),
        ],
    );
    w.leaf("desc", &[], &plan.title().sv);
    let columns = node_columns(plan);
    key(&mut w, "node", "label");
    columns.iter().for_each(|name| key(&mut w, "node", name));
    LINK.iter().for_each(|name| key(&mut w, "edge", name));
    w.open("graph", &[("id", "plan"), ("edgedefault", "directed")]);
    let follow_ups = plan.follow_ups();
    for node in plan.nodes() {
        w.open("node", &[("id", &node.id)]);
        w.leaf("data", &[("key", "label")], &node.title);
        for (name, cell) in columns.iter().zip(node_cells(plan, &follow_ups, node)) {
            data(&mut w, name, &cell);
        }
        w.close();
    }
    for (i, link) in plan.links().iter().enumerate() {
        let (from, to) = (&plan.node(link.from).id, &plan.node(link.to).id);
        w.open("edge", &[("id", &format!("link-{i}")), ("source", from), ("target", to)]);
        for (name, cell) in LINK.iter().zip(link_cells(link)) {
            data(&mut w, name, cell);
        }
        w.close();
    }
    w.finish()
}

fn key(w: &mut Writer, of: &str, name: &str) {
    w.empty("key", &[("id", name), ("for", of), ("attr.name", name), ("attr.type", "string")]);
}

fn data(w: &mut Writer, name: &str, cell: &str) {
    if !cell.is_empty() {
        w.leaf("data", &[("key", name)], cell);
    }
}
