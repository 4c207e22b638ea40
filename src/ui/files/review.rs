//! What was read of a file, in words: how much, what is wrong and where, what differs from the open plan, and what columns mean.

use super::desk::NoAnswer;
use super::open::{Now, Stage, another, read};
use super::take::take;
use crate::exchange::review::{Column, Columns, Entries, Finding, Review};
use crate::t;
use crate::ui::browser;
use crate::ui::report;
use crate::ui::state::state;
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;
use std::fmt::Write;
use std::sync::Arc;

/// The parts that come after what was read: findings, what is new, what has changed or is gone.
const PARTS: u8 = 3;

/// A file that was read.
#[derive(Clone)]
pub struct Told {
    /// What it is called.
    pub name: String,
    /// What is in it, to be read again when columns mean something else.
    pub bytes: js_sys::Uint8Array,
    /// What was found.
    pub review: Arc<Review>,
    /// The plan in pieces, when it can be taken in.
    pub plan: Option<js_sys::Array>,
}

/// Why the Worker gave no answer.
pub fn no_answer(lang: Lang, e: &NoAnswer) -> String {
    match e {
        NoAnswer::Missing => t!(lang, "files-missing"),
        NoAnswer::TooLong => t!(lang, "files-too-long"),
        NoAnswer::Stopped(detail) => t!(lang, "files-stopped", detail = detail.clone()),
    }
}

/// The review, and what can be done with it.
pub fn review(lang: Lang, now: Now, told: Told) -> AnyView {
    let state = state();
    let Told { name, review, plan, .. } = told.clone();
    if let Some(finding) = &review.failed {
        let (what, to_do) = failed(lang, finding);
        return view! {
            <section class="failed" role="alert">
                <p class="what">{t!(lang, "open-failed", file = name)}" "{what}</p>
                <p><strong>{t!(lang, "error-what-to-do")}": "</strong>{to_do}</p>
            </section>
            <p class="buttons">{another(lang, now)}{report::button(lang)}</p>
        }
        .into_any();
    }
    let can = plan.is_some();
    let accept = move |_| plan.iter().for_each(|plan| take(lang, state, now, plan.clone()));
    let verdict = match (can, review.errors, review.warnings) {
        (false, n, _) => t!(lang, "open-errors", n = n),
        (true, _, 0) => t!(lang, "open-fine"),
        (true, _, n) => t!(lang, "open-warnings", n = n),
    };
    let plan_name = [review.title.as_str(), review.organisation.as_str()].into_iter().filter(|t| !t.is_empty());
    let plan_name = plan_name.collect::<Vec<_>>().join(" · ");
    let levels: Vec<String> = review.levels.iter().map(|(title, n)| format!("{title}: {n}")).collect();
    let columns = review.columns.clone().map(|c| columns(lang, now, told, c));
    // What was read of the file is what one wants to hear next; what there is to look over comes in steps of its own.
    let come = RwSignal::new(0);
    effect(move || {
        browser::focus("verdict");
        browser::one_by_one(come, PARTS);
    });
    let part = |n: u8| memo(move |_| come.get() >= n);
    let (first, second, third) = (part(1), part(2), part(PARTS));
    let (all, others) = (Arc::clone(&review), Arc::clone(&review));
    view! {
        <p id="verdict" tabindex="-1" class="verdict">{verdict}</p>
        <dl class="read">
            <dt>{t!(lang, "open-file")}</dt><dd>{name}</dd>
            <dt>{t!(lang, "open-plan")}</dt><dd>{plan_name}</dd>
            <dt>{t!(lang, "open-read")}</dt><dd>{levels.join(", ")}{"; "}{t!(lang, "open-links", n = review.links)}</dd>
        </dl>
        {columns}
        {move || first.get().then(|| findings(lang, &all))}
        {move || second.get().then(|| differences(lang, &others, third))}
        <p class="buttons">
            {can.then(|| view! { <button type="button" class="primary" on:click=accept>{t!(lang, "open-do")}</button> })}
            {another(lang, now)}
        </p>
        <p class="quiet-text">{t!(lang, "open-replaces")}</p>
    }
    .into_any()
}

