// The layout benchmark: every engine on every graph, in one page of one browser, taking turns.
import { addresses, serveFiles } from "../files.mjs";
import { Timeout, withLimit } from "./limit.mjs";

export const OURS = "roda-traden";
export const DOT = "graphviz-dot";
export const ENGINES = [OURS, DOT];

/** The longest that one layout may take, in seconds; dot may take longer, since it is the one to be measured against. */
const LIMIT = { [DOT]: 240, [OURS]: 240 };
const LIMIT_OF_OTHERS = 60;

/** Runs of one engine on one graph: at most so many, and no further one once they have taken so long together. */
const RUNS = 9;
const ENOUGH_MS = 2_000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Measures and gives one row for each engine and graph to `each`, as they come. */
export async function layout(context, options, each) {
  const wanted = ENGINES.filter((name) => options.engines.length === 0 || options.engines.includes(name));
  const table = new Table(context, options, wanted);
  await table.open();
  const graphs = await (await fetch(`${options.base}bench/graphs.json`)).json();
  await table.warmUp(graphs);
  const rows = [];
  for (const graph of graphs) {
    for (const row of await table.measure(graph)) {
      rows.push(row);
      each(row);
    }
  }
  await table.page.close();
  return rows;
}

class Table {
  constructor(context, options, engines) {
    Object.assign(this, { context, options, engines });
    /** Engines that failed on some shape, and for which size and why: larger ones of the shape are not tried. */
    this.gaveUp = new Map();
  }

  async open() {
    const { base, layoutModule } = this.options;
    const { page: address, own, modules } = addresses(base);
    const head = `<link rel="icon" href="data:,"><script src="${modules}elkjs/lib/elk.bundled.js"></script>
      <script type="module" src="${own}layout/page.js"></script>`;
    await serveFiles(this.context, base, head);
    this.page = await this.context.newPage();
    this.page.on("pageerror", (error) => console.error(`in the page: ${error}`));
    await this.page.goto(address);
    await this.load({
      names: this.engines,
      where: {
        modules,
        graphs: `${base}bench/graphs.json`,
        layoutModule: { js: base + layoutModule.js, wasm: base + layoutModule.wasm },
      },
    });
  }

  async load(what) {
    this.what = what;
    this.about = await this.page.evaluate((what) => globalThis.bench.start(what), what);
  }

  /** A wasm or an engine of a page that was stopped in the middle is not to be trusted: everything is loaded anew. */
  async reload() {
    await this.page.reload();
    await this.load(this.what);
    await this.warmUp([this.warmGraph]);
  }

  /** Lets the browser compile what is often used, so that it is measured as it runs in the long term. */
  async warmUp(graphs) {
    this.warmGraph = graphs[0];
    for (const engine of this.engines) {
      for (let run = 0; run < 12; run++) await this.run(engine, this.warmGraph);
    }
  }

  run(engine, graph) {
    const seconds = LIMIT[engine] ?? LIMIT_OF_OTHERS;
    const once = this.page.evaluate(([engine, name]) => globalThis.bench.run(engine, name), [engine, graph.name]);
    return withLimit(this.page, seconds, once);
  }

  async measure(graph) {
    const times = new Map(this.engines.map((engine) => [engine, []]));
    const skipped = new Map();
    for (const engine of this.engines) {
      const before = this.gaveUp.get(`${engine} ${graph.shape}`);
      if (before && before.size <= graph.size) skipped.set(engine, before.why);
    }
    for (let run = 0; run < RUNS; run++) {
      for (const engine of turn(this.engines, run)) {
        const mine = times.get(engine);
        if (skipped.has(engine) || mine.reduce((a, b) => a + b, 0) > ENOUGH_MS) continue;
        try {
          mine.push(await this.run(engine, graph));
        } catch (error) {
          const why = error instanceof Timeout ? `more than ${error.seconds} s on ${graph.name}` : `${firstLine(error)} on ${graph.name}`;
          skipped.set(engine, why);
          this.gaveUp.set(`${engine} ${graph.shape}`, { size: graph.size, why });
          await this.reload();
        }
      }
    }
    const rows = [];
    for (const engine of this.engines) {
      const row = { engine, graph: graph.name, nodes: graph.level_of.length, edges: graph.links.length, seed: graph.seed };
      if (skipped.has(engine)) {
        rows.push({ ...row, skipped: skipped.get(engine) });
        continue;
      }
      const { levels_held: held, lost, ...measures } = await this.page.evaluate((e) => globalThis.bench.verdict(e), engine);
      rows.push({ ...row, ms: +median(times.get(engine)).toFixed(3), ...measures, ...(held ? {} : { levels_held: false }), ...(lost ? { lost } : {}) });
    }
    return rows;
  }
}

/** Nobody always goes first. */
const turn = (all, by) => [...all.slice(by % all.length), ...all.slice(0, by % all.length)];

const firstLine = (error) => String(error?.message ?? error).split("\n")[0].slice(0, 120);
