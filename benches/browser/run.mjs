// Runs the browser measurements in one headless Chromium and prints tables, or with --json one line each.
import { chromium } from "@playwright/test";
import { analysis, told } from "./analysis.mjs";
import { camera, verdict } from "./camera.mjs";
import { imported, importing } from "./import.mjs";
import { interaction, layouts } from "./interaction.mjs";
import { report, verdicts } from "./layout/report.mjs";
import { layout } from "./layout/run.mjs";
import { options } from "./options.mjs";
import { tallied, tallies } from "./workshop.mjs";

const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ["--no-sandbox", "--disable-gpu", ...quiet],
});
const wanted = (part) => options.only.length === 0 || options.only.includes(part);
const line = (row) => options.json && console.log(JSON.stringify(row));

if (wanted("layout")) {
  const context = await browser.newContext();
  const measured = await layout(context, options, line);
  // With --json nothing but rows goes to the standard output.
  if (options.json) console.error(verdicts(measured.rows).join("\n"));
  else console.log(report(measured));
  await context.close();
}
if (wanted("interaction")) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(options.base);
  await page.waitForSelector(".base .node");
  const rows = await interaction(page);
  rows.push(await layouts(page));
  rows.forEach(line);
  if (!options.json) {
    console.log("Pointing at a node, ticking a filter: milliseconds of script, and until the frame is painted.");
    console.table(rows);
  }
  await page.close();
}
if (wanted("camera")) {
  const rows = await camera(browser, options);
  rows.forEach(line);
  if (options.json) {
    console.error(verdict(rows).join("\n"));
  } else {
    console.log("Moving a plan of 3,000 nodes with every branch open: milliseconds of one frame.");
    console.table(rows);
    console.log(verdict(rows).join("\n"));
  }
}
if (wanted("analysis")) {
  const rows = await analysis(browser, options);
  rows.forEach(line);
  if (options.json) console.error(told(rows).join("\n"));
  else {
    console.log("The analysis views: milliseconds of script, and until the frame is painted.");
    console.table(rows);
    console.log(told(rows).join("\n"));
  }
}
if (wanted("import")) {
  const rows = await importing(browser, options);
  rows.forEach(line);
  if (options.json) console.error(imported(rows).join("\n"));
  else {
    console.log("Opening an xlsx of 5,000 activities: milliseconds until it is read and looked at, and until the plan stands.");
    console.table(rows);
    console.log(imported(rows).join("\n"));
  }
}
if (wanted("workshop")) {
  const rows = await tallies(browser, options);
  rows.forEach(line);
  if (options.json) console.error(tallied(rows).join("\n"));
  else {
    console.log("Counting a workshop's round of 30 ballots on 100 candidates: milliseconds.");
    console.table(rows);
    console.log(tallied(rows).join("\n"));
  }
}
await browser.close();
