// Everything without a mouse: the whole of the planner's task, the walk over the map, and a focus that can always be seen.
import { choice, clear, drawing, drawnNodes, escape, expectNumbers, filters, list, node, open, panel, sentence, tools, undimmed, unbroken, viewLink } from "./support/app.js";
import { focusFaults, focusedId, tabTo } from "./support/focus.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const all = model.activities.length;
const overlapping = model.passing(model.overlaps);
const levelName = (id) => model.file.levels[model.depth.get(model.node(id).level)].title.sv;
const branch = model.nodes.find(({ id }) => model.role(id) === "area" && model.hiddenBy([id]).size > 3);
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The map's columns as they are drawn: for each level its nodes from the top. */
async function columns(page) {
  const nodes = (await drawnNodes(page)).sort((a, b) => a.y - b.y);
  const on = (level) => nodes.map(({ id }) => id).filter((id) => model.node(id).level === level);
  return new Map(model.file.levels.map(({ id }) => [id, on(id)]));
}

/** A node of the map with the focus, reached as a user would: by search and arrows it would be long, so by its own element. */
const stand = (page, id) => node(page, model.node(id).title, levelName(id)).focus();

test("does the planner's whole task with the keys alone", async ({ page }) => {
  test.slow();
  await open(page);
  await tabTo(page, filters(page).getByLabel("Tjänar minst"));
  await press(page, "ArrowDown", "ArrowDown");
  await expectNumbers(page, { shown: overlapping.length, total: all, several: overlapping.length });
  const bright = new Set(await undimmed(page, model));
  await tabTo(page, drawing(page).getByRole("link").first());
  await press(page, "ArrowRight");
  // On to the activities: right goes down the levels, and up or down finds one that is not dimmed.
  for (let i = 0; model.role(await focusedId(page)) !== "activity"; i += 1) {
    expect(i, "the activities are so many steps away").toBeLessThan(model.file.levels.length);
    await press(page, "ArrowRight");
  }
  await press(page, "Home");
  for (let i = 0; i < all && !bright.has(await focusedId(page)); i += 1) await press(page, "ArrowDown");
  const id = await focusedId(page);
  expect(overlapping).toContain(id);
  await press(page, "Enter");
  const details = panel(page, model.node(id).title);
  await expect(details).toBeVisible();
  for (const plan of model.serves(id)) await expect(details.getByRole("link", { name: model.node(plan).title, exact: true }).first()).toBeVisible();
  await press(page, "Escape");
  await expect(details).toHaveCount(0);
  expect(await focusedId(page), "the focus stays where one was").toBe(id);

  await tabTo(page, viewLink(page, "Tabell"), { backwards: true });
  await press(page, "Enter");
  await expect(page.getByRole("region", { name: "Aktiviteter" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: model.node(id).title, exact: true }));
  await press(page, "Enter");
  await expect(details).toBeVisible();
});

test("ticks choices with Tab and Space, and Escape gives the focus back to the list's name", async ({ page }) => {
  await open(page);
  await tabTo(page, list(page, "Målgrupp"));
  await press(page, "Enter", "Tab", "Space");
  const [first] = model.file.facets[0].values;
  await expect(choice(page, first.title.sv)).toBeChecked();
  const left = model.passing((id) => model.tagged(id, "malgrupp", first.id));
  await expectNumbers(page, { shown: left.length, total: all, several: left.filter(model.overlaps).length });
  await expect(choice(page, first.title.sv)).toBeFocused();
  await press(page, "Escape");
  await expect(list(page, "Målgrupp")).toBeFocused();
  await expect(choice(page, first.title.sv)).toBeHidden();
  await tabTo(page, clear(page));
  await press(page, "Enter");
  await expectNumbers(page, { shown: all, total: all, several: overlapping.length });
});

