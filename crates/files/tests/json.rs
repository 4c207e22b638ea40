//! The plan file comes back as it was written, whatever texts stand in it, and is written with the same bytes again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_exchange::{read, write, write_compact, write_draft};
use roda_plan::Plan;
use support::{drafts, for_all};

#[test]
fn what_is_written_is_read_as_the_same_plan_and_written_with_the_same_bytes() {
    for_all(256, &drafts(12), |draft| {
        let (plan, _) = Plan::build(draft.clone()).unwrap();
        let text = write(&plan);
        assert_eq!(text, write_draft(&draft));
        let again = read(text.as_bytes()).unwrap().plan;
        assert_eq!(again, plan);
        assert_eq!(write(&again), text);
        assert_eq!(read(write_compact(&plan).as_bytes()).unwrap().plan, plan);
    });
}

#[test]
fn a_draft_that_is_not_finished_is_written_too() {
    let text = write_draft(&roda_plan::Draft::default());
    assert!(
        text.starts_with(
            "{\n  \"format\": \"roda-traden/plan\",\n  \"version\": 1,\n  \"title\": {\n    \"sv\": \"\",\n"
        ),
        "{text}"
    );
    assert!(text.ends_with("\"nodes\": [],\n  \"links\": []\n}\n"), "{text}");
}
