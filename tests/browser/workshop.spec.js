// A whole workshop: candidates, method, ballots on phones, result, a second round, the choice, and what comes of it.
import { open, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const PHONE = { width: 390, height: 844 };

const button = (page, name) => page.getByRole("button", { name, exact: true });
const workshop = (page) => page.getByRole("region", { name: "Workshop", exact: true });
const stage = (page, name) => page.getByRole("navigation", { name: "Dagordning" }).getByRole("button", { name });
const heading = (page, name) => page.getByRole("heading", { level: 2, name, exact: true });

/** Begins a workshop with so many activities of the open plan. */
/** Nothing can be saved any more, until the page's `mend` is called. */
const fillDisk = (page) =>
  page.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    globalThis.mend = () => (IDBObjectStore.prototype.put = real);
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });

async function begin(page, title, search) {
  await open(page, `?vy=workshop${search ? `&sok=${search}` : ""}`);
  await page.getByRole("textbox", { name: "Namn" }).fill(title);
  await button(page, "Börja en ny workshop").click();
  await expect(heading(page, "Förslag")).toBeVisible();
  await expect(page).toHaveURL(/workshop=[0-9a-f]{16}/);
}

async function write(page, ...titles) {
  for (const title of titles) {
    await page.getByRole("textbox", { name: "Förslag" }).fill(title);
    await button(page, "Lägg till").click();
    await expect(page.locator(".ws-candidates").getByText(title, { exact: true }).first()).toBeVisible();
  }
}

const titles = (page) => page.locator(".ws-candidates .ws-what strong").allTextContents();

/** Opens the ballot on a phone of its own. */
async function phone(browser, link) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /Förslagen/ })).toBeVisible();
  return page;
}

/** Puts dots on candidates by title and gives the code. */
async function vote(page, dots) {
  for (const [title, n] of Object.entries(dots)) {
    const take = button(page, `Ta bort en prick från ${title}`);
    while ((await take.getAttribute("aria-disabled")) === "false") await take.click();
  }
  for (const [title, n] of Object.entries(dots)) {
    for (let i = 0; i < n; i++) await button(page, `Lägg en prick på ${title}`).click();
  }
  await button(page, "Se över svaren").click();
  await button(page, "Gör min kod").click();
  return page.getByRole("group", { name: "Koden som text" }).innerText();
}

async function readIn(page, text) {
  await page.getByRole("textbox", { name: "Koder, en eller flera" }).fill(text);
  await button(page, "Läs in").click();
}

const places = async (page) => {
  const rows = await page.locator(".ws-ranking tbody tr").all();
  return Promise.all(rows.map(async (row) => [await row.locator("td").first().innerText(), await row.locator("th").innerText(), await row.locator("td").nth(1).innerText()]));
};

