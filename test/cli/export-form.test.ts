import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { buildCaseFile, buildNote, contractKeys } from '../rules/support/build-note.ts';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

const note = 'cases/C-0142/2026-01-12-s02.session.md';
const hasOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

/** The words of Word documents as LibreOffice reads them, by name. It takes its time to start, so it is started once. */
function readByOffice(files: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tahap-office-'));
  try {
    const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...Object.values(files)], { encoding: 'utf8', timeout: 160_000 });
    assert.equal(status, 0, stderr);
    return Object.fromEntries(Object.keys(files).map(name => [name, readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\s+/g, ' ')]));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe('tahap export form', () => {
  let folder: TemporaryFolder;
  const run = (...args: string[]): ReturnType<typeof tahap> => tahap(folder.path, ['export', 'form', ...args]);
  beforeEach(() => {
    folder = new TemporaryFolder({
      '.tahap.yaml': 'institution: {name: SMA Negeri 1 Contoh, city: Bandung}\n',
      'cases/C-0142/case.md': buildCaseFile('id', { contract: contractKeys.id }),
      'cases/C-0142/2026-01-05-s01.session.md': buildNote('id', { session: 1, words: { 'define-problem': 'Menunda tugas sejak Agustus.' } }),
      [note]: buildNote('id', { session: 2, and: ['risk'], words: { explore: 'Takut <salah> & malu.', conclude: 'Mulai dari yang kecil.', risk: 'Ditanyakan, tidak ada.' } }),
    });
  });
  afterEach(() => folder.remove());

  it('prints a note as a page, and names what has no place, without a word of it', () => {
    const { code, out, errors } = run('--form', 'lpl', note);
    assert.equal(code, 0);
    assert.match(out, /<html lang="id">[^]*Laporan Pelaksanaan Layanan[^]*Takut &lt;salah&gt; &amp; malu\./);
    assert.match(errors, /^The form has no place for:\n {2}cases\/C-0142\/2026-01-12-s02\.session\.md: Risk and safety \(risk\), lines? [\d-]+\n$/);
    assert.doesNotMatch(errors, /Ditanyakan/);
    assert.match(run('--form', 'lpl', '--appendix', '--language', 'en', note).out, /<html lang="en">[^]*Appendix[^]*Ditanyakan, tidak ada\./);
  });

  it('writes a whole case', () => {
    const { code, out } = run('--form', 'clinical', '--case', 'C-0142');
    assert.equal(code, 0);
    assert.match(out, /Berkas kasus[^]*Pertemuan 1, [^]*Menunda tugas sejak Agustus\.[^]*Pertemuan 2, [^]*Takut/);
  });

  it('says what it needs', () => {
    assert.match(run(note).errors, /--form takes rpl, lpl, clinical/);
    assert.match(run('--form', 'lpl').errors, /Name a note/);
    assert.match(run('--form', 'lpl', '--format', 'pdf', note).errors, /docx or html/);
    assert.match(run('--form', 'lpl', '--format', 'docx', note).errors, /needs --output/);
    assert.match(run('--form', 'lpl', 'cases').errors, /made of one note/);
    assert.match(run('--form', 'lpl', '--case', 'C-9').errors, /No case here has the code C-9/);
    for (const args of [[note], ['--form', 'lpl', 'cases'], ['--form', 'lpl', '--case', 'C-9']]) assert.equal(run(...args).code, 2);
  });

  it('never writes over a note', () => {
    const before = readFileSync(join(folder.path, note), 'utf8');
    for (const target of [note, 'cases/C-0142/case.md', 'cases/C-0142/new.session.md']) {
      const { code, errors } = run('--form', 'lpl', '--output', target, note);
      assert.deepEqual([code, errors.includes('would be lost')], [2, true], target);
    }
    assert.equal(readFileSync(join(folder.path, note), 'utf8'), before);
    assert.ok(!existsSync(join(folder.path, 'cases/C-0142/new.session.md')));
  });

  it('writes a Word document that another library reads', async () => {
    assert.equal(run('--form', 'lpl', '--format', 'docx', '--output', 'form.docx', note).code, 0);
    const { value } = await mammoth.extractRawText({ path: join(folder.path, 'form.docx') });
    for (const words of ['SMA NEGERI 1 CONTOH', 'Takut <salah> & malu.', 'Bandung, 12 Januari 2026']) assert.ok(value.includes(words), words);
  });

  it('writes Word documents that LibreOffice reads', function () {
    if (!hasOffice) {
      console.warn('      SKIPPED: LibreOffice (soffice) is not installed; only the other reader was asked.');
      this.skip();
    }
    this.timeout(180_000);
    const forms = ['rpl', 'lpl', 'clinical'];
    for (const form of forms) assert.equal(run('--form', form, '--format', 'docx', '--output', `${form}.docx`, '--case', 'C-0142').code, 0);
    const read = readByOffice(Object.fromEntries(forms.map(form => [form, join(folder.path, `${form}.docx`)])));
    for (const form of forms) for (const words of ['SMA NEGERI 1 CONTOH', 'K-7F3Q', 'Menunda tugas sejak Agustus.', 'Bandung, 12 Januari 2026']) assert.ok(read[form]?.includes(words), `${form}: ${words}`);
    for (const form of ['lpl', 'clinical']) assert.ok((read[form]?.indexOf('Takut <salah> & malu.') ?? -1) >= 0 && (read[form]?.indexOf('Takut') ?? 0) < (read[form]?.indexOf('Mulai dari yang kecil.') ?? 0), form);
  });
});
