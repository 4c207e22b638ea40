// Writes and reads files away from the page: one task, after which the page ends it.
// To it: { plan, format, labels } or { open, name, bytes, uses }. From it: { file }, { review, plan } or { failed }.
// `open` is the open plan and `plan` the one that was read, both in pieces.
import init, { Open, Taken, write } from "./{{files.js}}";

async function work({ plan, format, labels, open, name, bytes, uses }) {
  await init({ module_or_path: new URL("./{{files.wasm}}", import.meta.url) });
  if (format) {
    const file = write(plan, format, labels);
    return [{ file }, [file.buffer]];
  }
  const before = new Open();
  for (const piece of open) before.add(piece);
  const taken = new Taken(name, bytes, before, uses);
  const read = Array.from({ length: taken.pieces }, (_, at) => taken.piece(at));
  return [{ review: taken.review, plan: read }, read.map((piece) => piece.buffer)];
}

self.onmessage = ({ data }) =>
  work(data).then(
    ([answer, moved]) => self.postMessage(answer, moved),
    (error) => self.postMessage({ failed: String(error?.message ?? error) }),
  );
