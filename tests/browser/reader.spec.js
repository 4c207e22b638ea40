// The three users' main tasks by someone who listens and types: the keys alone, and what assistive technology is told, compared with the plan.
import { arrived, choice, filters, list, open, panel, viewLink } from "./support/app.js";
import { tabTo } from "./support/focus.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";
import { heard, items } from "./support/tree.js";

const model = new Model();
const titleOf = (id) => model.node(id).title;
const statuses = { planned: "Planerad", ongoing: "Pågår", paused: "Pausad", done: "Avslutad", not_started: "Inte påbörjad", "-": "Nämns inte" };
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Everything below a node, itself included. */
const all = (node) => [node, ...node.children.flatMap(all)];
const of = (node, role) => all(node).filter((n) => n.role === role);
const texts = (node) => of(node, "StaticText").map(({ name }) => name).join(" ").replace(/\s+/g, " ").trim();

/** The rows of the table with this name: the text of every cell, as it is read, the first being the row's name. */
async function table(page, name) {
  const found = (await heard(page, "table")).find((t) => t.name === name);
  expect(found, `a table called ${name}`).toBeTruthy();
  const rows = of(found, "row").map((row) => row.children.filter(({ role }) => /^(rowheader|cell|gridcell)$/.test(role)).map(texts));
  return rows.filter((row) => row.length > 1);
}

/** The action plans that a text names. */
const plansIn = (text) => model.plans.filter(({ title }) => text.includes(title)).map(({ id }) => id).sort();

test("the planner finds the activities that serve several plans, and which, in the tree and in the table", async ({ page }) => {
  test.slow();
  const several = model.passing(model.overlaps);
  await open(page);
  await press(page, "/");
  await expect(page.getByRole("searchbox", { name: "Sök" })).toBeFocused();
  await tabTo(page, filters(page).getByRole("combobox", { name: "Tjänar minst" }));
  await press(page, "ArrowDown", "ArrowDown");
  const said = page.getByRole("main").getByRole("status").filter({ hasText: `${several.length} av ${model.activities.length} aktiviteter` });
  await expect(said, "the result is said").toHaveCount(1);

  await tabTo(page, viewLink(page, "Träd"), { backwards: true });
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Träd" })).toBeFocused();
  await tabTo(page, page.getByRole("treeitem").first());
  // Down into the first plan's first activities.
  const at = () => page.evaluate(() => ({ level: document.activeElement.getAttribute("aria-level"), opens: document.activeElement.hasAttribute("aria-expanded") }));
  for (let now = await at(); now.opens; now = await at()) await press(page, "ArrowRight");
  const [tree] = await heard(page, "tree");
  expect(tree.name).toBe("Planen som träd");
  const walk = (node, over) => items(node).flatMap((item) => [{ ...item, over }, ...walk(item, [...over, item.name])]);
  const found = walk(tree, []).filter(({ name }) => /, aktivitet\b/.test(name));
  expect(found.length).toBeGreaterThan(0);
  for (const { name, over, level } of found) {
    const id = several.find((a) => name.startsWith(`${titleOf(a)}, aktivitet`));
    expect(id, name).toBeTruthy();
    expect(level).toBe(over.length + 1);
    const under = model.plans.filter(({ title }) => over.some((n) => n.startsWith(`${title}, handlingsplan`))).map((p) => p.id);
    expect([...new Set([...under, ...plansIn(name.slice(titleOf(id).length))])].sort(), name).toEqual([...model.serves(id)].sort());
    expect(name).toMatch(/Tjänar även /);
  }
  await press(page, "Enter");

  await expect(page.getByRole("complementary")).toBeVisible();

  await press(page, "Escape");

  await tabTo(page, viewLink(page, "Tabell"), { backwards: true });
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tabell" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Aktiviteter" }).getByRole("row")).toHaveCount(several.length + 1);
  const rows = await table(page, "Aktiviteter");
  expect(rows.map(([title]) => title).sort()).toEqual(model.titles(several));
  for (const [title, plans] of rows) {
    const fitting = several.filter((a) => titleOf(a) === title);
    expect(fitting.map((a) => [...model.serves(a)].sort()), title).toContainEqual(plansIn(plans));
  }
});

