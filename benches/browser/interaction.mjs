// Measures what a planner feels: from pointing at a node, or ticking a filter, to the painted frame.
//
// Script is the time until everything that the event set off has run; frame is the time until the browser has
// painted it and is free again. Both in milliseconds, medians over the nodes and the filters of the open plan.

import { median, meter } from "./meter.mjs";

/** Runs in the page. `kind` is "hover" or "filter". Returns [{script, frame}]. */
async function measure({ kind, most }) {
  const spread = (all) => all.filter((_, i) => i % Math.max(1, Math.floor(all.length / most)) === 0).slice(0, most);
  const results = [];
  if (kind === "hover") {
    for (const node of spread([...document.querySelectorAll(".base .node")])) {
      const box = node.querySelector("rect");
      const enter = await globalThis.meter(() => box.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
      if (!document.querySelector(".thread .node")) throw new Error("pointing at a node lit no thread");
      results.push(enter);
      await globalThis.meter(() => document.querySelector(".map-frame").dispatchEvent(new PointerEvent("pointerleave")));
    }
  } else {
    for (const box of spread([...document.querySelectorAll(".choices input[type=checkbox]")])) {
      const before = document.querySelector(".sentence").textContent;
      results.push(await globalThis.meter(() => box.click()));
      if (document.querySelector(".sentence").textContent === before) throw new Error("a filter changed nothing");
      results.push(await globalThis.meter(() => box.click()));
    }
  }
  return results;
}

const high = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];

/** Measures both kinds on an open page and returns rows to print. */
export async function interaction(page, { most = 40 } = {}) {
  await page.evaluate(meter);
  const rows = [];
  for (const kind of ["hover", "filter"]) {
    await page.evaluate(measure, { kind, most: 5 });
    const times = await page.evaluate(measure, { kind, most });
    const of = (key) => times.map((t) => t[key]);
    rows.push({
      what: kind,
      times: times.length,
      script_median_ms: +median(of("script")).toFixed(2),
      script_p95_ms: +high(of("script")).toFixed(2),
      frame_median_ms: +median(of("frame")).toFixed(2),
    });
  }
  return rows;
}

/** How long the page's own engine takes for the open plan, in the page: when it is new to the browser, and when it is warm. */
export async function layouts(page) {
  const times = () => page.evaluate(() => performance.getEntriesByName("layout").map((entry) => entry.duration));
  const [cold] = await times();
  // Each change of what the filter leaves is laid out anew.
  await page.evaluate(async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const toggle = document.querySelectorAll(".switch input")[0];
    for (let i = 0; i < 20; i++) {
      toggle.click();
      await pause(60);
    }
  });
  const warm = (await times()).slice(11).filter((_, i) => i % 2 === 0);
  return { what: "layout in the page", times: warm.length, cold_ms: +cold.toFixed(2), warm_median_ms: +median(warm).toFixed(2) };
}
