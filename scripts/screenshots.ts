import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from './host/browser.ts';
import { projectRoot, sampleFolder } from './host/paths.ts';
import { startServerWithExtension } from './host/server-with-extension.ts';
import { goToLine, openFile, openProblems, openViewContainer, openWorkbench, waitForText } from './host/workbench.ts';

const folder = join(projectRoot, 'media', 'screenshots');
const NOTE = 'C-0178/2026-10-08-s02.session.md';

/** Each shot starts from a fresh workbench on the sample. Its name is the name of its file. */
const shots: Record<string, (page: Page) => Promise<void>> = {
  'sessions-tree': async (page) => {
    await openViewContainer(page, 'Tahap');
    await waitForText(page, /C-0178/);
  },

  'note-with-findings': async (page) => {
    await openFile(page, NOTE);
    await openProblems(page);
    await finding(page, 'front-matter-invalid').waitFor();
  },

  'quick-fix': async (page) => {
    await openFile(page, NOTE);
    await openProblems(page);
    await finding(page, 'contract-missing').dblclick();
    // The key goes to the panel until the editor has the focus.
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').waitFor();
  },

  completion: async (page) => {
    await openFile(page, NOTE);
    await goToLine(page, 1_000);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },
};

function finding(page: Page, rule: string): Locator {
  const rows = page.locator('.markers-panel .monaco-list-row');
  return rows.filter({ hasText: 'Tahap' }).filter({ hasText: rule }).first();
}

/** Takes all shots, or those named as parameters. */
async function main(): Promise<void> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(shots);
  await mkdir(folder, { recursive: true });
  // Typing for a picture must not change the sample.
  const settings = { 'files.autoSave': 'off', 'files.hotExit': 'off' };
  const server = await startServerWithExtension({ folder: sampleFolder, settings });
  const browser = await launchBrowser();
  try {
    for (const name of names) {
      const take = shots[name];
      if (!take) throw new Error(`No shot is named ${name}. There are: ${Object.keys(shots).join(', ')}`);
      const page = await openWorkbench(browser, server.origin);
      await take(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.context().close();
      console.log(`media/screenshots/${name}.png`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
