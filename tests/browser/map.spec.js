// The map under the pointer: threads, branches, zoom and drag, levels as dots, the saved picture, and a drawing in which nothing collides.
import fs from "node:fs";
import { boxOf, drawing, drawnNodes, filters, litIds, litNames, node, open, panel, tools, transform, unbroken } from "./support/app.js";
import { Model } from "./support/model.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const overlapping = model.passing(model.overlaps);
const levelName = (id) => model.file.levels[model.depth.get(model.node(id).level)].title.sv;
const branches = model.nodes.filter(({ id }) => model.role(id) === "area" && model.hiddenBy([id]).size > 0);
const branch = branches.find(({ id }) => [...model.hiddenBy([id])].some((hidden) => model.overlaps(hidden)));
const names = (ids) => [...ids].map((id) => unbroken(model.node(id).title)).sort();

/** The nodes whose boxes lie wholly in the frame, so that a mouse can reach them. */
async function inSight(page, margin = 4) {
  const { x: left, y: top, width: w, height: h } = await drawing(page).boundingBox();
  const fits = ({ x, y, width, height }) =>
    x > left + margin && y > top + margin && x + width < left + w - margin && y + height < top + h - margin;
  return (await drawnNodes(page)).filter(fits);
}

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
const foldMark = (page, id) => drawing(page).locator(".base .node").filter({ has: page.locator(`a[href*="vald=${id}"]`) }).locator(".fold");

test("lights the whole thread of what the mouse rests on, and puts it out again", async ({ page }) => {
  await open(page);
  const seen = await inSight(page);
  const activity = seen.find(({ id }) => overlapping.includes(id));
  const plan = seen.find(({ id }) => model.role(id) === "plan");
  await page.mouse.move(...middle(activity));
  await expect.poll(() => litIds(page)).toEqual([...model.upwards(activity.id)].sort());
  const labelled = [...model.upwards(activity.id)].filter((id) => ["plan", "activity"].includes(model.role(id)));
  expect(await litNames(page)).toEqual(expect.arrayContaining(names(labelled)));
  await page.mouse.move(...middle(plan));
  await expect.poll(() => litIds(page)).toEqual([...model.thread(plan.id)].sort());
  await page.mouse.move(2, 2);
  await expect.poll(() => litIds(page)).toEqual([]);
});

test("reads the names along the thread when the levels show their labels", async ({ page }) => {
  const [id] = overlapping;
  await open(page, `?smala=&vald=${id}`);
  await expect.poll(() => litNames(page)).toEqual(names(model.upwards(id)));
});

test("sees the thread of a node on every level as the plan has it", async ({ page }) => {
  await open(page);
  const columns = model.file.levels.map((level) => model.nodes.filter((n) => n.level === level.id));
  for (const { id, title } of columns.map((column) => column[Math.floor(column.length / 2)])) {
    await node(page, title, levelName(id)).focus();
    await expect.poll(() => litIds(page), title).toEqual([...model.thread(id)].sort());
  }
});

test("sees the thread go by stated links only when only they count", async ({ page }) => {
  const stated = new Model({ stated: true });
  const [id] = overlapping.filter((a) => stated.upwards(a).size < model.upwards(a).size && stated.upwards(a).size > 1);
  await open(page, `?angivna=1&vald=${id}`);
  await expect.poll(() => litIds(page)).toEqual([...stated.thread(id)].sort());
});

test("keeps the selected node's thread lit, and nothing but it with “Bara den här tråden”", async ({ page }) => {
  const [id] = overlapping;
  await open(page, `?vald=${id}`);
  await expect.poll(() => litIds(page)).toEqual([...model.thread(id)].sort());
  await tools(page).getByRole("link", { name: "Bara den här tråden" }).click();
  await expect.poll(async () => (await drawnNodes(page)).map((n) => n.id).sort()).toEqual([...model.thread(id)].sort());
  await tools(page).getByRole("link", { name: "Hela planen" }).click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length);
});

