//! What words mean: the open plan's levels and facets, and the program's own.

use super::{explained, meanings};
use crate::plan::{Facet, Plan, Role};
use crate::t;
use crate::ui::state::{Loaded, state};
use crate::url::Lang;
use leptos::prelude::*;

/// The most values of a facet that are named.
const NAMED: usize = 24;

/// The page.
pub fn page(lang: Lang) -> AnyView {
    let state = state();
    let of_plan = move || match state.loaded.get() {
        Loaded::Open(plan, _) => plans_own(lang, &plan),
        _ => view! { <p>{t!(lang, "page-no-plan")}</p> }.into_any(),
    };
    view! {
        <p>{t!(lang, "page-words-1")}</p>
        {of_plan}
        <h3>{t!(lang, "page-words-own")}</h3>
        {explained(lang, &[
            "page-word-thread", "page-word-link", "page-word-basis", "page-word-serves", "page-word-overlap", "page-word-gap",
            "page-word-selection", "page-word-follow", "page-word-aim", "page-word-group", "page-word-level", "page-word-pick",
        ])}
        <h3>{t!(lang, "page-words-workshop")}</h3>
        {explained(lang, &[
            "page-word-proposal", "page-word-ballot", "page-word-dots", "page-word-impact", "page-word-weighted",
            "page-word-agreement", "page-word-protocol",
        ])}
    }
    .into_any()
}

fn plans_own(lang: Lang, plan: &Plan) -> AnyView {
    let levels = plan.levels().iter().zip(plan.level_ixs()).map(|(level, ix)| {
        let n = plan.nodes_of(ix).count();
        let said = t!(lang, "page-level", role = role(lang, level.role), n = n);
        (level.title.get(lang.is_english()).to_owned().into_any(), said.into_any())
    });
    let facets = (!plan.facets().is_empty()).then(|| {
        let each = plan
            .facets()
            .iter()
            .map(|facet| (facet.title.get(lang.is_english()).to_owned().into_any(), values(lang, facet).into_any()));
        view! { <h3>{t!(lang, "page-words-facets")}</h3>{meanings(each)} }
    });
    view! { <h3>{t!(lang, "page-words-levels")}</h3>{meanings(levels)}{facets} }.into_any()
}

fn values(lang: Lang, facet: &Facet) -> String {
    let names: Vec<&str> = facet.values.iter().take(NAMED).map(|v| v.title.get(lang.is_english())).collect();
    t!(lang, "page-facet", values = names.join(", "), more = facet.values.len().saturating_sub(NAMED))
}

fn role(lang: Lang, role: Role) -> String {
    match role {
        Role::Vision => t!(lang, "page-role-vision"),
        Role::Goal => t!(lang, "page-role-goal"),
        Role::Plan => t!(lang, "page-role-plan"),
        Role::Area => t!(lang, "page-role-area"),
        Role::Activity => t!(lang, "page-role-activity"),
    }
}
