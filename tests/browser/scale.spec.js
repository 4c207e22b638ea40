// Plans of hundreds and thousands of parts: what closes by itself, what is drawn, the Worker, the overview, and that the page always answers.
import { drawing, drawnNodes, open, sentence, tools, transform } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { focusedId } from "./support/focus.js";
import { largePlan } from "./support/large.js";
import { expect, test } from "./support/test.js";

test.use({ viewport: { width: 1280, height: 800 } });

const frame = (page) => page.locator(".map-frame");
const elements = (page) => page.evaluate(() => document.querySelectorAll("*").length);
const grouped = (page) => page.getByText(/fler än man kan läsa på en gång/);
const minimap = (page) => page.locator(".minimap");
const overviewButton = (page) => page.getByRole("button", { name: "Översikt" });

/** Opens a plan of so many parts, and waits for its first picture. */
async function openLarge(page, size, query = "") {
  await page.route(`**/plan/p${size}.json`, (route) => route.fulfill({ json: largePlan(size) }));
  await open(page, `?plan=plan/p${size}.json${query}`);
  await laidOut(page);
}

const laidOut = (page) => expect(frame(page)).toHaveAttribute("data-layout", /first|final/, { timeout: 25_000 });
const settled = (page) => expect(frame(page)).toHaveAttribute("data-layout", "final", { timeout: 25_000 });

/** The ids of the drawn nodes that lie in the frame at least in part. */
async function inFrame(page) {
  const { x, y, width, height } = await frame(page).boundingBox();
  const meets = (n) => n.x < x + width && n.x + n.width > x && n.y < y + height && n.y + n.height > y;
  return (await drawnNodes(page)).filter(meets).map(({ id }) => id);
}

async function wheel(page, dx, dy) {
  const { x, y, width, height } = await frame(page).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(dx, dy);
}

for (const size of [1000, 3000, 10_000]) {
  test(`opens a plan of ${size} parts with its lowest branches closed, and says why`, async ({ page }) => {
    test.slow();
    const before = Date.now();
    await openLarge(page, size);
    expect(Date.now() - before, "milliseconds until the first picture").toBeLessThan(15_000);
    await expect(grouped(page)).toContainText(`${size} rutor`);
    await expect(drawing(page).locator(".fold.closed").first()).toHaveText(/^\+\d+$/);
    expect(await drawing(page).getByRole("link").count()).toBeLessThan(700);
    expect(await elements(page)).toBeLessThan(6000);
    expect((await seriousViolations(page, `${size}`)).slice(0, 5)).toEqual([]);
  });
}

test("opens a small plan as it is, without a Worker and without a word about groups", async ({ page }) => {
  await open(page);
  await settled(page);
  expect(page.workers()).toHaveLength(0);
  await expect(grouped(page)).toHaveCount(0);
  await expect(minimap(page)).toBeHidden();
});

test("opens one branch by its number and closes it again, and the address says no more than that", async ({ page }) => {
  await openLarge(page, 1000);
  const closed = drawing(page).getByRole("link", { name: /, insatsområde, \d+ dolda/, expanded: false });
  const ids = await closed.evaluateAll((all) => all.map((a) => new URLSearchParams(a.getAttribute("href")).get("vald")));
  const seen = await inFrame(page);
  const id = ids.find((id) => seen.includes(id));
  await page.locator(`.base .node:has(a[href*="vald=${id}"]) .fold`).first().click();
  await expect(page).toHaveURL(new RegExp(`oppna=${id}(&|$)`));
  await laidOut(page);
  await expect(page.locator(`.base a[href$="vald=${id}"]`)).toHaveAttribute("aria-expanded", "true");
  await page.locator(`.base .node:has(a[href$="vald=${id}"]) .fold`).click();
  await expect(page).not.toHaveURL(/oppna|stangda/);
});

test("keeps the branch that one opens with the space bar in its place and in focus", async ({ page }) => {
  await openLarge(page, 1000);
  const seen = await inFrame(page);
  const closed = page.locator(".base a[aria-expanded='false']");
  const ids = await closed.evaluateAll((all) => all.map((a) => new URLSearchParams(a.getAttribute("href")).get("vald")));
  const id = ids.find((id) => seen.includes(id)) ?? ids[0];
  await page.locator(`.base a[href$="vald=${id}"]`).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(new RegExp(`oppna=${id}`));
  await laidOut(page);
  await expect(page.locator(`.base a[href$="vald=${id}"]`)).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => focusedId(page)).toBe(id);
  expect(await inFrame(page)).toContain(id);
});

for (const size of [3000, 10_000]) {
  test(`draws of ${size} open parts what is in view, wherever one goes`, async ({ page }) => {
    test.slow();
    await openLarge(page, size);
    await tools(page).getByRole("link", { name: "Öppna alla grenar" }).click();
    await expect(page).toHaveURL(/oppna=alla/);
    await expect(page.getByText(new RegExp(`Alla ${size} rutor visas`))).toBeVisible();
    await laidOut(page);
    const seen = new Set();
    for (const dy of [0, 900, 900, 20_000, 20_000]) {
      await wheel(page, 0, dy);
      await expect(async () => expect((await inFrame(page)).length).toBeGreaterThan(10)).toPass();
      expect(await drawing(page).locator(".base .label").count(), "labels in view").toBeGreaterThan(10);
      expect(await elements(page)).toBeLessThan(6000);
      (await inFrame(page)).forEach((id) => seen.add(id));
    }
    // Some fifteen boxes are seen at a time.
    expect(seen.size).toBeGreaterThan(60);
    // From far away there are no texts and few elements; the boxes are there all the same, and can be pointed at.
    for (let i = 0; i < 16; i += 1) await page.getByRole("button", { name: "Mindre" }).click();
    await expect(drawing(page).locator(".base .label")).toHaveCount(0);
    expect(await elements(page)).toBeLessThan(6000);
    await expect(drawing(page).locator(".boxes path").first()).toBeAttached();
  });
}

