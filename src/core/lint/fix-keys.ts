import type { CaseFile, Note } from '../note/note.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyTable } from '../note/key-facts.ts';
import { countsAsSession } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Fix } from './fix.ts';
import { insertionFix } from './insertion.ts';

/** Adds an empty key at the end of the front matter, spelt as the writer spells the others. */
export function addKeyFix(key: string, document: Note | CaseFile, language: Language): Fix | undefined {
  if (document.frontMatter.state !== 'read') return undefined;
  const written = spelling(key, document);
  const line = `${written}: `;
  const title = language === 'id' ? `Tambahkan ${written} ke data awal` : `Add ${written} to the front matter`;
  return insertionFix(title, document, [{ at: document.frontMatter.yaml.end, text: `${startOfLine(document)}${line}\n`, cursorAt: startOfLine(document).length + line.length }]);
}

/** A front matter with the required keys, left empty. */
export function addFrontMatterFix(document: Note | CaseFile, language: Language): Fix | undefined {
  if (document.frontMatter.state !== 'absent') return undefined;
  const keys = document.kind === 'note' ? ['client', 'date', 'counselor', ...(countsAsSession(document) ? ['session'] : [])] : ['case', 'client'];
  const lines = keys.map(key => `${spelling(key, document)}: `);
  const text = `---\n${lines.join('\n')}\n---\n\n`;
  const title = language === 'id' ? 'Tambahkan data awal' : 'Add a front matter';
  return insertionFix(title, document, [{ at: document.frontMatter.bodyStart, text, cursorAt: 4 + (lines[0]?.length ?? 0) }]);
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

/** The closing fence may stand behind a last line without an ending of its own. */
function startOfLine({ text, frontMatter }: Note | CaseFile): string {
  const before = text[frontMatter.yaml.end - 1];
  return before === '\n' || before === '\r' || frontMatter.yaml.end === frontMatter.yaml.start ? '' : '\n';
}
