// The choice in the workshop: the matrix and the map follow it, the gap view counts just what is chosen, and gaps can be taken along.
import { clear, open, viewLink } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const [facet] = model.file.facets;
const goals = model.nodes.filter((node) => node.level === "delmal");

const button = (page, name) => page.getByRole("button", { name, exact: true });
const stage = (page, name) => page.getByRole("navigation", { name: "Dagordning" }).getByRole("button", { name });
const candidates = (page) => page.locator(".ws-candidates .ws-what strong");
const top = (page) => page.getByRole("spinbutton", { name: "Hur många tas med" });
const matrix = (page) => page.getByRole("region", { name: /^Delmål mot målgrupp: så många/ });
const map = (page) => page.locator(".ws-map");

async function begin(page, search = "") {
  await open(page, `?vy=workshop${search && `&sok=${search}`}`);
  await button(page, "Börja en ny workshop").click();
  await expect(page.getByRole("heading", { level: 2, name: "Förslag", exact: true })).toBeVisible();
}

/** A show of hands with more dots for a candidate the sooner it comes; then the choice. */
async function decided(page) {
  const titles = await candidates(page).allTextContents();
  await stage(page, "Rösta").click();
  await button(page, "Börja omgång 1").click();
  await page.locator("summary", { hasText: "Handuppräckning" }).click();
  await page.getByRole("spinbutton", { name: "Personer" }).fill("100");
  const fields = await page.locator(".ws-hands tbody input").all();
  for (const [at, field] of fields.entries()) await field.fill(String(fields.length - at));
  await button(page, "Räkna in händerna").click();
  await button(page, "Visa resultatet").click();
  await stage(page, "Välja").click();
  await expect(page.getByRole("heading", { level: 2, name: "Välja", exact: true })).toBeVisible();
  return titles;
}

async function takeTop(page, n) {
  await top(page).fill(String(n));
  await top(page).press("Tab");
  await expect(page.locator(".ws-choice > li.in")).toHaveCount(n);
}

/** The cells of the matrix as [row, column, text, whether it is marked], from its rows of groups and its columns of goals. */
const cellsOf = (page) =>
  matrix(page).evaluate((region) => {
    const heads = [...region.querySelectorAll("thead th")].map((th) => th.textContent);
    return [...region.querySelectorAll("tbody tr")].flatMap((row) =>
      [...row.querySelectorAll("td")].map((td, at) => [row.querySelector("th").textContent, heads[at + 1], td.textContent, td.classList.contains("loud")]),
    );
  });

/** The same by the plan's file: how many of the chosen and how many of all serve a goal and have a value. */
function expected(chosen) {
  const cell = (goal, value) => model.passing((id) => model.within(id, goal.id), (id) => model.tagged(id, facet.id, value.id));
  return facet.values.flatMap((value) =>
    goals.map((goal) => {
      const all = cell(goal, value);
      const n = all.filter((id) => chosen.includes(id)).length;
      return [value.title.sv, goal.title, all.length ? `${n || "ingen"} av ${all.length}` : "–", all.length > 0 && n === 0];
    }),
  );
}

async function expectMatrix(page, chosen) {
  const wanted = expected(chosen);
  const inside = (cells) => cells.filter(([row, column]) => wanted.some(([r, c]) => r === row && c === column));
  await expect.poll(async () => inside(await cellsOf(page))).toEqual(wanted);
}

const idOf = (title) => model.activities.find((a) => a.title === title).id;
const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);

