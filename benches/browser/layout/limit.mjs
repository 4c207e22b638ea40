// Stops a page's script when it takes too long, even in the middle of a loop.

export class Timeout extends Error {
  constructor(seconds) {
    super(`more than ${seconds} s`);
    this.seconds = seconds;
  }
}

/**
 * What `work` gives, or a `Timeout` after so many seconds; the page's script is then stopped where it is. `session` speaks the
 * developer tools' protocol with the page and must be there already: a page in a loop answers nobody new.
 */
export async function withLimit(session, seconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Timeout(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Timeout) {
      work.catch(() => {});
      await session.send("Runtime.terminateExecution");
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
