//! The map as a picture: the written SVG of the real plan, of a small one and of generated ones is what it was when somebody
//! last looked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_generated::{Shape, generate, plan_file};
use roda_traden::analysis::{Facts, condense};
use roda_traden::exchange;
use roda_traden::graph::Count;
use roda_traden::layout::hierarchy::Effort;
use roda_traden::layout::{MapRequest, map_layout};
use roda_traden::plan::{Draft, NodeIx};
use roda_traden::scene::{Ink, Lit, Scene, build, path as scene_path, svg};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::golden::golden;
use support::{Build, draft, node, orebro, plan};

/// The width that a laptop's screen leaves for the map.
const ROOM: f64 = 1256.0;

fn scene(facts: &Facts, closed: &BTreeSet<NodeIx>, room: f64) -> Scene {
    let condensed = condense(&facts.plan, facts.count, closed, |_| true);
    let previous = BTreeMap::new();
    let request =
        MapRequest { facts, condensed: &condensed, room, narrow: None, previous: &previous, effort: Effort::Full };
    build(facts, &condensed, &map_layout(&request), closed)
}

/// A small plan with everything that a picture can show: several plans, interpreted and stated links, long titles, characters
/// that XML does not take, and a branch to close.
fn small() -> Draft {
    let mut d = draft();
    d.at("v").title = "En region där alla når sin fulla potential".to_owned();
    d.at("m").title = "God livskvalitet & <jämlik> hälsa".to_owned();
    d.at("p1").title = "Social välfärd".to_owned();
    d.at("p2").title = "Psykisk hälsa".to_owned();
    d.at("d1").title = "Ökad delaktighet för den enskilde och närstående".to_owned();
    d.at("o1").title = "Psykisk hälsa".to_owned();
    d.at("o2").title = "Hållbara stöd till dom som behöver".to_owned();
    d.at("a1").title = "Gemensam kompetensförsörjningsplan".to_owned();
    d.at("a2").title = "Samordnad individuell plan (SIP)".to_owned();
    d.at("a3").title = "Kartläggning av \"digital\" kompetens hos baspersonal i länets tolv kommuner".to_owned();
    d.guess("a3", "p1", "derived_from");
    d.guess("a3", "p2", "derived_from");
    d.add("o3", "aktivitetsomrade").title = "Ett mer hälsofrämjande samhälle".to_owned();
    d.tie("o3", "o1", "part_of");
    for (id, title) in [("a4", "YAM"), ("a5", "CHERRIES")] {
        d.add(id, "aktivitet").title = title.to_owned();
        d.tie(id, "o3", "part_of");
        d.tie(id, "p2", "derived_from");
    }
    d
}

#[test]
fn the_map_of_the_real_plan_is_what_it_was() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let scene = scene(&facts, &BTreeSet::new(), ROOM);
    golden("orebro-karta.svg", &svg(&scene, &facts.plan, false, &Ink::LIGHT, &Lit::default()));
}

#[test]
fn the_map_of_a_small_plan_is_what_it_was() {
    let facts = Facts::new(Arc::new(plan(small())), Count::All);
    let open = scene(&facts, &BTreeSet::new(), ROOM);
    golden("liten.svg", &svg(&open, &facts.plan, false, &Ink::LIGHT, &Lit::default()));
    let closed = BTreeSet::from([node(&facts.plan, "o3")]);
    let shut = scene(&facts, &closed, ROOM);
    assert_eq!(shut.nodes.iter().find(|b| b.node == node(&facts.plan, "o3")).unwrap().hides, 2);
    golden("liten-stangd.svg", &svg(&shut, &facts.plan, true, &Ink::LIGHT, &Lit::default()));
}

#[test]
fn the_maps_of_generated_plans_are_what_they_were() {
    for (shape, size) in Shape::ALL.into_iter().zip([40, 36, 36, 32, 40]) {
        let file = plan_file(&generate(shape, size, 1)).to_string();
        let facts = Facts::new(Arc::new(exchange::read(file.as_bytes()).unwrap().plan), Count::All);
        let picture = svg(&scene(&facts, &BTreeSet::new(), ROOM), &facts.plan, false, &Ink::LIGHT, &Lit::default());
        golden(&format!("{}-{size}.svg", shape.name()), &picture);
    }
}

#[test]
fn a_picture_is_xml_whatever_the_titles_hold() {
    let mut d = small();
    d.title.sv = "]]> & <a b=\"c\">\u{1}'".to_owned();
    let facts = Facts::new(Arc::new(plan(d)), Count::All);
    let picture = svg(&scene(&facts, &BTreeSet::new(), ROOM), &facts.plan, false, &Ink::LIGHT, &Lit::default());
    assert!(picture.contains("<title>]]&gt; &amp; &lt;a b=&quot;c&quot;&gt; '</title>"), "{}", &picture[..400]);
    for tag in ["<svg ", "<title>", "<g "] {
        let close = format!("</{}>", tag.trim_matches(['<', ' ', '>']));
        assert_eq!(picture.matches(tag).count(), picture.matches(&close).count(), "{tag}");
    }
    assert!(!picture.chars().any(|c| c < ' ' && c != '\n'));
    assert!(!picture.contains("NaN") && !picture.contains("inf"));
}

#[test]
fn an_empty_plan_gives_an_empty_picture() {
    let mut d = draft();
    d.nodes.clear();
    d.links.clear();
    let facts = Facts::new(Arc::new(plan(d)), Count::All);
    let scene = scene(&facts, &BTreeSet::new(), ROOM);
    assert_eq!((scene.nodes.len(), scene.links.len(), scene.columns.len()), (0, 0, 0));
    assert!(svg(&scene, &facts.plan, false, &Ink::LIGHT, &Lit::default()).ends_with("</svg>\n"));
}

#[test]
fn every_seen_node_and_line_is_in_the_picture_and_no_boxes_overlap() {
    let facts = Facts::new(Arc::new(plan(small())), Count::All);
    for room in [390.0, 800.0, ROOM, 3000.0] {
        let scene = scene(&facts, &BTreeSet::new(), room);
        assert_eq!((scene.nodes.len(), scene.letters.len()), (facts.plan.nodes().len(), 2));
        assert!(scene.links.iter().all(|l| scene_path(&l.pieces).starts_with('M') && !l.pieces.is_empty()));
        for (i, a) in scene.nodes.iter().enumerate() {
            assert!(a.x >= 0.0 && a.y >= 0.0 && a.x + a.width <= scene.width && a.y + a.height <= scene.height);
            for b in &scene.nodes[i + 1..] {
                let apart =
                    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                assert!(apart, "{} and {} at {room}", facts.plan.node(a.node).id, facts.plan.node(b.node).id);
            }
        }
        let overlapping: Vec<&str> =
            scene.nodes.iter().filter(|b| b.overlaps()).map(|b| facts.plan.node(b.node).id.as_str()).collect();
        assert_eq!(overlapping, ["a2", "a3"]);
    }
}
