//! Small dealings with the browser that no library has to do for us: history, scrolling, saving, copying.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::time::Duration;

/// The query of the page's address, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address with this query, for copying.
pub fn address(query: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    format!("{origin}{}{query}", location.pathname().unwrap_or_default())
}

/// Puts a query in the address bar, as a new step of the history or in place of the present one.
pub fn set_query(query: &str, new_step: bool) {
    let path = window().location().pathname().unwrap_or_default();
    let target = format!("{path}{query}");
    let Ok(history) = window().history() else { return };
    // A browser that refuses (too many steps at once) leaves the old address standing; the page is right all the same.
    let _ = if new_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&target))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
    };
}

/// Removes the element with this id, if it is there.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Every element that a selector finds.
pub fn all(selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

/// Sets an attribute of an element.
pub fn set(selector: &str, name: &str, value: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = element.set_attribute(name, value);
    }
}

/// Takes an attribute from an element.
pub fn unset(selector: &str, name: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = element.remove_attribute(name);
    }
}

/// Changes the text of an element; one that is the same already is not said again.
pub fn say(selector: &str, text: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Replaces what an element holds by what a text of markup says.
pub fn fill(selector: &str, markup: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element.set_inner_html(markup);
    }
}

/// Adds what a text of markup says to the end of an element.
pub fn append(selector: &str, markup: &str) {
    if let (Ok(Some(element)), false) = (document().query_selector(selector), markup.is_empty()) {
        let _ = element.insert_adjacent_html("beforeend", markup);
    }
}

/// The node of the map that an event happened on, by the nearest element around it that `within` finds.
pub fn hit(e: &web_sys::Event, within: &str) -> Option<String> {
    let target = e.target()?.dyn_into::<web_sys::Element>().ok()?;
    let group = target.closest(within).ok()??.closest(".node").ok()??;
    Some(group.query_selector("a").ok()??.id())
}

/// The id of the focused element.
pub fn focused() -> Option<String> {
    document().active_element().map(|e| e.id()).filter(|id| !id.is_empty())
}

/// Focuses the element with this id without scrolling, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        refocus(&element);
    }
}

/// Focuses an element, of HTML or of SVG, without scrolling.
pub fn refocus(element: &JsValue) {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into());
    if let Ok(focus) = js_sys::Reflect::get(element, &"focus".into())
        && let Ok(focus) = focus.dyn_into::<js_sys::Function>()
    {
        let _ = focus.call1(element, &options);
    }
}

/// Offers a text to be saved as a file.
pub fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    offer(name, &web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?)
}

/// Offers bytes to be saved as a file.
pub fn save_bytes(name: &str, kind: &str, bytes: &js_sys::Uint8Array) -> Option<()> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(bytes);
    offer(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?)
}

/// Offers what is in memory to be saved as a file.
fn offer(name: &str, blob: &web_sys::Blob) -> Option<()> {
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let saved = download(name, &url);
    let _ = web_sys::Url::revoke_object_url(&url);
    saved
}

/// Shows a dialog over the page, which keeps the focus until it is left.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|d| !d.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog, which gives the focus back to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Offers what is at an address to be saved as a file.
pub fn download(name: &str, url: &str) -> Option<()> {
    let anchor: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(url);
    anchor.set_download(name);
    anchor.click();
    Some(())
}

/// Puts a new drawing into the `<svg>` with this id.
pub fn redraw(id: &str, width: f64, height: f64, markup: &str) {
    let Some(svg) = document().get_element_by_id(id) else { return };
    resize(&svg, width, height);
    replace(&svg, markup);
}

/// Gives an `<svg>` so many pixels.
pub fn resize(svg: &web_sys::Element, width: f64, height: f64) {
    let (width, height) = (width.ceil(), height.ceil());
    for (name, value) in
        [("width", width.to_string()), ("height", height.to_string()), ("viewBox", format!("0 0 {width} {height}"))]
    {
        let _ = svg.set_attribute(name, &value);
    }
}

/// Replaces what an element holds by what a text of markup says. A link or cell in it that has the focus keeps it, by its place.
pub fn replace(element: &web_sys::Element, markup: &str) {
    let places = || element.query_selector_all("a, button, td, th").ok();
    let at = document().active_element().filter(|focused| element.contains(Some(focused))).and_then(|focused| {
        let all = places()?;
        let at = (0..all.length()).find(|&i| all.get(i).is_some_and(|n| n.is_same_node(Some(&focused))))?;
        Some((at, focused.get_attribute("tabindex")))
    });
    element.set_inner_html(markup);
    let Some((at, stop)) = at else { return };
    let Some(place) = places().and_then(|all| all.get(at)?.dyn_into::<web_sys::Element>().ok()) else { return };
    // A cell has the focus only while one edits, and was made able to.
    if let Some(stop) = stop {
        let _ = place.set_attribute("tabindex", &stop);
    }
    refocus(&place);
}

