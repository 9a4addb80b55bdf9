import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { FixIntent } from '../rules/rule.ts';
import { caseFileIn, folderOf } from '../text/paths.ts';
import { yamlScalarText } from '../text/yaml-edit.ts';
import type { Fix, FixRequest } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { spelling } from './fix-keys.ts';
import { addTopLevel } from './fix-yaml.ts';

type SetKey = Extract<FixIntent, { kind: 'set-key' }>;

/** Writes a value in the place of another, or the key with its value at the end; a case file that is not there is created. */
export function setKeyFix(intent: SetKey, { document, caseFile, language }: FixRequest): Fix | undefined {
  if (intent.in === 'note') return setIn(document, intent, language);
  const target = document.kind === 'case-file' ? document : caseFile;
  if (target) return setIn(target, intent, language);
  return document.kind === 'note' ? createWith(document, intent, language) : undefined;
}

function setIn(document: Note | CaseFile, { key, value }: SetKey, language: Language): Fix | undefined {
  const place = document.frontMatter.places.get(key);
  const written = place?.written ?? spelling(key, document);
  const title = titleOf(written, { value, inCaseFile: document.kind === 'case-file' }, language);
  if (!place) return addTopLevel(title, document, [`${written}: ${valueText(value)}`]);
  const { start, end } = place.valueSpan;
  const isEmpty = start >= end;
  const span = isEmpty ? afterColon(document.text, place.keySpan.end) : place.valueSpan;
  const newText = isEmpty ? ` ${valueText(value)}` : valueText(value);
  if (!span) return undefined;
  const fix = { title, safe: false, edits: [{ path: document.path, range: document.lines.rangeOf(span), newText }] };
  return checkedFix(fix, document, after => after.frontMatter.state === 'read' && after.frontMatter.places.size === document.frontMatter.places.size);
}

/** A number stays one: only text that looks like one is quoted elsewhere. */
function valueText(value: string): string {
  return /^\d{1,4}$/.test(value) ? value : yamlScalarText(value);
}

/** The colon's end and the spaces behind it. */
function afterColon(text: string, from: number): { start: number; end: number } | undefined {
  const [colon] = /^ *:/.exec(text.slice(from, from + 20)) ?? [];
  if (colon === undefined) return undefined;
  let end = from + colon.length;
  while (text[end] === ' ') end++;
  return { start: from + colon.length, end };
}

function createWith(note: Note, { key, value }: SetKey, language: Language): Fix | undefined {
  const code = note.values.case ?? note.values.client ?? note.values.group;
  if (note.path === '' || code === undefined) return undefined;
  const codeKey = note.values.case !== undefined ? 'case' : note.values.client !== undefined ? 'client' : 'group';
  const isIndonesian = spelling(codeKey, note) !== codeKey;
  const written = isIndonesian ? indonesianKeys[key] ?? key : key;
  const text = `---\n${spelling(codeKey, note)}: ${yamlScalarText(code)}\n${written}: ${valueText(value)}\n---\n`;
  return { title: titleOf(written, { value, inCaseFile: true }, language), safe: false, edits: [], newFile: { path: caseFileIn(folderOf(note.path)), text } };
}

/** Keys that a case file has and a note has not. */
const indonesianKeys: Readonly<Record<string, string>> = { reopened_on: 'dibuka_kembali' };

function titleOf(written: string, { value, inCaseFile }: { value: string; inCaseFile: boolean }, language: Language): string {
  if (language === 'id') return `Tulis ${written}: ${value}${inCaseFile ? ' di case.md' : ''}`;
  return `Write ${written}: ${value}${inCaseFile ? ' in case.md' : ''}`;
}
