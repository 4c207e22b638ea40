//! Takes the functions marked with `wasm_split`, and what they alone need, out of a program into files of their own.
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::Program;

/// The script through which a program fetches its parts. It and the program's own script import each other.
const LINK: &str = "./parts.js";

/// How that script takes a part in, and how it does here: wherever the host calls the file something else than
/// `application/wasm`, the first way refuses it, and the second works for the whole program too.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const BUFFERED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// Writes the main module to `main`, and to `folder` the parts and the script that fetches them; says whether there are any.
/// A program without marked functions loses nothing but what the linker wrote down for this.
pub fn split(compiled: &Path, main: &Path, folder: &Path, program: Program) -> Result<bool> {
    let wasm = fs::read(compiled).with_context(|| format!("cargo did not make {}", compiled.display()))?;
    let script = format!("./{}.js", program.name);
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = main;
    options.link_name = LINK;
    options.main_module = &script;
    options.emit_dwarf = false;
    let made = transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .with_context(|| format!("could not take {} apart", program.package))?;
    let link = folder.join(LINK);
    if made.split_modules.is_empty() {
        fs::remove_file(link)?;
        return Ok(false);
    }
    fs::write(&link, buffered(&fs::read_to_string(&link)?)?)?;
    Ok(true)
}

fn buffered(link: &str) -> Result<String> {
    ensure!(link.contains(STREAMING), "the script of wasm_split_cli_support no longer takes parts in as it did");
    Ok(link.replace(STREAMING, BUFFERED))
}

/// Whether a file of the site is such a part, which is fetched when it is first used.
pub fn is_part(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.contains('/') && (file.starts_with("split_") || file.starts_with("chunk_")) && file.ends_with(".wasm")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn parts_are_known_by_their_names() {
        assert!(is_part("app-1/split_table.wasm") && is_part("app-1/chunk_2.wasm"));
        for other in ["app-1/app.wasm", "app-1/parts.js", "split_table.wasm", "app-1/split_table.js", "app-1.wasm"] {
            assert!(!is_part(other), "{other}");
        }
    }

    #[test]
    fn a_part_is_taken_in_whatever_the_host_calls_its_type() {
        let script = format!("async (imports) => ({STREAMING});");
        let ours = buffered(&script).unwrap();
        assert!(ours.contains("arrayBuffer") && !ours.contains("Streaming"), "{ours}");
        assert!(buffered("another script").is_err());
    }
}
