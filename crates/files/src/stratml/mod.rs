//! StratML (ISO 17469), the strategy markup language, in and out: part 1, strategic plans, and part 2, performance plans and reports.
//!
//! **What stands for what.** `Vision` and `Mission` are nodes on a level of role vision, `Goal` on one of role goal, and `Objective`
//! on one of role activity: an objective is what is measured within one budget cycle, the lowest that StratML has, and without
//! activities no view of the program would show anything. An objective is part of its goal, and a goal contributes to vision and
//! mission, as the standard itself says. Stakeholders are tags: performers `aktor`, beneficiaries `malgrupp`, others `intressent`.
//! The file itself is the one source document. Of performance indicators the dates of target results make the period of their
//! objective; everything else that a plan has no place for is named in a note. What says who a person is, is not taken in.
//!
//! **There and back.** What StratML has no place for would be lost, so [`write()`] puts the whole plan file into the
//! `OtherInformation` of the plan, where [`read`] finds it. Elements then have the last word: what was renamed, described anew,
//! moved, added or taken away in another program is so in what is read. Two things stay as the plan has them: a stakeholder that an
//! element lacks, and the dates and statuses of our own indicator.

mod embedded;
mod names;
mod read;
mod thing;
mod write;

pub use read::read;
pub use write::write;

/// Which part of the standard is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// ISO 17469-1:2015, strategic plans, after the schema of 2014-04-01.
    One,
    /// ISO 17469-2, performance plans and reports, after the schema of 2016-02-16: with periods and follow-ups as indicators.
    Two,
}

/// The namespace of part 1.
pub const PART_1: &str = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";
/// The namespace of part 2.
pub const PART_2: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";
/// The namespace of part 1 before it was an ISO standard (ANSI/AIIM 21:2009); read, not written.
pub const PART_1_EARLIER: &str = "http://www.stratml.net";
/// The namespace of part 2 before it was an ISO standard (ANSI/AIIM 22:2011), which most published plans have; read, not written.
pub const PART_2_EARLIER: &str = "http://www.stratml.net/PerformancePlanOrReport";
