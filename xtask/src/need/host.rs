//! What kind of machine this is, and the ways in which things can be installed on it.
use std::fmt;

use anyhow::{Context, Result};

use super::apt::Apt;
use super::{node, rust};
use crate::process;
use crate::workspace::Workspace;

pub struct Host {
    pub rustup: bool,
    /// Debian's packages, where this user may install them.
    pub apt: Option<Apt>,
}

impl Host {
    pub fn look() -> Self {
        Self { rustup: process::which("rustup").is_some(), apt: Apt::find() }
    }
}

/// One way of getting something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    Rustup(&'static [&'static str]),
    Apt(&'static [&'static str]),
    /// Debian's newer Rust with the sources of its standard library, and a linker for wasm.
    AptRust,
    /// A newer Node.js than the system's, from npm.
    NodeFromNpm,
    NpmCi,
}

impl Way {
    pub fn go(&self, host: &Host, workspace: &Workspace) -> Result<()> {
        let apt = || host.apt.as_ref().context("Debian's packages are out of reach");
        match self {
            Self::Rustup(arguments) => process::run(process::command("rustup").args(*arguments)),
            Self::Apt(packages) => apt()?.install(packages),
            Self::AptRust => rust::install_with_apt(apt()?),
            Self::NodeFromNpm => node::install_node(host, workspace),
            Self::NpmCi => node::install_packages(workspace),
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rustup(arguments) => write!(formatter, "rustup {}", arguments.join(" ")),
            Self::Apt(packages) => write!(formatter, "apt-get install {}", packages.join(" ")),
            Self::AptRust => write!(formatter, "apt-get install {} and lld", rust::APT_PACKAGES.join(" ")),
            Self::NodeFromNpm => write!(formatter, "npm install of a Node.js for this checkout alone"),
            Self::NpmCi => write!(formatter, "npm ci"),
        }
    }
}
