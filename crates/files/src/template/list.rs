//! Several texts in one cell: a bar between them, and a backslash before what is to be taken as it stands.

/// Texts as one cell's text.
pub(crate) fn join<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    let escaped: Vec<String> = items.into_iter().map(|i| escaped(i.as_ref())).collect();
    escaped.join(" | ")
}

/// A text as it stands in a cell of several: backslashes and bars, and blanks at its ends, with a backslash before them.
pub(super) fn escaped(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let mut out = String::with_capacity(text.len() + 4);
    for (at, c) in text.char_indices() {
        if matches!(c, '\\' | '|') || at < start || at >= end {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The texts of a cell, without the blanks around them; nothing between two bars is no text. A backslash that stands before
/// anything but a bar, a backslash or a blank is a backslash.
pub(crate) fn split(cell: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = Item::default();
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next_if(|&n| matches!(n, '\\' | '|') || n.is_whitespace()) {
                Some(kept) => item.keep(kept),
                None => item.keep('\\'),
            },
            '|' => items.push(std::mem::take(&mut item)),
            c if c.is_whitespace() => item.blank(c),
            c => item.keep(c),
        }
    }
    items.push(item);
    items.into_iter().map(|i| i.text).filter(|t| !t.is_empty()).collect()
}

/// A text under way; blanks wait until it is known that they do not stand at its end.
#[derive(Default)]
struct Item {
    text: String,
    waiting: String,
}

impl Item {
    fn keep(&mut self, c: char) {
        self.text.push_str(&self.waiting);
        self.waiting.clear();
        self.text.push(c);
    }

    fn blank(&mut self, c: char) {
        if !self.text.is_empty() {
            self.waiting.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_whatever_is_in_them() {
        for items in [
            vec![],
            vec!["a"],
            vec!["a", "b c"],
            vec!["|", "\\", "\\|", " a", "b ", "\t", "a\\ ", "a\nb\n", "\u{a0}"],
            vec!["a | b", "\\n", "||"],
        ] {
            assert_eq!(split(&join(&items)), items, "{}", join(&items));
        }
        assert_eq!(split(" a|b ||  | C:\\mapp "), ["a", "b", "C:\\mapp"]);
    }
}
