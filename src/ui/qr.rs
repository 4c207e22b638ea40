//! A text as a QR code, drawn as SVG: black on white in every theme, for cameras see no themes.

use crate::t;
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// White modules around the code, as ISO/IEC 18004 asks for.
const QUIET: i32 = 4;

/// A QR code of `prefix` and `payload` together, which `label` names to those who cannot see it; or a sentence that it does not fit.
/// What follows an address in capitals, digits and hyphens is best given as the payload: it then takes a third less room.
#[component]
pub fn Qr(lang: Lang, prefix: String, payload: String, label: String) -> impl IntoView {
    words::add(texts!("qr"));
    match drawn(&prefix, &payload) {
        Some((size, path)) => view! {
            <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label shape-rendering="crispEdges">
                <rect width=size height=size></rect>
                <path d=path></path>
            </svg>
        }
        .into_any(),
        None => view! { <p class="qr-missing">{t!(lang, "qr-too-long")}</p> }.into_any(),
    }
}

/// The modules along a side, quiet ones too, and the black ones as the data of a path; nothing when the text is longer than a QR
/// code can be. The error correction is the best that does not make the code any larger.
fn drawn(prefix: &str, payload: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_segments_advanced(
        &segments(prefix, payload),
        QrCodeEcc::Low,
        Version::MIN,
        Version::MAX,
        None,
        true,
    )
    .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    Some((code.size() + 2 * QUIET, path))
}

fn segments(prefix: &str, payload: &str) -> Vec<QrSegment> {
    let segment = |text: &str| {
        if QrSegment::is_alphanumeric(text) {
            QrSegment::make_alphanumeric(text)
        } else {
            QrSegment::make_bytes(text.as_bytes())
        }
    };
    [prefix, payload].into_iter().filter(|text| !text.is_empty()).map(segment).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// What a reader makes of the drawn path, each module four pixels wide.
    fn read(size: i32, path: &str) -> Vec<String> {
        let side = size as usize;
        let mut black = vec![false; side * side];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter(|n| !n.is_empty())
                .map(|n| n.parse().unwrap())
                .collect();
            let (x, y, width) = (numbers[0], numbers[1], numbers[2]);
            black[y * side + x..][..width].fill(true);
        }
        let pixels = side * 4;
        let mut found = Vec::new();
        let shade = |x: usize, y: usize| if black[y / 4 * side + x / 4] { 0 } else { 255 };
        crate::ui::scan::read(pixels, pixels, shade, &mut |text| found.push(text));
        found
    }

    #[test]
    fn what_is_drawn_can_be_read() {
        let long = "ABCDEFGHJKMNPQRSTVWXYZ0123456789".repeat(60);
        for (prefix, payload) in
            [("", "A"), ("https://example.org/plan/#r=", "ABC-123"), ("https://example.org/#r=", &long), ("åäö ", "å")]
        {
            let (size, path) = drawn(prefix, payload).unwrap();
            assert_eq!(read(size, &path), [format!("{prefix}{payload}")]);
        }
    }

    #[test]
    fn capitals_and_digits_take_less_room_and_too_much_is_refused() {
        let payload = "A1".repeat(500);
        let of = |prefix: &str, payload: &str| drawn(prefix, payload).map(|(size, _)| size);
        assert!(of("https://example.org/#r=", &payload) < of("", &format!("https://example.org/#r={payload}")));
        assert!(of("", &"A".repeat(4296)).is_some());
        assert_eq!(of("", &"A".repeat(4297)), None);
    }
}
