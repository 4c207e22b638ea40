//! The fields of one node in the panel.

use super::fields::{Change, Shape, field, filled, value_in};
use super::{links, place, remove, run, sources};
use crate::analysis::one_line;
use crate::plan::edit::{Edit, NodeChange};
use crate::plan::{DraftNode, DraftPeriod, Role, Status};
use crate::t;
use crate::ui::detail::follow_focus;
use crate::ui::state::{Model, State, model, state};
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// A node that is edited: what the parts of the panel share.
#[derive(Clone)]
pub struct Editor {
    /// The language of the page.
    pub lang: Lang,
    /// The page's state.
    pub state: State,
    /// The open plan.
    pub model: Model,
    /// The node's id.
    pub id: String,
    /// The node as it is now; empty when it has gone.
    pub node: Memo<DraftNode>,
}

impl Editor {
    /// Changes the node; the reason when it is refused.
    pub fn set(&self, change: NodeChange) -> Result<(), String> {
        self.run(Edit::SetNode { id: self.id.clone(), change })
    }

    /// Does an edit; the reason when it is refused.
    pub fn run(&self, edit: Edit) -> Result<(), String> {
        run::try_edit(self.lang, self.state, self.model, edit).map(drop)
    }

    /// A field of the node.
    fn field(
        &self,
        id: &str,
        name: String,
        hint: Option<String>,
        shape: Shape,
        get: fn(&DraftNode) -> String,
        change: fn(String, &DraftNode) -> NodeChange,
    ) -> AnyView {
        let (node, editor) = (self.node, self.clone());
        let set = move |text: String| editor.set(node.with_untracked(|n| change(text, n)));
        field(id, name, hint, shape, Arc::new(move || node.with(get)), Arc::new(set))
    }
}

/// The fields of the node with this id.
#[component]
pub fn Fields(lang: Lang, id: String) -> impl IntoView {
    let (state, model) = (state(), model());
    follow_focus(model, &id);
    let own = id.clone();
    let node = memo(move |_| model.plan.with(|p| p.find(&own).map(|n| p.drafted(p.node(n))).unwrap_or_default()));
    let editor = Editor { lang, state, model, id, node };
    let levels = {
        let plan = model.plan.get_untracked();
        plan.levels().iter().map(|l| (l.id.clone(), l.title.get(lang.is_english()).to_owned())).collect()
    };
    // What an activity alone has, appears and goes with its level.
    let activity = memo(move |_| {
        model
            .plan
            .with(|p| p.find_level(&node.with(|n| n.level.clone())).is_some_and(|l| p.level(l).role == Role::Activity))
    });
    let observed = editor.clone();
    view! {
        <div class="edit-node" role="group" aria-label=t!(lang, "edit-node-label")>
            {editor.field("own-title", t!(lang, "edit-title"), None, Shape::Line, |n| n.title.clone(), |text, _| NodeChange::Title(text))}
            {editor.field("own-level", t!(lang, "edit-level"), None, Shape::Choice(levels), |n| n.level.clone(), |text, _| NodeChange::Level(text))}
            {period(&editor)}
            {facets(&editor)}
            {move || activity.get().then(|| observations(&observed))}
            {links::links(&editor, true)}
            {links::links(&editor, false)}
            {editor.field("own-summary", t!(lang, "edit-summary"), None, Shape::Text, |n| n.summary.clone().unwrap_or_default(), |text, _| NodeChange::Summary(filled(&text)))}
            {editor.field("own-aliases", t!(lang, "edit-aliases"), Some(t!(lang, "edit-aliases-hint")), Shape::Text, |n| n.aliases.iter().map(|a| one_line(a)).collect::<Vec<_>>().join("\n"), |text, _| NodeChange::Aliases(text.lines().filter_map(filled).collect()))}
            {own_sources(&editor)}
            {place::take_to(&editor)}
            {remove::merge(&editor)}
            {remove::delete(&editor)}
        </div>
    }
}

/// The ids of the fields of a period.
const START: &str = "own-start";
const END: &str = "own-end";

