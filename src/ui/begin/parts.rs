//! The parts of the form in which a plan begins: fields with what is wrong beside them, and what the plan would hold.

use super::wish::{Counts, Field, Flaw, Row, Wish};
use crate::plan::{Diagnostic, Role};
use crate::t;
use crate::ui::faults::{Fault, Faults};
use crate::ui::watch::memo;
use crate::url::Lang;
use leptos::prelude::*;

/// The form.
#[derive(Clone, Copy)]
pub struct Form {
    /// The language.
    pub lang: Lang,
    /// What is written.
    pub wish: RwSignal<Wish>,
    /// What is wrong with it.
    pub flaws: Memo<Vec<(Field, Flaw)>>,
    /// Whether somebody has wanted to be done with it, from when on it is also said what is not written yet.
    pub tried: RwSignal<bool>,
}

/// The id of a field's element.
pub fn element_id(field: Field) -> String {
    match field {
        Field::Title => "wish-title".to_owned(),
        Field::Organisation => "wish-organisation".to_owned(),
        Field::Levels => "wish-level-0".to_owned(),
        Field::Name(at) => format!("wish-name-{at}"),
        Field::Lines(at) => format!("wish-lines-{at}"),
        Field::Values => "wish-values".to_owned(),
    }
}

impl Form {
    fn flaw(self, field: Field) -> Option<Flaw> {
        let tried = self.tried.get();
        let told = |flaw: &Flaw| tried || !matches!(flaw, Flaw::Empty | Flaw::NoLevel);
        self.flaws.with(|all| all.iter().find(|(at, flaw)| *at == field && told(flaw)).map(|(_, flaw)| *flaw))
    }

    /// Changes the level at a position.
    fn change(self, at: usize, change: impl FnOnce(&mut Row)) {
        self.wish.update(|w| w.levels.get_mut(at).map_or((), change));
    }

    fn invalid(self, field: Field) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + 'static {
        move || self.flaw(field).map(|_| "true")
    }

    /// What is wrong with a field, beside it.
    fn beside(self, field: Field) -> impl IntoView {
        let id = flaw_id(field);
        view! { <p class="flaw" id=id>{move || self.flaw(field).map(|flaw| said(self.lang, flaw))}</p> }
    }

    fn line(self, field: Field, label: String, value: String, set: fn(&mut Wish, String)) -> impl IntoView {
        let id = element_id(field);
        view! {
            <p class="field"><label for=id.clone()>{label}</label>
                <input type="text" id=id value=value aria-describedby=flaw_id(field) aria-invalid=self.invalid(field)
                    on:input:target=move |e| self.wish.update(|w| set(w, e.target().value()))/></p>
            {self.beside(field)}
        }
    }

    /// A list with one entry on each line.
    fn list(
        self,
        field: Field,
        label: impl IntoView,
        value: String,
        set: impl Fn(&mut Wish, String) + Send + Sync + 'static,
    ) -> impl IntoView {
        let id = element_id(field);
        view! {
            <p class="field"><label for=id.clone()>{label}</label>
                <textarea id=id rows="2" aria-describedby=flaw_id(field) aria-invalid=self.invalid(field)
                    on:input:target=move |e| self.wish.update(|w| set(w, e.target().value()))>{value}</textarea></p>
            {self.beside(field)}
        }
    }
}

fn flaw_id(field: Field) -> String {
    format!("{}-flaw", element_id(field))
}

fn said(lang: Lang, flaw: Flaw) -> String {
    match flaw {
        Flaw::Empty => t!(lang, "begin-flaw-empty"),
        Flaw::NoLevel => t!(lang, "begin-flaw-no-level"),
        Flaw::SameName => t!(lang, "begin-flaw-same"),
        Flaw::TooMany { found, limit } => t!(lang, "begin-flaw-many", found = found, limit = limit),
        Flaw::TooLong { line, limit } => t!(lang, "begin-flaw-long", line = line, limit = limit),
        Flaw::Columns { line } => t!(lang, "begin-flaw-columns", line = line),
    }
}

/// The plan's name and whose it is.
pub fn head(form: Form) -> impl IntoView {
    let lang = form.lang;
    let (title, organisation) = form.wish.with_untracked(|w| (w.title.clone(), w.organisation.clone()));
    view! {
        <fieldset><legend>{t!(lang, "begin-step-head")}</legend>
            {form.line(Field::Title, t!(lang, "begin-title"), title, |w, text| w.title = text)}
            {form.line(Field::Organisation, t!(lang, "begin-organisation"), organisation, |w, text| w.organisation = text)}
        </fieldset>
    }
}

/// What the levels that are offered are for, in their order.
const PURPOSES: [&str; 6] = [
    "begin-for-vision",
    "begin-for-goal",
    "begin-for-plan",
    "begin-for-focus-area",
    "begin-for-activity-area",
    "begin-for-activity",
];

