import * as z from 'zod';
import { containsCue } from '../../cases/facts/cues.ts';
import { findDates } from '../../language/find-dates.ts';
import type { Note } from '../../note/note.ts';
import type { StepRecord } from '../../note/outline.ts';
import { withoutComments } from '../../note/recorded.ts';
import { findStep, type Step, type StepElement } from '../../protocol/protocol.ts';
import { noteRule } from '../rule.ts';
import { hasForm } from './form-scope.ts';

/** Source: the least that counts as done for a step (docs/steps). */
export const thinStep = noteRule({
  id: 'thin-step',
  section: 'form',
  severity: 'info',
  title: { en: 'Step without its required element', id: 'Langkah tanpa unsur pokoknya' },
  messages: {
    thin: { text: { en: '{step}: {element} is not recorded.', id: '{step}: {element} belum tercatat.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (!hasForm(note, settings)) return;
    for (const record of note.outline.steps.values()) {
      const step = findStep(note.protocol, record.id);
      const section = record.sections[0];
      if (!step || !section || !record.recorded || step.elements.length === 0 || isLeftAlone(note, step)) continue;
      for (const element of lackingElements(note, record, step)) {
        yield { message: 'thin', args: { step: step.names, element: element.names }, span: section.heading, step: step.id, fixes: [{ kind: 'go-to', span: { start: section.end, end: section.end }, title: { text: { en: 'Write here: {element}', id: 'Tulis di sini: {element}' }, args: { element: element.names } } }] };
      }
    }
  },
});

/** The elements that the step's content does not show. */
export function lackingElements(note: Note, record: StepRecord, step: Step): StepElement[] {
  const words = wordsOf(record, note.text);
  return step.elements.filter(element => !shows(words, element, record, note));
}

function wordsOf(record: StepRecord, text: string): string {
  const [only, second] = record.pieces;
  if (only && !second) return withoutComments(text.slice(only.span.start, only.span.end));
  return record.pieces.map(piece => withoutComments(text.slice(piece.span.start, piece.span.end))).join('\n');
}

/** A first session may end before a plan; what the front matter says in full need not be said twice. */
function isLeftAlone(note: Note, step: Step): boolean {
  return step.due.cadence === 'session' && note.values.session !== undefined && note.values.session < step.due.from
    || step.id === 'action-plan' && (note.values.actions?.length ?? 0) > 0
    || note.values.skipped?.[step.id] !== undefined;
}

function shows(words: string, element: StepElement, record: StepRecord, note: Note): boolean {
  if (element.cues.en.length + element.cues.id.length + element.kinds.length === 0) return !isBare(words, element);
  if (containsCue(words, element.cues)) return true;
  return element.kinds.some(kind => {
    if (kind === 'number') return /\d/.test(words);
    if (kind === 'quotation') return /["“”«»]/.test(words) || record.pieces.some(piece => piece.block.quoted);
    return findDates(words, { order: 'dmy', reference: note.values.date }).length > 0;
  });
}

/** A longer text is more than one bare word, whatever marks stand around it. */
const longestBare = 80;

/** "Baik." alone says nothing that could be seen. */
function isBare(words: string, element: StepElement): boolean {
  if (words.length > longestBare) return false;
  const said = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return [...element.bare.en, ...element.bare.id].some(bare => bare.toLowerCase() === said);
}
