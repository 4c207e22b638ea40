// ELK's layered algorithm, by elkjs. The bundled file without a Worker: it then runs on the page's main thread as all the
// others do, and pays for no message to another thread.
//
// Levels are held by the interactive layering, which takes the layers from given x places; partitions would be the other way,
// but add a constraint for every pair of nodes in neighbouring levels. Lines are polylines: its orthogonal default would pull
// the columns apart to make room for the lines, so that lengths could not be compared.
// Timed: filling ELK's graph, the layout, and reading it.
import { NODE_GAP, RANK_GAP, STRAIGHT, drawing } from "../drawing.js";

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "POLYLINE",
  "elk.separateConnectedComponents": "false",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.spacing.nodeNode": String(NODE_GAP),
  "elk.spacing.edgeNode": String(NODE_GAP),
  "elk.spacing.edgeEdge": String(NODE_GAP),
  "elk.layered.spacing.nodeNodeBetweenLayers": String(RANK_GAP),
};

export async function load() {
  const elk = new globalThis.ELK();
  const run = async (graph) => {
    const { level_of: levelOf, links, width, height } = graph;
    const children = levelOf.map((level, node) => ({ id: String(node), width, height, x: level * (width + RANK_GAP), y: 0 }));
    const edges = links.map(([from, to], link) => ({ id: `l${link}`, sources: [String(to)], targets: [String(from)] }));
    const result = await elk.layout({ id: "root", layoutOptions: OPTIONS, children, edges });
    const out = drawing(graph);
    result.children.forEach(({ x, y }, node) => {
      out.x[node] = x + width / 2;
      out.y[node] = y + height / 2;
    });
    result.edges.forEach(({ sections: [{ startPoint, bendPoints = [], endPoint }] }, link) => {
      const points = [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x, y]);
      out.lines[link] = { kind: STRAIGHT, points };
    });
    return out;
  };
  return { name: "elk", about: "ELK layered, polylines, main thread", run };
}
