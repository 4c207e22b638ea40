// The side of the layout benchmark that runs in the page: holds the engines and the graphs, times one run at a time.
import { judge } from "./drawing.js";

const engines = new Map();
let graphs = new Map();
/** The last drawing of each engine, until it is judged. */
const drawn = new Map();

/** Fetches the graphs and loads the engines; `where` says where their files are. */
async function start({ names, where }) {
  const { graphs: all, warm } = await (await fetch(where.graphs)).json();
  graphs = new Map([warm, ...all].map((graph) => [graph.name, graph]));
  for (const name of names) {
    const { load } = await import(`./engines/${name}.js`);
    engines.set(name, await load(where));
  }
  // Crossings are counted by our module for everybody, so it is there even if it does not take part.
  if (!engines.has("roda-traden")) engines.set("roda-traden", await (await import("./engines/roda-traden.js")).load(where));
  return names.map((name) => [name, engines.get(name).about ?? ""]);
}

/** Runs up to so many milliseconds are done twice and timed the second time. */
const TWICE_MS = 300;

/** One run of an engine: what it drew, and the milliseconds from the graph in memory to coordinates in memory. */
async function timed(run, graph) {
  const start = performance.now();
  const result = run(graph);
  const out = result instanceof Promise ? await result : result;
  return { out, ms: performance.now() - start };
}

/**
 * Milliseconds of one run. Since engines take turns, each finds the processor's caches full of another's code and data; a run
 * that is not timed goes before, as if the engine were used by itself. Garbage is left to the browser: when it is collected
 * by force, the browser also throws away what it has learnt of the code, and the engines in JavaScript take twice as long.
 */
async function run(engine, name) {
  const { run } = engines.get(engine);
  const graph = graphs.get(name);
  let measured = await timed(run, graph);
  if (measured.ms < TWICE_MS) measured = await timed(run, graph);
  drawn.set(engine, { name, out: measured.out });
  return measured.ms;
}

/** What the engine's last drawing is worth. */
function verdict(engine) {
  const { name, out } = drawn.get(engine);
  drawn.delete(engine);
  return judge(graphs.get(name), out, engines.get("roda-traden").crossings);
}

globalThis.bench = { start, run, verdict };
