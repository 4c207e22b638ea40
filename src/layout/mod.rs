//! Where everything on the map stands: how wide each column is, how labels break, and the layered layout itself.

pub mod label;
mod bundle;
mod columns;
mod map;
pub mod timeline;

pub use columns::{DOT, DOT_ROOM};
pub(crate) use map::is_branch;
pub use map::{Labelled, MapLayout, MapRequest, Prepared, map_layout, prepare, sizes};
pub use roda_hierarchy as hierarchy;
