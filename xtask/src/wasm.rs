//! The programs as the browser runs them: cargo compiles them, wasm-bindgen gives them their JavaScript, wasm-opt makes them small.
pub mod split;
mod unused;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::need::{node, rust};
use crate::process;
use crate::site::{self, hash};
use crate::workspace::Workspace;
use rust::{TARGET, WasmToolchain};

/// A package compiled for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Program {
    /// The package and its binary.
    pub package: &'static str,
    /// What its files are called in the site.
    pub name: &'static str,
}

/// The app itself.
pub const APP: Program = Program { package: "roda-traden", name: "app" };
/// The layout engine alone, for the Worker.
pub const LAYOUT: Program = Program { package: "roda-layout-worker", name: "layout" };
/// Foreign files in and out, for the Worker.
pub const FILES: Program = Program { package: "roda-files-worker", name: "files" };
/// Everything that is compiled for the browser.
pub const PROGRAMS: [Program; 3] = [APP, LAYOUT, FILES];

/// Measured by what is left after gzip, on the app of 1 MB: rustc's own `opt-level = "z"` leaves little to do, and what `-Oz`
/// saves before compression (3 %) it loses after it. In the order of their names, functions that were made of the same
/// generic one stand together, which gzip, that looks back 32 kB, needs to see their likeness: 2 %. The features are those that
/// rustc's wasm32 target uses by itself.
const WASM_OPT: [&str; 13] = [
    "-O2",
    "--simplify-locals-nostructure",
    "--rse",
    "--duplicate-function-elimination",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Bytes below which a file stays as it is. Most of the two hundred parts are that small: each comes with a part of many times its size,
/// and starting the optimiser takes longer than what there is to gain is worth.
const SMALL: u64 = 2_048;

/// Lies with the files of a program, and says what they were made from.
const STAMP: &str = "stamp";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Compiles fast, runs tolerably, and panics tell their names.
    Dev,
    /// As small as it gets.
    Release,
}

impl Mode {
    /// The cargo profile of a program: what runs in a Worker is in one piece and has a profile of its own.
    fn profile(self, program: Program) -> &'static str {
        match self {
            Self::Dev => "web-dev",
            Self::Release if program == APP => "release",
            Self::Release => "worker",
        }
    }
}

#[derive(Debug, Default)]
pub struct Bundle {
    pub js: Vec<u8>,
    pub wasm: Vec<u8>,
    /// Files that `js` imports or fetches, by their path beside it.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// Compiles everything as small as it gets, saying nothing but what is wrong. For a machine that has something else to do
/// meanwhile: most of the time goes into one program as a whole, on one core. [`build`] finds it done.
pub fn compile_ahead(workspace: &Workspace) -> Result<()> {
    PROGRAMS.iter().try_for_each(|program| compile(workspace, Mode::Release, *program, &["--quiet"]))
}

/// Compiles programs and gives the files of each, in their order.
pub fn build(workspace: &Workspace, mode: Mode, programs: &[Program]) -> Result<Vec<Bundle>> {
    for program in programs {
        compile(workspace, mode, *program, &[])?;
    }
    let bundles: Vec<_> = programs.iter().map(|program| prepare(workspace, mode, *program)).collect::<Result<_>>()?;
    if mode == Mode::Release {
        // Those of all programs at once, so that no core waits for the last of one of them.
        let fresh = bundles.iter().filter(|bundle| bundle.fresh);
        optimise_all(workspace, fresh.flat_map(|bundle| site::files(&bundle.folder, "wasm")))?;
    }
    let finished = bundles.into_iter().zip(programs).map(|(bundle, program)| {
        fs::write(bundle.folder.join(STAMP), bundle.stamp)?;
        read(&bundle.folder, *program)
    });
    finished.collect()
}

/// The files of a program before they are optimised, or as they were left.
struct Prepared {
    folder: PathBuf,
    stamp: String,
    /// Made just now.
    fresh: bool,
}

fn prepare(workspace: &Workspace, mode: Mode, program: Program) -> Result<Prepared> {
    let compiled =
        workspace.wasm_target().join(TARGET).join(mode.profile(program)).join(format!("{}.wasm", program.package));
    let folder = workspace.wasm_target().join("bundle").join(mode.profile(program)).join(program.name);
    let stamp = stamp(workspace, &compiled)?;
    let fresh = fs::read_to_string(folder.join(STAMP)).ok().as_ref() != Some(&stamp);
    if fresh {
        site::clear(&folder)?;
        let main = compiled.with_extension("main.wasm");
        let parts = split::split(&compiled, &main, &folder, program)?;
        bind(&main, &folder, program, parts)?;
    }
    Ok(Prepared { folder, stamp, fresh })
}

fn compile(workspace: &Workspace, mode: Mode, program: Program, how: &[&str]) -> Result<()> {
    let toolchain = WasmToolchain::find().context("there is no Rust for wasm32: run `cargo xtask setup`")?;
    let target = workspace.wasm_target();
    let mut command = cargo_for(&toolchain);
    command
        .current_dir(&workspace.root)
        .args(["build", "--target", TARGET, "--profile", mode.profile(program)])
        .args(["--package", program.package, "--bin", program.package])
        .args(["--config", &rustflags(workspace, mode)?])
        .args(how)
        .arg("--target-dir")
        .arg(&target);
    let status = command.status().with_context(|| format!("could not start `{}`", process::line(&command)))?;
    // What is wrong has been said by cargo; its long command line would only push that off the screen.
    ensure!(status.success(), "the app does not compile for the browser");
    Ok(())
}

fn cargo_for(toolchain: &WasmToolchain) -> Command {
    let mut command = match toolchain {
        WasmToolchain::Own => process::cargo(),
        WasmToolchain::Debian { cargo, rustc, linker } => {
            let mut command = process::command(cargo);
            // What rustup and `cargo run` set would lead this cargo to the other toolchain's programs and libraries.
            for name in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
                command.env_remove(name);
            }
            command.env("RUSTC", rustc).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            command
        }
    };
    // Compiling the standard library oneself is still called unstable, as are the flags below, hence RUSTC_BOOTSTRAP.
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        // The standard library's own choice of short code over fast, above all in sorting: 5 % of the first load.
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command
}

