// Lays out away from the page: takes the newest request, answers with the first layout and then with each better one.
// To it: { id, request: Float64Array, until: milliseconds to look for }. From it: { id, layout, done } and { id, failed }.
import init, { Job } from "./{{layout.js}}";

// A slice is short, so that a newer request is seen soon; what is measured is steps, about a hundred million a second.
const SLICE = 2_000_000;

const ready = init({ module_or_path: fetch(new URL("./{{layout.wasm}}", import.meta.url), { integrity: "{{layout.wasm.integrity}}" }) });
// Whether it came is answered to each request; one that has failed before any came is not an error that nobody sees to.
ready.catch(() => {});
const breath = new MessageChannel();
let current = null;

breath.port1.onmessage = () => {
  if (!current) return;
  const { id, job, end } = current;
  try {
    const layout = job.step(SLICE);
    const done = job.done || performance.now() > end;
    if (layout || done) self.postMessage({ id, layout, done }, layout ? [layout.buffer] : []);
    if (done) drop();
    else breath.port2.postMessage(0);
  } catch (error) {
    fail(id, error);
  }
};

function drop() {
  current?.job.free();
  current = null;
}

function fail(id, error) {
  current = null;
  self.postMessage({ id, failed: String(error?.message ?? error) });
}

self.onmessage = async ({ data: { id, request, until } }) => {
  try {
    await ready;
    drop();
    current = { id, job: new Job(request), end: performance.now() + until };
    breath.port2.postMessage(0);
  } catch (error) {
    fail(id, error);
  }
};