test("a whole workshop: five phones, two rounds, a draft plan and the protocol", async ({ page, browser, complaints }) => {
  test.slow();
  await begin(page, "Nästa handlingsplan", "suicid");
  await page.getByRole("button", { name: /^Ta med \d+$/ }).click();
  const picked = await titles(page);
  expect(picked.length).toBeGreaterThan(2);
  await write(page, "En helt ny satsning", "En helt annan satsning");
  expect(await seriousViolations(page, "förslag")).toEqual([]);

  await stage(page, "Metod").click();
  await expect(heading(page, "Metod")).toBeFocused();
  await expect(page.getByRole("radio", { name: /Prickröstning/ })).toBeChecked();
  expect(await seriousViolations(page, "metod")).toEqual([]);
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  await expect(page.getByRole("img", { name: "QR-kod med länken till valsedeln" })).toBeVisible();
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  expect(link.length).toBeLessThan(2000);
  expect(await seriousViolations(page, "rösta")).toEqual([]);

  const [a, b, c] = [picked[0], picked[1], "En helt ny satsning"];
  const ballots = [{ [a]: 2, [b]: 2, [c]: 1 }, { [a]: 2, [b]: 1, [c]: 2 }, { [a]: 2, [c]: 1 }, { [b]: 2, [c]: 1 }, { [a]: 1, [b]: 2 }];
  const phones = [];
  const codes = [];
  for (const dots of ballots) {
    const one = await phone(browser, link);
    if (phones.length === 0) {
      // At the end of the page nothing lies under the bar that stays in sight.
      await one.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect(await seriousViolations(one, "valsedel")).toEqual([]);
      expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    }
    codes.push(await vote(one, dots));
    phones.push(one);
  }
  expect(await seriousViolations(phones[0], "kod")).toEqual([]);
  // One is filled in now and handed in when the second round is open.
  const sixth = await vote(await phone(browser, link), { [c]: 1 });

  // Progress, and never what is in them.
  await readIn(page, codes[0]);
  await expect(page.getByText("En ny valsedel.")).toBeVisible();
  await expect(page.getByText("En valsedel inne.")).toBeVisible();
  await readIn(page, codes.join("\n"));
  await expect(page.getByText("4 nya valsedlar. En fanns redan och räknas en gång.")).toBeVisible();
  await expect(workshop(page).getByText(/prickar.*flest|Ordning/)).toHaveCount(0);
  // One sign changed: refused with a reason, and stays to be mended.
  const broken = codes[1].slice(0, -1) + (codes[1].endsWith("A") ? "B" : "A");
  await readIn(page, broken);
  await expect(page.locator(".ws-refused")).toContainText("Koden stämmer inte");
  await expect(page.getByText("5 valsedlar inne.")).toBeVisible();

  await button(page, "Visa resultatet").click();
  await expect(heading(page, "Resultat")).toBeVisible();
  // By hand: a 2+2+2+0+1 = 7, b 2+1+0+2+2 = 7, c 1+2+1+1+0 = 5.
  const first = await places(page);
  expect(first.slice(0, 3).map(([rank, , score]) => [rank, score])).toEqual([["1 (delad)", "7"], ["1 (delad)", "7"], ["3", "5"]]);
  expect(first.slice(0, 2).map(([, title]) => title).sort()).toEqual([a, b].sort());
  await expect(page.getByText(/2 delar första platsen/)).toBeVisible();
  expect(await seriousViolations(page, "resultat")).toEqual([]);

  // After talking, two think again; the phones keep who they are.
  await button(page, "Rösta en gång till").click();
  await expect(heading(page, "Rösta")).toBeVisible();
  const second = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const again = [{ [a]: 2, [b]: 1, [c]: 2 }, { [a]: 2, [b]: 1, [c]: 2 }, { [a]: 2, [c]: 1 }, { [b]: 1, [c]: 2 }, { [a]: 1, [b]: 2 }];
  const later = [];
  for (const [i, dots] of again.entries()) {
    await phones[i].goto("about:blank");
    await phones[i].goto(second);
    await expect(phones[i].getByRole("heading", { name: /Förslagen/ })).toBeVisible();
    later.push(await vote(phones[i], dots));
  }
  // What belongs to the first round goes there, also when it comes this late.
  await readIn(page, `${codes[0]}\n${sixth}`);
  await expect(page.getByText("En sen valsedel till omgång 1, som redan är visad. En fanns redan och räknas en gång.")).toBeVisible();
  await expect(page.getByText("Valsedlar i omgång 1 (6)")).toBeVisible();
  await expect(page.locator(".ws-refused")).toHaveCount(0);
  await readIn(page, later.join(" "));
  await button(page, "Visa resultatet").click();
  await expect(heading(page, "Resultat")).toBeVisible();
  const now = await places(page);
  expect(now.slice(0, 3).map(([rank, title, score]) => [rank, title, score])).toEqual([["1 (delad)", expect.any(String), "7"], ["1 (delad)", expect.any(String), "7"], ["3", b, "5"]]);
  await expect(page.getByText("5 valsedlar finns i båda omgångarna")).toBeVisible();

  // The line in a tie is said, and what the choice means.
  await stage(page, "Välja").click();
  await page.getByRole("spinbutton", { name: "Hur många tas med" }).fill("1");
  await page.getByRole("spinbutton", { name: "Hur många tas med" }).press("Enter");
  await expect(page.getByText(/Gränsen går genom en delad plats/)).toBeVisible();
  await page.getByRole("spinbutton", { name: "Hur många tas med" }).fill("2");
  await page.getByRole("spinbutton", { name: "Hur många tas med" }).press("Enter");
  await expect(page.getByText("2 förslag är valda.")).toBeVisible();
  await expect(page.locator(".ws-means")).toContainText("som förslagen når täcks");
  const kept = page.locator(".ws-choice > li").filter({ hasText: b });
  await kept.locator("summary", { hasText: "Besluta" }).click();
  await kept.getByRole("textbox", { name: "Skäl" }).fill("Lagen kräver det");
  await kept.getByRole("button", { name: "Behåll ändå" }).click();
  await expect(kept).toContainText("kvar ändå: Lagen kräver det");
  await expect(page.getByText("3 förslag är valda. Av dem är 1 kvar trots ordningen.")).toBeVisible();
  expect(await seriousViolations(page, "välja")).toEqual([]);

  // A closed laptop: it stands where it stood.
  await expect(page.getByText("Sparad", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(heading(page, "Välja")).toBeVisible();
  await expect(page.getByText("3 förslag är valda. Av dem är 1 kvar trots ordningen.")).toBeVisible();

  await stage(page, "Avsluta").click();
  await expect(heading(page, "Avsluta")).toBeVisible();
  await page.getByRole("button", { name: /utkast till handlingsplan/ }).click();
  await expect(page.getByRole("link", { name: /kartan/ }).first()).toBeVisible();
  const protocol = page.locator(".ws-protocol");
  await expect(protocol).toContainText("Nästa handlingsplan");
  await expect(protocol).toContainText("Lagen kräver det");
  await expect(protocol).toContainText(/arbetsmaterial/i);
  expect(await seriousViolations(page, "avsluta")).toEqual([]);
  expect(complaints).toEqual([]);
});

test("everything can be undone and done again, and another view in between changes nothing", async ({ page, complaints }) => {
  await begin(page, "Ångra");
  await write(page, "Ett", "Två", "Tre");
  await button(page, "Ångra").click();
  expect(await titles(page)).toEqual(["Ett", "Två"]);
  await button(page, "Gör om").click();
  expect(await titles(page)).toEqual(["Ett", "Två", "Tre"]);
  await viewLink(page, "Karta").click();
  await viewLink(page, "Workshop").click();
  await expect(page.locator(".ws-candidates > li")).toHaveCount(3);
  await button(page, "Ångra").click();
  expect(await titles(page)).toEqual(["Ett", "Två"]);
  expect(complaints).toEqual([]);
});

test("what is picked in the overlap goes into the workshop", async ({ page }) => {
  await begin(page, "Plockat");
  await viewLink(page, "Överlapp").click();
  await page.locator(".chart-frame a").first().click();
  await page.getByRole("link", { name: "Ta med i workshoppen" }).click();
  await page.getByRole("button", { name: /^Ta med \d+$/ }).click();
  const n = Number(/\d+/.exec(await page.getByRole("heading", { level: 3, name: /^(Ett|\d+) förslag$/ }).innerText())?.[0] ?? 1);
  expect(await titles(page)).toHaveLength(n);
  await expect(page.getByRole("button", { name: "Allt är redan med" })).toBeDisabled();
  // What the plan knows stands beside each.
  await expect(page.locator(".ws-known").first()).toContainText("tjänar");
});

test("hands are counted, refused when there are too many, and shown to the room", async ({ page, complaints }) => {
  await begin(page, "Händer");
  await write(page, "Första", "Andra");
  await stage(page, "Metod").click();
  await page.getByRole("radio", { name: /MoSCoW/ }).check();
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  await page.locator("summary", { hasText: "Handuppräckning" }).click();
  await page.getByRole("spinbutton", { name: "Personer" }).fill("3");
  await page.getByRole("spinbutton", { name: "Första: Måste" }).fill("4");
  await button(page, "Räkna in händerna").click();
  await expect(page.getByRole("alert").filter({ hasText: "fler händer än personer" })).toBeVisible();
  await page.getByRole("spinbutton", { name: "Första: Måste" }).fill("3");
  await page.getByRole("spinbutton", { name: "Andra: Kan" }).fill("2");
  await button(page, "Räkna in händerna").click();
  await expect(page.getByText("0 valsedlar inne, och 3 med handuppräckning.")).toBeVisible();
  await button(page, "Visa resultatet").click();
  expect((await places(page)).map(([rank, title]) => [rank, title])).toEqual([["1", "Första"], ["2", "Andra"]]);
  await expect(page.locator(".ws-ranking")).toContainText("Måste (4)");
  await button(page, "Visa för rummet").click();
  await expect(page.getByRole("banner").getByRole("button", { name: "Redigera" })).toBeHidden();
  await page.locator("body").press("PageDown");
  await expect(heading(page, "Välja")).toBeVisible();
  await page.locator("body").press("Escape");
  await expect(page.getByRole("banner").getByRole("button", { name: "Redigera" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("weights: how far they can move, and what another weight would change", async ({ page, complaints }) => {
  await begin(page, "Vikter");
  await write(page, "Lätt", "Tung");
  await stage(page, "Metod").click();
  await page.getByRole("radio", { name: /Viktad bedömning/ }).check();
  await expect(page.getByRole("heading", { name: "Kriterier" })).toBeVisible();
  for (const name of ["Når sårbara målgrupper", "Förebygger", "Tjänar flera handlingsplaner", "Går att genomföra"]) {
    await page.getByRole("button", { name: `Ta bort ${name}` }).click();
  }
  await page.getByRole("spinbutton", { name: "Vikt för Bidrag till effektmål" }).fill("60");
  await page.getByRole("spinbutton", { name: "Vikt för Bidrag till effektmål" }).press("Tab");
  await page.getByRole("spinbutton", { name: "Vikt för Kostnad" }).fill("40");
  await page.getByRole("spinbutton", { name: "Vikt för Kostnad" }).press("Tab");
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  await page.locator("summary", { hasText: "Handuppräckning" }).click();
  await page.getByRole("spinbutton", { name: "Personer" }).fill("1");
  // Lätt: goal 2, cost 1 (counts 5); Tung: goal 5, cost 5 (counts 1). 60·2+40·5 = 320 and 60·5+40·1 = 340, of 100.
  for (const name of ["Lätt: Bidrag till effektmål 2", "Lätt: Kostnad 1", "Tung: Bidrag till effektmål 5", "Tung: Kostnad 5"]) {
    await page.getByRole("spinbutton", { name, exact: true }).fill("1");
  }
  await button(page, "Räkna in händerna").click();
  await button(page, "Visa resultatet").click();
  expect(await places(page)).toEqual([["1", "Tung", "3,4"], ["2", "Lätt", "3,2"]]);
  await stage(page, "Välja").click();
  // They are equal where 3·w = 4·40: at 53.3 for the goal.
  await expect(page.getByRole("row", { name: /^Bidrag till effektmål/ })).toContainText("vid 53,3: Lätt går om Tung");
  await page.getByRole("slider", { name: "Vikt för Bidrag till effektmål" }).fill("50");
  await expect(page.getByText("2 förslag byter plats.")).toBeVisible();
  await button(page, "Använd dessa vikter").click();
  await stage(page, "Resultat").click();
  expect((await places(page)).map(([, title]) => title)).toEqual(["Lätt", "Tung"]);
  expect(complaints).toEqual([]);
});

test("forty long titles fit the link and the code; when it is too much the limit is said", async ({ page, browser }) => {
  await begin(page, "Fyrtio");
  await page.getByRole("button", { name: /^Ta med \d+$/ }).click();
  const all = await titles(page);
  expect(all.length).toBeGreaterThan(100);
  await expect(page.getByText(/och metoden bär ungefär 30/)).toBeVisible();
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  // More than a hundred: too much for a QR code that phones can read, and said so; the link goes.
  await expect(page.getByText(/Länken är för lång för en QR-kod/)).toBeVisible();
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const one = await phone(browser, link);
  await expect(one.getByRole("heading", { level: 3 })).toHaveCount(all.length);
});

test("a ballot that no link holds goes as a file", async ({ page, browser, complaints }) => {
  await begin(page, "Långt");
  // Letters by chance, which nothing makes shorter.
  let state = 7;
  const letter = () => String.fromCharCode(97 + ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % 26);
  const long = Array.from({ length: 9 }, () => Array.from({ length: 900 }, letter).join(""));
  await write(page, ...long);
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  await expect(page.getByRole("alert").filter({ hasText: /Länken blir \d+ tecken, och gränsen är 8000/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await button(page, "Spara valsedeln som fil").click();
  const file = await (await download).path();
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const context = await browser.newContext({ viewport: PHONE });
  const one = await context.newPage();
  await one.goto(link);
  await one.locator("input[type=file]").setInputFiles(file);
  await expect(one.getByRole("heading", { level: 3 })).toHaveCount(long.length);
  await readIn(page, await vote(one, { [long[3]]: 2 }));
  await expect(page.getByText("En ny valsedel.")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a ballot file that holds nothing is named, and the one beside it is read", async ({ page, browser, complaints }) => {
  await begin(page, "Filer");
  await write(page, "Ett", "Två");
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  const link = await page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
  const code = await vote(await phone(browser, link), { Ett: 1 });
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const files = page.getByLabel("Eller valsedelsfiler:");
  await files.setInputFiles([file("tom.txt", ""), file("kod.txt", code)]);
  await expect(page.getByText("En ny valsedel.", { exact: true })).toBeVisible();
  await expect(page.getByText("Filen tom.txt gick inte att läsa, eller så är den tom.")).toBeVisible();
  await page.evaluate(() => { File.prototype.text = () => Promise.reject(new DOMException("gone", "NotReadableError")); });
  await files.setInputFiles([file("borta.txt", code)]);
  await expect(page.getByText("Filen borta.txt gick inte att läsa")).toBeVisible();
  await expect(page.getByText("Ingen ny valsedel.", { exact: true })).toBeVisible();
  await expect(page.getByText("Filen tom.txt")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a workshop that is not here says so, a file brings it back, and a broken one is refused", async ({ page }) => {
  await begin(page, "Till fil");
  await write(page, "Bevaras");
  const download = page.waitForEvent("download");
  await button(page, "Spara som fil").click();
  const file = await (await download).path();
  await button(page, "Alla workshoppar").click();
  await page.getByRole("button", { name: "Ta bort Till fil" }).click();
  await button(page, "Ja, ta bort").click();
  await expect(page.getByText("Det finns inga än.")).toBeVisible();
  await open(page, "?vy=workshop&workshop=0123456789abcdef");
  await expect(page.getByRole("alert").filter({ hasText: "finns inte i den här webbläsaren" })).toBeVisible();
  const input = page.getByLabel("Öppna en workshopfil:");
  await input.setInputFiles({ name: "trasig.json", mimeType: "application/json", buffer: Buffer.from("{\"format\":\"roda-traden/workshop\",") });
  await expect(page.getByRole("alert").filter({ hasText: "skadad" })).toBeVisible();
  await input.setInputFiles(file);
  await expect(heading(page, "Förslag")).toBeVisible();
  expect(await titles(page)).toEqual(["Bevaras"]);
});

test("a file of an earlier time does not wipe out what is here: undo brings it back", async ({ page, complaints }) => {
  await begin(page, "Två gånger");
  await write(page, "Först");
  const download = page.waitForEvent("download");
  await button(page, "Spara som fil").click();
  const file = await (await download).path();
  await write(page, "Sedan");
  await button(page, "Alla workshoppar").click();
  await page.getByLabel("Öppna en workshopfil:").setInputFiles(file);
  await expect(page.locator(".said")).toContainText("Ångra ger tillbaka det som stod där");
  expect(await titles(page)).toEqual(["Först"]);
  // With the capitals locked the letter is a capital.
  await page.locator("#heading").focus();
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Z", ctrlKey: true, bubbles: true, cancelable: true })));
  await expect.poll(() => titles(page)).toEqual(["Först", "Sedan"]);
  expect(complaints).toEqual([]);
});

test("a workshop that could not be saved stays in the tab when another is opened, and is saved later", async ({ page, complaints }) => {
  await begin(page, "Hinner inte");
  await write(page, "Sparat");
  await expect(page.locator(".ws-name").getByText("Sparad", { exact: true })).toBeVisible();
  await fillDisk(page);
  await write(page, "Inte sparat");
  await expect(page.locator(".ws-name")).toContainText("Inte sparad");
  await button(page, "Alla workshoppar").click();
  await page.getByRole("textbox", { name: "Namn" }).fill("En annan");
  await button(page, "Börja en ny workshop").click();
  await expect(heading(page, "Förslag")).toBeVisible();
  expect(await titles(page)).toEqual([]);
  await button(page, "Alla workshoppar").click();
  await page.evaluate(() => mend());
  await page.getByRole("button", { name: "Hinner inte", exact: false }).or(page.getByRole("link", { name: "Hinner inte", exact: false })).first().click();
  await expect.poll(() => titles(page)).toEqual(["Sparat", "Inte sparat"]);
  await expect(page.locator(".ws-name").getByText("Sparad", { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(["Sparat", "Inte sparat"]);
  expect(complaints).toEqual([]);
});

test("a workshop that could not be saved and is opened from its file is there once", async ({ page, complaints }) => {
  await begin(page, "Hinner inte");
  await write(page, "Sparat");
  const saved = page.locator(".ws-name").getByText("Sparad", { exact: true });
  await expect(saved).toBeVisible();
  await fillDisk(page);
  await write(page, "I filen");
  await expect(page.locator(".ws-name")).toContainText("Inte sparad");
  const download = page.waitForEvent("download");
  await button(page, "Spara som fil").click();
  const file = await (await download).path();
  await write(page, "Efter filen");
  await button(page, "Alla workshoppar").click();
  await page.evaluate(() => mend());
  await page.getByRole("textbox", { name: "Namn" }).fill("En annan");
  await button(page, "Börja en ny workshop").click();
  await expect.poll(() => titles(page)).toEqual([]);
  await button(page, "Alla workshoppar").click();
  await page.getByLabel("Öppna en workshopfil:").setInputFiles(file);
  await expect.poll(() => titles(page)).toEqual(["Sparat", "I filen"]);
  // What this tab had of it is a step back.
  await page.locator("#heading").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page)).toEqual(["Sparat", "I filen", "Efter filen"]);
  await write(page, "Sist");
  await expect(saved).toBeVisible();
  await button(page, "Alla workshoppar").click();
  await page.getByRole("link", { name: "En annan" }).click();
  await expect.poll(() => titles(page)).toEqual([]);
  await button(page, "Alla workshoppar").click();
  await page.getByRole("link", { name: "Hinner inte" }).click();
  await expect.poll(() => titles(page)).toEqual(["Sparat", "I filen", "Efter filen", "Sist"]);
  await expect(saved).toBeVisible();
  const asks = () => {
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };
  expect(await page.evaluate(asks), "nothing is left to ask about").toBe(false);
  expect(complaints).toEqual([]);
});

test("in English, dark and on a phone: axe finds nothing serious at any stage, and nothing is wider than the screen", async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  await open(page, "?vy=workshop&sprak=en&sok=suicid");
  expect(await seriousViolations(page, "start")).toEqual([]);
  await button(page, "Begin a new workshop").click();
  await page.getByRole("button", { name: /^Take \d+$/ }).click();
  const agenda = page.getByRole("navigation", { name: "Agenda" }).getByRole("button");
  const check = async (name) => {
    expect(await seriousViolations(page, name)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(PHONE.width);
  };
  await check("proposals");
  await agenda.nth(1).click();
  for (const method of [/Weighted/, /PAHO/, /MoSCoW/, /Impact and effort/i]) {
    await page.getByRole("radio", { name: method }).check();
    await check(String(method));
  }
  await agenda.nth(2).click();
  await button(page, "Begin round 1").click();
  await expect(page.locator("#ballot-link"), "the ballot opens in the facilitator's language").toHaveAttribute("href", /\?sprak=en#r=/);
  await page.locator("summary", { hasText: "Show of hands" }).click();
  await page.getByRole("spinbutton", { name: "People" }).fill("2");
  for (const answer of ["Impact 5", "Effort 2"]) {
    for (const field of await page.getByRole("spinbutton", { name: new RegExp(`: ${answer}$`) }).all()) await field.fill("2");
  }
  await button(page, "Count the hands in").click();
  await check("vote");
  await button(page, "Reveal the result").click();
  await expect(page.getByRole("img", { name: /^Impact and effort/ })).toBeVisible();
  await check("result");
  await agenda.nth(4).click();
  await check("choose");
  await agenda.nth(5).click();
  await expect(page.locator(".ws-protocol")).toBeVisible();
  await check("finish");
});

test("a workshop by keyboard alone, from the first proposal to the result", async ({ page }) => {
  await open(page, "?vy=workshop");
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const go = async (locator) => locator.focus();
  await go(page.getByRole("textbox", { name: "Namn" }));
  await page.keyboard.type("Utan mus");
  await press("Enter");
  await expect(heading(page, "Förslag")).toBeVisible();
  await go(page.getByRole("textbox", { name: "Förslag" }));
  await page.keyboard.type("Ett");
  await press("Enter");
  await page.keyboard.type("Två");
  await press("Enter");
  await expect(page.locator(".ws-candidates > li")).toHaveCount(2);
  await go(stage(page, "Metod"));
  await press("Enter");
  await expect(heading(page, "Metod")).toBeFocused();
  await press("Tab");
  await expect(page.getByRole("radio", { name: /Prickröstning/ })).toBeFocused();
  await press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
  await expect(page.getByRole("radio", { name: /MoSCoW/ })).toBeChecked();
  await go(stage(page, "Rösta"));
  await press("Enter");
  await go(button(page, "Börja omgång 1"));
  await press("Enter");
  await go(page.locator("summary", { hasText: "Handuppräckning" }));
  await press("Enter", "Tab");
  await expect(page.getByRole("spinbutton", { name: "Personer" })).toBeFocused();
  await press("Control+A");
  await page.keyboard.type("2");
  await go(page.getByRole("spinbutton", { name: "Två: Måste" }));
  await press("Control+A");
  await page.keyboard.type("2");
  await press("Enter");
  await go(button(page, "Visa resultatet"));
  await press("Enter");
  await expect(heading(page, "Resultat")).toBeVisible();
  expect((await places(page)).map(([rank, title]) => [rank, title])).toEqual([["1", "Två"], ["inte bedömt", "Ett"]]);
  await press("Control+z");
  await expect(heading(page, "Rösta")).toBeVisible();
});

test("what the browser has cleared is written anew, and what was taken away does not come back", async ({ page, complaints }) => {
  await begin(page, "Borta");
  await write(page, "Ett");
  const saved = page.locator(".ws-name").getByText("Sparad", { exact: true });
  await expect(saved).toBeVisible();
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const database = await done(indexedDB.open("roda-traden"));
    await done(database.transaction("workshops", "readwrite").objectStore("workshops").clear());
    database.close();
  });
  await write(page, "Två");
  await expect(saved).toBeVisible();
  await expect(page.locator(".said")).toContainText("har sparats där på nytt");
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(["Ett", "Två"]);
  await button(page, "Alla workshoppar").click();
  const away = page.getByRole("button", { name: "Ta bort Borta" });
  await away.click();
  await page.keyboard.press("Enter");
  await expect(away, "whoever does not mean it is where they were").toBeFocused();
  await away.click();
  await button(page, "Ja, ta bort").click();
  await expect(page.getByText("Det finns inga än.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Namn" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("alert").filter({ hasText: "finns inte i den här webbläsaren" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("closing the tab in the middle of a word asks, and takes it in", async ({ page, complaints }) => {
  await begin(page, "Före");
  await page.locator(".ws-title").fill("Mitt i ett ord");
  const [asked] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  await expect(page.locator(".ws-name").getByText("Sparad", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator(".ws-title")).toHaveValue("Mitt i ett ord");
  expect(complaints).toEqual([]);
});
