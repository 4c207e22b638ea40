//! What lies in the database: a plan, its versions, and how they are written as objects of the browser.

use crate::plan::changes::{Changes, Counts, State};
use crate::plan::{Draft, Plan};
use crate::ui::files::{field, message};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// The layout of what this program writes. Records of an earlier one are read with what they lack left empty.
const LAYOUT: u32 = 1;
/// The most titles that a version names of each kind.
const TITLES: usize = 3;

/// What is known of a plan without its file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// The key in the address.
    pub key: String,
    /// The plan's name.
    pub title: String,
    /// Whose plan it is.
    pub organisation: String,
    /// When it was last saved, as an ISO time in UTC.
    pub changed: String,
    /// The number of its newest version.
    pub newest: u32,
    /// The size of its file in bytes.
    pub bytes: u32,
    /// How many changes are in no file that was downloaded.
    pub undownloaded: u32,
    /// A digest of the plan file as it was last downloaded.
    pub downloaded: String,
    /// The tab that may write; another that comes back to it is told.
    pub tab: String,
    /// Whether it was taken away and goes for good when the list is closed.
    pub deleted: bool,
}

/// One of a plan's versions, without its file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Version {
    /// The plan's key.
    pub key: String,
    /// Its number among the plan's versions, from 1.
    pub n: u32,
    /// When it was begun, as an ISO time in UTC.
    pub begun: String,
    /// When it was last written over.
    pub changed: String,
    /// What it changed.
    pub what: What,
}

/// What a version changed compared with the one before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct What {
    /// Whether there is no version before it.
    pub first: bool,
    /// What is new.
    pub new: Touched,
    /// What is changed.
    pub changed: Touched,
    /// What is gone.
    pub gone: Touched,
    /// How many other things differ: links, levels, facets, sources, the head.
    pub other: u32,
}

/// Nodes: how many, and the first titles.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Touched {
    /// How many.
    pub n: u32,
    /// The first of their titles.
    pub titles: Vec<String>,
}

impl What {
    /// What differs between two plans; nothing to compare with makes it the first.
    pub fn between(before: Option<&Plan>, after: &Plan) -> Self {
        let Some(before) = before else { return Self { first: true, ..Self::default() } };
        let (before, after) = (before.draft(), after.draft());
        let changes = Changes::between(&before, &after);
        let some = |state| {
            let of = || changes.nodes.of(state);
            let title = |at: Option<usize>, draft: &Draft| Some(draft.nodes.get(at?)?.title.clone());
            let titles = of().filter_map(|c| title(c.after, &after).or_else(|| title(c.before, &before)));
            Touched { n: number(of().count()), titles: titles.take(TITLES).collect() }
        };
        let all = changes.total();
        let nodes = changes.nodes.counts();
        let entries = |c: Counts| c.new + c.changed + c.gone;
        let lists = [&changes.documents, &changes.levels, &changes.facets, &changes.nodes].map(|g| g.reordered);
        let moved = lists.into_iter().chain([changes.values.reordered, changes.links.reordered]).filter(|m| *m).count();
        Self {
            first: false,
            new: some(State::New),
            changed: some(State::Changed),
            gone: some(State::Gone),
            other: number(entries(all) - entries(nodes) + changes.head.len() + moved),
        }
    }

