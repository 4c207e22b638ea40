//! Single messages of another part's texts, cut out while compiling: for whoever names its buttons and needs no more of it.

/// The messages with these keys, of one line each, and how many bytes they take; with `N` at 0 only that is told. What the
/// texts lack does not compile, so that nobody is sent to a button by a name that it no longer has.
pub const fn cut<const N: usize>(text: &str, keys: &[&str]) -> ([u8; N], usize) {
    let bytes = text.as_bytes();
    let (mut out, mut len, mut found, mut at) = ([0; N], 0, 0, 0);
    while at < bytes.len() {
        let wanted = is_one_of(bytes, at, keys);
        found += wanted as usize;
        let mut ended = false;
        while !ended && at < bytes.len() {
            ended = bytes[at] == b'\n';
            if wanted {
                if len < N {
                    out[len] = bytes[at];
                }
                len += 1;
            }
            at += 1;
        }
    }
    assert!(found == keys.len(), "a key is missing or stands twice");
    (out, len)
}

/// Whether the line that begins here is the message of one of the keys.
const fn is_one_of(bytes: &[u8], at: usize, keys: &[&str]) -> bool {
    let mut k = 0;
    while k < keys.len() {
        let key = keys[k].as_bytes();
        let mut same = 0;
        while same < key.len() && at + same < bytes.len() && bytes[at + same] == key[same] {
            same += 1;
        }
        if same == key.len() && at + same < bytes.len() && bytes[at + same] == b' ' {
            return true;
        }
        k += 1;
    }
    false
}

/// What was cut, as text again.
pub const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Some messages of a part, in both languages: `some_texts!("workshop": "ws-begin", "ws-name")`.
#[macro_export]
macro_rules! some_texts {
    ($name:literal: $($key:literal),+ $(,)?) => {{
        const ALL: $crate::words::Texts = $crate::texts!($name);
        const KEYS: &[&str] = &[$($key),+];
        static SV: [u8; $crate::words::some::cut::<0>(ALL.sv, KEYS).1] = $crate::words::some::cut(ALL.sv, KEYS).0;
        static EN: [u8; $crate::words::some::cut::<0>(ALL.en, KEYS).1] = $crate::words::some::cut(ALL.en, KEYS).0;
        $crate::words::Texts { sv: $crate::words::some::text(&SV), en: $crate::words::some::text(&EN) }
    }};
}
