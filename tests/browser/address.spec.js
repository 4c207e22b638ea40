// The address is the state: reload, back, forward and a copied link all bring back what was seen, and nonsense in it is said.
import { choice, drawing, drawnNodes, expectNumbers, list, node, notice, open, opened, panel, rowTitles, sentence, tools, viewLink } from "./support/app.js";
import { Model, planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const all = model.activities.length;
const branch = model.nodes.find(({ id }) => model.role(id) === "area" && model.hiddenBy([id]).size > 0);
const selected = model.activities.find(({ id }) => model.overlaps(id) && model.tagged(id, "malgrupp", "barn-och-unga"));

/** Everything that is to be seen or heard: the page as assistive technology has it, and the marks that only eyes get. */
async function seen(page) {
  const marks = await drawing(page).locator(".fold").allTextContents().catch(() => []);
  // What is said to those who listen goes by; the same stands on the page.
  const lasting = (snapshot) => snapshot.split("\n").filter((line) => !/^ *- status\b/.test(line)).join("\n");
  return {
    lang: await page.locator("html").getAttribute("lang"),
    title: await page.title(),
    page: lasting(await page.locator("body").ariaSnapshot()),
    closed: marks.filter((text) => text.startsWith("+")).sort(),
  };
}

/** Which nodes are drawn, and how solidly. */
const solidities = async (page) => (await drawnNodes(page)).map(({ id, solidity }) => [id, solidity]);

/** What is seen when nothing changes any more. */
async function settled(page) {
  let last;
  await expect.poll(async () => {
    const before = JSON.stringify(last);
    last = await seen(page);
    return JSON.stringify(last) === before;
  }).toBe(true);
  return last;
}

const expectSeen = (page, expected) => expect.poll(() => seen(page), { timeout: 15_000 }).toEqual(expected);

/** What a user does one after the other; each step changes the address. */
const steps = [
  ["filters", async (page) => {
    await list(page, "Målgrupp").click();
    await choice(page, "Barn och unga").check();
    await page.keyboard.press("Escape");
  }],
  ["selects", async (page) => {
    await node(page, selected.title).focus();
    await page.keyboard.press("Enter");
  }],
  ["closes a branch", async (page) => {
    await node(page, branch.title, model.file.levels[model.depth.get(branch.level)].title.sv).focus();
    await page.keyboard.press("Space");
  }],
  ["makes a level dots", async (page) => page.getByRole("link", { name: /Visa Insatsområde som punkter/ }).click()],
  ["changes the view", async (page) => viewLink(page, "Tabell").click()],
  ["sorts", async (page) => page.getByRole("columnheader", { name: /^Handlingsplaner/ }).getByRole("link").click()],
  ["changes the language", async (page) => page.getByRole("link", { name: "Byt språk till engelska" }).click()],
];

test("keeps view, filter, selection, branches, dots, order and language through reload, back, forward and a copied link", async ({ page, browser, context }) => {
  test.setTimeout(60_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?dolj=1");
  const states = [await settled(page)];
  for (const [name, act] of steps) {
    const before = page.url();
    await test.step(name, () => act(page));
    await expect.poll(() => page.url(), name).not.toBe(before);
    await opened(page);
    states.push(await settled(page));
  }
  const last = states.at(-1);

  await test.step("reload", async () => {
    await page.reload();
    await opened(page);
    await expectSeen(page, last);
  });
  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    await expectSeen(page, state);
  }
  for (const state of states.slice(1)) {
    await page.goForward();
    await expectSeen(page, state);
  }

  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link is copied")).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(link);
  await opened(other);
  await expectSeen(other, last);
  await fresh.close();
});

test("keeps a reloaded map as it was, closed branches and dots included", async ({ page }) => {
  await open(page, `?stangda=${branch.id}&smala=insatsomrade,delmal&vald=${selected.id}&trad=1`);
  const before = await seen(page);
  await page.reload();
  await opened(page);
  await expectSeen(page, before);
});

test("keeps what is typed in the search field, without a step of the history for every letter", async ({ page }) => {
  await open(page, "?vy=tabell");
  await page.getByRole("searchbox").pressSequentially("forald");
  const found = model.passing((id) => model.has(id, "forald"));
  await expectNumbers(page, { shown: found.length, total: all, several: found.filter(model.overlaps).length });
  await page.reload();
  await opened(page);
  await expect(page.getByRole("searchbox")).toHaveValue("forald");
  await viewLink(page, "Karta").click();
  await expect(drawing(page)).toBeVisible();
  await page.goBack();
  await expect.poll(async () => (await rowTitles(page)).length).toBe(found.length);
});

test.describe("with nonsense in the address", () => {
  const bad = {
    vy: "xyz", sprak: "xx", minst: "många", angivna: "ja", dolj: "2", trad: "x", sortera: "-xyz", vald: "finns-inte",
    stangda: "finns-inte", smala: "finns-inte", status: "finns-inte", uppfoljning: "finns-inte", plan: "../hemligt.json",
    "f.malgrupp": "finns-inte", "f.finns-inte": "barn", "i.handlingsplan": "finns-inte", "i.finns-inte": "x", okand: "nyckel",
  };
  test("names every value that it does not use, and shows the plan as if they were not there", async ({ page }) => {
    await open(page);
    const usual = await solidities(page);
    await open(page, `?${new URLSearchParams(bad)}`);
    await expect(notice(page)).toContainText("känns igen");
    const items = notice(page).getByRole("listitem");
    await expect(items).toHaveCount(Object.keys(bad).length);
    for (const [key, value] of Object.entries(bad)) {
      const named = key.endsWith("finns-inte") ? "finns-inte" : value;
      await expect(items.filter({ hasText: key.split(".")[0] }).filter({ hasText: named }), key).not.toHaveCount(0);
    }
    await expectNumbers(page, { shown: all, total: all, several: model.passing(model.overlaps).length });
    expect(await solidities(page)).toEqual(usual);
  });

  test("says so in English too, and uses the good values", async ({ page }) => {
    await open(page, "?sprak=en&minst=2&vy=xyz&vald=finns-inte");
    await expect(notice(page)).toContainText("not recognised");
    await expect(notice(page).getByRole("listitem")).toHaveCount(2);
    const overlapping = model.passing(model.overlaps).length;
    await expectNumbers(page, { shown: overlapping, total: all, several: overlapping });
  });

  test("forgets the notice when the address is mended by a choice", async ({ page }) => {
    await open(page, "?vy=xyz&minst=många");
    await expect(notice(page)).toBeVisible();
    await viewLink(page, "Tabell").click();
    await expect(notice(page)).toHaveCount(0);
  });

  test("takes odd bytes, empty values and very long ones calmly", async ({ page }) => {
    for (const query of ["?vald=%FF%00&%&f.=x&&=&minst=-1", `?sok=${"å".repeat(500)}`, `?minst=99999999999999999999&stangda=${"x,".repeat(1500)}`]) {
      await page.goto(`./${query}`);
      await expect(sentence(page), query.slice(0, 40)).toBeVisible();
    }
  });
});

test("draws levels by the screen's width when the address names only levels that do not exist", async ({ page }) => {
  await open(page);
  const dots = page.getByRole("link", { name: /Visa texterna för/ });
  const before = await dots.count();
  expect(before).toBeGreaterThan(0);
  await open(page, "?smala=finns-inte");
  await expect(dots).toHaveCount(before);
});

test("does not count a choice that the plan does not have as chosen", async ({ page }) => {
  await open(page, "?f.malgrupp=finns-inte");
  await expect(list(page, "Målgrupp")).not.toContainText("vald");
});

test("opens another plan file that the address names, and keeps it while one goes about", async ({ page }) => {
  const other = planFile();
  other.title = { sv: "En annan plan", en: "Another plan" };
  const [first] = model.activities;
  const kept = new Set([...model.upwards(first.id)]);
  other.nodes = other.nodes.filter(({ id }) => kept.has(id));
  other.links = other.links.filter(({ from, to }) => kept.has(from) && kept.has(to));
  await page.route("**/plan/annan.json", (route) => route.fulfill({ json: other }));
  await open(page, "?plan=plan/annan.json");
  const small = new Model({ file: other });
  await expectNumbers(page, { shown: small.activities.length, total: small.activities.length, several: small.passing(small.overlaps).length });
  await expect(page.getByText("En annan plan", { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/En annan plan/);
  await viewLink(page, "Tabell").click();
  await page.getByRole("link", { name: first.title, exact: true }).click();
  await expect(panel(page, first.title)).toBeVisible();
  expect(new URL(page.url()).searchParams.get("plan")).toBe("plan/annan.json");
  await page.reload();
  await expect(panel(page, first.title)).toBeVisible();
});

test("fetches a plan from nowhere but the site's own folder", async ({ page, complaints }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const away of ["https://example.org/x.json", "//example.org/x.json", "../x.json", "data:application/json,{}"]) {
    await open(page, `?plan=${encodeURIComponent(away)}`);
    await expect(notice(page), away).toBeVisible();
  }
  expect(asked.filter((path) => path.endsWith(".json") && !/\/plan\/orebro\.json$/.test(path))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("stays in its folder: every step's address and every file lie below where the page was opened", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  await viewLink(page, "Tabell").click();
  await page.getByRole("link", { name: selected.title, exact: true }).click();
  expect(page.url()).toMatch(new RegExp(`^${baseURL.replace(/[.?]/g, "\\$&")}\\?`));
  await page.reload();
  await expect(panel(page, selected.title)).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(baseURL))).toEqual([]);
});

test("follows a link in a new tab to the same place", async ({ page, context }) => {
  await open(page, "?vy=tabell&minst=2");
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: selected.title, exact: true }).click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(panel(tab, selected.title)).toBeVisible();
  await expect(panel(page, selected.title)).toHaveCount(0);
  await expect(tools(page)).toHaveCount(0);
});
