// The guide's pictures: taken where the guide says, and held against what is stored in data/guide: what can be read in them exactly,
// how they look with room for another browser's way of drawing letters. `--update` stores what they are now.
import fs from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

const stored = path.resolve(import.meta.dirname, "../../../data/guide");
const fresh = path.resolve(import.meta.dirname, "../../../target/guide");
const again = "Look at target/guide. If it is right, store it with\n  cargo xtask test --only browser --update -- guide.spec.js";

/** How much a picture may differ: the mean over all its points, and the share of points that are another colour, each from 0 to 1. */
const ROOM = { mean: 0.02, other: 0.02 };

/** What stands in a part of an element, by lines of the page; in the page. */
function readable(root, { x, y, width, height }) {
  const inside = (rect) => {
    const [across, down] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
    return rect.width > 1 && rect.height > 1 && across > x && across < x + width && down > y && down < y + height;
  };
  const lines = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/\s+/g, " ").trim();
      const element = node.parentElement;
      if (text && !element.closest("select") && element.checkVisibility({ visibilityProperty: true }) && inside(range.getBoundingClientRect())) lines.push(text);
    } else if (node.matches("input:not([type=checkbox], [type=radio]), textarea, select") && node.checkVisibility({ visibilityProperty: true }) && inside(node.getBoundingClientRect())) {
      lines.push(node.tagName === "SELECT" ? node.selectedOptions[0]?.textContent : node.value);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Turns a screenshot into the kind of file that is stored. */
const packed = (desk, png) =>
  desk.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext("2d").drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality: 0.75 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, png);

/** How two pictures differ, both drawn at a quarter of their size, where an edge that lies a little otherwise no longer counts. */
const difference = (desk, one, other) =>
  desk.evaluate(async ([one, other]) => {
    const drawn = async (file) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/webp;base64,${file}`)).blob());
      const [width, height] = [Math.round(picture.width / 4), Math.round(picture.height / 4)];
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(picture, 0, 0, width, height);
      return { size: `${picture.width} × ${picture.height}`, points: context.getImageData(0, 0, width, height).data };
    };
    const [a, b] = [await drawn(one), await drawn(other)];
    if (a.size !== b.size) return { size: `${a.size}, was ${b.size}`, mean: 1, other: 1 };
    let [sum, differ] = [0, 0];
    for (let i = 0; i < a.points.length; i += 4) {
      const by = [0, 1, 2].reduce((most, c) => Math.max(most, Math.abs(a.points[i + c] - b.points[i + c])), 0);
      sum += by;
      differ += by > 64 ? 1 : 0;
    }
    const n = a.points.length / 4;
    return { size: a.size, mean: sum / n / 255, other: differ / n };
  }, [one, other]);

/** Takes the picture of a step from the upper left corner of an element on, and compares it with the stored one. */
export async function hold(page, lang, { name, width, height }, from, { root = from, dx = 0, dy = 0, pointing = false } = {}) {
  const corner = await from.boundingBox();
  const clip = { x: Math.max(0, Math.round(corner.x + dx)), y: Math.max(0, Math.round(corner.y + dy)), width, height };
  const screen = page.viewportSize();
  expect(clip.x + width <= screen.width && clip.y + height <= screen.height, `${name} is within the screen: ${JSON.stringify(clip)}`).toBe(true);
  const text = await root.evaluate(readable, clip);
  // What was said a moment ago goes by itself, sooner or later.
  if (!pointing) await page.mouse.move(1, 1);
  const hush = (hidden) => page.evaluate((hidden) => document.querySelectorAll(".said").forEach((said) => (said.hidden = hidden)), hidden);
  await hush(true);
  const png = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  await hush(false);
  // A page of its own, which has no policy of what may be read in it.
  const desk = await page.context().newPage();
  const file = await packed(desk, png.toString("base64"));
  const at = (folder, ending) => path.join(folder, lang, `${name}.${ending}`);
  const write = (folder) => {
    fs.mkdirSync(path.join(folder, lang), { recursive: true });
    fs.writeFileSync(at(folder, "webp"), Buffer.from(file, "base64"));
    fs.writeFileSync(at(folder, "txt"), text);
  };
  write(fresh);
  if (process.env.UPDATE_GOLDEN) write(stored);
  const was = fs.existsSync(at(stored, "txt")) ? fs.readFileSync(at(stored, "txt"), "utf8") : "";
  expect.soft(text, `what stands in the picture ${lang}/${name}. ${again}`).toBe(was);
  const old = fs.existsSync(at(stored, "webp")) ? fs.readFileSync(at(stored, "webp")).toString("base64") : "";
  expect(old, `there is a picture ${lang}/${name}. ${again}`).not.toBe("");
  const by = await difference(desk, file, old);
  await desk.close();
  expect.soft(by.mean <= ROOM.mean && by.other <= ROOM.other, `the picture ${lang}/${name} is what it was: ${JSON.stringify(by)}. ${again}`).toBe(true);
}
