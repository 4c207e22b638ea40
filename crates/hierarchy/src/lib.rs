//! Layered layout of a plan: columns of levels, few crossings, straight links, whole labels, close to an earlier layout.
//!
//! [`layout`] goes through pure phases: `problem` makes the request safe, `net` adds lanes for links that skip levels, `search`
//! orders the rows (`spectral` starts, `global` sifts whole strands, `anneal` lets them change places by chance, `sift` goes
//! row by row), `place` finds heights and `finish` draws. Everything is counted, not timed, and uses only exact IEEE
//! arithmetic, so the same request gives the same result on every target.

mod anneal;
mod cross;
mod drawn;
mod finish;
mod global;
mod net;
mod order;
mod place;
mod problem;
mod random;
mod request;
mod route;
mod search;
mod sift;
mod spectral;
mod stable;
mod strand;
pub mod wire;
#[cfg(test)]
mod tests;

pub use cross::{bilayer_crossings, count_crossings};
pub use drawn::drawn_crossings;
pub use request::{
    Column, Effort, Layout, LinkSpec, MAX_LANES, MAX_LENGTH, MAX_LEVELS, NodeSpec, Params, Previous, Rect, Request,
};
pub use route::{Cubic, Point, Route};
pub use search::{Improved, Search};
pub use stable::{mean_shift, order_inversions};

/// Lays out a plan. Always gives a result: odd sizes are put right and impossible links left out and counted.
pub fn layout(request: &Request, params: &Params) -> Layout {
    let mut search = Search::new(request, params);
    search.search(u64::MAX);
    search.layout()
}