    /// Whether nothing differs.
    pub fn is_nothing(&self) -> bool {
        !self.first && self.new.n + self.changed.n + self.gone.n + self.other == 0
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A text of a record, empty when it is missing.
fn text(record: &JsValue, key: &str) -> String {
    field(record, key).as_string().unwrap_or_default()
}

/// A count of a record, 0 when it is missing or makes no sense.
fn count(record: &JsValue, key: &str) -> u32 {
    field(record, key).as_f64().map_or(0, |n| n as u32)
}

fn flag(record: &JsValue, key: &str) -> bool {
    field(record, key).as_bool().unwrap_or_default()
}

impl Kept {
    /// The record.
    pub fn record(&self) -> JsValue {
        message([
            ("layout", LAYOUT.into()),
            ("key", self.key.as_str().into()),
            ("title", self.title.as_str().into()),
            ("organisation", self.organisation.as_str().into()),
            ("changed", self.changed.as_str().into()),
            ("newest", self.newest.into()),
            ("bytes", self.bytes.into()),
            ("undownloaded", self.undownloaded.into()),
            ("downloaded", self.downloaded.as_str().into()),
            ("tab", self.tab.as_str().into()),
            ("deleted", self.deleted.into()),
        ])
    }

    /// What a record says.
    pub fn of(record: &JsValue) -> Self {
        Self {
            key: text(record, "key"),
            title: text(record, "title"),
            organisation: text(record, "organisation"),
            changed: text(record, "changed"),
            newest: count(record, "newest"),
            bytes: count(record, "bytes"),
            undownloaded: count(record, "undownloaded"),
            downloaded: text(record, "downloaded"),
            tab: text(record, "tab"),
            deleted: flag(record, "deleted"),
        }
    }
}

impl Version {
    /// The record.
    pub fn record(&self) -> JsValue {
        message([
            ("layout", LAYOUT.into()),
            ("key", self.key.as_str().into()),
            ("n", self.n.into()),
            ("begun", self.begun.as_str().into()),
            ("changed", self.changed.as_str().into()),
            ("first", self.what.first.into()),
            ("new", self.what.new.record()),
            ("altered", self.what.changed.record()),
            ("gone", self.what.gone.record()),
            ("other", self.what.other.into()),
        ])
    }

    /// What a record says.
    pub fn of(record: &JsValue) -> Self {
        let what = What {
            first: flag(record, "first"),
            new: Touched::of(&field(record, "new")),
            changed: Touched::of(&field(record, "altered")),
            gone: Touched::of(&field(record, "gone")),
            other: count(record, "other"),
        };
        Self {
            key: text(record, "key"),
            n: count(record, "n"),
            begun: text(record, "begun"),
            changed: text(record, "changed"),
            what,
        }
    }
}

impl Touched {
    fn record(&self) -> JsValue {
        let titles: js_sys::Array = self.titles.iter().map(|t| JsValue::from_str(t)).collect();
        message([("n", self.n.into()), ("titles", titles.into())])
    }

    fn of(record: &JsValue) -> Self {
        let titles = field(record, "titles").dyn_into::<js_sys::Array>().unwrap_or_default();
        Self { n: count(record, "n"), titles: titles.iter().filter_map(|t| t.as_string()).take(TITLES).collect() }
    }
}

/// A short digest of a file, to tell whether two are the same: FNV-1a with 64 bits, in as many steps as one likes.
#[derive(Debug, Clone, Copy)]
pub struct Digest(u64);

impl Digest {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// With the next bytes of the file.
    pub fn with(self, bytes: &[u8]) -> Self {
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(bytes.iter().fold(self.0, step))
    }

    /// As it is written in a record.
    pub fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn plan() -> Plan {
        crate::exchange::read(include_bytes!("../../../data/orebro.json")).unwrap().plan
    }

    #[test]
    fn a_version_tells_what_it_changed() {
        let before = plan();
        let mut draft = before.draft();
        draft.title.sv.push('!');
        let titles: Vec<String> = draft
            .nodes
            .iter_mut()
            .take(5)
            .map(|n| {
                n.title.insert_str(0, "Ny: ");
                n.title.clone()
            })
            .collect();
        let gone = draft.links.pop().map(|_| 1).unwrap();
        let (after, _) = Plan::of(&draft).unwrap();
        let what = What::between(Some(&before), &after);
        assert_eq!(what.changed, Touched { n: 5, titles: titles[..TITLES].to_vec() });
        assert_eq!((what.new.n, what.gone.n, what.other), (0, 0, 1 + gone));
        assert!(!what.is_nothing());
        assert!(What::between(Some(&before), &before).is_nothing());
        assert!(What::between(None, &before).first);
    }

    #[test]
    fn a_digest_is_the_same_in_every_program() {
        assert_eq!(Digest::new().text(), "cbf29ce484222325");
        assert_eq!(Digest::new().with(b"a").text(), "af63dc4c8601ec8c");
        assert_eq!(Digest::new().with(b"foo").with(b"bar").text(), "85944171f73967e8");
    }
}
