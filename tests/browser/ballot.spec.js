// The ballot page on a phone: every method, what is kept and removed, damaged links, the code and its QR code.
import fs from "node:fs";
import path from "node:path";
import { seriousViolations } from "./support/axe.js";
import { tabTo } from "./support/focus.js";
import { expect, test } from "./support/test.js";

const { key, id, cases } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "support/ballots.json"), "utf8"));
const OWN = `roda-traden/ballot/${key}`;

test.use({ viewport: { width: 390, height: 844 } });

test.afterEach(({ complaints }) => expect(complaints).toEqual([]));

const heading = (page, name) => page.getByRole("heading", { name, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const card = (page, title) => page.getByRole("region", { name: title, exact: true });
const codeText = (page) => page.getByRole("group", { name: "Koden som text" });

/** Opens the ballot of a method on a device whose number is known. */
async function open(page, name, { number = id } = {}) {
  if (number) await page.addInitScript(([key, id]) => localStorage.getItem(key) ?? localStorage.setItem(key, id), [OWN, number]);
  await page.goto(`./#r=${cases[name].invitation}`);
  await expect(heading(page, "Handlingsplan 2027–2030")).toBeVisible();
}

const WORDS = ["Inte nu", "Kan", "Bör", "Måste"];

/** Gives one answer in the way that the method asks for it; an open one is left as it is. */
const answer = {
  dots: async (card, [dots]) => {
    for (let i = 0; i < dots; i += 1) await card.getByRole("button", { name: /^Lägg en prick på / }).click();
  },
  effort: (card, marks) => scale(card, ["Effekt", "Insats"], marks),
  weighted: (card, marks) => scale(card, ["Bidrag till effektmål", "Kostnad"], marks),
  hanlon: async (card, marks) => {
    for (const [i, name] of ["Problemets storlek", "Problemets allvar", "Åtgärdens verkan"].entries()) {
      if (marks[i] !== null) await card.getByLabel(name).selectOption(String(marks[i]));
    }
    await scale(card, ["Ojämlikhet"], marks.slice(3));
  },
  moscow: (card, [mark]) => card.getByRole("radio", { name: new RegExp(`^${WORDS[mark - 1]}`) }).check(),
};

async function scale(card, names, marks) {
  for (const [i, name] of names.entries()) {
    if (marks[i] === null) continue;
    await card.getByRole("group", { name: new RegExp(`^${name}`) }).getByRole("radio", { name: new RegExp(`^${marks[i]}`) }).check();
  }
}

async function fill(page, name) {
  const { titles, marks } = cases[name];
  for (const [i, title] of titles.entries()) await answer[name](card(page, title), marks[i]);
}

async function make(page) {
  await button(page, "Se över svaren").click();
  await expect(heading(page, "Dina svar")).toBeFocused();
  await button(page, "Gör min kod").click();
  await expect(heading(page, "Din kod")).toBeFocused();
}

for (const name of Object.keys(cases)) {
  test(`${name}: the answers become the code that says them`, async ({ page }) => {
    await open(page, name);
    await fill(page, name);
    expect(await seriousViolations(page, name)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await make(page);
    await expect(codeText(page)).toHaveText(cases[name].code);
    expect(await seriousViolations(page, `${name}, code`)).toEqual([]);
  });
}

test("dots cannot be more than there are, nor more on one than allowed, and can be taken back", async ({ page }) => {
  await open(page, "dots");
  const [first, second, third] = cases.dots.titles.map((title) => card(page, title));
  const add = (card) => card.getByRole("button", { name: /^Lägg en prick/ });
  const left = page.getByRole("status").getByText(/prickar kvar|prick kvar/);
  await expect(left).toHaveText("5 av 5 prickar kvar");
  // What has come to its end is still pressed, and does nothing.
  for (let i = 0; i < 4; i += 1) await add(first).click({ force: true });
  await expect(first.getByText("2 prickar")).toBeVisible();
  await expect(left).toHaveText("3 av 5 prickar kvar");
  for (let i = 0; i < 2; i += 1) await add(second).click();
  for (let i = 0; i < 2; i += 1) await add(third).click({ force: true });
  await expect(third.getByText("1 prick", { exact: true })).toBeVisible();
  await expect(left).toHaveText("0 av 5 prickar kvar");
  await expect(add(third)).toHaveAttribute("aria-disabled", "true");
  await first.getByRole("button", { name: /^Ta bort en prick/ }).click();
  await expect(left).toHaveText("1 av 5 prickar kvar");
});

test("what is answered stays when the page is loaded anew, and so does the code until an answer changes", async ({ page }) => {
  await open(page, "effort");
  await fill(page, "effort");
  await expect(page.getByText("2 av 3 bedömda")).toBeVisible();
  await page.reload();
  await expect(page.getByText("2 av 3 bedömda")).toBeVisible();
  await make(page);
  await page.reload();
  await expect(codeText(page)).toHaveText(cases.effort.code);
  await button(page, "Ändra svaren").click();
  const impact = card(page, cases.effort.titles[0]).getByRole("group", { name: /^Effekt/ });
  await impact.getByRole("radio", { name: /^4/ }).check();
  await expect(page.getByText("Svaren är ändrade sedan du gjorde din kod.")).toBeVisible();
  await impact.getByRole("radio", { name: "Öppet" }).check();
  await expect(page.getByText("1 av 3 bedömda")).toBeVisible();
  await make(page);
  await expect(codeText(page)).not.toHaveText(cases.effort.code);
  expect(await page.evaluate((key) => localStorage.getItem(key), OWN)).toBe(id);
});

test("each device draws a number of its own, and everything can be removed from it", async ({ page, browser }) => {
  const numbers = [];
  for (const context of [await browser.newContext(), await browser.newContext()]) {
    const other = await context.newPage();
    await open(other, "dots", { number: null });
    await make(other);
    numbers.push(await other.evaluate((key) => localStorage.getItem(key), OWN));
    await context.close();
  }
  expect(numbers[0]).toMatch(/^[0-9a-f]{10}$/);
  expect(numbers[0]).not.toBe(numbers[1]);
  await open(page, "dots");
  await fill(page, "dots");
  await button(page, "Ta bort mina svar från enheten").click();
  await button(page, "Ja, ta bort").click();
  await expect(heading(page, "Allt är borttaget.")).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.includes("ballot")))).toEqual([]);
});

