// The overlap view: its counts are those of UpSet's own model, and whatever is chosen in it is what the other views then show.
import { createRequire } from "node:module";
import fs from "node:fs";
import { open, panel, rowTitles, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const { asSets, generateCombinations } = createRequire(import.meta.url)("@upsetjs/model");
const model = new Model();
const title = (id) => model.node(id).title;

const chart = (page) => page.getByRole("group", { name: /^Överlapp: / });
const sheet = (page) => page.getByRole("region", { name: "Kombinationer" });
const bar = (page, start) => chart(page).getByRole("link", { name: new RegExp(`^${start.replace(/[()]/g, "\\$&")}: `) });
const names = (ids) => {
  const all = model.plans.filter(({ id }) => ids.has(id)).map((plan) => plan.title);
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} och ${all.at(-1)}` : all[0];
};

/** The table's rows: the combination's name, then its numbers. */
const numbers = (page) =>
  sheet(page).locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  );

test("counts exclusive and inclusive combinations as UpSet's own model does", async ({ page }) => {
  const kinds = [
    ["", model.plans.map(({ id }) => ({ name: title(id), elems: model.passing((a) => model.serves(a).has(id)) }))],
    // UpSet's model goes through every subset of the sets, so not through the 25 target groups.
    ...["perspektiv", "insatsniva"].map((facet) => [
      `&overlapp.av=f.${facet}`,
      model.file.facets.find(({ id }) => id === facet).values.map((value) => ({
        name: value.title.sv,
        elems: model.passing((a) => model.tagged(a, facet, value.id)),
      })),
    ]),
  ];
  for (const [query, list] of kinds) {
    const sets = asSets(list);
    const order = new Map(list.map(({ name }, i) => [name, i]));
    const all = (type) => {
      const found = generateCombinations(sets, { type, empty: true, min: 0, elems: model.activities.map(({ id }) => id) });
      const key = (c) => [...c.sets].map(({ name }) => name).sort((a, b) => order.get(a) - order.get(b)).join("|");
      return new Map(found.map((c) => [key(c), c.cardinality]));
    };
    const exclusive = all("distinctIntersection");
    const inclusive = all("intersection");
    await open(page, `?vy=overlapp${query}`);
    await expect(chart(page)).toBeVisible();
    const shown = await numbers(page);
    const occurring = [...exclusive].filter(([, n]) => n > 0);
    expect(shown).toHaveLength(occurring.length);
    const wordsOf = (key) => {
      const parts = key ? key.split("|") : [];
      return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} och ${parts.at(-1)}` : (parts[0] ?? null);
    };
    for (const [key, n] of occurring) {
      const row = shown.find(([name]) => name === wordsOf(key) || (key === "" && name.startsWith("ingen ")));
      expect(row, key).toBeTruthy();
      expect(Number(row[1]), key).toBe(n);
      if (key) expect(Number(row[2]), key).toBe(inclusive.get(key));
    }
  }
});

test("a bar, a row and a pair pick what they count, and the table and the map show just that", async ({ page }) => {
  await open(page, "?vy=overlapp");
  const [a, b] = model.plans.map(({ id }) => id);
  const exactly = model.passing((id) => names(model.serves(id)) === names(new Set([a, b])));
  expect(exactly.length).toBeGreaterThan(0);
  await bar(page, `Exakt ${names(new Set([a, b]))}`).click();
  await expect(page).toHaveURL(/plock=exakt:handlingsplan:/);
  await expect(bar(page, `Exakt ${names(new Set([a, b]))}`)).toHaveAttribute("aria-current", "true");
  const picked = page.getByRole("region", { name: "Utplockat" });
  await expect(picked.locator(".said-picked")).toContainText(`${exactly.length} aktivitet`);
  await expect(picked.getByRole("listitem")).toHaveCount(exactly.length);
  await picked.getByRole("link", { name: "Visa i tabellen" }).click();
  expect((await rowTitles(page)).sort()).toEqual(model.titles(exactly));
  await page.goBack();

  const shared = model.passing((id) => model.serves(id).has(a) && model.serves(id).has(b));
  const cell = page.getByRole("region", { name: "Par för par" }).getByRole("link", { name: new RegExp(`${shared.length} gemensamma`) });
  await cell.first().click();
  await expect(page).toHaveURL(/plock=minst:handlingsplan:/);
  await viewLink(page, "Tabell").click();
  expect((await rowTitles(page)).length).toBeGreaterThanOrEqual(1);
  await page.getByRole("link", { name: "Rensa alla filter" }).click();
  await expect(page).not.toHaveURL(/plock/);
});

test("can be used with the keys alone, and what has the focus keeps it", async ({ page }) => {
  await open(page, "?vy=overlapp");
  const first = chart(page).getByRole("link").first();
  await first.focus();
  const name = await first.getAttribute("aria-label");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/plock=/);
  expect(await page.evaluate(() => document.activeElement.getAttribute("aria-label"))).toBe(name);
  await page.getByLabel("Ordna efter").selectOption("avvikelse");
  await expect(page).toHaveURL(/overlapp\.ordna=avvikelse/);
  await page.getByLabel("Räknesätt").selectOption("minst");
  await expect(chart(page).getByRole("link", { name: /^Minst / }).first()).toBeAttached();
  await page.getByLabel("Gruppera efter").selectOption("mangd");
  await page.getByLabel("Mängder", { exact: true }).selectOption("f.malgrupp");
  await expect(chart(page)).toHaveAccessibleName(/målgrupp/);
  await page.reload();
  await expect(page.getByLabel("Mängder", { exact: true })).toHaveValue("f.malgrupp");
});

test("goes on from what is picked to the activity, whose panel opens beside it", async ({ page }) => {
  await open(page, "?vy=overlapp");
  await bar(page, `Exakt ${names(model.serves(model.activities.find(({ id }) => model.overlaps(id)).id))}`).click();
  const link = page.getByRole("region", { name: "Utplockat" }).getByRole("listitem").getByRole("link").first();
  const chosen = await link.textContent();
  await link.click();
  await expect(panel(page, chosen)).toBeVisible();
});

test("saves its picture and its table", async ({ page }) => {
  await open(page, "?vy=overlapp");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
    return fs.readFileSync(await download.path());
  };
  expect((await save("Spara bild (SVG)")).toString()).toContain("<svg");
  const csv = (await save("Spara tabell (CSV)")).toString();
  expect(csv.startsWith("\ufeffKombination;Exakt;Minst;")).toBe(true);
  expect(csv.trim().split("\r\n")).toHaveLength(1 + (await numbers(page)).length);
});

for (const [query, lang] of [["?vy=overlapp", "sv"], ["?vy=overlapp&sprak=en&overlapp.rakna=minst&overlapp.gruppera=grad", "en"]]) {
  test(`axe finds nothing serious, and on a phone the table stands in for the drawing, in ${lang}`, async ({ page }) => {
    await open(page, query);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page, colorScheme)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator(".chart-frame").first()).toBeHidden();
    await expect(page.locator(".sheet table").first()).toBeVisible();
    expect(await seriousViolations(page, "phone")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
