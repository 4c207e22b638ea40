//! The first stage: what can be chosen, picked from the plan or written in, and what is alike merged before anyone votes.

use super::agenda::StageHeading;
use super::candidate::Row;
use super::desk::{Desk, desk};
use super::method::too_many;
use super::picked::Picked;
use crate::analysis::{Facts, Knowing, fold, frame};
use crate::plan::{LevelIx, NodeIx, Role};
use crate::t;
use crate::ui::browser;
use crate::ui::state::Model;
use crate::ui::watch::memo;
use crate::url::View;
use crate::workshop::{Candidate, EditError, Origin, Stage, Workshop, similar};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many nodes a search by hand shows.
const FOUND: usize = 12;

/// The stage.
#[component]
pub fn Gather() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let ids = memo(move |_| desk.now.with(|w| w.candidates.iter().map(|c| c.id).collect::<Vec<_>>()));
    view! {
        <StageHeading stage=Stage::Gather/>
        <Picked/>
        <div class="ws-ways">
            <FromFilter/>
            <ByHand/>
            <Written/>
        </div>
        {too_many(desk)}
        <OtherPlan/>
        <Alike/>
        <h3 id="gathered" tabindex="-1">{move || t!(lang, "ws-candidates", n = ids.with(Vec::len))}</h3>
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="empty">{t!(lang, "ws-candidates-none")}</p> })}
        <ol class="ws-candidates"><For each=move || ids.get() key=|id| *id let:id><Row id/></For></ol>
    }
}

/// Takes nodes in as candidates, and says how many were new.
pub(super) fn take(desk: Desk, nodes: &[NodeIx]) {
    let facts = desk.model.facts.get_untracked();
    let english = language(&desk.get(), &facts).unwrap_or(desk.lang.is_english());
    let knowing = Knowing::new(&facts, english);
    let candidates: Vec<Candidate> = nodes.iter().map(|&n| knowing.candidate(n)).collect();
    let results = desk.change(|w| {
        // What the first are from is what all are compared with.
        if w.candidates.is_empty() {
            compare_with(w, &facts, english)?;
        }
        let results = w.add_candidates(candidates);
        // One that is there already is no reason to refuse the rest; anything else is.
        let hard = |r: &Result<u32, EditError>| matches!(r, Err(e) if !matches!(e, EditError::SameOrigin { .. }));
        match results.iter().find(|r| hard(r)) {
            Some(Err(e)) => Err(e.clone()),
            _ => Ok(results.iter().filter(|r| r.is_ok()).count()),
        }
    });
    if let Some(new) = results {
        desk.state.say(t!(desk.lang, "ws-taken", n = new, there = nodes.len() - new));
    }
}

/// Has a workshop's candidates compared with what is in a plan, named in one of its languages.
pub(super) fn compare_with(workshop: &mut Workshop, facts: &Facts, english: bool) -> Result<(), EditError> {
    workshop.set_frame(facts.plan.title().get(english), frame(facts, english))
}

/// Whether what candidates are compared with is told in English, as far as it is from the open plan: those that come later are, too.
fn language(workshop: &Workshop, facts: &Facts) -> Option<bool> {
    let there = (!workshop.candidates.is_empty()).then_some(&workshop.frame)?;
    [false, true].into_iter().find(|english| frame(facts, *english) == *there)
}

/// What is said when another plan is open than the one that candidates are compared with, and the way to change that.
#[component]
fn OtherPlan() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let names = memo(move |_| {
        let was = desk.now.with(|w| (!w.candidates.is_empty()).then(|| w.plan.clone()))?;
        desk.model.plan.with(|p| {
            let here = [false, true].iter().any(|english| p.title().get(*english) == was);
            (!here).then(|| (was, p.title().get(lang.is_english()).to_owned()))
        })
    });
    let compare = move |_| {
        let facts = desk.model.facts.get_untracked();
        desk.change(|w| compare_with(w, &facts, lang.is_english()));
    };
    move || {
        names.get().map(|(was, now)| {
            view! {
                <p class="notice">
                    {t!(lang, "ws-other-plan", was = was, now = now.clone())}" "
                    <button type="button" on:click=compare>{t!(lang, "ws-other-plan-take", now = now)}</button>
                </p>
            }
        })
    }
}

