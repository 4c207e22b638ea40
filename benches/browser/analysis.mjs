// Changing the view, and filtering, on 300 and 3,000 activities, beside @upsetjs/bundle that draws the same sets in the same
// browser; and the smallest selection on 300 activities and 60 goals.
import { createRequire } from "node:module";
import fs from "node:fs";
import { median, meter } from "./meter.mjs";

const VIEWS = ["Tabell", "Överlapp", "Luckor", "Minsta urval", "Tidslinje", "Jämför", "Överlapp"];
const ROUNDS = 5;
/** What is asked for: script of a view change or a filter, by activities; and of a selection, in milliseconds. */
const LIMITS = { 300: 50, 3000: 200, cover: 100 };

/** Clicks on something in the page, several times, and gives the medians. */
async function clicked(page, rounds) {
  const found = await page.evaluate(async (rounds) => {
    const out = {};
    for (const { what, find } of rounds) {
      const element = [...document.querySelectorAll(find.css)].find((e) => !find.text || e.textContent.trim() === find.text);
      if (!element) throw new Error(`${what} is not on the page`);
      const time = await globalThis.meter(() => element.click());
      // What a view does in later frames is its own matter; the next step waits for it.
      await new Promise((done) => setTimeout(done, 60));
      (out[what] ??= []).push(time);
    }
    return out;
  }, rounds);
  return Object.entries(found).map(([what, times]) => ({
    what,
    script_ms: +median(times.map((t) => t.script)).toFixed(1),
    frame_ms: +median(times.map((t) => t.frame)).toFixed(1),
  }));
}

async function ours(browser, base, { plan, activities }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(meter);
  await page.goto(`${base}?plan=${plan}&vy=overlapp`);
  await page.waitForSelector(".chart a");
  const view = (text) => ({ what: `to ${text}`, find: { css: ".views a", text } });
  // Once around to fetch the parts and to warm up.
  for (const text of VIEWS) {
    await page.locator(".views a", { hasText: text }).first().click();
    await page.waitForTimeout(700);
  }
  const rounds = Array.from({ length: ROUNDS }, () => VIEWS.map(view)).flat();
  const rows = await clicked(page, rounds);
  // A filter is a click on a choice; the same again takes it back.
  const choice = { what: "a filter in Överlapp", find: { css: ".choices input[type=checkbox]" } };
  rows.push(...(await clicked(page, Array.from({ length: 2 * ROUNDS }, () => choice))));
  const sets = await page.evaluate(() =>
    [...document.querySelectorAll(".sheet tbody tr")].length,
  );
  await page.close();
  return rows.map((row) => ({ engine: "roda-traden", activities, ...row, combinations: sets }));
}

/** Which activities serve which action plans, from the plan file: by links of their own, to a plan or to what is under it. */
function setsOf(file) {
  const role = new Map(file.levels.map(({ id, role }) => [id, role]));
  const nodes = new Map(file.nodes.map((node) => [node.id, node]));
  const above = new Map();
  for (const link of file.links) above.set(link.from, [...(above.get(link.from) ?? []), link]);
  const kind = (id) => role.get(nodes.get(id).level);
  const plans = (id) => (kind(id) === "plan" ? [id] : (above.get(id) ?? []).flatMap(({ to }) => plans(to)));
  const sets = new Map(file.nodes.filter(({ id }) => kind(id) === "plan").map(({ id }) => [id, []]));
  for (const { id } of file.nodes.filter(({ id }) => kind(id) === "activity")) {
    const own = (above.get(id) ?? []).filter((link) => link.kind === "derived_from");
    for (const plan of new Set(own.flatMap(({ to }) => plans(to)))) sets.get(plan).push(id);
  }
  return [...sets].map(([name, elems]) => ({ name, elems }));
}

