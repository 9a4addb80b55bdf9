import type { PromisedTime } from '../../core/cases/facts/appointment.ts';
import type { IsoDate } from '../../core/language/calendar.ts';
import type { WrittenZone } from '../../core/language/find-dates-time.ts';
import { findDates } from '../../core/language/find-dates.ts';

/** A day or window as it goes into a note. */
export interface WantedTime {
  /** `2026-12-01`, `2026-12-01 09:00`, `2026-12-01 09:00 WITA`; a window in its own words. */
  readonly text: string;
  readonly time: PromisedTime;
  /** `HH:MM`, of a day. */
  readonly clock: string | undefined;
  readonly zone: WrittenZone | undefined;
}

/** `no-date`: none is named. `before-note`: it is not after the note's own. `loose-window`: it hangs on the day of reading. */
export type WantedTimeFault = 'no-date' | 'before-note' | 'loose-window';

export interface WantedTimeContext {
  /** From this day on "tomorrow" and days without a year count. */
  readonly asOf: IsoDate;
  /** What is promised comes after it. */
  readonly noteDate: IsoDate | undefined;
  /** That of the promise: a clock time that names none stays in it. */
  readonly zone?: WrittenZone | undefined;
}

/** Reads what a person types for a new day, in either language. A day is written as ISO whatever its words were. */
export function readWantedTime(typed: string, { asOf, noteDate, zone: promisedZone }: WantedTimeContext): WantedTime | WantedTimeFault {
  const mention = findDates(typed, { order: 'dmy', reference: asOf })[0];
  if (mention?.from === undefined || mention.to === undefined) return 'no-date';
  const { from, to, time } = mention;
  if (noteDate !== undefined && to <= noteDate) return 'before-note';
  if (from === to) {
    const zone = time === undefined ? undefined : mention.zone ?? promisedZone;
    return { text: [from, time, zone].filter(Boolean).join(' '), time: { from, to }, clock: time, zone };
  }
  const text = typed.slice(mention.span.start, mention.span.end);
  // In the note it counts from the note's day.
  const [again] = findDates(text, { order: 'dmy', reference: noteDate });
  return again?.from === from && again.to === to ? { text, time: { from, to }, clock: undefined, zone: undefined } : 'loose-window';
}
