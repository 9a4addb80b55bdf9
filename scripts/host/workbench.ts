import type { Browser, Locator, Page } from 'playwright-core';

/** The first wait holds the start of the extension host, too. */
const START_MILLISECONDS = 90_000;
const WAIT_MILLISECONDS = 30_000;
const LOOK_MILLISECONDS = 50;
/** Rows that are looked through for the one that is meant. */
const LONGEST_LIST = 20;

export interface WorkbenchOptions {
  readonly width?: number;
  readonly height?: number;
}

/** Opens a workbench in a page of its own, with nothing remembered from an earlier one. */
export async function openWorkbench(browser: Browser, address: string, options: WorkbenchOptions = {}): Promise<Page> {
  const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MILLISECONDS);
  await page.goto(address, { timeout: START_MILLISECONDS });
  await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: START_MILLISECONDS });
  return page;
}

/** Runs a command by its title in the command palette, as a person would. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/** Opens a file by its name, or by the end of its path. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const base = name.slice(name.lastIndexOf('/') + 1);
  await pick(page, name, base);
  await page.locator('.editor-instance .monaco-editor .view-lines').first().waitFor();
}

/** Puts the cursor at the beginning of a line of the active editor. Lines count from 1. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await quickInput(page).fill(`:${line}`);
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'hidden' });
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Opens a view container from the activity bar by its title, if it is not open already. */
export async function openViewContainer(page: Page, title: string): Promise<void> {
  const tab = page.locator('.activitybar').getByRole('tab', { name: title }).first();
  await tab.waitFor({ timeout: START_MILLISECONDS });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
}

export async function openProblems(page: Page): Promise<Locator> {
  await runCommand(page, 'View: Focus Problems');
  const panel = page.locator('.markers-panel');
  await panel.waitFor();
  return panel;
}

/**
 * Waits until the status bar counts that many problems, errors, warnings and infos together, and gives the number back:
 * the last one it saw, if the time is up.
 */
export async function waitForProblemCount(page: Page, count: number): Promise<number> {
  const status = page.locator('#status\\.problems');
  const shown = async (): Promise<number> => sumOf((await status.getAttribute('aria-label')) ?? '');
  await status.waitFor({ timeout: START_MILLISECONDS });
  const end = Date.now() + WAIT_MILLISECONDS;
  while (Date.now() < end && (await shown()) !== count) await page.waitForTimeout(LOOK_MILLISECONDS);
  return shown();
}

/** "Errors: 3, Warnings: 12" → 15. */
function sumOf(label: string): number {
  return [...label.matchAll(/: (\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0);
}

/** Waits until a text is to be seen anywhere in the workbench. */
export async function waitForText(page: Page, text: string | RegExp, milliseconds = WAIT_MILLISECONDS): Promise<Locator> {
  const found = page.locator('.monaco-workbench').getByText(text).filter({ visible: true }).first();
  await found.waitFor({ timeout: milliseconds });
  return found;
}

/** Types into the open list of choices and takes the row with a label, by keyboard. */
async function pick(page: Page, typed: string, label: string): Promise<void> {
  const input = quickInput(page);
  await input.fill(typed);
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
  await row.waitFor();
  const focused = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: label });
  for (let step = 0; step < LONGEST_LIST && (await focused.count()) === 0; step++) await page.keyboard.press('ArrowDown');
  await focused.first().waitFor();
  await page.keyboard.press('Enter');
  // The command may open a list of its own in the same place, so the box itself need not go.
  await row.waitFor({ state: 'hidden' });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-box input');
}
