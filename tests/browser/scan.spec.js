// Reading the ballots' QR codes: from pictures, and from a camera, which Chromium plays from a file.
import fs from "node:fs";
import { chromium } from "@playwright/test";
import { open } from "./support/app.js";
import { seriousViolations } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const scanner = (page) => page.locator(".scanner");

/** Begins a workshop with two proposals and opens the vote; gives the ballot's address. */
async function begin(page) {
  await open(page, "?vy=workshop");
  await page.getByRole("textbox", { name: "Namn" }).fill("Läsning");
  await button(page, "Börja en ny workshop").click();
  for (const title of ["Ett förslag", "Något helt annat"]) {
    await page.getByRole("textbox", { name: "Förslag" }).fill(title);
    await button(page, "Lägg till").click();
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  }
  const agenda = page.getByRole("navigation", { name: "Dagordning" });
  await agenda.getByRole("button", { name: "Rösta" }).click();
  await button(page, "Börja omgång 1").click();
  return page.getByRole("link", { name: "Öppna valsedeln här" }).getAttribute("href");
}

/** Fills in a ballot on a device of its own and shows its code. */
async function ballot(browser, link, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })).newPage();
  await page.goto(link);
  await button(page, "Lägg en prick på Ett förslag").click();
  await button(page, "Se över svaren").click();
  await button(page, "Gör min kod").click();
  return page;
}

const qr = (page) => page.getByRole("img", { name: "QR-kod med din kod" });

test("a picture of a ballot's QR code is read, and one without says what to do", async ({ page, browser, complaints }) => {
  const link = await begin(page);
  const phone = await ballot(browser, link);
  const picture = await qr(phone).screenshot();
  const dark = await ballot(browser, link, { colorScheme: "dark" });
  const whole = await dark.screenshot();
  await page.getByRole("button", { name: /kamera/ }).click();
  const pictures = scanner(page).getByLabel("Läs ur bilder");
  await pictures.setInputFiles([
    { name: "kod.png", mimeType: "image/png", buffer: picture },
    { name: "skärm.png", mimeType: "image/png", buffer: whole },
  ]);
  await expect(scanner(page).getByText("2 koder är lästa.")).toBeVisible();
  await expect(page.getByText("2 valsedlar inne.")).toBeVisible();
  expect(await seriousViolations(page, "läsa")).toEqual([]);
  await pictures.setInputFiles([
    { name: "tom.png", mimeType: "image/png", buffer: await page.locator(".foot").screenshot() },
    { name: "fel.png", mimeType: "image/png", buffer: Buffer.from("ingen bild") },
  ]);
  await expect(scanner(page).getByText("Ingen QR-kod hittades i tom.png.")).toBeVisible();
  await expect(scanner(page).getByText("fel.png gick inte att öppna som bild.")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("of several pictures read at once, each outcome is told", async ({ page, browser, complaints }) => {
  const link = await begin(page);
  const invitation = await page.getByRole("img", { name: "QR-kod med länken till valsedeln" }).screenshot();
  const [first, second] = [await ballot(browser, link), await ballot(browser, link)];
  await page.getByRole("button", { name: /kamera/ }).click();
  const picture = (name, buffer) => ({ name, mimeType: "image/png", buffer });
  await scanner(page).getByLabel("Läs ur bilder").setInputFiles([
    picture("ett.png", await qr(first).screenshot()),
    picture("länk.png", invitation),
    picture("två.png", await qr(second).screenshot()),
  ]);
  await expect(page.getByText("2 nya valsedlar. En avvisades:")).toBeVisible();
  await expect(page.locator(".ws-refused li")).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test("the facilitator's QR code leads to the ballot", async ({ page, browser }) => {
  const link = await begin(page);
  const picture = await page.getByRole("img", { name: "QR-kod med länken till valsedeln" }).screenshot();
  // The scanner tells every text that it reads; what is no ballot is refused by name.
  await page.getByRole("button", { name: /kamera/ }).click();
  await scanner(page).getByLabel("Läs ur bilder").setInputFiles({ name: "länk.png", mimeType: "image/png", buffer: picture });
  await expect(scanner(page).getByText("1 kod är läst.")).toBeVisible();
  await expect(page.locator(".ws-refused")).toBeVisible();
  const phone = await ballot(browser, link);
  await expect(qr(phone)).toBeVisible();
});

test("a camera that is refused, missing or not there says what to do", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.cameraError = "NotAllowedError";
    MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException("no", globalThis.cameraError));
  });
  await begin(page);
  await page.getByRole("button", { name: /kamera/ }).click();
  for (const [error, says] of [
    ["NotAllowedError", "Webbläsaren lät inte sidan använda kameran."],
    ["NotFoundError", "Ingen kamera hittades."],
    ["NotReadableError", "Kameran gick inte att starta."],
  ]) {
    await page.evaluate((error) => { globalThis.cameraError = error; }, error);
    await button(page, "Läs med kameran").click();
    await expect(scanner(page).getByRole("status")).toContainText(says);
  }
  await page.evaluate(() => Object.defineProperty(navigator, "mediaDevices", { value: undefined }));
  await button(page, "Läs med kameran").click();
  await expect(scanner(page).getByRole("status")).toContainText("https");
});

/** What a camera sees that looks at the QR code on a page: ten frames of uncompressed video, somewhat grey and off the middle. */
async function video(page) {
  const [side, black] = await qr(page).evaluate((svg) => {
    const runs = [...svg.querySelector("path").getAttribute("d").matchAll(/M(\d+) (\d+)h(\d+)/g)];
    return [svg.viewBox.baseVal.width, runs.map((run) => run.slice(1).map(Number))];
  });
  const [width, height] = [640, 480];
  const module = Math.floor(360 / side);
  const light = Buffer.alloc(width * height, 90);
  const paint = (x, y, w, h, shade) => {
    for (let row = y; row < y + h; row += 1) light.fill(shade, row * width + x, row * width + x + w);
  };
  const [left, top] = [120, 50];
  paint(left, top, side * module, side * module, 215);
  for (const [x, y, run] of black) paint(left + x * module, top + y * module, run * module, module, 40);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array(10).fill(frame)]);
}

