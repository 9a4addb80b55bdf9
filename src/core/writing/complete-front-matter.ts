import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import { keyIn, valuesIn } from './key-spelling.ts';
import type { WritingItem } from './writing-item.ts';

const longestLine = 200;

/** Top-level keys that are not there yet, or the values of a key with a closed list. Never throws. */
export function completeFrontMatter(document: Note | CaseFile, offset: number): WritingItem[] {
  const { text, frontMatter, language } = document;
  if (frontMatter.state === 'absent' || offset < frontMatter.yaml.start || offset > frontMatter.yaml.end) return [];
  let start = offset;
  while (start > frontMatter.yaml.start && offset - start <= longestLine && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  const head = text.slice(start, offset);
  const table: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
  const entry = /^(\p{L}[\w-]*): +([\w-]*)$/u.exec(head);
  if (entry) return valueItems(entry[1] ?? '', { table, language, replace: { start: offset - (entry[2] ?? '').length, end: offset } });
  if (!/^\/?[\w-]*$/.test(head) || /^[^\r\n]*:/.test(text.slice(offset, offset + longestLine))) return [];
  const present = new Set([...text.slice(frontMatter.yaml.start, frontMatter.yaml.end).matchAll(/^([\w-]+):/gm)].map(match => match[1]));
  const lead = head.startsWith('/') ? '/' : '';
  return Object.entries(table).filter(([name, facts]) => ![name, ...facts.aliases].some(spelling => present.has(spelling))).map(([name, facts], index) => {
    const key = keyIn(name, facts, language);
    return { kind: 'key', label: key, documentation: facts.about[language], filterText: lead + key, sortText: String(index).padStart(3, '0'), replace: { start, end: offset }, insert: [`${key}: `] };
  });
}

function valueItems(written: string, { table, language, replace }: { table: KeyTable; language: 'en' | 'id'; replace: WritingItem['replace'] }): WritingItem[] {
  const found = Object.entries(table).find(([name, facts]) => name === written || facts.aliases.includes(written));
  const facts: KeyFacts | undefined = found?.[1];
  if (!facts?.values) return [];
  const spoken = facts.aliases.length === 0 ? language : facts.aliases.includes(written) ? 'id' : 'en';
  return valuesIn(facts, spoken).map((value, index) => ({ kind: 'value', label: value, documentation: facts.about[language], filterText: value, sortText: String(index).padStart(3, '0'), replace, insert: [value] }));
}
