import type { Case } from '../cases/case.ts';
import { addDays, daysBetween, type IsoDate } from '../language/calendar.ts';
import type { Note } from '../note/note.ts';

/** A day on which the next meeting may be. */
export interface NextDay {
  readonly date: IsoDate;
  readonly days: number;
  /** As many days as lay between the last two sessions. */
  readonly isRhythm: boolean;
}

const usual: readonly number[] = [7, 14];
/** A longer gap was a break, no rhythm. */
const longestRhythm = 62;

/** Days after the note's date, the case's own rhythm first. */
export function nextDays(note: Note, theCase: Case | undefined, asOf: IsoDate): NextDay[] {
  const from = note.values.date ?? asOf;
  const rhythm = lastGap(note, theCase);
  const gaps = [...new Set([...(rhythm === undefined ? [] : [rhythm]), ...usual])];
  return gaps.map(days => ({ date: addDays(from, days), days, isRhythm: days === rhythm }));
}

function lastGap(note: Note, theCase: Case | undefined): number | undefined {
  const dates = (theCase?.sessions ?? []).flatMap(session => session.note.path === note.path ? [] : (session.note.date ?? []));
  if (note.values.date !== undefined) dates.push(note.values.date);
  const ordered = [...new Set(dates)].sort().filter(date => note.values.date === undefined || date <= note.values.date);
  const [last, before] = [ordered.at(-1), ordered.at(-2)];
  if (last === undefined || before === undefined) return undefined;
  const gap = daysBetween(before, last);
  return gap > 0 && gap <= longestRhythm ? gap : undefined;
}
