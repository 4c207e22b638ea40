//! What whoever leads a workshop does: proposals, votes, the choice, a draft plan and the record.

use super::rich::press;
use super::{Chapter, Here, Step, Task};
use crate::t;
use crate::url::View;

/// The workshop leader's task.
pub fn chapter(here: Here) -> Chapter {
    Chapter { id: "for-workshop", title: t!(here.lang, "guide-workshop"), tasks: vec![choose(here)] }
}

fn choose(here: Here) -> Task {
    let lang = here.lang;
    let begin = t!(
        lang,
        "guide-ws-begin",
        workshop = here.name("view-workshop"),
        name = here.name("ws-name"),
        begin = here.name("ws-begin")
    );
    let gather = t!(lang, "guide-ws-gather", filter = here.name("ws-from-filter"), write = here.name("ws-write"));
    let method = t!(lang, "guide-ws-method", method = here.name("ws-stage-method"), dots = here.name("method-dots"));
    let round = press(&t!(lang, "ws-open-round", n = 1));
    let vote =
        t!(lang, "guide-ws-vote", vote = here.name("ws-stage-vote"), round = round, copy = here.name("ws-copy-link"));
    let ballots = t!(
        lang,
        "guide-ws-ballots",
        make = here.name("ballot-make"),
        incoming = here.name("ws-incoming"),
        read = here.name("ws-read-in")
    );
    let result = t!(lang, "guide-ws-result", reveal = here.name("ws-reveal"), again = here.name("ws-again"));
    let choice = t!(lang, "guide-ws-choose", choose = here.name("ws-stage-choose"), top = here.name("ws-top"));
    let finish = t!(
        lang,
        "guide-ws-finish",
        finish = here.name("ws-stage-finish"),
        draft = here.name("protocol-plan-make"),
        word = here.name("protocol-save-docx"),
    );
    let steps = vec![
        Step::new(begin).leads(t!(lang, "guide-ws-begin-go"), here.at(View::Workshop)),
        Step::new(gather).shown("gather", 720, 420, t!(lang, "guide-seen-gather")),
        Step::new(format!("{method} {vote}")),
        Step::new(ballots).shown("ballot", 390, 440, t!(lang, "guide-seen-ballot")),
        Step::new(result).shown("result", 720, 400, t!(lang, "guide-seen-result")),
        Step::new(choice).shown("choice", 720, 400, t!(lang, "guide-seen-choice")),
        Step::new(finish),
    ];
    Task { id: "do-workshop", title: t!(lang, "guide-ws"), steps }
}