test("closes the legend with Escape like any other list", async ({ page }) => {
  await open(page);
  const legend = tools(page).locator("summary", { hasText: "Teckenförklaring" });
  await tabTo(page, legend);
  await press(page, "Enter");
  await expect(tools(page).getByText(/Tolkat samband/)).toBeVisible();
  await press(page, "Escape");
  await expect(tools(page).getByText(/Tolkat samband/)).toBeHidden();
  await expect(legend).toBeFocused();
});

test("turns a switch with Space", async ({ page }) => {
  await open(page);
  const stated = filters(page).getByRole("switch", { name: "Bara angivna samband" });
  await tabTo(page, stated);
  await press(page, "Space");
  await expect(stated).toBeChecked();
  const only = new Model({ stated: true });
  await expectNumbers(page, { shown: all, total: all, several: only.passing(only.overlaps).length });
});

test("walks down and up a level with the arrows, and to its ends with Home and End", async ({ page }) => {
  await open(page);
  const column = (await columns(page)).get("aktivitet");
  await stand(page, column[3]);
  await press(page, "ArrowDown");
  expect(await focusedId(page)).toBe(column[4]);
  await press(page, "ArrowUp", "ArrowUp");
  expect(await focusedId(page)).toBe(column[2]);
  await press(page, "End");
  expect(await focusedId(page)).toBe(column.at(-1));
  await press(page, "ArrowDown");
  expect(await focusedId(page), "the last one is the last").toBe(column.at(-1));
  await press(page, "Home");
  expect(await focusedId(page)).toBe(column[0]);
});

test("walks along the links across the levels", async ({ page }) => {
  await open(page);
  const [id] = overlapping;
  await stand(page, id);
  for (let at = id; model.role(at) !== "vision"; ) {
    await press(page, "ArrowLeft");
    const next = await focusedId(page);
    expect(model.above(at).map(({ to }) => to), `left of ${at}`).toContain(next);
    at = next;
  }
  await press(page, "ArrowRight");
  const below = await focusedId(page);
  expect(model.above(below).map(({ to }) => to)).toContain(model.nodes.find(({ id }) => model.role(id) === "vision").id);
});

test("keeps the focused node in the frame, wherever the arrows lead and wherever the picture was moved", async ({ page }) => {
  await open(page);
  const inFrame = async (why) => {
    const frame = await drawing(page).boundingBox();
    const id = await focusedId(page);
    const { x, y, width, height } = (await drawnNodes(page)).find((n) => n.id === id);
    expect(x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height, why).toBe(true);
  };
  await tabTo(page, drawing(page).getByRole("link").first());
  await inFrame("at first");
  await stand(page, overlapping[0]);
  for (const key of ["Home", "End", "ArrowLeft", "ArrowLeft", "End", "Home", "ArrowRight", "End"]) {
    await press(page, key);
    await inFrame(key);
  }
  await press(page, "Shift+Tab");
  const frame = await drawing(page).boundingBox();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + 30);
  await page.mouse.wheel(0, 5000);
  await page.mouse.move(2, 2);
  await press(page, "Tab");
  await expect.poll(() => focusedId(page)).not.toBeNull();
  await expect(async () => inFrame("after Tab into a picture that was moved away")).toPass({ timeout: 3000 });
});

test("has one tab stop for the whole drawing, forwards and backwards", async ({ page }) => {
  await open(page);
  await expect(drawing(page).locator("a[tabindex='0']")).toHaveCount(1);
  await stand(page, overlapping[1]);
  await expect(drawing(page).locator("a[tabindex='0']")).toHaveCount(1);
  await press(page, "Tab");
  expect(await focusedId(page), "Tab leaves the drawing").toBeNull();
  await press(page, "Shift+Tab");
  expect(await focusedId(page), "and comes back to where one was").toBe(overlapping[1]);
  await press(page, "Shift+Tab");
  expect(await focusedId(page), "Shift+Tab leaves it too").toBeNull();
});

