//! Finds what leads back to itself in a list of "leads to", without recursion and in one pass.

/// Cycles, each as the positions along it from the one where it closes; at most `most` of them.
///
/// Every cycle of the graph shares a step with one that is found, and none is found twice. Depth-first with an
/// explicit stack, so that a long chain in a hostile file cannot overflow the program's own.
pub(super) fn cycles(next: &mut [Vec<usize>], most: usize) -> Vec<Vec<usize>> {
    for targets in next.iter_mut() {
        targets.sort_unstable();
        targets.dedup();
    }
    let mut found = Vec::new();
    let mut done = vec![false; next.len()];
    let mut place: Vec<Option<usize>> = vec![None; next.len()];
    for start in 0..next.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if !done[start] {
            place[start] = Some(0);
            path.push((start, 0));
        }
        while let Some((node, step)) = path.last_mut() {
            let Some(&target) = next[*node].get(*step) else {
                done[*node] = true;
                place[*node] = None;
                path.pop();
                continue;
            };
            *step += 1;
            match place[target] {
                Some(at) if found.len() < most => found.push(path[at..].iter().map(|&(n, _)| n).collect()),
                None if !done[target] => {
                    place[target] = Some(path.len());
                    path.push((target, 0));
                }
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(next: &[&[usize]]) -> Vec<Vec<usize>> {
        cycles(&mut next.iter().map(|n| n.to_vec()).collect::<Vec<_>>(), 100)
    }

    #[test]
    fn a_cycle_is_found_once_from_where_it_closes() {
        assert_eq!(found(&[&[1], &[2], &[]]), Vec::<Vec<usize>>::new());
        assert_eq!(found(&[&[0]]), [[0]]);
        assert_eq!(found(&[&[1, 1], &[0, 0]]), [[0, 1]]);
        assert_eq!(found(&[&[1], &[2], &[3], &[1]]), [[1, 2, 3]]);
        assert_eq!(found(&[&[1, 2], &[0], &[0]]), [[0, 1], [0, 2]]);
        assert_eq!(found(&[&[1, 2], &[3], &[3], &[]]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_very_long_cycle_is_found_without_recursion_or_searching_the_path() {
        let length = 200_000;
        let mut next: Vec<Vec<usize>> = (0..length).map(|i| vec![(i + 1) % length]).collect();
        assert_eq!(cycles(&mut next, 100), [(0..length).collect::<Vec<_>>()]);
    }

    #[test]
    fn no_more_are_gathered_than_asked_for() {
        let mut next: Vec<Vec<usize>> = (0..50).map(|_| (0..50).collect()).collect();
        assert_eq!(cycles(&mut next, 7).len(), 7);
    }
}
