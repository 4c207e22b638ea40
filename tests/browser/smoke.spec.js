// The built site starts in a real browser, from a folder that is not the root, and says so plainly when it cannot.
import { expect, test } from "@playwright/test";
import { seriousViolations } from "./support/axe.js";
import { isOfThePage } from "./support/test.js";

const heading = (page) => page.getByRole("heading", { level: 1 });

test("opens from any folder, with everything from that folder and nothing in the console", async ({ page, baseURL }) => {
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && isOfThePage(message) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => {
    const inside = response.url().startsWith(baseURL);
    if (!inside || !response.ok()) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto("./");
  await expect(heading(page)).toBeVisible();
  await expect(page.locator("#boot")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("axe finds nothing serious on the first page", async ({ page }) => {
  await page.goto("./");
  await expect(heading(page)).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
});

test.describe("when it cannot start", () => {
  const boot = (page) => page.locator("#boot");

  test("without WebAssembly it says what to ask for, in Swedish and English", async ({ page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto("./");
    await expect(boot(page)).toContainText("tillåter inte WebAssembly");
    await expect(boot(page)).toContainText("be it-avdelningen");
    await expect(boot(page).locator("[lang=en]").first()).toContainText("does not allow WebAssembly");
  });

  test("with WebAssembly forbidden by a policy it says the same", async ({ page }) => {
    await page.route("**/", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto("./");
    await expect(boot(page)).toContainText("tillåter inte WebAssembly");
  });

  for (const [name, pattern] of [["wasm", "**/app-*/app.wasm"], ["script", "**/app-*/app.js"]]) {
    test(`with the ${name} out of reach it says that something could not be fetched`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("./");
      await expect(boot(page)).toContainText("gick inte att hämta");
      await expect(boot(page)).toHaveAttribute("role", "alert");
    });
  }

  test("with the wasm cut off on its way it does not blame the browser", async ({ page }) => {
    await page.route("**/app-*/app.wasm", async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ contentType: "application/wasm", body: body.subarray(0, body.length / 2) });
    });
    await page.goto("./");
    await expect(boot(page)).toContainText("kom inte fram hel");
  });
});
