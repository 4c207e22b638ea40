// How a user finds their way in the app: the parts of the page by what they are called, in Swedish unless told otherwise.
import { expect } from "@playwright/test";

/** Opens the app with a query and waits until the plan is there, with its fonts. */
export async function open(page, query = "") {
  await page.goto(`./${query}`);
  await opened(page);
}

export async function opened(page) {
  await expect(sentence(page)).toBeVisible();
  await arrived(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until the parts of the program that are in use have been fetched. */
export const arrived = (page) => expect(page.locator(".waiting")).toHaveCount(0);

export const viewLink = (page, name) => page.getByRole("navigation").getByRole("link", { name, exact: true });
export const sentence = (page) => page.getByRole("main").locator(".says .sentence").filter({ hasText: /aktivitet|activit/ });
export const filters = (page) => page.getByRole("search");
export const clear = (page) => page.getByRole("link", { name: /^(Rensa alla filter|Clear all filters)$/ });
export const drawing = (page) => page.getByRole("group", { name: /^(Karta över|Map of) / });
export const tools = (page) => page.getByRole("group", { name: /^(Verktyg för kartan|Tools for the map)$/ });
export const rows = (page) => page.getByRole("region", { name: /^(Aktiviteter|Activities)$/ }).locator("tbody tr");
/** Waits until all rows are there, since they come some at a time. */
export const complete = (page) => page.locator(".table-view table:not([aria-busy])").waitFor();
/** The titles of all rows, once they are all there. */
export async function rowTitles(page) {
  await complete(page);
  return rows(page).getByRole("link").allTextContents();
}
export const panel = (page, title) => page.getByRole("complementary", { name: title, exact: true });
export const notice = (page) => page.getByRole("region", { name: /^(Meddelanden|Messages)$/ });

/** The name of a list of choices, which opens and closes it. */
export const list = (page, name) => filters(page).locator("summary", { hasText: new RegExp(`^${escape(name)}`) });

/** A choice in an open list; its accessible name ends with how many activities it leaves. */
export const choice = (page, name) =>
  filters(page).getByRole("checkbox", { name: new RegExp(`^${escape(name)} \\d+ (aktivitet|activit)`) });

/** The numbers that an open list shows, by the names of its choices. */
export async function shownNumbers(page, name) {
  const group = filters(page).getByRole("group", { name, exact: true });
  const texts = await group.getByRole("listitem").locator("label").allInnerTexts();
  const pairs = texts.map((text) => /^(.*?)\s+(\d+)\s+\2 (?:aktivitet|activit)/s.exec(text.trim()));
  return Object.fromEntries(pairs.map(([, title, number]) => [title, Number(number)]));
}

export const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A node of the map by its title; several levels can have the same title, so the level's name may be given too. */
export const node = (page, title, level = "") =>
  drawing(page).getByRole("link", { name: new RegExp(`^${escape(title)}, ${level.toLowerCase()}`) });

/** Where the box of a node is on the screen. */
export const boxOf = (page, title, level) => node(page, title, level).locator("rect").first().boundingBox();

/** The sentence's numbers: activities shown, of how many, and how many of them serve several plans. */
export async function numbers(page) {
  const text = await sentence(page).innerText();
  const [, shown, total = shown] = /^(\d+)(?: (?:av|of) (\d+))? (?:aktivitet|activit)/.exec(text) ?? [];
  const [, several = "0"] = /; (\d+) (?:tjänar|serves?) /.exec(text) ?? [];
  return { shown: Number(shown), total: Number(total), several: Number(several) };
}

/** Waits until the sentence says these numbers. */
export const expectNumbers = (page, expected) => expect.poll(() => numbers(page)).toEqual(expected);

/** Every node of the map: its title, its box on the screen, and how solidly it is drawn. */
export const drawnNodes = (page) =>
  drawing(page).evaluate((svg) => {
    const solidity = (element) => {
      let product = 1;
      for (let e = element; e && e !== svg; e = e.parentElement) product *= Number(getComputedStyle(e).opacity);
      return product;
    };
    return [...svg.querySelectorAll("a")].map((link) => {
      const { x, y, width, height } = link.querySelector("rect").getBoundingClientRect();
      const id = new URLSearchParams(link.getAttribute("href")).get("vald");
      return { id, x, y, width, height, solidity: solidity(link) };
    });
  });

/** The ids of the activities that are drawn at full strength. */
export async function undimmed(page, model) {
  const nodes = await drawnNodes(page);
  return nodes.filter(({ id, solidity }) => model.role(id) === "activity" && solidity > 0.9).map(({ id }) => id).sort();
}

/** A text without what line breaking adds or takes, for labels in several lines. */
export const unbroken = (text) => text.replace(/[\s-]/g, "");

/** The titles of the nodes that the lit thread names, in the way of {@link unbroken}. */
export const litNames = (page) =>
  page.locator(".map .thread .node").evaluateAll((nodes) =>
    nodes.map((node) => [...node.querySelectorAll(".label, .name")].map((line) => line.textContent).join("").replace(/[\s-]/g, "")).sort(),
  );

/** The ids of the nodes that the lit thread shows, found by where their boxes lie. */
export const litIds = (page) =>
  page.locator(".map").evaluate((svg) => {
    const place = (rect) => ["x", "y", "width", "height"].map((side) => rect.getAttribute(side)).join(" ");
    const ids = [...svg.querySelectorAll(".base a")].map((link) => [
      place(link.querySelector("rect")),
      new URLSearchParams(link.getAttribute("href")).get("vald"),
    ]);
    const at = new Map(ids);
    return [...svg.querySelectorAll(".thread .node")].map((node) => at.get(place(node.querySelector("rect")))).sort();
  });

/** How the map is moved and zoomed. */
export const transform = (page) => drawing(page).locator(".world").getAttribute("transform");

/** Opens what a narrow screen folds away, the menu of the head or the filters; a wide one has no such button. */
export async function unfold(page, name) {
  const button = page.getByRole("button", { name, exact: true });
  if ((await button.isVisible()) && (await button.getAttribute("aria-expanded")) === "false") await button.click();
}
