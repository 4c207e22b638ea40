//! A Chromium for the browser tests: the one named, or the one that the system has.
use std::path::PathBuf;

use super::State;
use super::host::{Host, Way};
use crate::process;

/// Debian's Chromium without windows comes first: it opens a page in a third of the time, since it draws no frame around it.
const NAMES: [&str; 7] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
];

const PLACES: [&str; 6] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

pub fn find() -> Option<PathBuf> {
    let named = ["CHROMIUM", "CHROME"].iter().find_map(std::env::var_os).map(PathBuf::from);
    named
        .or_else(|| NAMES.iter().find_map(|name| process::which(name)))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
        .filter(|file| process::is_program(file))
}

pub fn check(host: &Host) -> State {
    if let Some(file) = find() {
        return State::Present(match version(&file) {
            Some(version) => format!("{version} ({})", file.display()),
            None => file.display().to_string(),
        });
    }
    let named_wrongly = ["CHROMIUM", "CHROME"].iter().any(|name| std::env::var_os(name).is_some());
    State::Missing {
        why: if named_wrongly { "what CHROMIUM or CHROME names is no program" } else { "there is no browser" }
            .to_owned(),
        ways: if host.apt.is_some() && !named_wrongly {
            vec![Way::Apt(&["chromium-headless-shell"]), Way::Apt(&["chromium"])]
        } else {
            Vec::new()
        },
        by_hand: "Install Chromium or Chrome, or let the variable CHROMIUM name the program",
    }
}

/// Not asked on Windows, where the browser opens a window instead of answering.
fn version(file: &std::path::Path) -> Option<String> {
    if cfg!(windows) { None } else { process::first_line(file, &["--version"]) }
}
