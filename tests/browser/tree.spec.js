// The tree view: everything that the map shows, in words, walked with the keys that every tree has.
import { expectNumbers, filters, list, choice, open, panel, sentence, viewLink, escape } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { tabTo } from "./support/focus.js";
import { largePlan } from "./support/large.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";
import { Expected, heard, items } from "./support/tree.js";

const model = new Model();
const whole = new Expected(model);
const title = (id) => model.node(id).title;
const overlapping = model.passing(model.overlaps);

const tree = (page) => page.getByRole("tree", { name: "Planen som träd" });
const treeitems = (page) => tree(page).getByRole("treeitem");
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The ids on the way to the item that has the focus; the last is its own. */
const standing = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at?.getAttribute("role") !== "treeitem") return null;
    const id = (item) => new URLSearchParams(item.getAttribute("href")).get("vald");
    const parts = at.id.slice(1).split("-");
    return parts.map((_, i) => id(document.getElementById(`t${parts.slice(0, i + 1).join("-")}`)));
  });
const here = async (page) => (await standing(page))?.at(-1) ?? null;

/** Compares what is heard with what the plan says, all the way down through what is open; how many items there were. */
function same(expected, found, path = []) {
  const ids = path.length ? expected.children(path) : expected.roots();
  expect(found.map(({ name }) => name.split(",")[0].trim()), `under ${path.at(-1) ?? "the top"}`).toEqual(ids.map((id) => title(id).split(",")[0].trim()));
  return ids.reduce((n, id, i) => {
    const here = [...path, id];
    const item = found[i];
    expect(item.name.startsWith(title(id)), item.name).toBe(true);
    expect(item.level, title(id)).toBe(here.length);
    expect(item.expanded !== undefined, `${title(id)} can be opened`).toBe(expected.children(here).length > 0);
    if (model.role(id) !== "activity") expect(item.name).toContain(String(expected.activities(here).length || "inga aktiviteter"));
    return n + 1 + (item.expanded ? same(expected, items(item), here) : 0);
  }, 0);
}

const sameTree = async (page, expected) => {
  const [told, ...more] = await heard(page, "tree");
  expect(more).toEqual([]);
  return same(expected, items(told));
};

test("is what the plan says, from the vision down, as far as it is open", async ({ page, complaints }) => {
  await open(page);
  await viewLink(page, "Träd").click();
  await expect(tree(page)).toBeVisible();
  const before = await sameTree(page, whole);
  expect(before).toBeGreaterThan(5);
  expect(before, "no more at first than one can take in").toBeLessThanOrEqual(40);
  await page.getByRole("button", { name: "Öppna en nivå till" }).click();
  await expect(tree(page)).not.toHaveAttribute("aria-busy");
  expect(await sameTree(page, whole)).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Stäng alla grenar" }).click();
  expect(await sameTree(page, whole)).toBe(whole.roots().length);
  expect(complaints).toEqual([]);
});

test("has an activity under each plan that it serves, and says which others", async ({ page }) => {
  const id = overlapping.find((a) => model.serves(a).size === 3);
  const plans = model.plans.map((plan) => plan.id).filter((plan) => model.serves(id).has(plan));
  await open(page, `?vy=trad&sok=${encodeURIComponent(title(id))}`);
  // Leads down by keys alone, to each plan by Shift and P.
  await tabTo(page, treeitems(page).first());
  const name = new RegExp(`^${escape(title(id))}\\s*, `);
  while ((await here(page)) !== id) await press(page, "ArrowRight");
  for (const plan of plans) {
    await press(page, "Shift+P");
    expect(await here(page)).toBe(plan);
    await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(`^${escape(title(plan))}\\s*, handlingsplan, 1 aktivitet`));
  }
  await press(page, "Shift+P");
  expect(await here(page), "and back").toBe(id);
  for (const plan of plans) {
    await press(page, "Shift+P");
    if ((await here(page)) !== plan) continue;
    const over = await standing(page);
    while ((await here(page)) !== id) await press(page, "ArrowRight");
    expect((await standing(page)).slice(0, over.length), "down in that plan").toEqual(over);
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
    const others = plans.filter((other) => !over.includes(other));
    for (const other of others) await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(`Tjänar även .*${escape(title(other))}`));
    break;
  }
  await press(page, "Shift+P", "Backspace");
  expect(await here(page), "the short way back").toBe(id);
});

