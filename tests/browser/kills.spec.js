// The tab is killed a hundred times while somebody changes a plan: at most the change in progress is lost, and what opens is a valid plan.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { opened } from "./support/app.js";
import { edit, field, key, line, rename, saved, stored } from "./support/kept.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const [vision] = new Model().nodes;
const numberIn = (text) => Number(/^Ändring (\d+)$/.exec(text)?.[1] ?? Number.NaN);

/** Changes the name one number after the other, each as soon as the one before is said to be saved, and tells of both. */
const keepChanging = (input, [first, line]) => {
  const next = (n) => {
    let saving = false;
    const watch = new MutationObserver(() => {
      saving ||= line.textContent.startsWith("Sparar");
      if (!saving || !line.textContent.startsWith("Sparad")) return;
      watch.disconnect();
      window.tell("saved", n);
      setTimeout(next, 0, n + 1);
    });
    watch.observe(line, { characterData: true, childList: true, subtree: true });
    window.tell("begun", n);
    input.value = `Ändring ${n}`;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  next(first);
};

/**
 * A page on which the user's plan is opened, by the program itself, and then changed until it is killed. What is there must be
 * what was saved before the last page was killed, or the change that was in progress then.
 */
async function lap(page, address, before, kill) {
  const told = { begun: 0, saved: 0 };
  await page.exposeFunction("tell", (what, n) => (told[what] = Math.max(told[what], n)));
  await page.goto(address);
  await opened(page);
  await saved(page);
  await edit(page);
  const found = numberIn(await field(page).inputValue());
  // What was told last may not have got out of the tab.
  expect(found, `after ${before.wait} ms`).toBeGreaterThanOrEqual(Math.max(before.saved, before.begun - 1));
  expect(found).toBeLessThanOrEqual(before.begun + 1);
  Object.assign(told, { begun: found, saved: found, wait: Math.random() * 500 });
  await field(page).evaluate(keepChanging, [found + 1, await line(page).elementHandle()]);
  await new Promise((resolve) => setTimeout(resolve, told.wait));
  await kill(page);
  return { ...told, cutOff: found < before.begun };
}

/** Begins a plan of the user's own. */
async function begin(page, base) {
  await page.goto(`${base}?vy=tabell&vald=${vision.id}`);
  await opened(page);
  await edit(page);
  await rename(page, "Ändring 0");
  await saved(page);
  return `${base}?egen=${key(page)}&vy=tabell&vald=${vision.id}`;
}

test("ninety tabs crash at random moments, and at most the change in progress is lost", async ({ context, baseURL }, info) => {
  test.setTimeout(1_200_000);
  let page = await context.newPage();
  const address = await begin(page, baseURL);
  let last = { begun: 0, saved: 0, wait: 0 };
  let cutOff = 0;
  const crash = async () => {
    const gone = page.waitForEvent("crash");
    const browser = await context.newCDPSession(page);
    browser.send("Page.crash").catch(() => {});
    await gone;
  };
  for (let n = 0; n < 90; n += 1) {
    await page.close();
    page = await context.newPage();
    last = await lap(page, address, last, crash);
    cutOff += Number(last.cutOff);
  }
  await page.close();
  page = await context.newPage();
  await lap(page, address, last, () => {});
  expect((await stored(page)).versions).toHaveLength(20);
  info.annotations.push({ type: "kills", description: `${cutOff} of 90 cut a change off; the last number was ${last.begun}` });
});

test("ten times the whole browser is killed, and at most the change in progress is lost", async ({ baseURL, launchOptions }, info) => {
  test.setTimeout(600_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "roda-traden-kept-"));
  const launch = () => chromium.launchPersistentContext(folder, { ...launchOptions, locale: "sv-SE", timezoneId: "Europe/Stockholm" });
  let context = await launch();
  const address = await begin(context.pages()[0], baseURL);
  await context.close();
  context = await launch();
  let last = { begun: 0, saved: 0, wait: 0 };
  let cutOff = 0;
  const kill = async () => {
    const closed = context.waitForEvent("close");
    for (const id of browserProcesses(folder)) process.kill(id, "SIGKILL");
    await closed;
  };
  for (let n = 0; n < 10; n += 1) {
    last = await lap(context.pages()[0], address, last, kill);
    cutOff += Number(last.cutOff);
    context = await launch();
  }
  await lap(context.pages()[0], address, last, () => {});
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
  info.annotations.push({ type: "kills", description: `${cutOff} of 10 cut a change off; the last number was ${last.begun}` });
});

/** The processes of the browser that this test started, known by its own folder. */
function browserProcesses(folder) {
  const ids = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const command = (id) => {
    try {
      return fs.readFileSync(`/proc/${id}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };
  return ids.filter((id) => command(id).includes(`--user-data-dir=${folder}`)).map(Number);
}
