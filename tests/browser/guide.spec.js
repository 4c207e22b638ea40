// The guide, done as it says: each step presses what the step itself names, and takes the picture that the step shows.
import { arrived, clear, drawing, expectNumbers, filters, list, node, open, panel, rows, sentence, tools, viewLink } from "./support/app.js";
import { violations } from "./support/axe.js";
import { Model } from "./support/model.js";
import { hold } from "./support/picture.js";
import { expect, test } from "./support/test.js";

const model = new Model();
const overlapping = model.passing(model.overlaps);
// As Excel saves a list: its own columns, one of them unknown, and a time that nobody understands.
const own = [
  "Aktivitet;Insatsområde;Handlingsplan;Målgrupp;Läge;Start;Ansvarig",
  "Föräldrastöd;Goda livsvillkor;Social välfärd|Psykisk hälsa;Föräldrar;Pågår;våren 2024;Enhet A",
  "Öppen mötesplats;Goda livsvillkor;Psykisk hälsa;Äldre;Klar;snart;Enhet B",
  "Skolnärvaro;Hållbara stöd;Social välfärd;Unga;Planerad;2025;",
].join("\n");

/** What a group thinks of that no plan has yet. */
const ideas = {
  sv: ["Öppna mötesplatser på kvällstid", "Läxhjälp i varje kommun", "En väg in för anhöriga", "Gemensam utbildning för chefer"],
  en: ["Meeting places in the evenings", "Help with homework in every municipality", "One way in for relatives", "Shared training for managers"],
};

const dialog = (page) => page.getByRole("dialog");
const button = (page, name) => page.getByRole("button", { name, exact: true });
// It is called the same in both languages.
const guide = (page) => page.getByRole("dialog", { name: "Guide", exact: true });

/** The guide's tasks by their ids: of each step the names that it tells to press, its link and its picture. */
async function tasks(page, lang) {
  await open(page, `?hjalp=guide${lang === "en" ? "&sprak=en" : ""}`);
  const read = await guide(page).evaluate((dialog) => {
    const number = (element, name) => Number(element.getAttribute(name));
    const step = (item) => {
      const picture = item.querySelector("img");
      return {
        press: [...item.querySelectorAll("p > b")].map((name) => name.textContent),
        link: item.querySelector("p + p > a")?.textContent,
        picture: picture && { name: /([a-z]+)\.webp$/.exec(picture.getAttribute("src"))[1], width: number(picture, "width"), height: number(picture, "height") },
      };
    };
    return Object.fromEntries([...dialog.querySelectorAll("ol.steps")].map((list) => [list.previousElementSibling.id, [...list.children].map(step)]));
  });
  for (const steps of Object.values(read)) expect(steps.length).toBeGreaterThanOrEqual(4);
  await page.keyboard.press("Escape");
  await expect(guide(page)).toHaveCount(0);
  return read;
}

/** Opens the guide from the head and follows one of its links. */
async function follow(page, link) {
  await page.locator("#help").click();
  await guide(page).getByRole("link", { name: link, exact: true }).click();
  await expect(guide(page)).toHaveCount(0);
  await arrived(page);
}

/** Scrolls so that an element's upper edge is so far from the window's. */
const lift = (element, by = 12) => element.evaluate((element, by) => scrollTo(0, element.getBoundingClientRect().top + scrollY - by), by);

test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2, colorScheme: "light", permissions: ["clipboard-read", "clipboard-write"] });

test.beforeEach(async ({ page }) => {
  // Dates are in some pictures, and whoever follows the guide has been asked about the tour.
  await page.clock.setFixedTime(new Date("2026-11-23T09:00:00"));
  await page.addInitScript(() => localStorage.setItem("roda-traden/tour", "1"));
});