/// Which levels there are, what they are called, and whom things are for.
pub fn levels(form: Form) -> impl IntoView {
    let lang = form.lang;
    let rows = form.wish.with_untracked(|w| w.levels.clone()).into_iter().zip(PURPOSES).enumerate();
    let rows = rows.map(|(at, (row, purpose))| level(form, at, row, t!(lang, purpose)));
    let grouped = memo(move |_| form.wish.with(|w| w.grouped));
    let values = move || {
        grouped.get().then(|| {
            let value = form.wish.with_untracked(|w| w.values.clone());
            form.list(Field::Values, t!(lang, "begin-values"), value, |w, text| w.values = text)
        })
    };
    view! {
        <fieldset><legend>{t!(lang, "begin-step-levels")}</legend>
            <p>{t!(lang, "begin-levels-do")}</p>
            {form.beside(Field::Levels)}
            <ol class="rows">{rows.collect_view()}</ol>
            <p><label class="check"><input type="checkbox" id="wish-grouped" checked=grouped.get_untracked()
                on:change:target=move |e| form.wish.update(|w| w.grouped = e.target().checked())/>{t!(lang, "begin-grouped")}</label></p>
            {values}
        </fieldset>
    }
}

fn level(form: Form, at: usize, row: Row, purpose: String) -> impl IntoView {
    let (lang, offered) = (form.lang, row.offered.get(form.lang.is_english()).to_owned());
    let off = memo(move |_| form.wish.with(|w| w.levels.get(at).is_none_or(|row| !row.on)));
    let field = Field::Name(at);
    let about = format!("wish-for-{at}");
    view! {
        <li>
            <label class="check"><input type="checkbox" id=format!("wish-level-{at}") checked=row.on aria-describedby=about.clone()
                on:change:target=move |e| form.change(at, |row| row.on = e.target().checked())/>{offered.clone()}</label>
            <input type="text" id=element_id(field) aria-label=t!(lang, "begin-name-of", level = offered) value=row.name disabled=off
                aria-describedby=flaw_id(field) aria-invalid=form.invalid(field)
                on:input:target=move |e| form.change(at, |row| row.name = e.target().value())/>
            <p class="quiet-text" id=about>{purpose}</p>
            {form.beside(field)}
        </li>
    }
}

/// What there is already, level by level.
pub fn contents(form: Form) -> impl IntoView {
    let lang = form.lang;
    let rows = form.wish.with_untracked(|w| w.levels.clone()).into_iter().enumerate();
    let lists = rows.map(|(at, row)| {
        let label = memo(move |_| {
            form.wish.with(|w| w.levels.get(at).filter(|row| row.on).map(|row| row.name.trim().to_owned()))
        });
        let on = memo(move |_| label.with(Option::is_some));
        move || {
            on.get().then(|| {
                let lines = form.wish.with_untracked(|w| w.levels.get(at).map(|row| row.lines.clone()));
                let label = move || match row.role {
                    Role::Vision => t!(lang, "begin-one", level = label.get().unwrap_or_default()),
                    _ => t!(lang, "begin-many", level = label.get().unwrap_or_default()),
                };
                let set = move |w: &mut Wish, lines| w.levels.get_mut(at).map_or((), |row| row.lines = lines);
                form.list(Field::Lines(at), label, lines.unwrap_or_default(), set)
            })
        }
    });
    view! {
        <fieldset><legend>{t!(lang, "begin-step-contents")}</legend>
            <p>{t!(lang, "begin-contents-do")}</p>
            {lists.collect_view()}
        </fieldset>
    }
}

/// What the plan would hold.
pub fn counts(lang: Lang, counts: &Counts) -> String {
    let mut said = vec![t!(lang, "begin-count-levels", n = counts.levels.len())];
    let filled: Vec<String> =
        counts.levels.iter().filter(|(_, n)| *n > 0).map(|(name, n)| format!("{name}: {n}")).collect();
    if !filled.is_empty() {
        said.push(t!(lang, "begin-count-nodes", list = filled.join(", ")));
    }
    said.extend(counts.groups.filter(|n| *n > 0).map(|n| t!(lang, "begin-count-groups", n = n)));
    if counts.doubles > 0 {
        said.push(t!(lang, "begin-count-doubles", n = counts.doubles));
    }
    said.join(" ")
}

/// What is wrong with a plan although every field was right.
pub fn refused(lang: Lang, found: Vec<Diagnostic>) -> Option<AnyView> {
    (!found.is_empty()).then(|| {
        view! { <div role="alert" class="flaw"><p>{t!(lang, "begin-refused")}</p><Faults lang fault=Fault::Warnings(found)/></div> }.into_any()
    })
}
