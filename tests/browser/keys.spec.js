// Keys that act wherever one is, the list of them, where the focus goes, what the page is called, and what is said aloud.
import { drawing, drawnNodes, filters, list, choice, node, open, panel, sentence, transform, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { focusedId, tabTo } from "./support/focus.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const all = model.passing();
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const search = (page) => page.getByRole("searchbox");
const keyList = (page) => page.getByRole("dialog", { name: "Tangenter" });
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const views = { Träd: "trad", Tabell: "tabell", Överlapp: "overlapp", Luckor: "luckor", "Minsta urval": "minsta-urval", Tidslinje: "tidslinje", Jämför: "jamfor", Workshop: "workshop" };
const levelName = (id) => model.file.levels[model.depth.get(model.node(id).level)].title.sv;
const stand = (page, id) => node(page, model.node(id).title, levelName(id)).focus();

test("comes to the search with / from every view, and writes / where one writes", async ({ page }) => {
  test.slow();
  for (const query of ["", ...Object.values(views).map((view) => `?vy=${view}`)]) {
    await open(page, query);
    await press(page, "/");
    await expect(search(page), query).toBeFocused();
    await expect(search(page)).toHaveValue("");
  }
  await press(page, "/");
  await expect(search(page)).toHaveValue("/");
});

test("shows the list of keys with ?, leaves it with Escape, and has the focus where it was", async ({ page, complaints }) => {
  await open(page, "?vy=tabell&sok=cross");
  const link = page.locator(".table-view tbody a").first();
  await link.focus();
  await press(page, "?");
  await expect(keyList(page)).toBeVisible();
  await expect(page).toHaveTitle(/^Tangenter – /);
  for (const key of ["/", "?", "Esc", "Skift + P", "*"]) await expect(keyList(page).getByText(key, { exact: true }).first()).toBeVisible();
  expect(await seriousViolations(page, "tangenter")).toEqual([]);
  await press(page, "/");
  await expect(search(page), "nothing behind it takes keys").not.toBeFocused();
  await press(page, "Escape");
  await expect(keyList(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await search(page).focus();
  await press(page, "?");
  await expect(keyList(page), "whoever writes, writes").toHaveCount(0);
  await expect(search(page)).toHaveValue("cross?");
  await page.getByRole("contentinfo").getByRole("link", { name: "Tangenter" }).click();
  await expect(keyList(page)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("lets keys of a single sign be turned off, and remembers it", async ({ page }) => {
  await open(page, "?hjalp=tangenter");
  const on = keyList(page).getByRole("switch", { name: "Använd / och ? som tangenter" });
  await expect(on).toBeChecked();
  await on.uncheck();
  await press(page, "Escape", "/", "?");
  await expect(search(page)).not.toBeFocused();
  await expect(keyList(page)).toHaveCount(0);
  await open(page, "?hjalp=tangenter");
  await expect(on).not.toBeChecked();
  await on.check();
  expect(await page.evaluate(() => localStorage.getItem("roda-traden/keys"))).toBeNull();
  await press(page, "Escape", "/");
  await expect(search(page)).toBeFocused();
});

test("goes with P from an activity to each plan that it serves and back, on the map", async ({ page }) => {
  await open(page);
  const id = all.find((a) => model.serves(a).size === 3);
  const plans = model.plans.map((plan) => plan.id).filter((plan) => model.serves(id).has(plan));
  await stand(page, id);
  for (const stop of [...plans, id, plans[0]]) {
    await press(page, "Shift+P");
    expect(await focusedId(page)).toBe(stop);
  }
  await press(page, "p");
  expect(await focusedId(page), "without Shift too").toBe(plans[1]);
  await press(page, "Backspace");
  expect(await focusedId(page), "the short way back").toBe(id);
  const none = all.find((a) => model.serves(a).size === 0);
  await stand(page, none);
  await press(page, "Shift+P");
  expect(await focusedId(page), "there is no plan to go to").toBe(none);
});

test("has a button and a key for all that dragging the picture does", async ({ page }) => {
  await open(page);
  const start = await transform(page);
  for (const [there, back] of [["åt höger", "åt vänster"], ["nedåt", "uppåt"]]) {
    const button = (way) => page.getByRole("button", { name: `Flytta vyn ${way}`, exact: true });
    await button(there).click();
    await expect.poll(() => transform(page)).not.toBe(start);
    await button(back).click();
    await expect.poll(() => transform(page)).toBe(start);
  }
  await drawing(page).getByRole("link").first().focus();
  const before = (await drawnNodes(page))[0];
  await press(page, "Shift+ArrowDown");
  await expect.poll(async () => (await drawnNodes(page))[0].y).toBeLessThan(before.y);
});

test("closes what is selected with Escape in every view", async ({ page }) => {
  test.slow();
  const { id, title } = model.node(all[0]);
  for (const view of ["karta", "trad", "tabell", "tidslinje", "luckor"]) {
    await open(page, `?vy=${view}&vald=${id}`);
    await expect(panel(page, title)).toBeVisible();
    await press(page, "Escape");
    await expect(panel(page, title), view).toHaveCount(0);
  }
});

test("begins at the heading of the view that one turns to, but not at first, nor while one filters", async ({ page }) => {
  test.slow();
  await open(page);
  await expect(heading(page, "Karta")).not.toBeFocused();
  for (const [i, name] of Object.keys(views).entries()) {
    await tabTo(page, viewLink(page, name), { backwards: i > 0 });
    await press(page, "Enter");
    await expect(heading(page, name)).toBeFocused();
    await expect(heading(page, name), "whoever uses the keys sees where they are").toBeInViewport();
  }
  await page.goBack();
  await expect(heading(page, "Jämför")).toBeFocused();
  await search(page).focus();
  await page.keyboard.type("barn");
  await expect(sentence(page)).toContainText("barn");
  await expect(search(page)).toBeFocused();
  await list(page, "Målgrupp").click();
  const box = choice(page, model.file.facets[0].values[0].title.sv);
  await box.check();
  await expect(box).toBeFocused();
});

test("is called by its view, or by the dialog that lies over it", async ({ page }) => {
  test.slow();
  const plan = model.file.title.sv;
  for (const [name, view] of [["Karta", "karta"], ...Object.entries(views)]) {
    await open(page, `?vy=${view}`);
    await expect(page).toHaveTitle(`${name} – ${plan} – Röda tråden`);
  }
  for (const [button, title] of [["Öppna fil …", /^Öppna /], ["Mina planer …", /^Mina planer/], ["Spara som …", /^Spara /]]) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page).toHaveTitle(title);
    await press(page, "Escape");
    await expect(page).toHaveTitle(`Workshop – ${plan} – Röda tråden`);
  }
  for (const [page_, name] of [["tangenter", "Tangenter"], ["om", "Om Röda tråden"], ["ord", "Ordlista"], ["format", "Så fyller du i en fil"]]) {
    await open(page, `?hjalp=${page_}`);
    await expect(page).toHaveTitle(`${name} – ${plan} – Röda tråden`);
  }
});

test("says a result once when one has finished typing, and nothing at first", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.heard = [];
    const hear = (records) => {
      for (const { target } of records) {
        const region = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest("main [role=status]");
        const text = region?.textContent.trim();
        if (text && /aktivitet/.test(text) && globalThis.heard.at(-1) !== text) globalThis.heard.push(text);
      }
    };
    new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await open(page, "?vy=tabell");
  const heard = () => page.evaluate(() => globalThis.heard);
  // Letter by letter, faster than anybody is listened to.
  await search(page).evaluate((field) => {
    for (const n of Array.from({ length: 13 }, (_, i) => i + 1)) {
      field.value = "barn och unga".slice(0, n);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  const left = model.passing((a) => model.has(a, "barn och unga"));
  await expect(sentence(page)).toContainText(new RegExp(`^${left.length} av `));
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toMatch(new RegExp(`^${left.length} av ${all.length} aktiviteter`));
  await viewLink(page, "Träd").click();
  await expect(page.getByRole("tree")).toBeVisible();
  expect(await heard(), "a view says nothing of the kind").toHaveLength(1);
});

for (const [name, query] of [["overlap", "?vy=overlapp"], ["gaps", "?vy=luckor"], ["timeline", "?vy=tidslinje"], ["compare", "?vy=jamfor"]]) {
  test(`shows of a mark in the ${name} view with the focus what pointing at it shows`, async ({ page }) => {
    await open(page, query);
    const note = page.locator(".chart-note").first();
    const mark = page.locator(".chart-frame > svg.chart:not(.chart-head) a[aria-label]").first();
    const fill = () => mark.evaluate((a) => a.querySelector(":scope > rect") && getComputedStyle(a.querySelector(":scope > rect")).fill);
    const label = await mark.getAttribute("aria-label");
    await mark.hover();
    await expect(note).toHaveText(label);
    const pointed = await fill();
    await page.mouse.move(2, 2);
    // By the keys, since only they show where the focus is.
    await page.locator(".chart-frame").first().focus();
    for (let i = 0; i < 40 && !(await mark.evaluate((a) => a === document.activeElement)); i += 1) await press(page, "Tab");
    await expect(mark).toBeFocused();
    await expect(note).toHaveText(label);
    await expect(note).toBeInViewport();
    expect(await fill()).toBe(pointed);
  });
}

for (const view of ["luckor", "tidslinje"]) {
  test(`leads past the many stops of the drawing to its table, in ${view}`, async ({ page }) => {
    await open(page, `?vy=${view}`);
    await expect.poll(() => page.locator(`#figure-${view} a`).count()).toBeGreaterThan(12);
    const link = page.getByRole("link", { name: "Till tabellen" });
    // By the keys, since only they show where the focus is.
    await page.locator(`.chart-frame:has(#figure-${view})`).focus();
    await press(page, "Shift+Tab");
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(24);
    await press(page, "Enter");
    await expect(page.locator(`#figure-${view}-sheet`)).toBeFocused();
    await expect(page.locator(`#figure-${view}-sheet`)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`vy=${view}`));
  });
}

test("tells whoever listens what a switch does, not only whoever points at it", async ({ page }) => {
  await open(page);
  for (const name of ["Bara angivna samband", "Ta bort det bortfiltrerade"]) {
    const hint = await filters(page).locator("label.switch", { hasText: name }).getAttribute("title");
    await expect(filters(page).getByRole("switch", { name })).toHaveAccessibleDescription(hint);
  }
});
