// What could not be saved is not lost as long as its tab lives: not by opening another plan, by going back, by another tab, by a file that
// comes late, or by closing the tab in the middle of a word.
import { opened } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { badge, edit, field, key, rename, saved, status, stored, warning } from "./support/kept.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [vision] = model.nodes;
const query = `?vy=tabell&vald=${vision.id}`;
const dialog = (page) => page.getByRole("dialog");
const button = (place, name) => place.getByRole("button", { name, exact: true });
const wayBack = (page) => status(page).getByRole("link", { name: /^Gå tillbaka till / });
const titles = async (page) => (await stored(page)).files.map(({ file }) => JSON.parse(file).nodes.find(({ id }) => id === vision.id).title);

/** Opens the site's plan in two steps, so that there is something to go back to. */
async function start(page) {
  await page.goto("./?vy=tabell");
  await opened(page);
  await page.getByRole("region", { name: "Aktiviteter" }).locator("tbody tr").first().getByRole("link").first().click();
  await edit(page);
}

async function begin(page, name) {
  await page.goto(`./${query}`);
  await opened(page);
  await edit(page);
  await rename(page, name);
  await saved(page);
}

/** The disk refuses plans' files, or all that is known of them too, or nothing any more. */
const diskRefuses = (page, what) =>
  page.evaluate((what) => {
    const real = (window.realPut ??= IDBObjectStore.prototype.put);
    IDBObjectStore.prototype.put = function (...given) {
      if (what === "all" || this.name === what) throw new DOMException("busy", "UnknownError");
      return real.apply(this, given);
    };
  }, what);

/** The browser asks before it closes the page; the page stays. */
async function asksBeforeClosing(page) {
  const [asked] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
}

test("a first change that cannot be saved is still there when one has gone back past it", async ({ page }) => {
  await start(page);
  await diskRefuses(page, "files");
  await rename(page, "Bara här");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
  await page.goBack();
  await opened(page);
  expect(key(page)).toBe(null);
  await expect(warning(page)).toContainText(`Det senaste som du ändrade i ${model.file.title.sv ?? model.file.title} är inte sparat.`);
  expect(await seriousViolations(page, "left")).toEqual([]);
  await asksBeforeClosing(page);

  await page.goForward();
  await opened(page);
  await expect(field(page)).toHaveValue("Bara här");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
  await expect(wayBack(page)).toHaveCount(0);
  await diskRefuses(page, "nothing");
  await button(warning(page), "Försök igen").click();
  await saved(page);
  await page.goBack();
  await opened(page);
  await expect(status(page)).toHaveCount(0);
});

