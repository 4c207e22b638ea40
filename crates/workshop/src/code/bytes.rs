//! Numbers and texts as bytes: numbers seven bits at a time, texts up to a zero.

/// Writes bytes.
#[derive(Default)]
pub struct Out(pub Vec<u8>);

impl Out {
    /// Writes a number, the lowest seven bits first.
    pub fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    /// Writes a text. Characters 0, which no field can hold, are left out.
    pub fn text(&mut self, text: &str) {
        self.0.extend(text.bytes().filter(|b| *b != 0));
        self.0.push(0);
    }
}

/// Reads bytes; everything gives nothing at the end of them.
pub struct In<'a>(pub &'a [u8]);

impl<'a> In<'a> {
    /// Reads a byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Reads so many bytes.
    pub fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*first)
    }

    /// Reads a number.
    pub fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Reads a text.
    pub fn text(&mut self) -> Option<&'a str> {
        let end = self.0.iter().position(|b| *b == 0)?;
        let (text, rest) = (self.0.get(..end)?, self.0.get(end + 1..)?);
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}
