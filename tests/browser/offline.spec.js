// Without a network: the whole program works, versions never mix, the user says when a new one takes over, and all of it can be removed.
import fs from "node:fs";
import path from "node:path";
import { node, open, opened, panel, rows, sentence, viewLink } from "./support/app.js";
import { violations } from "./support/axe.js";
import { edit, field, key, rename, saved, stored } from "./support/kept.js";
import { faintControls, faintTexts, smallTargets, smallTexts } from "./support/looks.js";
import { Model } from "./support/model.js";
import { Host, listed, newVersion, read } from "./support/site.js";
import { expect, test as base } from "./support/test.js";

const model = new Model();
const [activity] = model.activities;
const VIEWS = ["karta", "tabell", "trad", "overlapp", "luckor", "minsta-urval", "tidslinje", "jamfor", "workshop"];
const ballots = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "support/ballots.json"), "utf8"));

const test = base.extend({
  built: [async ({}, use) => use(await read(process.env.RT_BASE_URL ?? "http://127.0.0.1:8080/")), { scope: "worker" }],
  /** A host with the built site, of which each test has its own. */
  host: async ({ built }, use) => {
    const host = await new Host(built).start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});
test.use({ serviceWorkers: "allow" });

const dialog = (page) => page.getByRole("dialog");
const notice = (page) => page.getByRole("region", { name: /^(Ny version|New version)$/ });
const reload = (page) => notice(page).getByRole("button", { name: "Ladda om nu" });
const version = (page) => page.evaluate(() => document.documentElement.dataset.version ?? "first");
const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("roda-traden ")));
/** The names of the versions that are kept, without what is of none. */
const versions = async (page) => (await cacheNames(page)).filter((name) => !name.endsWith(" loose"));

/** Waits until the site is kept and the page has it from there from now on. */
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 45_000 });

/** Opens the site for the first time and waits until it is kept. */
async function visit(page, query = "") {
  await open(page, query);
  await kept(page);
}

/** Has the browser look for a new version, and waits until it has one or none. */
const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const update = registration.update().catch(() => {});
    await update;
    const coming = registration.installing;
    if (coming) await new Promise((resolve) => coming.addEventListener("statechange", resolve, { once: true }));
    return coming?.state;
  });

/** Lets the time pass after which the site is kept, and whatever comes of it. */
async function long(page) {
  await page.clock.fastForward(60_000);
  await page.evaluate(() => fetch("plan/organisation.json"));
}

/** What was asked for from now on, without what browsers ask to learn whether there is something new. */
function asking(host) {
  host.asked.length = 0;
  return () => host.asked.filter((name) => !["service-worker.js", "index.html"].includes(name) && !name.startsWith("plan/"));
}

test.slow();

test("after one visit every view, a file, English and the licences work without a network", async ({ page, context, host, complaints }) => {
  await visit(page);
  const order = host.asked.indexOf("service-worker.js");
  expect(order, "what is kept is fetched when the first picture has its plan").toBeGreaterThan(host.asked.indexOf("plan/orebro.json"));
  await context.setOffline(true);
  host.down = true;
  const asked = asking(host);
  for (const view of VIEWS) {
    await open(page, `?vy=${view}`);
    await expect(page.getByRole("main").getByRole("alert"), view).toHaveCount(0);
  }
  await open(page, `?vald=${activity.id}&sprak=en`);
  await expect(panel(page, activity.title).getByRole("heading", { level: 3 }).first()).toBeVisible();
  await viewLink(page, "Table").click();
  await expect(rows(page)).toHaveCount(model.activities.length);
  await open(page, "?hjalp=tillganglighet");
  await expect(dialog(page)).toContainText("Region Exempel");
  await open(page);
  await page.getByRole("button", { name: "Öppna fil" }).click();
  const csv = Buffer.from("Aktivitet;Insatsområde;Handlingsplan\nFöräldrastöd;Goda livsvillkor;Social välfärd\n");
  await dialog(page).getByLabel("Fil", { exact: true }).setInputFiles({ name: "egen.csv", mimeType: "text/csv", buffer: csv });
  await dialog(page).getByRole("button", { name: "Öppna planen" }).click();
  await expect(sentence(page)).toContainText("1 aktivitet");
  await page.goto("./licenser.txt");
  await expect(page.locator("body")).toContainText("MIT");
  expect(asked(), "without an answer").toEqual([]);
  expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE/.test(line))).toEqual([]);
});

