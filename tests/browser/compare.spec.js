// The comparison: a page to take to a meeting, whose numbers open what they count.
import fs from "node:fs";
import { arrived, open, panel, rowTitles, rows, undimmed } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model, planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [before, after] = model.followUps;
const seen = (id, document) => {
  const status = model.status(id, document.id);
  if (status !== "-") return status;
  return model.node(id).sources.some((source) => source.document === document.id) ? "named" : "absent";
};
const which = (test) => model.passing((id) => test(seen(id, before), seen(id, after)));
const added = which((a, b) => a === "absent" && b !== "absent");
const gone = which((a, b) => a !== "absent" && b === "absent");
const finished = which((a, b) => b === "done" && !["done", "absent", "named"].includes(a));
const continued = which((a, b) => a === "ongoing" && b === "ongoing");
const there = which((a, b) => a !== "absent" || b !== "absent");

const lede = (page) => page.locator(".compare > .lede");
const figure = (page, name, n) => page.getByRole("link", { name: `${name}: ${n}`, exact: true });
const chart = (page) => page.getByRole("group", { name: /^Läge 2021/ });
const list = (page) => page.getByRole("region", { name: "Aktivitet för aktivitet" });

for (const lang of ["sv", "en"]) {
  test(`axe finds nothing serious on the comparison, in ${lang}, light and dark`, async ({ page }) => {
    await open(page, `?vy=jamfor${lang === "en" ? "&sprak=en" : ""}`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page, `${lang}, ${colorScheme}`)).toEqual([]);
    }
  });
}

