//! Foreign file formats in and out. A reader gives a draft with the place in the file of everything in it, or an error with a
//! remedy; a writer gives bytes. Nothing here checks a plan: `Plan::build` does, and [`Read::spot`] says where a mistake stands.

pub mod book;
pub mod desk;
pub mod docx;
pub mod dot;
mod error;
pub mod gexf;
mod graph;
pub mod graphml;
pub mod mapping;
pub mod mermaid;
pub mod package;
mod spot;
pub mod stratml;
pub mod template;
pub mod text;
mod xml;

pub use error::{FileError, Limit};
pub use spot::{Note, Read, Remark, Spot};
