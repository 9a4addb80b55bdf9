import type { Page } from 'playwright-core';
import { openProblems } from '../../../scripts/host/workbench.ts';

/** Shows the Problems panel narrowed down to one file, as a person does by typing its name into the filter. */
export async function showProblemsOf(page: Page, file: string): Promise<void> {
  await focusFilter(page);
  await page.keyboard.insertText(file);
  await page.locator('.part.panel').getByText(/Showing \d+ of \d+/).waitFor();
}

/** A file that opens late takes the focus away again: whoever types sees it and goes back to the panel. */
async function focusFilter(page: Page, attempts = 6): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await (await openProblems(page)).waitFor();
    await page.keyboard.press('Control+F');
    const found = await page.locator('.part.panel input:focus').waitFor({ timeout: 5000 }).then(() => true, () => false);
    if (found) return;
    if (attempt === attempts) throw new Error('The filter of the Problems panel never had the focus.');
    await page.keyboard.press('Escape');
  }
}

/** Waits until the panel shows a finding of a rule. */
export async function waitForFinding(page: Page, rule: string): Promise<void> {
  await findings(page).filter({ hasText: rule }).first().waitFor();
}

/** Waits until the panel shows no finding; says which are left if that does not come. */
export async function waitForNoFinding(page: Page): Promise<void> {
  await page.locator('.markers-panel').getByText(/No results found|No problems have been detected/).waitFor().catch(async () => {
    throw new Error(`Still shown:\n${(await findings(page).allInnerTexts()).join('\n')}`);
  });
}

function findings(page: Page): ReturnType<Page['locator']> {
  return page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Tahap' });
}
