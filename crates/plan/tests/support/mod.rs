//! Drafts for tests: a small one written by hand, generated ones that are always valid, and one of a large plan's size. The tests of
//! the app and of the file formats use them too.

#![allow(dead_code, unused_imports, reason = "every test file uses some of it")]

pub mod edits;
pub mod generate;
pub mod large;
mod run;
mod small;

pub use small::*;
