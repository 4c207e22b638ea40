//! One style sheet of several: `@import` lines are replaced by what they name, and the result loses its comments and spaces.
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// Reads `file` with everything that it imports, in that order. `@import "a.css" layer(a);` puts it into a layer.
pub fn bundle(file: &Path) -> Result<String> {
    bundle_below(file, 0)
}

fn bundle_below(file: &Path, depth: u32) -> Result<String> {
    ensure!(depth < 8, "{} imports itself, or imports nest too deep", file.display());
    let text = std::fs::read_to_string(file).with_context(|| format!("{} is not to be read", file.display()))?;
    inline(&text, |name| bundle_below(&file.with_file_name(name), depth + 1))
        .with_context(|| format!("in {}", file.display()))
}

/// Replaces the `@import`s of `text` by what `read` gives for the name.
fn inline(text: &str, mut read: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let text = without_comments(text);
    let mut inlined = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("@import") {
        let (import, after) = after.split_once(';').context("an @import without a semicolon")?;
        let (name, condition) =
            quoted(import.trim()).with_context(|| format!("`@import{import};` names no file in quotes"))?;
        ensure!(!name.contains("://") && !name.starts_with('/'), "`{name}` is not a file beside this one");
        inlined.push_str(before);
        let content = read(name)?;
        match condition.trim() {
            "" => inlined.push_str(&content),
            layer => match layer.strip_prefix("layer(").and_then(|layer| layer.strip_suffix(')')) {
                Some(layer) => inlined.push_str(&format!("@layer {layer} {{\n{content}\n}}\n")),
                None => bail!("`@import{import};`: only layer(name) may stand after the name"),
            },
        }
        rest = after;
    }
    inlined.push_str(rest);
    Ok(inlined)
}

/// Splits `"name" rest`.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    text[1..].split_once(quote)
}

/// The sheet without comments and without the spaces that mean nothing. What is gained beyond this, gzip gains as well.
pub fn minify(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    let mut pending_space = false;
    for piece in pieces(&without_comments(text)) {
        if piece.starts_with(['"', '\'']) {
            push_space(&mut small, &mut pending_space, piece);
            small.push_str(piece);
            continue;
        }
        for character in piece.chars() {
            if character.is_whitespace() {
                pending_space = true;
                continue;
            }
            let mut buffer = [0; 4];
            push_space(&mut small, &mut pending_space, character.encode_utf8(&mut buffer));
            if character == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push(character);
        }
    }
    small
}

/// A space stays, once, unless it borders on a bracket of a block, a semicolon or a comma, or follows a colon. It stays before `:`
/// and beside `(` and `+`, where it tells `a :hover` from `a:hover` and `calc(1px + 2px)` from what no browser understands.
fn push_space(small: &mut String, pending: &mut bool, next: &str) {
    const AFTER: [char; 5] = ['{', '}', ';', ',', ':'];
    const BEFORE: [char; 4] = ['{', '}', ';', ','];
    if std::mem::take(pending) && !small.is_empty() && !small.ends_with(AFTER) && !next.starts_with(BEFORE) {
        small.push(' ');
    }
}

fn without_comments(text: &str) -> String {
    pieces(text).filter(|piece| !piece.starts_with("/*")).collect()
}

/// Cuts a sheet into strings, comments and what lies between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let length = match rest.as_bytes() {
            [] => return None,
            [b'/', b'*', ..] => rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
            [quote @ (b'"' | b'\''), ..] => string_length(rest.as_bytes(), *quote),
            _ => between(rest),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(piece)
    })
}

fn string_length(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn between(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |at: &usize| matches!(bytes[*at], b'"' | b'\'') || bytes[*at..].starts_with(b"/*");
    (1..bytes.len()).find(ends).unwrap_or(bytes.len())
}

/// Replaces each file that a `url(…)` names by what `rename` gives for it; data and fragments stay as they are.
pub fn rewrite_urls(text: &str, mut rename: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut rewritten = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("url(") {
        rewritten.push_str(before);
        rewritten.push_str("url(");
        let inner = after.trim_start();
        let (name, after) = match quoted(inner) {
            Some(split) => split,
            None => inner.split_at(inner.find(')').context("a url( is never closed")?),
        };
        let after = after.trim_start().strip_prefix(')').context("a url( is never closed")?;
        let name = name.trim();
        let value = if name.starts_with("data:") || name.starts_with('#') { name.to_owned() } else { rename(name)? };
        rewritten.push_str(&format!("\"{}\")", value.replace('"', "%22")));
        rest = after;
    }
    rewritten.push_str(rest);
    Ok(rewritten)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn imports_are_replaced_in_their_order_and_put_into_their_layer() {
        let main = "/* @import \"no.css\"; */\n@layer a, b;\n@import \"a.css\" layer(a);\n@import 'b.css';\nbody{}";
        let bundled = inline(main, |name| Ok(format!("/*{name}*/ .x{{}}"))).unwrap();
        assert_eq!(minify(&bundled), "@layer a,b;@layer a{.x{}}.x{}body{}");
    }

    #[test]
    fn imports_from_elsewhere_or_with_conditions_are_refused() {
        for text in
            ["@import url(a.css);", "@import \"https://x/a.css\";", "@import \"a.css\" screen;", "@import \"a.css\""]
        {
            assert!(inline(text, |_| Ok(String::new())).is_err(), "{text}");
        }
    }

    #[test]
    fn minifying_keeps_what_has_a_meaning() {
        for (sheet, small) in [
            ("a  :hover , b{ color : red ; }\n", "a :hover,b{color :red}"),
            ("p::after { content: \"  /* no */ ; \"; }", "p::after{content:\"  /* no */ ; \"}"),
            (".a { width: calc( 1px + 2px ); } /* c */ .b{}", ".a{width:calc( 1px + 2px )}.b{}"),
            ("a /* x */ c{}", "a c{}"),
            (r#"q{quotes:"\"" "'"}"#, r#"q{quotes:"\"" "'"}"#),
            ("@media (min-width: 30em) and (hover) { å{} }", "@media (min-width:30em) and (hover){å{}}"),
            ("/* never closed", ""),
        ] {
            assert_eq!(minify(sheet), small);
        }
    }

    #[test]
    fn urls_are_renamed_whatever_their_quotes() {
        let sheet = "a{b:url( 'x y.woff2' )}c{d:url(z.svg),url(data:image/svg+xml;x),url(\"#f\")}";
        let rewritten = rewrite_urls(sheet, |name| Ok(format!("new-{name}"))).unwrap();
        assert_eq!(
            rewritten,
            "a{b:url(\"new-x y.woff2\")}c{d:url(\"new-z.svg\"),url(\"data:image/svg+xml;x\"),url(\"#f\")}"
        );
        assert!(rewrite_urls("a{b:url(x", |name| Ok(name.to_owned())).is_err());
    }
}
