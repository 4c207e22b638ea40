// The engine that the site ships lays out to the last bit as the native one does: `tests/equality.rs` writes what both are asked.
import fs from "node:fs";
import path from "node:path";
import { drawing, open, tools } from "./support/app.js";
import { expect, test } from "./support/test.js";

const golden = (name) => fs.readFileSync(path.resolve(import.meta.dirname, "../golden", name), "utf8");

// A line with the name and the digest of the layout, and one with the numbers of the request.
const requests = [...golden("layouts.txt").matchAll(/^(\S+) (\w{16}) .*\n(.*)$/gm)].map(([, name, digest, numbers]) => ({ name, digest, numbers }));

/** Lays out with the engine's own function and in the Worker; in the page. */
async function layOut(numbers) {
  const request = Float64Array.from(numbers.split(" "), Number);
  const file = (name) => new URL(name, document.baseURI).href;
  const workerFile = file(document.querySelector("meta[name=layout-worker]").content);
  const source = await (await fetch(workerFile)).text();
  const { default: init, layout } = await import(file(/layout-\w+\.js/.exec(source)[0]));
  await init({ module_or_path: file(/layout-\w+\.wasm/.exec(source)[0]) });
  const whole = layout(request);

  // The Worker gives better and better ones; the last is the result.
  const worker = new Worker(workerFile, { type: "module" });
  let best;
  await new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error("the Worker stopped"));
    worker.onmessage = ({ data: { layout, done, failed } }) => {
      best = layout ?? best;
      if (failed) reject(new Error(failed));
      else if (done) resolve();
    };
    worker.postMessage({ id: 1, request, until: 60_000 });
  });
  worker.terminate();
  // The steps are those until it was found; the others go on to the end.
  best[5] = whole[5];

  // FNV-1a over the bits of the numbers.
  const digest = (numbers) => {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new Uint8Array(numbers.buffer)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, "0");
  };
  return { whole: digest(whole), best: digest(best) };
}

test("there are layouts to compare", () => {
  expect(requests.length).toBeGreaterThanOrEqual(9);
});

for (const { name, digest, numbers } of requests) {
  test(`the layout ${name} is the same in the browser`, async ({ page }) => {
    test.slow();
    await page.goto("./");
    expect(await page.evaluate(layOut, numbers)).toEqual({ whole: digest, best: digest });
  });
}

test("the picture that the page saves is the one that is written natively", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await expect(drawing(page)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), tools(page).getByRole("button", { name: "Spara bild (SVG)" }).click()]);
  // The page puts its font in.
  const saved = fs.readFileSync(await download.path(), "utf8").replace(/<style>@font-face\{.*?\}<\/style>\n?/s, "");
  expect(saved).toBe(golden("orebro-karta.svg"));
});
