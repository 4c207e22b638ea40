//! The overlap view: an UpSet plot of any sets through any elements, the pairs, and which sets could be one.

mod choice;
mod pairs;

use super::picked::{Back, Picked, select};
use crate::analysis::{
    Counted, Family, GroupBy, OrderBy, Overlap as Counts, SetIx, SetsOf, Shared as Common, arrange, overlap as count,
};
use crate::plan::{Plan, Role};
use crate::scene::chart::Chart;
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::scene::upset::{Column, Group, Set, Upset, upset};
use crate::t;
use crate::ui::figure::{Figure, SheetView, table_id};
use crate::ui::lazy::{Made, lazily};
use crate::ui::state::{Shared, State, model, state};
use crate::ui::watch::memo;
use crate::url::{Lang, Pick};
use crate::words::overlap::Talk;
use crate::{analysis, texts, words};
use choice::Choice;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Overlap(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_overlap()), move || Box::pin(overlap(lang)))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, preload(fetch_overlap), fallible)]
fn overlap(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("overlap"));
    Ok(view! { <Here lang/> }.into_any())
}

/// What is counted, of what, and how it is called.
pub(super) struct Found {
    plan: Arc<Plan>,
    choice: Choice,
    family: Family,
    counts: Counts,
    talk: Talk,
    /// Colour and letter of each set, for action plans.
    slots: Vec<Option<(usize, char)>>,
}

impl Found {
    /// What is picked with some of the sets.
    fn pick(&self, sets: &[usize], exactly: bool) -> Pick {
        self.choice.pick(&self.plan, &self.family, sets, exactly)
    }
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let asked = memo(move |_| state.address.with(|a| a.views.overlap.clone()));
    let found = memo(move |_| {
        let facts = model.facts.get();
        let choice = Choice::of(&facts, &asked.get());
        let elements = model.base.with(|b| choice.elements(&facts, b));
        let family = Family::new(&facts, choice.of, &elements);
        let letters = facts.letters();
        let slot = |s: &SetIx| match s {
            SetIx::Node(n) => facts.slot(*n).map(|slot| (slot, letters[slot])),
            SetIx::Value(..) => None,
        };
        let talk = Talk {
            lang,
            kind: words::sets_of(lang, &facts.plan, choice.of),
            element: words::sets_of(lang, &facts.plan, SetsOf::Level(choice.level)),
            activities: facts.plan.level(choice.level).role == Role::Activity,
            names: family.sets.iter().map(|&s| words::set(lang, &facts.plan, s)).collect(),
        };
        let slots = family.sets.iter().map(slot).collect();
        Shared(Arc::new(Found { plan: Arc::clone(&facts.plan), counts: count(&family), choice, family, talk, slots }))
    });
    let chart = memo(move |_| Shared(Arc::new(draw(state, &found.get()))));
    let sheet = memo(move |_| Shared(Arc::new(table(state, &found.get()))));
    let sentence = move || found.with(|f| f.talk.sentence(&f.counts, f.family.elements.len()));
    let some = move || found.with(|f| !f.family.elements.is_empty());
    view! {
        <div class="view overlap-view">
            <Back lang/>
            <p class="lede">{sentence}</p>
            <Controls lang/>
            <div hidden=move || !some()><Figure lang name="overlapp" chart sheet bare=true/></div>
            <Picked lang/>
            <SheetView lang sheet id=table_id("overlapp")/>
            <pairs::Pairs lang found/>
        </div>
    }
}

#[component]
fn Controls(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let facts = model.facts.get_untracked();
    let now = move || state.address.with(|a| Choice::of(&model.facts.get_untracked(), &a.views.overlap));
    let sets = choice::sets(lang, &facts);
    // What can be counted depends on the sets.
    let of = memo(move |_| now().of_id);
    let counted = Counted::ALL.map(|c| {
        let text = match c {
            Counted::Exactly => t!(lang, "overlap-counted-exactly"),
            Counted::AtLeast => t!(lang, "overlap-counted-at-least"),
        };
        (c.word().to_owned(), text)
    });
    let order = OrderBy::ALL.map(|o| {
        let text = match o {
            OrderBy::Size => t!(lang, "overlap-order-size"),
            OrderBy::Degree => t!(lang, "overlap-order-degree"),
            OrderBy::Deviation => t!(lang, "overlap-order-deviation"),
        };
        (o.word().to_owned(), text)
    });
    let group = GroupBy::ALL.map(|g| {
        let text = match g {
            GroupBy::Nothing => t!(lang, "overlap-group-nothing"),
            GroupBy::Degree => t!(lang, "overlap-group-degree"),
            GroupBy::Set => t!(lang, "overlap-group-set"),
        };
        (g.word().to_owned(), text)
    });
    let view = move |change: Box<dyn FnOnce(&mut crate::url::Overlap)>| state.go(|a| change(&mut a.views.overlap));
    view! {
        <div class="view-controls">
            {select(t!(lang, "overlap-sets"), sets, move || now().of_id, move |id| {
                view(Box::new(move |o| { o.sets = Some(id); o.elements = None; }));
                state.go(|a| a.pick = None);
            })}
            {move || {
                of.track();
                let elements = model.facts.with(|f| choice::elements(lang, f, now().of));
                select(t!(lang, "overlap-elements"), elements, move || now().level_id, move |id| view(Box::new(move |o| o.elements = Some(id))))
            }}
            {select(t!(lang, "overlap-counted"), counted.into(), move || state.address.with(|a| a.views.overlap.counted.word().to_owned()),
                move |word| view(Box::new(move |o| o.counted = Counted::ALL.into_iter().find(|c| c.word() == word).unwrap_or_default())))}
            {select(t!(lang, "overlap-order"), order.into(), move || state.address.with(|a| a.views.overlap.order.word().to_owned()),
                move |word| view(Box::new(move |o| o.order = OrderBy::ALL.into_iter().find(|c| c.word() == word).unwrap_or_default())))}
            {select(t!(lang, "overlap-group"), group.into(), move || state.address.with(|a| a.views.overlap.group.word().to_owned()),
                move |word| view(Box::new(move |o| o.group = GroupBy::ALL.into_iter().find(|c| c.word() == word).unwrap_or_default())))}
        </div>
    }
}

