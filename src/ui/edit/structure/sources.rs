//! The source documents: what they are called, from when and from whom they are.

use super::Desk;
use super::add::{New, add};
use super::remove::{Goes, remove};
use super::rows::{Ids, ids, neighbour, rows};
use crate::plan::edit::Edit;
use crate::plan::{Document, Plan};
use crate::t;
use crate::ui::edit::fields::{Change, Shape, Shown, field, filled};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the title of a new document is written.
const NEW: &str = "doc-new";

pub(super) fn sources(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let all = ids(desk, |p| p.documents().iter().map(|d| d.id.clone()).collect());
    let new = New {
        id: NEW.to_owned(),
        label: t!(lang, "structure-source-new"),
        button: t!(lang, "structure-source-add"),
        more: None,
    };
    let make = |title: String| Edit::AddDocument(Document { id: String::new(), title, date: None, publisher: None });
    view! {
        <section aria-labelledby="plan-sources">
            <h3 id="plan-sources">{t!(lang, "structure-sources")}</h3>
            <p class="quiet-text">{t!(lang, "structure-sources-do")}</p>
            {rows(desk, all, move |id| row(desk, all, id))}
            {add(desk, new, make)}
        </section>
    }
}

fn find<'p>(plan: &'p Plan, id: &str) -> Option<&'p Document> {
    plan.documents().iter().find(|d| d.id == id)
}

fn row(desk: Desk, all: Ids, id: String) -> AnyView {
    let lang = desk.lang;
    let of = |read: fn(&Document) -> Option<String>| -> Shown {
        let id = id.clone();
        desk.shown(move |p| read(find(p, &id)?))
    };
    let title = of(|d| Some(d.title.clone()));
    let group = Arc::clone(&title);
    let fields = [
        field(
            format!("doc-{id}-title"),
            t!(lang, "structure-source-title"),
            None,
            Shape::Line,
            Arc::clone(&title),
            set(desk, &id, |d, text| d.title = text),
        ),
        field(
            format!("doc-{id}-date"),
            t!(lang, "structure-date"),
            None,
            Shape::Line,
            of(|d| d.date.clone()),
            set(desk, &id, |d, text| d.date = filled(&text)),
        ),
        field(
            format!("doc-{id}-publisher"),
            t!(lang, "structure-publisher"),
            None,
            Shape::Line,
            of(|d| d.publisher.clone()),
            set(desk, &id, |d, text| d.publisher = filled(&text)),
        ),
    ];
    let element = |id: &str| format!("doc-{id}-delete");
    let (gone, after) = (id.clone(), id.clone());
    let goes = Goes {
        id: element(&id),
        label: Arc::new(move || t!(lang, "structure-delete-source", name = title())),
        warns: Arc::new(|| None),
        delete: Arc::new(move || desk.edit(Edit::DeleteDocument(gone.clone()))),
        next: Arc::new(move || neighbour(all, &after, element, NEW)),
    };
    let (button, below) = remove(desk, goes);
    view! {
        <li><div class="row source" role="group" aria-label=move || group()>
            {fields}
            <div class="buttons">{button}</div>{below}
        </div></li>
    }
    .into_any()
}

/// What is done with what is written in one field of a document.
fn set(desk: Desk, id: &str, change: fn(&mut Document, String)) -> Change {
    let id = id.to_owned();
    desk.change(move |p, text| {
        let mut document = find(p, &id)?.clone();
        change(&mut document, text.trim().to_owned());
        Some(Edit::SetDocument(document))
    })
}
