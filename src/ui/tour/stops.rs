//! What the tour points at: each stop's place on the page, if it has one just now, and its words.

use crate::analysis::Facts;
use crate::plan::{NodeIx, Role};
use crate::t;
use crate::ui::browser;
use crate::ui::state::Model;
use crate::url::{Lang, View};
use crate::words;
use leptos::prelude::*;

/// Activities of which one in sight is looked for, so that a large plan does not keep the tour waiting.
const LOOKED_AT: usize = 200;

/// A stop of the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The sentence that says what is shown.
    Sentence,
    /// The map.
    Map,
    /// The thread of an activity that serves several plans.
    Thread,
    /// The way to the view of overlaps.
    Overlap,
    /// Opening, changing and saving plans.
    Files,
    /// The way to the workshop.
    Workshop,
    /// The way to the guide.
    Help,
}

impl Stop {
    const ALL: [Self; 7] =
        [Self::Sentence, Self::Map, Self::Thread, Self::Overlap, Self::Files, Self::Workshop, Self::Help];

    /// The stops that there is something to point at for.
    pub fn present(model: Model) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|s| s.place().is_some() && (*s != Self::Thread || example(model).is_some()))
            .collect()
    }

    /// What the stop points at; on a narrow screen the button behind which it is folded away.
    pub fn place(self) -> Option<web_sys::Element> {
        let to = |view: View| format!(".views a[href*=\"vy={}\"]", view.word());
        let (own, folded) = match self {
            Self::Sentence => (".sentence".to_owned(), ""),
            Self::Map | Self::Thread => (".map-frame".to_owned(), ""),
            Self::Overlap => (to(View::Overlap), ""),
            Self::Files => (".head .tools".to_owned(), ".head .unfolds"),
            Self::Workshop => (to(View::Workshop), ""),
            Self::Help => ("#help".to_owned(), ".head .unfolds"),
        };
        [own.as_str(), folded]
            .into_iter()
            .filter(|s| !s.is_empty())
            .find_map(|s| browser::all(s).into_iter().find(seen))
    }

    /// Its heading.
    pub fn title(self, lang: Lang) -> String {
        match self {
            Self::Sentence => t!(lang, "stop-sentence"),
            Self::Map => t!(lang, "stop-map"),
            Self::Thread => t!(lang, "stop-thread"),
            Self::Overlap => t!(lang, "stop-overlap"),
            Self::Files => t!(lang, "stop-files"),
            Self::Workshop => t!(lang, "stop-workshop"),
            Self::Help => t!(lang, "stop-help"),
        }
    }

    /// What it says.
    pub fn text(self, lang: Lang, model: Model) -> String {
        match self {
            Self::Sentence => t!(lang, "stop-sentence-text"),
            Self::Map => t!(lang, "stop-map-text"),
            Self::Thread => {
                example(model).map_or_else(String::new, |n| model.facts.with_untracked(|f| thread(lang, f, n)))
            }
            Self::Overlap => t!(lang, "stop-overlap-text"),
            Self::Files => t!(lang, "stop-files-text"),
            Self::Workshop => t!(lang, "stop-workshop-text"),
            Self::Help => t!(lang, "stop-help-text"),
        }
    }

    /// What lights up while one is there.
    pub fn lights(self, model: Model) -> Option<NodeIx> {
        (self == Self::Thread).then(|| example(model)).flatten()
    }
}

fn thread(lang: Lang, facts: &Facts, node: NodeIx) -> String {
    let plans = facts.served_titles(node);
    let title = facts.plan.node(node).title.clone();
    t!(lang, "stop-thread-text", title = title, n = plans.len(), plans = words::list(lang, &plans))
}

/// Whether an element is drawn at all.
fn seen(element: &web_sys::Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.width() > 0.0 && place.height() > 0.0
}

/// An activity that serves several plans: one whose box is in sight, if any is.
fn example(model: Model) -> Option<NodeIx> {
    let frame = browser::all(".map-frame").into_iter().next()?.get_bounding_client_rect();
    let several: Vec<NodeIx> = model.facts.with_untracked(|f| {
        let activities = f.plan.node_ixs().filter(|&n| f.plan.level(f.plan.node(n).level).role == Role::Activity);
        activities.filter(|&n| f.serves(n).len() > 1).collect()
    });
    let in_sight = |node: &&NodeIx| {
        let id = model.facts.with_untracked(|f| f.plan.node(**node).id.clone());
        let drawn = browser::all(&format!(".map-frame .node a[href$=\"vald={id}\"]"));
        drawn.iter().map(web_sys::Element::get_bounding_client_rect).any(|r| {
            r.top() > frame.top() && r.bottom() < frame.bottom() && r.left() > frame.left() && r.right() < frame.right()
        })
    };
    several.iter().take(LOOKED_AT).find(in_sight).or_else(|| several.first()).copied()
}
