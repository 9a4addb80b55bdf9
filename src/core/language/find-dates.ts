import type { Span } from '../text/span.ts';
import type { IsoDate, Weekday } from './calendar.ts';
import { monthWords, ordinalWords, weekdayWords } from './date-words.ts';
import { readCalendarDay } from './find-dates-day.ts';
import type { DateContext, DateForm, DateReading } from './find-dates-day.ts';
import { readNumericDate } from './find-dates-numeric.ts';
import type { DateOrder } from './find-dates-numeric.ts';
import { readRelative } from './find-dates-relative.ts';
import { readTime, type WrittenZone } from './find-dates-time.ts';
import { readBracketedWeekday, readWeekday } from './find-dates-weekday.ts';
import type { WrittenWeekday } from './find-dates-weekday.ts';
import { readWindow } from './find-dates-window.ts';
import { isDigit, Tokens } from './numbers-tokens.ts';
import type { Token } from './numbers-tokens.ts';
import { countWords, isCountWord } from './numbers.ts';

/** A day or a window of days, as a text names it. */
export interface DateMention {
  /** All of it: weekday, date, time and zone. */
  readonly span: Span;
  /** The date's own words, without the weekday in front of a full date, the one in brackets and the time. */
  readonly dateSpan: Span;
  readonly form: DateForm;
  /** The day, or the window's first; undefined when it needs a reference that was not given, or is no day of the calendar. */
  readonly from: IsoDate | undefined;
  /** The day, or the window's last. */
  readonly to: IsoDate | undefined;
  readonly weekday: { readonly day: Weekday; readonly span: Span } | undefined;
  /** `HH:MM`. */
  readonly time: string | undefined;
  /** Of the time. */
  readonly zone: WrittenZone | undefined;
  /** In digits with a day and month that can be swapped, or with a two-digit year. */
  readonly ambiguous: boolean;
}

export interface DateOptions {
  /** The part of the text to read; default all of it. Spans are offsets into the whole text. */
  readonly from?: Span;
  /** How numeric dates are read; default day first. It does not change `ambiguous`. */
  readonly order?: DateOrder;
  /** The day from which relative dates and dates without a year count: that of the session. */
  readonly reference?: IsoDate | undefined;
}

/** Words with which a date may begin, so that all others cost one look-up. */
const STARTERS: ReadonlySet<string> = new Set([
  ...monthWords(), ...weekdayWords(), ...ordinalWords(),
  ...'next this coming upcoming hari on besok esok lusa tomorrow day tanggal tgl in within dalam a an another'.split(' '),
  ...'minggu pekan bulan awal pertengahan tengah akhir penghujung early beginning start mid middle late end'.split(' '),
  ...'sehari seminggu sepekan sebulan setahun'.split(' '),
]);

const LONGEST_STARTER = 14;
const STARTING_PAIRS = startingPairs();

/**
 * The dates and windows that a text names, in order and without overlap, in Indonesian and English: ISO, in digits,
 * with the month in words, "minggu ketiga Januari 2026", "minggu depan", "next Monday", "dua minggu lagi". A date
 * without a year is the next such day on or after the reference. Vague words ("segera", "after the exams") are none.
 */
export function findDates(text: string, options: DateOptions = {}): DateMention[] {
  const tokens = new Tokens(text, options.from);
  const context: DateContext = { tokens, order: options.order ?? 'dmy', reference: options.reference };
  const mentions: DateMention[] = [];
  for (let index = 0; ; ) {
    const token = tokens.at(index);
    if (token.kind === 'end') return mentions;
    const found = token.kind !== 'mark' && mayStart(text, token) ? readMention(context, index) : undefined;
    if (found) mentions.push(found.mention);
    index = found?.next ?? index + 1;
    tokens.moveTo(index);
  }
}

/** Only the dates in digits with the year last, for a rule that looks through whole notes: one pass over the characters. */
export function findNumericDates(text: string, options: DateOptions = {}): DateMention[] {
  const mentions: DateMention[] = [];
  const end = Math.min(options.from?.end ?? text.length, text.length);
  for (let offset = options.from?.start ?? 0; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code < 48 || code > 57) continue;
    const start = offset++;
    while (offset < end && isDigit(text.charCodeAt(offset))) offset++;
    // Most numbers end here: a date goes on with a hyphen, a dot or a slash and a digit.
    const separator = text.charCodeAt(offset);
    if (separator < 45 || separator > 47 || offset - start > 4 || !isDigit(text.charCodeAt(offset + 1))) continue;
    const found = readNumericDate(text, start, options.order ?? 'dmy');
    if (!found || found.end > end) continue;
    if (found.form === 'numeric') {
      const span = { start, end: found.end };
      const { form, date, ambiguous } = found;
      mentions.push({ span, dateSpan: span, form, from: date, to: date, weekday: undefined, time: undefined, zone: undefined, ambiguous });
    }
    offset = found.end - 1;
  }
  return mentions;
}

/** The first two letters rule out most words before they are cut out of the text. */
function mayStart(text: string, token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.end - token.start > LONGEST_STARTER || STARTING_PAIRS[pairOf(text.charCodeAt(token.start), text.charCodeAt(token.start + 1))] === 0) return false;
  return STARTERS.has(token.word) || isCountWord(token.word);
}

/** 5 bits of each: a capital and its small letter are one; a single letter goes by whatever follows it, so it is let through. */
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

function startingPairs(): Uint8Array {
  const pairs = new Uint8Array(1024);
  for (const word of [...STARTERS, ...countWords()]) {
    if (word.length > 1) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    else pairs.fill(1, pairOf(word.charCodeAt(0), 0), pairOf(word.charCodeAt(0), 31) + 1);
  }
  return pairs;
}

function readMention(context: DateContext, index: number): { mention: DateMention; next: number } | undefined {
  const { tokens } = context;
  const withWeekday = tokens.at(index).kind === 'word' ? readWeekday(context, index) : undefined;
  const reading = withWeekday?.reading ?? readCalendarDay(context, index) ?? readWindow(context, index) ?? readRelative(context, index);
  return reading && complete(context, index, reading, withWeekday?.weekday);
}

/** Adds the weekday in brackets and the time, which may follow in either order. */
function complete({ tokens }: DateContext, index: number, reading: DateReading, written: WrittenWeekday | undefined): { mention: DateMention; next: number } {
  let { next } = reading;
  let weekday = written;
  let time: string | undefined;
  let zone: WrittenZone | undefined;
  for (let round = 0; round < 2; round++) {
    const bracket = weekday ? undefined : readBracketedWeekday(tokens, next);
    if (bracket) ({ weekday, next } = bracket);
    const clock = time === undefined ? readTime(tokens, tokens.at(next).word === ')' && written ? next + 1 : next) : undefined;
    if (clock) ({ time, zone, next } = clock);
  }
  const dateSpan = { start: tokens.at(reading.first).start, end: tokens.at(reading.next - 1).end };
  const span = { start: Math.min(tokens.at(index).start, weekday?.span.start ?? Infinity), end: tokens.at(next - 1).end };
  const { form, from, to, ambiguous } = reading;
  const hasTime = from === to && time !== undefined;
  return { mention: { span, dateSpan, form, from, to, weekday, time: hasTime ? time : undefined, zone: hasTime ? zone : undefined, ambiguous }, next };
}