test("only the site's own files are kept, and nothing of what was done", async ({ page, host, built, complaints }) => {
  await visit(page, `?vald=${activity.id}&sok=hemligt`);
  await edit(page);
  await rename(page, "Ett hemligt namn");
  await saved(page);
  await open(page, "?vy=tabell&sok=hemligt");
  const found = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) all.push([url, await (await cache.match(url)).text()]);
    }
    return all;
  });
  const own = [...listed(String(built.files.get("service-worker.js"))), "", "plan/orebro.json", "plan/organisation.json", "elders"];
  expect(found.map(([url]) => url).sort()).toEqual(own.map((name) => host.address + name).sort());
  expect(found.filter(([, text]) => /hemligt/i.test(text)).map(([url]) => url)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the site's plan and page are the newest there are, and those that were kept when the host does not answer in time", async ({ page, host, built }) => {
  await visit(page);
  const files = new Map(built.files);
  const plan = JSON.parse(files.get("plan/orebro.json"));
  plan.nodes.find(({ id }) => id === activity.id).title = "Ett nytt namn i planen";
  files.set("plan/orebro.json", Buffer.from(JSON.stringify(plan)));
  files.set("plan/annan.json", files.get("plan/orebro.json"));
  files.set("index.html", Buffer.from(String(files.get("index.html")).replace("plan/orebro.json", "plan/annan.json")));
  host.site = { ...built, files };
  await open(page, "?vy=tabell");
  await expect(rows(page).getByRole("link", { name: "Ett nytt namn i planen" })).toBeVisible();
  expect(host.asked, "the page is changed the next time").not.toContain("plan/annan.json");
  await expect.poll(() => page.evaluate(async () => (await (await caches.match("./", { ignoreSearch: true })).text()).includes("annan"))).toBe(true);
  await open(page, "?vy=tabell");
  expect(host.asked).toContain("plan/annan.json");
  for (const odd of [(response) => response.writeHead(503).end(), () => {}, (response) => response.destroy()]) {
    host.odd.set("plan/annan.json", odd);
    await open(page, "?vy=tabell");
    await expect(rows(page).getByRole("link", { name: "Ett nytt namn i planen" })).toBeVisible();
  }
});

