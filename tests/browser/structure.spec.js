// The dialog in which levels, facets, sources and the plan's name are changed: every field is a step, and the plan stays valid.
import { open, unfold } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { tabTo } from "./support/focus.js";
import { planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const plan = planFile();
const dialog = (page) => page.getByRole("dialog", { name: /^(Planens uppbyggnad|Structure of the plan)$/ });
const section = (page, name) => dialog(page).getByRole("region", { name, exact: true });
const row = (page, name) => dialog(page).getByRole("group", { name, exact: true });
const undo = (page) => dialog(page).getByRole("button", { name: /^Ångra/ });
const redo = (page) => dialog(page).getByRole("button", { name: /^Gör om/ });
const levelNames = (page) => section(page, "Nivåer").getByLabel("Namn", { exact: true }).evaluateAll((all) => all.map((input) => input.value));

async function structure(page, query = "") {
  await open(page, query);
  await unfold(page, /^(Meny|Menu)$/);
  await page.getByRole("button", { name: /^(Redigera|Edit)$/ }).click();
  await page.getByRole("button", { name: /^(Planens uppbyggnad|Structure of the plan)/ }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Writes in a field and leaves it. */
async function write(field, text) {
  await field.fill(text);
  await field.press("Tab");
}

test("the plan's name changes at once, and can be undone and redone from within", async ({ page, complaints }) => {
  await structure(page);
  const name = dialog(page).getByLabel("Planens namn");
  const before = await name.inputValue();
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await write(name, "  Ny strategi ");
  await expect(page.locator(".plan-title")).toHaveText("Ny strategi");
  await expect(dialog(page).getByLabel("Namn på engelska")).toBeFocused();
  await expect(undo(page)).toHaveText("Ångra: ändra planens namn");
  await undo(page).click();
  await expect(name).toHaveValue(before);
  await expect(dialog(page).getByRole("status")).toHaveText("Ångrat: ändra planens namn.");
  await redo(page).click();
  await expect(name).toHaveValue("Ny strategi");
  await write(name, "");
  await expect(name).toHaveAccessibleDescription("Namnet får inte vara tomt.");
  await expect(page.locator(".plan-title")).toHaveText("Ny strategi");
  await write(dialog(page).getByLabel("Organisation"), "Exempelregionen");
  await dialog(page).getByLabel("Språk i planen").selectOption("en");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator(".map a").first()).toBeAttached();
  expect(complaints).toEqual([]);
});

test("levels are renamed, given a role, moved, added and deleted, but not while something stands on them", async ({ page, complaints }) => {
  await structure(page);
  const levels = plan.levels.map(({ title }) => title.sv);
  expect(await levelNames(page)).toEqual(levels);
  await write(row(page, "Delmål").getByLabel("Namn", { exact: true }), "Etappmål");
  await expect(row(page, "Etappmål")).toHaveCount(1);
  await write(row(page, "Etappmål").getByLabel("På engelska"), "Milestone");
  await expect(page.locator(".heads")).toContainText("Etappmål");

  await dialog(page).getByRole("button", { name: "Ta bort nivån Effektmål" }).click();
  const standing = plan.nodes.filter(({ level }) => level === "effektmal").length;
  await expect(row(page, "Effektmål").getByRole("alert").filter({ hasText: "nivån" })).toHaveText(`${standing} punkter står på nivån. Flytta eller ta bort dem först.`);

  const add = section(page, "Nivåer").getByLabel("En nivå till");
  await add.fill("Moment");
  await section(page, "Nivåer").getByLabel("Roll").last().selectOption("area");
  await add.press("Enter");
  await expect(row(page, "Moment")).toContainText("Inga punkter");
  await expect(add).toBeFocused();
  await expect(add).toHaveValue("");
  expect((await levelNames(page)).at(-1)).toBe("Moment");

  const up = dialog(page).getByRole("button", { name: "Flytta nivån Moment uppåt" });
  await expect(dialog(page).getByRole("button", { name: "Flytta nivån Moment nedåt" })).toHaveAttribute("aria-disabled", "true");
  await up.focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await levelNames(page)).indexOf("Moment")).toBe(levels.length - 1);
  await expect(up).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await levelNames(page)).indexOf("Moment")).toBe(levels.length - 2);
  await expect(up).toBeFocused();

  // The activities stand under the areas by their links, which would then run downwards.
  const order = await levelNames(page);
  await dialog(page).getByRole("button", { name: "Flytta nivån Aktivitet uppåt" }).click();
  await expect(row(page, "Aktivitet").getByRole("alert").filter({ hasText: "flyttas" })).toContainText("Nivån kan inte flyttas dit. Kopplingen går åt fel håll.");
  expect(await levelNames(page)).toEqual(order);

  await row(page, "Moment").getByLabel("Roll").selectOption("goal");
  const remove = dialog(page).getByRole("button", { name: "Ta bort nivån Moment" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(row(page, "Moment")).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement.textContent)).toBe("Ta bort");
  await undo(page).click();
  await expect(row(page, "Moment")).toHaveCount(1);
  await expect(row(page, "Moment").getByLabel("Roll")).toHaveValue("goal");
  expect(complaints).toEqual([]);
});

