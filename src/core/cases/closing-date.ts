import type { IsoDate } from '../language/calendar.ts';
import type { CaseFileFacts } from './facts/case-file-facts.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** A day on which the case ended: that of a closing note, or the one under `closing` in the case file. */
export interface Closing {
  readonly on: IsoDate;
  /** The note that closed it; undefined for the case file. */
  readonly note: NoteFacts | undefined;
}

/** In the order of their days. The case file may set the last one later than its note. */
export function closingsOf(notes: readonly NoteFacts[], caseFile: CaseFileFacts | undefined): Closing[] {
  const closings = notes.flatMap((note): Closing[] => note.type === 'closing' && note.date !== undefined ? [{ on: note.date, note }] : []);
  const closedOn = caseFile?.closedOn;
  if (closedOn === undefined) return closings;
  const last = closings.at(-1);
  if (last && last.on <= closedOn) return [...closings.slice(0, -1), { on: closedOn, note: last.note }];
  return last ? closings : [{ on: closedOn, note: undefined }];
}

/** Closed by its status or by a closing note that no reopening follows. */
export function isClosed(notes: readonly NoteFacts[], caseFile: CaseFileFacts | undefined): boolean {
  if (caseFile?.status === 'closed') return true;
  if (!notes.some(note => note.type === 'closing')) return false;
  const reopenedOn = caseFile?.reopenedOn;
  const last = closingsOf(notes, caseFile).at(-1);
  return reopenedOn === undefined || (last !== undefined && last.on > reopenedOn);
}

/**
 * The closing after which this day lies without the case having been opened again. `reopened_on` holds the last reopening only:
 * one that was written over by a later closing and reopening is taken to have been there.
 */
export function closedBefore(day: IsoDate, closings: readonly Closing[], reopenedOn: IsoDate | undefined): Closing | undefined {
  const closing = closings.filter(({ on }) => on < day).at(-1);
  if (!closing || reopenedOn === undefined) return closing;
  if (reopenedOn <= day) return reopenedOn >= closing.on ? undefined : closing;
  return closings.some(({ on }) => on >= day && on <= reopenedOn) ? undefined : closing;
}
