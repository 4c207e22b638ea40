// The leader's task: what do we do for this target group, how far has it come, and what did that one thing hide under?
import { choice, clear, expectNumbers, filters, list, open, panel, rowTitles, sentence, shownNumbers, undimmed } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const all = model.activities.length;
const facet = (id) => model.file.facets.find((f) => f.id === id);
const groups = facet("malgrupp");
const titleOf = (id) => groups.values.find((value) => value.id === id).title.sv;
const statuses = { Planerad: "planned", Pågår: "ongoing", Pausad: "paused", Avslutad: "done", "Inte påbörjad": "not_started", "Nämns inte": "-" };

const counted = (ids) => ({ shown: ids.length, total: all, several: ids.filter(model.overlaps).length });

/** How many activities every value of a facet leaves, by title, with a test that other filters put. */
const expectedNumbers = ({ id, values }, other = () => true) =>
  Object.fromEntries([
    ...values.map((value) => [value.title.sv, model.passing((a) => model.tagged(a, id, value.id), other).length]),
    ["Uppgift saknas", model.passing((a) => model.tagged(a, id, "-"), other).length],
  ]);

test("chooses children and young people, then only the placed children, and reads how many activities there are", async ({ page }) => {
  await open(page);
  await list(page, "Målgrupp").click();
  await choice(page, titleOf("barn-och-unga")).check();
  const wide = model.passing((id) => model.tagged(id, "malgrupp", "barn-och-unga"));
  await expectNumbers(page, counted(wide));
  await expect.poll(() => undimmed(page, model)).toEqual([...wide].sort());

  await choice(page, titleOf("barn-och-unga")).uncheck();
  await choice(page, titleOf("placerade-barn")).check();
  const narrow = model.passing((id) => model.tagged(id, "malgrupp", "placerade-barn"));
  expect(narrow.length).toBeLessThan(wide.length);
  await expectNumbers(page, counted(narrow));
});

test("reads the choice back in the sentence, in plain words", async ({ page }) => {
  await open(page, "?f.malgrupp=barn-och-unga");
  await expect(sentence(page)).toContainText("för barn och unga");
});

test("reads names in the sentence as they are written", async ({ page }) => {
  await open(page, "?f.kommun=orebro");
  await expect(sentence(page)).toContainText(facet("kommun").values.find(({ id }) => id === "orebro").title.sv);
});

test("sees at every choice of every list how many activities it would leave", async ({ page }) => {
  await open(page);
  for (const { id, title } of model.file.facets) {
    await list(page, title.sv).click();
    await expect.poll(() => shownNumbers(page, title.sv), title.sv).toEqual(expectedNumbers(facet(id)));
  }
  for (const { id, title } of model.file.levels.filter(({ id }) => ["handlingsplan", "delmal", "insatsomrade", "aktivitetsomrade"].includes(id))) {
    await list(page, title.sv).click();
    const nodes = model.nodes.filter(({ level }) => level === id);
    const expected = Object.fromEntries(nodes.map((n) => [n.title, model.passing((a) => model.within(a, n.id)).length]));
    await expect.poll(() => shownNumbers(page, title.sv), title.sv).toEqual(expected);
  }
});

test("sees the numbers of one list follow what is chosen in another", async ({ page }) => {
  await open(page, "?minst=2&f.malgrupp=barn-och-unga");
  const severalPlans = model.overlaps;
  const young = (id) => model.tagged(id, "malgrupp", "barn-och-unga");
  await list(page, "Målgrupp").click();
  await expect.poll(() => shownNumbers(page, "Målgrupp")).toEqual(expectedNumbers(groups, severalPlans));
  await list(page, "Insatsnivå").click();
  const both = (id) => severalPlans(id) && young(id);
  await expect.poll(() => shownNumbers(page, "Insatsnivå")).toEqual(expectedNumbers(facet("insatsniva"), both));
});

test("widens the choice within a list and narrows it between lists", async ({ page }) => {
  await open(page);
  await list(page, "Målgrupp").click();
  await choice(page, titleOf("aldre")).check();
  await choice(page, titleOf("foraldrar")).check();
  const either = (id) => model.tagged(id, "malgrupp", "aldre") || model.tagged(id, "malgrupp", "foraldrar");
  await expectNumbers(page, counted(model.passing(either)));
  const [area] = model.nodes.filter(({ id, level }) => level === "insatsomrade" && model.passing(either, (a) => model.within(a, id)).length > 0);
  await list(page, "Insatsområde").click();
  await choice(page, area.title).check();
  await expectNumbers(page, counted(model.passing(either, (a) => model.within(a, area.id))));
});

