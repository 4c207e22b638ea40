//! The database in this browser: plans, their versions and the versions' files.

use super::record::{Kept, Version};
use super::rescued;
use crate::ui::files::{field, message};
use idb::{Database, DatabaseEvent, Error, Factory, KeyPath, KeyRange, ObjectStore, ObjectStoreParams, Transaction};
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::{Cell, RefCell};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

/// The database's name.
const NAME: &str = "roda-traden";
/// Its version, for its stores; the records say their own layout.
const VERSION: u32 = 2;
/// Plans by their key.
const PLANS: &str = "plans";
/// Versions by their plan's key and their number.
const VERSIONS: &str = "versions";
/// Plan files, likewise.
const FILES: &str = "files";
/// Workshops by their key; since version 2.
pub(super) const WORKSHOPS: &str = "workshops";
/// How many versions of a plan are kept.
pub const KEPT_VERSIONS: u32 = 20;

/// Why something could not be kept or found.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// There is no room. Remedy: download the plan, make room.
    Full,
    /// The browser has no database for this page, with what it said. Remedy: download the plan, allow it or use another browser.
    Blocked(String),
    /// A later program has changed the database. Remedy: reload the page.
    Later,
    /// Another tab has the plan. Remedy: go on there, or take over.
    Taken,
    /// The plan is not there: another computer or browser, or the data was cleared. Remedy: open a file.
    Gone,
    /// What was read back is not what was written. Remedy: download the plan.
    Unlike,
    /// Something else, with what the browser said.
    Other(String),
}

thread_local! {
    /// The connection, while it is open.
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    /// Who is told when the browser closes the connection, as when it clears the data.
    static CLOSED: Cell<fn()> = const { Cell::new(|| ()) };
}

/// Has a function told when the browser closes the connection by itself.
pub fn on_closed(tell: fn()) {
    CLOSED.set(tell);
}

/// The connection.
async fn database() -> Result<IdbDatabase, Trouble> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let blocked = |e: Error| match trouble(&e) {
        Trouble::Other(said) => Trouble::Blocked(said),
        known => known,
    };
    let mut request = Factory::new().and_then(|f| f.open(NAME, Some(VERSION))).map_err(blocked)?;
    request.on_upgrade_needed(|e| {
        // What fails here fails again when the stores are used, and is told there.
        let _ = e.database().map(|db| make_stores(&db));
    });
    let mut database = request.await.map_err(blocked)?;
    database.on_close(|_| {
        OPEN.set(None);
        CLOSED.get()();
    });
    // A later program may change the database; whatever is asked of it next is then told so.
    database.on_version_change(|_| OPEN.take().iter().for_each(IdbDatabase::close));
    database.forget_callbacks();
    let database = IdbDatabase::from(database);
    OPEN.set(Some(database.clone()));
    Ok(database)
}

fn make_stores(database: &Database) -> Result<(), Error> {
    let keys = [
        (PLANS, KeyPath::new_single("key")),
        (VERSIONS, KeyPath::new_array(["key", "n"])),
        (FILES, KeyPath::new_array(["key", "n"])),
        (WORKSHOPS, KeyPath::new_single("key")),
    ];
    let there = database.store_names();
    for (name, path) in keys.into_iter().filter(|(name, _)| !there.iter().any(|t| t == name)) {
        let mut params = ObjectStoreParams::new();
        database.create_object_store(name, params.key_path(Some(path)).clone())?;
    }
    Ok(())
}

/// A transaction over all stores, which is on the disk when it is done.
pub(super) async fn begin(mode: &str) -> Result<Transaction, Trouble> {
    // A connection that has just been closed is opened again, once.
    let first = start(&database().await?, mode);
    match first {
        Ok(transaction) => Ok(transaction),
        Err(_) => {
            OPEN.set(None);
            start(&database().await?, mode).map_err(|e| named(&e))
        }
    }
}

/// The binding has no word for the durability, which Chromium would otherwise leave to chance.
fn start(database: &IdbDatabase, mode: &str) -> Result<Transaction, JsValue> {
    let stores: js_sys::Array = [PLANS, VERSIONS, FILES, WORKSHOPS].into_iter().map(JsValue::from).collect();
    let options = message([("durability", "strict".into())]);
    let begin = field(database, "transaction").dyn_into::<js_sys::Function>()?;
    let begun = begin.call3(database, &stores, &mode.into(), &options)?;
    Transaction::try_from(begun).map_err(|_| JsValue::UNDEFINED)
}

