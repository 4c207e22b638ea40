//! Writes a plan as GEXF 1.3, Gephi's own format: nodes and links with their data.

use crate::graph::{LINK, link_cells, node_cells, node_columns};
use crate::xml::Writer;
use roda_plan::Plan;

/// The file of a plan; links run from the lower node to the higher.
///
/// Links have their kind in GEXF's own sense too, so that two links of different kinds between the same nodes stay two.
pub fn write(plan: &Plan) -> String {
    let mut w = Writer::new(true);
    w.open(
        "gexf",
        &[
            ("xmlns", "http://gexf.net/1.3"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"),
            ("version", "1.3"),
        ],
    );
    w.open("meta", &[]);
    w.leaf("description", &[], &plan.title().sv);
    w.close();
    w.open("graph", &[("defaultedgetype", "directed"), ("mode", "static")]);
    let columns = node_columns(plan);
    attributes(&mut w, "node", columns.iter().map(String::as_str));
    attributes(&mut w, "edge", LINK.into_iter());
    w.open("nodes", &[]);
    let follow_ups = plan.follow_ups();
    for node in plan.nodes() {
        w.open("node", &[("id", &node.id), ("label", &node.title)]);
        let cells = node_cells(plan, &follow_ups, node);
        values(&mut w, columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)));
        w.close();
    }
    w.close();
    w.open("edges", &[]);
    for (i, link) in plan.links().iter().enumerate() {
        let (from, to) = (&plan.node(link.from).id, &plan.node(link.to).id);
        let id = format!("link-{i}");
        w.open("edge", &[("id", &id), ("source", from), ("target", to), ("kind", link.kind.word())]);
        values(&mut w, LINK.into_iter().zip(link_cells(link)));
        w.close();
    }
    w.finish()
}

fn attributes<'n>(w: &mut Writer, class: &str, names: impl Iterator<Item = &'n str>) {
    w.open("attributes", &[("class", class), ("mode", "static")]);
    for name in names {
        w.empty("attribute", &[("id", name), ("title", name), ("type", "string")]);
    }
    w.close();
}

fn values<'c>(w: &mut Writer, cells: impl Iterator<Item = (&'c str, &'c str)>) {
    w.open("attvalues", &[]);
    for (name, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
        w.empty("attvalue", &[("for", name), ("value", cell)]);
    }
    w.close();
}
