//! Fills the `{{…}}` of index.html and boot.js, and sees that no reference leaves the site's folder.
use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

/// Replaces every `{{name}}` by its value; a name without a value is an error.
pub fn fill(text: &str, values: &BTreeMap<String, String>) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a {{ is never closed")?;
        let Some(value) = values.get(name.trim()) else {
            let known: Vec<_> = values.keys().map(|name| format!("{{{{{name}}}}}")).collect();
            bail!("{{{{{}}}}} is none of {}", name.trim(), known.join(", "));
        };
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Every `href` and `src` must be relative, so that the site works from any folder of any host.
pub fn check_relative(html: &str) -> Result<()> {
    for attribute in ["href=", "src="] {
        for after in html.split(attribute).skip(1) {
            let value = after.trim_start_matches(['"', '\'']);
            let value = value.split(['"', '\'', ' ', '>']).next().unwrap_or_default();
            ensure!(
                !value.starts_with('/') && !value.contains("://"),
                "`{attribute}{value}` is not relative: the site would work in one place only"
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn values() -> BTreeMap<String, String> {
        [("app.js", "app-1.js"), ("style.css", "style-2.css")].map(|(a, b)| (a.to_owned(), b.to_owned())).into()
    }

    #[test]
    fn every_placeholder_is_replaced_and_nothing_else() {
        let filled = fill("<a {{style.css}}>{ {{ app.js }}, {{app.js}} }", &values()).unwrap();
        assert_eq!(filled, "<a style-2.css>{ app-1.js, app-1.js }");
        assert_eq!(fill("no placeholder", &values()).unwrap(), "no placeholder");
    }

    #[test]
    fn an_unknown_or_open_placeholder_is_an_error_that_names_it() {
        let error = fill("{{stile.css}}", &values()).unwrap_err().to_string();
        assert!(error.contains("{{stile.css}}") && error.contains("{{style.css}}"), "{error}");
        assert!(fill("{{app.js", &values()).is_err());
    }

    #[test]
    fn references_that_leave_the_folder_are_refused() {
        check_relative(r#"<link href="style-1.css"><script src='boot.js'></script><a href="\#main">"#).unwrap();
        for html in [
            r#"<link href="/style.css">"#,
            "<img src=/x.png>",
            r#"<a href="https://example.org">"#,
            r#"<a href="//x">"#,
        ] {
            assert!(check_relative(html).is_err(), "{html}");
        }
    }
}
