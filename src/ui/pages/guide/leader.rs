//! What a leader comes to see: what is done for a group of people, how far it has come, and what is missing.

use super::rich::press;
use super::{Chapter, Here, Step, Task};
use crate::t;
use crate::url::{Address, View};
use std::collections::BTreeSet;

/// The leader's task.
pub fn chapter(here: Here) -> Chapter {
    Chapter { id: "for-leader", title: t!(here.lang, "guide-leader"), tasks: vec![group(here)] }
}

fn group(here: Here) -> Task {
    let lang = here.lang;
    let found = here.groups();
    let list = found.as_ref().map_or_else(|| t!(lang, "guide-group-list"), |(_, title, _)| title.clone());
    // The plan's own first group, as an example of what one may choose.
    let filtered = |view: View| {
        let facets = found.iter().map(|(facet, _, value)| (facet.clone(), BTreeSet::from([value.clone()])));
        Address { facets: facets.collect(), ..here.at(view) }
    };
    let follow_up =
        t!(lang, "guide-group-earlier", status = here.name("filter-status"), follow_up = here.name("filter-follow-up"));
    let compare = t!(
        lang,
        "guide-group-compare",
        compare = here.name("view-compare"),
        from = here.name("compare-from"),
        to = here.name("compare-to")
    );
    let steps = vec![
        Step::new(t!(lang, "guide-group-choose", list = press(&list))).shown(
            "group",
            440,
            420,
            t!(lang, "guide-seen-group"),
        ),
        Step::new(t!(lang, "guide-group-sentence")).leads(t!(lang, "guide-group-sentence-go"), filtered(View::Map)),
        Step::new(t!(lang, "guide-group-table", table = here.name("view-table")))
            .leads(t!(lang, "guide-group-table-go"), filtered(View::Table))
            .shown("table", 1000, 340, t!(lang, "guide-seen-table")),
        Step::new(follow_up),
        Step::new(t!(lang, "guide-group-gaps", gaps = here.name("view-gaps")))
            .leads(t!(lang, "guide-group-gaps-go"), here.at(View::Gaps))
            .shown("gaps", 720, 420, t!(lang, "guide-seen-gaps")),
        Step::new(compare).leads(t!(lang, "guide-group-compare-go"), here.at(View::Compare)),
        Step::new(t!(lang, "guide-group-clear", clear = here.name("filter-clear"))),
    ];
    Task { id: "do-group", title: t!(lang, "guide-group"), steps }
}
