//! The filters that all views share: each choice with how many activities it would leave, and one control that clears all.

use super::browser;
use super::header::Fold;
use super::state::{Model, model, state};
use super::workspace::LARGE;
use crate::analysis::{Choice, Group, options};
use crate::plan::{FacetIx, LevelIx, NodeIx, Status, ValueIx};
use crate::t;
use crate::ui::watch::memo;
use crate::url::{Address, Lang, NONE};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One thing to tick.
#[derive(Clone)]
struct Option_ {
    id: String,
    title: String,
    depth: usize,
    choice: Choice,
}

/// One list of things to tick.
#[derive(Clone)]
struct List {
    title: String,
    group: Group,
    /// The facet's or level's id; empty for statuses.
    key: String,
    options: Vec<Option_>,
}

/// The filter bar.
#[component]
pub fn Filters(lang: Lang) -> impl IntoView {
    let model = model();
    let lists = lists(lang, model);
    let groups = lists.into_iter().map(|list| view! { <Choices lang list/> }).collect_view();
    view! {
        <search class="filters" id="filters" aria-label=t!(lang, "filter-heading")>
            <Search lang/>
            <Fold text=t!(lang, "filter-heading") mark="data-filters" controls="filters"/>
            {groups}
            <AtLeast lang/>
            <Switch text=t!(lang, "filter-stated") hint=t!(lang, "filter-stated-hint") get=|a| a.stated_only set=|a, on| a.stated_only = on/>
            <Switch text=t!(lang, "filter-hide") hint=t!(lang, "filter-hide-hint") get=|a| a.hide set=|a, on| a.hide = on/>
        </search>
    }
}

/// The one control that clears every filter; there when something is filtered.
#[component]
pub fn ClearFilters(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let active = move || state.address.with(|a| a.stated_only) || model.resolved.with(|r| !r.filter.is_empty());
    let class = move || if active() { "button clear" } else { "off" };
    view! { <a class=class href=move || state.href(|a| *a = a.without_filters())>{t!(lang, "filter-clear")}</a> }
}

/// The lists of this plan: every facet, every level between plans and activities, and the statuses.
fn lists(lang: Lang, model: Model) -> Vec<List> {
    let facts = model.facts.get_untracked();
    let plan = &facts.plan;
    let en = lang.is_english();
    let mut lists = Vec::new();
    for level in facts.narrowing_levels() {
        let node = |n: NodeIx| Option_ {
            id: plan.node(n).id.clone(),
            title: plan.node(n).title.clone(),
            depth: 0,
            choice: Choice::Node(n),
        };
        lists.push(List {
            title: plan.level(level).title.get(en).to_owned(),
            group: Group::Within(level),
            key: plan.level(level).id.clone(),
            options: plan.nodes_of(level).map(node).collect(),
        });
    }
    for (i, facet) in plan.facets().iter().enumerate() {
        let none = Option_ {
            id: NONE.to_owned(),
            title: t!(lang, "filter-no-value-option"),
            depth: 0,
            choice: Choice::Value(None),
        };
        let mut options = Vec::new();
        tree(facet, None, 0, en, &mut options);
        options.push(none);
        let list = List {
            title: facet.title.get(en).to_owned(),
            group: Group::Facet(FacetIx::new(i)),
            key: facet.id.clone(),
            options,
        };
        // The first facet is the target group, the leader's own question: it comes first of all.
        if i == 0 { lists.insert(0, list) } else { lists.push(list) }
    }
    if !plan.follow_ups().is_empty() {
        let status = |s: Option<Status>| Option_ {
            id: s.map_or(NONE, Status::word).to_owned(),
            title: words::status(lang, s),
            depth: 0,
            choice: Choice::Status(s),
        };
        let options = Status::ALL.into_iter().map(Some).chain([None]).map(status).collect();
        lists.push(List { title: t!(lang, "filter-status"), group: Group::Status, key: String::new(), options });
    }
    lists
}

