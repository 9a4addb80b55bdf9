import { addDays, civilDateOf, daysInMonth, FIRST_YEAR, isoDate, LAST_YEAR } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { findMonth, isOrdinalEnding } from './date-words.ts';
import type { MonthWord } from './date-words.ts';
import { fullYear, hasFreeStart, readNumericDate } from './find-dates-numeric.ts';
import type { DateOrder } from './find-dates-numeric.ts';
import { Gap } from './numbers-tokens.ts';
import type { Token, Tokens } from './numbers-tokens.ts';

export type DateForm = 'iso' | 'words' | 'numeric' | 'relative' | 'window';

/** What every reader of dates needs. */
export interface DateContext {
  readonly tokens: Tokens;
  readonly order: DateOrder;
  /** The day from which "tomorrow" and a date without a year count. */
  readonly reference: IsoDate | undefined;
}

/** A date read from the tokens `first` to `next` (exclusive). */
export interface DateReading {
  readonly form: DateForm;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly ambiguous: boolean;
  readonly first: number;
  readonly next: number;
}

/** A year behind a day and month: none written, in four or two digits, or "next year". */
export interface YearReading {
  readonly year: number | undefined;
  readonly written: boolean;
  readonly short: boolean;
  readonly next: number;
}

const SPAN_WORDS: ReadonlySet<string> = new Set(['-', '–', '—', 'sampai', 'hingga', 'to', 'until', 'sd']);
const PAST_WORDS: ReadonlySet<string> = new Set(['lalu', 'kemarin', 'silam', 'last', 'ago']);
/** What may follow "December 5" without a year; another word makes the 5 a count ("in March 5 pupils came"). */
const AFTER_ENGLISH_DAY: ReadonlySet<string> = new Set(
  ('at from for and or in on with to until till through by before after as if is was when we i the this session meeting ' +
    'around about pukul jam pkl di dan atau sampai hingga').split(' '),
);

/** A day of the calendar that starts at a token: ISO, in digits, or with the month in words. No windows. */
export function readCalendarDay(context: DateContext, index: number, joined = false): DateReading | undefined {
  const token = context.tokens.at(index);
  if (token.kind === 'number') return readDigits(context, index) ?? readDayMonth(context, index, joined);
  return token.kind === 'word' ? readMonthDay(context, index) : undefined;
}

/** The year that may follow a month; `loose` also takes a two-digit one. */
export function readYear(context: DateContext, index: number, loose: boolean): YearReading {
  const { tokens, reference } = context;
  let at = index;
  const mark = tokens.at(at);
  if ((mark.word === '.' || mark.word === ',') && mark.gap === Gap.none) at++;
  if (tokens.at(at).word === ',' && tokens.at(at).gap === Gap.none) at++;
  if (tokens.at(at).word === 'tahun' && tokens.at(at + 1).kind === 'number') at++;
  const token = tokens.at(at);
  if (token.kind === 'number' && token.gap !== Gap.far && token.end - token.start >= 4) return longYear(tokens, at);
  if (loose && at === index) {
    const short = readShortYear(tokens, at);
    if (short) return short;
  }
  const step = relativeYear(tokens, at);
  if (step === undefined) return { year: undefined, written: false, short: false, next: index };
  const year = reference === undefined ? undefined : Number(reference.slice(0, 4)) + step;
  return { year, written: true, short: false, next: at + 2 };
}

/** The first such day on or after the reference; undefined without one, or when there is never such a day. */
export function nextSuchDay(month: number, day: number, reference: IsoDate | undefined): IsoDate | undefined {
  const civil = reference === undefined ? undefined : civilDateOf(reference);
  if (!civil || reference === undefined) return undefined;
  // A 29 February may be eight years away (1896-1904, 2096-2104).
  for (let year = civil.year; year <= civil.year + 8; year++) {
    const date = isoDate(year, month, day);
    if (date !== undefined && date >= reference) return date;
  }
  return undefined;
}

/** Whether a word can be the month here: "may" and "march" in small letters need a year behind them. */
export function isMonthHere(tokens: Tokens, index: number, month: MonthWord, year: YearReading): boolean {
  return !month.common || year.written || tokens.isCapitalised(tokens.at(index));
}