for (const lang of ["sv", "en"]) {
  test(`the planner finds what serves several plans, and why, in ${lang}`, async ({ page, complaints }) => {
    test.slow();
    const [map, least, point, why, overlap, copy] = (await tasks(page, lang))["do-several"];
    await viewLink(page, map.press[0]).click();
    await filters(page).getByLabel(least.press[0]).selectOption("2");
    const shown = { shown: overlapping.length, total: model.activities.length, several: overlapping.length };
    await expectNumbers(page, shown);

    // One that is in sight, as whoever points at it would choose.
    const frame = page.locator(".map-frame");
    const [room, boxes] = [await frame.boundingBox(), []];
    for (const id of overlapping) boxes.push([id, await node(page, model.node(id).title, lang === "sv" ? "Aktivitet" : "Activity").first().boundingBox()]);
    const middle = room.y + room.height / 2;
    const [[id]] = boxes.filter(([, box]) => box).sort(([, a], [, b]) => Math.abs(a.y - middle) - Math.abs(b.y - middle));
    const { title } = model.node(id);
    const activity = node(page, title, lang === "sv" ? "Aktivitet" : "Activity").first();
    await activity.hover();
    await expect(page.locator(".map .thread .node").first()).toBeAttached();
    const top = Math.min(room.height - point.picture.height, 0);
    await hold(page, lang, point.picture, frame, { dx: room.width - point.picture.width, dy: top, pointing: true });

    await activity.click();
    const details = page.locator(".detail");
    await expect(details.getByRole("heading", { name: title })).toBeVisible();
    await expect(details.getByRole("heading", { name: why.press[0], exact: true })).toBeVisible();
    for (const plan of model.serves(id)) await expect(details.getByRole("link", { name: model.node(plan).title, exact: true }).first()).toBeVisible();
    await hold(page, lang, why.picture, details, { dx: -4, dy: -4 });

    await viewLink(page, overlap.press[0]).click();
    await arrived(page);
    await page.locator(".chart a").first().click();
    await expect(page.getByText(overlap.press[1], { exact: true }).first()).toBeVisible();
    await lift(page.locator(".chart").first(), 8);
    await hold(page, lang, overlap.picture, page.locator(".chart").first());

    await button(page, copy.press[0]).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await follow(page, least.link);
    await expectNumbers(page, shown);
    expect(new URL(page.url()).searchParams.get("minst")).toBe("2");
    await follow(page, overlap.link);
    await expect(viewLink(page, overlap.press[0])).toHaveAttribute("aria-current", "page");
    expect(complaints).toEqual([]);
  });
}