/// The flags of the browser build alone, as a line of cargo's configuration.
fn rustflags(workspace: &Workspace, mode: Mode) -> Result<String> {
    // With it Leptos compiles views to one type each, not to a type as deep as the page: sooner done, and 8 % smaller.
    // The relocations tell what needs what when a program is taken apart.
    let mut flags = vec!["--cfg=erase_components".to_owned(), "-Clink-args=--emit-relocs".to_owned()];
    if mode == Mode::Release {
        // Paths of this machine would end up in the messages of panics: longer, telling, and different on each machine.
        let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo_home = cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
        let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
        flags.push(remap(&workspace.root, "."));
        flags.extend(cargo_home.map(|home| remap(&home, "cargo")));
        // What nobody reads in a browser: values written for programmers, and the files' names in the messages of panics, which
        // keep their lines. 3 % of the first load.
        flags.extend(["-Zfmt-debug=none", "-Zlocation-detail=line"].map(str::to_owned));
    }
    Ok(format!("target.{TARGET}.rustflags={}", serde_json::to_string(&flags)?))
}

/// What tells whether the bundle made last time is still the right one.
fn stamp(workspace: &Workspace, compiled: &Path) -> Result<String> {
    let mut bytes = fs::read(compiled).with_context(|| format!("cargo did not make {}", compiled.display()))?;
    for lock in ["Cargo.lock", "package-lock.json"] {
        bytes.extend(fs::read(workspace.path(lock)).unwrap_or_default());
    }
    bytes.extend(WASM_OPT.concat().into_bytes());
    bytes.extend(unused::CLASSES.bytes());
    Ok(hash::of(&bytes))
}

fn bind(compiled: &Path, folder: &Path, program: Program, parts: bool) -> Result<()> {
    let mut made = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .out_name(program.name)
        .typescript(false)
        .omit_default_module_path(true)
        // The table of functions is where the parts are joined to the rest.
        .keep_lld_exports(parts)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen could not make the JavaScript of {}", program.package))?;
    let exports = &mut made.wasm_mut().exports;
    let unused: Vec<_> =
        exports.iter().filter(|export| unused::is_unused(&export.name)).map(|export| export.id()).collect();
    unused.into_iter().for_each(|export| exports.delete(export));
    made.emit(folder)?;
    let script = folder.join(format!("{}.js", program.name));
    fs::write(&script, unused::without(&fs::read_to_string(&script)?))
        .with_context(|| format!("could not write {}", script.display()))
}

/// Optimises files on all cores, the largest first: one of them alone at the end would take longest.
fn optimise_all(workspace: &Workspace, files: impl Iterator<Item = PathBuf>) -> Result<()> {
    let sized = files.map(|file| fs::metadata(&file).map(|data| (data.len(), file)));
    let mut sized = sized.collect::<std::io::Result<Vec<_>>>().context("could not read what is to be optimised")?;
    sized.retain(|(size, _)| *size >= SMALL);
    sized.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((_, wasm)) = sized.get(next.fetch_add(1, Ordering::Relaxed)) {
            optimise(workspace, wasm)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let at_work: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        at_work.into_iter().try_for_each(|one| one.join().map_err(|_| anyhow!("an optimiser panicked"))?)
    })
}

fn optimise(workspace: &Workspace, wasm: &Path) -> Result<()> {
    let smaller = wasm.with_extension("opt.wasm");
    let mut command = process::command(node::program(workspace)?);
    // The optimiser is WebAssembly itself, and done before it pays to have it optimised: a fourth of the time of a small file.
    command
        .arg("--liftoff-only")
        .arg(node::script(workspace, "binaryen/bin/wasm-opt"))
        .arg(wasm)
        .arg("-o")
        .arg(&smaller)
        .args(WASM_OPT);
    process::run(&mut command).context("wasm-opt failed; `cargo xtask doctor` says whether it is there")?;
    fs::rename(&smaller, wasm).context("could not replace the wasm by the optimised one")
}

fn read(folder: &Path, program: Program) -> Result<Bundle> {
    let file = |end: &str| {
        let name = format!("{}{end}", program.name);
        fs::read(folder.join(&name)).with_context(|| format!("wasm-bindgen made no {name}"))
    };
    let mut bundle = Bundle { js: file(".js")?, wasm: file("_bg.wasm")?, beside: Vec::new() };
    collect(folder, "", &mut bundle.beside)?;
    let own = [format!("{}.js", program.name), format!("{}_bg.wasm", program.name), STAMP.to_owned()];
    bundle.beside.retain(|(name, _)| !own.contains(name));
    bundle.beside.sort();
    Ok(bundle)
}

fn collect(folder: &Path, prefix: &str, into: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    for entry in folder.read_dir()? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), into)?;
        } else {
            into.push((name, fs::read(&path)?));
        }
    }
    Ok(())
}
