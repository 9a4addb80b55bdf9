import type { Language, LocalizedText } from '../protocol/protocol.ts';
import { joinSkeletons, stop, type Skeleton, type TabStop } from './skeleton.ts';
import { bracketStop, fillablePlaces } from './step-skeleton.ts';

/**
 * Wording that a counselor may begin with, inside a step. What stands in brackets is a place to fill in, with words to say
 * or a question as its prompt; behind `|` stand sentences to choose instead: `[how often|once a week|every two weeks]`.
 * Outside of the brackets there are only labels and punctuation, so that nothing is recorded until the counselor writes or
 * chooses it.
 */
export interface Phrase {
  readonly names: LocalizedText;
  /** The word that brings it in as a snippet, one of its own in each language. */
  readonly prefix: LocalizedText;
  readonly about: LocalizedText;
  /** Steps that it belongs to; the first one is begun where none is there. */
  readonly steps: readonly string[];
  /** Stages in which it may stand outside of a step. */
  readonly stages?: readonly string[];
  /** Types of notes that it belongs to as a whole. */
  readonly types?: readonly string[];
  /** `individual` means all that are no group. */
  readonly format?: 'individual' | 'group';
  /** Where the note names another setting, it is not offered. */
  readonly settings?: readonly string[];
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

export function phraseSkeleton(phrase: Phrase, language: Language): Skeleton {
  return joinSkeletons(phrase.lines[language].map(line => fillablePlaces(line, placeOf)), '\n');
}

/** The label that its lines begin with; undefined where they are prose. */
export function firstLabel(phrase: Phrase, language: Language): string | undefined {
  return /^- ([^:[\]]+): /.exec(phrase.lines[language][0] ?? '')?.[1];
}

function placeOf(bracket: string): TabStop {
  const [prompt = '', ...choices] = bracket.slice(1, -1).split('|');
  return choices.length > 0 ? stop(`[${prompt}]`, choices) : bracketStop(bracket);
}
