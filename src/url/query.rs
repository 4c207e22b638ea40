//! Reads an address from a query string and writes it as the shortest one that means the same.

use super::{Address, Column, Help, Lang, MAX_CHARS, Pick, Sort, View};
use form_urlencoded::Serializer;
use std::collections::BTreeSet;

/// A part of an address that means nothing here: its key and what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The key, as written.
    pub key: String,
    /// The value, as written.
    pub value: String,
}

/// What stands for every branch, in place of a list of them.
const ALL: &str = "alla";

/// The most action plans that can be asked for at once.
const MOST_PLANS: usize = 99;

/// Reads a query, with or without its `?`. What is not understood is left out and returned beside the address.
pub fn parse(query: &str) -> (Address, Vec<Ignored>) {
    let mut address = Address::default();
    let mut ignored = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    let (read, rest) = within_limit(query);
    for (key, value) in form_urlencoded::parse(read.as_bytes()) {
        if take(&mut address, &key, &value).is_none() {
            ignored.push(Ignored { key: key.into_owned(), value: value.into_owned() });
        }
    }
    // Of what lies beyond the limit the first part is named, which is enough to see where reading stopped.
    let first = form_urlencoded::parse(rest.as_bytes()).next();
    ignored.extend(first.map(|(key, value)| Ignored { key: key.into_owned(), value: value.into_owned() }));
    (address, ignored)
}

/// The whole parts that lie within the limit, and the rest; half a part would mean something else.
fn within_limit(query: &str) -> (&str, &str) {
    let Some((end, _)) = query.char_indices().nth(MAX_CHARS) else { return (query, "") };
    let end = if query[end..].starts_with('&') { end } else { query[..end].rfind('&').unwrap_or(0) };
    query.split_at(end)
}

