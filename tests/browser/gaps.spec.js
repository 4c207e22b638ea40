// The gap view: what its cells count is what the table then shows, and nothing in it is for the eye or the mouse alone.
import fs from "node:fs";
import { arrived, expectNumbers, open, panel, rowTitles, rows } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const level = "delmal";
const goals = model.nodes.filter((node) => node.level === level);
const [facet] = model.file.facets;
const ofCell = (goal, value) =>
  model.passing((id) => model.within(id, goal), (id) => model.tagged(id, facet.id, value)).sort();
const cells = goals.flatMap((goal) => facet.values.map((value) => ({ goal, value, ids: ofCell(goal.id, value.id) })));
const filled = cells.filter(({ ids }) => ids.length);
const empty = cells.length - filled.length;

const chart = (page) => page.getByRole("group", { name: /^Delmål mot målgrupp/ });
const table = (page) => page.getByRole("region", { name: /^Delmål mot målgrupp/ }).locator("table");
const cell = (page, { goal, value }) => chart(page).getByRole("link", { name: `${goal.title}, ${value.title.sv}: ` });

for (const lang of ["sv", "en"]) {
  test(`axe finds nothing serious on the gaps, in ${lang}, light and dark`, async ({ page }) => {
    await open(page, `?vy=luckor${lang === "en" ? "&sprak=en" : ""}`);
    await page.locator("details.each summary").click();
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page, `${lang}, ${colorScheme}`)).toEqual([]);
    }
  });
}

test("counts in the sentence the pairs without activities", async ({ page, complaints }) => {
  await open(page, "?vy=luckor");
  const lede = page.locator(".gaps > .lede");
  await expect(lede).toContainText(`${empty} av ${cells.length} par av delmål och målgrupp har ingen aktivitet`);
  const serving = model.passing((id) => goals.some((goal) => model.within(id, goal.id)));
  await expect(lede).toContainText(`${serving.length} av ${model.activities.length} aktiviteter bidrar till något delmål`);
  expect(complaints).toEqual([]);
});

test("says of every cell what it counts, with stated and interpreted apart", async ({ page }) => {
  await open(page, "?vy=luckor");
  const names = await chart(page).getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  const said = new Model({ stated: true });
  for (const { goal, value, ids } of filled) {
    const name = names.find((n) => n.startsWith(`${goal.title}, ${value.title.sv}: `));
    expect(name, `${goal.title}, ${value.title.sv}`).toMatch(new RegExp(`: ${ids.length} aktivitet`));
    const stated = ids.filter((id) => said.within(id, goal.id)).length;
    expect(name).toContain(stated ? `${stated} angiv` : "ingen angiven");
  }
  for (const { goal, value, ids } of cells) {
    if (!ids.length) expect(names.some((n) => n.startsWith(`${goal.title}, ${value.title.sv}: `))).toBe(false);
  }
});

test("opens from a cell the activities that it counts", async ({ page }) => {
  const most = filled.toSorted((a, b) => b.ids.length - a.ids.length);
  for (const one of [most[0], most.at(-1)]) {
    await open(page, "?vy=luckor");
    await cell(page, one).click();
    await arrived(page);
    await expect(rows(page)).toHaveCount(one.ids.length);
    expect((await rowTitles(page)).toSorted()).toEqual(model.titles(one.ids).toSorted());
    await page.goBack();
    await expect(chart(page)).toBeVisible();
  }
});

test("works from the keyboard, and marks what is picked", async ({ page }) => {
  const one = filled[0];
  await open(page, "?vy=luckor");
  await cell(page, one).focus();
  await page.keyboard.press("Enter");
  await arrived(page);
  await expect(rows(page)).toHaveCount(one.ids.length);
  await page.getByRole("navigation").getByRole("link", { name: "Luckor", exact: true }).click();
  await expect(cell(page, one)).toHaveAttribute("aria-current", "true");
  await expect(chart(page).locator("[aria-current]")).toHaveCount(1);
});

test("says the same in the table, empty cells as noughts", async ({ page }) => {
  await open(page, "?vy=luckor");
  const shown = await table(page).locator("tbody tr").evaluateAll((all) =>
    all.map((row) => [row.querySelector("th").innerText, [...row.querySelectorAll("td")].map((td) => Number(td.innerText))]),
  );
  const [, ...bodies] = shown;
  for (const value of facet.values) {
    const counts = goals.map((goal) => ofCell(goal.id, value.id).length);
    const all = model.passing((id) => model.tagged(id, facet.id, value.id)).length;
    expect(bodies.find(([name]) => name === value.title.sv)[1], value.id).toEqual([all, ...counts]);
  }
});

