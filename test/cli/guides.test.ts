import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

const languages = ['en', 'id'] as const;
const page = (name: string, language: 'en' | 'id'): string => readFileSync(`docs/${name}${language === 'id' ? '.id' : ''}.md`, 'utf8').replace(/\r\n/g, '\n');
const block = (text: string, kind: string): string => [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].find(match => match[1] === kind)?.[2] ?? '';

/** The values in code in the second cell of the row that begins with a word. */
function rowOf(sheet: string, first: string): string[] {
  const row = sheet.split('\n').find(line => line.startsWith(`| ${first}`)) ?? '';
  return [...(row.split(' | ')[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '');
}

const rows = {
  en: { keys: 'Between', skipped: 'Left out', appointment: 'Next appointment', heading: '## Final stage\n\n### Next appointment' },
  id: { keys: 'Di antara', skipped: 'Dilewati', appointment: 'Pertemuan berikutnya', heading: '## Tahap akhir\n\n### Pertemuan berikutnya' },
} as const;

describe('the guides, tried at the shell', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ empty: '' });
    cpSync(join('examples', 'school'), folder.path, { recursive: true });
  });
  afterEach(() => { folder.remove(); });

  for (const language of languages) {
    it(`every line of the supervisor's page runs (${language})`, () => {
      const lines = [...page('supervisors', language).matchAll(/^tahap [^#\n]+/gm)].map(([line]) => line.trim().split(/\s+/).slice(1));
      assert.ok(lines.length >= 6);
      for (const line of lines) {
        const { code, errors } = tahap(folder.path, line);
        assert.ok(code < 2, `${line.join(' ')}: ${errors}`);
      }
    });

    it(`the configuration on the supervisor's page holds (${language})`, () => {
      const found = (): string => tahap(folder.path, ['lint', '--as-of', '2026-11-24']).out;
      assert.match(found(), /thin-step/);
      writeFileSync(join(folder.path, '.tahap.yaml'), block(page('supervisors', language), 'yaml'));
      const { code, errors } = tahap(folder.path, ['lint', '--as-of', '2026-11-24']);
      assert.deepEqual([code, errors], [1, '']);
      assert.doesNotMatch(found(), /thin-step/);
    });

    it(`what the cheat sheet writes is understood (${language})`, () => {
      const sheet = page('cheat-sheet', language);
      const { keys, skipped, appointment, heading } = rows[language];
      const signed = /`(status: \w+)`/.exec(page('counselors', language))?.[1] ?? '';
      for (const promise of rowOf(sheet, appointment)) {
        const note = `---\n${[...rowOf(sheet, keys), ...rowOf(sheet, skipped), signed].join('\n')}\n---\n${heading}\n\n${promise}\n`;
        const { problems } = JSON.parse(tahap(folder.path, ['lint', '-', '--format', 'json'], { input: note }).out) as { problems: { rule: string }[] };
        const found = problems.map(({ rule }) => rule);
        assert.ok(found.includes('missing-stage') || found.includes('missing-step'), note);
        for (const rule of ['front-matter-invalid', 'next-appointment-missing', 'empty-step', 'unknown-heading']) assert.ok(!found.includes(rule), `${rule}: ${promise}`);
      }
    });
  }
});
