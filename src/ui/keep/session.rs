//! One plan while it is open here: what of it lies in the database, and what is to be written next.

use super::lock::Held;
use super::record::{Kept, Version, What};
use super::store::{Trouble, Writing};
use crate::plan::Plan;
use std::sync::Arc;

/// How long a version is written over before the next one begins, in milliseconds.
const VERSION_LASTS: f64 = 600_000.0;

/// Why a plan cannot be changed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locked {
    /// It was open in another tab before.
    Busy,
    /// Another tab has taken it over, `unsaved` when that was before the last change was saved.
    Lost {
        /// Whether a change is only here.
        unsaved: bool,
    },
}

/// A plan that is open here.
pub struct Session {
    /// Its key.
    pub key: String,
    /// What this tab calls itself in the database.
    pub tab: String,
    /// The plan as it is shown.
    pub plan: Arc<Plan>,
    /// The plan as the database has it for sure.
    pub saved: Option<Arc<Plan>>,
    /// What it was before it became the user's, for a plan that the database does not have yet.
    pub before: Option<Arc<Plan>>,
    /// The version that is written over, and the plan of the version before.
    pub current: Option<(Version, Option<Arc<Plan>>)>,
    /// The number of its newest version, 0 when the database does not have it.
    pub newest: u32,
    /// How many changes are in no downloaded file.
    pub undownloaded: u32,
    /// The plan that was last downloaded, until its file's digest is known.
    pub in_file: Option<Arc<Plan>>,
    /// The digest of the file that was last downloaded.
    pub downloaded: String,
    /// Whether it is being saved.
    pub busy: bool,
    /// Whether the version that is being written is to stay as it is.
    pub closing: bool,
    /// Whether what the database has is no longer sure.
    pub unsure: bool,
    /// Whether it was taken away, so that nothing of it is to be saved.
    pub ended: bool,
    /// Whether the database had lost it.
    pub lost: bool,
    /// The lock, when this tab has it.
    pub held: Option<Held>,
    /// Why it cannot be changed.
    pub locked: Option<Locked>,
}

impl Session {
    /// A plan that the database does not have.
    pub fn fresh(key: String, plan: Arc<Plan>, before: Option<Arc<Plan>>) -> Self {
        // What the site has is as good as in a file.
        let in_file = before.clone();
        Self { before, in_file, undownloaded: 1, saved: None, ..Self::found(&Kept { key, ..Kept::default() }, plan) }
    }

    /// A plan that the database has.
    pub fn found(kept: &Kept, plan: Arc<Plan>) -> Self {
        Self {
            key: kept.key.clone(),
            tab: kept.tab.clone(),
            saved: Some(Arc::clone(&plan)),
            plan,
            before: None,
            current: None,
            newest: kept.newest,
            undownloaded: kept.undownloaded,
            downloaded: kept.downloaded.clone(),
            in_file: None,
            busy: false,
            closing: false,
            unsure: false,
            ended: false,
            lost: false,
            held: None,
            locked: None,
        }
    }

    /// Whether the database has what is shown.
    pub fn is_saved(&self) -> bool {
        !self.unsure && self.saved.as_ref().is_some_and(|saved| Arc::ptr_eq(saved, &self.plan))
    }

    /// Whether there is nothing to save: all is, or what another tab's taking over left here is in a file.
    pub fn is_done(&self) -> bool {
        self.ended || self.is_saved() || self.locked == Some(Locked::Lost { unsaved: false })
    }

    /// The plan was changed.
    pub fn changed(&mut self, plan: Arc<Plan>) {
        self.plan = plan;
        self.undownloaded += 1;
        self.lose(true);
    }

    /// If another tab has taken the plan: whether a change is only here.
    fn lose(&mut self, is_only_here: bool) {
        if let Some(Locked::Lost { unsaved }) = &mut self.locked {
            *unsaved = is_only_here;
        }
    }

    /// The plan is in a file of the user's.
    pub fn is_downloaded(&mut self, plan: Arc<Plan>) {
        if Arc::ptr_eq(&plan, &self.plan) || *plan == *self.plan {
            self.undownloaded = 0;
            self.lose(false);
        }
        self.in_file = Some(plan);
    }

    /// The next change begins a version; what is there now stays.
    pub fn close_version(&mut self) {
        self.current = None;
        self.closing = self.busy;
    }

    /// The database no longer has the plan: the next writing is its first.
    pub fn forgotten(&mut self) {
        (self.newest, self.current, self.saved, self.before, self.lost) = (0, None, None, None, true);
    }

    /// What is to be written now: this plan, which makes this file with this digest. `before` is the file of the plan before it became
    /// the user's.
    pub fn writing(&mut self, plan: &Plan, file: Vec<u8>, digest: &str, before: Option<Vec<u8>>) -> Writing {
        let (now, time) = (js_sys::Date::now(), iso_now());
        // What has been changed since this was asked for is in no file.
        if std::ptr::eq(plan, &*self.plan) && digest == self.downloaded {
            self.undownloaded = 0;
        }
        let version =
            |n| Version { key: self.key.clone(), n, begun: time.clone(), changed: time.clone(), ..Version::default() };
        let first = before.map(|file| (Version { what: What::between(None, plan), ..version(1) }, file));
        let young = |v: &Version| now - js_sys::Date::parse(&v.begun) < VERSION_LASTS;
        let (mut newest, base) = match &self.current {
            Some((v, base)) if young(v) => (v.clone(), base.clone()),
            _ => {
                let base = self.saved.clone().or_else(|| self.before.clone());
                (version(self.newest + 1 + u32::from(first.is_some())), base)
            }
        };
        newest.changed.clone_from(&time);
        newest.what = What::between(base.as_deref(), plan);
        let kept = Kept {
            key: self.key.clone(),
            title: plan.title().sv.clone(),
            organisation: plan.organisation().to_owned(),
            changed: time.clone(),
            newest: newest.n,
            bytes: u32::try_from(file.len()).unwrap_or(u32::MAX),
            undownloaded: self.undownloaded,
            downloaded: self.downloaded.clone(),
            tab: self.tab.clone(),
            deleted: false,
        };
        Writing { kept, versions: first.into_iter().chain([(newest, file)]).collect(), fresh: self.newest == 0 }
    }

    /// What was written is there.
    pub fn written(&mut self, plan: Arc<Plan>, writing: Writing) {
        let base = match self.current.take() {
            Some((v, base)) if Some(v.n) == writing.versions.last().map(|(v, _)| v.n) => base,
            _ => self.saved.take().or_else(|| self.before.take()),
        };
        self.newest = writing.kept.newest;
        let newest = writing.versions.into_iter().next_back();
        self.current = newest.filter(|_| !std::mem::take(&mut self.closing)).map(|(v, _)| (v, base));
        (self.saved, self.unsure) = (Some(plan), false);
        if self.is_saved() {
            self.lose(false);
        }
    }

    /// Another tab has taken the plan.
    pub fn taken(&mut self) {
        self.held = None;
        self.locked = Some(Locked::Lost { unsaved: !self.is_saved() });
    }
}

/// The time as the database has it.
pub fn iso_now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// How saving stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// Nothing was saved since the plan was opened.
    Still,
    /// It is being saved.
    Saving,
    /// It is saved and read back, at this ISO time.
    Saved(String),
    /// It is not saved.
    Failed(Trouble),
}
