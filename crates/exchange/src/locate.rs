//! Finds the way to a place in a JSON text: which field of which entry stands at a line and column.
//!
//! Cheaper than a deserializer that keeps count of where it is, which would be compiled once more for every type and
//! make the first load noticeably larger.

use super::At;

/// One step into the text.
enum Step {
    /// In a list, at this position from 0.
    Item(usize),
    /// In an object, at this key; nothing before the first key.
    Key(Option<String>),
}

/// The way to the value that ends at a place, such as `nodes[3].title`; for a `whole` entry, such as one that lacks a
/// field, the way to the entry itself. Counts lines and columns as serde_json does: from 1, columns in bytes.
pub(super) fn path(text: &str, at: At, whole: bool) -> String {
    let mut steps: Vec<Step> = Vec::new();
    let mut bytes = text[..offset(text, at)].bytes().enumerate();
    let mut awaits_key = false;
    while let Some((start, byte)) = bytes.next() {
        match byte {
            b'{' => {
                steps.push(Step::Key(None));
                awaits_key = true;
            }
            b'[' => steps.push(Step::Item(0)),
            b'}' | b']' => drop(steps.pop()),
            b',' => match steps.last_mut() {
                Some(Step::Item(n)) => *n += 1,
                Some(Step::Key(_)) => awaits_key = true,
                None => {}
            },
            b'"' => {
                let mut end = start;
                while let Some((i, b)) = bytes.next() {
                    end = i;
                    match b {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
                if let (true, Some(Step::Key(key))) = (awaits_key, steps.last_mut()) {
                    *key = text.get(start + 1..end).map(str::to_owned);
                    awaits_key = false;
                }
            }
            _ => {}
        }
    }
    if whole && matches!(steps.last(), Some(Step::Key(_))) {
        steps.pop();
    }
    written(&steps)
}

fn written(steps: &[Step]) -> String {
    let mut out = String::new();
    for step in steps {
        match step {
            Step::Item(n) => out.push_str(&format!("[{n}]")),
            Step::Key(Some(key)) => {
                out.push_str(if out.is_empty() { "" } else { "." });
                out.push_str(key);
            }
            Step::Key(None) => {}
        }
    }
    if out.is_empty() { ".".to_owned() } else { out }
}

/// The byte after a place, or the end of the text.
fn offset(text: &str, at: At) -> usize {
    let before: usize = text.split_inclusive('\n').take(at.line.saturating_sub(1)).map(str::len).sum();
    let mut end = (before + at.column).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, column: usize, whole: bool, expected: &str) {
        assert_eq!(path(text, At { line: 1, column }, whole), expected, "{text} up to {column}");
    }

    #[test]
    fn names_the_entry_and_the_field() {
        let text = r#"{"a": 1, "nodes": [{"id": "x,{[\""}, {"id": 5, "b": {}}]}"#;
        check(text, 7, false, "a");
        check(text, text.find('5').map_or(0, |i| i + 1), false, "nodes[1].id");
        check(text, text.find("}}").map_or(0, |i| i + 1), false, "nodes[1].b");
        check(text, text.find("}}").map_or(0, |i| i + 1), true, "nodes[1]");
        check(text, 0, false, ".");
        check(text, 10_000, false, ".");
    }
}
