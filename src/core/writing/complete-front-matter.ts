import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import { completeValues } from './complete-values.ts';
import type { CursorLine } from './cursor-line.ts';
import { keyIn } from './key-spelling.ts';
import { keysOfNote } from './required-keys.ts';
import { stop, type Skeleton } from './skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';
import { yamlPlaceAt, type YamlPlace } from './yaml-place.ts';

/** Keys that are not there yet, those that the note must have first, also inside mappings; and the values of a key. Never throws. */
export function completeFrontMatter(document: Note | CaseFile, line: CursorLine, context: WritingContext): WritingItem[] {
  const { text, frontMatter } = document;
  if (frontMatter.state === 'absent' || line.start < frontMatter.yaml.start || line.offset > frontMatter.yaml.end) return [];
  const table: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
  const place = yamlPlaceAt(text, line, { yaml: frontMatter.yaml, table });
  if (!place) return [];
  const values = completeValues(document, line, { place, context });
  if (values) return values;
  const key = /^( *(?:- +)?)(\/?)([\p{L}_][\w-]*)?$/u.exec(line.head);
  if (!key || line.tail.trim() !== '') return [];
  const [, indent = '', slash = '', typed = ''] = key;
  // At the margin only a slash or the writer asks.
  if (context.asked === 'typed' && slash === '' && indent === '') return [];
  const at = { slash, start: line.offset - slash.length - typed.length, end: line.offset };
  if (place.path.length === 1 && place.path[0] === 'skipped') return stepKeys(document, place, at);
  return place.table ? keyItems(document, place.table, { place, at }) : [];
}

interface KeySpot {
  readonly slash: string;
  readonly start: number;
  readonly end: number;
}

function keyItems(document: Note | CaseFile, table: KeyTable, { place, at }: { place: YamlPlace; at: KeySpot }): WritingItem[] {
  const { language } = document;
  const { required, excluded } = place.path.length === 0 ? keysOfNote(document) : { required: [], excluded: new Set<string>() };
  const missing = Object.entries(table).filter(([name, facts]) => !excluded.has(name) && ![name, ...facts.aliases].some(spelling => place.present.has(spelling)));
  return missing.map(([name, facts], index) => {
    const key = keyIn(name, facts, language);
    const rank = required.indexOf(name);
    return {
      kind: 'key',
      label: key,
      detail: rank >= 0 ? words.required[language] : key === name ? '' : name,
      documentation: facts.about[language],
      filterText: `${at.slash}${key}${key === name ? '' : ` ${name}`}`,
      sortText: rank >= 0 ? sortText(0, rank) : sortText(name === 'tahap' ? 2 : 1, index),
      replace: { start: at.start, end: at.end },
      insert: keyLine(key, facts, { column: place.column, language }),
      asksAgain: true,
    };
  });
}

/** A mapping is opened with its first field; `next_appointment` is mostly a date. */
function keyLine(key: string, facts: KeyFacts, { column, language }: { column: number; language: 'en' | 'id' }): Skeleton {
  const [first] = Object.entries(facts.fields ?? {});
  if (key === 'skipped' || key === 'dilewati') return [`${key}:\n${' '.repeat(column + 2)}`, stop()];
  if (!first || first[0] === 'none') return facts.list && facts.values ? [`${key}: [`, stop(), ']'] : [`${key}: `, stop()];
  return [`${key}:\n${' '.repeat(column + 2)}${facts.list ? '- ' : ''}${keyIn(first[0], first[1], language)}: `, stop()];
}

/** Under `skipped`: the steps that the note does not record, each with a reason to give. */
function stepKeys({ protocol, outline, language }: Note | CaseFile, place: YamlPlace, at: KeySpot): WritingItem[] {
  const steps = protocol.steps.filter(step => step.partOf === undefined && !place.present.has(step.id) && outline.steps.get(step.id)?.recorded !== true);
  return steps.map((step, index) => ({
    kind: 'key',
    label: step.id,
    detail: step.names[language],
    documentation: step.guidance[language],
    filterText: `${at.slash}${step.id} ${step.names[language]}`,
    sortText: sortText(1, index),
    replace: { start: at.start, end: at.end },
    insert: [`${step.id}: `, stop()],
  }));
}
