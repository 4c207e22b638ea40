//! The two-by-two of impact and effort: each candidate at its medians, with its spread as a faint cross.

use super::desk::desk;
use super::result::title_of;
use crate::t;
use crate::workshop::{Ratio, Row, Tally};
use leptos::prelude::*;

/// Pixels along a side, without the margins.
const SIDE: f64 = 400.0;
const MARGIN: f64 = 40.0;

/// The picture, with its numbers explained by the table that follows.
#[component]
pub fn Square(counted: Tally) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let at = |r: Ratio| (r.approx() - 1.0) / 4.0 * SIDE;
    let x = move |r: Ratio| MARGIN + at(r);
    let y = move |r: Ratio| MARGIN / 2.0 + SIDE - at(r);
    let mut taken: Vec<(i64, i64)> = Vec::new();
    let (mut crosses, mut marks) = (Vec::new(), Vec::new());
    let mut names = Vec::new();
    for (i, row) in counted.ordered().iter().enumerate() {
        let Some((impact, effort)) = medians(row) else { continue };
        // Candidates at the same place stand beside one another.
        let place = (effort.rounded(4) as i64, impact.rounded(4) as i64);
        let same = taken.iter().filter(|p| **p == place).count();
        taken.push(place);
        let (cx, cy) = (x(effort) + same as f64 * 22.0, y(impact));
        let cross = quartiles(row).map(|[el, eu, il, iu]| {
            view! { <path class="ws-cross" d=format!("M{} {cy}H{}M{cx} {}V{}", x(el), x(eu), y(il), y(iu))></path> }
        });
        crosses.extend(cross);
        marks.push(view! { <circle cx=cx cy=cy r="11"></circle><text x=cx y=cy + 4.0>{i + 1}</text> });
        names.push(view! { <li>{title_of(desk, row.candidate)}</li> });
    }
    let (left, right, top, bottom) = (MARGIN, MARGIN + SIDE, MARGIN / 2.0, MARGIN / 2.0 + SIDE);
    let (mid_x, mid_y) = (MARGIN + SIDE / 2.0, MARGIN / 2.0 + SIDE / 2.0);
    let quarter = |x: f64, y: f64, text: String| view! { <text class="ws-quarter" x=x y=y>{text}</text> };
    view! {
        <figure class="ws-square">
            <svg viewBox=format!("0 0 {} {}", SIDE + 1.5 * MARGIN, SIDE + 1.5 * MARGIN) role="img" aria-label=t!(lang, "ws-square-label")>
                <path class="ws-frame" d=format!("M{left} {top}H{right}V{bottom}H{left}ZM{mid_x} {top}V{bottom}M{left} {mid_y}H{right}")></path>
                {crosses}
                {quarter(mid_x - SIDE / 4.0, top + 20.0, t!(lang, "method-quarter-first"))}
                {quarter(mid_x + SIDE / 4.0, top + 20.0, t!(lang, "method-quarter-large"))}
                {quarter(mid_x - SIDE / 4.0, bottom - 10.0, t!(lang, "method-quarter-small"))}
                {quarter(mid_x + SIDE / 4.0, bottom - 10.0, t!(lang, "method-quarter-not"))}
                <text class="ws-axis" x=mid_x y=bottom + 28.0>{t!(lang, "method-axis-effort")}</text>
                <text class="ws-axis" transform=format!("translate(16 {mid_y}) rotate(-90)")>{t!(lang, "method-axis-impact")}</text>
                {marks}
            </svg>
            <figcaption><ol>{names}</ol></figcaption>
        </figure>
    }
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