fn findings(lang: Lang, review: &Review) -> Option<AnyView> {
    let rows = review.findings.iter().map(|f| {
        let kind = if f.error { t!(lang, "open-error") } else { t!(lang, "open-warning") };
        view! { <tr class:error=f.error><td>{kind}</td><td>{place(lang, f)}</td><td>{what(lang, f)}</td></tr> }
    });
    let (rows, told) = (rows.collect_view(), review.findings.len());
    let more = (review.errors + review.warnings).saturating_sub(told);
    let head = [t!(lang, "open-kind"), t!(lang, "error-place"), t!(lang, "error-what")];
    let head = head.map(|h| view! { <th scope="col">{h}</th> }).collect_view();
    (told > 0).then(|| {
        let open = review.errors > 0;
        view! {
            <details open=open><summary>{t!(lang, "open-findings", errors = review.errors, warnings = review.warnings)}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=t!(lang, "open-findings-label")>
                    <table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
                </div>
                {(more > 0).then(|| view! { <p>{t!(lang, "open-more", n = more)}</p> })}
            </details>
        }
        .into_any()
    })
}

/// Where a finding is: sheet, row and column as a spreadsheet shows them.
fn place(lang: Lang, f: &Finding) -> String {
    let s = &f.spot;
    let mut parts: Vec<String> = s.sheet.iter().cloned().collect();
    parts.extend(s.row.map(|row| t!(lang, "open-row", row = row)));
    parts.extend(s.column.map(|column| t!(lang, "open-column", column = letters(column))));
    parts.extend(s.heading.clone());
    parts.join(", ")
}

/// A column's letters: 1 is A, 27 is AA.
fn letters(mut column: u32) -> String {
    let mut out = String::new();
    while column > 0 {
        let rest = (column - 1) % 26;
        out.insert(0, char::from(b'A' + rest as u8));
        column = (column - 1) / 26;
    }
    out
}

/// What a finding says, and what to do about it.
fn what(lang: Lang, f: &Finding) -> String {
    let text = f.said.text();
    match f.said.word.as_str() {
        "sheet-ignored" => t!(lang, "note-sheet-ignored", name = text),
        "column-ignored" => t!(lang, "note-column-ignored", name = text),
        "row-without-title" => t!(lang, "note-row-without-title"),
        "cell-error" => t!(lang, "note-error-cell", value = text),
        "unresolved" => t!(lang, "note-unresolved", name = text),
        "ambiguous" => t!(lang, "note-ambiguous", name = text),
        "rows-differ" => t!(lang, "note-rows-differ", text = text),
        "gone" => t!(lang, "note-gone", name = text),
        "not-understood" => t!(lang, "note-not-understood", text = text),
        "element-ignored" => t!(lang, "note-element-ignored", name = text),
        "id-made" => t!(lang, "note-id-made", id = text),
        "garbled" => t!(lang, "note-garbled"),
        "no-title-column" => t!(lang, "note-no-title-column"),
        _ => f.said.code().map_or_else(String::new, |code| words::code(lang, &code)),
    }
}

