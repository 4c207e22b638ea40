// The test runner for pages of this app: every test also fails when the page throws something that nobody catches.
import { expect, test as base } from "@playwright/test";

export { expect };

/** Whether the page says it, and not the test runner, which remarks that it keeps service workers from starting. */
export const isOfThePage = (message) => !message.text().startsWith("Service Worker registration blocked by Playwright");

export const test = base.extend({
  /** A test that makes the page throw says so: `test.use({ mayThrow: true })`. */
  mayThrow: [false, { option: true }],

  /** What the page complained of or asked other servers for; a test that wants silence expects it to be empty. */
  complaints: [
    async ({ context, baseURL, mayThrow }, use) => {
      const complaints = [];
      const thrown = [];
      const { origin } = new URL(baseURL);
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type()) && isOfThePage(message)) complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on("weberror", (error) => thrown.push(String(error.error())));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) complaints.push(`asked for ${url}`);
      });
      await use(complaints);
      if (!mayThrow) expect(thrown, "the page threw").toEqual([]);
    },
    { auto: true },
  ],
});
