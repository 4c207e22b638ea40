// How an error is told, and what is left when the program has stopped: plain JavaScript that needs nothing of the program. `boot.js`
// fetches it as soon as the program runs, so that nothing has to be fetched when something has gone wrong, and cuts the program off.

const DATABASE = "roda-traden";
/** Where the change that was not saved waits for the page to be loaded anew: its plan's key, a line break, the plan file. */
const RESCUED = "roda-traden/rescued";

const texts = {
  sv: {
    heading: "Något gick fel i programmet",
    still: "Det som syns går att läsa och kopiera, men inte att ändra. Länkar öppnar sidan på nytt.",
    lives: "Sidan fungerar fortfarande. Händer det igen: kopiera felbeskrivningen och skicka den till den som sköter webbplatsen.",
    site: "Planen är en fil på webbplatsen och är inte ändrad.",
    kept: "Planen är sparad i webbläsaren, med allt som är gjort i den.",
    last: "Planen finns i webbläsaren så som den senast sparades.",
    rescued: "Den senaste ändringen hann inte sparas, men den är inte borta: den är med när du öppnar planen igen här, och i filen om du sparar en.",
    unkept: "Den senaste ändringen hann inte sparas. Spara planen som fil innan du går vidare.",
    workshopKept: "Workshoppen är sparad i webbläsaren.",
    workshopUnkept: "Workshoppens senaste ändring hann inte sparas. Spara workshoppen som fil innan du går vidare.",
    again: "Öppna igen där du var",
    without: "Öppna utan den senaste ändringen",
    own: "Öppna webbplatsens egen plan",
    plan: "Spara planen som fil",
    workshop: "Spara workshoppen som fil",
    nothing: "Det gick inte att läsa det som är sparat i webbläsaren.",
    report: "Kopiera felbeskrivning",
    title: "Felbeskrivning",
    about: "Ingenting skickas härifrån. Texten säger vilken version det är, vilken webbläsare, vilken sorts steg som togs senast och vad felet är. Planens innehåll är inte med, men ett felmeddelande kan nämna ord ur den: läs igenom, och stryk det som inte ska med.",
    text: "Texten",
    copy: "Kopiera",
    close: "Stäng",
    copied: "Texten är kopierad.",
    byHand: "Webbläsaren tillåter inte att sidan kopierar. Texten är markerad: kopiera den med Ctrl + C.",
  },
  en: {
    heading: "Something went wrong in the program",
    still: "What you see can be read and copied, but not changed. Links load the page again.",
    lives: "The page still works. If it happens again, copy the error description and send it to whoever runs the site.",
    site: "The plan is a file of the site and has not been changed.",
    kept: "The plan is saved in the browser, with everything that was done to it.",
    last: "The plan is in the browser as it was last saved.",
    rescued: "There was no time to save the last change, but it is not gone: it will be there when you open the plan again here, and in the file if you save one.",
    unkept: "There was no time to save the last change. Save the plan as a file before you go on.",
    workshopKept: "The workshop is saved in the browser.",
    workshopUnkept: "There was no time to save the workshop’s last change. Save the workshop as a file before you go on.",
    again: "Open again where you were",
    without: "Open without the last change",
    own: "Open the site’s own plan",
    plan: "Save the plan as a file",
    workshop: "Save the workshop as a file",
    nothing: "What is saved in the browser could not be read.",
    report: "Copy error description",
    title: "Error description",
    about: "Nothing is sent from here. The text says which version this is, which browser, what kinds of steps were taken last and what the error is. The plan’s content is not in it, but an error message can mention words of it: read it through and strike out what should not go along.",
    text: "The text",
    copy: "Copy",
    close: "Close",
    copied: "The text is copied.",
    byHand: "The browser does not let the page copy. The text is selected: copy it with Ctrl + C.",
  },
};

const words = () => texts[document.documentElement.lang] ?? texts.sv;

/** Makes an element, of text or of elements. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function button(text, act, more = {}) {
  const made = make("button", { type: "button", ...more }, text);
  made.addEventListener("click", act);
  return made;
}

/** The address without what may be told by a plan or looked for in it: the names of what it says, and the view. */
export function address(query) {
  const open = ["vy", "sprak", "hjalp"];
  return [...new URLSearchParams(query)].map(([key, value]) => `${key}=${open.includes(key) ? value : "…"}`).join("&");
}

/** What an element says, without its buttons. */
function said(element) {
  const copy = element.cloneNode(true);
  for (const e of copy.querySelectorAll("button, svg, .buttons")) e.remove();
  for (const e of copy.querySelectorAll("p, tr, li, h1, h2")) e.append("\n");
  for (const e of copy.querySelectorAll("td, code")) e.append(" ");
  return copy.textContent.replace(/ +/g, " ").trim();
}

/** The description of an error after these steps, for people to send by themselves. */
function description(error, steps) {
  const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return [
    "Röda tråden {{version}} ({{app.js}})",
    new Date().toISOString(),
    navigator.userAgent,
    `${innerWidth} × ${innerHeight}, ${devicePixelRatio} px, ${document.documentElement.lang}, ${theme}, ${navigator.onLine ? "online" : "offline"}`,
    `?${address(location.search)}`,
    "",
    // Where the site lies is nobody's business.
    error.replaceAll(new URL(".", import.meta.url).href, "").slice(0, 8000),
    "",
    ...steps,
  ].join("\n");
}

