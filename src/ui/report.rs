//! The button beside an error that shows its description to be copied: `boot.js` hears it, also when the program has stopped.

use crate::t;
use crate::url::Lang;
use leptos::prelude::*;

/// The button; what is told is what the alert or the dialog says that it stands in.
pub fn button(lang: Lang) -> AnyView {
    view! { <button type="button" data-report="">{t!(lang, "report-copy")}</button> }.into_any()
}
