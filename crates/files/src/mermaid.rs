//! Writes a plan as a Mermaid flowchart, for pages that draw it, such as those of GitHub, GitLab and Notion.

use roda_plan::{Basis, Plan};
use std::fmt::Write;

/// The chart of a plan, from the vision at the top down, with a frame around each level. Links run from the lower node to the higher;
/// what we concluded is dotted.
///
/// Nodes and levels are numbered, since Mermaid gives words such as `end` a meaning of their own. Mermaid draws up to 500 links and
/// 50,000 characters where the page does not allow it more.
pub fn write(plan: &Plan) -> String {
    let mut out = String::from("flowchart BT\n");
    for (i, level) in plan.level_ixs().enumerate() {
        if plan.nodes_of(level).next().is_none() {
            continue;
        }
        let _ = writeln!(out, "  subgraph l{i}[{}]", quoted(&plan.level(level).title.sv));
        for node in plan.nodes_of(level) {
            let _ = writeln!(out, "    n{}[{}]", node.at(), quoted(&plan.node(node).title));
        }
        out.push_str("  end\n");
    }
    for link in plan.links() {
        let arrow = if link.basis == Basis::Interpreted { "-.->" } else { "-->" };
        let _ = writeln!(out, "  n{} {arrow} n{}", link.from.at(), link.to.at());
    }
    out
}

/// A text in quotation marks in which nothing but letters, digits, blanks and commas stands as it is. Mermaid reads the rest by
/// number and only after it has looked for Markdown and HTML, so no title becomes a list, a link, a directive or a script.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            // Mermaid marks its own codes with this sign of two letters, and would take a title's for one.
            'ﬂ' => out.push_str("fl"),
            c if c.is_alphanumeric() || c == ',' => out.push(c),
            c if c == ' ' || c.is_control() && c.is_whitespace() => out.push(' '),
            c if c.is_control() || !crate::xml::holds(c) => {}
            c => {
                let _ = write!(out, "#{};", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}
