//! An nginx to try the example for hosts with. Where it cannot be had, the tool's own server is the only one tried.
use std::path::PathBuf;

use super::State;
use super::host::{Host, Way};
use crate::process;

/// Debian keeps it where only root's search path leads.
const PLACES: [&str; 2] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"];

pub fn find() -> Option<PathBuf> {
    let placed = || PLACES.iter().map(PathBuf::from).find(|file| process::is_program(file));
    process::which("nginx").or_else(placed)
}

pub fn check(host: &Host) -> State {
    match find() {
        Some(file) => State::Present(format!("nginx ({})", file.display())),
        None => State::Missing {
            why: "there is no nginx".to_owned(),
            ways: if host.apt.is_some() { vec![Way::Apt(&["nginx-light"])] } else { Vec::new() },
            by_hand: "Install nginx",
        },
    }
}