test("keeps the page answering while a large picture is laid out, with the last one in sight", async ({ page }) => {
  test.slow();
  await openLarge(page, 3000);
  const before = (await drawnNodes(page)).length;
  await page.evaluate(() => {
    window.waits = [];
    new MutationObserver(() => window.waits.push(document.querySelectorAll(".base a").length)).observe(document.querySelector(".map-frame"), { attributeFilter: ["data-layout"] });
  });
  await tools(page).getByRole("link", { name: "Öppna alla grenar" }).click();
  await laidOut(page);
  await expect.poll(() => page.evaluate(() => window.waits.length)).toBeGreaterThan(1);
  expect((await page.evaluate(() => window.waits))[0], "boxes in sight while the new ones are on their way").toBe(before);
});

test("pans without drawing anew until something else comes in view", async ({ page }) => {
  await openLarge(page, 3000, "&oppna=alla");
  await wheel(page, 0, 3000);
  await page.evaluate(() => {
    window.changes = 0;
    new MutationObserver((all) => (window.changes += all.filter((m) => m.type === "childList").length)).observe(document.querySelector(".base"), { childList: true, subtree: true });
  });
  const before = await transform(page);
  for (let i = 0; i < 5; i += 1) await wheel(page, 0, 4);
  await expect.poll(() => transform(page)).not.toBe(before);
  expect(await page.evaluate(() => window.changes)).toBeLessThan(400);
});

test("walks with the arrows to nodes that were not drawn", async ({ page }) => {
  await openLarge(page, 3000, "&oppna=alla");
  await drawing(page).locator("a[tabindex='0']").focus();
  const drawn = new Set((await drawnNodes(page)).map(({ id }) => id));
  for (let i = 0; i < 12 && !(await focusedId(page)).startsWith("aktivitet-"); i += 1) await page.keyboard.press("ArrowRight");
  for (const key of ["End", "ArrowUp", "Home", "ArrowDown"]) {
    const from = await focusedId(page);
    await page.keyboard.press(key);
    await expect.poll(() => focusedId(page), key).not.toBe(from);
    await expect.poll(() => focusedId(page), key).not.toBeNull();
    const to = await focusedId(page);
    await expect.poll(async () => (await inFrame(page)).includes(to), `${key}: ${to} is in sight`).toBe(true);
    if (key === "End") expect(drawn.has(to), "it was not drawn before").toBe(false);
  }
  await expect(drawing(page).locator("a[tabindex='0']")).toHaveCount(1);
});

test("has a way into the drawing although what is selected lies in a closed branch", async ({ page }) => {
  await openLarge(page, 3000, "&vald=aktivitet-100");
  await expect(drawing(page).locator("a[tabindex='0']")).toHaveCount(1);
});

test("moves by the overview, which can be put away", async ({ page }) => {
  await openLarge(page, 3000, "&oppna=alla");
  await expect(minimap(page)).toBeVisible();
  const { x, y, width, height } = await minimap(page).boundingBox();
  const first = await inFrame(page);
  await page.mouse.click(x + width / 2, y + height * 0.9);
  await expect.poll(async () => (await inFrame(page)).some((id) => first.includes(id))).toBe(false);
  const last = await inFrame(page);
  await page.mouse.move(x + width / 2, y + height * 0.9);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height * 0.2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await inFrame(page)).some((id) => last.includes(id))).toBe(false);
  await expect(overviewButton(page)).toHaveAttribute("aria-pressed", "true");
  await overviewButton(page).click();
  await expect(minimap(page)).toBeHidden();
  await overviewButton(page).click();
  await expect(minimap(page)).toBeVisible();
});

test("has no overview on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLarge(page, 1000);
  await expect(minimap(page)).toBeHidden();
  await expect(overviewButton(page)).toHaveCount(0);
});

const places = async (page) => Object.fromEntries((await drawnNodes(page)).map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)]]));

test("comes to the same picture each time", async ({ page }) => {
  test.slow();
  await openLarge(page, 1000);
  await settled(page);
  const first = await places(page);
  await page.reload();
  await settled(page);
  expect(await places(page)).toEqual(first);
});

test("changes nothing under the eyes of somebody who reads a thread", async ({ page }) => {
  test.slow();
  await openLarge(page, 1000);
  await drawing(page).locator("a[tabindex='0']").focus();
  const before = await places(page);
  await page.waitForTimeout(6000);
  expect(await places(page)).toEqual(before);
});

for (const [why, block] of [
  ["is missing", (page) => page.route("**/layout-worker-*.js", (route) => route.abort())],
  ["cannot load its engine", (page) => page.route("**/layout-*.wasm", (route) => route.fulfill({ status: 404, body: "" }))],
  ["is not known to the browser", (page) => page.addInitScript(() => delete window.Worker)],
]) {
  test(`lays a large plan out by itself when the Worker ${why}`, async ({ page }) => {
    test.slow();
    await block(page);
    await openLarge(page, 1000, "&oppna=alla");
    expect((await inFrame(page)).length).toBeGreaterThan(10);
    await settled(page);
    await expect(sentence(page)).toContainText("aktiviteter");
  });
}
