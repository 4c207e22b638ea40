//! The square of impact and effort, on which one places a candidate with a finger or a mouse. It says what the rows of choices beside
//! it say and follows them, so those who listen or use a keyboard have the rows alone.

use super::filling::Filling;
use crate::t;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::workshop::Method;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Fields along a side: one for an answer that is open, before impact and under effort, and those from 1 to 5.
const FIELDS: f64 = 6.0;
/// Where the questions stand in the ballot.
const IMPACT: usize = 0;
const EFFORT: usize = 1;

/// The rows with the square beside them.
pub fn beside(lang: Lang, filling: Filling, candidate: usize, rows: AnyView) -> AnyView {
    let (impact, effort) = (filling.mark(candidate, IMPACT), filling.mark(candidate, EFFORT));
    let at = |answer: Memo<Option<u8>>| memo(move |_| answer.get().unwrap_or(0).to_string());
    let (right, up) = (at(effort), at(impact));
    let put = move |(question, answer): (usize, Option<u8>)| {
        if untrack(|| filling.mark(candidate, question).get()) != answer {
            filling.set(candidate, question, answer);
        }
    };
    let place = move |e: &web_sys::MouseEvent, open: bool| {
        let Some((effort, impact)) = field(e).filter(|(x, y)| open || (x.is_some() && y.is_some())) else { return };
        put((IMPACT, impact));
        put((EFFORT, effort));
    };
    let take = move |e: web_sys::PointerEvent| {
        // Otherwise texts that the mark passes would be selected.
        e.prevent_default();
        if let Some(mark) = e.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) {
            let _ = mark.set_pointer_capture(e.pointer_id());
        }
    };
    // Only a drag leaves an answer open: who presses beside the fields has missed them.
    let drag = move |e: web_sys::PointerEvent| {
        if e.buttons() & 1 == 1 {
            place(&e, true);
        }
    };
    view! {
        <div class="buttons">
            <div class="place" aria-hidden="true" on:click=move |e| place(&e, false)>
                {drawing(lang)}
                <i style:--right=right style:--up=up on:pointerdown=take on:pointermove=drag></i>
            </div>
            <div>{rows}</div>
        </div>
    }
    .into_any()
}

/// How to place, where the method has a square.
pub fn how(lang: Lang, method: &Method) -> Option<AnyView> {
    (*method == Method::ImpactEffort).then(|| view! { <p>{t!(lang, "ballot-place")}</p> }.into_any())
}

/// Effort and impact of the field that an event happened on, or the nearest.
fn field(e: &web_sys::MouseEvent) -> Option<(Option<u8>, Option<u8>)> {
    let target = e.target()?.dyn_into::<web_sys::Element>().ok()?;
    let square = target.closest(".place").ok()??.get_bounding_client_rect();
    let along = |from: f64, length: f64| (from / length * FIELDS).clamp(0.0, FIELDS - 1.0) as u8;
    let right = along(f64::from(e.client_x()) - square.left(), square.width());
    let up = along(square.bottom() - f64::from(e.client_y()), square.height());
    Some(((right > 0).then_some(right), (up > 0).then_some(up)))
}

/// The fields, 50 units wide, with the quarters' names, the numbers along two sides, and what the sides mean.
fn drawing(lang: Lang) -> AnyView {
    let lines: String = (1..=6).map(|n| format!("M{} 0V250M50 {}H300", n * 50, n * 50 - 50)).collect();
    view! {
        <svg viewBox="0 0 300 300" display="block" fill="currentColor" font-size="15" text-anchor="middle">
            <path d=lines stroke="currentColor" stroke-opacity="0.3"></path>
            <path d="M175 0V250M50 125H300" stroke="currentColor" stroke-width="2"></path>
            <text x="112" y="19">{t!(lang, "method-quarter-first")}</text>
            <text x="238" y="19">{t!(lang, "method-quarter-large")}</text>
            <text x="112" y="243">{t!(lang, "method-quarter-small")}</text>
            <text x="238" y="243">{t!(lang, "method-quarter-not")}</text>
            <text x="40 40 40 40 40" y="230 180 130 80 30">"12345"</text>
            <text x="75 125 175 225 275" y="267">"12345"</text>
            <text transform="translate(18 125) rotate(-90)">{t!(lang, "method-axis-impact")}</text>
            <text x="175" y="291">{t!(lang, "method-axis-effort")}</text>
        </svg>
    }
    .into_any()
}
