// Closed by default: under the policy everything still works with a silent console, nothing else may run or be fetched, and hosts add what a page cannot say.
import fs from "node:fs";
import path from "node:path";
import { node, open, rows, sentence, viewLink } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const ballots = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "support/ballots.json"), "utf8"));
const model = new Model();
const [selected] = model.activities.filter(({ id }) => model.overlaps(id));

const button = (page, name) => page.getByRole("button", { name, exact: true });
const dialog = (page) => page.getByRole("dialog");

/** What a click saves, as bytes. */
async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return fs.readFileSync(await download.path());
}

async function savedAs(page, format) {
  await page.getByRole("button", { name: "Spara som" }).click();
  await dialog(page).getByRole("radio", { name: format }).check();
  const bytes = await saved(page, () => dialog(page).getByRole("button", { name: "Spara", exact: true }).click());
  await expect(dialog(page)).toHaveCount(0);
  return bytes;
}

const VIEWS = ["karta", "tabell", "trad", "overlapp", "luckor", "minsta-urval", "tidslinje", "jamfor", "workshop"];

/** The tests for a host, whose address Playwright knows. */
function under() {
  // Whatever the policy stops is told in the console, and hence a complaint.
  test.beforeEach(({ context }) =>
    context.addInitScript(() =>
      addEventListener("securitypolicyviolation", (e) => console.warn(`stopped: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`)),
    ),
  );

  test("every view, a selection, printing and the ballot page keep to the policy", async ({ page, complaints }) => {
    test.slow();
    for (const view of VIEWS) {
      await open(page, `?vy=${view}`);
      expect((await page.pdf({ format: "A4" })).length, view).toBeGreaterThan(10_000);
    }
    await viewLink(page, "Karta").click();
    await node(page, selected.title, "Aktivitet").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: selected.title })).toBeVisible();
    await viewLink(page, "Tabell").click();
    await expect(rows(page)).toHaveCount(model.activities.length);
    await page.goto(`./#r=${ballots.cases.dots.invitation}`);
    await expect(page.getByRole("heading", { name: "Handlingsplan 2027–2030" })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test("saving, opening, changing and a workshop keep to the policy", async ({ page, complaints }) => {
    test.slow();
    await open(page, "?vy=tidslinje");
    const figure = page.getByRole("group", { name: "Spara och skriv ut" }).first();
    expect((await saved(page, () => figure.getByRole("button", { name: "Spara bild (SVG)" }).click())).toString()).toContain("data:font/woff2");
    expect((await saved(page, () => figure.getByRole("button", { name: "Spara bild (PNG)" }).click())).subarray(1, 4).toString()).toBe("PNG");
    expect((await savedAs(page, /^Word/)).subarray(0, 2).toString()).toBe("PK");
    const sheet = await savedAs(page, /^Excel/);
    await page.getByRole("button", { name: "Öppna fil" }).click();
    await dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name: "plan.xlsx", mimeType: "application/octet-stream", buffer: sheet });
    await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(sentence(page)).toContainText(`${model.activities.length} aktiviteter`);
    await button(page, "Redigera").click();
    await expect(button(page, "Redigera")).toHaveAttribute("aria-pressed", "true");
    await open(page, "?vy=workshop&sok=suicid");
    await page.getByRole("textbox", { name: "Namn" }).fill("Stängd");
    await button(page, "Börja en ny workshop").click();
    await page.getByRole("button", { name: /^Ta med \d+$/ }).click();
    const agenda = page.getByRole("navigation", { name: "Dagordning" }).getByRole("button");
    await agenda.nth(2).click();
    await button(page, "Börja omgång 1").click();
    await expect(page.getByRole("img", { name: "QR-kod med länken till valsedeln" })).toBeVisible();
    await agenda.nth(5).click();
    await expect(page.locator(".ws-protocol")).toBeVisible();
    expect((await saved(page, () => page.getByRole("button", { name: "Spara som Word" }).click())).subarray(0, 2).toString()).toBe("PK");
    expect(complaints).toEqual([]);
  });

  test("what is not the site's own neither runs nor is fetched, and text becomes no program", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(page);
    const outcome = await page.evaluate(async () => {
      const told = [];
      addEventListener("securitypolicyviolation", (e) => told.push(e.effectiveDirective));
      // What is evaluated from outside may do more than the page; what it does later may not.
      await new Promise((resolve) => setTimeout(resolve));
      const tries = {
        eval: () => globalThis.eval("globalThis.ran = 'eval'"),
        function: () => new Function("globalThis.ran = 'function'")(),
        timer: () => setTimeout("globalThis.ran = 'timer'"),
        inline: () => document.head.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 'inline'" })),
        markup: () => document.body.insertAdjacentHTML("beforeend", "<p><SCRIPT>globalThis.ran = 'markup'</SCRIPT>"),
        frame: () => document.body.insertAdjacentHTML("beforeend", "<iframe src='https://example.org/frame'></iframe>"),
        worker: () => new Worker("boot.js"),
        policy: () => trustedTypes.createPolicy("default", {}),
        other: () => trustedTypes.createPolicy("other", {}),
      };
      const refused = Object.keys(tries).filter((name) => {
        try {
          tries[name]();
        } catch {
          return true;
        }
        return false;
      });
      // Markup that is let through, with a handler in it and pictures, scripts and styles from elsewhere.
      document.body.insertAdjacentHTML("beforeend", "<img src='https://example.org/a.png' onerror=\"globalThis.ran = 'handler'\"><p style='color: red' id='styled'>");
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "https://example.org/a.css" });
      document.head.append(link);
      const answer = await fetch("https://example.org/data").then(() => "answered", () => "refused");
      await new Promise((resolve) => setTimeout(resolve, 300));
      const styled = document.querySelector("#styled").getAttribute("style") && getComputedStyle(document.querySelector("#styled")).color;
      return { refused, ran: globalThis.ran ?? null, answer, styled, told: [...new Set(told)].sort() };
    });
    expect(outcome.ran).toBeNull();
    expect(outcome.refused).toEqual(expect.arrayContaining(["eval", "function", "markup", "frame", "worker", "policy", "other"]));
    expect(outcome.answer).toBe("refused");
    expect(outcome.styled).not.toBe("rgb(255, 0, 0)");
    expect(outcome.told).toEqual(expect.arrayContaining(["connect-src", "img-src", "script-src-attr", "style-src-attr", "style-src-elem", "trusted-types"]));
    expect(asked.filter((url) => url.includes("example.org") && !/a\.(png|css)$|data$/.test(url))).toEqual([]);
  });

  test("a file that is not the one that the page names is not run", async ({ page, complaints }) => {
    await page.route("**/boot-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "globalThis.ran = true;" }));
    await page.goto("./");
    await expect.poll(() => complaints.join()).toMatch(/integrity/i);
    await expect(page.locator("#boot")).toContainText("Laddar");
    expect(await page.evaluate(() => globalThis.ran ?? null)).toBeNull();
  });

  for (const file of ["app.js", "app.wasm"]) {
    test(`a program whose ${file} has been changed on its way does not start, and the page says so`, async ({ page, complaints }) => {
      await page.route(`**/app-*/${file}`, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        // Still a script or a program that works: one byte of a comment or of a part without meaning comes after it.
        const more = file === "app.js" ? Buffer.from("globalThis.ran = true;\n") : Buffer.from([0, 2, 1, 0x78]);
        await route.fulfill({ response, body: Buffer.concat([body, more]) });
      });
      await page.goto("./");
      await expect(page.locator("#boot[role=alert]")).toContainText("kom inte fram hel");
      await expect.poll(() => complaints.join()).toMatch(/integrity/i);
      expect(await page.evaluate(() => globalThis.ran ?? null)).toBeNull();
    });
  }

  test("every answer forbids framing and guessing of types, and says what may be kept how long", async ({ page, request }) => {
    const index = await request.get("./");
    const stated = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await index.text())[1];
    const names = (await index.text()).match(/[a-z-]+-[0-9a-f]{10}\.(?:js|css)\b/g);
    const missing = ["./nothing-here", "./app-0000000000/x.wasm"];
    for (const address of ["./", "./plan/orebro.json", ...missing, ...names]) {
      const answer = await request.get(address);
      const headers = answer.headers();
      expect(answer.status(), address).toBe(missing.includes(address) ? 404 : 200);
      // That there is nothing is true today alone.
      if (missing.includes(address)) expect(headers["cache-control"] ?? "", address).not.toMatch(/immutable|max-age/);
      expect(headers["content-security-policy"], address).toBe(`${stated}; frame-ancestors 'none'`);
      expect(headers["x-content-type-options"], address).toBe("nosniff");
      expect(headers["referrer-policy"], address).toBe("no-referrer");
      expect(headers["permissions-policy"], address).toContain("camera=(self)");
    }
    expect(index.headers()["cache-control"]).toBe("no-cache");
    await page.setContent(`<iframe src="${index.url()}"></iframe>`);
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  });
}

