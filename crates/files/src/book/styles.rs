//! What a part with the styles of an xlsx file would cost its reader, which copies font and number format for every format of cells.

use super::limit::{UNPACKED, over};
use crate::{FileError, Limit, Spot};
use memchr::memmem;

/// Elements of the part, their ends counted too; an office file with as many formats as Excel takes has fewer.
const TAGS: u64 = 1_000_000;
/// Bytes that one format takes without its texts.
const FORMAT: u64 = 400;

/// Refuses styles that would fill the memory: many elements, or many formats with a long text to be copied for each.
pub(super) fn bearable(bytes: &[u8], spot: Spot) -> Result<(), FileError> {
    let (mut tags, mut formats, mut longest) = (0_u64, 0_u64, 0_u64);
    let mut rest = bytes;
    while let Some(start) = memchr::memchr(b'<', rest) {
        rest = rest.get(start + 1..).unwrap_or_default();
        if let Some(length) = skipped(rest) {
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        // No program writes anything else of this kind here, and the reader of xlsx could see its end elsewhere.
        if rest.starts_with(b"!") || rest.starts_with(b"?") {
            return Err(FileError::Unsafe { spot, what: if rest.starts_with(b"!") { "<!" } else { "<?" }.to_owned() });
        }
        let (length, value) = tag(rest);
        tags += 1;
        formats += u64::from(is_format(rest));
        longest = longest.max(value as u64);
        rest = rest.get(length..).unwrap_or_default();
    }
    if tags > TAGS {
        return Err(over(Limit::Elements, TAGS, spot));
    }
    if formats.saturating_mul(longest + FORMAT) > UNPACKED {
        return Err(over(Limit::Unpacked, UNPACKED, spot));
    }
    Ok(())
}

/// The bytes of what is no element, behind its first sign: a comment, a section of plain text or the declaration.
fn skipped(rest: &[u8]) -> Option<usize> {
    let ends: [(&[u8], &[u8]); 3] = [(b"!--", b"-->"), (b"![CDATA[", b"]]>"), (b"?xml ", b"?>")];
    let (start, end) = ends.into_iter().find(|(start, _)| rest.starts_with(start))?;
    let inner = rest.get(start.len()..).unwrap_or_default();
    Some(memmem::find(inner, end).map_or(rest.len(), |at| start.len() + at + end.len()))
}

/// The bytes of an element's tag, and of its longest value.
fn tag(rest: &[u8]) -> (usize, usize) {
    let (mut open, mut longest) = (None, 0);
    for (at, &byte) in rest.iter().enumerate() {
        match (open, byte) {
            (None, b'>') => return (at + 1, longest),
            (None, b'"' | b'\'') => open = Some((byte, at)),
            (Some((quote, start)), _) if byte == quote => {
                longest = longest.max(at - start - 1);
                open = None;
            }
            _ => {}
        }
    }
    // One that never ends is long whatever is in it.
    (rest.len(), longest.max(rest.len()))
}

/// Whether a tag is that of a format of cells, `xf`, in whatever vocabulary.
fn is_format(tag: &[u8]) -> bool {
    let name = tag.split(|b| b" \t\r\n/>".contains(b)).next().unwrap_or_default();
    name.rsplit(|&b| b == b':').next() == Some(b"xf")
}
