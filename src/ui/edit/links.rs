//! The links of a node, upwards or downwards: how they belong, whether they are stated, why, and one more.

use super::choose::{Among, Chosen};
use super::fields::{Shape, field, filled, keep_focus, refusal};
use super::node::Editor;
use super::{run, sources};
use crate::plan::edit::{Edit, LinkChange, LinkKey};
use crate::plan::{Basis, DraftLink, Kind, Plan, Role};
use crate::t;
use crate::ui::state::Shared;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The links of the node in one direction.
pub fn links(editor: &Editor, upwards: bool) -> AnyView {
    let (lang, model) = (editor.lang, editor.model);
    let own = editor.id.clone();
    let keys = memo(move |_| {
        model.plan.with(|p| {
            let Some(node) = p.find(&own) else { return Vec::new() };
            let mine = p.links().iter().filter(|l| if upwards { l.from == node } else { l.to == node });
            mine.map(|l| LinkKey::of(&p.drafted_link(l))).collect::<Vec<_>>()
        })
    });
    let heading = if upwards { "detail-links-up" } else { "detail-links-down" };
    let row = {
        let editor = editor.clone();
        move |key: LinkKey| row(&editor, &key, upwards)
    };
    let end = {
        let own = editor.id.clone();
        move |p: &Shared<Plan>| match p.find(&own).map(|n| p.node(n).level) {
            Some(level) if upwards => level.at() > 0,
            Some(level) => level.at() + 1 < p.levels().len(),
            None => false,
        }
    };
    let there = memo(move |_| model.plan.with(&end));
    let editor = editor.clone();
    view! {
        <fieldset hidden=move || !there.get()><legend>{t!(lang, heading)}</legend>
            <ul class="edit-links"><For each=move || keys.get() key=|key: &LinkKey| format!("{} {} {}", key.from, key.to, key.kind) children=row/></ul>
            {add(&editor, upwards)}
        </fieldset>
    }
    .into_any()
}

/// One link, with what can be changed of it.
fn row(editor: &Editor, key: &LinkKey, upwards: bool) -> AnyView {
    let (lang, model) = (editor.lang, editor.model);
    let own = key.clone();
    let link = memo(move |_| {
        model.plan.with(|p| {
            let same = |l: &&crate::plan::Link| {
                p.node(l.from).id == own.from && p.node(l.to).id == own.to && l.kind.word() == own.kind
            };
            p.links().iter().find(same).map(|l| p.drafted_link(l)).unwrap_or_default()
        })
    });
    let other = if upwards { key.to.clone() } else { key.from.clone() };
    let id = format!("lank-{}-{other}-{}", if upwards { "upp" } else { "ner" }, key.kind);
    let title = {
        let other = other.clone();
        memo(move |_| model.plan.with(|p| p.find(&other).map(|n| p.node(n).title.clone()).unwrap_or_default()))
    };
    let kind = words::kind(lang, Kind::from_word(&key.kind).unwrap_or(Kind::PartOf), upwards);
    let state = editor.state;
    let change = {
        let (editor, key) = (editor.clone(), key.clone());
        move |change: LinkChange| editor.run(Edit::SetLink { link: key.clone(), change })
    };
    let bases = [Basis::Stated, Basis::Interpreted].map(|b| (b.word().to_owned(), words::basis(lang, b))).to_vec();
    let of = move |read: fn(&DraftLink) -> String| Arc::new(move || link.with(read));
    let (set_basis, set_note, set_sources) = (change.clone(), change.clone(), change);
    let basis = field(
        format!("{id}-grund"),
        t!(lang, "edit-basis"),
        None,
        Shape::Choice(bases),
        of(|l| l.basis.clone()),
        Arc::new(move |text| set_basis(LinkChange::Basis(text))),
    );
    let note = field(
        format!("{id}-skal"),
        t!(lang, "edit-note"),
        None,
        Shape::Line,
        of(|l| l.note.clone().unwrap_or_default()),
        Arc::new(move |text: String| set_note(LinkChange::Note(filled(&text)))),
    );
    let cited = memo(move |_| link.with(|l| l.sources.clone()));
    let cited = sources::sources(
        lang,
        model,
        format!("{id}-ur"),
        cited,
        Arc::new(move |s| set_sources(LinkChange::Sources(s))),
    );
    let remove = {
        let (editor, key) = (editor.clone(), key.clone());
        move |e: web_sys::MouseEvent| {
            keep_focus(&e, "li");
            if let Err(why) = editor.run(Edit::Unlink(key.clone())) {
                state.say(why);
            }
        }
    };
    let label = move || t!(lang, "edit-unlink", title = title.get());
    view! {
        <li>
            <details><summary><span class="kind">{kind}</span>" "{move || title.get()}" "<span class="basis">{move || basis_word(lang, &link.with(|l| l.basis.clone()))}</span></summary>
                <p><a href=move || state.select(&other)>{t!(lang, "edit-go-to")}</a></p>{basis}{note}{cited}
            </details>
            <button type="button" class="small" aria-label=label on:click=remove>"×"</button>
        </li>
    }
    .into_any()
}

