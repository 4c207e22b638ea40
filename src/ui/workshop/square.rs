//! The two-by-two of impact and effort: each candidate at its medians, with its spread as a faint cross.

use super::desk::desk;
use super::placing::{LEFT, MARGIN, Mark, SIDE, TOP, across, down, placed, runs};
use super::result::title_of;
use crate::t;
use crate::workshop::{Ratio, Row, Tally};
use leptos::prelude::*;

/// The picture, with its numbers explained by the table that follows.
#[component]
pub fn Square(counted: Tally) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let (mut crosses, mut points, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (i, row) in counted.ordered().iter().enumerate() {
        let Some((impact, effort)) = medians(row) else { continue };
        let cross = quartiles(row).map(|[el, eu, il, iu]| {
            let (x, y) = (across(effort), down(impact));
            let path = format!("M{} {y}H{}M{x} {}V{}", across(el), across(eu), down(il), down(iu));
            view! { <path class="ws-cross" d=path></path> }
        });
        crosses.extend(cross);
        points.push((i + 1, effort, impact));
        names.push(view! { <li>{title_of(desk, row.candidate)}</li> });
    }
    let marks = placed(&points);
    let many = |m: &Mark| m.numbers.len() > 1;
    let circle = |m: &Mark| {
        let (several, r) = (many(m), if many(m) { "16" } else { "11" });
        view! { <circle class:ws-many=several cx=m.x cy=m.y r=r></circle> }
    };
    let circles = marks.iter().map(circle).collect_view();
    // What stands for several is named by a letter, and beside the picture it is said which they are.
    let (mut texts, mut shared) = (Vec::new(), Vec::new());
    for mark in &marks {
        let said = if many(mark) { letter(shared.len()) } else { runs(&mark.numbers) };
        if many(mark) {
            let (n, numbers) = (mark.numbers.len(), runs(&mark.numbers));
            let line = t!(lang, "ws-square-shared", mark = said.as_str(), n = n, numbers = numbers);
            shared.push(view! { <li>{line}</li> });
        }
        texts.push(view! { <text x=mark.x y=mark.y + 4.0>{said}</text> });
    }
    let shared = (!shared.is_empty()).then(|| view! { <ul class="ws-shared">{shared}</ul> });
    let (right, bottom) = (LEFT + SIDE, TOP + SIDE);
    let (mid_x, mid_y) = (LEFT + SIDE / 2.0, TOP + SIDE / 2.0);
    let quarter = |x: f64, y: f64, text: String| view! { <text class="ws-quarter" x=x y=y>{text}</text> };
    view! {
        <figure class="ws-square">
            <svg viewBox=format!("0 0 {} {}", SIDE + 1.5 * MARGIN, SIDE + 1.5 * MARGIN) role="img" aria-label=t!(lang, "ws-square-label")>
                <path class="ws-frame" d=format!("M{LEFT} {TOP}H{right}V{bottom}H{LEFT}ZM{mid_x} {TOP}V{bottom}M{LEFT} {mid_y}H{right}")></path>
                {crosses}
                {quarter(mid_x - SIDE / 4.0, TOP + 20.0, t!(lang, "method-quarter-first"))}
                {quarter(mid_x + SIDE / 4.0, TOP + 20.0, t!(lang, "method-quarter-large"))}
                {quarter(mid_x - SIDE / 4.0, bottom - 10.0, t!(lang, "method-quarter-small"))}
                {quarter(mid_x + SIDE / 4.0, bottom - 10.0, t!(lang, "method-quarter-not"))}
                <text class="ws-axis" x=mid_x y=bottom + 28.0>{t!(lang, "method-axis-effort")}</text>
                <text class="ws-axis" transform=format!("translate(16 {mid_y}) rotate(-90)")>{t!(lang, "method-axis-impact")}</text>
                {circles}
                {texts}
            </svg>
            <figcaption>{shared}<ol>{names}</ol></figcaption>
        </figure>
    }
}

/// A, B and on; after Z, AA.
fn letter(n: usize) -> String {
    let one = char::from(b'A' + (n % 26) as u8);
    std::iter::repeat_n(one, n / 26 + 1).collect()
}

fn medians(row: &Row) -> Option<(Ratio, Ratio)> {
    let [impact, effort] = row.spreads.as_slice() else { return None };
    Some((impact.median()?, effort.median()?))
}

/// The quartiles of effort and of impact.
fn quartiles(row: &Row) -> Option<[Ratio; 4]> {
    let [impact, effort] = row.spreads.as_slice() else { return None };
    Some([effort.lower()?, effort.upper()?, impact.lower()?, impact.upper()?])
}
