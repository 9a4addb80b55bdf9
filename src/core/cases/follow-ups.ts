import { addDays, mondayOf, type IsoDate } from '../language/calendar.ts';
import { daysPassed, type DayRange } from '../language/holidays.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';
import type { PromisedTime } from './facts/appointment.ts';
import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';
import { openPromises, type OpenPromise } from './open-promises.ts';

/** Something that a case waits for: the next meeting, word back from a referral, a check after closing. */
export interface FollowUp {
  readonly kind: 'appointment' | 'referral-feedback' | 'follow-up';
  /** Undefined for a note that belongs to no case. */
  readonly caseCode: string | undefined;
  /** The note or case file that made the promise, and where. */
  readonly path: string;
  readonly range: Range;
  readonly language: Language;
  /** Both ends are the same for a day; undefined for a promise without a date. */
  readonly time: PromisedTime | undefined;
  /** The clock time of a day, `HH:MM`. */
  readonly clock: string | undefined;
  /** The one that the clock time names; undefined for that of the institution. */
  readonly zone: OpenPromise['zone'];
  readonly counselor: string | undefined;
  readonly state: FollowUpState;
  /** Days after the promised day, holidays left out; 0 when it is not over. */
  readonly daysOver: number;
}

/**
 * `overdue`: its last day is over, without the grace that the rule `follow-up-overdue` gives. `today`: its last day is this one.
 * `this-week`: it begins by Sunday, or its window has begun.
 */
export type FollowUpState = 'overdue' | 'today' | 'this-week' | 'later' | 'undated';

export interface FollowUpSettings {
  readonly asOf: IsoDate;
  readonly holidays: readonly DayRange[];
  /** What older notes promised is not followed. */
  readonly adoptedOn?: IsoDate | undefined;
}

/** What the case waits for on the day `asOf`: the one source of the lists and of the rule, in the order in which it was promised. */
export function followUpsOf(theCase: Case, settings: FollowUpSettings): FollowUp[] {
  return openPromises(theCase)
    .filter(({ note }) => !isBefore(note, settings.adoptedOn))
    .map(promise => followUpOf(theCase, promise, settings))
    // While the case waits for word from another professional, a meeting that has passed is not owed.
    .filter(({ kind, state }) => !(theCase.caseFile?.status === 'waiting-referral' && kind === 'appointment' && state === 'overdue'));
}

/** "09:00", or "09:00 WITA" where the promise names its zone. */
export function clockText({ clock, zone }: Pick<FollowUp, 'clock' | 'zone'>): string | undefined {
  return clock === undefined || zone === undefined ? clock : `${clock} ${zone}`;
}

function isBefore(note: NoteFacts | undefined, adoptedOn: IsoDate | undefined): boolean {
  return adoptedOn !== undefined && note?.date !== undefined && note.date < adoptedOn;
}

function followUpOf(theCase: Case, { kind, time, clock, zone, place, note }: OpenPromise, { asOf, holidays }: FollowUpSettings): FollowUp {
  const state = stateOf(time, asOf);
  return {
    kind,
    caseCode: theCase.code,
    ...place,
    time,
    clock,
    zone,
    counselor: note?.counselor ?? theCase.caseFile?.counselor ?? theCase.notes.at(-1)?.counselor,
    state,
    daysOver: state === 'overdue' && time ? daysPassed(time.to, asOf, holidays) : 0,
  };
}

function stateOf(time: PromisedTime | undefined, asOf: IsoDate): FollowUpState {
  if (!time) return 'undated';
  if (time.to < asOf) return 'overdue';
  if (time.to === asOf) return 'today';
  return time.from <= addDays(mondayOf(asOf), 6) ? 'this-week' : 'later';
}
