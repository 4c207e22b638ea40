//! What the browser may do with the site's files: the Content-Security-Policy of the page, and the headers of a host that adds the rest.

/// The policy. Everything is forbidden that is not named; nothing is fetched from or sent to another origin.
const DIRECTIVES: [(&str, &str); 13] = [
    ("default-src", "'none'"),
    // No inline script and no eval; compiling WebAssembly has a word of its own.
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("font-src", "'self'"),
    // A drawing becomes a PNG by way of an image whose address holds it.
    ("img-src", "'self' data:"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    // The policy by this name is made by boot.js before anything else runs, and there can be no second one.
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "default"),
    (FRAME, "'none'"),
];

/// Who may show the page in a frame: heeded as a header alone, and complained of in a page.
const FRAME: &str = "frame-ancestors";

/// Headers beside the policy; lower case is the same to browsers, and all that HTTP/2 knows.
const OTHERS: [(&str, &str); 3] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    // The camera reads the ballots' codes and the clipboard takes links and codes; nothing else is used.
    (
        "permissions-policy",
        "camera=(self), clipboard-write=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()",
    ),
];

/// The policy as the page itself states it.
pub fn meta() -> String {
    write(|name| name != FRAME)
}

/// The headers that every answer of a host has.
pub fn headers() -> Vec<(&'static str, String)> {
    let others = OTHERS.iter().map(|&(name, value)| (name, value.to_owned()));
    std::iter::once(("content-security-policy", write(|_| true))).chain(others).collect()
}

fn write(wanted: impl Fn(&str) -> bool) -> String {
    let parts = DIRECTIVES.iter().filter(|(name, _)| wanted(name)).map(|(name, value)| format!("{name} {value}"));
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn a_page_states_all_but_what_only_a_header_may() {
        assert!(meta().starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{}", meta());
        assert!(!meta().contains(FRAME) && !meta().contains('"'), "{}", meta());
        let first = headers().into_iter().next().unwrap();
        assert_eq!(first, ("content-security-policy", format!("{}; frame-ancestors 'none'", meta())));
    }

    #[test]
    fn the_examples_for_hosts_have_these_headers_and_no_others_that_close_the_site() {
        let folder = Workspace::find().unwrap().path("docs/drift");
        for (file, begin, between, end) in [
            ("nginx.conf", "add_header ", " \"", "\" always;"),
            ("web.config", "<add name=\"", "\" value=\"", "\" />"),
            ("htaccess", "Header always set ", " \"", "\""),
        ] {
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            let found: Vec<_> = text
                .lines()
                .filter_map(|line| line.trim().strip_prefix(begin)?.strip_suffix(end)?.split_once(between))
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect();
            let expected: Vec<_> = headers().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            assert_eq!(found, expected, "{file}");
        }
    }
}