fn period(editor: &Editor) -> AnyView {
    let lang = editor.lang;
    let moment = move |end: bool| {
        move |n: &DraftNode| {
            let period = n.period.clone().unwrap_or_default();
            let text = if end { period.end } else { period.start }.unwrap_or_default();
            if text == "open" { t!(lang, "edit-open") } else { text }
        }
    };
    let read = move |text: &str| filled(text).map(|t| if t == t!(lang, "edit-open") { "open".to_owned() } else { t });
    let part = |end: bool, id: &'static str, name: String| {
        let (node, editor) = (editor.node, editor.clone());
        let get = move || node.with(|n| moment(end)(n));
        let set = move |text: String| {
            let now = node.with_untracked(|n| n.period.clone()).unwrap_or_default();
            let with = |other: &Option<String>| {
                let (mine, other) = (read(&text), other.clone());
                let (start, end) = if end { (other, mine) } else { (mine, other) };
                let period = DraftPeriod { start, end };
                editor.set(NodeChange::Period((period != DraftPeriod::default()).then_some(period)))
            };
            let (field, kept) = if end { (START, &now.start) } else { (END, &now.end) };
            // What was refused there may fit with what is written here.
            let written = document().get_element_by_id(field).map(|field| read(&value_in(&field)));
            written
                .filter(|written| written != kept)
                .map_or(Err(()), |w| with(&w).map_err(drop))
                .or_else(|()| with(kept))
        };
        field(id, name, None, Shape::Line, Arc::new(get), Arc::new(set))
    };
    view! {
        <fieldset class="pair"><legend>{t!(lang, "detail-period")}</legend>
            {part(false, START, t!(lang, "edit-start"))}
            {part(true, END, t!(lang, "edit-end"))}
            <p class="about">{t!(lang, "edit-period-hint")}</p>
        </fieldset>
    }
    .into_any()
}

/// A facet's id, name, and values, each with its id and name.
type Named = (String, String, Vec<(String, String)>);

/// The values of every facet, to be ticked.
fn facets(editor: &Editor) -> AnyView {
    let (lang, model) = (editor.lang, editor.model);
    let en = lang.is_english();
    let names = memo(move |_| {
        model.plan.with(|p| {
            let value = |v: &crate::plan::FacetValue| (v.id.clone(), v.title.get(en).to_owned());
            let facet = |f: &crate::plan::Facet| {
                (f.id.clone(), f.title.get(en).to_owned(), f.values.iter().map(value).collect::<Vec<_>>())
            };
            p.facets().iter().map(facet).collect::<Vec<_>>()
        })
    });
    let editor = editor.clone();
    let all = move || {
        let editor = editor.clone();
        let one = move |(at, (id, title, values)): (usize, Named)| {
            let (ticked, facet) = (ticked(&editor, &id), id);
            let chosen = values.clone();
            let summary = move || {
                let names: Vec<String> = chosen
                    .iter()
                    .filter(|(v, _)| ticked.with(|t| t.contains(v)))
                    .map(|(_, name)| name.clone())
                    .collect();
                if names.is_empty() { t!(lang, "edit-no-values") } else { names.join(", ") }
            };
            let boxes = values.into_iter().enumerate().map(|(i, (value, name))| {
                let (editor, facet, mine) = (editor.clone(), facet.clone(), value.clone());
                let tick = move |e: web_sys::Event| {
                    let on = event_target_checked(&e);
                    let mut values = ticked.get_untracked();
                    values.retain(|v| *v != value);
                    if on {
                        values.push(value.clone());
                    }
                    if let Err(why) = editor.set(NodeChange::Tags { facet: facet.clone(), values }) {
                        editor.state.say(why);
                    }
                };
                view! {
                    <li><label class="check" for=format!("tag-{at}-{i}")><input type="checkbox" id=format!("tag-{at}-{i}") prop:checked=move || ticked.with(|t| t.contains(&mine)) on:change=tick/>{name}</label></li>
                }
            });
            let boxes = boxes.collect_view();
            view! {
                <details class="tick"><summary><b>{title.clone()}</b>": "{summary}</summary>
                    <div role="group" aria-label=title><ul>{boxes}</ul></div></details>
            }
        };
        names.get().into_iter().enumerate().map(one).collect_view()
    };
    view! { {all} }.into_any()
}

/// The values of a facet that the node has.
fn ticked(editor: &Editor, facet: &str) -> Memo<Vec<String>> {
    let (node, facet) = (editor.node, facet.to_owned());
    memo(move |_| {
        node.with(|n| n.tags.iter().filter(|(f, _)| *f == facet).flat_map(|(_, values)| values.clone()).collect())
    })
}

