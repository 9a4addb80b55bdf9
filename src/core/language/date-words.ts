import type { Weekday } from './calendar.ts';

export type DateLanguage = 'id' | 'en';

export interface WeekdayWord {
  readonly day: Weekday;
  readonly language: DateLanguage;
  /** A short form ("Sen", "Tue") is a weekday only with a capital and beside a date. */
  readonly short: boolean;
  /** "Minggu" is Sunday only right before a date; else it is "week". */
  readonly week: boolean;
}

export interface MonthWord {
  /** 1-12. */
  readonly month: number;
  /** Written before its day: "December 1". */
  readonly english: boolean;
  /** Also a usual word of the language in small letters ("may", "march"). */
  readonly common: boolean;
}

/** By number, 1 to 12. */
export const monthNames: Readonly<Record<number, Readonly<Record<DateLanguage, string>>>> = {
  1: { id: 'Januari', en: 'January' },
  2: { id: 'Februari', en: 'February' },
  3: { id: 'Maret', en: 'March' },
  4: { id: 'April', en: 'April' },
  5: { id: 'Mei', en: 'May' },
  6: { id: 'Juni', en: 'June' },
  7: { id: 'Juli', en: 'July' },
  8: { id: 'Agustus', en: 'August' },
  9: { id: 'September', en: 'September' },
  10: { id: 'Oktober', en: 'October' },
  11: { id: 'November', en: 'November' },
  12: { id: 'Desember', en: 'December' },
};

export const weekdayNames: Readonly<Record<Weekday, Readonly<Record<DateLanguage, string>>>> = {
  0: { id: 'Minggu', en: 'Sunday' },
  1: { id: 'Senin', en: 'Monday' },
  2: { id: 'Selasa', en: 'Tuesday' },
  3: { id: 'Rabu', en: 'Wednesday' },
  4: { id: 'Kamis', en: 'Thursday' },
  5: { id: 'Jumat', en: 'Friday' },
  6: { id: 'Sabtu', en: 'Saturday' },
};

/** One line per month: the words of Indonesian alone, then those of English or of both. */
const MONTH_FORMS: readonly (readonly [string, string])[] = [
  ['januari', 'january jan'],
  ['februari pebruari peb', 'february feb'],
  ['maret mrt', 'march mar'],
  ['', 'april apr'],
  ['mei', 'may'],
  ['juni', 'june jun'],
  ['juli', 'july jul'],
  ['agustus agt agu ags agst agus', 'august aug'],
  ['', 'september sept sep'],
  ['oktober okt', 'october oct'],
  ['nopember nop', 'november nov'],
  ['desember des', 'december dec'],
];
const COMMON_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

/** One line per day from Sunday: Indonesian, its short forms, English, its short forms. */
const WEEKDAY_FORMS: readonly (readonly [string, string, string, string])[] = [
  ['minggu ahad akhad', 'min mgg', 'sunday', 'sun'],
  ['senin senen', 'sen', 'monday', 'mon'],
  ['selasa', 'sel', 'tuesday', 'tue tues'],
  ['rabu rebo', 'rab', 'wednesday', 'wed weds'],
  ['kamis kemis', 'kam', 'thursday', 'thu thur thurs'],
  ['jumat jumaat', 'jum', 'friday', 'fri'],
  ['sabtu saptu', 'sab', 'saturday', 'sat'],
];

/** -1 is the last. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['pertama', 1], ['kesatu', 1], ['kedua', 2], ['ketiga', 3], ['keempat', 4], ['kelima', 5], ['terakhir', -1],
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['last', -1],
]);

const MONTHS: ReadonlyMap<string, MonthWord> = monthTable();
const WEEKDAYS: ReadonlyMap<string, WeekdayWord> = weekdayTable();
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** `word` in lower case without apostrophes or dots, as `Token.word`. */
export function findMonth(word: string): MonthWord | undefined {
  return MONTHS.get(word);
}

/** `word` in lower case without apostrophes or dots, as `Token.word`: "jumat" for Jum'at. */
export function findWeekday(word: string): WeekdayWord | undefined {
  return WEEKDAYS.get(word);
}

/** pertama … kelima, first … fifth; -1 for terakhir, last. */
export function findOrdinal(word: string): number | undefined {
  return ORDINALS.get(word);
}

export function isOrdinalEnding(word: string): boolean {
  return ORDINAL_ENDINGS.has(word);
}

export function monthWords(): Iterable<string> {
  return MONTHS.keys();
}

export function weekdayWords(): Iterable<string> {
  return WEEKDAYS.keys();
}

export function ordinalWords(): Iterable<string> {
  return ORDINALS.keys();
}

function monthTable(): Map<string, MonthWord> {
  const table = new Map<string, MonthWord>();
  MONTH_FORMS.forEach(([indonesian, english], index) => {
    for (const word of split(indonesian)) table.set(word, { month: index + 1, english: false, common: false });
    for (const word of split(english)) table.set(word, { month: index + 1, english: true, common: COMMON_WORDS.has(word) });
  });
  return table;
}

function weekdayTable(): Map<string, WeekdayWord> {
  const table = new Map<string, WeekdayWord>();
  WEEKDAY_FORMS.forEach(([indonesian, indonesianShort, english, englishShort], index) => {
    const day = index as Weekday;
    for (const word of split(indonesian)) table.set(word, { day, language: 'id', short: false, week: word === 'minggu' });
    for (const word of split(indonesianShort)) table.set(word, { day, language: 'id', short: true, week: false });
    for (const word of split(english)) table.set(word, { day, language: 'en', short: false, week: false });
    for (const word of split(englishShort)) table.set(word, { day, language: 'en', short: true, week: false });
  });
  return table;
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
