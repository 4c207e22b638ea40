//! Texts that are stored to be compared with.

use super::path;

/// Compares a text with the stored one, or stores it when `UPDATE_GOLDEN` is set.
#[track_caller]
pub fn golden(name: &str, text: &str) {
    let file = path(&format!("tests/golden/{name}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    if stored != text {
        let (a, b) = (stored.lines(), text.lines());
        let first = a
            .clone()
            .zip(b.clone())
            .position(|(x, y)| x != y)
            .unwrap_or_else(|| a.clone().count().min(b.clone().count()));
        let new = path(&format!("target/{name}"));
        std::fs::write(&new, text).unwrap();
        panic!(
            "tests/golden/{name} differs from line {} on.\n  was: {:.300}\n  is:  {:.300}\nThe new one is target/{name}: look at both. \
             If the new one is right, store it with\n  UPDATE_GOLDEN=1 cargo test --test golden --test equality --test protocol",
            first + 1,
            a.clone().nth(first).unwrap_or("(nothing)"),
            b.clone().nth(first).unwrap_or("(nothing)"),
        );
    }
}
