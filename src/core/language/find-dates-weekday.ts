import type { Span } from '../text/span.ts';
import { addDays, mondayOf, onOrAfter } from './calendar.ts';
import type { IsoDate, Weekday } from './calendar.ts';
import { findWeekday } from './date-words.ts';
import { isPast, readCalendarDay } from './find-dates-day.ts';
import type { DateContext, DateReading } from './find-dates-day.ts';
import { readTime } from './find-dates-time.ts';
import { endOfFuture, readNextWeek } from './find-dates-window.ts';
import { Gap } from './numbers-tokens.ts';
import type { Tokens } from './numbers-tokens.ts';

export interface WrittenWeekday {
  readonly day: Weekday;
  readonly span: Span;
}

/** A date with the weekday written in front of it, or one that the weekday itself makes. */
export interface WeekdayReading {
  readonly reading: DateReading;
  readonly weekday: WrittenWeekday;
}

/** How a weekday without a date of its own is counted from the reference. */
type Counting = 'next-week' | 'this' | 'after';

interface WeekdayPhrase {
  readonly weekday: WrittenWeekday;
  readonly short: boolean;
  readonly week: boolean;
  /** "Min." is more often a minimum than a Sunday. */
  readonly minimum: boolean;
  readonly repeated: boolean;
  readonly counting: Counting | undefined;
  readonly first: number;
  readonly next: number;
}

const PREFIXES: ReadonlyMap<string, Counting> = new Map([
  ['next', 'next-week'], ['this', 'this'], ['coming', 'after'], ['upcoming', 'after'], ['hari', 'after'], ['on', 'after'], ['besok', 'after'],
] as const);
const REPEAT_WORDS: ReadonlySet<string> = new Set(['setiap', 'tiap', 'saban', 'every', 'each', 'last']);
const GLUE: ReadonlySet<string> = new Set([',', '.', '(', '*', '_', '/', '-', '–', '—', 'tanggal', 'tgl', 'the', 'pada']);
const JOINED_GLUE: ReadonlySet<string> = new Set(['/', '-', '*', '_']);
const LONGEST_GLUE = 4;
const MORE_WEEKDAYS: ReadonlySet<string> = new Set(['dan', 'and', 'atau', 'or', 'sampai', 'hingga', 'to', '-', '–', '&', '/', ',']);

/** "Senin, 10 Oktober 2023", "Senin depan", "next Monday", "hari Senin", "Monday at 9", "minggu depan hari Senin". */
export function readWeekday(context: DateContext, index: number): WeekdayReading | undefined {
  const phrase = readPhrase(context.tokens, index);
  const own = phrase && (readDated(context, phrase) ?? readUndated(context, phrase));
  return own ?? readWeekThenDay(context, index);
}

/** A weekday in brackets right after a date: "2026-12-01 (Tue)", "1 Desember 2026 (hari Selasa)". */
export function readBracketedWeekday(tokens: Tokens, index: number): { weekday: WrittenWeekday; next: number } | undefined {
  if (tokens.at(index).word !== '(' || tokens.at(index).gap > Gap.line) return undefined;
  const at = tokens.at(index + 1).word === 'hari' ? index + 2 : index + 1;
  const token = tokens.at(at);
  const found = findWeekday(token.word);
  const closing = tokens.at(at + 1).word === '.' ? at + 2 : at + 1;
  const { word } = tokens.at(closing);
  if (!found || (word !== ')' && word !== ',')) return undefined;
  return { weekday: { day: found.day, span: { start: token.start, end: token.end } }, next: word === ')' ? closing + 1 : closing };
}

function readPhrase(tokens: Tokens, index: number): WeekdayPhrase | undefined {
  const prefix = PREFIXES.get(tokens.at(index).word);
  const at = prefix ? index + 1 : index;
  const token = tokens.at(at);
  const found = token.kind === 'word' && (at === index || token.gap !== Gap.far) ? findWeekday(token.word) : undefined;
  if (!found || (found.short && !tokens.isCapitalised(token))) return undefined;
  const suffix = readSuffix(tokens, at + 1);
  return {
    weekday: { day: found.day, span: { start: token.start, end: token.end } },
    short: found.short,
    week: found.week && tokens.at(index).word !== 'hari',
    minimum: token.word === 'min' && tokens.at(at + 1).word === '.',
    repeated: REPEAT_WORDS.has(tokens.at(index - 1).word),
    counting: suffix?.counting ?? prefix,
    first: index,
    next: suffix?.next ?? at + 1,
  };
}

