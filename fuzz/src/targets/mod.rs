//! What each fuzz target does with its input, and what must hold whatever stands in it. `crates/files/tests/corpus.rs` runs the
//! inputs that were kept through the same functions.
//!
//! Packed formats are given as text with a line `%%% name` before each part: a fuzzer that changes a packed file itself gets no
//! further than its checksums. The target `take` has the packed bytes.

mod packed;
mod workshop;

use packed::{package_of, xlsx_of};
use roda_exchange::pieces::{Gathered, Joined, pieces};
use roda_exchange::review::{MOST, Review, Said};
use roda_exchange::{ImportError, read, write, write_compact};
use roda_files::desk;
use roda_plan::{Diagnostic, Draft, Plan, Severity, limits};
pub use workshop::{ballots, workshop};

/// A target's name and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const ALL: [Target; 10] = [
    ("plan_file", plan_file),
    ("handed_on", handed_on),
    ("xlsx", xlsx),
    ("package", package),
    ("text", text),
    ("stratml", stratml),
    ("take", take),
    ("review", review),
    ("workshop", workshop),
    ("ballots", ballots),
];

/// Bytes that what the page is told of a file may take.
const REVIEW_BYTES: usize = 8_000_000;

/// The plan file: what is accepted keeps to the limits, and is the same when it is written and read again.
pub fn plan_file(bytes: &[u8]) {
    match read(bytes) {
        Ok(imported) => {
            limited(&imported.plan);
            told(&imported.diagnostics, false);
            let file = write(&imported.plan);
            let again = read(file.as_bytes()).expect("a written plan is read").plan;
            assert_eq!(again, imported.plan);
            assert_eq!(write(&again), file);
            let compact = write_compact(&again);
            assert_eq!(read(compact.as_bytes()).expect("a compact plan is read").plan, again);
            crosses(&again, compact.as_bytes());
        }
        Err(ImportError::Invalid(diagnostics)) => told(&diagnostics, true),
        Err(e) => assert_eq!(Said::of_import(&e).import(), Some(e)),
    }
}

/// The pieces in which a plan crosses to and from the Worker are the plan, and are its file.
fn crosses(plan: &Plan, file: &[u8]) {
    let (mut gathered, mut joined) = (Gathered::default(), Joined::default());
    for piece in pieces(plan) {
        assert!(gathered.add(&piece), "a piece is no piece");
        joined.add(&piece);
    }
    assert_eq!(&Plan::build(gathered.draft()).expect("a whole plan is gathered").0, plan);
    assert!(joined.file() == file);
}

/// A plan in every format that it is handed on in; what is read back of the formats that can be read is the same plan.
pub fn handed_on(bytes: &[u8]) {
    let Ok(imported) = read(bytes) else { return };
    let file = write_compact(&imported.plan);
    let before = imported.plan.draft();
    for (format, _) in desk::FORMATS {
        let Ok(out) = desk::write(file.as_bytes(), format, "{}") else { continue };
        if ["json", "xlsx", "csv", "stratml-1", "stratml-2"].contains(&format) {
            let taken = desk::take(format, &out, file.as_bytes(), "");
            let review = looked_at(&taken);
            let plan = taken.plan.and_then(|plan| read(&plan).ok()).map(|read| read.plan.draft());
            let Some(plan) = plan else { panic!("{format}: {review:#?}") };
            if comparable(&file) {
                assert_eq!(plain(plan), plain(before.clone()), "{format}");
            }
        }
    }
}

/// Whether every format can hold what stands in a plan: XML has no control characters.
fn comparable(file: &str) -> bool {
    let odd = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    !file.contains("\\u") && !file.contains(odd)
}

/// A draft without the optional texts that are there and blank, which tables have no place for.
fn plain(mut draft: Draft) -> Draft {
    let blank = |text: &mut Option<String>| *text = text.take().filter(|t| !t.trim().is_empty());
    blank(&mut draft.title.en);
    draft.documents.iter_mut().for_each(|d| blank(&mut d.publisher));
    draft.levels.iter_mut().for_each(|l| blank(&mut l.title.en));
    for facet in &mut draft.facets {
        blank(&mut facet.title.en);
        facet.values.iter_mut().for_each(|v| blank(&mut v.title.en));
    }
    for node in &mut draft.nodes {
        blank(&mut node.summary);
        node.observations.iter_mut().for_each(|o| blank(&mut o.note));
    }
    draft.links.iter_mut().for_each(|l| blank(&mut l.note));
    draft
}

