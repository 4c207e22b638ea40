//! What the program is, whose methods it uses, under which licence it is, and who runs the site.

use super::organisation::{self, contact, told, wording};
use super::{explained, list, meanings};
use crate::exchange::Organisation;
use crate::t;
use crate::ui::state::state;
use crate::url::{Help, Lang};
use leptos::prelude::*;

/// The page.
pub fn page(lang: Lang) -> AnyView {
    let state = state();
    view! {
        <p>{t!(lang, "page-about-1")}</p>
        <p>{t!(lang, "page-about-2")}</p>
        <p>{t!(lang, "page-about-version", version = env!("CARGO_PKG_VERSION"))}</p>
        <h3>{t!(lang, "page-about-who")}</h3>
        {told(lang, organisation::ask(), who)}
        <h3>{t!(lang, "page-about-methods")}</h3>
        {explained(lang, &["page-method-1", "page-method-2", "page-method-3", "page-method-4", "page-method-5"])}
        <h3>{t!(lang, "page-about-licence")}</h3>
        {list(lang, &["page-licence-1", "page-licence-2", "page-licence-3"])}
        <p><a href="licenser.txt">{t!(lang, "page-about-licences")}</a></p>
        <p><a href=move || state.href(|a| a.help = Some(Help::Sources))>{t!(lang, "page-about-sources")}</a></p>
    }
    .into_any()
}

fn who(lang: Lang, o: &Organisation) -> AnyView {
    view! {
        {meanings([(t!(lang, "page-organisation").into_any(), wording(lang, &o.name))])}
        {contact(lang, o)}
    }
    .into_any()
}
