// What an engine drew, in one form for all, and what is measured of it. Runs in the page and, for its tests, in Node.
//
// Every line is treated alike: curves are cut into eight straight pieces for each cubic, then the line is drawn on to the
// middles of its two boxes and everything inside the two boxes is taken away again. So it runs from box to box, whether its
// engine let it end at the border, short of it or in the middle.

/** Room between two columns and between two boxes of a column, for every engine that can be told. */
export const RANK_GAP = 96;
export const NODE_GAP = 10;

/** A line of straight pieces: x, y, x, y… */
export const STRAIGHT = "straight";
/** A line of cubic Bézier pieces: start, then two control points and an end for each. */
export const CUBIC = "cubic";

const PIECES_A_CUBIC = 8;

/** An empty drawing: middles of the boxes, and a line for each link. Levels go from left to right. */
export function drawing(graph) {
  const nodes = graph.level_of.length;
  return {
    x: new Float64Array(nodes).fill(NaN),
    y: new Float64Array(nodes).fill(NaN),
    lines: new Array(graph.links.length).fill(null),
  };
}

/** Whether some level has no link to the level before it, so that links alone do not hold the levels apart. */
export function levelsWithoutLink({ levels, level_of: levelOf, links }) {
  const linked = new Set();
  for (const [from, to] of links) if (levelOf[from] - levelOf[to] === 1) linked.add(levelOf[from]);
  return linked.size < levels - 1;
}

/** A line as straight pieces. */
export function flatten({ kind, points }) {
  if (kind === STRAIGHT) return points;
  const cubics = (points.length - 2) / 6;
  const flat = new Float64Array(2 + 2 * PIECES_A_CUBIC * cubics);
  flat[0] = points[0];
  flat[1] = points[1];
  let at = 2;
  for (let cubic = 0; cubic < cubics; cubic++) {
    const p = 6 * cubic;
    for (let piece = 1; piece <= PIECES_A_CUBIC; piece++) {
      const t = piece / PIECES_A_CUBIC;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      flat[at++] = a * points[p] + b * points[p + 2] + c * points[p + 4] + d * points[p + 6];
      flat[at++] = a * points[p + 1] + b * points[p + 3] + c * points[p + 5] + d * points[p + 7];
    }
  }
  return flat;
}

/** Where a line from (ax, ay) inside a box to (bx, by) outside of it leaves the box, as a share of the way. */
function leaves(ax, ay, bx, by, box) {
  let share = 1;
  if (bx > box.right) share = Math.min(share, (box.right - ax) / (bx - ax));
  if (bx < box.left) share = Math.min(share, (box.left - ax) / (bx - ax));
  if (by > box.bottom) share = Math.min(share, (box.bottom - ay) / (by - ay));
  if (by < box.top) share = Math.min(share, (box.top - ay) / (by - ay));
  return Math.max(share, 0);
}

/** The line without its beginning inside a box; the line begins in the box's middle. */
function outside(points, box) {
  const inside = (i) =>
    points[i] >= box.left && points[i] <= box.right && points[i + 1] >= box.top && points[i + 1] <= box.bottom;
  let first = 2;
  while (first < points.length - 2 && inside(first)) first += 2;
  if (inside(first)) return points;
  const [ax, ay, bx, by] = points.slice(first - 2, first + 2);
  const share = leaves(ax, ay, bx, by, box);
  return [ax + share * (bx - ax), ay + share * (by - ay), ...points.slice(first)];
}

function reversed(points) {
  const out = [];
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i], points[i + 1]);
  return out;
}

/** The visible line of a link: from the border of one box to the border of the other, left to right. */
export function visible(graph, drawn, link) {
  const [from, to] = graph.links[link];
  const { x, y } = drawn;
  const [left, right] = x[from] < x[to] ? [from, to] : [to, from];
  const box = (node) => ({
    left: x[node] - graph.width / 2,
    right: x[node] + graph.width / 2,
    top: y[node] - graph.height / 2,
    bottom: y[node] + graph.height / 2,
  });
  let points = Array.from(flatten(drawn.lines[link]));
  const end = points.length - 2;
  const nearer = (node, i) => (points[i] - x[node]) ** 2 + (points[i + 1] - y[node]) ** 2;
  if (nearer(left, end) + nearer(right, 0) < nearer(left, 0) + nearer(right, end)) points = reversed(points);
  points = [x[left], y[left], ...points, x[right], y[right]];
  return reversed(outside(reversed(outside(points, box(left))), box(right)));
}

export function length(points) {
  let sum = 0;
  for (let i = 2; i < points.length; i += 2) sum += Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
  return sum;
}

const BEND = (15 * Math.PI) / 180;
/** Pieces shorter than this, in px, say nothing of where a line is heading. */
const SHORT = 0.5;

/**
 * How often a line turns: swings of its heading to one side of more than 15° before it swings back by as much. A smooth arc
 * is one turn, like a corner; an S is two, and so is a step of two corners. Small waves are none.
 */
export function bends(points) {
  let count = 0;
  let swing = 0;
  let [turned, low, high] = [0, 0, 0];
  let heading = null;
  let [ax, ay] = points;
  for (let i = 2; i < points.length; i += 2) {
    const [dx, dy] = [points[i] - ax, points[i + 1] - ay];
    if (Math.hypot(dx, dy) < SHORT) continue;
    const before = heading;
    heading = Math.atan2(dy, dx);
    [ax, ay] = [points[i], points[i + 1]];
    if (before === null) continue;
    turned += heading - before - 2 * Math.PI * Math.round((heading - before) / (2 * Math.PI));
    low = Math.min(low, turned);
    high = Math.max(high, turned);
    if (swing <= 0 && turned - low > BEND) {
      [swing, high] = [1, turned];
      count++;
    } else if (swing >= 0 && high - turned > BEND) {
      [swing, low] = [-1, turned];
      count++;
    }
  }
  return count;
}

/** Whether every node stands in the column of its level and the columns follow each other without meeting. */
export function levelsHeld(graph, { x }) {
  const left = new Array(graph.levels).fill(Infinity);
  const right = new Array(graph.levels).fill(-Infinity);
  for (const [node, level] of graph.level_of.entries()) {
    if (Number.isNaN(x[node])) return false;
    left[level] = Math.min(left[level], x[node]);
    right[level] = Math.max(right[level], x[node]);
  }
  for (let level = 0; level < graph.levels; level++) {
    if (right[level] - left[level] > 1) return false;
    if (level > 0 && left[level] - right[level - 1] < graph.width) return false;
  }
  return true;
}

/** Everything that is measured of a drawing; `crossings` is the one function that counts them for all engines. */
export function judge(graph, drawn, crossings) {
  const lost = drawn.lines.filter((line) => line === null).length;
  const numbers = [];
  let [edgeLength, turns] = [0, 0];
  for (const [link, [from, to]] of graph.links.entries()) {
    if (drawn.lines[link] === null) continue;
    const points = visible(graph, drawn, link);
    edgeLength += length(points);
    turns += bends(points);
    numbers.push(from, to, points.length / 2);
    for (const number of points) numbers.push(number);
  }
  return {
    crossings: crossings(Float64Array.from(numbers)),
    edge_length: Math.round(edgeLength),
    bends: turns,
    lost,
    levels_held: levelsHeld(graph, drawn),
  };
}
