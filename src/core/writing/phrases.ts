import { closingPhrases } from './phrases-closing.ts';
import { consentPhrases } from './phrases-consent.ts';
import { contractPhrases } from './phrases-contract.ts';
import { groupOpeningPhrases } from './phrases-opening-group.ts';
import { openingPhrases } from './phrases-opening.ts';
import { safetyPhrases } from './phrases-safety.ts';
import { supervisionPhrases } from './phrases-supervision.ts';
import type { Phrase } from './phrase.ts';

/** All the words of one opening, one after the other. */
function together(parts: readonly Phrase[], { names, prefix }: Pick<Phrase, 'names' | 'prefix'>): Phrase {
  const [first] = parts;
  const lines = (language: 'en' | 'id'): string[] => {
    const all = parts.flatMap(part => part.lines[language]);
    return [...all.filter(line => !line.startsWith('- ')), '', ...all.filter(line => line.startsWith('- '))];
  };
  return {
    names, prefix, steps: first?.steps ?? [], stages: first?.stages ?? [], ...(first?.format ? { format: first.format } : {}),
    about: { en: parts.map(part => part.names.en).join(', '), id: parts.map(part => part.names.id).join(', ') },
    lines: { en: lines('en'), id: lines('id') },
  };
}

/** In the order in which a session needs them. */
export const phrases: readonly Phrase[] = [
  together(openingPhrases, { names: { en: 'Opening words, all together', id: 'Kata pembuka, lengkap' }, prefix: { en: 'opening-words', id: 'kata-pembuka' } }),
  ...openingPhrases,
  together(groupOpeningPhrases, { names: { en: 'Opening words for a group, all together', id: 'Kata pembuka kelompok, lengkap' }, prefix: { en: 'group-opening-words', id: 'kata-pembuka-kelompok' } }),
  ...groupOpeningPhrases,
  ...consentPhrases,
  ...contractPhrases,
  ...closingPhrases,
  ...safetyPhrases,
  ...supervisionPhrases,
];
