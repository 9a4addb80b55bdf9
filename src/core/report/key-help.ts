import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyPlace } from '../note/canonical-values.ts';
import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import { findStep, type Language } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';

/** What is known of a front matter key, as the note format describes it. */
export interface KeyHelp {
  readonly span: Span;
  /** The canonical path: `risk.level`. */
  readonly path: string;
  readonly aliases: readonly string[];
  readonly about: string;
  /** The closed list of its values, each with its other spellings; empty when anything may stand there. */
  readonly values: readonly { readonly value: string; readonly aliases: readonly string[]; readonly isChosen: boolean }[];
  /** The step that a key of `skipped` or an item of `steps` names. */
  readonly step?: { readonly name: string; readonly guidance: string };
}

/** Help on the key or value at an offset of the front matter; undefined elsewhere and for unknown keys. */
export function keyHelpAt(document: Note | CaseFile, offset: number, language: Language): KeyHelp | undefined {
  const { yaml, places } = document.frontMatter;
  if (offset < yaml.start || offset > yaml.end) return undefined;
  let best: { path: string; place: KeyPlace; span: Span } | undefined;
  for (const [path, place] of places) {
    const span = [place.keySpan, place.valueSpan].find(({ start, end }) => start <= offset && offset <= end);
    // The innermost of several comes later and is shorter.
    if (span && (!best || span.end - span.start <= best.span.end - best.span.start)) best = { path, place, span };
  }
  return best && helpOn(best, document, language);
}

function helpOn({ path, place, span }: { path: string; place: KeyPlace; span: Span }, document: Note | CaseFile, language: Language): KeyHelp | undefined {
  const found = factsAt(path, document.kind === 'note' ? noteKeys : caseFileKeys);
  if (!found) return undefined;
  const { facts, name, rest } = found;
  const { valueSpan } = place;
  const stepId = name === 'skipped' ? rest[0] ?? '' : name === 'steps' ? document.text.slice(valueSpan.start, valueSpan.end).replace(/["']/g, '') : '';
  const step = findStep(document.protocol, stepId);
  return {
    span,
    path: name,
    aliases: facts.aliases,
    about: facts.about[language],
    values: Object.entries(facts.values ?? {}).map(([value, aliases]) => ({ value, aliases, isChosen: isWritten(document, valueSpan, [value, ...aliases]) })),
    ...(step ? { step: { name: step.names[language], guidance: step.guidance[language] } } : {}),
  };
}

/** Whether the text at a value is one of the spellings; a longer one is a list or a sentence. */
function isWritten({ text }: Note | CaseFile, { start, end }: Span, spellings: readonly string[]): boolean {
  const longestSpelling = 40;
  return end - start <= longestSpelling && spellings.includes(text.slice(start, end).replace(/["']/g, '').trim().toLowerCase().replace(/[\s_]+/g, '-'));
}

/** Walks the tables of keys along a path; numbers of list items and free keys of a mapping are no keys of a table. */
function factsAt(path: string, keys: KeyTable): { facts: KeyFacts; name: string; rest: string[] } | undefined {
  let table: KeyTable | undefined = keys;
  let facts: KeyFacts | undefined;
  const names: string[] = [];
  const parts = path.split('.');
  for (const [index, part] of parts.entries()) {
    if (facts && /^\d+$/.test(part)) continue;
    const next: KeyFacts | undefined = table && Object.hasOwn(table, part) ? table[part] : undefined;
    if (!next) return facts && { facts, name: names.join('.'), rest: parts.slice(index) };
    facts = next;
    names.push(part);
    table = next.fields;
  }
  return facts && { facts, name: names.join('.'), rest: [] };
}
