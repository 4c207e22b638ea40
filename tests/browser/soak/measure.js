// What a page holds on to: measured in one and the same state, after everything that nobody needs has been thrown away.

/** Before the page is opened: notes the program's memory as it is made, which no page gives away by itself. */
export const watchMemory = (page) =>
  page.addInitScript(() => {
    // What is printed would wait for a printer.
    window.print = () => {};
    // Links out of the program, such as to the licences, would end the run.
    addEventListener("click", (e) => e.target.closest?.("a:not([href^='?'], [href^='#'], [download])") && e.preventDefault());
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        const { memory } = (made.instance ?? made).exports;
        if (memory) globalThis.soakMemory ??= memory;
        return made;
      };
    }
  });

/** Shows the site's own plan in a view, without anything over it, without loading the page again. */
export async function goHome(page, monkey, query) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  await page.mouse.move(1, 1);
  // What the monkey still holds would hold the view that it was in.
  await monkey.held?.dispose().catch(() => {});
  // To another view of another plan and back, so that what is measured has been made anew each time.
  for (const address of ["?plan=plan/finns-inte.json&vy=tabell", query]) {
    await page.evaluate((address) => {
      for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
      document.activeElement?.blur?.();
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, address);
    await monkey.settled();
  }
  await page.waitForFunction(() => document.querySelector(".map .node") && !document.querySelector("[data-layout=waiting], .failed"));
}

/** Sizes in bytes and counts, after the garbage is gone. */
export async function measure(page, client) {
  // Twice, and once in between: what a finaliser lets go of is found the next time.
  for (let i = 0; i < 3; i++) {
    await client.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  const { metrics } = await client.send("Performance.getMetrics");
  const of = (name) => metrics.find((m) => m.name === name)?.value ?? 0;
  const wasm = await page.evaluate(() => globalThis.soakMemory?.buffer.byteLength ?? 0);
  return { heap: of("JSHeapUsedSize"), wasm, nodes: of("Nodes"), listeners: of("JSEventListeners"), documents: of("Documents") };
}

/** A measurement in one line. */
export const line = (name, { heap, wasm, nodes, listeners }) =>
  `${name.padEnd(7)} JS ${(heap / 1e6).toFixed(2)} MB, wasm ${(wasm / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
