// When the program stops: what was done is not lost, the page can be read and left by every link, nothing more is thrown, and the error
// can be copied as text. What stops it is a browser that refuses what nobody expects it to refuse, or has no more memory to give.
import fs from "node:fs";
import { node, open, opened, sentence, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { edit, field, rename, saved, stored, warning } from "./support/kept.js";
import { largePlan } from "./support/large.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [vision] = model.nodes;
const query = `?vy=tabell&vald=${vision.id}`;

const message = (page) => page.getByRole("alert").filter({ hasText: "Något gick fel i programmet" });
const button = (place, name) => place.getByRole("button", { name, exact: true });
const description = (page) => page.getByRole("dialog", { name: "Felbeskrivning" });
const told = (page) => description(page).getByRole("textbox").inputValue();

/** The browser refuses the program elements, as nothing of the program expects: it panics when it next makes something. */
const refuseElements = (page) =>
  page.evaluate(() => {
    const real = Document.prototype.createElement;
    Document.prototype.createElement = function (...given) {
      if (new Error().stack.includes("wasm")) throw new Error("refused by the test");
      return real.apply(this, given);
    };
    Node.prototype.cloneNode = () => { throw new Error("refused by the test"); };
  });

/** The disk is busy: nothing is saved any more. */
const refuseSaving = (page) => page.evaluate(() => (IDBObjectStore.prototype.put = () => { throw new DOMException("busy", "UnknownError"); }));

/** Downloads what a button offers, as text. */
async function file(page, pressed) {
  const [download] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  return fs.readFileSync(await download.path(), "utf8");
}

const titleIn = (text) => JSON.parse(text).nodes.find(({ id }) => id === vision.id).title;

/** A plan of one's own with a change that is saved. */
async function begin(page, name) {
  await open(page, query);
  await edit(page);
  await rename(page, name);
  await saved(page);
}

test.describe("when the program stops", () => {
  test.use({ mayThrow: true });

  test("the page says so, can be read, and throws nothing more whatever is pressed; a link opens it anew", async ({ page, complaints }) => {
    const thrown = [];
    page.on("pageerror", (error) => thrown.push(error.stack));
    await open(page, "?minst=2");
    await refuseElements(page);
    await viewLink(page, "Tabell").click();
    await expect(message(page)).toBeFocused();
    await expect(message(page)).toContainText("inte ändrad");
    expect(await seriousViolations(page, "stopped")).toEqual([]);
    expect(thrown, "told once").toHaveLength(1);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 200);
    for (const word of ["Escape", "Control+z", "x", "Enter", "ArrowDown"]) await page.keyboard.press(word);
    await page.setViewportSize({ width: 700, height: 500 });
    await page.evaluate(() => {
      for (const e of document.querySelectorAll(".page button, .page input, .page select")) e.click();
      for (const type of ["popstate", "resize", "keydown"]) dispatchEvent(new Event(type));
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(thrown, "and no more").toHaveLength(1);
    expect(complaints).toEqual([]);
    await expect(page.locator(".page button:enabled, .page select:enabled")).toHaveCount(0);
    // The page as it was can still be read.
    await expect(sentence(page)).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await viewLink(page, "Tabell").click();
    await expect(page.locator(".table-view tbody tr").first()).toBeVisible();
    await expect(message(page)).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get("minst")).toBe("2");
  });

  test("a change that was not saved is there when the plan is opened again, and in the file", async ({ page }) => {
    await begin(page, "Först");
    // The disk is busy: the change is saved nowhere when the program stops.
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (record) {
        if (this.name === "files") throw new DOMException("busy", "UnknownError");
        return real.call(this, record);
      };
    });
    await rename(page, "Sist");
    // Said before the program stops: it would stop of saying it.
    await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
    await refuseElements(page);
    await viewLink(page, "Tidslinje").click();
    await expect(message(page)).toContainText("den är inte borta");
    expect(titleIn(await file(page, button(message(page), "Spara planen som fil")))).toBe("Sist");
    const lying = await stored(page);
    expect(lying.files.map((one) => titleIn(one.file)), "the database has it as it was saved").toEqual([vision.title, "Först"]);
    await button(message(page), "Öppna igen där du var").click();
    await opened(page);
    await saved(page);
    await edit(page);
    await expect(field(page)).toHaveValue("Sist");
    expect(titleIn((await stored(page)).files.at(-1).file)).toBe("Sist");
  });

  test("one may go on without the last change", async ({ page }) => {
    await begin(page, "Först");
    await refuseSaving(page);
    await rename(page, "Sist");
    // Said before the program stops: it would stop of saying it.
    await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
    await refuseElements(page);
    await viewLink(page, "Tidslinje").click();
    await button(message(page), "Öppna utan den senaste ändringen").click();
    await opened(page);
    await edit(page);
    await expect(field(page)).toHaveValue("Först");
  });

  test("one plan is not put in the place of another that was about to be opened", async ({ page }) => {
    await begin(page, "Den första");
    const first = new URL(page.url()).searchParams.get("egen");
    await page.evaluate(() => {
      history.pushState(null, "", "?egen=abcdefgh2345");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    const missing = page.getByRole("alert").filter({ hasText: "Planen kunde inte öppnas" });
    await expect(missing).toBeVisible();
    await refuseElements(page);
    await page.getByRole("button", { name: "Öppna fil …" }).first().click();
    await button(message(page), "Öppna igen där du var").click();
    await expect(missing).toBeVisible();
    expect((await stored(page)).plans.map((plan) => plan.key)).toEqual([first]);
    await page.goto(`./?egen=${first}&vald=${vision.id}`);
    await edit(page);
    await expect(field(page)).toHaveValue("Den första");
  });

  test("what was not saved is put by for its own plan, also when another was about to be opened", async ({ page }) => {
    await begin(page, "Först");
    const first = new URL(page.url()).searchParams.get("egen");
    await refuseSaving(page);
    await rename(page, "Sist");
    await expect(warning(page)).toContainText("Webbläsaren kunde inte spara");
    await page.evaluate(() => {
      history.pushState(null, "", "?egen=abcdefgh2345");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await expect(page.getByRole("alert").filter({ hasText: "Planen kunde inte öppnas" })).toBeVisible();
    await refuseElements(page);
    await page.getByRole("button", { name: "Öppna fil …" }).first().click();
    await expect(message(page)).toContainText("den är inte borta");
    expect(titleIn(await file(page, button(message(page), "Spara planen som fil")))).toBe("Sist");
    await page.goto(`./?egen=${first}&vy=tabell&vald=${vision.id}`);
    await opened(page);
    await edit(page);
    await expect(field(page)).toHaveValue("Sist");
  });

  test("without a word from the program the file comes from the database: the stack at its end", async ({ page }) => {
    await begin(page, "Sparat");
    await page.evaluate(() => {
      Node.prototype.cloneNode = function deeper() { return deeper.call(this) ?? 1; };
    });
    await viewLink(page, "Tidslinje").click();
    await expect(message(page)).toContainText("sparad i webbläsaren");
    expect(titleIn(await file(page, button(message(page), "Spara planen som fil")))).toBe("Sparat");
    await button(message(page), "Kopiera felbeskrivning").click();
    // Built for release, the program makes a panic of it that has no words of the browser's.
    expect(await told(page)).toMatch(/Maximum call stack size exceeded|panicked at/);
  });

  test("memory at its end stops the program with the same message", async ({ page }) => {
    await page.addInitScript(() => {
      const real = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        globalThis.testMemory ??= made.instance.exports.memory;
        return made;
      };
    });
    await begin(page, "Sparat");
    await page.evaluate(() => {
      for (let pages = 32768; pages >= 1; pages >>= 1) {
        try {
          for (;;) testMemory.grow(pages);
        } catch { /* less, then */ }
      }
      const search = document.querySelector("input[type=search]");
      search.value = "ord ".repeat(1_000_000);
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await expect(message(page)).toContainText("webbläsaren");
    expect(titleIn(await file(page, button(message(page), "Spara planen som fil")))).toBe("Sparat");
  });

  test("a dialog that was open is left to be read, and the message is above it", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Öppna fil …" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await refuseElements(page);
    await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await expect(message(page)).toBeVisible();
    await button(message(page), "Öppna igen där du var").click();
    await opened(page);
  });

  test("a workshop’s last change goes to a file", async ({ page }) => {
    await open(page, "?vy=workshop");
    await page.getByLabel("Namn", { exact: true }).first().fill("Mitt möte");
    await page.getByRole("button", { name: /^Börja/ }).click();
    await expect(page.getByText("Sparad", { exact: false }).first()).toBeVisible();
    await refuseSaving(page);
    await page.locator(".ws-title").fill("Ett annat möte");
    await page.keyboard.press("Tab");
    await refuseElements(page);
    await viewLink(page, "Tidslinje").click();
    await expect(message(page)).toContainText("Workshoppens senaste ändring hann inte sparas");
    expect(JSON.parse(await file(page, button(message(page), "Spara workshoppen som fil")))).toMatchObject({ workshop: { title: "Ett annat möte" } });
  });

  test("an error beside the program is told, and the page goes on", async ({ page }) => {
    await open(page);
    await page.evaluate(() => void Promise.reject(new Error("something beside")));
    await expect(message(page)).toContainText("fungerar fortfarande");
    await button(message(page), "Kopiera felbeskrivning").click();
    expect(await told(page)).toContain("something beside");
    await button(description(page), "Stäng").click();
    await button(message(page), "Stäng").click();
    await viewLink(page, "Tabell").click();
    await expect(page.locator(".table-view tbody tr").first()).toBeVisible();
  });

  test("an error beside the program is told where one is: over a page that is scrolled down, and in a dialog, whose end it outlives", async ({ page }) => {
    await open(page, "?vy=tabell");
    await page.locator(".table-view tbody tr").nth(100).scrollIntoViewIfNeeded();
    const fail = () => page.evaluate(() => void Promise.reject(new Error("something beside")));
    await fail();
    await expect(message(page)).toBeInViewport();
    await button(message(page), "Stäng").click();
    await expect(message(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Öppna fil …" }).click();
    const dialog = page.getByRole("dialog", { name: /^Öppna/ });
    await expect(dialog).toBeVisible();
    await fail();
    await expect(message(dialog)).toBeInViewport();
    await button(message(dialog), "Kopiera felbeskrivning").click();
    await button(description(page), "Stäng").click();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(message(page)).toBeVisible();
    await button(message(page), "Stäng").click();
    await expect(message(page)).toHaveCount(0);
  });
});

test("an error is told as text with version, browser and steps, and without what was looked for; it is shown before it is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?sok=hemlighet");
  await page.getByRole("searchbox").fill("en annan hemlighet");
  await viewLink(page, "Tabell").click();
  // As one types the beginning of a name in the tree.
  for (const key of ["q", "ArrowDown"]) await page.keyboard.press(key);
  await page.route("**/plan/finns-inte.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.evaluate(() => { history.pushState(null, "", "?plan=plan/finns-inte.json&sok=hemlighet"); dispatchEvent(new PopStateEvent("popstate")); });
  const failed = page.getByRole("main").getByRole("alert");
  await button(failed, "Kopiera felbeskrivning").click();
  const text = await told(page);
  expect(text).toMatch(/^Röda tråden \d+\.\d+\.\d+ \(app-[0-9a-f]+\/app\.js\)\n/);
  expect(text).toContain(await page.evaluate(() => navigator.userAgent));
  expect(text).not.toContain(new URL(page.url()).host);
  expect(text).toContain("plan=…");
  expect(text).toContain("sok=…");
  expect(text).toContain("Planen kunde inte öppnas");
  expect(text).toMatch(/^\d+\.\d s click a.* in vy=tabell$/m);
  expect(text, "neither what was looked for nor letters that were typed").not.toContain("hemlighet");
  expect(text).toMatch(/^\d+\.\d s key ArrowDown$/m);
  expect(text, "nor the first letters of a name").not.toMatch(/ key .$/m);
  expect(await seriousViolations(page, "report")).toEqual([]);
  await button(description(page), "Kopiera").click();
  await expect(description(page).getByRole("status")).toHaveText("Texten är kopierad.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.keyboard.press("Escape");
  await expect(description(page)).toHaveCount(0);
  await expect(button(failed, "Kopiera felbeskrivning")).toBeFocused();
});

test("without leave to copy the text is selected, for copying by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.route("**/plan/orebro.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await page.getByRole("button", { name: "Kopiera felbeskrivning" }).click();
  await button(description(page), "Kopiera").click();
  await expect(description(page).getByRole("status")).toContainText("Ctrl + C");
  const selected = await description(page).getByRole("textbox").evaluate((area) => area.selectionEnd - area.selectionStart === area.value.length);
  expect(selected).toBe(true);
});

test("what is being written is saved when one goes back before leaving the field", async ({ page, complaints }) => {
  await open(page, "?vy=tabell");
  await page.getByRole("region", { name: "Aktiviteter" }).locator("tbody tr").first().getByRole("link").first().click();
  await edit(page);
  await field(page).fill("Skrivet på väg bort");
  await page.evaluate(() => history.back());
  await expect(page.getByRole("link", { name: "Skrivet på väg bort" }).first()).toBeVisible();
  await saved(page);
  await expect(message(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a button that is pressed without a pointer takes in what is being written", async ({ page, complaints }) => {
  await open(page, query);
  await edit(page);
  await field(page).fill("Skrivet före knappen");
  await page.getByRole("button", { name: "Redigera", exact: true }).evaluate((e) => e.click());
  await expect(page.getByRole("heading", { name: "Skrivet före knappen" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a Worker for pictures that stops is told, and the next picture has a new one", async ({ page }) => {
  const large = largePlan(1200);
  await page.route("**/plan/stor.json", (route) => route.fulfill({ json: large }));
  let asked = 0;
  await page.route("**/layout-*.wasm", async (route) => {
    asked += 1;
    // A program that comes and is another than the one that was meant.
    if (asked === 1) return route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) });
    return route.continue();
  });
  await page.goto("./?plan=plan/stor.json&oppna=alla");
  await expect(page.locator(".said")).toContainText("nästa gång görs ett nytt försök");
  await expect(node(page, large.nodes[0].title).first()).toBeAttached();
  await expect.poll(() => asked).toBeGreaterThan(1);
  await expect(page.locator(".map-frame")).toHaveAttribute("data-layout", "final");
});

test("a Worker for files that stops is told, and the next file has a new one", async ({ page }) => {
  let asked = 0;
  await page.route("**/files-*.wasm", async (route) => {
    asked += 1;
    if (asked === 1) return route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) });
    return route.continue();
  });
  await open(page);
  await page.getByRole("button", { name: "Öppna fil …" }).click();
  const dialog = page.getByRole("dialog");
  const give = () => dialog.getByLabel("Fil", { exact: true }).setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Nivå;Titel\nVision;Ett gott liv\n") });
  await give();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await button(dialog, "Kopiera felbeskrivning").click();
  expect(await told(page)).toContain(await dialog.getByRole("alert").first().innerText());
  await button(description(page), "Stäng").click();
  await button(dialog, "Välj en annan fil").click();
  await give();
  await expect(dialog.getByText("Ett gott liv").or(dialog.locator("#verdict")).first()).toBeVisible();
});
