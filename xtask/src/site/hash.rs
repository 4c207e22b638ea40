//! Names after content: a file whose name says what is in it may be cached for ever.
use sha2::{Digest, Sha256};

pub fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// `app.js` becomes `app-<hash>.js`.
pub fn name(file: &str, bytes: &[u8]) -> String {
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{}.{extension}", of(bytes)),
        None => format!("{file}-{}", of(bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension_and_follows_the_content() {
        assert_eq!(name("fonts/a.b.woff2", b""), "fonts/a.b-e3b0c44298.woff2");
        assert_ne!(name("app.js", b"1"), name("app.js", b"2"));
        assert_eq!(name("LICENSE", b""), "LICENSE-e3b0c44298");
    }
}