test("clears everything with one control, which then goes", async ({ page }) => {
  await open(page, "?f.malgrupp=barn-och-unga&minst=2&angivna=1&sok=sip&status=done&i.handlingsplan=plan-psykisk-halsa");
  await clear(page).click();
  await expectNumbers(page, counted(model.passing()));
  await expect(clear(page)).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await expect(filters(page).getByLabel("Tjänar minst")).toHaveValue("0");
  await expect(filters(page).getByRole("switch", { name: "Bara angivna samband" })).not.toBeChecked();
  expect(new URL(page.url()).search).toBe("");
});

test("sees how far everything had come at each follow-up", async ({ page }) => {
  await open(page);
  await list(page, "Status").click();
  for (const { id, date } of model.followUps) {
    await filters(page).getByLabel("Vid uppföljningen").selectOption(id);
    const expected = Object.fromEntries(
      Object.entries(statuses).map(([name, word]) => [name, model.passing((a) => model.status(a, id) === word).length]),
    );
    await expect.poll(() => shownNumbers(page, "Status"), date).toEqual(expected);
    await choice(page, "Pågår").check();
    await expectNumbers(page, counted(model.passing((a) => model.status(a, id) === "ongoing")));
    await expect(sentence(page)).toContainText(date);
    await choice(page, "Pågår").uncheck();
  }
});

test("is shown the latest follow-up until another one is chosen", async ({ page }) => {
  await open(page, "?vy=tabell");
  await expect(page.getByRole("columnheader", { name: `Status ${model.followUps.at(-1).date}` })).toBeVisible();
  await open(page, `?vy=tabell&uppfoljning=${model.followUps[0].id}`);
  await expect(page.getByRole("columnheader", { name: `Status ${model.followUps[0].date}` })).toBeVisible();
});

test("reads in the panel what each follow-up said", async ({ page }) => {
  const changed = model.activities.find(({ observations = [] }) => new Set(observations.map((o) => o.status)).size > 1);
  await open(page, `?vald=${changed.id}`);
  const words = Object.fromEntries(Object.entries(statuses).map(([name, word]) => [word, name]));
  for (const { document, status } of changed.observations) {
    const { date } = model.file.documents.find(({ id }) => id === document);
    await expect(panel(page, changed.title).getByRole("listitem").filter({ hasText: date }).filter({ hasText: words[status] })).not.toHaveCount(0);
  }
});

test("finds an activity by a name that it also goes by", async ({ page }) => {
  const { id, title, aliases } = model.activities.find(({ title, aliases = [] }) => aliases.some((alias) => !title.includes(alias)));
  const alias = aliases.find((name) => !title.includes(name));
  await open(page, "?vy=tabell");
  await page.getByRole("searchbox").fill(alias);
  const found = model.passing((a) => model.has(a, alias));
  expect(found).toContain(id);
  await expect.poll(async () => (await rowTitles(page)).sort()).toEqual(model.titles(found));
});

test("finds ö with o, å and ä with a, whatever the case", async ({ page }) => {
  await open(page, "?vy=tabell");
  for (const [typed, meant] of [["foraldra", "Föräldra"], ["ALDRE", "äldre"], ["narvaro", "närvaro"]]) {
    await page.getByRole("searchbox").fill(typed);
    const found = model.passing((a) => model.has(a, meant));
    expect(found.length).toBeGreaterThan(0);
    await expect.poll(async () => (await rowTitles(page)).sort(), typed).toEqual(model.titles(found));
  }
});

test("is told when nothing fits, and what to do about it", async ({ page }) => {
  await open(page, "?sok=xyzzy");
  await expect(page.getByText("Inget i planen passar filtret.")).toBeVisible();
  await expect(clear(page)).toBeVisible();
  await open(page, "?sok=xyzzy&vy=tabell");
  await expect(page.getByText("Inga aktiviteter passar filtret.")).toBeVisible();
});

test("lists are opened one after the other, with the mouse and the keys, and the tab lives", async ({ page, complaints }) => {
  let crashed = false;
  page.on("crash", () => (crashed = true));
  await open(page);
  // A list that was closed while the focus moved took the browser's tab down, after some clicks or many.
  let seed = 7;
  const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  for (let at = 0; at < 120; at++) {
    const places = await page.evaluate(() =>
      [...document.querySelectorAll(".filters details summary, .filters details[open] input")].map((e) => e.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + Math.min(height / 2, 20)]),
    );
    const [x, y] = places[Math.floor(chance() * places.length)];
    if (y > 710) continue;
    if (chance() < 0.2) await page.keyboard.press(chance() < 0.5 ? "Tab" : "Shift+Tab");
    await page.mouse.click(x, y);
  }
  expect(crashed).toBe(false);
  expect(await page.locator(".filters details.choices[open]").count()).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});
