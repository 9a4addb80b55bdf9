const LIMIT_MILLISECONDS = 15_000;
const PAUSE_MILLISECONDS = 50;

/**
 * Asks again and again until there is an answer other than undefined or false, and gives it back. VS Code announces
 * hardly any of what a test waits for (diagnostics computed, a view filled), so the test has to look.
 */
export async function eventually<T>(what: string, look: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
  const end = Date.now() + LIMIT_MILLISECONDS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resume) => setTimeout(resume, PAUSE_MILLISECONDS));
  }
  throw new Error(`Not within ${LIMIT_MILLISECONDS / 1000} s: ${what}`);
}