/// A facet's values, narrower ones under their wider one.
fn tree(facet: &crate::plan::Facet, under: Option<ValueIx>, depth: usize, en: bool, out: &mut Vec<Option_>) {
    for (i, v) in facet.values.iter().enumerate().filter(|(_, v)| v.broader == under) {
        let ix = ValueIx::new(i);
        out.push(Option_ {
            id: v.id.clone(),
            title: v.title.get(en).to_owned(),
            depth,
            choice: Choice::Value(Some(ix)),
        });
        tree(facet, Some(ix), depth + 1, en, out);
    }
}

/// What an address has chosen in a list.
fn chosen(a: &Address, group: Group, key: &str) -> BTreeSet<String> {
    match group {
        Group::Facet(_) => a.facets.get(key).cloned().unwrap_or_default(),
        Group::Within(_) => a.within.get(key).cloned().unwrap_or_default(),
        _ => a.statuses.clone(),
    }
}

fn choose(a: &mut Address, group: Group, key: &str, id: &str, on: bool) {
    let set = match group {
        Group::Facet(_) => a.facets.entry(key.to_owned()).or_default(),
        Group::Within(_) => a.within.entry(key.to_owned()).or_default(),
        _ => &mut a.statuses,
    };
    if on {
        set.insert(id.to_owned())
    } else {
        set.remove(id)
    };
    a.facets.retain(|_, v| !v.is_empty());
    a.within.retain(|_, v| !v.is_empty());
}

/// The most choices of a list that is made before it is opened.
const AT_ONCE: usize = 60;

/// One list behind its name, with boxes to tick.
#[component]
fn Choices(lang: Lang, list: List) -> impl IntoView {
    let state = state();
    let model = model();
    let List { title, group, key, options: all } = list;
    let choices: Vec<Choice> = all.iter().map(|o| o.choice).collect();
    // Choices are places in one plan. When it is edited others take their place, but these are asked once more before they go.
    let plan = model.plan.get_untracked();
    let large = plan.nodes().len() >= LARGE;
    // Nodes have their titles in the plan's language.
    let language = if matches!(group, Group::Within(_)) { plan.language() } else { lang.tag() }.to_owned();
    let counts = memo(move |_| {
        model.facts.with(|f| match Arc::ptr_eq(&f.plan, &plan.0) {
            true => model.resolved.with(|r| options(f, &r.filter, group, &choices)),
            false => vec![0; choices.len()],
        })
    });
    let chosen_key = key.clone();
    let known: BTreeSet<String> = all.iter().map(|o| o.id.clone()).collect();
    let picked = memo(move |_| {
        let chosen = state.address.with(|a| chosen(a, group, &chosen_key));
        chosen.intersection(&known).cloned().collect::<BTreeSet<String>>()
    });
    let row = move |(i, o): (usize, Option_)| {
        let (key, id, mine) = (key.clone(), o.id.clone(), o.id);
        let on = memo(move |_| picked.with(|p| p.contains(&mine)));
        let count = memo(move |_| counts.with(|c| c[i]));
        let change = move |e: leptos::ev::Event| {
            let ticked = event_target_checked(&e);
            state.go(|a| choose(a, group, &key, &id, ticked));
        };
        view! {
            <li style:--depth=o.depth.to_string() class:nothing=move || count.get() == 0 && !on.get()>
                <label>
                    <input type="checkbox" prop:checked=on on:change=change/>
                    <span class="name" lang=language.clone()>{o.title}</span>
                    <span class="number" aria-hidden="true">{move || count.get()}</span>
                    <span class="quiet">{move || t!(lang, "filter-leaves", n = count.get())}</span>
                </label>
            </li>
        }
    };
    // A list of hundreds, or one whose counts take a while, is made when somebody opens it.
    let opened = RwSignal::new(all.len() <= AT_ONCE && !large);
    let rows = move || opened.get().then(|| all.clone().into_iter().enumerate().map(&row).collect_view());
    let follow_up = (group == Group::Status).then(|| view! { <FollowUp lang/> });
    let badge =
        move || picked.with(|p| if p.is_empty() { String::new() } else { t!(lang, "filter-chosen", n = p.len()) });
    view! {
        <details class="choices" name="filter" on:toggle=move |_| opened.set(true) on:focusout=browser::close_left class:active=move || picked.with(|p| !p.is_empty())>
            <summary>{title.clone()}<span class="badge">{badge}</span></summary>
            <div class="drop"><fieldset><legend class="quiet">{title}</legend>{follow_up}<ul>{rows}</ul></fieldset></div>
        </details>
    }
}

