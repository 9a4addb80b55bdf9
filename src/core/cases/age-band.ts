import type { Case } from './case.ts';
import type { AgeBand } from './facts/consent.ts';

/** The client's: the newest that a note names, else the case file's. */
export function ageBandOf({ notes, caseFile }: Pick<Case, 'notes' | 'caseFile'>): AgeBand | undefined {
  return notes.findLast(note => note.guardian?.ageBand !== undefined)?.guardian?.ageBand ?? caseFile?.guardian?.ageBand;
}