test("a new version asks, later keeps the old one whole, and now changes to it with everything saved", async ({ page, context, host, built, complaints }) => {
  await visit(page);
  const tab = await context.newPage();
  await open(tab, "?vy=tabell");
  const before = await versions(page);
  expect(before).toHaveLength(1);
  // The new version is all that the host has.
  host.site = newVersion(built, "second");
  expect(await look(page)).toBe("installed");
  for (const each of [page, tab]) {
    await expect(notice(each)).toBeVisible();
    expect(await version(each), "nothing is loaded again by itself").toBe("first");
  }
  await notice(tab).getByRole("button", { name: "Senare" }).click();
  await expect(notice(tab)).toHaveCount(0);
  let asked = asking(host);
  await viewLink(tab, "Luckor").click();
  await opened(tab);
  const later = await context.newPage();
  await open(later, "?vy=overlapp");
  expect(await version(later), "as long as nobody has said now").toBe("first");
  await later.close();

  await page.goto(`./?vald=${activity.id}`);
  await opened(page);
  await edit(page);
  await field(page).fill("Ett namn som knappt hann skrivas");
  await expect(notice(page)).toContainText("Dina planer och workshoppar är sparade");
  await Promise.all([page.waitForEvent("load"), reload(page).click()]);
  await opened(page);
  expect(await version(page)).toBe("second");
  await expect(panel(page, "Ett namn som knappt hann skrivas")).toBeVisible();
  expect((await stored(page)).plans.map((plan) => plan.key)).toEqual([key(page)]);
  await expect(notice(page)).toHaveCount(0);

  // The other tab goes on with what it began with, also with what it has not used before.
  expect(await version(tab)).toBe("first");
  expect(await versions(tab)).toHaveLength(2);
  for (const view of ["Tidslinje", "Minsta urval"]) {
    await viewLink(tab, view).click();
    await opened(tab);
  }
  await expect(tab.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(asked(), "each version had all of it").toEqual([]);
  asked = asking(host);
  await tab.close();
  await open(page, "?vy=luckor");
  expect(await version(page)).toBe("second");
  await expect.poll(() => versions(page), "when no page has it, the old version goes").toHaveLength(1);
  expect(await versions(page)).not.toEqual(before);
  expect(complaints).toEqual([]);
});

test("a version that waited is there when every tab has been closed, without a question", async ({ page, context, host, built, complaints }) => {
  await visit(page);
  host.site = newVersion(built, "second");
  expect(await look(page)).toBe("installed");
  await page.close();
  let begun;
  // The browser needs a moment to see that nobody has the old one any more.
  await expect.poll(async () => {
    await begun?.close();
    begun = await context.newPage();
    await open(begun, "?sprak=en&vy=tabell");
    return version(begun);
  }).toBe("second");
  await expect(notice(begun)).toHaveCount(0);
  await expect.poll(() => versions(begun)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("nothing is loaded again as long as something could not be saved", async ({ page, host, built }) => {
  await visit(page, `?vald=${activity.id}`);
  await edit(page);
  host.site = newVersion(built, "second");
  expect(await look(page)).toBe("installed");
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await rename(page, "Får inte plats");
  await reload(page).click();
  await expect(notice(page)).toContainText("Sidan laddades inte om");
  expect(await version(page)).toBe("first");
  await expect(field(page)).toHaveValue("Får inte plats");
});

test("what a new version asks can be read and pressed in every window and theme", async ({ page, host, built }) => {
  await visit(page);
  host.site = newVersion(built, "second");
  expect(await look(page)).toBe("installed");
  await expect(notice(page)).toBeVisible();
  for (const [width, height, colorScheme] of [[1280, 800, "light"], [390, 844, "light"], [320, 568, "dark"]]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const where = `${width} ${colorScheme}`;
    const [box, ...buttons] = await Promise.all([notice(page), ...(await notice(page).getByRole("button").all())].map((e) => e.boundingBox()));
    for (const { x, y, width: w, height: h } of [box, ...buttons]) expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height, where).toBe(true);
    expect(await violations(page), where).toEqual([]);
    expect([...(await smallTexts(page)), ...(await smallTargets(page)), ...(await faintTexts(page)), ...(await faintControls(page))], where).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
  }
});

const half = (site, drop) => ({ ...site, files: new Map([...site.files].filter(([name]) => !drop(name))) });
const old = (built) => (name) => built.files.get(name);
for (const [name, breakIt] of [
  ["a file of it is missing", (host, next) => (host.site = half(next, (name) => name.endsWith("split_table.wasm")))],
  ["the page of it is not there yet", (host, next, built) => (next.files.set("index.html", old(built)("index.html")), (host.site = next))],
  ["a file was not there yet, and the host had that kept for a year", (host, next) => {
    host.site = next;
    const [file] = [...next.files.keys()].filter((name) => name.endsWith("split_table.wasm"));
    host.odd.set(file, (response) => response.writeHead(404, { "cache-control": "public, max-age=31536000, immutable" }).end());
  }],
  ["a file is cut off", (host, next) => {
    const [file] = [...next.files.keys()].filter((name) => name.endsWith("app.wasm"));
    next.files.set(file, next.files.get(file).subarray(0, 1_000));
    host.site = next;
  }],
  ["a network that wants a password answers everything", (host, next) => {
    host.site = next;
    const page = (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Logga in</title>");
    host.odd.set("*", page);
    host.odd.set("service-worker.js", (response, send) => send());
  }],
]) {
  test(`the version that is kept stays whole when of the next ${name}`, async ({ page, host, built }) => {
    await visit(page);
    const before = await versions(page);
    breakIt(host, newVersion(built, "second"), built);
    expect(await look(page)).toBe("redundant");
    await open(page, "?vy=tabell");
    await expect(rows(page)).toHaveCount(model.activities.length);
    expect(await version(page)).toBe("first");
    await expect(notice(page)).toHaveCount(0);
    // Once it is all there, it comes.
    host.odd.clear();
    host.site = newVersion(built, "second");
    expect(await look(page)).toBe("installed");
    await expect(notice(page)).toBeVisible();
    expect(await versions(page)).toContain(before[0]);
  });
}

test("what is kept goes with everything else, and does not come again in the same tab", async ({ page, host, complaints }) => {
  await visit(page, "?hjalp=lagring");
  await expect(dialog(page)).toContainText("Programmets egna filer");
  await dialog(page).getByRole("button", { name: "Ta bort allt ur den här webbläsaren …" }).click();
  await Promise.all([page.waitForEvent("load"), dialog(page).getByRole("button", { name: "Ta bort allt", exact: true }).click()]);
  await opened(page);
  host.asked.length = 0;
  await open(page, "?vy=tabell");
  await expect(rows(page)).toHaveCount(model.activities.length);
  expect(await cacheNames(page)).toEqual([]);
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, navigator.serviceWorker.controller])).toEqual([0, null]);
  expect(host.asked).toContain("index.html");
  expect(complaints).toEqual([]);
});

test("a ballot page keeps nothing of the program", async ({ page, host, complaints }) => {
  await page.clock.install();
  await page.goto(`./#r=${ballots.cases.dots.invitation}`);
  await expect(page.getByRole("heading", { name: "Handlingsplan 2027–2030" })).toBeVisible();
  await long(page);
  expect(host.asked).not.toContain("service-worker.js");
  expect(complaints).toEqual([]);
});

for (const [name, hinder] of [
  ["there is no https", () => delete Navigator.prototype.serviceWorker],
  ["storage is blocked", () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));
    Object.defineProperty(globalThis, "caches", { get: () => { throw new DOMException("refused", "SecurityError"); } });
  }],
]) {
  test(`everything works as without it, and in silence, when ${name}`, async ({ page, complaints }) => {
    await page.addInitScript(hinder);
    await page.clock.install();
    await open(page);
    await long(page);
    await node(page, activity.title, "Aktivitet").focus();
    await page.keyboard.press("Enter");
    await expect(panel(page, activity.title).getByRole("heading", { level: 3 }).first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

/** The bytes that pages of a context receive, as the browser counts them, and as the host does. */
async function measured(context, host, visit) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let received = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (received += encodedDataLength));
  await session.send("Network.enable");
  const before = host.sent;
  await visit(page);
  await page.waitForLoadState("networkidle");
  const bytes = { browser: received, host: host.sent - before };
  await page.close();
  return bytes;
}

for (const workers of ["allow", "block"]) {
  test.describe(`the second load, service workers: ${workers}`, () => {
    test.use({ serviceWorkers: workers });
    test("takes less than a tenth of the first one's bytes", async ({ context, host }, { annotations }) => {
      const first = await measured(context, host, (page) => open(page));
      const all = await measured(context, host, (page) => (workers === "allow" ? visit(page) : open(page)));
      const second = await measured(context, host, (page) => open(page));
      const said = `first ${first.browser} bytes (host: ${first.host}), keeping ${all.host}, second ${second.browser} (host: ${second.host})`;
      annotations.push({ type: "bytes", description: said });
      console.log(`service workers ${workers}: ${said}`);
      expect(first.browser).toBeGreaterThan(300_000);
      expect(second.browser).toBeLessThan(first.browser / 10);
      expect(second.host).toBeLessThan(first.host / 10);
    });
  });
}

const nginx = process.env.RT_NGINX_URL;
if (nginx) {
  test("nginx as in docs/drift has browsers ask for what decides the version each time, and sends it as what it is", async ({ request }) => {
    const page = await request.get(nginx);
    const manifest = /href="(manifest-[^"]+)"/.exec(await page.text())[1];
    const worker = await request.get(`${nginx}service-worker.js`);
    for (const response of [page, worker]) expect(response.headers()["cache-control"]).toBe("no-cache");
    expect(worker.headers()["content-type"]).toMatch(/javascript/);
    expect(worker.headers()["content-security-policy"]).toContain("default-src 'none'");
    const answer = await request.get(nginx + manifest);
    expect(answer.headers()["content-type"]).toMatch(/^application\/json/);
    const { icons, start_url } = await answer.json();
    expect(new URL(start_url, answer.url()).href).toBe(nginx);
    for (const { src, type } of icons) expect((await request.get(new URL(src, answer.url()).href)).headers()["content-type"]).toBe(type);
  });
}
