// The table says what the map shows: sorted in Swedish order by any column, opening the same panel, and readable in the hand.
import { arrived, complete, expectNumbers, open, panel, rowTitles, rows, viewLink } from "./support/app.js";
import { Model, planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const swedish = new Intl.Collator("sv");
const idOf = new Map(model.activities.map(({ id, title }) => [title, id]));
const head = (page, name) => page.getByRole("columnheader", { name: new RegExp(`^${name}`) });
const ids = async (page) => (await rowTitles(page)).map((title) => idOf.get(title));
const order = (direction) => (direction === "ascending" ? 1 : -1);

const areas = (id) =>
  model.above(id).filter(({ kind }) => kind === "part_of").map(({ to }) => {
    const over = model.above(to).find(({ kind }) => kind === "part_of");
    return over ? `${model.node(over.to).title} › ${model.node(to).title}` : model.node(to).title;
  });
const groups = (id) => {
  const { values } = model.file.facets[0];
  return values.filter((value) => model.node(id).tags?.malgrupp?.includes(value.id)).map(({ title }) => title.sv).join(", ");
};
const statuses = ["planned", "ongoing", "paused", "done", "not_started"];
const latest = model.followUps.at(-1);

/** The first day that a time as exact as the source's can mean. */
const firstDay = (time) => {
  const [year, part = "01", day = "01"] = time.split("-");
  const month = { H1: "01", H2: "07", VT: "01", HT: "07", Q1: "01", Q2: "04", Q3: "07", Q4: "10" }[part] ?? part;
  return `${year}-${month}-${day}`;
};

/** Null without any period; undefined when the source names the end only, which may stand by that. */
const start = (period) => (!period ? null : period.start ? firstDay(period.start) : undefined);

/** By what each column sorts its rows: null stands last either way, undefined anywhere. */
const columns = {
  Aktivitet: (id) => model.node(id).title,
  Handlingsplaner: (id) => model.serves(id).size || null,
  Område: (id) => areas(id)[0]?.split(" › ")[0] ?? null,
  Målgrupp: (id) => groups(id) || null,
  [`Status ${latest.date}`]: (id) => (model.status(id, latest.id) === "-" ? null : statuses.indexOf(model.status(id, latest.id))),
  När: (id) => start(model.node(id).period),
  Källor: (id) => model.file.documents.findIndex((d) => d.id === model.node(id).sources[0].document),
};

const compare = (a, b) => (typeof a === "number" ? a - b : swedish.compare(a, b));

/** The places where two rows stand the wrong way round. */
function faults(shown, key, direction) {
  const keys = shown.map((id) => [id, key(id)]).filter(([, mine]) => mine !== undefined);
  return keys.slice(1).flatMap(([id, mine], i) => {
    const [before, theirs] = keys[i];
    const wrong = theirs === null ? mine !== null : mine !== null && order(direction) * compare(theirs, mine) > 0;
    return wrong ? [`${before} (${theirs}) stands before ${id} (${mine})`] : [];
  });
}

test("shows every activity in the order of its name", async ({ page }) => {
  await open(page, "?vy=tabell");
  expect((await ids(page)).sort()).toEqual(model.activities.map(({ id }) => id).sort());
  await expect(head(page, "Aktivitet")).toHaveAttribute("aria-sort", "ascending");
});

test("sorts by each column in both directions, and hears which", async ({ page }) => {
  await open(page, "?vy=tabell");
  const found = [];
  for (const [name, column] of Object.entries(columns)) {
    const directions = name === "Aktivitet" ? ["descending", "ascending"] : ["ascending", "descending"];
    for (const direction of directions) {
      await head(page, name).getByRole("link").click();
      await expect(head(page, name)).toHaveAttribute("aria-sort", direction);
      await expect(page.locator("th[aria-sort]")).toHaveCount(1);
      found.push(...faults(await ids(page), column, direction).map((fault) => `${name}, ${direction}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});

test("finds å, ä and ö after z, in this order, whatever stands beside them", async ({ page }) => {
  const other = planFile();
  const titles = ["Zoo", "Öar", "Ånga", "Ärenden", "Zebra", "Azur", "Aö", "Aå", "Övrigt", "åtgärd", "Orkester", "Ält"];
  const activities = other.nodes.filter(({ level }) => level === "aktivitet").slice(0, titles.length);
  activities.forEach((node, i) => (node.title = titles[i]));
  const gone = new Set(other.nodes.filter((node) => node.level === "aktivitet" && !activities.includes(node)).map(({ id }) => id));
  other.nodes = other.nodes.filter(({ id }) => !gone.has(id));
  other.links = other.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  await page.route("**/plan/svensk.json", (route) => route.fulfill({ json: other }));
  await open(page, "?plan=plan/svensk.json&vy=tabell");
  expect(await rowTitles(page)).toEqual([...titles].sort(swedish.compare));
});

test("opens a row in the same panel as on the map", async ({ page }) => {
  const { id, title } = model.activities.find((a) => model.overlaps(a.id));
  await open(page, "?vy=tabell");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(panel(page, title)).toBeVisible();
  await arrived(page);
  const inTable = await panel(page, title).ariaSnapshot();
  await expect(rows(page).filter({ hasText: title }).first()).toHaveAttribute("aria-current", "true");
  await open(page, `?vald=${id}`);
  expect((await panel(page, title).ariaSnapshot()).replaceAll(/\/url:.*/g, "")).toBe(inTable.replaceAll(/\/url:.*/g, ""));
});

test("reads in each row the plans, the area, the target group and the status", async ({ page }) => {
  await open(page, "?vy=tabell");
  await complete(page);
  const texts = new Map((await rows(page).evaluateAll((all) => all.map((row) => [row.querySelector("th").textContent, row.innerText.replaceAll(/\s+/g, " ")]))));
  for (const { id, title } of model.activities) {
    for (const plan of model.serves(id)) expect(texts.get(title), title).toContain(model.node(plan).title);
    for (const area of areas(id)) expect(texts.get(title), title).toContain(area);
    expect(texts.get(title), title).toContain(groups(id) || "–");
  }
});

test("filters the table as the map", async ({ page }) => {
  const left = model.passing((id) => model.tagged(id, "malgrupp", "aldre"), model.overlaps);
  await open(page, "?f.malgrupp=aldre&minst=2");
  await expectNumbers(page, { shown: left.length, total: model.activities.length, several: left.length });
  await viewLink(page, "Tabell").click();
  await expect.poll(async () => (await ids(page)).sort()).toEqual([...left].sort());
});

test("keeps the heads in sight while one scrolls", async ({ page }) => {
  await open(page, "?vy=tabell");
  await complete(page);
  await rows(page).last().getByRole("link").scrollIntoViewIfNeeded();
  await expect(rows(page).last()).toBeInViewport();
  await expect(head(page, "Aktivitet")).toBeInViewport();
});

test.describe("in the hand, 390 pixels wide", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("reads the table without scrolling sideways", async ({ page }) => {
    await open(page, "?vy=tabell");
    await complete(page);
    const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
    const wide = await rows(page).evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().right > innerWidth + 1).length);
    expect(wide).toBe(0);
  });

  test("sorts the rows there too", async ({ page }) => {
    await open(page, "?vy=tabell");
    const link = page.getByRole("region", { name: "Aktiviteter" }).getByRole("link", { name: /^Handlingsplaner/ });
    await expect.poll(async () => (await link.boundingBox())?.height ?? 0, "large enough for a finger").toBeGreaterThan(20);
    await link.click({ timeout: 3000 });
    expect(faults(await ids(page), columns.Handlingsplaner, "ascending")).toEqual([]);
  });

  test("opens a row and closes it again", async ({ page }) => {
    const { title } = model.activities[0];
    await open(page, "?vy=tabell");
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect(panel(page, title)).toBeInViewport();
    await panel(page, title).getByRole("link", { name: "Stäng rutan" }).click();
    await expect(panel(page, title)).toHaveCount(0);
  });
});
