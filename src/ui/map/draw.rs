//! Draws a scene as SVG elements. Colours and line styles are classes, so that themes and forced colours can have their say.

use super::picture::Picture;
use crate::layout::sizes;
use crate::plan::NodeIx;
use crate::scene::{Box, Curve, Scene};
use crate::ui::parts::{mark_class, plan_class};
use crate::ui::state::{Model, State};
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;

/// Every link, then every box over them.
pub fn scene(lang: Lang, state: State, model: Model, picture: Picture) -> impl IntoView {
    picture.scene.with(|s| {
        let links = s.links.iter().map(|c| link(model, c)).collect_view();
        let nodes = s.nodes.iter().map(|b| node(lang, state, model, picture, s, b)).collect_view();
        view! { <g class="links" aria-hidden="true">{links}</g><g class="nodes">{nodes}</g> }
    })
}

/// The id of a node's element.
pub fn element_id(node: NodeIx) -> String {
    format!("n{}", node.at())
}

/// The node of an element's id.
pub fn element_node(id: &str) -> Option<NodeIx> {
    id.strip_prefix('n')?.parse().ok().map(NodeIx::new)
}

/// The class of a curve.
pub fn curve_class(c: &Curve) -> String {
    let mut class = "link".to_owned();
    if let Some(slot) = c.slot {
        class = format!("{class} plan {}", plan_class(slot));
    }
    if c.interpreted {
        class.push_str(" interpreted");
    }
    if c.lifted {
        class.push_str(" lifted");
    }
    class
}

fn link(model: Model, c: &Curve) -> impl IntoView + use<> {
    let (from, to) = (c.from.at(), c.to.at());
    let faded = move || model.shown.with(|s| !(s.nodes[from] && s.nodes[to]));
    view! { <path class=curve_class(c) class:faded=faded d=c.path.clone()/> }
}

fn node(lang: Lang, state: State, model: Model, picture: Picture, s: &Scene, b: &Box) -> impl IntoView + use<> {
    let n = b.node;
    let facts = model.facts.get_untracked();
    let id = facts.plan.node(n).id.clone();
    let faded = move || model.shown.with(|s| !s.nodes[n.at()]);
    let href = {
        let id = id.clone();
        move || state.select(&id)
    };
    let first = s.nodes.first().map(|b| b.node);
    // One tab stop for the whole drawing: what was focused last, else what is selected, else the first node.
    let stop = move || {
        let stop = picture.stop.get().or_else(|| model.selected.get()).or(first);
        if stop == Some(n) { "0" } else { "-1" }
    };
    let fold = (b.branch && !b.dot).then(|| fold(state, &id, b));
    let class = format!("{}{}", node_class(b), if b.dot { " dot" } else { "" });
    let forget = move |signal: RwSignal<Option<NodeIx>>| {
        if signal.try_get_untracked() == Some(Some(n)) {
            signal.set(None);
        }
    };
    let focus = move || {
        model.focused.set(Some(n));
        picture.stop.set(Some(n));
    };
    // The link holds the box alone and is named in words: its drawn texts, broken and abbreviated, would make another
    // name than the one that is read out. Written out because the view macro takes an `a` inside a `g` for one of HTML's.
    let link = leptos::svg::a()
        .attr("id", element_id(n))
        .attr("href", href)
        .attr("tabindex", stop)
        .attr("aria-label", words::node_label(lang, &facts, n, b.hides))
        .attr("aria-expanded", b.branch.then_some(if b.hides > 0 { "false" } else { "true" }))
        .attr("aria-current", move || (model.selected.get() == Some(n)).then_some("true"))
        .on(leptos::ev::focus, move |_| focus())
        .on(leptos::ev::blur, move |_| forget(model.focused))
        .child(outline(b));
    view! {
        <g class=class class:faded=faded class:selected=move || model.selected.get() == Some(n)
            on:pointerenter=move |_| model.hovered.set(Some(n)) on:pointerleave=move |_| forget(model.hovered)>
            {link}
            <g aria-hidden="true">{inside(s, b)}</g>
            {fold}
        </g>
    }
}

/// The class of a node's group.
pub fn node_class(b: &Box) -> String {
    let mut class = "node".to_owned();
    if b.overlaps() {
        class.push_str(" overlap");
    }
    if let (true, Some(m)) = (b.is_plan, b.marks.first()) {
        class = format!("{class} is-plan {}", plan_class(m.slot));
    }
    class
}

/// A node's box.
pub fn outline(b: &Box) -> impl IntoView + use<> {
    let radius = if b.dot { b.height / 2.0 } else { 4.0 };
    view! { <rect class="box" x=px(b.x) y=px(b.y) width=px(b.width) height=px(b.height) rx=px(radius)/> }
}

/// What stands in a box: count, marks and label; nothing in a dot.
pub fn inside(s: &Scene, b: &Box) -> impl IntoView + use<> {
    if b.dot {
        return ().into_any();
    }
    let middle = b.middle();
    let count = b.overlaps().then(|| {
        view! { <text class="count" x=px(b.x + 5.0 + sizes::COUNT / 2.0 - 2.0) y=px(middle + 4.5)>{b.marks.len()}</text> }
    });
    let marks = b.marks.iter().map(|m| {
        let x = b.x + m.x;
        let letter = s.letters.get(m.slot).copied().unwrap_or('?').to_string();
        view! {
            <g class=mark_class(m)><rect x=px(x) y=px(middle - 8.0) width="15" height="16"/><text x=px(x + 7.5) y=px(middle + 4.2)>{letter}</text></g>
        }
    });
    let first = middle - (b.lines.len() as f64 - 1.0) * sizes::LINE / 2.0 + 4.5;
    let lines = b.lines.iter().enumerate().map(|(i, line)| {
        view! { <text class="label" x=px(b.x + b.text_x) y=px(first + i as f64 * sizes::LINE)>{line.clone()}</text> }
    });
    view! { {count}{marks.collect_view()}{lines.collect_view()} }.into_any()
}

/// The control that opens or closes a branch, for the pointer; the keyboard has a key and the panel a link for it.
fn fold(state: State, id: &str, b: &Box) -> impl IntoView + use<> {
    let id = id.to_owned();
    let closed = b.hides > 0;
    let (x, y) = (b.x + b.width - sizes::FOLD / 2.0, b.middle());
    let sign = if closed { format!("+{}", b.hides) } else { "−".to_owned() };
    let toggle = move |_| state.go(|a| a.toggle_branch(&id));
    view! {
        <g class="fold" class:closed=closed aria-hidden="true" on:click=toggle>
            <rect x=px(x - sizes::FOLD / 2.0) y=px(y - 12.0) width=px(sizes::FOLD) height="24"/><text x=px(x) y=px(y + 4.5)>{sign}</text>
        </g>
    }
}

/// A length with one decimal.
pub fn px(v: f64) -> String {
    format!("{:.1}", v)
}
