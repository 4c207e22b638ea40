//! One plan in the list: what it is, and what can be done with it.

use super::lock::{self, Got, Held, How};
use super::plans::{Taken, finish, size};
use super::record::Kept;
use super::saver::digest;
use super::status::{file_name, offer, readable, when, why};
use super::store::{self, Trouble};
use super::{heard, keeper};
use crate::t;
use crate::ui::browser;
use crate::ui::files::{as_file, leave};
use crate::ui::state::{State, state};
use crate::url::{Address, Lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::{Arc, PoisonError};

/// How far the taking away of a plan has come.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Stays,
    Asked,
    Taken,
}

/// A plan in the list, for what can be done with it.
#[derive(Clone)]
struct One {
    lang: Lang,
    state: State,
    kept: Kept,
    /// Whether it is the one that is open here.
    here: bool,
    /// What it is called.
    title: String,
    fate: RwSignal<Fate>,
    undownloaded: RwSignal<u32>,
    taken: Taken,
    /// Whether it is being taken away just now.
    going: StoredValue<bool>,
    /// Keeps other tabs from removing it for good as long as it can be brought back here.
    lock: StoredValue<Option<Held>, LocalStorage>,
}

/// One plan.
#[component]
pub fn Row(lang: Lang, kept: Kept, here: bool, taken: Taken) -> impl IntoView {
    let title = if kept.title.is_empty() { t!(lang, "keep-untitled") } else { kept.title.clone() };
    let fate = RwSignal::new(Fate::Stays);
    let undownloaded = RwSignal::new(kept.undownloaded);
    let about = [
        kept.organisation.clone(),
        t!(lang, "keep-changed-at", time = when(&kept.changed)),
        size(lang, f64::from(kept.bytes)),
        if here { t!(lang, "keep-open-here") } else { String::new() },
    ];
    let about = about.into_iter().filter(|a| !a.is_empty()).collect::<Vec<_>>().join(" · ");
    let (going, lock) = (StoredValue::new(false), StoredValue::new_local(None));
    let one = One { lang, state: state(), kept, here, title: title.clone(), fate, undownloaded, taken, going, lock };
    let missing = move || {
        let n = undownloaded.get();
        (n > 0).then(|| view! { <p class="kept-badge">{t!(lang, "keep-undownloaded", n = n)}</p> })
    };
    let actions = move || match fate.get() {
        Fate::Stays => one.clone().offered(),
        Fate::Asked => one.clone().asked(),
        Fate::Taken => one.clone().gone(),
    };
    view! {
        <li class:taken=move || fate.get() == Fate::Taken>
            <h3>{title}</h3>
            <p class="quiet-text">{about}</p>
            {missing}
            {actions}
        </li>
    }
}

/// A plan as it lies in the database, with its file.
async fn newest(key: &str) -> Result<(Kept, Vec<u8>), Trouble> {
    let kept = store::plan(key).await?.ok_or(Trouble::Gone)?;
    let file = store::file(key, kept.newest).await?.ok_or(Trouble::Gone)?;
    Ok((kept, file))
}

impl One {
    /// The id of a button of this plan.
    fn id(&self, button: &str) -> String {
        format!("{button}-{}", self.kept.key)
    }

    /// Moves on, and the focus to the button that comes then.
    fn turn(&self, fate: Fate, button: &str) {
        let (id, known) = (self.id(button), self.fate.try_set(fate).is_none());
        if known {
            request_animation_frame(move || browser::focus(&id));
        }
    }

    fn offered(self) -> AnyView {
        let (lang, title) = (self.lang, self.title.clone());
        let key = self.kept.key.clone();
        let href = crate::url::write(&Address { own: Some(key), lang, ..Address::default() });
        let (here, locked) = (self.here, self.here && self.state.locked.get_untracked());
        let id = self.id("away");
        let (download, ask) = (self.clone(), self);
        view! {
            <p class="buttons">
                {(!here).then(|| view! { <a class="button" href=href on:click=|_| leave() aria-label=t!(lang, "keep-open-label", title = title.as_str())>{t!(lang, "keep-open")}</a> })}
                <button type="button" aria-label=t!(lang, "keep-download-label", title = title.as_str()) on:click=move |_| download.download()>{t!(lang, "keep-download")}</button>
                <button type="button" id=id disabled=locked aria-label=t!(lang, "keep-remove-label", title = title.as_str()) on:click=move |_| ask.turn(Fate::Asked, "sure")>{t!(lang, "keep-remove")}</button>
            </p>
        }
        .into_any()
    }

