//! Reads the plan file, JSON version 1, as `data/plan.schema.json` describes it.

use super::locate::path;
use super::wire;
use super::{At, ImportError, Imported};
use roda_plan::{Plan, quoted};
use serde::Deserialize;
use serde_json::value::RawValue;

/// The word that marks a plan file.
pub const FORMAT: &str = "roda-traden/plan";
/// The newest file version that this program reads.
pub const VERSION: u64 = 1;
/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 50_000_000;

/// Reads and checks a plan file.
///
/// # Errors
/// See [`ImportError`]; a file that is JSON and a plan but wrong inside gives every mistake at once.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(e) if e.error_len().is_none() => return Err(ImportError::CutOff { at: end(&bytes[..e.valid_up_to()]) }),
        Err(e) => return Err(ImportError::NotText { byte: e.valid_up_to() }),
    };
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    head(text)?;
    let file: wire::File = serde_json::from_str(text).map_err(|e| {
        let detail = detail(&e);
        // A number that is too large to be one, which nobody counts before it is needed.
        if e.is_syntax() {
            return ImportError::NotJson { at: place(&e), detail };
        }
        let path = path(text, place(&e), detail.starts_with("missing field"));
        ImportError::Shape { path: quoted(&path), at: place(&e), detail }
    })?;
    let (plan, diagnostics) = Plan::build(file.into_draft()).map_err(ImportError::Invalid)?;
    Ok(Imported { plan, diagnostics })
}

/// Looks at format and version before the rest, so that another kind of file is called by its name instead of
/// being blamed for missing fields. It reads to the end, which finds bad syntax anywhere.
fn head(text: &str) -> Result<(), ImportError> {
    // Any value is taken here, so that a version in quotation marks is later blamed as such, with its place. It stays the text that
    // it is: a hostile file has a list of millions there.
    #[derive(Deserialize, Default)]
    struct Head<'t> {
        #[serde(borrow)]
        format: Option<&'t RawValue>,
        #[serde(borrow)]
        version: Option<&'t RawValue>,
    }
    let head: Head<'_> = match serde_json::from_str(text) {
        Ok(head) => head,
        Err(e) if e.is_eof() => return Err(ImportError::CutOff { at: place(&e) }),
        Err(e) if e.is_syntax() => return Err(ImportError::NotJson { at: place(&e), detail: detail(&e) }),
        Err(_) => Head::default(),
    };
    let format = head.format.and_then(|v| serde_json::from_str::<String>(v.get()).ok());
    if format.as_deref() != Some(FORMAT) {
        return Err(ImportError::NotAPlan { format: format.as_deref().map(quoted) });
    }
    match head.version.and_then(|v| serde_json::from_str::<u64>(v.get()).ok()) {
        Some(found) if found > VERSION => Err(ImportError::LaterVersion { found }),
        _ => Ok(()),
    }
}

/// The place just after a text that ends too early, with the column in bytes as serde_json counts them.
fn end(text: &[u8]) -> At {
    let line = text.iter().filter(|&&b| b == b'\n').count() + 1;
    let column = text.iter().rev().take_while(|&&b| b != b'\n').count();
    At { line, column }
}

fn place(e: &serde_json::Error) -> At {
    At { line: e.line(), column: e.column() }
}

/// What serde_json says, without the place that it appends and that is shown on its own.
fn detail(e: &serde_json::Error) -> String {
    let text = e.to_string();
    match text.rfind(" at line ") {
        Some(end) => quoted(&text[..end]),
        None => quoted(&text),
    }
}