/// Why nothing could be read, and what to do.
fn failed(lang: Lang, f: &Finding) -> (String, String) {
    let text = f.said.text();
    let (what, to_do) = match f.said.word.as_str() {
        "file-empty" => (t!(lang, "file-empty"), t!(lang, "file-empty-do")),
        "file-unknown" => (t!(lang, "file-unknown"), t!(lang, "file-unknown-do")),
        "file-old" => (t!(lang, "file-old", format = text), t!(lang, "file-old-do")),
        "file-locked" => (t!(lang, "file-locked"), t!(lang, "file-locked-do")),
        "too-much" => {
            let most = f.said.number(0);
            let what = match text.as_str() {
                "bytes" => t!(lang, "over-bytes", n = most / 1_000_000),
                "unpacked" => t!(lang, "over-unpacked", n = most / 1_000_000),
                "entries" => t!(lang, "over-entries", n = most),
                "sheets" => t!(lang, "over-sheets", n = most),
                "rows" => t!(lang, "over-rows", n = most),
                "columns" => t!(lang, "over-columns", n = most),
                "cells" => t!(lang, "over-cells", n = most),
                "depth" => t!(lang, "over-depth", n = most),
                "elements" => t!(lang, "over-elements", n = most),
                _ => t!(lang, "over-characters", n = most),
            };
            (what, t!(lang, "file-over-do"))
        }
        "file-broken" => (t!(lang, "file-broken", detail = text), t!(lang, "file-broken-do")),
        "file-unsafe" => (t!(lang, "file-unsafe", what = text), t!(lang, "file-unsafe-do")),
        "file-nothing" => (t!(lang, "file-nothing"), t!(lang, "file-nothing-do")),
        _ => f.said.import().map_or_else(Default::default, |e| words::import_error(lang, &e)),
    };
    let place = place(lang, f);
    (if place.is_empty() { what } else { format!("{what} ({place})") }, to_do)
}

/// What differs from the open plan; what has changed or is gone is told once it is `rest`'s turn.
fn differences(lang: Lang, review: &Arc<Review>, rest: Memo<bool>) -> Option<AnyView> {
    let d = review.differences.as_ref()?;
    let list = move |title: String, all: &Entries| {
        let items = all.first.iter().map(|e| {
            let fields = e.fields.iter().map(|f| field_name(lang, f)).collect::<Vec<_>>().join(", ");
            let fields = if fields.is_empty() { fields } else { format!(": {fields}") };
            view! { <li><b>{e.title.clone()}</b>" "<span class="quiet-text">{e.level.clone()}</span>{fields}</li> }
        });
        let (items, more) = (items.collect_view(), all.n - all.first.len());
        (all.n > 0).then(|| {
            view! { <details><summary>{title}</summary><ul>{items}</ul>{(more > 0).then(|| view! { <p>{t!(lang, "open-more", n = more)}</p> })}</details> }
        })
    };
    let [new, changed, gone] = d.links;
    let same = d.new.n + d.changed.n + d.gone.n + new + changed + gone + d.others == 0;
    if same {
        return Some(view! { <p>{t!(lang, "open-same")}</p> }.into_any());
    }
    let review = Arc::clone(review);
    let rest = move || {
        let d = review.differences.as_ref().filter(|_| rest.get())?;
        let changed = list(t!(lang, "open-changed", n = d.changed.n), &d.changed);
        Some(view! { {changed}{list(t!(lang, "open-gone", n = d.gone.n), &d.gone)} })
    };
    let section = view! {
        <section aria-labelledby="differences">
            <h3 id="differences">{t!(lang, "open-differences")}</h3>
            {list(t!(lang, "open-new", n = d.new.n), &d.new)}
            {rest}
            <p>{t!(lang, "open-link-changes", new = new, changed = changed, gone = gone)}" "{(d.others > 0).then(|| t!(lang, "open-other-changes", n = d.others))}</p>
        </section>
    };
    Some(section.into_any())
}

fn field_name(lang: Lang, word: &str) -> String {
    match word {
        "title" => t!(lang, "field-title"),
        "level" => t!(lang, "field-level"),
        "aliases" => t!(lang, "field-aliases"),
        "summary" => t!(lang, "field-summary"),
        "tags" => t!(lang, "field-tags"),
        "period" => t!(lang, "field-period"),
        "observations" => t!(lang, "field-observations"),
        "sources" => t!(lang, "field-sources"),
        other => other.to_owned(),
    }
}