/// A workbook of the parts in the input, the first of which is a sheet; parts that it lacks are added.
pub fn xlsx(bytes: &[u8]) {
    taken("fil.xlsx", &xlsx_of(bytes), "");
}

/// A package of the tables in the input.
pub fn package(bytes: &[u8]) {
    taken("fil.zip", &package_of(bytes), "");
}

/// A table as text. What stands before a line `%%%` is what its columns are said to mean.
pub fn text(bytes: &[u8]) {
    const MARK: &[u8] = b"\n%%%\n";
    let mark = bytes.windows(MARK.len()).position(|w| w == MARK);
    let (uses, file) = mark.map_or((&b""[..], bytes), |at| (&bytes[..at], &bytes[at + MARK.len()..]));
    taken("fil.csv", file, &String::from_utf8_lossy(uses));
}

/// StratML of both parts.
pub fn stratml(bytes: &[u8]) {
    match roda_files::stratml::read(bytes) {
        Ok(_) => taken("plan.xml", bytes, ""),
        Err(e) => assert!(format!("{e:?}").len() < REVIEW_BYTES),
    }
}

/// Any bytes, whose format is found out.
pub fn take(bytes: &[u8]) {
    taken("fil", bytes, "");
}

/// What the Worker tells the page: whatever comes, what can be read is written as it was.
pub fn review(bytes: &[u8]) {
    let Some(review) = Review::read(&String::from_utf8_lossy(bytes)) else { return };
    for finding in review.findings.iter().chain(&review.failed) {
        let (code, import) = (finding.said.code(), finding.said.import());
        assert!(code.is_none() || import.is_none(), "{:?} is two things", finding.said.word);
    }
    assert_eq!(Review::read(&review.write()), Some(review));
}

/// Takes a file in beside no open plan, and the plan that comes of it beside itself.
fn taken(name: &str, bytes: &[u8], uses: &str) {
    let taken = desk::take(name, bytes, b"", uses);
    let review = looked_at(&taken);
    let Some(file) = taken.plan else {
        assert!(review.failed.is_some() || review.errors > 0, "refused without a reason");
        return;
    };
    assert!(review.failed.is_none() && review.errors == 0, "taken in with errors");
    let plan = read(&file).expect("a plan that was taken in is read").plan;
    limited(&plan);
    assert_eq!(write_compact(&plan).as_bytes(), file);
    let beside = looked_at(&desk::take("plan.json", &file, &file, "")).differences.expect("differences");
    assert_eq!((beside.new.n, beside.changed.n, beside.gone.n, beside.links, beside.others), (0, 0, 0, [0; 3], 0));
}

/// The review of what was taken, which keeps to its limits.
fn looked_at(taken: &desk::Taken) -> Review {
    assert!(taken.review.len() <= REVIEW_BYTES, "{} bytes are told", taken.review.len());
    let review = Review::read(&taken.review).expect("a review is read");
    assert!(review.findings.len() <= 2 * MOST);
    review
}

/// Diagnostics cross to the page as they are, and are no more than anybody reads.
fn told(diagnostics: &[Diagnostic], refused: bool) {
    assert_eq!(diagnostics.iter().any(|d| d.severity == Severity::Error), refused);
    assert!(diagnostics.len() <= 2 * limits::DIAGNOSTICS);
    for d in diagnostics {
        assert_eq!(Said::of_code(&d.code).code().as_ref(), Some(&d.code));
    }
}

/// A plan holds no more than a plan may.
fn limited(plan: &Plan) {
    assert!(plan.levels().len() <= limits::LEVELS && plan.nodes().len() <= limits::NODES);
    assert!(plan.links().len() <= limits::LINKS && plan.facets().len() <= limits::FACETS);
    assert!(plan.documents().len() <= limits::DOCUMENTS);
    assert!(plan.facets().iter().all(|f| f.values.len() <= limits::VALUES));
}
