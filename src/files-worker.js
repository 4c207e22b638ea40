// Writes and reads files away from the page: one task, after which the page ends it.
// To it: { plan, format, labels } or { plan, name, bytes, uses }. From it: { file }, { review, plan } or { failed }.
import init, { Taken, write } from "./{{files.js}}";

async function work({ plan, format, labels, name, bytes, uses }) {
  await init({ module_or_path: new URL("./{{files.wasm}}", import.meta.url) });
  if (format) {
    const file = write(plan, format, labels);
    return [{ file }, [file.buffer]];
  }
  const taken = new Taken(name, bytes, plan, uses);
  const read = taken.plan;
  return [{ review: taken.review, plan: read }, read ? [read.buffer] : []];
}

self.onmessage = ({ data }) =>
  work(data).then(
    ([answer, moved]) => self.postMessage(answer, moved),
    (error) => self.postMessage({ failed: String(error?.message ?? error) }),
  );
