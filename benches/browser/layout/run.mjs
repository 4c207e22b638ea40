// The layout benchmark: every engine on every graph, in one page of one browser, taking turns.
import { addresses, serveFiles } from "../files.mjs";
import { Timeout, withLimit } from "./limit.mjs";

export const OURS = "roda-traden";
export const DOT = "graphviz-dot";
export const ENGINES = [OURS, DOT, "dagre", "elk", "d3-dag"];

/** We and dot take part everywhere, and dot may take long. The others are stopped, or not even asked, past the limit. */
const MEASURED = [OURS, DOT];
const LIMIT_S = { measured: 240, others: 60 };
const kind = (engine) => (MEASURED.includes(engine) ? "measured" : "others");
/** From this size on, the others take part in the first graph of each shape only. */
const FIRST_ONLY = 1_000;

/** Runs of one engine on one graph: at most so many, and no further one once they have taken so long together. */
const RUNS = 9;
const ENOUGH_MS = { measured: 1_500, others: 400 };
const WARM_UPS = { runs: 15, ms: 3_000 };

const sum = (values) => values.reduce((a, b) => a + b, 0);
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Measures, hands on one row for each engine and graph to `each` as they come, and gives them all. */
export async function layout(context, options, each) {
  const { graphs, warm } = await (await fetch(`${options.base}bench/graphs.json`)).json();
  const engines = ENGINES.filter((name) => options.engines.length === 0 || options.engines.includes(name));
  const contest = new Contest(context, options, engines, warm);
  const about = await contest.open();
  const rows = [];
  for (const graph of graphs) {
    for (const row of await contest.measure(graph)) {
      rows.push({ ...row, shape: graph.shape, size: graph.size });
      each(row);
    }
  }
  await contest.page.close();
  return { rows, about };
}

class Contest {
  constructor(context, options, engines, warm) {
    Object.assign(this, { context, options, engines, warm });
    /** The last time of an engine on a shape: what it may take on a larger graph follows from it. */
    this.before = new Map();
  }

  async open() {
    const { base, layoutModule } = this.options;
    const { page: address, own, modules } = addresses(base);
    // ELK's bundle is a script of the old kind and makes a global.
    const head = `<link rel="icon" href="data:,"><script src="${modules}elkjs/lib/elk.bundled.js"></script>
      <script type="module" src="${own}layout/page.js"></script>`;
    await serveFiles(this.context, base, head);
    this.page = await this.context.newPage();
    this.session = await this.context.newCDPSession(this.page);
    this.page.on("pageerror", (error) => console.error(`in the page: ${error}`));
    await this.page.goto(address);
    const js = base + layoutModule.js;
    const wasm = base + layoutModule.wasm;
    const where = { modules, graphs: `${base}bench/graphs.json`, layoutModule: { js, wasm } };
    this.load = () => this.page.evaluate((what) => globalThis.bench.start(what), { names: this.engines, where });
    const about = await this.load();
    await this.warmUp(this.engines);
    return about;
  }

  /** Lets the browser compile what is often used, so that it is measured as it runs in the long term. */
  async warmUp(engines) {
    for (const engine of engines) {
      const times = [];
      while (times.length < WARM_UPS.runs && sum(times) < WARM_UPS.ms) {
        // One that fails here will say so when it is measured.
        times.push(await this.run(engine, this.warm).catch(() => WARM_UPS.ms));
      }
    }
  }

  /** An engine that was stopped in the middle, or ran out of memory, is not to be trusted: all are loaded anew. */
  async reload() {
    await this.page.reload();
    await this.load();
    await this.warmUp(this.engines);
  }

  run(engine, graph) {
    const once = this.page.evaluate(([engine, name]) => globalThis.bench.run(engine, name), [engine, graph.name]);
    return withLimit(this.session, LIMIT_S[kind(engine)], once);
  }

  /** Why an engine is not asked to lay out a graph, if it is not. */
  tooMuch(engine, graph) {
    if (MEASURED.includes(engine)) return null;
    if (graph.size >= FIRST_ONLY && graph.seed > 1) return `only the first graph of a shape from ${FIRST_ONLY} nodes on`;
    const before = this.before.get(`${engine} ${graph.shape}`);
    if (!before) return null;
    // Doubling a plan doubles nodes, links and lanes at the least, and sweeps go over all of them.
    const expected = (before.ms / 1000) * (graph.size / before.size) ** 2;
    const since = `${(before.ms / 1000).toFixed(1)} s on ${before.name}`;
    return expected > LIMIT_S.others ? `would take more than ${LIMIT_S.others} s, after ${since}` : null;
  }

  async measure(graph) {
    const times = new Map(this.engines.map((engine) => [engine, []]));
    const skipped = new Map();
    for (const engine of this.engines) {
      const why = this.tooMuch(engine, graph);
      if (why) skipped.set(engine, why);
    }
    for (let run = 0; run < RUNS; run++) {
      for (const engine of inTurn(this.engines, run)) {
        const mine = times.get(engine);
        if (skipped.has(engine) || sum(mine) > ENOUGH_MS[kind(engine)]) continue;
        try {
          mine.push(await this.run(engine, graph));
        } catch (error) {
          skipped.set(engine, String(error?.message ?? error).split("\n")[0].slice(0, 120));
          if (error instanceof Timeout) mine.push(1000 * error.seconds);
          await this.reload();
        }
      }
    }
    const rows = [];
    for (const engine of this.engines) rows.push(await this.row(engine, graph, times.get(engine), skipped.get(engine)));
    return rows;
  }

  async row(engine, graph, times, skipped) {
    const { name, shape, size, seed } = graph;
    const row = { engine, graph: name, nodes: graph.level_of.length, edges: graph.links.length, seed };
    if (times.length > 0) this.before.set(`${engine} ${shape}`, { ms: median(times), size, name });
    if (skipped) return { ...row, skipped };
    const judged = await this.page.evaluate((engine) => globalThis.bench.verdict(engine), engine);
    const { levels_held: held, lost, ...measures } = judged;
    const faults = { ...(held ? {} : { levels_held: false }), ...(lost > 0 ? { lost_links: lost } : {}) };
    return { ...row, ms: +median(times).toFixed(3), ...measures, ...faults };
  }
}

/** Nobody always goes first. */
const inTurn = (all, run) => [...all.slice(run % all.length), ...all.slice(0, run % all.length)];
