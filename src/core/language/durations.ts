import { Gap, Tokens } from './numbers-tokens.ts';
import type { Token } from './numbers-tokens.ts';
import { readCount } from './numbers.ts';

/** One lesson ("1 JP") in a senior high school; 40 in a junior one, 35 in a primary one. */
export const DEFAULT_MINUTES_PER_LESSON = 45;
const LONGEST_TEXT = 60;
const MINUTES_PER_DAY = 1440;

const UNITS: ReadonlyMap<string, 'minute' | 'hour' | 'lesson'> = new Map([
  ['menit', 'minute'], ['mnt', 'minute'], ['minute', 'minute'], ['minutes', 'minute'], ['min', 'minute'], ['mins', 'minute'],
  ["'", 'minute'], ['’', 'minute'], ['′', 'minute'],
  ['jam', 'hour'], ['hour', 'hour'], ['hours', 'hour'], ['hr', 'hour'], ['hrs', 'hour'], ['h', 'hour'],
  ['jp', 'lesson'], ['jpl', 'lesson'], ['lesson', 'lesson'], ['lessons', 'lesson'], ['period', 'lesson'], ['periods', 'lesson'],
] as const);
const MULTIPLIERS: ReadonlySet<string> = new Set(['x', '×', '@', 'kali', 'times']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['-', '–', '—', 'sampai', 'hingga', 'to']);

/** A length of time; of a range ("45-60 menit") the longer. `next` is the token after it. */
export interface LengthReading {
  readonly minutes: number;
  readonly next: number;
}

/**
 * Minutes of a length written alone: "45", "45 menit", "2 JP", "1 jam 30 menit", "1,5 jam", "satu jam", "2 x 45 menit" (90).
 * Undefined for anything else, for nothing and for more than a day.
 */
export function parseDuration(text: string, minutesPerLesson = DEFAULT_MINUTES_PER_LESSON): number | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const tokens = new Tokens(text);
  const factor = readFactor(tokens, 0);
  const reading = readLength(tokens, factor?.next ?? 0, minutesPerLesson) ?? readBareMinutes(tokens, factor?.next ?? 0);
  if (!reading) return undefined;
  const closing = tokens.at(reading.next).word === '.' ? reading.next + 1 : reading.next;
  if (tokens.at(closing).kind !== 'end') return undefined;
  const minutes = reading.minutes * (factor?.value ?? 1);
  return minutes > 0 && minutes <= MINUTES_PER_DAY ? minutes : undefined;
}

/** The length that starts at a token. */
export function readLength(tokens: Tokens, index: number, minutesPerLesson: number): LengthReading | undefined {
  const spoken = readSpokenLength(tokens, index);
  if (spoken) return spoken;
  const amount = readAmount(tokens, index);
  if (!amount) return undefined;
  const upper = RANGE_WORDS.has(tokens.at(amount.next).word) ? readAmount(tokens, amount.next + 1) : undefined;
  const last = upper ?? amount;
  const unit = readUnit(tokens, last.next, minutesPerLesson);
  if (!unit) return undefined;
  const minutes = Math.round(Math.max(amount.value, last.value) * unit.minutes);
  if (unit.minutes !== 60) return { minutes, next: unit.next };
  return addRemainder(tokens, { minutes, next: unit.next });
}

/** "4 x", "4 kali @": what multiplies a length. */
export function readFactor(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const count = readCount(tokens, index);
  if (!count || !MULTIPLIERS.has(tokens.at(count.next).word)) return undefined;
  const again = tokens.at(count.next + 1).word;
  return { value: count.value, next: again === '@' || again === 'x' ? count.next + 2 : count.next + 1 };
}

/** A digit or word, with decimals ("1,5", "1.5") or a half ("satu setengah"). */
function readAmount(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const count = readCount(tokens, index);
  if (!count) return undefined;
  const point = tokens.at(count.next);
  const decimals = tokens.at(count.next + 1);
  if ((point.word === ',' || point.word === '.') && point.gap === Gap.none && decimals.kind === 'number' && decimals.gap === Gap.none) {
    return { value: count.value + fraction(decimals), next: count.next + 2 };
  }
  if (point.word === 'setengah') return { value: count.value + 0.5, next: count.next + 1 };
  if (point.word === 'and' && tokens.at(count.next + 1).word === 'a' && tokens.at(count.next + 2).word === 'half') {
    return { value: count.value + 0.5, next: count.next + 3 };
  }
  return count;
}

function fraction(decimals: Token): number {
  return decimals.value / 10 ** (decimals.end - decimals.start) || 0;
}

function readUnit(tokens: Tokens, index: number, minutesPerLesson: number): { minutes: number; next: number } | undefined {
  const hyphen = tokens.at(index).word === '-' && tokens.at(index + 1).gap === Gap.none;
  const at = hyphen ? index + 1 : index;
  const token = tokens.at(at);
  if (token.kind === 'end' || token.gap === Gap.far) return undefined;
  const unit = UNITS.get(token.word);
  if (unit === undefined || (token.kind === 'mark' && token.gap !== Gap.none)) return undefined;
  if (unit === 'lesson') return { minutes: minutesPerLesson, next: at + 1 };
  if (unit === 'minute') return { minutes: 1, next: at + 1 };
  const lesson = tokens.at(at + 1).word === 'pelajaran';
  return lesson ? { minutes: minutesPerLesson, next: at + 2 } : { minutes: 60, next: at + 1 };
}

/** "1 jam 30 menit", "1 jam dan 30 menit", "1h30". */
function addRemainder(tokens: Tokens, hours: LengthReading): LengthReading {
  const joined = tokens.at(hours.next).word;
  const index = joined === 'dan' || joined === 'and' || joined === 'lewat' ? hours.next + 1 : hours.next;
  const rest = readCount(tokens, index);
  if (!rest || rest.value >= 60) return hours;
  const unit = readUnit(tokens, rest.next, 0);
  if (unit?.minutes === 1) return { minutes: hours.minutes + rest.value, next: unit.next };
  const adjacent = tokens.at(index).gap === Gap.none && index === hours.next;
  return adjacent ? { minutes: hours.minutes + rest.value, next: rest.next } : hours;
}

/** "setengah jam", "half an hour", "an hour", "an hour and a half", "sejam". */
function readSpokenLength(tokens: Tokens, index: number): LengthReading | undefined {
  const words = [0, 1, 2, 3, 4].map(step => tokens.at(index + step).word);
  if (words[0] === 'sejam') return { minutes: 60, next: index + 1 };
  if (words[0] === 'setengah' && words[1] === 'jam') return { minutes: 30, next: index + 2 };
  if (words[0] === 'half' && words[1] === 'an' && words[2] === 'hour') return { minutes: 30, next: index + 3 };
  if ((words[0] !== 'an' && words[0] !== 'one') || words[1] !== 'hour') return undefined;
  const half = words[2] === 'and' && words[3] === 'a' && words[4] === 'half';
  return half ? { minutes: 90, next: index + 5 } : words[0] === 'an' ? { minutes: 60, next: index + 2 } : undefined;
}

function readBareMinutes(tokens: Tokens, index: number): LengthReading | undefined {
  const amount = readAmount(tokens, index);
  return amount && Number.isInteger(amount.value) ? { minutes: amount.value, next: amount.next } : undefined;
}
