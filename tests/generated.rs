//! Generated plans of every shape and size are plans that the app opens, and the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_generated::{Generated, MOST_LEVELS, Shape, generate, plan_file};
use roda_traden::analysis::Facts;
use roda_traden::exchange;
use roda_traden::graph::Count;
use roda_traden::plan::{Kind, Plan, limits};
use std::collections::BTreeSet;
use std::sync::Arc;

const SIZES: [usize; 5] = [60, 100, 300, 1_000, 3_000];

fn each(mut check: impl FnMut(&Generated)) {
    for shape in Shape::ALL {
        for size in SIZES {
            check(&generate(shape, size, 2));
        }
        check(&generate(shape, 10_000, 1));
    }
}

fn read(plan: &Generated) -> Plan {
    let read = exchange::read(plan_file(plan).to_string().as_bytes());
    let read = read.unwrap_or_else(|error| panic!("{}: {error:?}", plan.name));
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    read.plan
}

#[test]
fn every_shape_and_size_can_be_opened_with_the_levels_and_links_that_are_laid_out() {
    assert_eq!(MOST_LEVELS, limits::LEVELS);
    each(|generated| {
        let plan = read(generated);
        assert_eq!(plan.levels().len(), generated.levels);
        let levels: Vec<usize> = plan.nodes().iter().map(|n| n.level.at()).collect();
        assert_eq!(levels, generated.level_of, "{}", generated.name);
        let links: Vec<(usize, usize)> = plan.links().iter().map(|l| (l.from.at(), l.to.at())).collect();
        assert_eq!(links, generated.links, "{}", generated.name);
    });
}

#[test]
fn they_are_as_large_as_was_asked_and_every_node_hangs_on_the_level_above() {
    each(|plan| {
        let size: usize = plan.name.split('-').nth(1).unwrap().parse().unwrap();
        let nodes = plan.level_of.len();
        assert!(nodes.abs_diff(size) <= size / 20 + plan.levels, "{}: {nodes}", plan.name);
        let hung: BTreeSet<usize> =
            plan.links.iter().filter(|(a, b)| plan.level_of[*a] == plan.level_of[*b] + 1).map(|link| link.0).collect();
        let below = (0..nodes).filter(|node| plan.level_of[*node] > 0).count();
        assert_eq!(hung.len(), below, "{}", plan.name);
    });
}

#[test]
fn the_same_is_generated_each_time_and_another_seed_gives_another() {
    for shape in Shape::ALL {
        let again = || generate(shape, 300, 7);
        assert_eq!(again(), again());
        assert_eq!(plan_file(&again()), plan_file(&again()));
        assert_ne!(again().links, generate(shape, 300, 8).links);
    }
}

#[test]
fn they_follow_the_schema() {
    let schema = serde_json::from_str(&support::file("data/plan.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for shape in Shape::ALL {
        let file = plan_file(&generate(shape, 300, 1));
        let errors: Vec<String> = validator.iter_errors(&file).map(|e| e.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{shape:?}");
    }
}

#[test]
fn a_generated_development_plan_has_something_for_every_view() {
    let plan = Arc::new(read(&generate(Shape::Plan, 1_000, 1)));
    let facts = Facts::new(Arc::clone(&plan), Count::All);
    assert_eq!(facts.plans.len(), 4);
    let serving = |least: usize| facts.activities.iter().filter(|&&a| facts.serves(a).len() >= least).count();
    assert!(serving(2) * 4 > facts.activities.len(), "many activities serve several plans");
    assert!(facts.activities.len() > serving(2), "and many do not");
    let inside: BTreeSet<_> = plan.links().iter().filter(|l| l.kind == Kind::PartOf).map(|l| l.from).collect();
    assert!(facts.activities.iter().all(|a| inside.contains(a)), "every activity lies in an area");
    let lengths: BTreeSet<usize> = plan.nodes().iter().map(|n| n.title.split(' ').count()).collect();
    assert_eq!(lengths, (1..=10).collect(), "titles are of one to ten words");
    assert_eq!(plan.follow_ups().len(), 2);
    for (at, facet) in plan.facets().iter().enumerate() {
        let used: BTreeSet<_> = plan.nodes().iter().flat_map(|n| &n.tags).filter(|t| t.0.at() == at).collect();
        assert_eq!(used.len(), facet.values.len(), "{}", facet.id);
    }
}
