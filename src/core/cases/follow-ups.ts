import type { IsoDate } from '../language/calendar.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';
import type { PromisedTime } from './appointment.ts';

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
  readonly counselor: string | undefined;
  readonly state: FollowUpState;
  /** Days after the promised day, holidays left out; 0 when it is not over. */
  readonly daysOver: number;
}

/** `overdue`: its last day is over, without the grace that the rule `follow-up-overdue` gives. */
export type FollowUpState = 'overdue' | 'today' | 'this-week' | 'later' | 'undated';

export interface FollowUpSettings {
  readonly asOf: IsoDate;
  readonly holidays: readonly PromisedTime[];
}
