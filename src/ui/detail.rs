//! The detail panel: everything that is known of the selected node, and where it comes from.

use super::browser;
use super::edit::{self, Editing};
use super::filters::{narrows, only_within};
use super::lazy::{Made, lazily};
use super::map::element_id;
use super::parts::{chip, node_link};
use super::state::{Model, Shared, State, model, state};
use super::table::row_id;
use super::tree;
use crate::analysis::Facts;
use crate::plan::{Basis, LinkIx, NodeIx, Role, Source};
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::{Help, Lang, View};
use crate::words;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::cell::RefCell;
use web_sys::Element;

/// The panel, when something is selected.
#[component]
pub fn Detail(lang: Lang) -> impl IntoView {
    let model = model();
    let state = state();
    // One memo and not several, one of which follows from another: the library then misses that the other has changed.
    let shown = memo(move |_| {
        let node = model.selected.get()?;
        let facts = model.facts.get();
        let id = || facts.plan.nodes().get(node.at()).map(|n| n.id.clone());
        if state.editing.get() { id().map(What::Edited) } else { Some(What::Read(node, facts)) }
    });
    move || {
        shown.get().and_then(|what| {
            let node = model.selected.get_untracked()?;
            Some(view! { <Panel lang node what/> })
        })
    }
}

/// What the panel stands for.
#[derive(Clone, PartialEq)]
enum What {
    /// What is known of a node, as long as it is that.
    Read(NodeIx, Shared<Facts>),
    /// The fields of the node with this id, which follow the plan by themselves.
    Edited(String),
}

#[component]
fn Panel(lang: Lang, node: NodeIx, what: What) -> impl IntoView {
    let state = state();
    let model = model();
    let facts = model.facts.get_untracked();
    let n = facts.plan.node(node);
    let id = n.id.clone();
    let now = memo(move |_| {
        model.plan.with(|p| {
            let n = p.find(&id).map(|n| p.node(n));
            n.map(|n| (p.level(n.level).title.get(lang.is_english()).to_owned(), n.title.clone())).unwrap_or_default()
        })
    });
    let language = facts.plan.language().to_owned();
    let close = move || state.href(|a| a.selected = None);
    view! {
        <aside class="detail" aria-labelledby="selected-heading" on:keydown=move |e| if e.key() == "Escape" { e.stop_propagation(); leave(state, node) }>
            <header>
                <p class="level"><a href=move || state.href(|a| a.help = Some(Help::Words))>{move || now.get().0}</a></p>
                <a class="button close" href=close aria-label=t!(lang, "detail-close")
                    on:click=move |e| { e.prevent_default(); leave(state, node) }>"×"</a>
            </header>
            <h2 id="selected-heading" tabindex="-1" lang=language>{move || now.get().1}</h2>
            {match what {
                What::Edited(id) => view! { <Editing lang what=edit::What::Node(id)/> }.into_any(),
                What::Read(..) => lazily(lang, || Box::pin(fetch_body()), move || Box::pin(body(lang, node))),
            }}
        </aside>
    }
}

/// Everything below the heading, whose code is in a file of its own.
#[wasm_split(detail, wasm_split_path = leptos::wasm_split, preload(fetch_body), fallible)]
fn body(lang: Lang, node: NodeIx) -> Made {
    Ok(view! { <Body lang node/> }.into_any())
}

#[component]
fn Body(lang: Lang, node: NodeIx) -> impl IntoView {
    let model = model();
    let facts = model.facts.get_untracked();
    let n = facts.plan.node(node).clone();
    follow_focus(model, &n.id);
    let language = facts.plan.language().to_owned();
    let aliases = (!n.aliases.is_empty()).then(|| {
        view! { <p class="aliases">{t!(lang, "detail-aliases")}": "<span lang=language.clone()>{n.aliases.join(" · ")}</span></p> }
    });
    let summary = n.summary.clone().map(|s| view! { <p class="summary" lang=language.clone()>{s}</p> });
    let period = n.period.map(|p| view! { <h3>{t!(lang, "detail-period")}</h3><p>{words::period(lang, p)}</p> });
    let activity = facts.plan.role(node) == Role::Activity;
    view! {
        {aliases}{summary}
        {if activity { services(lang, model, node).into_any() } else { below(lang, model, node).into_any() }}
        {period}
        {tags(lang, model, node)}
        {activity.then(|| observations(lang, model, node))}
        {neighbours(lang, model, node, true)}
        {neighbours(lang, model, node, false)}
        <h3>{t!(lang, "detail-sources")}</h3>
        {sources(model, &n.sources)}
    }
}

thread_local! {
    /// The link of the view that was pressed with the keys to open the panel, and where it led: drawn anew, a link to what is
    /// selected leads back.
    static OPENER: RefCell<Option<(Element, String)>> = const { RefCell::new(None) };
}

