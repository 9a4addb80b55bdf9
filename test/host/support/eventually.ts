const LIMIT_SECONDS = 15;
const PAUSE_MILLISECONDS = 50;

/**
 * Asks again and again until there is an answer other than undefined or false, and gives it back. VS Code announces
 * hardly any of what a test waits for (diagnostics computed, a view filled), so the test has to look.
 */
export async function eventually<T>(what: string, look: () => T | PromiseLike<T>, seconds = LIMIT_SECONDS): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resume) => setTimeout(resume, PAUSE_MILLISECONDS));
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}
