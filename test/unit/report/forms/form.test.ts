import assert from 'node:assert/strict';
import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import * as fc from 'fast-check';
import { readConfig } from '../../../../src/core/config/read-config.ts';
import { defaultConfig } from '../../../../src/core/config/config.ts';
import type { CaseFile, Note } from '../../../../src/core/note/note.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';
import { buildForm } from '../../../../src/core/report/forms/build-form.ts';
import { formDocx } from '../../../../src/core/report/forms/form-docx.ts';
import { formHtml } from '../../../../src/core/report/forms/form-html.ts';
import { formIds, type Form, type FormBlock, type FormId } from '../../../../src/core/report/forms/form.ts';
import { buildNote } from '../../../rules/support/build-note.ts';
import { schoolLinter, schoolText } from '../../../support/school.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const { config } = readConfig('institution:\n  authority: Dinas Pendidikan\n  name: SMA Negeri 1 Contoh\n  city: Bandung\n  head: { title: Kepala Sekolah, name: Dra. Contoh, number: NIP 1 }\n  staff: { G-01: { name: Contoh Guru, number: NIP 2 } }\n');

function formOf(id: FormId, text: string, options: { language?: 'en' | 'id'; withAppendix?: boolean } = {}): Form {
  const note = parser.parseNote('cases/C-1/2026-01-12-s02.session.md', text);
  const { language = note.language, withAppendix = false } = options;
  return buildForm(id, { notes: [note], caseFile: undefined, theCase: undefined, language, timeZone: 'Asia/Jakarta', isCase: false }, { institution: config.institution, withAppendix });
}

function wordsOf(blocks: readonly FormBlock[]): string {
  return blocks.map(block => block.kind === 'table' ? block.rows.flat(2).map(({ text }) => text).join(' ') : block.kind === 'code' ? block.text : block.runs.map(({ text }) => text).join('')).join(' ');
}

/** What stands under each label. */
function rowsOf({ rows }: Form): Record<string, string> {
  return Object.fromEntries(rows.map(({ label, blocks }) => [label, wordsOf(blocks)]));
}

function sampleForm(id: FormId): Form {
  const linter = schoolLinter();
  const theCase = linter.cases.caseAt('C-0142');
  assert.ok(theCase?.caseFile);
  const read = (path: string): Note | CaseFile => linter.parse(path, schoolText(path));
  const notes = theCase.notes.map(({ path }) => read(path)).filter(file => file.kind === 'note');
  const caseFile = read(theCase.caseFile.path);
  assert.equal(caseFile.kind, 'case-file');
  return buildForm(id, { notes, caseFile: caseFile.kind === 'case-file' ? caseFile : undefined, theCase, language: 'id', timeZone: 'Asia/Jakarta', isCase: true }, { institution: config.institution, withAppendix: false });
}

const hostile = '<script>alert(1)</script> & "quoted" \u0000\ud800 ]]> <!-- x';