/// Whoever opens the panel with the keys, by a link that leads to this id, goes on at its heading, and back from there when it
/// closes. On the map and in the tree one walks on.
pub fn follow_focus(model: Model, id: &str) {
    let pressed = browser::all(&format!(".stage a[href$='vald={id}']:focus-visible")).pop();
    let inside = |link: &Element, place: &str| link.closest(place).ok().flatten().is_some();
    let pressed = pressed.filter(|link| !inside(link, ".map-view, .tree"));
    let on = pressed.is_some();
    // A link in the panel leads on in it, and back to where one came from, as does what is made anew for the same id.
    let came = OPENER.with_borrow(|o| o.as_ref().is_some_and(|(_, href)| href.ends_with(&format!("vald={id}"))));
    if pressed.as_ref().map_or(!came, |link| !inside(link, ".detail")) {
        OPENER.set(pressed.and_then(|link| Some((link.clone(), link.get_attribute("href")?))));
    }
    if on {
        effect(|| {
            browser::focus("selected-heading");
            for panel in browser::all(".detail") {
                let _ = js_sys::Reflect::set(&panel, &"scrollTop".into(), &0.into());
            }
        });
    }
    on_cleanup(move || {
        if model.selected.try_get_untracked() == Some(None) {
            give_back();
        }
    });
}

/// Gives the focus back to what opened the panel, or to what has taken its place in the view, unless it has gone elsewhere.
fn give_back() {
    let Some((opener, href)) = OPENER.take() else { return };
    let lost = document().active_element().is_none_or(|at| at.matches("body, #heading, .detail *").unwrap_or(true));
    // Other links lead there too, such as those that change the view and leave the selection.
    let called = |link: &Element| link.get_attribute("aria-label").or_else(|| link.text_content());
    let same = |link: &Element| called(link) == called(&opener);
    let again = || browser::all(&format!(".stage a[href='{href}']")).into_iter().find(same);
    let there = document().contains(Some(&opener)).then(|| opener.clone());
    there.or_else(again).filter(|_| lost).iter().for_each(|link| browser::refocus(link));
}

/// Closes the panel and gives the focus back to what was selected: on the map, in the table, in the tree, or to the view's heading.
fn leave(state: State, node: NodeIx) {
    state.go(|a| a.selected = None);
    let item = tree::stop_id().unwrap_or_default();
    browser::focus_first(&[&element_id(node), &row_id(node), &item, "heading"]);
}

/// The plans that an activity serves, each with the links that say so.
fn services(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let letters = facts.letters();
    let rows = facts.serves(node).iter().filter_map(|s| {
        let slot = facts.slot(s.plan)?;
        let why = s.links.iter().map(|&l| evidence(lang, model, l)).collect_view();
        Some(view! { <li>{chip(slot, letters[slot], s.basis == Basis::Stated)}" "{node_link(s.plan, None)}<ul class="why">{why}</ul></li> })
    });
    let rows = rows.collect_view();
    let sentence = words::overlap_sentence(lang, &facts, node);
    let loud = facts.serves(node).len() > 1;
    view! { <h3>{t!(lang, "detail-plans")}</h3><p class:loud=loud>{sentence}</p><ul class="services">{rows}</ul> }
}

/// Through which link, on what basis, why and from where.
fn evidence(lang: Lang, model: Model, link: LinkIx) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let l = facts.plan.link(link);
    let through = (facts.plan.role(l.to) != Role::Plan).then(|| view! { {facts.plan.node(l.to).title.clone()}" · " });
    let note = l.note.clone().map(|n| view! { <span class="note">" "{n}</span> });
    view! {
        <li lang=facts.plan.language().to_owned()>{through}{basis_badge(lang, l.basis)}{note}" "<span class="from">{cited(model, &l.sources)}</span></li>
    }
}

fn basis_badge(lang: Lang, basis: Basis) -> impl IntoView + use<> {
    let class = if basis == Basis::Stated { "basis stated" } else { "basis interpreted" };
    view! { <span class=class lang=lang.tag()>{words::basis(lang, basis)}</span> }
}

/// How many activities are on the thread of a goal, a plan or an area, with a way to see only them.
fn below(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let state = state();
    let facts = model.facts.get_untracked();
    let within: Vec<NodeIx> = facts.activities.iter().copied().filter(|&a| facts.within(a, node)).collect();
    let overlap = within.iter().filter(|&&a| facts.serves(a).len() > 1).count();
    let level = facts.plan.node(node).level;
    let ids = (facts.plan.level(level).id.clone(), facts.plan.node(node).id.clone());
    let only = narrows(model, level).then(|| {
        let (level, id) = ids.clone();
        view! { <a class="button" href=move || state.href(|a| only_within(a, &level, &id))>{t!(lang, "detail-show-these")}</a> }
    });
    let fold = crate::layout::is_branch(&facts, node).then(|| fold_link(lang, model, node));
    view! { <p>{t!(lang, "detail-activities", n = within.len(), overlap = overlap)}</p><p class="buttons">{only}{fold}</p> }
}

