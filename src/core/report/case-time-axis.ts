import { addMonths, fromDayNumber, toDayNumber, type IsoDate } from '../language/calendar.ts';
import { round } from './case-glyphs.ts';

/** Places days between two edges, in proportion to the time between them. */
export class TimeAxis {
  private readonly first: number;
  private readonly last: number;

  /** @param days at least one; a lone day stands in the middle of a week */
  constructor(days: readonly IsoDate[], private readonly left: number, private readonly right: number) {
    const numbers = days.map(toDayNumber);
    let first = numbers[0] ?? 0;
    let last = first;
    for (const number of numbers) {
      if (number < first) first = number;
      if (number > last) last = number;
    }
    this.first = first === last ? first - 3 : first;
    this.last = first === last ? last + 3 : last;
  }

  x(day: IsoDate): number {
    return round(this.left + (toDayNumber(day) - this.first) / (this.last - this.first) * (this.right - this.left));
  }

  holds(day: IsoDate): boolean {
    const number = toDayNumber(day);
    return number >= this.first && number <= this.last;
  }

  /** First days of months, so few that their names have room. */
  months(roomOfName = 72): IsoDate[] {
    const most = Math.max(1, Math.floor((this.right - this.left) / roomOfName));
    const begin = addMonths(`${fromDayNumber(this.first).slice(0, 7)}-01`, 1);
    const count = Math.max(0, Math.ceil((this.last - toDayNumber(begin)) / 30));
    const step = Math.max(1, Math.ceil(count / most));
    const months: IsoDate[] = [];
    for (let month = begin; this.holds(month); month = addMonths(month, step)) months.push(month);
    return months;
  }
}
