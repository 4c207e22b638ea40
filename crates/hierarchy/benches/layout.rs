//! How long the engine takes natively: whole layouts of every shape and size, and the two ways to count crossings.
//!
//! `cargo bench -p roda-hierarchy`, or with a part of a name behind `--`: `-- layout/plan`.

#![allow(missing_docs, reason = "criterion's macros make functions without any")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use roda_generated::{Shape, generate};
use roda_hierarchy::{
    Effort, Layout, LinkSpec, NodeSpec, Params, Point, Request, count_crossings, drawn_crossings, layout,
};
use std::time::Duration;

const SIZES: [usize; 4] = [100, 300, 1_000, 3_000];

/// Straight pieces of each cubic when drawn lines are counted, as in the benchmark in the browser.
const PIECES: usize = 8;

fn request(shape: Shape, size: usize) -> Request {
    let plan = generate(shape, size, 1);
    let node = |level: &usize| NodeSpec { level: *level, width: 180.0, height: 36.0, group: None };
    let link = |(from, to): &(usize, usize)| LinkSpec { from: *from, to: *to, weight: 1.0 };
    Request {
        levels: plan.levels,
        nodes: plan.level_of.iter().map(node).collect(),
        links: plan.links.iter().map(link).collect(),
        previous: None,
    }
}

/// A measurement for each shape and size; few samples, since the large ones take a second each.
fn each(criterion: &mut Criterion, name: &str, mut measure: impl FnMut(&mut criterion::Bencher<'_>, &Request)) {
    for shape in Shape::ALL {
        let mut group = criterion.benchmark_group(format!("{name}/{}", shape.name()));
        group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
        for size in SIZES {
            let request = request(shape, size);
            group.throughput(Throughput::Elements(request.nodes.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(size), &request, &mut measure);
        }
        group.finish();
    }
}

fn layouts(criterion: &mut Criterion) {
    each(criterion, "layout", |b, request| b.iter(|| layout(request, &Params::default())));
}

/// Counting does not depend on how good the order is, so a quick layout will do.
fn quick(request: &Request) -> Layout {
    layout(request, &Params { effort: Effort::Quick, ..Params::default() })
}

fn counting(criterion: &mut Criterion) {
    each(criterion, "count_crossings", |b, request| {
        let layout = quick(request);
        b.iter(|| count_crossings(&layout));
    });
    each(criterion, "drawn_crossings", |b, request| {
        let layout = quick(request);
        let ends: Vec<(usize, usize)> = request.links.iter().map(|link| (link.from, link.to)).collect();
        let lines: Vec<Vec<Point>> = layout.links.iter().map(|route| route.polyline(PIECES)).collect();
        b.iter(|| drawn_crossings(&lines, &ends));
    });
}

criterion_group!(benches, layouts, counting);
criterion_main!(benches);
