//! What a planner comes to do: see what serves several plans and why, bring a file of her own, mend a plan and hand it on.

use super::{Chapter, Here, Step, Task};
use crate::t;
use crate::url::{Address, View};

/// The planner's tasks.
pub fn chapter(here: Here) -> Chapter {
    let tasks = vec![several(here), bring(here), mend(here), hand_on(here)];
    Chapter { id: "for-planner", title: t!(here.lang, "guide-planner"), tasks }
}

fn several(here: Here) -> Task {
    let lang = here.lang;
    let at_least = Address { at_least: 2, ..here.at(View::Map) };
    let steps = vec![
        Step::new(t!(lang, "guide-several-map", map = here.name("view-map"))),
        Step::new(t!(lang, "guide-several-least", least = here.name("filter-at-least")))
            .leads(t!(lang, "guide-several-least-go"), at_least),
        Step::new(t!(lang, "guide-several-point")).shown("thread", 720, 400, t!(lang, "guide-seen-thread")),
        Step::new(t!(lang, "guide-several-why", plans = here.name("detail-plans"))).shown(
            "why",
            380,
            440,
            t!(lang, "guide-seen-why"),
        ),
        Step::new(t!(lang, "guide-several-overlap", overlap = here.name("view-overlap"), picked = here.name("picked")))
            .leads(t!(lang, "guide-several-overlap-go"), here.at(View::Overlap))
            .shown("overlap", 720, 420, t!(lang, "guide-seen-overlap")),
        Step::new(t!(lang, "guide-several-copy", copy = here.name("copy-link"))),
    ];
    Task { id: "do-several", title: t!(lang, "guide-several"), steps }
}

fn bring(here: Here) -> Task {
    let lang = here.lang;
    let steps = vec![
        Step::new(t!(lang, "guide-bring-open", open = here.name("files-open"), template = here.name("open-template"))),
        Step::new(t!(lang, "guide-bring-choose", choose = here.name("open-choose"))),
        Step::new(t!(lang, "guide-bring-columns", columns = here.name("open-columns"))).shown(
            "columns",
            720,
            400,
            t!(lang, "guide-seen-columns"),
        ),
        Step::new(t!(lang, "guide-bring-findings")),
        Step::new(t!(lang, "guide-bring-do", take = here.name("open-do"), mine = here.name("my-plans"))),
    ];
    Task { id: "do-bring", title: t!(lang, "guide-bring"), steps }
}

fn mend(here: Here) -> Task {
    let lang = here.lang;
    let steps = vec![
        Step::new(t!(lang, "guide-mend-edit", edit = here.name("change-plan"))),
        Step::new(t!(lang, "guide-mend-choose")),
        Step::new(t!(lang, "guide-mend-field", title = here.name("edit-title"))).shown(
            "edit",
            380,
            440,
            t!(lang, "guide-seen-edit"),
        ),
        Step::new(t!(lang, "guide-mend-link", up = here.name("edit-link-up"), add = here.name("edit-add"))),
        Step::new(t!(lang, "guide-mend-undo", undo = here.name("edit-undo-none"))),
    ];
    Task { id: "do-mend", title: t!(lang, "guide-mend"), steps }
}

fn hand_on(here: Here) -> Task {
    let lang = here.lang;
    let formats = t!(
        lang,
        "guide-hand-formats",
        save = here.name("files-save-as"),
        excel = here.name("save-xlsx"),
        word = here.name("save-docx")
    );
    let steps = vec![
        Step::new(formats).shown("save", 560, 330, t!(lang, "guide-seen-save")),
        Step::new(t!(lang, "guide-hand-save", save = here.name("save-do"))),
        Step::new(t!(lang, "guide-hand-print", print = here.name("map-print"))),
        Step::new(t!(lang, "guide-hand-copy", copy = here.name("copy-link"))),
    ];
    Task { id: "do-hand-on", title: t!(lang, "guide-hand"), steps }
}
