// Workshops from files, and the parts of the view that tests press.
import { expect } from "@playwright/test";
import { opened } from "./app.js";

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const stage = (page, name) => page.getByRole("navigation", { name: "Dagordning" }).getByRole("button", { name });
export const heading = (page, name) => page.getByRole("heading", { level: 2, name, exact: true });

/** Opens a workshop from a file: written by the first version of its layout, with these titles, and whatever else is said. */
export async function from(page, names, more = {}) {
  const candidates = names.map((title, at) => ({ id: at + 1, title, origin: "written", ...more.candidates?.[at] }));
  const workshop = { layout: 1, key: "00000000000000ff", title: "I rummet", date: "2026-11-22", next: names.length + 1, method: { kind: "dots", dots: 5, most: 2 }, stage: "gather", ...more, candidates };
  const buffer = Buffer.from(JSON.stringify({ format: "roda-traden/workshop", workshop }));
  await page.goto("./?vy=workshop");
  await opened(page);
  await page.getByLabel("Öppna en workshopfil:").setInputFiles({ name: "workshop.json", mimeType: "application/json", buffer });
  await expect(page.locator(".ws-stage h2")).toBeVisible();
}

/** A round that was shown: so many people, and for each candidate and question how many gave each answer. */
export const shown = (people, counts) => [{ candidates: counts.map((_, at) => at + 1), hands: { people, counts }, revealed: true }];
