import type { HeadingMatcher } from '../protocol/heading-matcher.ts';
import type { Language } from '../protocol/protocol.ts';
import type { KeyPlace } from './canonical-values.ts';
import type { KeyTable } from './key-facts.ts';
import type { Section } from './section.ts';

export interface LanguageEvidence {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly matcher: HeadingMatcher;
  readonly places: ReadonlyMap<string, KeyPlace>;
  readonly keys: KeyTable;
}

/** The language that most mapped headings speak; else that of the keys; undefined when neither tells. */
export function spokenLanguage(evidence: LanguageEvidence): Language | undefined {
  return mostHeadings(evidence) ?? mostKeys(evidence);
}

function mostHeadings({ text, sections, matcher }: LanguageEvidence): Language | undefined {
  let balance = 0;
  for (const { ids, heading } of sections) {
    if (ids.length === 0) continue;
    const language = matcher.languageOf(text.slice(heading.start, heading.end));
    if (language) balance += language === 'id' ? 1 : -1;
  }
  return spoken(balance);
}

function mostKeys({ places, keys }: LanguageEvidence): Language | undefined {
  let balance = 0;
  for (const [path, place] of places) {
    const aliases = keys[path]?.aliases;
    if (aliases && aliases.length > 0) balance += aliases.includes(place.written) ? 1 : -1;
  }
  return spoken(balance);
}

function spoken(balance: number): Language | undefined {
  if (balance === 0) return undefined;
  return balance > 0 ? 'id' : 'en';
}
