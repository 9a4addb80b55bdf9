import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { startServerWithExtension } from '../../scripts/host/server-with-extension.ts';
import type { RunningServer } from '../../scripts/host/server.ts';
import { openViewContainer, openWorkbench } from '../../scripts/host/workbench.ts';
import { waitForNoFinding } from './support/problems-panel.ts';

/** What the issue allows beside the prose. */
const MOST_KEYS = 60;
const MOST_SECONDS = 120;

interface Writer {
  /** Enough of the command's name to find it. */
  readonly command: string;
  readonly firstSession: RegExp;
  readonly makeNote: RegExp;
  /** What is written in the place of each prompt, in the order in which Tab visits them; nothing for one that is left out. */
  readonly prose: readonly string[];
}

const writers: Readonly<Record<'en' | 'id', Writer>> = {
  en: {
    command: 'new session',
    firstSession: /First session/,
    makeNote: /Make the note/,
    prose: [
      'G-01',
      'She came of her own will and greeted first.', 'She looked up while she spoke of her sister.',
      'She sleeps five hours since the move in August, mostly at home.', 'She calls it a tired head.',
      'The phone lies beside the pillow.', 'Two friends are close, and she reads well.',
      'Agreed in this meeting, in the counselling room.',
      '45 minutes a week, six meetings', 'Client: a note on sleep each morning; counselor: a plan for the evening', 'both say when something is not working',
      'Client, on 2026-11-24.', 'Danger, abuse, court and supervision were explained.',
      'She takes with her that sleep comes first; both agree.',
      'Clearer: what the evening does. Feeling: calmer. Will do: the note.',
      '2026-12-01', '10:00 in the counselling room',
    ],
  },
  id: {
    command: 'new session',
    firstSession: /Sesi pertama/,
    makeNote: /Buat catatan/,
    prose: [
      'G-01',
      'Konseli datang atas kemauan sendiri dan menyapa lebih dulu.', 'Ia menatap saat bercerita tentang adiknya.',
      'Tidurnya lima jam sejak pindah rumah pada bulan Agustus.', 'Ia menyebutnya kepala lelah.',
      'Ponsel terletak di samping bantal.', 'Dua teman dekat membantunya, dan ia gemar membaca.',
      'Disepakati dalam pertemuan ini, di ruang BK.',
      '45 menit tiap minggu, enam pertemuan', 'Konseli: mencatat tidur tiap pagi; konselor: menyiapkan rencana malam', 'keduanya berkata bila ada yang tidak berjalan',
      'Konseli, pada 2026-11-24.', 'Bahaya, kekerasan, pengadilan, dan supervisi dijelaskan.',
      'Konseli membawa pulang bahwa tidur didahulukan; disepakati bersama.',
      'Lebih jelas: pengaruh malam hari. Perasaan: lebih tenang. Akan dilakukan: mencatat tidur.',
      '2026-12-01', '10.00 di ruang BK',
    ],
  },
};

for (const language of ['en', 'id'] as const) {
  describe(`a first session note in an empty folder, by keyboard alone (${language})`, () => {
    let folder: string;
    let server: RunningServer;
    let browser: Browser;
    let page: Page;
    let keys = 0;

    const press = async (key: string): Promise<void> => {
      keys++;
      await page.keyboard.press(key);
    };
    const type = async (text: string): Promise<void> => {
      keys += text.length;
      await page.keyboard.type(text);
    };
    const row = (text: RegExp): Promise<void> => page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text }).waitFor();

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tahap-empty-'));
      server = await startServerWithExtension({ folder, settings: { 'tahap.asOf': '2026-11-24', 'tahap.language': language, 'files.autoSave': 'off' } });
      browser = await launchBrowser();
      page = await openWorkbench(browser, server.origin);
      // The window is ready when the empty view says what can be done.
      await openViewContainer(page, 'Tahap');
      await page.locator('.welcome-view-content').getByRole('button').first().waitFor();
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      mkdirSync('out/user', { recursive: true });
      await page.screenshot({ path: `out/user/failure-${language}.png` });
      console.log(`What was on the screen: out/user/failure-${language}.png`);
    });

    it(`is clean after at most ${MOST_KEYS} keys beside the prose, in less than two minutes`, async function () {
      const { command, firstSession, makeNote, prose } = writers[language];
      const began = performance.now();
      await press('F1');
      await type(command);
      await row(/New Session Note/);
      await press('Enter');
      await row(/K-[2-9A-Z]{4}/);
      await press('Enter');
      await row(firstSession);
      await press('Enter');
      await row(makeNote);
      await press('Enter');
      await page.locator('.tab.active').filter({ hasText: '2026-11-24-s01.session.md' }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      // The prompts are tab stops from now on.
      await page.locator('.tab.active.dirty').waitFor();
      for (const words of prose) {
        await page.keyboard.insertText(words);
        await press('Tab');
      }
      await press('Control+S');
      await press('Control+Shift+M');
      await waitForNoFinding(page);
      const seconds = (performance.now() - began) / 1000;
      console.log(`      ${keys} keys, ${Math.round(seconds)} s`);
      assert.ok(keys <= MOST_KEYS, `${keys} keys`);
      assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
      const [name] = readdirSync(join(folder, 'cases'), { recursive: true }).map(String).filter(path => path.endsWith('.md'));
      const text = readFileSync(join(folder, 'cases', name ?? ''), 'utf8');
      for (const words of prose) assert.ok(text.includes(words), words);
      assert.doesNotMatch(text, /\[[^\]]+\]/, 'no prompt is left');
    });
  });
}
