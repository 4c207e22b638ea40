//! Workshops in this browser's database: each a record of its own, written whole with every change.

use super::store::{Trouble, WORKSHOPS, all, begin, done, get, store, trouble};
use crate::ui::files::{field, message};
use leptos::wasm_bindgen::JsValue;
use std::cell::Cell;

/// The layout of a record; one of an earlier program is read with what it lacks left empty.
const LAYOUT: u32 = 1;

/// A workshop as it is kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelved {
    /// Its key.
    pub key: String,
    /// Its name.
    pub title: String,
    /// The day that it is held.
    pub date: String,
    /// When it was last saved, as an ISO time in UTC.
    pub changed: String,
    /// How often it has been written: who writes has to have seen the one before.
    pub step: u32,
    /// The workshop's file.
    pub file: String,
}

impl Shelved {
    fn of(record: &JsValue) -> Self {
        let text = |name: &str| field(record, name).as_string().unwrap_or_default();
        Self {
            key: text("key"),
            title: text("title"),
            date: text("date"),
            changed: text("changed"),
            step: field(record, "step").as_f64().unwrap_or(0.0) as u32,
            file: text("file"),
        }
    }

    fn record(&self) -> JsValue {
        message([
            ("layout", LAYOUT.into()),
            ("key", self.key.as_str().into()),
            ("title", self.title.as_str().into()),
            ("date", self.date.as_str().into()),
            ("changed", self.changed.as_str().into()),
            ("step", self.step.into()),
            ("file", self.file.as_str().into()),
        ])
    }
}

/// All workshops, those that were changed last first.
pub async fn workshops() -> Result<Vec<Shelved>, Trouble> {
    let mut found: Vec<Shelved> = all(WORKSHOPS, None).await?.iter().map(Shelved::of).collect();
    found.sort_by(|a, b| b.changed.cmp(&a.changed));
    Ok(found)
}

/// One workshop.
pub async fn workshop(key: &str) -> Result<Option<Shelved>, Trouble> {
    Ok(get(WORKSHOPS, key.into()).await?.map(|r| Shelved::of(&r)))
}

thread_local! {
    /// How many writings are on their way.
    static WRITING: Cell<u32> = const { Cell::new(0) };
    /// Whether the last one failed.
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a workshop is being written.
pub fn busy() -> bool {
    WRITING.get() > 0
}

/// Whether the last writing went well.
pub fn all_kept() -> bool {
    !FAILED.get()
}

/// How a workshop was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// In the place of what was there.
    Over,
    /// Though nothing was there any more: the browser has cleared it, or another tab has taken it away.
    Anew,
}

/// Writes a workshop, unless another tab has written it meanwhile ([`Trouble::Taken`]), and reads it back.
pub async fn shelve(shelved: &Shelved) -> Result<Written, Trouble> {
    WRITING.set(WRITING.get() + 1);
    let written = write(shelved).await;
    WRITING.set(WRITING.get().saturating_sub(1));
    FAILED.set(written.is_err());
    written
}

async fn write(shelved: &Shelved) -> Result<Written, Trouble> {
    let transaction = begin("readwrite").await?;
    let shelf = store(&transaction, WORKSHOPS)?;
    let there = shelf.get(JsValue::from(&shelved.key)).map_err(|e| trouble(&e))?.await.map_err(|e| trouble(&e))?;
    let how = if there.is_none() && shelved.step > 1 { Written::Anew } else { Written::Over };
    if there.is_some_and(|r| Shelved::of(&r).step + 1 != shelved.step) {
        return Err(Trouble::Taken);
    }
    shelf.put(&shelved.record(), None).map_err(|e| trouble(&e))?;
    done(transaction).await?;
    let back = workshop(&shelved.key).await?;
    if back.is_some_and(|back| back.step > shelved.step || back == *shelved) { Ok(how) } else { Err(Trouble::Unlike) }
}

/// Takes a workshop away for good.
pub async fn unshelve(key: &str) -> Result<(), Trouble> {
    let transaction = begin("readwrite").await?;
    store(&transaction, WORKSHOPS)?.delete(JsValue::from(key)).map_err(|e| trouble(&e))?;
    done(transaction).await
}
