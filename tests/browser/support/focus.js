// Where the keyboard's focus is, and whether one can see that it is there.
import { expect } from "@playwright/test";

/** The id of the plan's node that has the focus on the map; null elsewhere. */
export const focusedId = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.closest("svg.map") ? new URLSearchParams(at.getAttribute("href")).get("vald") : null;
  });

/** Presses Tab until a control has the focus, as often as the page has stops and no more. */
export async function tabTo(page, control, { backwards = false } = {}) {
  const is = () => control.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 400; i += 1) {
    if (await is()) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  expect(await is(), `Tab reaches ${control}`).toBe(true);
}

/** How the focused element looks and where it is, and how the one before it looks now that it has lost the focus; in the page. */
function look() {
  const style = (at) => {
    const lit = at.closest("svg.map")?.querySelector(".thread .centre rect");
    const parts = [at.closest("svg.map") ? at.querySelector("rect") : at, lit].filter(Boolean);
    return parts.map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, boxShadow } = getComputedStyle(part);
      const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return [outline, stroke, strokeWidth, boxShadow].join(" ");
    }).join(" / ");
  };
  const stops = (globalThis.stops ??= []);
  const last = stops.at(-1);
  const without = last ? style(last) : null;
  const at = document.activeElement;
  if (!at || at === document.body) return { without, end: true };
  const { left, top, right, bottom } = (at.closest("svg.map") ? at.querySelector("rect") : at).getBoundingClientRect();
  const inside = Math.min(right, innerWidth) - Math.max(left, 0) > 4 && Math.min(bottom, innerHeight) - Math.max(top, 0) > 4;
  // Something that stays in sight while one scrolls must not lie over all of it (WCAG 2.2, 2.4.11).
  const across = [0.5, 0.08, 0.92].map((part) => Math.min(Math.max(left + (right - left) * part, 1), innerWidth - 2));
  const down = [0.5, 0.15, 0.85].map((part) => Math.min(Math.max(top + (bottom - top) * part, 1), innerHeight - 2));
  const covered = !across.some((x) => down.some((y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (at.contains(hit) || hit.contains(at) || hit.closest("label")?.control === at);
  }));
  let clipped = false;
  for (let e = at; e; e = e.parentElement) if (getComputedStyle(e).clipPath === "inset(50%)") clipped = true;
  const end = stops.includes(at);
  stops.push(at);
  const name = (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim().slice(0, 60);
  return { name: `${at.tagName.toLowerCase()} "${name}"`, style: style(at), without, inside, covered, clipped, end };
}

/** Tabs through the whole page and tells each stop where the focus cannot be seen. */
export async function focusFaults(page, { from = "start", backwards = false } = {}) {
  const key = backwards ? "Shift+Tab" : "Tab";
  const faults = [];
  let before = null;
  let stops = 0;
  if (from === "start") await page.keyboard.press(key);
  for (; stops < 400; stops += 1) {
    const found = await page.evaluate(look);
    if (before && !before.clipped && before.style === found.without) faults.push(`${before.name} looks the same with and without the focus`);
    if (found.end) break;
    if (found.clipped) faults.push(`${found.name} is focused but hidden`);
    else if (!found.inside) faults.push(`${found.name} is focused outside of the window`);
    else if (found.covered) faults.push(`${found.name} is focused but covered`);
    before = found;
    await page.keyboard.press(key);
  }
  expect(stops, "stops on the way").toBeGreaterThan(10);
  return faults;
}