/// Waits until a transaction is done, and says why if it is not.
pub(super) async fn done(transaction: Transaction) -> Result<(), Trouble> {
    let raw = IdbTransaction::from(transaction);
    let end = Transaction::from(raw.clone()).await;
    // What comes after the end has nobody left to tell.
    raw.set_onabort(None);
    raw.set_onerror(None);
    raw.set_oncomplete(None);
    match end {
        Ok(end) if end.is_committed() => Ok(()),
        Ok(_) => Err(raw.error().map_or(Trouble::Other(String::new()), |e| named(&e))),
        Err(e) => Err(raw.error().map_or_else(|| trouble(&e), |e| named(&e))),
    }
}

/// What a failure of the binding means.
pub(super) fn trouble(error: &Error) -> Trouble {
    use Error as E;
    match error {
        E::DomException(e) => named(e),
        E::AddFailed(e)
        | E::UpdateFailed(e)
        | E::GetFailed(e)
        | E::GetAllKeysFailed(e)
        | E::DeleteFailed(e)
        | E::IndexedDbOpenFailed(e)
        | E::IndexedDbNotFound(e)
        | E::ObjectStoreNotFound(e) => named(e),
        _ => Trouble::Other(String::new()),
    }
}

/// What the browser's own error means, by its name.
fn named(error: &JsValue) -> Trouble {
    let Some(e) = error.dyn_ref::<DomException>() else {
        return Trouble::Other(error.as_string().unwrap_or_default());
    };
    match e.name().as_str() {
        "QuotaExceededError" => Trouble::Full,
        "VersionError" => Trouble::Later,
        "SecurityError" | "NotAllowedError" => Trouble::Blocked(e.message()),
        name => Trouble::Other(format!("{name}: {}", e.message())),
    }
}

pub(super) fn store(transaction: &Transaction, name: &str) -> Result<ObjectStore, Trouble> {
    transaction.object_store(name).map_err(|e| trouble(&e))
}

/// Keys from one number of a plan's versions to another.
fn range(key: &str, from: u32, to: u32) -> Result<KeyRange, Trouble> {
    KeyRange::bound(&numbered(key, from), &numbered(key, to), None, None).map_err(|e| trouble(&e))
}

fn numbered(key: &str, n: u32) -> JsValue {
    js_sys::Array::of2(&key.into(), &n.into()).into()
}

/// A record, if it is there.
pub(super) async fn get(name: &str, key: JsValue) -> Result<Option<JsValue>, Trouble> {
    let transaction = begin("readonly").await?;
    store(&transaction, name)?.get(key).map_err(|e| trouble(&e))?.await.map_err(|e| trouble(&e))
}

pub(super) async fn all(name: &str, keys: Option<KeyRange>) -> Result<Vec<JsValue>, Trouble> {
    let transaction = begin("readonly").await?;
    let request = store(&transaction, name)?.get_all(keys.map(Into::into), None).map_err(|e| trouble(&e))?;
    request.await.map_err(|e| trouble(&e))
}

/// All plans, those that were changed last first.
pub async fn plans() -> Result<Vec<Kept>, Trouble> {
    let mut plans: Vec<Kept> = all(PLANS, None).await?.iter().map(Kept::of).collect();
    plans.sort_by(|a, b| b.changed.cmp(&a.changed));
    Ok(plans)
}

/// One plan; one that was taken away is not there.
pub async fn plan(key: &str) -> Result<Option<Kept>, Trouble> {
    Ok(get(PLANS, key.into()).await?.map(|r| Kept::of(&r)).filter(|kept| !kept.deleted))
}

/// A plan's versions, the newest first.
pub async fn versions(key: &str) -> Result<Vec<Version>, Trouble> {
    let found = all(VERSIONS, Some(range(key, 0, u32::MAX)?)).await?;
    Ok(found.iter().rev().map(Version::of).collect())
}

