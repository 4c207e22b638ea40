// When the plan file is not to be had or is wrong, the page says what, where and what to do, in both languages, and keeps running.
import { expectNumbers, open, viewLink } from "./support/app.js";
import { Model, planFile } from "./support/model.js";
import { expect, test } from "./support/test.js";

const plan = "**/plan/orebro.json";
const model = new Model();
const whole = JSON.stringify(planFile(), null, 1);
const failed = (page) => page.getByRole("main").getByRole("alert");

/** A plan file with a change. */
const changed = (change) => {
  const file = planFile();
  change(file);
  return { json: file };
};

/** What is answered for the plan file, and what the page then says and advises in Swedish and in English. */
const cases = {
  "is missing": [{ status: 404, body: "" }, "finns inte på webbplatsen", "Kontrollera adressen", "is not on the site", "Check the address"],
  "is answered with an error": [{ status: 500, body: "" }, "fel 500", "Försök igen om en stund", "error 500", "Try again in a while"],
  "is empty": [{ body: "" }, "Planfilen är tom", "på nytt", "is empty", "again"],
  "is cut off": [{ body: whole.slice(0, whole.length / 2) }, "slutar mitt i", "Hämta den på nytt", "ends in the middle", "Download the file again"],
  "is not JSON": [{ body: "# En plan\n\nVision: allt blir bra" }, "inte JSON", "Välj en planfil", "is not JSON", "Choose a plan file"],
  "is not text": [{ body: Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0xd8]) }, "inte text i UTF-8", "Spara filen på nytt", "not text in UTF-8", "Save the file again"],
  "is other JSON": [{ json: { type: "FeatureCollection", features: [] } }, "inte en planfil", "roda-traden/plan", "not a plan file", "roda-traden/plan"],
  "is of a later version": [changed((file) => (file.version = 7)), "version 7", "nyare Röda tråden", "version 7", "newer Röda tråden"],
  "has a field of the wrong kind": [changed((file) => (file.nodes[3].title = 12)), "nodes[3].title", "Rätta fältet", "nodes[3].title", "Mend the field"],
};

