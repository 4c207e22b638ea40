//! Candidates that may be the same: proposed for merging, never merged by themselves.

use crate::{Candidate, Origin};
use std::collections::BTreeSet;

/// Two candidates that may be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The one that comes first in the list.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Why they are proposed.
    pub why: Why,
}

/// Why two candidates are proposed for merging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Their titles are alike, by so many in a thousand.
    Title(u16),
    /// They were picked from the same node of the plan.
    Origin,
}

/// Titles that are less alike than this, in a thousand, are not proposed. Set by trial on the 113 activities of the example plan,
/// where one pair reaches it, and on near-duplicates as people write them.
pub const ALIKE: u16 = 720;

/// The most pairs that are proposed at once; the most alike come first.
pub const PAIRS: usize = 100;

/// Pairs that may be the same, but for those that are left apart, the surest first; equally sure ones in the order of the list.
///
/// Titles are compared without case, punctuation and order of words, by the better of two measures. One is the share of letter
/// pairs that they have in common, the coefficient of L. R. Dice, *Measures of the amount of ecologic association between
/// species*, Ecology 26 (1945) 297–302, and T. Sørensen (1948), which forgives misspelling. The other is the same coefficient of
/// the letters in words that begin alike, which forgives inflection and another order. Titles whose numbers differ, such as years,
/// are never alike.
pub fn similar(candidates: &[Candidate], apart: &BTreeSet<(u32, u32)>) -> Vec<Pair> {
    let titles: Vec<Title> = candidates.iter().map(|c| Title::new(&c.title)).collect();
    let all: Vec<(&Candidate, &Title)> = candidates.iter().zip(&titles).collect();
    let mut pairs: Vec<Pair> = Vec::new();
    for (place, first) in all.iter().enumerate() {
        let later = all.iter().skip(place + 1);
        pairs.extend(
            later.filter_map(|second| Some(Pair { a: first.0.id, b: second.0.id, why: why(*first, *second)? })),
        );
    }
    pairs.retain(|p| !apart.contains(&(p.a.min(p.b), p.a.max(p.b))));
    pairs.sort_by_key(|p| std::cmp::Reverse(p.why));
    pairs.truncate(PAIRS);
    pairs
}

fn why((a, a_title): (&Candidate, &Title), (b, b_title): (&Candidate, &Title)) -> Option<Why> {
    if matches!(a.origin, Origin::Node { .. }) && a.origin == b.origin {
        return Some(Why::Origin);
    }
    let alike = a_title.alike(b_title);
    (alike >= ALIKE).then_some(Why::Title(alike))
}

/// A title, made ready once for all that it is compared with; that is why the letter pairs are counted here and not by a library,
/// which would count both titles' for every pair.
struct Title {
    /// Its words in small letters, sorted, without numbers.
    words: Vec<Vec<char>>,
    /// Its numbers, sorted.
    numbers: Vec<String>,
    /// The pairs of letters within its words, sorted.
    pairs: Vec<(char, char)>,
}

impl Title {
    fn new(title: &str) -> Self {
        let small = composed(&title.to_lowercase());
        let parts = small.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let (numbers, words): (Vec<&str>, Vec<&str>) = parts.partition(|w| w.chars().all(char::is_numeric));
        let mut numbers: Vec<String> = numbers.into_iter().map(str::to_owned).collect();
        let mut words: Vec<Vec<char>> = words.into_iter().map(|w| w.chars().collect()).collect();
        let mut pairs: Vec<(char, char)> =
            words.iter().flat_map(|w| w.iter().copied().zip(w.iter().copied().skip(1))).collect();
        numbers.sort();
        words.sort();
        pairs.sort();
        Self { words, numbers, pairs }
    }

    /// How alike two titles are, in a thousand.
    fn alike(&self, other: &Self) -> u16 {
        if self.numbers != other.numbers || (self.words.is_empty() && self.numbers.is_empty()) {
            return 0;
        }
        if self.words == other.words {
            return 1000;
        }
        self.letters(other).max(self.beginnings(other))
    }

    /// Twice the letter pairs in common, of all.
    fn letters(&self, other: &Self) -> u16 {
        let (mut common, mut a, mut b) = (0, self.pairs.iter().peekable(), other.pairs.iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => _ = a.next(),
                std::cmp::Ordering::Greater => _ = b.next(),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    a.next();
                    b.next();
                }
            }
        }
        thousandths(2 * common, self.pairs.len() + other.pairs.len())
    }

    /// Twice the letters in beginnings in common, of all letters; a word is used once.
    fn beginnings(&self, other: &Self) -> u16 {
        let mut free: Vec<&Vec<char>> = other.words.iter().collect();
        let mut common = 0;
        for word in &self.words {
            let best =
                free.iter().enumerate().map(|(i, w)| (beginning(word, w), i)).max_by_key(|(n, i)| (*n, usize::MAX - i));
            if let Some((length @ 1.., place)) = best {
                common += length;
                free.remove(place);
            }
        }
        let letters = |title: &Self| title.words.iter().map(Vec::len).sum::<usize>();
        thousandths(2 * common, letters(self) + letters(other))
    }
}

/// How many letters two words begin with in common, when that is most of the shorter one and enough to mean the same.
fn beginning(a: &[char], b: &[char]) -> usize {
    let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let shorter = a.len().min(b.len());
    let enough = a == b || (common >= 5 && common * 4 >= shorter * 3);
    if enough { common } else { 0 }
}

fn thousandths(part: usize, whole: usize) -> u16 {
    (part * 1000).checked_div(whole).and_then(|n| u16::try_from(n).ok()).unwrap_or(0)
}

/// Letters with a ring, dots or an acute accent written as two characters, as some PDF files give them, as one.
fn composed(text: &str) -> String {
    const ONE: [(&str, &str); 4] = [("a\u{30a}", "å"), ("a\u{308}", "ä"), ("o\u{308}", "ö"), ("e\u{301}", "é")];
    ONE.iter().fold(text.to_owned(), |text, (two, one)| text.replace(two, one))
}
