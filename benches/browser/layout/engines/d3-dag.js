// d3-dag's Sugiyama layout with its own operators for order and places; on more than 200 nodes the places are its greedy ones,
// since its default, a linear program, then takes up to a minute. That changes lengths, hardly the crossings.
//
// Levels are held by a layering operator that gives every node its level, as d3-dag's documentation suggests for layers that
// are known; its own, an integer program, would look for what is given. Timed: filling d3-dag's graph, the layout, reading it.
import { NODE_GAP, RANK_GAP, STRAIGHT, drawing } from "../drawing.js";

const MOST_FOR_SIMPLEX = 200;

export async function load({ modules }) {
  const { coordGreedy, coordSimplex, graph: newGraph, sugiyama } = await import(`${modules}d3-dag/dist/d3-dag.esm.min.mjs`);
  const run = (graph) => {
    const { levels, level_of: levelOf, links, width, height } = graph;
    const dag = newGraph();
    const nodes = levelOf.map((_, node) => dag.node(node));
    const lines = links.map(([from, to], link) => dag.link(nodes[to], nodes[from], link));
    const layering = (all) => {
      for (const node of all.nodes()) node.y = levelOf[node.data];
      return levels - 1;
    };
    // It draws from the top down: what is across for us is down for it.
    const places = levelOf.length > MOST_FOR_SIMPLEX ? coordGreedy() : coordSimplex();
    sugiyama().layering(layering).coord(places).nodeSize([height, width]).gap([NODE_GAP, RANK_GAP])(dag);
    const out = drawing(graph);
    nodes.forEach(({ x, y }, node) => {
      out.x[node] = y;
      out.y[node] = x;
    });
    lines.forEach(({ points }, link) => {
      out.lines[link] = { kind: STRAIGHT, points: points.flatMap(([x, y]) => [y, x]) };
    });
    return out;
  };
  return { name: "d3-dag", about: "d3-dag, given layers, its defaults for the rest", run };
}