test("reads 2021 to 2022 as sentences with the data's numbers", async ({ page, complaints }) => {
  await open(page, "?vy=jamfor");
  await expect(page.getByRole("heading", { name: `Från ${before.date} till ${after.date}` })).toBeVisible();
  await expect(lede(page)).toContainText(`${added.length} är nya, och ${gone.length} nämns inte längre`);
  await expect(lede(page)).toContainText(`har ${finished.length} avslutats`);
  await expect(lede(page)).toContainText(`${continued.length} pågår fortfarande`);
  await expect(page.getByText("betyder inte att den har upphört")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("each figure opens the activities that it counts", async ({ page }) => {
  for (const [name, ids] of [["Nya", added], ["Avslutade", finished], ["Nämns inte längre", gone], ["Pågår fortfarande", continued]]) {
    await open(page, "?vy=jamfor");
    await figure(page, name, ids.length).click();
    await arrived(page);
    await expect(rows(page)).toHaveCount(ids.length);
    expect((await rowTitles(page)).toSorted()).toEqual(model.titles(ids).toSorted());
  }
});

test("shows the new ones on the map, with the old ones faded", async ({ page }) => {
  await open(page, "?vy=jamfor");
  await page.getByRole("link", { name: "Nya: visa på kartan" }).click();
  await expect.poll(() => undimmed(page, model)).toEqual(added.toSorted());
});

test("every cell of the matrix opens what it counts, from the keyboard too", async ({ page }) => {
  await open(page, "?vy=jamfor");
  const ids = which((a, b) => a === "ongoing" && b === "done");
  const cell = chart(page).getByRole("link", { name: new RegExp(`^${before.date}: Pågår; ${after.date}: Avslutad: ${ids.length} `) });
  await cell.focus();
  await page.keyboard.press("Enter");
  await arrived(page);
  expect((await rowTitles(page)).toSorted()).toEqual(model.titles(ids).toSorted());
  await page.goBack();
  await expect(chart(page)).toBeVisible();
  const total = chart(page).getByRole("link", { name: new RegExp(`Alla; .* Alla: ${there.length} `) });
  await expect(total).toHaveCount(1);
});

test("lists every activity once, with what both follow-ups say", async ({ page }) => {
  await open(page, "?vy=jamfor");
  const titles = await list(page).locator("tbody th").allInnerTexts();
  expect(titles.toSorted()).toEqual(model.titles(there).toSorted());
  const { title } = model.node(finished[0]);
  const row = list(page).locator("tbody tr").filter({ has: page.getByRole("rowheader", { name: title, exact: true }) });
  await expect(row).toContainText("Avslutade");
  await row.getByRole("link", { name: title }).click();
  await expect(panel(page, title)).toBeVisible();
});

test("turns the comparison round, and the address remembers", async ({ page }) => {
  await open(page, "?vy=jamfor");
  await page.getByLabel("Från uppföljningen").selectOption(after.id);
  await page.getByLabel("Till uppföljningen").selectOption(before.id);
  await expect(lede(page)).toContainText(`${gone.length} är nya, och ${added.length} nämns inte längre`);
  await page.reload();
  await expect(lede(page)).toContainText(`${gone.length} är nya, och ${added.length} nämns inte längre`);
});

test("compares with another plan file: new, gone, renamed, moved", async ({ page }) => {
  const other = planFile();
  const [lost, renamed] = model.activities;
  other.nodes = other.nodes.filter(({ id }) => id !== lost.id);
  other.links = other.links.filter(({ from, to }) => from !== lost.id && to !== lost.id);
  other.nodes.find(({ id }) => id === renamed.id).title = "Det gamla namnet";
  other.nodes.push({ ...other.nodes.find(({ id }) => id === renamed.id), id: "helt-borttagen", title: "Helt borttagen", aliases: [] });
  await page.route("**/plan/forra.json", (route) => route.fulfill({ json: other }));
  await open(page, "?vy=jamfor");
  await page.getByLabel("Jämför med en annan planfil").fill("plan/forra.json");
  await page.getByRole("button", { name: "Jämför", exact: true }).click();
  await expect(lede(page)).toContainText("1 är ny, och 1 är borta");
  await expect(lede(page)).toContainText("1 heter något annat än förut");
  await expect(list(page)).toContainText("Hette Det gamla namnet");
  await expect(list(page)).toContainText("Helt borttagen");
  await expect(figure(page, "Nya", 1)).toBeVisible();
  expect(await seriousViolations(page, "files")).toEqual([]);
  await page.reload();
  await expect(page.getByLabel("Jämför med en annan planfil")).toHaveValue("plan/forra.json");
  await page.getByRole("button", { name: "Jämför", exact: true }).click();
  await expect(lede(page), "the field has what the address has").toContainText("1 är ny, och 1 är borta");
  await page.getByRole("link", { name: "Jämför uppföljningarna i stället" }).click();
  await expect(page.getByLabel("Jämför med en annan planfil")).toHaveValue("");
  await expect(lede(page)).toContainText(`${added.length} är nya`);
});

test("says so when the other file cannot be had, and takes no address of another site", async ({ page }) => {
  await open(page, "?vy=jamfor&jamfor.med=plan/finns-inte.json");
  await expect(page.getByRole("alert")).toContainText("plan/finns-inte.json");
  await open(page, "?vy=jamfor");
  const field = page.getByLabel("Jämför med en annan planfil");
  await field.fill("https://exempel.se/plan.json");
  await page.getByRole("button", { name: "Jämför", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Adressen kan inte användas");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/^Adressen kan inte användas/);
  await expect(field, "what was written is there to be mended").toHaveValue("https://exempel.se/plan.json");
  expect((await seriousViolations(page, "an address that is refused"))).toEqual([]);
  await field.press("End");
  await field.press("Backspace");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(field).not.toHaveAttribute("aria-invalid");
  await expect(lede(page)).toContainText(`${added.length} är nya`);
});

test("saves the picture and the list", async ({ page }) => {
  await open(page, "?vy=jamfor");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return [download.suggestedFilename(), fs.readFileSync(await download.path(), "utf8")];
  };
  const [svgName, svg] = await save("Spara bild (SVG)");
  expect(svgName).toBe("jamfor.svg");
  expect(svg).toContain(`Efter: ${after.date}`);
  const [csvName, csv] = await save("Spara tabell (CSV)");
  expect(csvName).toBe("jamfor.csv");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(there.length + 1);
});

test.describe("in the hand, 390 pixels wide", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the list stands in for the drawing, and nothing sticks out", async ({ page }) => {
    await open(page, "?vy=jamfor");
    await expect(chart(page)).toBeHidden();
    await expect(list(page)).toBeVisible();
    const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
    await figure(page, "Avslutade", finished.length).click();
    await arrived(page);
    await expect(rows(page)).toHaveCount(finished.length);
  });
});
