// Long tables and drawings come piece by piece: all of it in the end, at once for paper, and without moving what one looks at.
import { open, rows, viewLink } from "./support/app.js";
import { largePlan } from "./support/large.js";
import { expect, test } from "./support/test.js";

const SIZE = 1000;
const plan = largePlan(SIZE);
const activities = plan.nodes.filter(({ level }) => level === "aktivitet").length;

test.beforeEach(async ({ page }) => {
  await page.route("**/plan/large.json", (route) => route.fulfill({ json: plan }));
});

test("a table of hundreds of rows says how many it shows, and has all of them, in order, each once, when asked", async ({ page }) => {
  await open(page, "?plan=plan/large.json&vy=tabell");
  await expect(rows(page)).toHaveCount(120);
  await expect(page.getByText(`120 av ${activities} rader visas.`)).toBeVisible();
  await page.getByRole("button", { name: "Visa 300 till" }).click();
  await expect(rows(page)).toHaveCount(420);
  // What one has asked for stays in another order.
  await page.getByRole("columnheader", { name: "Aktivitet" }).getByRole("link").click();
  await expect(page.getByText(`420 av ${activities} rader visas.`)).toBeVisible();
  await page.getByRole("columnheader", { name: "Aktivitet" }).getByRole("link").click();
  await page.getByRole("button", { name: `Visa alla ${activities}` }).click();
  await expect(rows(page)).toHaveCount(activities);
  await expect(page.getByRole("button", { name: /Visa alla/ })).toHaveCount(0);
  const titles = await rows(page).locator("th").allTextContents();
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, "sv")));
  const links = await rows(page).locator("th a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(new Set(links).size).toBe(activities);
});

test("a link to an activity far down in the table opens with its row in sight", async ({ page }) => {
  const last = plan.nodes.filter(({ level }) => level === "aktivitet").toSorted((a, b) => a.title.localeCompare(b.title, "sv")).at(-1);
  await open(page, `?plan=plan/large.json&vy=tabell&vald=${last.id}`);
  await expect(page.locator(".table-view tr[aria-current]")).toBeInViewport();
});

test("paper gets all rows at once, however few are there", async ({ page }) => {
  await open(page, "?plan=plan/large.json&vy=overlapp");
  await viewLink(page, "Tabell").click();
  await expect(rows(page).first()).toBeVisible();
  // Whatever has come by now is taken away, and asked for again by another order.
  const counted = await page.evaluate(async () => {
    document.querySelector(".table-view thead a[href*='sortera']").click();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    dispatchEvent(new Event("beforeprint"));
    return document.querySelectorAll(".table-view tbody tr").length;
  });
  expect(counted).toBe(activities);
});

test("choosing something far down in the timeline moves nothing", async ({ page }) => {
  // Painting a drawing of many thousand pixels takes long where there is no graphics card.
  test.slow();
  const dated = largePlan(200);
  const all = dated.nodes.filter(({ level }) => level === "aktivitet");
  all.forEach((node, i) => (node.period = { start: String(2018 + (i % 5)), end: "open" }));
  await page.route("**/plan/dated.json", (route) => route.fulfill({ json: dated }));
  // The panel is open before: it takes room, and the drawing is as wide as it can be.
  const [selected] = all;
  await open(page, `?plan=plan/dated.json&vy=tidslinje&vald=${selected.id}`);
  await expect(page.getByRole("complementary")).toBeVisible();
  const links = page.locator("#figure-tidslinje a:not([href*='plock='])[href*='vald=aktivitet-']");
  await expect.poll(() => links.count()).toBeGreaterThan(20);
  const height = () => page.locator("#figure-tidslinje").evaluate((svg) => svg.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(1500);
  // The last one is the last when all is drawn.
  await expect(page.locator(".chart-frame[aria-busy]")).toHaveCount(0);
  const last = links.last();
  await last.scrollIntoViewIfNeeded();
  const before = [await page.evaluate(() => scrollY), await height(), await last.getAttribute("href")];
  await last.focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(new RegExp(`vald=${selected.id}(&|$)`));
  await expect(last).toHaveAttribute("aria-current", "true");
  expect(await height()).toBe(before[1]);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before[0])).toBeLessThan(2);
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement.getAttribute("href")), "back at the mark, drawn anew").toBe(before[2]);
});

test("a choice in the smallest selection keeps the focus on its button", async ({ page }) => {
  await open(page, "?vy=minsta-urval");
  const button = page.locator("#choices button").nth(30);
  const id = await button.getAttribute("id");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[id="${id}"]`)).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[id="${id}"]`)).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
});
