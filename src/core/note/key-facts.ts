import type { LocalizedText } from '../protocol/protocol.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of one front matter key beside its shape: everything that names and explains it. */
export interface KeyFacts {
  /** Other accepted spellings, the first Indonesian one first: tools write that one in Indonesian notes. */
  readonly aliases: readonly string[];
  readonly about: LocalizedText;
  /** The closed list of its values (or of the items of a list). */
  readonly values?: Vocabulary;
  /** One value stands for a list of one. */
  readonly list?: boolean;
  /** Scalars keep their written form (`0142` stays `0142`). */
  readonly written?: boolean;
  /** The keys of a mapping (or of the mappings in a list). */
  readonly fields?: KeyTable;
}

export type KeyTable = Readonly<Record<string, KeyFacts>>;

/** A key's facts in the least words. */
export function key(aliases: readonly string[], en: string, id: string, more: Omit<KeyFacts, 'aliases' | 'about'> = {}): KeyFacts {
  return { aliases, about: { en, id }, ...more };
}
