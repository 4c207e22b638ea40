//! Foreign files in and out as a WebAssembly module of its own: it runs in a Web Worker, so that the page answers meanwhile and
//! stays alive whatever a file does.

use roda_files::desk;
use wasm_bindgen::prelude::wasm_bindgen;

/// Writes a plan, given as a plan file, in one of the formats of [`desk::FORMATS`]; `labels` are the words of documents as a JSON object.
///
/// # Errors
/// A sentence in English; a plan that is open can be written, so that none of them is a user's doing.
#[wasm_bindgen]
pub fn write(plan: &[u8], format: &str, labels: &str) -> Result<Vec<u8>, String> {
    desk::write(plan, format, labels)
}

/// A file that was read, looked at beside the open plan.
#[wasm_bindgen]
pub struct Taken(desk::Taken);

#[wasm_bindgen]
impl Taken {
    /// Reads a file; `open` is the open plan as a plan file, and `uses` what the columns of a sheet mean when the user has said so,
    /// else empty.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, bytes: &[u8], open: &[u8], uses: &str) -> Taken {
        Self(desk::take(name, bytes, open, uses))
    }

    /// What was found, as the JSON of `roda_exchange::review::Review`.
    #[wasm_bindgen(getter)]
    pub fn review(&self) -> String {
        self.0.review.clone()
    }

    /// The plan as a plan file; nothing when it cannot be taken in as it is.
    #[wasm_bindgen(getter)]
    pub fn plan(&self) -> Option<Vec<u8>> {
        self.0.plan.clone()
    }
}

fn main() {}
