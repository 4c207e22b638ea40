//! The second stage: how the group decides, in plain sentences, with its own criteria and weights.

use super::agenda::StageHeading;
use super::desk::{Desk, desk};
use crate::t;
use crate::ui::watch::memo;
use crate::words::methods;
use crate::workshop::{Criterion, Method, Stage, limits};
use leptos::prelude::*;

/// The stage.
#[component]
pub fn Choose() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    // What is written in the fields of a method must not make them anew.
    let kind = memo(move |_| desk.now.with(|w| std::mem::discriminant(&w.method)));
    let weighted = Method::Weighted { criteria: methods::proposed_criteria(lang) };
    let choices = [
        Method::Dots { dots: 5, most: 2 },
        Method::ImpactEffort,
        weighted,
        Method::Hanlon,
        Method::Moscow { must: 60 },
    ];
    let cards = choices.map(|choice| view! { <Card choice/> }).into_iter().collect_view();
    let more = move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _ = kind.get();
        match &desk.get().method {
            Method::Dots { .. } => view! { <Dots/> }.into_any(),
            Method::Weighted { .. } => view! { <Criteria/> }.into_any(),
            Method::Hanlon => view! { <Gate/> }.into_any(),
            Method::Moscow { .. } => view! { <Must/> }.into_any(),
            Method::ImpactEffort => ().into_any(),
        }
    };
    view! {
        <StageHeading stage=Stage::Method/>
        <fieldset class="ws-methods"><legend class="quiet">{t!(lang, "ws-stage-method")}</legend>{cards}</fieldset>
        {too_many(desk)}
        {more}
    }
}

fn same(a: &Method, b: &Method) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// A method with its explanation; the one that is chosen speaks of its own numbers.
#[component]
fn Card(choice: Method) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let choice = StoredValue::new(choice);
    let shown = memo(move |_| {
        desk.now.with(|w| if same(&w.method, &choice.get_value()) { w.method.clone() } else { choice.get_value() })
    });
    let chosen = memo(move |_| desk.now.with(|w| choice.with_value(|c| same(&w.method, c))));
    let refused = RwSignal::new(None::<String>);
    let choose = move |_| {
        let why = desk.attempt(|w| w.set_method(choice.get_value())).err();
        // A choice that was refused is not to look chosen.
        desk.now.with_untracked(|_| refused.set(why));
    };
    view! {
        <label class="ws-method" class:chosen=chosen>
            <input type="radio" name="method" prop:checked=move || { refused.track(); chosen.get() } on:change=choose/>
            <strong>{methods::method(lang, &choice.get_value())}</strong>
            {move || shown.with(|m| methods::method_how(lang, m)).map(|s| view! { <span class="ws-sentence">{s}</span> }).into_iter().collect_view()}
            <span class="ws-weakness"><b>{t!(lang, "ws-weakness")}</b>" "{methods::method_weakness(lang, &choice.get_value())}</span>
            {move || refused.get().map(|why| view! { <span class="told" role="alert">{why}</span> })}
        </label>
    }
}

/// Sets the method, and says why when it is refused.
fn set(desk: Desk, method: Method) {
    desk.change(|w| w.set_method(method));
}

/// A number of the method: what is refused, or is no such number, does not stay in the field.
fn number(
    desk: Desk,
    label: String,
    most: u8,
    of: impl Fn(&Method) -> u8 + Send + Sync + 'static,
    put: impl Fn(u8) + 'static,
) -> impl IntoView {
    let now = memo(move |_| desk.now.with(|w| of(&w.method)).to_string());
    let typed = move |field: web_sys::HtmlInputElement| {
        if let Some(n) = field.value().trim().parse().ok().filter(|n| (1..=most).contains(n)) {
            put(n);
        }
        field.set_value(&now.get_untracked());
    };
    view! { <label>{label}<input type="number" min="1" max=most.to_string() prop:value=now on:change:target=move |e| typed(e.target())/></label> }
}

#[component]
fn Dots() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let of = |m: &Method| if let Method::Dots { dots, most } = m { (*dots, *most) } else { (1, 1) };
    let put = move |dots: u8, most: u8| set(desk, Method::Dots { dots, most: most.min(dots) });
    let each = move |dots| put(dots, of(&desk.get().method).1);
    let on_one = move |most| put(of(&desk.get().method).0, most);
    view! {
        <div class="ws-fields">
            {number(desk, t!(lang, "ws-dots-each"), limits::DOTS, move |m| of(m).0, each)}
            {number(desk, t!(lang, "ws-dots-most"), limits::DOTS, move |m| of(m).1, on_one)}
        </div>
    }
}

