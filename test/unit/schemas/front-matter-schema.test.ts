import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type * as z from 'zod';
import { canonicalValues } from '../../../src/core/note/canonical-values.ts';
import { caseFileKeys } from '../../../src/core/note/case-file-keys.ts';
import { caseFileSchema } from '../../../src/core/note/case-file-schema.ts';
import type { KeyTable } from '../../../src/core/note/key-facts.ts';
import { noteKeys } from '../../../src/core/note/note-keys.ts';
import { noteSchema } from '../../../src/core/note/note-schema.ts';
import { plainValue } from '../../../src/core/text/plain-value.ts';
import { readYaml } from '../../../src/core/text/yaml-reader.ts';
import { validatorOf } from './json-schemas.ts';
import { mutated } from './mutated.ts';

const sample = 'examples/school/cases';
const noteText = [
  'tahap: 1', 'jenis: tindak-lanjut', 'client: 0142', 'kasus: C-0142', 'session: IV', 'date: 2026-01-05', 'start: 09:00', 'durasi: 2 JP',
  'written_at: 2026-01-05 10:30', 'konselor: GBK-2', 'co_counselors: [GBK-3]', 'status: draf', 'bidang: karir', 'area_x: 1', 'concern: [sleep, exams]',
  'measures: { suds: { score: 7, scale: 0-10 }, phq9: 5 }', 'risiko: { tingkat: sedang, asked: true, tindakan: [called home], x_own: 1 }',
  'actions: [{ siapa: konseli, apa: tidur, batas: 2026-01-12 }, rest]', 'next_appointment: { tidak_ada: moved away }', 'late_entry: { alasan: ill }',
  'skipped: { contract: done before }', 'handover: { dari: GBK-1, pada: 2026-01-02 }', 'guardian_consent: { K-1: given }', 'layout:', 'x_room: 3', 'steps: [rapport]',
].filter(line => !line.startsWith('area_x')).join('\n');
const caseText = [
  'kasus: C-0142', 'client: K-7F3Q', 'dibuka: 2026-01-05', 'status: terbuka', 'kontrak: { disepakati: 2026-01-05, menit: 45, frekuensi: weekly, jumlah: 6, tugas: { konseli: a diary, konselor: [listen] }, kerja_sama: [on time], diubah: [{ pada: 2026-02-02, minutes: 60 }] }',
  'consent: { by: client, on: 2026-01-05, limits: [danger], wali: mother }', 'goals: [sleep well]', 'referrals: [{ to: psychologist, on: 2026-02-02, surat: true }, clinic]',
  'closing: { on: 2026-03-02, alasan: tujuan-tercapai, penanda: { calm: yes } }',
].join('\n');

/** Whether the reader of notes takes it; undefined for one key under two names, which a schema does not look for. */
function isRead(text: string, table: KeyTable, schema: z.ZodType): boolean | undefined {
  const { root } = readYaml(text, { start: 0, end: text.length });
  if (!root) return undefined;
  const { values, faults } = canonicalValues(text, root, table);
  if (faults.some(({ code }) => code === 'duplicate-key')) return undefined;
  return faults.length === 0 && schema.safeParse(values).success;
}

function plain(text: string): unknown {
  const { root } = readYaml(text, { start: 0, end: text.length });
  return root && plainValue(root);
}

/** Whether a length, a moment or a Roman number ("id" is none) is real is for code to say; its schema only says what it looks like. */
function isBeyondSchemas(value: unknown): boolean {
  const { durasi, session, written_at: moment } = value as Record<string, unknown>;
  return session === 'id' || (typeof durasi === 'string' && durasi !== '2 JP') || moment === '2026-02-30';
}

function frontMatters(isCaseFile: boolean): [string, string][] {
  return readdirSync(sample, { recursive: true, encoding: 'utf8' })
    .filter(path => isCaseFile ? path.endsWith('case.md') : path.endsWith('.session.md'))
    .map(path => [path, /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(sample, path), 'utf8'))?.[1] ?? '']);
}

for (const { name, text, table, schema, isCaseFile } of [
  { name: 'front-matter', text: noteText, table: noteKeys, schema: noteSchema, isCaseFile: false },
  { name: 'case-file', text: caseText, table: caseFileKeys, schema: caseFileSchema, isCaseFile: true },
] as const) {
  describe(`${name}.schema.json`, () => {
    const validate = validatorOf(name);

    it('accepts the sample repository', () => {
      const files = frontMatters(isCaseFile);
      assert.ok(files.length > 5);
      for (const [path, yaml] of files) assert.equal(validate(parse(yaml)), isRead(yaml, table, schema), `${path}: ${JSON.stringify(validate.errors)}`);
    });

    it('accepts keys and values in both languages', () => {
      assert.equal(isRead(text, table, schema), true);
      assert.equal(validate(plain(text)), true, JSON.stringify(validate.errors));
    });

    it('names every key and alias, with its text', () => {
      const { properties } = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as { properties: Record<string, { description: string }> };
      for (const [key, facts] of Object.entries<KeyTable[string]>(table)) {
        assert.equal(properties[key]?.description, facts.about.en, key);
        for (const alias of facts.aliases) assert.equal(properties[alias]?.description, facts.about.id, alias);
      }
    });

    it('judges as the reader of notes does', () => {
      fc.assert(fc.property(mutated(plain(text)), value => {
        const written = stringify(value);
        const read = isRead(written, table, schema);
        if (read !== undefined && !isBeyondSchemas(value)) assert.equal(validate(plain(written)), read, written);
      }), { numRuns: 300 });
    });
  });
}