for (const [name, [answer, what, remedy, whatEn, remedyEn]] of Object.entries(cases)) {
  test(`says what to do when the plan file ${name}`, async ({ page }) => {
    await page.route(plan, (route) => route.fulfill(answer));
    await page.goto("./");
    await expect(failed(page).getByRole("heading", { name: "Planen kunde inte öppnas" })).toBeVisible();
    await expect(failed(page)).toContainText(what);
    await expect(failed(page)).toContainText(remedy);
    await page.getByRole("link", { name: "Byt språk till engelska" }).click();
    await expect(failed(page).getByRole("heading", { name: "The plan could not be opened" })).toBeVisible();
    await expect(failed(page)).toContainText(whatEn);
    await expect(failed(page)).toContainText(remedyEn);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
}

test("says the place of a cut", async ({ page }) => {
  const half = whole.slice(0, whole.length / 2);
  await page.route(plan, (route) => route.fulfill({ body: half }));
  await page.goto("./");
  await expect(failed(page)).toContainText(`rad ${half.split("\n").length}`);
});

test("tells a request that nobody answered, and opens the plan when “Försök igen” gets through", async ({ page }) => {
  await page.route(plan, (route) => route.abort("connectionrefused"));
  await page.goto("./?minst=2");
  await expect(failed(page)).toContainText("gick inte att hämta");
  await failed(page).getByRole("button", { name: "Försök igen" }).click();
  await expect(failed(page)).toContainText("Kontrollera nätverket");
  await page.unroute(plan);
  await failed(page).getByRole("button", { name: "Försök igen" }).click();
  const overlapping = model.passing(model.overlaps).length;
  await expectNumbers(page, { shown: overlapping, total: model.activities.length, several: overlapping });
});

test("lists every mistake of a contradictory file at once, each with its place", async ({ page }) => {
  const mistakes = changed((file) => {
    file.nodes[0].title = " ";
    file.nodes[1].level = "finns-inte";
    file.nodes[2].sources = [];
    file.nodes[3].id = file.nodes[4].id;
    file.nodes.at(-1).period = { start: "2022", end: "2020" };
    file.nodes.at(-1).tags = { malgrupp: ["marsianer"] };
    file.links[0].to = "ingenstans";
    file.links[1] = { ...file.links[1], from: file.links[1].to, to: file.links[1].from };
    file.links[2].basis = "gissad";
  });
  await page.route(plan, (route) => route.fulfill(mistakes));
  await page.goto("./");
  const table = failed(page).getByRole("table");
  const row = (...texts) => texts.reduce((found, text) => found.filter({ hasText: text }), table.getByRole("row"));
  const { nodes, links } = mistakes.json;
  await expect(row("nodes 1 ", nodes[0].id, "title", "Titeln är tom")).toHaveCount(1);
  await expect(row("nodes 2 ", nodes[1].id, "level", "finns-inte")).toHaveCount(1);
  await expect(row("nodes 3 ", nodes[2].id, "sources", "Källa saknas")).toHaveCount(1);
  await expect(row(nodes[4].id, "finns redan")).toHaveCount(1);
  await expect(row(`nodes ${nodes.length} `, "period", "slutar innan den börjar")).toHaveCount(1);
  await expect(row(`nodes ${nodes.length} `, "tags", "marsianer")).toHaveCount(1);
  await expect(row("links 1 ", "ingenstans")).toHaveCount(1);
  await expect(row("links 2 ", links[1].from, "lägre nivå till en högre")).toHaveCount(1);
  await expect(row("links 3 ", "basis", "gissad")).toHaveCount(1);
  const said = Number(/på (\d+) ställen/.exec(await failed(page).innerText())[1]);
  await expect(table.locator("tbody tr")).toHaveCount(said);
});

test("opens a plan with something to look at, and says what", async ({ page }) => {
  const link = model.file.links.findIndex(({ basis }) => basis === "interpreted");
  await page.route(plan, (route) => route.fulfill(changed((file) => delete file.links[link].note)));
  await open(page);
  await page.getByText("Planfilen har 1 sak att se över").click();
  await expect(page.getByText(`links ${link + 1} `)).toBeVisible();
});

test("keeps running: views, language and the way to the site's own plan still work beside the message", async ({ page }) => {
  await page.goto("./?plan=plan/finns-inte.json&sprak=en");
  await expect(failed(page)).toContainText("plan/finns-inte.json");
  await viewLink(page, "Table").click();
  await expect(failed(page)).toContainText("plan/finns-inte.json");
  await failed(page).getByRole("link", { name: "Open the site’s own plan" }).click();
  await expectNumbers(page, { shown: model.activities.length, total: model.activities.length, several: model.passing(model.overlaps).length });
  await expect(page.locator("html"), "the language stays").toHaveAttribute("lang", "en");
});

test("shows strange but valid plans: without activities, without plans, with one node only", async ({ page }) => {
  const shapes = {
    none: (file) => { file.nodes = []; file.links = []; },
    one: (file) => { file.nodes = file.nodes.slice(0, 1); file.links = []; },
    "no-plans": (file) => file.levels.filter(({ role }) => role === "plan").forEach((level) => (level.role = "goal")),
    "no-activities": (file) => file.levels.filter(({ role }) => role === "activity").forEach((level) => (level.role = "area")),
  };
  for (const [name, change] of Object.entries(shapes)) {
    await page.route(`**/plan/${name}.json`, (route) => route.fulfill(changed(change)));
    await page.goto(`./?plan=plan/${name}.json&minst=1&vald=${model.nodes[0].id}`);
    await expect(page.getByRole("search"), name).toBeVisible();
    await viewLink(page, "Tabell").click();
    await expect(page.getByText(name === "none" ? "Planen är tom." : "Inga aktiviteter passar filtret."), name).toBeVisible();
  }
});

test.describe("when the program itself goes wrong", () => {
  test.use({ mayThrow: true });

  test("says so and offers to load the page again", async ({ page }) => {
    await open(page, "?minst=2");
    // A browser that refuses what every view is made of: nothing of this is done by the app, and nothing in it expects it.
    await page.evaluate(() => { Node.prototype.cloneNode = () => { throw new Error("refused by the test"); }; });
    await viewLink(page, "Tabell").click();
    const message = page.getByRole("alert").filter({ hasText: "Något gick fel i programmet" });
    await expect(message).toBeVisible();
    await message.getByRole("button", { name: "Öppna igen där du var" }).click();
    const overlapping = model.passing(model.overlaps).length;
    await expectNumbers(page, { shown: overlapping, total: model.activities.length, several: overlapping });
    await expect(message).toHaveCount(0);
  });
});
