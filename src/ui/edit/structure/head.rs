//! What the plan says of itself: its name in two languages, whose it is, and in what language it is written.

use super::Desk;
use crate::plan::Head;
use crate::plan::Plan;
use crate::plan::edit::Edit;
use crate::t;
use crate::ui::edit::fields::{Change, Shape, field, filled};
use leptos::prelude::*;

pub(super) fn head(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let known = [("sv", t!(lang, "structure-swedish")), ("en", t!(lang, "structure-english"))];
    let mut languages: Vec<(String, String)> = known.into_iter().map(|(tag, name)| (tag.to_owned(), name)).collect();
    let own = desk.model.plan.with_untracked(|p| p.language().to_owned());
    if !languages.iter().any(|(tag, _)| *tag == own) {
        languages.push((own.clone(), own));
    }
    let (title, language) = (t!(lang, "structure-title"), t!(lang, "structure-language"));
    view! {
        <section aria-labelledby="plan-head">
            <h3 id="plan-head">{t!(lang, "structure-plan")}</h3>
            <div class="wide">
                {field("head-title", title, None, Shape::Line, desk.shown(|p| Some(p.title().sv.clone())), change(desk, |h, text| h.title.sv = text))}
                {field("head-title-en", t!(lang, "structure-title-en"), None, Shape::Line, desk.shown(|p| p.title().en.clone()), change(desk, |h, text| h.title.en = filled(&text)))}
                {field("head-organisation", t!(lang, "structure-organisation"), None, Shape::Line, desk.shown(|p| Some(p.organisation().to_owned())), change(desk, |h, text| h.organisation = text))}
                {field("head-language", language, None, Shape::Choice(languages), desk.shown(|p| Some(p.language().to_owned())), change(desk, |h, text| h.language = text))}
            </div>
        </section>
    }
}

fn change(desk: Desk, set: fn(&mut Head, String)) -> Change {
    desk.change(move |p: &Plan, text| {
        let mut head = Head {
            title: p.title().clone(),
            organisation: p.organisation().to_owned(),
            language: p.language().to_owned(),
        };
        set(&mut head, text.trim().to_owned());
        Some(Edit::Head(head))
    })
}