test("starts from the focused node although the mouse rests on another one", async ({ page }) => {
  await open(page);
  const column = (await columns(page)).get("aktivitet");
  const frame = await drawing(page).boundingBox();
  const inSight = (await drawnNodes(page)).filter(({ id, y }) => column.includes(id) && y > frame.y + 40 && y < frame.y + frame.height - 80).map(({ id }) => id);
  const [from, , , under] = inSight;
  await stand(page, from);
  const box = (await drawnNodes(page)).find(({ id }) => id === under);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await press(page, "ArrowDown");
  expect(await focusedId(page)).toBe(column[column.indexOf(from) + 1]);
});

test("opens a node with Enter and closes it with Escape, from the map and from within the panel", async ({ page }) => {
  await open(page);
  const [id] = overlapping;
  const details = panel(page, model.node(id).title);
  await stand(page, id);
  await press(page, "Enter");
  await expect(details).toBeVisible();
  await expect(node(page, model.node(id).title)).toHaveAttribute("aria-current", "true");
  await press(page, "Escape");
  await expect(details).toHaveCount(0);
  await press(page, "Enter");
  await tabTo(page, details.getByRole("link", { name: "Stäng rutan" }));
  await press(page, "Escape");
  await expect(details).toHaveCount(0);
  expect(await focusedId(page), "the focus goes back to the node").toBe(id);
});

test("does not lose the focus when the panel is closed by its button", async ({ page }) => {
  await open(page, "?vy=tabell");
  const { title } = model.node(overlapping[0]);
  await page.getByRole("link", { name: title, exact: true }).focus();
  await press(page, "Enter");
  await tabTo(page, panel(page, title).getByRole("link", { name: "Stäng rutan" }), { backwards: true });
  await press(page, "Enter");
  await expect(panel(page, title)).toHaveCount(0);
  await expect(page.getByRole("link", { name: title, exact: true })).toBeFocused();
});

for (const view of ["tabell", "tidslinje", "luckor"]) {
  test(`goes on in the panel that a key has opened, on to another, and back to where one was, in ${view}`, async ({ page }) => {
    await open(page, `?vy=${view}`);
    const links = page.locator(".stage").locator("a[href*='vald=']").filter({ visible: true });
    await expect(links.first()).toBeVisible();
    const link = links.nth(await links.count().then((n) => Math.min(n - 1, 6)));
    const href = await link.getAttribute("href");
    await link.focus();
    await press(page, "Enter");
    const details = page.getByRole("complementary");
    const heading = details.getByRole("heading", { level: 2 });
    const { title } = model.node(new URLSearchParams(href).get("vald"));
    await expect(heading).toHaveText(title);
    await expect(heading, "whoever listens hears what it shows").toBeFocused();
    await expect(heading).toBeInViewport();
    // A link within it leads on within it.
    const next = details.locator("a[href*='vald=']").filter({ visible: true }).last();
    const name = await next.textContent();
    await next.focus();
    await press(page, "Enter");
    await expect(heading).toHaveText(name);
    await expect(heading).toBeFocused();
    await press(page, "Escape");
    await expect(details).toHaveCount(0);
    const at = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    await expect.poll(at).toBe(href);
  });
}