fn basis_word(lang: Lang, word: &str) -> String {
    Basis::from_word(word).map(|b| words::basis(lang, b)).unwrap_or_default()
}

/// How a link most likely belongs, by what its two ends are.
pub fn usual_kind(lower: Role, higher: Role) -> Kind {
    match (lower, higher) {
        (_, Role::Area) => Kind::PartOf,
        (Role::Activity, Role::Plan | Role::Goal) => Kind::DerivedFrom,
        (Role::Goal, Role::Plan) => Kind::PartOf,
        _ => Kind::ContributesTo,
    }
}

/// One more link: which node, and how it belongs.
fn add(editor: &Editor, upwards: bool) -> AnyView {
    let (lang, model) = (editor.lang, editor.model);
    let chosen = Chosen::new(lang.is_english());
    let kind = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let own = editor.id.clone();
    let among = move || {
        model.plan.with_untracked(|p| {
            let level = p.find(&own).map_or(crate::plan::LevelIx::new(0), |n| p.node(n).level);
            if upwards { Among::Above(level) } else { Among::Below(level) }
        })
    };
    let editor = editor.clone();
    let submit = {
        let among = among.clone();
        move |e: web_sys::SubmitEvent| {
            e.prevent_default();
            let Some(other) = chosen.id(among()) else {
                return refused.set(Some(t!(lang, "edit-no-such-node")));
            };
            let (from, to) = if upwards { (&editor.id, &other) } else { (&other, &editor.id) };
            let kind =
                Kind::from_word(&kind.get_untracked()).unwrap_or_else(|| usual(&model.plan.get_untracked(), from, to));
            let done = editor.run(Edit::Link(run::own_link(from, to, kind)));
            if done.is_ok() {
                chosen.clear();
            }
            refused.set(done.err());
        }
    };
    let kinds = [Kind::PartOf, Kind::ContributesTo, Kind::DerivedFrom]
        .map(|k| view! { <option value=k.word()>{words::kind(lang, k, upwards)}</option> });
    let id = if upwards { "upp-ny" } else { "ner-ny" };
    let name = if upwards { t!(lang, "edit-link-up") } else { t!(lang, "edit-link-down") };
    view! {
        <details class="more"><summary>{name}</summary>
            <form on:submit=submit>
                {chosen.view(id, t!(lang, "edit-link-to"), among)}
                <div class="field"><label for=format!("{id}-hur")>{t!(lang, "edit-kind")}</label>
                    <select id=format!("{id}-hur") on:change:target=move |e| kind.set(e.target().value())>
                        <option value="">{t!(lang, "edit-kind-usual")}</option>{kinds}
                    </select></div>
                {refusal(refused)}
                <p class="buttons"><button type="submit">{t!(lang, "edit-link-do")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// The usual kind of a link between two nodes.
pub fn usual(plan: &Plan, from: &str, to: &str) -> Kind {
    let role = |id: &str| plan.find(id).map(|n| plan.role(n));
    match (role(from), role(to)) {
        (Some(from), Some(to)) => usual_kind(from, to),
        _ => Kind::PartOf,
    }
}
