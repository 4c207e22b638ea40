//! Any sheet with a row an activity: which column is what is guessed, corrected by whoever knows, and applied.

mod when;

pub use when::moment;
