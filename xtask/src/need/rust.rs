//! Rust's own parts: rustfmt, clippy, and a way to compile for the browser.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::State;
use super::apt::Apt;
use super::host::{Host, Way};
use super::version::Version;
use crate::process;

pub const TARGET: &str = "wasm32-unknown-unknown";
pub const APT_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Tried in this order: 19 is the one that this was built and tested with.
const LLD_VERSIONS: [u32; 6] = [19, 22, 21, 20, 18, 17];

/// How to compile for the browser on this machine. The standard library is compiled, too, for short code: the one that comes compiled
/// makes the first load a tenth larger, above its budget.
#[derive(Debug, PartialEq, Eq)]
pub enum WasmToolchain {
    /// The toolchain in use has the sources of its standard library, as rustup installs them.
    Own,
    /// Debian's Rust, with the sources in `rust-web-src`.
    Debian { cargo: PathBuf, rustc: PathBuf, linker: PathBuf },
}

impl WasmToolchain {
    pub fn find() -> Option<Self> {
        has_sources(default_rustc()).then_some(Self::Own).or_else(debian)
    }
}

pub fn component(host: &Host, cargo_command: &str, rustup: &'static [&'static str]) -> State {
    let mut command = process::cargo();
    let found = command.args([cargo_command, "--version"]).output().ok().filter(|output| output.status.success());
    if let Some(output) = found {
        return State::Present(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    State::Missing {
        why: format!("`cargo {cargo_command}` does not run"),
        ways: if host.rustup { vec![Way::Rustup(rustup)] } else { Vec::new() },
        by_hand: "Install Rust with rustup, or rustfmt and clippy of the same version as rustc from where it came",
    }
}

pub fn wasm(host: &Host) -> State {
    let why = match WasmToolchain::find() {
        Some(WasmToolchain::Own) => {
            return State::Present(format!("{}, compiles the standard library itself", default_rustc_version()));
        }
        Some(WasmToolchain::Debian { rustc, linker, .. }) => {
            let version = process::first_line(&rustc, &["--version"]).unwrap_or_default();
            return State::Present(format!(
                "{version} in {}, compiles the standard library itself; linker {}",
                rustc.parent().unwrap_or(Path::new("/")).display(),
                linker.file_name().unwrap_or_default().display()
            ));
        }
        None => format!("{} has no sources of its standard library", default_rustc_version()),
    };
    let mut ways = Vec::new();
    if host.rustup {
        ways.push(Way::Rustup(&["component", "add", "rust-src"]));
    }
    if host.apt.as_ref().is_some_and(|apt| apt.may_offer(APT_PACKAGES[0], least_rust())) {
        ways.push(Way::AptRust);
    }
    State::Missing {
        why,
        ways,
        by_hand: "With rustup: `rustup component add rust-src`. On Debian or Ubuntu, as root: `apt-get install \
                  rustc-web cargo-web rust-web-src lld-19`, if they are of the version that Cargo.toml asks for (rust-version)",
    }
}

pub fn install_with_apt(apt: &Apt) -> Result<()> {
    apt.update()?;
    let least = least_rust();
    ensure!(apt.offers(APT_PACKAGES[0], least), "this system has no {} of version {least} or later", APT_PACKAGES[0]);
    let mut packages: Vec<String> = APT_PACKAGES.iter().map(|&name| name.to_owned()).collect();
    if linker().is_none() {
        let lld = LLD_VERSIONS.iter().find(|&&version| apt.offers(&format!("lld-{version}"), Version(version, 0)));
        packages.push(format!("lld-{}", lld.context("this system has no lld-17 or later")?));
    }
    apt.install(&packages.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The version that Cargo.toml asks for.
fn least_rust() -> Version {
    Version::read(env!("CARGO_PKG_RUST_VERSION")).unwrap_or(Version(1, 0))
}

fn default_rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn default_rustc_version() -> String {
    process::first_line(default_rustc(), &["--version"]).unwrap_or_else(|| "rustc".to_owned())
}

/// Whether a compiler has the sources of its standard library.
fn has_sources(rustc: impl AsRef<std::ffi::OsStr>) -> bool {
    let sysroot = process::first_line(rustc, &["--print", "sysroot"]);
    sysroot.is_some_and(|s| Path::new(&s).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
}

fn debian() -> Option<WasmToolchain> {
    let [cargo, rustc] = ["/usr/bin/cargo", "/usr/bin/rustc"].map(PathBuf::from);
    let new_enough = Version::read(&process::first_line(&rustc, &["--version"])?)? >= least_rust();
    (new_enough && has_sources(&rustc) && process::is_program(&cargo)).then_some(())?;
    Some(WasmToolchain::Debian { cargo, rustc, linker: linker()? })
}

fn linker() -> Option<PathBuf> {
    LLD_VERSIONS.iter().find_map(|version| process::which(&format!("wasm-ld-{version}")))
}
