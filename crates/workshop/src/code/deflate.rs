//! Deflate with a dictionary that both sides have: short Swedish texts shrink by what any such texts have in common.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

/// Common words of Swedish planning, the commonest last, of no plan's text. Links that were made with other words cannot be
/// read: a change here is a new layout of the invitation.
const WORDS: &[u8] = include_bytes!("words.txt");

/// Bytes that a link may unfold to.
pub const INFLATED: usize = 65_536;

/// Packs bytes as raw deflate.
pub fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    // The most that this compressor searches (its level 10) and no zlib header.
    let flags = miniz_oxide::deflate::core::create_comp_flags_from_zip_params(10, -15, 0);
    let mut compressor = CompressorOxide::new(flags);
    let mut out = Vec::new();
    // What the dictionary itself packs to is thrown away: the compressor then has it behind it, as the reader has.
    let (status, _) = compress_to_output(&mut compressor, WORDS, TDEFLFlush::Sync, |_| true);
    if status != TDEFLStatus::Okay {
        return None;
    }
    let (status, _) = compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        out.extend_from_slice(part);
        true
    });
    (status == TDEFLStatus::Done).then_some(out)
}

/// Unpacks what [`pack`] gave, if it is whole, nothing follows it, and it unfolds to no more than [`INFLATED`].
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0_u8; WORDS.len() + INFLATED];
    out.get_mut(..WORDS.len())?.copy_from_slice(WORDS);
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut state = Box::new(DecompressorOxide::new());
    let (status, read, written) = decompress(&mut state, packed, &mut out, WORDS.len(), flags);
    let whole = status == TINFLStatus::Done && read == packed.len();
    whole.then(|| out.get(WORDS.len()..WORDS.len() + written).map(<[u8]>::to_vec)).flatten()
}