test("says of what serves no plan that it does not, and keeps it beside the vision", async ({ page }) => {
  const id = model.passing((a) => model.serves(a).size === 0).find((a) => whole.roots().some((r) => r !== whole.roots()[0] && whole.activities([r]).includes(a)));
  await open(page, `?vy=trad&vald=${id}`);
  const item = tree(page).locator("a[aria-current]");
  await expect(item).toBeInViewport();
  await expect(item).toHaveAccessibleName(/Tjänar ingen handlingsplan/);
  await sameTree(page, whole);
});

test("follows every filter: what is left, and the ways down to it", async ({ page }) => {
  await open(page, "?vy=trad");
  await list(page, "Målgrupp").click();
  const group = model.file.facets[0].values.find(({ id }) => id === "aldre");
  await choice(page, group.title.sv).check();
  const keeps = (a) => model.tagged(a, "malgrupp", group.id);
  const left = model.passing(keeps);
  await expectNumbers(page, { shown: left.length, total: model.activities.length, several: left.filter(model.overlaps).length });
  await press(page, "Escape");
  await sameTree(page, new Expected(model, keeps));
  const only = new Model({ stated: true });
  await filters(page).getByRole("switch", { name: "Bara angivna samband" }).check();
  await expect(sentence(page)).toContainText("angivna");
  await sameTree(page, new Expected(only, (a) => only.tagged(a, "malgrupp", group.id)));
  await page.getByRole("searchbox").fill("finns inte alls");
  await expect(page.getByText("Inget i planen passar filtret.")).toBeVisible();
  await expect(treeitems(page)).toHaveCount(0);
});

test("walks, opens and closes with the arrows, Home, End, Space and the asterisk", async ({ page }) => {
  await open(page, "?vy=trad");
  const [top] = whole.roots();
  const [first, second] = whole.children([top]);
  await expect(tree(page).locator("a[tabindex='0']"), "one stop for Tab").toHaveCount(1);
  await tabTo(page, treeitems(page).first());
  expect(await standing(page)).toEqual([top]);
  await press(page, "ArrowRight");
  expect(await standing(page), "into what is open").toEqual([top, first]);
  await press(page, "ArrowUp", "ArrowUp");
  expect(await standing(page), "the first is the first").toEqual([top]);
  await press(page, "ArrowDown");
  for (let open = await page.locator(":focus").getAttribute("aria-expanded"); open === "true"; open = null) await press(page, "ArrowLeft");
  await expect(page.locator(":focus"), "closed, and still there").toHaveAttribute("aria-expanded", "false");
  await press(page, "ArrowDown");
  expect(await standing(page), "past what is closed").toEqual([top, second]);
  await press(page, "ArrowUp", "ArrowRight");
  await expect(page.locator(":focus")).toHaveAttribute("aria-expanded", "true");
  expect(await standing(page)).toEqual([top, first]);
  await press(page, "Space");
  await expect(page.locator(":focus")).toHaveAttribute("aria-expanded", "false");
  await press(page, "ArrowLeft");
  expect(await standing(page), "up to what it belongs to").toEqual([top]);
  await press(page, "End");
  expect(await here(page)).toBe(await treeitems(page).last().evaluate((a) => new URLSearchParams(a.getAttribute("href")).get("vald")));
  await press(page, "Home", "ArrowDown", "*");
  expect(await standing(page)).toEqual([top, first]);
  const branches = whole.children([top]).filter((id) => whole.children([top, id]).length);
  await expect(tree(page).locator("a[aria-level='2'][aria-expanded='true']")).toHaveCount(branches.length);
  await expect(tree(page).locator("a[tabindex='0']")).toHaveCount(1);
  await sameTree(page, whole);
});

test("goes to a name that one types", async ({ page }) => {
  await open(page, "?vy=trad");
  await tabTo(page, treeitems(page).first());
  const names = await treeitems(page).locator(".name").allTextContents();
  const target = names.find((name, i) => i > 2 && /^[a-zåäö]{4}/i.test(name) && names.findIndex((n) => n.slice(0, 4) === name.slice(0, 4)) === i);
  await page.keyboard.type(target.slice(0, 4).toLowerCase());
  await expect(page.locator(":focus").locator(".name")).toHaveText(target);
});

