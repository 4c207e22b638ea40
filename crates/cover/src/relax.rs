//! A lower bound for what a cover costs, and prices that say what each demand is worth.
//!
//! Method: Lagrangian relaxation with subgradient steps (Held & Karp 1971; for set covering Beasley, "A Lagrangian heuristic
//! for set-covering problems", 1990). Any prices give a valid bound; the steps only make it better.

/// Prices of the demands and the bound that they give.
#[derive(Debug, Clone, Default)]
pub(super) struct Prices {
    /// What each demand is worth, at least 0.
    pub of: Vec<f64>,
    /// The bound.
    pub bound: f64,
}

/// The part of a question that is still open.
pub(super) struct Open<'a> {
    /// What each item serves.
    pub sets: &'a [Vec<u32>],
    /// What each item costs.
    pub costs: &'a [u32],
    /// Items that may still be chosen.
    pub free: &'a [u32],
    /// Whether each demand still waits for an item.
    pub waits: &'a [bool],
}

impl Open<'_> {
    /// What an item serves of what still waits.
    pub fn of(&self, item: u32) -> impl Iterator<Item = usize> + '_ {
        self.sets[item as usize].iter().map(|d| *d as usize).filter(|&d| self.waits[d])
    }

    /// Cost of an item less the prices of what it serves: below 0 for an item that is worth its cost.
    pub fn reduced(&self, item: u32, prices: &[f64]) -> f64 {
        f64::from(self.costs[item as usize]) - self.of(item).map(|d| prices[d]).sum::<f64>()
    }

    /// Prices to begin with: each demand pays its share of the item that serves it most cheaply.
    pub fn fair(&self, steps: &mut u64) -> Vec<f64> {
        let mut prices = vec![f64::INFINITY; self.waits.len()];
        for &item in self.free {
            let count = self.of(item).count();
            *steps += self.sets[item as usize].len() as u64;
            let share = f64::from(self.costs[item as usize]) / count.max(1) as f64;
            for demand in self.of(item) {
                prices[demand] = prices[demand].min(share);
            }
        }
        prices.iter().map(|p| if p.is_finite() { *p } else { 0.0 }).collect()
    }

    /// The bound of some prices, and how often each demand is served by the items that are worth their cost.
    fn value(&self, prices: &[f64], served: &mut [i32], steps: &mut u64) -> f64 {
        served.fill(0);
        let waiting = self.waits.iter().zip(prices).filter(|(waits, _)| **waits);
        let mut bound: f64 = waiting.map(|(_, price)| price).sum();
        for &item in self.free {
            *steps += self.sets[item as usize].len() as u64 + 1;
            let reduced = self.reduced(item, prices);
            if reduced < 0.0 {
                bound += reduced;
                for demand in self.of(item) {
                    served[demand] += 1;
                }
            }
        }
        bound
    }

    /// Betters prices in `rounds` rounds, aiming at `target`; stops when the bound reaches it.
    pub fn better(&self, prices: Vec<f64>, rounds: usize, target: f64, steps: &mut u64) -> Prices {
        let mut served = vec![0; self.waits.len()];
        let mut now = prices;
        let mut best = Prices { bound: self.value(&now, &mut served, steps), of: now.clone() };
        let mut bound = best.bound;
        let mut pace = 1.0;
        let mut quiet = 0;
        for _ in 0..rounds {
            let lack = |d: usize| if self.waits[d] { f64::from(1 - served[d]) } else { 0.0 };
            let norm: f64 = (0..now.len()).map(|d| lack(d) * lack(d)).sum();
            if norm == 0.0 || best.bound >= target {
                break;
            }
            // A little beyond the target, or the steps die away before it.
            let length = pace * (target * 1.02 + 0.1 - bound).max(0.01) / norm;
            for (demand, price) in now.iter_mut().enumerate() {
                *price = (*price + length * lack(demand)).max(0.0);
            }
            bound = self.value(&now, &mut served, steps);
            if bound > best.bound + 1e-6 {
                best = Prices { of: now.clone(), bound };
                quiet = 0;
            } else {
                quiet += 1;
                if quiet % 5 == 0 {
                    pace *= 0.6;
                }
            }
        }
        best
    }
}