test.describe("served by the tool", under);

const nginx = process.env.RT_NGINX_URL;
if (nginx) {
  test.describe("served by nginx as in docs/drift", () => {
    test.use({ baseURL: nginx });
    under();

    test("files named after their content are kept for ever, and everything is sent small and as what it is", async ({ page, request }) => {
      const seen = new Map();
      page.on("response", async (response) => seen.set(new URL(response.url()).pathname, await response.allHeaders()));
      await open(page, "?vy=tabell");
      const wasm = [...seen].filter(([name]) => name.endsWith(".wasm"));
      expect(wasm.length).toBeGreaterThan(1);
      for (const [name, headers] of wasm) expect(headers["content-type"], name).toBe("application/wasm");
      const hashed = [...seen].filter(([name]) => /-[0-9a-f]{10}[./]/.test(name));
      expect(hashed.length).toBeGreaterThan(4);
      for (const [name, headers] of hashed) expect(headers["cache-control"], name).toBe("public, max-age=31536000, immutable");
      const large = [...seen].filter(([name]) => /app\.(js|wasm)$|\.css$|orebro\.json$/.test(name));
      expect(large.length).toBe(4);
      for (const [name, headers] of large) expect(headers["content-encoding"], name).toBe("gzip");
      const plan = await request.get("./plan/orebro.json");
      expect(plan.headers()["cache-control"]).toBe("no-cache");
      expect((await request.get(`${nginx.slice(0, -1)}?vy=tabell`)).url(), "without its last slash").toBe(`${nginx}?vy=tabell`);
      const bare = await request.get(nginx.slice(0, -1), { maxRedirects: 0 });
      expect(bare.headers().location).toBe(new URL(nginx).pathname);
      expect((await request.get(`./?vald=${"a".repeat(15_990)}`)).status(), "as long as addresses are").toBe(200);
    });
  });
}
