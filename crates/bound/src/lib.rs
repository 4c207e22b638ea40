//! How few crossings can a layered drawing of a plan have? A lower bound by branch and bound.

mod flow;
mod graph;
mod pairs;
mod plan;
mod search;
mod transitive;
mod twins;

pub use graph::Layered;
pub use plan::{Plan, graph};
pub use search::{Proof, Search};
