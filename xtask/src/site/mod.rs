//! The site as a set of files in memory: what is served and what is written to `dist/` is the same thing.
mod css;
pub mod hash;
mod js;
mod json;
pub mod offline;
pub mod policy;
pub mod sizes;
mod template;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use offline::Offline;

use crate::licences;
use crate::wasm::{self, Bundle, Mode, Program};
use crate::workspace::Workspace;

/// Files by their path in the site's folder, with `/` between folders on every system.
#[derive(Debug, Default)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Builds everything; `plans` are further plan files to be had beside the app's own.
    pub fn build(workspace: &Workspace, mode: Mode, plans: &[PathBuf], offline: Offline) -> Result<Self> {
        let bundles = wasm::build(workspace, mode, &wasm::PROGRAMS)?;
        let mut site = Self::default();
        let style = site.add_style(workspace)?;
        let icon = site.add_hashed("icon.svg", read(&workspace.path("style/icon.svg"))?);
        site.add_plans(workspace, mode, plans)?;
        site.add_pictures(workspace)?;
        site.files.insert(licences::FILE.to_owned(), licences::list(workspace)?.into_bytes());
        let mut names = BTreeMap::from([("icon.svg".to_owned(), icon)]);
        site.add_manifest(workspace, &mut names)?;
        names.insert("offline".to_owned(), (offline == Offline::Kept).to_string());
        for (program, bundle) in wasm::PROGRAMS.iter().zip(bundles) {
            site.add_program(*program, bundle, &mut names, &|script| js::small(workspace, mode, script))?;
        }
        names.insert("version".to_owned(), env!("CARGO_PKG_VERSION").to_owned());
        for script in ["layout-worker.js", "files-worker.js", "rescue.js", "boot.js"] {
            let source = format!("src/{script}");
            let filled = template::fill(&read_text(&workspace.path(&source))?, &names);
            let filled = filled.with_context(|| format!("in {source}"))?;
            names.insert(script.to_owned(), site.add_hashed(script, js::small(workspace, mode, &filled)?.into_bytes()));
        }
        names.insert("style.css".to_owned(), style);
        for file in ["style.css", "boot.js"] {
            let bytes =
                names.get(file).and_then(|name| site.files.get(name)).context("a file of the page is missing")?;
            names.insert(integrity_of(file), hash::integrity(bytes));
        }
        names.insert("policy".to_owned(), policy::meta());
        let html = template::fill(&read_text(&workspace.path("index.html"))?, &names).context("in index.html")?;
        template::check_relative(&html).context("in index.html")?;
        site.files.insert("index.html".to_owned(), html.into_bytes());
        site.add_worker(&workspace.path("src/service-worker.js"), offline)?;
        Ok(site)
    }

    fn add_hashed(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let name = hash::name(name, &bytes);
        self.files.insert(name.clone(), bytes);
        name
    }

    fn add_program(
        &mut self,
        program: Program,
        mut bundle: Bundle,
        names: &mut BTreeMap<String, String>,
        small: &dyn Fn(&str) -> Result<String>,
    ) -> Result<()> {
        let name = program.name;
        let script = String::from_utf8_lossy(&bundle.js);
        let script = if program == wasm::APP { js::stoppable(&script)? } else { script.into_owned() };
        bundle.js = small(&script)?.into_bytes();
        for (_, bytes) in bundle.beside.iter_mut().filter(|(file, _)| file.ends_with(".js")) {
            *bytes = small(&String::from_utf8_lossy(bytes))?.into_bytes();
        }
        if !bundle.beside.is_empty() {
            self.add_folder(name, bundle, names);
            return Ok(());
        }
        for (file, bytes) in [(format!("{name}.js"), bundle.js), (format!("{name}.wasm"), bundle.wasm)] {
            names.insert(integrity_of(&file), hash::integrity(&bytes));
            let hashed = self.add_hashed(&file, bytes);
            names.insert(file, hashed);
        }
        Ok(())
    }

    /// The files of a program that is more than a script and its wasm. They name each other, in a circle even, so that no name
    /// can follow from a content: they keep their names, in a folder named after all of them.
    fn add_folder(&mut self, name: &str, bundle: Bundle, names: &mut BTreeMap<String, String>) {
        let own = [(format!("{name}.js"), bundle.js), (format!("{name}.wasm"), bundle.wasm)];
        names.extend(own.each_ref().map(|(file, bytes)| (integrity_of(file), hash::integrity(bytes))));
        let files = own.each_ref().map(|(file, _)| file.clone());
        let all: BTreeMap<String, Vec<u8>> = own.into_iter().chain(bundle.beside).collect();
        let folder = format!("{name}-{}", hash::of_all(&all));
        names.extend(files.map(|file| (file.clone(), format!("{folder}/{file}"))));
        self.files.extend(all.into_iter().map(|(file, bytes)| (format!("{folder}/{file}"), bytes)));
    }

    /// The style sheet with the fonts and pictures that it names, and beside the fonts their licences.
    fn add_style(&mut self, workspace: &Workspace) -> Result<String> {
        let folder = workspace.path("style");
        let sheet = css::minify(&css::bundle(&folder.join("main.css"))?);
        let sheet = css::rewrite_urls(&sheet, |name| {
            ensure!(!name.contains("://") && !name.starts_with('/'), "url({name}) is not a file in style/");
            Ok(self.add_hashed(name.trim_start_matches("./"), read(&folder.join(name))?))
        })
        .context("in style/")?;
        for licence in files(&folder.join("fonts"), "txt") {
            self.files.insert(format!("fonts/{}", file_name(&licence)), read(&licence)?);
        }
        Ok(self.add_hashed("style.css", sheet.into_bytes()))
    }

    /// The app's own plans lose their spaces in a release. Those given by hand stay as they are: what is wrong in them is told
    /// with its line.
    fn add_plans(&mut self, workspace: &Workspace, mode: Mode, more: &[PathBuf]) -> Result<()> {
        let own =
            files(&workspace.path("data"), "json").into_iter().filter(|file| !file_name(file).ends_with("schema.json"));
        for file in own {
            let bytes = read(&file)?;
            let bytes = if mode == Mode::Release { json::minify(&bytes) } else { bytes };
            self.files.insert(format!("plan/{}", file_name(&file)), bytes);
        }
        for file in more {
            self.files.insert(format!("plan/{}", file_name(file)), read(file)?);
        }
        Ok(())
    }

    /// The guide's pictures in each language. The program asks for them by their names, so they keep them.
    fn add_pictures(&mut self, workspace: &Workspace) -> Result<()> {
        for language in ["sv", "en"] {
            for file in files(&workspace.path(&format!("data/guide/{language}")), "webp") {
                self.files.insert(format!("guide/{language}/{}", file_name(&file)), read(&file)?);
            }
        }
        Ok(())
    }

    /// Writes the site to a folder, which holds nothing else afterwards.
    pub fn write(&self, folder: &Path) -> Result<()> {
        clear(folder)?;
        for (name, bytes) in &self.files {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().unwrap_or(folder))?;
            fs::write(&file, bytes).with_context(|| format!("could not write {}", file.display()))?;
        }
        Ok(())
    }

    /// Reads a site that was written before.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        site.read_below(folder, "")?;
        Ok(site)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let entries = folder.read_dir().with_context(|| format!("there is no {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let name = format!("{prefix}{}", file_name(&path));
            if path.is_dir() {
                self.read_below(&path, &format!("{name}/"))?;
            } else {
                self.files.insert(name, read(&path)?);
            }
        }
        Ok(())
    }
}

