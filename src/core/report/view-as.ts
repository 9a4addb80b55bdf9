import type { Layout } from '../note/vocabulary.ts';
import type { Note } from '../note/note.ts';
import { findStage, findStep, type Language, type LocalizedText, type Protocol, type Step } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { baseName } from '../text/paths.ts';
import { ownTexts, type OwnText } from './forms/own-texts.ts';

/** The shapes in which a note can be shown. */
export const viewLayouts = ['staged', 'soap', 'dap', 'birp', 'girp'] as const satisfies readonly Layout[];
export type ViewLayout = (typeof viewLayouts)[number];

const words = {
  about: { en: '{note} as {layout}. Only a view: it is not saved, and follows the note.', id: '{note} sebagai {layout}. Hanya tampilan: tidak disimpan, dan mengikuti catatannya.' },
  rest: { en: 'Not in this layout', id: 'Tidak ada tempatnya dalam susunan ini' },
  nothing: { en: 'Not recorded.', id: 'Belum tercatat.' },
} as const satisfies Record<string, LocalizedText>;

/** One heading of the view, with the texts that stand under it. */
interface Place {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly texts: OwnText[];
}

/**
 * The note in another layout, as Markdown. Each step's own text stands under the section that can hold it; what no section can hold
 * stands under a last heading. Every line of the body that is no heading stands there once.
 */
export function viewAs(note: Note, layout: ViewLayout, protocols: readonly Protocol[]): string {
  const target = selectProtocol(protocols, { layout, format: note.format });
  const places = layout === 'staged' ? stagedPlaces(target, note.language) : sectionPlaces(target, { staged: selectProtocol(protocols, { layout: 'staged', format: note.format }), language: note.language });
  const rest: OwnText[] = [];
  for (const text of ownTexts(note, { tables: 'whole' })) {
    const place = text.isOpen ? undefined : places.placeOf(text, note.protocol);
    if (place) place.texts.push(text);
    else rest.push(text);
  }
  return written(note, { layout: target.names[note.language], places: places.all, rest });
}

interface Places {
  readonly all: readonly Place[];
  readonly placeOf: (text: OwnText, source: Protocol) => Place | undefined;
}

/** The sections of a layout: those that the staged form has no step for. */
function sectionPlaces(target: Protocol, { staged, language }: { staged: Protocol; language: Language }): Places {
  const places = target.steps.filter(step => !findStep(staged, step.id)).map(step => ({ step, place: newPlace(step.names[language], 2) }));
  return {
    all: places.map(({ place }) => place),
    placeOf: ({ ids, isTable }, source) => {
      const found = ids.map(id => bestFor(meaningOf(id, source), places.map(({ step }) => step)));
      // A table stays in one piece: it has a place only where all of it fits.
      const isMixed = isTable && new Set(found).size > 1;
      const wanted = isMixed ? undefined : found.find(step => step !== undefined);
      return places.find(({ step }) => step === wanted)?.place;
    },
  };
}

/** The section that can hold most of it; of equals the first. */
function bestFor(meaning: ReadonlySet<string>, sections: readonly Step[]): Step | undefined {
  let best: Step | undefined;
  let most = 0;
  for (const section of sections) {
    const count = meaning.has(section.id) ? Infinity : section.satisfies.filter(id => meaning.has(id)).length;
    if (count > most) [best, most] = [section, count];
  }
  return best;
}

/** Stages with their steps, then the steps of the case. A section of a layout stands under the first step that it can record. */
function stagedPlaces(target: Protocol, language: Language): Places {
  const byStage = target.stages.map(stage => ({ id: stage.id, place: newPlace(stage.names[language], 2), steps: target.steps.filter(step => step.stage === stage.id && !step.partOf) }));
  const ofCase = target.steps.filter(step => step.stage === undefined && !step.partOf);
  const steps = new Map([...byStage.flatMap(({ steps: own }) => own), ...ofCase].map(step => [step.id, newPlace(step.names[language], step.stage === undefined ? 2 : 3)]));
  const placeOfStep = (id: string): Place | undefined => steps.get(findStep(target, id)?.partOf ?? id);
  return {
    all: [...byStage.flatMap(({ place, steps: own }) => [place, ...own.flatMap(({ id }) => steps.get(id) ?? [])]), ...ofCase.flatMap(({ id }) => steps.get(id) ?? [])],
    placeOf: ({ ids, kind, isTable }, source) => {
      if (kind === 'stage') return byStage.find(({ id }) => ids.includes(id) || findStage(target, id)?.frame === findStage(source, ids[0] ?? '')?.frame)?.place;
      const found = ids.map(id => firstOf([...meaningOf(id, source)], placeOfStep));
      return isTable && new Set(found).size > 1 ? undefined : found.find(place => place !== undefined);
    },
  };
}

function firstOf<Value, Result>(values: readonly Value[], find: (value: Value) => Result | undefined): Result | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The step itself, the whole that it is a part of, and what its content can record. */
function meaningOf(id: string, source: Protocol): ReadonlySet<string> {
  const step = findStep(source, id);
  return new Set([id, ...(step?.partOf === undefined ? [] : [step.partOf]), ...(step?.satisfies ?? [])]);
}

function newPlace(heading: string, level: 2 | 3): Place {
  return { heading, level, texts: [] };
}

function written(note: Note, { layout, places, rest }: { layout: string; places: readonly Place[]; rest: readonly OwnText[] }): string {
  const { language } = note;
  const isNested = places.some(({ level }) => level === 3);
  const parts = [`> ${words.about[language].replace('{note}', baseName(note.path)).replace('{layout}', layout)}`];
  places.forEach(place => {
    const isEmpty = place.texts.length === 0;
    // Of a staged note only what is recorded is shown; a layout's own sections are all due.
    if (isEmpty && isNested && (place.level === 3 || !hasStepWithText(places, place))) return;
    parts.push(`${'#'.repeat(place.level)} ${place.heading}`);
    if (isEmpty && !isNested) parts.push(`> ${words.nothing[language]}`);
    parts.push(...textsBelow(place.texts, place));
  });
  if (rest.length > 0) parts.push(`## ${words.rest[language]}`, ...textsBelow(inOrder(rest), { heading: '', level: 2 }));
  return `${parts.join('\n\n')}\n`;
}

function hasStepWithText(places: readonly Place[], stage: Place): boolean {
  for (let index = places.indexOf(stage) + 1; places[index]?.level === 3; index++) if ((places[index]?.texts.length ?? 0) > 0) return true;
  return false;
}

/** The note's own headings tell where each text comes from, unless they say the same as the view's. */
function textsBelow(texts: readonly OwnText[], { heading, level }: { heading: string; level: number }): string[] {
  return texts.flatMap(text => {
    const own = text.heading?.replace(/\s+/g, ' ').trim();
    return own === undefined || own === '' || own.toLowerCase() === heading.toLowerCase() ? [text.text] : [`${'#'.repeat(level + 1)} ${own}`, text.text];
  });
}

/** What is never closed comes last: it would swallow what follows. */
function inOrder(texts: readonly OwnText[]): OwnText[] {
  return [...texts.filter(({ isOpen }) => !isOpen), ...texts.filter(({ isOpen }) => isOpen)];
}
