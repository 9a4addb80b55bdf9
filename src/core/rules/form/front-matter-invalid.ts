import * as z from 'zod';
import { nearest } from '../../language/nearest.ts';
import { caseFileKeys } from '../../note/case-file-keys.ts';
import type { FrontMatterFault } from '../../note/front-matter.ts';
import type { KeyFacts, KeyTable } from '../../note/key-facts.ts';
import { countsAsSession, type CaseFile, type Note } from '../../note/note.ts';
import { noteKeys } from '../../note/note-keys.ts';
import { documentRule, type Finding, type FixIntent, type RuleSettings } from '../rule.ts';

/** Source: the front matter table of the note format. */
export const frontMatterInvalid = documentRule({
  id: 'front-matter-invalid',
  section: 'form',
  severity: 'error',
  title: { en: 'Front matter has a missing, unknown or wrong entry', id: 'Data awal memuat isian yang kurang, tidak dikenal, atau salah' },
  messages: {
    'no-front-matter': { text: { en: 'No front matter: begin the note with a block between two lines "---" that holds client, date, counselor and session.', id: 'Tidak ada data awal: mulailah catatan dengan blok di antara dua baris "---" berisi konseli, tanggal, konselor, dan sesi.' } },
    'not-closed': { text: { en: 'The front matter is not closed: end it with a line "---".', id: 'Data awal belum ditutup: akhiri dengan baris "---".' } },
    yaml: { text: { en: 'The front matter can\'t be read as YAML ({code}).', id: 'Data awal tidak dapat dibaca sebagai YAML ({code}).' } },
    missing: { text: { en: 'Not recorded in the front matter: {key}.', id: 'Belum tercatat di data awal: {key}.' } },
    unknown: { text: { en: 'Unknown key {key}. Keys of your own begin with x_.', id: 'Kunci {key} tidak dikenal. Kunci sendiri diawali x_.' } },
    'unknown-near': { text: { en: 'Unknown key {key}: {nearest} is meant? Keys of your own begin with x_.', id: 'Kunci {key} tidak dikenal: maksudnya {nearest}? Kunci sendiri diawali x_.' } },
    duplicate: { text: { en: '{key} is given twice.', id: '{key} ditulis dua kali.' } },
    value: { text: { en: 'The value of {key} is not one that is expected: {expected}.', id: 'Nilai {key} tidak sesuai: {expected}.' } },
    pattern: { text: { en: 'The value of {key} does not fit the pattern for client codes in .tahap.yaml.', id: 'Nilai {key} tidak cocok dengan pola kode konseli di .tahap.yaml.' } },
  },
  fixes: 'safe',
  options: z.strictObject({}),
  *check(document, { settings }) {
    const keys: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
    for (const fault of document.frontMatter.faults) {
      if (document.kind === 'case-file' && fault.code === 'no-front-matter') continue;
      yield fromFault(fault, keys, document);
    }
    if (document.kind !== 'note' || document.frontMatter.state !== 'read') return;
    for (const key of missingKeys(document)) yield missing(key, document);
    yield* againstPattern(document, settings);
  },
});

function fromFault(fault: FrontMatterFault, keys: KeyTable, document: Note | CaseFile): Finding {
  const { code, span, path = '' } = fault;
  switch (code) {
    case 'yaml': return { message: 'yaml', args: { code: fault.yamlCode ?? '' }, span };
    case 'unknown-key': return unknownKey(path, span, keys, document);
    case 'duplicate-key': return { message: 'duplicate', args: { key: path }, span };
    case 'invalid-value': return invalidValue(path, span, keys, document);
    case 'no-front-matter': return { message: code, span, fixes: [{ kind: 'add-front-matter' }] };
    case 'not-closed': return { message: code, span, fixes: [{ kind: 'close-front-matter' }] };
  }
}

function unknownKey(written: string, span: Finding['span'], keys: KeyTable, document: Note | CaseFile): Finding {
  const known = Object.entries(keys).flatMap(([name, facts]) => [name, ...facts.aliases]);
  const name = written.split('.').length === 1 ? nearest(written, known) : undefined;
  // The key as the writer spelt it may be anything, a name too: it is shown only when it looks like a key.
  const shown = /^[a-z_.]{1,40}$/.test(written) ? { key: written } : { key: { en: 'here', id: 'ini' } };
  if (!name) return { message: 'unknown', args: shown, span, fixes: ownKey(written, span) };
  const free = !hasKey(document, keys, name);
  const fixes: FixIntent[] = free ? [{ kind: 'replace', span, newText: name, title: { text: { en: 'Rename to {nearest}', id: 'Ganti menjadi {nearest}' }, args: { nearest: name } }, safe: true }] : [];
  return { message: 'unknown-near', args: { ...shown, nearest: name }, span, fixes };
}

