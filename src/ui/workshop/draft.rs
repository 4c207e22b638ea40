//! Makes a draft action plan of what was chosen, in the open plan, and leads to it.

use super::desk::{Desk, desk};
use crate::analysis::{DraftPlan, DraftWording, NoDraft, draft_plan};
use crate::t;
use crate::ui::edit::{Editing, Step, What};
use crate::ui::watch::memo;
use crate::url::{Lang, View};
use crate::words;
use crate::workshop::{Candidate, chosen, ranking};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The part of the stage.
#[component]
pub fn Draft() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let name = RwSignal::new(t!(lang, "protocol-plan-usual", date = desk.get().date.as_str()));
    let refused = RwSignal::new(None::<String>);
    let made = RwSignal::new(None::<String>);
    let step = RwSignal::new(None::<Step>);
    // The draft that was made: its id, and its name if the open plan has it.
    let there = memo(move |_| {
        let id = desk.now.with(|w| w.made.clone())?;
        let title = desk.model.plan.with(|p| p.find(&id).map(|n| p.node(n).title.clone()));
        Some((id, title))
    });
    let other = memo(move |_| {
        let open = desk.model.plan.with(|p| [p.title().get(false).to_owned(), p.title().get(true).to_owned()]);
        let was = desk.now.with(|w| w.plan.clone());
        (!was.is_empty() && !open.contains(&was)).then(|| {
            let [sv, en] = open;
            t!(lang, "protocol-plan-other", was = was, now = if lang.is_english() { en } else { sv })
        })
    });
    let make = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        made.set(None);
        match draft(desk, &name.get_untracked()) {
            Ok(draft) => {
                refused.set(None);
                step.set(Some(asked(desk, draft, name.get_untracked(), step, refused, made)));
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    let open = move || {
        let (id, title) = there.get()?;
        let Some(title) = title else {
            return Some(view! { <p class="soft">{t!(lang, "protocol-plan-gone")}</p> }.into_any());
        };
        let href = move || {
            let id = id.clone();
            desk.state.href(|a| {
                (a.view, a.selected) = (View::Map, Some(id));
            })
        };
        Some(
            view! { <p class="ws-line"><span>{t!(lang, "protocol-plan-there", title = title)}</span><a class="button" href=href>{t!(lang, "protocol-plan-open")}</a></p> }
                .into_any(),
        )
    };
    let again = memo(move |_| there.with(|t| matches!(t, Some((_, Some(_))))));
    view! {
        <section class="ws-draft" aria-labelledby="draft-part">
            <h3 id="draft-part">{t!(lang, "protocol-plan")}</h3>
            <p>{t!(lang, "protocol-plan-how")}</p>
            {move || other.get().map(|said| view! { <p class="notice">{said}</p> })}
            {open}
            <form class="ws-line" on:submit=make>
                <label for="draft-name">{t!(lang, "protocol-plan-name")}</label>
                <input id="draft-name" type="text" maxlength="300" prop:value=name on:input:target=move |e| name.set(e.target().value())/>
                <button type="submit" class:main=move || !again.get() disabled=move || step.with(Option::is_some)>
                    {move || if again.get() { t!(lang, "protocol-plan-anew") } else { t!(lang, "protocol-plan-make") }}
                </button>
            </form>
            {move || refused.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
            <p role="status">{move || made.get()}</p>
            {move || step.get().map(|step| view! { <Editing lang what=What::Step(step)/> })}
        </section>
    }
}

/// The draft, or why there is none.
fn draft(desk: Desk, name: &str) -> Result<DraftPlan, String> {
    let (lang, w, plan) = (desk.lang, desk.get(), desk.model.plan.get_untracked());
    // What goes into the plan is in the plan's language, whatever the page is in.
    let own = if plan.language().starts_with("en") { Lang::En } else { Lang::Sv };
    // By the ranking that counts.
    let ranks: BTreeMap<u32, u32> = ranking(&w).places.iter().map(|p| (p.candidate, p.rank)).collect();
    let origin = |n: usize, c: &Candidate| words::drafted(own, &w, ranks.get(&c.id).copied(), n, c);
    let wording = DraftWording {
        name,
        source: t!(own, "protocol-plan-source", title = w.title.as_str()),
        summary: t!(
            own,
            "protocol-plan-summary",
            title = w.title.as_str(),
            date = w.date.as_str(),
            n = chosen(&w).taken.len()
        ),
        origin: &origin,
        goal: &|n| t!(own, "protocol-plan-goal", workshop = w.title.as_str(), n = n),
    };
    draft_plan(&plan, &w, &wording).map_err(|why| match why {
        NoDraft::NoName => t!(lang, "protocol-plan-no-name"),
        NoDraft::NoChoice => t!(lang, "protocol-plan-no-choice"),
        NoDraft::NoLevel => t!(lang, "protocol-plan-no-level"),
    })
}

/// The step that makes the draft, and what is said and kept of it afterwards.
fn asked(
    desk: Desk,
    draft: DraftPlan,
    name: String,
    step: RwSignal<Option<Step>>,
    refused: RwSignal<Option<String>>,
    made: RwSignal<Option<String>>,
) -> Step {
    let lang = desk.lang;
    let DraftPlan { edit, id, linked, new, goals, apart } = draft;
    Step::new(edit, move |done| {
        // The stage may have been left meanwhile; the desk is there as long as the view.
        match done {
            Ok(_) => {
                if desk.open.try_get_untracked().is_some() {
                    desk.change(|w| w.set_made(Some(id)));
                }
                let mut said =
                    t!(lang, "protocol-plan-made", title = name.trim(), linked = linked, new = new, goals = goals);
                if !apart.is_empty() {
                    let apart = t!(lang, "protocol-plan-apart", titles = words::list(lang, &apart));
                    said = format!("{said} {apart}");
                }
                let _ = made.try_set(Some(said));
            }
            Err(why) => drop(refused.try_set(Some(why))),
        }
        let _ = step.try_set(None);
    })
}