/// Removes a folder with all that is in it, if it is there.
pub fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

/// The name by which a template asks for the checksum of a file.
fn integrity_of(file: &str) -> String {
    format!("{file}.integrity")
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} is not to be read", file.display()))
}

fn read_text(file: &Path) -> Result<String> {
    String::from_utf8(read(file)?).with_context(|| format!("{} is not UTF-8", file.display()))
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a folder with this extension, in the order of their names; none when there is no such folder.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = entries.filter(|file| file.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn program(part: Option<&str>) -> (Site, BTreeMap<String, String>) {
        let beside = part.map(|part| ("split_a.wasm".to_owned(), part.as_bytes().to_vec())).into_iter().collect();
        let (mut site, mut names) = (Site::default(), BTreeMap::new());
        let program = Program { package: "any", name: "app" };
        site.add_program(
            program,
            Bundle { js: b"js".to_vec(), wasm: b"wasm".to_vec(), beside },
            &mut names,
            &|script| Ok(script.to_owned()),
        )
        .unwrap();
        (site, names)
    }

    #[test]
    fn a_program_in_parts_keeps_its_names_in_a_folder_that_is_named_after_all_of_them() {
        let (site, names) = program(Some("1"));
        let folder = names["app.js"].trim_end_matches("/app.js");
        assert!(folder.starts_with("app-") && folder.len() == 14, "{folder}");
        assert_eq!(names["app.wasm"], format!("{folder}/app.wasm"));
        let expected = ["app.js", "app.wasm", "split_a.wasm"].map(|file| format!("{folder}/{file}"));
        assert!(site.files.keys().eq(expected.iter()), "{:?}", site.files.keys());
        assert_ne!(program(Some("2")).1["app.js"], names["app.js"], "a changed part needs a new address for all");
        assert_eq!(program(Some("1")).1, names);
    }

    #[test]
    fn a_program_in_one_piece_needs_no_folder() {
        let (site, names) = program(None);
        assert!(site.files.keys().all(|file| !file.contains('/')));
        assert!(names["app.js"].starts_with("app-") && names["app.js"].ends_with(".js"), "{names:?}");
        for file in ["app.js", "app.wasm"] {
            // At the address that the page is given, with the checksum that it is given.
            assert_eq!(names[&integrity_of(file)], hash::integrity(&site.files[&names[file]]));
        }
        assert_eq!(names.len(), 4);
    }
}