function readSuffix(tokens: Tokens, index: number): { counting: Counting; next: number } | undefined {
  const { word } = tokens.at(index);
  const second = tokens.at(index + 1).word;
  if (word === 'depan') return { counting: 'next-week', next: index + 1 };
  if (word === 'minggu' || word === 'pekan') {
    const future = endOfFuture(tokens, index + 1);
    if (future !== undefined) return { counting: 'next-week', next: future };
    return second === 'ini' ? { counting: 'this', next: index + 2 } : undefined;
  }
  if (second === 'week' && (word === 'next' || word === 'this')) return { counting: word === 'next' ? 'next-week' : 'this', next: index + 2 };
  if (word === 'ini') return { counting: 'this', next: index + 1 };
  if (word === 'berikutnya' || word === 'besok') return { counting: 'after', next: index + 1 };
  const future = endOfFuture(tokens, index);
  return future === undefined ? undefined : { counting: 'after', next: future };
}

/** The calendar date behind the weekday. */
function readDated(context: DateContext, phrase: WeekdayPhrase): WeekdayReading | undefined {
  const { tokens } = context;
  let at = phrase.next;
  let joined = false;
  while (at - phrase.next < LONGEST_GLUE && GLUE.has(tokens.at(at).word) && tokens.at(at).gap !== Gap.far) {
    joined = JOINED_GLUE.has(tokens.at(at).word);
    at++;
  }
  if (phrase.minimum) return undefined;
  const token = tokens.at(at);
  if (token.gap === Gap.far || (token.gap === Gap.none && at === phrase.next)) return undefined;
  const reading = readCalendarDay(context, at, joined);
  if (!reading || reading.form === 'window') return undefined;
  return { reading, weekday: phrase.weekday };
}

/** The weekday itself is the date: it needs a word that says which one, or a time. */
function readUndated(context: DateContext, phrase: WeekdayPhrase): WeekdayReading | undefined {
  const { tokens, reference } = context;
  if (phrase.repeated || phrase.week || isPast(tokens, phrase.next) || namesMore(tokens, phrase.next)) return undefined;
  if (phrase.short && phrase.counting === undefined) return undefined;
  if (phrase.counting === undefined && readTime(tokens, phrase.next) === undefined) return undefined;
  const date = reference === undefined ? undefined : countFrom(reference, phrase.weekday.day, phrase.counting ?? 'after');
  return { reading: { form: 'relative', from: date, to: date, ambiguous: false, first: phrase.first, next: phrase.next }, weekday: phrase.weekday };
}

/** "minggu depan, hari Senin", "next week on Monday". */
function readWeekThenDay(context: DateContext, index: number): WeekdayReading | undefined {
  const { tokens, reference } = context;
  const week = readNextWeek(context, index);
  if (!week) return undefined;
  const at = tokens.at(week.next).word === ',' || tokens.at(week.next).word === 'pada' ? week.next + 1 : week.next;
  const phrase = tokens.at(at).gap === Gap.far ? undefined : readPhrase(tokens, at);
  if (!phrase || phrase.week || (phrase.counting !== undefined && phrase.counting !== 'after')) return undefined;
  const dated = readDated(context, phrase);
  if (dated) return dated;
  if (phrase.short || namesMore(tokens, phrase.next)) return undefined;
  const date = reference === undefined ? undefined : countFrom(reference, phrase.weekday.day, 'next-week');
  return { reading: { form: 'relative', from: date, to: date, ambiguous: false, first: index, next: phrase.next }, weekday: phrase.weekday };
}

/**
 * "next Friday" and "Jumat depan" are in the calendar week (Monday to Sunday) after the reference's, "this Friday" is
 * the first on or after it, any other the first after it.
 */
function countFrom(reference: IsoDate, day: Weekday, counting: Counting): IsoDate {
  if (counting === 'next-week') return addDays(mondayOf(reference), 7 + ((day + 6) % 7));
  return onOrAfter(counting === 'this' ? reference : addDays(reference, 1), day);
}

/** "hari Senin dan Kamis": habits, not a day. */
function namesMore(tokens: Tokens, index: number): boolean {
  return MORE_WEEKDAYS.has(tokens.at(index).word) && findWeekday(tokens.at(index + 1).word) !== undefined;
}
