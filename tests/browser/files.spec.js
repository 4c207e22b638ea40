// Files of the user's own: the plan is saved in every format, and a file is looked at before it takes the open plan's place.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { open, rowTitles, sentence, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const shipped = fs.readFileSync(path.resolve(import.meta.dirname, "../../data/orebro.json"));

const dialog = (page) => page.getByRole("dialog");
const openDialog = (page) => page.getByRole("button", { name: "Öppna fil" }).click();
const saveDialog = (page) => page.getByRole("button", { name: "Spara som" }).click();

/** Saves the plan in a format and gives the file's name and contents. */
async function saved(page, format, only = false) {
  await saveDialog(page);
  await dialog(page).getByRole("radio", { name: format, exact: false }).check();
  if (only) await dialog(page).getByRole("checkbox").check();
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Spara", exact: true }).click();
  const file = await download;
  await expect(dialog(page)).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}

/** Gives the open dialog a file. */
const give = (page, name, buffer) => dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });

test("the plan file that is saved is the one that was opened, to the byte", async ({ page, complaints }) => {
  await open(page);
  const { name, bytes } = await saved(page, "Planfil");
  expect(name).toMatch(/^[a-z0-9-]+\.json$/);
  expect(bytes.equals(shipped)).toBe(true);
  expect(complaints).toEqual([]);
});

for (const [format, start] of [
  ["Word", "PK"], ["GraphML", "<?xml"], ["GEXF", "<?xml"], ["Graphviz", "digraph"], ["Mermaid", "flowchart"],
]) {
  test(`the plan is saved as ${format}`, async ({ page, complaints }) => {
    await open(page);
    const { bytes } = await saved(page, format);
    expect(bytes.subarray(0, 400).toString("utf8")).toContain(start);
    if (format === "Mermaid" || format === "Graphviz") expect(bytes.toString("utf8").length).toBeGreaterThan(10_000);
    expect(complaints).toEqual([]);
  });
}

for (const format of ["Excel", "Planfil", "CSV-paket", "StratML del 1", "StratML del 2"]) {
  test(`what is saved as ${format} and opened again says the same as before`, async ({ page, complaints }) => {
    await open(page);
    const { name, bytes } = await saved(page, format);
    await openDialog(page);
    await give(page, name, bytes);
    await expect(dialog(page).getByText("Filen säger detsamma som den öppna planen.")).toBeVisible({ timeout: 20_000 });
    const before = await sentence(page).textContent();
    await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(sentence(page)).toHaveText(before);
    expect(complaints).toEqual([]);
  });
}

