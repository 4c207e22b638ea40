// For everyone: titles and languages, the theme by hand, small and enlarged screens, forced colours; axe.spec.js and looks.spec.js go through every view.
import { complete, drawing, list, open, opened, panel, rows, sentence, unfold, viewLink } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const selected = model.activities.find(({ id }) => model.overlaps(id));

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
  await expect(drawing(page).getByRole("link").first()).toBeVisible();
  const langOf = (locator) => locator.evaluate((element) => element.closest("[lang]").getAttribute("lang"));
  expect(await langOf(page.getByText(model.file.title.en, { exact: true }).first())).toBe("en");
  expect(await langOf(panel(page, selected.title).getByRole("heading", { level: 2 }))).toBe("sv");
  expect(await langOf(page.getByRole("link", { name: "Switch language to Swedish" }))).toBe("sv");
  expect(await langOf(drawing(page).getByRole("link").first())).toBe("sv");
  const level = model.file.levels.find(({ id }) => id === "insatsomrade");
  const [area] = model.nodes.filter((node) => node.level === level.id);
  await list(page, level.title.en).click();
  const choices = page.getByRole("search").getByRole("group", { name: level.title.en, exact: true });
  expect(await langOf(choices.getByText(area.title, { exact: true }).first())).toBe("sv");
  await open(page, "?sprak=en&vy=tabell");
  const plans = rows(page).locator(".letters .quiet");
  const serving = plans.filter({ hasText: model.plans[0].title }).first();
  expect(await langOf(serving)).toBe("sv");
  await open(page, "?sprak=en&vy=overlapp");
  expect(await langOf(page.locator(".matrix").getByText(model.plans[0].title, { exact: true }).first())).toBe("sv");
  await open(page, `?sprak=en&vy=trad&vald=${selected.id}`);
  const also = page.locator(".tree .also [lang]").first();
  await expect(also).toHaveAttribute("lang", "sv");
  expect(model.nodes.map(({ title }) => title)).toContain(await also.textContent());
  expect(await langOf(also.locator(".."))).toBe("en");
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

for (const [name, size] of [["390 pixels wide", { width: 390, height: 844 }], ["at 400 % zoom", { width: 320, height: 256 }]]) {
  test.describe(name, () => {
    test.use({ viewport: size });

    test("every activity can be reached and read in the table, and every control used", async ({ page }) => {
      await open(page, "?vy=tabell");
      await complete(page);
      const last = rows(page).last();
      // What is above may still be laid out when it is scrolled to.
      await expect(async () => {
        await last.getByRole("link").scrollIntoViewIfNeeded();
        await expect(last.getByRole("link")).toBeInViewport({ ratio: 0.9, timeout: 1_000 });
      }).toPass({ timeout: 15_000 });
      await last.getByRole("link").click();
      const title = await last.getByRole("link").innerText();
      await panel(page, title).getByRole("heading", { name: "Källor" }).scrollIntoViewIfNeeded();
      await expect(panel(page, title).getByRole("heading", { name: "Källor" })).toBeInViewport();
      await panel(page, title).getByRole("link", { name: "Stäng rutan" }).click();
      await unfold(page, "Filter");
      const group = page.getByRole("checkbox", { name: /^Personal och medarbetare/ });
      await list(page, "Målgrupp").click();
      await group.check();
      await expect(sentence(page)).toContainText("personal");
    });

    past(size);
  });
}

test.describe("a phone held sideways", () => {
  const size = { width: 844, height: 390 };
  test.use({ viewport: size });
  past(size);
});

function past(size) {
  test("the page can be scrolled past the map", async ({ page }) => {
    await open(page);
    const { height } = await drawing(page).boundingBox();
    expect(height, "the map leaves room beside it to take hold of the page").toBeLessThanOrEqual(size.height * 0.85);
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

test("with forced colours a theme chosen by hand stands back", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  await page.getByLabel("Utseende").selectOption("light");
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  const [paper, box, label] = await page.locator(".map .node:not(.dot) .box").first().evaluate((box) => {
    const text = box.ownerSVGElement.querySelector(".node .label");
    return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(box).fill, getComputedStyle(text).fill];
  });
  expect(paper).toBe("rgb(0, 0, 0)");
  expect([paper, box]).not.toContain(label);
});

test("the menu and the filters fold on a narrow screen, by keyboard too, and stay unfolded in another language", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, "?vy=tabell");
  const menu = page.getByRole("button", { name: "Meny", exact: true });
  await expect(page.getByRole("button", { name: "Öppna fil" })).toBeHidden();
  await expect(menu).toHaveAttribute("aria-expanded", "false");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveAttribute("aria-expanded", "true");
  await expect(menu).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Öppna fil" })).toBeFocused();
  await expect(page.getByText(model.file.title.sv, { exact: true })).toBeVisible();
  const english = page.getByRole("link", { name: "Byt språk till engelska" });
  await english.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Switch language to Swedish" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Menu", exact: true })).toHaveAttribute("aria-expanded", "true");
  const filters = page.getByRole("button", { name: "Filters", exact: true });
  await expect(list(page, "Target group")).toBeHidden();
  await filters.press("Enter");
  await list(page, "Target group").click();
  await expect(page.getByRole("search").getByRole("checkbox", { checked: false }).first()).toBeVisible();
});

test("what is said for a while covers nothing that is pressed, and lies over the foot at the end of the page", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?vy=tabell");
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  const said = page.locator(".said");
  await expect(said).not.toBeEmpty();
  const { x, y, width, height } = await said.boundingBox();
  const under = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest(".said") === null, [x + width / 2, y + height / 2]);
  expect(under, "a press goes through to what lies under it").toBe(true);
});
