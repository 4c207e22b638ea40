//! The map on paper: sheets that together show every box whole, say what they are, and draw what is seen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{Facts, condense};
use roda_traden::graph::Count;
use roda_traden::layout::hierarchy::Effort;
use roda_traden::layout::{MapRequest, map_layout};
use roda_traden::plan::NodeIx;
use roda_traden::scene::tiles::{OVERLAP, Paper, READABLE, Size, TooMany, divide};
use roda_traden::scene::{Ink, Lit, Sample, Scene, SheetWords, Sheets, build, overview, part_of, svg};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::orebro;

fn scene(facts: &Facts, closed: &BTreeSet<NodeIx>, room: f64) -> Scene {
    let condensed = condense(&facts.plan, facts.count, closed, |_| true);
    let previous = BTreeMap::new();
    let request =
        MapRequest { facts, condensed: &condensed, room, narrow: None, previous: &previous, effort: Effort::Quick };
    build(facts, &condensed, &map_layout(&request), closed)
}

fn words(facts: &Facts) -> SheetWords {
    let letters = facts.letters();
    let plans = facts.plans.iter().zip(&letters).enumerate();
    let mut signs: Vec<(Sample, String)> = plans
        .map(|(slot, (&plan, &letter))| (Sample::Plan(slot, letter), facts.plan.node(plan).title.clone()))
        .collect();
    for (sample, text) in [
        (Sample::Several, "Tjänar så många handlingsplaner"),
        (Sample::Stated, "Angivet samband"),
        (Sample::Interpreted, "Tolkat samband"),
        (Sample::Lifted, "Samband från stängda grenar"),
        (Sample::Thread, "Den valda röda tråden"),
    ] {
        signs.push((sample, text.to_owned()));
    }
    SheetWords {
        title: facts.plan.title().sv.clone(),
        sentence: "99 av 158 aktiviteter, för <barn> och unga; 12 tjänar flera handlingsplaner".to_owned(),
        signs,
        foot: vec!["Utskrivet 2022-04-22 från https://exempel.se/?a=1&b=2".to_owned()],
    }
}

fn called(name: &str, row: usize, column: usize) -> String {
    format!("Ark {name} · rad {row}, kolumn {column}")
}

#[test]
fn every_box_that_is_no_higher_than_the_overlap_is_whole_on_some_sheet() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let scene = scene(&facts, &BTreeSet::new(), 1256.0);
    for paper in Paper::ALL {
        let sheets = Sheets::new(&scene, &facts.plan, false, paper, &words(&facts));
        let tiling = divide(&sheets.job(&scene), Size::Readable).unwrap();
        assert!(tiling.points() >= READABLE - 1e-9 && tiling.across == 1, "{tiling:?}");
        for b in scene.nodes.iter().filter(|b| b.height * tiling.scale <= OVERLAP) {
            let whole = |row| {
                let a = part_of(&tiling, row, 0);
                a.top <= b.y && b.y + b.height <= a.bottom && a.left <= b.x && b.x + b.width <= a.right
            };
            assert!((0..tiling.down).any(whole), "{} is cut on {}", facts.plan.node(b.node).id, paper.name());
        }
    }
}

#[test]
fn each_sheet_has_its_name_the_plans_and_its_part_of_the_boxes() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let scene = scene(&facts, &BTreeSet::new(), 1256.0);
    let sheets = Sheets::new(&scene, &facts.plan, false, Paper::A4, &words(&facts));
    let tiling = divide(&sheets.job(&scene), Size::Grid(3, 4)).unwrap();
    let markup = sheets.markup(&scene, &tiling, &Lit::default(), called);
    let each: Vec<&str> = markup.split("<svg class=\"map-sheet\"").skip(1).collect();
    assert_eq!(each.len(), tiling.sheets());
    assert!(tiling.sheets() > 1);
    for (i, sheet) in each.iter().enumerate() {
        let (row, column) = (i / tiling.across, i % tiling.across);
        let part = part_of(&tiling, row, column);
        let boxes = scene.nodes.iter().filter(|b| b.area().meets(&part));
        assert_eq!(sheet.matches(" rx=\"").count(), boxes.count(), "sheet {i}");
        assert!(sheet.contains(&format!("rad {}, kolumn {}", row + 1, column + 1)));
        let [cut, glue] = ["sheet-cut", "sheet-glue"].map(|class| sheet.contains(class));
        assert_eq!(cut, row > 0 || column > 0);
        assert_eq!(glue, row + 1 < tiling.down || column + 1 < tiling.across);
        assert!(sheet.contains("&lt;barn&gt;") && sheet.contains("?a=1&amp;b=2"));
        for plan in &facts.plans {
            assert!(sheet.contains(&facts.plan.node(*plan).title));
        }
    }
    let (wide, high, preview) = overview(&scene, &tiling, (300.0, 260.0));
    assert!(wide > 0.0 && wide <= 300.0 && high > 0.0 && high <= 260.0);
    assert_eq!(preview.matches("class=\"one\"").count(), tiling.sheets());
    assert_eq!(markup.matches("<svg").count(), markup.matches("</svg>").count());
    assert_eq!(markup.matches("<g").count(), markup.matches("</g>").count());
}

#[test]
fn what_the_filter_leaves_and_the_thread_are_drawn_as_on_the_screen() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let scene = scene(&facts, &BTreeSet::new(), 1256.0);
    let draw = |lit: &Lit| svg(&scene, &facts.plan, false, &Ink::LIGHT, lit);
    let plain = draw(&Lit::default());
    assert!(!plain.contains("opacity=\"0.16\"") && !plain.contains("opacity=\"0.28\""));
    let mut shown = vec![true; facts.plan.nodes().len()];
    shown[facts.activities[0].at()] = false;
    let filtered = draw(&Lit { shown: &shown, thread: None });
    assert_eq!(filtered.matches("<g opacity=\"0.16\">").count(), 1);
    let thread = facts.thread(facts.activities[0]);
    let lit = draw(&Lit { shown: &[], thread: Some((&thread.nodes, &thread.links)) });
    let red = format!("stroke=\"{}\"", Ink::LIGHT.thread);
    let lines = scene.links.iter().filter(|c| c.links.iter().any(|l| thread.links.contains(l))).count();
    let boxes = scene.nodes.iter().filter(|b| thread.nodes.contains(&b.node)).count();
    assert_eq!(lit.matches(&red).count(), lines + boxes);
    assert_eq!(lit.matches("<g opacity=\"0.28\">").count(), 1);
    assert_eq!(lit.matches("<g").count(), lit.matches("</g>").count());
}

#[test]
fn a_plan_for_a_cathedral_is_refused_with_the_number_of_sheets() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let mut scene = scene(&facts, &BTreeSet::new(), 1256.0);
    scene.height = 100_000.0;
    let sheets = Sheets::new(&scene, &facts.plan, false, Paper::A4, &words(&facts));
    let Err(TooMany { sheets }) = divide(&sheets.job(&scene), Size::Readable) else { panic!("it is not refused") };
    assert!(sheets > 64, "{sheets}");
}
