//! The views that answer the planner's questions; each is fetched when it is first opened.

mod compare;
mod gaps;
mod overlap;
mod picked;
mod selection;
mod timeline;
mod timeline_years;

pub use compare::Compare;
pub use gaps::Gaps;
pub use overlap::Overlap;
pub use picked::one_by_one;
pub use selection::Selection;
pub use timeline::Timeline;
