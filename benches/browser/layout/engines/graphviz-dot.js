// Graphviz' dot, compiled to wasm by @hpcc-js/wasm-graphviz; runs on the calling thread.
//
// Levels are `rank=same` groups; a chain of points beside the drawing keeps the groups apart and in order where no link does.
// Splines, as dot draws by default. Output is `plain`: the shortest text and the quickest to read; dot writes five digits in
// it as in every other text of its own, so places are exact to 0.7 px, and to 7 px in the columns taller than 72,000 px.
// Timed: writing the text, dot, and reading the text that comes back.
import { CUBIC, NODE_GAP, RANK_GAP, drawing, levelsWithoutLink } from "../drawing.js";

const INCH = 72;

function source(graph) {
  const { levels, level_of: levelOf, links, width, height } = graph;
  const ranks = Array.from({ length: levels }, () => []);
  levelOf.forEach((level, node) => ranks[level].push(node));
  const text = [
    `digraph{rankdir=LR;ranksep=${RANK_GAP / INCH};nodesep=${NODE_GAP / INCH};`,
    `node[shape=box,fixedsize=true,width=${width / INCH},height=${height / INCH},label=""];edge[dir=none];`,
  ];
  if (levelsWithoutLink(graph)) {
    text.push("{node[shape=point,width=0,height=0,style=invis];edge[style=invis];");
    text.push(ranks.map((_, level) => `c${level}`).join("->"), "}");
    ranks.forEach((rank, level) => rank.push(`c${level}`));
  }
  for (const rank of ranks) if (rank.length > 1) text.push(`{rank=same;${rank.join(";")}}`);
  for (const [from, to] of links) text.push(`${to}->${from};`);
  text.push("}");
  return text.join("\n");
}

function read(plain, graph) {
  const out = drawing(graph);
  const nodes = graph.level_of.length;
  const linkOf = new Map(graph.links.map(([from, to], link) => [to * nodes + from, link]));
  for (const line of plain.split("\n")) {
    const words = line.split(" ");
    if (words[0] === "node") {
      const node = +words[1];
      if (Number.isNaN(node)) continue; // a point of the chain
      out.x[node] = words[2] * INCH;
      out.y[node] = words[3] * INCH;
    } else if (words[0] === "edge") {
      const link = linkOf.get(words[1] * nodes + +words[2]);
      if (link === undefined) continue;
      const points = new Float64Array(2 * words[3]);
      for (let i = 0; i < points.length; i++) points[i] = words[4 + i] * INCH;
      out.lines[link] = { kind: CUBIC, points };
    }
  }
  return out;
}

export async function load({ modules }) {
  const { Graphviz } = await import(`${modules}@hpcc-js/wasm-graphviz/dist/index.js`);
  const graphviz = await Graphviz.load();
  return {
    name: "graphviz-dot",
    about: `dot ${graphviz.version()}, splines, plain text out`,
    run: (graph) => read(graphviz.dot(source(graph), "plain"), graph),
  };
}
