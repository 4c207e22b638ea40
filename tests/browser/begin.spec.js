// A plan that begins from nothing: written, made, edited, saved as a file and opened again.
import fs from "node:fs";
import { drawing, node, open, rowTitles, sentence, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { tabTo } from "./support/focus.js";
import { expect, test } from "./support/test.js";

const dialog = (page) => page.getByRole("dialog");

async function begin(page) {
  await page.getByRole("button", { name: /^(Öppna fil|Open file)/ }).click();
  await dialog(page).getByRole("button", { name: /^(Ny plan|New plan)/ }).click();
  await expect(dialog(page).getByRole("heading", { level: 2 })).toHaveText(/^(Ny plan|New plan)$/);
}

const make = (page) => dialog(page).getByRole("button", { name: /^(Skapa planen|Make the plan)$/ }).click();
const level = (page, name) => dialog(page).getByRole("checkbox", { name, exact: true });
const list = (page, name) => dialog(page).getByRole("textbox", { name: `${name}: en på varje rad` });

test("a plan is made from nothing, saved as a file and opened again", async ({ page, complaints }) => {
  await open(page);
  await begin(page);
  await dialog(page).getByLabel("Planens namn").fill("Plan för folkhälsa 2030");
  await dialog(page).getByLabel("Organisation").fill("Exempelkommunen");
  await level(page, "Aktivitetsområde").uncheck();
  await dialog(page).getByLabel("Namn på nivån Insatsområde").fill("Fokusområde");
  await dialog(page).getByLabel("Målgrupper, en på varje rad").fill("Barn\nÄldre");
  await dialog(page).getByLabel("Vision: hela texten").fill("Ett gott liv\nför alla");
  await list(page, "Handlingsplan").fill("Unga\r\nÄldre\r\nUnga\r\n");
  await list(page, "Fokusområde").fill("Goda livsvillkor");
  // As a spreadsheet copies a column: a cell of two lines stands in quotation marks.
  await list(page, "Aktivitet").fill('Simskola\n"Läxhjälp\ni skolan"\nFrukost');
  await expect(list(page, "Aktivitetsområde")).toHaveCount(0);
  await expect(dialog(page).getByRole("status").first()).toHaveText(
    "Planen får 5 nivåer. Vision: 1, Handlingsplan: 2, Fokusområde: 1, Aktivitet: 3. 2 målgrupper. 1 rad står två gånger i sin lista och räknas en gång.",
  );
  await make(page);
  await expect(dialog(page)).toHaveCount(0);
  await expect(sentence(page)).toContainText("3 aktiviteter");
  await expect(node(page, "Läxhjälp i skolan", "Aktivitet")).toBeVisible();
  await expect(node(page, "Ett gott liv för alla", "Vision")).toBeVisible();
  await expect(page.getByRole("button", { name: "Redigera", exact: true })).toHaveAttribute("aria-pressed", "true");
  // Nothing is linked that nobody has linked.
  await expect(page.locator(".map .base .links path")).toHaveCount(0);

  await page.getByRole("button", { name: "Spara som" }).click();
  await dialog(page).getByRole("radio", { name: "Planfil" }).check();
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Spara", exact: true }).click();
  const bytes = fs.readFileSync(await (await download).path());
  const file = JSON.parse(bytes.toString("utf8"));
  expect(file.levels.map(({ title }) => title.sv)).toEqual(["Vision", "Övergripande mål", "Handlingsplan", "Fokusområde", "Aktivitet"]);
  expect(file.levels.map(({ role }) => role)).toEqual(["vision", "goal", "plan", "area", "activity"]);
  expect([file.title.sv, file.organisation, file.language, file.nodes.length]).toEqual(["Plan för folkhälsa 2030", "Exempelkommunen", "sv", 7]);
  expect(file.documents).toHaveLength(1);
  expect(file.documents[0]).toMatchObject({ id: "egen-uppgift", title: "Egen uppgift", date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });

  await page.goto("./");
  await expect(sentence(page)).toBeVisible();
  await page.getByRole("button", { name: "Öppna fil" }).click();
  await dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: bytes });
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await viewLink(page, "Tabell").click();
  expect((await rowTitles(page)).toSorted()).toEqual(["Frukost", "Läxhjälp i skolan", "Simskola"]);
  expect(complaints).toEqual([]);
});