/// Copies a text; whether the browser allowed it. A page that was not fetched over https has no clipboard at all.
pub async fn copy(text: String) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|c| c.is_undefined()) {
        return false;
    }
    let promise = window().navigator().clipboard().write_text(&text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// What the browser remembers under a key, if it remembers anything at all.
pub fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Remembers a value, or forgets it; a browser that allows neither is left in peace.
pub fn remember(key: &str, value: Option<&str>) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

/// The keys under which the browser remembers something of this program's, sorted.
pub fn own_keys() -> Vec<String> {
    let Ok(Some(storage)) = window().local_storage() else { return Vec::new() };
    let all = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten());
    let mut own: Vec<String> = all.filter(|key| key.starts_with("roda-traden/")).collect();
    own.sort();
    own
}

/// Calls back with an element's width and height now and whenever they change.
pub fn watch_size(element: &web_sys::Element, call: impl Fn(f64, f64) + 'static) -> Option<Watch> {
    let target = element.clone();
    let closure = Closure::<dyn Fn()>::new(move || {
        let rect = target.get_bounding_client_rect();
        call(rect.width(), rect.height());
    });
    let observer = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { observer, _closure: closure })
}

/// Watches until it is dropped.
pub struct Watch {
    observer: web_sys::ResizeObserver,
    _closure: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Scrolls the element with this id into sight, if it is there.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// The page's address without its query and what follows.
pub fn page() -> String {
    let location = window().location();
    let (origin, path) = (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    // A page that is opened from a file has no origin.
    if origin == "null" { format!("file://{path}") } else { format!("{origin}{path}") }
}

/// Whether the page's root has an attribute.
pub fn has_root(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Gives the page's root an attribute, or takes it away.
pub fn set_root(name: &str, on: bool) {
    if let Some(root) = document().document_element() {
        let _ = if on { root.set_attribute(name, "") } else { root.remove_attribute(name) };
    }
}

/// Focuses the first of these ids that is on the page and takes the focus.
pub fn focus_first(ids: &[&str]) {
    for id in ids {
        focus(id);
        if focused().as_deref() == Some(id) {
            return;
        }
    }
}

/// Closes the open list of the filter bar and focuses its name; whether one was open.
pub fn close_open_list() -> bool {
    let Ok(Some(open)) = document().query_selector("details.choices[open]") else { return false };
    let _ = open.remove_attribute("open");
    if let Some(summary) = open.first_element_child().and_then(|s| s.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = summary.focus();
    }
    true
}

/// Closes an open list of choices when the focus goes on to something else, which the list might cover.
pub fn close_left(e: web_sys::FocusEvent) {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let Some(list) = target.and_then(|at| at.closest("details.choices").ok().flatten()) else { return };
    // Not while the focus moves: Chromium's tab crashes when a list is closed under a click that opens another one.
    request_animation_frame(move || {
        let on = document().query_selector(":focus-visible").ok().flatten();
        if on.is_some_and(|on| !list.contains(Some(&on))) {
            let _ = list.remove_attribute("open");
        }
    });
}

/// Calls a method of the browser's own timeline.
fn timeline(method: &str, args: &[JsValue]) -> Option<JsValue> {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let performance = get(&window(), "performance")?;
    let call: js_sys::Function = get(&performance, method)?.dyn_into().ok()?;
    js_sys::Reflect::apply(&call, &performance, &args.iter().collect()).ok()
}

/// Goes on, with how many milliseconds that took, when the browser has drawn what the page is now, and so much later; a page that is
/// not looked at is not drawn, and goes on all the same.
pub fn when_drawn(wait: Duration, go_on: impl FnOnce(f64) + 'static) {
    if document().hidden() {
        return set_timeout(move || go_on(0.0), wait);
    }
    request_animation_frame(move || {
        let since = now();
        set_timeout(move || go_on(now() - since - wait.as_secs_f64() * 1e3), wait);
    });
}

/// Counts up to `n`, one further whenever the browser has drawn what came with the last, for as long as somebody has the signal.
pub fn one_by_one(come: RwSignal<u8>, n: u8) {
    if come.try_get_untracked().is_some_and(|come| come < n) {
        when_drawn(Duration::ZERO, move |_| {
            let _ = come.try_update(|come| *come += 1);
            one_by_one(come, n);
        });
    }
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    timeline("now", &[]).and_then(|now| now.as_f64()).unwrap_or(0.0)
}

/// Notes in the browser's own timeline, for whoever measures, that something took from `since` until now.
pub fn measured(name: &str, since: f64) {
    let times = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&times, &"start".into(), &since.into());
    let _ = js_sys::Reflect::set(&times, &"end".into(), &now().into());
    timeline("measure", &[name.into(), times.into()]);
}

/// The day here, as 2022-04-22.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A key that nothing else has: 12 letters and digits by chance.
pub fn new_key() -> String {
    const SIGNS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let sign = |_| char::from(SIGNS[(js_sys::Math::random() * SIGNS.len() as f64) as usize % SIGNS.len()]);
    (0..12).map(sign).collect()
}