test("what the filter leaves can be saved alone", async ({ page }) => {
  const [plan] = model.plans;
  await open(page, `?i.handlingsplan=${plan.id}`);
  const file = JSON.parse((await saved(page, "Planfil", true)).bytes.toString("utf8"));
  const activities = file.nodes.filter(({ level }) => level === "aktivitet").map(({ id }) => id).sort();
  const served = model.activities.filter(({ id }) => model.serves(id).has(plan.id)).map(({ id }) => id).sort();
  expect(activities).toEqual(served);
  const ids = new Set(file.nodes.map(({ id }) => id));
  expect(file.links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
});

test("a sheet of somebody's own is read by its headings, corrected and opened", async ({ page, complaints }) => {
  await open(page);
  await openDialog(page);
  const cells = [
    ["Aktivitet", "Insatsområde", "Handlingsplan", "Målgrupp", "Läge", "Ansvarig"],
    ["Föräldrastöd", "Goda livsvillkor", "Social välfärd|Psykisk hälsa", "Föräldrar", "Pågår", "Anna Andersson"],
    ["Öppen mötesplats", "Goda livsvillkor", "Psykisk hälsa", "Äldre", "Klar", "Bo Bengtsson"],
    ["Skolnärvaro", "Hållbara stöd", "Social välfärd", "Unga", "Planerad", ""],
  ];
  // As Swedish Excel writes it: semicolons, Windows-1252.
  await give(page, "egen.csv", Buffer.from(cells.map((row) => row.join(";")).join("\r\n"), "latin1"));
  const columns = dialog(page).getByRole("region", { name: "Vad kolumnerna innehåller" });
  await expect(columns.getByLabel("Vad kolumnen Handlingsplan innehåller")).toHaveValue("level:plan:Handlingsplan");
  await expect(columns.getByLabel("Vad kolumnen Ansvarig innehåller")).toHaveValue("ignore");
  await expect(dialog(page).getByText("Aktivitet: 3")).toBeVisible();
  await expect(dialog(page).getByText("Filen kan öppnas")).toBeFocused();
  expect(await seriousViolations(page, "open")).toEqual([]);
  await columns.getByLabel("Vad kolumnen Målgrupp innehåller").selectOption("ignore");
  await expect(columns.getByLabel("Vad kolumnen Målgrupp innehåller")).toHaveValue("ignore");
  await columns.getByLabel("Vad kolumnen Målgrupp innehåller").selectOption("facet:Målgrupp");
  await expect(columns.getByLabel("Vad kolumnen Målgrupp innehåller")).toHaveValue("facet:Målgrupp");
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await expect(sentence(page)).toContainText("3 aktiviteter");
  await viewLink(page, "Tabell").click();
  expect((await rowTitles(page)).toSorted()).toEqual(["Föräldrastöd", "Skolnärvaro", "Öppen mötesplats"]);
  await expect(page.getByRole("row").filter({ hasText: "Föräldrastöd" })).toContainText("Psykisk hälsa");
  await expect(page.locator("body")).not.toContainText("Anna Andersson");
  expect(complaints).toEqual([]);
});

test("what is new, changed and gone against the open plan is told before it takes its place", async ({ page, complaints }) => {
  const [changed, gone] = model.activities;
  const file = JSON.parse(shipped.toString("utf8"));
  file.nodes.find(({ id }) => id === changed.id).title = "Ett annat namn";
  file.nodes = file.nodes.filter(({ id }) => id !== gone.id);
  file.links = file.links.filter(({ from, to }) => from !== gone.id && to !== gone.id);
  file.nodes.push({ ...file.nodes.find(({ id }) => id === changed.id), id: "helt-ny", title: "Helt ny aktivitet" });
  await open(page);
  const before = await sentence(page).textContent();
  await openDialog(page);
  await give(page, "ny.json", JSON.stringify(file));
  const told = (name) => dialog(page).locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await expect(told(/^Nytt: 1$/)).toContainText("Helt ny aktivitet");
  await expect(told(/^Finns inte i filen: 1$/)).toContainText(gone.title);
  await expect(told(/^Ändrat: \d+$/)).toContainText("Ett annat namn");
  await expect(sentence(page)).toHaveText(before);
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(sentence(page)).toContainText(String(model.activities.length));
  await page.getByRole("searchbox").fill("Helt ny aktivitet");
  await expect(sentence(page)).toContainText("1 av");
  expect(complaints).toEqual([]);
});

test("a file with errors says where and what to do, and cannot be opened", async ({ page, complaints }) => {
  const file = JSON.parse(shipped.toString("utf8"));
  file.links[0].to = "finns-inte";
  await open(page);
  const before = await sentence(page).textContent();
  await openDialog(page);
  await give(page, "fel.json", JSON.stringify(file));
  await expect(dialog(page).locator("#verdict")).toContainText("Filen kan inte öppnas som plan.");
  await expect(dialog(page).getByRole("row", { name: /finns-inte/ })).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Öppna planen" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(sentence(page)).toHaveText(before);
  expect(complaints).toEqual([]);
});

test("cells can be pasted, and a file dropped anywhere", async ({ page }) => {
  await open(page);
  await openDialog(page);
  await dialog(page).getByText("Klistra in celler").click();
  await dialog(page).getByLabel("Celler kopierade ur Excel").fill("Aktivitet\tHandlingsplan\nLäxhjälp\tUnga\nFrukost\tUnga");
  await dialog(page).getByRole("button", { name: "Läs cellerna" }).click();
  await expect(dialog(page).getByText("Aktivitet: 2")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "plan.csv", { type: "text/csv" }));
    document.querySelector("h1, main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, "Aktivitet;Målgrupp\nSimskola;Barn\n");
  await expect(dialog(page).getByText("Aktivitet: 1")).toBeVisible();
});

test("the template comes empty but for its examples, and can be opened", async ({ page }) => {
  await open(page);
  await openDialog(page);
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Hämta en mall för Excel" }).click();
  const file = await download;
  await give(page, file.suggestedFilename(), fs.readFileSync(await file.path()));
  await expect(dialog(page).getByRole("button", { name: "Öppna planen" })).toBeVisible();
});

/** A zip with one file in it, whose checksum nobody comes to look at. */
function zipped(name, content) {
  const packed = zlib.deflateRawSync(content, { level: 9 });
  const head = (signature, more) => {
    const h = Buffer.alloc(signature === 0x04034b50 ? 30 : 46);
    h.writeUInt32LE(signature, 0);
    const at = signature === 0x04034b50 ? 4 : 6;
    h.writeUInt16LE(20, at);
    if (at === 6) h.writeUInt16LE(20, 4);
    h.writeUInt16LE(8, at + 4);
    h.writeUInt32LE(packed.length, at + 14);
    h.writeUInt32LE(content.length, at + 18);
    h.writeUInt16LE(name.length, at + 22);
    return Buffer.concat([h, Buffer.from(name), more]);
  };
  const local = head(0x04034b50, packed);
  const central = head(0x02014b50, Buffer.alloc(0));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${"bcdefgh".split("").map((c, i) => `<!ENTITY ${c} "&${"abcdefg"[i]};&${"abcdefg"[i]};">`).join("")}]><StrategicPlan>&h;</StrategicPlan>`;

for (const [what, name, bytes, said] of [
  ["nothing", "tom.xlsx", Buffer.alloc(0), "tom"],
  ["an old Excel file", "gammal.xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]), "kan inte läsas|lösenord"],
  ["a bomb", "bomb.xlsx", zipped("xl/workbook.xml", Buffer.alloc(300_000_000)), "Uppackad"],
  ["a billion laughs", "skratt.xml", LAUGHS, "skada"],
  ["a plan that ends in the middle", "halv.json", shipped.subarray(0, 5000), "slutar|avhuggen|mitt i"],
  ["a picture", "bild.png", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(3000, 7)]), "format|kunde inte|inget"],
]) {
  test(`${what} is refused with a reason, and the page and its plan stay as they are`, async ({ page, complaints }) => {
    await open(page);
    const before = await sentence(page).textContent();
    await openDialog(page);
    await give(page, name, bytes);
    await expect(dialog(page).getByRole("alert")).toContainText(new RegExp(said), { timeout: 20_000 });
    await expect(dialog(page).getByRole("alert")).toContainText("Gör så här");
    expect(await seriousViolations(page, what)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(sentence(page)).toHaveText(before);
    expect(complaints).toEqual([]);
  });
}

test("script in a file is shown as the text that it is", async ({ page, complaints }) => {
  await open(page);
  await openDialog(page);
  await give(page, "x.csv", "Aktivitet;Handlingsplan\n<img src=x onerror=alert(1)>;<script>alert(2)</script>\n=1+1;javascript:alert(3)\n");
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await viewLink(page, "Tabell").click();
  expect((await rowTitles(page)).toSorted()).toEqual(["<img src=x onerror=alert(1)>", "=1+1"]);
  await viewLink(page, "Överlapp").click();
  await expect(page.locator(".chart a").first()).toBeAttached();
  expect(await page.locator("img, script:not([src])").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a plan of one's own stays until the address names another", async ({ page }) => {
  await open(page);
  await openDialog(page);
  await give(page, "x.csv", "Aktivitet;Handlingsplan\nSimskola;Barn\n");
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await expect(sentence(page)).toContainText("1 aktivitet");
  await viewLink(page, "Luckor").click();
  await page.goBack();
  await expect(sentence(page)).toContainText("1 aktivitet");
});

test("nothing for files is fetched before it is asked for, and the dialogs can be used with the keys alone", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((name) => /files-/.test(name))).toEqual([]);
  const button = page.getByRole("button", { name: "Spara som" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  expect(await seriousViolations(page, "save")).toEqual([]);
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("radio", { name: "Excel" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  for (const leave of [() => page.keyboard.press("Escape"), () => dialog(page).getByRole("button", { name: "Stäng" }).click()]) {
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeVisible();
    await leave();
    await expect(dialog(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});
