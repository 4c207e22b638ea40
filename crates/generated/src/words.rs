//! Invented words that sound Swedish, so that labels are as long and break as those of a real plan and nobody is named.

use crate::random::Random;

const ONSETS: [&str; 24] = [
    "b", "bl", "br", "d", "dr", "f", "fr", "g", "gr", "h", "j", "kl", "kr", "l", "m", "n", "p", "r", "s", "sk", "st",
    "t", "tr", "v",
];
const VOWELS: [&str; 10] = ["a", "a", "e", "e", "i", "o", "u", "å", "ä", "ö"];
const CODAS: [&str; 14] = ["", "", "", "l", "n", "r", "s", "t", "ng", "nd", "rk", "ld", "st", "mp"];
const ENDINGS: [&str; 10] = ["a", "en", "ning", "het", "skap", "else", "ande", "isk", "are", "ad"];
/// Between two words.
const SMALL: [&str; 7] = ["och", "för", "i", "med", "till", "av", "på"];

/// One word of one to three syllables and mostly an ending; now and then two run together, as Swedish does.
fn word(random: &mut Random) -> String {
    let mut word = String::new();
    let parts = if random.below(5) == 0 { 2 } else { 1 };
    for part in 0..parts {
        for _ in 0..1 + random.below(2) {
            word.push_str(ONSETS[random.below(ONSETS.len())]);
            word.push_str(VOWELS[random.below(VOWELS.len())]);
            word.push_str(CODAS[random.below(CODAS.len())]);
        }
        if part + 1 < parts {
            word.push('s');
        } else if random.below(4) > 0 {
            word.push_str(ENDINGS[random.below(ENDINGS.len())]);
        }
    }
    word
}

/// A title of one to `most` words, short ones more often than long.
pub(crate) fn title(most: usize, random: &mut Random) -> String {
    let count = 1 + random.below(most).min(random.below(most));
    let mut words: Vec<String> = Vec::with_capacity(count);
    while words.len() < count {
        let last = words.len() + 1 == count;
        let small_before = words.last().is_some_and(|word| SMALL.contains(&word.as_str()));
        if !words.is_empty() && !last && !small_before && random.below(4) == 0 {
            words.push(SMALL[random.below(SMALL.len())].to_owned());
        } else {
            words.push(word(random));
        }
    }
    capital(&words.join(" "))
}

/// The same with a capital letter first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
