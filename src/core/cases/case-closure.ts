import type { Case } from './case.ts';
import { unitedClosure, type ClosureFacts } from './facts/closure.ts';
import { unitedMarkers, type Markers } from './facts/markers.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** The end of a case as its newest closing note, that note's addenda, or its last session, and its case file tell it. */
export interface CaseClosure {
  /** Undefined for a case that only its case file closes. */
  readonly note: NoteFacts | undefined;
  /** The closing note, else the last session. */
  readonly last: NoteFacts | undefined;
  readonly facts: ClosureFacts | undefined;
  readonly markers: Markers;
}

/** Undefined for a case that is not closed. */
export function closureOf(theCase: Case): CaseClosure | undefined {
  if (!theCase.isClosed) return undefined;
  const note = theCase.notes.findLast(({ type }) => type === 'closing');
  const last = note ?? theCase.sessions.at(-1)?.note;
  const sources = last ? [last, ...(theCase.addenda.get(last) ?? [])] : [];
  return {
    note,
    last,
    facts: unitedClosure(theCase.caseFile?.closure, ...sources.map(({ closure }) => closure)),
    markers: unitedMarkers([...sources.map(({ markers }) => markers), theCase.caseFile?.markers]),
  };
}
