// What Lighthouse says of the optimised site behind nginx as docs/drift has it. Three of its marks do not depend on the machine and have to be
// full; its mark for speed does, and says nothing of the site while other tests run beside: it is asked for by
//   cargo xtask test --only browser -- --workers 1 lighthouse.spec.js
// and otherwise only told. The best of three counts.
import net from "node:net";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { expect, test } from "./support/test.js";

const nginx = process.env.RT_NGINX_URL;
const full = ["accessibility", "best-practices", "seo"];
/** The least mark for speed, and how often it is tried. */
const FAST = 95;
const TRIES = 3;

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((found) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

if (nginx) {
  /** Looks at the site once, in a browser of its own. */
  const look = async (launchOptions) => {
    const port = await freePort();
    // The program is optimised as in any browser.
    const args = launchOptions.args.filter((arg) => !arg.startsWith("--js-flags"));
    const browser = await chromium.launch({ ...launchOptions, args: [...args, `--remote-debugging-port=${port}`] });
    const { lhr } = await lighthouse(nginx, { port, logLevel: "error" }, desktopConfig).finally(() => browser.close());
    return lhr;
  };

  test("Lighthouse finds the site fast, and nothing to remark on for accessibility, good practice and search engines", async ({ launchOptions }, { config }) => {
    test.setTimeout(300_000);
    const alone = config.workers === 1;
    let lhr = await look(launchOptions);
    const speed = (of) => of.categories.performance.score ?? 0;
    for (let tries = 1; alone && tries < TRIES && speed(lhr) * 100 < FAST; tries += 1) {
      const again = await look(launchOptions);
      if (speed(again) > speed(lhr)) lhr = again;
    }
    const mark = (category) => Math.round(lhr.categories[category].score * 100);
    const short = (category) => lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
    const said = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"].map((id) => `${id} ${lhr.audits[id].displayValue}`);
    console.log(`Lighthouse ${lhr.lighthouseVersion}, desktop: performance ${mark("performance")} (${said.join(", ")}), ${full.map((category) => `${category} ${mark(category)}`).join(", ")}`);
    expect(lhr.runtimeError).toBeUndefined();
    for (const category of full) {
      expect(short(category).map(({ id, title }) => `${id}: ${title}`), category).toEqual([]);
      expect(mark(category), category).toBe(100);
    }
    if (alone) expect(mark("performance"), "performance").toBeGreaterThanOrEqual(FAST);
  });
}
