// The page that explains the file formats: reached by a link and by its address, readable on a phone, on paper and in both languages.
import fs from "node:fs";
import { open } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { tabTo } from "./support/focus.js";
import { expect, test } from "./support/test.js";

const help = (page, name = "Så fyller du i en fil") => page.getByRole("dialog", { name });

test("the page opens above the dialog for files, and one is back where one was", async ({ page, complaints }) => {
  await open(page);
  await page.getByRole("button", { name: "Öppna fil" }).click();
  const files = page.getByRole("dialog", { name: "Öppna en egen plan" });
  await files.getByText("Klistra in celler").click();
  await files.getByLabel("Celler kopierade ur Excel").fill("Aktivitet\tMålgrupp");
  const link = files.getByRole("link", { name: "Så fyller du i en fil" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(help(page)).toBeVisible();
  expect(page.url()).toContain("hjalp=format");
  expect(await seriousViolations(page, "format")).toEqual([]);
  await help(page).getByRole("button", { name: "Stäng" }).click();
  await expect(help(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/hjalp/);
  await expect(link).toBeFocused();
  await expect(files.getByLabel("Celler kopierade ur Excel")).toHaveValue("Aktivitet\tMålgrupp");
  expect(complaints).toEqual([]);
});

test("its address shows it, its contents lead to the sections, and back leaves it", async ({ page }) => {
  await open(page, "?vy=tabell&hjalp=format");
  await expect(help(page)).toBeVisible();
  for (const name of ["En lista med en aktivitet per rad", "Mallen för en hel plan", "Regler för alla blad", "Tider", "Ord med fast betydelse", "Filer", "Gränser", "Det som inte läses eller körs"]) {
    const heading = help(page).getByRole("heading", { name, level: 3 });
    const link = help(page).getByRole("navigation", { name: "Innehåll" }).getByRole("link", { name });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(heading).toBeInViewport();
  }
  for (const sheet of ["Plan", "Dokument", "Nivåer", "Egenskaper", "Noder", "Länkar", "Observationer"]) {
    await expect(help(page).getByRole("table", { name: sheet, exact: true })).toHaveCount(1);
  }
  const example = help(page).getByRole("table", { name: "Ett påhittat exempel" });
  await expect(example.getByRole("columnheader")).toHaveCount(7);
  await expect(example.getByRole("row")).toHaveCount(3);
  await expect(help(page)).toContainText("högst 32 nivåer, 20000 noder, 200000 länkar");
  await page.keyboard.press("Escape");
  await expect(help(page)).toHaveCount(0);
  await page.goBack();
  await expect(help(page)).toBeVisible();
});

test("the example is read as it stands, and the template comes from here too", async ({ page }) => {
  await open(page, "?hjalp=format");
  const rows = await help(page).getByRole("table", { name: "Ett påhittat exempel" }).getByRole("row").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const download = page.waitForEvent("download");
  await help(page).getByRole("button", { name: "Hämta en mall för Excel" }).click();
  expect(fs.statSync(await (await download).path()).size).toBeGreaterThan(5_000);
  await expect(help(page).getByRole("status")).toContainText("är sparad");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Öppna fil" }).click();
  const files = page.getByRole("dialog", { name: "Öppna en egen plan" });
  await files.getByLabel("Fil", { exact: true }).setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(rows.map((row) => row.join(";")).join("\n")) });
  await expect(files.getByText("Filen kan öppnas, och inget i den behöver ses över.")).toBeVisible();
  await expect(files).toContainText("Aktivitet: 2");
  await expect(files).toContainText("Handlingsplan: 2");
});

test("in English it names the template's own words too, and fits a narrow phone", async ({ page, complaints }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, "?sprak=en&hjalp=format");
  const english = help(page, "How to fill in a file");
  await expect(english.getByRole("heading", { name: "Noder (Nodes)" })).toBeVisible();
  await expect(english.getByRole("rowheader", { name: "Andra namn (Other names)" })).toHaveCount(1);
  expect(await english.evaluate((d) => d.scrollWidth <= d.clientWidth)).toBe(true);
  expect(await seriousViolations(page, "format in English")).toEqual([]);
  await tabTo(page, english.getByRole("button", { name: "Print" }));
  expect(complaints).toEqual([]);
});

test("on paper there is the page and nothing else", async ({ page }) => {
  await open(page, "?hjalp=format");
  await expect(help(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("main")).toBeHidden();
  await expect(help(page).getByRole("heading", { name: "Det som inte läses eller körs" })).toBeVisible();
  const whole = await help(page).evaluate((d) => d.scrollHeight <= d.clientHeight + 1);
  expect(whole).toBe(true);
  const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(14);
});
