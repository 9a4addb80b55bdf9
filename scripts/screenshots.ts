import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './host/browser.ts';
import { projectRoot, sampleFolder } from './host/paths.ts';
import { startServerWithExtension } from './host/server-with-extension.ts';
import { goToLine, openFile, openProblems, openViewContainer, openWorkbench, runCommand, waitForText } from './host/workbench.ts';

const folder = join(projectRoot, 'media', 'screenshots');
const SIZE = { width: 1100, height: 640 };
/** A course under way whose first meeting lacks its final stage, and a note with mistakes in its front matter. */
const NEW_CASE = 'C-0181';
const NOTE = 'C-0171/2026-11-10-s04.session.md';

/** Themes by their ids in the settings, each with the class by which the window tells that it is shown. */
const themes = {
  light: { id: 'Light 2026', shown: '.monaco-workbench.vs' },
  dark: { id: 'Dark 2026', shown: '.monaco-workbench.vs-dark' },
  highContrast: { id: 'Default High Contrast', shown: '.monaco-workbench.hc-black' },
} as const;

interface Shot {
  readonly theme: keyof typeof themes;
  readonly take: (page: Page) => Promise<void>;
  /** What of the window is kept. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Typing for a picture must not change the sample; pictures must be the same next year. */
const SETTINGS = { 'files.autoSave': 'off', 'files.hotExit': 'off', 'tahap.asOf': '2026-11-24', 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false };

const WINDOW = { x: 0, y: 0, ...SIZE };
const SIDE_BAR = { x: 0, y: 34, width: 460, height: 400 };
const EDITOR = { x: 327, y: 34, width: 771, height: 420 };
const LONG_EDITOR = { ...EDITOR, height: 572 };

/** Each shot starts from a fresh workbench on the sample. Its name is the name of its file. */
const shots: Readonly<Record<string, Shot>> = {
  'note-with-findings': { theme: 'light', take: noteWithFindings, part: WINDOW },
  'note-with-findings-dark': { theme: 'dark', take: noteWithFindings, part: WINDOW },
  'note-with-findings-high-contrast': { theme: 'highContrast', take: noteWithFindings, part: WINDOW },
  'sessions-tree': { theme: 'light', take: sessionsTree, part: SIDE_BAR },
  'quick-fix': { theme: 'light', take: quickFix, part: EDITOR },
  completion: { theme: 'light', take: completion, part: LONG_EDITOR },
};

async function noteWithFindings(page: Page): Promise<void> {
  await openViewContainer(page, 'Tahap');
  await openFile(page, NOTE);
  await openProblems(page);
  await finding(page, 'contract-missing').waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await colouredText(page);
}

/** Colours come some time after the text: a key and its value are then two pieces. */
async function colouredText(page: Page): Promise<void> {
  await page.locator('.editor-instance .view-line').filter({ hasText: 'client:' }).locator('span > span:nth-child(3)').waitFor();
}

async function sessionsTree(page: Page): Promise<void> {
  await openViewContainer(page, 'Tahap');
  const row = await waitForText(page, new RegExp(NEW_CASE));
  await row.click();
  await page.keyboard.press('ArrowRight');
  await waitForText(page, /2026-11-10|10 Nov/);
  await widenSideBar(page, 130);
}

async function widenSideBar(page: Page, pixels: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('The side bar is not shown');
  const [x, y] = [box.x + box.width + 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 5 });
  await page.mouse.up();
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
  await page.locator('.action-widget .action-list-item, .action-widget .monaco-list-row').first().waitFor();
}

async function completion(page: Page): Promise<void> {
  await openFile(page, NOTE);
  // The state of the note in the status bar tells that Tahap is there.
  await page.locator('.statusbar').getByText(/\d\/\d · /).waitFor();
  // Below a step's last line, an empty line in between.
  await goToLine(page, 28);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

function finding(page: Page, rule: string): Locator {
  const rows = page.locator('.markers-panel .monaco-list-row');
  return rows.filter({ hasText: 'Tahap' }).filter({ hasText: rule }).first();
}

async function takeShot(browser: Browser, origin: string, name: string, shot: Shot): Promise<void> {
  const page = await openWorkbench(browser, origin, SIZE);
  await page.locator(themes[shot.theme].shown).waitFor();
  await shot.take(page).catch(async (error: unknown) => {
    await page.screenshot({ path: join(projectRoot, 'out', 'failed-screenshot.png') });
    throw error;
  });
  // What a pointer shows where it happens to rest is no part of the picture.
  await page.mouse.move(SIZE.width / 2, 1);
  await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(folder, `${name}.png`), clip: shot.part });
  await page.context().close();
  console.log(`media/screenshots/${name}.png`);
}

async function takeShots(browser: Browser, sample: string, theme: keyof typeof themes, names: readonly string[]): Promise<void> {
  const wanted = Object.entries(shots).filter(([name, shot]) => shot.theme === theme && names.includes(name));
  if (wanted.length === 0) return;
  const server = await startServerWithExtension({ folder: sample, settings: { ...SETTINGS, 'workbench.colorTheme': themes[theme].id } });
  try {
    for (const [name, shot] of wanted) await takeShot(browser, server.origin, name, shot);
  } finally {
    await server.stop();
  }
}

/** Takes all shots, or those named as parameters. */
async function main(): Promise<void> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(shots);
  for (const name of names) if (!shots[name]) throw new Error(`No shot is named ${name}. There are: ${Object.keys(shots).join(', ')}`);
  await mkdir(folder, { recursive: true });
  const away = await mkdtemp(join(tmpdir(), 'tahap-'));
  const sample = join(away, 'school');
  await cp(sampleFolder, sample, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const theme of ['light', 'dark', 'highContrast'] as const) await takeShots(browser, sample, theme, names);
  } finally {
    await browser.close();
    await rm(away, { recursive: true, force: true });
  }
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
