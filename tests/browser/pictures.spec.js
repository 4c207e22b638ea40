// Pictures of every view for people to look at, written to target/pictures/; a picture that is all of one colour fails.
// `UPDATE_GOLDEN=1` stores those of docs/vyer.md anew: each view light and dark, side by side.
import fs from "node:fs";
import path from "node:path";
import { arrived, node, open, panel } from "./support/app.js";
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

/** The views of docs/vyer.md: their queries, and what is to be there before the picture is taken. */
const stored = {
  karta: [""],
  "karta-vald": [`?vald=${selected.id}`],
  trad: ["?vy=trad"],
  tabell: ["?vy=tabell"],
  overlapp: ["?vy=overlapp"],
  luckor: ["?vy=luckor"],
  "minsta-urval": ["?vy=minsta-urval"],
  tidslinje: ["?vy=tidslinje"],
  jamfor: ["?vy=jamfor"],
  workshop: ["?vy=workshop"],
  guide: ["?hjalp=guide"],
  utskrift: ["", (page) => page.getByRole("button", { name: "Skriv ut …" }).click().then(() => page.getByRole("radio", { name: "Så stor att texten går att läsa" }).check())],
};
const docs = path.resolve(import.meta.dirname, "../../docs");

/** Puts two pictures beside each other, with a gap, and packs them as well as the room for one allows. */
const beside = (page, pictures) =>
  page.evaluate(async (all) => {
    const images = await Promise.all(all.map((data) => Object.assign(new Image(), { src: `data:image/png;base64,${data}` })).map((image) => image.decode().then(() => image)));
    const [{ width, height }] = images;
    const canvas = Object.assign(document.createElement("canvas"), { width: width * 2 + 16, height });
    const pen = canvas.getContext("2d");
    images.forEach((image, i) => pen.drawImage(image, i * (width + 16), 0));
    const packed = [0.72, 0.6, 0.5, 0.4, 0.3].map((quality) => canvas.toDataURL("image/webp", quality).split(",")[1]);
    return packed.find((text) => text.length * 0.75 < 145_000) ?? packed.at(-1);
  }, pictures.map((picture) => picture.toString("base64")));

for (const [name, [query, then]] of Object.entries(process.env.UPDATE_GOLDEN ? stored : {})) {
  test(`a picture for the documentation: ${name}`, async ({ page }) => {
    await page.setViewportSize(desk);
    await page.addInitScript(() => localStorage.setItem("roda-traden/tour", "1"));
    const pictures = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open(page, query);
      await then?.(page);
      await arrived(page);
      pictures.push(await page.screenshot());
    }
    // A page of its own, which has no policy of what may be read in it.
    const table = await page.context().newPage();
    const packed = Buffer.from(await beside(table, pictures), "base64");
    await table.close();
    expect(packed.length).toBeGreaterThan(5_000);
    expect(packed.length).toBeLessThan(150_000);
    fs.mkdirSync(path.join(docs, "vyer"), { recursive: true });
    fs.writeFileSync(path.join(docs, "vyer", `${name}.webp`), packed);
    if (name === "karta-vald") fs.writeFileSync(path.join(docs, "karta.png"), pictures[0]);
  });
}

test("the documentation shows each picture that is stored, and no other", async () => {
  const text = fs.readFileSync(path.join(docs, "vyer.md"), "utf8");
  const shown = [...text.matchAll(/\]\(vyer\/([\w-]+)\.webp\)/g)].map(([, name]) => name);
  expect(shown).toEqual(Object.keys(stored));
  const files = fs.readdirSync(path.join(docs, "vyer"));
  expect(files.sort()).toEqual(shown.map((name) => `${name}.webp`).sort());
  const sizes = files.map((file) => fs.statSync(path.join(docs, "vyer", file)).size);
  expect(Math.max(...sizes)).toBeLessThan(150_000);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(2_000_000);
});