test("the matrix and the map follow the limit and what is kept, and the gap view counts just the choice", async ({ page, complaints }) => {
  await begin(page, "suicid");
  await page.getByRole("button", { name: /^Ta med \d+$/ }).click();
  const titles = await decided(page);
  expect(titles.length).toBeGreaterThan(3);
  const ids = titles.map(idOf);
  const n = model.activities.length;

  await takeTop(page, 1);
  await expectMatrix(page, ids.slice(0, 1));
  await expect(map(page)).toHaveAccessibleName(new RegExp(`^1 av ${n} aktiviteter är tända`));
  const one = await map(page).locator(".chosen").getAttribute("d");
  expect(one.match(/M/g)).toHaveLength(1);
  const wanted = expected(ids.slice(0, 1)).filter(([, , text]) => text !== "–");
  const lost = wanted.filter(([, , , marked]) => marked).length;
  const said = page.locator(".ws-matrix .sentence");
  await expect(said).toContainText(`Av ${wanted.length} rutor som har aktiviteter idag behåller ${wanted.length - lost} minst en, och ${lost} förlorar alla.`);

  await takeTop(page, 3);
  await expectMatrix(page, ids.slice(0, 3));
  await expect(map(page)).toHaveAccessibleName(new RegExp(`^3 av ${n} aktiviteter är tända`));
  expect((await map(page).locator(".chosen").getAttribute("d")).match(/M/g)).toHaveLength(3);
  // Laid out once: what was chosen stays where it was.
  expect(await map(page).locator(".chosen").getAttribute("d")).toContain(one);

  const last = page.locator(".ws-choice > li").nth(3);
  await last.locator("summary").click();
  await last.getByRole("textbox", { name: "Skäl" }).fill("Lagen kräver det");
  await last.getByRole("button", { name: "Behåll ändå" }).click();
  await expectMatrix(page, ids.slice(0, 4));
  const first = page.locator(".ws-choice > li").first();
  await first.locator("summary").click();
  await first.getByRole("textbox", { name: "Skäl" }).fill("Redan gjort");
  await first.getByRole("button", { name: "Lämna utanför" }).click();
  await expectMatrix(page, ids.slice(1, 4));
  await expect(map(page)).toHaveAccessibleName(new RegExp(`^3 av ${n} aktiviteter är tända`));

  expect(await seriousViolations(page, "light")).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);

  // The gap view: the choice and nothing else, which it says, and the way back and out of it.
  await page.getByRole("link", { name: "Se valet i Luckor" }).click();
  const only = page.locator(".gaps .only");
  await expect(only).toContainText("Här räknas bara de 3 aktiviteter som är utplockade, inte hela planen.");
  // What it was gathered by is no filter there.
  await expect(page).not.toHaveURL(/sok=/);
  const serving = (of) => of.filter((id) => goals.some((goal) => model.within(id, goal.id))).length;
  const chosen = ids.slice(1, 4);
  const lede = page.locator(".gaps > .lede");
  await expect(lede).toContainText(serving(chosen) ? `${serving(chosen)} av 3 aktiviteter` : "Ingen av 3 aktiviteter");
  // A number opens what it counts.
  await page.getByRole("region", { name: /^Delmål mot målgrupp/ }).getByRole("link", { name: "3", exact: true }).first().click();
  await expect(page.getByRole("region", { name: "Aktiviteter" }).locator("tbody tr")).toHaveCount(3);
  await page.goBack();
  await only.getByRole("link", { name: "Räkna alla aktiviteter" }).click();
  await expect(only).toHaveCount(0);
  const all = model.activities.map(({ id }) => id);
  await expect(lede).toContainText(`${serving(all)} av ${n} aktiviteter`);
  await page.getByRole("link", { name: "Till workshoppen" }).click();
  await expectMatrix(page, chosen);

  // In the hand and in the dark.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page, "dark, 320")).toEqual([]);
  await expectMatrix(page, chosen);
  expect(await matrix(page).evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test("the gap view counts what the smallest selection picked, until it is let go", async ({ page, complaints }) => {
  await open(page, "?vy=minsta-urval");
  await page.locator(".selection-view .buttons a").first().click();
  const listed = page.getByRole("region", { name: "Aktiviteter" }).locator("tbody tr");
  let n = 0;
  // The table comes in pieces.
  await expect.poll(async () => n === (n = await listed.count()) && n > 0).toBe(true);
  expect(n).toBeLessThan(model.activities.length);
  await viewLink(page, "Luckor").click();
  await expect(page.locator(".gaps .only")).toContainText(`de ${n} aktiviteter som är utplockade`);
  await expect(page.locator(".gaps > .lede")).toContainText(`av ${n} aktiviteter`);
  await expect(page.getByRole("link", { name: "Till workshoppen" })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("what hangs loose and what is in a cell go into the workshop as what they are", async ({ page, complaints }) => {
  await begin(page);
  await page.getByRole("link", { name: "Plocka i Luckor" }).click();
  const back = page.getByRole("link", { name: "Till workshoppen" });
  await expect(back).toBeVisible();

  // A cell: chosen here, listed here, taken along.
  const served = (goal) => facet.values.map((value) => model.passing((id) => model.within(id, goal.id), (id) => model.tagged(id, facet.id, value.id)));
  const [goal, of] = goals.flatMap((g) => served(g).map((ids, at) => [g, at, ids])).filter(([, , ids]) => ids.length > 1)[0];
  const ids = served(goal)[of];
  await page.getByRole("group", { name: /^Delmål mot målgrupp/ }).getByRole("link", { name: `${goal.title}, ${facet.values[of].title.sv}: ` }).click();
  const picked = page.getByRole("region", { name: "Utplockat" });
  await expect(picked.getByRole("listitem")).toHaveCount(ids.length);
  await picked.getByRole("link", { name: "Ta med i workshoppen" }).click();
  await button(page, `Ta med ${ids.length}`).click();
  await expect(candidates(page)).toHaveCount(ids.length);
  expect((await candidates(page).allTextContents()).toSorted()).toEqual(model.titles(ids).toSorted());
  // Whoever lets the filters go keeps the workshop.
  await clear(page).click();
  await expect(candidates(page)).toHaveCount(ids.length);

  // Goals that nothing serves, and areas where nothing goes on.
  const bare = model.nodes.filter(({ id }) => model.role(id) === "goal" && !model.activities.some((a) => model.within(a.id, id)));
  const last = model.followUps.at(-1).id;
  const ongoing = (id) => model.activities.some((a) => model.status(a.id, last) === "ongoing" && model.within(a.id, id));
  const idle = model.nodes.filter(({ id }) => model.role(id) === "area" && !ongoing(id));
  let there = ids.length;
  for (const [name, nodes] of [[/mål(en|et) i workshoppen/, bare], [/område(na|t) i workshoppen/, idle]]) {
    await viewLink(page, "Luckor").click();
    await page.getByRole("link", { name }).click();
    const offered = page.getByRole("region", { name: "Utplockat i en annan vy" });
    await offered.getByRole("button", { name: `Ta med ${nodes.length}` }).click();
    there += nodes.length;
    await expect(candidates(page)).toHaveCount(there);
    await expect(offered).toHaveCount(0);
  }
  const titles = await candidates(page).allTextContents();
  expect(titles).toEqual(expect.arrayContaining([...bare, ...idle].map(({ title }) => title)));
  const level = page.locator(".ws-candidate").filter({ hasText: bare[0].title }).first().locator(".ws-what .soft");
  await expect(level).toHaveText(model.file.levels.find(({ id }) => id === bare[0].level).title.sv);

  await viewLink(page, "Överlapp").click();
  await back.click();
  await expect(candidates(page)).toHaveCount(there);
  expect(complaints).toEqual([]);
});

/** Writes proposals of one's own. */
async function write(page, ...titles) {
  for (const title of titles) {
    await page.getByRole("textbox", { name: "Förslag" }).fill(title);
    await button(page, "Lägg till").click();
    await expect(candidates(page).filter({ hasText: title })).toHaveCount(1);
  }
}

/** Writes into a field and leaves it. */
async function typed(field, text) {
  await field.fill(text);
  await field.press("Tab");
}

test("a cost, an effort and a budget are whole numbers: anything else is refused, and what was there stays", async ({ page, complaints }) => {
  await begin(page);
  await write(page, "Ett", "Två");
  const refusal = "Skriv ett heltal från 0 till 4294967295";
  const holds = async (within, field) => {
    const refused = within.getByRole("alert").filter({ hasText: refusal });
    await typed(field, "1 200");
    await expect(field).toHaveValue("1200");
    for (const text of ["12,5", "ca 40", "99999999999"]) {
      await typed(field, text);
      await expect(refused, text).toBeVisible();
      await expect(field, text).toHaveValue("1200");
      await expect(field, text).toHaveAttribute("aria-invalid", "true");
    }
    await typed(field, "1\u00a0300");
    await expect(field).toHaveValue("1300");
    await expect(refused).toHaveCount(0);
    await typed(field, "12,5");
    await expect(refused).toBeVisible();
    expect(await seriousViolations(page, "refused")).toEqual([]);
    await typed(field, "");
    await expect(field).toHaveValue("");
    await expect(refused).toHaveCount(0);
  };
  const row = page.locator(".ws-candidate").first();
  await row.locator("summary").click();
  for (const name of ["Kostnad, tusen kronor", "Insats, valfri enhet"]) await holds(row, row.getByRole("textbox", { name }));
  await typed(row.getByRole("textbox", { name: "Kostnad, tusen kronor" }), "40");
  await expect(row.locator(".ws-known")).toContainText("40 tkr");
  await decided(page);
  await holds(page.locator(".ws-choosing"), page.getByRole("textbox", { name: "Budget, tusen kronor" }));
  expect(complaints).toEqual([]);
});

test("what is below the line is left out with a reason, and a reason can be changed", async ({ page, complaints }) => {
  await begin(page);
  await write(page, "Ett", "Två", "Tre");
  await decided(page);
  await takeTop(page, 1);
  const opened = async (at) => {
    const item = page.locator(".ws-choice > li").nth(at);
    await item.locator("summary").click();
    return [item.locator(".ws-fate"), item.getByRole("textbox", { name: "Skäl" }), (name) => item.getByRole("button", { name, exact: true }), item.getByRole("alert")];
  };

  const [left, why, act] = await opened(1);
  await expect(left).toHaveText("kommer inte med");
  await expect(act("Ändra skälet")).toHaveCount(0);
  await why.fill("Kommunen gör det");
  await act("Lämna utanför").click();
  await expect(left).toHaveText("lämnas utanför: Kommunen gör det");
  await expect(why).toHaveValue("Kommunen gör det");
  await why.fill("Regionen gör det");
  await act("Ändra skälet").click();
  await expect(left).toHaveText("lämnas utanför: Regionen gör det");
  await button(page, "Ångra").click();
  await expect(left).toHaveText("lämnas utanför: Kommunen gör det");
  await expect(why).toHaveValue("Kommunen gör det");

  const [kept, reason, keep, refused] = await opened(2);
  await reason.fill("Lagen kräver det");
  await keep("Behåll ändå").click();
  await expect(kept).toHaveText("kvar ändå: Lagen kräver det");
  await reason.fill("");
  await keep("Ändra skälet").click();
  await expect(refused).toHaveText("Skriv något först.");
  await expect(kept).toHaveText("kvar ändå: Lagen kräver det");
  await reason.fill("Avtalet kräver det");
  await keep("Ändra skälet").click();
  await expect(kept).toHaveText("kvar ändå: Avtalet kräver det");
  await expect(refused).toHaveCount(0);

  await stage(page, "Avsluta").click();
  await expect(page.locator(".ws-protocol")).toContainText("Kommunen gör det");
  await expect(page.locator(".ws-protocol")).toContainText("Avtalet kräver det");
  expect(complaints).toEqual([]);
});

test("the line of the budget stands among what is chosen and says what the sentence says", async ({ page, complaints }) => {
  await begin(page);
  await write(page, "Ett", "Två", "Tre");
  for (const [at, cost] of [40, 500, 30].entries()) {
    const row = page.locator(".ws-candidate").nth(at);
    await row.locator("summary").click();
    await row.getByRole("textbox", { name: "Kostnad" }).fill(String(cost));
    await row.getByRole("textbox", { name: "Kostnad" }).press("Tab");
  }
  await decided(page);
  await takeTop(page, 3);
  const budget = page.getByRole("textbox", { name: "Budget, tusen kronor" });
  const line = page.locator(".ws-choice > li.over");
  const said = page.locator(".ws-choosing .sentence");
  await budget.fill("100");
  await budget.press("Tab");
  await expect(said).toContainText("De kostar 570 tkr. Det är 470 tkr över budgeten på 100 tkr.");
  await expect(line).toContainText("Två");
  // What is left out costs nothing, and the line goes with it.
  const second = page.locator(".ws-choice > li").filter({ hasText: "Två" });
  await second.locator("summary").click();
  await second.getByRole("textbox", { name: "Skäl" }).fill("För dyrt");
  await second.getByRole("button", { name: "Lämna utanför" }).click();
  await expect(said).toContainText("De kostar 70 tkr. 30 tkr är kvar av budgeten.");
  await expect(line).toHaveCount(0);
  await budget.fill("69");
  await budget.press("Tab");
  await expect(said).toContainText("Det är 1 tkr över budgeten på 69 tkr.");
  await expect(line).toContainText("Tre");
  // Nothing of this is in the plan, which is said and not counted as lost.
  await expect(page.locator(".ws-matrix .sentence")).toContainText("2 valda förslag finns inte i planen");
  await expect(page.getByRole("link", { name: "Se valet i Luckor" })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