test("facets and their values are changed, and what would lose its values is told before they go", async ({ page, complaints }) => {
  await structure(page);
  const facet = plan.facets.find(({ id }) => id === "malgrupp");
  const tagged = (value) => plan.nodes.filter(({ tags }) => tags?.malgrupp?.includes(value)).length;
  const head = section(page, "Indelningar").locator("summary", { hasText: "Målgrupp" });
  await expect(head).toHaveText(`Målgrupp (${facet.values.length} värden)`);
  await head.click();
  await write(section(page, "Indelningar").getByLabel("Namn", { exact: true }).first(), "För vem");
  await expect(section(page, "Indelningar").locator("summary").first()).toContainText("För vem");
  await expect(page.getByRole("search").locator("summary", { hasText: "För vem" })).toHaveCount(1);

  const value = facet.values.find(({ id }) => tagged(id) > 1 && !facet.values.some(({ broader }) => broader === id));
  const own = row(page, value.title.sv);
  await write(own.getByLabel("Ingår i"), "Finns inte");
  await expect(own.getByLabel("Ingår i")).toHaveAccessibleDescription(/^Inget värde heter så\./);
  await write(own.getByLabel("Ingår i"), value.title.sv);
  await expect(own.getByLabel("Ingår i")).toHaveAccessibleDescription(/^Ett värde kan inte ingå i sig självt/);

  await dialog(page).getByLabel("Ett värde till").fill("Nyfödda");
  await page.keyboard.press("Enter");
  await expect(row(page, "Nyfödda")).toHaveCount(1);
  await expect(dialog(page).getByLabel("Ett värde till")).toBeFocused();
  await write(row(page, "Nyfödda").getByLabel("Ingår i"), value.title.sv);
  await expect(undo(page)).toHaveText("Ångra: ändra ”Nyfödda” i För vem");

  // One that nothing is tagged with goes at once; the focus goes to the row before.
  await dialog(page).getByRole("button", { name: "Ta bort värdet Nyfödda" }).click();
  await expect(row(page, "Nyfödda")).toHaveCount(0);
  await dialog(page).getByRole("button", { name: `Ta bort värdet ${value.title.sv}`, exact: true }).click();
  await expect(own).toContainText(`${tagged(value.id)} punkter mister värdet.`);
  await expect(own.getByRole("button", { name: "Ta bort ändå" })).toBeFocused();
  await own.getByRole("button", { name: "Behåll" }).click();
  await expect(dialog(page).getByRole("button", { name: `Ta bort värdet ${value.title.sv}`, exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await own.getByRole("button", { name: "Ta bort ändå" }).click();
  await expect(own).toHaveCount(0);
  await expect(dialog(page).getByRole("status")).toHaveText(`${tagged(value.id)} punkter miste värdet.`);

  await dialog(page).getByRole("button", { name: "Ta bort indelningen För vem" }).click();
  await dialog(page).getByRole("button", { name: "Ta bort ändå" }).click();
  await expect(section(page, "Indelningar").locator("summary", { hasText: "För vem" })).toHaveCount(0);
  await undo(page).click();
  await expect(section(page, "Indelningar").locator("summary").first()).toContainText("För vem");
  await dialog(page).getByLabel("En indelning till").fill("Lagrum");
  await page.keyboard.press("Enter");
  await expect(section(page, "Indelningar").locator("summary").last()).toHaveText("Lagrum (0 värden)");
  expect(complaints).toEqual([]);
});

test("sources are added, dated and deleted, but not while they are cited", async ({ page, complaints }) => {
  await structure(page);
  const [first] = plan.documents;
  await dialog(page).getByRole("button", { name: `Ta bort källan ${first.title}`, exact: true }).first().click();
  await expect(section(page, "Källor").getByRole("alert").filter({ hasText: "Källan anges på" })).toHaveText(/^Källan anges på \d+ ställen\. Ange en annan källa där först\.$/);
  const add = dialog(page).getByLabel("En källa till");
  await add.press("Enter");
  await expect(add).toHaveAccessibleDescription("Namnet får inte vara tomt.");
  await add.fill("Uppföljning 2027");
  await add.press("Enter");
  const own = row(page, "Uppföljning 2027");
  await write(own.getByLabel("Datum"), "i våras");
  await expect(own.getByLabel("Datum")).toHaveAttribute("aria-invalid", "true");
  await write(own.getByLabel("Datum"), "2027-05");
  await expect(own.getByLabel("Datum")).not.toHaveAttribute("aria-invalid", "true");
  await write(own.getByLabel("Utgivare"), "Exempelregionen");
  await expect(page.locator(".foot summary")).toHaveText(`Källor: ${plan.documents.length + 1} dokument`);
  await dialog(page).getByRole("button", { name: "Ta bort källan Uppföljning 2027" }).click();
  await expect(own).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("the dialog can be used on a phone, with the keys alone, and in English", async ({ page, complaints }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await structure(page, "?sprak=en");
  const fits = () => dialog(page).evaluate((d) => d.scrollWidth <= d.clientWidth);
  expect(await fits()).toBe(true);
  // Past the many fields of the levels.
  const head = dialog(page).locator("summary", { hasText: "Target group" });
  await dialog(page).getByRole("button", { name: "Add the level last" }).focus();
  await tabTo(page, head);
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByLabel("One more value")).toBeVisible();
  expect(await fits()).toBe(true);
  expect(await seriousViolations(page, "structure")).toEqual([]);
  await tabTo(page, section(page, "Facets").getByLabel("In English").first());
  await page.keyboard.press("Control+A");
  await page.keyboard.type("People");
  await page.keyboard.press("Tab");
  await expect(dialog(page).getByRole("button", { name: "Undo: " })).toHaveCount(1);
  await expect(dialog(page)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await fits()).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Structure of the plan" })).toBeFocused();
  expect(complaints).toEqual([]);
});