/// The levels whose nodes can be voted on.
fn levels(model: Model) -> Vec<LevelIx> {
    model.plan.with(|p| {
        let fits = |l: &LevelIx| {
            matches!(p.level(*l).role, Role::Activity | Role::Area | Role::Goal) && p.nodes_of(*l).next().is_some()
        };
        let mut all: Vec<LevelIx> = p.level_ixs().filter(fits).collect();
        all.reverse();
        all
    })
}

/// What the filter shows, of one level.
#[component]
fn FromFilter() -> impl IntoView {
    let desk = desk();
    let (lang, model, state) = (desk.lang, desk.model, desk.state);
    let en = lang.is_english();
    let all = memo(move |_| levels(model));
    let at = RwSignal::new(0_usize);
    let nodes = memo(move |_| {
        let Some(level) = all.with(|all| all.get(at.get()).copied()) else { return Vec::new() };
        model.shown.with(|s| {
            model.plan.with(|p| {
                let shown = |n: &NodeIx| s.nodes.get(n.at()).copied().unwrap_or(true);
                p.nodes_of(level).filter(shown).collect::<Vec<NodeIx>>()
            })
        })
    });
    let options = move || {
        let name = |l: LevelIx| model.plan.with(|p| p.level(l).title.get(en).to_owned());
        let option = |(i, l): (usize, LevelIx)| view! { <option value=i.to_string() selected=move || at.get() == i>{name(l)}</option> };
        all.get().into_iter().enumerate().map(option).collect_view()
    };
    let all_in = memo(move |_| {
        let there: BTreeSet<String> = desk.now.with(|w| origins(&w.candidates));
        model.plan.with(|p| nodes.with(|n| n.iter().filter(|&&n| !there.contains(&p.node(n).id)).count()))
    });
    view! {
        <section aria-labelledby="from-filter">
            <h3 id="from-filter">{t!(lang, "ws-from-filter")}</h3>
            <p>{t!(lang, "ws-from-filter-how")}</p>
            <p class="ws-line">
                <label for="from-level">{t!(lang, "ws-level")}</label>
                <select id="from-level" on:change:target=move |e| at.set(e.target().value().parse().unwrap_or(0))>{options}</select>
                <button type="button" class="main" disabled=move || all_in.get() == 0 on:click=move |_| take(desk, &nodes.get_untracked())>
                    {move || t!(lang, "ws-take", n = all_in.get())}
                </button>
            </p>
            <p class="soft">
                <a href=move || state.href(|a| a.view = View::Overlap)>{t!(lang, "ws-look-overlap")}</a>" · "
                <a href=move || state.href(|a| a.view = View::Gaps)>{t!(lang, "ws-look-gaps")}</a>" · "
                <a href=move || state.href(|a| a.view = View::Table)>{t!(lang, "ws-look-table")}</a>
            </p>
        </section>
    }
}

pub(super) fn origins(candidates: &[Candidate]) -> BTreeSet<String> {
    let all = candidates.iter().flat_map(Candidate::parts);
    all.filter_map(|c| if let Origin::Node { id, .. } = &c.origin { Some(id.clone()) } else { None }).collect()
}

/// One by one, by a search.
#[component]
fn ByHand() -> impl IntoView {
    let desk = desk();
    let (lang, model) = (desk.lang, desk.model);
    let text = RwSignal::new(String::new());
    let found = memo(move |_| {
        let wanted = fold(text.get().trim());
        if wanted.chars().count() < 2 {
            return None;
        }
        let there = desk.now.with(|w| origins(&w.candidates));
        let levels: BTreeSet<LevelIx> = levels(model).into_iter().collect();
        let fits = |n: &NodeIx| {
            model.plan.with(|p| levels.contains(&p.node(*n).level) && !there.contains(&p.node(*n).id))
                && model.facts.with(|f| f.text(*n).contains(&wanted))
        };
        Some(model.plan.with(|p| p.node_ixs().filter(fits).take(FOUND).collect::<Vec<_>>()))
    });
    let list = move || {
        found.get().map(|found| {
            if found.is_empty() {
                return view! { <p>{t!(lang, "ws-found-none")}</p> }.into_any();
            }
            let item = |n: NodeIx| {
                let (title, level) = model.plan.with(|p| {
                    let node = p.node(n);
                    (node.title.clone(), p.level(node.level).title.get(lang.is_english()).to_owned())
                });
                let label = t!(lang, "ws-take-named", title = title.clone());
                view! { <li><button type="button" aria-label=label on:click=move |_| take(desk, &[n])>{t!(lang, "ws-take-one")}</button>" "{title}" "<span class="soft">{level}</span></li> }
            };
            view! { <ul class="ws-found">{found.into_iter().map(item).collect_view()}</ul> }.into_any()
        })
    };
    let said = move || found.with(|f| f.as_ref().map(|f| t!(lang, "ws-found-n", n = f.len())));
    view! {
        <section aria-labelledby="by-hand">
            <h3 id="by-hand">{t!(lang, "ws-by-hand")}</h3>
            <p class="ws-line">
                <label for="by-hand-search">{t!(lang, "ws-search")}</label>
                <input id="by-hand-search" type="search" prop:value=text on:input:target=move |e| text.set(e.target().value())/>
            </p>
            // How many there are is said; the list itself would be read out anew at each letter.
            <p class="quiet" role="status">{said}</p>
            {list}
        </section>
    }
}