/** The title leaves the key out, as the message does. */
function ownKey(written: string, span: Finding['span']): FixIntent[] {
  const name = written.split('.').at(-1) ?? '';
  if (!/^[A-Za-z][\w-]*$/.test(name)) return [];
  return [{ kind: 'replace', span, newText: `x_${name}`, title: { text: { en: 'Make it a key of your own, with x_ in front', id: 'Jadikan kunci sendiri dengan awalan x_' } }, safe: false }];
}

function hasKey(document: Note | CaseFile, keys: KeyTable, spelling: string): boolean {
  const canonical = Object.keys(keys).find(name => name === spelling || keys[name]?.aliases.includes(spelling));
  return canonical !== undefined && document.frontMatter.places.has(canonical);
}

function invalidValue(path: string, span: Finding['span'], keys: KeyTable, document: Note | CaseFile): Finding {
  const facts = factsAt(path, keys);
  const values = facts?.values ? Object.keys(facts.values) : undefined;
  const expected = values ? values.join(', ') : (expectedOf[path.split('.')[0] ?? ''] ?? expectedOther);
  const written = document.text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  const spellings = Object.entries(facts?.values ?? {}).flatMap(([value, others]) => [value, ...others]);
  const near = values ? nearest(written.toLowerCase(), spellings) : undefined;
  const fixes: FixIntent[] = near ? [{ kind: 'replace', span, newText: near, title: { text: { en: 'Change to {value}', id: 'Ganti menjadi {value}' }, args: { value: near } }, safe: true }] : [];
  return { message: 'value', args: { key: path, expected }, span, fixes };
}

function factsAt(path: string, keys: KeyTable): KeyFacts | undefined {
  let table: KeyTable | undefined = keys;
  let facts: KeyFacts | undefined;
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) continue;
    facts = table?.[part] ?? facts;
    table = table?.[part]?.fields;
  }
  return facts;
}

const code = { en: 'up to 32 letters, digits, ".", "_", "-"', id: 'paling banyak 32 huruf, angka, ".", "_", "-"' };
const day = { en: 'a day as YYYY-MM-DD', id: 'tanggal berbentuk YYYY-MM-DD' };
const moment = { en: 'a day and time as YYYY-MM-DD HH:MM', id: 'tanggal dan jam berbentuk YYYY-MM-DD HH:MM' };
const reason = { en: 'a reason in words', id: 'alasan dengan kata-kata' };
const expectedOther = { en: 'see the note format', id: 'lihat format catatan' };

const expectedOf: Readonly<Record<string, { en: string; id: string }>> = {
  tahap: { en: '1', id: '1' },
  client: code, case: code, counselor: code, co_counselors: code, group: code, members: code, cosigned_by: code,
  session: { en: 'a number from 1', id: 'angka mulai dari 1' },
  date: day, opened: day, reopened_on: day,
  start: { en: 'a time as HH:MM', id: 'jam berbentuk HH:MM' },
  duration: { en: 'minutes, or lessons as "2 JP"', id: 'menit, atau jam pelajaran seperti "2 JP"' },
  written_at: moment, signed_at: moment, cosigned_at: moment,
  next_appointment: { en: 'a day, a window, or none with a reason', id: 'tanggal, rentang waktu, atau tidak ada dengan alasan' },
  late_entry: reason, skipped: reason,
  handover: { en: 'from (a code) and on (a day)', id: 'dari (kode) dan pada (tanggal)' },
};

function missingKeys(note: Note): string[] {
  const required = note.format === 'group' ? ['group', 'members'] : ['client'];
  required.push('date', 'counselor', ...(countsAsSession(note) ? ['session'] : []));
  return required.filter(key => !isGiven(note, key));
}

/** A wrong value is a fault of its own, not a missing key. */
function isGiven(note: Note, key: string): boolean {
  if (key in note.values) return true;
  return note.frontMatter.faults.some(fault => fault.code === 'invalid-value' && fault.path?.split('.')[0] === key);
}

function missing(key: string, note: Note): Finding {
  const empty = note.frontMatter.places.get(key);
  const { start } = note.frontMatter.fence;
  return { message: 'missing', args: { key }, span: empty ? empty.keySpan : { start, end: start + 3 }, fixes: [{ kind: 'add-key', key }] };
}

function* againstPattern(note: Note, settings: RuleSettings): Iterable<Finding> {
  if (!settings.clientCodePattern) return;
  const clients: [string, string | undefined][] = [['client', note.values.client], ...(note.values.members ?? []).map((member, index): [string, string] => [`members.${index}`, member])];
  for (const [path, value] of clients) {
    const place = note.frontMatter.places.get(path);
    if (value !== undefined && place && !settings.clientCodePattern.test(value)) yield { message: 'pattern', args: { key: path }, span: place.valueSpan };
  }
}
