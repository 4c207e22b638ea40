// What the benchmark measures of a drawing, on lines whose figures are known; needs no page.
import { CUBIC, STRAIGHT, bends, flatten, length, levelsHeld, visible } from "../../benches/browser/layout/drawing.js";
import { expect, test } from "@playwright/test";

const graph = { levels: 2, level_of: [0, 1], links: [[1, 0]], width: 180, height: 36 };
/** Two boxes of 180 × 36, 276 apart, and the line between them. */
const drawn = (line, y = 0) => ({ x: [90, 366], y: [0, y], lines: [line] });
const straight = (...points) => ({ kind: STRAIGHT, points });

test("a line runs from box to box, wherever its engine lets it end", () => {
  for (const points of [[180, 0, 276, 0], [90, 0, 366, 0], [200, 0, 250, 0], [366, 0, 90, 0], [276, 0, 180, 0]]) {
    expect(visible(graph, drawn(straight(...points)), 0).filter((_, i) => i % 2 === 0).toSorted((a, b) => a - b).at(0)).toBe(180);
    expect(length(visible(graph, drawn(straight(...points)), 0)), points.join()).toBeCloseTo(96, 6);
  }
});

test("a line that leaves its box upwards is cut at the upper border", () => {
  const [x, y] = visible(graph, drawn(straight(90, 0, 90, -100, 366, -100, 366, 0)), 0);
  expect([x, y]).toEqual([90, -18]);
});

test("a curve is cut into eight pieces that lie on it", () => {
  const flat = flatten({ kind: CUBIC, points: [0, 0, 10, 0, 20, 0, 30, 0] });
  expect(flat).toHaveLength(18);
  expect([...flat].filter((_, i) => i % 2 === 0)[4]).toBeCloseTo(15, 9);
  expect(length(flat)).toBeCloseTo(30, 9);
});

test("a corner and an arc are one turn, an S and a step are two, and small waves none", () => {
  const curve = (...points) => flatten({ kind: CUBIC, points });
  expect(bends([0, 0, 100, 0])).toBe(0);
  expect(bends([0, 0, 100, 0, 100, 100])).toBe(1);
  expect(bends(curve(0, 0, 60, 0, 100, 40, 100, 100))).toBe(1);
  expect(bends(curve(0, 0, 50, 0, 50, 100, 100, 100))).toBe(2);
  expect(bends([0, 0, 50, 0, 50, 80, 100, 80])).toBe(2);
  expect(bends([0, 0, 20, 1, 40, 0, 60, 1, 80, 0])).toBe(0);
  expect(bends([0, 0, 50, 0, 50, 0.1, 100, 0.1]), "a step too small to see").toBe(0);
});

test("levels are held when each has a column of its own, one after the other", () => {
  const four = { levels: 2, level_of: [0, 0, 1, 1], links: [], width: 180, height: 36 };
  expect(levelsHeld(four, { x: [90, 90, 366, 366] })).toBe(true);
  expect(levelsHeld(four, { x: [90, 366, 366, 366] }), "a node in the next column").toBe(false);
  expect(levelsHeld(four, { x: [366, 366, 90, 90] }), "the wrong way round").toBe(false);
  expect(levelsHeld(four, { x: [90, 90, 200, 200] }), "columns that meet").toBe(false);
  expect(levelsHeld(four, { x: [90, 90, 366, NaN] }), "a node without a place").toBe(false);
});
