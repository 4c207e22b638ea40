// The tour: asked for quietly, walked by keyboard, left at any point, and never in the way of what is done meanwhile.
import { filters, open, sentence, viewLink } from "./support/app.js";
import { violations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const invitation = (page) => page.locator(".invitation");
const tour = (page) => page.locator("#walk");
const title = (page) => tour(page).getByRole("heading");
const press = (page, name) => tour(page).getByRole("button", { name, exact: true }).click();
const pointed = (page) => page.locator("[data-pointed]");
const known = (page) => page.evaluate(() => localStorage.getItem("roda-traden/tour"));
const stops = ["Vad som visas", "Kartan", "Den röda tråden", "Överlapp", "Din egen plan", "Workshop", "Hjälp"];

test("whoever is here for the first time is asked once, and a no is remembered", async ({ page, complaints }) => {
  await open(page);
  await expect(invitation(page)).toContainText("Ny här?");
  expect(await known(page)).toBeNull();
  // It covers nothing and holds nothing: everything else can be used.
  await filters(page).getByLabel("Tjänar minst").selectOption("2");
  await expect(sentence(page)).toContainText("minst 2");
  expect(await violations(page)).toEqual([]);
  await invitation(page).getByRole("button", { name: "Nej tack" }).click();
  await expect(invitation(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.reload();
  await expect(sentence(page)).toBeVisible();
  await expect(invitation(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("the tour goes past seven things by keys alone, there and back, and ends where it was asked for", async ({ page, complaints }) => {
  await open(page, "?minst=2");
  await invitation(page).getByRole("link", { name: "Visa" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: stops[0], exact: true })).toBeVisible();
  expect(await known(page)).toBe("1");
  expect(page.url()).toContain("minst=2");
  for (const [i, name] of stops.entries()) {
    await expect(title(page)).toHaveText(name);
    await expect(title(page)).toBeFocused();
    await expect(tour(page)).toContainText(`Steg ${i + 1} av ${stops.length}`);
    await expect(pointed(page)).toHaveCount(1);
    await expect(pointed(page)).toBeInViewport();
    // The box leaves sight of what it points at.
    const [box, place] = [await tour(page).boundingBox(), await pointed(page).boundingBox()];
    const covered = Math.max(0, Math.min(box.y + box.height, place.y + place.height) - Math.max(box.y, place.y)) * Math.max(0, Math.min(box.x + box.width, place.x + place.width) - Math.max(box.x, place.x));
    expect(covered, name).toBeLessThan((place.width * place.height) / 2);
    if (i === 2) {
      const [, shown] = /”(.*?)”/.exec(await tour(page).innerText());
      const { id } = model.activities.find((node) => node.title === shown);
      expect(model.overlaps(id)).toBe(true);
      for (const plan of model.serves(id)) await expect(tour(page)).toContainText(model.node(plan).title);
      await expect(page.locator(".map .thread .node").first()).toBeAttached();
      expect(await violations(page)).toEqual([]);
    } else {
      await expect(page.locator(".map .thread .node")).toHaveCount(0);
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await expect(tour(page)).toHaveCount(0);
  await expect(pointed(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(page.url()).not.toContain("hjalp");
  await expect(invitation(page)).toHaveCount(0);

  // Again from the foot, and a step back.
  const again = page.getByRole("contentinfo").getByRole("link", { name: "Rundtur", exact: true });
  await again.click();
  await press(page, "Nästa");
  await expect(title(page)).toHaveText(stops[1]);
  await press(page, "Tillbaka");
  await expect(title(page)).toHaveText(stops[0]);
  await expect(tour(page).getByRole("button", { name: "Tillbaka" })).toHaveCount(0);
  await press(page, "Avsluta rundturen");
  await expect(again).toBeFocused();
  expect(complaints).toEqual([]);
});

test("Escape leaves the tour wherever the focus is, and so does the browser's Back", async ({ page }) => {
  await open(page, "?hjalp=guide");
  await page.getByRole("dialog").getByRole("link", { name: "Ta en rundtur på en minut" }).click();
  await expect(title(page)).toBeFocused();
  // Nothing is held: the page is there to be used meanwhile.
  await viewLink(page, "Tabell").click();
  await expect(page.getByRole("region", { name: "Aktiviteter" })).toBeVisible();
  await viewLink(page, "Tabell").focus();
  await page.keyboard.press("Escape");
  await expect(tour(page)).toHaveCount(0);
  await page.goBack();
  await expect(tour(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tour(page)).toHaveCount(0);
});

test("what is not there is passed over: a view without the map, a plan in which nothing serves several", async ({ page }) => {
  await open(page, "?vy=tabell&hjalp=rundtur");
  await expect(tour(page)).toContainText("Steg 1 av 5");
  await press(page, "Nästa");
  await expect(title(page)).toHaveText("Överlapp");

  const file = structuredClone(model.file);
  file.links = file.links.filter(({ kind }) => kind !== "derived_from");
  await page.route("**/plan/orebro.json", (route) => route.fulfill({ json: file }));
  await open(page, "?hjalp=rundtur");
  await expect(tour(page)).toContainText("Steg 1 av 6");
  await press(page, "Nästa");
  await press(page, "Nästa");
  await expect(title(page)).toHaveText("Överlapp");
});

for (const width of [390, 320]) {
  test(`the tour fits ${width} pixels, in English too`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
    await open(page, "?sprak=en");
    await expect(invitation(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await invitation(page).getByRole("link", { name: "Show me" }).click();
    await expect(title(page)).toBeFocused();
    for (let more = true; more; ) {
      const box = await tour(page).boundingBox();
      expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 740, JSON.stringify(box)).toBe(true);
      await expect(pointed(page)).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      more = (await tour(page).getByRole("button", { name: "Next" }).count()) > 0;
      if (more) await press(page, "Next");
    }
    expect(await violations(page)).toEqual([]);
    await press(page, "Done");
    await expect(tour(page)).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test("nobody is asked on a ballot, nor on paper", async ({ page }) => {
  await page.goto("./#r=X");
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(invitation(page)).toHaveCount(0);
  await page.goto("about:blank");
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(invitation(page)).toBeHidden();
});
