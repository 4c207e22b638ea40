//! What one answers with: dots to put and take, choices from 1 to 5, longer scales as lists, and MoSCoW's words.

use super::filling::Filling;
use super::place;
use crate::t;
use crate::url::Lang;
use crate::words::methods::{Asked, asked, moscow, moscow_means};
use crate::workshop::{Mark, Method, Question, Scale};
use leptos::prelude::*;

/// Answers up to which a question shows them all beside each other.
const SHORT: usize = 6;

/// The questions about the candidate at a position.
pub fn questions(lang: Lang, filling: Filling, candidate: usize, title: &str) -> AnyView {
    let method = filling.invitation().method.clone();
    let one = |(at, question): (usize, Question)| match question.scale {
        Scale::Dots => dots(lang, filling, candidate, title, question),
        Scale::Moscow => words(lang, filling, candidate, at, question),
        _ if question.answers() <= SHORT => scale(lang, filling, candidate, at, question, &method),
        _ => list(lang, filling, candidate, at, question, &method),
    };
    let all = method.questions().into_iter().enumerate().map(one).collect_view().into_any();
    if method == Method::ImpactEffort { place::beside(lang, filling, candidate, all) } else { all }
}

fn dots(lang: Lang, filling: Filling, candidate: usize, title: &str, question: Question) -> AnyView {
    let mark = filling.mark(candidate, 0);
    let given = move || mark.get().unwrap_or(0);
    let full = move || given() >= question.high || filling.dots_left().is_none_or(|(left, _)| left == 0);
    // A button that turned itself off would drop the focus, so it stays and does nothing.
    let put = move |_| {
        if !untrack(full) {
            filling.set(candidate, 0, Some(untrack(given) + 1));
        }
    };
    let take = move |_| {
        if let Some(less) = untrack(given).checked_sub(1) {
            filling.set(candidate, 0, (less > 0).then_some(less));
        }
    };
    let shown = move || "●".repeat(usize::from(given()));
    let empty = move || "○".repeat(usize::from(question.high - given().min(question.high)));
    view! {
        <div class="dots">
            <button type="button" aria-label=t!(lang, "ballot-take", title = title) aria-disabled=move || (given() == 0).to_string() on:click=take>"−"</button>
            <output class="given"><span class="marks" aria-hidden="true">{shown}<i>{empty}</i></span>
                <span>{move || t!(lang, "ballot-has", n = given())}</span></output>
            <button type="button" aria-label=t!(lang, "ballot-add", title = title) aria-disabled=move || full().to_string() on:click=put>"+"</button>
        </div>
    }
    .into_any()
}

/// A choice: its radio button and what it says.
fn choice(filling: Filling, candidate: usize, at: usize, value: Mark, said: AnyView) -> AnyView {
    let mark = filling.mark(candidate, at);
    let name = format!("q{candidate}.{at}");
    view! {
        <label class:unsaid=value.is_none()>
            <input type="radio" name=name prop:checked=move || mark.get() == value on:change=move |_| filling.set(candidate, at, value)/>
            {said}
        </label>
    }
    .into_any()
}

fn heading(asked: &Asked) -> AnyView {
    let ask = (!asked.ask.is_empty()).then(|| view! { " "<span class="ask">{asked.ask.clone()}</span> });
    view! { <legend><b>{asked.name.clone()}</b>{ask}</legend> }.into_any()
}

fn scale(lang: Lang, filling: Filling, candidate: usize, at: usize, question: Question, method: &Method) -> AnyView {
    let asked = asked(lang, method, question.scale);
    let [low, high] = asked.ends.clone();
    let said = |n: u8| {
        let end = match n {
            n if n == question.low => &low,
            n if n == question.high => &high,
            _ => "",
        };
        // What an end means stands under the row for those who see, and belongs to the number for those who listen.
        view! { <span>{n}<span class="quiet">{format!(" {end}")}</span></span> }.into_any()
    };
    let numbers = (question.low..=question.high).map(|n| choice(filling, candidate, at, Some(n), said(n)));
    let numbers = numbers.collect_view();
    let open = choice(filling, candidate, at, None, view! { <span>{t!(lang, "ballot-open")}</span> }.into_any());
    view! {
        <fieldset class="scale">{heading(&asked)}
            <div class="choices-row">{numbers}{open}</div>
            <p class="ends" aria-hidden="true"><span>{format!("{} = {low}", question.low)}</span><span>{format!("{} = {high}", question.high)}</span></p>
        </fieldset>
    }
    .into_any()
}

fn list(lang: Lang, filling: Filling, candidate: usize, at: usize, question: Question, method: &Method) -> AnyView {
    let asked = asked(lang, method, question.scale);
    let mark = filling.mark(candidate, at);
    let [low, high] = asked.ends.clone();
    let said = |n: u8| match n {
        n if n == question.low => format!("{n} = {low}"),
        n if n == question.high => format!("{n} = {high}"),
        n => n.to_string(),
    };
    let option =
        |n: u8| view! { <option value=n.to_string() selected=move || mark.get() == Some(n)>{said(n)}</option> };
    let options = (question.low..=question.high).map(option).collect_view();
    let chosen = move |e: web_sys::Event| filling.set(candidate, at, event_target_value(&e).parse().ok());
    view! {
        <p class="list"><label><b>{asked.name}</b>" "<span class="ask">{asked.ask}</span>
            <select on:change=chosen><option value="" selected=move || mark.get().is_none()>{t!(lang, "ballot-leave-open")}</option>{options}</select>
        </label></p>
    }
    .into_any()
}

/// MoSCoW's words beside each other; what they mean is said once above, and with each word to those who listen.
fn words(lang: Lang, filling: Filling, candidate: usize, at: usize, question: Question) -> AnyView {
    let asked = asked(lang, &filling.invitation().method, question.scale);
    let said = |n: u8| {
        view! { <span>{moscow(lang, n)}<span class="quiet">{format!(". {}", moscow_means(lang, n))}</span></span> }
            .into_any()
    };
    let all = (question.low..=question.high).rev().map(|n| choice(filling, candidate, at, Some(n), said(n)));
    let all = all.collect_view();
    let open = choice(filling, candidate, at, None, view! { <span>{t!(lang, "ballot-open")}</span> }.into_any());
    view! { <fieldset class="scale words"><legend class="quiet">{asked.name}</legend><div class="choices-row">{all}{open}</div></fieldset> }.into_any()
}

/// What MoSCoW's words mean, where the method has them.
pub fn meanings(lang: Lang, method: &Method) -> Option<AnyView> {
    let word = |n| view! { <li><b>{moscow(lang, n)}</b>" "{moscow_means(lang, n)}</li> };
    let list = (1..=4).rev().map(word).collect_view();
    matches!(method, Method::Moscow { .. }).then(|| view! { <ul class="meanings">{list}</ul> }.into_any())
}
