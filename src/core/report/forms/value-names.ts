import type { KeyFacts, KeyTable } from '../../note/key-facts.ts';
import type { Language } from '../../protocol/protocol.ts';

/** A value of a closed list as people read it: "Tatap muka", "In person". */
export function valueName(key: string, value: string, keys: KeyTable, language: Language): string {
  return nameOfValue(value, keys[key], language);
}

export function nameOfValue(value: string, facts: KeyFacts | undefined, language: Language): string {
  const values = facts?.values;
  if (!values || !Object.hasOwn(values, value)) return value;
  return readable(language === 'id' ? values[value]?.[0] ?? value : value);
}

/** A key as people read it: "Kerja sama". */
export function keyName(key: string, facts: KeyFacts | undefined, language: Language): string {
  return readable(language === 'id' ? facts?.aliases[0] ?? key : key);
}

function readable(word: string): string {
  const words = word.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
