// A monkey at the page: whatever it does, nothing panics, the console stays silent, and memory does not grow.
// `cargo xtask soak` runs it for as long as one likes; here it takes the same steps each time.
import { planFile } from "./support/model.js";
import { open } from "./support/app.js";
import { expect, test } from "./support/test.js";
import { goHome, line, measure, watchMemory } from "./soak/measure.js";
import { Monkey } from "./soak/monkey.js";

const seed = Number(process.env.RT_SOAK_SEED ?? 1);
const steps = Number(process.env.RT_SOAK_STEPS ?? 250);

/** From a step to the next one an ordinary user takes about this long, in seconds. */
const A_STEP = 3;
/** How much more than in the middle there may be in the end; in less than an hour parts of the program still come in the second half, and stay. */
const FLAT = steps < 1200 ? 1.15 : 1.05;
/** The program's own memory is never given back: its size tells the largest need so far, which may still come in the second half. */
const PEAK = 1.25;

const HOME = "?plan=plan/orebro.json";

/** Files such as people have, whole and broken. */
function files() {
  const plan = planFile();
  const small = { ...plan, nodes: plan.nodes.slice(0, 1), links: [] };
  const text = (name, text, mimeType) => ({ name, text, mimeType });
  return [
    text("plan.json", JSON.stringify(plan), "application/json"),
    text("liten.json", JSON.stringify(small), "application/json"),
    text("avbruten.json", JSON.stringify(plan).slice(0, 5000), "application/json"),
    text("annat.json", '{"type":"FeatureCollection","features":[]}', "application/json"),
    text("lista.csv", "Nivå;Titel;Hör till\nVision;Ett gott liv;\nAktivitet;Bygga cykelväg;Ett gott liv\n", "text/csv"),
    text("tom.csv", "", "text/csv"),
    text("bok.xlsx", "PK\u0003\u0004 inte ett kalkylblad", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    text("graf.dot", 'digraph { "Vision" -> "Mål"; "Mål" -> "Aktivitet" }', "text/vnd.graphviz"),
    text("punkter.md", "- Vision\n  - Mål\n    - Aktivitet\n", "text/markdown"),
  ];
}

test.use({ viewport: { width: 1280, height: 800 }, trace: "off" });

test("random use leaves no error behind and memory flat", async ({ page, complaints }) => {
  test.setTimeout(120_000 + steps * 1500);
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  await watchMemory(page);
  await open(page, HOME);
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const thrown = [];
  page.on("pageerror", (error) => thrown.push(error.stack));
  const monkey = new Monkey(page, seed, files());
  const begun = Date.now();
  await page.evaluate(() => (globalThis.soakBegun = true));

  /** That nothing has gone wrong so far, with the last steps if it has. */
  const sound = async (at) => {
    const panic = await page.evaluate(() => document.getElementById("panic")?.textContent ?? "").catch(() => "the page is gone");
    const stayed = await page.evaluate(() => globalThis.soakBegun === true).catch(() => false);
    // A plan that is not there is asked for on purpose, and the browser says so.
    const said = complaints.filter((text) => !text.includes("404"));
    const story = `seed ${seed}, step ${at}:\n${monkey.account.slice(-15).join("\n")}\n${page.url()}\n${thrown.join("\n")}`;
    expect({ panic, said, stayed }, story).toEqual({ panic: "", said: [], stayed: true });
  };
  const found = {};
  const walk = async (name, from, to) => {
    for (let at = from; at < to; at++) {
      await monkey.step().catch((error) => monkey.account.push(String(error)));
      await sound(at + 1);
    }
    await goHome(page, monkey, HOME);
    await sound(to);
    found[name] = await measure(page, client);
    console.log(`soak: ${line(name, found[name])}`);
  };

  // Parts of the program that are fetched in the first tenth are not what grows.
  console.log(`soak: seed ${seed}, ${steps} steps, ${((steps * A_STEP) / 3600).toFixed(2)} h of use`);
  await walk("start", 0, Math.ceil(steps / 10));
  await walk("middle", Math.ceil(steps / 10), Math.ceil(steps / 2));
  await walk("end", Math.ceil(steps / 2), steps);
  console.log(`soak: ${Math.round((Date.now() - begun) / 1000)} s`);
  for (const what of ["heap", "wasm", "nodes", "listeners"]) {
    expect(found.end[what], `${what}: the end beside the middle`).toBeLessThanOrEqual(found.middle[what] * (what === "wasm" ? PEAK : FLAT));
  }
});
