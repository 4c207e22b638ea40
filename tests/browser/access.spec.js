// For everyone: axe-core on every view in both languages and both themes, small and enlarged screens, forced colours, less motion.
import { drawing, list, open, opened, panel, rows, sentence, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const selected = model.activities.find(({ id }) => model.overlaps(id));

const states = {
  "the map": { query: "" },
  "the map with something selected": { query: `?vald=${selected.id}` },
  "the table": { query: "?vy=tabell&sok=halsa" },
  "an opened list of choices": {
    query: "?vy=tabell&sok=halsa&f.malgrupp=aldre",
    then: async (page, { lang }) => list(page, lang === "sv" ? "Målgrupp" : "Target group").click(),
  },
  "the error page": { query: "?plan=plan/finns-inte.json", fails: true },
};

for (const [name, { query, then, fails }] of Object.entries(states)) {
  for (const lang of ["sv", "en"]) {
    test(`axe finds nothing serious on ${name}, in ${lang}, light and dark`, async ({ page }) => {
      const address = `./${query}${lang === "en" ? `${query ? "&" : "?"}sprak=en` : ""}`;
      await page.goto(address);
      await (fails ? expect(page.getByRole("alert")).toBeVisible() : opened(page));
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await then?.(page, { lang });
      const found = [];
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const lines = await seriousViolations(page, `${name}, ${lang}, ${colorScheme}:`);
        found.push(...lines.map((line) => `${colorScheme}: ${line}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test("the page's language and title follow the view and the language chosen", async ({ page }) => {
  await open(page);
  const { sv, en } = model.file.title;
  await expect(page).toHaveTitle(`Karta – ${sv} – Röda tråden`);
  await viewLink(page, "Tabell").click();
  await expect(page).toHaveTitle(`Tabell – ${sv} – Röda tråden`);
  await page.getByRole("link", { name: "Byt språk till engelska" }).click();
  await expect(page).toHaveTitle(`Table – ${en} – Röda tråden`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("./?plan=plan/finns-inte.json");
  await expect(page).toHaveTitle(/Planen kunde inte öppnas/);
});

test("what is written in another language than the page says so", async ({ page }) => {
  await open(page, `?sprak=en&vald=${selected.id}`);
  const langOf = (locator) => locator.evaluate((element) => element.closest("[lang]").lang);
  expect(await langOf(page.getByText(model.file.title.en, { exact: true }).first())).toBe("en");
  expect(await langOf(panel(page, selected.title).getByRole("heading", { level: 2 }))).toBe("sv");
  expect(await langOf(page.getByRole("link", { name: "Switch language to Swedish" }))).toBe("sv");
});

test("the theme can be chosen by hand and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel("Utseende").selectOption("dark");
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await opened(page);
  expect(await paper()).toBe(dark);
  await page.getByLabel("Utseende").selectOption("");
  await expect.poll(paper).toBe(light);
});

/** What sticks out of the window sideways without being in something that scrolls or hides it, and what scrolls both ways. */
const reflowFaults = (page) =>
  page.evaluate(() => {
    const faults = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} wide, the window ${innerWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest(".map-frame, .heads") || !element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = (value) => value === "auto" || value === "scroll";
      const sideways = scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      if (sideways && down) faults.push(`${name} scrolls both ways`);
    }
    return faults;
  });

for (const [name, size] of [["390 pixels wide", { width: 390, height: 844 }], ["at 400 % zoom", { width: 320, height: 256 }]]) {
  test.describe(name, () => {
    test.use({ viewport: size });

    test("nothing scrolls both ways outside of the drawing", async ({ page }) => {
      for (const query of ["", "?vy=tabell", `?vald=${selected.id}`, `?vy=tabell&vald=${selected.id}`, "?minst=2&vy=xyz"]) {
        await open(page, query);
        expect(await reflowFaults(page), query).toEqual([]);
      }
      await list(page, "Målgrupp").click();
      expect(await reflowFaults(page), "an opened list").toEqual([]);
      await page.goto("./?plan=plan/finns-inte.json");
      await expect(page.getByRole("alert")).toBeVisible();
      expect(await reflowFaults(page), "the error page").toEqual([]);
    });

    test("every activity can be reached and read in the table, and every control used", async ({ page }) => {
      await open(page, "?vy=tabell");
      const last = rows(page).last();
      await last.getByRole("link").scrollIntoViewIfNeeded();
      await expect(last.getByRole("link")).toBeInViewport({ ratio: 0.9 });
      await last.getByRole("link").click();
      const title = await last.getByRole("link").innerText();
      await panel(page, title).getByRole("heading", { name: "Källor" }).scrollIntoViewIfNeeded();
      await expect(panel(page, title).getByRole("heading", { name: "Källor" })).toBeInViewport();
      await panel(page, title).getByRole("link", { name: "Stäng rutan" }).click();
      const group = page.getByRole("checkbox", { name: /^Personal och medarbetare/ });
      await list(page, "Målgrupp").click();
      await group.check();
      await expect(sentence(page)).toContainText("personal");
    });

    test("the page can be scrolled past the map", async ({ page }) => {
      await open(page);
      const { height } = await drawing(page).boundingBox();
      expect(height, "the map leaves room beside it to take hold of the page").toBeLessThanOrEqual(size.height * 0.85);
    });
  });
}

test("with forced colours everything is still told apart, and nothing goes wrong", async ({ page, complaints }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, `?vald=${selected.id}`);
  await expect(panel(page, selected.title)).toBeVisible();
  const [line, box] = await page.locator(".map").evaluate((svg) =>
    [".thread .link", ".base .node:not(.selected) .box"].map((part) => getComputedStyle(svg.querySelector(part)).stroke),
  );
  expect(line, "the thread's lines and the other boxes differ").not.toBe(box);
  const chips = await page.locator(".detail .chip").evaluateAll((all) => all.map((chip) => getComputedStyle(chip).borderTopColor));
  expect(new Set(chips).size, "the plans keep their colours").toBe(model.serves(selected.id).size);
  expect(complaints).toEqual([]);
});

test("with less motion wanted nothing moves by itself", async ({ page, complaints }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "?minst=2");
  const moving = await page.evaluate(() => {
    const slow = (value) => value.split(",").some((part) => Number.parseFloat(part) > 0.01);
    return [...document.querySelectorAll("*")].filter((e) => {
      const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(e);
      return (transitionProperty !== "none" && slow(transitionDuration)) || (animationName !== "none" && slow(animationDuration));
    }).length;
  });
  expect(moving).toBe(0);
  expect(complaints).toEqual([]);
});
