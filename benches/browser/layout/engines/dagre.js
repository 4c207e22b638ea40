// @dagrejs/dagre with its own defaults (network simplex ranks, barycentre sweeps, Brandes–Köpf places).
//
// Levels are held by links that are as long, at least, as the levels they skip: then the ranks that dagre finds shortest are
// the levels themselves. Timed: filling dagre's graph, the layout, and reading it.
import { NODE_GAP, RANK_GAP, STRAIGHT, drawing } from "../drawing.js";

export async function load({ modules }) {
  const { Graph, layout, version } = await import(`${modules}@dagrejs/dagre/dist/dagre.esm.js`);
  const run = (graph) => {
    const { level_of: levelOf, links, width, height } = graph;
    const g = new Graph();
    g.setGraph({ rankdir: "LR", ranksep: RANK_GAP, nodesep: NODE_GAP, edgesep: NODE_GAP });
    g.setDefaultEdgeLabel(() => ({}));
    for (let node = 0; node < levelOf.length; node++) g.setNode(String(node), { width, height });
    for (const [from, to] of links) g.setEdge(String(to), String(from), { minlen: levelOf[from] - levelOf[to] });
    layout(g);
    const out = drawing(graph);
    for (let node = 0; node < levelOf.length; node++) ({ x: out.x[node], y: out.y[node] } = g.node(String(node)));
    links.forEach(([from, to], link) => {
      const points = g.edge(String(to), String(from)).points.flatMap(({ x, y }) => [x, y]);
      out.lines[link] = { kind: STRAIGHT, points };
    });
    return out;
  };
  return { name: "dagre", about: `dagre ${version}, its defaults`, run };
}
