//! Writes a plan in Graphviz' language DOT: one row for each level, from the vision down.

use roda_plan::{Basis, Kind, Plan, Role};
use std::fmt::Write;

/// The file of a plan, for `dot`. Links run from the lower node to the higher; what we concluded is dashed.
///
/// A name for each level stands at the side of its row, and these are chained, so that levels keep their order even where no link
/// holds them.
pub fn write(plan: &Plan) -> String {
    let mut out = String::from("digraph plan {\n");
    line(&mut out, &format!("graph [label={}, labelloc=t, rankdir=BT, newrank=true];", quoted(&plan.title().sv)));
    line(&mut out, "node [shape=box, style=rounded, fontname=\"sans-serif\"];");
    for (i, level) in plan.level_ixs().enumerate() {
        out.push_str("  {\n    rank=same;\n");
        let name = quoted(&plan.level(level).title.sv);
        line(&mut out, &format!("  \"level:{i}\" [label={name}, shape=plaintext];"));
        for node in plan.nodes_of(level) {
            let node = plan.node(node);
            let shape = shape(plan.level(level).role);
            line(&mut out, &format!("  {} [label={}{shape}];", quoted(&node.id), quoted(&node.title)));
        }
        out.push_str("  }\n");
    }
    for below in 1..plan.levels().len() {
        line(&mut out, &format!("\"level:{below}\" -> \"level:{}\" [style=invis];", below - 1));
    }
    for link in plan.links() {
        let (from, to) = (quoted(&plan.node(link.from).id), quoted(&plan.node(link.to).id));
        let style = if link.basis == Basis::Interpreted { ", style=dashed" } else { "" };
        let head = match link.kind {
            Kind::PartOf => "",
            Kind::ContributesTo => ", arrowhead=empty",
            Kind::DerivedFrom => ", arrowhead=vee",
        };
        let (kind, basis) = (link.kind.word(), link.basis.word());
        line(&mut out, &format!("{from} -> {to} [kind={kind}, basis={basis}{head}{style}];"));
    }
    out.push_str("}\n");
    out
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "  {text}");
}

fn shape(role: Role) -> &'static str {
    match role {
        Role::Plan => ", style=\"rounded,bold\"",
        Role::Area => ", style=solid",
        _ => "",
    }
}

/// A text in quotation marks that is shown as it is: backslashes begin escapes, an ampersand an entity as in HTML, and
/// characters that draw nothing would end up in pictures.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() && c.is_whitespace() => out.push(' '),
            c if c.is_control() || !crate::xml::holds(c) => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
