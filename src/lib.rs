//! Röda tråden: a region's development plan as one picture, from the vision to the single activity.
pub mod ui;
