//! A start that sees the whole: nodes that hang together stand together.
//!
//! Method: power iteration towards the slowest mode of the links' random walk, the Fiedler vector (Hall 1970; Juvan & Mohar
//! 1992 for short total links), with momentum (De Sa, He, Mitliagkas, Ré & Xu, "Accelerated stochastic power iteration",
//! 2018), from chance, so that each call leans differently. Only differences within a row order it,
//! so each row's mean is taken away: without this the slowest mode of a long plan runs from left to right.

use crate::net::Net;
use crate::random::Random;

/// Rounds between two corrections of the rows' means and spreads; drift within so few is harmless.
const ROUNDS_BETWEEN: usize = 4;

/// How much of the last but one state is taken back in each round: a little under a quarter of the square of the second
/// eigenvalue, the best value known, measured to do in 80 rounds what takes 320 without.
const MOMENTUM: f64 = 0.2;

/// Sort keys for all vertices of a net, comparable across rows. With `even`, rows are kept about equally spread, which helps
/// plans of many levels; without, the slowest mode stays purer, which helps trees.
pub(crate) fn keys(net: &Net, rounds: usize, even: bool, random: &mut Random) -> Vec<f64> {
    let mut degree = vec![0.0; net.row_of.len()];
    let joints: Vec<(u32, u32, f64)> = net.segments.iter().map(|s| (s.left, s.right, f64::from(s.count))).collect();
    for (left, right, count) in &joints {
        degree[*left as usize] += count;
        degree[*right as usize] += count;
    }
    // Half of the mean of the neighbours, as a factor; 0 for a vertex without neighbours, which then fades to its row's mean.
    let share: Vec<f64> = degree.iter().map(|d| if *d > 0.0 { 0.5 / d } else { 0.0 }).collect();
    let mut x: Vec<f64> = degree.iter().map(|_| random.below(1 << 20) as f64).collect();
    let mut sum = vec![0.0; x.len()];
    let mut before = vec![0.0; x.len()];
    let mut rows = vec![Spread::default(); net.rows()];
    for round in 0..rounds {
        if round % ROUNDS_BETWEEN == 0 {
            level(net, [&mut x, &mut before], &degree, even, &mut rows);
        }
        sum.fill(0.0);
        for (left, right, count) in &joints {
            let (left, right) = (*left as usize, *right as usize);
            sum[left] += x[right] * count;
            sum[right] += x[left] * count;
        }
        for (((x, before), sum), share) in x.iter_mut().zip(&mut before).zip(&sum).zip(&share) {
            let next = 0.5 * *x + sum * share - MOMENTUM * *before;
            *before = *x;
            *x = next;
        }
    }
    x
}

/// Sums over a row, weighted by degree, and what follows from them.
#[derive(Clone, Copy, Default)]
struct Spread {
    weight: f64,
    sum: f64,
    sum_before: f64,
    square: f64,
    mean: f64,
    mean_before: f64,
    factor: f64,
}

/// Takes each row's weighted mean away from the present and the last state and scales both against underflow: all alike or, if `even`, each row halfway (in the
/// exponent) to spread 1.
fn level(net: &Net, [x, before]: [&mut [f64]; 2], degree: &[f64], even: bool, rows: &mut [Spread]) {
    rows.fill(Spread::default());
    for (((x, before), degree), row) in x.iter().zip(&*before).zip(degree).zip(&net.row_of) {
        let row = &mut rows[*row as usize];
        row.sum_before += before * degree;
        row.weight += degree;
        row.sum += x * degree;
        row.square += x * x * degree;
    }
    let mut all = 0.0;
    for row in &mut *rows {
        let share = if row.weight > 0.0 { 1.0 / row.weight } else { 0.0 };
        (row.mean, row.mean_before) = (row.sum * share, row.sum_before * share);
        row.square = (row.square - row.sum * row.mean).max(0.0);
        all += row.square;
    }
    let all = if all > 0.0 { 1.0 / all.sqrt() } else { 1.0 };
    for row in &mut *rows {
        row.factor = if even && row.square > 0.0 { (row.weight / row.square).sqrt().sqrt() } else { all };
    }
    for ((x, before), row) in x.iter_mut().zip(before).zip(&net.row_of) {
        let row = rows[*row as usize];
        *before = (*before - row.mean_before) * row.factor;
        *x = (*x - row.mean) * row.factor;
    }
}
