import { Tokens } from '../../language/numbers-tokens.ts';
import { readCount } from '../../language/numbers.ts';
import { findAgreement } from '../../language/quantities.ts';

const periods: ReadonlySet<string> = new Set(['minggu', 'pekan', 'bulan', 'semester', 'week', 'weeks', 'month', 'months', 'semesters', 'term', 'terms']);

/**
 * Whether running words agree on time: the length or the number of meetings, how often, until when, or for how long.
 * The bare words do not: "tidak datang ke pertemuan" names a meeting and agrees on none.
 */
export function agreesOnTime(words: string): boolean {
  return Object.keys(findAgreement(words)).length > 0 || namesPeriod(words);
}

/** "selama tiga bulan", "for eight weeks". */
function namesPeriod(words: string): boolean {
  const tokens = new Tokens(words);
  for (let index = 0; tokens.at(index).kind !== 'end'; index++) {
    tokens.moveTo(index);
    const count = readCount(tokens, index);
    if (count && periods.has(tokens.at(count.next).word)) return true;
  }
  return false;
}
