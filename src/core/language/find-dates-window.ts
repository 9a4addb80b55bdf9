import { addDays, addMonths, daysInMonth, isoDate, mondayOf } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { findMonth, findOrdinal, isOrdinalEnding } from './date-words.ts';
import { isMonthHere, isPast, readYear } from './find-dates-day.ts';
import type { DateContext, DateReading } from './find-dates-day.ts';
import { Gap } from './numbers-tokens.ts';
import type { Tokens } from './numbers-tokens.ts';
import { parseRoman } from './numbers.ts';

export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A month that is named, with or without a year, or counted from the reference; resolved for the days asked for. */
interface MonthReading {
  readonly month: number | undefined;
  /** Undefined when none is written or the reference is missing; `fixed` tells the two apart. */
  readonly year: number | undefined;
  readonly fixed: boolean;
  readonly next: number;
}

/** The days of a month that are meant; undefined when the month has none (the fifth week of February). */
type DaysOfMonth = (year: number, month: number) => Days | undefined;

const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['awal', [1, 10]], ['early', [1, 10]], ['beginning', [1, 10]], ['start', [1, 10]],
  ['pertengahan', [11, 20]], ['tengah', [11, 20]], ['mid', [11, 20]], ['middle', [11, 20]],
  ['akhir', [21, 31]], ['penghujung', [21, 31]], ['late', [21, 31]], ['end', [21, 31]],
]);
const FUTURE_WORDS: ReadonlySet<string> = new Set(['depan', 'mendatang']);
/** "Every end of the month" is a habit, "since early January" is over. */
const NO_PROMISE_WORDS: ReadonlySet<string> = new Set(['setiap', 'tiap', 'saban', 'every', 'each', 'per', 'sejak', 'since', 'semenjak']);
const BEFORE_MONTH: ReadonlySet<string> = new Set(['of', 'in', 'pada']);

/** A window that starts at a token: a week or a part of a month, next week, next month, or a month with its year. */
export function readWindow(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  if (NO_PROMISE_WORDS.has(tokens.at(index - 1).word)) return undefined;
  return readWeekOfMonth(context, index) ?? readPart(context, index) ?? readNextWeek(context, index) ?? readWholeMonth(context, index);
}

/** "minggu depan", "pekan depan", "next week": Monday to Sunday of the week after the reference's. */
export function readNextWeek(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const { word } = tokens.at(index);
  const indonesian = word === 'minggu' || word === 'pekan' ? endOfFuture(tokens, index + 1) : undefined;
  const next = indonesian ?? ((word === 'next' || word === 'coming') && tokens.at(index + 1).word === 'week' ? index + 2 : undefined);
  if (next === undefined) return undefined;
  return windowReading(context.reference === undefined ? undefined : weekAfter(context.reference), index, next);
}

export function weekAfter(reference: IsoDate): Days {
  const monday = addDays(mondayOf(reference), 7);
  return { from: monday, to: addDays(monday, 6) };
}

/** The token after "depan", "mendatang", "yang akan datang"; undefined when none of them stands there. */
export function endOfFuture(tokens: Tokens, index: number): number | undefined {
  if (FUTURE_WORDS.has(tokens.at(index).word)) return index + 1;
  const coming = tokens.at(index).word === 'yang' && tokens.at(index + 1).word === 'akan' && tokens.at(index + 2).word === 'datang';
  return coming ? index + 3 : undefined;
}

/** A month alone, as after "until": "Desember", "December 2026", "bulan depan". */
export function readMonthAlone(context: DateContext, index: number): DateReading | undefined {
  const month = readMonth(context, index, true);
  return month && windowReading(resolveMonth(context, month, wholeMonth), index, month.next);
}

/** "minggu ketiga Januari 2026", "minggu ke-3 bulan depan", "third week of January", "last week of May 2026". */
function readWeekOfMonth(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const ordinal = readIndonesianWeek(tokens, index) ?? readEnglishWeek(tokens, index);
  const month = ordinal && readMonth(context, ordinal.next, true);
  if (!ordinal || !month || isPast(tokens, month.next)) return undefined;
  return windowReading(resolveMonth(context, month, (year, number) => weekOfMonth(year, number, ordinal.value)), index, month.next);
}

function readIndonesianWeek(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const { word } = tokens.at(index);
  if (word !== 'minggu' && word !== 'pekan') return undefined;
  const second = tokens.at(index + 1);
  const ordinal = findOrdinal(second.word) ?? (second.word === '' ? undefined : parseRoman(tokens.text.slice(second.start, second.end)));
  if (ordinal !== undefined && ordinal <= 5) return { value: ordinal, next: index + 2 };
  if (second.word !== 'ke') return undefined;
  const at = tokens.at(index + 2).word === '-' ? index + 3 : index + 2;
  const { value } = tokens.at(at);
  return value >= 1 && value <= 5 ? { value, next: at + 1 } : undefined;
}

