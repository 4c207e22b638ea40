// Pictures of every view for people to look at, written to target/pictures/; a picture that is all of one colour fails.
import fs from "node:fs";
import path from "node:path";
import { node, open, panel } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const folder = path.resolve(import.meta.dirname, "../../target/pictures");
const model = new Model();
const selected = model.activities.find(({ id }) => id === "maria-ungdom") ?? model.activities.find(({ id }) => model.overlaps(id));

const desk = { width: 1280, height: 800 };
const wall = { width: 1920, height: 1080 };
const hand = { width: 390, height: 844 };

const pictures = {
  "karta-1280-ljus": [desk, ""],
  "karta-1280-mork": [desk, "", "dark"],
  "karta-1920": [wall, ""],
  "karta-390": [hand, ""],
  "karta-minst-2": [desk, "?minst=2"],
  "karta-minst-2-dolj": [desk, "?minst=2&dolj=1"],
  "karta-vald-1280": [desk, `?vald=${selected.id}`],
  "karta-vald-mork": [desk, `?vald=${selected.id}`, "dark"],
  "karta-vald-390": [hand, `?vald=${selected.id}`],
  "karta-trad": [desk, `?vald=${selected.id}&trad=1`],
  "karta-english": [desk, "?sprak=en&f.malgrupp=barn-och-unga"],
  "karta-400-procent": [{ width: 320, height: 256 }, ""],
  "tabell-1280": [desk, "?vy=tabell"],
  "tabell-vald-mork": [desk, `?vy=tabell&vald=${selected.id}`, "dark"],
  "tabell-390": [hand, "?vy=tabell"],
  "fel-1280": [desk, "?plan=plan/finns-inte.json"],
};

for (const [name, [size, query, colorScheme = "light"]] of Object.entries(pictures)) {
  test(`a picture: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    if (query.includes("finns-inte")) await page.goto(`./${query}`).then(() => expect(page.getByRole("alert")).toBeVisible());
    else await open(page, query);
    if (query.includes("vald=")) await expect(panel(page, selected.title)).toBeVisible();
    const picture = await page.screenshot({ path: path.join(folder, `${name}.png`) });
    // A page of one colour packs to next to nothing.
    expect(picture.length).toBeGreaterThan((size.width * size.height) / 100);
  });
}

test("a picture: the thread of what the mouse rests on, and an opened list", async ({ page }) => {
  await page.setViewportSize(desk);
  await open(page, "?minst=2");
  await node(page, selected.title, "Aktivitet").focus();
  await page.screenshot({ path: path.join(folder, "karta-fokus.png") });
  await page.getByRole("search").locator("summary").first().click();
  await page.screenshot({ path: path.join(folder, "filter-oppet.png") });
  expect(fs.readdirSync(folder).length).toBeGreaterThan(0);
});
