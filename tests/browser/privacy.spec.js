// Nothing leaves the browser: no request to another server, nothing sent, no cookie, nothing kept but the theme, and a silent console.
import { choice, filters, list, node, open, panel, rows, viewLink } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [selected] = model.activities.filter(({ id }) => model.overlaps(id));

test("asks no other server for anything, sends nothing and keeps nothing while all the tasks are done", async ({ page, context, complaints }) => {
  const sent = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData()) sent.push(`${request.method()} ${request.url()}`);
  });
  page.on("websocket", (socket) => sent.push(socket.url()));
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  const first = new Set(asked);

  await filters(page).getByLabel("Tjänar minst").selectOption("2");
  await list(page, "Målgrupp").click();
  await choice(page, "Barn och unga").check();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("hemligt ord som ingen annan ska se");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("link", { name: "Rensa alla filter" }).click();
  await node(page, selected.title, "Aktivitet").focus();
  await page.keyboard.press("Enter");
  await expect(panel(page, selected.title)).toBeVisible();
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Spara bild (SVG)" }).click()]);
  await viewLink(page, "Tabell").click();
  await rows(page).first().getByRole("link").click();
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  await page.getByLabel("Utseende").selectOption("dark");
  await page.getByRole("link", { name: "Byt språk till engelska" }).click();
  await expect(rows(page)).not.toHaveCount(0);
  await page.goBack();

  // The browser itself asks for the icon again when the address changes, and the program's own parts come when first used.
  const part = /\/app-[0-9a-f]+\/(split|chunk)_\w+\.wasm$/;
  const later = asked.filter((url) => !first.has(url) && !/^blob:|\/icon-[^/]*$/.test(url) && !part.test(url));
  expect(later, "what was fetched after the first load").toEqual([]);
  expect(sent).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), databases: await indexedDB.databases(), caches: await caches.keys(),
  }));
  expect(kept).toEqual({ local: ["roda-traden/theme"], session: [], databases: [], caches: [] });
});

test("tells other sites nothing of where one came from, and works when nothing may be kept", async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const refuse = { get() { throw new DOMException("refused", "SecurityError"); } };
    Object.defineProperty(globalThis, "localStorage", refuse);
    Object.defineProperty(globalThis, "sessionStorage", refuse);
  });
  await open(page);
  expect(await page.evaluate(() => document.querySelector("meta[name=referrer]").content)).toBe("no-referrer");
  await page.getByLabel("Utseende").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await viewLink(page, "Tabell").click();
  await expect(rows(page)).toHaveCount(model.activities.length);
  expect(complaints).toEqual([]);
});
