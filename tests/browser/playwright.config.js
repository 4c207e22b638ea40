// The browser tests against a site that is already served: `cargo xtask test --only browser` builds, serves and sets RT_*.
import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");
const output = path.join(root, "target/browser");

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Texts as wide as on paper and on most screens, also where Chromium draws without windows.
  "--font-render-hinting=none",
  // Most pages are gone before it pays to have the program optimised by the browser: it costs a fourth of the time of a run.
  "--js-flags=--liftoff-only",
];

// Chromium refuses its sandbox to root, whom containers and build machines often run as.
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(output, "results"),
  reporter: [["list"], ["json", { outputFile: process.env.RT_REPORT ?? path.join(output, "report.json") }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.RT_BASE_URL ?? "http://127.0.0.1:8080/",
    browserName: "chromium",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    // What a page keeps would stand between the tests and the host; offline.spec.js is about just that.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // Recording every step doubles the time of a run: RT_TRACE=1 records, for whoever looks for why a test fails.
    trace: process.env.RT_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.RT_CHROMIUM ?? process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: asRoot ? [...quiet, "--no-sandbox"] : quiet,
    },
  },
});
