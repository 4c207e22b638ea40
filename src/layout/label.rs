//! Breaks labels into lines that fit a width, with the widths of the font that the app ships.
//!
//! The widths are those of Source Sans 3 (`style/fonts`), so that a layout is the same natively, in a Worker and on
//! every machine, and needs no browser to measure text.

/// How bold a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

/// Advance widths of U+0020 to U+007E in thousandths of the font size.
const REGULAR: [u16; 95] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
];
/// The same for the semibold weight.
const SEMIBOLD: [u16; 95] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
    513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
    657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
    507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
    255, 324, 513,
];

/// Width of one character in thousandths of the font size. Accented Latin letters are as wide as their base; what
/// the font does not have counts as a wide letter, so that a label is rather too roomy than too tight.
fn advance(c: char, weight: Weight) -> u32 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Semibold => &SEMIBOLD,
    };
    let base = match c {
        'Å' | 'Ä' | 'À' | 'Á' | 'Â' => 'A',
        'Ö' | 'Ø' | 'Ó' | 'Ô' => 'O',
        'É' | 'È' | 'Ë' => 'E',
        'Ü' | 'Ú' => 'U',
        'å' | 'ä' | 'à' | 'á' | 'â' => 'a',
        'ö' | 'ø' | 'ó' | 'ô' => 'o',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'ü' | 'ú' => 'u',
        '\u{a0}' => ' ',
        '–' | '−' | '”' | '“' => '0',
        '’' => '\'',
        '…' | '—' => 'W',
        other => other,
    };
    let at = (base as u32).wrapping_sub(0x20) as usize;
    table.get(at).map_or(1000, |&w| u32::from(w))
}

/// The width of a text in pixels at a font size in pixels, without kerning.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    f64::from(text.chars().map(|c| advance(c, weight)).sum::<u32>()) * size / 1000.0
}

/// A label in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wrapped {
    /// The lines from the top.
    pub lines: Vec<String>,
    /// Whether the end is missing and the last line closes with an ellipsis.
    pub cut: bool,
}

/// Breaks a text into lines no wider than `room` pixels, at spaces and after hyphens and slashes, and only inside a
/// word, with a hyphen, when the word alone is too wide. What does not fit in `most` lines ends with an ellipsis.
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64, most: usize) -> Wrapped {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let fits = |t: &str| width(t.trim_end(), size, weight) <= room;
    for piece in pieces(text) {
        let mut piece = piece;
        if !fits(&format!("{line}{piece}")) && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        while !fits(piece) {
            let at = break_in(piece, |head| fits(&format!("{head}-")));
            let (head, tail) = piece.split_at(at);
            if tail.is_empty() {
                break;
            }
            lines.push(format!("{head}-"));
            piece = tail;
        }
        line.push_str(piece);
    }
    lines.push(line);
    let mut lines: Vec<String> = lines.into_iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect();
    let cut = lines.len() > most.max(1);
    if cut {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            while !fits(&format!("{last}…")) && last.pop().is_some() {}
            *last = format!("{}…", last.trim_end_matches([' ', '-', ',', '–']));
        }
    }
    Wrapped { lines, cut }
}

/// The width of the widest piece that cannot be broken without a hyphen.
pub fn widest_word(text: &str, size: f64, weight: Weight) -> f64 {
    pieces(text).map(|p| width(p.trim_end(), size, weight)).fold(0.0, f64::max)
}

/// The text in pieces that end where a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/', '\u{2013}']).filter(|p| !p.is_empty())
}

/// The best place to break a word that is too wide: as late as it fits, but before a consonant that follows a vowel
/// when one is near, which is where Swedish compounds and syllables mostly part. At least two characters on each side.
fn break_in(word: &str, fits: impl Fn(&str) -> bool) -> usize {
    let cuts: Vec<usize> = word.char_indices().map(|(i, _)| i).skip(2).collect();
    let last = cuts.iter().rposition(|&i| fits(&word[..i]) && word[i..].chars().count() >= 2);
    let Some(last) = last else {
        // Not even three letters fit: let the word stand out rather than break it letter by letter.
        return word.len();
    };
    let good = |&&i: &&usize| {
        let before = word[..i].chars().next_back().is_some_and(is_vowel);
        let after = word[i..].chars().next().is_some_and(|c| !is_vowel(c));
        before && after
    };
    let near = &cuts[last.saturating_sub(4)..=last];
    near.iter().rev().find(good).copied().unwrap_or(cuts[last])
}

fn is_vowel(c: char) -> bool {
    "aeiouyåäöAEIOUYÅÄÖ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn breaks_at_spaces_and_only_then_inside_words() {
        let w = wrap("Förstärka insatserna för åldrande med livskvalitet", 14.0, Weight::Regular, 130.0, 4);
        assert_eq!(w.lines, ["Förstärka insatserna", "för åldrande med", "livskvalitet"]);
        assert!(!w.cut);
        let w = wrap("Kompetensförsörjningsplan", 14.0, Weight::Regular, 90.0, 4);
        assert!(w.lines.len() > 1 && w.lines[0].ends_with('-'), "{w:?}");
        let w = wrap("Ett mycket långt namn på en aktivitet", 14.0, Weight::Regular, 100.0, 1);
        assert!(w.cut && w.lines[0].ends_with('…'), "{w:?}");
    }

    proptest! {
        #[test]
        fn every_line_fits_and_nothing_is_lost(text in "[a-zåäöA-ZÅÄÖ ,/-]{0,80}", room in 60.0..300.0f64) {
            let w = wrap(&text, 14.0, Weight::Regular, room, 100);
            for line in &w.lines {
                prop_assert!(width(line, 14.0, Weight::Regular) <= room + 0.01, "{line}");
            }
            let plain = |t: &str| t.replace([' ', '-'], "");
            prop_assert_eq!(plain(&w.lines.concat()), plain(&text));
        }
    }
}
