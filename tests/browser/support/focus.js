// Where the keyboard's focus is, and whether one can see that it is there.
import { expect } from "@playwright/test";

/** The id of the plan's node that has the focus on the map; null elsewhere. */
export const focusedId = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.closest("svg.map") ? new URLSearchParams(at.getAttribute("href")).get("vald") : null;
  });

export const focusedName = (page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);

/** Presses Tab until a control has the focus, as often as the page has stops and no more. */
export async function tabTo(page, control, { backwards = false } = {}) {
  const is = () => control.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 400; i += 1) {
    if (await is()) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  expect(await is(), `Tab reaches ${control}`).toBe(true);
}

/** How the focused element looks and where it is; in the page. */
function look() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const shape = at.closest("svg.map") ? at.querySelector("rect") : at;
  const styles = [shape, ...shape.querySelectorAll(":scope > *")].map((element) => {
    const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, boxShadow, borderColor } = getComputedStyle(element);
    return { outline: outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, stroke, strokeWidth, boxShadow, borderColor };
  });
  const { left, top, right, bottom } = shape.getBoundingClientRect();
  const inside = Math.min(right, innerWidth) - Math.max(left, 0) > 4 && Math.min(bottom, innerHeight) - Math.max(top, 0) > 4;
  let clipped = false;
  for (let e = at; e; e = e.parentElement) if (getComputedStyle(e).clipPath === "inset(50%)") clipped = true;
  globalThis.stops ??= [];
  const seen = globalThis.stops.includes(at);
  globalThis.stops.push(at);
  const name = (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim().slice(0, 60);
  return { name: `${at.tagName.toLowerCase()} "${name}"`, style: JSON.stringify(styles[0]), inside, clipped, seen };
}

/** How the element that last had the focus looks without it; in the page. */
function lookWithout() {
  const at = globalThis.stops.at(-1);
  const shape = at.closest("svg.map") ? at.querySelector("rect") : at;
  const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, boxShadow, borderColor } = getComputedStyle(shape);
  const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  return JSON.stringify({ outline, stroke, strokeWidth, boxShadow, borderColor });
}

/** Tabs through the whole page and tells each stop where the focus cannot be seen. */
export async function focusFaults(page, { from = "start" } = {}) {
  const faults = [];
  let stops = 0;
  if (from === "start") await page.keyboard.press("Tab");
  for (; stops < 400; stops += 1) {
    const found = await page.evaluate(look);
    if (!found || found.seen) break;
    if (found.clipped) faults.push(`${found.name} is focused but hidden`);
    else if (!found.inside) faults.push(`${found.name} is focused outside of the window`);
    await page.keyboard.press("Tab");
    if (!found.clipped && (await page.evaluate(lookWithout)) === found.style) faults.push(`${found.name} looks the same with and without the focus`);
  }
  expect(stops, "stops on the way").toBeGreaterThan(10);
  return faults;
}
