// Plans that the browser keeps: every change is saved by itself and read back, and nothing is lost without being told.
import fs from "node:fs";
import path from "node:path";
import { node, open, opened, sentence, unfold } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { badge, blank, edit, field, key, line, rename, saved, status, store, stored, warning } from "./support/kept.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [vision] = model.nodes;
const query = `?vy=tabell&vald=${vision.id}`;
const earlier = () => JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, "support/kept-1.json"), "utf8"));

const dialog = (page) => page.getByRole("dialog");
const button = (place, name) => place.getByRole("button", { name, exact: true });
const plans = (page) => dialog(page).locator(".kept-plans > li");
const versions = (page) => dialog(page).locator(".kept-versions > li");

async function showPlans(page) {
  await button(page, "Mina planer …").click();
  await expect(dialog(page).getByText(/Webbplatsen använder/)).toBeVisible();
}

/** Opens the site's plan and makes it the user's own by a change. */
async function begin(page, name = "Ett eget namn") {
  await open(page, query);
  await edit(page);
  await rename(page, name);
  await saved(page);
}

/** Opens a file of the user's own. */
async function takeIn(page, title) {
  const plan = { format: "roda-traden/plan", version: 1, ...earlierPlan(), title: { sv: title, en: null } };
  await button(page, "Öppna fil …").click();
  await dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(plan)) });
  await button(dialog(page), "Öppna planen").click();
  await expect(dialog(page)).toHaveCount(0);
  await saved(page);
}
const earlierPlan = () => JSON.parse(earlier().files[0].file);

test("a change is saved by itself, and what was saved opens at its address and at an empty one", async ({ page, complaints }) => {
  await open(page, query);
  await expect(status(page)).toHaveCount(0);
  await begin(page);
  await expect(badge(page)).toHaveText(/^1 ändring /);
  const { plans, versions, files } = await stored(page);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatchObject({ layout: 1, key: key(page), newest: 2, undownloaded: 1 });
  expect(versions.map(({ n, first }) => [n, first])).toEqual([[1, true], [2, false]]);
  expect(versions[1].altered).toEqual({ n: 1, titles: ["Ett eget namn"] });
  const titles = files.map(({ file }) => JSON.parse(file).nodes.find(({ id }) => id === vision.id).title);
  expect(titles).toEqual([vision.title, "Ett eget namn"]);

  await page.goto(`./?egen=${key(page)}&vy=tabell&vald=${vision.id}`);
  await edit(page);
  await expect(field(page)).toHaveValue("Ett eget namn");
  await expect(badge(page)).toHaveText(/^1 ändring /);
  await page.goto("./");
  await opened(page);
  expect(key(page)).toBe(plans[0].key);
  await expect(node(page, "Ett eget namn")).toBeAttached();
  expect(complaints).toEqual([]);
});

test("a link without a key opens the site's plan, and one with a key says what it is good for", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin(page);
  await button(page, "Kopiera länk").click();
  await expect(page.getByText(/leder till din plan bara i den här webbläsaren/)).toBeVisible();
  await open(page, query);
  await edit(page);
  await expect(field(page)).toHaveValue(vision.title);
});

test("a file that holds the whole plan takes the mark away, and so does undoing all", async ({ page }) => {
  await begin(page);
  await rename(page, "Två");
  await expect(badge(page)).toHaveText(/^2 ändringar /);
  const [download] = await Promise.all([page.waitForEvent("download"), button(status(page), "Ladda ned").click()]);
  expect(JSON.parse(fs.readFileSync(await download.path(), "utf8")).nodes.find(({ id }) => id === vision.id).title).toBe("Två");
  await expect(badge(page)).toHaveCount(0);
  await page.reload();
  await saved(page);
  await expect(badge(page)).toHaveCount(0);

  await edit(page);
  await rename(page, "Tre");
  await expect(badge(page)).toHaveText(/^1 ändring /);
  await button(page, "Spara som …").click();
  await Promise.all([page.waitForEvent("download"), button(dialog(page), "Spara").click()]);
  await expect(badge(page)).toHaveCount(0);

  await rename(page, "Fyra");
  await expect(badge(page)).toHaveCount(1);
  await rename(page, "Tre");
  await expect(badge(page)).toHaveCount(0);
});

