// What can be measured of how a page looks, as lines that tell where something falls short; the functions run in the page.

/** Words for an element. */
const tools = `
  const shown = (e) => e.checkVisibility({ opacityProperty: false, visibilityProperty: true, contentVisibilityAuto: true });
  const quiet = (e) => { for (let at = e; at; at = at.parentElement) if (getComputedStyle(at).clipPath === "inset(50%)") return true; return false; };
  const called = (e) => e.tagName.toLowerCase() + "." + (e.getAttribute("class") ?? "") + ' "' + (e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 40) + '"';
  const textNodes = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (n) => n.data.trim() && n.parentElement && !["STYLE", "SCRIPT", "TITLE", "OPTION", "NOSCRIPT"].includes(n.parentElement.tagName) ? 1 : 2);
    const found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    return found.filter((n) => shown(n.parentElement) && !quiet(n.parentElement));
  };
  // Whether the middle of something is where it can be seen in all that scrolls or cuts around it.
  const inSight = (e, r) => {
    const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
    for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) {
      const s = getComputedStyle(at);
      if (s.overflowX === "visible" && s.overflowY === "visible") continue;
      const b = at.getBoundingClientRect();
      if (x < b.left || x > b.right || y < b.top || y > b.bottom) return false;
    }
    return true;
  };
  const scaleOf = (e) => { const m = e.ownerSVGElement && e.getScreenCTM?.(); return m ? Math.hypot(m.a, m.b) : 1; };
  const scope = () => [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const parse = (value) => { const n = value.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return /^color\\(srgb/.test(value) ? [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1] : [n[0], n[1], n[2], n[3] ?? 1]; };
  const over = (top, under) => top.slice(0, 3).map((c, i) => c * top[3] + under[i] * (1 - top[3]));
  const behind = (e) => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); if (c[3] > 0) layers.push(c); if (c[3] === 1) break; }
    return layers.reverse().reduce((under, top) => over(top, under), parse(getComputedStyle(document.documentElement).backgroundColor));
  };
  const luminance = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (a, b) => { const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05]; return Math.max(x, y) / Math.min(x, y); };
`;

const inPage = (page, body) => page.evaluate(`(() => { ${tools} const faults = []; ${body} return [...new Set(faults)]; })()`);

/** Texts smaller than 12 pixels, in drawings too. */
export const smallTexts = (page) =>
  inPage(page, `
    for (const node of textNodes(scope())) {
      const e = node.parentElement;
      const px = Number.parseFloat(getComputedStyle(e).fontSize) * scaleOf(e);
      if (px < 11.95) faults.push("text of " + px.toFixed(1) + " px: " + called(e));
    }
  `);

/**
 * Targets smaller than 24 by 24 pixels that do not have room around them either: a circle of that width about the middle that meets no
 * other target nor such a circle (WCAG 2.5.8). Links in a sentence are the exception that the criterion makes.
 */
export const smallTargets = (page) =>
  inPage(page, `
    const all = [...scope().querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=treeitem], [role=button], .fold")];
    const box = (e) => {
      const part = e.ownerSVGElement ? e.querySelector("rect, circle, path") ?? e : e;
      const own = part.getBoundingClientRect();
      const label = ["INPUT"].includes(e.tagName) && e.closest("label");
      if (!label) return own;
      const around = label.getBoundingClientRect();
      return own.width * own.height > around.width * around.height ? own : around;
    };
    const seen = all.filter((e) => shown(e) && !quiet(e) && getComputedStyle(e).pointerEvents !== "none").map((e) => ({ e, r: box(e) })).filter(({ e, r }) => r.width > 0 && r.height > 0 && inSight(e, r));
    const inText = ({ e }) => e.tagName === "A" && getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const small = seen.filter((t) => (t.r.width < 23.9 || t.r.height < 23.9) && !inText(t));
    const middle = ({ r }) => [r.x + r.width / 2, r.y + r.height / 2];
    for (const t of small) {
      const [x, y] = middle(t);
      const meets = seen.find((o) => {
        if (o.e === t.e || o.e.contains(t.e) || t.e.contains(o.e)) return false;
        // The map is moved under what lies over it.
        if (Boolean(o.e.closest(".map")) !== Boolean(t.e.closest(".map"))) return false;
        const far = small.includes(o) ? Math.hypot(middle(o)[0] - x, middle(o)[1] - y) - 12
          : Math.hypot(Math.max(o.r.x - x, 0, x - o.r.right), Math.max(o.r.y - y, 0, y - o.r.bottom));
        return far < 11.9;
      });
      if (meets) faults.push("target of " + t.r.width.toFixed(0) + " × " + t.r.height.toFixed(0) + ": " + called(t.e) + ", too near " + called(meets.e));
    }
  `);

