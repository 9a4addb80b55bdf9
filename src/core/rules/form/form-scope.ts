import { isHistorical } from '../../cases/facts/facts-of-note.ts';
import { countsAsSession, type Note } from '../../note/note.ts';
import type { RuleSettings } from '../rule.ts';

/** The rules on the form of the body ask this first: old notes and plans keep the form that they have. */
export function hasForm(note: Note, settings: RuleSettings): boolean {
  return countsAsSession(note) && isUnderForm(note, settings);
}

/** Notes that never follow the stages, such as a no-show, still say something under the headings that they have. */
export function hasHeadingsToFill(note: Note, settings: RuleSettings): boolean {
  return note.type !== 'plan' && note.type !== 'addendum' && note.type !== 'supervision' && isUnderForm(note, settings);
}

function isUnderForm(note: Note, settings: RuleSettings): boolean {
  if (isHistorical(note)) return false;
  return !isBefore(note.values.date, settings.adoptedOn);
}

function isBefore(date: string | undefined, adoptedOn: string | undefined): boolean {
  return date !== undefined && adoptedOn !== undefined && date < adoptedOn;
}
