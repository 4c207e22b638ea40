// A host for tests of what browsers keep: the built site in memory, in its own folder, which can change, break, tire and go away.
import { createHash } from "node:crypto";
import http from "node:http";
import { gzipSync } from "node:zlib";

const FOLDER = "/en/mapp/";
const HASHED = /-[0-9a-f]{10}[./]/;
const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", json: "application/json", svg: "image/svg+xml",
  wasm: "application/wasm", woff2: "font/woff2", png: "image/png", webp: "image/webp", txt: "text/plain; charset=utf-8",
};
const CLOSING = ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"];
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** The list of a service worker. */
export const listed = (worker) => JSON.parse(/const names = (\[[^\]]*\])/.exec(worker)[1].replace(/,\s*\]/, "]"));

/** The site that is served at an address: its files by their names, and the headers that close it. */
export async function read(address) {
  const get = async (name) => {
    const response = await fetch(new URL(name, address));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  const page = await get("./");
  const headers = CLOSING.flatMap((name) => (page.headers.has(name) ? [[name, page.headers.get(name)]] : []));
  const files = new Map([["index.html", Buffer.from(await page.arrayBuffer())]]);
  const worker = await (await get("service-worker.js")).text();
  const manifest = /href="(manifest-[^"]+)"/.exec(files.get("index.html"))[1];
  const { icons } = await (await get(manifest)).json();
  files.set("service-worker.js", Buffer.from(worker));
  const names = [...listed(worker), "plan/orebro.json", "plan/organisation.example.json", ...icons.map(({ src }) => src)];
  for (const name of names) files.set(name, Buffer.from(await (await get(name)).arrayBuffer()));
  files.set("plan/organisation.json", files.get("plan/organisation.example.json"));
  return { files, headers: Object.fromEntries(headers) };
}

/** The same site as another version: its program has another folder and says so at the page's root, and nothing else of it is named as before. */
export function newVersion({ files, headers }, mark) {
  const next = new Map(files);
  const moved = new Map();
  const other = (name) => sha(name, mark).toString("hex").slice(0, 10);
  for (const name of files.keys()) {
    const hash = /^(app|boot|style)-([0-9a-f]{10})/.exec(name);
    if (hash) moved.set(hash[0], `${hash[1]}-${other(name.split("/")[0])}`);
  }
  const renamed = (text) => [...moved].reduce((text, [from, to]) => text.replaceAll(from, to), text);
  for (const [name, bytes] of files) {
    if (renamed(name) === name) continue;
    next.delete(name);
    const isBoot = name.startsWith("boot-");
    next.set(renamed(name), isBoot ? Buffer.from(`${renamed(String(bytes))}document.documentElement.dataset.version = "${mark}";\n`) : bytes);
  }
  let html = renamed(String(files.get("index.html")));
  for (const [name, bytes] of next) {
    const integrity = `integrity="sha384-${createHash("sha384").update(bytes).digest("base64")}"`;
    html = html.replace(new RegExp(`("${name.replaceAll(".", "\\.")}" )integrity="[^"]*"`), `$1${integrity}`);
  }
  next.set("index.html", Buffer.from(html));
  next.set("service-worker.js", Buffer.from(workerOf(renamed(String(files.get("service-worker.js"))), next)));
  return { files: next, headers };
}

/** The worker with the version that follows from the files in its list, in the order of their names. */
function workerOf(worker, files) {
  const names = listed(worker).sort((a, b) => (Buffer.compare(Buffer.from(a), Buffer.from(b))));
  const version = sha(Buffer.concat(names.flatMap((name) => [sha(name), sha(files.get(name))]))).toString("hex").slice(0, 10);
  const list = `const names = ${JSON.stringify(names)}`;
  return worker.replace(/const names = \[[^\]]*\]/, list).replace(/const version = "[^"]*"/, `const version = "${version}"`);
}

/** Serves a site as docs/drift.md says: hashed names for ever, the rest asked for anew each time; small, and with tags. */
export class Host {
  #server = http.createServer((request, response) => this.#answer(request, response));
  #sockets = new Set();
  #small = new Map();
  /** What was asked for, in order. */
  asked = [];
  /** What is answered otherwise: by its name, a function of the response. */
  odd = new Map();
  /** Whether nobody answers. */
  down = false;

  constructor(site) {
    this.site = site;
  }

  async start() {
    this.#server.on("connection", (socket) => this.#sockets.add(socket));
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.address = `http://127.0.0.1:${this.#server.address().port}${FOLDER}`;
    return this;
  }

  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** All bytes sent so far, with their headers. */
  get sent() {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, "http://host");
    const name = decodeURIComponent(pathname.slice(FOLDER.length)) || "index.html";
    this.asked.push(name);
    if (this.down) return request.socket.destroy();
    const odd = this.odd.get(name) ?? this.odd.get("*");
    if (odd) return odd(response, () => this.#send(request, response, name));
    this.#send(request, response, name);
  }

  #send(request, response, name) {
    const bytes = this.site.files.get(name);
    if (!bytes) return response.writeHead(404, { "content-type": TYPES.txt }).end("404");
    const tag = `"${sha(bytes).toString("hex").slice(0, 16)}"`;
    const type = TYPES[name.split(".").at(-1)] ?? "application/octet-stream";
    const headers = { ...this.site.headers, etag: tag, "content-type": type, "cache-control": HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache" };
    if (request.headers["if-none-match"] === tag) return response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, "content-encoding": "gzip", vary: "Accept-Encoding" }).end(this.#zipped(tag, bytes));
  }

  #zipped(tag, bytes) {
    if (!this.#small.has(tag)) this.#small.set(tag, gzipSync(bytes, { level: 6 }));
    return this.#small.get(tag);
  }
}
