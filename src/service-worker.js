// Keeps the site's own files in this browser, so that the page opens without a network: one whole version at a time, never two mixed.
// `cargo xtask` fills in the files and a version that follows from all that is in them; without any files, what was kept is removed.
const names = {{offline-files}};
const version = "{{offline-version}}";

const scope = new URL(self.registration.scope);
// Several copies of the site may lie in folders of one host.
const prefix = `roda-traden ${scope.pathname} `;
const own = prefix + version;
const loose = `${prefix}loose`;
const elders = new URL("elders", scope);

/** A name that says what is in the file: whoever has it may keep it for ever. */
const hashed = /-[0-9a-f]{10}[./]/;
/** How long a loose file, which is of no version, may take before the one that was kept is shown, in milliseconds. */
const patience = 3_000;
/** The most loose files that are kept, and the largest, in bytes. */
const mostLoose = 50;
const largestLoose = 10_000_000;
/** The most versions kept beside this one, for pages that are still open with them. */
const mostOlder = 2;

const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
/** An answer to keep, whose bytes are here. */
function copy({ headers, status }, bytes) {
  const kept = new Headers(headers);
  // They say how the bytes came.
  ["content-encoding", "content-length"].forEach((name) => kept.delete(name));
  return new Response(bytes, { headers: kept, status });
}
const found = (cacheName, url) => caches.match(url, { cacheName, ignoreVary: true });

/** The kept versions beside this one, the oldest first. */
const others = async () => (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== own && key !== loose);

/** A file as this version has it, or, when its name says what is in it, as any version does. */
async function find(name) {
  const url = new URL(name, scope);
  for (const key of [own, ...(hashed.test(name) ? await others() : [])]) {
    const hit = await found(key, url);
    if (hit) return hit;
  }
}

/** Fetches without hurry; an error is thrown, also for an answer that is one. */
async function fetched(url, cache) {
  const response = await fetch(url, { cache, priority: "low" });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

/** Keeps every file, one after another, so that the page comes first; whether they are those of this version. */
async function keepAll(trusting) {
  const cache = await caches.open(own);
  const digests = [];
  for (const name of names) {
    const url = new URL(name, scope);
    const response = (await find(name)) ?? (await fetched(url, trusting && hashed.test(name) ? "default" : "no-cache"));
    const bytes = await response.arrayBuffer();
    digests.push(await digest(new TextEncoder().encode(name)), await digest(bytes));
    if (!(await found(own, url))) await cache.put(url, copy(response, bytes));
  }
  const all = await digest(await new Blob(digests).arrayBuffer());
  const whole = hex(all).startsWith(version);
  // A host that answered with something else, or a file that was cut off.
  if (!whole) await caches.delete(own);
  return whole;
}

/** Keeps this version, or fails, and then the one before stays as it was. */
async function install() {
  // What the browser has from before is good enough, unless something of it turns out to be damaged, or is an answer that there was none.
  if (!(await keepAll(true).catch(() => false)) && !(await keepAll(false))) throw new Error("the files are not those of this version");
  const html = await keepPage(await caches.open(own));
  if (!html) throw new Error("the page is not of this version");
  await keepFirstPlan(html);
  if (!(await found(own, scope))) throw new Error("what was kept has been removed meanwhile");
}

/** Keeps the page as the host has it now, whoever runs it may have changed it, if it is of this version; gives its text then. */
async function keepPage(cache) {
  const response = await fetched(scope, "no-cache");
  const html = await response.text();
  const starts = names.filter((name) => /^(boot|style)-/.test(name));
  if (!starts.every((name) => html.includes(`"${name}"`))) return null;
  await cache.put(scope, copy(response, html));
  return html;
}

/** What the page opens by itself was fetched before there was anyone to keep it. */
async function keepFirstPlan(html) {
  const [, name] = /<meta name="plan" content="([^"]+)"/.exec(html) ?? [];
  if (!name) return;
  for (const file of [name, "plan/organisation.json"]) {
    const url = new URL(file, scope);
    // Without them it works too, as long as there is a network.
    if (isLoose(url)) await fetch(url, { priority: "low" }).then((response) => keepLoose(url, response), () => {});
  }
}

/** Plans change without a new version of the program; of the guide's pictures those are kept that somebody has looked at. */
const isLoose = (url) => !url.search && /^(plan\/.+\.json|guide\/.+\.webp)$/.test(url.pathname.slice(scope.pathname.length));

/** Whether an answer is the file, or says that there is none; it may be an error, or the page of a network that wants a password. */
const isAnswer = ({ ok, status, headers }) => status === 404 || (ok && !headers.get("content-type")?.includes("html"));

async function keepLoose(url, response) {
  if (!isAnswer(response)) return;
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > largestLoose) return;
  const cache = await caches.open(loose);
  await cache.put(url, copy(response, bytes));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -mostLoose).map((key) => cache.delete(key)));
}

/** A loose file from the network; the one that was kept when that fails or takes long. */
async function newest(event, url) {
  const asked = fetch(event.request);
  const keeping = asked.then((response) => keepLoose(url, response.clone()));
  event.waitUntil(keeping.catch(() => {}));
  const kept = await found(loose, url);
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  const answer = asked.then((response) => (isAnswer(response) ? response : kept), () => kept);
  return Promise.race([answer, late]);
}

/** The page, at once; what its host has changed in it is there the next time. */
async function page(event) {
  const kept = await found(own, scope);
  if (!kept) return fetch(event.request);
  event.waitUntil(caches.open(own).then(keepPage).catch(() => {}));
  return kept;
}

/** Has this version take over; pages that are open then go on with the files that they began with. */
async function activate() {
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  const ids = open.map((client) => client.id);
  await (await caches.open(own)).put(elders, new Response(JSON.stringify(ids)));
  await tidy();
  await self.clients.claim();
}

/** Removes older versions once no page is open that began with one, and not while another is coming. */
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  const ids = (await (await found(own, elders))?.json()) ?? [];
  const open = await Promise.all(ids.map((id) => self.clients.get(id)));
  const older = await others();
  const gone = open.some(Boolean) ? older.slice(0, -mostOlder) : older;
  await Promise.all(gone.map((key) => caches.delete(key)));
}

async function remove() {
  const keys = (await caches.keys()).filter((key) => key.startsWith(prefix));
  await Promise.all(keys.map((key) => caches.delete(key)));
  await self.registration.unregister();
}

function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope.href)) return;
  const name = url.pathname.slice(scope.pathname.length);
  const isPage = request.mode === "navigate" && (name === "" || name === "index.html");
  if (isPage) event.respondWith(page(event));
  else if (request.mode !== "navigate" && isLoose(url)) event.respondWith(newest(event, url));
  else if (names.includes(name) || hashed.test(name)) event.respondWith(find(name).then((hit) => hit ?? fetch(request)));
}

if (names.length) {
  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("fetch", answer);
  self.addEventListener("message", (event) => {
    // Nobody but the user says when.
    if (event.data === "take-over") self.skipWaiting();
    // A page has started, and the one that it took the place of is gone.
    if (event.data === "started") event.waitUntil(tidy());
  });
} else {
  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(remove()));
}
