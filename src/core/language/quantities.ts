import type { Span } from '../text/span.ts';
import type { IsoDate } from './calendar.ts';
import { DEFAULT_MINUTES_PER_LESSON, readFactor, readLength } from './durations.ts';
import { readCalendarDay } from './find-dates-day.ts';
import type { DateContext } from './find-dates-day.ts';
import { readRelative } from './find-dates-relative.ts';
import { readMonthAlone, readWindow } from './find-dates-window.ts';
import { Gap, Tokens } from './numbers-tokens.ts';
import { readCount } from './numbers.ts';
import { readFrequency } from './quantities-frequency.ts';
import type { Frequency } from './quantities-frequency.ts';

/** A value and the words it was read from. */
export interface Quantity<Value> {
  readonly value: Value;
  readonly span: Span;
}

/** What a text agrees on about time. Each part is there only if it was read. */
export interface TimeAgreement {
  /** The length of one meeting. */
  readonly minutes?: Quantity<number>;
  /** How many meetings in all. */
  readonly meetings?: Quantity<number>;
  readonly frequency?: Quantity<Frequency>;
  /** The last day; undefined for one that no calendar gives ("sampai akhir semester") or that needs a reference. */
  readonly until?: Quantity<IsoDate | undefined>;
}

export interface AgreementOptions {
  /** The part of the text to read; default all of it. Spans are offsets into the whole text. */
  readonly from?: Span;
  /** Default 45. */
  readonly minutesPerLesson?: number;
  /** The day from which relative dates count. */
  readonly reference?: IsoDate | undefined;
}

type Mutable = { -readonly [Key in keyof TimeAgreement]: TimeAgreement[Key] };

const MEETING_NOUNS = wordSet('pertemuan sesi meeting meetings session sessions appointment appointments tatap konseling');
const MEETING_ADJECTIVES = wordSet('kali x individual individu weekly fortnightly monthly further more counselling counseling regular additional face-to-face');
const TIMES_WORDS = wordSet('kali x × times');
const MEET_WORDS = wordSet('bertemu pertemuan sesi meet meeting meetings sebanyak maksimal maksimum minimal paling total jumlah sejumlah');
const UNTIL_WORDS = wordSet('sampai hingga until till through berakhir ends selesai');
const UNTIL_LINKS = wordSet('dengan pada on the tanggal tgl di of end akhir');
const EVENTS = wordSet('semester term tahun school year ujian pas pts uts uas kenaikan kelulusan libur liburan exams exam graduation');
const LATE_WORDS = wordSet('terlambat telat keterlambatan toleransi late tardy datang menunggu wait grace');
const BEFORE_WORDS = wordSet('sebelum sebelumnya before beforehand advance prior notice terlambat late pertama');
const RENEWED_WORDS = wordSet('menjadi jadi to');
const NOT_MEETINGS = wordSet('tidak terlambat absen alpa tanpa late missed absent berturut lipat');
const LONGEST_MINUTES = 480;
const LATE_REACH = 4;
/** "until the end of the". */
const LONGEST_LINK = 5;

/**
 * Reads a time contract in Indonesian or English: "4 x 45 menit" (4 meetings of 45 minutes; "1 x 45 menit" is a length
 * only), "enam kali pertemuan", "2 JP", "seminggu sekali", "until December 2026". Of several numbers of meetings the one
 * behind "menjadi" or "to" holds, else the first; of lengths, the first that is not a delay or a notice.
 */
export function findAgreement(text: string, options: AgreementOptions = {}): TimeAgreement {
  const tokens = new Tokens(text, options.from);
  const context: DateContext = { tokens, order: 'dmy', reference: options.reference };
  const lesson = options.minutesPerLesson ?? DEFAULT_MINUTES_PER_LESSON;
  const found: Mutable = {};
  for (let index = 0; tokens.at(index).kind !== 'end'; ) {
    const next = readUntil(context, index, found) ?? readFrequencyAt(tokens, index, found) ?? readProduct(tokens, index, lesson, found)
      ?? readMeetings(tokens, index, lesson, found) ?? readMinutes(tokens, index, lesson, found) ?? index + 1;
    index = next;
    tokens.moveTo(index);
  }
  return found;
}

/** "sampai 12 Desember 2026", "until the end of the semester", "hingga Desember 2026". */
function readUntil(context: DateContext, index: number, found: Mutable): number | undefined {
  const { tokens } = context;
  const next = endOfUntil(tokens, index);
  if (next === undefined) return undefined;
  let at = next;
  while (at - next < LONGEST_LINK && UNTIL_LINKS.has(tokens.at(at).word)) {
    const part = tokens.at(at).word === 'akhir' || tokens.at(at).word === 'end' ? readWindow(context, at) : undefined;
    if (part) return keepUntil(tokens, found, index, { date: part.to, next: part.next });
    at++;
  }
  const date = readCalendarDay(context, at) ?? readWindow(context, at) ?? readMonthAlone(context, at) ?? readRelative(context, at);
  if (date) return keepUntil(tokens, found, index, { date: date.to, next: date.next });
  if (!EVENTS.has(tokens.at(at).word)) return undefined;
  let end = at + 1;
  while (end - at < 3 && (EVENTS.has(tokens.at(end).word) || tokens.at(end).word === 'ajaran' || tokens.at(end).word === 'pelajaran')) end++;
  return keepUntil(tokens, found, index, { date: undefined, next: end });
}

function keepUntil(tokens: Tokens, found: Mutable, first: number, { date, next }: { date: IsoDate | undefined; next: number }): number {
  found.until ??= { value: date, span: spanOf(tokens, first, next) };
  return next;
}

