import { countsAsSession, type Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { findStep, type Step } from '../protocol/protocol.ts';
import { isHistorical } from '../cases/facts/facts-of-note.ts';
import { addendumWith } from './step-help-due.ts';
import { recordsHere } from './step-help-content.ts';
import { progressOfStage } from './step-help-progress.ts';
import { completenessIn, type HelpSituation } from './step-help-situation.ts';
import { helpText, listOf } from './step-help-texts.ts';

/** What a note could show behind one of its headings. */
export interface StepMark {
  /** Offset in the text: the end of the heading. */
  readonly at: number;
  readonly text: string;
}

/** "recorded" behind steps, "2 of 4 recorded" behind stages. Only headings and bold lines have room for it. */
export function stepMarks(note: Note, situation: HelpSituation): StepMark[] {
  if (isHistorical(note) || note.type === 'plan' || note.type === 'supervision') return [];
  const completeness = countsAsSession(note) ? completenessIn(note, situation) : undefined;
  return note.outline.sections.flatMap(section => {
    if (section.ids.length === 0 || section.form !== 'heading' && section.form !== 'bold') return [];
    const text = section.kind === 'stage' ? stageText(section, note) : stepText(section, note, situation);
    return text === undefined ? [] : [{ at: endOfLine(note.text, section.heading.end), text }];
  });

  function stageText({ ids }: Section, document: Note): string | undefined {
    const { due, recorded } = progressOfStage(ids[0] ?? '', document, completeness);
    return due.length === 0 ? undefined : helpText('markCount', situation.language, { recorded: recorded.length, due: due.length });
  }
}

/** A heading of two steps names the one that is missing. */
function stepText({ ids }: Section, note: Note, situation: HelpSituation): string | undefined {
  const { language, theCase } = situation;
  const steps = ids.flatMap(id => findStep(note.protocol, id) ?? []);
  const isRecorded = (step: Step): boolean => recordsHere(step, note, situation) || theCase !== undefined && addendumWith(step, theCase, note.path) !== undefined;
  const missing = steps.filter(step => !isRecorded(step) && note.values.skipped?.[step.id] === undefined);
  if (steps.length === 0) return undefined;
  if (missing.length === 0) return steps.some(isRecorded) ? helpText('markRecorded', language) : undefined;
  if (missing.length === steps.length) return helpText('markMissing', language);
  return helpText('markLacks', language, { names: listOf(missing.map(({ names }) => names[language])) });
}

/** Behind the marks that may close a heading. */
function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
