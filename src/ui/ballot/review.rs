//! The answers in one list, before a code is made of them.

use super::filling::{Filling, Stage};
use super::page::Heading;
use crate::t;
use crate::url::Lang;
use crate::words::methods::{asked, moscow};
use crate::workshop::{Mark, Method, Question, Scale};
use leptos::prelude::*;

/// The list, and the ways back and on.
#[component]
pub fn Review(lang: Lang, filling: Filling) -> impl IntoView {
    let invitation = filling.invitation();
    let marks = filling.marks.get_untracked();
    let failed = RwSignal::new(false);
    let rows = invitation.candidates.iter().zip(&marks).map(|(candidate, answers)| {
        let said = answers_said(lang, &invitation.method, answers);
        let said = said.into_iter().map(|answer| view! { <dd>{answer}</dd> }).collect_view();
        view! { <div><dt>{candidate.title.clone()}</dt>{said}</div> }
    });
    let rows = rows.collect_view();
    let open = || (filling.dots_left(), invitation.candidates.len().saturating_sub(filling.judged()));
    let told = match untrack(open) {
        (Some((0, _)), _) | (None, 0) => t!(lang, "ballot-all-answered"),
        (Some((left, _)), _) => t!(lang, "ballot-some-left", n = left),
        (None, open) => t!(lang, "ballot-some-open", n = open),
    };
    let make = move |_| {
        let made = filling.make();
        failed.set(!made);
        if made {
            filling.go(Stage::Code);
        }
    };
    view! {
        <Heading filling text=t!(lang, "ballot-review-heading")/>
        <p>{told}</p>
        <dl class="answers">{rows}</dl>
        <p role="alert">{move || failed.get().then(|| t!(lang, "ballot-not-made"))}</p>
        <p class="buttons">
            <button type="button" class="primary" on:click=make>{t!(lang, "ballot-make")}</button>
            <button type="button" on:click=move |_| filling.go(Stage::Fill)>{t!(lang, "ballot-change")}</button>
        </p>
    }
}

/// One candidate's answers in words; one sentence when there is none.
fn answers_said(lang: Lang, method: &Method, answers: &[Mark]) -> Vec<String> {
    if answers.iter().all(Option::is_none) && !matches!(method, Method::Dots { .. }) {
        return vec![t!(lang, "ballot-no-answer")];
    }
    let one = |(question, mark): (Question, &Mark)| match (question.scale, mark) {
        (Scale::Dots, mark) => t!(lang, "ballot-has", n = mark.unwrap_or(0)),
        (Scale::Moscow, mark) => moscow(lang, mark.unwrap_or(0)),
        (scale, mark) => {
            let answer = mark.map_or_else(|| t!(lang, "ballot-open"), |m| m.to_string());
            t!(lang, "ballot-answer", name = asked(lang, method, scale).name, answer = answer)
        }
    };
    method.questions().into_iter().zip(answers).map(one).collect()
}
