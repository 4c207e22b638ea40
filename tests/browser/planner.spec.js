// The planner's task: which activities serve several action plans, why, and what of it do the sources say themselves?
import { clear, drawnNodes, escape, expectNumbers, filters, list, node, open, panel, rowTitles, sentence, tools, undimmed, viewLink } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const stated = new Model({ stated: true });
const all = model.activities.length;
const overlapping = model.passing(model.overlaps);

/** One that serves several plans, by stated and by interpreted links. */
const mixed = overlapping.find((id) => stated.serves(id).size > 0 && stated.serves(id).size < model.serves(id).size);

const servesAtLeast = (page, n) => filters(page).getByLabel("Tjänar minst").selectOption(String(n));

test("sees every level's column and every activity on the map", async ({ page }) => {
  await open(page);
  await expectNumbers(page, { shown: all, total: all, several: overlapping.length });
  for (const { id, title } of model.file.levels) {
    const count = model.nodes.filter(({ level }) => level === id).length;
    await expect(page.getByRole("main").getByRole("link", { name: new RegExp(`^${title.sv}\\W+${count}\\b`) })).toBeVisible();
  }
  const drawn = await drawnNodes(page);
  expect(drawn.map(({ id }) => id).sort()).toEqual(model.nodes.map(({ id }) => id).sort());
});

test("finds the activities that serve at least two plans on the map and again in the table", async ({ page }) => {
  await open(page);
  await servesAtLeast(page, 2);
  await expectNumbers(page, { shown: overlapping.length, total: all, several: overlapping.length });
  await expect.poll(() => undimmed(page, model)).toEqual([...overlapping].sort());

  await viewLink(page, "Tabell").click();
  await expect.poll(async () => (await rowTitles(page)).sort()).toEqual(model.titles(overlapping));
  await clear(page).click();
  await expect.poll(async () => (await rowTitles(page)).length).toBe(all);
});

test("reads at each step of the choice how many activities it would leave", async ({ page }) => {
  await open(page);
  const options = await filters(page).getByLabel("Tjänar minst").getByRole("option").allTextContents();
  const counts = options.slice(1).map((text) => Number(/\((\d+)\)/.exec(text)[1]));
  expect(counts).toEqual(model.plans.map((_, i) => model.passing((id) => model.serves(id).size > i).length));
});

test("opens an activity and reads which plans it serves, on what basis and from which source", async ({ page }) => {
  await open(page);
  const { title, sources } = model.node(mixed);
  await page.getByRole("searchbox").fill(title);
  await viewLink(page, "Tabell").click();
  await page.getByRole("link", { name: title, exact: true }).click();
  const details = panel(page, title);
  await expect(details).toBeVisible();

  for (const plan of model.serves(mixed)) {
    const name = model.node(plan).title;
    const item = details.locator(".services > li").filter({ has: page.getByRole("link", { name, exact: true }) });
    await expect(item, name).toHaveCount(1);
    const reasons = model.reasons(mixed, plan);
    await expect(item.getByText("Angiven", { exact: true })).toHaveCount(reasons.filter(({ basis }) => basis === "stated").length);
    await expect(item.getByText("Tolkad", { exact: true })).toHaveCount(reasons.filter(({ basis }) => basis === "interpreted").length);
    for (const { document, place } of reasons.flatMap((link) => link.sources)) {
      await expect(item).toContainText(place ?? document);
    }
  }
  await expect(details.locator(".services > li")).toHaveCount(model.serves(mixed).size);
  for (const { document, place } of sources) {
    const { title: name } = model.file.documents.find(({ id }) => id === document);
    await expect(details.getByRole("listitem").filter({ hasText: name }).filter({ hasText: place ?? name }).first()).toBeVisible();
  }
});

test("lets only stated links count and sees fewer overlaps", async ({ page }) => {
  await open(page, "?minst=2");
  await expectNumbers(page, { shown: overlapping.length, total: all, several: overlapping.length });
  await filters(page).getByRole("switch", { name: "Bara angivna samband" }).check();
  const left = stated.passing(stated.overlaps);
  expect(left.length).toBeLessThan(overlapping.length);
  await expectNumbers(page, { shown: left.length, total: all, several: left.length });
  await expect.poll(() => undimmed(page, model)).toEqual([...left].sort());
});

test("is told by the sentence that only stated links count", async ({ page }) => {
  await open(page, "?angivna=1");
  await expect(sentence(page)).toContainText(/angivna/i);
});

test("keeps to the activities of one plan, and of two, by ticking them", async ({ page }) => {
  await open(page);
  const [first, second] = model.plans;
  await list(page, "Handlingsplan").click();
  const tick = (title) => filters(page).getByRole("checkbox", { name: new RegExp(`^${title} \\d+`) });
  await tick(first.title).check();
  const one = model.passing((id) => model.within(id, first.id));
  await expectNumbers(page, { shown: one.length, total: all, several: one.filter(model.overlaps).length });
  await tick(second.title).check();
  const either = model.passing((id) => model.within(id, first.id) || model.within(id, second.id));
  await expectNumbers(page, { shown: either.length, total: all, several: either.filter(model.overlaps).length });
});

test("learns from the legend what the four letters stand for", async ({ page }) => {
  await open(page);
  const legend = tools(page).locator("summary", { hasText: "Teckenförklaring" });
  await legend.click();
  for (const { title } of model.plans) await expect(tools(page).getByText(title, { exact: true })).toBeVisible();
  await expect(tools(page).getByText(/Tolkat samband/)).toBeVisible();
});

test("hears of every activity which plans it serves, without seeing colours", async ({ page }) => {
  await open(page);
  const { title } = model.node(mixed);
  const names = [...model.serves(mixed)].map((id) => model.node(id).title);
  await expect(node(page, title, "Aktivitet")).toHaveAccessibleName(new RegExp(`${names.length} handlingsplaner`));
  for (const plan of names) await expect(node(page, title, "Aktivitet")).toHaveAccessibleName(new RegExp(escape(plan)));
});

test("copies a link that leads back here", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?vy=tabell&minst=2");
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  await expect(page.getByText("Länken är kopierad")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("is told to copy the address by hand when the browser offers no clipboard", async ({ page }) => {
  // So it is on every plain http address other than the own machine's.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await open(page);
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  await expect(page.getByText(/Kopiera adressen i adressfältet/)).toBeVisible();
});

test("sees on the screen that the link is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  const answer = page.getByText("Länken är kopierad").filter({ visible: true });
  await expect.poll(async () => (await answer.boundingBox())?.height ?? 0, "large enough to be read").toBeGreaterThan(12);
});
