import type { Page } from 'playwright-core';
import { runCommand } from '../../../scripts/host/workbench.ts';

const LONGEST_TYPED = 20;
const FOCUSED_EDITOR = '.editor-instance .monaco-editor.focused';

/** Makes a new file in the Explorer, by a path from the opened folder. */
export async function createFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await runCommand(page, 'File: New File...');
  await page.locator('.explorer-folders-view input').waitFor();
  await page.keyboard.type(path);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').filter({ hasText: path.slice(path.lastIndexOf('/') + 1) }).waitFor();
  await page.locator(FOCUSED_EDITOR).waitFor();
}

/** Types a snippet's prefix, asks for suggestions and takes the one of that name. */
export async function insertSnippet(page: Page, prefix: string): Promise<void> {
  await page.keyboard.type(prefix);
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: prefix }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/**
 * Fills the prompts of a snippet just inserted: what is selected is typed over, Tab goes on. Sentences come in one go,
 * as from an input method: key by key they would take a minute.
 */
export async function fillPrompts(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) {
    if (answer.length > LONGEST_TYPED) await page.keyboard.insertText(answer);
    else await page.keyboard.type(answer);
    await page.keyboard.press('Tab');
  }
}

/** Deletes the first line below a heading of the open note. */
export async function deleteLineBelow(page: Page, heading: string): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  const box = page.locator('.quick-input-widget:visible .quick-input-box input');
  await box.fill(`@${heading}`);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: heading }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(FOCUSED_EDITOR).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+K');
}

export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator(FOCUSED_EDITOR).waitFor();
}
