import { addDays, type IsoDate } from '../language/calendar.ts';
import type { Range } from '../text/position.ts';
import type { Agreement } from './facts/agreement.ts';
import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';
import { meetingsOf } from './meetings.ts';

/** An agreement with its day; undefined when nobody wrote it. */
export interface DatedAgreement extends Agreement {
  readonly on: IsoDate | undefined;
  readonly path: string;
}

/** The first agreement of the case, the case file's before that of a note, then the changes by their day. */
export function agreementsOf(theCase: Case): DatedAgreement[] {
  const { caseFile } = theCase;
  const targets = new Map([...theCase.addenda].flatMap(([target, addenda]) => addenda.map(addendum => [addendum, target] as const)));
  // What an addendum records counts for the day of the note it names.
  const dayOf = (note: NoteFacts | undefined): IsoDate | undefined => note && (targets.get(note) ?? note).date;
  const inNotes = theCase.notes.filter(note => note.type !== 'plan' && note.type !== 'supervision');
  const contractNote = inNotes.find(note => note.contract !== undefined);
  const fromFile = caseFile?.agreed?.first && { ...caseFile.agreed.first, on: caseFile.agreed.on ?? dayOf(contractNote), path: caseFile.path };
  const fromNote = contractNote?.contract && { ...(contractNote.agreed ?? nothingOnTime(contractNote.contract.place)), on: dayOf(contractNote), path: contractNote.path };
  const first = fromFile && fromNote && isSameAgreement(fromFile, fromNote) ? { ...fromFile, terms: { ...fromNote.terms, ...fromFile.terms } } : fromFile ?? fromNote;
  if (!first) return [];
  const later: DatedAgreement[] = inNotes.flatMap(note => note.agreed && note !== contractNote ? [{ ...note.agreed, on: dayOf(note), path: note.path }] : []);
  if (fromFile && fromNote && contractNote?.agreed) later.push(fromNote);
  for (const change of caseFile?.agreed?.changes ?? []) later.push({ ...change, path: caseFile?.path ?? '' });
  return [first, ...later.filter(({ on }) => on !== undefined && (first.on === undefined || on > first.on)).sort(byDay)];
}

/** Beside the case file's, the first contract of a note is the same one, unless it was made on a later day. */
function isSameAgreement(fromFile: DatedAgreement, fromNote: DatedAgreement): boolean {
  return (fromNote.on ?? '') <= (fromFile.on ?? '');
}

function byDay(left: DatedAgreement, right: DatedAgreement): number {
  return (left.on ?? '') < (right.on ?? '') ? -1 : (left.on ?? '') > (right.on ?? '') ? 1 : 0;
}

function nothingOnTime(place: Range): Agreement {
  return { terms: {}, isChange: false, isOpen: false, place };
}

/** Sessions with a day, one note of each meeting. Group and individual series are counted apart. */
export function countedNotes(theCase: Case): NoteFacts[] {
  const isGroup = isGroupContract(theCase);
  return meetingsOf(theCase).flatMap(([note]) => note?.date !== undefined && (note.format === 'group') === isGroup ? [note] : []);
}

function isGroupContract({ caseFile, notes, sessions }: Case): boolean {
  if (caseFile?.agreed?.first) return caseFile.group !== undefined || sessions.every(({ note }) => note.format === 'group');
  return notes.find(note => note.contract !== undefined)?.format === 'group';
}

/** Days after which a session belongs to a new course: that of a closing, and the one before the case was taken up again. */
export function endsOf({ sessions, caseFile }: Case): IsoDate[] {
  const closings = sessions.flatMap(({ note }) => note.type === 'closing' && note.date !== undefined ? [note.date] : []);
  return [...closings, ...(caseFile?.reopenedOn === undefined ? [] : [addDays(caseFile.reopenedOn, -1)])].sort();
}
