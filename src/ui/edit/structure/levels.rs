//! The levels: what they are called, what they are for, and their order from the vision down.

use super::Desk;
use super::add::{New, add};
use super::remove::{Goes, remove};
use super::rows::{Ids, ids, neighbour, rows};
use crate::plan::edit::Edit;
use crate::plan::{DraftLevel, Level, LevelIx, Plan, Role, Text};
use crate::t;
use crate::ui::browser;
use crate::ui::edit::fields::{Change, Shape, Shown, field, filled};
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the name of a new level is written.
const NEW: &str = "lev-new";

pub(super) fn levels(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let all = ids(desk, |p| p.levels().iter().map(|l| l.id.clone()).collect());
    let role = RwSignal::new(Role::Activity.word().to_owned());
    let options = roles(lang).into_iter().map(|(word, text)| {
        let mine = word.clone();
        view! { <option value=word selected=role.get_untracked() == mine>{text}</option> }
    });
    let more = view! {
        <div class="field"><label for="lev-new-role">{t!(lang, "structure-role")}</label>
            <select id="lev-new-role" on:change:target=move |e| role.set(e.target().value())>{options.collect_view()}</select></div>
    };
    let new = New {
        id: NEW.to_owned(),
        label: t!(lang, "structure-level-new"),
        button: t!(lang, "structure-level-add"),
        more: Some(more.into_any()),
    };
    let make = move |name: String| Edit::AddLevel {
        level: DraftLevel { id: String::new(), role: role.get_untracked(), title: Text { sv: name, en: None } },
        at: usize::MAX,
    };
    view! {
        <section aria-labelledby="plan-levels">
            <h3 id="plan-levels">{t!(lang, "structure-levels")}</h3>
            <p class="quiet-text">{t!(lang, "structure-levels-do")}</p>
            {rows(desk, all, move |id| row(desk, all, id))}
            {add(desk, new, make)}
        </section>
    }
}

/// What a level can be for, in plain words.
fn roles(lang: Lang) -> Vec<(String, String)> {
    let role = |role: Role, text: String| (role.word().to_owned(), text);
    vec![
        role(Role::Vision, t!(lang, "structure-role-vision")),
        role(Role::Goal, t!(lang, "structure-role-goal")),
        role(Role::Plan, t!(lang, "structure-role-plan")),
        role(Role::Area, t!(lang, "structure-role-area")),
        role(Role::Activity, t!(lang, "structure-role-activity")),
    ]
}

fn find<'p>(plan: &'p Plan, id: &str) -> Option<(usize, &'p Level)> {
    plan.levels().iter().enumerate().find(|(_, level)| level.id == id)
}

fn row(desk: Desk, all: Ids, id: String) -> AnyView {
    let lang = desk.lang;
    let of = |read: fn(&Level) -> Option<String>| -> Shown {
        let id = id.clone();
        desk.shown(move |p| read(find(p, &id)?.1))
    };
    let name = of(|l| Some(l.title.sv.clone()));
    let nodes = {
        let id = id.clone();
        desk.watch(move |p| find(p, &id).map_or(0, |(at, _)| p.nodes_of(LevelIx::new(at)).count()))
    };
    let group = Arc::clone(&name);
    let fields = [
        field(
            format!("lev-{id}-sv"),
            t!(lang, "structure-name"),
            None,
            Shape::Line,
            Arc::clone(&name),
            set(desk, &id, |l, text| l.title.sv = text),
        ),
        field(
            format!("lev-{id}-en"),
            t!(lang, "structure-name-en"),
            None,
            Shape::Line,
            of(|l| l.title.en.clone()),
            set(desk, &id, |l, text| l.title.en = filled(&text)),
        ),
        field(
            format!("lev-{id}-role"),
            t!(lang, "structure-role"),
            None,
            Shape::Choice(roles(lang)),
            of(|l| Some(l.role.word().to_owned())),
            set(desk, &id, |l, text| l.role = text),
        ),
    ];
    let (move_buttons, move_below) = moves(desk, all, &id, &name);
    let (remove_button, remove_below) = removes(desk, all, id, name);
    view! {
        <li><div class="row level" role="group" aria-label=move || group()>
            {fields}
            <p class="quiet-text number">{move || t!(lang, "structure-nodes", n = nodes.get())}</p>
            <div class="buttons">{move_buttons}{remove_button}</div>{move_below}{remove_below}
        </div></li>
    }
    .into_any()
}

/// What is done with what is written in one field of a level.
fn set(desk: Desk, id: &str, change: fn(&mut DraftLevel, String)) -> Change {
    let id = id.to_owned();
    desk.change(move |p, text| {
        let (_, level) = find(p, &id)?;
        let mut level = DraftLevel { id: id.clone(), role: level.role.word().to_owned(), title: level.title.clone() };
        change(&mut level, text.trim().to_owned());
        Some(Edit::SetLevel(level))
    })
}

/// The buttons that move a level; they keep the focus, for the level may have far to go.
fn moves(desk: Desk, all: Ids, id: &str, name: &Shown) -> (AnyView, AnyView) {
    let lang = desk.lang;
    let refused = RwSignal::new(None::<String>);
    let button = move |down: bool, id: String, name: Shown| {
        let element = format!("lev-{id}-{}", if down { "down" } else { "up" });
        let target = {
            let id = id.clone();
            move |ids: &[String]| {
                let at = ids.iter().position(|other| *other == id)?;
                let to = if down { at + 1 } else { at.checked_sub(1)? };
                (to < ids.len()).then_some(to)
            }
        };
        let can = {
            let target = target.clone();
            memo(all, move |ids| target(ids).is_some())
        };
        let focus = element.clone();
        let go = move |_| {
            let Some(to) = all.with_untracked(|ids| target(ids)) else { return };
            let done = desk.edit(Edit::MoveLevel { id: id.clone(), to });
            refused.set(done.err().map(|why| t!(lang, "structure-move-refused", why = why)));
            // An element that changes its place loses the focus.
            let focus = focus.clone();
            request_animation_frame(move || browser::focus(&focus));
        };
        let label = move || match down {
            true => t!(lang, "structure-down", level = name()),
            false => t!(lang, "structure-up", level = name()),
        };
        view! {
            <button type="button" class="small" id=element aria-label=label aria-disabled=move || (!can.get()).to_string() on:click=go>
                {if down { "↓" } else { "↑" }}</button>
        }
    };
    let said = move || refused.get().map(|why| view! { <strong class="wrong">{why}</strong> });
    let buttons =
        view! { {button(false, id.to_owned(), Arc::clone(name))}{button(true, id.to_owned(), Arc::clone(name))} };
    (buttons.into_any(), view! { <p class="about below" role="alert">{said}</p> }.into_any())
}

fn memo(all: Ids, read: impl Fn(&[String]) -> bool + Send + Sync + 'static) -> Memo<bool> {
    crate::ui::watch::memo(move |_| all.with(|ids| read(ids)))
}

fn removes(desk: Desk, all: Ids, id: String, name: Shown) -> (AnyView, AnyView) {
    let lang = desk.lang;
    let element = |id: &str| format!("lev-{id}-delete");
    let (gone, after) = (id.clone(), id.clone());
    remove(
        desk,
        Goes {
            id: element(&id),
            label: Arc::new(move || t!(lang, "structure-delete-level", name = name())),
            warns: Arc::new(|| None),
            delete: Arc::new(move || desk.edit(Edit::DeleteLevel(gone.clone()))),
            next: Arc::new(move || neighbour(all, &after, element, NEW)),
        },
    )
}
