//! The steps of `cargo xtask test`.
use std::process::Command;

use anyhow::{Result, ensure};

use super::browser;
use super::count::{self, Count};
use crate::args::TestOptions;
use crate::dist;
use crate::need::Need;
use crate::process;
use crate::workspace::Workspace;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Fmt,
    Clippy,
    Native,
    Doc,
    Wasm,
    Browser,
}

impl Step {
    /// In the order in which they run: the quick ones first.
    pub const ALL: [Self; 6] = [Self::Fmt, Self::Clippy, Self::Native, Self::Doc, Self::Wasm, Self::Browser];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Doc => "doc",
            Self::Wasm => "wasm",
            Self::Browser => "browser",
        }
    }

    pub fn needs(self) -> &'static [Need] {
        match self {
            Self::Fmt => &[Need::Rustfmt],
            Self::Clippy => &[Need::Clippy],
            Self::Native | Self::Doc => &[],
            Self::Wasm => &Need::BUILD,
            Self::Browser => &[Need::Node, Need::NpmPackages, Need::Chromium],
        }
    }

    /// The folders that no step after this one looks into.
    pub fn leaves(self) -> &'static [&'static str] {
        match self {
            Self::Doc => &["target/doc", "target/debug"],
            Self::Wasm => &["target/wasm"],
            Self::Fmt | Self::Clippy | Self::Native | Self::Browser => &[],
        }
    }

    pub fn run(self, workspace: &Workspace, options: &TestOptions) -> Result<Count> {
        let cargo = |arguments: &[&str]| {
            let mut command = process::cargo();
            command.current_dir(&workspace.root).args(arguments);
            command
        };
        let done = |result: Result<()>| result.map(|()| Count::default());
        match self {
            Self::Fmt => done(process::run(&mut cargo(&["fmt", "--all", "--check"]))),
            Self::Clippy => {
                done(process::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))
            }
            Self::Native => native(&mut cargo(&["test", "--workspace", "--no-fail-fast"]), options),
            Self::Doc => {
                let mut command = cargo(&["doc", "--workspace", "--no-deps"]);
                done(process::run(command.env("RUSTDOCFLAGS", "-D warnings")))
            }
            Self::Wasm => done(dist::build(workspace)),
            Self::Browser => browser::run(workspace, options),
        }
    }
}

fn native(command: &mut Command, options: &TestOptions) -> Result<Count> {
    command.args(&options.runner_arguments);
    if options.update {
        command.env("UPDATE_GOLDEN", "1");
    }
    let (output, succeeded) = process::run_and_read(command)?;
    let count = count::of_cargo(&output);
    ensure!(succeeded || count.failed > 0, "the native tests could not be run");
    Ok(count)
}
