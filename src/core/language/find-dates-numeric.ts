import { FIRST_YEAR, isoDate, LAST_YEAR } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { isDigit, isLetter } from './numbers-tokens.ts';

/** Which number of a date in digits is read first. */
export type DateOrder = 'dmy' | 'mdy';

export interface NumericDate {
  readonly form: 'iso' | 'numeric';
  readonly end: number;
  /** Undefined for a day that the calendar does not have: 31/02/2026. */
  readonly date: IsoDate | undefined;
  readonly ambiguous: boolean;
}

const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const COMMA = 44;
const UNDERSCORE = 95;
const CAPITAL_T = 84;

/**
 * The date in digits that starts at `start`, the first character of a run of digits: `2026-12-01`, `2026/12/01`,
 * `01/12/2026`, `1-12-2026`, `01.12.26`. With two digits for the year, hyphens and dots ask for two-digit days and
 * months in the usual order, so that ranges, section numbers and times (10.30.15) stay what they are. Looks at some twenty characters and no further.
 */
export function readNumericDate(text: string, start: number, order: DateOrder): NumericDate | undefined {
  const firstLength = digitRun(text, start);
  const separator = text.charCodeAt(start + firstLength);
  if ((separator !== SLASH && separator !== HYPHEN && separator !== DOT) || firstLength === 3 || firstLength > 4) return undefined;
  const second = start + firstLength + 1;
  const secondLength = digitRun(text, second);
  if (secondLength < 1 || secondLength > 2 || text.charCodeAt(second + secondLength) !== separator) return undefined;
  const third = second + secondLength + 1;
  const thirdLength = digitRun(text, third);
  const end = third + thirdLength;
  if (thirdLength < 1 || thirdLength > 4 || !isFree(text, start, end, separator)) return undefined;
  const values: Triple = [valueOf(text, start, firstLength), valueOf(text, second, secondLength), valueOf(text, third, thirdLength)];
  if (firstLength === 4) {
    if (secondLength !== 2 || thirdLength !== 2 || separator === DOT) return undefined;
    return yearFirst(values, separator === HYPHEN ? 'iso' : 'numeric', end);
  }
  if (thirdLength === 4) return yearLast(values, order, end);
  const plausible = separator === SLASH || (firstLength === 2 && secondLength === 2 && !isSwapped(values, order));
  return thirdLength === 2 && plausible ? shortYear(values, order, end) : undefined;
}

/** Whether there is anything like a date in digits that does not begin with its year: only those can be read in two ways. */
export function mayHoldShortDate(text: string): boolean {
  return /(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d\d/.test(text);
}

/** A year of two digits: 1970 to 2069. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

type Triple = readonly [number, number, number];

function yearFirst([year, month, day]: Triple, form: 'iso' | 'numeric', end: number): NumericDate | undefined {
  return isDateShape(year, month, day) ? { form, end, date: isoDate(year, month, day), ambiguous: false } : undefined;
}

function yearLast([first, second, year]: Triple, order: DateOrder, end: number): NumericDate | undefined {
  const [day, month] = dayAndMonth(first, second, order);
  if (!isDateShape(year, month, day)) return undefined;
  return { form: 'numeric', end, date: isoDate(year, month, day), ambiguous: first <= 12 && second <= 12 && first !== second };
}

function shortYear([first, second, year]: Triple, order: DateOrder, end: number): NumericDate | undefined {
  const [day, month] = dayAndMonth(first, second, order);
  const date = isoDate(fullYear(year), month, day);
  return date === undefined ? undefined : { form: 'numeric', end, date, ambiguous: true };
}

/** A number over 12 is the day whatever the order. */
function dayAndMonth(first: number, second: number, order: DateOrder): readonly [number, number] {
  const dayFirst = order === 'dmy' ? second <= 12 : first > 12;
  return dayFirst ? [first, second] : [second, first];
}

function isSwapped([first, second]: Triple, order: DateOrder): boolean {
  return (order === 'dmy' ? second : first) > 12;
}

function isDateShape(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Not inside a code, a longer number, a path or a version: K-01-12-2026, +62…, 2026-01-05-s01, 01/12/2026/3. */
function isFree(text: string, start: number, end: number, separator: number): boolean {
  if (!hasFreeStart(text, start, separator)) return false;
  const after = text.charCodeAt(end);
  const beyond = text.charCodeAt(end + 1);
  if (after === CAPITAL_T) return isDigit(beyond);
  if (isDigit(after) || isLetter(after)) return false;
  if (after === HYPHEN) return separator !== HYPHEN || !isAlphanumeric(beyond);
  if (after === DOT) return !isDigit(beyond) && !(beyond >= 97 && beyond <= 122);
  if (after === COLON) return !isDigit(beyond);
  return !((after === SLASH || after === UNDERSCORE) && isAlphanumeric(beyond));
}

/**
 * Whether a date may start here, judged by the two characters before. `separator` is the date's own (0 for one in words):
 * a hyphen may stand between two dates with slashes.
 */
export function hasFreeStart(text: string, start: number, separator: number): boolean {
  const before = text.charCodeAt(start - 1);
  const beyond = text.charCodeAt(start - 2);
  if (Number.isNaN(before)) return true;
  if (isDigit(before) || isLetter(before)) return false;
  if (before === 43 || before === 35 || before === 64 || before === 36) return false;
  if (before === HYPHEN) return !isAlphanumeric(beyond) || (isDigit(beyond) && separator !== HYPHEN && separator !== 0);
  if (before === SLASH || before === UNDERSCORE) return !isAlphanumeric(beyond);
  if (before === DOT || before === COLON) return !isDigit(beyond);
  return !(before === COMMA && separator === 0 && isDigit(beyond));
}

/** The length of the run of digits at an offset, counted to five at most. */
function digitRun(text: string, start: number): number {
  let length = 0;
  while (length < 5 && isDigit(text.charCodeAt(start + length))) length++;
  return length;
}

function valueOf(text: string, start: number, length: number): number {
  let value = 0;
  for (let offset = start; offset < start + length; offset++) value = value * 10 + text.charCodeAt(offset) - 48;
  return value;
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
