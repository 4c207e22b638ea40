//! Random edits of a draft, most of which are possible.
