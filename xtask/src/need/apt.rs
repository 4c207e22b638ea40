//! Debian's and Ubuntu's packages, for root or for whoever may use sudo without being asked.
use std::cell::Cell;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use super::version::Version;
use crate::process;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[derive(Debug)]
pub struct Apt {
    sudo: bool,
    updated: Cell<bool>,
}

impl Apt {
    pub fn find() -> Option<Self> {
        if !Path::new("/etc/debian_version").exists() || process::which("apt-get").is_none() {
            return None;
        }
        let root = process::first_line("id", &["-u"]).is_some_and(|id| id == "0");
        let sudo = !root && process::output("sudo", &["-n", "true"]).is_some();
        (root || sudo).then_some(Self { sudo, updated: Cell::new(false) })
    }

    pub fn install(&self, packages: &[&str]) -> Result<()> {
        self.update()?;
        let mut command = self.apt_get(&["install", "--yes", "--no-install-recommends"]);
        process::run(command.args(packages))
    }

    /// Reads the package lists anew, once in a run; says whether this was the time.
    pub fn update(&self) -> Result<bool> {
        if self.updated.replace(true) {
            return Ok(false);
        }
        process::run(&mut self.apt_get(&["update"])).context("the package lists cannot be had")?;
        Ok(true)
    }

    /// Whether the package may be had in this version or a later one. Old package lists, or none, cannot tell; then it is
    /// worth a try.
    pub fn may_offer(&self, package: &str, least: Version) -> bool {
        (!self.updated.get() && !lists_are_fresh()) || self.offers(package, least)
    }

    pub fn offers(&self, package: &str, least: Version) -> bool {
        let policy = process::output("apt-cache", &["policy", package]).unwrap_or_default();
        candidate(&policy).is_some_and(|version| version >= least)
    }

    fn apt_get(&self, arguments: &[&str]) -> Command {
        let mut command = if self.sudo {
            let mut sudo = process::command("sudo");
            sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        } else {
            process::command("apt-get")
        };
        // A thousand lines about unpacking help nobody; what goes wrong is said on the other channel.
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments).stdout(Stdio::null());
        command
    }
}

fn candidate(policy: &str) -> Option<Version> {
    policy.lines().find_map(|line| line.trim().strip_prefix("Candidate:")).and_then(Version::read)
}

/// Whether any package list was read within a day.
fn lists_are_fresh() -> bool {
    let Ok(entries) = Path::new("/var/lib/apt/lists").read_dir() else { return false };
    entries.flatten().any(|entry| {
        let age = entry.metadata().and_then(|data| data.modified()).map(|time| time.elapsed().unwrap_or_default());
        entry.file_name().to_string_lossy().contains("_Packages") && age.is_ok_and(|age| age < DAY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_candidate_is_read_from_the_policy_and_not_the_installed_version() {
        let policy = "nodejs:\n  Installed: 12.22.12~dfsg-1\n  Candidate: 18.20.4+dfsg-1~deb12u3\n  Version table:\n";
        assert_eq!(candidate(policy), Some(Version(18, 20)));
        assert_eq!(candidate("lld-99:\n  Installed: (none)\n  Candidate: (none)\n"), None);
        assert_eq!(candidate(""), None);
    }
}