/// What each follow-up said of an activity.
fn observations(editor: &Editor) -> AnyView {
    let (lang, model, node) = (editor.lang, editor.model, editor.node);
    let documents = memo(move |_| {
        model.plan.with(|p| {
            let document = |d: usize| {
                p.documents().get(d).map(|d| (d.id.clone(), d.date.clone().unwrap_or_else(|| d.title.clone())))
            };
            p.follow_ups().into_iter().filter_map(document).collect::<Vec<_>>()
        })
    });
    let others = memo(move |_| {
        let known = documents.get();
        model.plan.with(|p| {
            let other = p.documents().iter().filter(|d| !known.iter().any(|(id, _)| *id == d.id));
            other.map(|d| (d.id.clone(), d.title.clone())).collect::<Vec<_>>()
        })
    });
    let statuses = move || {
        let known = Status::ALL.map(|s| (s.word().to_owned(), words::status(lang, Some(s))));
        [(String::new(), words::status(lang, None))].into_iter().chain(known).collect::<Vec<_>>()
    };
    let rows = {
        let editor = editor.clone();
        move || {
            let editor = editor.clone();
            let row = move |(at, (document, name)): (usize, (String, String))| {
                let noted = note(&editor, format!("seen-{at}-om"), document.clone(), &name);
                let (of, editor) = (document.clone(), editor.clone());
                let get = move || {
                    node.with(|n| {
                        n.observations.iter().find(|o| o.document == of).map(|o| o.status.clone()).unwrap_or_default()
                    })
                };
                let set = move |status: String| {
                    editor.set(NodeChange::Status { document: document.clone(), status: filled(&status) })
                };
                let status = field(
                    format!("seen-{at}"),
                    name.clone(),
                    None,
                    Shape::Choice(statuses()),
                    Arc::new(get),
                    Arc::new(set),
                );
                view! { {status}{noted} }
            };
            documents.get().into_iter().enumerate().map(row).collect_view()
        }
    };
    let first = editor.clone();
    let add = move || {
        let others = others.get();
        let first = first.clone();
        (!others.is_empty()).then(|| {
            let options = [(String::new(), t!(lang, "edit-choose"))].into_iter().chain(others).collect();
            let set = move |document: String| {
                let status = Some(Status::Ongoing.word().to_owned());
                first.set(NodeChange::Status { document, status })
            };
            field(
                "seen-new",
                t!(lang, "edit-observe"),
                Some(t!(lang, "edit-observe-hint")),
                Shape::Choice(options),
                Arc::new(String::new),
                Arc::new(set),
            )
        })
    };
    view! { <fieldset><legend>{t!(lang, "detail-observations")}</legend>{rows}{add}</fieldset> }.into_any()
}

/// What more a follow-up said, once it has said something.
fn note(editor: &Editor, id: String, document: String, name: &str) -> impl IntoView + use<> {
    let (node, editor) = (editor.node, editor.clone());
    let label = t!(editor.lang, "edit-observed-note", name = name.to_owned());
    let of = document.clone();
    let now = memo(move |_| {
        node.with(|n| n.observations.iter().find(|o| o.document == of).map(|o| o.note.clone().unwrap_or_default()))
    });
    let there = memo(move |_| now.with(Option::is_some));
    let set = move |text: String| {
        let mut all = node.with_untracked(|n| n.observations.clone());
        all.iter_mut().filter(|o| o.document == document).take(1).for_each(|o| o.note = filled(&text));
        editor.set(NodeChange::Observations(all))
    };
    let set: Change = Arc::new(set);
    move || {
        there.get().then(|| {
            field(
                id.clone(),
                label.clone(),
                None,
                Shape::Line,
                Arc::new(move || now.get().unwrap_or_default()),
                Arc::clone(&set),
            )
        })
    }
}

fn own_sources(editor: &Editor) -> AnyView {
    let (node, editor) = (editor.node, editor.clone());
    let (lang, model) = (editor.lang, editor.model);
    let get = memo(move |_| node.with(|n| n.sources.clone()));
    let set = move |sources| editor.set(NodeChange::Sources(sources));
    sources::sources(lang, model, "own-source".to_owned(), get, Arc::new(set))
}
