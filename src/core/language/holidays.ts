import { addDays, daysBetween, type IsoDate } from './calendar.ts';

/** Both ends count; the same for a single day. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const merged = new WeakMap<readonly DayRange[], readonly DayRange[]>();

/** The days after `after`, up to and with `until`, that are no holidays. 0 when `until` is not later. */
export function daysPassed(after: IsoDate, until: IsoDate, holidays: readonly DayRange[]): number {
  const all = daysBetween(after, until);
  if (!(all > 0)) return 0;
  const first = addDays(after, 1);
  let free = 0;
  for (const { from, to } of withoutOverlap(holidays)) {
    const start = from > first ? from : first;
    const end = to < until ? to : until;
    if (start <= end) free += daysBetween(start, end) + 1;
  }
  return all - free;
}

/** Holidays may be listed twice or overlap: a day is left out once. Merged once for each list. */
function withoutOverlap(holidays: readonly DayRange[]): readonly DayRange[] {
  let ranges = merged.get(holidays);
  if (!ranges) merged.set(holidays, ranges = merge(holidays));
  return ranges;
}

function merge(holidays: readonly DayRange[]): DayRange[] {
  const sorted = holidays.filter(({ from, to }) => from <= to).sort((left, right) => left.from < right.from ? -1 : left.from > right.from ? 1 : 0);
  const ranges: DayRange[] = [];
  for (const { from, to } of sorted) {
    const last = ranges.at(-1);
    if (!last || from > last.to) ranges.push({ from, to });
    else if (to > last.to) ranges[ranges.length - 1] = { from: last.from, to };
  }
  return ranges;
}
