import type { Language } from '../protocol/protocol.ts';
import type { NamePair } from './heading-language-pairs.ts';

/** How a name is written: "Action plan", "Action Plan", with small words large too, "ACTION PLAN", "action plan". */
const styles = ['sentence', 'title', 'large-words', 'upper', 'lower'] as const;
export type LetterCase = (typeof styles)[number];

/** Not large in a title, but for the first word. */
const smallWords: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'atau', 'dalam', 'dan', 'dari', 'dengan', 'di', 'ke', 'oleh', 'pada', 'untuk', 'yang']);

/** A name that was met in a text. */
export interface FoundName {
  readonly language: Language;
  readonly pair: NamePair;
  /** All that it may be: "Referral" is a sentence's case and a title's. */
  readonly cases: readonly LetterCase[];
}

export function findName(written: string, pairs: readonly NamePair[]): FoundName | undefined {
  const small = written.toLowerCase();
  for (const pair of pairs) {
    for (const language of ['en', 'id'] as const) {
      if (pair[language].toLowerCase() !== small) continue;
      const cases = casesOf(written, pair[language]);
      if (cases.length > 0) return { language, pair, cases };
    }
  }
  return undefined;
}

/**
 * The cases in the order in which a text prefers them. Only names tell that show one case in both of their languages, so that
 * the order is the same when the text speaks the other one.
 */
export function preferredCases(names: readonly FoundName[]): LetterCase[] {
  const votes = new Map<LetterCase, number>();
  for (const { language, pair, cases } of names) {
    const [first] = cases;
    if (!first || cases.includes('sentence') && cases.includes('title')) continue;
    const others = casesOf(inCase(pair[other(language)], first), pair[other(language)]);
    if (others[0] === first && !(others.includes('sentence') && others.includes('title'))) votes.set(first, (votes.get(first) ?? 0) + 1);
  }
  return [...styles].sort((left, right) => (votes.get(right) ?? 0) - (votes.get(left) ?? 0));
}

/** The name in the other language, in the same case; undefined when it would not lead back to the very same letters. */
export function otherName({ language, pair, cases }: FoundName, preferred: readonly LetterCase[]): string | undefined {
  const target = pair[other(language)];
  const chosen = preferred.find(candidate => cases.includes(candidate));
  if (!chosen) return undefined;
  const name = inCase(target, chosen);
  const casesBack = casesOf(name, target);
  const chosenBack = preferred.find(candidate => casesBack.includes(candidate));
  const isExact = chosenBack !== undefined && inCase(pair[language], chosenBack) === inCase(pair[language], chosen);
  return isExact ? name : undefined;
}

export function other(language: Language): Language {
  return language === 'en' ? 'id' : 'en';
}

function casesOf(written: string, name: string): LetterCase[] {
  return styles.filter(candidate => inCase(name, candidate) === written);
}

function inCase(name: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'sentence': return largeFirst(name);
    case 'title': return name.split(' ').map((word, index) => index > 0 && smallWords.has(word) ? word : largeFirst(word)).join(' ');
    case 'large-words': return name.split(' ').map(largeFirst).join(' ');
    case 'upper': return name.toUpperCase();
    case 'lower': return name.toLowerCase();
  }
}

function largeFirst(word: string): string {
  return word.replace(/\p{L}/u, letter => letter.toUpperCase());
}