test("closes a branch, sees lines to every plan that what it hides serves, and opens it again", async ({ page }) => {
  await open(page, `?smala=&vald=${branch.id}`);
  const hidden = model.hiddenBy([branch.id]);
  const plans = new Set([...hidden].flatMap((id) => (model.role(id) === "activity" ? [...model.serves(id)] : [])));
  expect(plans.size).toBeGreaterThan(1);
  await page.getByRole("link", { name: `Stäng ${branch.title}` }).first().click();
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(
    model.nodes.map(({ id }) => id).filter((id) => !hidden.has(id)).sort(),
  );
  await expect(foldMark(page, branch.id)).toHaveText(`+${hidden.size}`);

  // Among the lines that end at the closed box every origin of what it hides must still be found.
  const origins = new Set([...hidden].flatMap((id) => model.above(id).filter(({ kind }) => kind === "derived_from").map(({ to }) => to)));
  const ends = await lineEnds(page, branch.id);
  await expect(drawing(page).locator(".base .lifted")).not.toHaveCount(0);
  for (const origin of origins) expect(ends, `a line from ${branch.title} to ${model.node(origin).title}`).toContain(origin);

  await page.getByRole("link", { name: `Öppna ${branch.title}` }).first().click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length);
  await expect(drawing(page).locator(".base .lifted")).toHaveCount(0);
});

/** The nodes at the upper end of the lines that end at a node, found by where the lines begin and end. */
const lineEnds = (page, id) =>
  drawing(page).evaluate((svg, id) => {
    const boxes = [...svg.querySelectorAll(".base a")].map((link) => {
      const { x, y, width, height } = link.querySelector("rect").getBBox();
      return { id: new URLSearchParams(link.getAttribute("href")).get("vald"), x, y, width, height };
    });
    const nearest = ({ x, y }, side) => {
      const far = (b) => Math.abs(b.x + (side === "right" ? b.width : 0) - x) + Math.max(0, b.y - y, y - b.y - b.height);
      return boxes.reduce((best, box) => (far(box) < far(best) ? box : best)).id;
    };
    const lines = [...svg.querySelectorAll(".base path.link")].map((path) => {
      const end = path.getPointAtLength(path.getTotalLength());
      return { upper: nearest(path.getPointAtLength(0), "right"), lower: nearest(end, "left") };
    });
    return lines.filter(({ lower }) => lower === id).map(({ upper }) => upper);
  }, id);

test("closes and opens a branch with the mark on its box, without selecting it", async ({ page }) => {
  await open(page);
  const seen = (await inSight(page)).map(({ id }) => id);
  const { id, title } = branches.find(({ id, level }) => seen.includes(id) && level === "aktivitetsomrade");
  await foldMark(page, id).click();
  const left = model.nodes.length - model.hiddenBy([id]).size;
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(left);
  await expect(panel(page, title)).toHaveCount(0);
  await foldMark(page, id).click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length);
});

test("closes every branch at once and opens them again", async ({ page }) => {
  await open(page);
  await tools(page).getByRole("link", { name: "Stäng alla grenar" }).click();
  const closed = model.nodes.filter(({ id }) => model.activities.some((a) => model.above(a.id).some(({ to, kind }) => to === id && kind === "part_of"))).map(({ id }) => id);
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length - model.hiddenBy(closed).size);
  await tools(page).getByRole("link", { name: "Öppna alla grenar" }).click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(model.nodes.length);
});

test("opens what is clicked", async ({ page }) => {
  await open(page);
  const { id } = (await inSight(page)).find((n) => overlapping.includes(n.id));
  await page.mouse.click(...middle(await boxOf(page, model.node(id).title, levelName(id))));
  await expect(panel(page, model.node(id).title)).toBeVisible();
});

