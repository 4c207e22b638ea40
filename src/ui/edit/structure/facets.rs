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
use std::collections::BTreeSet;
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
    let of = |read: fn(&Facet) -> Option<String>| -> Shown {
        let id = id.clone();
        desk.shown(move |p| read(find(p, &id)?.1))
    };
    let count = {
        let id = id.clone();
        desk.watch(move |p| find(p, &id).map_or(0, |(_, f)| f.values.len()))
    };
    let name = {
        let id = id.clone();
        desk.watch(move |p| find(p, &id).map(|(_, f)| f.title.get(en).to_owned()).unwrap_or_default())
    };
    // Only a facet that somebody looks into has its rows made.
    let open = RwSignal::new(false);
    let inside = id.clone();
    let body = move || {
        open.get().then(|| {
            let id = inside.clone();
            view! {
                <div class="row">
                    {field(format!("fac-{id}-sv"), t!(lang, "structure-name"), None, Shape::Line, of_facet(desk, &id, |f| Some(f.title.sv.clone())), set(desk, &id, |t, text| t.sv = text))}
                    {field(format!("fac-{id}-en"), t!(lang, "structure-name-en"), None, Shape::Line, of_facet(desk, &id, |f| f.title.en.clone()), set(desk, &id, |t, text| t.en = filled(&text)))}
                    <div class="buttons">{removes(desk, all, id.clone())}</div>
                </div>
                {values::values(desk, id)}
            }
        })
    };
    let _ = of;
    let element = summary(&id);
    view! {
        <li><details on:toggle:target=move |e| open.set(e.target().open())>
            <summary id=element>{move || t!(lang, "structure-facet", name = name.get(), n = count.get())}</summary>
            {body}
        </details></li>
    }
    .into_any()
}
