//! What can become of a node that is dropped on another, or taken there by keys or by the panel: moved, linked or merged.

use super::choose::{Among, Chosen};
use super::fields::refusal;
use super::links::usual;
use super::node::Editor;
use super::run;
use crate::plan::edit::{Edit, StepName};
use crate::plan::{Kind, NodeIx, Plan};
use crate::t;
use crate::ui::files::{Asked, Dialog, leave};
use crate::ui::state::{model, state};
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;

/// The dialog that asks what is to become of the two nodes.
#[component]
pub fn Place(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let plan = model.plan.get_untracked();
    let pair = model.placed.get_untracked().filter(|(a, b)| a.at().max(b.at()) < plan.nodes().len());
    let Some((carried, target)) = pair else { return ().into_any() };
    let draft = plan.draft();
    let choice = |edit: Edit| {
        let mut text = words::step(lang, &StepName::of(&draft, &edit));
        if let Edit::Link(link) = &edit
            && let Some(kind) = Kind::from_word(&link.kind)
        {
            text = format!("{text} ({})", words::kind(lang, kind, true).to_lowercase());
        }
        let step = text.clone();
        let act = move |_| {
            leave();
            if run::attempt(lang, state, model, edit.clone()).is_some() {
                state.say(t!(lang, "edit-done", step = step.clone()));
            }
        };
        view! { <li><button type="button" on:click=act>{first_upper(&text)}</button></li> }
    };
    let choices = edits(&plan, carried, target).into_iter().map(choice).collect_view();
    let names = [carried, target].map(|n| plan.node(n).title.clone());
    let [one, other] = names;
    view! {
        <Dialog lang title=t!(lang, "place-heading")>
            <p>{t!(lang, "place-what", one = one, other = other)}</p>
            <ul class="place">{choices}</ul>
        </Dialog>
    }
    .into_any()
}

/// What can become of a node that is put on another, the likeliest first.
fn edits(plan: &Plan, carried: NodeIx, target: NodeIx) -> Vec<Edit> {
    let id = |n: NodeIx| plan.node(n).id.clone();
    let level = |n: NodeIx| plan.node(n).level;
    let (lower, higher) = if level(carried) < level(target) { (target, carried) } else { (carried, target) };
    let mut all = Vec::new();
    if level(lower) != level(higher) {
        let linked = |kind: Kind| plan.links().iter().any(|l| l.from == lower && l.to == higher && l.kind == kind);
        let parents = plan.links().iter().filter(|l| l.from == lower && l.kind == Kind::PartOf).map(|l| l.to);
        let same_level = parents.filter(|&p| p != higher && level(p) == level(higher));
        all.extend(same_level.map(|from| Edit::Move {
            node: id(lower),
            from: Some(id(from)),
            to: id(higher),
            sources: vec![run::own_source()],
        }));
        let kind = usual(plan, &plan.node(lower).id, &plan.node(higher).id);
        let kinds = [kind].into_iter().chain([Kind::PartOf].into_iter().filter(|k| *k != kind));
        all.extend(kinds.filter(|k| !linked(*k)).map(|k| Edit::Link(run::own_link(&id(lower), &id(higher), k))));
        all.extend(
            plan.links()
                .iter()
                .filter(|l| l.from == lower && l.to == higher)
                .map(|l| Edit::Unlink(crate::plan::edit::LinkKey::of(&plan.drafted_link(l)))),
        );
    }
    if level(lower) == level(higher) {
        all.push(Edit::Merge { keep: id(target), other: id(carried) });
    }
    all
}

fn first_upper(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|c| c.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// The panel's way to do what dragging does: names the other node.
pub fn take_to(editor: &Editor) -> AnyView {
    let (lang, model, state) = (editor.lang, editor.model, editor.state);
    let chosen = Chosen::new(lang.is_english());
    let refused = RwSignal::new(None::<String>);
    let own = editor.id.clone();
    let here = move || model.plan.with_untracked(|p| p.find(&own)).unwrap_or(NodeIx::new(0));
    let submit = {
        let here = here.clone();
        move |e: web_sys::SubmitEvent| {
            e.prevent_default();
            let other = chosen.id(Among::AllBut(here())).and_then(|id| model.plan.with_untracked(|p| p.find(&id)));
            let Some(other) = other else { return refused.set(Some(t!(lang, "edit-no-such-node"))) };
            refused.set(None);
            chosen.clear();
            model.placed.set(Some((here(), other)));
            state.asked.set(Asked::Place);
        }
    };
    view! {
        <details class="more"><summary>{t!(lang, "place-take")}</summary>
            <form on:submit=submit>
                {chosen.view("flytta", t!(lang, "place-take-to"), move || Among::AllBut(here()))}
                {refusal(refused)}
                <p class="buttons"><button type="submit">{t!(lang, "place-take-do")}</button></p>
            </form>
        </details>
    }
    .into_any()
}
