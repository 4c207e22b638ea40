//! The generated drafts are what they promise: valid, and in the form in which a plan gives its draft.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::Plan;
use support::{drafts, for_all};

#[test]
fn generated_drafts_are_valid_and_come_back_from_the_plan_unchanged() {
    for_all(200, &drafts(8), |draft| match Plan::build(draft.clone()) {
        Ok((plan, _)) => assert_eq!(plan.draft(), draft),
        Err(found) => panic!("{found:#?}"),
    });
}
