// What the first picture does not need is fetched when it is first used, once, and its absence is told in words.
import { expect, test } from "./support/test.js";
import { boxOf, open, panel, rows, sentence, viewLink } from "./support/app.js";
import { Model } from "./support/model.js";

const model = new Model();
const TABLE = "split_table.wasm";
const DETAIL = "split_detail.wasm";
const EVERY_PART = "**/*{split,chunk}_*.wasm";

const part = (page) => page.getByRole("main").getByRole("alert");
const waiting = (where) => where.locator("[aria-busy=true].waiting");

/** Holds back a file until the function returned is called. */
async function hold(page, file) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(`**/${file}`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** The parts of the program that the page asks for, from now on. */
function asked(page) {
  const names = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").at(-1);
    if (/^(split|chunk)_.*\.wasm$/.test(name)) names.push(name);
  });
  return names;
}

test("the first picture is drawn without any of it", async ({ page, complaints }) => {
  const names = asked(page);
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(names).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the table is fetched when it is first opened, and never again", async ({ page, complaints }) => {
  const names = asked(page);
  await open(page);
  for (let turn = 0; turn < 2; turn++) {
    await viewLink(page, "Tabell").click();
    await expect(rows(page)).toHaveCount(model.activities.length);
    await viewLink(page, "Karta").click();
    await expect(rows(page)).toHaveCount(0);
  }
  expect(names.filter((name) => name === TABLE)).toHaveLength(1);
  expect(names).not.toContain(DETAIL);
  expect(complaints).toEqual([]);
});

test("the panel is fetched when something is first selected, and has its heading at once", async ({ page, complaints }) => {
  const names = asked(page);
  const letGo = await hold(page, DETAIL);
  const [first, second] = model.activities;
  await page.goto(`./?vald=${first.id}&vy=tabell`);
  await expect(panel(page, first.title).getByRole("heading", { level: 2 })).toHaveText(first.title);
  await expect(waiting(panel(page, first.title))).toBeVisible();
  letGo();
  await expect(panel(page, first.title).getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(waiting(page.getByRole("main"))).toHaveCount(0);
  await page.getByRole("link", { name: second.title, exact: true }).first().click();
  await expect(panel(page, second.title).getByRole("heading", { level: 3 }).first()).toBeVisible();
  expect(names.filter((name) => name === DETAIL)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a link to the table shows that it is on its way, and then the table", async ({ page }) => {
  const letGo = await hold(page, TABLE);
  await page.goto("./?vy=tabell");
  await expect(sentence(page)).toBeVisible();
  await expect(waiting(page.getByRole("main"))).toHaveText("Hämtar det som behövs för att visa detta …");
  letGo();
  await expect(rows(page)).toHaveCount(model.activities.length);
  await expect(waiting(page.getByRole("main"))).toHaveCount(0);
});

for (const [name, hinder] of [
  ["without a network", (route) => route.abort("internetdisconnected")],
  ["with the file gone", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>404</h1>" })],
  ["with the file cut off", (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1]) })],
]) {
  test(`${name} the table says so, the map still works, and another try brings it`, async ({ page }) => {
    await open(page);
    await page.route(EVERY_PART, hinder);
    await viewLink(page, "Tabell").click();
    await expect(part(page)).toContainText("En del av Röda tråden gick inte att hämta.");
    await expect(part(page)).toContainText("Kontrollera nätverket");
    await part(page).getByRole("button", { name: "Försök igen" }).click();
    await expect(part(page)).toBeVisible();
    await viewLink(page, "Karta").click();
    await expect.poll(() => boxOf(page, model.activities[0].title)).toBeTruthy();
    await page.unroute(EVERY_PART);
    await viewLink(page, "Tabell").click();
    await expect(rows(page)).toHaveCount(model.activities.length);
    await expect(part(page)).toHaveCount(0);
  });
}

test("the button brings the table once the network is back, in English too", async ({ page }) => {
  await open(page, "?sprak=en");
  await page.route(EVERY_PART, (route) => route.abort());
  await viewLink(page, "Table").click();
  await expect(part(page)).toContainText("A part of Röda tråden could not be fetched.");
  await page.unroute(EVERY_PART);
  await part(page).getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(model.activities.length);
});

test("a host that does not know the type of wasm can serve the parts too", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page, "?vy=tabell");
  await expect(rows(page)).toHaveCount(model.activities.length);
});
