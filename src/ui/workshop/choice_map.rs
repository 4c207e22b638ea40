//! The plan's map in small while one chooses: what is chosen and what it leads to is lit, the rest faded.

use super::choice_scope::Scope;
use super::desk::desk;
use crate::analysis::{Facts, Filter, Lists, Pick, READABLE, condense, groups, show};
use crate::layout::hierarchy::{self, Effort, Params};
use crate::layout::{MapRequest, prepare};
use crate::plan::{NodeIx, Role};
use crate::scene::{Area, Scene, build, merge_boxes, merge_curves};
use crate::t;
use crate::ui::state::Shared;
use crate::ui::watch::{effect, memo};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// The width that the map is laid out for, before it is drawn small: enough for most plans to have no level as dots.
const ROOM: f64 = 1280.0;
/// Nodes and links up to which the order is sought with full effort, as on the map itself, and up to which there is a small map at all.
const FULL: usize = 800;
const MOST: usize = 4_000;

/// The map, laid out once.
struct Small {
    scene: Scene,
    /// For every node of the plan the seen nodes that stand for it.
    stands_for: Lists,
}

/// How a box or a line is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Rest,
    Lit,
    Chosen,
}

/// What is drawn with each look, as paths.
#[derive(Clone, PartialEq, Default)]
struct Drawn {
    lines: [String; 2],
    boxes: [String; 3],
}

/// The map with its words.
#[component]
pub fn SmallMap(scope: Scope) -> impl IntoView {
    let desk = desk();
    let (lang, model) = (desk.lang, desk.model);
    let small = RwSignal::new(None::<Shared<Small>>);
    effect(move || {
        let facts = model.facts.get();
        // The page answers before it is laid out.
        set_timeout(move || drop(small.try_set(lay_out(&facts).map(|s| Shared(Arc::new(s))))), Duration::ZERO);
    });
    // For every node whether it is chosen or on the line of what is.
    let lit = memo(move |_| {
        let nodes = scope.nodes.get();
        let filter = Filter { pick: Some(Pick::Nodes(nodes.clone())), ..Filter::default() };
        let mut lit = model.facts.with(|f| show(f, &filter).nodes);
        // A goal that no activity serves is on no line, and chosen all the same.
        for node in nodes {
            if let Some(lit) = lit.get_mut(node.at()) {
                *lit = true;
            }
        }
        lit
    });
    let drawn = memo(move |_| {
        let chosen = || scope.nodes.get().into_iter().chain(scope.activities.get()).collect();
        small.get().map(|small| lit.with(|lit| draw(&small, lit, &chosen()))).unwrap_or_default()
    });
    let activities = move || (scope.activities.with(Vec::len), model.facts.with(|f| f.activities.len()));
    let label = move || {
        let (n, of) = activities();
        let more = lit.with(|lit| lit.iter().filter(|lit| **lit).count()).saturating_sub(n);
        t!(lang, "ws-map-label", n = n, of = of, more = more)
    };
    let levels = move || {
        let row = |(name, n, of): (String, usize, usize)| view! { <li>{t!(lang, "ws-map-level", level = name, n = n, of = of)}</li> };
        lit.with(|lit| model.facts.with(|f| by_level(f, lit, lang.is_english()))).into_iter().map(row).collect_view()
    };
    let size = memo(move |_| small.get().map(|s| format!("0 0 {:.0} {:.0}", s.scene.width, s.scene.height)));
    let picture = move || {
        size.get().map(|size| {
            view! {
                <svg class="ws-map" role="img" aria-labelledby="choice-map-said" viewBox=size preserveAspectRatio="none">
                    <path class="line" d=move || drawn.with(|d| d.lines[0].clone())/>
                    <path class="line lit" d=move || drawn.with(|d| d.lines[1].clone())/>
                    <path class="box" d=move || drawn.with(|d| d.boxes[0].clone())/>
                    <path class="box lit" d=move || drawn.with(|d| d.boxes[1].clone())/>
                    <path class="box chosen" d=move || drawn.with(|d| d.boxes[2].clone())/>
                </svg>
            }
        })
    };
    view! {
        <section class="ws-small" aria-labelledby="choice-map">
            <h4 id="choice-map">{t!(lang, "ws-map")}</h4>
            <div class="ws-small-map">{picture}<div><p id="choice-map-said">{label}</p><ul>{levels}</ul></div></div>
        </section>
    }
}

/// Lays out the whole plan, with the groups that the map closes by itself; nothing when it is too large to be done on the page.
fn lay_out(facts: &Facts) -> Option<Small> {
    let closed = groups(&facts.plan, facts.count, READABLE, |_| true);
    let condensed = condense(&facts.plan, facts.count, &closed, |_| true);
    let prepared = prepare(&MapRequest {
        facts,
        condensed: &condensed,
        room: ROOM,
        narrow: None,
        previous: &BTreeMap::new(),
        effort: Effort::Full,
    });
    let effort = match prepared.size() {
        size if size > MOST => return None,
        size if size > FULL => Effort::Quick,
        _ => Effort::Full,
    };
    let layout = prepared.finish(hierarchy::layout(&prepared.request, &Params { effort, ..prepared.params }))?;
    let scene = build(facts, &condensed, &layout, &closed);
    Some(Small { scene, stands_for: condensed.stands_for })
}

fn draw(small: &Small, lit: &[bool], chosen: &BTreeSet<NodeIx>) -> Drawn {
    let seen = |n: NodeIx| small.stands_for.of_node(n).iter().copied();
    let lit: BTreeSet<NodeIx> =
        lit.iter().enumerate().filter(|(_, lit)| **lit).flat_map(|(i, _)| seen(NodeIx::new(i))).collect();
    let chosen: BTreeSet<NodeIx> = chosen.iter().flat_map(|&n| seen(n)).collect();
    let look = |n: NodeIx| match () {
        () if chosen.contains(&n) => Look::Chosen,
        () if lit.contains(&n) => Look::Lit,
        () => Look::Rest,
    };
    let scene = &small.scene;
    let all = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
    let along = |from, to| if lit.contains(&from) && lit.contains(&to) { Look::Lit } else { Look::Rest };
    let mut drawn = Drawn::default();
    for (look, path) in merge_curves(scene.links.iter(), &all, |c| along(c.from, c.to)) {
        drawn.lines[usize::from(look != Look::Rest)] = path;
    }
    for (look, path) in merge_boxes(scene.nodes.iter(), |b| look(b.node)) {
        drawn.boxes[look as usize] = path;
    }
    drawn
}

/// The plan's levels from the top, with how many of their nodes are lit.
fn by_level(facts: &Facts, lit: &[bool], english: bool) -> Vec<(String, usize, usize)> {
    let plan = &facts.plan;
    let level = |l| {
        let (mut n, mut of) = (0, 0);
        for node in plan.nodes_of(l) {
            of += 1;
            n += usize::from(lit.get(node.at()).copied().unwrap_or(false));
        }
        (plan.level(l).title.get(english).to_owned(), n, of)
    };
    let told = |l: &crate::plan::LevelIx| plan.level(*l).role != Role::Vision;
    plan.level_ixs().filter(told).map(level).filter(|(_, _, of)| *of > 0).collect()
}
