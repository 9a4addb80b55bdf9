import type { PromisedTime } from '../../core/cases/facts/appointment.ts';
import type { IsoDate } from '../../core/language/calendar.ts';
import { findDates } from '../../core/language/find-dates.ts';

/** A day or window as it goes into a note. */
export interface WantedTime {
  /** `2026-12-01`, `2026-12-01 09:00`; a window in its own words. */
  readonly text: string;
  readonly time: PromisedTime;
  /** `HH:MM`, of a day. */
  readonly clock: string | undefined;
}

/** `no-date`: none is named. `before-note`: it is not after the note's own. `loose-window`: it hangs on the day of reading. */
export type WantedTimeFault = 'no-date' | 'before-note' | 'loose-window';

export interface WantedTimeContext {
  /** From this day on "tomorrow" and days without a year count. */
  readonly asOf: IsoDate;
  /** What is promised comes after it. */
  readonly noteDate: IsoDate | undefined;
}

/** Reads what a person types for a new day, in either language. A day is written as ISO whatever its words were. */
export function readWantedTime(typed: string, { asOf, noteDate }: WantedTimeContext): WantedTime | WantedTimeFault {
  const mention = findDates(typed, { order: 'dmy', reference: asOf })[0];
  if (mention?.from === undefined || mention.to === undefined) return 'no-date';
  const { from, to, time } = mention;
  if (noteDate !== undefined && to <= noteDate) return 'before-note';
  if (from === to) return { text: time === undefined ? from : `${from} ${time}`, time: { from, to }, clock: time };
  const text = typed.slice(mention.span.start, mention.span.end);
  // In the note it counts from the note's day.
  const [again] = findDates(text, { order: 'dmy', reference: noteDate });
  return again?.from === from && again.to === to ? { text, time: { from, to }, clock: undefined } : 'loose-window';
}
