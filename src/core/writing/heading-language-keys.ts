import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';

/** A key or a value of a closed list in the front matter. */
export interface KeyWord {
  readonly span: Span;
  /** Its canonical path. */
  readonly path: string;
  /** The language in which it is written; undefined when it is the same in both. */
  readonly language: Language;
  /** The word in the other language; undefined when that would not lead back to this one. */
  readonly other: string | undefined;
}

/** Keys that have a name in each language, and values of closed lists, in document order. Free words are never among them. */
export function keyWords(document: Note | CaseFile): KeyWord[] {
  const { text, frontMatter } = document;
  const table: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
  const words: KeyWord[] = [];
  for (const [path, { written, keySpan, valueSpan }] of frontMatter.places) {
    const parts = path.split('.');
    const name = parts.at(-1) ?? '';
    const isItem = written === '';
    const facts = factsAt(parts, table);
    if (facts && !isItem) push(words, path, withoutQuotes(text, keySpan), keyWord(text, keySpan, { name, facts }));
    const list = facts ?? (isItem ? factsAt(parts.slice(0, -1), table) : undefined);
    // The language's own key is switched with the headings.
    if (list?.values && path !== 'language') push(words, path, withoutQuotes(text, valueSpan), valueWord(text, valueSpan, list));
    const record = facts ? undefined : factsAt(parts.slice(0, -1), table);
    if (record?.values && !record.fields && !isItem) push(words, path, withoutQuotes(text, keySpan), valueWord(text, keySpan, record));
  }
  return words.sort((left, right) => left.span.start - right.span.start);
}

/** The value of `language`, when it is there and says `en` or `id` in so many letters. */
export function languageWord({ text, frontMatter }: Note | CaseFile): KeyWord | undefined {
  const place = frontMatter.places.get('language');
  const span = place && withoutQuotes(text, place.valueSpan);
  const written = span && text.slice(span.start, span.end);
  if (!span || (written !== 'en' && written !== 'id')) return undefined;
  return { span, path: 'language', language: written, other: written === 'en' ? 'id' : 'en' };
}

type Word = Pick<KeyWord, 'language' | 'other'>;

function push(words: KeyWord[], path: string, span: Span, word: Word | undefined): void {
  if (word && span.end > span.start) words.push({ span, path, ...word });
}

function keyWord(text: string, place: Span, { name, facts }: { name: string; facts: KeyFacts }): Word | undefined {
  const [alias] = facts.aliases;
  const span = withoutQuotes(text, place);
  return alias === undefined ? undefined : wordOf(text.slice(span.start, span.end), { en: name, id: alias, all: facts.aliases });
}

function valueWord(text: string, place: Span, facts: KeyFacts): Word | undefined {
  const span = withoutQuotes(text, place);
  const written = text.slice(span.start, span.end);
  const normal = written.trim().toLowerCase().replace(/[\s_]+/g, '-');
  for (const [value, aliases] of Object.entries(facts.values ?? {})) {
    const [alias] = aliases;
    if (alias !== undefined && (value === normal || aliases.includes(normal))) return wordOf(written, { en: value, id: alias, all: aliases });
  }
  return undefined;
}

/** Only the spelling that tools write leads there and back; another one is understood, and stays. */
function wordOf(written: string, { en, id, all }: { en: string; id: string; all: readonly string[] }): Word | undefined {
  if (en === id) return undefined;
  if (written === en) return { language: 'en', other: id };
  if (written === id) return { language: 'id', other: en };
  return { language: all.includes(written.toLowerCase().replace(/[\s_]+/g, '-')) || all.includes(written) ? 'id' : 'en', other: undefined };
}

/** Undefined where the path leads to a key of the writer's own: a step in `skipped`, a measure, an item of a list. */
function factsAt(parts: readonly string[], keys: KeyTable): KeyFacts | undefined {
  let table: KeyTable | undefined = keys;
  let facts: KeyFacts | undefined;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && /^\d+$/.test(part) && facts) {
      if (index === parts.length - 1) return undefined;
      continue;
    }
    facts = table && Object.hasOwn(table, part) ? table[part] : undefined;
    if (!facts) return undefined;
    table = facts.fields;
  }
  return facts;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const mark = text[start];
  return end - start >= 2 && (mark === '"' || mark === '\'') && text[end - 1] === mark ? { start: start + 1, end: end - 1 } : { start, end };
}
