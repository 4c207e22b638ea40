//! Where things lie in the checkout.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub struct Workspace {
    pub root: PathBuf,
}

impl Workspace {
    /// The checkout that this very tool was compiled from.
    pub fn find() -> Result<Self> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().context("xtask does not lie in a checkout")?;
        anyhow::ensure!(
            root.join("Cargo.toml").is_file(),
            "the checkout has moved from {}: run `cargo clean -p xtask` and try again",
            root.display()
        );
        Ok(Self { root: root.to_owned() })
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// What is built for the browser, apart from `target/` itself: neither build throws away or waits for the other.
    pub fn wasm_target(&self) -> PathBuf {
        self.path("target/wasm")
    }
}