/** "12 Desember lalu", "sejak 12 Desember": without a year it would be read as a day to come. */
function isOver(tokens: Tokens, first: number, next: number): boolean {
  const before = tokens.at(first - 1).word;
  return isPast(tokens, next) || before === 'sejak' || before === 'since' || before === 'semenjak';
}

export function isPast(tokens: Tokens, index: number): boolean {
  const { word } = tokens.at(index);
  return PAST_WORDS.has(word) || (word === 'yang' && PAST_WORDS.has(tokens.at(index + 1).word));
}

function readDigits(context: DateContext, index: number): DateReading | undefined {
  const { tokens, order } = context;
  const found = readNumericDate(tokens.text, tokens.at(index).start, order);
  if (!found || tokens.at(index + 4).end !== found.end) return undefined;
  const { form, date, ambiguous } = found;
  return { form, from: date, to: date, ambiguous, first: index, next: index + 5 };
}

/** "1 Desember 2026", "1st of December 2026", "12-Des-2026", "10-12 Desember 2026". */
function readDayMonth(context: DateContext, index: number, joined: boolean): DateReading | undefined {
  const { tokens } = context;
  const day = readDayNumber(tokens, index);
  if (!day || !(joined || hasFreeStart(tokens.text, tokens.at(index).start, 0))) return undefined;
  const compact = readCompact(tokens, index);
  if (compact) return compact;
  const last = readLastDay(tokens, day.next);
  let at = last?.next ?? day.next;
  if (tokens.at(at).word === 'of' || tokens.at(at).word === 'bulan') at++;
  const monthToken = tokens.at(at);
  const month = monthToken.gap === Gap.space || monthToken.gap === Gap.line ? findMonth(monthToken.word) : undefined;
  if (!month) return undefined;
  const year = readYear(context, at + 1, true);
  if (!isMonthHere(tokens, at, month, year)) return undefined;
  // A line break between the two, and no year: "Jumlah: 1" above "Desember: 2".
  if (!year.written && (monthToken.gap === Gap.line || isOver(tokens, index, year.next))) return undefined;
  return dayReading(context, { month: month.month, day: day.value, lastDay: last?.value, year, first: index });
}

/** "December 1, 2026", "Dec. 1st", "May 5-7, 2026". */
function readMonthDay(context: DateContext, index: number): DateReading | undefined {
  const { tokens } = context;
  const month = findMonth(tokens.at(index).word);
  if (!month?.english) return undefined;
  let at = index + 1;
  if (tokens.at(at).word === '.' && tokens.at(at).gap === Gap.none) at++;
  if (tokens.at(at).word === 'the') at++;
  const day = tokens.at(at).gap === Gap.space ? readDayNumber(tokens, at) : undefined;
  if (!day) return undefined;
  const last = readLastDay(tokens, day.next);
  const next = last?.next ?? day.next;
  const year = readYear(context, next, false);
  if (!isMonthHere(tokens, index, month, year)) return undefined;
  if (!year.written && !mayEndWithoutYear(tokens, next, day.ordinal)) return undefined;
  return dayReading(context, { month: month.month, day: day.value, lastDay: last?.value, year, first: index });
}

interface DayParts {
  readonly month: number;
  readonly day: number;
  readonly lastDay: number | undefined;
  readonly year: YearReading;
  readonly first: number;
}

function dayReading(context: DateContext, parts: DayParts): DateReading {
  const { month, day, lastDay, year, first } = parts;
  const resolve = (value: number) =>
    year.written ? (year.year === undefined ? undefined : isoDate(year.year, month, value)) : nextSuchDay(month, value, context.reference);
  const common = { ambiguous: year.short, first, next: year.next };
  if (lastDay === undefined) {
    const date = resolve(day);
    return { form: 'words', from: date, to: date, ...common };
  }
  // The last day decides the year, so that a window that has begun is not read as next year's.
  const to = resolve(lastDay);
  const from = to === undefined || day > lastDay || day > daysInMonth(Number(to.slice(0, 4)), month) ? undefined : addDays(to, day - lastDay);
  return { form: 'window', from, to: from === undefined ? undefined : to, ...common };
}

