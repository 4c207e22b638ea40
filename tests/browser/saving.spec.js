// What is saved and printed: pictures with their font and in light colours, tables that a Swedish spreadsheet opens rightly.
import fs from "node:fs/promises";
import { arrived, open, tools } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const save = async (page, place, name) => {
  const [download] = await Promise.all([page.waitForEvent("download"), place.getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await fs.readFile(await download.path()) };
};
const figureTools = (page) => page.getByRole("group", { name: "Spara och skriv ut" }).first();

/** The pixels across and down that a PNG file says it has. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** What is wrong with a picture that is to need nothing but itself. */
function faults(svg) {
  const found = [];
  if (!svg.startsWith("<svg ")) found.push("does not begin as SVG");
  if (!/@font-face\{[^}]*url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{20000,}\)/.test(svg)) found.push("has no font");
  const outside = svg.replace("http://www.w3.org/2000/svg", "").match(/(?:https?:)?\/\/[a-z][^\s"'<]*\.[a-z]+|href=|<image|<script|<foreignObject|url\((?!#|data:font)/gi);
  if (outside) found.push(`asks for ${outside.slice(0, 3)}`);
  if (/var\(--|light-dark|NaN/.test(svg)) found.push("has a colour that the page alone knows");
  return found;
}

/** The colours that a PNG has, by how much of it they cover, read by the browser. */
const colours = (page, png) =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return [...pen.getImageData(2, 2, 1, 1).data];
  }, `data:image/png;base64,${png.toString("base64")}`);

test("a drawing is saved as SVG with its font, and as PNG twice as wide, in light colours also when the page is dark", async ({ page, complaints }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "?vy=tidslinje");
  const svg = await save(page, figureTools(page), "Spara bild (SVG)");
  expect(svg.name).toBe("tidslinje.svg");
  const text = svg.bytes.toString("utf8");
  expect(faults(text)).toEqual([]);
  expect(text).toContain('fill="#ffffff"');
  const width = await page.locator("#figure-tidslinje").evaluate((e) => e.viewBox.baseVal.width);
  const height = await page.locator("#figure-tidslinje").evaluate((e) => e.viewBox.baseVal.height);
  const png = await save(page, figureTools(page), "Spara bild (PNG)");
  expect(png.name).toBe("tidslinje.png");
  expect(sizeOf(png.bytes)).toEqual([width * 2, height * 2]);
  expect(await colours(page, png.bytes)).toEqual([255, 255, 255, 255]);
  expect(complaints).toEqual([]);
});

test("the saved picture is XML that a browser opens by itself, with the texts as on the page", async ({ page }) => {
  await open(page, "?vy=tidslinje");
  const { bytes } = await save(page, figureTools(page), "Spara bild (SVG)");
  const texts = (root) => [...root.querySelectorAll("text")].map((t) => t.textContent);
  const [shown, saved] = await page.evaluate(
    ([text, code]) => {
      const texts = new Function(`return ${code}`)();
      const xml = new DOMParser().parseFromString(text, "image/svg+xml");
      return [texts(document.querySelector("#figure-tidslinje")), xml.querySelector("parsererror") ? null : texts(xml)];
    },
    [bytes.toString("utf8"), texts.toString()],
  );
  expect(saved).toEqual(shown);
});

/** The cells of a CSV file with semicolons. */
function cells(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ";") {
      rows.push(row);
      row = [];
    }
  }
  return rows.filter((r) => r.length > 1);
}

for (const [query, place, columns, file] of [
  ["?vy=tidslinje", figureTools, 7, "tidslinje.csv"],
  ["?vy=tabell", figureTools, 7, "tabell.csv"],
]) {
  test(`the table of ${query} is saved as CSV with its mark and all rows`, async ({ page }) => {
    await open(page, query);
    const csv = await save(page, place(page), "Spara tabell (CSV)");
    expect(csv.name).toBe(file);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = cells(csv.bytes.subarray(3).toString("utf8"));
    expect(rows[0]).toHaveLength(columns);
    expect(rows.every((row) => row.length === columns)).toBe(true);
    expect(rows.slice(1).map(([title]) => title).sort()).toEqual(model.activities.map(({ title }) => title).sort());
  });
}

test("the map is saved as SVG with its font and as PNG twice as wide", async ({ page, complaints }) => {
  await open(page);
  const svg = await save(page, tools(page), "Spara bild (SVG)");
  expect(svg.name).toBe("karta.svg");
  const text = svg.bytes.toString("utf8");
  expect(faults(text)).toEqual([]);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(text);
  const png = await save(page, tools(page), "Spara bild (PNG)");
  expect(png.name).toBe("karta.png");
  expect(sizeOf(png.bytes)).toEqual([width * 2, height * 2]);
  expect(complaints).toEqual([]);
});

for (const view of ["karta", "tabell", "tidslinje", "overlapp", "luckor", "minsta-urval", "jamfor"]) {
  test(`${view} prints without controls, with its heading and sentence`, async ({ page }) => {
    await open(page, `?vy=${view}`);
    await arrived(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#heading")).toBeInViewport();
    await expect(page.locator(".sentence")).toBeVisible();
    for (const gone of [".filters", ".figure-tools", ".views", ".map-tools button", ".view-controls", ".map-zoom"]) {
      for (const control of await page.locator(gone).all()) await expect(control, gone).toBeHidden();
    }
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[\s*0 0 84[12]\S* 59[45]/);
  });
}

test("the timeline goes to paper in pages that cut no row", async ({ page }) => {
  await open(page, "?vy=tidslinje");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const pages = page.locator(".chart-pages .chart");
  expect(await pages.count()).toBeGreaterThan(3);
  await expect(page.locator("#figure-tidslinje")).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(pages).toHaveCount(0);
});