/// A link that opens or closes the node's branch on the map.
fn fold_link(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let state = state();
    let title = model.facts.with_untracked(|f| f.plan.node(node).title.clone());
    let text = move || {
        let key = if model.closed.with(|c| c.contains(&node)) { "map-fold-open" } else { "map-fold-close" };
        t!(lang, key, title = title.clone())
    };
    let href = move || {
        state.href(|a| {
            a.view = View::Map;
            model.toggle_branch(a, node);
        })
    };
    view! { <a class="button" href=href>{text}</a> }
}

fn tags(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let en = lang.is_english();
    let n = facts.plan.node(node);
    let rows = facts.plan.facets().iter().enumerate().filter_map(|(i, facet)| {
        let values: Vec<&str> =
            n.tags.iter().filter(|(f, _)| f.at() == i).map(|(_, v)| facet.values[v.at()].title.get(en)).collect();
        (!values.is_empty()).then(|| view! { <dt>{facet.title.get(en).to_owned()}</dt><dd>{values.join(", ")}</dd> })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <h3>{t!(lang, "detail-tags")}</h3><dl>{rows}</dl> })
}

fn observations(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let language = facts.plan.language().to_owned();
    let rows: Vec<_> = facts.plan.node(node).observations.iter().map(|o| {
        let document = &facts.plan.documents()[o.document];
        let date = document.date.clone().unwrap_or_else(|| document.title.clone());
        let class = format!("status {}", o.status.word());
        let note = o.note.clone().map(|n| view! { <span lang=language.clone()>" "{n}</span> });
        view! { <li><time>{date}</time>" "<span class=class>{words::status(lang, Some(o.status))}</span>{note}</li> }
    }).collect();
    let empty = rows.is_empty().then(|| view! { <p>{t!(lang, "detail-observation-none")}</p> });
    view! { <h3>{t!(lang, "detail-observations")}</h3>{empty}<ul class="observations">{rows}</ul> }
}

/// The nodes that are linked upwards or downwards, by how they belong.
fn neighbours(lang: Lang, model: Model, node: NodeIx, upwards: bool) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let links = if upwards { facts.graph.up(node) } else { facts.graph.down(node) };
    let rows = links.iter().map(|&(l, other)| {
        let link = facts.plan.link(l);
        let kind = words::kind(lang, link.kind, upwards);
        let note = link.note.clone().map(|n| view! { <span class="note" lang=facts.plan.language().to_owned()>{t!(lang, "detail-because", note = n)}</span> });
        view! {
            <li><span class="kind">{kind}</span>" "{node_link(other, None)}" "{basis_badge(lang, link.basis)}{note}
                <span class="from">{cited(model, &link.sources)}</span></li>
        }
    });
    let rows = rows.collect_view();
    let top = facts.plan.role(node) == Role::Vision;
    let bottom = facts.plan.role(node) == Role::Activity;
    if links.is_empty() && ((upwards && top) || (!upwards && bottom)) {
        return ().into_any();
    }
    let (heading, none) =
        if upwards { ("detail-links-up", "detail-no-up") } else { ("detail-links-down", "detail-no-down") };
    let none = links.is_empty().then(|| view! { <p>{t!(lang, none)}</p> });
    let list = view! { {none}<ul class="links">{rows}</ul> };
    if links.len() > 12 {
        let summary = format!("{} ({})", t!(lang, heading), links.len());
        view! { <details><summary><h3>{summary}</h3></summary>{list}</details> }.into_any()
    } else {
        view! { <h3>{t!(lang, heading)}</h3>{list} }.into_any()
    }
}

fn sources(model: Model, all: &[Source]) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let rows = all.iter().map(|s| {
        let d = &facts.plan.documents()[s.document];
        let place = s.place.clone().map(|p| format!(", {p}"));
        let date = d.date.clone().map(|d| format!(" ({d})"));
        view! { <li><cite>{d.title.clone()}</cite>{date}{place}</li> }
    });
    let rows = rows.collect_view();
    view! { <ul class="sources" lang=facts.plan.language().to_owned()>{rows}</ul> }
}

/// Sources in short: document and place.
fn cited(model: Model, all: &[Source]) -> String {
    let facts = model.facts.get_untracked();
    let one = |s: &Source| {
        let d = &facts.plan.documents()[s.document];
        s.place.as_ref().map_or_else(|| d.id.clone(), |p| format!("{}: {p}", d.id))
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}