test("opens what is known of a row with Enter, and leaves it with Escape", async ({ page }) => {
  await open(page, "?vy=trad&sok=cross");
  const item = treeitems(page).last();
  const name = await item.locator(".name").innerText();
  await item.focus();
  await press(page, "Enter");
  await expect(panel(page, name)).toBeVisible();
  await expect(item).toBeFocused();
  await expect(item).toHaveAttribute("aria-current", "true");
  await press(page, "Escape");
  await expect(panel(page, name)).toHaveCount(0);
  await expect(item).toBeFocused();
  await press(page, "Enter");
  await tabTo(page, panel(page, name).getByRole("link", { name: "Stäng rutan" }));
  await press(page, "Escape");
  await expect(item, "the focus goes back").toBeFocused();
});

test("lights the way down to what is pointed at or has the focus, and the other places of the same", async ({ page }) => {
  const id = overlapping[0];
  await open(page, `?vy=trad&sok=${encodeURIComponent(title(id))}`);
  const places = tree(page).locator(`a[href$="vald=${id}"]`);
  // It stands below many goals; open so far that it is seen in two places.
  for (let i = 0; i < 8 && (await places.count()) < 2; i += 1) await page.getByRole("button", { name: "Öppna en nivå till" }).click();
  expect(await places.count()).toBeGreaterThan(1);
  const lit = () => tree(page).locator(".lit").evaluateAll((all) => all.map((a) => new URLSearchParams(a.getAttribute("href")).get("vald")));
  await places.first().focus();
  const focused = await lit();
  expect(focused).toEqual(await standing(page));
  await expect(tree(page).locator(".twin")).toHaveCount((await places.count()) - 1);
  await tree(page).evaluate(() => document.activeElement.blur());
  expect(await lit()).toEqual([]);
  await places.first().hover();
  expect(await lit(), "pointing does the same").toEqual(focused);
});

test("opens and closes by the arrow beside a row, and a row by a click", async ({ page }) => {
  await open(page, "?vy=trad");
  const item = tree(page).locator("a[aria-expanded='false']").first();
  const id = await item.getAttribute("id");
  const same = tree(page).locator(`#${id}`);
  await same.locator(".twist").click();
  await expect(same).toHaveAttribute("aria-expanded", "true");
  expect(new URL(page.url()).search, "nothing is chosen by that").toBe("?vy=trad");
  await same.locator(".twist").click();
  await expect(same).toHaveAttribute("aria-expanded", "false");
  await same.locator(".name").click();
  await expect(panel(page, await same.locator(".name").innerText())).toBeVisible();
});

test("keeps open what was opened, over a filter and back", async ({ page }) => {
  await open(page, "?vy=trad");
  const item = tree(page).locator("a[aria-expanded='false']").first();
  const id = await item.getAttribute("id");
  await item.locator(".twist").click();
  await page.getByRole("searchbox").fill("cross");
  await expect(sentence(page)).toContainText("cross");
  await page.getByRole("searchbox").fill("");
  await expect(tree(page).locator(`#${id}`)).toHaveAttribute("aria-expanded", "true");
});

test("has no faults that axe finds, in both languages and looks, also narrow", async ({ page }) => {
  for (const [query, width] of [["?vy=trad", 1280], ["?vy=trad&sprak=en", 1280], ["?vy=trad&sok=cross", 320]]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, query);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page, `${query} ${colorScheme}`), `${query} ${width} ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("of a plan of thousands writes what is opened, and stops before it is too much", async ({ page, complaints }) => {
  test.slow();
  await page.route("**/plan/p5000.json", (route) => route.fulfill({ json: largePlan(5000) }));
  await open(page, "?vy=trad&plan=plan/p5000.json");
  await expect(treeitems(page).first()).toBeVisible({ timeout: 25_000 });
  expect(await treeitems(page).count()).toBeLessThan(200);
  const next = page.getByRole("button", { name: "Öppna en nivå till" });
  for (let i = 0; i < 8; i += 1) await next.click();
  await expect(page.getByText(/rader öppna/)).toBeVisible();
  await expect(tree(page)).not.toHaveAttribute("aria-busy");
  expect(await treeitems(page).count()).toBeLessThan(3000);
  await treeitems(page).first().focus();
  await press(page, "End", "Home", "ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("aria-level", "2");
  expect(complaints).toEqual([]);
});