fn draw(state: State, f: &Found) -> Chart {
    let lang = f.talk.lang;
    let (asked, picked) = state.address.with(|a| (a.views.overlap.clone(), a.pick.clone()));
    let lead = |sets: &[usize], exactly: bool| {
        let pick = f.pick(sets, exactly);
        (picked.as_ref() == Some(&pick), state.href(|a| a.pick = Some(pick)))
    };
    let exactly = asked.counted == Counted::Exactly;
    let set = |(i, name): (usize, &String)| {
        let size = f.counts.sizes[i];
        let slot = f.slots[i];
        let (current, link) = lead(&[i], false);
        Set {
            name: name.clone(),
            slot: slot.map(|s| s.0),
            letter: slot.map(|s| s.1),
            size: size.elements,
            stated: size.stated,
            link,
            label: t!(lang, "overlap-row", name = name.clone(), n = size.elements, stated = size.stated),
            current,
        }
    };
    let column = |&at: &usize| {
        let c = &f.counts.combinations[at];
        let (current, link) = lead(&c.sets, exactly);
        Column {
            sets: c.sets.clone(),
            count: asked.counted.of(c),
            stated: if exactly { c.stated } else { f.family.stated_in(&c.sets) },
            deviation: c.deviation,
            deviation_text: f.talk.deviation(c.deviation),
            link,
            label: f.talk.column(c, asked.counted),
            current,
        }
    };
    let groups = arrange(&f.counts, asked.counted, asked.order, asked.group);
    let group = |g: &analysis::Arranged| Group {
        title: if g.shared == Common::Nothing { String::new() } else { f.talk.group(g.shared) },
        columns: g.combinations.iter().map(column).collect(),
    };
    let element = analysis::lower(&f.talk.element);
    upset(&Upset {
        title: t!(lang, "overlap-title", kind = analysis::lower(&f.talk.kind), element = element),
        sets: f.talk.names.iter().enumerate().map(set).collect(),
        groups: groups.iter().map(group).collect(),
        counts: match asked.counted {
            Counted::Exactly => t!(lang, "overlap-counts-exactly"),
            Counted::AtLeast => t!(lang, "overlap-counts-at-least"),
        },
        deviations: t!(lang, "overlap-deviations"),
        legend: (t!(lang, "overlap-legend-stated"), t!(lang, "overlap-legend-interpreted")),
    })
}

fn table(state: State, f: &Found) -> Sheet {
    let lang = f.talk.lang;
    let asked = state.address.with(|a| a.views.overlap.clone());
    let link = |sets: &[usize], exactly: bool| state.href(|a| a.pick = Some(f.pick(sets, exactly)));
    let row = |c: &analysis::Combination| {
        let exactly = c.exclusive.len();
        Row {
            cells: vec![
                Cell::of_plan(f.talk.combination(&c.sets)),
                Cell::new(exactly.to_string()).to(link(&c.sets, true)),
                if c.sets.is_empty() {
                    Cell::new(t!(lang, "table-none"))
                } else {
                    Cell::new(c.inclusive.to_string()).to(link(&c.sets, false))
                },
                Cell::new(c.stated.to_string()),
                Cell::new((exactly - c.stated).to_string()),
                Cell::new(f.talk.deviation(c.deviation)),
            ],
            current: false,
        }
    };
    let order = arrange(&f.counts, Counted::Exactly, asked.order, GroupBy::Nothing);
    let rows = order.iter().flat_map(|g| &g.combinations).map(|&c| row(&f.counts.combinations[c]));
    Sheet {
        title: t!(lang, "overlap-sheet"),
        heads: vec![
            (t!(lang, "overlap-head-combination"), false),
            (t!(lang, "overlap-head-exactly"), true),
            (t!(lang, "overlap-head-at-least"), true),
            (t!(lang, "overlap-head-stated"), true),
            (t!(lang, "overlap-head-interpreted"), true),
            (t!(lang, "overlap-head-deviation"), true),
        ],
        rows: rows.collect(),
    }
}
