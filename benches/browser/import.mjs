// Opening an xlsx of 5,000 activities in the app, from the file to the open plan, and the tasks of the page's main thread meanwhile;
// beside SheetJS, which only parses the same file in a Worker of the same browser.
import { createRequire } from "node:module";
import fs from "node:fs";
import { median } from "./meter.mjs";

/** Pages of a browser that has fetched nothing, in each of which the file is opened twice; and times that SheetJS parses it. */
const PAGES = 3;
const PEER = 9;
/** What is asked for: a task of the main thread in milliseconds, and how many times as long as SheetJS it may take. */
const LIMITS = { task: 50, ratio: 3 };
/** How long the page is looked at once the plan stands, while it is saved. */
const AFTER = 4000;
const VIEWS = { map: "vy=karta", table: "vy=tabell" };

/** Has the site's own Worker write the plan as a spreadsheet. */
async function written(browser, base, plan) {
  const page = await browser.newPage();
  await page.goto(base);
  const base64 = await page.evaluate(async (plan) => {
    const bytes = new Uint8Array(await (await fetch(plan)).arrayBuffer());
    const worker = new Worker(document.querySelector("meta[name=files-worker]").content, { type: "module" });
    const answer = new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
    worker.postMessage({ plan: bytes, format: "xlsx", labels: "{}" });
    const { file, failed } = await answer;
    if (failed) throw new Error(failed);
    const reader = new FileReader();
    const read = new Promise((done) => (reader.onload = done));
    reader.readAsDataURL(new Blob([file]));
    await read;
    return reader.result.split(",")[1];
  }, plan);
  await page.close();
  return Buffer.from(base64, "base64");
}

/** Runs in every page of ours, and leaves `watched` there. */
function watcher() {
  const seen = { tasks: [], gap: 0 };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries())).observe({ type: "longtask" });
  let last = performance.now();
  setTimeout(function tick() {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
    setTimeout(tick, 0);
  }, 0);
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  /** Does something; gives the milliseconds until something is there, and the long tasks until `after` milliseconds later. */
  globalThis.watched = async (act, there, after) => {
    await pause(300);
    seen.tasks = [];
    seen.gap = 0;
    const start = performance.now();
    act();
    let progress = false;
    while (!there()) {
      progress ||= document.querySelector("dialog progress") !== null;
      if (performance.now() - start > 120_000) throw new Error("what was waited for did not come");
      await new Promise((done) => requestAnimationFrame(done));
    }
    const ms = performance.now() - start;
    await pause(after);
    const tasks = seen.tasks.map((task) => ({ at: Math.round(task.startTime - start), ms: Math.round(task.duration) }));
    return { ms, progress, tasks, gap: seen.gap };
  };
}

