//! Base 32 as Douglas Crockford wrote it down (<https://www.crockford.com/base32.html>): one alphabet for links and for codes.
//!
//! All of it is in the alphanumeric alphabet of QR codes (5.5 bits a character) and may stand in an address's fragment. It has no
//! I, L, O or U, and reads I and L as 1, O as 0, and small letters as large ones.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes bytes, the highest bit first; what is left over in the last character is 0.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(chars(bytes.len()));
    let (mut held, mut bits) = (0_u32, 0_u32);
    let mut put = |five: u32| out.push(ALPHABET.get(five as usize & 31).map_or('0', |b| char::from(*b)));
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            put(held >> bits);
        }
    }
    if bits > 0 {
        put(held << (5 - bits));
    }
    out
}

/// How many characters so many bytes take.
pub const fn chars(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// Reads what [`encode`] wrote, with gaps anywhere. Nothing when it has a character of no value, or when it is not what any
/// bytes are written as.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for c in text.chars().filter(|c| !is_gap(*c)) {
        held = ((held << 5) | value(c)?) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from((held >> bits) & 0xff).ok()?);
        }
    }
    (bits < 5 && held & ((1 << bits) - 1) == 0).then_some(out)
}

/// What a character stands for, if anything.
pub fn value(c: char) -> Option<u32> {
    let large = c.to_ascii_uppercase();
    let plain = match large {
        'O' => '0',
        'I' | 'L' => '1',
        _ => large,
    };
    let place = ALPHABET.iter().position(|b| char::from(*b) == plain)?;
    u32::try_from(place).ok()
}

/// Whether a character may stand between others and means nothing: white space, hyphens and dashes as word processors turn
/// them, what mail programs put before quoted lines, and invisible marks.
pub fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}' | '\u{feff}' | '>')
}

/// Writes a code in groups of four with hyphens, as people read and type it.
pub fn grouped(code: &str) -> String {
    let mut out = String::with_capacity(code.len() * 5 / 4);
    for (at, c) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        out.push(c);
    }
    out
}
