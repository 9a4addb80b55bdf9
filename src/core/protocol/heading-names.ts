import type { HeadingReader } from './heading-normal-form.ts';
import type { Choice, Language, LocalizedWords, Protocol, Stage, Step } from './protocol.ts';

/** One name that a protocol knows, in normal form. */
export interface HeadingName {
  readonly key: string;
  readonly language: Language;
  /** The stage or step it names; the choice that decides what it names. */
  readonly stage?: string;
  readonly step?: string;
  readonly choice?: Choice;
  /** Counts only inside this step. */
  readonly within?: string | undefined;
}

/** Every name, synonym, short name and word of a choice of a protocol, in its order. */
export function headingNames(protocol: Protocol, reader: HeadingReader): readonly HeadingName[] {
  return [
    ...protocol.choices.flatMap(choice => keysOf(choice.words, reader).map(name => ({ ...name, choice }))),
    ...protocol.stages.flatMap(stage => namesOf(stage, reader).map(name => ({ ...name, stage: stage.id }))),
    ...protocol.steps.flatMap(step => namesOf(step, reader).map(name => ({ ...name, step: step.id }))),
    ...protocol.steps.flatMap(step => (step.partOf === undefined ? [] : keysOf(step.shortNames, reader).map(name => ({ ...name, step: step.id, within: step.partOf })))),
  ];
}

export function keysOf(words: LocalizedWords, reader: HeadingReader): { key: string; language: Language }[] {
  return (['id', 'en'] as const).flatMap(language => words[language].map(word => ({ key: reader.readName(word), language })).filter(({ key }) => key !== ''));
}

function namesOf({ names, synonyms }: Stage | Step, reader: HeadingReader): { key: string; language: Language }[] {
  return keysOf({ en: [names.en, ...synonyms.en], id: [names.id, ...synonyms.id] }, reader);
}
