//! Turns an order into a drawing: columns, label boxes and routes.

use crate::cross::Counter;
use crate::net::Net;
use crate::order::Order;
use crate::place::place;
use crate::problem::Problem;
use crate::request::{Column, Layout, Params, Rect};
use crate::route::{Point, Route};
use crate::stable::Anchors;

/// Places and routes an order.
pub(crate) fn finish(
    problem: &Problem,
    net: &Net,
    order: &Order,
    params: &Params,
    anchors: Option<&Anchors>,
    iterations: u64,
) -> Layout {
    let centre = place(problem, net, order, params, anchors);
    let columns = columns(problem, params);
    let nodes = boxes(problem, &columns, &centre);
    let links = routes(problem, net, &columns, &nodes, &centre);
    let bottoms = nodes.iter().map(|n| n.y + n.height).chain(centre.iter().copied());
    Layout {
        width: columns.last().map_or(0.0, |c| c.x + c.width),
        height: bottoms.fold(0.0, f64::max),
        crossings: Counter::default().all(net, order),
        ignored_links: problem.ignored,
        laneless_links: net.laneless,
        iterations,
        columns,
        nodes,
        links,
    }
}

/// Columns left to right; only those with nodes are followed by a gap.
fn columns(problem: &Problem, params: &Params) -> Vec<Column> {
    let mut columns = vec![Column::default(); problem.levels];
    for (size, row) in problem.size.iter().zip(&problem.row_of) {
        let column = &mut columns[problem.level_of_row[*row as usize]];
        column.width = column.width.max(size.0);
    }
    let mut x = 0.0;
    let mut rows = problem.level_of_row.iter().peekable();
    for (level, column) in columns.iter_mut().enumerate() {
        column.x = x;
        if rows.next_if(|row| **row == level).is_some() {
            x += column.width;
            if rows.peek().is_some() {
                x += params.column_gap;
            }
        }
    }
    columns
}

fn boxes(problem: &Problem, columns: &[Column], centre: &[f64]) -> Vec<Rect> {
    let rows = problem.size.iter().zip(&problem.row_of).zip(centre);
    rows.map(|((size, row), centre)| Rect {
        x: columns[problem.level_of_row[*row as usize]].x,
        y: centre - size.1 / 2.0,
        width: size.0,
        height: size.1,
    })
    .collect()
}

fn routes(problem: &Problem, net: &Net, columns: &[Column], nodes: &[Rect], centre: &[f64]) -> Vec<Route> {
    let links = problem.edges.len() + problem.ignored;
    let mut routes = vec![Route::default(); links];
    for (index, edge) in problem.edges.iter().enumerate() {
        let column = |row: usize| columns[problem.level_of_row[row]];
        let (left, right) = (nodes[edge.left as usize], nodes[edge.right as usize]);
        let mut route = Route::default();
        let mut at = Point { x: left.x + left.width, y: left.y + left.height / 2.0 };
        let row = problem.row_of[edge.left as usize] as usize;
        at = route.level_to(at, column(row).x + column(row).width);
        for lane in net.lanes(problem, index) {
            let past = column(net.row_of[lane as usize] as usize);
            at = route.curve_to(at, Point { x: past.x, y: centre[lane as usize] });
            at = route.level_to(at, past.x + past.width);
        }
        route.curve_to(at, Point { x: right.x, y: right.y + right.height / 2.0 });
        // A turned link is recognised by its ends in the request, kept by `Problem` as left and right.
        routes[edge.link as usize] = if edge.turned { route.reversed() } else { route };
    }
    routes
}