/** Controls whose edge or filling does not stand out from what lies around them by 3 to 1, where a name of their own does not tell them. */
export const faintControls = (page) =>
  inPage(page, `
    for (const e of scope().querySelectorAll("input:not([type=radio], [type=checkbox]:not([role=switch]), [type=file], [type=range]), select, textarea, [role=switch]")) {
      if (!shown(e) || quiet(e) || e.disabled || getComputedStyle(e).opacity === "0") continue;
      const { borderTopColor, borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(e);
      // Within the head, names of commands stand bare as links do; the select there is one of them.
      if (e.closest(".head .tools")) continue;
      const around = behind(e.parentElement);
      const edge = borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0 ? 1 : contrast(over(parse(borderTopColor), around), around);
      const filling = contrast(over(parse(backgroundColor), around), around);
      if (Math.max(edge, filling) < 3) faults.push("edge of " + edge.toFixed(2) + " to 1: " + called(e));
    }
  `);

/** Texts in drawings that do not stand out from what is behind them by 4.5 to 1, which axe leaves out; with `all`, other texts and what fields hold too. */
export const faintTexts = (page, { least = 4.5, all = false } = {}) =>
  inPage(page, `
    const faded = (e) => { for (let at = e; at; at = at.parentElement) if (Number(getComputedStyle(at).opacity) < 0.95) return true; return e.closest(":disabled, [aria-disabled=true]"); };
    const under = (node) => {
      // In a drawing: the nearest filled shape drawn before the text that its middle lies on.
      const e = node.parentElement, r = e.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;
      const shapes = [...e.ownerSVGElement.querySelectorAll("rect, circle")].filter((s) => s.compareDocumentPosition(e) & 4);
      const hit = shapes.reverse().find((s) => {
        const b = s.getBoundingClientRect(), f = getComputedStyle(s);
        return f.fill !== "none" && !f.fill.startsWith("url") && parse(f.fill)[3] * f.fillOpacity > 0.5 && b.x <= x && b.right >= x && b.y <= y && b.bottom >= y;
      });
      return hit ? parse(getComputedStyle(hit).fill).slice(0, 3) : behind(e.ownerSVGElement.parentElement);
    };
    const plain = (e) => {
      const c = contrast(over(parse(getComputedStyle(e).color), behind(e)), behind(e));
      if (c < ${least}) faults.push("text of " + c.toFixed(2) + " to 1: " + called(e));
    };
    if (${all}) [...scope().querySelectorAll("input:not([type=range], [type=checkbox], [type=radio]), select, textarea")].filter((e) => shown(e) && !faded(e)).forEach(plain);
    for (const node of textNodes(scope())) {
      const e = node.parentElement;
      if (faded(e)) continue;
      if (!e.ownerSVGElement) {
        if (${all}) plain(e);
        continue;
      }
      const { fill, stroke, strokeWidth, paintOrder } = getComputedStyle(e);
      const back = paintOrder.startsWith("stroke") && Number.parseFloat(strokeWidth) > 2 ? parse(stroke).slice(0, 3) : under(node);
      const c = contrast(parse(fill).slice(0, 3), back);
      if (c < ${least}) faults.push("text of " + c.toFixed(2) + " to 1: " + called(e));
    }
  `);

/** What cannot be seen with forced colours: texts in the colour behind them, shapes without any, and chosen things that look as all others. */
export const lostInForcedColours = (page) =>
  inPage(page, `
    const canvas = behind(document.documentElement);
    for (const node of textNodes(scope())) {
      const e = node.parentElement;
      if (e.ownerSVGElement || e.closest(":disabled, [aria-disabled=true], .qr")) continue;
      const { color } = getComputedStyle(e);
      if (contrast(over(parse(color), behind(e)), behind(e)) < 4.5) faults.push("text cannot be read: " + called(e) + " " + color);
    }
    for (const e of scope().querySelectorAll(".map .nodes .box, .map .links path, .map .thread .link, .map .thread .box, .chart rect, .chart circle, .chart path, .chart line")) {
      if (!shown(e) || e.closest("defs, pattern, .legend")) continue;
      const s = getComputedStyle(e);
      const drawn = [s.fill, s.stroke].filter((c) => c !== "none" && parse(c)[3] > 0);
      if (drawn.length === 0 || drawn.some((c) => c.startsWith("url"))) continue;
      const apart = Math.max(...drawn.map((c) => contrast(parse(c).slice(0, 3), canvas)));
      // What has the colour of the paper and no edge is cut out of what lies behind it, or separates rows.
      const ground = drawn.length === 1 && apart < 1.05;
      if (apart < 3 && !ground && !e.closest(".faded, .dim")) faults.push("shape cannot be seen: " + called(e) + " in " + called(e.parentElement) + " " + drawn);
    }
    const look = (e) => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.borderTopColor, s.borderTopStyle, s.outlineStyle, s.textDecorationLine, s.fontWeight].join(); };
    for (const e of scope().querySelectorAll("a[aria-current], button[aria-current], button[aria-pressed=true], [role=tab][aria-selected=true]")) {
      if (!shown(e) || e.closest("svg")) continue;
      const list = e.closest("ul, ol, .tools, .choice, [role=group]") ?? e.parentElement;
      const other = [...list.querySelectorAll(e.tagName)].find((o) => o !== e && shown(o) && !o.matches("[aria-current], [aria-pressed=true], [aria-selected=true]"));
      if (other && look(other) === look(e)) faults.push("chosen looks as the others: " + called(e));
    }
  `);

