// A large file of the user's own: the page says how far it has come and answers while the file is read and the plan is opened.
import { open, sentence } from "./support/app.js";
import { largePlan } from "./support/large.js";
import { expect, test } from "./support/test.js";

const large = Buffer.from(JSON.stringify(largePlan(6000)));
const small = Buffer.from("Aktivitet;Handlingsplan\nLäxhjälp;Unga\nFrukost;Unga\n");

const dialog = (page) => page.getByRole("dialog");
const give = (page, name, buffer) =>
  dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** Notes what progress is shown, and how often the page has its turn meanwhile; `close` leaves the dialog the first time that is shown. */
const watch = (page, close = "") =>
  page.evaluate((close) => {
    const seen = (globalThis.seen = { labels: [], values: [], turns: 0 });
    const shown = () => document.querySelector("dialog progress");
    const look = () => {
      const [label, value] = [shown()?.getAttribute("aria-label"), shown()?.value];
      if (label && seen.labels.at(-1) !== label) seen.labels.push(label);
      if (shown()?.hasAttribute("value") && seen.values.at(-1) !== value) seen.values.push(value);
      if (label === close) {
        close = "";
        document.querySelector("dialog .files-head button").click();
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(function turn() {
      seen.turns += shown()?.hasAttribute("max") ? 1 : 0;
      setTimeout(turn, 0);
    }, 0);
  }, close);

test("the page says how far it has come, and answers, while a large file is read and opened", async ({ page, complaints }) => {
  test.slow();
  await open(page);
  await page.getByRole("button", { name: "Öppna fil" }).click();
  await expect(dialog(page)).toBeVisible();
  await watch(page);
  await give(page, "stor.json", large);
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click({ timeout: 60_000 });
  await expect(dialog(page)).toHaveCount(0, { timeout: 60_000 });
  await expect(sentence(page)).toContainText("aktiviteter", { timeout: 60_000 });
  const seen = await page.evaluate(() => globalThis.seen);
  expect(seen.labels).toEqual(["Läser filen", "Öppnar planen"]);
  expect(seen.values.length, "steps that are shown").toBeGreaterThan(5);
  expect(seen.values).toEqual(seen.values.toSorted((a, b) => a - b));
  expect(seen.turns, "the page's turns between the steps").toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

for (const label of ["Läser filen", "Öppnar planen"]) {
  test(`whoever leaves while it says ”${label}” keeps the plan that is open`, async ({ page, complaints }) => {
    test.slow();
    await open(page);
    const [before, address] = [await sentence(page).textContent(), page.url()];
    await page.getByRole("button", { name: "Öppna fil" }).click();
    await expect(dialog(page)).toBeVisible();
    await watch(page, label);
    await give(page, "stor.json", large);
    if (label === "Öppnar planen") await dialog(page).getByRole("button", { name: "Öppna planen" }).click({ timeout: 60_000 });
    await expect(dialog(page)).toHaveCount(0, { timeout: 60_000 });
    // Another file takes its time too: what was left would have come by then.
    await page.getByRole("button", { name: "Öppna fil" }).click();
    await give(page, "liten.csv", small);
    await expect(dialog(page).getByText("Aktivitet: 2")).toBeVisible({ timeout: 60_000 });
    await expect(sentence(page)).toHaveText(before);
    expect(page.url()).toBe(address);
    expect(complaints).toEqual([]);
  });
}

test("a file over which the program would sit for ever is given up after a minute, and another can be read", async ({ page, complaints }) => {
  // Instead of the program: one that takes every task and answers none.
  await page.route("**/files-worker-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "onmessage = () => {};" }));
  await page.clock.install();
  await open(page);
  const before = await sentence(page).textContent();
  await page.getByRole("button", { name: "Öppna fil" }).click();
  await give(page, "egen.csv", small);
  const progress = dialog(page).getByRole("progressbar", { name: "Läser filen" });
  await expect(progress).toBeVisible();
  await page.clock.runFor(50_000);
  await expect(progress).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(dialog(page).getByRole("alert")).toContainText("mer än en minut");
  await expect(sentence(page)).toHaveText(before);
  await page.unroute("**/files-worker-*.js");
  await dialog(page).getByRole("button", { name: "Välj en annan fil" }).click();
  await give(page, "egen.csv", small);
  await expect(dialog(page).getByText("Filen kan öppnas")).toBeVisible({ timeout: 20_000 });
  expect(complaints).toEqual([]);
});
