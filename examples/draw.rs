//! Draws a plan file as SVG: `cargo run --example draw -- data/orebro.json 1256 > map.svg`.
use roda_traden::analysis::{Facts, condense};
use roda_traden::graph::Count;
use roda_traden::layout::{MapRequest, hierarchy::Effort, map_layout};
use roda_traden::scene::{Ink, build, svg};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let file = args.next().ok_or("which plan file?")?;
    let room: f64 = args.next().as_deref().unwrap_or("1256").parse()?;
    let imported = roda_traden::exchange::read(&std::fs::read(file)?).map_err(|e| format!("{e:?}"))?;
    let facts = Facts::new(Arc::new(imported.plan), Count::All);
    let closed = BTreeSet::new();
    let condensed = condense(&facts.plan, Count::All, &closed, |_| true);
    let previous = BTreeMap::new();
    let t = std::time::Instant::now();
    let map = map_layout(&MapRequest {
        facts: &facts,
        condensed: &condensed,
        room,
        narrow: None,
        previous: &previous,
        effort: Effort::Full,
    });
    eprintln!("{:?} {} crossings {}x{}", t.elapsed(), map.layout.crossings, map.layout.width, map.layout.height);
    println!("{}", svg(&build(&facts, &condensed, &map, &closed), &facts.plan, false, &Ink::LIGHT));
    Ok(())
}