test("drags the picture, even by a node, without selecting anything", async ({ page }) => {
  await open(page);
  const grabbed = (await inSight(page)).find(({ id }) => model.role(id) === "activity");
  const address = page.url();
  const [x, y] = middle(grabbed);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 25, { steps: 5 });
  await page.mouse.move(x - 120, y + 50, { steps: 5 });
  await page.mouse.up();
  const moved = async () => {
    const now = (await drawnNodes(page)).find(({ id }) => id === grabbed.id);
    return [Math.round(now.x - grabbed.x), Math.round(now.y - grabbed.y)];
  };
  await expect.poll(moved).toEqual([-120, 50]);
  expect(page.url()).toBe(address);
  await expect(page.getByRole("complementary")).toHaveCount(0);
  // The next click is a click again.
  const next = (await inSight(page)).find(({ id }) => model.role(id) === "activity");
  await page.mouse.click(...middle(next));
  await expect(panel(page, model.node(next.id).title)).toBeVisible();
});

test("moves with the wheel and zooms at the pointer with Ctrl and the wheel", async ({ page }) => {
  await open(page);
  const [still] = (await inSight(page)).filter(({ id }) => model.role(id) === "activity");
  const before = await transform(page);
  await page.mouse.move(...middle(still));
  await page.mouse.wheel(0, 120);
  await expect.poll(() => transform(page)).not.toBe(before);
  const at = (await drawnNodes(page)).find(({ id }) => id === still.id);
  expect(at.y).toBeCloseTo(still.y - 120, 0);
  expect(at.width).toBeCloseTo(still.width, 1);

  const [other] = (await inSight(page)).filter(({ id }) => model.role(id) === "activity");
  await page.mouse.move(...middle(other));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await drawnNodes(page)).find(({ id }) => id === other.id).width).toBeGreaterThan(other.width);
  const grown = (await drawnNodes(page)).find(({ id }) => id === other.id);
  expect(Math.abs(middle(grown)[0] - middle(other)[0])).toBeLessThan(2);
  expect(Math.abs(middle(grown)[1] - middle(other)[1])).toBeLessThan(2);
});

test("fits the whole picture in the frame, and comes back to readable size", async ({ page }) => {
  await open(page);
  const usual = await transform(page);
  await page.getByRole("button", { name: "Hela bilden" }).click();
  await expect.poll(async () => (await inSight(page, 0)).length).toBe(model.nodes.length);
  await page.getByRole("button", { name: "Läsbar storlek" }).click();
  await expect.poll(() => transform(page)).toBe(usual);
  await page.getByRole("button", { name: "Större" }).click();
  await expect.poll(() => transform(page)).not.toBe(usual);
  const large = await transform(page);
  await page.getByRole("button", { name: "Mindre" }).click();
  await expect.poll(() => transform(page)).not.toBe(large);
  await page.getByRole("button", { name: "Läsbar storlek" }).click();
  await expect.poll(() => transform(page)).toBe(usual);
});