test("the leader chooses a target group, and reads what is done and how far it has come", async ({ page }) => {
  test.slow();
  const group = model.file.facets.find(({ id }) => id === "malgrupp").values.find(({ id }) => id === "aldre");
  const left = model.passing((a) => model.tagged(a, "malgrupp", group.id));
  const last = model.followUps.at(-1);
  await open(page);
  await tabTo(page, list(page, "Målgrupp"));
  await press(page, "Enter");
  await tabTo(page, choice(page, group.title.sv));
  await expect(page.locator(":focus")).toHaveRole("checkbox");
  await press(page, "Space", "Escape");
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: `${left.length} av ${model.activities.length} aktiviteter, för ${group.title.sv.toLowerCase()}` })).toHaveCount(1);

  await tabTo(page, viewLink(page, "Tabell"), { backwards: true });
  await press(page, "Enter");
  await expect(page.getByRole("region", { name: "Aktiviteter" }).getByRole("row")).toHaveCount(left.length + 1);
  await expect(page.getByRole("columnheader", { name: `Status ${last.date}` })).toHaveCount(1);
  const rows = await table(page, "Aktiviteter");
  const pairs = (of) => of.map(([title, status]) => `${title}: ${status}`).sort();
  expect(pairs(rows.map((row) => [row[0], row[4]]))).toEqual(pairs(left.map((a) => [titleOf(a), statuses[model.status(a, last.id)]])));

  const id = left.find((a) => model.node(a).observations?.length > 0);
  await tabTo(page, page.getByRole("region", { name: "Aktiviteter" }).getByRole("link", { name: titleOf(id), exact: true }));
  await press(page, "Enter");
  await expect(panel(page, titleOf(id))).toBeVisible();
  await arrived(page);
  await expect(panel(page, titleOf(id)).getByRole("heading", { name: titleOf(id), level: 2 }), "what has opened is read").toBeFocused();
  const told = texts((await heard(page, "complementary")).find(({ name }) => name === titleOf(id)));
  for (const { document, status } of model.node(id).observations) {
    const { date } = model.file.documents.find((d) => d.id === document);
    expect(told).toContain(`${date} ${statuses[status]}`);
  }
});

test("the workshop picks, counts a vote by hand, and hears what the choice leaves out", async ({ page }) => {
  test.slow();
  const enter = async (control) => {
    await tabTo(page, control);
    await press(page, "Enter");
  };
  const type = async (control, text) => {
    await tabTo(page, control);
    await press(page, "Control+a");
    await page.keyboard.type(text);
    await press(page, "Tab");
  };
  const stage = async (name) => {
    await tabTo(page, page.getByRole("navigation", { name: "Dagordning" }).getByRole("button", { name }), { backwards: true });
    await press(page, "Enter");
    await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeFocused();
  };
  const picked = model.passing((a) => model.has(a, "suicid"));
  await open(page, "?vy=workshop&sok=suicid");
  await type(page.getByRole("textbox", { name: "Namn" }), "Nästa plan");
  await enter(button(page, "Börja en ny workshop"));
  await expect(page.getByRole("heading", { level: 2, name: "Förslag", exact: true })).toBeVisible();
  await enter(page.getByRole("button", { name: /^Ta med \d+$/ }));
  await expect(page.locator(".ws-candidates .ws-what strong")).toHaveCount(picked.length);

  await stage("Rösta");
  await enter(button(page, "Börja omgång 1"));
  await enter(page.locator("summary", { hasText: "Handuppräckning" }));
  await type(page.getByRole("spinbutton", { name: "Personer" }), "6");
  const winner = titleOf(picked[0]);
  await type(page.getByRole("spinbutton", { name: `${winner}: Prickar`, exact: true }), "9");
  await enter(button(page, "Räkna in händerna"));
  await expect(page.getByText("Händerna är inräknade.").first()).toBeVisible();
  await enter(button(page, "Visa resultatet"));
  await expect(page.getByRole("heading", { level: 2, name: "Resultat", exact: true })).toBeVisible();
  const ranking = (await heard(page, "table")).map((t) => of(t, "row").map(texts)).find((rows) => rows.some((row) => row.includes(winner)));
  expect(ranking.find((row) => row.includes(winner)), "first, with nine dots").toMatch(/^1 .* 9\b/);

  await stage("Välja");
  await type(page.getByRole("spinbutton", { name: "Hur många tas med" }), "1");
  const means = async () => (await heard(page, "region")).find(({ name }) => name === "Vad valet betyder");
  const shared = picked.filter((id) => model.overlaps(id)).length;
  const said = shared ? `${model.overlaps(picked[0]) ? 1 : 0} av de ${shared} förslag som tjänar flera` : "Inget förslag tjänar flera handlingsplaner";
  await expect.poll(async () => texts(await means())).toContain(said);
  const rows = await table(page, "Handlingsplaner");
  const count = (plan, ids) => String(ids.filter((a) => model.serves(a).has(plan)).length);
  for (const { id, title } of model.plans.filter((plan) => picked.some((a) => model.serves(a).has(plan.id)))) {
    expect(rows).toContainEqual([title, count(id, picked.slice(0, 1)), count(id, picked)]);
  }
  // Goals and target groups that some proposal reaches and the chosen one does not, each by name.
  const groups = model.file.facets.find(({ id }) => id === "malgrupp").values;
  const reached = (ids) => new Set(ids.flatMap((a) => [
    ...[...model.upwards(a)].filter((id) => model.role(id) === "goal").map(titleOf),
    ...(model.node(a).tags?.malgrupp ?? []).map((value) => groups.find(({ id }) => id === value).title.sv),
  ]));
  const lost = [...reached(picked)].filter((what) => !reached(picked.slice(0, 1)).has(what));
  expect(lost.length).toBeGreaterThan(0);
  const told = of(await means(), "listitem").map(texts).map((text) => text.replace(/^[•\s]+/, ""));
  for (const what of lost) expect(told).toContain(what);
});
