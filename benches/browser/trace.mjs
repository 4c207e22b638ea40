// What the browser did while somebody moved something: script, the main thread and painting, from Chromium's own trace.

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "disabled-by-default-v8.gc"];

/** Script is every call into it, with the microtasks after it (where frameworks do their work) and its garbage. */
const SCRIPT = new Set(["FunctionCall", "EvaluateScript", "RunMicrotasks", "v8.callFunction", "MinorGC", "MajorGC"]);
const HIT = new Set(["HitTest"]);
const TASK = new Set(["RunTask"]);
/** A frame that the main thread made and handed on to be painted. */
const FRAME = new Set(["Commit"]);
const RASTER = new Set(["RasterTask"]);

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
export const STEP_MS = 50;

/** The time that intervals cover together, since some lie within others. */
function covered(intervals) {
  let [sum, end] = [0, -Infinity];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum;
}

/** Does every step, as fast as a frame of 20 a second, and gives what the frames that came of them cost on the average. */
export async function traced(page, steps) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: CATEGORIES });
  const start = performance.now();
  for (const step of steps) {
    await step();
    await pause(STEP_MS);
  }
  // What the last step set off belongs to it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const seconds = (performance.now() - start) / 1000;
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString());
  const thread = (event) => `${event.pid} ${event.tid}`;
  const mains = new Set(events.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map(thread));
  const main = (event) => mains.has(thread(event));
  const spans = (names, on = () => true) => {
    const wanted = events.filter((e) => e.ph === "X" && names.has(e.name) && on(e));
    return wanted.map((e) => [e.ts / 1000, (e.ts + e.dur) / 1000]);
  };
  const tasks = spans(TASK, main);
  const frames = Math.max(1, spans(FRAME, main).length);
  const each = (ms) => +(ms / frames).toFixed(3);
  return {
    frames_a_second: +(frames / seconds).toFixed(1),
    script_ms: each(covered(spans(SCRIPT, main))),
    main_ms: each(covered(tasks)),
    hit_test_ms: each(covered(spans(HIT, main))),
    raster_ms: each(spans(RASTER).reduce((sum, [from, to]) => sum + to - from, 0)),
    longest_task_ms: +Math.max(0, ...tasks.map(([from, to]) => to - from)).toFixed(1),
  };
}