test("by keyboard alone", async ({ page }) => {
  await open(page, "dots");
  const add = card(page, cases.dots.titles[0]).getByRole("button", { name: /^Lägg en prick/ });
  await tabTo(page, add);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await tabTo(page, card(page, cases.dots.titles[2]).getByRole("button", { name: /^Lägg en prick/ }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await tabTo(page, card(page, cases.dots.titles[3]).getByRole("button", { name: /^Lägg en prick/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, button(page, "Se över svaren"));
  await page.keyboard.press("Enter");
  await expect(heading(page, "Dina svar")).toBeFocused();
  await tabTo(page, button(page, "Gör min kod"));
  await page.keyboard.press("Enter");
  await expect(codeText(page)).toHaveText(cases.dots.code);
});

test("a damaged link, a foreign one and an empty one say what to do", async ({ page }) => {
  const { invitation } = cases.dots;
  const changed = invitation.slice(0, 60) + (invitation[60] === "A" ? "B" : "A") + invitation.slice(61);
  for (const [code, says] of [
    [invitation.slice(0, -8), "Länken är inte hel."],
    [changed, "Länken är inte hel."],
    ["åäö", "Länken leder inte till någon valsedel."],
    ["", "Länken leder inte till någon valsedel."],
  ]) {
    await page.goto("about:blank");
    await page.goto(`./#r=${code}`);
    await expect(page.getByRole("alert").getByRole("heading")).toHaveText(says);
    await expect(page.getByText("Gör så här")).toBeVisible();
    expect(await seriousViolations(page, says)).toEqual([]);
  }
});

test("a ballot can come as a file", async ({ page }) => {
  await page.goto("./#r=");
  const file = { format: "roda-traden/invitation", code: cases.weighted.invitation };
  await page.getByLabel("Har du fått valsedeln som fil?").setInputFiles({ name: "valsedel.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await expect(heading(page, "Handlingsplan 2027–2030")).toBeVisible();
  await page.reload();
  await expect(heading(page, "Handlingsplan 2027–2030")).toBeVisible();
});

test("a browser that keeps nothing says so and still makes a code", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  await page.goto(`./#r=${cases.dots.invitation}`);
  await expect(page.getByText("Webbläsaren låter inte sidan spara något")).toBeVisible();
  await fill(page, "dots");
  await make(page);
  const first = await codeText(page).innerText();
  await button(page, "Ändra svaren").click();
  await make(page);
  await expect(codeText(page)).toHaveText(first);
});

test("no plan is fetched and nothing is sent, and another fragment turns the page", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await open(page, "dots");
  await fill(page, "dots");
  await make(page);
  expect(asked.filter((line) => !line.startsWith("GET "))).toEqual([]);
  expect(asked.filter((line) => line.includes("orebro"))).toEqual([]);
  await page.evaluate((code) => { location.hash = `r=${code}`; }, cases.moscow.invitation);
  await expect(page.getByText("0 av 40 bedömda")).toBeVisible();
  await page.evaluate(() => { location.hash = ""; });
  await expect(page.getByRole("navigation").first()).toBeVisible();
});

test("in English, with the answers as they were, also when the page is loaded anew", async ({ page }) => {
  await open(page, "moscow");
  await fill(page, "moscow");
  await button(page, "English").click();
  await expect(page.getByText("40 of 40 judged")).toBeVisible();
  await page.reload();
  await expect(page.getByText("40 of 40 judged")).toBeVisible();
  await button(page, "Svenska").click();
  await expect(page.getByText("40 av 40 bedömda")).toBeVisible();
});

test("the code is copied and saved as a file", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "dots");
  await fill(page, "dots");
  await make(page);
  await button(page, "Kopiera").click();
  await expect(page.getByText("Koden är kopierad.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(cases.dots.code);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Spara som fil").click()]);
  expect(download.suggestedFilename()).toBe("valsedel-handlingsplan-2027-2030-1.json");
  const saved = JSON.parse(fs.readFileSync(await download.path(), "utf8"));
  expect(saved.code).toBe(cases.dots.code);
});