test("several plans lie side by side; one is opened, one taken away, brought back and taken away for good", async ({ page, complaints }) => {
  await begin(page);
  const first = key(page);
  await takeIn(page, "Plan nummer två");
  expect(key(page)).not.toBe(first);
  await expect(badge(page)).toHaveCount(0);
  await showPlans(page);
  await expect(plans(page)).toHaveCount(2);
  await expect(plans(page).first()).toContainText("Plan nummer två");
  await expect(plans(page).first()).toContainText("öppen här");
  await plans(page).nth(1).getByRole("link", { name: /^Öppna / }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => key(page)).toBe(first);
  await opened(page);

  await showPlans(page);
  const second = plans(page).filter({ hasText: "Plan nummer två" });
  await button(second, "Ta bort Plan nummer två").click();
  await expect(button(second, "Ja, ta bort")).toBeFocused();
  await button(second, "Ja, ta bort").click();
  await expect(button(second, "Ångra")).toBeFocused();
  await button(second, "Ångra").click();
  await expect(button(second, "Ta bort Plan nummer två")).toBeFocused();
  await page.keyboard.press("Escape");
  await showPlans(page);
  await expect(plans(page)).toHaveCount(2);
  await button(second, "Ta bort Plan nummer två").click();
  await button(second, "Ja, ta bort").click();
  await expect(second).toContainText("Planen är borttagen.");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await stored(page)).plans.map((p) => p.key)).toEqual([first]);
  await expect.poll(async () => (await stored(page)).files.every((f) => f.key === first)).toBe(true);
  expect(complaints).toEqual([]);
});

test("what one tab offers to bring back is not taken away by looking at the list in another", async ({ page, context }) => {
  await begin(page);
  const first = key(page);
  await takeIn(page, "Plan nummer två");
  await showPlans(page);
  const away = plans(page).nth(1);
  await away.getByRole("button", { name: /^Ta bort / }).click();
  await button(away, "Ja, ta bort").click();
  await expect(button(away, "Ångra")).toBeVisible();

  const second = await context.newPage();
  await open(second, "?plan=plan/orebro.json");
  await showPlans(second);
  await expect(plans(second)).toHaveCount(1);
  expect((await stored(second)).plans.map((p) => p.key)).toContain(first);
  await second.keyboard.press("Escape");

  await button(away, "Ångra").click();
  await away.getByRole("link", { name: /^Öppna / }).click();
  await opened(page);
  await expect.poll(() => key(page)).toBe(first);
  expect((await stored(page)).files.findLast((f) => f.key === first).file).toContain("Ett eget namn");
});

test("the open plan can be taken away, and the site's plan is there instead", async ({ page }) => {
  await begin(page);
  await showPlans(page);
  await plans(page).getByRole("button", { name: /^Ta bort / }).click();
  await button(plans(page), "Ja, ta bort").click();
  await expect(button(plans(page), "Ångra")).toBeVisible();
  await page.keyboard.press("Escape");
  await opened(page);
  expect(key(page)).toBe(null);
  await expect.poll(async () => (await stored(page)).plans).toEqual([]);
  await page.goto("./");
  await opened(page);
  expect(key(page)).toBe(null);
  await showPlans(page);
  await expect(dialog(page).getByText(/Här finns inga planer än/)).toBeVisible();
});

test("twenty versions are kept, each with what it changed, and an earlier one can be brought back", async ({ page, complaints }) => {
  test.setTimeout(240_000);
  await begin(page, "Namn 1");
  for (let i = 2; i <= 24; i += 1) {
    await showPlans(page);
    await button(dialog(page), "Spara en version nu").click();
    await page.keyboard.press("Escape");
    await rename(page, `Namn ${i}`);
    await expect.poll(async () => (await stored(page)).plans[0].newest).toBe(i + 1);
  }
  await saved(page);
  const { versions: kept, files } = await stored(page);
  expect(kept.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 6));
  expect(files.map(({ n }) => n)).toEqual(kept.map(({ n }) => n));
  await showPlans(page);
  await expect(versions(page)).toHaveCount(20);
  await expect(versions(page).nth(0)).toContainText("1 ändrad: Namn 24.");
  await expect(versions(page).nth(10)).toContainText("1 ändrad: Namn 14.");
  await versions(page).nth(10).getByRole("button", { name: /^Återställ/ }).click();
  await expect(dialog(page)).toHaveCount(0);
  await saved(page);
  await expect(field(page)).toHaveValue("Namn 14");
  await page.reload();
  await edit(page);
  await expect(field(page)).toHaveValue("Namn 14");
  await showPlans(page);
  await expect(versions(page).nth(0)).toContainText("1 ändrad: Namn 14.");
  await expect(versions(page).nth(1)).toContainText("1 ändrad: Namn 24.");
  expect(complaints).toEqual([]);
});

