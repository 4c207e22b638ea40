//! The gaps view: goals against those they are for, where there is nothing, and what hangs loose.

mod counted;
mod loose;
mod matrix;

use crate::analysis::gaps::{self, facet_columns, goal_levels, year_columns};
use crate::plan::{FacetIx, LevelIx};
use crate::t;
use crate::ui::figure::{Figure, SheetView};
use crate::ui::lazy::{Made, lazily};
use crate::ui::save;
use crate::ui::state::{Model, Shared, model, state};
use crate::ui::views::picked::{Back, Picked};
use crate::ui::watch::memo;
use crate::url::{self, GoalsBy, Lang};
use crate::{texts, words};
use counted::Counted;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use loose::Loose;
use std::sync::Arc;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Gaps(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_gaps()), move || Box::pin(gaps(lang)))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, preload(fetch_gaps), fallible)]
fn gaps(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("gaps"));
    Ok(view! { <Here lang/> }.into_any())
}

/// What goals are set against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    Facet(FacetIx),
    Years,
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let model = model();
    let counted = Counted::new(model);
    let Some(lowest) = model.facts.with_untracked(|f| goal_levels(&f.plan).last().copied()) else {
        return view! { <div class="view gaps"><Only lang counted/><p class="lede">{t!(lang, "gaps-no-goals")}</p><Loose lang counted level=None/></div> }.into_any();
    };
    let level = memo(move |_| chosen_level(model).unwrap_or(lowest));
    let against = memo(move |_| chosen_against(model));
    let found = memo(move |_| {
        let facts = model.facts.get();
        let columns = match against.get() {
            Against::Facet(facet) => facet_columns(&facts.plan, facet),
            Against::Years => year_columns(&facts),
        };
        let follow_up = model.resolved.with(|r| r.filter.follow_up);
        let found = counted.activities.with(|all| gaps::gaps(&facts, all, follow_up, level.get(), columns));
        Shared(Arc::new(found))
    });
    let sentences = move || {
        let facts = model.facts.get();
        let mut said = words::gaps::gaps_sentences(lang, &facts, &found.get());
        said.push(words::gaps::status_sentence(lang, &facts.plan, model.resolved.with(|r| r.filter.follow_up)));
        said.extend(hidden(lang, model, against.get()));
        said.join(" ")
    };
    let chart = memo(move |_| Shared(Arc::new(matrix::chart(lang, counted, &found.get()))));
    let sheet = memo(move |_| Shared(Arc::new(matrix::sheet(lang, counted, &found.get()))));
    // What is picked here is listed here; whoever gathers for a workshop is told beforehand.
    let picks = memo(move |_| {
        let asked = state().address.with(|a| a.pick.is_some() || a.workshop.is_some());
        asked && !counted.only.get()
    });
    view! {
        <div class="view gaps">
            <Only lang counted/>
            <p class="lede">{sentences}</p>
            <Controls lang level against/>
            <Figure lang name="luckor" chart sheet/>
            {move || picks.get().then(|| view! { <Picked lang/> })}
            <Each lang counted found/>
            <Loose lang counted level=Some(found)/>
        </div>
    }
    .into_any()
}

/// That only some activities are counted, with a way to count them all; and the way back to the workshop.
#[component]
fn Only(lang: Lang, counted: Counted) -> impl IntoView {
    let state = state();
    let n = memo(move |_| counted.only.get().then(|| counted.activities.with(Vec::len)));
    let said = move || {
        n.get().map(|n| {
            view! {
                <p class="only">
                    <strong>{t!(lang, "gaps-only", n = n)}</strong>" "
                    <a class="button clear" href=move || state.href(|a| a.pick = None)>{t!(lang, "gaps-only-clear")}</a>
                </p>
            }
        })
    };
    view! { <Back lang/>{said} }
}

/// The goal level that the address names.
fn chosen_level(model: Model) -> Option<LevelIx> {
    let wanted = state().address.with(|a| a.views.gaps.goals.clone())?;
    model.facts.with(|f| goal_levels(&f.plan).into_iter().find(|&l| f.plan.level(l).id == wanted))
}

/// What the address sets goals against; a plan without facets has years.
fn chosen_against(model: Model) -> Against {
    let by = state().address.with(|a| a.views.gaps.by.clone());
    model.facts.with(|f| {
        let first = || if f.plan.facets().is_empty() { Against::Years } else { Against::Facet(FacetIx::new(0)) };
        match by {
            GoalsBy::First => first(),
            GoalsBy::Facet(id) => url::find_facet(&f.plan, &id).map_or_else(first, Against::Facet),
            GoalsBy::Years => Against::Years,
        }
    })
}

/// That a facet has more values than are shown.
fn hidden(lang: Lang, model: Model, against: Against) -> Option<String> {
    let Against::Facet(facet) = against else { return None };
    let values = model.facts.with(|f| f.plan.facets()[facet.at()].values.len());
    let n = values.saturating_sub(gaps::MOST_COLUMNS);
    (n > 0).then(|| t!(lang, "gaps-hidden", n = n))
}

#[component]
fn Controls(lang: Lang, level: Memo<LevelIx>, against: Memo<Against>) -> impl IntoView {
    let state = state();
    let facts = model().facts.get_untracked();
    let (plan, en) = (&facts.plan, lang.is_english());
    let levels = goal_levels(plan).into_iter().map(|l| {
        let (id, title) = (plan.level(l).id.clone(), plan.level(l).title.get(en).to_owned());
        view! { <option value=id prop:selected=move || level.get() == l>{title}</option> }
    });
    let facets = plan.facets().iter().enumerate().map(|(i, f)| {
        let mine = move || against.get() == Against::Facet(FacetIx::new(i));
        view! { <option value=format!("f.{}", f.id) prop:selected=mine>{f.title.get(en).to_owned()}</option> }
    });
    let (levels, facets) = (levels.collect_view(), facets.collect_view());
    let set_level = move |id: String| state.go(|a| a.views.gaps.goals = Some(id));
    let set_columns = move |word: String| {
        state.go(|a| {
            a.views.gaps.by = word.strip_prefix("f.").map_or(GoalsBy::Years, |id| GoalsBy::Facet(id.to_owned()));
        });
    };
    view! {
        <div class="view-controls">
            <label>{t!(lang, "gaps-goal-level")}
                <select on:change:target=move |e| set_level(e.target().value())>{levels}</select>
            </label>
            <label>{t!(lang, "gaps-columns")}
                <select on:change:target=move |e| set_columns(e.target().value())>
                    {facets}
                    <option value="ar" prop:selected=move || against.get() == Against::Years>{t!(lang, "gaps-years")}</option>
                </select>
            </label>
        </div>
    }
}

/// Every cell as a row of its own, for those who want to count further; made when it is opened.
#[component]
fn Each(lang: Lang, counted: Counted, found: Memo<Shared<gaps::Gaps>>) -> impl IntoView {
    let state = state();
    let open = RwSignal::new(false);
    let sheet = memo(move |_| Shared(Arc::new(matrix::each(lang, counted, &found.get()))));
    let csv = move |_| {
        if !save::save_csv(&sheet.get_untracked(), "luckor-rutor") {
            state.say(t!(lang, "figure-not-saved"));
        }
    };
    let body = move || {
        open.get().then(|| {
            view! {
                <div class="figure-tools"><button type="button" on:click=csv>{t!(lang, "figure-csv")}</button></div>
                <SheetView lang sheet/>
            }
        })
    };
    view! {
        <details class="each" on:toggle=move |_| open.set(true)>
            <summary>{t!(lang, "gaps-each")}</summary>
            {body}
        </details>
    }
}
