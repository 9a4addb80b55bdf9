import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { CursorLine } from './cursor-line.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import { stop } from './skeleton.ts';
import { codeValues, dateValues, noteValues, numberValues, type KnownValue } from './known-values.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';
import { findKey, type YamlPlace } from './yaml-place.ts';

/** The values of the key in the line, or of the list that its item belongs to; undefined when the line holds no key. */
export function completeValues(document: Note | CaseFile, line: CursorLine, { place, context }: { place: YamlPlace; context: WritingContext }): WritingItem[] | undefined {
  const entry = /^ *(?:- +)?([\p{L}_][\w-]*) *:( *)(\[(?:[^\]\r\n]*, *)?)?("?)([\w.:-]*)$/u.exec(line.head);
  const item = /^ *- +([\w.-]*)$/.exec(line.head);
  if (!entry) return item && place.owner?.list && !place.table ? valueItems(document, { path: place.path, facts: place.owner, written: keyIn(place.path.at(-1) ?? '', place.owner, document.language) }, { typed: item[1] ?? '', line, context }) : undefined;
  const [, written = '', blank = '', , , typed = ''] = entry;
  const found = place.table && findKey(place.table, written);
  if (!found || blank === '' || !/^["\]\s]*$/.test(line.tail)) return [];
  return valueItems(document, { path: [...place.path, found[0]], facts: found[1], written }, { typed, line, context });
}

interface KeyAtCursor {
  readonly path: readonly string[];
  readonly facts: KeyFacts;
  readonly written: string;
}

function valueItems(document: Note | CaseFile, key: KeyAtCursor, { typed, line, context }: { typed: string; line: CursorLine; context: WritingContext }): WritingItem[] {
  const replace = { start: line.offset - typed.length, end: line.offset };
  const values = [...closedValues(document, key), ...knownValues(document, key.path.join('.'), context), ...stepValues(document, key.path)];
  const items = values.map(({ value, detail, words: more }, index): WritingItem => ({
    kind: 'value', label: value, detail, documentation: key.facts.about[document.language], filterText: more === undefined ? value : `${value} ${more}`, sortText: sortText(0, index), replace, insert: [value],
  }));
  return key.path.at(-1) === 'next_appointment' ? [...items, noAppointment(document, key, replace)] : items;
}

function knownValues(document: Note | CaseFile, path: string, context: WritingContext): KnownValue[] {
  return [...dateValues(document, path, context), ...numberValues(document, path, context), ...codeValues(document, path, context), ...noteValues(document, path, context)];
}

/** In the key's language; where the key has one spelling for both, in the document's. */
function closedValues({ language }: Note | CaseFile, { facts, written }: KeyAtCursor): KnownValue[] {
  const spoken = facts.aliases.length === 0 ? language : facts.aliases.includes(written) ? 'id' : 'en';
  return Object.keys(facts.values ?? {}).map(value => {
    const spelling = valueIn(value, facts, spoken);
    return { value: spelling, detail: spelling === value ? '' : value };
  });
}

function stepValues({ protocol, language }: Note | CaseFile, path: readonly string[]): KnownValue[] {
  return path.length === 1 && path[0] === 'steps' ? protocol.steps.filter(step => step.partOf === undefined).map(({ id, names }) => ({ value: id, detail: names[language] })) : [];
}

/** A reason must follow, and an empty one is no value yet. */
function noAppointment({ language }: Note | CaseFile, { facts }: KeyAtCursor, replace: WritingItem['replace']): WritingItem {
  const fields: KeyTable = facts.fields ?? {};
  return {
    kind: 'value', label: words.none[language], detail: words.noneDetail[language], documentation: facts.about[language], filterText: words.none[language],
    sortText: sortText(1, 0), replace, insert: [`{${keyIn('none', fields['none'], language)}: "`, stop(), '"}'],
  };
}