test("two tabs do not write over each other: the second reads, takes over, and the first goes on when it is closed", async ({ page, context, complaints }) => {
  await begin(page, "Första fliken");
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(warning(second)).toContainText("Planen är öppen i en annan flik.");
  await expect(line(second)).toHaveText("Går bara att läsa");
  await edit(second);
  await rename(second, "Får inte");
  expect((await stored(second)).files.some(({ file }) => file.includes("Får inte"))).toBe(false);

  await rename(page, "Första fliken igen");
  await saved(page);
  await button(warning(second), "Ta över").click();
  await expect(warning(page)).toContainText("En annan flik har tagit över planen.");
  await saved(second);
  await edit(second);
  await expect(field(second)).toHaveValue("Första fliken igen");
  await rename(second, "Andra fliken");
  await saved(second);
  await expect.poll(async () => (await stored(page)).files.at(-1).file).toContain("Andra fliken");
  await rename(page, "Får inte heller");
  await second.close();

  await saved(page);
  await edit(page);
  await expect(field(page)).toHaveValue("Andra fliken");
  await rename(page, "Första fliken till slut");
  await saved(page);
  const last = (await stored(page)).files.at(-1).file;
  expect(last).toContain("Första fliken till slut");
  expect(complaints).toEqual([]);
});

test("without the browser's locks the tab that opened last has the plan, and the other is told before it writes over it", async ({ page, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await begin(page, "Första fliken");
  const second = await context.newPage();
  await second.goto(page.url());
  await saved(second);
  await edit(second);
  await rename(second, "Andra fliken");
  await saved(second);
  await rename(page, "Skriver över");
  await expect(warning(page)).toContainText("innan den senaste ändringen här var sparad");
  expect((await stored(page)).files.at(-1).file).toContain("Andra fliken");
  await button(warning(page), "Ta över").click();
  await saved(page);
  await edit(page);
  await expect(field(page)).toHaveValue("Andra fliken");
});

test("a key that this browser does not have is told, with ways on", async ({ page }) => {
  await page.goto("./?egen=abcdefgh2345");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Planen finns inte i den här webbläsaren.");
  await expect(alert).toContainText("annan dator");
  await button(alert, "Mina planer …").click();
  await expect(dialog(page).getByText(/Här finns inga planer än/)).toBeVisible();
  await page.keyboard.press("Escape");
  await alert.getByRole("link").click();
  await opened(page);
});

/** The plan that the way out offers. */
async function wayOut(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(warning(page), "Ladda ned planen som fil").click()]);
  return fs.readFileSync(await download.path(), "utf8");
}

for (const [what, script] of [
  ["is not there", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["refuses", () => { IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }; }],
  ["fails when it is opened", () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) { return open.call(this, name, 0.5 + Number.MAX_SAFE_INTEGER); };
  }],
]) {
  test(`a database that ${what} is told at the first change, with a file as the way out`, async ({ page }) => {
    await page.addInitScript(script);
    await open(page, query);
    await edit(page);
    await rename(page, "Blir inte sparad");
    await expect(warning(page)).toContainText("Webbläsaren låter inte sidan spara något");
    await expect(line(page)).toHaveText("Inte sparad");
    expect(await wayOut(page)).toContain("Blir inte sparad");
  });
}

test("a full disk is told at once, what was saved before is left, and it goes on when there is room", async ({ page, context }) => {
  test.setTimeout(120_000);
  await begin(page, "Fick plats");
  const browser = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  // The browser goes by what it knew of the room for a while.
  let tries = 0;
  await expect(async () => {
    await rename(page, `Fick inte plats ${(tries += 1)}`);
    await expect(warning(page)).toContainText("plats för sparade planer är full", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  expect(await wayOut(page)).toContain(`Fick inte plats ${tries}`);
  expect((await stored(page)).files.at(-1).file).not.toContain(`Fick inte plats ${tries}`);
  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  await button(warning(page), "Försök igen").click();
  await saved(page);
  expect((await stored(page)).files.at(-1).file).toContain(`Fick inte plats ${tries}`);
});

test("data that the browser clears under an open plan is told at once, and the plan is saved anew", async ({ page, context }) => {
  await begin(page, "Före rensningen");
  const browser = await context.newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "indexeddb" });
  await expect(warning(page)).toContainText("Webbläsaren hade rensat planen.");
  await saved(page);
  expect((await stored(page)).files.at(-1).file).toContain("Före rensningen");
  await rename(page, "Efter rensningen");
  await expect.poll(async () => (await stored(page)).files.at(-1).file).toContain("Efter rensningen");
});

test("data that was cleared while the page was closed is told when the user comes back", async ({ page, context }) => {
  await begin(page);
  const { origin } = new URL(page.url());
  await blank(page);
  const browser = await context.newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.goto("./");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("har webbläsaren rensat sina data");
});

test("what is read back otherwise than it was written is not called saved", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (record, ...more) {
      if (record.file && window.spoil) record.file[10] ^= 1;
      return put.call(this, record, ...more);
    };
  });
  await begin(page);
  await page.evaluate(() => (window.spoil = true));
  await rename(page, "Fördärvad");
  await expect(warning(page)).toContainText("var inte det som skrevs");
  expect(await wayOut(page)).toContain("Fördärvad");
  await page.evaluate(() => (window.spoil = false));
  await button(warning(page), "Försök igen").click();
  await saved(page);
});

