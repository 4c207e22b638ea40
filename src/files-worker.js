// Writes and reads files away from the page: one task, after which the page ends it.
// To it: { plan, format, labels }, or the open plan piece by piece and then { name, bytes, uses }.
// From it: { file }, { review, plan } with the plan that was read in pieces, or { failed }.
import init, { Open, Taken, write } from "./{{files.js}}";

// The program comes while the user still chooses.
const ready = init({ module_or_path: fetch(new URL("./{{files.wasm}}", import.meta.url), { integrity: "{{files.wasm.integrity}}" }) });
/** Whoever asks is told why it did not come. */
ready.catch(() => {});
let before;

async function work(data) {
  await ready;
  before ??= new Open();
  if (data instanceof Uint8Array) return void before.add(data);
  const { plan, format, labels, name, bytes, uses } = data;
  if (format) {
    const file = write(plan, format, labels);
    return [{ file }, [file.buffer]];
  }
  const taken = new Taken(name, bytes, before, uses);
  const read = Array.from({ length: taken.pieces }, (_, at) => taken.piece(at));
  return [{ review: taken.review, plan: read }, read.map((piece) => piece.buffer)];
}

self.onmessage = ({ data }) =>
  work(data).then(
    (done) => done && self.postMessage(...done),
    (error) => self.postMessage({ failed: String(error?.message ?? error) }),
  );
