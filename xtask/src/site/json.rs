//! Takes the spaces out of a JSON file without reading it: order, numbers and mistakes stay what they were.

pub fn minify(json: &[u8]) -> Vec<u8> {
    let mut small = Vec::with_capacity(json.len());
    let mut in_string = false;
    let mut escaped = false;
    for &byte in json {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
        } else if byte.is_ascii_whitespace() {
            continue;
        } else {
            in_string = byte == b'"';
        }
        small.push(byte);
    }
    small
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn spaces_go_but_not_within_strings() {
        let text = r#" { "a b" : [ 1.50 , "\" c" , "\\" , "å  ö" ] } "#;
        let small = String::from_utf8(minify(text.as_bytes())).unwrap();
        assert_eq!(small, r#"{"a b":[1.50,"\" c","\\","å  ö"]}"#);
    }
}
