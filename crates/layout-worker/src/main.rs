//! The layout engine as a WebAssembly module of its own: it runs in a Web Worker, and beside its peers in the benchmark.

use roda_hierarchy::{Point, Search, drawn_crossings, wire};
use wasm_bindgen::prelude::wasm_bindgen;

/// A search for a good layout, taken step by step so that it can be watched and dropped.
#[wasm_bindgen]
pub struct Job(Search);

#[wasm_bindgen]
impl Job {
    /// Prepares the search that `numbers` ask for; their order is that of `roda_hierarchy::wire`.
    ///
    /// # Errors
    /// A sentence with the place of the first number that cannot be.
    #[wasm_bindgen(constructor)]
    pub fn new(numbers: &[f64]) -> Result<Job, String> {
        let (request, params) = wire::read_request(numbers).map_err(|error| error.to_string())?;
        Ok(Self(Search::new(&request, &params)))
    }

    /// Searches for about `steps` steps more and gives the layout's numbers if it is the first or better than the last.
    pub fn step(&mut self, steps: f64) -> Option<Vec<f64>> {
        self.0.step(steps as u64).map(|better| wire::write_layout(&better.layout))
    }

    /// Whether there is nothing left to look for.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        self.0.is_done()
    }

    /// Steps taken so far, of those that the request allows.
    #[wasm_bindgen(getter)]
    pub fn steps(&self) -> f64 {
        self.0.steps() as f64
    }
}

/// The finished layout that `numbers` ask for.
///
/// # Errors
/// As for [`Job::new`].
#[wasm_bindgen]
pub fn layout(numbers: &[f64]) -> Result<Vec<f64>, String> {
    let (request, params) = wire::read_request(numbers).map_err(|error| error.to_string())?;
    Ok(wire::write_layout(&roda_hierarchy::layout(&request, &params)))
}

/// Crossings between drawn lines. `lines` are, one after the other, the nodes at both ends, the number of points and the
/// points of each line; lines that share an end do not cross there.
#[wasm_bindgen]
pub fn crossings(lines: &[f64]) -> f64 {
    let mut drawn = Vec::new();
    let mut ends = Vec::new();
    let mut rest = lines;
    while let [from, to, count, tail @ ..] = rest {
        let (points, after) = tail.split_at((*count as usize * 2).min(tail.len()));
        drawn.push(points.chunks_exact(2).map(|p| Point { x: p[0], y: p[1] }).collect::<Vec<_>>());
        ends.push((*from as usize, *to as usize));
        rest = after;
    }
    drawn_crossings(&drawn, &ends) as f64
}

fn main() {}