test("sets other goals against other columns, and the address remembers", async ({ page }) => {
  await open(page, "?vy=luckor");
  await page.locator(".gaps select").first().selectOption("effektmal");
  await page.locator(".gaps select").last().selectOption("ar");
  await expect(page.getByRole("group", { name: /^Effektmål mot år/ })).toBeVisible();
  expect(page.url()).toContain("luckor.mal=effektmal");
  expect(page.url()).toContain("luckor.mot=ar");
  await page.reload();
  await expect(page.getByRole("group", { name: /^Effektmål mot år/ })).toBeVisible();
  const goal = model.nodes.find(({ id }) => id === "effekt-god-jamlik-folkhalsa");
  const inYear = (id) => model.node(id).period?.start?.startsWith("2020") && model.within(id, goal.id);
  expect(model.passing(inYear).length).toBeGreaterThan(0);
  await page.goBack();
  await expect(page.getByRole("group", { name: /^Effektmål mot målgrupp/ })).toBeVisible();
  await expect(page.locator(".gaps select").last()).toHaveValue("f.malgrupp");
});

test("counts only what the filter leaves", async ({ page }) => {
  await open(page, "?vy=luckor&minst=2");
  const one = filled.map((c) => ({ ...c, ids: c.ids.filter(model.overlaps) })).find(({ ids }) => ids.length > 1);
  await cell(page, one).click();
  await arrived(page);
  await expect(rows(page)).toHaveCount(one.ids.length);
});

test("lists what hangs loose, and each opens", async ({ page }) => {
  await open(page, "?vy=luckor");
  const bare = model.nodes.filter(({ id }) => model.role(id) === "goal" && !model.activities.some((a) => model.within(a.id, id)));
  const list = page.getByRole("region", { name: `Mål utan aktivitet (${bare.length})` });
  await expect(list.locator("tbody th")).toHaveText(bare.map(({ title }) => title));
  await list.getByRole("link", { name: bare[0].title, exact: true }).first().click();
  await expect(panel(page, bare[0].title)).toBeVisible();
  const last = model.followUps.at(-1).id;
  const ongoing = (id) => model.activities.some((a) => model.status(a.id, last) === "ongoing" && model.within(a.id, id));
  const idle = model.nodes.filter(({ id }) => model.role(id) === "area" && !ongoing(id));
  const areas = page.getByRole("region", { name: `Områden där inget pågår (${idle.length})` });
  expect((await areas.locator("tbody th").allInnerTexts()).toSorted()).toEqual(idle.map(({ title }) => title).toSorted());
});

test("saves the picture and the tables", async ({ page }) => {
  await open(page, "?vy=luckor");
  const save = async (button) => {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return [download.suggestedFilename(), fs.readFileSync(await download.path(), "utf8")];
  };
  const [svgName, svg] = await save(page.getByRole("button", { name: "Spara bild (SVG)" }));
  expect(svgName).toBe("luckor.svg");
  expect(svg).toContain("@font-face");
  expect(svg).toContain("Delmål mot målgrupp");
  expect(svg).not.toContain("var(--");
  const [csvName, csv] = await save(page.getByRole("button", { name: "Spara tabell (CSV)" }));
  expect(csvName).toBe("luckor.csv");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(facet.values.length + 3);
  await page.locator("details.each summary").click();
  const [eachName, each] = await save(page.locator("details.each").getByRole("button", { name: "Spara tabell (CSV)" }));
  expect(eachName).toBe("luckor-rutor.csv");
  const unknown = goals.filter((goal) => ofCell(goal.id, "-").length).length;
  expect(each.trimEnd().split("\r\n")).toHaveLength(filled.length + unknown + 1);
});

test.describe("in the hand, 390 pixels wide", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the table stands in for the drawing, and its numbers open", async ({ page }) => {
    await open(page, "?vy=luckor");
    await expect(chart(page)).toBeHidden();
    await expect(table(page)).toBeVisible();
    const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
    const { goal, value, ids } = filled[0];
    const row = table(page).locator("tbody tr").filter({ has: page.getByRole("rowheader", { name: value.title.sv, exact: true }) });
    await row.locator(`td[data-name="${goal.title}"] a`).click();
    await arrived(page);
    await expectNumbers(page, { shown: ids.length, total: model.activities.length, several: ids.filter(model.overlaps).length });
  });
});
