// A walk through every view and state of the app: each journey opens the page once and stops wherever something new stands on it.
import fs from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { arrived, opened } from "./app.js";
import { Model, planFile } from "./model.js";

const model = new Model();
const selected = model.activities.find(({ id }) => model.overlaps(id));
const { cases } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "ballots.json"), "utf8"));
const organisation = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, "../../../data/organisation.example.json"), "utf8"));

/** A text in the language of the walk. */
const say = (lang, sv, en) => (lang === "sv" ? sv : en);

/** A query with the language of the walk. */
const asked = (lang, query) => `./?${query}${query && lang === "en" ? "&" : ""}${lang === "en" ? "sprak=en" : ""}`;

async function go(page, lang, query) {
  await page.goto(asked(lang, query));
  await opened(page);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

const button = (place, name) => place.getByRole("button", { name });
const dialog = (page) => page.getByRole("dialog").last();

async function closed(page) {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Views that are an address each, and something picked or selected in them. */
const addresses = (list) => async (page, lang, stop) => {
  for (const [name, query] of list) {
    await go(page, lang, query);
    await stop(name);
  }
};

/** A file that can be opened but has much to look over. */
const doubtful = "Aktivitet;Insatsområde;Handlingsplan;Målgrupp;Läge;Start;Ansvarig\nFöräldrastöd;Goda livsvillkor;Social välfärd|Psykisk hälsa;Föräldrar;Pågår;våren 2024;Anna\nÖppen mötesplats;Goda livsvillkor;Psykisk hälsa;Äldre;Klar;snart;Bo\n;;;;;;\n";

async function give(page, name, text) {
  await dialog(page).locator('input[type="file"]').first().setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

/** A plan file with a change, in the place of the site's own. */
async function instead(page, change) {
  const file = planFile();
  change(file);
  await page.route("**/plan/orebro.json", (route) => route.fulfill({ json: file }));
}

async function editing(page, lang, stop) {
  await go(page, lang, `vald=${selected.id}`);
  await button(page, say(lang, "Redigera", "Edit")).first().click();
  await expect(page.locator(".edit-node")).toBeVisible();
  await arrived(page);
  await stop("editing on the map");
  await page.locator(".edit-node .tick summary").first().click();
  await page.locator(".edit-bar .adding > summary").click();
  await expect(page.locator(".edit-bar .adding form")).toBeVisible();
  await stop("adding a node");
  await page.keyboard.press("Escape");
  const name = page.locator(".edit-node").getByLabel(say(lang, "Namn", "Name"), { exact: true });
  await name.fill("");
  await name.press("Tab");
  await expect(page.locator(".edit-node .wrong").first()).toBeVisible();
  await stop("a change that is refused");
  await name.fill("Läxhjälp");
  await name.press("Tab");
  await expect(page.locator(".keeping .kept-line")).not.toBeEmpty();
  await stop("a change that is saved");
  await button(page, say(lang, /^Planens uppbyggnad/, /^Structure of the plan/)).click();
  await expect(dialog(page)).toBeVisible();
  await arrived(page);
  await dialog(page).locator("summary").first().click();
  await stop("the plan's structure");
  await closed(page);
  await button(page, say(lang, /^Mina planer/, /^My plans/)).click();
  await expect(dialog(page).locator(".kept-versions")).toBeVisible();
  await stop("kept plans and versions");
  await closed(page);
  await page.getByRole("navigation").getByRole("link", { name: say(lang, "Tabell", "Table"), exact: true }).click();
  await arrived(page);
  await expect(page.locator(".table-view tbody tr").first()).toBeVisible();
  await stop("editing in the table");
  await page.locator(".table-view tbody tr").nth(1).locator("td").nth(2).dblclick();
  await expect(page.locator(".cell")).toBeVisible();
  await stop("writing in a cell");
  await page.keyboard.press("Escape");
  const move = page.locator("details.more > summary").filter({ hasText: say(lang, "Flytta eller koppla till …", "Move or link to …") });
  await move.click();
  await page.getByLabel(say(lang, "Flytta eller koppla till", "Move or link to"), { exact: true }).fill(model.nodes.find(({ level }) => level === "insatsomrade").title);
  await button(page, say(lang, "Fortsätt", "Continue")).click();
  await expect(dialog(page).locator(".place")).toBeVisible();
  await stop("moving or linking");
}

async function files(page, lang, stop) {
  await go(page, lang, "vy=tabell&sok=suicid");
  await button(page, say(lang, /^Öppna fil/, /^Open file/)).click();
  await arrived(page);
  await expect(dialog(page).locator('input[type="file"]').first()).toBeVisible();
  await dialog(page).locator("summary").first().click();
  await stop("opening a file");
  await give(page, "egen.csv", doubtful);
  await expect(button(dialog(page), say(lang, "Öppna planen", "Open the plan"))).toBeVisible();
  await stop("looking a file over");
  await closed(page);
  await button(page, say(lang, /^Öppna fil/, /^Open file/)).click();
  await give(page, "egen.json", "{");
  await expect(dialog(page).locator(".failed, [role=alert], .verdict").filter({ hasText: /\w/ }).first()).toBeVisible();
  await stop("a file that cannot be opened");
  await closed(page);
  await button(page, say(lang, /^Öppna fil/, /^Open file/)).click();
  await button(dialog(page), say(lang, /^Ny plan/, /^New plan/)).click();
  await expect(dialog(page).locator(".begin")).toBeVisible();
  await button(dialog(page), say(lang, "Skapa planen", "Make the plan")).click();
  await expect(dialog(page).locator("[aria-invalid=true]").first()).toBeVisible();
  await stop("a new plan, with a mistake");
  await closed(page);
  await button(page, say(lang, /^Spara som/, /^Save as/)).click();
  await expect(dialog(page).getByRole("radio").first()).toBeVisible();
  await stop("saving a file");
}

async function explaining(page, lang, stop) {
  await page.route("**/plan/organisation.json", (route) => route.fulfill({ json: organisation }));
  for (const word of ["format", "tillganglighet", "om", "kallor", "lagring", "ord", "guide", "tangenter"]) {
    await go(page, lang, `vy=tabell&sok=suicid&hjalp=${word}`);
    await expect(dialog(page)).toBeVisible();
    await stop(`the page ${word}`);
  }
  await page.unrouteAll();
  await page.route("**/plan/organisation.json", (route) => route.fulfill({ status: 404, body: "" }));
  await go(page, lang, "vy=tabell&sok=suicid&hjalp=tillganglighet");
  await expect(dialog(page)).toBeVisible();
  await stop("the statement that nobody has filled in");
}

async function failing(page, lang, stop) {
  await page.goto(asked(lang, "plan=plan/finns-inte.json"));
  await expect(page.getByRole("alert")).toBeVisible();
  await stop("a plan that is not there");
  await instead(page, (file) => file.links.push({ ...file.links[0], to: "finns-inte" }, { ...file.links[0], from: "inte-heller" }));
  await page.goto(asked(lang, ""));
  await expect(page.getByRole("alert")).toBeVisible();
  await stop("a plan with mistakes");
  await button(page, say(lang, "Kopiera felbeskrivning", "Copy error description")).first().click();
  await expect(page.locator("dialog[open] textarea, #panic textarea, [role=dialog] textarea").first()).toBeVisible();
  await stop("the error description");
  await page.unrouteAll();
  await instead(page, (file) => Object.assign(file, { nodes: [], links: [] }));
  await go(page, lang, "vy=xyz&minst=2");
  await stop("an empty plan and an address that was not understood");
}

async function workshop(page, lang, stop) {
  await go(page, lang, "vy=workshop&sok=suicid");
  await stop("the workshop's start");
  await button(page, say(lang, "Börja en ny workshop", "Begin a new workshop")).click();
  await button(page, say(lang, /^Ta med \d+$/, /^Take \d+$/)).click();
  await expect(page.locator(".ws-candidate").nth(1)).toBeVisible();
  await stop("the workshop's candidates");
  const agenda = page.getByRole("navigation", { name: say(lang, "Dagordning", "Agenda") }).getByRole("button");
  await agenda.nth(1).click();
  await expect(page.locator(".ws-methods")).toBeVisible();
  await stop("the workshop's methods");
  for (const method of [say(lang, /Viktad/, /Weighted/), /PAHO/, /MoSCoW/, say(lang, /Effekt/, /Impact and effort/)]) {
    await page.getByRole("radio", { name: method }).check();
    await stop(`the method ${method}`);
  }
  await agenda.nth(2).click();
  await button(page, say(lang, "Börja omgång 1", "Begin round 1")).click();
  await expect(page.locator(".ws-qr svg")).toBeVisible();
  await stop("the workshop's vote");
  const link = await page.locator(".ws-invite a").first().getAttribute("href");
  const phone = await page.context().newPage();
  await phone.goto(link);
  await phone.getByRole("radio", { name: /^5/ }).first().check();
  await phone.getByRole("radio", { name: /^2/ }).nth(1).check();
  await button(phone, say(lang, "Se över svaren", "Review the answers")).click();
  await button(phone, say(lang, "Gör min kod", "Make my code")).click();
  const code = await phone.locator(".code code").first().innerText();
  await phone.close();
  await page.locator(".workshop textarea").last().fill(`${code}\n${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`);
  await button(page, say(lang, "Läs in", "Read in")).click();
  await expect(page.locator(".ws-refused")).toBeVisible();
  await stop("a ballot read in and one refused");
  await button(page, say(lang, "Visa resultatet", "Reveal the result")).click();
  await expect(page.locator(".ws-ranking")).toBeVisible();
  await stop("the workshop's result");
  await agenda.nth(4).click();
  await expect(page.locator(".ws-choice")).toBeVisible();
  await stop("the workshop's choice");
  await agenda.nth(5).click();
  await expect(page.locator(".ws-protocol")).toBeVisible();
  await stop("the workshop's protocol");
}

const ballots = (methods) => async (page, lang, stop) => {
  for (const method of methods) {
    await page.goto("about:blank");
    await page.goto(`${asked(lang, "")}#r=${cases[method].invitation}`);
    await expect(page.locator(".cards")).toBeVisible();
    await stop(`the ballot, ${method}`);
  }
  await button(page, say(lang, "Se över svaren", "Review the answers")).click();
  await expect(page.locator(".answers")).toBeVisible();
  await stop("the answers of a ballot");
  await button(page, say(lang, "Gör min kod", "Make my code")).click();
  await expect(page.locator(".code").first()).toBeVisible();
  await stop("the code of a ballot");
  await page.goto("about:blank");
  await page.goto(`${asked(lang, "")}#r=M5JVSA5504`);
  await expect(page.getByRole("alert").or(page.locator(".ballot-page .notice")).first()).toBeVisible();
  await stop("a damaged invitation");
};

async function opening(page, lang, stop) {
  await go(page, lang, "");
  await stop("the map");
  await page.locator(".map a[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await stop("the map with a thread");
  await page.locator(".legend > summary").click();
  await stop("the legend");
  await go(page, lang, `vald=${selected.id}`);
  await stop("the map with something selected");
  await go(page, lang, `vald=${selected.id}&trad=1`);
  await stop("one thread alone");
  await go(page, lang, "sok=xyzzy");
  await stop("a map that shows nothing");
  await go(page, lang, "");
  await button(page, say(lang, "Skriv ut …", "Print …")).first().click();
  await expect(dialog(page).locator(".verdict")).toBeVisible();
  await stop("the map's sheets");
  await closed(page);
}

async function listing(page, lang, stop) {
  await go(page, lang, `vy=tabell&sok=halsa`);
  await stop("the table");
  await page.locator(".filters .choices > summary").first().click();
  await expect(page.locator(".drop:visible")).toBeVisible();
  await stop("an opened list of choices");
  await go(page, lang, `vy=tabell&vald=${selected.id}&minst=2&angivna=1`);
  await stop("the table with something selected");
  await go(page, lang, "vy=tabell&sok=xyzzy");
  await stop("a table that shows nothing");
}

/** Every journey by name; each is given a page, a language, and what is done at each stop. */
export const journeys = {
  "the map": opening,
  "the table": listing,
  "overlap and gaps": addresses([
    ["overlap", "vy=overlapp"],
    ["overlap with nothing", "vy=overlapp&sok=xyzzy"],
    ["gaps", "vy=luckor"],
    ["gaps with nothing", "vy=luckor&sok=xyzzy"],
  ]),
  "selection and timeline": addresses([
    ["the smallest selection", "vy=minsta-urval"],
    ["a selection of nothing", "vy=minsta-urval&sok=xyzzy"],
    ["the timeline", "vy=tidslinje"],
    ["the timeline with something selected", `vy=tidslinje&vald=${selected.id}`],
    ["a timeline of nothing", "vy=tidslinje&sok=xyzzy"],
  ]),
  "comparison and tree": addresses([
    ["the comparison", "vy=jamfor"],
    ["a comparison of nothing", "vy=jamfor&sok=xyzzy"],
    ["the tree", "vy=trad"],
    ["the tree with something selected", `vy=trad&vald=${selected.id}`],
  ]),
  editing,
  files,
  "pages that explain": explaining,
  "what goes wrong": failing,
  "the workshop": workshop,
  "the ballot": ballots(["dots", "effort", "weighted", "hanlon", "moscow"]),
};
