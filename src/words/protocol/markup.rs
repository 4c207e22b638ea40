//! A protocol as markup for the page: headings of the fourth order under its title of the third.

use super::{Part, Protocol, Table};
use crate::scene::escape;
use std::fmt::Write as _;

/// The markup of a protocol; every text in it is escaped.
pub fn markup(protocol: &Protocol) -> String {
    let mut out = format!(
        "<h3>{}</h3><p class=\"ws-mark\" data-standing=\"{}\">{}</p>",
        escape(&protocol.title),
        escape(&protocol.standing),
        escape(&protocol.mark)
    );
    for part in &protocol.parts {
        match part {
            Part::Heading(text) => element(&mut out, "h4", text),
            Part::Paragraph(text) => element(&mut out, "p", text),
            Part::List(items) => {
                out.push_str("<ul>");
                items.iter().for_each(|item| element(&mut out, "li", item));
                out.push_str("</ul>");
            }
            Part::Table(table) => self::table(&mut out, table),
        }
    }
    out
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = write!(out, "<{name}>{}</{name}>", escape(text));
}

/// A table, in a frame that scrolls by itself where it is too wide and can be reached by the keyboard.
fn table(out: &mut String, table: &Table) {
    let name = escape(&table.name);
    let _ = write!(
        out,
        "<div class=\"ws-wide\" tabindex=\"0\" role=\"group\" aria-label=\"{name}\"><table><caption>{name}</caption><thead><tr>"
    );
    for head in &table.heads {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escape(head));
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let open = if at == 0 { "th scope=\"row\"" } else { "td" };
            let close = if at == 0 { "th" } else { "td" };
            let _ = write!(out, "<{open}>{}</{close}>", escape(cell));
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
}
