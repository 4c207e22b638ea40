//! The statement of accessibility, with what Swedish law (2018:1937) and the authority's list ask for: the organisation's part comes
//! from its file, and what is known of the program itself stands here.

use super::organisation::{self, contact, told, wording};
use super::{list, meanings};
use crate::exchange::{Assessor, Conformity, Ground, Organisation, Shortcoming};
use crate::plan::Text;
use crate::t;
use crate::url::Lang;
use leptos::prelude::*;

/// Where anybody complains of a public site.
const COMPLAIN: &str = "https://www.digg.se/tdosanmalan";

/// The page.
pub fn page(lang: Lang) -> AnyView {
    view! {
        <p>{t!(lang, "page-access-intro")}</p>
        {told(lang, organisation::ask(), statement)}
        <h3>{t!(lang, "page-access-program")}</h3>
        <p>{t!(lang, "page-access-program-1")}</p>
        {list(lang, &["page-known-1", "page-known-2", "page-known-3", "page-known-4", "page-known-5"])}
        <h3>{t!(lang, "page-access-tested")}</h3>
        {list(lang, &["page-tested-1", "page-tested-2", "page-tested-3"])}
        <h3>{t!(lang, "page-access-complain")}</h3>
        <p>{t!(lang, "page-complain-1")}</p>
        <p><a href=COMPLAIN>{t!(lang, "page-complain-link")}</a></p>
    }
    .into_any()
}

fn statement(lang: Lang, o: &Organisation) -> AnyView {
    let service = o.service.as_ref().map_or_else(|| t!(lang, "app-name").into_any(), |s| wording(lang, s));
    let conformity = match o.conformity {
        Conformity::Full => t!(lang, "page-conformity-full"),
        Conformity::Partial => t!(lang, "page-conformity-partial"),
        Conformity::None => t!(lang, "page-conformity-none"),
    };
    let by = match o.by {
        Assessor::Own => t!(lang, "page-by-own"),
        Assessor::External => t!(lang, "page-by-external"),
    };
    let how = o.how.as_ref().map(|h| view! { <p>{wording(lang, h)}</p> });
    view! {
        {meanings([
            (t!(lang, "page-organisation").into_any(), wording(lang, &o.name)),
            (t!(lang, "page-service").into_any(), service),
            (t!(lang, "page-assessed").into_any(), o.assessed.clone().into_any()),
            (t!(lang, "page-updated").into_any(), o.updated.clone().into_any()),
        ])}
        <h3>{t!(lang, "page-access-how")}</h3>
        <p>{conformity}</p>
        <p>{by}</p>
        {how}
        {grounds(lang, o)}
        <h3>{t!(lang, "page-access-report")}</h3>
        <p>{t!(lang, "page-report-1")}</p>
        {contact(lang, o)}
    }
    .into_any()
}

/// What is not accessible, by the grounds that the law knows.
fn grounds(lang: Lang, o: &Organisation) -> AnyView {
    if o.shortcomings.is_empty() {
        return ().into_any();
    }
    let of = |ground: Ground, heading: String| {
        let those: Vec<&Shortcoming> = o.shortcomings.iter().filter(|s| s.ground == ground).collect();
        let instead = |t: &Text| view! { " "{t!(lang, "page-instead")}" "{wording(lang, t)} };
        let items = those.iter().map(|s| {
            view! { <li>{wording(lang, &s.what)}" "{wording(lang, &s.why)}{s.instead.as_ref().map(instead)}</li> }
        });
        let items = items.collect_view();
        (!those.is_empty()).then(|| view! { <h4>{heading}</h4><ul class="dots">{items}</ul> })
    };
    view! {
        <h3>{t!(lang, "page-access-not")}</h3>
        {of(Ground::Shortcoming, t!(lang, "page-ground-shortcoming"))}
        {of(Ground::Burden, t!(lang, "page-ground-burden"))}
        {of(Ground::Outside, t!(lang, "page-ground-outside"))}
    }
    .into_any()
}