/** Shows a description before it is copied, for somebody may want to strike something out. */
function show(error, steps) {
  const w = words();
  const area = make("textarea", { rows: 14, spellcheck: "false", "aria-label": w.text });
  area.value = description(error, steps);
  const told = make("p", { role: "status" });
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(area.value).then(() => true, () => false);
    area.select();
    told.textContent = done || document.execCommand("copy") ? w.copied : w.byHand;
  };
  const dialog = make("dialog", { id: "report", class: "files", "aria-labelledby": "report-heading" },
    make("div", { class: "files-head" }, make("h2", { id: "report-heading" }, w.title), button(w.close, () => dialog.close())),
    make("p", {}, w.about), area, make("p", { class: "buttons" }, button(w.copy, copy, { class: "primary" })), told);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A record of the browser's database, which is not made if it is not there. */
async function record(store, key) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const open = indexedDB.open(DATABASE);
  open.onupgradeneeded = () => open.transaction.abort();
  const database = await done(open);
  try {
    return await done(database.transaction(store).objectStore(store).get(key));
  } finally {
    database.close();
  }
}

/** The file of a plan or a workshop as it was last saved. */
async function keptFile(store, key) {
  const kept = await record(store, key);
  return store === "plans" ? (await record("files", [key, kept.newest])).file : kept.file;
}

function offer(name, file) {
  const url = URL.createObjectURL(new Blob([file], { type: "application/json" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves what the program told of, else what the browser has. */
const save = (name, store, key, unsaved) => async (e) => {
  const place = e.target.closest("section");
  try {
    offer(name, unsaved?.file ?? (await keptFile(store, key)));
  } catch {
    place.append(make("p", { role: "status" }, words().nothing));
  }
};

/** Puts by what was not saved, for when the page is loaded anew; whether that could be done. */
function putBy(key, file) {
  try {
    sessionStorage.setItem(RESCUED, `${key}\n${file}`);
    return true;
  } catch {
    return false;
  }
}

const forget = () => {
  sessionStorage.removeItem(RESCUED);
  location.reload();
};

/** What is said of the plan and the workshop, and what can be done. */
function ways(unsaved) {
  const w = words();
  const query = new URLSearchParams(location.search);
  const [own, workshop] = [query.get("egen"), query.get("workshop")];
  const [plan, told] = ["plan", "workshop"].map((what) => unsaved.find((one) => one.what === what));
  const talk = told?.key === workshop ? told : undefined;
  // Another plan than the address names may have been open still. What of it was not saved comes before the one that was to be opened.
  const of = plan?.file ? plan.key : own;
  const rescued = Boolean(plan?.file && putBy(of, plan.file));
  const lines = [plan?.file ? (rescued ? w.rescued : w.unkept) : !own ? w.site : plan?.key === own ? w.kept : w.last];
  const buttons = [button(w.again, () => location.reload(), { class: "primary" })];
  if (rescued && of === own) buttons.push(button(w.without, forget));
  if (of) buttons.push(button(w.plan, save("plan.json", "plans", of, plan?.file && plan)));
  if (workshop) {
    lines.push(talk?.file ? w.workshopUnkept : w.workshopKept);
    buttons.push(button(w.workshop, save("workshop.json", "workshops", workshop, talk)));
  }
  const site = document.querySelector("meta[name=plan]")?.content;
  if (own && site) buttons.push(make("a", { class: "button", href: `?plan=${site}` }, w.own));
  return [lines, buttons];
}

/** The message, above the page; what is behind stays to be read. `happened` are the errors and the steps. */
function message(lines, buttons, { errors, steps }) {
  document.getElementById("panic")?.remove();
  const w = words();
  const section = make("section", { id: "panic", role: "alert", tabindex: -1 }, make("h2", {}, w.heading),
    ...lines.map((line) => make("p", {}, line)),
    make("p", { class: "buttons" }, ...buttons, button(w.report, () => show(errors.join("\n\n"), steps))));
  // What is behind a dialog cannot be pressed, and is not told to those who listen. When it closes the message stays.
  const over = [...document.querySelectorAll("dialog:modal")].at(-1);
  (over ?? document.body).prepend(section);
  over?.addEventListener("close", () => over.contains(section) && document.body.prepend(section), { once: true });
  return section;
}

/** Nothing on the page pretends to work any more: text stays to be read, selected and copied, and links lead to a page made anew. */
function freeze() {
  document.documentElement.dataset.stopped = "";
  for (const dialog of document.querySelectorAll("dialog[open]")) {
    dialog.close();
    dialog.show();
  }
  for (const field of document.querySelectorAll("button, select, input, textarea")) {
    const text = field.matches("textarea, input:not([type]), [type=text], [type=search], [type=number], [type=date], [type=url]");
    field[text ? "readOnly" : "disabled"] = true;
  }
  // A file that is dropped would be shown in the place of the page.
  for (const type of ["dragover", "drop"]) addEventListener(type, (e) => e.preventDefault());
}

/** The program has stopped, with this unsaved: says so and what can be done. */
export function stop(happened, unsaved) {
  freeze();
  const [lines, buttons] = ways(unsaved);
  message([...lines, words().still], buttons, happened).focus();
}

/** Something of ours has gone wrong beside the program, which lives on. */
export function trouble(happened) {
  const close = button(words().close, () => document.getElementById("panic")?.remove());
  message([words().lives], [close], happened).scrollIntoView({ block: "nearest" });
}

/** Tells the error whose display has a button that was pressed. */
export function report(pressed, { steps }) {
  show(said(pressed.closest("[role=alert], [data-fault], dialog, section") ?? document.body), steps);
}