async function upsetjs(browser, base, { plan, activities }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(meter);
  await page.route(`${base}peer`, (route) => route.fulfill({ contentType: "text/html", body: '<div id="root"></div>' }));
  await page.goto(`${base}peer`);
  const bundle = createRequire(import.meta.url).resolve("@upsetjs/bundle/dist/upsetjs.umd.production.min.js");
  await page.addScriptTag({ content: fs.readFileSync(bundle, "utf8") });
  const file = await (await fetch(`${base}${plan}`)).json();
  const times = await page.evaluate(
    async ({ list, rounds }) => {
      const { asSets, generateCombinations, render } = globalThis.UpSetJS;
      const times = [];
      for (let round = 0; round <= rounds; round++) {
        const root = document.getElementById("root");
        const time = await globalThis.meter(() => {
          const sets = asSets(list);
          const combinations = generateCombinations(sets, { type: "distinctIntersection", empty: true });
          render(root, { sets, combinations, width: 1200, height: 500 });
        });
        // The first is for warming up.
        if (round > 0) times.push(time);
        root.replaceChildren();
      }
      return times;
    },
    { list: setsOf(file), rounds: ROUNDS },
  );
  await page.close();
  return {
    engine: "upsetjs",
    activities,
    what: "draws the sets",
    script_ms: +median(times.map((t) => t.script)).toFixed(1),
    frame_ms: +median(times.map((t) => t.frame)).toFixed(1),
  };
}

/** The smallest selection: the longest task after the question changes, which is looking for it and drawing what is found. */
async function cover(browser, base, { plan, most, seed }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "measure" });
  });
  await page.goto(`${base}?plan=${plan}&vy=minsta-urval`);
  await page.waitForFunction(() => /räcker/.test(document.querySelector(".selection-view .lede")?.textContent ?? ""));
  const times = [];
  for (let i = 0; i < 7; i++) {
    await page.evaluate(() => (globalThis.tasks.length = 0));
    await page.locator(".selection-view .choice button").first().click();
    await page.waitForFunction(() => globalThis.tasks.length > 0);
    times.push(...(await page.evaluate(() => globalThis.tasks)));
  }
  const proven = /bevisat/.test(await page.locator(".selection-view .lede").textContent());
  await page.close();
  return { engine: "roda-traden", what: `selection, 1–${most} goals each, seed ${seed}`, most, script_ms: +median(times).toFixed(1), proven };
}

export async function analysis(browser, { base }) {
  const { views, covers } = await (await fetch(`${base}bench/analysis.json`)).json();
  const rows = [];
  for (const size of views) {
    rows.push(...(await ours(browser, base, size)), await upsetjs(browser, base, size));
  }
  for (const one of covers) rows.push(await cover(browser, base, one));
  return rows;
}

/** What was asked for, and whether it holds. */
export function told(rows) {
  const lines = [];
  for (const activities of [300, 3000]) {
    const mine = rows.filter((r) => r.activities === activities && r.engine === "roda-traden");
    const worst = mine.toSorted((a, b) => b.script_ms - a.script_ms)[0];
    const peer = rows.find((r) => r.activities === activities && r.engine === "upsetjs");
    const overlap = mine.find((r) => r.what === "to Överlapp");
    lines.push(
      `${worst.script_ms <= LIMITS[activities] ? "yes" : "NO "}  ${activities} activities, a view or a filter within ${LIMITS[activities]} ms of script: worst ${worst.script_ms} ms (${worst.what})`,
      `     Överlapp ${overlap.script_ms} ms beside UpSet.js ${peer.script_ms} ms: ${(overlap.script_ms / peer.script_ms).toFixed(2)}`,
    );
  }
  const covers = rows.filter((r) => r.most);
  const time = median(covers.map((r) => r.script_ms));
  lines.push(
    `${time <= LIMITS.cover ? "yes" : "NO "}  the smallest of 300 activities for 60 goals within ${LIMITS.cover} ms at the median: ${time} ms, proven ${covers.filter((r) => r.proven).length} of ${covers.length}`,
  );
  return lines;
}
