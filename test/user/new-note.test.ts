import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { startServerWithExtension } from '../../scripts/host/server-with-extension.ts';
import type { RunningServer } from '../../scripts/host/server.ts';
import { openViewContainer, openWorkbench, runCommand } from '../../scripts/host/workbench.ts';

const COMMAND = 'Tahap: New Session Note…';

/** The list or box of the question that is asked, by its title. */
function question(page: Page, title: string | RegExp): Locator {
  return page.locator('.quick-input-widget:visible').filter({ has: page.locator('.quick-input-title', { hasText: title }) });
}

describe('a counselor in an empty folder', function () {
  // Each step goes on where the one before it ended.
  this.bail(true);
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let client = '';

  const focused = (text: string | RegExp): Locator => page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
  const notes = (): string[] => existsSync(join(folder, 'cases')) ? readdirSync(join(folder, 'cases'), { recursive: true }).map(String).filter(name => name.endsWith('.md')) : [];
  const note = (path: string): string => readFileSync(join(folder, 'cases', path), 'utf8');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tahap-empty-'));
    const settings = { 'tahap.asOf': '2026-11-24', 'files.autoSave': 'off' };
    server = await startServerWithExtension({ folder, settings });
    browser = await launchBrowser();
    page = await openWorkbench(browser, server.origin);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    mkdirSync('out/user', { recursive: true });
    await page.screenshot({ path: 'out/user/failure.png' });
    console.log('What was on the screen: out/user/failure.png');
  });

  /** The note is shown, with its prompts as tab stops; until then it takes the focus from whatever is opened. */
  const shown = async (name: string): Promise<void> => {
    await page.locator('.tab.active.dirty').filter({ hasText: name }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };

  it('has a first note after Enter, Enter, Enter', async () => {
    // The welcome text of the empty view offers the same command.
    await openViewContainer(page, 'Tahap');
    await page.locator('.welcome-view-content').getByRole('button', { name: 'New Session Note…' }).waitFor();
    await runCommand(page, COMMAND);
    await question(page, 'New session note').waitFor();
    const row = focused(/New client K-[2-9A-Z]{4}/);
    await row.waitFor();
    client = /K-[2-9A-Z]{4}/.exec(await row.innerText())?.[0] ?? '';
    await page.keyboard.press('Enter');
    await question(page, `New session note: ${client}`).waitFor();
    await focused('First session').waitFor();
    await page.keyboard.press('Enter');
    await focused('Make the note').waitFor();
    await page.keyboard.press('Enter');
    await shown('2026-11-24-s01.session.md');
    assert.deepEqual(notes(), [join(client, '2026-11-24-s01.session.md')]);
    assert.match(note(join(client, '2026-11-24-s01.session.md')), new RegExp(`^---\ntahap: 1\nclient: ${client}\nsession: 1\n`));
  });

  it('stands where there is something to write: the counselor\'s code, which nobody knows yet', async () => {
    await page.keyboard.type('G-01');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(note(join(client, '2026-11-24-s01.session.md')), /\ncounselor: G-01\n---\n\n## Early stage\n/);
  });

  it('goes back a question, and calls everything off with Escape', async () => {
    await runCommand(page, COMMAND);
    await focused(client).waitFor();
    await page.keyboard.press('Enter');
    await focused('Next session').waitFor();
    await page.keyboard.press('Control+Alt+Minus');
    await focused(client).waitFor();
    await page.keyboard.press('Enter');
    await focused('Next session').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(notes().length, 1);
  });

  it('writes a note of another kind for the case, with its letters typed', async () => {
    await runCommand(page, COMMAND);
    await focused(client).waitFor();
    await page.keyboard.press('Enter');
    await focused('Next session').waitFor();
    await page.keyboard.type('missed');
    await focused('Missed meeting').waitFor();
    await page.keyboard.press('Enter');
    await shown('2026-11-24-no-show.session.md');
    assert.match(note(join(client, '2026-11-24-no-show.session.md')), /\ntype: no-show\n[^]*\ncounselor: G-01\n[^]*- Scheduled time: \[HH:MM\]/);
  });

  it('changes a detail before, and finds it remembered for the next new client', async () => {
    await chooseNewClient();
    await page.keyboard.type('setting');
    await focused('Setting').waitFor();
    await page.keyboard.press('Enter');
    await question(page, /^Setting$/).waitFor();
    await page.keyboard.type('school');
    await focused('School').waitFor();
    await page.keyboard.press('Enter');
    await focused('Make the note').waitFor();
    await page.keyboard.press('Enter');
    await shown('2026-11-24-s01.session.md');
    await chooseNewClient();
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: /Setting.*School/ }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(notes().length, 3);
    assert.ok(notes().some(path => /\nsetting: school\n/.test(note(path))));
  });

  async function chooseNewClient(): Promise<void> {
    await runCommand(page, COMMAND);
    await question(page, 'New session note').waitFor();
    await page.keyboard.type('New client K');
    await focused(/New client K-/).waitFor();
    await page.keyboard.press('Enter');
    await focused('First session').waitFor();
    await page.keyboard.press('Enter');
    await focused('Make the note').waitFor();
  }
});
