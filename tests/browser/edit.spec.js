// Editing: fields of the panel, cells of the table, dragging on the map and its way by keys, undo and redo by name.
import { node, open, panel, rows, sentence, unfold, viewLink } from "./support/app.js";
import { seriousViolations, violations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const activity = model.activities[0];

const bar = (page) => page.getByRole("group", { name: "Redigering" });
const undo = (page) => bar(page).getByRole("button", { name: "Ångra" });
const redo = (page) => bar(page).getByRole("button", { name: "Gör om" });
const dialog = (page) => page.getByRole("dialog");
const said = (page) => page.locator(".said");

async function edit(page, query = "") {
  await open(page, query);
  await page.getByRole("button", { name: "Redigera" }).click();
  await expect(undo(page)).toBeVisible();
}

/** A cell of the table by its row's title and its column's name. */
const cell = (page, title, column) => rows(page).filter({ has: page.getByRole("link", { name: title, exact: true }) }).locator(`td[data-name^="${column}"]`);

/** Pastes cells, as a spreadsheet has copied them, where the focus is. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("a title is changed, undone and done again, each by its name", async ({ page, complaints }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  await own.getByLabel("Namn", { exact: true }).fill("Läxhjälp för alla");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("heading", { name: "Läxhjälp för alla", level: 2 })).toBeVisible();
  // Whoever goes on by Tab goes on from where they were.
  await expect(panel(page, "Läxhjälp för alla").getByLabel("Nivå", { exact: true })).toBeFocused();
  await expect(undo(page)).toHaveText(`Ångra: byta namn på ”${activity.title}” till ”Läxhjälp för alla”`);
  await expect(node(page, "Läxhjälp för alla", "aktivitet")).toBeAttached();
  expect(await seriousViolations(page, "edit")).toEqual([]);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Ångrat: byta namn på");
  await expect(panel(page, activity.title).getByLabel("Namn", { exact: true })).toHaveValue(activity.title);
  await expect(redo(page)).toContainText("Gör om: byta namn på");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("heading", { name: "Läxhjälp för alla", level: 2 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what is refused says why beside the field and changes nothing", async ({ page }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  await own.getByLabel("Namn", { exact: true }).fill("");
  await page.keyboard.press("Tab");
  await expect(own.getByText("Namnet får inte vara tomt.")).toBeVisible();
  await own.getByLabel("Från", { exact: true }).fill("snart");
  await page.keyboard.press("Tab");
  await expect(own.getByLabel("Från", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await expect(own.getByRole("heading", { level: 2 })).toHaveText(activity.title);
});

test("a list goes back to what is so when its choice is refused, and can be chosen from again", async ({ page }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  const level = own.getByLabel("Nivå", { exact: true });
  const before = await level.inputValue();
  const why = own.locator(".field", { has: page.getByLabel("Nivå", { exact: true }) }).locator(".wrong");
  for (const time of ["once", "and once more"]) {
    await level.selectOption("vision");
    await expect(why, time).toBeVisible();
    await expect(level, time).toHaveValue(before);
  }
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
});

test("what was refused stays to be mended whatever else is changed, and a period is taken once its halves fit", async ({ page }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  const [from, to] = ["Från", "Till"].map((name) => page.getByRole("complementary").getByLabel(name, { exact: true }));
  const write = async (field, text) => {
    await field.fill(text);
    await page.keyboard.press("Tab");
  };
  await write(from, "2020");
  await write(to, "2022");
  await expect(undo(page)).toBeEnabled();
  await write(from, "2025");
  await expect(own.getByText("Perioden slutar innan den börjar.")).toBeVisible();
  await write(own.getByLabel("Namn", { exact: true }), "Ett annat namn");
  await expect(page.getByRole("heading", { name: "Ett annat namn", level: 2 })).toBeVisible();
  await expect(from).toHaveValue("2025");
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await write(to, "2027");
  await expect(page.getByText("Perioden slutar innan den börjar.")).toHaveCount(0);
  await expect(from).not.toHaveAttribute("aria-invalid");
  await expect(from).toHaveValue("2025");
  await expect(to).toHaveValue("2027");
  // Nothing but the period before is one step back.
  await undo(page).click();
  await expect(from).toHaveValue("2020");
  await expect(to).toHaveValue("2022");
});

test("whoever takes a link away by its button goes on beside it", async ({ page }) => {
  await edit(page, `?vald=${activity.id}`);
  const away = page.getByRole("complementary").getByRole("button", { name: /^Ta bort kopplingen till / });
  const n = await away.count();
  expect(n).toBeGreaterThan(1);
  await away.first().focus();
  await page.keyboard.press("Enter");
  await expect(away).toHaveCount(n - 1);
  await expect.poll(() => page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.tagName)).toMatch(/^Ta bort kopplingen till /);
});

test("values, times, links and sources are changed in the panel", async ({ page, complaints }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  await own.getByLabel("Från", { exact: true }).fill("2025-VT");
  await own.getByLabel("Till", { exact: true }).fill("fortlöpande");
  await page.keyboard.press("Tab");
  await own.getByText(/^Målgrupp/).click();
  const value = own.getByRole("group", { name: "Målgrupp" }).getByRole("checkbox").last();
  const ticked = await value.isChecked();
  await value.click();
  await expect(undo(page)).toContainText("ändra Målgrupp för");
  await expect(value).toBeChecked({ checked: !ticked });
  const upwards = own.getByRole("group", { name: "Uppåt, mot visionen" });
  const before = await upwards.getByRole("listitem").count();
  const area = model.nodes.find(({ level, id }) => level === "insatsomrade" && !model.links.some((l) => l.from === activity.id && l.to === id));
  await upwards.getByText("Koppla uppåt …").click();
  await upwards.getByLabel("Koppla till").fill("Finns inte");
  await upwards.getByRole("button", { name: "Koppla", exact: true }).click();
  await expect(upwards.getByRole("alert")).toContainText("Ingen punkt heter så");
  await upwards.getByLabel("Koppla till").fill(area.title);
  await upwards.getByRole("button", { name: "Koppla", exact: true }).click();
  await expect(upwards.locator(".edit-links > li")).toHaveCount(before + 1);
  await expect(undo(page)).toHaveText(`Ångra: koppla ”${activity.title}” till ”${area.title}”`);
  await upwards.getByRole("button", { name: `Ta bort kopplingen till ”${area.title}”` }).click();
  await expect(upwards.locator(".edit-links > li")).toHaveCount(before);
  await page.getByRole("button", { name: "Redigera" }).click();
  await expect(own.getByText(/vårterminen 2025 och fortlöpande/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("two are made one, and one is deleted after it is said what hangs loose", async ({ page, complaints }) => {
  const [keep, other] = model.activities;
  await edit(page, `?vald=${keep.id}`);
  const own = panel(page, keep.title);
  await own.getByText("Slå ihop med …").click();
  await own.getByLabel("Slå ihop med", { exact: true }).fill(other.title);
  await own.getByRole("button", { name: "Slå ihop", exact: true }).click();
  await expect(own.getByLabel("Andra namn")).toHaveValue(new RegExp(other.title.replace(/[()]/g, ".")));
  await expect(sentence(page)).toContainText(`${model.activities.length - 1} aktiviteter`);
  const area = model.nodes.find(({ level }) => level === "aktivitetsomrade");
  await page.goto(page.url().replace(/vald=[^&]*/, `vald=${area.id}`));
  await page.getByRole("button", { name: "Redigera" }).click();
  const its = panel(page, area.title);
  await its.getByText("Ta bort …").click();
  await expect(its.getByText(/blir hängande lös|Inget annat blir hängande/)).toBeVisible();
  await its.getByRole("button", { name: "Ta bort", exact: true }).click();
  await expect(its).toHaveCount(0);
  await expect(undo(page)).toHaveText(`Ångra: ta bort ”${area.title}”`);
  await expect(undo(page)).toBeFocused();
  await expect(page.getByRole("region", { name: "Meddelanden" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(node(page, area.title, "aktivitetsområde")).toBeAttached();
  expect(complaints).toEqual([]);
});

test("a new activity is added, and the next one at once", async ({ page, complaints }) => {
  await edit(page);
  await bar(page).getByText("Lägg till", { exact: true }).click();
  const plan = model.plans[0];
  for (const title of ["Frukost i skolan", "Öppen fritidsgård"]) {
    await bar(page).getByLabel("Namn").fill(title);
    await bar(page).getByLabel("Hör till").fill(plan.title);
    await bar(page).getByRole("button", { name: "Lägg till i planen" }).click();
    await expect(panel(page, title)).toBeVisible();
    await expect(bar(page).getByLabel("Namn")).toBeFocused();
  }
  await expect(sentence(page)).toContainText(`${model.activities.length + 2} aktiviteter`);
  await expect(panel(page, "Öppen fritidsgård").locator(".edit-links").first()).toContainText(plan.title);
  await undo(page).click();
  // What is no longer there is no longer selected, and nobody is told of a faulty address.
  await expect(panel(page, "Öppen fritidsgård")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Meddelanden" })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("cells are written in by keys alone, and a column is pasted as one step", async ({ page, complaints }) => {
  await edit(page, "?vy=tabell");
  const titles = await rows(page).getByRole("link").allTextContents();
  await cell(page, titles[0], "Målgrupp").click();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(`Målgrupp för ”${titles[0]}”`)).toBeFocused();
  await page.keyboard.type("Barn | Äldre");
  await page.keyboard.press("Enter");
  await expect(cell(page, titles[0], "Målgrupp")).toHaveText("Barn, Äldre");
  await expect(cell(page, titles[1], "Målgrupp")).toBeFocused();
  // Whoever types begins anew; whoever regrets leaves it as it was.
  const was = await cell(page, titles[1], "Målgrupp").textContent();
  await page.keyboard.type("Drakar");
  await page.keyboard.press("Escape");
  await expect(cell(page, titles[1], "Målgrupp")).toHaveText(was);
  await page.keyboard.press("F2");
  await page.keyboard.type("Drakar");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("”Drakar” finns inte i planen");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("p");
  await expect(page.getByLabel(/^Status .* för/)).toBeFocused();
  await page.keyboard.press("Escape");
  await cell(page, titles[2], "Målgrupp").click();
  await expect(cell(page, titles[2], "Målgrupp")).toBeFocused();
  await cell(page, titles[2], "Målgrupp").click();
  await expect(page.getByLabel(`Målgrupp för ”${titles[2]}”`)).toBeFocused();
  await page.keyboard.press("Escape");
  await paste(page, "Barn\t\nÄldre\tPågår\r\nUnga\tAvslutad\n");
  await expect(cell(page, titles[3], "Målgrupp")).toHaveText("Äldre");
  await expect(cell(page, titles[4], "Status")).toHaveText("Avslutad");
  expect(await seriousViolations(page, "cells")).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(cell(page, titles[0], "Målgrupp")).toHaveText("Barn, Äldre");
  const third = model.activities.find(({ title }) => title === titles[3]);
  expect(third.tags?.malgrupp ?? []).not.toEqual(["aldre"]);
  await expect(cell(page, titles[4], "Status")).not.toHaveText("Avslutad");
  expect(complaints).toEqual([]);
});

test("a cell that was refused when it was left can be mended, and is taken when it is left again", async ({ page, complaints }) => {
  await edit(page, "?vy=tabell");
  const titles = await rows(page).getByRole("link").allTextContents();
  await cell(page, titles[0], "Målgrupp").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Drakar");
  await cell(page, titles[2], "Målgrupp").click();
  await expect(said(page)).toContainText("”Drakar” finns inte i planen");
  const field = page.getByLabel(`Målgrupp för ”${titles[0]}”`);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("Barn | Äldre");
  await cell(page, titles[2], "Målgrupp").click();
  await expect(cell(page, titles[0], "Målgrupp")).toHaveText("Barn, Äldre");
  expect(complaints).toEqual([]);
});

test("a pasted cell of several lines is one cell", async ({ page, complaints }) => {
  await edit(page, "?vy=tabell");
  const titles = await rows(page).getByRole("link").allTextContents();
  await cell(page, titles[0], "Målgrupp").click();
  await paste(page, '"Barn |\nÄldre"\tPågår\r\nUnga\tAvslutad\r\n');
  await expect(cell(page, titles[0], "Målgrupp")).toHaveText("Barn, Äldre");
  await expect(cell(page, titles[1], "Målgrupp")).toHaveText("Unga");
  await expect(cell(page, titles[1], "Status")).toHaveText("Avslutad");
  expect(complaints).toEqual([]);
});

test("what is let go outside of the map is not carried on", async ({ page, complaints }) => {
  await edit(page);
  const frame = await page.locator(".map-frame").boundingBox();
  const box = await page.locator(".map .node a[aria-label*=', handlingsplan']").first().boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 20, { steps: 3 });
  await expect(page.getByText(/^Du flyttar/)).toBeVisible();
  await page.mouse.move(frame.x + 40, frame.y - 20, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(box.x + 10, box.y + 200, { steps: 4 });
  await expect(page.getByText(/^Du flyttar/)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("what is dragged onto another on the map is moved or linked, and keys do the same", async ({ page, complaints }) => {
  await edit(page, `?vald=${activity.id}`);
  await panel(page, activity.title).getByRole("link", { name: "Stäng rutan" }).click();
  const box = node(page, activity.title, "aktivitet");
  const area = page.locator(".map .node a[aria-label*=', insatsområde']").first();
  const title = (await area.getAttribute("aria-label")).replace(/, insatsområde.*/, "");
  const place = async (what) => {
    await what.focus();
    const at = await what.locator("rect").first().boundingBox();
    return [at.x + at.width / 2, at.y + at.height / 2];
  };
  // Both are brought into sight by the focus, as far as the picture allows.
  await page.getByRole("button", { name: "Hela bilden" }).click();
  const from = await place(box);
  const to = await place(area);
  await page.mouse.move(...(await place(box)));
  await page.mouse.down();
  await page.mouse.move(from[0] - 30, from[1] + 5, { steps: 3 });
  await page.mouse.move(...to, { steps: 5 });
  await expect(page.getByText(`Du flyttar ”${activity.title}”`)).toBeVisible();
  await page.mouse.up();
  await expect(dialog(page)).toContainText(`”${activity.title}” och ”${title}”`);
  await dialog(page).getByRole("button", { name: /^Koppla .*\(ingår i\)/ }).click();
  await expect(undo(page)).toHaveText(`Ångra: koppla ”${activity.title}” till ”${title}”`);
  await node(page, activity.title, "aktivitet").focus();
  await page.keyboard.press("m");
  await expect(page.getByText(`Du flyttar ”${activity.title}”`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(`Du flyttar ”${activity.title}”`)).toHaveCount(0);
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("heading", { name: "Flytta eller koppla" })).toBeVisible();
  expect(await seriousViolations(page, "place")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("what a finger takes along is put where it is let go", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 }, hasTouch: true, locale: "sv-SE", serviceWorkers: "block" });
  const page = await context.newPage();
  await edit(page);
  await page.getByRole("button", { name: "Hela bilden" }).click();
  const box = node(page, activity.title, "aktivitet");
  const area = page.locator(".map .node a[aria-label*=', insatsområde']").first();
  const title = (await area.getAttribute("aria-label")).replace(/, insatsområde.*/, "");
  const middle = async (what) => {
    const at = await what.locator("rect").first().boundingBox();
    return [at.x + at.width / 2, at.y + at.height / 2];
  };
  const [from, to] = [await middle(box), await middle(area)];
  const touch = await context.newCDPSession(page);
  const send = (type, x, y) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  await send("touchStart", ...from);
  for (const part of [0.1, 0.4, 0.7, 1]) await send("touchMove", ...from.map((n, i) => n + (to[i] - n) * part));
  await expect(page.getByText(`Du flyttar ”${activity.title}”`)).toBeVisible();
  await send("touchEnd");
  await expect(dialog(page)).toContainText(`”${activity.title}” och ”${title}”`);
  await context.close();
});

test("an activity is moved from one area to another, from the panel and back again", async ({ page, complaints }) => {
  const link = model.links.find(({ kind, from, to }) => kind === "part_of" && model.node(from).level === "aktivitet" && model.node(to).level === "insatsomrade");
  const [moved, was] = [link.from, link.to].map((id) => model.node(id));
  const to = model.nodes.find(({ id, level }) => level === "insatsomrade" && !model.links.some((l) => l.from === moved.id && l.to === id));
  await edit(page, `?vald=${moved.id}`);
  const own = panel(page, moved.title);
  const upwards = own.getByRole("group", { name: "Uppåt, mot visionen" });
  await own.getByText("Flytta eller koppla till …").click();
  await own.getByLabel("Flytta eller koppla till", { exact: true }).fill(to.title);
  await own.getByRole("button", { name: "Fortsätt" }).click();
  await expect(dialog(page)).toContainText(`”${moved.title}” och ”${to.title}”`);
  expect(await violations(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: /^Flytta / }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(upwards).toContainText(to.title);
  await expect(upwards).not.toContainText(was.title);
  await undo(page).click();
  await expect(upwards).toContainText(was.title);
  await expect(upwards).not.toContainText(to.title);
  expect(complaints).toEqual([]);
});

test("a summary, a follow-up and a source are changed in the panel", async ({ page, complaints }) => {
  await edit(page, `?vald=${activity.id}`);
  const own = panel(page, activity.title);
  await own.getByLabel("Sammanfattning").fill("Kort och klart.");
  await page.keyboard.press("Tab");
  await expect(undo(page)).toContainText("Ångra:");
  const { documents } = model.file;
  const unused = documents.filter(({ id }) => !(activity.observations ?? []).some(({ document }) => document === id));
  await own.getByLabel("Lägg till uppföljning").selectOption(unused[0].id);
  await expect(undo(page)).toContainText("uppföljning");
  const removals = own.getByRole("button", { name: /^Ta bort källan/ }).filter({ visible: true });
  const sources = await removals.count();
  await own.getByLabel("Lägg till källa").filter({ visible: true }).first().selectOption({ index: 1 });
  await expect(removals).toHaveCount(sources + 1);
  await removals.last().click();
  await expect(removals).toHaveCount(sources);
  await page.getByRole("button", { name: "Redigera" }).click();
  await expect(own).toContainText("Kort och klart.");
  expect(complaints).toEqual([]);
});

test("nothing is taken along while one only looks", async ({ page }) => {
  await open(page);
  const box = await page.locator(".map .node a[aria-label*=', handlingsplan']").first().boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
  await expect(page.getByText(/^Du flyttar/)).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.press("m");
  await expect(page.getByText(/^Du flyttar/)).toHaveCount(0);
});

test("on a phone and in English it can be edited too", async ({ page, complaints }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `?sprak=en&vald=${activity.id}`);
  await unfold(page, "Menu");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const own = panel(page, activity.title);
  await own.getByLabel("Name", { exact: true }).fill("Homework help");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: `Undo: rename “${activity.title}” to “Homework help”` })).toBeVisible();
  expect(await seriousViolations(page, "edit on a phone")).toEqual([]);
  await viewLink(page, "Table").click();
  await expect(rows(page).getByRole("link", { name: "Homework help" })).toBeVisible();
  expect(complaints).toEqual([]);
});
