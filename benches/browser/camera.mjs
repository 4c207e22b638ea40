// Panning and zooming a plan of 3,000 nodes, all branches open: our map beside cytoscape.js with the same nodes in the same places.
//
// Both get the same input from the same mouse, at the same zoom: dragging at reading size, dragging seen from afar, and the
// wheel. Ours zooms with Ctrl held, cytoscape without; its wheel is set to the same factor. cytoscape paints a canvas by script,
// ours leaves painting SVG to the browser, so beside the script stand the whole main thread and the painting threads.
import { addresses, serveFiles } from "./files.mjs";
import { STEP_MS, pause, traced } from "./trace.mjs";

const VIEW = { width: 1280, height: 800 };
const DRAGS = 40;
const WHEELS = 16;
/** What one turn of the wheel by 100 px makes of the zoom, in our map. */
const FACTOR = 1.2;

/** Opens our map with every branch open. */
async function openOurs(context, base) {
  const page = await context.newPage();
  await page.goto(`${base}?plan=plan/camera.json&oppna=alla`);
  await page.waitForSelector(".map-frame[data-layout=final] .base .node", { timeout: 180_000 });
  const zoom = () =>
    page.evaluate(() => {
      const transform = document.querySelector(".world").getAttribute("transform");
      const [, x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform);
      // The zoom is written in thousandths, as two scales.
      const scales = [...transform.matchAll(/scale\(([\d.]+)\)/g)].map(([, k]) => +k);
      return { x: +x, y: +y, k: scales.reduce((product, k) => product * k, 1) };
    });
  const { x, y, width, height } = await page.locator(".map-frame").boundingBox();
  const far = async () => page.locator(".map-zoom button").nth(2).click();
  const near = async () => {
    await page.locator(".map-zoom button").nth(3).click();
    await page.mouse.move(x + width / 2, y + height / 2);
    for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 1000);
  };
  return { name: "roda-traden", page, zoom, near, far, middle: [x + width / 2, y + height / 2], ctrl: true };
}

/** Opens cytoscape with the same plan, laid out by our engine. */
async function openCytoscape(context, base, layoutModule, factor) {
  const { page: address, own, modules } = addresses(base);
  await serveFiles(context, base, `<link rel="icon" href="data:,"><style>html,body,#map{margin:0;height:100%}</style>`);
  const page = await context.newPage();
  await page.goto(address);
  const where = { modules, own, plan: `${base}plan/camera.json`, graph: `${base}bench/camera.json`, factor };
  where.layoutModule = { js: base + layoutModule.js, wasm: base + layoutModule.wasm };
  await page.evaluate(async (where) => {
    const { show } = await import(`${where.own}cytoscape.js`);
    await show(where);
  }, where);
  const zoom = () => page.evaluate(() => ({ ...globalThis.cy.pan(), k: globalThis.cy.zoom() }));
  const at = (k) => page.evaluate((k) => globalThis.lookFrom(k), k);
  return { name: "cytoscape", page, zoom, at, middle: [VIEW.width / 2, VIEW.height / 2], ctrl: false };
}

/** Drags from a place where nothing is pressed: to and fro, so that the picture stays in view. */
async function drag(map) {
  const { page } = map;
  const [x, y] = await page.evaluate(emptyPlace, map.middle);
  const steps = Array.from({ length: DRAGS }, (_, i) => {
    const way = Math.floor(i / (DRAGS / 4)) % 2 === 0 ? 1 : -1;
    return [way * 4, way * -14];
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await map.zoom();
  let [px, py] = [x, y];
  // The first pixels only tell a drag from a click.
  for (let i = 0; i < 6; i++) await page.mouse.move((px += 2), py);
  const moves = steps.map(([dx, dy]) => () => page.mouse.move((px += dx), (py += dy)));
  moves.splice(DRAGS / 4, 0, async () => {
    const now = await map.zoom();
    if (Math.hypot(now.x - before.x, now.y - before.y) < 20) throw new Error(`${map.name} was not dragged`);
  });
  const result = await traced(page, moves);
  await page.mouse.up();
  return result;
}

/** A place near the middle where no node is. */
function emptyPlace([x, y]) {
  for (let step = 0; step < 400; step++) {
    const [px, py] = [x + (step % 20) * 13 - 130, y + Math.floor(step / 20) * 7 - 70];
    const free = globalThis.cy
      ? !globalThis.cy.nodes().some((node) => {
          const box = node.renderedBoundingBox();
          return px >= box.x1 && px <= box.x2 && py >= box.y1 && py <= box.y2;
        })
      : !document.elementFromPoint(px, py)?.closest(".node");
    if (free) return [px, py];
  }
  return [x, y];
}

/** Turns the wheel in and out again. */
async function wheel(map) {
  const { page } = map;
  await page.mouse.move(...map.middle);
  if (map.ctrl) await page.keyboard.down("Control");
  const turn = async (by) => {
    await page.mouse.wheel(0, by);
    await pause(STEP_MS);
  };
  // cytoscape looks at a few steps before it knows what kind of wheel it has.
  for (let i = 0; i < 10; i++) await turn(i % 2 === 0 ? 100 : -100);
  await pause(300);
  const before = await map.zoom();
  await turn(-100);
  await pause(300);
  const factor = (await map.zoom()).k / before.k;
  if (Math.abs(factor - FACTOR) > 0.02) throw new Error(`${map.name} zooms by ${factor}, not by ${FACTOR}`);
  const turns = Array.from({ length: WHEELS }, (_, i) => () => page.mouse.wheel(0, i < WHEELS / 2 ? 100 : -100));
  const result = await traced(page, turns);
  if (map.ctrl) await page.keyboard.up("Control");
  return result;
}

/** Measures both and gives a row for each way of moving and each map. */
export async function camera(browser, options) {
  const context = await browser.newContext({ viewport: VIEW });
  const rows = [];
  const ours = await openOurs(context, options.base);
  const zooms = {};
  for (const [what, place, move] of WAYS) {
    await ours.page.bringToFront();
    await ours[place]();
    zooms[what] = (await ours.zoom()).k;
    rows.push({ what, map: ours.name, zoom: zooms[what], ...(await move(ours)) });
  }
  await ours.page.close();
  const theirs = await openCytoscape(context, options.base, options.layoutModule, FACTOR);
  for (const [what, , move] of WAYS) {
    await theirs.at(zooms[what]);
    rows.push({ what, map: theirs.name, zoom: zooms[what], ...(await move(theirs)) });
  }
  await context.close();
  return rows;
}

const WAYS = [
  ["drag, reading size", "near", drag],
  ["drag, from afar", "far", drag],
  ["wheel, reading size", "near", wheel],
  ["wheel, from afar", "far", wheel],
];

/** One line for what is asked of panning and zooming. */
export function verdict(rows) {
  return [...new Set(rows.map((row) => row.what))].map((what) => {
    const [ours, theirs] = rows.filter((row) => row.what === what);
    const holds = ours.script_ms <= theirs.script_ms ? "yes" : "NO ";
    const frames = `frames a second ${ours.frames_a_second} and ${theirs.frames_a_second}`;
    return `${holds}  ${what}: script of a frame ${ours.script_ms} ms, cytoscape ${theirs.script_ms} ms (${frames})`;
  });
}