for (const lang of ["sv", "en"]) {
  test(`the planner brings a list of her own, mends the plan and hands it on, in ${lang}`, async ({ page, complaints }) => {
    test.slow();
    const told = await tasks(page, lang);
    const [start, choose, columns, , take] = told["do-bring"];
    await button(page, start.press[0]).click();
    const [template] = await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: start.press[1], exact: true }).click()]);
    expect(template.suggestedFilename()).toMatch(/\.xlsx$/);
    await dialog(page).getByLabel(choose.press[0], { exact: true }).setInputFiles({ name: "egen.csv", mimeType: "text/csv", buffer: Buffer.from(own, "latin1") });
    const heading = dialog(page).getByRole("heading", { name: columns.press[0], exact: true });
    await expect(heading).toBeVisible();
    await heading.evaluate((heading) => heading.closest("dialog").scrollTo(0, heading.offsetTop - 12));
    await hold(page, lang, columns.picture, heading, { root: dialog(page), dx: -4, dy: -4 });
    // What is to be looked over is told: a column without a use, and a time that is none.
    await expect(dialog(page).getByText(/snart/).first()).toBeAttached();
    await dialog(page).getByRole("button", { name: take.press[0], exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(sentence(page)).toContainText(/^3 /);
    await button(page, take.press[1]).click();
    await expect(dialog(page).getByRole("listitem").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);

    const [edit, , field, link, undo] = told["do-mend"];
    const { id, title } = model.activities.find(({ summary }) => summary);
    await open(page, `?vald=${id}${lang === "en" ? "&sprak=en" : ""}`);
    await button(page, edit.press[0]).click();
    const details = page.locator(".detail");
    const name = details.getByLabel(field.press[0], { exact: true });
    await expect(name).toHaveValue(title);
    await hold(page, lang, field.picture, details, { dx: -4, dy: -4 });
    await name.fill(`${title} 2`);
    await page.keyboard.press("Tab");
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(`${title} 2`);
    await expect(details.getByText(link.press[0], { exact: true })).toBeVisible();
    await expect(page.locator(".edit-bar").getByText(link.press[1], { exact: true })).toBeVisible();
    await page.getByRole("button", { name: new RegExp(`^${undo.press[0]}: `) }).click();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(title);

    const [formats, save, print, copy] = told["do-hand-on"];
    await button(page, formats.press[0]).click();
    await expect(dialog(page).getByRole("radio", { name: formats.press[1], exact: true })).toBeChecked();
    await expect(dialog(page).getByRole("radio", { name: formats.press[2], exact: true })).toBeVisible();
    await hold(page, lang, formats.picture, dialog(page));
    const [file] = await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: save.press[0], exact: true }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await expect(tools(page).getByRole("button", { name: print.press[0], exact: true })).toBeVisible();
    await expect(button(page, copy.press[0])).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test(`a workshop goes from proposals to a record, in ${lang}`, async ({ page, browser, complaints }) => {
    test.slow();
    const [begin, gather, vote, ballots, result, choose, finish] = (await tasks(page, lang))["do-workshop"];
    // As narrow as the pictures are wide, so that nothing is cut off in them.
    await page.setViewportSize({ width: 800, height: 800 });
    await page.getByRole("searchbox").fill("suicid");
    await viewLink(page, begin.press[0]).click();
    await page.getByRole("textbox", { name: begin.press[1], exact: true }).fill(lang === "sv" ? "Nästa handlingsplan" : "The next action plan");
    await button(page, begin.press[2]).click();
    const from = page.getByRole("region", { name: gather.press[0], exact: true });
    await from.getByRole("button").click();
    const written = page.getByRole("region", { name: gather.press[1], exact: true });
    await expect(page.locator(".ws-candidates > li").first()).toBeVisible();
    const count = await page.locator(".ws-candidates > li").count();
    for (const [i, title] of ideas[lang].entries()) {
      await written.getByRole("textbox").fill(title);
      await written.getByRole("button").click();
      await expect(page.locator(".ws-candidates > li")).toHaveCount(count + i + 1);
    }
    // Those that are alike are left as they are.
    for (const apart = page.locator(".ws-alike li .ws-line button:last-child"); (await apart.count()) > 0; ) await apart.first().click();
    const ways = page.locator(".ws-ways");
    await lift(ways);
    await hold(page, lang, gather.picture, ways, { root: page.locator(".workspace"), dx: -4, dy: -4 });

    const stage = (name) => page.getByRole("button", { name: new RegExp(`${name}$`) }).first().click();
    await stage(vote.press[0]);
    await expect(page.getByRole("radio", { name: new RegExp(`^${vote.press[1]}`) })).toBeChecked();
    await stage(vote.press[2]);
    await button(page, vote.press[3]).click();
    await expect(button(page, vote.press[4])).toBeVisible();
    const invitation = await page.locator("#ballot-link").getAttribute("href");

    const codes = [];
    for (const dots of [[2, 1, 0, 0, 0, 0, 2], [1, 2, 1, 0, 0, 1], [2, 0, 0, 1, 0, 0, 2]]) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, colorScheme: "light", locale: lang === "sv" ? "sv-SE" : "en-GB" });
      const phone = await context.newPage();
      await phone.goto(invitation);
      const adds = phone.getByRole("button", { name: /^(Lägg en prick på|Put a dot on) / });
      await expect(adds.first()).toBeVisible();
      for (const [at, n] of dots.entries()) for (let i = 0; i < n; i++) await adds.nth(at).click();
      if (codes.length === 0) {
        const proposals = phone.getByRole("heading", { name: /^(Förslagen|The proposals)$/ });
        await lift(proposals);
        await hold(phone, lang, ballots.picture, proposals, { root: phone.locator("main"), dx: -60, dy: -8 });
      }
      await phone.getByRole("button", { name: /^(Se över svaren|Review the answers)$/ }).click();
      await button(phone, ballots.press[0]).click();
      codes.push(await phone.getByRole("group", { name: /^(Koden som text|The code as text)$/ }).innerText());
      await context.close();
    }
    const incoming = page.getByRole("region", { name: ballots.press[1], exact: true });
    await incoming.getByRole("textbox").fill(codes.join("\n"));
    await incoming.getByRole("button", { name: ballots.press[2], exact: true }).click();
    await button(page, result.press[0]).click();
    const ranking = page.locator(".ws-ranking");
    await expect(ranking).toBeVisible();
    await expect(button(page, result.press[1])).toBeVisible();
    await lift(ranking);
    await hold(page, lang, result.picture, ranking, { root: page.locator(".workspace"), dx: -4, dy: -4 });

    await stage(choose.press[0]);
    const most = page.getByRole("spinbutton", { name: choose.press[1], exact: true });
    await most.fill("2");
    await most.press("Enter");
    await expect(page.locator(".ws-means")).toBeVisible();
    const chosen = page.getByRole("heading", { level: 2, name: choose.press[0], exact: true });
    await lift(chosen);
    await hold(page, lang, choose.picture, chosen, { root: page.locator(".workspace"), dx: -4, dy: -4 });
    await stage(finish.press[0]);
    await button(page, finish.press[1]).click();
    await expect(button(page, finish.press[2])).toBeVisible();
    await viewLink(page, lang === "sv" ? "Karta" : "Map").click();
    await follow(page, begin.link);
    await expect(viewLink(page, begin.press[0])).toHaveAttribute("aria-current", "page");
    expect(complaints).toEqual([]);
  });

  test(`the leader sees what is done for a target group and how far it has come, in ${lang}`, async ({ page, complaints }) => {
    test.slow();
    const [choose, said, table, earlier, gaps, compare, all] = (await tasks(page, lang))["do-group"];
    const group = model.file.facets[0];
    const left = model.passing((id) => model.tagged(id, group.id, group.values[0].id));
    await list(page, choose.press[0]).click();
    await hold(page, lang, choose.picture, list(page, choose.press[0]), { root: filters(page), dx: -8, dy: -8 });
    await filters(page).getByRole("checkbox").first().check();
    const shown = { shown: left.length, total: model.activities.length, several: left.filter(model.overlaps).length };
    await expectNumbers(page, shown);
    await page.keyboard.press("Escape");
    await viewLink(page, table.press[0]).click();
    await expect(rows(page)).toHaveCount(left.length);
    await hold(page, lang, table.picture, page.locator(".table-view table"));
    await list(page, earlier.press[0]).click();
    const dates = filters(page).getByLabel(earlier.press[1]);
    await dates.selectOption(model.followUps[0].id);
    await expect(page.getByRole("columnheader", { name: new RegExp(model.followUps[0].date) })).toBeVisible();
    await page.keyboard.press("Escape");
    await clear(page).click();

    await viewLink(page, gaps.press[0]).click();
    await arrived(page);
    const chart = page.locator(".chart").first();
    await expect(chart).toBeVisible();
    await lift(chart, 8);
    await hold(page, lang, gaps.picture, chart);
    await viewLink(page, compare.press[0]).click();
    await arrived(page);
    for (const name of compare.press.slice(1)) await expect(page.getByRole("combobox", { name: new RegExp(`^${name}`) })).toBeVisible();
    await follow(page, said.link);
    await expectNumbers(page, shown);
    await expect(page.getByRole("link", { name: all.press[0], exact: true })).toBeVisible();
    await follow(page, table.link);
    await expect(rows(page)).toHaveCount(left.length);
    for (const [link, view] of [[gaps.link, gaps.press[0]], [compare.link, compare.press[0]]]) {
      await follow(page, link);
      await expect(viewLink(page, view)).toHaveAttribute("aria-current", "page");
    }
    expect(complaints).toEqual([]);
  });

  test(`the guide is whole and can be read by everyone, in ${lang}`, async ({ page, complaints }) => {
    test.slow();
    await open(page, `?hjalp=guide${lang === "en" ? "&sprak=en" : ""}`);
    const shown = guide(page);
    // No text is missing, and no name stands empty.
    const text = await shown.innerText();
    expect(text).not.toMatch(/\[|\]|\{|\}|\u0001/);
    for (const name of await shown.locator("b").allTextContents()) expect(name.trim()).not.toBe("");
    expect(await violations(page)).toEqual([]);
    // Every picture is there, is described, and is as large as the page was told.
    const pictures = await shown.locator("img").all();
    expect(pictures.length).toBeGreaterThan(10);
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((img) => img.complete && img.naturalWidth === 2 * Number(img.getAttribute("width")) && img.naturalHeight === 2 * Number(img.getAttribute("height")))).toBe(true);
      expect((await picture.getAttribute("alt")).length).toBeGreaterThan(40);
    }
    // The contents lead to each task, and words to the glossary.
    const contents = shown.getByRole("navigation").getByRole("link");
    for (const link of await contents.all()) {
      await link.click();
      await expect(shown.locator(`:is(h3, h4):text-is("${await link.textContent()}")`)).toBeInViewport();
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await shown.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth), "no scrolling sideways").toBe(true);
    expect(await violations(page)).toEqual([]);
    await shown.locator(".steps a[href*='hjalp=ord']").first().click();
    await expect(page.getByRole("dialog", { name: /^(Ordlista|Glossary)$/ })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test("the head and the foot lead to the guide, and Escape gives the focus back", async ({ page }) => {
  await open(page, "?vy=tabell");
  const help = page.getByRole("banner").getByRole("link", { name: "Hjälp", exact: true });
  await help.focus();
  await page.keyboard.press("Enter");
  await expect(guide(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeFocused();
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Guide", exact: true }).click();
  await expect(guide(page)).toBeVisible();
});

test("no picture of the guide is fetched before it is opened", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("/guide/"))).toEqual([]);
});
