//! The words for a round that is counted: ranks, scores, how answers are spread and how far people agree.

use crate::t;
use crate::url::Lang;
use crate::words::{decimal, methods};
use crate::workshop::{EffortShare, Method, Moves, Question, Ratio, Row, Scale, Spread, Stood};

/// From where on people count as agreed, and below which as divided, in hundredths of [`Spread::agreement`].
const AGREED: i128 = 75;
/// See [`AGREED`].
const DIVIDED: i128 = 50;
/// Ballots in both rounds from which on it is said how answers changed: of fewer, one could tell whose they are.
pub const TOLD: usize = 3;

/// A rank in words, with whether it is shared.
pub fn rank(lang: Lang, rank: Option<u32>, tied: bool) -> String {
    match rank {
        None => t!(lang, "ws-not-judged"),
        Some(n) if tied => t!(lang, "ws-rank-tied", n = n),
        Some(n) => n.to_string(),
    }
}

/// What a method's scores are called.
pub fn score_head(lang: Lang, method: &Method) -> String {
    match method {
        Method::Dots { .. } => t!(lang, "ws-score-dots"),
        Method::ImpactEffort => t!(lang, "ws-score-effort"),
        Method::Weighted { .. } => t!(lang, "ws-score-weighted"),
        Method::Hanlon => t!(lang, "ws-score-hanlon"),
        Method::Moscow { .. } => t!(lang, "ws-score-moscow"),
    }
}

/// A score.
pub fn score(lang: Lang, method: &Method, row: &Row) -> String {
    let Some(score) = row.score else { return t!(lang, "ws-rank-none") };
    match (method, row.category) {
        (Method::Moscow { .. }, Some(category)) => {
            t!(lang, "ws-category", word = methods::moscow(lang, category), mean = decimal(lang, score.then))
        }
        // A criterion that nobody answered is left out of the sum, which has to be said.
        _ if !row.complete => t!(lang, "protocol-score-part", n = decimal(lang, score.value)),
        _ => decimal(lang, score.value),
    }
}

/// How many ballots are compared between two rounds, or that they are too few for it.
pub fn compared(lang: Lang, moved: &Moves) -> String {
    match moved.both {
        TOLD.. => t!(lang, "ws-moves-how", both = moved.both, gone = moved.gone, new = moved.new),
        n => t!(lang, "protocol-moves-few", n = n),
    }
}

/// A place in a round: its rank and what it was ranked by.
pub fn stood(lang: Lang, method: &Method, at: Option<Stood>) -> String {
    let Some(Stood { rank, score }) = at else { return t!(lang, "ws-rank-none") };
    let by = match method {
        Method::Moscow { .. } => methods::moscow(lang, score.value.rounded(1) as u8),
        _ => decimal(lang, score.value),
    };
    t!(lang, "ws-stood", rank = rank as usize, score = by)
}

/// Whether people are so far apart that there is something to talk about.
pub fn divided(agreement: Ratio) -> bool {
    agreement.rounded(100) < DIVIDED
}

/// How far people agree, in a word with its figure.
pub fn agreement(lang: Lang, agreement: Option<Ratio>) -> String {
    let Some(hundredths) = agreement.map(|a| a.rounded(100)) else { return t!(lang, "ws-rank-none") };
    let word = match hundredths {
        AGREED.. => t!(lang, "ws-agreed"),
        DIVIDED.. => t!(lang, "ws-mixed"),
        _ => t!(lang, "ws-divided"),
    };
    t!(lang, "ws-agreement", word = word, n = hundredths as usize)
}

/// What Must takes of the effort.
pub fn effort(lang: Lang, share: EffortShare) -> String {
    let Some(of) = share.share() else { return t!(lang, "ws-effort-none") };
    let (n, limit) = (of.rounded(100) as usize, usize::from(share.limit));
    t!(lang, "ws-effort-share", n = n, limit = limit, lacking = share.lacking)
}

/// How the answers to a question are spread.
pub fn spread(lang: Lang, spread: &Spread, question: Question) -> String {
    let n = spread.n as usize;
    match (spread.lower(), spread.median(), spread.upper()) {
        _ if n == 0 => t!(lang, "ws-spread-none"),
        _ if question.scale == Scale::Dots && spread.whole => {
            let givers: u64 = spread.counts.iter().skip(1).sum();
            t!(lang, "ws-spread-dots", givers = givers as usize, n = n)
        }
        (Some(low), Some(mid), Some(high)) if question.scale != Scale::Dots => {
            let [low, mid, high] = [low, mid, high].map(|r| answer(lang, question, r));
            t!(lang, "ws-spread", median = mid, low = low, high = high, n = n)
        }
        _ => t!(lang, "ws-spread-hands"),
    }
}

/// An answer, or what lies between two of them: a number, or MoSCoW's words.
fn answer(lang: Lang, question: Question, value: Ratio) -> String {
    if question.scale != Scale::Moscow {
        return decimal(lang, value);
    }
    let word = |n: i128| methods::moscow(lang, u8::try_from(n).unwrap_or(1));
    let below = value.floor();
    if value == Ratio::whole(below) { word(below) } else { format!("{}–{}", word(below), word(below + 1)) }
}
