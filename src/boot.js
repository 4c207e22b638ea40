// Starts the app, or says in plain words why it cannot. The page loads this module first; `cargo xtask` fills in the names.
const files = { script: new URL("./{{app.js}}", import.meta.url), wasm: new URL("./{{app.wasm}}", import.meta.url) };

const workers = ["{{layout-worker.js}}", "{{files-worker.js}}", "service-worker.js"].map((name) => new URL(`./${name}`, import.meta.url).href);

// Browsers that know Trusted Types ask here before text becomes markup or an address becomes a Worker. Who asks to make a script of text
// is told no: there is no function for it.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => (/<(?:script|iframe|object|embed|base|meta)\b/i.test(markup) ? refuse("markup") : markup),
  createScriptURL: (address) => (workers.includes(new URL(address, document.baseURI).href) ? address : refuse(address)),
});

function refuse(what) {
  throw new TypeError(`refused: ${what}`);
}

const reasons = {
  blocked: [
    "Webbläsaren tillåter inte WebAssembly, som Röda tråden behöver för att rita planen.",
    "Uppdatera webbläsaren eller prova en annan. På en arbetsdator: be it-avdelningen att tillåta WebAssembly för den här webbplatsen.",
    "Your browser does not allow WebAssembly, which this page needs. Update the browser, or ask IT to allow WebAssembly for this site.",
  ],
  missing: [
    "Röda tråden kunde inte laddas: en del av sidan gick inte att hämta, eller kom inte fram hel.",
    "Kontrollera nätverket och ladda om sidan. Hjälper inte det: säg till den som sköter webbplatsen.",
    "Part of this page could not be loaded, or not in full. Check the network and reload; if that does not help, tell whoever runs the site.",
  ],
  stopped: [
    "Röda tråden stannade när den skulle starta.",
    "Ladda om sidan. Hjälper inte det: säg till den som sköter webbplatsen och skicka med raden nedan.",
    "The app stopped while starting. Reload the page; if that does not help, send the line below to whoever runs the site.",
  ],
};

class Missing extends Error {}

async function fetchWasm() {
  const response = await fetch(files.wasm, { integrity: "{{app.wasm.integrity}}" }).catch((error) => {
    throw new Missing(`${files.wasm.pathname}: ${error.message}`);
  });
  if (!response.ok) throw new Missing(`${files.wasm.pathname}: ${response.status} ${response.statusText}`);
  return response;
}

function importScript() {
  return import(files.script.href).catch((error) => {
    throw new Missing(error.message);
  });
}

/** Whether even the smallest module may be compiled: a content security policy or a setting can forbid it. */
function wasmIsAllowed() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

function reasonFor(error) {
  if (!wasmIsAllowed()) return reasons.blocked;
  // What compiles elsewhere and not here was damaged or cut off on its way.
  const damaged = error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
  return damaged || error instanceof Missing ? reasons.missing : reasons.stopped;
}

function explain(error) {
  console.error(error);
  const boot = document.getElementById("boot") ?? document.body.appendChild(Object.assign(document.createElement("section"), { id: "panic" }));
  const [what, remedy, english] = reasonFor(error);
  const lines = [what, remedy, english, `(${error?.name ?? "Error"}: ${error?.message ?? error})`].map((text) => {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  });
  lines[2].lang = lines[3].lang = "en";
  boot.setAttribute("role", "alert");
  boot.replaceChildren(...lines);
}

async function start() {
  const [script, wasm] = await Promise.all([importScript(), fetchWasm()]);
  await script.default({ module_or_path: wasm });
  document.getElementById("boot")?.remove();
}

// What goes wrong is told by `rescue.js`; here is what has to be done at once. The program says "rt-step" of what was done with it, and on
// "rt-unsaved", by which it is asked when it has stopped, what the browser does not have.
const happened = { errors: [], steps: [] };
/** When it last was, in milliseconds since the page was opened. */
let at = 0;
let stopped = false;
let coming;

function rescue() {
  coming ??= import("./{{rescue.js}}").catch((error) => {
    coming = null;
    throw new Missing(error.message);
  });
  return coming;
}

/** Notes what was done: kinds of things, never what somebody wrote. */
function step(code) {
  at = performance.now();
  happened.steps.push(`${(at / 1000).toFixed(1)} s ${code}`);
  happened.steps.splice(0, happened.steps.length - 20);
}

