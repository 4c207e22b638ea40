// axe-core finds nothing at all, not even what is minor or only best practice: every view and state, both languages and themes, wide and 320 pixels.
import { violations } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import { journeys } from "./support/walk.js";

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 700 };

/**
 * What is looked at in each of a stop's appearances. All rules are run wide and narrow, once in each theme; in the theme that is left
 * only those that look at colours, since the others come to the same again. Colours do not depend on the language either.
 */
const looks = {
  sv: [[wide, "light", {}], [wide, "dark", { colours: true }], [narrow, "dark", {}], [narrow, "light", { colours: true }]],
  en: [[wide, "light", {}], [narrow, "dark", {}]],
};

for (const [name, journey] of Object.entries(journeys)) {
  for (const lang of ["sv", "en"]) {
    test(`axe finds nothing on the way through ${name}, in ${lang}`, async ({ page }) => {
      test.setTimeout(300_000);
      const found = [];
      await page.setViewportSize(wide);
      await journey(page, lang, async (stop) => {
        for (const [size, colorScheme, rules] of looks[lang]) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme });
          const lines = await violations(page, rules);
          found.push(...lines.map(({ impact, line }) => `${stop}, ${size.width}, ${colorScheme}: ${impact} ${line}`));
        }
        await page.setViewportSize(wide);
        await page.emulateMedia({ colorScheme: "light" });
      });
      expect(found).toEqual([]);
    });
  }
}
