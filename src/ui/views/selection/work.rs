//! Finds the selection after the page has been drawn, so that the words "working" are seen while it is looked for.

use super::{Found, wish};
use crate::analysis::{cover, serving};
use crate::ui::browser;
use crate::ui::state::{Model, Shared};
use crate::ui::watch::effect;
use crate::url::{self, Lang};
use leptos::prelude::*;
use std::sync::Arc;

/// What is found; nothing while it is looked for. A question that comes meanwhile takes the place of the one before.
pub fn found(lang: Lang, model: Model, asked: Memo<url::Selection>) -> RwSignal<Option<Shared<Found>>> {
    let found = RwSignal::new(None);
    let turn = StoredValue::new(0_u64);
    effect(move || {
        let facts = model.facts.get();
        let wish = wish(&facts, &asked.get());
        let serving = model.base.with(|b| serving(&facts, &b.activities, &wish));
        let mine = turn.get_value() + 1;
        turn.set_value(mine);
        let look = move || {
            if turn.try_get_value() != Some(mine) {
                return;
            }
            let since = browser::now();
            let selection = cover::smallest(&serving.question, cover::MOST_STEPS);
            browser::measured("selection", since);
            let plan = Arc::clone(&facts.plan);
            found.try_set(Some(Shared(Arc::new(Found { lang, plan, by: wish.by, serving, selection }))));
        };
        // Twice the wait for a frame, so that what stands there now is on the screen.
        request_animation_frame(move || request_animation_frame(look));
    });
    found
}
