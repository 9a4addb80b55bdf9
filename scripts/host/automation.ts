import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { within } from './time-limit.ts';

const LOAD_MILLISECONDS = 60_000;
const FIRST_SIGN_MILLISECONDS = 90_000;
const PAGE_LOG_LINES = 60;
const NOWHERE_TO_RUN = /No extension host found/;

export interface TestPage {
  readonly url: string;
  readonly milliseconds: number;
  /** Each line that the extension host wrote to its console. */
  readonly onLine: (line: string) => void;
  /** What the other side logged, shown when the time is up. */
  readonly details?: () => string;
}

/** Opens a workbench whose address names a tests module, and resolves to 0 when its `run` resolved, else to 1. */
export async function runTestsInPage(browser: Browser, test: TestPage): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const pageLog: string[] = [];
  page.on('console', (message) => pageLog.push(message.text()));
  const details = (): string => [test.details?.() ?? '', ...pageLog.slice(-PAGE_LOG_LINES)].join('\n');

  let saidSomething: () => void = () => undefined;
  const firstSign = new Promise<void>((resolve) => (saidSomething = resolve));
  let hasExited = false;
  const exited = new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page with the workbench crashed.')));
    page.on('console', (message) => {
      // It only says so and waits for ever.
      if (NOWHERE_TO_RUN.test(message.text())) reject(new Error(message.text()));
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      hasExited = true;
      resolve(code);
    });
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
    saidSomething();
    // A page that goes down complains of all that it can't finish.
    if (hasExited) return;
    for (const line of format(...values).split('\n')) test.onLine(line);
  });
  try {
    await page.goto(test.url, { timeout: LOAD_MILLISECONDS });
    const anySign = Promise.race([firstSign, exited]);
    await within({ milliseconds: FIRST_SIGN_MILLISECONDS, what: 'The tests said nothing', details }, anySign);
    return await within({ milliseconds: test.milliseconds, what: 'The tests', details }, exited);
  } finally {
    await context.close();
  }
}
