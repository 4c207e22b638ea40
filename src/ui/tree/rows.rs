//! The places of the tree as markup: each a link that is a tree item, followed by the group of what stands under it.

use crate::analysis::{Path, Spot, Tree};
use crate::plan::{Basis, NodeIx, Role};
use crate::scene::escape;
use crate::ui::parts::chip_class;
use crate::url::Lang;
use crate::words;
use std::fmt::Write;

/// What decides how places look beside the tree itself.
pub struct Look<'a> {
    /// The language of what is read out.
    pub lang: Lang,
    /// The tree.
    pub tree: &'a Tree,
    /// The letters of the action plans, by slot.
    pub letters: Vec<char>,
    /// The follow-up that statuses are read from.
    pub follow_up: Option<usize>,
    /// The selected node.
    pub selected: Option<NodeIx>,
    /// The beginning of the links that select a node.
    pub select: &'a str,
}

/// The id of the element at a place.
pub fn element_id(path: &[NodeIx]) -> String {
    format!("t{}", joined(path))
}

/// The id of the group under it.
pub fn group_id(path: &[NodeIx]) -> String {
    format!("g{}", joined(path))
}

fn joined(path: &[NodeIx]) -> String {
    path.iter().map(|n| n.at().to_string()).collect::<Vec<_>>().join("-")
}

/// The place of an element's id.
pub fn path_of(id: &str) -> Option<Path> {
    id.strip_prefix('t')?.split('-').map(|n| n.parse().ok().map(NodeIx::new)).collect()
}

/// Writes a place as number `at` of `of`, with its group left open; nothing is said of opening where nothing is below.
pub fn open_item(out: &mut String, look: &Look, spot: &Spot, (at, of): (usize, usize), open: Option<bool>) {
    let facts = look.tree.facts();
    let Some((here, node)) = spot.node().and_then(|n| Some((n, facts.plan.nodes().get(n.at())?))) else { return };
    let (role, id) = (facts.plan.role(here), element_id(&spot.path));
    let class = match role {
        Role::Plan => " class=\"is-plan\"",
        Role::Activity if facts.serves(here).len() > 1 => " class=\"overlap\"",
        _ => "",
    };
    let _ = write!(
        out,
        "<li role=\"none\"><a role=\"treeitem\" id=\"{id}\"{class} href=\"{}{}\" tabindex=\"-1\" data-node=\"{}\" \
         aria-level=\"{}\" aria-posinset=\"{}\" aria-setsize=\"{of}\"",
        escape(look.select),
        node.id,
        here.at(),
        spot.path.len(),
        at + 1,
    );
    if let Some(open) = open {
        let _ = write!(out, " aria-expanded=\"{open}\" aria-owns=\"{}\"", group_id(&spot.path));
    }
    out.push_str(if look.selected == Some(here) { " aria-current=\"true\">" } else { ">" });
    out.push_str("<span class=\"twist\" aria-hidden=\"true\"></span>");
    chips(out, look, here);
    let _ =
        write!(out, "<span class=\"name\" lang=\"{}\">{}</span>", escape(facts.plan.language()), escape(&node.title));
    let activity = role == Role::Activity;
    let quiet = if activity { "quiet" } else { "about" };
    let _ = write!(out, "<span class=\"{quiet}\">, {}</span>", escape(&words::tree::about(look.lang, look.tree, spot)));
    if activity && let Some(d) = look.follow_up {
        let status = node.status_at(d);
        let word = status.map_or("none", |s| s.word());
        let said = escape(&words::status(look.lang, status));
        let _ = write!(out, "<span class=\"quiet\">, </span><span class=\"status {word}\">{said}</span>");
    }
    let several = if facts.serves(here).len() > 1 { " loud" } else { "" };
    let serves = words::tree::serves(look.lang, look.tree, spot);
    // Each ends with a stop of its own.
    let stop = if serves.is_empty() { ". " } else { "" };
    let titles = facts.served_titles(here);
    also(out, several, ". ", &marked(look, &serves, &titles));
    let others = look.tree.also_under(spot);
    let titles: Vec<String> = others.iter().map(|n| facts.plan.node(*n).title.clone()).collect();
    also(out, "", stop, &marked(look, &words::tree::under(look.lang, look.tree, spot), &titles));
    out.push_str("</a>");
    if let Some(open) = open {
        let hidden = if open { "" } else { " hidden" };
        let _ = write!(out, "<ul role=\"group\" id=\"{}\"{hidden}>", group_id(&spot.path));
    }
}

/// Ends what [`open_item`] began.
pub fn close_item(out: &mut String, open: Option<bool>) {
    out.push_str(if open.is_some() { "</ul></li>" } else { "</li>" });
}

/// A line below the name; its stop parts it from what is read before.
fn also(out: &mut String, class: &str, stop: &str, markup: &str) {
    if !markup.is_empty() {
        let _ = write!(out, "<span class=\"also{class}\"><span class=\"quiet\">{stop}</span>{markup}</span>");
    }
}

/// A sentence as markup, in which titles are said to be in the plan's language when that is another; of titles that begin alike the
/// longest counts.
fn marked(look: &Look, sentence: &str, titles: &[String]) -> String {
    let language = look.tree.facts().plan.language();
    if language == look.lang.tag() {
        return escape(sentence);
    }
    let (mut out, mut rest) = (String::new(), sentence);
    let at = |rest: &str| {
        let begun = |t: &&String| !t.is_empty() && rest.starts_with(t.as_str());
        titles.iter().filter(begun).map(String::len).max()
    };
    while let Some(next) = rest.chars().next() {
        let title = at(rest);
        let (said, after) = rest.split_at(title.unwrap_or(next.len_utf8()));
        let _ = match title {
            Some(_) => write!(out, "<span lang=\"{}\">{}</span>", escape(language), escape(said)),
            None => write!(out, "{}", escape(said)),
        };
        rest = after;
    }
    out
}

/// The plans that an activity serves, or the plan that it is, as letters in their colours; the words say the same.
fn chips(out: &mut String, look: &Look, node: NodeIx) {
    let facts = look.tree.facts();
    let served = facts.serves(node).iter().filter_map(|s| Some((facts.slot(s.plan)?, s.basis == Basis::Stated)));
    let all: Vec<(usize, bool)> = facts.slot(node).map(|slot| (slot, true)).into_iter().chain(served).collect();
    if all.is_empty() {
        return;
    }
    out.push_str("<span class=\"letters\" aria-hidden=\"true\">");
    if all.len() > 1 {
        let _ = write!(out, "<b class=\"count\">{}</b>", all.len());
    }
    for (slot, stated) in all {
        let letter = look.letters.get(slot).copied().unwrap_or('?');
        let _ = write!(out, "<i class=\"{}\">{letter}</i>", chip_class(slot, stated));
    }
    out.push_str("</span>");
}
