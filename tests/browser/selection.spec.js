// The smallest selection: it serves every goal that is served, says how sure that is, and follows what the user keeps and drops.
import { open, rowTitles } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const goals = (activity) => [...model.upwards(activity)].filter((id) => model.role(id) === "goal");
const served = (activities) => new Set(activities.flatMap(goals));
const all = served(model.activities.map(({ id }) => id));
const byTitle = new Map(model.activities.map(({ id, title }) => [title, id]));

const lede = (page) => page.locator(".selection-view .lede");
const drawn = (page) => page.getByRole("group", { name: "Urvalet och målen det tjänar" }).getByRole("link");
const row = (page, title) =>
  page.getByRole("region", { name: "Alla aktiviteter" }).getByRole("row").filter({ has: page.getByRole("link", { name: title, exact: true }) });

/** The activities of the selection, as the table shows them when asked to. */
async function chosen(page) {
  await page.getByRole("link", { name: "Visa urvalet i tabellen" }).click();
  const titles = await rowTitles(page);
  await page.goBack();
  await expect(lede(page)).toContainText("räcker");
  return titles.map((title) => byTitle.get(title));
}

test("serves every goal that is served today, and says that fewer cannot", async ({ page }) => {
  await open(page, "?vy=minsta-urval");
  await expect(lede(page)).toContainText(`${all.size} mål`);
  await expect(lede(page)).toContainText("bevisat");
  const ids = await chosen(page);
  await expect(drawn(page)).toHaveCount(ids.length);
  await expect(lede(page)).toContainText(`${ids.length} av ${model.activities.length} aktiviteter`);
  expect(served(ids).size).toBe(all.size);
});

test("keeps and drops what the user says, and takes it back", async ({ page }) => {
  await open(page, "?vy=minsta-urval");
  await expect(lede(page)).toContainText("räcker");
  await expect(page.locator("#choices tbody tr")).toHaveCount(model.activities.length);
  const before = await chosen(page);
  const out = model.activities.find(({ id }) => !before.includes(id));
  await row(page, out.title).getByRole("button", { name: /måste vara med/ }).click();
  await expect(page).toHaveURL(new RegExp(`urval\\.behall=${out.id}`));
  // While the list is written in its new order, a row may be there twice.
  await expect(page.locator("#choices")).not.toHaveAttribute("aria-busy");
  await expect(row(page, out.title)).toHaveAttribute("aria-current", "true");
  expect(await chosen(page)).toContain(out.id);
  const gone = model.node(before[0]);
  await row(page, gone.title).getByRole("button", { name: /får inte vara med/ }).click();
  await expect(page).toHaveURL(/urval\.ta-bort=/);
  await expect(page.locator("#choices")).not.toHaveAttribute("aria-busy");
  await expect(row(page, gone.title)).not.toHaveAttribute("aria-current", "true");
  expect(await chosen(page)).not.toContain(gone.id);
  await page.getByRole("link", { name: "Släpp dina val" }).click();
  await expect(page).not.toHaveURL(/urval\./);
  await expect.poll(async () => (await chosen(page)).sort()).toEqual([...before].sort());
});

test("can ask for every target group apart, and the address keeps the question", async ({ page }) => {
  await open(page, "?vy=minsta-urval");
  await page.getByLabel("För var och en av").selectOption("malgrupp");
  await expect(lede(page)).toContainText("kombinationer av mål och målgrupp");
  await page.getByLabel("Mål som ska tjänas").selectOption("delmal");
  await expect(page).toHaveURL(/urval\.mal=delmal/);
  await page.reload();
  await expect(page.getByLabel("Mål som ska tjänas")).toHaveValue("delmal");
  await expect(lede(page)).toContainText("bevisat");
});

for (const lang of ["sv", "en"]) {
  test(`axe finds nothing serious, on a phone neither, in ${lang}`, async ({ page }) => {
    await open(page, `?vy=minsta-urval&sprak=${lang}`);
    await expect(lede(page)).toContainText("113");
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page, colorScheme)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator(".chart-frame").first()).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