test("saves a picture that is well-formed and names every activity", async ({ page }) => {
  await open(page);
  const [download] = await Promise.all([page.waitForEvent("download"), tools(page).getByRole("button", { name: "Spara bild (SVG)" }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  const svg = fs.readFileSync(await download.path(), "utf8");
  const { error, text, namespace } = await page.evaluate((svg) => {
    const read = new DOMParser().parseFromString(svg, "image/svg+xml");
    const { namespaceURI } = read.documentElement;
    return { error: read.querySelector("parsererror")?.textContent ?? null, text: read.documentElement.textContent, namespace: namespaceURI };
  }, svg);
  expect(error).toBeNull();
  expect(namespace).toBe("http://www.w3.org/2000/svg");
  const squeezed = unbroken(text);
  expect(model.activities.filter(({ title }) => !squeezed.includes(unbroken(title))).map(({ title }) => title)).toEqual([]);
  expect(svg).not.toMatch(/<script|href=/);
});

test("lets what is filtered out go, and keeps the order of the rest", async ({ page }) => {
  await open(page, "?minst=2");
  const order = async () => {
    const nodes = (await drawnNodes(page)).sort((a, b) => a.y - b.y).map(({ id }) => id);
    return Object.fromEntries(model.file.levels.map(({ id }) => [id, nodes.filter((n) => model.node(n).level === id)]));
  };
  const before = await order();
  await filters(page).getByRole("switch", { name: "Ta bort det bortfiltrerade" }).check();
  const kept = model.kept(overlapping);
  const expected = Object.fromEntries(Object.entries(before).map(([level, ids]) => [level, ids.filter((id) => kept.has(id))]));
  await expect.poll(order).toEqual(expected);
});

test("does not move anything when a filter only dims", async ({ page }) => {
  await open(page);
  const places = async () => (await drawnNodes(page)).map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]);
  const before = await places();
  await filters(page).getByLabel("Tjänar minst").selectOption("3");
  await expect.poll(async () => (await drawnNodes(page)).some(({ solidity }) => solidity < 0.5)).toBe(true);
  expect(await places()).toEqual(before);
});

test("makes a level dots and labels again with the level's name", async ({ page }) => {
  await open(page);
  const labels = (level) =>
    drawing(page).locator(".base .node").filter({ has: page.getByRole("link", { name: `, ${level}` }) }).locator(".label");
  const head = (what) => page.getByRole("main").getByRole("link", { name: what });
  await expect(labels("Insatsområde")).not.toHaveCount(0);
  await head(/^Insatsområde\b.*som punkter/).click();
  await expect(labels("Insatsområde")).toHaveCount(0);
  await head(/^Insatsområde\b.*Visa texterna/).click();
  await expect(labels("Insatsområde")).not.toHaveCount(0);
  await expect(labels("Effektmål")).toHaveCount(0);
  await head(/^Effektmål\b.*Visa texterna/).click();
  await expect(labels("Effektmål")).not.toHaveCount(0);
  await page.getByRole("link", { name: "Anpassa till skärmen" }).click();
  await expect(labels("Effektmål")).toHaveCount(0);
});

for (const [width, height] of [[1280, 800], [1920, 1080]]) {
  for (const query of ["", "?smala=", "?minst=2&dolj=1"]) {
    test(`sees no two boxes collide and no label leave its box at ${width}×${height} ${query}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, query);
      const { collisions, strays } = await drawing(page).evaluate((svg) => {
        const all = [...svg.querySelectorAll(".base .node")].map((node) => ({
          name: node.querySelector("a").getAttribute("href"),
          box: node.querySelector("rect").getBoundingClientRect(),
          texts: [...node.querySelectorAll("text")].map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() })),
        }));
        const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
        const collisions = all.flatMap((a, i) => all.slice(i + 1).filter((b) => meet(a.box, b.box)).map((b) => `${a.name} / ${b.name}`));
        const strays = all.flatMap(({ name, box, texts }) => {
          const outside = ({ at }) => at.left < box.left || at.right > box.right + 0.5 || at.top < box.top - 2 || at.bottom > box.bottom + 2;
          return texts.filter(outside).map(({ text }) => `${name}: ${text}`);
        });
        return { collisions, strays };
      });
      expect(collisions).toEqual([]);
      expect(strays).toEqual([]);
    });
  }
}

test("sees every label whole on the map", async ({ page }) => {
  await open(page, "?smala=");
  const labels = await drawing(page).evaluate((svg) =>
    [...svg.querySelectorAll(".base .node")].map((node) => [
      new URLSearchParams(node.querySelector("a").getAttribute("href")).get("vald"),
      [...node.querySelectorAll(".label")].map((line) => line.textContent).join(""),
    ]),
  );
  expect(labels.filter(([id, label]) => unbroken(label) !== unbroken(model.node(id).title))).toEqual([]);
});

test("reads the levels' names over their columns without one lying over another", async ({ page }) => {
  await open(page);
  const collisions = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".heads li a")].map((head) => {
      const range = document.createRange();
      // What is drawn; the whole name beside it is for those who listen and takes no room.
      range.setStartBefore(head.querySelector(".name"));
      range.setEndAfter(head.querySelector(".number"));
      return { name: range.toString(), box: range.getBoundingClientRect() };
    });
    return all.slice(1).filter(({ box }, i) => box.left < all[i].box.right - 1).map(({ name }) => name);
  });
  expect(collisions).toEqual([]);
});
