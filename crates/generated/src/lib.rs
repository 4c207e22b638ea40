//! Generated plans for tests and benchmarks: same shape, size and seed, same plan on every machine.
//!
//! [`generate`] gives what a layout sees, levels and links. [`plan_file`] makes a plan file of it that the app can open:
//! what is measured and what can be looked at are the same plan.

mod file;
mod goals;
mod graph;
mod random;
mod words;

pub use file::{MOST_LEVELS, plan_file};
pub use goals::goals_file;
pub use graph::{Generated, Shape, generate};
