import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { startServerWithExtension } from '../../scripts/host/server-with-extension.ts';
import type { RunningServer } from '../../scripts/host/server.ts';
import { openWorkbench } from '../../scripts/host/workbench.ts';
import { copySample, type SampleWorkspace } from '../host/runner/sample-workspace.ts';
import { createFile, deleteLineBelow, fillPrompts, focusEditor, insertSnippet } from './support/keyboard.ts';
import { showProblemsOf, waitForFinding, waitForNoFinding } from './support/problems-panel.ts';
import { promptsOf } from './support/snippet.ts';

const NAME = '2026-11-24-s03.session.md';
const SNIPPET = 'catatan-sesi-lanjutan';
const APPOINTMENT = '2026-12-08';

/** What the counselor answers to each prompt of the snippet, for the third session of case C-0181. */
const ANSWERS: Readonly<Record<string, string>> = {
  '[kode]': 'K-4BJM',
  '[nomor]': '3',
  '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}': '2026-11-24',
  '[HH:MM]': '15:30',
  '[menit]': '45',
  '[Perasaan, makna, pola]': 'Konseli menceritakan telepon pada hari Rabu dan perasaan lega sesudahnya.',
  '[Hal, sudut pandang, atau alternatif baru]': 
    'Kabar yang pasti membuatnya lebih mudah tidur daripada kabar yang sering.\n\n### Penilaian kembali\n\nMasalahnya masih rindu rumah; jadwal telepon yang tetap masih tepat.',
  '[Yang dibawa pulang konseli, disepakati bersama]': 'Konseli menyimpulkan bahwa jadwal telepon yang tetap sudah menolong.',
  '[Siapa melakukan apa, paling lambat kapan]': 'konseli: menelepon rumah pada Rabu dan Minggu (2026-12-06)',
  '[Yang lebih dipahami, perasaan sekarang, yang akan dilakukan]': 'Angka 8 dari 10. Perasaan: tenang. Yang dilakukan: tetap mencatat satu hal baik.',
  '[YYYY-MM-DD]': APPOINTMENT,
  '[waktu dan tempat, atau tidak ada: alasan]': '15:30 di ruang BK',
};

function answers(): string[] {
  let codes = 0;
  return promptsOf(SNIPPET).map(prompt => {
    // The second code that is asked for is the counselor's.
    const answer = prompt === '[kode]' && codes++ > 0 ? 'G-03' : ANSWERS[prompt];
    assert.ok(answer !== undefined, `the snippet asks for something new: ${prompt}`);
    return answer;
  });
}

describe('a counselor with a keyboard', function () {
  // Each step goes on where the one before it ended.
  this.bail(true);
  let sample: SampleWorkspace;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    sample = await copySample();
    const settings = { 'tahap.asOf': '2026-11-24', 'files.autoSave': 'off' };
    server = await startServerWithExtension({ folder: sample.folder, settings });
    browser = await launchBrowser();
    page = await openWorkbench(browser, server.origin);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await sample?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    mkdirSync('out/user', { recursive: true });
    await page.screenshot({ path: 'out/user/failure.png' });
    console.log('What was on the screen: out/user/failure.png');
  });

  it('writes a note by a snippet, without a finding in the end', async () => {
    await createFile(page, `cases/C-0181/${NAME}`);
    await showProblemsOf(page, NAME);
    await waitForFinding(page, 'front-matter-invalid');
    await focusEditor(page);
    await insertSnippet(page, SNIPPET);
    await fillPrompts(page, answers());
    await waitForNoFinding(page);
  });

  it('sees a finding when the next appointment goes, and undoes it', async () => {
    await deleteLineBelow(page, 'Perjanjian pertemuan berikutnya');
    await waitForFinding(page, 'next-appointment-missing');
    await page.keyboard.press('Control+Z');
    await waitForNoFinding(page);
  });

  it('has the note on disk as it was written', async () => {
    const path = join(sample.folder, 'cases', 'C-0181', NAME);
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').filter({ hasText: NAME }).waitFor();
    const text = readFileSync(path, 'utf8');
    assert.match(text, /^---\ntahap: 1\nkonseli: K-4BJM\nsesi: 3\n/);
    assert.ok(text.includes(`${APPOINTMENT} 15:30 di ruang BK`));
  });
});
