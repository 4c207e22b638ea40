//! What is done to JavaScript on its way into the site: it is made small, and the app's can be cut off from its program.
use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::need::node;
use crate::process;
use crate::wasm::Mode;
use crate::workspace::Workspace;

/// How wasm-bindgen begins what the browser calls of a program: handlers of events, timers, answers. One for those that may call
/// themselves and one for those that may not.
const CALLED: &str = "const real = (...args) => {\n";

/// The app's script, which leaves its program alone once `boot.js` has said that it has stopped: what a panic left half done
/// would answer every further call with another panic, or worse, with a wrong plan.
pub fn stoppable(script: &str) -> Result<String> {
    ensure!(script.matches(CALLED).count() == 2, "wasm-bindgen calls the program otherwise than it did");
    Ok(script.replace(CALLED, &format!("{CALLED}if (globalThis.rodaTradenStopped) return;\n")))
}

/// The script as it goes into the site: in a release as small as terser makes it, which is 3 kB of the first load.
pub fn small(workspace: &Workspace, mode: Mode, script: &str) -> Result<String> {
    if mode == Mode::Dev {
        return Ok(minify(script));
    }
    let mut command = process::command(node::program(workspace)?);
    command.arg(node::script(workspace, "terser/bin/terser")).args(["--module", "--compress", "passes=2", "--mangle"]);
    let mut terser = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("could not start terser")?;
    // All of it is read before anything is written.
    terser.stdin.take().context("terser does not listen")?.write_all(script.as_bytes())?;
    let done = terser.wait_with_output()?;
    ensure!(
        done.status.success() && !done.stdout.is_empty(),
        "terser failed; `cargo xtask doctor` says whether it is there"
    );
    String::from_utf8(done.stdout).context("terser wrote something else than text")
}

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
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let script = "/** a\n * b */\nfunction f() {\n    // c\n    return \"// d\"; // e\n\n}\n/* g */\nf();\n";
        assert_eq!(minify(script), "function f() {\nreturn \"// d\"; // e\n}\nf();\n");
    }

    #[test]
    fn whatever_the_browser_calls_of_a_program_can_be_cut_off() {
        let script = "const real = (...args) => {\nf();\n};\nconst real = (...args) => {\ng();\n};\n";
        assert_eq!(stoppable(script).unwrap().matches("{\nif (globalThis.rodaTradenStopped) return;\n").count(), 2);
        assert!(stoppable("const real = (...args) => {\n}").is_err());
    }

    #[test]
    fn a_template_over_several_lines_keeps_its_spaces() {
        let script = "const a = `\n  // b\n`;\n";
        assert_eq!(minify(script), script);
    }
}
