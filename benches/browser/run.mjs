// Runs every browser measurement in one headless Chromium and prints a table, or with --json one line each.
import { chromium } from "@playwright/test";
import { interaction } from "./interaction.mjs";

const json = process.argv.includes("--json");
const address = process.env.RT_BASE_URL;
const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.RT_CHROMIUM, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(address);
await page.waitForSelector(".base .node");
const rows = await interaction(page);
if (json) {
  for (const row of rows) console.log(JSON.stringify(row));
} else {
  console.log("Pointing at a node, ticking a filter: milliseconds of script, and until the frame is painted.");
  console.table(rows);
}
await browser.close();
