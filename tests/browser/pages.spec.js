// The pages that every foot leads to: in both languages, by keyboard, on a narrow phone, and with a file of the organisation's own or none.
import fs from "node:fs";
import path from "node:path";
import { open, sentence } from "./support/app.js";
import { violations } from "./support/axe.js";
import { edit, rename, saved, stored } from "./support/kept.js";
import { Model, planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const pages = [
  ["tillganglighet", "Tillgänglighetsredogörelse", "Accessibility statement"],
  ["om", "Om Röda tråden", "About Röda tråden"],
  ["kallor", "Källor", "Sources"],
  ["lagring", "Så lagras dina uppgifter", "How your data is kept"],
  ["ord", "Ordlista", "Glossary"],
];
const example = () => JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, "../../data/organisation.example.json"), "utf8"));
const shown = (page, name) => page.getByRole("dialog", { name, exact: true });
const foot = (page) => page.getByRole("contentinfo");

/** Puts the organisation's file on the site, so long as the test lasts. */
const fill = (page, file) => page.route("**/plan/organisation.json", (route) => route.fulfill({ json: file }));
const none = (page) => page.route("**/plan/organisation.json", (route) => route.fulfill({ status: 404, body: "" }));

for (const [lang, at] of [["sv", 1], ["en", 2]]) {
  test(`every page opens from the foot and gives the focus back, in ${lang}`, async ({ page, complaints }) => {
    await fill(page, example());
    await open(page, `?vy=tabell&sprak=${lang}`);
    const before = await page.title();
    for (const names of pages) {
      const name = names[at];
      const link = foot(page).getByRole("link", { name, exact: true });
      await link.focus();
      await page.keyboard.press("Enter");
      const dialog = shown(page, name);
      await expect(dialog).toBeVisible();
      await expect(dialog.getByRole("heading", { name, level: 2 })).toBeFocused();
      await expect(page).toHaveTitle(new RegExp(`^${name} – `));
      expect(page.url()).toContain(`hjalp=${names[0]}`);
      await expect(dialog.locator(".waiting")).toHaveCount(0);
      await expect(dialog).not.toContainText(/\[page-|\[foot-/);
      expect((await violations(page)).map(({ impact, line }) => `${name} ${impact}: ${line}`)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      await expect(link).toBeFocused();
      await expect(page).toHaveTitle(before);
      await expect(page).not.toHaveURL(/hjalp/);
    }
    expect(complaints).toEqual([]);
  });
}

for (const scheme of ["light", "dark"]) {
  test(`every page fits a narrow phone, ${scheme}, and its address shows it`, async ({ page, complaints }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme: scheme });
    await fill(page, example());
    for (const [word, name] of pages) {
      await open(page, `?hjalp=${word}`);
      const dialog = shown(page, name);
      await expect(dialog).toBeVisible();
      await expect(dialog.locator(".waiting")).toHaveCount(0);
      expect(await dialog.evaluate((d) => d.scrollWidth <= d.clientWidth), `${name} goes sideways`).toBe(true);
      expect((await violations(page)).map(({ impact, line }) => `${name} ${impact}: ${line}`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test("the statement says what the organisation's file says", async ({ page, complaints }) => {
  const file = { ...example(), address: { sv: "Box 1, 123 45 Exempel" }, form: "https://region.example/form", how: { sv: "En checklista gicks igenom." } };
  file.shortcomings[0].instead = { sv: "Samma uppgifter står i tabellen." };
  file.shortcomings.push({ what: { sv: "Ett gammalt diagram." }, why: { sv: "Det rör en äldre plan." }, ground: "outside" });
  await fill(page, file);
  await open(page, "?hjalp=tillganglighet");
  const dialog = shown(page, "Tillgänglighetsredogörelse");
  for (const text of ["Region Exempel", "delvis förenlig", "2026-11-02", "2026-11-20", "010-123 45 67", "Box 1, 123 45 Exempel", "En checklista gicks igenom.", "Ett gammalt diagram.", "I stället: Samma uppgifter står i tabellen."]) {
    await expect(dialog).toContainText(text);
  }
  await expect(dialog.getByRole("status"), "nobody has all of it read out when it comes").toBeEmpty();
  await expect(dialog.getByRole("link", { name: file.email })).toHaveAttribute("href", `mailto:${file.email}`);
  await expect(dialog.getByRole("link", { name: file.form })).toHaveAttribute("href", file.form);
  await expect(dialog.getByRole("link", { name: /Digg/ })).toHaveAttribute("href", "https://www.digg.se/tdosanmalan");
  for (const name of ["Innehåll som inte är tillgängligt", "Rapportera brister", "Tillsyn", "Hur programmet har testats"]) {
    await expect(dialog.getByRole("heading", { name })).toBeVisible();
  }
  await expect(dialog.getByRole("heading", { level: 4 })).toHaveText(["Bristande förenlighet med lagens krav", "Innehåll som lagen inte gäller (9 §)"]);
  expect(complaints).toEqual([]);
});

test("without the file, or with one that is wrong, the page says so and how it is made", async ({ page }) => {
  await none(page);
  await open(page, "?hjalp=tillganglighet");
  const dialog = shown(page, "Tillgänglighetsredogörelse");
  await expect(dialog.getByRole("status")).toContainText("har inte fyllt i vem den är");
  await dialog.getByText("Så fyller organisationen i").click();
  await expect(dialog.getByRole("region", { name: "Exempel på filen" })).toContainText('"format": "roda-traden/organisation"');
  await expect(dialog).not.toContainText(/förenlig med lagens krav/);
  expect((await violations(page)).map(({ line }) => line)).toEqual([]);

  await page.unrouteAll();
  await fill(page, { ...example(), email: "a@b.se?bcc=c@d.se" });
  await open(page, "?hjalp=om");
  await expect(shown(page, "Om Röda tråden").getByRole("status")).toContainText("I fältet email: Det är ingen e-postadress");
  await page.unrouteAll();
  await page.route("**/plan/organisation.json", (route) => route.fulfill({ body: "<script>" }));
  await open(page, "?hjalp=tillganglighet");
  await expect(dialog.getByRole("status")).toContainText("Den går inte att läsa vid rad 1");
});

test("the sources' numbers are the plan's, and one page leads to another", async ({ page }) => {
  await fill(page, example());
  await open(page, "?hjalp=om");
  await shown(page, "Om Röda tråden").getByRole("link", { name: "Se planens källor" }).click();
  const dialog = shown(page, "Källor");
  await expect(dialog.getByRole("heading", { name: "Källor" })).toBeFocused();
  const plan = planFile();
  const cites = (id) => (entry) => entry.sources.some(({ document }) => document === id);
  for (const [at, { id, title }] of plan.documents.entries()) {
    const of = (basis) => plan.links.filter((l) => l.basis === basis).filter(cites(id)).length;
    const row = dialog.getByRole("row").nth(at + 1);
    await expect(row.getByRole("rowheader")).toContainText(title);
    const noted = plan.nodes.flatMap((n) => n.observations ?? []).filter(({ document }) => document === id).length;
    const numbers = [plan.nodes.filter(cites(id)).length, of("stated"), of("interpreted"), noted];
    expect(await row.getByRole("cell").allTextContents()).toEqual(numbers.map(String));
  }
  await page.goBack();
  await expect(shown(page, "Om Röda tråden")).toBeVisible();
});

test("the words are the plan's levels and facets, and the program's own", async ({ page }) => {
  await open(page, "?hjalp=ord");
  const dialog = shown(page, "Ordlista");
  const words = await dialog.locator("dt").allTextContents();
  const plan = planFile();
  for (const { title } of [...plan.levels, ...plan.facets]) expect(words).toContain(title.sv);
  for (const word of ["Röd tråd", "Överlapp", "Valsedel"]) expect(words).toContain(word);
});

test("a ballot page leads to the pages too, in its own language", async ({ page, complaints }) => {
  const { cases } = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, "support/ballots.json"), "utf8"));
  await fill(page, example());
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`./?sprak=en#r=${cases.dots.invitation}`);
  for (const [, , name] of pages) await expect(foot(page).getByRole("link", { name, exact: true })).toBeVisible();
  expect((await violations(page)).map(({ impact, line }) => `${impact}: ${line}`)).toEqual([]);
  await foot(page).getByRole("link", { name: "Accessibility statement" }).click();
  await expect(shown(page, "Accessibility statement").getByRole("heading", { level: 2 })).toBeFocused();
  expect(new URL(page.url()).hash).toBe("");
  expect(complaints).toEqual([]);
});

test("the button removes all that the browser keeps, after asking", async ({ page, complaints }) => {
  const [vision] = new Model().nodes;
  await open(page, `?vy=tabell&vald=${vision.id}`);
  await edit(page);
  await rename(page, "Ett eget namn");
  await saved(page);
  await page.getByLabel("Utseende").selectOption("dark");
  expect((await stored(page)).plans).toHaveLength(1);
  await foot(page).getByRole("link", { name: "Så lagras dina uppgifter" }).click();
  const dialog = shown(page, "Så lagras dina uppgifter");
  await expect(dialog.locator("dt code").first()).toBeVisible();
  const listed = await dialog.locator("dt code").allTextContents();
  expect(listed).toEqual(await page.evaluate(() => Object.keys(localStorage).sort()));
  expect(listed).toContain("roda-traden/theme");
  const known = (await dialog.locator("dt").allTextContents()).filter((text) => text.startsWith("roda-traden/"));
  for (const key of listed) expect(known.filter((text) => text === key).length, `${key} is explained`).toBe(2);

  await dialog.getByRole("button", { name: /^Ta bort allt ur/ }).click();
  await expect(dialog.getByText("Det går inte att ångra.")).toBeFocused();
  await dialog.getByRole("button", { name: "Behåll allt" }).click();
  await expect(dialog.getByRole("button", { name: /^Ta bort allt ur/ })).toBeFocused();
  expect((await stored(page)).plans).toHaveLength(1);
  // What a program that stopped put by for this tab goes too.
  await page.evaluate(() => sessionStorage.setItem("roda-traden/rescued", "x\n{}"));
  await dialog.getByRole("button", { name: /^Ta bort allt ur/ }).click();
  // As another tab would that has not heard of it yet.
  await page.evaluate(() => new Promise((held) => {
    indexedDB.open("roda-traden").onsuccess = ({ target }) => held((globalThis.held = target.result) && null);
  }));
  await dialog.getByRole("button", { name: "Ta bort allt", exact: true }).click();
  await expect(dialog.getByText("Tar bort …")).toBeFocused();
  await page.evaluate(() => globalThis.held.close());
  await page.waitForURL((url) => url.search === "");
  await expect(sentence(page)).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  for (const key of await page.evaluate(() => Object.keys(sessionStorage))) expect(key).toBe("roda-traden/removed");
  await page.goto(`./?vy=tabell&vald=${vision.id}`);
  await expect(page.getByRole("complementary", { name: vision.title })).toBeVisible();
  expect(complaints).toEqual([]);
});
