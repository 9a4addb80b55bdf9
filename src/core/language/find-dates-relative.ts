import { addDays, addMonths, isoDate } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { isPast, readCalendarDay } from './find-dates-day.ts';
import type { DateContext, DateReading } from './find-dates-day.ts';
import { endOfFuture } from './find-dates-window.ts';
import { Gap } from './numbers-tokens.ts';
import type { Tokens } from './numbers-tokens.ts';
import { readCount } from './numbers.ts';

interface Unit {
  readonly days: number;
  readonly months: number;
}

/** A number of units, or a range of them. */
interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
  readonly next: number;
}

const DAY: Unit = { days: 1, months: 0 };
const WEEK: Unit = { days: 7, months: 0 };
const MONTH: Unit = { days: 0, months: 1 };
const YEAR: Unit = { days: 0, months: 12 };

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['hari', DAY], ['day', DAY], ['days', DAY],
  ['minggu', WEEK], ['pekan', WEEK], ['week', WEEK], ['weeks', WEEK],
  ['bulan', MONTH], ['month', MONTH], ['months', MONTH],
  ['tahun', YEAR], ['year', YEAR], ['years', YEAR],
]);
const SINGLE_UNITS: ReadonlyMap<string, Unit> = new Map([
  ['sehari', DAY], ['seminggu', WEEK], ['sepekan', WEEK], ['sebulan', MONTH], ['setahun', YEAR],
]);
const FORTNIGHT: Unit = { days: 14, months: 0 };
const RANGE_WORDS: ReadonlySet<string> = new Set(['-', '–', '—', 'sampai', 'hingga', 'to', 'or', 'atau']);
const FREQUENCY_WORDS: ReadonlySet<string> = new Set(['once', 'twice', 'thrice', 'times', 'time', 'kali', 'sekali']);
const FROM_WORDS: ReadonlySet<string> = new Set(['now', 'today', 'tomorrow', 'sekarang', 'ini']);

/** A day counted from the reference that starts at a token: tomorrow, in two weeks, "dua minggu lagi", "tanggal 12". */
export function readRelative(context: DateContext, index: number): DateReading | undefined {
  return readTomorrow(context, index) ?? readDayOfMonth(context, index) ?? readEnglishPrefix(context, index) ?? readCounted(context, index);
}

/** "besok", "besok lusa", "lusa", "tomorrow", "the day after tomorrow". */
function readTomorrow(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const { word } = tokens.at(index);
  const second = tokens.at(index + 1).word;
  if (word === 'lusa') return dayReading(context, 2, index, index + 1);
  if (word === 'besok' || word === 'esok') {
    const end = second === 'hari' || second === 'lusa' ? index + 2 : index + 1;
    return dayReading(context, second === 'lusa' ? 2 : 1, index, end);
  }
  if (word === 'tomorrow') return dayReading(context, 1, index, index + 1);
  const afterTomorrow = word === 'day' && second === 'after' && tokens.at(index + 2).word === 'tomorrow';
  return afterTomorrow ? dayReading(context, 2, index, index + 3) : undefined;
}

/** "tanggal 12", "tgl. 12 bulan depan": the next such day, or that of the next month. */
function readDayOfMonth(context: DateContext, index: number): DateReading | undefined {
  const { tokens, reference } = context;
  if (tokens.at(index).word !== 'tanggal' && tokens.at(index).word !== 'tgl') return undefined;
  const at = tokens.at(index + 1).word === '.' ? index + 2 : index + 1;
  const day = tokens.at(at);
  if (day.kind !== 'number' || day.end - day.start > 2 || day.value < 1 || day.value > 31 || isPast(tokens, at + 1)) return undefined;
  if (readCalendarDay(context, at)) return undefined;
  const following = tokens.at(at + 1);
  if (following.gap === Gap.none && following.kind !== 'end' && !isClosingMark(tokens, at + 1)) return undefined;
  const nextMonth = following.word === 'bulan' ? endOfFuture(tokens, at + 2) : undefined;
  const thisMonth = following.word === 'bulan' && tokens.at(at + 2).word === 'ini' ? at + 3 : undefined;
  if (following.word === 'bulan' && nextMonth === undefined && thisMonth === undefined) return undefined;
  const next = nextMonth ?? thisMonth ?? at + 1;
  const date = reference === undefined ? undefined : dayOfMonth(reference, day.value, nextMonth !== undefined ? 1 : thisMonth !== undefined ? 0 : undefined);
  return { form: 'relative', from: date, to: date, ambiguous: false, first: index, next };
}

function dayOfMonth(reference: IsoDate, day: number, months: number | undefined): IsoDate | undefined {
  const first = `${reference.slice(0, 7)}-01`;
  // Without a month: two months on there is a 31st at the latest.
  for (const step of months === undefined ? [0, 1, 2] : [months]) {
    const month = addMonths(first, step);
    const date = isoDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (date !== undefined && (months !== undefined || date >= reference)) return date;
  }
  return undefined;
}

