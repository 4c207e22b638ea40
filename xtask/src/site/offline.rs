//! What the service worker keeps so that the page opens without a network, and the manifest by which it can be installed.
use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{Site, hash, js, json, read, read_text, template};
use crate::workspace::Workspace;

/// The worker's address, which never changes: browsers ask for it to learn of a new version.
pub const WORKER: &str = "service-worker.js";

/// The most bytes that an optimised version may take in a browser.
pub const MOST: usize = 10_000_000;

/// Pictures that systems show for the installed page, by the name of their file and their width and height in pixels.
const ICONS: [(&str, u32); 3] = [("icon-192.png", 192), ("icon-512.png", 512), ("icon-maskable.png", 512)];

/// Whether browsers keep the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// They do.
    Kept,
    /// They do not, and remove what they kept from the same address before: who changes a program wants to see it change.
    Never,
}

impl Site {
    /// Adds the manifest and its pictures; `icon.svg` is known to `names` already.
    pub(super) fn add_manifest(&mut self, workspace: &Workspace, names: &mut BTreeMap<String, String>) -> Result<()> {
        for (file, side) in ICONS {
            let path = workspace.path("style/icons").join(file);
            let picture = read(&path)?;
            ensure!(png_size(&picture) == Some((side, side)), "{} is no PNG of {side} × {side}", path.display());
            names.insert(file.to_owned(), self.add_hashed(file, picture));
        }
        // Named .json, which every host knows and sends as what it is, unlike .webmanifest.
        let manifest =
            template::fill(&read_text(&workspace.path("src/manifest.json"))?, names).context("in src/manifest.json")?;
        let name = self.add_hashed("manifest.json", json::minify(manifest.as_bytes()));
        names.insert("manifest.json".to_owned(), name);
        Ok(())
    }

    /// Adds the service worker, once everything else is there.
    pub(super) fn add_worker(&mut self, source: &Path, offline: Offline) -> Result<()> {
        let kept = match offline {
            Offline::Kept => kept(&self.files),
            Offline::Never => BTreeMap::new(),
        };
        let values =
            [("offline-files".to_owned(), list(kept.keys())), ("offline-version".to_owned(), hash::of_all(&kept))];
        let worker =
            template::fill(&read_text(source)?, &values.into()).with_context(|| format!("in {}", source.display()))?;
        self.files.insert(WORKER.to_owned(), js::minify(&worker).into_bytes());
        Ok(())
    }
}

/// The files that a version consists of. The page is looked at by the worker itself, since those who run the site may change it; plans
/// change without a new version; pictures are for installing, which takes a network, and for the guide, where those are kept that are seen.
fn kept(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let apart = |name: &str| {
        let picture = name.ends_with(".png") || name.ends_with(".webp");
        name == "index.html" || name == WORKER || name.starts_with("plan/") || picture
    };
    files.iter().filter(|(name, _)| !apart(name)).map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
}

/// Whether a file is kept by browsers after the first load.
pub fn is_kept(name: &str) -> bool {
    !kept(&[(name.to_owned(), Vec::new())].into()).is_empty()
}

/// The names as a list in JavaScript, a line each.
fn list<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let lines: Vec<String> = names.map(|name| format!("  {name:?}")).collect();
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{},\n]", lines.join(",\n")) }
}

