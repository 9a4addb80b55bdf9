import { riskLevels } from '../note/vocabulary.ts';
import { partsOf, type Language, type Protocol, type Stage, type Step } from '../protocol/protocol.ts';
import { joinSkeletons, stop, type Skeleton, type TabStop } from './skeleton.ts';

/** Steps whose content is a task list. */
const taskSteps: ReadonlySet<string> = new Set(['action-plan']);

export interface StepPlace {
  readonly protocol: Protocol;
  readonly language: Language;
  /** Of the step's or stage's own heading, 1-6. */
  readonly level: number;
}

/** A step's heading and under it its prompts, and its parts as labels of a list. */
export function stepSkeleton(step: Step, place: StepPlace): Skeleton {
  return [`${headingMarks(place.level)} ${step.names[place.language]}\n\n`, ...stepContent(step, place)];
}

/** What stands under a step's heading. */
export function stepContent(step: Step, { protocol, language }: Omit<StepPlace, 'level'>): Skeleton {
  const parts = partsOf(protocol, step.id).filter(part => part.due.cadence !== 'optional');
  // The parts of a rated step ask for themselves.
  const own = step.ratings.length > 0 && parts.length > 0 ? [] : promptLines(step, language);
  const labelled = parts.map(part => partItem(part, step, language));
  const blocks = [joinSkeletons(own, '\n'), joinSkeletons(labelled, '\n')].filter(block => block.length > 0);
  return blocks.length > 0 ? joinSkeletons(blocks, '\n\n') : [stop('[…]')];
}

/** A part of a step as a list item with the part's name. */
export function partItem(part: Step, whole: Step, language: Language): Skeleton {
  return ['- ', `${partName(part, whole, language)}: `, ...joinSkeletons(part.prompts[language].map(promptSkeleton), ' ')];
}

/** The short name, which stands inside the whole; a rated part needs its full one: the rating answers it. */
export function partName(part: Step, whole: Step, language: Language): string {
  return whole.ratings.length > 0 ? part.names[language] : (part.shortNames[language][0] ?? part.names[language]);
}

/** A stage's heading with the given steps below it. */
export function stageSkeleton(stage: Stage, steps: readonly Step[], place: StepPlace): Skeleton {
  const heading = `${headingMarks(place.level)} ${stage.names[place.language]}`;
  const body = steps.map(step => stepSkeleton(step, { ...place, level: place.level + 1 }));
  return joinSkeletons([[heading], ...(body.length > 0 ? body : [[stop('[…]')]])], '\n\n');
}

export function headingMarks(level: number): string {
  return '#'.repeat(Math.max(1, Math.min(level, 6)));
}

function promptLines(step: Step, language: Language): Skeleton[] {
  const prompts = step.prompts[language].map(promptSkeleton);
  const marker = taskSteps.has(step.id) ? '- [ ] ' : '- ';
  const isList = taskSteps.has(step.id) || step.prompts[language].some(isLabelled);
  return isList ? prompts.map(prompt => [marker, ...prompt]) : prompts;
}

function isLabelled(prompt: string): boolean {
  return !prompt.startsWith('[');
}

/** Each part in brackets is a place to fill in; the words around it stay. */
export function promptSkeleton(prompt: string): Skeleton {
  return fillablePlaces(prompt, bracketStop);
}

/** @param placeOf makes a place of a bracket and what stands in it */
export function fillablePlaces(prompt: string, placeOf: (bracket: string) => TabStop): Skeleton {
  const fragments: (string | TabStop)[] = [];
  let from = 0;
  while (from < prompt.length) {
    const open = prompt.indexOf('[', from);
    const close = open < 0 ? -1 : prompt.indexOf(']', open);
    if (close < 0) return [...fragments, prompt.slice(from)];
    if (open > from) fragments.push(prompt.slice(from, open));
    fragments.push(placeOf(prompt.slice(open, close + 1)));
    from = close + 1;
  }
  return fragments;
}

/** A bracket that lists the levels of risk is a choice among them. */
export function bracketStop(bracket: string): TabStop {
  const words = bracket.slice(1, -1).split(',').map(word => word.trim());
  return words.length > 1 && words.every(isRiskLevel) ? stop(bracket, words) : stop(bracket);
}

function isRiskLevel(word: string): boolean {
  const value = word.toLowerCase().replaceAll(' ', '-');
  return Object.entries(riskLevels).some(([level, aliases]) => level === value || (aliases as readonly string[]).includes(value));
}
