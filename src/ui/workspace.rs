//! An open plan: filters, the sentence that says what is shown, the chosen view and the detail panel.

use super::browser;
use super::detail::Detail;
use super::edit::{Editing, What};
use super::faults::{Fault, Faults};
use super::files::{Asked, SaveAs};
use super::filters::{ClearFilters, Filters, close_on_escape};
use super::map::Map;
use super::pages::Explained;
use super::state::{Loaded, Model, Shared, state};
use super::table::Table;
use super::tour::Invitation;
use super::tree::Branching;
use super::views;
use super::workshop::Workshop;
use crate::plan::Plan;
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::{Help, Lang, View};
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

/// Nodes from which on the page does in steps, or when asked, what it does at once in a smaller plan, so that it answers in between.
pub const LARGE: usize = 1_500;
/// How many there are: what is always there, the filters, the view.
const PARTS: u8 = 2;

/// The workspace of an open plan.
#[component]
pub fn Workspace(lang: Lang, plan: Shared<Plan>) -> impl IntoView {
    let state = state();
    let come = RwSignal::new(if plan.nodes().len() < LARGE { PARTS } else { 0 });
    let model = Model::new(state, plan);
    provide_context(model);
    browser::one_by_one(come, PARTS);
    // What has come is not made anew when the next part comes.
    let (filters, all) = (memo(move |_| come.get() > 0), memo(move |_| come.get() == PARTS));
    let view = memo(move |_| state.address.with(|a| a.view));
    let sentence = memo(move |_| {
        let facts = model.facts.get();
        model.resolved.with(|r| model.shown.with(|s| words::shown_sentence(lang, &facts, &r.filter, s)))
    });
    let heard = heard(sentence);
    enter(view);
    let touring = memo(move |_| state.address.with(|a| a.help == Some(Help::Tour)));
    let bare = memo(move |_| model.plan.with(|p| p.nodes().is_empty()));
    let heading = move || words::view(lang, view.get());
    let body = move || {
        let view = view.get();
        provide_context(state.within(view));
        // The map and the table change where the plan was edited; what follows from all of it is made anew.
        if !matches!(view, View::Map | View::Tree | View::Table | View::Workshop) {
            model.plan.track();
        }
        if !all.get() {
            return view! { <p class="waiting" role="status">{t!(lang, "loading")}</p> }.into_any();
        }
        if bare.get() {
            return view! { <Bare lang/> }.into_any();
        }
        match view {
            View::Map => view! { <Map lang/> }.into_any(),
            View::Tree => view! { <Branching lang/> }.into_any(),
            View::Table => view! { <Table lang/> }.into_any(),
            View::Overlap => view! { <views::Overlap lang/> }.into_any(),
            View::Gaps => view! { <views::Gaps lang/> }.into_any(),
            View::Selection => view! { <views::Selection lang/> }.into_any(),
            View::Timeline => view! { <views::Timeline lang/> }.into_any(),
            View::Compare => view! { <views::Compare lang/> }.into_any(),
            View::Workshop => view! { <Workshop lang/> }.into_any(),
        }
    };
    view! {
        <div class="workspace" on:keydown=close_on_escape>
            <h1 class="quiet" id="heading" tabindex="-1">{heading}</h1>
            {move || filters.get().then(|| { model.plan.track(); view! { <Filters lang/> } })}
            {move || state.editing.get().then(|| view! { <Editing lang what=What::Bar/> })}
            <div class="says"><p class="sentence">{sentence}</p><p class="quiet" role="status">{heard}</p><ClearFilters lang/><Invitation lang/></div>
            {move || warnings(lang)}
            <div class="stage">{body}<Detail lang/></div>
            {move || (state.asked.get() == Asked::Place).then(|| view! { <Editing lang what=What::Place/> })}
            {move || (state.asked.get() == Asked::Structure).then(|| view! { <Editing lang what=What::Structure/> })}
            {move || touring.get().then(|| view! { <Explained lang page=Help::Tour/> })}
            {move || (state.asked.get() == Asked::SaveAs).then(|| view! { <SaveAs lang/> })}
        </div>
    }
}

/// What the sentence says to those who listen: once it has stood still for a moment, so that nobody hears it letter by letter, and
/// only when it has changed since the page was there. It goes again, since the sentence itself can be read.
fn heard(sentence: Memo<String>) -> RwSignal<String> {
    let heard = RwSignal::new(String::new());
    let turn = StoredValue::new(0_u32);
    effect(move || {
        let text = sentence.get();
        turn.update_value(|n| *n += 1);
        let mine = turn.get_value();
        let later = move |text: String| {
            move || {
                if turn.try_get_value() == Some(mine) && mine > 1 {
                    heard.set(text);
                }
            }
        };
        set_timeout(later(text), Duration::from_millis(700));
        set_timeout(later(String::new()), Duration::from_secs(10));
    });
    heard
}

/// Whoever turns to another view begins at its heading; not so who has just come, or only filters.
fn enter(view: Memo<View>) {
    let mut before = None;
    effect(move || {
        let now = view.get();
        if before.replace(now).is_some_and(|before| before != now) {
            browser::focus("heading");
        }
    });
}

/// What stands in the place of every view of a plan in which nothing is yet, and what to do about it.
#[component]
fn Bare(lang: Lang) -> impl IntoView {
    let state = state();
    let to_do = move || if state.editing.get() { t!(lang, "plan-empty-add") } else { t!(lang, "plan-empty-edit") };
    view! { <div class="empty"><p>{t!(lang, "plan-empty")}</p><p>{to_do}</p></div> }
}

/// What somebody should look at in the plan; folded away, since the plan can be used.
fn warnings(lang: Lang) -> Option<AnyView> {
    let Loaded::Open(_, warnings) = state().loaded.get() else { return None };
    (!warnings.is_empty()).then(|| {
        let n = warnings.len();
        view! { <details class="notice"><summary>{t!(lang, "warnings", n = n)}</summary><Faults lang fault=Fault::Warnings(warnings)/></details> }.into_any()
    })
}