test("the camera reads a ballot once, turns itself off when left, and keeps the page answering", async ({ baseURL, launchOptions }, info) => {
  const file = info.outputPath("camera.y4m");
  const args = [
    ...(launchOptions.args ?? []),
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const context = await browser.newContext({ baseURL, locale: "sv-SE" });
    await context.grantPermissions(["camera"]);
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.tracks = [];
      const ask = MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = async function (wishes) {
        const stream = await ask.call(this, wishes);
        globalThis.tracks.push(...stream.getTracks());
        return stream;
      };
    });
    const phone = await ballot(browser, await begin(page));
    fs.mkdirSync(info.outputDir, { recursive: true });
    fs.writeFileSync(file, await video(phone));
    await page.getByRole("button", { name: /kamera/ }).click();
    expect(await page.evaluate(() => globalThis.tracks.length), "no camera before it is asked for").toBe(0);
    await button(page, "Läs med kameran").click();
    await expect(page.getByText("En valsedel inne.")).toBeVisible();
    await expect(scanner(page).getByText("1 kod är läst.")).toBeVisible();
    const looks = () => page.evaluate(() => performance.getEntriesByName("scan").map(({ duration }) => duration));
    await expect.poll(async () => (await looks()).length).toBeGreaterThan(8);
    await expect(scanner(page).getByText("1 kod är läst.")).toBeVisible();
    console.log(`    one look: ${(await looks()).map((ms) => ms.toFixed(0)).join(" ")} ms`);
    // Whoever goes on leaves no camera on.
    await page.getByRole("navigation", { name: "Dagordning" }).getByRole("button", { name: "Metod" }).click();
    await expect.poll(() => page.evaluate(() => globalThis.tracks.map((track) => track.readyState))).toEqual(["ended"]);
  } finally {
    await browser.close();
  }
});
