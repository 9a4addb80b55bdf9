import { ageBandOf } from '../cases/age-band.ts';
import type { Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { ageBands, areas, formats, valuesOf as namesOf } from '../note/vocabulary.ts';
import type { FrameStage } from '../protocol/protocol.ts';

/** What the groups of the Sessions tree stand for, in the order in which a reader is offered them. */
export const groupings = ['case', 'date', 'stage', 'status', 'counselor', 'area', 'format', 'ageBand'] as const;
export type Grouping = (typeof groupings)[number];

/** Undefined stands for what is not told. */
type GroupValue = string | undefined;

const stageOrder: readonly FrameStage[] = ['early', 'core', 'final'];

/** Groups of a closed list stand in its order. */
const orders: Partial<Record<Grouping, readonly string[]>> = {
  stage: stageOrder,
  status: ['draft', 'signed'],
  area: namesOf(areas),
  format: namesOf(formats),
  ageBand: namesOf(ageBands),
};

/** The latest stage that a note records. */
export function stageReached(note: NoteFacts): FrameStage | undefined {
  return stageOrder.findLast(stage => note.frame.has(stage));
}

/**
 * Tells the groups of each note of a case: one, or several for a note on several areas. What a note leaves out of area,
 * format and age band, its case file may tell.
 */
export function groupValues(grouping: Grouping, theCase: Case): (note: NoteFacts) => readonly GroupValue[] {
  const { caseFile } = theCase;
  switch (grouping) {
    case 'case': return () => [theCase.code];
    case 'date': return note => [note.date?.slice(0, 7)];
    case 'stage': return note => [stageReached(note)];
    case 'status': return note => [note.signed ? 'signed' : 'draft'];
    case 'counselor': return note => [note.counselor];
    case 'area': return note => areasOf(note.areas.length > 0 ? note.areas : caseFile?.areas ?? []);
    // A note that names none is about one client; one that can't be read may be about anybody.
    case 'format': return note => [note.ownFormat ?? caseFile?.format ?? (note.identified ? note.format : undefined)];
    case 'ageBand': {
      // Once for the case: told once, it holds for the client's other notes, too.
      const ofCase = ageBandOf(theCase);
      return note => [note.guardian?.ageBand ?? ofCase];
    }
  }
}

/** The newest month first, closed lists in their own order, codes by code units; what is not told comes last. */
export function compareGroupValues(left: GroupValue, right: GroupValue, grouping: Grouping): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  const order = orders[grouping];
  if (order) return order.indexOf(left) - order.indexOf(right);
  return grouping === 'date' ? compareText(right, left) : compareText(left, right);
}

export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function areasOf(named: readonly string[]): readonly GroupValue[] {
  return named.length === 0 ? [undefined] : [...new Set(named)];
}