test("what is wrong is said beside the field, and what was written is there when one comes back", async ({ page }) => {
  await open(page);
  await begin(page);
  const title = dialog(page).getByLabel("Planens namn");
  await expect(title).not.toHaveAttribute("aria-invalid", "true");
  await make(page);
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription("Skriv ett namn.");
  await list(page, "Aktivitet").fill("Simskola\nFrukost\tSkolan");
  await expect(list(page, "Aktivitet")).toHaveAccessibleDescription(/^Rad 2 har flera kolumner\./);
  await dialog(page).getByLabel("Namn på nivån Aktivitet", { exact: true }).fill("Vision");
  await expect(dialog(page).getByLabel("Namn på nivån Aktivitet", { exact: true })).toHaveAccessibleDescription(/^En annan nivå heter så\./);
  // As it is after pasting; typing so many lines is slow in the browser itself.
  await dialog(page).getByLabel("Målgrupper").evaluate((field) => {
    field.value = Array.from({ length: 2001 }, (_, i) => `g${i}`).join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(dialog(page).getByLabel("Målgrupper")).toHaveAccessibleDescription("Listan har 2001 rader, och högst 2000 får plats. Ta bort några.");
  expect(await seriousViolations(page, "begin")).toEqual([]);
  await title.fill("Tredje försöket");
  await make(page);
  await expect(dialog(page).getByLabel("Namn på nivån Aktivitet", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await begin(page);
  await expect(dialog(page).getByLabel("Planens namn")).toHaveValue("Tredje försöket");
  await expect(dialog(page).getByLabel("Vision: en på varje rad")).toHaveValue("Simskola\nFrukost\tSkolan");
});

test("an empty plan says what to do, in every view, until something is in it", async ({ page, complaints }) => {
  await open(page);
  await begin(page);
  await dialog(page).getByLabel("Planens namn").fill("Tom plan");
  await make(page);
  for (const view of ["Karta", "Tabell", "Överlapp", "Luckor", "Minsta urval", "Tidslinje", "Jämför"]) {
    await viewLink(page, view).click();
    await expect(page.getByRole("main").getByText("Planen är tom.")).toBeVisible();
  }
  await expect(page.getByRole("main")).toContainText("Välj ”Lägg till”");
  expect(await seriousViolations(page, "empty plan")).toEqual([]);
  await viewLink(page, "Karta").click();
  await page.getByText("Lägg till", { exact: true }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Simskola");
  await page.keyboard.press("Enter");
  await expect(node(page, "Simskola", "Aktivitet")).toBeVisible();
  await expect(page.getByText("Planen är tom.")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a plan begins with the keys alone, in English, on a phone", async ({ page, complaints }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?sprak=en");
  await tabTo(page, page.getByRole("button", { name: "Menu", exact: true }));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Open file" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, dialog(page).getByRole("button", { name: "New plan" }));
  await page.keyboard.press("Enter");
  const title = dialog(page).getByLabel("The plan's name");
  await tabTo(page, title);
  await page.keyboard.type("Health plan");
  await tabTo(page, dialog(page).getByRole("checkbox", { name: "Vision", exact: true }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog(page).getByLabel("Activity: one on each line"));
  await page.keyboard.type("Swimming\nReading");
  expect(await dialog(page).evaluate((d) => d.scrollWidth <= d.clientWidth)).toBe(true);
  expect(await seriousViolations(page, "begin in English")).toEqual([]);
  await tabTo(page, dialog(page).getByRole("button", { name: "Make the plan" }));
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(sentence(page)).toContainText("2 activities");
  await expect(page.getByRole("button", { name: "Open file" })).toBeFocused();
  await expect(drawing(page)).toBeVisible();
  expect(complaints).toEqual([]);
});
