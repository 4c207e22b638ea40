// The layout benchmark's figures as tables that a person can read, and what they say of what is asked of our engine.
import { DOT, ENGINES, OURS, median } from "./run.mjs";

/** The frame that the shipped plan must be laid out in. */
const FRAME_MS = 8;

const short = (x) => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));
const time = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${short(ms)} ms`);
/** Nothing beside nothing is as much. */
const ratio = (ours, theirs) => (ours === theirs ? 1 : ours / theirs);

/** Columns wide enough for what they hold; the first to the left, numbers to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  return rows.map((row) => "  " + row.map(cell).join("   ")).join("\n");
}

/** The rows of each graph by engine, leaving out engines that gave none. */
function graphs(rows) {
  const byName = new Map();
  for (const row of rows) {
    if (!byName.has(row.graph)) byName.set(row.graph, { name: row.graph, shape: row.shape, size: row.size, by: {} });
    if (row.skipped === undefined) byName.get(row.graph).by[row.engine] = row;
  }
  return [...byName.values()];
}

const spread = (values) => `${short(median(values))} (${short(Math.max(...values))})`;

function sizeTable(size, all) {
  const head = ["shape", "graphs", "crossings", "time", "edge length", "bends", "our time", "dot's time"];
  const body = [];
  for (const shape of new Set(all.map((graph) => graph.shape))) {
    const both = all.filter((graph) => graph.shape === shape && graph.by[OURS] && graph.by[DOT]);
    if (both.length === 0) continue;
    const against = (key) => spread(both.map(({ by }) => ratio(by[OURS][key], by[DOT][key])));
    const mid = (engine) => time(median(both.map(({ by }) => by[engine].ms)));
    const ratios = ["crossings", "ms", "edge_length", "bends"].map(against);
    body.push([shape, String(both.length), ...ratios, mid(OURS), mid(DOT)]);
  }
  if (body.length === 0) return "";
  return `${size} nodes, ours divided by dot's: median (worst)\n${table([head, ...body])}\n`;
}

function peerTable(all) {
  const peers = ENGINES.filter((name) => name !== OURS && all.some(({ by }) => by[name]));
  if (peers.length === 0 || !all.some(({ by }) => by[OURS])) return "";
  const head = ["nodes", ...peers.flatMap((name) => [`${name} crossings`, "time"])];
  const body = [...new Set(all.map((graph) => graph.size))].map((size) => {
    const cells = peers.flatMap((name) => {
      const both = all.filter((graph) => graph.size === size && graph.by[OURS] && graph.by[name]);
      if (both.length === 0) return ["–", "–"];
      return ["crossings", "ms"].map((key) => short(median(both.map(({ by }) => ratio(by[name][key], by[OURS][key])))));
    });
    return [String(size), ...cells];
  });
  return `Every peer divided by ours: median over the graphs it laid out\n${table([head, ...body])}\n`;
}

function shippedTable(graph) {
  const head = ["", "crossings", "edge length", "bends", "time"];
  const rows = Object.values(graph.by).map((row) => [
    row.engine,
    String(row.crossings),
    String(row.edge_length),
    String(row.bends),
    time(row.ms),
  ]);
  return `The shipped plan\n${table([head, ...rows])}\n`;
}

/** One line for each thing asked: whether it holds, and the figures. */
export function verdicts(rows) {
  const all = graphs(rows);
  const lines = [];
  const say = (holds, what, figures) => lines.push(`${holds ? "yes" : "NO "}  ${what}: ${figures}`);
  const pairs = all.filter(({ name, by }) => name !== "orebro" && by[OURS] && by[DOT]);
  for (const size of new Set(pairs.map((graph) => graph.size))) {
    const of = (key) =>
      pairs
        .filter((graph) => graph.size === size)
        .map(({ name, by }) => ({ name, ratio: ratio(by[OURS][key], by[DOT][key]) }))
        .toSorted((a, b) => b.ratio - a.ratio);
    const every = (key, most, what) => {
      const sorted = of(key);
      const within = sorted.filter((pair) => pair.ratio <= most).length;
      const worst = `worst ${sorted[0].ratio.toFixed(3)} (${sorted[0].name})`;
      say(within === sorted.length, `${size} nodes, ${what}`, `${within} of ${sorted.length}, ${worst}`);
    };
    every("crossings", 1, "no more crossings than dot on every seed");
    every("ms", 0.5, "at most half of dot's time on every seed");
    const middle = median(of("crossings").map((pair) => pair.ratio));
    say(middle <= 0.9, `${size} nodes, at the median 10 % fewer crossings than dot`, `${middle.toFixed(3)} of dot's`);
  }
  const shipped = all.find(({ name, by }) => name === "orebro" && by[OURS]);
  if (shipped) {
    const { [OURS]: ours, ...peers } = shipped.by;
    const theirs = Object.values(peers).map((row) => `${row.engine} ${row.crossings}`);
    const fewer = Object.values(peers).every((row) => ours.crossings < row.crossings);
    say(fewer, "Örebro, fewer crossings than every peer", [`ours ${ours.crossings}`, ...theirs].join(", "));
    say(ours.ms < FRAME_MS, `Örebro, less than ${FRAME_MS} ms on the main thread`, `${ours.ms.toFixed(2)} ms`);
  }
  const adrift = rows.filter((row) => row.levels_held === false);
  const held = adrift.length === 0 ? "by every engine on every graph" : adrift.map((r) => `not by ${r.engine} on ${r.graph}`);
  lines.push(`     Levels held ${[held].flat().join(", ")}.`);
  return lines;
}

/** Everything, for a person. */
export function report({ rows, about }) {
  const all = graphs(rows);
  const generated = all.filter((graph) => graph.name !== "orebro");
  const shipped = all.find((graph) => graph.name === "orebro");
  const skips = rows.filter((row) => row.skipped && !row.skipped.startsWith("only the first"));
  return [
    about.map(([name, what]) => `  ${name}: ${what}`).join("\n") + "\n",
    ...[...new Set(generated.map((graph) => graph.size))].map((size) =>
      sizeTable(size, generated.filter((graph) => graph.size === size)),
    ),
    peerTable(generated),
    shipped ? shippedTable(shipped) : "",
    skips.map((row) => `  ${row.engine} did not lay out ${row.graph}: ${row.skipped}`).join("\n"),
    ...verdicts(rows),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
