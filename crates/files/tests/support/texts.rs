//! Texts that are hard on file formats: markup, separators, formulas, escapes, blanks, line breaks, marks and lengths.

use proptest::collection::vec;
use proptest::prelude::*;
use roda_plan::Text;

const PLAIN: [&str; 8] = [
    "Maria Ungdom",
    "Föräldraskapsstöd 0–17 år",
    "ÅLDRANDE med livskvalitet",
    "CROSS",
    "Öppenvård",
    "Samordnad individuell plan (SIP)",
    "a",
    "42",
];

const HOSTILE: [&str; 47] = [
    "=1+1",
    "+46 19",
    "-0,5",
    "@SUM(A1)",
    "'=1",
    "''@a",
    "'bara",
    "\t=1",
    "\r=1",
    "\"citat\"",
    "a;b,c|d\te",
    "a\nb",
    "a\r\nb\n",
    "\n\nx",
    "<b>&amp;</b>",
    "]]><!--x-->",
    "&lt;&#13;&quot;",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "👩‍👩‍👧‍👦 🏳️‍🌈 𝒳",
    "E\u{301}lev",
    "A\u{30a}ldre",
    "\u{a0}hårt\u{a0}blank\u{a0}",
    "  två  före, två efter  ",
    " ",
    "\\",
    "\\|",
    "a\\ ",
    "\\n",
    "|",
    "||",
    "a | b",
    "a: b",
    ": ",
    "#kommentar",
    "_x0041_ _x000D_",
    "_x0041\r_x0042\r\n",
    "<r>a&b</r>",
    "<r><t>a</t></r>",
    "\u{feff}märke",
    "\u{202e}baklänges\u{200b}\u{2028}rad",
    "TRUE",
    "2021-03-15",
    "1e5",
    "007",
    "#REF!",
    "sep=;",
];

const PIECES: [&str; 26] = [
    "a", "Ö", " ", "  ", "|", "\\", ";", ",", "\"", "'", "=", "-", "\n", "\r\n", "\t", "&", "<", ">", ":", "]]>",
    "\u{a0}", "é", "👍", "_x000A_", "_x0041", "\r",
];

/// A text with more to it than blanks; now and then with blanks around it, and now and then very long.
pub fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(&PLAIN[..]).prop_map(str::to_owned),
        8 => prop::sample::select(&HOSTILE[..]).prop_map(filled),
        6 => vec(prop::sample::select(&PIECES[..]), 1..8).prop_map(|pieces| filled(&pieces.concat())),
        1 => (1..=10_000usize).prop_map(|length| filled(&"lång | å\\n👍 ".chars().cycle().take(length).collect::<String>())),
    ]
}

/// A text, or none.
pub fn optional() -> impl Strategy<Value = Option<String>> {
    prop::option::of(texts())
}

/// A text in Swedish, now and then in English too.
pub fn text() -> impl Strategy<Value = Text> {
    (texts(), prop_oneof![2 => Just(None), 1 => texts().prop_map(Some)]).prop_map(|(sv, en)| Text { sv, en })
}

/// The text itself, or a letter where it would be nothing but blanks.
pub fn filled(text: &str) -> String {
    if text.trim().is_empty() { format!("x{text}") } else { text.to_owned() }
}

/// A text in Swedish alone.
pub fn swedish(sv: &str) -> Text {
    Text { sv: sv.to_owned(), en: None }
}
