//! What the Worker does for the page: a plan is written in a format, a file is read and looked at beside the open plan.

mod codes;
mod columns;
mod out;
mod taken;

pub use out::{FORMATS, PROTOCOL, write};
pub use taken::{Taken, look, take};