/// Width and height in pixels, as a PNG says them at its beginning.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let (kind, rest) = bytes.split_at_checked(8)?;
    let side = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    (kind == b"\x89PNG\r\n\x1a\n" && rest.get(4..8)? == b"IHDR").then_some((side(8)?, side(12)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        Site { files: files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect() }
    }

    /// The worker of a site, with its list and its version.
    fn worker(mut site: Site, offline: Offline) -> (Vec<String>, String) {
        site.add_worker(&Workspace::find().unwrap().path("src/service-worker.js"), offline).unwrap();
        let text = String::from_utf8(site.files[WORKER].clone()).unwrap();
        let between = |begin: &str, end: &str| text.split_once(begin).unwrap().1.split_once(end).unwrap().0.to_owned();
        let names = between("const names = [", "];");
        let names = names.split(',').map(|name| name.trim().trim_matches('"').to_owned());
        (names.filter(|name| !name.is_empty()).collect(), between("const version = \"", "\""))
    }

    #[test]
    fn every_file_is_kept_but_plans_the_page_and_pictures() {
        let files = [
            ("app-1/app.wasm", "a"),
            ("app-1/split_table.wasm", "b"),
            ("boot-1.js", "c"),
            ("fonts/LICENSE.txt", "d"),
            ("icon-192-1.png", "e"),
            ("guide/sv/map.webp", "f"),
            ("index.html", "f"),
            ("plan/orebro.json", "g"),
        ];
        let (names, version) = worker(site(&files), Offline::Kept);
        assert_eq!(names, ["app-1/app.wasm", "app-1/split_table.wasm", "boot-1.js", "fonts/LICENSE.txt"]);
        assert_eq!(version.len(), 10);
        for (at, (name, _)) in files.iter().enumerate() {
            let mut changed = files;
            changed[at].1 = "other";
            let same = worker(site(&changed), Offline::Kept).1 == version;
            assert_eq!(same, !is_kept(name), "{name}");
        }
        assert_ne!(worker(site(&files[1..]), Offline::Kept).1, version);
    }

    #[test]
    fn while_the_program_is_being_changed_nothing_is_kept() {
        let (names, _) = worker(site(&[("boot-1.js", "c")]), Offline::Never);
        assert!(names.is_empty(), "{names:?}");
    }

    #[test]
    fn the_manifest_names_pictures_that_are_there_in_the_sizes_that_it_says_and_nothing_outside_of_the_folder() {
        let workspace = Workspace::find().unwrap();
        let mut names: BTreeMap<String, String> = [("icon.svg".to_owned(), "icon-1.svg".to_owned())].into();
        let mut site = site(&[]);
        site.add_manifest(&workspace, &mut names).unwrap();
        let text = String::from_utf8(site.files[&names["manifest.json"]].clone()).unwrap();
        for (file, side) in ICONS {
            let picture = &names[file];
            assert_eq!(png_size(&site.files[picture]), Some((side, side)));
            assert!(
                text.contains(&format!("{{\"src\":\"{picture}\",\"sizes\":\"{side}x{side}\",\"type\":\"image/png\"")),
                "{text}"
            );
        }
        assert!(text.contains("\"start_url\":\"./\",\"scope\":\"./\"") && text.contains("\"lang\":\"sv\""), "{text}");
        assert!(!text.contains("\"/") && !text.contains("://") && !text.contains("{{"), "{text}");
    }

    #[test]
    fn the_manifest_and_the_page_have_the_colours_of_the_style() {
        let workspace = Workspace::find().unwrap();
        let tokens = read_text(&workspace.path("style/tokens.css")).unwrap();
        let manifest = read_text(&workspace.path("src/manifest.json")).unwrap();
        let page = read_text(&workspace.path("index.html")).unwrap();
        let colours = |token: &str| {
            let (_, after) = tokens.split_once(&format!("--{token}: light-dark(")).unwrap();
            let (light, dark) = after.split_once(')').unwrap().0.split_once(", ").unwrap();
            (light.to_owned(), dark.to_owned())
        };
        let (paper, dark) = colours("paper");
        assert!(manifest.contains(&format!("\"theme_color\": \"{paper}\"")));
        assert!(manifest.contains(&format!("\"background_color\": \"{}\"", colours("ground").0)));
        for (colour, scheme) in [(paper, "light"), (dark, "dark")] {
            let line =
                format!("<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">");
            assert!(page.contains(&line), "{line}");
        }
    }

    #[test]
    fn only_a_png_has_the_size_of_one() {
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\xc0\0\0\x01\0"), Some((192, 256)));
        for other in [
            &b""[..],
            b"\x89PNG\r\n\x1a\n",
            b"GIF89a..............................",
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0",
        ] {
            assert_eq!(png_size(other), None);
        }
    }
}