function readEnglishWeek(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const first = tokens.at(index);
  if (first.kind === 'word') {
    const ordinal = findOrdinal(first.word);
    return ordinal !== undefined && tokens.at(index + 1).word === 'week' ? { value: ordinal, next: index + 2 } : undefined;
  }
  const ending = tokens.at(index + 1);
  const isOrdinal = first.kind === 'number' && first.value >= 1 && first.value <= 5 && ending.gap === Gap.none && isOrdinalEnding(ending.word);
  return isOrdinal && tokens.at(index + 2).word === 'week' ? { value: first.value, next: index + 3 } : undefined;
}

/** "akhir Januari 2026", "awal bulan depan", "mid-January", "the end of the month", "awal minggu depan" (that week). */
function readPart(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const part = PARTS.get(tokens.at(index).word);
  if (!part) return undefined;
  let at = index + 1;
  if (tokens.at(at).word === '-' || tokens.at(at).word === 'of') at++;
  const week = readNextWeek(context, at);
  if (week) return { ...week, first: index };
  const month = readMonth(context, at, true) ?? readThisMonth(context, at);
  if (!month || isPast(tokens, month.next)) return undefined;
  const daysOf: DaysOfMonth = (year, number) => clampedDays(year, number, part[0], part[1]);
  return windowReading(resolveMonth(context, month, daysOf), index, month.next);
}

/** "bulan depan", "next month", "Desember 2026", "bulan Desember". */
function readWholeMonth(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const first = tokens.at(index).word;
  const month = BEFORE_MONTH.has(first) ? undefined : readMonth(context, index, false);
  if (!month || isPast(tokens, month.next)) return undefined;
  // Without "bulan" a month needs its year; "32 Desember 2026" is a mistake, not the whole month.
  const bare = month.month !== undefined && first !== 'bulan' && first !== 'next';
  if (bare && (!month.fixed || tokens.at(index - 1).kind === 'number')) return undefined;
  return windowReading(resolveMonth(context, month, wholeMonth), index, month.next);
}

/**
 * "[of|in|bulan] Januari [2026]", "bulan depan", "next month"; "bulan ini" and "this month" only with `inPart`:
 * this month alone is no promise, its end is.
 */
function readMonth(context: DateContext, index: number, inPart: boolean): MonthReading | undefined {
  const { tokens } = context;
  let at = index;
  if (BEFORE_MONTH.has(tokens.at(at).word)) at++;
  const { word } = tokens.at(at);
  const following = tokens.at(at + 1).word;
  if (word === 'next' && following === 'month') return monthFrom(context, 1, at + 2);
  if (word === 'this' && following === 'month') return inPart ? monthFrom(context, 0, at + 2) : undefined;
  if (word === 'bulan') {
    const future = endOfFuture(tokens, at + 1);
    if (future !== undefined) return monthFrom(context, 1, future);
    if (following === 'ini') return inPart ? monthFrom(context, 0, at + 2) : undefined;
    at++;
  }
  const token = tokens.at(at);
  const month = token.gap === Gap.far && at > index ? undefined : findMonth(token.word);
  if (!month) return undefined;
  const year = readYear(context, at + 1, false);
  if (!isMonthHere(tokens, at, month, year)) return undefined;
  return { month: month.month, year: year.year, fixed: year.written, next: year.next };
}

/** "awal bulan", "the end of the month": this month's, or the next one's when that is over. */
function readThisMonth(context: DateContext, index: number): MonthReading | undefined {
  const { tokens } = context;
  const english = tokens.at(index).word === 'the' && tokens.at(index + 1).word === 'month';
  if (!english && tokens.at(index).word !== 'bulan') return undefined;
  return monthFrom(context, 0, english ? index + 2 : index + 1);
}

function monthFrom({ reference }: DateContext, months: number, next: number): MonthReading {
  if (reference === undefined) return { month: undefined, year: undefined, fixed: true, next };
  const date = addMonths(`${reference.slice(0, 7)}-01`, months);
  return { month: Number(date.slice(5, 7)), year: Number(date.slice(0, 4)), fixed: true, next };
}

/** Without a year: the first whose last day is on or after the reference. */
function resolveMonth({ reference }: DateContext, reading: MonthReading, daysOf: DaysOfMonth): Days | undefined {
  if (reading.month === undefined) return undefined;
  if (reading.fixed) return reading.year === undefined ? undefined : daysOf(reading.year, reading.month);
  if (reference === undefined) return undefined;
  const year = Number(reference.slice(0, 4));
  const thisYear = daysOf(year, reading.month);
  return thisYear && thisYear.to >= reference ? thisYear : daysOf(year + 1, reading.month);
}

function wholeMonth(year: number, month: number): Days | undefined {
  return clampedDays(year, month, 1, 31);
}

function weekOfMonth(year: number, month: number, ordinal: number): Days | undefined {
  const length = daysInMonth(year, month);
  return ordinal === -1 ? clampedDays(year, month, length - 6, length) : clampedDays(year, month, ordinal * 7 - 6, ordinal * 7);
}

function clampedDays(year: number, month: number, first: number, last: number): Days | undefined {
  const from = isoDate(year, month, first);
  const to = isoDate(year, month, Math.min(last, daysInMonth(year, month)));
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function windowReading(days: Days | undefined, first: number, next: number): DateReading {
  return { form: 'window', from: days?.from, to: days?.to, ambiguous: false, first, next };
}