/** Opens the file in an open page: gives it to the dialog, waits for the review, and takes it in. */
async function opened(page, view, activities) {
  await page.locator("header button", { hasText: "Öppna fil" }).click();
  await page.waitForSelector("#open-file");
  const read = await page.evaluate(async () => {
    const bytes = await (await fetch("bench/import.xlsx")).arrayBuffer();
    const files = new DataTransfer();
    files.items.add(new File([bytes], "import.xlsx"));
    const give = () => {
      const input = document.querySelector("#open-file");
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    return globalThis.watched(give, () => document.getElementById("verdict"), 500);
  });
  const taken = await page.evaluate(
    async ({ view, activities, after }) => {
      const sentence = () => document.querySelector(".sentence")?.textContent.replace(/\D/g, "") ?? "";
      const laid = () => ["first", "final"].includes(document.querySelector(".map-frame")?.dataset.layout);
      const listed = () => document.querySelectorAll(".sheet tbody tr, table tbody tr").length > 10;
      const drawn = () => (view === "map" ? laid() : listed());
      // A page that shows such a plan already shows another one: its address names it.
      const before = location.search;
      const there = () => !document.querySelector("dialog") && location.search !== before && sentence().includes(String(activities)) && drawn();
      return globalThis.watched(() => document.querySelector("dialog .buttons .primary").click(), there, after);
    },
    { view, activities, after: AFTER },
  );
  return { read, taken };
}

async function ours(browser, base, file, activities) {
  const runs = [];
  for (const [view, query] of Object.entries(VIEWS)) {
    for (let i = 0; i < PAGES; i++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(watcher);
      await page.route("**/bench/import.xlsx", (route) => route.fulfill({ body: file }));
      await page.goto(`${base}?${query}`);
      await page.waitForSelector(view === "map" ? ".base .node" : "tbody tr");
      for (const first of [true, false]) runs.push({ view, first, ...(await opened(page, view, activities)) });
      await context.close();
    }
  }
  return runs;
}

/** SheetJS in a Worker, which has its program before the clock starts. */
async function sheetjs(browser, base, file) {
  const page = await browser.newPage();
  const library = createRequire(import.meta.url).resolve("xlsx/dist/xlsx.full.min.js");
  await page.route("**/bench/import.xlsx", (route) => route.fulfill({ body: file }));
  await page.route(`${base}peer`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(`${base}peer`);
  const times = await page.evaluate(
    async ({ library, rounds }) => {
      const work = `${library};onmessage = ({ data }) => {
        const start = performance.now();
        const book = XLSX.read(data, { type: "array" });
        postMessage([performance.now() - start, book.SheetNames.length]);
      }`;
      const worker = new Worker(URL.createObjectURL(new Blob([work], { type: "text/javascript" })));
      const bytes = new Uint8Array(await (await fetch("bench/import.xlsx")).arrayBuffer());
      const times = [];
      for (let round = 0; round < rounds; round++) {
        const answer = new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
        worker.postMessage(bytes);
        const [ms, sheets] = await answer;
        if (sheets < 3) throw new Error("SheetJS found no sheets");
        times.push(ms);
      }
      return times;
    },
    { library: fs.readFileSync(library, "utf8"), rounds: PEER },
  );
  await page.close();
  return times;
}

const whole = (ms) => Math.round(ms);
const longest = (phases) => Math.max(0, ...phases.flatMap((phase) => phase.tasks.map(({ ms }) => ms)));

export async function importing(browser, { base }) {
  const { plan, activities } = await (await fetch(`${base}bench/import.json`)).json();
  const file = await written(browser, base, plan);
  const times = await sheetjs(browser, base, file);
  const rows = [{ engine: "sheetjs", activities, bytes: file.length, first_ms: whole(times[0]), parse_ms: whole(median(times)) }];
  const runs = await ours(browser, base, file, activities);
  for (const view of Object.keys(VIEWS)) {
    for (const first of [true, false]) {
      const mine = runs.filter((run) => run.view === view && run.first === first);
      const [read, taken] = ["read", "taken"].map((phase) => mine.map((run) => run[phase]));
      rows.push({
        engine: "roda-traden",
        activities,
        view,
        fetched: first ? "now" : "before",
        read_ms: whole(median(read.map(({ ms }) => ms))),
        read_longest_task_ms: longest(read),
        open_ms: whole(median(taken.map(({ ms }) => ms))),
        open_longest_task_ms: longest(taken),
        open_long_tasks: median(taken.map(({ tasks }) => tasks.length)),
        longest_gap_ms: whole(Math.max(...[...read, ...taken].map(({ gap }) => gap))),
        progress: [...read, ...taken].every(({ progress }) => progress),
      });
      if (process.env.RT_TASKS) for (const run of mine) console.error(JSON.stringify(run));
    }
  }
  return rows;
}

/** What was asked for, and whether it holds. */
export function imported(rows) {
  const peer = rows.find(({ engine }) => engine === "sheetjs");
  const mine = rows.filter(({ engine }) => engine === "roda-traden");
  const held = (holds) => (holds ? "yes" : "NO ");
  const lines = mine.map((row) => {
    const ratio = (row.read_ms + row.open_ms) / peer.parse_ms;
    const what = `${row.view}, program fetched ${row.fetched}: ${row.read_ms} + ${row.open_ms} ms beside SheetJS ${peer.parse_ms} ms`;
    return `${held(ratio < LIMITS.ratio)}  ${what}: ${ratio.toFixed(2)}, within ${LIMITS.ratio}`;
  });
  const task = Math.max(...mine.flatMap((row) => [row.read_longest_task_ms, row.open_longest_task_ms]));
  lines.push(`${held(task <= LIMITS.task)}  no task of the page over ${LIMITS.task} ms: longest ${task} ms`);
  lines.push(`${held(mine.every(({ progress }) => progress))}  progress is shown while the file is read and opened`);
  return lines;
}
