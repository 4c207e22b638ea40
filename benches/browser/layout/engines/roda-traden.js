// Our own engine: the very module that the site ships, called on the page's main thread.
//
// Timed: writing the request as numbers, the layout, and reading the numbers of the answer; see crates/hierarchy/src/wire.rs.
import { CUBIC, NODE_GAP, RANK_GAP, drawing } from "../drawing.js";

/** Everything but the gaps that all engines share is as the engine has it by default. */
const PARAMS = { groupGap: 22, laneGap: 4, ribbonGap: 1.5, laneClear: 7, pack: 0.5, effort: -1 };

/** `before` holds the earlier height of each node's middle, NaN for a new one. */
export function request(graph, before = []) {
  const { levels, level_of: levelOf, links, width, height } = graph;
  const { groupGap, laneGap, ribbonGap, laneClear, pack, effort } = PARAMS;
  const numbers = new Float64Array(9 + 1 + 4 * levelOf.length + 1 + 3 * links.length + 1 + before.length);
  numbers.set([levels, RANK_GAP, NODE_GAP, groupGap, laneGap, ribbonGap, laneClear, pack, effort, levelOf.length]);
  let at = 10;
  for (const level of levelOf) {
    numbers[at++] = level;
    numbers[at++] = width;
    numbers[at++] = height;
    numbers[at++] = -1;
  }
  numbers[at++] = links.length;
  for (const [from, to] of links) {
    numbers[at++] = from;
    numbers[at++] = to;
    numbers[at++] = 1;
  }
  numbers[at++] = before.length;
  numbers.set(before, at);
  return numbers;
}

export function read(numbers, graph) {
  const out = drawing(graph);
  let at = 6;
  at += 1 + 2 * numbers[at];
  const nodes = numbers[at++];
  for (let i = 0; i < nodes; i++, at += 4) {
    out.x[i] = numbers[at] + numbers[at + 2] / 2;
    out.y[i] = numbers[at + 1] + numbers[at + 3] / 2;
  }
  const links = numbers[at++];
  for (let i = 0; i < links; i++) {
    const pieces = numbers[at++];
    if (pieces === 0) continue;
    const length = 2 + 6 * pieces;
    out.lines[i] = { kind: CUBIC, points: numbers.subarray(at, at + length) };
    at += length;
  }
  return out;
}

export async function load({ layoutModule }) {
  const { default: init, layout, crossings } = await import(layoutModule.js);
  await init({ module_or_path: layoutModule.wasm });
  return {
    name: "roda-traden",
    run: (graph) => read(layout(request(graph)), graph),
    again: (graph, before) => read(layout(request(graph, before)), graph),
    crossings,
  };
}
