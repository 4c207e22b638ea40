//! Where a node or a link comes from: documents and places in them.

use super::fields::{Shape, field, filled, keep_focus, refusal};
use crate::plan::DraftSource;
use crate::t;
use crate::ui::state::Model;
use crate::ui::watch::memo;
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// Takes the sources as they are to be; the reason when they are refused.
pub type SetSources = Arc<dyn Fn(Vec<DraftSource>) -> Result<(), String> + Send + Sync>;

/// The sources of something, each to be changed or taken away, and one more.
pub fn sources(lang: Lang, model: Model, prefix: String, get: Memo<Vec<DraftSource>>, set: SetSources) -> AnyView {
    let documents = memo(move |_| {
        model.plan.with(|p| p.documents().iter().map(|d| (d.id.clone(), d.title.clone())).collect::<Vec<_>>())
    });
    let count = memo(move |_| get.with(Vec::len));
    let rows = {
        let (set, prefix) = (Arc::clone(&set), prefix.clone());
        move || {
            let row = |at: usize| row(lang, format!("{prefix}-{at}"), at, documents, get, Arc::clone(&set));
            (0..count.get()).map(row).collect_view()
        }
    };
    let more = move |document: String| {
        let mut all = get.get_untracked();
        all.push(DraftSource { document, place: None });
        set(all)
    };
    let more = Arc::new(more);
    let add = move || {
        let options = [(String::new(), t!(lang, "edit-choose"))].into_iter().chain(documents.get()).collect();
        let more = Arc::clone(&more);
        field(
            format!("{prefix}-new"),
            t!(lang, "edit-source-add"),
            None,
            Shape::Choice(options),
            Arc::new(String::new),
            Arc::new(move |d| more(d)),
        )
    };
    view! { <fieldset><legend>{t!(lang, "detail-sources")}</legend>{rows}{add}</fieldset> }.into_any()
}

fn row(
    lang: Lang,
    id: String,
    at: usize,
    documents: Memo<Vec<(String, String)>>,
    get: Memo<Vec<DraftSource>>,
    set: SetSources,
) -> AnyView {
    let with = |change: fn(&mut DraftSource, String)| {
        let set = Arc::clone(&set);
        Arc::new(move |text: String| {
            let mut all = get.get_untracked();
            all.get_mut(at).into_iter().for_each(|source| change(source, text.clone()));
            set(all)
        })
    };
    let of = move |read: fn(&DraftSource) -> String| {
        Arc::new(move || get.with(|all| all.get(at).map(read).unwrap_or_default()))
    };
    let document = field(
        format!("{id}-in"),
        t!(lang, "edit-source"),
        None,
        Shape::Choice(documents.get_untracked()),
        of(|s| s.document.clone()),
        with(|s, text| s.document = text),
    );
    let place = field(
        format!("{id}-at"),
        t!(lang, "edit-place"),
        None,
        Shape::Line,
        of(|s| s.place.clone().unwrap_or_default()),
        with(|s, text| s.place = filled(&text)),
    );
    let refused = RwSignal::new(None::<String>);
    let remove = move |e: web_sys::MouseEvent| {
        keep_focus(&e, ".pair");
        let mut all = get.get_untracked();
        if at < all.len() {
            all.remove(at);
        }
        refused.set(set(all).err());
    };
    let name = move || get.with(|all| all.get(at).map(|s| s.document.clone()).unwrap_or_default());
    let label = move || t!(lang, "edit-source-remove", name = name());
    view! {
        <div class="pair">{document}{place}
            <button type="button" class="small" aria-label=label on:click=remove>"×"</button>
            {refusal(refused)}
        </div>
    }
    .into_any()
}