#[component]
fn Must() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let of = |m: &Method| if let Method::Moscow { must } = m { *must } else { 1 };
    view! {
        <div class="ws-fields">
            {number(desk, t!(lang, "ws-must"), 100, of, move |must| set(desk, Method::Moscow { must }))}
        </div>
        <p>{t!(lang, "ws-must-how")}</p>
    }
}

/// A warning when more is to be voted on than the method bears; watches the workshop.
pub fn too_many(desk: Desk) -> impl IntoView {
    let count =
        memo(move |_| desk.now.with(|w| (w.candidates.iter().filter(|c| w.votable(c)).count(), w.method.bears())));
    move || {
        let (n, bears) = count.get();
        let said = (n > bears).then(|| t!(desk.lang, "ws-too-many", n = n, bears = bears));
        view! { <div role="status">{said.map(|said| view! { <p class="notice">{said}</p> })}</div> }
    }
}

/// Changes the criteria, in place.
fn criteria(desk: Desk, act: impl FnOnce(&mut Vec<Criterion>)) {
    if let Method::Weighted { criteria } = &desk.get().method {
        let mut criteria = criteria.clone();
        act(&mut criteria);
        set(desk, Method::Weighted { criteria });
    }
}

/// The group's own criteria with their weights.
#[component]
fn Criteria() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let all = memo(move |_| {
        desk.now.with(|w| if let Method::Weighted { criteria } = &w.method { criteria.clone() } else { Vec::new() })
    });
    let n = memo(move |_| all.with(Vec::len));
    let sum = move || all.with(|a| a.iter().map(|c| u32::from(c.weight)).sum::<u32>());
    let share = move |at: usize| {
        let weight = all.with(|a| a.get(at).map_or(0, |c| u32::from(c.weight)));
        t!(lang, "ws-share", n = (weight * 100 + sum() / 2).checked_div(sum()).unwrap_or(0))
    };
    let of =
        move |at: usize, part: fn(&Criterion) -> String| move || all.with(|a| a.get(at).map(part).unwrap_or_default());
    let row = move |at: usize| {
        let name = of(at, |c| c.name.clone());
        let change = move |act: fn(&mut Criterion, String), value: String| {
            criteria(desk, |all| {
                if let Some(c) = all.get_mut(at) {
                    act(c, value);
                }
            });
        };
        view! {
            <tr>
                <td><input type="text" maxlength="200" aria-label=t!(lang, "ws-criterion") prop:value=name on:change:target=move |e| change(|c, v| c.name = v, e.target().value())/></td>
                <td><input type="text" maxlength="200" aria-label=move || t!(lang, "ws-low-of", name = name()) prop:value=of(at, |c| c.ends[0].clone()) on:change:target=move |e| change(|c, v| c.ends[0] = v, e.target().value())/></td>
                <td><input type="text" maxlength="200" aria-label=move || t!(lang, "ws-high-of", name = name()) prop:value=of(at, |c| c.ends[1].clone()) on:change:target=move |e| change(|c, v| c.ends[1] = v, e.target().value())/></td>
                <td><label class="ws-check"><input type="checkbox" prop:checked=move || all.with(|a| a.get(at).is_some_and(|c| c.low_is_best)) on:change=move |_| criteria(desk, |all| all.iter_mut().skip(at).take(1).for_each(|c| c.low_is_best = !c.low_is_best))/><span class="quiet">{move || t!(lang, "ws-low-best-of", name = name())}</span></label></td>
                <td>
                    <input type="number" min="0" max="100" aria-label=move || t!(lang, "ws-weight-of", name = name()) prop:value=of(at, |c| c.weight.to_string()) on:change:target=move |e| change(|c, v| c.weight = v.parse::<u8>().unwrap_or(c.weight).min(100), e.target().value())/>
                    " "<span class="soft">{move || share(at)}</span>
                </td>
                <td><button type="button" disabled=move || n.get() < 2 on:click=move |_| criteria(desk, |all| { if at < all.len() { all.remove(at); } })>{t!(lang, "ws-take-away")}<span class="quiet">" "{name}</span></button></td>
            </tr>
        }
    };
    let missing = move || {
        let there = all.with(|a| a.iter().map(|c| c.name.clone()).collect::<Vec<_>>());
        let proposals = methods::proposed_criteria(lang).into_iter().filter(|c| !there.contains(&c.name));
        let button = |c: Criterion| {
            let name = c.name.clone();
            view! { <button type="button" on:click=move |_| { let c = c.clone(); criteria(desk, |all| all.push(c)); }>{t!(lang, "ws-propose", name = name)}</button>" " }
        };
        proposals.map(button).collect_view()
    };
    let own = move |_| {
        let name = t!(lang, "ws-criterion-new");
        let ends = [t!(lang, "ws-low"), t!(lang, "ws-high")];
        criteria(desk, |all| all.push(Criterion { name, ends, weight: 10, low_is_best: false }));
    };
    view! {
        <h3>{t!(lang, "ws-criteria")}</h3>
        <p>{t!(lang, "ws-criteria-how")}</p>
        <div class="ws-wide"><table class="ws-criteria">
            <caption class="quiet">{t!(lang, "ws-criteria")}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "ws-criterion")}</th><th scope="col">{t!(lang, "ws-one-means")}</th><th scope="col">{t!(lang, "ws-five-means")}</th>
                <th scope="col">{t!(lang, "ws-low-best")}</th><th scope="col">{t!(lang, "ws-weight")}</th><th scope="col"><span class="quiet">{t!(lang, "ws-take-away")}</span></th>
            </tr></thead>
            <tbody><For each=move || 0..n.get() key=|at| *at let:at>{row(at)}</For></tbody>
        </table></div>
        <p class="ws-line">{missing}<button type="button" disabled=move || { n.get() >= limits::CRITERIA } on:click=own>{t!(lang, "ws-criterion-own")}</button></p>
    }
}

