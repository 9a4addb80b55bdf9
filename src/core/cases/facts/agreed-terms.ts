import type { IsoDate } from '../../language/calendar.ts';
import { DEFAULT_MINUTES_PER_LESSON, parseDuration } from '../../language/durations.ts';
import type { Frequency } from '../../language/quantities-frequency.ts';
import { findAgreement, type TimeAgreement } from '../../language/quantities.ts';

/** The length of a meeting as it was written: how long a lesson is hangs on the school. */
export interface Length {
  readonly amount: number;
  readonly unit: 'minute' | 'lesson';
}

/** What is agreed on time. Each part is there only if it was read. */
export interface AgreedTerms {
  readonly length?: Length;
  /** How many meetings; `added`: on top of those agreed before ("two more meetings"). */
  readonly sessions?: { readonly count: number; readonly added: boolean };
  readonly frequency?: Frequency;
  readonly until?: IsoDate;
}

/** Terms with what they do to earlier ones. */
export interface TermsChange {
  readonly terms: AgreedTerms;
  /** Says that something is agreed anew. Without it a smaller number is no change: the writer may count what is left. */
  readonly isChange: boolean;
  /** Extended, and nothing is said of how far. */
  readonly isOpen: boolean;
}

const changeWords = /\b(?:re-?negotiat|extend|prolong|chang|reduc|shorten|amend|revis)|perpanjang|diubah|berubah|mengubah|menjadi|dikurangi|mengurangi|dipersingkat|disesuaikan|ditambah|menambah|tambahan|kesepakatan baru|kontrak baru|negosiasi ulang|new (?:agreement|contract)/i;
const extensionWords = /\b(?:extend(?:ed|ing)?|prolong(?:ed)?)\b|perpanjang/i;
const addedWords = /\b(?:more|further|additional|extra|another|by|lagi)\b|tambah|perpanjang|extend/i;
const totalWords = /\b(?:menjadi|jadi|to|total|sampai|hingga|seluruhnya|semuanya|in all|altogether)\b/i;
const newTotal = /\b(?:menjadi|jadi|to)\s+([\p{L}\p{N}]{1,12})(?=\s*(?:[.,;)\n]|$))/iu;

/** How far before and behind a number its meaning may be said. */
const wordsBefore = 32;
const wordsBehind = 8;

/** Reads running words; `reference` is the day from which relative dates count. Undefined when nothing is agreed on. */
export function readTerms(words: string, reference: IsoDate | undefined): TermsChange | undefined {
  const found = findAgreement(words, { reference });
  const isChange = changeWords.test(words);
  const sessions = sessionsIn(words, found) ?? (isChange ? totalIn(words) : undefined);
  const length = lengthIn(words, found);
  const until = found.until?.value;
  const isOpen = sessions === undefined && found.until === undefined && extensionWords.test(words);
  if (!sessions && !length && !found.frequency && !found.until && !isOpen) return undefined;
  // Set one by one: the engine spends three times the memory on what is spread into one object.
  const terms: { -readonly [Key in keyof AgreedTerms]: AgreedTerms[Key] } = {};
  if (length) terms.length = length;
  if (sessions) terms.sessions = sessions;
  if (found.frequency) terms.frequency = found.frequency.value;
  if (until !== undefined) terms.until = until;
  return { terms, isChange, isOpen };
}

/** The values of a case file's keys: a number, or words such as "2 JP" and "enam kali". */
export function termsOfKeys(keys: WrittenTerms, reference: IsoDate | undefined): AgreedTerms {
  const frequency = keys.frequency === undefined ? undefined : findAgreement(keys.frequency);
  const length = lengthOf(keys.minutes) ?? (keys.frequency === undefined || !frequency ? undefined : lengthIn(keys.frequency, frequency));
  const sessions = countOf(keys.sessions);
  const until = keys.until === undefined ? undefined : findAgreement(`until ${keys.until}`, { reference }).until?.value;
  return {
    ...(length ? { length } : {}),
    ...(sessions === undefined ? {} : { sessions: { count: sessions, added: false } }),
    ...(frequency?.frequency ? { frequency: frequency.frequency.value } : {}),
    ...(until === undefined ? {} : { until }),
  };
}

export interface WrittenTerms {
  readonly minutes?: number | string | undefined;
  readonly frequency?: string | undefined;
  readonly sessions?: number | string | undefined;
  readonly until?: string | undefined;
}

/** The length of one meeting: minutes as a number, or "2 JP", "1 jam". */
export function lengthOf(value: number | string | undefined): Length | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { amount: value, unit: 'minute' };
  const agreed = lengthIn(value, findAgreement(value));
  if (agreed) return agreed;
  const minutes = parseDuration(value);
  return minutes === undefined ? undefined : lengthFrom(minutes, value);
}

export function minutesOf({ amount, unit }: Length, minutesPerLesson: number): number {
  return unit === 'minute' ? amount : Math.round(amount * minutesPerLesson);
}

function countOf(value: number | string | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  return (findAgreement(value).meetings ?? findAgreement(`${value} pertemuan`).meetings)?.value;
}

function lengthIn(words: string, { minutes }: TimeAgreement): Length | undefined {
  return minutes && lengthFrom(minutes.value, words.slice(minutes.span.start, minutes.span.end));
}

function lengthFrom(minutes: number, written: string): Length {
  const inLessons = /jpl?\b|\blessons?\b|\bperiods?\b/i.test(written);
  return inLessons ? { amount: minutes / DEFAULT_MINUTES_PER_LESSON, unit: 'lesson' } : { amount: minutes, unit: 'minute' };
}

function sessionsIn(words: string, { meetings }: TimeAgreement): AgreedTerms['sessions'] {
  if (!meetings) return undefined;
  const before = words.slice(Math.max(0, meetings.span.start - wordsBefore), meetings.span.start);
  const around = before + words.slice(meetings.span.start, meetings.span.end + wordsBehind);
  return { count: meetings.value, added: addedWords.test(around) && !totalWords.test(before) };
}

/** "extended by agreement to 8": the meetings go without saying. */
function totalIn(words: string): AgreedTerms['sessions'] {
  const [, number] = newTotal.exec(words) ?? [];
  const meetings = number === undefined ? undefined : findAgreement(`${number} pertemuan`).meetings;
  return meetings && { count: meetings.value, added: false };
}
