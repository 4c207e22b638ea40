//! Adds a node: on which level, what it is called, and what it belongs to.

use super::choose::{Among, Chosen};
use super::fields::refusal;
use super::{links, run};
use crate::plan::edit::Edit;
use crate::plan::{DraftNode, LevelIx, Plan, Role};
use crate::t;
use crate::ui::browser;
use crate::ui::state::{model, state};
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use leptos::prelude::*;

/// The button that opens the form, and the form.
#[component]
pub fn Add(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let en = lang.is_english();
    let levels = memo(move |_| {
        model.plan.with(|p| p.levels().iter().map(|l| (l.id.clone(), l.title.get(en).to_owned())).collect::<Vec<_>>())
    });
    let level = RwSignal::new(model.plan.with_untracked(|p| usual_level(p)));
    let title = RwSignal::new(String::new());
    let under = Chosen::new(en);
    let refused = RwSignal::new(None::<String>);
    // What is selected is most likely what the new one belongs to.
    effect(move || {
        if let Some(node) = model.selected.get()
            && model.plan.with_untracked(|p| p.role(node) != Role::Activity)
        {
            under.set(node);
        }
    });
    let at = move || model.plan.with_untracked(|p| p.find_level(&level.get_untracked()).unwrap_or(LevelIx::new(0)));
    let submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let plan = model.plan.get_untracked();
        let over = if under.is_empty() { None } else { under.id(Among::Above(at())) };
        if over.is_none() && !under.is_empty() {
            return refused.set(Some(t!(lang, "edit-no-such-node")));
        }
        let lower = plan.level(at()).role;
        let link = over.map(|id| {
            let higher = plan.find(&id).map_or(Role::Area, |n| plan.role(n));
            run::own_link("", &id, links::usual_kind(lower, higher))
        });
        let node = DraftNode {
            level: level.get_untracked(),
            title: title.get_untracked().trim().to_owned(),
            sources: vec![run::own_source()],
            ..DraftNode::default()
        };
        let name = node.title.clone();
        match run::try_edit(lang, state, model, Edit::AddNode { node, links: link.into_iter().collect() }) {
            Ok(outcome) => {
                refused.set(None);
                title.set(String::new());
                state.say(t!(lang, "edit-added", title = name));
                state.go(|a| a.selected = outcome.made.first().cloned());
                browser::focus("new-title");
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let options = move || {
        let options = levels.get().into_iter().map(|(id, name)| {
            let mine = id.clone();
            view! { <option value=id selected=move || level.with(|l| *l == mine)>{name}</option> }
        });
        options.collect_view()
    };
    view! {
        <details class="choices adding"><summary>{t!(lang, "edit-add")}</summary>
            <form class="drop" on:submit=submit>
                <div class="field"><label for="new-level">{t!(lang, "edit-level")}</label>
                    <select id="new-level" on:change:target=move |e| level.set(e.target().value())>{options}</select></div>
                <div class="field"><label for="new-title">{t!(lang, "edit-title")}</label>
                    <input id="new-title" type="text" autocomplete="off" prop:value=move || title.get() on:input:target=move |e| title.set(e.target().value())/></div>
                {under.view("new-under", t!(lang, "edit-add-under"), move || Among::Above(at()))}
                {refusal(refused)}
                <p class="buttons"><button type="submit" class="primary">{t!(lang, "edit-add-do")}</button></p>
            </form>
        </details>
    }
}

/// The level that most new nodes stand on: the activities', else the lowest.
fn usual_level(plan: &Plan) -> String {
    let level = plan.level_with(Role::Activity).or(plan.level_ixs().last());
    level.map(|l| plan.level(l).id.clone()).unwrap_or_default()
}