/// Something that no plan has yet.
#[component]
fn Written() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let text = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let add = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let title = text.get_untracked();
        match desk.attempt(|w| w.add_candidate(Candidate { title, ..Candidate::default() })) {
            Ok(_) => {
                text.set(String::new());
                refused.set(None);
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    view! {
        <section aria-labelledby="written">
            <h3 id="written">{t!(lang, "ws-write")}</h3>
            <form class="ws-line" on:submit=add>
                <label for="written-title">{t!(lang, "ws-write-label")}</label>
                <input id="written-title" type="text" maxlength="1000" prop:value=text on:input:target=move |e| text.set(e.target().value())/>
                <button type="submit">{t!(lang, "ws-write-add")}</button>
            </form>
            {move || refused.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
        </section>
    }
}

/// Settles what becomes of a pair. Its buttons go with it, so the focus goes to what is left.
fn settle(desk: Desk, act: impl FnOnce(&mut Workshop) -> Result<(), EditError>) {
    if desk.change(act).is_some() {
        set_timeout(|| browser::focus_first(&["alike", "gathered"]), std::time::Duration::from_millis(30));
    }
}

/// Candidates that are much alike, to be merged before anyone votes.
#[component]
fn Alike() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let pairs = memo(move |_| {
        desk.now.with(|w| similar(&w.candidates, &w.apart).into_iter().map(|p| (p.a, p.b)).collect::<Vec<_>>())
    });
    let apart = memo(move |_| desk.now.with(|w| w.apart.len()));
    let title =
        move |id: u32| desk.now.with_untracked(|w| w.candidate(id).map(|c| c.title.clone()).unwrap_or_default());
    let item = move |(a, b): (u32, u32)| {
        let (left, right) = (title(a), title(b));
        view! {
            <li>
                <q>{left.clone()}</q>" "{t!(lang, "ws-alike-and")}" "<q>{right.clone()}</q>
                <span class="ws-line">
                    <button type="button" on:click=move |_| settle(desk, |w| w.merge(b, a))>{t!(lang, "ws-merge-as", title = left)}</button>
                    <button type="button" on:click=move |_| settle(desk, |w| w.merge(a, b))>{t!(lang, "ws-merge-as", title = right)}</button>
                    <button type="button" on:click=move |_| settle(desk, |w| w.leave_apart(a, b))>{t!(lang, "ws-merge-not")}</button>
                </span>
            </li>
        }
    };
    let left = move || {
        (apart.get() > 0).then(|| {
            view! {
                <p class="ws-line">
                    <span class="soft">{t!(lang, "ws-apart", n = apart.get())}</span>
                    <button type="button" on:click=move |_| desk.set(Workshop::propose_again)>{t!(lang, "ws-apart-again")}</button>
                </p>
            }
        })
    };
    let shown = move || {
        let pairs = pairs.get();
        (!pairs.is_empty()).then(|| {
            view! {
                <section class="ws-alike" aria-labelledby="alike">
                    <h3 id="alike" tabindex="-1">{t!(lang, "ws-alike", n = pairs.len())}</h3>
                    <p>{t!(lang, "ws-alike-how")}</p>
                    <ul>{pairs.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    };
    view! { {shown}{left} }
}
