// The workshop in the room: the timer, the large picture, what is alike, every kind of candidate, placing, and the files it leaves.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { opened, viewLink } from "./support/app.js";
import { violations } from "./support/axe.js";
import { faintControls, faintTexts, sideways } from "./support/looks.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";
import { button, from, heading, shown, stage } from "./support/workshop.js";

const PHONE = { width: 390, height: 844 };
const ballots = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "support/ballots.json"), "utf8"));

test.afterEach(({ complaints }) => expect(complaints).toEqual([]));

const titles = (page) => page.locator(".ws-candidates .ws-what strong").allTextContents();
const saved = (page) => expect(page.locator(".ws-name").getByText("Sparad", { exact: true })).toBeAttached();
const clock = (page) => page.getByRole("timer");

test("the timer runs, goes on when the page is opened again, and says when time is out", async ({ page }) => {
  await page.clock.install();
  await from(page, ["Ett"]);
  await expect(clock(page)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Antal minuter" }).selectOption("10 min");
  await button(page, "Starta").click();
  await expect(clock(page)).toHaveText(/^(10:00|9:\d\d)$/);
  const first = await clock(page).innerText();
  await expect(clock(page)).not.toHaveText(first);
  await page.clock.fastForward("04:00");
  await expect(clock(page)).toHaveText(/^(6:00|5:\d\d)$/);
  await expect(page.getByText("Tiden är ute.")).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(heading(page, "Förslag")).toBeVisible();
  await expect(clock(page)).toHaveText(/^5:\d\d$/);
  await page.clock.fastForward("06:00");
  await expect(page.getByRole("status").filter({ hasText: "Tiden är ute." })).toBeVisible();
  await expect(clock(page)).toHaveText("0:00");
  await button(page, "Stoppa").click();
  await expect(clock(page)).toHaveCount(0);
  await expect(page.getByText("Tiden är ute.")).toHaveCount(0);
});

const ROUND = { method: { kind: "impact_effort" }, rounds: shown(3, [[[0, 0, 0, 0, 3], [0, 3, 0, 0, 0]], [[1, 0, 1, 0, 1], [1, 0, 0, 0, 2]]]) };
const AGENDA = ["Förslag", "Metod", "Rösta", "Resultat", "Välja", "Avsluta"];

for (const colorScheme of ["light", "dark"]) {
  test(`shown to the room, every stage is read from the last row, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await from(page, ["Mötesplatser för äldre", "Fler mötesplatser för äldre"], ROUND);
    await button(page, "Visa för rummet").click();
    await page.getByRole("combobox", { name: "Antal minuter" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(clock(page)).toBeVisible();
    for (const [at, name] of AGENDA.entries()) {
      if (at > 0) await page.keyboard.press("PageDown");
      await expect(heading(page, name)).toBeVisible();
      expect(await faintTexts(page, { least: 7, all: true }), name).toEqual([]);
      expect(await faintControls(page), name).toEqual([]);
      expect((await violations(page)).filter(({ impact }) => impact !== "minor").map(({ line }) => line), name).toEqual([]);
    }
    await page.keyboard.press("PageUp");
    await expect(heading(page, "Välja")).toBeVisible();
  });
}

test("in the room the remote turns the stage from a slider and a list too, and undo is at hand", async ({ page }) => {
  await from(page, ["Ett", "Två"], { ...ROUND, choice: { top: 1 }, stage: "choose" });
  await page.getByRole("button", { name: "Visa för rummet" }).click();
  const slider = page.getByRole("slider", { name: "Hur många tas med" });
  await expect(slider).toHaveValue("1");
  await slider.focus();
  await page.keyboard.press("PageDown");
  await expect(heading(page, "Avsluta")).toBeVisible();
  const standing = page.locator("#record-standing");
  await standing.focus();
  await page.keyboard.press("PageDown");
  await expect(standing).toHaveValue("draft");
  await page.keyboard.press("PageUp");
  await expect(heading(page, "Välja")).toBeVisible();
  await expect(slider).toHaveValue("1");

  await expect(button(page, "Spara som fil")).toBeHidden();
  await button(page, "Ångra").click();
  await expect(heading(page, "Avsluta")).toBeVisible();
  await button(page, "Gör om").click();
  await expect(heading(page, "Välja")).toBeVisible();
});

test("while the plan is edited, undo takes back a step of the workshop and none of the plan", async ({ page }) => {
  await from(page, ["Ett", "Två"], { ...ROUND, choice: { top: 2 }, stage: "finish" });
  await page.getByRole("banner").getByRole("button", { name: "Redigera" }).click();
  const step = page.getByRole("group", { name: "Redigering" }).getByRole("button", { name: /^Ångra/ });
  await button(page, "Gör ett utkast till handlingsplan").click();
  await expect(step).toHaveAttribute("aria-disabled", "false");
  const text = await step.innerText();
  // Whoever comes back has the workshop's keys heard after those of the plan.
  await viewLink(page, "Karta").click();
  await viewLink(page, "Workshop").click();
  await stage(page, "Förslag").click();
  await expect(heading(page, "Förslag")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(heading(page, "Avsluta")).toBeVisible();
  await expect(step).toHaveText(text);
  await page.keyboard.press("Control+y");
  await expect(heading(page, "Förslag")).toBeVisible();
  await expect(step).toHaveText(text);
});

test("candidates at one place stand beside one another within the square, or as one mark that says which they are", async ({ page }) => {
  const names = ["Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta"];
  const [most, little] = [[[0, 0, 0, 0, 2], [0, 0, 0, 0, 2]], [[2, 0, 0, 0, 0], [0, 2, 0, 0, 0]]];
  await from(page, names, { method: { kind: "impact_effort" }, rounds: shown(2, names.map((_, at) => (at < 3 ? most : little))), stage: "result" });
  const square = page.locator(".ws-square");
  await expect(square.locator("circle")).toHaveCount(4);
  await expect(square.locator("circle.ws-many")).toHaveCount(1);
  await expect(square.locator(".ws-shared li")).toHaveText(["A: 5 förslag på samma ställe, nummer 4–8"]);
  const frame = await square.locator("svg").boundingBox();
  for (const mark of await square.locator("circle").all()) {
    const { x, y, width, height } = await mark.boundingBox();
    expect(x).toBeGreaterThanOrEqual(frame.x - 1);
    expect(y).toBeGreaterThanOrEqual(frame.y - 1);
    expect(x + width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    expect(y + height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  }
});

test("what is shown to the room stays so when the page is opened again, until one ends it", async ({ page }) => {
  await from(page, ["Ett", "Två"], ROUND);
  const head = page.getByRole("banner").getByRole("button", { name: "Redigera" });
  const room = page.getByRole("button", { name: "Visa för rummet" });
  const address = page.url();
  await room.click();
  await expect(head).toBeHidden();
  await page.keyboard.press("PageDown");
  await expect(heading(page, "Metod")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(heading(page, "Metod")).toBeVisible();
  await expect(room).toHaveAttribute("aria-pressed", "true");
  await expect(head).toBeHidden();
  // Elsewhere the page has its head, and so has another workshop.
  await page.goto("./?vy=tabell");
  await opened(page);
  await expect(head).toBeVisible();
  await page.goto("./?vy=workshop");
  await opened(page);
  await button(page, "Börja en ny workshop").click();
  await expect(room).toHaveAttribute("aria-pressed", "false");
  await expect(head).toBeVisible();
  await page.goto(address);
  await expect(room).toHaveAttribute("aria-pressed", "true");
  await expect(head).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(head).toBeVisible();
  await expect(room).toHaveAttribute("aria-pressed", "false");
  await page.reload();
  await expect(heading(page, "Metod")).toBeVisible();
  await expect(room).toHaveAttribute("aria-pressed", "false");
  await expect(head).toBeVisible();
});

test("two that are alike become one, or stand apart for good, and both can be undone", async ({ page }) => {
  const all = ["Mötesplatser för äldre", "Fler mötesplatser för äldre", "Något helt annat"];
  await from(page, all);
  const pair = page.getByRole("heading", { name: "Ett par liknar varandra" });
  const apart = page.getByText("Ett par som liknar varandra står var för sig.");
  await button(page, `Slå ihop som ”${all[1]}”`).click();
  expect(await titles(page)).toEqual([all[1], all[2]]);
  await expect(pair).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "2 förslag" })).toBeFocused();
  await page.locator(".ws-candidate").first().locator("summary").click();
  await expect(page.locator(".ws-candidate").first()).toContainText(`Hopslaget med:${all[0]}`);
  await button(page, "Ångra").click();
  expect(await titles(page)).toEqual(all);
  await expect(pair).toBeVisible();

  await button(page, "Låt dem vara").click();
  await expect(pair).toHaveCount(0);
  await expect(apart).toBeVisible();
  expect(await titles(page)).toEqual(all);
  await button(page, "Ångra").click();
  await expect(pair).toBeVisible();
  await expect(apart).toHaveCount(0);
  await button(page, "Gör om").click();
  await expect(apart).toBeVisible();
  await stage(page, "Metod").click();
  await stage(page, "Förslag").click();
  await expect(apart).toBeVisible();
  await expect(pair).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(apart).toBeVisible();
  await expect(pair).toHaveCount(0);
  await button(page, "Föreslå dem igen").click();
  await expect(pair).toBeVisible();
  await button(page, "Ångra").click();
  await expect(apart).toBeVisible();
});

test("areas and goals are candidates as well as activities", async ({ page }) => {
  const { file } = new Model();
  const of = (level) => file.nodes.filter((n) => n.level === level).map((n) => n.title);
  await from(page, []);
  const level = page.getByRole("combobox", { name: "Nivå" });
  await level.selectOption("Insatsområde");
  await button(page, `Ta med ${of("insatsomrade").length}`).click();
  await expect(page.getByRole("heading", { name: `${of("insatsomrade").length} förslag` })).toBeVisible();
  expect(await titles(page)).toEqual(of("insatsomrade"));
  await expect(button(page, "Allt är redan med")).toBeDisabled();
  await level.selectOption("Delmål");
  await button(page, `Ta med ${of("delmal").length}`).click();
  await expect(page.getByRole("heading", { name: `${of("insatsomrade").length + of("delmal").length} förslag` })).toBeVisible();
  expect(await titles(page)).toEqual([...of("insatsomrade"), ...of("delmal")]);
  await expect(page.locator(".ws-what").last()).toContainText("Delmål");
});

test("one no of the five questions keeps a candidate out, and the record says why", async ({ page, browser }) => {
  await from(page, ["Utom räckhåll", "Inom räckhåll"], { method: { kind: "hanlon" }, stage: "method" });
  await expect(page.getByText("Inget förslag hålls utanför.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Nej på frågan ”Är det en uppgift för oss?” för Utom räckhåll" }).check();
  await expect(page.getByRole("status").filter({ hasText: "Ett förslag hålls utanför." })).toBeVisible();
  await page.getByRole("textbox", { name: "Skäl" }).fill("Staten sköter det");
  await page.getByRole("textbox", { name: "Skäl" }).press("Tab");
  await stage(page, "Rösta").click();
  await expect(page.getByText("Det är 1 förslag att rösta om; 1 hålls utanför av de fem frågorna.")).toBeVisible();
  await button(page, "Börja omgång 1").click();
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const ballot = await (await browser.newContext({ viewport: PHONE })).newPage();
  await ballot.goto(link);
  await expect(ballot.getByRole("heading", { level: 3 })).toHaveText(["Inom räckhåll"]);
  await stage(page, "Avsluta").click();
  await expect(page.locator(".ws-protocol")).toContainText("”Utom räckhåll”: nej på frågan ”Är det en uppgift för oss?”. Skäl: Staten sköter det");
});

test("MoSCoW says what share of the effort Must takes, and when that is too much", async ({ page }) => {
  const [must, could] = [[0, 0, 0, 2], [0, 2, 0, 0]];
  await from(page, ["Stor", "Liten"], { method: { kind: "moscow", must: 60 }, candidates: [{ effort: 30 }, { effort: 10 }], rounds: shown(2, [[must], [could]]), stage: "result" });
  await expect(page.locator(".notice")).toHaveText("Måste tar 75 procent av insatsen; gränsen är 60 procent.");
  await stage(page, "Förslag").click();
  await page.locator(".ws-candidate summary").first().click();
  await page.getByRole("textbox", { name: "Insats, valfri enhet" }).first().fill("5");
  await page.getByRole("textbox", { name: "Insats, valfri enhet" }).first().press("Tab");
  await stage(page, "Resultat").click();
  await expect(page.getByText("Måste tar 33 procent av insatsen; gränsen är 60 procent.")).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
});

/** A file of a zip archive, as text. */
function unzipped(zip, name) {
  let at = zip.indexOf("PK\x01\x02");
  for (; at >= 0; at = zip.indexOf("PK\x01\x02", at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const head = zip.readUInt32LE(at + 42);
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? zlib.inflateRawSync(packed) : packed).toString("utf8");
  }
  throw new Error(`no ${name} in it`);
}

test("the record is saved for Word and as JSON, and the workshop's own file gives the same record elsewhere", async ({ page, browser }) => {
  await from(page, ["Öppna mötesplatser", "Nattvandring"], { ...ROUND, stage: "finish" });
  const protocol = (page) => page.locator(".ws-protocol");
  await expect(protocol(page)).toContainText("Öppna mötesplatser");
  const file = async (page, name) => {
    const download = page.waitForEvent("download");
    await button(page, name).click();
    const got = await download;
    return [got.suggestedFilename(), fs.readFileSync(await got.path())];
  };
  const [word, bytes] = await file(page, "Spara som Word");
  expect(word).toBe("protokoll-2026-11-22.docx");
  expect(unzipped(bytes, "[Content_Types].xml")).toContain("wordprocessingml.document.main+xml");
  const text = unzipped(bytes, "word/document.xml").replace(/<[^>]+>/g, " ");
  for (const said of ["Protokoll: I rummet", "Arbetsmaterial", "Nattvandring"]) expect(text).toContain(said);
  const [json, record] = await file(page, "Spara som JSON");
  expect(json).toBe("protokoll-2026-11-22.json");
  expect(JSON.parse(record)).toMatchObject({ format: "roda-traden/protocol", date: "2026-11-22", title: "Protokoll: I rummet", standing: "draft" });

  const [, whole] = await file(page, "Spara som fil");
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto("./?vy=workshop");
  await opened(elsewhere);
  await elsewhere.getByLabel("Öppna en workshopfil:").setInputFiles({ name: "workshop.json", mimeType: "application/json", buffer: whole });
  await expect(protocol(elsewhere)).toContainText("Öppna mötesplatser");
  expect(await protocol(elsewhere).innerHTML()).toBe(await protocol(page).innerHTML());
  const [, again] = await file(elsewhere, "Spara som JSON");
  expect(again.equals(record)).toBe(true);
});

test("forty activities fit the link and the QR code, and a phone gives a code that is read in", async ({ page, browser }) => {
  const forty = new Model().activities.slice(0, 40).map((n) => n.title);
  await from(page, forty, { stage: "vote" });
  await button(page, "Börja omgång 1").click();
  await expect(page.getByRole("img", { name: "QR-kod med länken till valsedeln" })).toBeVisible();
  await expect(page.getByText(/Länken är för lång/)).toHaveCount(0);
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const ballot = await (await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })).newPage();
  await ballot.goto(link);
  await expect(ballot.getByRole("heading", { level: 3 })).toHaveText(forty);
  await button(ballot, `Lägg en prick på ${forty[39]}`).tap();
  await button(ballot, "Se över svaren").tap();
  await button(ballot, "Gör min kod").tap();
  await expect(ballot.getByRole("img", { name: "QR-kod med din kod" })).toBeVisible();
  const code = await ballot.getByRole("group", { name: "Koden som text" }).innerText();
  expect(code.replace(/[\s-]/g, "").length, "a code that can be typed").toBeLessThan(60);
  await page.getByRole("textbox", { name: "Koder, en eller flera" }).fill(code);
  await button(page, "Läs in").click();
  await expect(page.getByText("En valsedel inne.")).toBeVisible();
  await button(page, "Visa resultatet").click();
  await expect(page.getByText(`Först kommer ”${forty[39]}”.`)).toBeVisible();
});

test.describe("on the square", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  const { invitation, titles: names, code } = ballots.cases.effort;
  const card = (page, at) => page.getByRole("region", { name: names[at], exact: true });
  const row = (page, at, name) => card(page, at).getByRole("group", { name: new RegExp(`^${name}`) });
  const said = (page, at, name) => row(page, at, name).getByRole("radio", { checked: true });

  /** The middle of a field by effort and impact, 0 for an open answer. */
  async function middle(page, at, [impact, effort]) {
    const square = card(page, at).locator(".place");
    // The bar at the foot of the page lies over what is scrolled to its edge.
    await square.evaluate((e) => e.scrollIntoView({ block: "center" }));
    const { x, y, width, height } = await square.boundingBox();
    expect(Math.min(width, height) / 6, "a field").toBeGreaterThanOrEqual(24);
    return [x + ((effort + 0.5) * width) / 6, y + height - ((impact + 0.5) * height) / 6];
  }

  /** Where the ring stands. */
  async function ring(page, at) {
    const { x, y, width, height } = await card(page, at).locator(".place i").boundingBox();
    return [x + width / 2, y + height / 2].map(Math.round);
  }

  const near = async (page, at, field) => {
    const wanted = (await middle(page, at, field)).map(Math.round);
    await expect.poll(async () => (await ring(page, at)).every((n, i) => Math.abs(n - wanted[i]) <= 1)).toBe(true);
  };

  /** Drags the ring by a finger to a field. */
  async function drag(page, at, field) {
    const to = await middle(page, at, field);
    const from = await ring(page, at);
    const touch = await page.context().newCDPSession(page);
    const send = (type, x, y) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await send("touchStart", ...from);
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await send("touchMove", ...from.map((n, i) => n + (to[i] - n) * part));
    await send("touchEnd");
  }

  test("pressing and dragging say what the rows say, and give the same code", async ({ page }) => {
    await page.addInitScript(([key, id]) => localStorage.setItem(`roda-traden/ballot/${key}`, id), [ballots.key, ballots.id]);
    await page.goto(`./#r=${invitation}`);
    await expect(card(page, 0)).toBeVisible();
    expect(await sideways(page)).toEqual([]);
    await expect(card(page, 0).locator(".place")).toContainText(/Gör först.*Satsning.*Om det finns tid.*Låt bli/s);
    await near(page, 0, [0, 0]);

    await page.touchscreen.tap(...(await middle(page, 0, [4, 2])));
    await expect(said(page, 0, "Effekt")).toHaveAccessibleName("4");
    await expect(said(page, 0, "Insats")).toHaveAccessibleName("2");
    await near(page, 0, [4, 2]);
    // Beside the fields nothing is pressed.
    await page.touchscreen.tap(...(await middle(page, 0, [0, 3])));
    await near(page, 0, [4, 2]);
    await row(page, 0, "Effekt").getByRole("radio", { name: /^5/ }).check();
    await row(page, 0, "Insats").getByRole("radio", { name: /^1/ }).check();
    await near(page, 0, [5, 1]);

    await page.touchscreen.tap(...(await middle(page, 2, [1, 4])));
    await expect(page.getByText("2 av 3 bedömda")).toBeVisible();

    await drag(page, 1, [3, 4]);
    await expect(said(page, 1, "Insats")).toHaveAccessibleName("4");
    const before = await page.evaluate(() => scrollY);
    await drag(page, 1, [3, 0]);
    expect(await page.evaluate(() => scrollY), "the page stays while the ring is dragged").toBe(before);
    await expect(said(page, 1, "Effekt")).toHaveAccessibleName("3");
    await expect(said(page, 1, "Insats")).toHaveAccessibleName("Öppet");

    expect(await faintTexts(page)).toEqual([]);
    expect((await violations(page)).map(({ line }) => line)).toEqual([]);
    await button(page, "Se över svaren").click();
    await button(page, "Gör min kod").click();
    await expect(page.getByRole("group", { name: "Koden som text" })).toHaveText(code);
  });
});
