// How every view and state looks, measured: sizes of targets and texts, contrast of what axe does not see, forced colours, 400 % zoom, text spacing, less motion.
import { open } from "./support/app.js";
import { focusFaults } from "./support/focus.js";
import * as looks from "./support/looks.js";
import { expect, test } from "./support/test.js";
import { journeys } from "./support/walk.js";

const wide = { width: 1280, height: 800 };
/** A window of 1280 by 1024 pixels at 400 %. */
const enlarged = { width: 320, height: 256 };

for (const [name, journey] of Object.entries(journeys)) {
  test(`everything can be seen, read and pressed on the way through ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    const found = [];
    await page.setViewportSize(wide);
    await journey(page, "sv", async (stop) => {
      const hold = async (how, measure, ...more) => {
        for (const line of await measure(page, ...more)) found.push(`${stop}, ${how}: ${line}`);
      };
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await hold(colorScheme, looks.faintControls);
        await hold(colorScheme, looks.faintTexts);
        await page.emulateMedia({ colorScheme, forcedColors: "active" });
        await hold(`forced colours, ${colorScheme}`, looks.lostInForcedColours);
        await page.emulateMedia({ colorScheme, forcedColors: null });
      }
      await hold("wide", looks.smallTexts);
      await hold("wide", looks.smallTargets);
      await looks.spaced(page, true);
      await hold("text spacing", looks.cutTexts);
      await page.setViewportSize(enlarged);
      await hold("text spacing at 400 %", looks.sideways);
      await looks.spaced(page, false);
      await hold("at 400 %", looks.sideways);
      await hold("at 400 %", looks.cutTexts);
      await hold("at 400 %", looks.smallTexts);
      await hold("at 400 %", looks.smallTargets);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await hold("less motion", looks.moving);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
      await page.setViewportSize(wide);
    });
    expect(found).toEqual([]);
  });
}

for (const view of ["karta", "trad", "tabell", "overlapp", "luckor", "minsta-urval", "tidslinje", "jamfor", "workshop"]) {
  test(`the focus is seen at every stop and never covered, at 400 %, in ${view}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(enlarged);
    await open(page, `?vy=${view}&sok=suicid`);
    expect(await focusFaults(page)).toEqual([]);
  });
}
