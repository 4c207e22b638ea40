//! Questions asked of a plan: who serves whom, what a filter leaves, what is found by a word, what a closed branch hides.

pub mod compare;
mod condense;
mod draft_plan;
mod facts;
mod filter;
mod fold;
pub mod gaps;
mod groups;
mod arrange;
mod candidates;
mod cell;
mod cited;
mod narrowed;
mod overlap;
mod pick;
mod serving;
mod sets;

pub use arrange::{Arranged, Counted, GroupBy, OrderBy, Shared, arrange};
pub use candidates::{Knowing, frame};
pub use cell::{BETWEEN, Cell, CellError, Wording, cell_edit, cell_text};
pub use cited::{Cited, cited};
pub use condense::{Condensed, Joint, condense};
pub use draft_plan::{DraftPlan, DraftWording, NoDraft, draft_plan};
pub use facts::{Facts, Making};
pub use filter::{Choice, Filter, Group, Shown, options, show};
pub use fold::{fold, lower, words};
pub use groups::{READABLE, groups};
pub use narrowed::narrowed;
pub use overlap::{Combination, Overlap, Pair, Size, mergeable, overlap};
pub use pick::{Column, Pick};
pub use roda_cover as cover;
pub use serving::{Demand, Serving, Wish, serving};
pub use sets::{Family, SetIx, Sets, SetsOf};
