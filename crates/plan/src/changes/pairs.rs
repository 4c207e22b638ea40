//! Matches the entries of two lists by what they are known by.

/// Positions in two lists of what is the same entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pairs {
    /// In the second list's order, then what is in the first list only.
    pub(super) pairs: Vec<Pair>,
    /// Whether what is in both stands in another order.
    pub(super) reordered: bool,
}

/// Pairs keys. Two versions of a plan mostly begin and end alike, so only what lies between is sorted.
pub(super) fn pairs<K: Ord + Copy>(before: &[K], after: &[K]) -> Pairs {
    let start = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let rest = before.len().min(after.len()) - start;
    let end = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (before.len() - end, after.len() - end);
    let mut partner: Vec<Option<usize>> = (0..after.len()).map(|at| (at < start).then_some(at)).collect();
    let mut gone = Vec::new();
    {
        let mut old = sorted(before, start, old_end).into_iter().peekable();
        for (key, at) in sorted(after, start, new_end) {
            while let Some((_, missing)) = old.next_if(|(k, _)| *k < key) {
                gone.push(missing);
            }
            if let (Some((_, same)), Some(place)) = (old.next_if(|(k, _)| *k == key), partner.get_mut(at)) {
                *place = Some(same);
            }
        }
        gone.extend(old.map(|(_, missing)| missing));
    }
    for (place, at) in partner.iter_mut().skip(new_end).zip(old_end..) {
        *place = Some(at);
    }
    gone.sort_unstable();
    let reordered = !partner.iter().flatten().is_sorted();
    let stayed = partner.into_iter().enumerate().map(|(after, before)| Pair { before, after: Some(after) });
    let pairs = stayed.chain(gone.into_iter().map(|at| Pair { before: Some(at), after: None })).collect();
    Pairs { pairs, reordered }
}

/// The keys from one position to another with their positions, in order.
fn sorted<K: Ord + Copy>(keys: &[K], from: usize, to: usize) -> Vec<(K, usize)> {
    let mut sorted: Vec<(K, usize)> = keys.iter().enumerate().take(to).skip(from).map(|(at, key)| (*key, at)).collect();
    sorted.sort_unstable();
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = (Vec<(Option<usize>, Option<usize>)>, bool);

    fn found(before: &str, after: &str) -> Found {
        let keys = |text: &str| text.chars().collect::<Vec<char>>();
        let found = pairs(&keys(before), &keys(after));
        (found.pairs.iter().map(|p| (p.before, p.after)).collect(), found.reordered)
    }

    #[test]
    fn what_is_known_by_the_same_is_paired() {
        let both = |b, a| (Some(b), Some(a));
        let (new, gone) = (|a| (None, Some(a)), |b| (Some(b), None));
        assert_eq!(found("", ""), (vec![], false));
        assert_eq!(found("abc", "abc"), (vec![both(0, 0), both(1, 1), both(2, 2)], false));
        assert_eq!(found("abc", "axc"), (vec![both(0, 0), new(1), both(2, 2), gone(1)], false));
        assert_eq!(found("abc", "ca"), (vec![both(2, 0), both(0, 1), gone(1)], true));
        assert_eq!(found("ab", "abb"), (vec![both(0, 0), both(1, 1), new(2)], false));
        assert_eq!(found("aab", "ba"), (vec![both(2, 0), both(0, 1), gone(1)], true));
        assert_eq!(found("aa", "a"), (vec![both(0, 0), gone(1)], false));
    }
}