    fn asked(self) -> AnyView {
        let (lang, sure) = (self.lang, self.id("sure"));
        let missing = (self.undownloaded.get_untracked() > 0).then(|| t!(lang, "keep-sure-missing"));
        let (no, yes) = (self.clone(), self);
        view! {
            <p>{t!(lang, "keep-sure")}" "{missing}</p>
            <p class="buttons">
                <button type="button" id=sure on:click=move |_| yes.clone().take_away()>{t!(lang, "keep-sure-do")}</button>
                <button type="button" on:click=move |_| no.turn(Fate::Stays, "away")>{t!(lang, "keep-sure-not")}</button>
            </p>
        }
        .into_any()
    }

    fn gone(self) -> AnyView {
        let (lang, id) = (self.lang, self.id("back"));
        view! {
            <p class="buttons" role="status">{t!(lang, "keep-removed")}" "
                <button type="button" id=id on:click=move |_| self.clone().bring_back()>{t!(lang, "keep-undo")}</button></p>
        }
        .into_any()
    }

    /// Saves the plan as a file.
    fn download(&self) {
        let one = self.clone();
        let offer = move |one: &Self, file: &[u8]| offer(one.lang, one.state, &file_name(&one.title, ""), file);
        spawn_local(async move {
            // What is open here, or was left, may be newer than what lies there.
            let mine = |s: keeper::Handle| s.borrow().locked.is_none().then(|| Arc::clone(&s.borrow().plan));
            if let Some(plan) = keeper::of(&one.kept.key).and_then(mine) {
                if offer(&one, &readable(&as_file(&plan))) {
                    let _ = one.undownloaded.try_set(0);
                    heard::downloaded(one.state, plan);
                }
                return;
            }
            let (kept, file) = match newest(&one.kept.key).await {
                Ok(found) => found,
                Err(trouble) => return one.state.say(why(one.lang, &trouble)),
            };
            if !offer(&one, &readable(&file)) {
                return;
            }
            let digest = digest(&file).await;
            // Another tab may have written it since.
            let same = |k: &Kept| (k.newest, &k.changed) == (kept.newest, &kept.changed);
            let note = |k: &mut Kept| {
                if same(k) {
                    (k.undownloaded, k.downloaded) = (0, digest);
                    let _ = one.undownloaded.try_set(0);
                }
            };
            let _ = store::change(&one.kept.key, note).await;
        });
    }

    /// Takes the plan away, unless another tab has it.
    fn take_away(self) {
        // Pressed twice, it would find its own lock.
        if self.going.try_update_value(|going| std::mem::replace(going, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            self.clone().take_away_now().await;
            let _ = self.going.try_set_value(false);
        });
    }

    async fn take_away_now(self) {
        // It may be here: open, or left before it was saved.
        let here = keeper::of(&self.kept.key).is_some_and(|s| s.borrow().locked.is_none());
        let lock = if here { Got::Unavailable } else { lock::take(&self.kept.key, How::IfFree, || {}).await };
        if matches!(lock, Got::Busy) {
            self.turn(Fate::Stays, "away");
            return self.state.say(t!(self.lang, "keep-remove-busy"));
        }
        heard::end(&self.kept.key, true);
        match store::change(&self.kept.key, |k| k.deleted = true).await {
            // Who has left the dialog meanwhile will not take it back.
            Ok(()) if self.fate.try_get_untracked().is_none() => finish(self.state, vec![self.kept.key]),
            Ok(()) => {
                if let Got::Held(held) = lock {
                    let _ = self.lock.try_set_value(Some(held));
                }
                self.taken.lock().unwrap_or_else(PoisonError::into_inner).push(self.kept.key.clone());
                self.turn(Fate::Taken, "back");
            }
            Err(trouble) => {
                heard::end(&self.kept.key, false);
                self.state.say(why(self.lang, &trouble));
            }
        }
    }

    /// Brings back a plan that was taken away.
    fn bring_back(self) {
        spawn_local(async move {
            match store::change(&self.kept.key, |k| k.deleted = false).await {
                Ok(()) => {
                    let _ = self.lock.try_set_value(None);
                    self.taken.lock().unwrap_or_else(PoisonError::into_inner).retain(|k| *k != self.kept.key);
                    heard::end(&self.kept.key, false);
                    self.turn(Fate::Stays, "away");
                }
                Err(trouble) => self.state.say(why(self.lang, &trouble)),
            }
        });
    }
}