/** Where a page that is 320 pixels wide has to be scrolled sideways. */
export const sideways = (page) =>
  inPage(page, `
    const root = document.scrollingElement;
    if (root.scrollWidth > innerWidth) faults.push("the page is " + root.scrollWidth + " wide, the window " + innerWidth);
    for (const e of scope().querySelectorAll("*")) {
      // Drawings and tables whose meaning is in rows and columns need both directions, which the criterion grants (WCAG 1.4.10).
      if (e.closest(".map-frame, .heads, .chart-frame, .ws-wide, table, .matrix, svg, pre") || !shown(e) || quiet(e)) continue;
      const { overflowX } = getComputedStyle(e);
      const holds = e.querySelector(":scope > table, :scope > .matrix");
      if (["auto", "scroll"].includes(overflowX) && e.scrollWidth > e.clientWidth + 1 && !holds && !["INPUT", "TEXTAREA", "SELECT"].includes(e.tagName)) faults.push(called(e) + " is scrolled sideways");
      const r = e.getBoundingClientRect();
      if (r.width > 0 && r.right > innerWidth + 1 && !["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(e.parentElement).overflowX)) faults.push(called(e) + " reaches to " + Math.round(r.right));
    }
  `);

/** Sets the text spacing that nobody may lose anything by (WCAG 1.4.12), or takes it away. */
export const spaced = (page, on) =>
  page.evaluate((on) => {
    const sheet = (globalThis.spacing ??= new CSSStyleSheet());
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    const others = document.adoptedStyleSheets.filter((s) => s !== sheet);
    document.adoptedStyleSheets = on ? [...others, sheet] : others;
  }, on);

/** Texts that are cut off, or that lie over each other, outside of drawings. */
export const cutTexts = (page) =>
  inPage(page, `
    const boxes = [];
    for (const node of textNodes(scope())) {
      const e = node.parentElement;
      if (e.ownerSVGElement) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
      for (let at = e; at && at !== document.body; at = at.parentElement) {
        const s = getComputedStyle(at);
        const b = at.getBoundingClientRect();
        const cut = (r) => (["hidden", "clip"].includes(s.overflowX) && (r.right > b.right + 2 || r.left < b.left - 2)) || (["hidden", "clip"].includes(s.overflowY) && (r.bottom > b.bottom + 4 || r.top < b.top - 4));
        // What a title has in full, and what the map's frame moves out of view, is not lost.
        if (!at.closest(".heads, .pins, .map-frame, .plan-title") && rects.some(cut)) { faults.push("cut off: " + called(e) + " in " + called(at)); break; }
      }
      const layer = e.closest("dialog, .drop, .detail, .pins, .map-zoom, .heads, .said, thead, .bar, .files-head, .said-here, .structure > .buttons, [class~=off]");
      for (const r of rects) if (inSight(e, r)) boxes.push({ e, r, layer });
    }
    boxes.sort((a, b) => a.r.top - b.r.top);
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length && boxes[j].r.top < boxes[i].r.bottom; j += 1) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a.e === b.e || a.layer !== b.layer || a.e.contains(b.e) || b.e.contains(a.e)) continue;
        const wide = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
        const high = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
        if (wide > 3 && high > Math.min(a.r.height, b.r.height) * 0.45) faults.push("lie over each other: " + called(a.e) + " and " + called(b.e));
      }
    }
  `);

/** What moves by itself although less motion is wanted. */
export const moving = (page) =>
  inPage(page, `
    const slow = (value) => value.split(",").some((part) => Number.parseFloat(part) > 0.01);
    for (const e of document.querySelectorAll("*")) {
      const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(e);
      if ((transitionProperty !== "none" && slow(transitionDuration)) || (animationName !== "none" && slow(animationDuration))) faults.push(called(e) + " moves");
    }
  `);