/// What each column of a sheet is taken for, to be corrected.
fn columns(lang: Lang, now: Now, told: Told, found: Columns) -> AnyView {
    let state = state();
    let found = Arc::new(found);
    let again = move |sheet: Option<String>, at: u32, holds: &str| {
        let Columns { sheet: same, columns, .. } = &*found;
        let mut uses = sheet.clone().unwrap_or_else(|| same.clone());
        for c in columns.iter().filter(|_| sheet.is_none()) {
            let _ = write!(uses, "\n{} {}", c.at, if c.at == at { holds } else { &c.holds });
        }
        let Told { name, bytes, .. } = told.clone();
        read(state, now, name, bytes, uses);
    };
    let again = StoredValue::new_local(again);
    let found = told_columns(now);
    let row = |c: Column| {
        let (at, mine) = (c.at, c.holds.clone());
        let options = uses(lang, &c).into_iter().map(|(word, text)| {
            let on = word == mine;
            view! { <option value=word selected=on>{text}</option> }
        });
        let label = t!(lang, "open-column-of", heading = c.heading.clone());
        view! {
            <tr>
                <th scope="row">{letters(at)}" "{c.heading.clone()}</th>
                <td><select aria-label=label on:change:target=move |e| again.with_value(|again| again(None, at, &e.target().value()))>{options.collect_view()}</select></td>
                <td class="quiet-text">{c.sample.join(" · ")}</td>
            </tr>
        }
    };
    let sheets = (found.sheets.len() > 1).then(|| {
        let options = found.sheets.iter().map(|s| view! { <option selected=*s == found.sheet>{s.clone()}</option> }).collect_view();
        view! {
            <p><label>{t!(lang, "open-sheet")}" "<select on:change:target=move |e| again.with_value(|again| again(Some(e.target().value()), 0, ""))>{options}</select></label></p>
        }
    });
    let rows = found.columns.iter().cloned().map(row).collect_view();
    let head = [t!(lang, "open-column-head"), t!(lang, "open-column-holds"), t!(lang, "open-column-sample")];
    let head = head.map(|h| view! { <th scope="col">{h}</th> }).collect_view();
    view! {
        <section aria-labelledby="columns">
            <h3 id="columns">{t!(lang, "open-columns")}</h3>
            <p>{t!(lang, "open-columns-do")}</p>
            {sheets}
            <div class="scroll" tabindex="0" role="group" aria-labelledby="columns">
                <table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </section>
    }
    .into_any()
}

/// The columns that are shown now.
fn told_columns(now: Now) -> Columns {
    now.with_untracked(|stage| match stage {
        Stage::Told(told) => told.review.columns.clone().unwrap_or_default(),
        _ => Columns::default(),
    })
}

/// What a column may hold: what it was taken for first of all, if that is none of the usual uses.
fn uses(lang: Lang, column: &Column) -> Vec<(String, String)> {
    // A level or a facet is called by its Swedish name, as the plan's own texts are.
    let mut all = vec![
        ("ignore".to_owned(), t!(lang, "use-ignore")),
        ("title".to_owned(), t!(lang, "use-title")),
        (format!("level:plan:{}", t!(Lang::Sv, "use-plan")), t!(lang, "use-plan")),
        (format!("level:goal:{}", t!(Lang::Sv, "use-sub-goal")), t!(lang, "use-sub-goal")),
        (format!("level:goal:{}", t!(Lang::Sv, "use-goal")), t!(lang, "use-goal")),
        (format!("level:area:{}", t!(Lang::Sv, "use-focus-area")), t!(lang, "use-focus-area")),
        (format!("level:area:{}", t!(Lang::Sv, "use-activity-area")), t!(lang, "use-activity-area")),
        (format!("facet:{}", t!(Lang::Sv, "use-target-group")), t!(lang, "use-target-group")),
        ("status".to_owned(), t!(lang, "use-status")),
        ("period".to_owned(), t!(lang, "use-period")),
        ("start".to_owned(), t!(lang, "use-start")),
        ("end".to_owned(), t!(lang, "use-end")),
        ("summary".to_owned(), t!(lang, "use-summary")),
        ("source".to_owned(), t!(lang, "use-source")),
    ];
    let own = format!("facet:{}", column.heading);
    for word in [own, column.holds.clone()] {
        if !all.iter().any(|(w, _)| *w == word) && !word.ends_with(':') {
            let name = word.rsplit(':').next().unwrap_or_default().to_owned();
            let text = if word.starts_with("facet:") { t!(lang, "use-facet", name = name) } else { name };
            all.push((word, text));
        }
    }
    all
}
