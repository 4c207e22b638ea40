// Stops a page's script when it takes too long, even in the middle of a loop.

export class Timeout extends Error {
  constructor(seconds) {
    super(`more than ${seconds} s`);
    this.seconds = seconds;
  }
}

/** What `work` gives, or [`Timeout`] after so many seconds; the page's script is then stopped where it is. */
export async function withLimit(page, seconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Timeout(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Timeout) {
      work.catch(() => {});
      const session = await page.context().newCDPSession(page);
      await session.send("Runtime.terminateExecution");
      await session.detach();
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
