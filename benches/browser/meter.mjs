// Measures in the page what something sets off: the script until nothing follows, and the time until it is painted.

/** The median of some numbers. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs in the page, and leaves `meter(act)` there: does something and gives `{script, frame}` in milliseconds. */
export function meter() {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }),
    );
  // The framework runs its effects in microtasks; a few turns are enough for effects that set off others.
  const settled = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return performance.now();
  };
  globalThis.meter = async (act) => {
    await painted();
    const start = performance.now();
    act();
    const script = (await settled()) - start;
    const frame = (await painted()) - start;
    return { script, frame };
  };
}
