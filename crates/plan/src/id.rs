//! Makes ids out of titles: lower-case ASCII words joined by hyphens, the same for the same titles in the same order.

use std::collections::{BTreeMap, BTreeSet};

/// Characters that an id made here has at most, without the number that keeps it apart from others.
pub const MADE_ID_CHARS: usize = 60;

/// What a title without a single Latin letter or digit gives.
const NAMELESS: &str = "namnlos";

/// Small Latin letters with marks, under the letter that they are folded to.
const MARKED: [(char, &str); 25] = [
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ďḋḍḏḑḓđð"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥȟḣḥḧḩḫẖħ"),
    ('i', "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵĸ"),
    ('l', "ĺļľḷḹḻḽł"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋŋ"),
    ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšſșṡṣṥṧṩẛ"),
    ('t', "ţťțṫṭṯṱẗŧ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
];

/// Letters that are folded to several; the last ones come from texts copied out of PDF files.
const SPELLED: [(char, &str); 9] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
];

/// An id for a title: `Föräldraskapsstöd 0–17 år` gives `foraldraskapsstod-0-17-ar`, and `-2`, `-3` … when that is taken.
///
/// Words are cut off after [`MADE_ID_CHARS`]; an id is never empty and always one that a plan takes. For many titles at once use
/// [`Ids`], which does not try the same numbers over and over.
pub fn id_from(title: &str, taken: impl Fn(&str) -> bool) -> String {
    numbered(&words(title), 2, taken).0
}

/// The ids taken so far, for making many.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    taken: BTreeSet<String>,
    /// The number to try next for titles that gave an id already.
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// Ids that no new one may equal.
    pub fn of<'i>(taken: impl IntoIterator<Item = &'i str>) -> Self {
        Self { taken: taken.into_iter().map(str::to_owned).collect(), next: BTreeMap::new() }
    }

    /// Whether an id is taken.
    pub fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// Takes an id that somebody else chose; false if it was taken already.
    pub fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// The same id as [`id_from`] would make, taken from now on.
    pub fn make(&mut self, title: &str) -> String {
        let base = words(title);
        let first = self.next.get(&base).copied().unwrap_or(2);
        let (id, next) = numbered(&base, first, |id| self.taken.contains(id));
        self.next.insert(base, next);
        self.taken.insert(id.clone());
        id
    }
}

/// The first of `base`, `base-2`, `base-3` … that is not taken, with the number to try after it. The numbers below `first` are
/// known to be taken.
fn numbered(base: &str, first: usize, taken: impl Fn(&str) -> bool) -> (String, usize) {
    if !taken(base) {
        return (base.to_owned(), first);
    }
    let mut number = first;
    loop {
        let id = format!("{base}-{number}");
        number += 1;
        if !taken(&id) {
            return (id, number);
        }
    }
}

/// A title's words as an id, no longer than an id may be.
fn words(title: &str) -> String {
    let mut id = String::new();
    let mut gap = false;
    for c in title.chars().filter(|&c| !within_words(c)).flat_map(char::to_lowercase) {
        let before = id.len();
        if !fold(c, &mut id) {
            gap |= !within_words(c);
        } else if std::mem::take(&mut gap) && before > 0 {
            id.insert(before, '-');
        }
        if id.len() > MADE_ID_CHARS {
            return cut(&id);
        }
    }
    if id.is_empty() { NAMELESS.to_owned() } else { id }
}

/// Without the last word, which is not whole or too long; a first word that long is cut within.
fn cut(id: &str) -> String {
    let whole = id.rfind('-').filter(|&at| at > 0).unwrap_or(MADE_ID_CHARS);
    id.get(..whole).unwrap_or(id).to_owned()
}

/// Marks and signs that part no words: apostrophes, soft hyphens, accents written as characters of their own, and what has no
/// width.
fn within_words(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The ASCII letters of a small letter or a digit, added to an id; false for any other sign.
fn fold(c: char, id: &mut String) -> bool {
    if c.is_ascii_lowercase() || c.is_ascii_digit() {
        id.push(c);
    } else if let Some((plain, _)) = MARKED.iter().find(|(_, marked)| marked.contains(c)) {
        id.push(*plain);
    } else if let Some((_, spelled)) = SPELLED.iter().find(|(letter, _)| *letter == c) {
        id.push_str(spelled);
    } else {
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_gives_words_without_marks() {
        for (title, id) in [
            ("Föräldraskapsstöd 0–17 år", "foraldraskapsstod-0-17-ar"),
            ("ÅLDRANDE med livskvalitet", "aldrande-med-livskvalitet"),
            ("  Samordnad individuell plan (SIP) ", "samordnad-individuell-plan-sip"),
            ("E\u{301}lev & hälsa", "elev-halsa"),
            ("Idé, café/Ærø – Łódź straße", "ide-cafe-aero-lodz-strasse"),
            ("Ungas hälsa – o\u{fb03}ciell", "ungas-halsa-officiell"),
            ("barn\u{ad}omsorg’s", "barnomsorgs"),
            ("İstanbul", "istanbul"),
            ("Здоровье", "namnlos"),
            ("---", "namnlos"),
            ("", "namnlos"),
        ] {
            assert_eq!(id_from(title, |_| false), id, "{title}");
        }
    }

    #[test]
    fn a_long_title_is_cut_between_words_and_a_long_word_within() {
        let words = "Ett stöd för den som behöver det allra mest och inte vet var det finns".to_owned();
        assert_eq!(id_from(&words, |_| false), "ett-stod-for-den-som-behover-det-allra-mest-och-inte-vet-var");
        assert_eq!(id_from(&"a".repeat(1_000_000), |_| false), "a".repeat(MADE_ID_CHARS));
        assert_eq!(id_from(&format!("x {}", "a".repeat(100)), |_| false), "x");
    }

    #[test]
    fn what_is_taken_gets_a_number_and_many_are_made_as_one_at_a_time() {
        assert_eq!(id_from("SIP", |id| ["sip", "sip-2"].contains(&id)), "sip-3");
        let mut ids = Ids::of(["sip", "sip-3"]);
        let made: Vec<String> = ["SIP", "Sip", "sip 3", "sip", "ny"].iter().map(|t| ids.make(t)).collect();
        assert_eq!(made, ["sip-2", "sip-4", "sip-3-2", "sip-5", "ny"]);
        assert!(ids.has("ny") && !ids.take("ny") && ids.take("annan"));
        let mut many = Ids::default();
        let last = (0..20_000).map(|_| many.make("Aktivitet")).last();
        assert_eq!(last.as_deref(), Some("aktivitet-20000"));
    }
}
