import { findWeekday } from './date-words.ts';
import type { Tokens } from './numbers-tokens.ts';
import { readCount } from './numbers.ts';

/** `times` meetings in every `every` weeks or months: "twice a week" = 2, 1, week; "dua minggu sekali" = 1, 2, week. */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: 'week' | 'month';
}

export interface FrequencyReading extends Frequency {
  readonly next: number;
}

type Unit = Frequency['unit'];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['minggu', 'week'], ['pekan', 'week'], ['week', 'week'], ['weeks', 'week'], ['minggunya', 'week'],
  ['bulan', 'month'], ['month', 'month'], ['months', 'month'], ['bulannya', 'month'],
]);
const SINGLE_UNITS: ReadonlyMap<string, Unit> = new Map([['seminggu', 'week'], ['sepekan', 'week'], ['sebulan', 'month']]);
const SINGLE_WORDS: ReadonlyMap<string, Frequency> = new Map([
  ['weekly', { times: 1, every: 1, unit: 'week' }],
  ['mingguan', { times: 1, every: 1, unit: 'week' }],
  ['fortnightly', { times: 1, every: 2, unit: 'week' }],
  ['biweekly', { times: 1, every: 2, unit: 'week' }],
  ['monthly', { times: 1, every: 1, unit: 'month' }],
  ['bulanan', { times: 1, every: 1, unit: 'month' }],
]);
const TIMES_IN_ONE: ReadonlyMap<string, number> = new Map([['sekali', 1], ['once', 1], ['twice', 2], ['thrice', 3]]);
const TIMES_WORDS: ReadonlySet<string> = new Set(['kali', 'x', '×', 'times', 'time']);
const PER_WORDS: ReadonlySet<string> = new Set(['per', 'a', 'an', 'each', 'every', 'tiap', 'setiap', 'dalam', '/', 'in']);
const EVERY_WORDS: ReadonlySet<string> = new Set(['setiap', 'tiap', 'saban', 'every', 'each']);
const AND_WORDS: ReadonlySet<string> = new Set(['dan', 'and', '&', ',', '/']);
/** Things that may stand between the number and its period: "two sessions per week". */
const MEETING_WORDS: ReadonlySet<string> = new Set(['pertemuan', 'sesi', 'meeting', 'meetings', 'session', 'sessions']);

/** How many meetings in a week on average; a month counts as 52/12 weeks. */
export function perWeek({ times, every, unit }: Frequency): number {
  return unit === 'week' ? times / every : (times * 12) / (every * 52);
}

/** The frequency that starts at a token: "seminggu sekali", "2x/minggu", "weekly", "every two weeks", "setiap Senin dan Kamis". */
export function readFrequency(tokens: Tokens, index: number): FrequencyReading | undefined {
  const single = SINGLE_WORDS.get(tokens.at(index).word);
  if (single) return { ...single, next: index + 1 };
  return readEvery(tokens, index) ?? readPeriodFirst(tokens, index) ?? readTimesFirst(tokens, index);
}

/** "setiap minggu", "every two weeks", "every other week", "setiap Senin", "tiap hari Senin dan Kamis". */
function readEvery(tokens: Tokens, index: number): FrequencyReading | undefined {
  if (!EVERY_WORDS.has(tokens.at(index).word)) return undefined;
  const weekdays = readWeekdays(tokens, tokens.at(index + 1).word === 'hari' ? index + 2 : index + 1);
  if (weekdays) return { times: weekdays.count, every: 1, unit: 'week', next: weekdays.next };
  if (tokens.at(index + 1).word === 'other') {
    const unit = UNITS.get(tokens.at(index + 2).word);
    return unit && { times: 1, every: 2, unit, next: index + 3 };
  }
  const count = readCount(tokens, index + 1);
  const at = count?.next ?? index + 1;
  const unit = UNITS.get(tokens.at(at).word);
  if (!unit || count?.value === 0) return undefined;
  return { times: 1, every: count?.value ?? 1, unit, next: skipOnce(tokens, at + 1) };
}

/** "seminggu sekali", "seminggu dua kali", "dua minggu sekali". */
function readPeriodFirst(tokens: Tokens, index: number): FrequencyReading | undefined {
  const period = readPeriod(tokens, index);
  const times = period && readTimes(tokens, period.next);
  return period && times ? { times: times.value, every: period.every, unit: period.unit, next: times.next } : undefined;
}

/** "sekali seminggu", "2x/minggu", "twice a week", "once every two weeks", "two sessions per month". */
function readTimesFirst(tokens: Tokens, index: number): FrequencyReading | undefined {
  const times = readTimes(tokens, index) ?? readMeetings(tokens, index);
  if (!times) return undefined;
  const linked = PER_WORDS.has(tokens.at(times.next).word);
  const period = readPeriod(tokens, linked ? times.next + 1 : times.next);
  if (!period) return undefined;
  // "dua kali dua minggu" needs its link; "dua kali seminggu" holds it.
  return linked || period.single ? { times: times.value, every: period.every, unit: period.unit, next: period.next } : undefined;
}

function readTimes(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const single = TIMES_IN_ONE.get(tokens.at(index).word);
  if (single !== undefined) return { value: single, next: index + 1 };
  const count = readCount(tokens, index);
  if (!count || count.value === 0) return undefined;
  if (!TIMES_WORDS.has(tokens.at(count.next).word)) return undefined;
  const meeting = MEETING_WORDS.has(tokens.at(count.next + 1).word);
  return { value: count.value, next: meeting ? count.next + 2 : count.next + 1 };
}

function readMeetings(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const count = readCount(tokens, index);
  return count && count.value > 0 && MEETING_WORDS.has(tokens.at(count.next).word) ? { value: count.value, next: count.next + 1 } : undefined;
}

function readPeriod(tokens: Tokens, index: number): { every: number; unit: Unit; single: boolean; next: number } | undefined {
  const single = SINGLE_UNITS.get(tokens.at(index).word);
  if (single) return { every: 1, unit: single, single: true, next: index + 1 };
  const count = readCount(tokens, index);
  const at = count?.next ?? index;
  const unit = UNITS.get(tokens.at(at).word);
  return unit && count?.value !== 0 ? { every: count?.value ?? 1, unit, single: false, next: at + 1 } : undefined;
}

function readWeekdays(tokens: Tokens, index: number): { count: number; next: number } | undefined {
  let next = index;
  let count = 0;
  for (;;) {
    const found = findWeekday(tokens.at(next).word);
    // "setiap minggu" is every week.
    if (!found || found.short || (found.week && tokens.at(next - 1).word !== 'hari')) break;
    count++;
    next++;
    if (!AND_WORDS.has(tokens.at(next).word) || !findWeekday(tokens.at(next + 1).word)) break;
    next++;
  }
  return count === 0 ? undefined : { count, next };
}

function skipOnce(tokens: Tokens, index: number): number {
  return tokens.at(index).word === 'sekali' ? index + 1 : index;
}