/// The plan file of a version.
pub async fn file(key: &str, n: u32) -> Result<Option<Vec<u8>>, Trouble> {
    let found = get(FILES, numbered(key, n)).await?;
    Ok(found.and_then(|r| field(&r, "file").dyn_into::<js_sys::Uint8Array>().ok()).map(|bytes| bytes.to_vec()))
}

/// What is saved in one go.
pub struct Writing {
    /// The plan.
    pub kept: Kept,
    /// Its versions with their files, the newest last.
    pub versions: Vec<(Version, Vec<u8>)>,
    /// Whether the plan is new to the database.
    pub fresh: bool,
}

/// Saves a plan and its newest versions, all or nothing; the oldest go when there are too many.
pub async fn write(writing: &Writing) -> Result<(), Trouble> {
    let (key, newest) = (writing.kept.key.as_str(), writing.kept.newest);
    let transaction = begin("readwrite").await?;
    let mine = mine(&transaction, &writing.kept).await;
    // A plan that is new here must not take the place of one that is there.
    if !(writing.fresh && mine == Err(Trouble::Gone)) {
        mine?;
    }
    let (plans, versions, files) =
        (store(&transaction, PLANS)?, store(&transaction, VERSIONS)?, store(&transaction, FILES)?);
    let put = |store: &ObjectStore, record: JsValue| store.put(&record, None).map(drop).map_err(|e| trouble(&e));
    put(&plans, writing.kept.record())?;
    for (version, file) in &writing.versions {
        put(&versions, version.record())?;
        let bytes = js_sys::Uint8Array::from(file.as_slice());
        put(
            &files,
            message([("layout", 1.into()), ("key", key.into()), ("n", version.n.into()), ("file", bytes.into())]),
        )?;
    }
    if let Some(last) = newest.checked_sub(KEPT_VERSIONS) {
        for store in [&versions, &files] {
            store.delete(range(key, 0, last)?).map(drop).map_err(|e| trouble(&e))?;
        }
    }
    done(transaction).await
}

/// That the plan is there and this tab may write it; one that may not must not even by chance.
async fn mine(transaction: &Transaction, kept: &Kept) -> Result<(), Trouble> {
    let found = store(transaction, PLANS)?.get(JsValue::from(&kept.key)).map_err(|e| trouble(&e))?.await;
    let there = found.map_err(|e| trouble(&e))?.map(|r| Kept::of(&r)).filter(|k| !k.deleted).ok_or(Trouble::Gone)?;
    if there.tab == kept.tab { Ok(()) } else { Err(Trouble::Taken) }
}

/// Changes what is known of a plan.
pub async fn change(key: &str, change: impl FnOnce(&mut Kept)) -> Result<(), Trouble> {
    let transaction = begin("readwrite").await?;
    let plans = store(&transaction, PLANS)?;
    let found = plans.get(JsValue::from(key)).map_err(|e| trouble(&e))?.await.map_err(|e| trouble(&e))?;
    let mut kept = Kept::of(&found.ok_or(Trouble::Gone)?);
    change(&mut kept);
    plans.put(&kept.record(), None).map_err(|e| trouble(&e))?;
    done(transaction).await
}

/// Removes the database with all that is in it, and what a program that stopped put by. Other tabs close it when they are told.
pub async fn remove_all() -> Result<(), Trouble> {
    OPEN.take().iter().for_each(IdbDatabase::close);
    let request = Factory::new().and_then(|f| f.delete(NAME)).map_err(|e| trouble(&e))?;
    request.await.map_err(|e| trouble(&e))?;
    rescued::forget();
    Ok(())
}

/// Removes a plan that was taken away, with its versions; one that has come back meanwhile stays.
pub async fn purge(key: &str) -> Result<(), Trouble> {
    let transaction = begin("readwrite").await?;
    let plans = store(&transaction, PLANS)?;
    let found = plans.get(JsValue::from(key)).map_err(|e| trouble(&e))?.await.map_err(|e| trouble(&e))?;
    if found.is_some_and(|r| !Kept::of(&r).deleted) {
        return done(transaction).await;
    }
    plans.delete(JsValue::from(key)).map_err(|e| trouble(&e))?;
    for name in [VERSIONS, FILES] {
        store(&transaction, name)?.delete(range(key, 0, u32::MAX)?).map_err(|e| trouble(&e))?;
    }
    done(transaction).await
}
