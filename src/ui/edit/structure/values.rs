//! The values of a facet: what they are called, and which wider value includes them.

use super::Desk;
use super::add::{New, add};
use super::facets::find as facet;
use super::remove::{Goes, remove};
use super::rows::{Ids, ids, neighbour, rows};
use crate::plan::edit::Edit;
use crate::plan::{DraftValue, Facet, FacetValue, Plan, Text, ValueIx};
use crate::t;
use crate::ui::edit::fields::{Change, Shape, Shown, field, filled};
use leptos::prelude::*;
use std::sync::Arc;

/// A value's place: its facet and itself, by their ids.
#[derive(Clone)]
struct Spot {
    facet: String,
    value: String,
}

impl Spot {
    fn find<'p>(&self, plan: &'p Plan) -> Option<(&'p Facet, ValueIx, &'p FacetValue)> {
        let (_, facet) = facet(plan, &self.facet)?;
        let at = facet.values.iter().position(|v| v.id == self.value)?;
        Some((facet, ValueIx::new(at), facet.values.get(at)?))
    }

    fn element(&self, control: &str) -> String {
        format!("val-{}-{}-{control}", self.facet, self.value)
    }
}

/// The element that offers the names of a facet's values.
fn offered(facet: &str) -> String {
    format!("val-{facet}-all")
}

/// Where the name of a new value is written.
fn new_value(facet: &str) -> String {
    format!("val-{facet}-new")
}

/// The values of the facet with this id.
pub(super) fn values(desk: Desk, id: String) -> AnyView {
    let lang = desk.lang;
    let read = |id: &str| {
        let id = id.to_owned();
        move |p: &Plan| facet(p, &id).map(|(_, f)| f.values.clone()).unwrap_or_default()
    };
    let all = {
        let read = read(&id);
        ids(desk, move |p| read(p).into_iter().map(|v| v.id).collect())
    };
    let names = {
        let read = read(&id);
        desk.watch(move |p| read(p).into_iter().map(|v| v.title.sv).collect::<Vec<_>>())
    };
    let options = move || names.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view();
    let new = New {
        id: new_value(&id),
        label: t!(lang, "structure-value-new"),
        button: t!(lang, "structure-value-add"),
        more: None,
    };
    let (of, to) = (id.clone(), id.clone());
    let make = move |name: String| Edit::AddValue {
        facet: to.clone(),
        value: DraftValue { id: String::new(), title: Text { sv: name, en: None }, broader: None },
    };
    view! {
        <datalist id=offered(&id)>{options}</datalist>
        {rows(desk, all, move |value| row(desk, all, Spot { facet: of.clone(), value }))}
        {add(desk, new, make)}
    }
    .into_any()
}

fn row(desk: Desk, all: Ids, spot: Spot) -> AnyView {
    let lang = desk.lang;
    let of = |read: fn(&Facet, &FacetValue) -> Option<String>| -> Shown {
        let spot = spot.clone();
        desk.shown(move |p| spot.find(p).and_then(|(facet, _, value)| read(facet, value)))
    };
    let name = of(|_, v| Some(v.title.sv.clone()));
    let group = Arc::clone(&name);
    let fields = [
        field(
            spot.element("sv"),
            t!(lang, "structure-name"),
            None,
            Shape::Line,
            Arc::clone(&name),
            set(desk, &spot, |v, text| v.title.sv = text),
        ),
        field(
            spot.element("en"),
            t!(lang, "structure-name-en"),
            None,
            Shape::Line,
            of(|_, v| v.title.en.clone()),
            set(desk, &spot, |v, text| v.title.en = filled(&text)),
        ),
        field(
            spot.element("in"),
            t!(lang, "structure-broader"),
            None,
            Shape::Among(offered(&spot.facet)),
            of(|f, v| f.values.get(v.broader?.at()).map(|wider| wider.title.sv.clone())),
            widen(desk, spot.clone()),
        ),
    ];
    let (button, below) = removes(desk, all, spot, name);
    view! {
        <li><div class="row value" role="group" aria-label=move || group()>
            {fields}
            <div class="buttons">{button}</div>{below}
        </div></li>
    }
    .into_any()
}

/// A value as it is to be written.
fn draft(facet: &Facet, value: &FacetValue) -> DraftValue {
    let broader = value.broader.and_then(|b| facet.values.get(b.at())).map(|wider| wider.id.clone());
    DraftValue { id: value.id.clone(), title: value.title.clone(), broader }
}

/// What is done with what is written in one field of a value.
fn set(desk: Desk, spot: &Spot, change: fn(&mut DraftValue, String)) -> Change {
    let spot = spot.clone();
    desk.change(move |p, text| {
        let (facet, _, value) = spot.find(p)?;
        let mut value = draft(facet, value);
        change(&mut value, text.trim().to_owned());
        Some(Edit::SetValue { facet: spot.facet.clone(), value })
    })
}

/// Puts a value into the wider one that has the name written, or into none.
fn widen(desk: Desk, spot: Spot) -> Change {
    let lang = desk.lang;
    Arc::new(move |text| {
        let plan = desk.model.plan.get_untracked();
        let Some((facet, at, value)) = spot.find(&plan) else { return Ok(()) };
        let mut value = draft(facet, value);
        value.broader = match filled(&text) {
            None => None,
            Some(name) => match facet.values.iter().position(|v| v.title.sv == name) {
                None => return Err(t!(lang, "structure-no-value")),
                Some(wider) if facet.within(ValueIx::new(wider), at) => {
                    return Err(t!(lang, "structure-within-itself"));
                }
                Some(wider) => facet.values.get(wider).map(|v| v.id.clone()),
            },
        };
        desk.edit(Edit::SetValue { facet: spot.facet.clone(), value })
    })
}

fn removes(desk: Desk, all: Ids, spot: Spot, name: Shown) -> (AnyView, AnyView) {
    let lang = desk.lang;
    let (tagged, gone, after) = (spot.clone(), spot.clone(), spot.clone());
    let nodes = move || {
        desk.model.plan.with_untracked(|p| {
            let ((f, _), (_, v, _)) = (facet(p, &tagged.facet)?, tagged.find(p)?);
            Some(p.nodes().iter().filter(|n| n.tags.contains(&(f, v))).count())
        })
    };
    let next = move |value: &str| Spot { facet: after.facet.clone(), value: value.to_owned() }.element("delete");
    let (here, new) = (spot.value.clone(), new_value(&spot.facet));
    remove(
        desk,
        Goes {
            id: spot.element("delete"),
            label: Arc::new(move || t!(lang, "structure-delete-value", name = name())),
            warns: Arc::new(move || nodes().filter(|n| *n > 0).map(|n| t!(lang, "structure-value-warning", n = n))),
            delete: Arc::new(move || {
                desk.edit(Edit::DeleteValue { facet: gone.facet.clone(), value: gone.value.clone() })
            }),
            next: Arc::new(move || neighbour(all, &here, &next, &new)),
        },
    )
}
