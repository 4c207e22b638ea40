//! The facets: what nodes are sorted by beside the levels, each with its values.

use super::add::{New, add};
use super::remove::{Goes, remove};
use super::rows::{Ids, ids, neighbour, rows};
use super::{Desk, values};
use crate::plan::edit::Edit;
use crate::plan::{DraftFacet, Facet, FacetIx, Plan, Text};
use crate::t;
use crate::ui::edit::fields::{Change, Shape, Shown, field, filled};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the name of a new facet is written.
const NEW: &str = "fac-new";

pub(super) fn facets(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let all = ids(desk, |p| p.facets().iter().map(|f| f.id.clone()).collect());
    let new = New {
        id: NEW.to_owned(),
        label: t!(lang, "structure-facet-new"),
        button: t!(lang, "structure-facet-add"),
        more: None,
    };
    let make = |name: String| {
        Edit::AddFacet(DraftFacet { id: String::new(), title: Text { sv: name, en: None }, values: Vec::new() })
    };
    view! {
        <section aria-labelledby="plan-facets">
            <h3 id="plan-facets">{t!(lang, "structure-facets")}</h3>
            <p class="quiet-text">{t!(lang, "structure-facets-do")}</p>
            {rows(desk, all, move |id| row(desk, all, id))}
            {add(desk, new, make)}
        </section>
    }
}

pub(super) fn find<'p>(plan: &'p Plan, id: &str) -> Option<(FacetIx, &'p Facet)> {
    plan.facets().iter().enumerate().find(|(_, f)| f.id == id).map(|(at, f)| (FacetIx::new(at), f))
}

fn row(desk: Desk, all: Ids, id: String) -> AnyView {
    let (lang, en) = (desk.lang, desk.lang.is_english());
    let named = {
        let id = id.clone();
        desk.watch(move |p| find(p, &id).map(|(_, f)| (f.title.get(en).to_owned(), f.values.len())).unwrap_or_default())
    };
    let name = move || named.with(|(name, n)| t!(lang, "structure-facet", name = name.clone(), n = *n));
    // Only a facet that somebody looks into has its rows made.
    let open = RwSignal::new(false);
    let element = summary(&id);
    let body = move || open.get().then(|| inside(desk, all, id.clone()));
    view! {
        <li><details on:toggle:target=move |e| open.set(e.target().open())><summary id=element>{name}</summary>{body}</details></li>
    }
    .into_any()
}

/// The element that shows and hides a facet.
fn summary(id: &str) -> String {
    format!("fac-{id}")
}

fn inside(desk: Desk, all: Ids, id: String) -> AnyView {
    let lang = desk.lang;
    let of = |read: fn(&Facet) -> Option<String>| -> Shown {
        let id = id.clone();
        desk.shown(move |p| read(find(p, &id)?.1))
    };
    let fields = [
        field(
            format!("fac-{id}-sv"),
            t!(lang, "structure-name"),
            None,
            Shape::Line,
            of(|f| Some(f.title.sv.clone())),
            set(desk, &id, |t, text| t.sv = text),
        ),
        field(
            format!("fac-{id}-en"),
            t!(lang, "structure-name-en"),
            None,
            Shape::Line,
            of(|f| f.title.en.clone()),
            set(desk, &id, |t, text| t.en = filled(&text)),
        ),
    ];
    let name = of(|f| Some(f.title.sv.clone()));
    let (button, below) = removes(desk, all, id.clone(), name);
    view! {
        <div class="row facet">{fields}<div class="buttons">{button}</div>{below}</div>
        {values::values(desk, id)}
    }
    .into_any()
}

/// What is done with what is written in one field of a facet.
fn set(desk: Desk, id: &str, change: fn(&mut Text, String)) -> Change {
    let id = id.to_owned();
    desk.change(move |p, text| {
        let mut title = find(p, &id)?.1.title.clone();
        change(&mut title, text.trim().to_owned());
        Some(Edit::SetFacet { id: id.clone(), title })
    })
}

fn removes(desk: Desk, all: Ids, id: String, name: Shown) -> (AnyView, AnyView) {
    let lang = desk.lang;
    let (what, gone, after) = (id.clone(), id.clone(), id.clone());
    let tagged = move || {
        desk.model.plan.with_untracked(|p| {
            let facet = find(p, &what)?;
            Some(p.nodes().iter().filter(|n| n.tags.iter().any(|(f, _)| *f == facet.0)).count())
        })
    };
    remove(
        desk,
        Goes {
            id: format!("fac-{id}-delete"),
            label: Arc::new(move || t!(lang, "structure-delete-facet", name = name())),
            warns: Arc::new(move || tagged().filter(|n| *n > 0).map(|n| t!(lang, "structure-facet-warning", n = n))),
            delete: Arc::new(move || desk.edit(Edit::DeleteFacet(gone.clone()))),
            next: Arc::new(move || neighbour(all, &after, summary, NEW)),
        },
    )
}
