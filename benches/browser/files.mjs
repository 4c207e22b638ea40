// Gives the page the benchmark's own files and those of the npm packages, at the site's own address and from the disk alone.
import { readFile } from "node:fs/promises";
import path from "node:path";

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".html": "text/html", ".json": "application/json" };
// A page that shares its process with no other origin may read a finer clock: 5 µs instead of 100.
const ALONE = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** The folders that the page may read, by what stands in their place in the address. */
const FOLDERS = { own: path.resolve("benches/browser"), modules: path.resolve("node_modules") };

/** Addresses of files, given the site's. */
export const addresses = (base) => ({ page: `${base}bench/`, own: `${base}bench/own/`, modules: `${base}bench/modules/` });

/** Answers for `bench/` in every page of the context. `head` is what the empty page's head holds. */
export async function serveFiles(context, base, head = "") {
  await context.route(`${base}bench/**`, async (route) => {
    const [, folder, name] = /bench\/(?:(own|modules)\/(.+))?$/.exec(new URL(route.request().url()).pathname) ?? [];
    if (!folder) {
      const fallback = route.request().url() !== `${base}bench/`;
      if (fallback) return route.continue();
      const body = `<!doctype html><meta charset="utf-8"><title>bench</title>${head}`;
      return route.fulfill({ body, contentType: "text/html", headers: ALONE });
    }
    const body = await readFile(path.join(FOLDERS[folder], name));
    return route.fulfill({ body, contentType: TYPES[path.extname(name)] ?? "application/octet-stream", headers: ALONE });
  });
}
