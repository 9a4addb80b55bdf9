import { Gap } from './numbers-tokens.ts';
import type { Token, Tokens } from './numbers-tokens.ts';

/** A zone that a clock time names: those of Indonesia, or that of the world. */
export type WrittenZone = 'WIB' | 'WITA' | 'WIT' | 'UTC';

export interface TimeReading {
  /** `HH:MM`; undefined for an hour that may be of the morning or of the afternoon ("jam 3"). */
  readonly time: string | undefined;
  readonly zone: WrittenZone | undefined;
  readonly next: number;
}

const CUES: ReadonlySet<string> = new Set(['pukul', 'pkl', 'jam', 'at', '@']);
const HEDGES: ReadonlySet<string> = new Set(['sekitar', 'kira', 'mulai', 'about', 'around', 'from', 'dari']);
const ZONES: ReadonlyMap<string, WrittenZone> = new Map([['wib', 'WIB'], ['wita', 'WITA'], ['wit', 'WIT'], ['utc', 'UTC'], ['gmt', 'UTC']]);
const RANGE_WORDS: ReadonlySet<string> = new Set(['-', '–', '—', 'sampai', 'hingga', 'to', 'until', 'till']);
/** From which hour a part of the day adds twelve, up to which it does. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['pagi', [13, 12]], ['am', [13, 12]], ['siang', [1, 4]], ['sore', [1, 7]], ['petang', [1, 7]], ['malam', [6, 11]], ['pm', [1, 11]],
]);
const CLEAR_FROM = 7;

/**
 * The time that starts at a token: "09:00", ", 09.30 WIB", "pukul 9", "jam 2 siang", "at 9 am", "T09:00".
 * A bare hour needs a cue before it or a part of the day behind it.
 */
export function readTime(tokens: Tokens, index: number): TimeReading | undefined {
  let at = index;
  if (tokens.at(at).word === ',' || tokens.at(at).word === '(' || tokens.at(at).word === '/') at++;
  if (tokens.at(at).word === 't' && tokens.at(at).gap === Gap.none) return readClock(tokens, at + 1, false);
  if (HEDGES.has(tokens.at(at).word)) at++;
  const cued = CUES.has(tokens.at(at).word);
  if (cued) at++;
  if (tokens.at(at).word === '.' && cued) at++;
  if (HEDGES.has(tokens.at(at).word)) at++;
  if (tokens.at(at).gap === Gap.far) return undefined;
  return readClock(tokens, at, cued);
}

function readClock(tokens: Tokens, index: number, cued: boolean): TimeReading | undefined {
  const hourToken = tokens.at(index);
  if (hourToken.kind !== 'number' || hourToken.end - hourToken.start > 2 || hourToken.value > 23) return undefined;
  const minutes = readMinutes(tokens, index + 1);
  let next = minutes?.next ?? index + 1;
  const part = readPart(tokens, next);
  if (!minutes && !part && !(cued && standsAlone(tokens, next))) return undefined;
  if (minutes && !endsClock(tokens, next)) return undefined;
  if (part) next = part.next;
  next = readEnd(tokens, next) ?? next;
  const zone = readZone(tokens, next);
  if (zone) ({ next } = zone);
  const hour = resolveHour(hourToken, part?.range, minutes !== undefined);
  return { time: hour === undefined ? undefined : `${pad(hour)}:${pad(minutes?.value ?? 0)}`, zone: zone?.zone, next };
}

/** The end of a meeting, with its minutes: "09.00-10.00 WITA" names the zone of both. */
function readEnd(tokens: Tokens, index: number): number | undefined {
  const hour = tokens.at(index + 1);
  if (!RANGE_WORDS.has(tokens.at(index).word) || hour.kind !== 'number' || hour.end - hour.start > 2 || hour.value > 24) return undefined;
  const minutes = readMinutes(tokens, index + 2);
  if (!minutes || !endsClock(tokens, minutes.next)) return undefined;
  return readPart(tokens, minutes.next)?.next ?? minutes.next;
}

function readZone(tokens: Tokens, index: number): { zone: WrittenZone; next: number } | undefined {
  const bracketed = tokens.at(index).word === '(' && tokens.at(index + 2).word === ')';
  const { word, gap } = tokens.at(bracketed ? index + 1 : index);
  const zone = word === 'z' && gap === Gap.none ? 'UTC' : ZONES.get(word);
  return zone && { zone, next: bracketed ? index + 3 : index + 1 };
}

/** ":30", ".30", with seconds. */
function readMinutes(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const mark = tokens.at(index);
  const token = tokens.at(index + 1);
  if ((mark.word !== ':' && mark.word !== '.') || mark.gap !== Gap.none || token.gap !== Gap.none) return undefined;
  if (token.kind !== 'number' || token.end - token.start !== 2 || token.value > 59) return undefined;
  const seconds = tokens.at(index + 3);
  const hasSeconds = tokens.at(index + 2).word === ':' && mark.word === ':' && seconds.kind === 'number' && seconds.end - seconds.start === 2;
  return { value: token.value, next: hasSeconds ? index + 4 : index + 2 };
}

/** "am", "a.m.", "pm", "pagi", "siang", "sore", "malam", "o'clock". */
function readPart(tokens: Tokens, index: number): { range: readonly [number, number] | undefined; next: number } | undefined {
  const { word } = tokens.at(index);
  if (word === 'oclock') {
    const after = readPart(tokens, index + 1);
    return after ?? { range: undefined, next: index + 1 };
  }
  if ((word === 'a' || word === 'p') && tokens.at(index + 1).word === '.' && tokens.at(index + 2).word === 'm') {
    return { range: PARTS.get(`${word}m`), next: tokens.at(index + 3).word === '.' ? index + 4 : index + 3 };
  }
  const range = PARTS.get(word);
  return range && { range, next: index + 1 };
}

/** One digit from 1 to 6 without a part of the day may be either half of the day: no time is named. */
function resolveHour(token: Token, range: readonly [number, number] | undefined, hasMinutes: boolean): number | undefined {
  const hour = token.value;
  if (range) {
    if (hour === 12) return range[0] > 12 || range[0] === 6 ? 0 : 12;
    return hour >= range[0] && hour <= range[1] ? hour + 12 : hour;
  }
  const twoDigits = token.end - token.start === 2;
  return hour >= CLEAR_FROM || (twoDigits && hasMinutes) || hour === 0 ? hour : undefined;
}

/** "pukul 9" but not "jam 9/10", "at 9%", "at 12 Main Street" is beyond telling. */
function standsAlone(tokens: Tokens, index: number): boolean {
  const after = tokens.at(index);
  if (after.gap !== Gap.none) return true;
  return after.kind === 'mark' && !(tokens.at(index + 1).kind === 'number' && tokens.at(index + 1).gap === Gap.none && after.word !== '-' && after.word !== '–') && after.word !== '%';
}

/** Not inside "10.30.15", "1.50x". */
function endsClock(tokens: Tokens, index: number): boolean {
  const after = tokens.at(index);
  if (after.kind === 'end' || after.gap !== Gap.none) return true;
  if (after.kind === 'word') return PARTS.has(after.word) || ZONES.has(after.word) || after.word === 'z';
  const beyond = tokens.at(index + 1);
  return !((after.word === '.' || after.word === ':' || after.word === '/') && beyond.gap === Gap.none && beyond.kind === 'number');
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
