//! What texts say: the numbers in them, and whether anything is missing.

/// The numbers in a sentence, in order.
pub fn numbers(text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
}

/// Fails when a text shows that a message or a value was missing.
#[track_caller]
pub fn whole(text: &str) {
    let broken =
        text.is_empty() || text.contains(['{', '}', '[', ']', '$']) || text.contains("  ") || text.contains("., ");
    assert!(!broken, "{text:?}");
}
