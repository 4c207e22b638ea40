// The timeline: bars by area over the years, the years one chooses, the follow-ups, and what stands in for it in the hand.
import { arrived, escape, open, panel, sentence, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const said = ({ period }) => Boolean(period && (period.start || period.end));
const dated = model.activities.filter(said);
const drawing = (page) => page.locator("#figure-tidslinje");
const bar = (page, title) => drawing(page).getByRole("link", { name: new RegExp(`^${escape(title)}: `) });
const rows = (page) => page.locator(".sheet tbody tr");
const years = (page) => page.getByRole("group", { name: "År i bilden" });
const axis = async (page) => {
  const texts = await page.locator(".chart-head text").allTextContents();
  return texts.filter((text) => /^\d{4}$/.test(text));
};

test("shows every activity: a bar for each that has a time, and the number of the others", async ({ page, complaints }) => {
  await open(page, "?vy=tidslinje");
  for (const { title } of dated) await expect(bar(page, title).first(), title).toBeVisible();
  await expect(rows(page)).toHaveCount(model.activities.length);
  await expect(page.locator(".timeline .lede")).toContainText(`${dated.length} av ${model.activities.length} aktiviteter`);
  expect(complaints).toEqual([]);
});

test("comes by the navigation and says so in both languages", async ({ page }) => {
  await open(page);
  await viewLink(page, "Tidslinje").click();
  await arrived(page);
  await expect(page.locator(".timeline .lede")).toContainText("Källorna anger en tid");
  await page.getByRole("link", { name: "Byt språk till engelska" }).click();
  await arrived(page);
  await expect(page.locator(".timeline .lede")).toContainText("The sources give a time");
  await expect(page.getByRole("columnheader", { name: "Precision" })).toBeVisible();
});

test("opens the panel of a bar, by pointer and by keyboard, and marks the bar", async ({ page }) => {
  const { title } = dated[0];
  await open(page, "?vy=tidslinje");
  await bar(page, title).first().click();
  await expect(panel(page, title)).toBeVisible();
  await expect(bar(page, title).first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await open(page, "?vy=tidslinje");
  await bar(page, title).first().focus();
  await page.keyboard.press("Enter");
  await expect(panel(page, title)).toBeVisible();
});

test("the number of those without a time opens them in the table", async ({ page }) => {
  await open(page, "?vy=tidslinje");
  const without = model.activities.length - dated.length;
  await page.getByRole("link", { name: `${without} utan tid` }).click();
  await arrived(page);
  await expect(sentence(page)).toContainText(`${without} av ${model.activities.length}`);
  await page.goBack();
  await arrived(page);
  const one = drawing(page).getByRole("link", { name: /^\d+ aktivitet(er)? utan angiven tid/ }).first();
  const many = Number.parseInt(await one.getAttribute("aria-label"), 10);
  await one.click();
  await arrived(page);
  await expect(sentence(page)).toContainText(`${many} av ${model.activities.length}`);
});

test("shows the years that are chosen, keeps them in the address, and goes back", async ({ page }) => {
  await open(page, "?vy=tidslinje&tid.ar=2019-2023");
  expect(await axis(page)).toEqual(["2019", "2020", "2021", "2022", "2023"]);
  await years(page).getByLabel("Från år").selectOption("2021");
  await expect.poll(() => axis(page)).toEqual(["2021", "2022", "2023"]);
  expect(page.url()).toContain("tid.ar=2021-2023");
  await years(page).getByLabel("Till år").selectOption("2020");
  await expect.poll(() => axis(page)).toEqual(["2020"]);
  await years(page).getByRole("link", { name: "Fler år" }).click();
  await expect.poll(async () => (await axis(page)).length).toBe(2);
  await page.goBack();
  await expect.poll(() => axis(page)).toEqual(["2020"]);
  await years(page).getByRole("link", { name: "Planens alla år" }).click();
  await expect.poll(() => axis(page)).toContain("2012");
  expect(page.url()).not.toContain("tid.ar");
  const before = (await axis(page)).length;
  await years(page).getByRole("link", { name: "Färre år" }).click();
  await expect.poll(async () => (await axis(page)).length).toBeLessThan(before);
});

test("names the follow-ups and marks the one whose statuses are shown", async ({ page }) => {
  await open(page, "?vy=tidslinje");
  for (const { date } of model.followUps) await expect(drawing(page).getByText(`Uppföljning ${date}`)).toBeVisible();
  await expect(drawing(page).getByText(`Status ${model.followUps.at(-1).date}`)).toBeVisible();
  const first = model.followUps[0];
  await open(page, `?vy=tidslinje&uppfoljning=${first.id}`);
  await expect(drawing(page).getByText(`Status ${first.date}`)).toBeVisible();
});

test("draws today where the browser says it is", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2021-10-03T12:00:00"));
  await open(page, "?vy=tidslinje");
  await expect(drawing(page).getByText("I dag 2021-10-03")).toBeVisible();
});

test("keeps the years in sight while one scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "?vy=tidslinje");
  await bar(page, dated.at(-1).title).first().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect(page.locator(".chart-head").getByText("2020", { exact: true })).toBeInViewport();
});

for (const width of [1280, 1100, 800]) {
  test(`fits a window ${width} pixels wide, also beside the panel`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ["?vy=tidslinje", `?vy=tidslinje&vald=${dated[0].id}`]) {
      await open(page, query);
      await expect.poll(() => page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test("follows the filter", async ({ page }) => {
  await open(page, "?vy=tidslinje&minst=2");
  const left = model.passing(model.overlaps);
  await expect(rows(page)).toHaveCount(left.length);
  const gone = dated.find(({ id }) => !left.includes(id));
  await expect(bar(page, gone.title)).toHaveCount(0);
});

for (const lang of ["sv", "en"]) {
  test(`axe finds nothing serious, in ${lang}, light and dark`, async ({ page }) => {
    await open(page, `?vy=tidslinje&vald=${dated[0].id}${lang === "en" ? "&sprak=en" : ""}`);
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await seriousViolations(page, `${lang}, ${colorScheme}:`)));
    }
    expect(found).toEqual([]);
  });
}

test.describe("in the hand, 390 pixels wide", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the table stands in for the drawing", async ({ page }) => {
    await open(page, "?vy=tidslinje");
    await expect(drawing(page)).toBeHidden();
    await expect(rows(page)).toHaveCount(model.activities.length);
    const wide = await rows(page).evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().right > innerWidth + 1).length);
    expect(wide).toBe(0);
    expect(await seriousViolations(page, "390:")).toEqual([]);
  });
});
