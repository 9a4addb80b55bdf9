import type { CaseFile, Note } from '../note/note.ts';
import type { KeyPlace } from '../note/canonical-values.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Fix } from './fix.ts';
import { addTopLevel } from './fix-yaml.ts';
import { cursorFix, insertionFix } from './insertion.ts';

/** Adds an empty key at the end of the front matter, spelt as the writer spells the others; an empty one that is there is led to. */
export function addKeyFix(key: string, document: Note | CaseFile, language: Language): Fix | undefined {
  const place = document.frontMatter.places.get(key);
  const written = place?.written ?? spelling(key, document);
  if (place) {
    return writeValueFix(language === 'id' ? `Isi ${written}` : `Write ${written}`, document, place);
  }
  return addTopLevel(language === 'id' ? `Tambahkan ${written} ke data awal` : `Add ${written} to the front matter`, document, [`${written}: `]);
}

/** Leads to where the value of an empty key goes: behind its colon and a space. Undefined when it has a value. */
export function writeValueFix(title: string, document: Note | CaseFile, { keySpan, valueSpan }: KeyPlace): Fix | undefined {
  if (valueSpan.start < valueSpan.end) return undefined;
  const [colon] = /^ *: ?/.exec(document.text.slice(keySpan.end, keySpan.end + 20)) ?? [];
  if (colon === undefined) return undefined;
  const at = keySpan.end + colon.length;
  if (colon.endsWith(' ')) return cursorFix(title, document, at);
  return insertionFix(title, document, [{ at, text: ' ', select: { start: 1, end: 1 } }]);
}

/** The canonical key, or its Indonesian spelling where the writer uses those. */
export function spelling(key: string, document: Note | CaseFile): string {
  const table: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
  const alias = table[key]?.aliases[0];
  return alias !== undefined && usesIndonesianKeys(document, table) ? alias : key;
}

function usesIndonesianKeys(document: Note | CaseFile, table: KeyTable): boolean {
  let balance = 0;
  for (const [path, place] of document.frontMatter.places) {
    const aliases = table[path]?.aliases;
    if (aliases?.length) balance += aliases.includes(place.written) ? 1 : -1;
  }
  return balance === 0 ? document.language === 'id' && document.frontMatter.places.size === 0 : balance > 0;
}
