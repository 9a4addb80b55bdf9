import type { IsoDate } from '../language/calendar.ts';
import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** One number that does not fit into its series. */
export interface SequenceFault {
  readonly kind: 'repeated' | 'jump' | 'backwards';
  readonly note: NoteFacts;
  readonly number: number;
  /** The note with the same number, or the one before. */
  readonly other: NoteFacts;
  /** The only number that fits between its neighbours; undefined where more than one thing may be wrong. */
  readonly fitting: number | undefined;
}

interface Numbered {
  readonly note: NoteFacts;
  readonly number: number;
  readonly date: IsoDate;
}

interface SeriesContext {
  /** Numbers of notes that have no place in the order: without a date, or missed meetings that somebody numbered. */
  readonly taken: ReadonlySet<number>;
  /** Days of the sessions without a number, in order. */
  readonly unnumbered: readonly IsoDate[];
  readonly reopenedOn: IsoDate | undefined;
}

/** Numbers that repeat, jump or run against the dates, in each series of the case by itself. */
export function sequenceFaults(theCase: Case, adoptedOn: IsoDate | undefined): SequenceFault[] {
  const groups = new Map<string, Numbered[]>();
  for (const { note } of theCase.sessions) {
    const { declaredNumber: number, date } = note;
    if (!note.identified || number === undefined || date === undefined || (adoptedOn !== undefined && date < adoptedOn)) continue;
    addTo(groups, note.format === 'group' ? 'group' : 'individual', { note, number, date });
  }
  const context = contextOf(theCase);
  return [...groups.values()].flatMap(series => faultsOfSeries(series, context));
}

/** A couple or the members of a group may be numbered in common or each by itself: either is right if it fits. */
function faultsOfSeries(series: readonly Numbered[], context: SeriesContext): SequenceFault[] {
  const faults = faultsInOrder(withoutJoint(series), context);
  if (faults.length === 0) return faults;
  const byClient = new Map<string, Numbered[]>();
  for (const entry of series) addTo(byClient, entry.note.client ?? '', entry);
  if (byClient.size < 2) return faults;
  const apart = [...byClient.values()].flatMap(own => faultsInOrder(withoutJoint(own), context));
  return apart.length < faults.length ? apart : faults;
}

function contextOf(theCase: Case): SeriesContext {
  const taken = new Set<number>();
  for (const note of theCase.notes) {
    if (note.declaredNumber === undefined) continue;
    const isSession = note.type === 'session' || note.type === 'closing';
    if (!isSession || note.date === undefined) taken.add(note.declaredNumber);
  }
  const unnumbered = theCase.sessions.flatMap(({ note }) => note.declaredNumber === undefined && note.date !== undefined ? [note.date] : []);
  return { taken, unnumbered, reopenedOn: theCase.caseFile?.reopenedOn };
}

/** Two counselors may each write a note of the meeting that they held together. */
function withoutJoint(series: readonly Numbered[]): Numbered[] {
  const kept: Numbered[] = [];
  const byMeeting = new Map<string, Numbered>();
  for (const entry of series) {
    const meeting = `${entry.date} ${entry.number}`;
    const first = byMeeting.get(meeting);
    if (first && (first.note.counselor !== entry.note.counselor || first.note.client !== entry.note.client)) continue;
    byMeeting.set(meeting, entry);
    kept.push(entry);
  }
  return kept;
}

function faultsInOrder(series: readonly Numbered[], context: SeriesContext): SequenceFault[] {
  const faults: SequenceFault[] = [];
  const present = [...new Set([...series.map(({ number }) => number), ...context.taken])].sort((left, right) => left - right);
  const seen = new Map<number, NoteFacts>();
  let before: Numbered | undefined;
  series.forEach((entry, index) => {
    const { note, number } = entry;
    const fault = before && !isRestart(before, entry, context) ? faultBetween(before, entry, { next: series[index + 1], seen, present, context }) : undefined;
    if (fault) faults.push(fault);
    seen.set(number, note);
    // A number that was mistyped is counted on as what it should be.
    before = fault?.fitting === undefined ? entry : { ...entry, number: fault.fitting };
  });
  return faults;
}

interface Surroundings {
  readonly next: Numbered | undefined;
  readonly seen: ReadonlyMap<number, NoteFacts>;
  /** All numbers of the series, in order. */
  readonly present: readonly number[];
  readonly context: SeriesContext;
}

function faultBetween(before: Numbered, { note, number, date }: Numbered, { next, seen, present, context }: Surroundings): SequenceFault | undefined {
  const wanted = before.number + 1;
  if (number === wanted) return undefined;
  const twin = seen.get(number);
  const fits = next?.number === wanted + 1 || (next === undefined && twin !== undefined);
  const isFree = rankOf(present, wanted) === rankOf(present, wanted + 1);
  const fitting = fits && isFree ? wanted : undefined;
  if (twin) return { kind: 'repeated', note, number, other: twin, fitting };
  if (number < before.number) return { kind: 'backwards', note, number, other: before.note, fitting };
  if (number === before.number || isFilled(before, { number, date }, present, context)) return undefined;
  return { kind: 'jump', note, number, other: before.note, fitting };
}

/** What lies between is there elsewhere, or sessions without a number stand in the gap. */
function isFilled(before: Numbered, { number, date }: { number: number; date: IsoDate }, present: readonly number[], { unnumbered }: SeriesContext): boolean {
  const missing = number - before.number - 1 - (rankOf(present, number) - rankOf(present, before.number + 1));
  // `~` sorts behind every digit: the day itself counts.
  return missing <= rankOf(unnumbered, `${date}~`) - rankOf(unnumbered, before.date);
}

/** How many of the sorted values are smaller. */
function rankOf<Value extends number | string>(sorted: readonly Value[], value: Value): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A case that was closed or opened again may begin its numbers anew. */
function isRestart(before: Numbered, { number, date }: Numbered, { reopenedOn }: SeriesContext): boolean {
  return number === 1 && (before.note.type === 'closing' || (reopenedOn !== undefined && before.date < reopenedOn && reopenedOn <= date));
}

function addTo(groups: Map<string, Numbered[]>, key: string, entry: Numbered): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}
