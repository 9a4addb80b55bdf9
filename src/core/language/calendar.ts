/**
 * A day of the Gregorian calendar written `YYYY-MM-DD`, in the years 1900 to 2199. Plain text on purpose:
 * two of them compare with `<` and serialise as they are.
 */
export type IsoDate = string;

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface CivilDate {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly day: number;
}

/** A moment as written: `2026-01-05`, `2026-01-05 14:30`, `2026-01-05T14:30:00+07:00`, `2026-01-05 14:30 WIB`. */
export interface DateTime {
  readonly date: IsoDate;
  /** `HH:MM`; undefined when only the day is given. Seconds are dropped. */
  readonly time: string | undefined;
  /** Minutes east of UTC; undefined when no zone is given. */
  readonly offsetMinutes: number | undefined;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719468;
const FIRST_DAY_NUMBER = dayNumberOf({ year: FIRST_YEAR, month: 1, day: 1 });
const LAST_DAY_NUMBER = dayNumberOf({ year: LAST_YEAR, month: 12, day: 31 });
const ZONES: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['WIB', 420],
  ['WITA', 480],
  ['WIT', 540],
]);
const LONGEST_DATE_TIME = 48;
const HYPHEN = 45;
const COLON = 58;
const THURSDAY = 4;

/** The date, or undefined when there is no such day (31 February) or the year is outside 1900-2199. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  return isCalendarDay(year, month, day) ? format({ year, month, day }) : undefined;
}

export function isIsoDate(text: string): boolean {
  return civilDateOf(text) !== undefined;
}

/** The parts of an ISO date; undefined for anything else. */
export function civilDateOf(text: string): CivilDate | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return isCalendarDay(year, month, day) ? { year, month, day } : undefined;
}

/** Days since 1970-01-01. NaN for text that is no ISO date. */
export function toDayNumber(date: IsoDate): number {
  const civil = civilDateOf(date);
  return civil ? dayNumberOf(civil) : Number.NaN;
}

/** The inverse of `toDayNumber`. A number outside 1900-2199 is moved to the nearest end, NaN to the first day. */
export function fromDayNumber(dayNumber: number): IsoDate {
  const whole = Number.isNaN(dayNumber) ? FIRST_DAY_NUMBER : Math.floor(dayNumber);
  return format(civilOfDayNumber(Math.max(FIRST_DAY_NUMBER, Math.min(LAST_DAY_NUMBER, whole))));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of the month `months` later; the month's last day where it has no such day (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const civil = civilDateOf(date);
  if (!civil) return date;
  const monthIndex = civil.year * 12 + civil.month - 1 + Math.trunc(months);
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const clamped = isoDate(year, month, Math.min(civil.day, daysInMonth(year, month)));
  return clamped ?? fromDayNumber(months < 0 ? FIRST_DAY_NUMBER : LAST_DAY_NUMBER);
}

/** Positive when `to` is later than `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function weekdayOf(date: IsoDate): Weekday {
  const shifted = (toDayNumber(date) + THURSDAY) % 7;
  return ((shifted + 7) % 7) as Weekday;
}

/** The Monday of the week (Monday to Sunday) that holds the date. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The first such weekday on or after the date. */
export function onOrAfter(date: IsoDate, weekday: Weekday): IsoDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `HH:MM`, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return text.length === 5 && text.charCodeAt(2) === COLON && digitsAt(text, 0, 2) < 24 && digitsAt(text, 3, 2) < 60;
}

/** Reads an ISO date with an optional time and zone. Undefined for anything else, and for a day or time that does not exist. */
export function parseDateTime(text: string): DateTime | undefined {
  if (text.length > LONGEST_DATE_TIME) return undefined;
  const trimmed = text.trim();
  const date = trimmed.slice(0, 10);
  if (!civilDateOf(date)) return undefined;
  if (trimmed.length === 10) return { date, time: undefined, offsetMinutes: undefined };
  const separator = trimmed.charAt(10);
  if (separator !== 'T' && separator !== 't' && separator !== ' ') return undefined;
  const rest = trimmed.slice(11).trimStart();
  const time = rest.slice(0, 5);
  if (!isTime(time)) return undefined;
  const zone = rest.slice(endOfSeconds(rest)).trim();
  if (zone === '') return { date, time, offsetMinutes: undefined };
  const offsetMinutes = ZONES.get(zone.toUpperCase()) ?? numericOffset(zone);
  return offsetMinutes === undefined ? undefined : { date, time, offsetMinutes };
}

/** Minutes since 1970-01-01T00:00 UTC. A day without a time counts from midnight, a time without a zone in `defaultOffset`. */
export function minutesOf(moment: DateTime, defaultOffset = 420): number {
  const clock = moment.time ?? '00:00';
  const minutes = digitsAt(clock, 0, 2) * 60 + digitsAt(clock, 3, 2);
  return toDayNumber(moment.date) * 1440 + minutes - (moment.offsetMinutes ?? defaultOffset);
}

/** The value of `length` digits at `offset`; NaN when one of them is no digit. */
export function digitsAt(text: string, offset: number, length: number): number {
  let value = 0;
  for (let index = offset; index < offset + length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function endOfSeconds(rest: string): number {
  if (rest.charAt(5) !== ':' || !(digitsAt(rest, 6, 2) < 60)) return 5;
  if (rest.charAt(8) !== '.') return 8;
  let end = 9;
  while (!Number.isNaN(digitsAt(rest, end, 1))) end++;
  return end === 9 ? 8 : end;
}

/** `+07:00`, `+0700`, `+07`. */
function numericOffset(zone: string): number | undefined {
  const sign = zone.charAt(0) === '+' ? 1 : zone.charAt(0) === '-' ? -1 : 0;
  if (sign === 0) return undefined;
  const digits = zone.charAt(3) === ':' ? zone.slice(1, 3) + zone.slice(4) : zone.slice(1);
  if (digits.length !== 2 && digits.length !== 4) return undefined;
  const hours = digitsAt(digits, 0, 2);
  const minutes = digits.length === 4 ? digitsAt(digits, 2, 2) : 0;
  return hours <= 14 && minutes < 60 ? sign * (hours * 60 + minutes) : undefined;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Counts from 1 March, so that the leap day is the last of its year and the month lengths follow
 * one formula: the days before month m (March = 0) are (153 m + 2) / 5.
 */
function dayNumberOf({ year, month, day }: CivilDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - DAYS_TO_1970;
}

function civilOfDayNumber(dayNumber: number): CivilDate {
  const days = dayNumber + DAYS_TO_1970;
  const cycle = Math.floor(days / 146097);
  const dayOfCycle = days - cycle * 146097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

function format({ year, month, day }: CivilDate): IsoDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
