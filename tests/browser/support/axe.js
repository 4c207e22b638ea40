// Runs axe-core in the page: what it finds serious, as lines that tell where.
import fs from "node:fs";
import { createRequire } from "node:module";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Part of WCAG 2.2, and left out by axe unless it is asked for.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** The rules whose verdict a theme can change; all others look at what stands on the page and where. */
const byColour = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] };

/** Every violation: how bad it is, and a line for each place; with `colours`, only of the rules that a theme can change. */
export async function violations(page, { colours = false } = {}) {
  // Evaluated, not added as a script element, so that a strict content security policy does not stand in the way.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async (options) => (await globalThis.axe.run(options)).violations, colours ? byColour : options);
  return found.flatMap(({ id, help, impact, nodes }) =>
    nodes.map((node) => ({ impact, line: `${id}: ${help} at ${node.target.join(" ")}` })),
  );
}

const isSerious = ({ impact }) => impact === "serious" || impact === "critical";

/** The serious and critical violations, one line for each place; empty when there is none. The others are printed. */
export async function seriousViolations(page, name = "") {
  const found = await violations(page);
  for (const { impact, line } of found.filter((v) => !isSerious(v)).slice(0, 5)) console.log(`    ${name} ${impact}: ${line}`);
  return found.filter(isSerious).map(({ line }) => line);
}
