//! Foreign files in and out as a WebAssembly module of its own: it runs in a Web Worker, so that the page answers meanwhile and
//! stays alive whatever a file does.

use roda_exchange::pieces::{Gathered, pieces};
use roda_files::desk;
use roda_plan::Plan;
use wasm_bindgen::prelude::wasm_bindgen;

/// Writes a plan, given as a plan file, in one of the formats of [`desk::FORMATS`]; `labels` are the words of documents as a JSON object.
///
/// # Errors
/// A sentence in English; a plan that is open can be written, so that none of them is a user's doing.
#[wasm_bindgen]
pub fn write(plan: &[u8], format: &str, labels: &str) -> Result<Vec<u8>, String> {
    desk::write(plan, format, labels)
}

/// The open plan, piece by piece as `roda_exchange::pieces` writes it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Open(Gathered);

#[wasm_bindgen]
impl Open {
    /// No plan.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Open {
        Self::default()
    }

    /// Takes the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.0.add(piece);
    }
}

/// A file that was read, looked at beside the open plan.
#[wasm_bindgen]
pub struct Taken {
    review: String,
    pieces: Vec<Vec<u8>>,
}

#[wasm_bindgen]
impl Taken {
    /// Reads a file; `uses` is what the columns of a sheet mean when the user has said so, else empty.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, bytes: &[u8], open: Open, uses: &str) -> Taken {
        let open = Plan::build(open.0.draft()).ok().map(|(plan, _)| plan);
        let (review, plan) = desk::look(name, bytes, open.as_ref(), uses);
        Self { review: review.write(), pieces: plan.iter().flat_map(pieces).collect() }
    }

    /// What was found, as the JSON of `roda_exchange::review::Review`.
    #[wasm_bindgen(getter)]
    pub fn review(&self) -> String {
        self.review.clone()
    }

    /// How many pieces the plan has; none when it cannot be taken in as it is.
    #[wasm_bindgen(getter)]
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// One of them.
    pub fn piece(&self, at: usize) -> Option<Vec<u8>> {
        self.pieces.get(at).cloned()
    }
}

fn main() {}