describe('forms', () => {
  it('put each step into its row of a service report, and name what has no place', () => {
    const form = formOf('lpl', buildNote('id', { session: 2, and: ['risk'], keys: { setting: 'school', start: '"10:00"', duration: '45' }, words: { explore: 'Lebih dalam.', conclude: 'Disimpulkan.', evaluate: 'Lega.', risk: 'Ditanyakan: tidak ada.', 'action-plan': '- [ ] konseli: mulai (2026-01-19)' } }));
    const rows = rowsOf(form);
    assert.match(rows['Tahap inti'] ?? '', /Eksplorasi masalah Lebih dalam\./);
    assert.match(rows['Hasil: penilaian proses dan hasil'] ?? '', /Disimpulkan\. .*Lega\./);
    assert.match(rows['Rencana tindak lanjut'] ?? '', /konseli: mulai/);
    assert.deepEqual(form.leftOut.map(({ id, name, lines }) => [id, name.id, lines !== undefined]), [['risk', 'Risiko dan keselamatan', true]]);
    assert.doesNotMatch(formHtml(form), /Ditanyakan/);
    assert.match(formHtml(formOf('lpl', buildNote('id', { session: 2, and: ['risk'], words: { risk: 'Ditanyakan: tidak ada.' } }), { withAppendix: true })), /Lampiran[^]*Ditanyakan/);
    const identity = Object.fromEntries(form.identity.map(({ label, value }) => [label, value]));
    assert.deepEqual([identity['Hari, tanggal'], identity['Waktu'], identity['Konseli (kode)'], identity['Pertemuan ke-']], ['Senin, 12 Januari 2026', 'pukul 10.00 WIB, 45 menit', 'K-7F3Q', '2']);
    assert.equal(identity['Semester/tahun pelajaran'], 'Semester genap, 2025/2026');
  });

  it('make a plan of what is planned only', () => {
    const session = formOf('rpl', buildNote('en', { session: 2, words: { explore: 'Deeper.' } }));
    assert.ok(session.leftOut.some(({ id }) => id === 'explore'));
    assert.equal(rowsOf(session)['Core stage'], '');
    assert.ok(session.unfilled.includes('Core stage'));
    const plan = formOf('rpl', buildNote('id', { type: 'plan', body: '## Masalah\n\nMenunda tugas.\n\n## Tujuan\n\nMulai lebih awal.\n\n## Media\n\nKartu.\n\n## Tahap awal\n\nSambutan.\n\n## Tahap inti\n\n### Eksplorasi\n\nMenggali pola.\n\n## Tahap akhir\n\nMenutup.\n\n## Cuaca\n\nHujan.\n' }));
    const rows = rowsOf(plan);
    assert.equal(rows['Gambaran masalah'], 'Menunda tugas.');
    assert.equal(rows['Tujuan layanan'], 'Mulai lebih awal.');
    assert.equal(rows['Media dan alat'], 'Kartu.');
    assert.match(rows['Tahap awal'] ?? '', /Sambutan\./);
    assert.match(rows['Tahap inti'] ?? '', /Menggali pola\./);
    assert.deepEqual(plan.leftOut.map(({ id, lines }) => [id, lines?.first]), [[undefined, 38]]);
  });

  it('leave nothing out of a clinical note', () => {
    for (const language of ['en', 'id'] as const) {
      const form = formOf('clinical', buildNote(language, { session: 2, and: ['risk', 'referral', 'reassess'], keys: { measures: '{suds: 6}' } }) + '\n## Weather\n\nRain.\n');
      assert.deepEqual(form.leftOut, []);
      assert.match(formHtml(form), /SUDS: 6[^]*Rain\./);
    }
  });

  it('read the sections of SOAP by what they can record', () => {
    const rows = rowsOf(formOf('lpl', '---\nclient: K-1\nsession: 2\ndate: 2026-01-12\ncounselor: G-01\nlanguage: en\nlayout: soap\n---\n\n## S\n\nSleeps badly.\n\n## P\n\nTen minutes.\n'));
    assert.equal(rows['Problem'], 'Sleeps badly.');
    assert.equal(rows['Follow-up plan'], 'Ten minutes.');
  });

  it('take rows of a table, labels and lists, and neither prompts nor carried text', () => {
    const form = formOf('lpl', buildNote('en', { session: 2, body: '| Stage | Text |\n| --- | --- |\n| Exploration | went **deeper** |\n| Conclusion | sums up |\n\nAction plan: tea\n\n## Evaluation\n\n[How it feels now]\n\n## Reassessment\n\n<!-- tahap-carried 2026-01-05: x -->\nOld words.\n' }));
    const rows = rowsOf(form);
    assert.equal(rows['Core stage'], 'Deeper exploration went deeper');
    assert.equal(rows['Results: process and outcome'], 'sums up');
    assert.equal(rows['Follow-up plan'], 'tea');
    assert.deepEqual(form.leftOut.map(({ name }) => name.en), ['Reassessment']);
  });

  it('tell a whole case in the order of its notes', () => {
    const lpl = sampleForm('lpl');
    assert.match(rowsOf(lpl)['Tahap inti'] ?? '', /Pertemuan 2, Senin, 14 September 2026 .*Pertemuan 6/);
    assert.match(rowsOf(lpl)['Pengakhiran layanan'] ?? '', /Tujuan tercapai/);
    assert.ok(lpl.leftOut.some(({ id, path }) => id === 'contract' && path.endsWith('case.md')));
    assert.match(rowsOf(sampleForm('rpl'))['Gambaran masalah'] ?? '', /Pertemuan \d/);
    const clinical = sampleForm('clinical');
    assert.deepEqual(clinical.leftOut, []);
    assert.equal(clinical.rows.filter(({ level }) => level === 1).length, 8);
  });

  it('have the institution\'s head and names, and room to write where nothing is known', () => {
    const page = formHtml(formOf('lpl', buildNote('id', { session: 2, keys: { setting: 'school' } })));
    for (const words of ['Dinas Pendidikan', 'SMA Negeri 1 Contoh', 'Mengetahui,', 'Dra. Contoh', 'NIP 1', 'Bandung, 12 Januari 2026', 'Contoh Guru', 'NIP 2']) assert.ok(page.includes(words), words);
    const note = parser.parseNote('a.session.md', buildNote('id', { session: 2, keys: { setting: 'school' } }));
    const bare = formHtml(buildForm('lpl', { notes: [note], caseFile: undefined, theCase: undefined, language: 'id', timeZone: 'Asia/Jakarta', isCase: false }, { institution: defaultConfig.institution, withAppendix: false }));
    assert.ok(bare.includes('Kepala Sekolah') && bare.includes('name open') && bare.includes('(G-01)') && !bare.includes('<header>'));
  });

  it('write hostile text as text, in both formats', async () => {
    const text = buildNote('en', { session: 2, words: { explore: hostile, conclude: `[x](javascript:alert(1)) ${hostile}` } });
    for (const id of formIds) {
      const form = formOf(id, text, { withAppendix: true });
      const page = formHtml(form);
      assert.doesNotMatch(page, /<script|javascript:alert\(1\)"|\u0000|<a /);
      assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;'), id);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(formDocx(form)) });
      assert.ok(value.includes('<script>alert(1)</script> & "quoted"'), id);
    }
  });

  it('give the same bytes each time, with no day of today in them', async () => {
    const text = buildNote('id', { session: 2 });
    const first = formDocx(formOf('lpl', text));
    await new Promise(resolve => setTimeout(resolve, 2100));
    assert.deepEqual(formDocx(formOf('lpl', text)), first);
    const parts = unzipSync(first);
    assert.equal(Object.keys(parts)[0], '[Content_Types].xml');
    assert.doesNotMatch(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()), /created|modified|creator/);
  });

  it('are read back by another reader: every word of a row, in its order', async () => {
    for (const id of formIds) {
      const form = formOf(id, buildNote('id', { session: 2, words: { 'action-plan': '1. satu\n2. dua\n   - dalam\n\n| a | b |\n| --- | --- |\n| c | d |' } }));
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(formDocx(form)) });
      const read = value.replace(/\s+/g, ' ');
      let from = 0;
      for (const { label, blocks } of form.rows) {
        from = read.indexOf(label, from);
        assert.ok(from >= 0, label);
        for (const word of wordsOf(blocks).split(/\s+/).filter(Boolean)) {
          const at = read.indexOf(word, from);
          assert.ok(at >= 0, `${label}: ${word}`);
        }
      }
    }
  });

  it('never throw, whatever a note holds', () => {
    const piece = fc.constantFrom('## Early stage', '### Contract', 'Time: 45 min', '- Time: 45', '**Conclusion**', 'Conclusion: a', '## Kesimpulan dan RTL', '| Contract | x |', '| --- | --- |', '| a | b |', '> quote', '```', '    code', '- item', '  1. inner', '<!-- open', '**bold *both** x*', '`a``b`', '[x](y)', '\\*', '\0', '\ud800', 'words');
    const text = fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 25 }).map(parts => `---\nclient: K-1\nsession: 1\ndate: 2026-01-05\ncounselor: G-01\nmeasures: {a: 1}\n---\n${parts.flat().join('')}`);
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 100 })), fc.constantFrom(...formIds), (whole, id) => {
      const form = formOf(id, whole, { withAppendix: true });
      formHtml(form);
      formDocx(form);
    }), { numRuns: 60 });
  });
});
