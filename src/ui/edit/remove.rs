//! Making one node of two, and deleting one, with what would hang loose said first.

use super::choose::{Among, Chosen};
use super::fields::refusal;
use super::node::Editor;
use super::run;
use crate::plan::NodeIx;
use crate::plan::edit::{Edit, what_hangs_loose};
use crate::t;
use crate::ui::browser;
use crate::words;
use leptos::prelude::*;

/// How many of the nodes that would hang loose are named.
const NAMED: usize = 8;

/// Makes one of this node and another, which becomes a further name of it.
pub fn merge(editor: &Editor) -> AnyView {
    let (lang, model) = (editor.lang, editor.model);
    let chosen = Chosen::new(lang.is_english());
    let refused = RwSignal::new(None::<String>);
    let own = editor.id.clone();
    let among = move || Among::AllBut(model.plan.with_untracked(|p| p.find(&own)).unwrap_or(NodeIx::new(0)));
    let editor = editor.clone();
    let submit = {
        let among = among.clone();
        move |e: web_sys::SubmitEvent| {
            e.prevent_default();
            let Some(other) = chosen.id(among()) else {
                return refused.set(Some(t!(lang, "edit-no-such-node")));
            };
            let title =
                model.plan.with_untracked(|p| p.find(&other).map(|n| p.node(n).title.clone())).unwrap_or_default();
            let done = run::try_edit(lang, editor.state, model, Edit::Merge { keep: editor.id.clone(), other });
            if let Ok(outcome) = &done {
                chosen.clear();
                // What was lost has been said instead.
                if outcome.losses.is_empty() {
                    editor.state.say(t!(lang, "edit-merged", title = title));
                }
            }
            refused.set(done.err());
        }
    };
    view! {
        <details class="more"><summary>{t!(lang, "edit-merge")}</summary>
            <form on:submit=submit>
                <p class="about">{t!(lang, "edit-merge-hint")}</p>
                {chosen.view("ihop", t!(lang, "edit-merge-with"), among)}
                {refusal(refused)}
                <p class="buttons"><button type="submit">{t!(lang, "edit-merge-do")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// Deletes the node; before that says what would hang loose without it.
pub fn delete(editor: &Editor) -> AnyView {
    let (lang, model, state) = (editor.lang, editor.model, editor.state);
    let open = RwSignal::new(false);
    let own = editor.id.clone();
    let told = move || {
        open.get().then(|| {
            let plan = model.plan.get();
            let all = plan.find(&own).map(|n| what_hangs_loose(&plan, n)).unwrap_or_default();
            let links = plan.find(&own).map_or(0, |n| plan.links().iter().filter(|l| l.from == n || l.to == n).count());
            let (n, more) = (all.len(), all.len().saturating_sub(NAMED));
            let named =
                all.into_iter().take(NAMED).map(|l| view! { <li>{words::loose(lang, &plan, l)}</li> }).collect_view();
            view! {
                <p>{t!(lang, "edit-delete-links", n = links)}</p>
                <p>{t!(lang, "edit-delete-loose", n = n)}</p><ul>{named}</ul>
                {(more > 0).then(|| view! { <p>{t!(lang, "edit-more", n = more)}</p> })}
            }
        })
    };
    let editor = editor.clone();
    let delete = move |_| {
        let title = editor.node.with_untracked(|n| n.title.clone());
        let id = editor.id.clone();
        state.go(|a| a.selected = None);
        match editor.run(Edit::DeleteNode(id.clone())) {
            Ok(()) => {
                state.say(t!(lang, "edit-deleted", title = title));
                browser::focus_first(&["edit-undo", "heading"]);
            }
            Err(why) => {
                state.go(|a| a.selected = Some(id));
                state.say(why);
            }
        }
    };
    let toggled = move |e: web_sys::Event| {
        use leptos::wasm_bindgen::JsCast;
        let details = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|d| d.open()));
    };
    view! {
        <details class="more" on:toggle=toggled><summary>{t!(lang, "edit-delete")}</summary>{told}
            <p class="buttons"><button type="button" class="danger" on:click=delete>{t!(lang, "edit-delete-do")}</button></p>
        </details>
    }
    .into_any()
}
