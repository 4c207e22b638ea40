// A monkey at the page: what it does follows from its seed and from what it finds there, so that a seed tells a run again.

/** Chance that can be repeated: mulberry32. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { below, of: (list) => list[below(list.length)], odds: (p) => next() < p };
}

const KEYS = [
  "Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown",
  "Home", "End", "PageDown", "Delete", "+", "-", "0", "/", "?", "h", "Control+z", "Control+Shift+z", "Control+y",
];

const WORDS = [
  "Stärka folkhälsan", "cykel", "å", "  ", "", "3", "0", "-1", "2027", "2030-13-45", "🚲 på väg", "ÅÄÖ åäö é ß", "x".repeat(300), "<b>fet</b>",
  "“citat” och 'apostrof'", "Samverka\tmed\tkommunerna", "https://exempel.se/a?b=c", "سلام", "1,5", "50 %",
];

const SIZES = [[1280, 800], [1280, 800], [390, 844], [800, 600], [320, 640]];

/** What may be acted on, in the page's order: what is in the topmost open dialog, else in the whole page. Runs in the page. */
function actionable(kind) {
  const dialogs = [...document.querySelectorAll("dialog:modal")];
  const root = dialogs.at(-1) ?? document;
  const selectors = {
    press: "a[href^='?'], button, summary, input[type=checkbox], input[type=radio], [role=tab], [role=treeitem], .map .node a, td, th button",
    write: "input:not([type]), input[type=text], input[type=search], input[type=number], input[type=date], input[type=url], textarea",
    choose: "select, input[type=range]",
    drag: ".map .node, .map, [draggable=true], .square .dot, canvas, svg",
    file: "input[type=file]",
  };
  // A link to a page of its own, such as a ballot, would end the run; so does removing all that the browser keeps, which loads the page anew.
  const removes = (e) => e.localName === "button" && /^(Ta bort allt|Remove everything)$/.test(e.textContent.trim());
  const leaves = (e) => e.closest("a[target], a[download]") || e.closest("[disabled]") || removes(e);
  const seen = (e) => {
    if (kind === "file") return true;
    const { width, height } = e.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(e).visibility !== "hidden";
  };
  return [...root.querySelectorAll(selectors[kind])].filter((e) => !leaves(e) && seen(e));
}