function endOfUntil(tokens: Tokens, index: number): number | undefined {
  const { word } = tokens.at(index);
  if (UNTIL_WORDS.has(word)) return index + 1;
  if (word === 'sd') return index + 1;
  if (word === 's' && tokens.at(index + 1).word === '.' && tokens.at(index + 2).word === 'd') return tokens.at(index + 3).word === '.' ? index + 4 : index + 3;
  return word === 's' && tokens.at(index + 1).word === '/' && tokens.at(index + 2).word === 'd' ? index + 3 : undefined;
}

function readFrequencyAt(tokens: Tokens, index: number, found: Mutable): number | undefined {
  const reading = readFrequency(tokens, index);
  if (!reading) return undefined;
  const { times, every, unit, next } = reading;
  found.frequency ??= { value: { times, every, unit }, span: spanOf(tokens, index, next) };
  return next;
}

/** "4 x 45 menit", "4 kali @ 45 menit". */
function readProduct(tokens: Tokens, index: number, lesson: number, found: Mutable): number | undefined {
  const factor = readFactor(tokens, index);
  const length = factor && readLength(tokens, factor.next, lesson);
  if (!factor || !length || !isLength(length.minutes)) return undefined;
  const span = spanOf(tokens, index, length.next);
  if (factor.value > 1) keepMeetings(tokens, index, found, { value: factor.value, span });
  found.minutes ??= { value: length.minutes, span };
  return length.next;
}

/** "enam kali pertemuan", "six 45-minute sessions", "4-6 sesi" (6), "pertemuan sebanyak 6 kali", "enam kali". */
function readMeetings(tokens: Tokens, index: number, lesson: number, found: Mutable): number | undefined {
  const least = tokens.at(index - 1).word === '-' && tokens.at(index - 2).word === 'ke' ? undefined : readCount(tokens, index);
  if (!least || (least.next === index + 1 && isPartOfNumber(tokens, index))) return undefined;
  const range = tokens.at(least.next).word;
  const most = range === '-' || range === '–' || range === 'sampai' || range === 'hingga' || range === 'to' ? readCount(tokens, least.next + 1) : undefined;
  const count = most ?? least;
  const length = readLength(tokens, count.next, lesson);
  let at = count.next;
  if (length && MEETING_NOUNS.has(tokens.at(length.next).word)) at = length.next;
  else while (at - count.next < 3 && MEETING_ADJECTIVES.has(tokens.at(at).word)) at++;
  const noun = MEETING_NOUNS.has(tokens.at(at).word);
  const bare = TIMES_WORDS.has(tokens.at(count.next).word) && isMeetingsAlone(tokens, index, count.next + 1);
  if (count.value < 1 || (!noun && !bare)) return undefined;
  const next = noun ? at + 1 : count.next + 1;
  keepMeetings(tokens, index, found, { value: count.value, span: spanOf(tokens, index, next) });
  // "six weekly meetings", "six 45-minute sessions" say more than the number.
  for (let between = count.next; between < at; between++) readFrequencyAt(tokens, between, found);
  if (noun && length && at === length.next) found.minutes ??= { value: length.minutes, span: spanOf(tokens, count.next, length.next) };
  return next;
}

/** "enam kali" alone: of meetings unless something else is counted ("dua kali terlambat"). */
function isMeetingsAlone(tokens: Tokens, index: number, next: number): boolean {
  if (NOT_MEETINGS.has(tokens.at(next).word)) return false;
  const after = tokens.at(next);
  const before = tokens.at(index - 1);
  return MEET_WORDS.has(before.word) || MEET_WORDS.has(tokens.at(index - 2).word) || after.kind !== 'word' || after.gap >= Gap.line;
}

function keepMeetings(tokens: Tokens, index: number, found: Mutable, quantity: Quantity<number>): void {
  if (found.meetings === undefined || RENEWED_WORDS.has(tokens.at(index - 1).word)) found.meetings = quantity;
}

/** "45 menit tiap pertemuan", "satu jam", "2 JP"; not a delay ("terlambat 15 menit") nor a notice ("24 jam sebelumnya"). */
function readMinutes(tokens: Tokens, index: number, lesson: number, found: Mutable): number | undefined {
  if (isPartOfNumber(tokens, index)) return undefined;
  const length = readLength(tokens, index, lesson);
  if (!length) return undefined;
  if (isLength(length.minutes) && !isDelay(tokens, index, length.next)) {
    found.minutes ??= { value: length.minutes, span: spanOf(tokens, index, length.next) };
  }
  return length.next;
}

function isDelay(tokens: Tokens, index: number, next: number): boolean {
  for (let step = 1; step <= LATE_REACH; step++) {
    const { kind, word } = tokens.at(index - step);
    if (kind === 'end' || word === '.' || word === ';' || word === ',') break;
    if (LATE_WORDS.has(word)) return true;
  }
  const { word } = tokens.at(next);
  return BEFORE_WORDS.has(word) || (word === 'in' && tokens.at(next + 1).word === 'advance');
}

/** The "5" of "1,5" or "C-5". */
function isPartOfNumber(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  if (token.kind !== 'number' || token.gap !== Gap.none || before.kind === 'end') return false;
  return before.kind === 'word' || ((before.word === ',' || before.word === '.' || before.word === '-' || before.word === ':') && before.gap === Gap.none);
}

function isLength(minutes: number): boolean {
  return minutes > 0 && minutes <= LONGEST_MINUTES;
}

function spanOf(tokens: Tokens, first: number, next: number): Span {
  return { start: tokens.at(first).start, end: tokens.at(next - 1).end };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