/// Takes one pair in; nothing when it is not understood.
fn take(a: &mut Address, key: &str, value: &str) -> Option<()> {
    let list = || value.split(',').filter(|v| !v.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>();
    match key {
        "plan" => a.plan = Some(relative(value)?),
        "egen" => a.own = Some(own_key(value)?),
        "workshop" => a.workshop = Some(own_key(value)?),
        "hjalp" => a.help = Some(*Help::ALL.iter().find(|h| h.word() == value)?),
        "vy" => a.view = *View::ALL.iter().find(|v| v.word() == value)?,
        "sprak" => a.lang = [Lang::Sv, Lang::En].into_iter().find(|l| l.tag() == value)?,
        "vald" => a.selected = Some(filled(value)?),
        "status" => a.statuses = list(),
        "uppfoljning" => a.follow_up = Some(filled(value)?),
        "minst" => a.at_least = value.parse().ok().filter(|n| *n <= MOST_PLANS)?,
        "angivna" => a.stated_only = flag(value)?,
        "sok" => a.text = value.to_owned(),
        "dolj" => a.hide = flag(value)?,
        "trad" => a.thread_only = flag(value)?,
        "stangda" => a.closed = list(),
        "oppna" => {
            a.open_all = value == ALL;
            a.opened = if a.open_all { BTreeSet::new() } else { list() };
        }
        "smala" => a.narrow = Some(list()),
        "sortera" => a.sort = sort(value)?,
        "plock" => a.pick = Some(Pick::parse(value)?),
        _ => {
            if let Some(facet) = key.strip_prefix("f.") {
                a.facets.insert(filled(facet)?, list());
            } else if let Some(level) = key.strip_prefix("i.") {
                a.within.insert(filled(level)?, list());
            } else {
                a.views.take(key, value)?;
            }
        }
    }
    Some(())
}

/// Writes an address; the default address is the empty query. The result begins with `?` unless it is empty.
pub fn write(a: &Address) -> String {
    let mut out = Serializer::new(String::new());
    let mut pair = |key: &str, value: &str| {
        out.append_pair(key, value);
    };
    let join = |set: &BTreeSet<String>| set.iter().map(String::as_str).collect::<Vec<_>>().join(",");
    let fresh = Address::default();
    if let Some(plan) = &a.plan {
        pair("plan", plan);
    }
    if let Some(own) = &a.own {
        pair("egen", own);
    }
    if let Some(workshop) = &a.workshop {
        pair("workshop", workshop);
    }
    if let Some(help) = a.help {
        pair("hjalp", help.word());
    }
    if a.view != fresh.view {
        pair("vy", a.view.word());
    }
    if a.lang != fresh.lang {
        pair("sprak", a.lang.tag());
    }
    for (facet, values) in a.facets.iter().filter(|(_, v)| !v.is_empty()) {
        pair(&format!("f.{facet}"), &join(values));
    }
    for (level, nodes) in a.within.iter().filter(|(_, n)| !n.is_empty()) {
        pair(&format!("i.{level}"), &join(nodes));
    }
    if !a.statuses.is_empty() {
        pair("status", &join(&a.statuses));
    }
    if let Some(id) = &a.follow_up {
        pair("uppfoljning", id);
    }
    if a.at_least > 0 {
        pair("minst", &a.at_least.to_string());
    }
    if !a.text.is_empty() {
        pair("sok", &a.text);
    }
    for (key, on) in [("angivna", a.stated_only), ("dolj", a.hide), ("trad", a.thread_only)] {
        if on {
            pair(key, "1");
        }
    }
    if !a.closed.is_empty() {
        pair("stangda", &join(&a.closed));
    }
    if a.open_all {
        pair("oppna", ALL);
    } else if !a.opened.is_empty() {
        pair("oppna", &join(&a.opened));
    }
    if let Some(narrow) = &a.narrow {
        pair("smala", &join(narrow));
    }
    if a.sort != fresh.sort {
        let sign = if a.sort.descending { "-" } else { "" };
        pair("sortera", &format!("{sign}{}", a.sort.column.word()));
    }
    a.views.write(&mut pair);
    if let Some(pick) = &a.pick {
        pair("plock", &pick.write());
    }
    if let Some(id) = &a.selected {
        pair("vald", id);
    }
    // Commas and colons separate our lists and are allowed in a query; leaving them readable keeps links readable.
    let query = out.finish().replace("%2C", ",").replace("%3A", ":");
    if query.is_empty() { query } else { format!("?{query}") }
}

impl View {
    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Map => "karta",
            Self::Tree => "trad",
            Self::Table => "tabell",
            Self::Overlap => "overlapp",
            Self::Gaps => "luckor",
            Self::Selection => "minsta-urval",
            Self::Timeline => "tidslinje",
            Self::Compare => "jamfor",
            Self::Workshop => "workshop",
        }
    }
}

impl Column {
    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "titel",
            Self::Plans => "planer",
            Self::Area => "omrade",
            Self::Facet => "malgrupp",
            Self::Status => "status",
            Self::Period => "period",
            Self::Sources => "kallor",
        }
    }
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// The key of a kept plan: letters and digits, not too many.
fn own_key(value: &str) -> Option<String> {
    let plain = value.bytes().all(|b| b.is_ascii_alphanumeric());
    filled(value).filter(|v| plain && v.len() <= 40)
}

fn filled(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn sort(value: &str) -> Option<Sort> {
    let (descending, word) = match value.strip_prefix('-') {
        Some(word) => (true, word),
        None => (false, value),
    };
    let column = Column::ALL.into_iter().find(|c| c.word() == word)?;
    Some(Sort { column, descending })
}

/// A plan file's address must stay on the page's own site: a path without scheme, host or way out of the folder.
pub(super) fn relative(value: &str) -> Option<String> {
    let plain = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._-".contains(&b));
    let inside = !value.starts_with('/') && !value.split('/').any(|part| part == ".." || part.is_empty());
    (plain && inside && value.len() <= 300).then(|| value.to_owned())
}

/// Whether a plan file's address stays on the page's own site.
pub fn is_relative(value: &str) -> bool {
    relative(value).is_some()
}