test("a change that cannot be saved waits while the site's plan or another of one's own is open, and is saved when one comes back", async ({ page, complaints }) => {
  await begin(page, "Den andra planen");
  const other = key(page);
  await page.goto("about:blank");
  await begin(page, "Sparat");
  const own = key(page);
  expect(own).not.toBe(other);
  await diskRefuses(page, "files");
  await rename(page, "Bara här");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");

  await button(page, "Mina planer …").click();
  await dialog(page).getByRole("link", { name: /^Öppna / }).click();
  await expect.poll(() => key(page)).toBe(other);
  await opened(page);
  await expect(warning(page)).toContainText("är inte sparat. Det finns bara i den här fliken");
  await button(page, "Mina planer …").click();
  await button(dialog(page), "Öppna webbplatsens plan").click();
  await opened(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(wayBack(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: "In English" }).or(page.getByRole("link", { name: /English/ })).first().click();
  await expect(status(page).getByRole("link", { name: /^Go back to / })).toBeVisible();
  await page.goBack();
  await asksBeforeClosing(page);

  await diskRefuses(page, "nothing");
  await wayBack(page).click();
  await expect.poll(() => key(page)).toBe(own);
  await opened(page);
  await saved(page);
  await expect(wayBack(page)).toHaveCount(0);
  expect(await titles(page)).toContain("Bara här");
  expect(complaints).toEqual([]);
});

test("a plan that was left unsaved can be taken away for good", async ({ page }) => {
  await begin(page, "Sparat");
  await diskRefuses(page, "files");
  await rename(page, "Bara här");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
  await button(page, "Mina planer …").click();
  await button(dialog(page), "Öppna webbplatsens plan").click();
  await expect(wayBack(page)).toBeVisible();
  await diskRefuses(page, "nothing");
  await button(page, "Mina planer …").click();
  await dialog(page).getByRole("button", { name: /^Ta bort / }).click();
  await button(dialog(page), "Ja, ta bort").click();
  await expect(button(dialog(page), "Ångra")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(wayBack(page)).toHaveCount(0);
  await expect.poll(async () => (await stored(page)).plans).toEqual([]);
});

test("a change that another tab's taking over left unsaved stays when that tab is closed, until it is in a file", async ({ page, context, complaints }) => {
  await begin(page, "Sparat");
  await diskRefuses(page, "files");
  await rename(page, "Bara här");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
  const second = await context.newPage();
  await second.goto(page.url());
  await button(warning(second), "Ta över").click();
  await saved(second);
  await expect(warning(page)).toContainText("innan den senaste ändringen här var sparad");
  await diskRefuses(page, "nothing");
  await second.close();
  const locks = () => page.evaluate(async () => Object.values(await navigator.locks.query()).flat().filter(({ name }) => name.startsWith("roda-traden/")).length);
  await expect.poll(locks).toBe(0);
  await expect(field(page)).toHaveValue("Bara här");
  await expect(warning(page)).toContainText("innan den senaste ändringen här var sparad");

  await asksBeforeClosing(page);
  await Promise.all([page.waitForEvent("download"), button(warning(page), "Ladda ned planen som fil").click()]);
  await saved(page);
  await edit(page);
  await expect(field(page)).toHaveValue("Sparat");
  expect(complaints).toEqual([]);
});

test("a plan that could not be taken away is saved as before", async ({ page }) => {
  await begin(page, "Före");
  await button(page, "Mina planer …").click();
  await dialog(page).getByRole("button", { name: /^Ta bort / }).click();
  await diskRefuses(page, "all");
  await button(dialog(page), "Ja, ta bort").click();
  await expect(dialog(page).getByText(/Webbläsaren kunde inte spara/)).toBeVisible();
  await page.keyboard.press("Escape");
  await rename(page, "Inte än");
  await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
  await asksBeforeClosing(page);
  await diskRefuses(page, "nothing");
  await rename(page, "Efter");
  await saved(page);
  expect(await titles(page)).toContain("Efter");
});

test("a file that comes when its dialog was left marks what is in it, and closes nothing", async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
    Object.defineProperty(Worker.prototype, "onmessage", {
      set(heard) {
        set.call(this, heard && (async (e) => { await window.held; heard(e); }));
      },
    });
  });
  await begin(page, "I filen");
  await page.evaluate(() => { window.held = new Promise((done) => (window.letGo = done)); });
  await button(page, "Spara som …").click();
  await button(dialog(page), "Spara").click();
  await expect(dialog(page).getByText("Skriver filen …")).toBeVisible();
  await page.keyboard.press("Escape");
  await rename(page, "Efter filen");
  await expect(badge(page)).toHaveText(/^2 ändringar /);
  await button(page, "Mina planer …").click();
  await expect(dialog(page).getByText(/Webbplatsen använder/)).toBeVisible();
  await Promise.all([page.waitForEvent("download"), page.evaluate(() => window.letGo())]);
  await expect(page.getByText(/^Filen .* är sparad bland hämtade filer\.$/).first()).toBeAttached();
  await expect(dialog(page).getByRole("heading", { name: "Mina planer" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(badge(page)).toHaveText(/^2 ändringar /);
  expect(complaints).toEqual([]);
});

for (const first of [true, false]) {
  test(`closing the tab in the middle of ${first ? "the first change" : "a later change"} asks, and takes it in`, async ({ page, complaints }) => {
    await page.addInitScript(() => {
      window.asking = 0;
      const add = window.addEventListener;
      window.addEventListener = function (type, ...more) {
        if (type === "beforeunload") window.asking += 1;
        return add.call(this, type, ...more);
      };
    });
    if (first) await start(page);
    else await begin(page, "Före");
    // Who begins to edit has the part that saves fetched: from then on it asks.
    await expect.poll(() => page.evaluate(() => window.asking)).toBe(2);
    await field(page).click();
    await field(page).fill("Mitt i ett ord");
    await asksBeforeClosing(page);
    await saved(page);
    await expect(field(page)).toHaveValue("Mitt i ett ord");
    expect((await stored(page)).files.at(-1).file).toContain("Mitt i ett ord");
    expect(complaints).toEqual([]);
  });
}
