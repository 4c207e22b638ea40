//! Names after content: a file whose name says what is in it may be cached for ever.
use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

pub fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// One for several files: it follows the name and the content of each.
pub fn of_all(files: &BTreeMap<String, Vec<u8>>) -> String {
    let each: Vec<u8> =
        files.iter().flat_map(|(name, bytes)| [Sha256::digest(name), Sha256::digest(bytes)].concat()).collect();
    of(&each)
}

/// What a page says of a file so that the browser takes no other in its place (Subresource Integrity).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
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

    #[test]
    fn the_integrity_is_written_as_browsers_read_it() {
        // The example of the W3C's recommendation.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn the_hash_of_several_files_follows_every_name_and_every_content() {
        let of = |files: &[(&str, &str)]| {
            of_all(&files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect())
        };
        let all = [
            of(&[("a", "1"), ("b", "2")]),
            of(&[("a", "1"), ("b", "3")]),
            of(&[("a", "1"), ("c", "2")]),
            of(&[("a", "2"), ("b", "1")]),
            of(&[("a1", ""), ("b", "2")]),
            of(&[("a", "1")]),
        ];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