test("plans that an earlier version of the program saved open in this one, with their versions", async ({ page, complaints }) => {
  const records = earlier();
  await blank(page);
  await store(page, records);
  await page.goto(`./?egen=${records.plans[0].key}`);
  await opened(page);
  await saved(page);
  await showPlans(page);
  await expect(plans(page)).toContainText(records.plans[0].title);
  await expect(versions(page)).toHaveCount(records.versions.length);
  await versions(page).last().getByRole("button", { name: /^Återställ/ }).click();
  await saved(page);
  expect((await stored(page)).plans[0].newest).toBe(records.plans[0].newest + 1);
  expect(complaints).toEqual([]);
});

test("records that lack what a program may come to expect are read as far as they go", async ({ page }) => {
  const { plans: kept, versions: dated, files } = earlier();
  const bare = { plans: kept.map(({ key, newest }) => ({ key, newest })), versions: dated.map(({ key, n }) => ({ key, n })), files };
  await blank(page);
  await store(page, bare);
  await page.goto(`./?egen=${kept[0].key}`);
  await opened(page);
  await expect(sentence(page)).toBeVisible();
  await showPlans(page);
  await expect(dialog(page).getByRole("heading", { name: "Plan utan namn", exact: true })).toBeVisible();
  await expect(versions(page)).toHaveCount(dated.length);
});

test("a newest version that cannot be read gives way to the one before, and that is told", async ({ page }) => {
  const records = earlier();
  const newest = records.files.findIndex(({ n }) => n === records.plans[0].newest);
  records.files[newest].file = records.files[newest].file.slice(0, 200);
  await blank(page);
  await store(page, records);
  await page.goto(`./?egen=${records.plans[0].key}`);
  await opened(page);
  await expect(warning(page)).toContainText("En tidigare version är öppen.");
});

test("a plan whose first saving was cut off leads back to the site's plan, and that is told", async ({ page }) => {
  await blank(page);
  await page.evaluate(() => localStorage.setItem("roda-traden/begun", "abcdefgh2345"));
  await page.goto("./?egen=abcdefgh2345");
  await opened(page);
  expect(key(page)).toBe(null);
  await expect(page.getByText(/Fliken stängdes innan planen hann sparas/)).toBeVisible();
});

for (const [name, viewport, colorScheme] of [["a wide screen in light", { width: 1280, height: 800 }, "light"], ["a phone in dark", { width: 320, height: 700 }, "dark"]]) {
  test(`on ${name} everything about keeping can be read and used by all`, async ({ page, context, complaints }) => {
    await page.emulateMedia({ colorScheme });
    await begin(page);
    await page.setViewportSize(viewport);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await seriousViolations(page, "status")).toEqual([]);
    expect(await fits()).toBe(true);
    await unfold(page, "Meny");
    await showPlans(page);
    expect(await seriousViolations(page, "plans")).toEqual([]);
    expect(await fits()).toBe(true);
    expect(await dialog(page).evaluate((d) => d.scrollWidth <= d.clientWidth)).toBe(true);
    await page.keyboard.press("Escape");
    const second = await context.newPage();
    await second.setViewportSize(viewport);
    await second.emulateMedia({ colorScheme });
    await second.goto(page.url());
    await expect(button(warning(second), "Ta över")).toBeVisible();
    expect(await seriousViolations(second, "locked")).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test("it all speaks English", async ({ page }) => {
  await begin(page);
  await page.getByRole("link", { name: /English|engelska/ }).click();
  await expect(line(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await expect(badge(page)).toHaveText(/^1 change is in no downloaded file/);
  await button(page, "My plans …").click();
  await expect(dialog(page).getByRole("heading", { name: "My plans" })).toBeVisible();
  await expect(versions(page).first()).toContainText("1 changed: Ett eget namn.");
  await expect(dialog(page)).not.toContainText("[");
});

test("the list of plans is used by keyboard alone", async ({ page }) => {
  await begin(page);
  await button(page, "Mina planer …").focus();
  await page.keyboard.press("Enter");
  await expect(versions(page)).toHaveCount(2);
  const restore = versions(page).last().getByRole("button", { name: /^Återställ/ });
  for (let i = 0; i < 20 && !(await restore.evaluate((e) => e === document.activeElement)); i += 1) await page.keyboard.press("Tab");
  await expect(restore).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue(vision.title);
});
