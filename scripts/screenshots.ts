import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './host/browser.ts';
import { projectRoot, sampleFolder } from './host/paths.ts';
import { startServerWithExtension } from './host/server-with-extension.ts';
import { goToLine, openFile, openProblems, openViewContainer, openWorkbench, runCommand, setTheme, waitForText } from './host/workbench.ts';

const folder = join(projectRoot, 'media', 'screenshots');
const SIZE = { width: 1100, height: 640 };
/** A course under way whose first meeting lacks its final stage, and a note with mistakes in its front matter. */
const NEW_CASE = 'C-0181';
const NOTE = 'C-0171/2026-11-10-s04.session.md';

interface Shot {
  readonly theme: string;
  readonly take: (page: Page) => Promise<void>;
  /** What of the window is kept. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const WINDOW = { x: 0, y: 0, ...SIZE };
const SIDE_BAR = { x: 0, y: 34, width: 520, height: 460 };
const EDITOR = { x: 352, y: 34, width: 748, height: 400 };

/** Each shot starts from a fresh workbench on the sample. Its name is the name of its file. */
const shots: Readonly<Record<string, Shot>> = {
  'note-with-findings': { theme: 'Light Modern', take: noteWithFindings, part: WINDOW },
  'note-with-findings-dark': { theme: 'Dark Modern', take: noteWithFindings, part: WINDOW },
  'note-with-findings-high-contrast': { theme: 'Dark High Contrast', take: noteWithFindings, part: WINDOW },
  'sessions-tree': { theme: 'Light Modern', take: sessionsTree, part: SIDE_BAR },
  'quick-fix': { theme: 'Light Modern', take: quickFix, part: EDITOR },
  completion: { theme: 'Light Modern', take: completion, part: EDITOR },
};

async function noteWithFindings(page: Page): Promise<void> {
  await openViewContainer(page, 'Tahap');
  await openFile(page, NOTE);
  await openProblems(page);
  await finding(page, 'contract-missing').waitFor();
}

async function sessionsTree(page: Page): Promise<void> {
  await openViewContainer(page, 'Tahap');
  const row = await waitForText(page, new RegExp(NEW_CASE));
  await row.click();
  await page.keyboard.press('ArrowRight');
  await waitForText(page, /2026-11-10|10 Nov/);
}

async function quickFix(page: Page): Promise<void> {
  await openFile(page, NOTE);
  await openProblems(page);
  await finding(page, 'contract-missing').dblclick();
  // The key goes to the panel until the editor has the focus.
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await runCommand(page, 'View: Hide Panel');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').waitFor();
}

async function completion(page: Page): Promise<void> {
  await openFile(page, NOTE);
  await goToLine(page, 22);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

function finding(page: Page, rule: string): Locator {
  const rows = page.locator('.markers-panel .monaco-list-row');
  return rows.filter({ hasText: 'Tahap' }).filter({ hasText: rule }).first();
}

async function takeShot(browser: Browser, origin: string, name: string): Promise<void> {
  const shot = shots[name];
  if (!shot) throw new Error(`No shot is named ${name}. There are: ${Object.keys(shots).join(', ')}`);
  const page = await openWorkbench(browser, origin, SIZE);
  await setTheme(page, shot.theme);
  await shot.take(page);
  await page.screenshot({ path: join(folder, `${name}.png`), clip: shot.part });
  await page.context().close();
  console.log(`media/screenshots/${name}.png`);
}

/** Takes all shots, or those named as parameters. */
async function main(): Promise<void> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(shots);
  await mkdir(folder, { recursive: true });
  // Typing for a picture must not change the sample; pictures must be the same next year.
  const settings = { 'files.autoSave': 'off', 'files.hotExit': 'off', 'tahap.asOf': '2026-11-24', 'editor.minimap.enabled': false };
  const server = await startServerWithExtension({ folder: sampleFolder, settings });
  const browser = await launchBrowser();
  try {
    for (const name of names) await takeShot(browser, server.origin, name);
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
