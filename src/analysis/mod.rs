//! Questions asked of a plan: who serves whom, what a filter leaves, what is found by a word, what a closed branch hides.

mod condense;
mod facts;
mod filter;
mod fold;

pub use condense::{Condensed, Joint, condense};
pub use facts::Facts;
pub use filter::{Choice, Filter, Group, Shown, options, show};
pub use fold::{fold, words};
