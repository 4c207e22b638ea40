//! Plans for tests: a small one written by hand, to be changed at will, and generated ones that are always valid.

#![allow(dead_code, unused_imports, reason = "every test file uses some of it")]

#[path = "../../crates/plan/tests/support/generate.rs"]
pub mod generate;
pub mod golden;
#[path = "../../crates/plan/tests/support/run.rs"]
mod run;
pub mod said;
#[path = "../../crates/plan/tests/support/small.rs"]
mod small;
pub mod times;

pub use small::*;

use roda_traden::analysis::Facts;
use roda_traden::graph::Count;
use roda_traden::plan::{Draft, NodeIx, Plan};
use std::path::PathBuf;
use std::sync::Arc;

/// The facts of a draft that must be valid.
#[track_caller]
pub fn facts(draft: Draft, count: Count) -> Facts {
    Facts::new(Arc::new(plan(draft)), count)
}

/// The node with an id that must be there.
#[track_caller]
pub fn node(plan: &Plan, id: &str) -> NodeIx {
    plan.find(id).unwrap_or_else(|| panic!("no node {id}"))
}

/// The ids of nodes, in the order given.
pub fn ids<'p, 'n>(plan: &'p Plan, nodes: impl IntoIterator<Item = &'n NodeIx>) -> Vec<&'p str> {
    nodes.into_iter().map(|&n| plan.node(n).id.as_str()).collect()
}

/// A file of this repository.
pub fn path(relative: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The text of a file of this repository.
#[track_caller]
pub fn file(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|e| panic!("{relative}: {e}"))
}

/// The real plan.
#[track_caller]
pub fn orebro() -> Plan {
    match roda_traden::exchange::read(file("data/orebro.json").as_bytes()) {
        Ok(imported) => imported.plan,
        Err(e) => panic!("data/orebro.json: {e:#?}"),
    }
}

/// Every file with this extension in a folder and the folders in it, as paths relative to the repository, sorted.
pub fn files_in(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(path(&folder)).unwrap().map(Result::unwrap) {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                waiting.push(name);
            } else if name.ends_with(&format!(".{extension}")) {
                found.push(name);
            }
        }
    }
    found.sort();
    found
}
