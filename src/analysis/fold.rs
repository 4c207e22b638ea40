//! Makes texts comparable for search: lower case, Swedish and accented letters as their plain ones.

/// The text in lower case with `å ä ö é ü` and their like as plain letters, and everything that is neither letter nor
/// digit as one space. `o` therefore finds `ö`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(p) => out.push(p),
            None if c.is_alphanumeric() => out.push(c),
            None if is_combining(c) => {}
            None if !out.ends_with(' ') && !out.is_empty() => out.push(' '),
            None => {}
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// The text in lower case, letter by letter. The standard library's own way knows of the Greek sigma at the end of a word,
/// for which it carries two tables of all the world's letters.
pub fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The folded words of a search; at most sixteen, so that a pasted page does not become a search of its own.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|w| !w.is_empty()).take(16).map(str::to_owned).collect()
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' | 'æ' => 'a',
        'ö' | 'ø' | 'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ù' | 'ú' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        _ => return None,
    })
}

/// A letter typed as base and combining mark (`o` + `¨`) folds to its base.
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_fold_however_they_are_typed() {
        assert_eq!(fold("Förstärkt ÅLDRANDE – Örebro"), "forstarkt aldrande orebro");
        assert_eq!(fold("o\u{308}ppen  /vård\u{a0}"), "oppen vard");
        assert_eq!(words("  SIP, (ViSam)"), ["sip", "visam"]);
        assert!(words("").is_empty());
        assert_eq!(words(&"a ".repeat(100)).len(), 16);
    }
}