/** "in two weeks", "in a month's time", "within two weeks" (a window), but not "once in two weeks". */
function readEnglishPrefix(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const { word } = tokens.at(index);
  if ((word !== 'in' && word !== 'within') || FREQUENCY_WORDS.has(tokens.at(index - 1).word)) return undefined;
  const amount = readAmount(tokens, index + 1) ?? readArticle(tokens, index + 1);
  if (!amount || isPast(tokens, amount.next)) return undefined;
  const timed = tokens.at(amount.next).word === 'time' ? amount.next + 1 : amount.next;
  const next = endOfEnglishTail(tokens, timed) ?? timed;
  return word === 'in' ? amountReading(context, amount, index, next) : withinReading(context, amount, index, next);
}

/** "dua minggu lagi", "3 hari ke depan", "sebulan lagi", "two weeks from now", "a week from today". */
function readCounted(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const within = tokens.at(index).word === 'dalam' ? 1 : 0;
  const amount = readAmount(tokens, index + within) ?? readArticle(tokens, index + within);
  if (!amount) return undefined;
  const next = endOfIndonesianTail(tokens, amount.next) ?? endOfEnglishTail(tokens, amount.next);
  return next === undefined ? undefined : amountReading(context, amount, index, next);
}

function readAmount(tokens: Tokens, index: number): Amount | undefined {
  const single = SINGLE_UNITS.get(tokens.at(index).word);
  if (single) return { least: 1, most: 1, unit: single, next: index + 1 };
  const least = readCount(tokens, index);
  if (!least) return undefined;
  const most = RANGE_WORDS.has(tokens.at(least.next).word) ? readCount(tokens, least.next + 1) : undefined;
  const at = most?.next ?? least.next;
  const token = tokens.at(at);
  const unit = token.gap === Gap.far ? undefined : UNITS.get(token.word);
  return unit && { least: least.value, most: Math.max(least.value, most?.value ?? 0), unit, next: at + 1 };
}

/** "a week", "a fortnight". */
function readArticle(tokens: Tokens, index: number): Amount | undefined {
  const { word } = tokens.at(index);
  if (word !== 'a' && word !== 'an' && word !== 'another') return undefined;
  const second = tokens.at(index + 1).word;
  const possessive = second.endsWith('s') ? second.slice(0, -1) : second;
  const unit = second === 'fortnight' ? FORTNIGHT : UNITS.get(possessive);
  return unit && { least: 1, most: 1, unit, next: index + 2 };
}

function endOfIndonesianTail(tokens: Tokens, index: number): number | undefined {
  const { word } = tokens.at(index);
  const second = tokens.at(index + 1).word;
  if (word === 'lagi') return index + 1;
  if (word === 'ke' && second === 'depan') return index + 2;
  if (word === 'kedepan') return index + 1;
  if (word === 'dari' && second === 'sekarang') return index + 2;
  if (word === 'dari' && second === 'hari' && tokens.at(index + 2).word === 'ini') return index + 3;
  if (word === 'setelah' && second === 'ini') return index + 2;
  return endOfFuture(tokens, index);
}

function endOfEnglishTail(tokens: Tokens, index: number): number | undefined {
  const { word } = tokens.at(index);
  if (word === 'hence') return index + 1;
  return word === 'from' && FROM_WORDS.has(tokens.at(index + 1).word) ? index + 2 : undefined;
}

function amountReading({ reference }: DateContext, amount: Amount, first: number, next: number): DateReading {
  const from = reference === undefined ? undefined : later(reference, amount.least, amount.unit);
  const to = reference === undefined ? undefined : later(reference, amount.most, amount.unit);
  return { form: amount.least === amount.most ? 'relative' : 'window', from, to, ambiguous: false, first, next };
}

function withinReading({ reference }: DateContext, amount: Amount, first: number, next: number): DateReading {
  const to = reference === undefined ? undefined : later(reference, amount.most, amount.unit);
  return { form: 'window', from: to === undefined ? undefined : reference, to, ambiguous: false, first, next };
}

function later(reference: IsoDate, amount: number, unit: Unit): IsoDate {
  return unit.months === 0 ? addDays(reference, amount * unit.days) : addMonths(reference, amount * unit.months);
}

function dayReading({ reference }: DateContext, days: number, first: number, next: number): DateReading {
  const date = reference === undefined ? undefined : addDays(reference, days);
  return { form: 'relative', from: date, to: date, ambiguous: false, first, next };
}

/** A mark that ends a number: not "12/…", "12.30", "12-…". */
function isClosingMark(tokens: Tokens, index: number): boolean {
  const following = tokens.at(index + 1);
  return tokens.at(index).kind === 'mark' && !(following.kind !== 'end' && following.gap === Gap.none && following.kind !== 'mark');
}
