import type { KeyFacts } from '../note/key-facts.ts';
import type { Language } from '../protocol/protocol.ts';

/** A key as tools write it in a note of this language. */
export function keyIn(name: string, facts: KeyFacts | undefined, language: Language): string {
  return language === 'id' ? (facts?.aliases[0] ?? name) : name;
}

/** A value of a closed list as tools write it in a note of this language. */
export function valueIn(value: string, facts: KeyFacts | undefined, language: Language): string {
  return language === 'id' ? (facts?.values?.[value]?.[0] ?? value) : value;
}

/** All values of a closed list, in its order. */
export function valuesIn(facts: KeyFacts, language: Language): string[] {
  return Object.keys(facts.values ?? {}).map(value => valueIn(value, facts, language));
}
