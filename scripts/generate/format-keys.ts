import { caseFileKeys } from '../../src/core/note/case-file-keys.ts';
import type { KeyFacts, KeyTable } from '../../src/core/note/key-facts.ts';
import { noteKeys } from '../../src/core/note/note-keys.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { keyIn, valuesIn } from '../../src/core/writing/key-spelling.ts';
import { asCode, markdownTable } from './markdown-table.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['Key', 'In Indonesian', 'Meaning', 'Values'],
  id: ['Kunci', 'Ejaan lain', 'Arti', 'Nilai'],
};

export function noteKeyTable(language: Language): string {
  return keyTable(noteKeys, language);
}

/** The keys of the case file that a note has not, or that mean something else there. */
export function caseKeyTable(language: Language): string {
  const inNotes: KeyTable = noteKeys;
  return keyTable(Object.fromEntries(Object.entries<KeyFacts>(caseFileKeys).filter(([name, facts]) => inNotes[name] !== facts)), language);
}

function keyTable(table: KeyTable, language: Language): string {
  return markdownTable(heads[language], rows(table, language, ''));
}

/** The keys of a mapping follow the key that holds it, with their path. */
function rows(table: KeyTable, language: Language, prefix: string): string[][] {
  return Object.entries(table).flatMap(([name, facts]) => {
    const key = keyIn(name, facts, language);
    const others = [name, ...facts.aliases].filter(spelling => spelling !== key);
    const row = [asCode(prefix + key), others.map(asCode).join(', '), facts.about[language], valuesIn(facts, language).map(asCode).join(', ')];
    return [row, ...rows(facts.fields ?? {}, language, `${prefix}${key}.`)];
  });
}
