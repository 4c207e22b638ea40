//! Röda tråden: a region's development plan as one picture, from the vision to the single activity.
//!
//! What computes knows nothing of the screen. The modules stand here from the bottom up; each may use those above
//! it in this list and none below it.

pub use roda_exchange as exchange;
pub use roda_plan as plan;
pub use roda_workshop as workshop;
pub mod graph;
pub mod analysis;
pub mod layout;
pub mod scene;
pub mod url;
pub mod words;
pub mod ui;
