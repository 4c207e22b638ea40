//! A field for a whole number or none, such as a cost: what is something else is refused beside it, and the number that was stays.

use super::desk::desk;
use crate::t;
use leptos::prelude::*;

/// The field. It is a text to the browser, which otherwise gives nothing at all for what it does not take for a number.
#[component]
pub fn NumberField(
    /// What is written beside it.
    label: String,
    /// The number as it is.
    value: Memo<Option<u32>>,
    /// Where a new one goes.
    set: Callback<Option<u32>>,
) -> impl IntoView {
    let lang = desk().lang;
    let refused = RwSignal::new(None::<String>);
    let shown = move || value.get().map(|n| n.to_string()).unwrap_or_default();
    let changed = move |input: web_sys::HtmlInputElement| {
        match whole(&input.value()) {
            Some(number) => {
                refused.set(None);
                set.run(number);
            }
            None => refused.set(Some(t!(lang, "ws-refused-whole", most = u32::MAX))),
        }
        // However it was written, what stands there is the number that counts.
        input.set_value(&untrack(shown));
    };
    view! {
        <span class="ws-number">
            <label>{label}" "<input
                type="text" inputmode="numeric" autocomplete="off" prop:value=shown
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                on:change:target=move |e| changed(e.target())
            /></label>
            {move || refused.get().map(|why| view! { <span class="told" role="alert">{why}</span> })}
        </span>
    }
}

/// What is written as a number, with spaces between its thousands or none; blank is no number, and anything else nothing at all.
fn whole(typed: &str) -> Option<Option<u32>> {
    let groups: Vec<&str> = typed.split_whitespace().collect();
    let (first, rest) = match groups.as_slice() {
        [] => return Some(None),
        [first, rest @ ..] => (first, rest),
    };
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|g| g.len() == 3));
    let digits = groups.concat();
    let sound = grouped && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| sound).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_read_however_its_thousands_are_set_apart() {
        for (typed, number) in [("0", 0), (" 40 ", 40), ("1200", 1_200), ("1 200", 1_200), ("1\u{a0}200", 1_200)] {
            assert_eq!(whole(typed), Some(Some(number)), "{typed:?}");
        }
        assert_eq!(whole("4\u{202f}294\u{202f}967\u{202f}295"), Some(Some(u32::MAX)));
        assert_eq!((whole(""), whole(" \u{a0}")), (Some(None), Some(None)));
    }

    #[test]
    fn what_is_no_whole_number_is_refused() {
        let signs = ["12,5", "12.5", "1.200", "-3", "+3", "1e3", "ca 40", "40 tkr", "٣"];
        let groups = ["12 5", "1 2000", "1200 000", "4294967296"];
        for typed in signs.into_iter().chain(groups) {
            assert_eq!(whole(typed), None, "{typed:?}");
        }
    }
}