/** What kind of thing something happened to; ids are left out, for nodes have theirs from their titles. */
function kind(target) {
  const of = (e) => e && e.localName + (e.type && e.href == null ? `[${e.type}]` : "") + [...e.classList].map((c) => `.${c}`).join("");
  const at = target.closest?.("a, button, summary, input, select, textarea, dialog") ?? target;
  const view = /[?&]((?:vy|hjalp)=\w+)/.exec(at.getAttribute?.("href") ?? "")?.[1];
  return [of(at), of(at.parentElement?.closest("[class]")), view].filter(Boolean).join(" in ");
}

/** What is being written is taken in before its field goes: with the page or the tab that is left, or by a button that was pressed without a pointer. */
function settle({ target }) {
  const field = document.activeElement;
  if (field === target || !field?.matches("textarea, input:not([type=checkbox], [type=radio])")) return;
  field.blur();
  field.focus({ preventScroll: true });
}

function cutOff() {
  stopped = true;
  const unsaved = [];
  dispatchEvent(new CustomEvent("rt-unsaved", { detail: unsaved }));
  // What the browser would call of the program asks this first.
  globalThis.rodaTradenStopped = true;
  rescue().then(({ stop }) => stop(happened, unsaved)).catch(explain);
}

/** Tells an error that nobody has caught; whether it is a consequence of one that is told already. */
function tell(error) {
  const text = String(error);
  const stack = String(error?.stack ?? "").replace(text, "").trim();
  if (happened.errors.length < 10) happened.errors.push(`${text}\n${stack}`);
  if (stopped) return true;
  // What has gone through the program has left it half done: a panic, memory or stack at its end, an exception of the browser's.
  if (error instanceof WebAssembly.RuntimeError || /wasm|panicked at/.test(text + stack)) cutOff();
  else rescue().then(({ trouble }) => trouble(happened)).catch(explain);
  return false;
}

addEventListener("error", (e) => {
  // Not what somebody has added to the browser, nor what the browser only remarks.
  const ours = e.error != null && (!e.filename || e.filename.startsWith(new URL(".", import.meta.url)) || e.filename.startsWith("wasm:"));
  if (ours && tell(e.error)) e.preventDefault();
});
addEventListener("unhandledrejection", (e) => {
  if (tell(e.reason)) e.preventDefault();
});
for (const type of ["click", "change", "drop"]) addEventListener(type, ({ target }) => step(`${type} ${kind(target)}`), true);
addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
  // A single sign may be a letter of a name.
  const held = ctrlKey || metaKey;
  if (held || key?.length > 1) step(`key ${held ? "Ctrl+" : ""}${key}`);
}, true);
addEventListener("popstate", () => step("history"), true);
addEventListener("rt-step", ({ detail }) => step(detail));
for (const type of ["click", "popstate", "beforeunload"]) addEventListener(type, settle, true);
// Every display of an error has such a button.
addEventListener("click", ({ target }) => {
  const pressed = target.closest?.("[data-report]");
  if (pressed) rescue().then(({ report }) => report(pressed, happened)).catch(explain);
}, true);

/** How long nothing has been done before the site is kept, and how often at most it is asked for a new version, in milliseconds. */
const rest = 3_000;
const often = 3_600_000;

/** Has the site's files kept, for when there is no network, and tells the app of a new version. Without https or storage there is nothing to do. */
async function keep() {
  // Who only votes comes once, and who has just removed everything wants it gone.
  if ("{{offline}}" !== "true" || location.hash.startsWith("#r=") || sessionStorage.getItem("roda-traden/removed")) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(workers.at(-1));
  const waiting = () => registration.waiting && serviceWorker.controller && dispatchEvent(new Event("rt-newer"));
  const watch = () => registration.installing?.addEventListener("statechange", waiting);
  registration.addEventListener("updatefound", watch);
  registration.active?.postMessage("started");
  watch();
  waiting();
  let asked = Date.now();
  // Some pages are open for days.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < often) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Keeping some hundred files takes a computer's time: a file that somebody opens at once would be read by half of it. */
function keepAtRest() {
  const left = document.querySelector("progress") ? rest : at + rest - performance.now();
  if (left > 0) setTimeout(keepAtRest, left);
  else keep().catch(() => {});
}

start().then(() => {
  // It is here before anything goes wrong; if it does not come now, it is asked for again when it is needed.
  rescue().catch(() => {});
  at = performance.now();
  keepAtRest();
}, explain);
