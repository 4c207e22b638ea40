//! Bytes of a text file become text, whatever of the usual encodings they are in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the encoding, as the WHATWG Encoding Standard writes it.
    pub encoding: &'static str,
    /// Whether bytes were no text in it; they became U+FFFD, or stayed control characters where Windows-1252 has nothing else.
    pub garbled: bool,
}

/// Reads UTF-8 and UTF-16 with or without a byte order mark, and anything else as Windows-1252, which Swedish Excel writes.
///
/// UTF-16 without a mark is known by its zero bytes: at least a third of the characters are Latin, and hardly any zero stands
/// in the other half. What is not UTF-8 is yet read as UTF-8 when it has far more right sequences than wrong ones: then it is
/// a damaged file.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (guess(bytes), bytes),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(rest);
    let control = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
    let garbled = wrong || (encoding == WINDOWS_1252 && text.chars().any(control));
    Decoded { text: text.into_owned(), encoding: encoding.name(), garbled }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    if wrong == 0 || right > wrong * 10 { UTF_8 } else { WINDOWS_1252 }
}

/// UTF-16, when the zero bytes at the beginning say so plainly.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len().min(4_000) / 2;
    let zeros = |at: usize| bytes.iter().take(pairs * 2).skip(at).step_by(2).filter(|&&b| b == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let plainly = |many: usize, few: usize| many * 3 >= pairs && few * 20 <= pairs && many > 0;
    if !bytes.len().is_multiple_of(2) {
        None
    } else if plainly(low, high) {
        Some(UTF_16LE)
    } else if plainly(high, low) {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        let text = "Aktivitet;Målgrupp\r\nFöräldrastöd;Å–Ö\r\n";
        let (cp1252, ..) = WINDOWS_1252.encode(text);
        let files = [
            (text.as_bytes().to_vec(), "UTF-8"),
            (format!("\u{feff}{text}").into_bytes(), "UTF-8"),
            (wide_bytes(&format!("\u{feff}{text}"), u16::to_le_bytes), "UTF-16LE"),
            (wide_bytes(&format!("\u{feff}{text}"), u16::to_be_bytes), "UTF-16BE"),
            (wide_bytes(text, u16::to_le_bytes), "UTF-16LE"),
            (wide_bytes(text, u16::to_be_bytes), "UTF-16BE"),
            (cp1252.into_owned(), "windows-1252"),
        ];
        for (bytes, encoding) in files {
            assert_eq!(decode(&bytes), Decoded { text: text.to_owned(), encoding, garbled: false });
        }
    }

    #[test]
    fn damage_is_told() {
        let mut cut = "åäöåäöåäöåäöåäöåäö".as_bytes().to_vec();
        cut.pop();
        let read = decode(&cut);
        assert!(read.garbled && read.encoding == "UTF-8" && read.text.ends_with('\u{fffd}'));
        assert!(decode(b"a\xe5\x81").garbled);
        assert!(!decode(b"").garbled);
    }
}
