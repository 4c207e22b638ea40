//! Questions asked of a plan: who serves whom, what a filter leaves, what is found by a word, what a closed branch hides.

mod condense;
pub mod cover;
mod facts;
mod filter;
mod fold;
pub mod gaps;
mod groups;
mod overlap;
mod pick;
mod sets;

pub use condense::{Condensed, Joint, condense};
pub use facts::Facts;
pub use filter::{Choice, Filter, Group, Shown, options, show};
pub use fold::{fold, lower, words};
pub use groups::{READABLE, groups};
pub use overlap::{Combination, Overlap, Pair, Size, mergeable, overlap};
pub use pick::{Column, Pick};
pub use sets::{Family, SetIx, Sets, SetsOf};
