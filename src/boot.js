// Starts the app, or says in plain words why it cannot. The page loads this module first; `cargo xtask` fills in the names.
const files = { script: new URL("./{{app.js}}", import.meta.url), wasm: new URL("./{{app.wasm}}", import.meta.url) };

const workers = ["{{layout-worker.js}}", "{{files-worker.js}}"].map((name) => new URL(`./${name}`, import.meta.url).href);

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
  const response = await fetch(files.wasm).catch((error) => {
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
  const boot = document.getElementById("boot");
  if (!boot) return;
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

start().catch(explain);
