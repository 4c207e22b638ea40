// What the browser keeps: the database as it lies there, and the line that says whether all is saved.
import { expect } from "@playwright/test";

/** The parts of the page. */
export const status = (page) => page.getByRole("region", { name: /^(Sparat i webbläsaren|Kept in the browser)$/ });
export const line = (page) => status(page).getByRole("status");
export const badge = (page) => status(page).getByText(/finns inte i någon nedladdad fil|in no downloaded file/);
export const warning = (page) => status(page).getByRole("alert");
export const saved = (page) => expect(line(page)).toHaveText(/^Sparad (\d{4}-\d\d-\d\d )?\d\d:\d\d$/);
export const field = (page) => page.getByRole("group", { name: "Ändra det som är valt" }).getByLabel("Namn", { exact: true });
export const key = (page) => new URL(page.url()).searchParams.get("egen");

/** Begins to change the open plan. */
export async function edit(page) {
  const button = page.getByRole("button", { name: "Redigera", exact: true });
  if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  await expect(field(page)).toBeVisible();
}

/** Gives the selected node another name. */
export async function rename(page, name) {
  await field(page).fill(name);
  await field(page).press("Tab");
}

/** Everything in the database; a file as its text. */
export const stored = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const database = await done(indexedDB.open("roda-traden"));
    const found = {};
    for (const name of database.objectStoreNames) found[name] = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    for (const one of found.files ?? []) one.file = new TextDecoder().decode(one.file);
    return found;
  });

/** Puts records into the database as they are given; the stores are made if they are not there. */
export const store = (page, records) =>
  page.evaluate(async (records) => {
    const paths = { plans: "key", versions: ["key", "n"], files: ["key", "n"] };
    const open = indexedDB.open("roda-traden", 1);
    open.onupgradeneeded = () => Object.entries(paths).forEach(([name, keyPath]) => open.result.createObjectStore(name, { keyPath }));
    await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
    const change = open.result.transaction(Object.keys(paths), "readwrite");
    for (const [name, list] of Object.entries(records)) {
      for (const one of list) change.objectStore(name).put(name === "files" ? { ...one, file: new TextEncoder().encode(one.file) } : one);
    }
    await new Promise((resolve, reject) => Object.assign(change, { oncomplete: resolve, onabort: reject }));
    open.result.close();
  }, records);

/** A page of the site on which the program does not run. */
export async function blank(page) {
  await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>-</title>" }));
  await page.goto("./blank.html");
}