/// Which follow-up statuses are read from.
#[component]
fn FollowUp(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let facts = model.facts.get_untracked();
    let chosen = memo(move |_| model.resolved.with(|r| r.filter.follow_up));
    let options = facts.plan.follow_ups().into_iter().map(|d| {
        let document = &facts.plan.documents()[d];
        let name = document.date.clone().unwrap_or_else(|| document.title.clone());
        view! { <option value=document.id.clone() selected=move || chosen.get() == Some(d)>{name}</option> }
    });
    let options = options.collect_view();
    view! {
        <label class="follow-up">{t!(lang, "filter-follow-up")}
            <select on:change:target=move |e| { let id = e.target().value(); state.go(|a| a.follow_up = Some(id)) }>{options}</select>
        </label>
    }
}

#[component]
fn Search(lang: Lang) -> impl IntoView {
    let state = state();
    let text = memo(move |_| state.address.with(|a| a.text.clone()));
    view! {
        <label class="search"><span class="quiet">{t!(lang, "filter-search")}</span>
            <input type="search" id="search" placeholder=t!(lang, "filter-search") title=t!(lang, "filter-search-hint")
                maxlength="200" autocomplete="off" spellcheck="false"
                prop:value=text on:input:target=move |e| { let t = e.target().value(); state.adjust(|a| a.text = t) }/>
        </label>
    }
}

/// "Serves at least n action plans", with how many activities each n leaves.
#[component]
fn AtLeast(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let chosen = memo(move |_| state.address.with(|a| a.at_least));
    let most = model.facts.get_untracked().plans.len();
    let choices: Vec<Choice> = (1..=most).map(Choice::AtLeast).collect();
    let counts =
        memo(move |_| model.facts.with(|f| model.resolved.with(|r| options(f, &r.filter, Group::AtLeast, &choices))));
    let option = move |n: usize| {
        let text = move || t!(lang, "filter-at-least-option", n = n, count = counts.with(|c| c[n - 1]));
        view! { <option value=n.to_string() selected=move || chosen.get() == n>{text}</option> }
    };
    let options = (1..=most).map(option).collect_view();
    let change = move |value: String| state.go(|a| a.at_least = value.parse().unwrap_or(0));
    view! {
        <label class="at-least">{t!(lang, "filter-at-least")}" "
            <select on:change:target=move |e| change(e.target().value()) class:active=move || chosen.get() != 0>
                <option value="0" selected=move || chosen.get() == 0>{t!(lang, "filter-at-least-any")}</option>
                {options}
            </select>
        </label>
    }
}

/// A switch of the address.
#[component]
fn Switch(text: String, hint: String, get: fn(&Address) -> bool, set: fn(&mut Address, bool)) -> impl IntoView {
    let state = state();
    let on = memo(move |_| state.address.with(get));
    let why = hint.clone();
    view! {
        <label class="switch" title=hint>
            <input type="checkbox" role="switch" aria-description=why prop:checked=on on:change=move |e| { let v = event_target_checked(&e); state.go(|a| set(a, v)) }/>
            <span>{text}</span>
        </label>
    }
}

/// Escape closes the open list and gives the focus back to its name.
pub fn close_on_escape(e: leptos::ev::KeyboardEvent) {
    if e.key() == "Escape" && browser::close_open_list() {
        e.stop_propagation();
    }
}

/// The level's filter key is its id; kept here so that the detail panel can make links to filters.
pub fn only_within(a: &mut Address, level: &str, node: &str) {
    *a = a.without_filters();
    a.within.insert(level.to_owned(), BTreeSet::from([node.to_owned()]));
}

/// Whether one can filter by this level.
pub fn narrows(model: Model, level: LevelIx) -> bool {
    model.facts.with_untracked(|f| f.narrowing_levels().contains(&level))
}
