//! The guide: what three kinds of users come to do, step by step, in the words of the buttons that they press.
//!
//! The names come from the messages of the buttons themselves, and `tests/browser/guide.spec.js` presses them in this order and
//! takes the pictures, so that neither can tell of something that is no longer there.

mod leader;
mod planner;
mod rich;
mod workshop;

use crate::t;
use crate::ui::state::{Loaded, State, state};
use crate::url::{Address, Help, Lang, View};
use crate::{some_texts, texts, words};
use leptos::prelude::*;
use rich::{press, rich};

/// A picture of the program: its file's name, its width and height on the page in pixels, and what is to be seen.
struct Picture(&'static str, u32, u32, String);

/// One thing to do.
struct Step {
    text: String,
    /// A picture of how it looks then.
    picture: Option<Picture>,
    /// Where the program stands so: what the link says, and its address.
    link: Option<(String, Address)>,
}

impl Step {
    const fn new(text: String) -> Self {
        Self { text, picture: None, link: None }
    }
    fn shown(self, name: &'static str, width: u32, height: u32, seen: String) -> Self {
        Self { picture: Some(Picture(name, width, height, seen)), ..self }
    }
    fn leads(self, said: String, address: Address) -> Self {
        Self { link: Some((said, address)), ..self }
    }
}

/// Something that somebody wants done.
struct Task {
    /// Its element's id.
    id: &'static str,
    title: String,
    steps: Vec<Step>,
}

/// Whom tasks are for, and the tasks.
struct Chapter {
    /// Its element's id.
    id: &'static str,
    title: String,
    tasks: Vec<Task>,
}

/// What the guide knows of where it is open.
#[derive(Clone, Copy)]
struct Here {
    lang: Lang,
    state: State,
}

impl Here {
    /// The name of what one presses, from its own message.
    fn name(self, key: &str) -> String {
        press(&t!(self.lang, key))
    }

    /// An address within the open plan, with nothing else chosen.
    fn at(self, view: View) -> Address {
        self.state.address.with_untracked(|a| Address {
            lang: a.lang,
            plan: a.plan.clone(),
            own: a.own.clone(),
            view,
            ..Address::default()
        })
    }

    /// The first list of the filter bar, which has the groups of people: its id, its name and the id of its first choice.
    fn groups(self) -> Option<(String, String, String)> {
        self.state.loaded.with_untracked(|l| {
            let Loaded::Open(plan, _) = l else { return None };
            let facet = plan.facets().first()?;
            let value = facet.values.first()?;
            Some((facet.id.clone(), facet.title.get(self.lang.is_english()).to_owned(), value.id.clone()))
        })
    }
}

/// The page.
pub fn page(lang: Lang) -> AnyView {
    add_words();
    let state = state();
    let here = Here { lang, state };
    let chapters = [planner::chapter(here), workshop::chapter(here), leader::chapter(here)];
    let contents = chapters.iter().map(|c| {
        let tasks = c.tasks.iter().map(|t| view! { <li><a href=format!("#{}", t.id)>{t.title.clone()}</a></li> });
        view! { <li><a href=format!("#{}", c.id)>{c.title.clone()}</a><ul>{tasks.collect_view()}</ul></li> }
    });
    let contents = contents.collect_view();
    let tour = move || state.href(|a| (a.help, a.view) = (Some(Help::Tour), View::Map));
    view! {
        <p>{rich(&t!(lang, "guide-intro"))}</p>
        <p class="buttons"><a class="button" href=tour>{t!(lang, "guide-tour")}</a></p>
        <nav aria-labelledby="contents"><h3 id="contents">{t!(lang, "guide-contents")}</h3><ul>{contents}</ul></nav>
        {chapters.into_iter().map(|c| chapter(here, c)).collect_view()}
    }
    .into_any()
}

/// The guide's own texts, and the names of what it tells to press.
fn add_words() {
    words::add(texts!("guide"));
    words::add(some_texts!("chart": "picked"));
    words::add(some_texts!("open": "open-choose", "open-template", "open-columns", "open-do"));
    words::add(some_texts!("edit": "edit-title", "edit-undo-none", "edit-link-up", "edit-add"));
    words::add(some_texts!("save": "save-xlsx", "save-docx", "save-do"));
    words::add(some_texts!("compare": "compare-from", "compare-to"));
    words::add(some_texts!("methods": "method-dots"));
    words::add(some_texts!("ballot": "ballot-make"));
    words::add(some_texts!("protocol": "protocol-plan-make", "protocol-save-docx"));
    words::add(some_texts!(
        "workshop": "ws-name", "ws-begin", "ws-from-filter", "ws-write", "ws-stage-method", "ws-stage-vote", "ws-stage-choose",
        "ws-stage-finish", "ws-open-round", "ws-copy-link", "ws-incoming", "ws-read-in", "ws-reveal", "ws-again", "ws-top",
    ));
}

fn chapter(here: Here, chapter: Chapter) -> AnyView {
    let tasks = chapter.tasks.into_iter().map(|t| {
        let steps = t.steps.into_iter().map(|s| step(here, s)).collect_view();
        view! { <h4 id=t.id tabindex="-1">{t.title}</h4><ol class="steps">{steps}</ol> }
    });
    view! { <section aria-labelledby=chapter.id><h3 id=chapter.id tabindex="-1">{chapter.title}</h3>{tasks.collect_view()}</section> }
        .into_any()
}

fn step(here: Here, step: Step) -> AnyView {
    let link = step.link.map(|(said, address)| {
        let href = crate::url::write(&address);
        // The default address is an empty query, which as a link has to keep its sign.
        let href = if href.is_empty() { "?".to_owned() } else { href };
        view! { <p><a href=href>{said}</a></p> }
    });
    let picture = step.picture.map(|Picture(name, width, height, seen)| {
        let file = format!("guide/{}/{name}.webp", here.lang.tag());
        view! { <img src=file alt=seen width=width height=height loading="lazy"/> }
    });
    view! { <li><p>{rich(&step.text)}</p>{link}{picture}</li> }.into_any()
}
