//! Takes the comments and the indentation out of JavaScript, which nobody reads in the browser.

/// The script without lines that are comments and without indentation. A script with a template over several lines, in
/// which spaces may mean something, stays as it is.
pub fn minify(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut small = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            small.push_str(line);
            small.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let script = "/** a\n * b */\nfunction f() {\n    // c\n    return \"// d\"; // e\n\n}\n/* g */\nf();\n";
        assert_eq!(minify(script), "function f() {\nreturn \"// d\"; // e\n}\nf();\n");
    }

    #[test]
    fn a_template_over_several_lines_keeps_its_spaces() {
        let script = "const a = `\n  // b\n`;\n";
        assert_eq!(minify(script), script);
    }
}
