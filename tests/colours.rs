//! The colours in numbers: contrast of texts and shapes in both themes, and plan colours that are told apart by every eye.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::scene::Ink;
use std::collections::BTreeMap;
use support::file;

type Rgb = [f64; 3];

/// What a text needs against what it stands on (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// What a shape, a control's edge or the focus needs against what lies beside it (1.4.11).
const SHAPE: f64 = 3.0;
/// Plans that one may have to tell apart by colour alone; with more than eight the colours begin anew.
const PLANS: usize = 8;
/// The least distance between two plan colours in OKLab, of which 0.02 is just seen when two fields lie side by side.
const APART: f64 = 0.085;
/// The same for the first four plans, which is what most have.
const FIRST_APART: f64 = 0.14;

/// What is seen without one kind of cone: matrices for linear sRGB at severity 1, from Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
const EYES: [(&str, [Rgb; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// A theme's colours by name, as written.
type Theme = BTreeMap<String, String>;

/// The colours of the light and the dark theme.
fn themes() -> [(&'static str, Theme); 2] {
    let tokens = file("style/tokens.css");
    let (mut light, mut dark) = (Theme::new(), Theme::new());
    for line in tokens.lines() {
        let Some((name, rest)) = line.trim().strip_prefix("--").and_then(|l| l.split_once(": light-dark(#")) else {
            continue;
        };
        let (bright, dim) = rest.trim_end_matches(");").split_once(", #").unwrap_or_else(|| panic!("{line}"));
        light.insert(name.to_owned(), format!("#{bright}"));
        dark.insert(name.to_owned(), format!("#{dim}"));
    }
    assert!(light.len() > 25, "the tokens are written as this test reads them");
    [("light", light), ("dark", dark)]
}

/// Linear sRGB of `#rrggbb`.
fn linear(hex: &str) -> Rgb {
    [1, 3, 5].map(|at| {
        let c = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn dot(a: Rgb, b: Rgb) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The contrast of two colours as WCAG counts it, from 1 to 21.
fn contrast(a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|hex| dot(linear(hex), [0.2126, 0.7152, 0.0722]) + 0.05);
    a.max(b) / a.min(b)
}

/// A colour in OKLab (Ottosson 2020), as an eye sees it.
fn seen(hex: &str, eye: &[Rgb; 3]) -> Rgb {
    let rgb = eye.map(|row| dot(row, linear(hex)).clamp(0.0, 1.0));
    let cones = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    .map(|row| dot(row, rgb).cbrt());
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
    .map(|row| dot(row, cones))
}

/// The distance of two colours to an eye.
fn distance(a: &str, b: &str, eye: &[Rgb; 3]) -> f64 {
    let (a, b) = (seen(a, eye), seen(b, eye));
    [0, 1, 2].map(|i| (a[i] - b[i]).powi(2)).iter().sum::<f64>().sqrt()
}

#[test]
fn what_is_known_is_computed() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    // The grey that every handbook gives as just enough.
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
    // Red in OKLab, from its author's page.
    let red = seen("#ff0000", &EYES[0].1);
    assert!(red.iter().zip([0.628, 0.225, 0.126]).all(|(is, known)| (is - known).abs() < 0.001), "{red:?}");
    // White stays white to every eye.
    for (name, eye) in &EYES {
        assert!((seen("#ffffff", eye)[0] - 1.0).abs() < 0.001, "{name}");
    }
}

/// Holds every pair of these to a contrast; what is too little is listed.
fn hold(theme: &Theme, fore: &[&str], back: &[&str], least: f64) -> Vec<String> {
    let pairs = fore.iter().flat_map(|f| back.iter().map(move |b| (f, b)));
    let found = pairs.map(|(f, b)| (f, b, contrast(&theme[*f], &theme[*b])));
    found.filter(|(.., c)| *c < least).map(|(f, b, c)| format!("{f} on {b}: {c:.2} is less than {least}")).collect()
}

#[test]
fn texts_and_shapes_stand_out_in_both_themes() {
    let everywhere = ["paper", "ground", "raised", "hover", "thread-soft"];
    let plans: Vec<String> = (1..=PLANS).map(|p| format!("p{p}")).collect();
    let plans: Vec<&str> = plans.iter().map(String::as_str).collect();
    for (name, theme) in themes() {
        let mut found = hold(&theme, &["ink", "ink-soft", "thread"], &everywhere, TEXT);
        // What is pressed or chosen turns the colours round.
        found.extend(hold(&theme, &["paper"], &["ink"], TEXT));
        // Edges of controls, the focus and the thread, wherever they stand.
        found.extend(hold(&theme, &["line", "focus", "thread"], &everywhere, SHAPE));
        // Around what is filled with ink, too, the focus is seen: it lies two pixels outside, on the paper.
        found.extend(hold(&theme, &["link-line"], &["paper", "raised"], SHAPE));
        found.extend(hold(&theme, &plans, &["paper", "ground", "raised"], SHAPE));
        for plan in &plans {
            found.extend(hold(&theme, &[&format!("on-{plan}")], &[plan], TEXT));
        }
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn plans_are_told_apart_without_one_kind_of_cone() {
    for (name, theme) in themes() {
        for (eye, matrix) in &EYES {
            let pairs = (1..=PLANS).flat_map(|a| (a + 1..=PLANS).map(move |b| (a, b)));
            let far =
                |(a, b): (usize, usize)| (distance(&theme[&format!("p{a}")], &theme[&format!("p{b}")], matrix), a, b);
            let all: Vec<_> = pairs.map(far).collect();
            let least =
                |most: usize| all.iter().filter(|(_, _, b)| *b <= most).min_by(|x, y| x.0.total_cmp(&y.0)).unwrap();
            let ((d, a, b), (first, ..)) = (least(PLANS), least(4));
            println!(
                "{name}, {eye}: the nearest plan colours are p{a} and p{b}, {d:.3} apart; of the first four, {first:.3}"
            );
            assert!(
                *d >= APART && *first >= FIRST_APART,
                "{name}, {eye}: p{a} and p{b} are {d:.3} apart, the first four {first:.3}"
            );
        }
    }
}

#[test]
fn files_have_the_light_themes_colours() {
    let [(_, light), _] = themes();
    let ink = Ink::LIGHT;
    let of = |names: [&str; 7]| names.map(|name| light[name].clone());
    let own = [ink.paper, ink.text, ink.line, ink.soft, ink.hair, ink.ground, ink.thread];
    assert_eq!(own.map(str::to_owned), of(["paper", "ink", "line", "ink-soft", "hair", "ground", "thread"]));
    let named = |of: &str| (1..=PLANS).map(|p| light[&format!("{of}{p}")].clone()).collect::<Vec<_>>();
    assert_eq!(ink.plans, named("p"));
    assert_eq!(ink.letters, named("on-p"));
}