/// PEARL: one *no* keeps a candidate out of the vote.
#[component]
fn Gate() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let ids = memo(move |_| desk.now.with(|w| w.candidates.iter().map(|c| c.id).collect::<Vec<_>>()));
    let of = move |id: u32| memo(move |_| desk.now.with(|w| w.candidate(id).cloned().unwrap_or_default()));
    let row = move |id: u32| {
        let candidate = of(id);
        let box_of = move |(q, question): (usize, String)| {
            let q = q as u8;
            let no = move || candidate.with(|c| c.gate.no.contains_key(&q));
            let label = move || {
                candidate.with(|c| t!(lang, "ws-pearl-no", question = question.clone(), title = c.title.clone()))
            };
            let turn = move |_| {
                let now = no();
                desk.change(|w| w.set_gate(id, q, if now { None } else { Some("") }));
            };
            let reason = move || {
                no().then(|| view! {
                <input type="text" maxlength="1000" placeholder=t!(lang, "ws-reason") aria-label=t!(lang, "ws-reason")
                    prop:value=candidate.with(|c| c.gate.no.get(&q).cloned().unwrap_or_default())
                    on:change:target=move |e| { let v = e.target().value(); desk.change(|w| w.set_gate(id, q, Some(&v))); }/>
            })
            };
            view! { <td><label class="ws-check"><input type="checkbox" prop:checked=no on:change=turn/><span class="quiet">{label}</span></label>{reason}</td> }
        };
        let boxes = methods::pearl(lang).into_iter().enumerate().map(box_of).collect_view();
        view! { <tr class:out=move || candidate.with(|c| !c.gate.is_open())><th scope="row">{move || candidate.with(|c| c.title.clone())}</th>{boxes}</tr> }
    };
    let heads = methods::pearl(lang).map(|q| view! { <th scope="col">{q}</th> }).into_iter().collect_view();
    let out = move || desk.now.with(|w| w.candidates.iter().filter(|c| !c.gate.is_open()).count());
    view! {
        <h3>{t!(lang, "ws-pearl")}</h3>
        <p>{t!(lang, "ws-pearl-how")}</p>
        <p role="status">{move || t!(lang, "ws-pearl-out", n = out())}</p>
        <div class="ws-wide"><table class="ws-pearl">
            <caption class="quiet">{t!(lang, "ws-pearl")}</caption>
            <thead><tr><th scope="col">{t!(lang, "ws-candidate")}</th>{heads}</tr></thead>
            <tbody><For each=move || ids.get() key=|id| *id let:id>{row(id)}</For></tbody>
        </table></div>
    }
}