/** A day of the month in one or two digits, with st, nd, rd, th. */
function readDayNumber(tokens: Tokens, index: number): { value: number; ordinal: boolean; next: number } | undefined {
  const token = tokens.at(index);
  if (token.kind !== 'number' || token.end - token.start > 2 || token.value < 1 || token.value > 31) return undefined;
  const ending = tokens.at(index + 1);
  const ordinal = ending.gap === Gap.none && isOrdinalEnding(ending.word);
  return { value: token.value, ordinal, next: ordinal ? index + 2 : index + 1 };
}

/** The second day of "10-12", "10 sampai 12", "10 s.d. 12". */
function readLastDay(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const { word } = tokens.at(index);
  if (word === 's' && tokens.at(index + 1).word === '.' && tokens.at(index + 2).word === 'd') {
    return readDayNumber(tokens, tokens.at(index + 3).word === '.' ? index + 4 : index + 3);
  }
  return SPAN_WORDS.has(word) ? readDayNumber(tokens, index + 1) : undefined;
}

/** "12-Des-2026", "12/Dec/26": joined by the same mark, without spaces. */
function readCompact(tokens: Tokens, index: number): DateReading | undefined {
  const [mark, monthToken, again, yearToken] = [tokens.at(index + 1), tokens.at(index + 2), tokens.at(index + 3), tokens.at(index + 4)];
  if ((mark.word !== '-' && mark.word !== '/') || again.word !== mark.word) return undefined;
  const touching = [mark, monthToken, again, yearToken].every(token => token.gap === Gap.none);
  const month = findMonth(monthToken.word);
  const length = yearToken.end - yearToken.start;
  if (!touching || !month || yearToken.kind !== 'number' || (length !== 4 && length !== 2)) return undefined;
  const year = length === 2 ? fullYear(yearToken.value) : yearToken.value;
  const date = isoDate(year, month.month, tokens.at(index).value);
  return { form: 'words', from: date, to: date, ambiguous: length === 2, first: index, next: index + 5 };
}

/** A number of four digits or more behind a month is its year, be it a possible one or not; a thing counted is not. */
function longYear(tokens: Tokens, index: number): YearReading {
  const token = tokens.at(index);
  const possible = token.value >= FIRST_YEAR && token.value <= LAST_YEAR && !touchesWord(tokens, index + 1);
  return { year: possible ? token.value : undefined, written: true, short: false, next: index + 1 };
}

/** "'26", or "26" with nothing counted behind it. */
function readShortYear(tokens: Tokens, index: number): YearReading | undefined {
  const quoted = tokens.at(index).word === "'" || tokens.at(index).word === '’';
  const at = quoted ? index + 1 : index;
  const token = tokens.at(at);
  if (token.kind !== 'number' || token.end - token.start !== 2 || token.gap !== (quoted ? Gap.none : Gap.space)) return undefined;
  const after = tokens.at(at + 1);
  const ends = quoted || after.kind === 'end' || after.gap === Gap.line || after.gap === Gap.far || (after.kind === 'mark' && endsYear(tokens, at + 1));
  return ends ? { year: fullYear(token.value), written: true, short: true, next: at + 1 } : undefined;
}

/** Not "10.30", "10:30", "10-12", "50%". */
function endsYear(tokens: Tokens, index: number): boolean {
  const mark = tokens.at(index);
  if (mark.word === '%' || mark.word === '°' || mark.word === '+') return false;
  const following = tokens.at(index + 1);
  return following.kind !== 'number' || (following.gap !== Gap.none && mark.word !== '-' && mark.word !== '–');
}

function relativeYear(tokens: Tokens, index: number): number | undefined {
  const words = `${tokens.at(index).word} ${tokens.at(index + 1).word}`;
  if (words === 'tahun depan' || words === 'next year') return 1;
  return words === 'tahun ini' || words === 'this year' ? 0 : undefined;
}

function mayEndWithoutYear(tokens: Tokens, index: number, ordinal: boolean): boolean {
  const after: Token = tokens.at(index);
  const beyond = tokens.at(index + 1);
  if (after.kind === 'word') return after.gap !== Gap.none && (ordinal || after.gap === Gap.line || AFTER_ENGLISH_DAY.has(after.word));
  if (after.kind !== 'mark') return true;
  if (after.word === '%') return false;
  return !(after.gap === Gap.none && beyond.gap === Gap.none && beyond.kind === 'number');
}

function touchesWord(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  return token.kind === 'word' && token.gap === Gap.none;
}
