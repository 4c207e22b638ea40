//! The same request gives the same layout to the last bit on every target: tests/golden/layouts.txt holds requests of the
//! app with the digests of their layouts, and tests/browser/equality.spec.js lays out the same ones in the browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_generated::{Shape, generate, plan_file};
use roda_traden::analysis::{Facts, condense};
use roda_traden::exchange;
use roda_traden::graph::Count;
use roda_traden::layout::hierarchy::{Effort, Layout, layout, wire};
use roda_traden::layout::{MapRequest, Prepared, prepare};
use roda_traden::plan::{NodeIx, Plan};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::golden::golden;
use support::orebro;

/// Room on a laptop's screen, where many levels are dots, and on one so wide that most have labels.
const ROOM: (f64, f64) = (1256.0, 3000.0);

/// What the app asks for when all of a plan is seen.
fn asked(plan: Plan, room: f64, effort: Effort, previous: &BTreeMap<NodeIx, f64>) -> Prepared {
    let facts = Facts::new(Arc::new(plan), Count::All);
    let condensed = condense(&facts.plan, facts.count, &BTreeSet::new(), |_| true);
    prepare(&MapRequest { facts: &facts, condensed: &condensed, room, narrow: None, previous, effort })
}

fn generated(shape: Shape, size: usize) -> Plan {
    exchange::read(plan_file(&generate(shape, size, 3)).to_string().as_bytes()).unwrap().plan
}

/// FNV-1a over the bits of every number that the layout consists of.
fn digest(layout: &Layout) -> u64 {
    let bytes = wire::write_layout(layout).into_iter().flat_map(f64::to_le_bytes);
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A line with the name and the digest, and one with the numbers of the request.
fn lines(name: &str, Prepared { request, params, .. }: &Prepared) -> String {
    let found = layout(request, params);
    assert_eq!(found.laneless_links, 0);
    let numbers: Vec<String> = wire::write_request(request, params).iter().map(f64::to_string).collect();
    format!("{name} {:016x} {} crossings\n{}\n", digest(&found), found.crossings, numbers.join(" "))
}

#[test]
fn layouts_are_the_same_to_the_last_bit() {
    let none = BTreeMap::new();
    // The first layout of what is small enough, the first of what is not, and the better one that is sought after it.
    let (full, quick, thorough) = (Effort::Full, Effort::Quick, Effort::Thorough(20_000_000));
    let mut text = lines("orebro", &asked(orebro(), ROOM.0, full, &none));
    for (shape, size, effort) in [
        (Shape::Plan, 30, full),
        (Shape::Tree, 60, full),
        (Shape::Random, 100, full),
        (Shape::Wide, 200, full),
        (Shape::Narrow, 600, full),
        (Shape::Random, 400, quick),
        (Shape::Plan, 300, thorough),
    ] {
        let name = format!("{}-{size}-{effort:?}", shape.name());
        text += &lines(&name, &asked(generated(shape, size), ROOM.1, effort, &none));
    }
    // Two thirds of a plan stay where they were, and the rest is fitted in.
    let plan = generated(Shape::Tree, 90);
    let heights = plan.node_ixs().filter(|n| n.at() % 3 > 0).map(|n| (n, (n.at() * 37 % 90) as f64 * 8.1));
    let previous = heights.collect();
    text += &lines("tree-90-previous", &asked(plan, ROOM.1, full, &previous));
    golden("layouts.txt", &text);
}
