//! `cargo xtask serve`: builds, serves, and builds again when a source changes; a broken build leaves the last good one up.
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Result, ensure};

use crate::args::ServeOptions;
use crate::need::{self, Need};
use crate::server::{self, Shelf};
use crate::site::Site;
use crate::site::offline::Offline;
use crate::wasm::Mode;
use crate::workspace::Workspace;

const DEFAULT_PORT: u16 = 8080;

/// What a build is made of.
const WATCHED: [&str; 7] = ["src", "style", "locales", "data", "index.html", "Cargo.toml", "Cargo.lock"];

const POLL: Duration = Duration::from_millis(400);

pub fn run(workspace: &Workspace, options: &ServeOptions) -> Result<()> {
    for plan in &options.plans {
        ensure!(plan.is_file(), "there is no plan file {}", plan.display());
    }
    let mode = if options.release { Mode::Release } else { Mode::Dev };
    need::provide(if options.release { &Need::BUILD } else { &[Need::Wasm] }, workspace)?;

    let mut watch = Watch::new(workspace, &options.plans);
    let shelf = Shelf::new(first_build(workspace, mode, options, &mut watch));
    let address = server::start(shelf.clone(), "/", options.port.unwrap_or(DEFAULT_PORT))?;
    println!("Serving {address} (Ctrl+C ends it)");
    loop {
        watch.wait();
        match build(workspace, mode, options) {
            Ok(site) => shelf.replace(site),
            Err(error) => eprintln!("error: {error:#}\nServing the last good build at {address}"),
        }
    }
}

/// Waits for a source to be mended when the first build fails.
fn first_build(workspace: &Workspace, mode: Mode, options: &ServeOptions, watch: &mut Watch) -> Site {
    loop {
        match build(workspace, mode, options) {
            Ok(site) => return site,
            Err(error) => eprintln!("error: {error:#}\nTrying again when a file changes (Ctrl+C ends it)"),
        }
        watch.wait();
    }
}

fn build(workspace: &Workspace, mode: Mode, options: &ServeOptions) -> Result<Site> {
    let start = Instant::now();
    // A browser would go on with the program before the change until it is asked to take the new one.
    let offline = if mode == Mode::Release { Offline::Kept } else { Offline::Never };
    let site = Site::build(workspace, mode, &options.plans, offline)?;
    println!("Built in {:.1} s", start.elapsed().as_secs_f64());
    Ok(site)
}

type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Looks at the times of the sources now and then: a thousand files at most, and no system-specific library.
struct Watch {
    roots: Vec<PathBuf>,
    seen: Snapshot,
}

impl Watch {
    fn new(workspace: &Workspace, plans: &[PathBuf]) -> Self {
        let own = WATCHED.iter().map(|root| workspace.path(root));
        let roots: Vec<_> = own.chain(plans.iter().cloned()).collect();
        let seen = snapshot(&roots);
        Self { roots, seen }
    }

    /// Returns once something has changed since the last time and nothing changes any more.
    fn wait(&mut self) {
        let mut settled = snapshot(&self.roots);
        while settled == self.seen {
            std::thread::sleep(POLL);
            settled = snapshot(&self.roots);
        }
        loop {
            std::thread::sleep(POLL / 2);
            let now = snapshot(&self.roots);
            if now == settled {
                break;
            }
            settled = now;
        }
        self.seen = settled;
    }
}

fn snapshot(roots: &[PathBuf]) -> Snapshot {
    let mut files = Snapshot::new();
    for root in roots {
        look(root, &mut files);
    }
    files
}

fn look(path: &Path, files: &mut Snapshot) {
    let Ok(data) = fs::metadata(path) else { return };
    if data.is_dir() {
        for entry in path.read_dir().into_iter().flatten().flatten() {
            look(&entry.path(), files);
        }
    } else {
        files.insert(path.to_owned(), (data.modified().ok(), data.len()));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_added_grown_or_removed_changes_the_snapshot() {
        let folder = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("a")).unwrap();
        let roots = [folder.clone()];
        let mut before = snapshot(&roots);
        let steps: [&dyn Fn(); 3] = [
            &|| fs::write(folder.join("a/b.css"), "x").unwrap(),
            &|| fs::write(folder.join("a/b.css"), "xx").unwrap(),
            &|| fs::remove_file(folder.join("a/b.css")).unwrap(),
        ];
        for step in steps {
            step();
            let after = snapshot(&roots);
            assert_ne!(after, before);
            before = after;
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