/** How the page's n-th thing of a kind is called in the account of a run. Runs in the page. */
function named(e) {
  const name = (e.getAttribute("aria-label") ?? e.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
  return `${e.localName}${[...e.classList].map((c) => `.${c}`).join("")} “${name}”`;
}

export class Monkey {
  /** `files` are what it may open: name, type and bytes. */
  constructor(page, seed, files) {
    Object.assign(this, { page, chance: chance(seed), files, account: [] });
  }

  /** One step; says what it was. */
  async step() {
    const { chance } = this;
    const roll = chance.below(100);
    const what =
      roll < 52 ? this.press() : roll < 66 ? this.write() : roll < 71 ? this.choose() : roll < 81 ? this.key()
      : roll < 86 ? this.drag() : roll < 88 ? this.wheel() : roll < 92 ? this.travel() : roll < 96 ? this.edit()
      : roll < 98 ? this.open() : this.look();
    const done = (await what) ?? "nothing there";
    this.account.push(done);
    // A handle holds on to what the page has long thrown away.
    await this.held?.dispose().catch(() => {});
    this.held = null;
    await this.settled();
    return done;
  }

  /** Until the page has drawn what the step led to, and no part of the program is on its way. */
  async settled() {
    await this.page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      await frame();
      await frame();
      for (let i = 0; i < 600 && document.querySelector(".waiting, #boot"); i++) await frame();
    });
  }

  /** One of what may be acted on; scrolled into sight. */
  async some(kind, prefer = 0) {
    const handle = await this.page.evaluateHandle(actionable, kind);
    const count = await handle.evaluate((list) => list.length);
    if (count === 0) return null;
    // Among links to hundreds of nodes the few buttons would hardly ever be met.
    const at = this.chance.odds(prefer) ? "buttons" : this.chance.below(count);
    const turn = this.chance.below(1 << 20);
    const found = await handle.evaluateHandle((list, { at, turn }) => {
      const buttons = at === "buttons" ? list.filter((e) => !e.closest("svg, td, tbody")) : [];
      const one = buttons.length ? buttons[turn % buttons.length] : list[at === "buttons" ? turn % list.length : at];
      one.scrollIntoView({ block: "nearest", inline: "nearest" });
      return one;
    }, { at, turn });
    await handle.dispose();
    const element = (this.held = found.asElement());
    return element && { element, name: await element.evaluate(named) };
  }

  /** Where an element is, if it can be seen. */
  async middle(element) {
    const box = await element.boundingBox();
    const { width, height } = this.page.viewportSize();
    if (!box) return null;
    const [x, y] = [box.x + Math.min(box.width / 2, 400), box.y + Math.min(box.height / 2, 300)];
    return x > 0 && y > 0 && x < width && y < height ? [x, y] : null;
  }

  async press() {
    const some = await this.some("press", 0.7);
    if (!some) return null;
    const at = await this.middle(some.element);
    if (at) await this.page.mouse.click(...at);
    else await some.element.evaluate((e) => (e.click ? e.click() : e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))));
    return `press ${some.name}`;
  }

  async write() {
    const some = await this.some("write");
    if (!some) return this.press();
    const text = this.chance.of(WORDS);
    await some.element.evaluate((e) => e.focus());
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press(this.chance.of(["Tab", "Enter", "Escape", "Tab"]));
    return `write “${text.slice(0, 20)}” into ${some.name}`;
  }

  async choose() {
    const some = await this.some("choose");
    if (!some) return this.press();
    const turn = this.chance.below(1 << 20);
    const value = await some.element.evaluate((e, turn) => {
      if (e.localName === "select") e.selectedIndex = turn % Math.max(e.options.length, 1);
      else e.value = Number(e.min || 0) + (turn % (Number(e.max || 100) - Number(e.min || 0) + 1));
      for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true }));
      return e.value;
    }, turn);
    return `choose “${value}” of ${some.name}`;
  }

  async key() {
    const keys = Array.from({ length: 1 + this.chance.below(4) }, () => this.chance.of(KEYS));
    for (const key of keys) await this.page.keyboard.press(key);
    return `keys ${keys.join(" ")}`;
  }

  async drag() {
    const some = await this.some("drag");
    if (!some) return null;
    const at = await this.middle(some.element);
    if (!at) return null;
    const { width, height } = this.page.viewportSize();
    const to = [this.chance.below(width), this.chance.below(height)];
    await this.page.mouse.move(...at);
    await this.page.mouse.down();
    await this.page.mouse.move(...to, { steps: 4 });
    await this.page.mouse.up();
    return `drag ${some.name} to ${to}`;
  }

  async wheel() {
    const { width, height } = this.page.viewportSize();
    await this.page.mouse.move(this.chance.below(width), this.chance.below(height));
    const by = (this.chance.below(9) - 4) * 120;
    await this.page.mouse.wheel(0, by);
    return `wheel ${by}`;
  }

  /** Back or forward, as far as this page was there already. */
  async travel() {
    const by = this.chance.odds(0.6) ? -1 : 1;
    const done = await this.page.evaluate((by) => {
      const at = navigation.currentEntry.index + by;
      if (!navigation.entries()[at]?.sameDocument) return false;
      history.go(by);
      return true;
    }, by);
    return done ? `go ${by}` : null;
  }

  /** Undo and redo where one can; otherwise begins or ends to change the plan. */
  async edit() {
    const name = this.chance.of([/^(Ångra|Undo)/, /^(Gör om|Redo)/, /^(Redigera|Edit)$/, /^(Redigera|Edit)$/]);
    const button = this.page.getByRole("button", { name }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) return null;
    await button.evaluate((e) => e.click());
    return `press ${name}`;
  }

  /** Gives a file to whatever asks for one, or drops it on the page. */
  async open() {
    const file = this.chance.of(this.files);
    const some = await this.some("file");
    if (some) {
      await some.element.setInputFiles({ name: file.name, mimeType: file.mimeType, buffer: Buffer.from(file.text) });
      return `give ${file.name}`;
    }
    await this.page.evaluate(({ name, mimeType, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: mimeType }));
      for (const type of ["dragover", "drop"]) {
        document.querySelector(".page")?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, file);
    return `drop ${file.name}`;
  }

  /** Another window, another look. */
  async look() {
    const [width, height] = this.chance.of(SIZES);
    await this.page.setViewportSize({ width, height });
    const colorScheme = this.chance.of(["light", "dark"]);
    await this.page.emulateMedia({ colorScheme, reducedMotion: this.chance.of(["reduce", "no-preference"]) });
    return `window ${width} × ${height}, ${colorScheme}`;
  }
}