for (const view of ["tabell", "tidslinje"]) {
  test(`goes on in the panel also where the plan is being changed, and back, in ${view}`, async ({ page }) => {
    await open(page, `?vy=${view}`);
    await page.getByRole("button", { name: "Redigera", exact: true }).click();
    await expect(page.getByRole("button", { name: "Redigera", exact: true })).toHaveAttribute("aria-pressed", "true");
    const link = page.locator(".stage").locator("a[href*='vald=']").filter({ visible: true }).nth(3);
    const href = await link.getAttribute("href");
    await link.focus();
    await press(page, "Enter");
    const details = page.getByRole("complementary");
    await expect(details.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(details.getByRole("group", { name: "Ändra det som är valt" })).toBeVisible();
    await press(page, "Escape");
    await expect(details).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
  });
}

test("finds back from the panel also when the plan began to be changed meanwhile", async ({ page }) => {
  await open(page, "?vy=tidslinje");
  const link = page.locator(".stage").locator("a[href*='vald=']").filter({ visible: true }).nth(3);
  const href = await link.getAttribute("href");
  await link.focus();
  await press(page, "Enter");
  const heading = page.getByRole("complementary").getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();
  await page.getByRole("button", { name: "Redigera", exact: true }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("group", { name: "Ändra det som är valt" })).toBeVisible();
  await heading.focus();
  await press(page, "Escape");
  await expect(heading).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
});

test("leaves the focus with whoever opens the panel with the mouse, or walks on in the tree", async ({ page }) => {
  await open(page, "?vy=tabell");
  const { title } = model.node(overlapping[0]);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(panel(page, title).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(panel(page, title).getByRole("heading", { level: 2 })).not.toBeFocused();
  await open(page, "?vy=trad");
  const item = page.getByRole("treeitem").first();
  await item.focus();
  await press(page, "Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await expect(item).toBeFocused();
});

test("does not lose the focus when the language changes", async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole("link", { name: "Byt språk till engelska" }));
  await press(page, "Enter");
  await expect(sentence(page)).toContainText("activities");
  await expect(page.getByRole("link", { name: "Switch language to Swedish" })).toBeFocused();
});

test("closes and opens a branch with Space, and stays on it", async ({ page }) => {
  await open(page);
  const hidden = model.hiddenBy([branch.id]);
  await stand(page, branch.id);
  await press(page, "Space");
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length - hidden.size);
  await expect.poll(() => focusedId(page)).toBe(branch.id);
  await expect(node(page, branch.title, levelName(branch.id)), "it says that it is closed").toHaveAttribute("aria-expanded", "false");
  await press(page, "Space");
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length);
  await expect.poll(() => focusedId(page)).toBe(branch.id);
});

test("zooms with plus, minus and nought", async ({ page }) => {
  await open(page);
  await stand(page, overlapping[0]);
  const width = async () => (await drawnNodes(page))[0].width;
  const usual = await width();
  await press(page, "+");
  await expect.poll(width).toBeGreaterThan(usual);
  await press(page, "0");
  await expect.poll(width).toBeCloseTo(usual, 1);
  await press(page, "-");
  await expect.poll(width).toBeLessThan(usual);
});

test("leaps over the controls to the content", async ({ page }) => {
  await open(page);
  await press(page, "Tab");
  const skip = page.getByRole("link", { name: "Hoppa till innehållet" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await press(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(sentence(page), "the plan stays open").toBeVisible();
});

test.describe("sees the focus at every stop", () => {
  for (const [name, query, size] of [
    ["of the map with a panel", `?vald=${overlapping[0]}&smala=vision`, { width: 1280, height: 800 }],
    ["of the table on a small screen", "?vy=tabell&sok=cross&sprak=en", { width: 390, height: 844 }],
  ]) {
    test(name, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await open(page, query);
      expect(await focusFaults(page)).toEqual([]);
    });
  }

  for (const view of ["tabell", "tidslinje"]) {
    test(`going backwards in ${view}, where the heads of columns stay in sight`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, `?vy=${view}&sok=barn`);
      expect(await focusFaults(page, { backwards: true })).toEqual([]);
    });
  }

  test("of an opened list", async ({ page }) => {
    await open(page, "?vy=tabell&sok=cross");
    await tabTo(page, list(page, "Insatsnivå"));
    await press(page, "Enter");
    expect(await focusFaults(page, { from: "here" })).toEqual([]);
  });
});

test("hears the name of what is focused in full, though the map shows dots", async ({ page }) => {
  await open(page);
  const dot = model.nodes.find(({ level }) => level === "effektmal");
  await stand(page, dot.id);
  await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(escape(dot.title)));
  await expect.poll(() => page.locator(".map .thread .name").allTextContents().then((all) => all.map(unbroken))).toContain(unbroken(dot.title));
});
