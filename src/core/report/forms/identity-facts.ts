import type { Case } from '../../cases/case.ts';
import { zoneNames, type TimeZone } from '../../config/config.ts';
import { civilDateOf, weekdayOf, type IsoDate } from '../../language/calendar.ts';
import { monthNames, weekdayNames } from '../../language/date-words.ts';
import type { KeyTable } from '../../note/key-facts.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { noteKeys } from '../../note/note-keys.ts';
import type { Language } from '../../protocol/protocol.ts';
import { formText, isFormText } from './form-texts.ts';
import { valueName } from './value-names.ts';

export type IdentityFact = 'component' | 'service' | 'area' | 'client' | 'case' | 'ageBand' | 'schoolYear' | 'session' | 'day' | 'time' | 'mode' | 'setting' | 'origin' | 'counselor' | 'status';

/** What a form is made of: one note, or the notes of a case in its order, with the case file. */
export interface FormSource {
  readonly notes: readonly Note[];
  readonly caseFile: CaseFile | undefined;
  readonly theCase: Case | undefined;
  readonly language: Language;
  readonly timeZone: TimeZone;
  /** The form is of the whole case. */
  readonly isCase: boolean;
}

const keys: KeyTable = noteKeys;

/** The fact in words; empty when nothing is known of it. */
export function identityValue(fact: IdentityFact, source: FormSource): string {
  const { language, notes, caseFile } = source;
  switch (fact) {
    case 'component': return isSchool(source) ? formText('responsive', language) : '';
    case 'service': return serviceName(source);
    case 'area': return named('area', valuesOf(source, ({ area }) => area));
    case 'client': return clientOf(source);
    case 'case': return source.theCase?.code ?? caseFile?.values.case ?? notes[0]?.values.case ?? '';
    case 'ageBand': return named('age_band', valuesOf(source, ({ age_band }) => age_band));
    case 'schoolYear': return isSchool(source) ? schoolYear(lastDay(source), language) : '';
    case 'session': return sessionNumbers(source);
    case 'day': return daysText(source);
    case 'time': return source.isCase ? '' : timeOf(notes[0], source);
    case 'mode': return named('mode', valuesOf(source, note => 'mode' in note ? note.mode : undefined));
    case 'setting': return named('setting', valuesOf(source, ({ setting }) => setting));
    case 'origin': return named('origin', valuesOf(source, ({ origin }) => origin));
    case 'counselor': return unique([...notes.flatMap(({ values }) => [values.counselor, ...(values.co_counselors ?? [])]), caseFile?.values.counselor]).join(', ');
    case 'status': return unique(notes.map(({ values }) => valueName('status', values.status ?? 'draft', keys, language))).join(', ');
  }
  function named(key: string, values: readonly string[]): string {
    return values.map(value => valueName(key, value, keys, language)).join(', ');
  }
}

/** "Monday, 7 September 2026" */
export function dayText(date: IsoDate, language: Language, withWeekday = true): string {
  const civil = civilDateOf(date);
  if (!civil) return date;
  const day = `${civil.day} ${monthNames[civil.month]?.[language] ?? ''} ${civil.year}`;
  return withWeekday ? `${weekdayNames[weekdayOf(date)][language]}, ${day}` : day;
}

export function serviceName({ notes, caseFile, language }: FormSource): string {
  const format = notes[0]?.values.format ?? caseFile?.values.format ?? 'individual';
  return formText(isFormText(format) ? format : 'individual', language);
}

export function isSchool(source: FormSource): boolean {
  return valuesOf(source, ({ setting }) => setting).includes('school');
}

export function lastDay({ notes }: FormSource): IsoDate | undefined {
  return notes.flatMap(({ values }) => values.date ?? []).sort().at(-1);
}

/** "Session 3" */
export function noteName(note: Note, { theCase, language }: FormSource): string {
  const number = note.values.session ?? theCase?.sessions.find(session => session.note.path === note.path)?.number;
  const isSession = note.type === 'session' || note.type === 'closing';
  const kind = valueName('type', note.type, keys, language);
  const name = isSession && number !== undefined ? formText('session', language, { number }) : kind;
  const qualified = note.type === 'closing' ? `${name} (${kind.toLowerCase()})` : name;
  return [qualified, note.values.date && dayText(note.values.date, language)].filter(Boolean).join(', ');
}

function valuesOf<Value extends string>({ notes, caseFile }: FormSource, read: (values: Note['values'] | CaseFile['values']) => Value | readonly Value[] | undefined): string[] {
  return unique([...notes.map(({ values }) => values), ...(caseFile ? [caseFile.values] : [])].flatMap(values => read(values) ?? []));
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))];
}

function clientOf(source: FormSource): string {
  const { notes, caseFile, language } = source;
  const groups = unique([...notes.map(({ values }) => values.group), caseFile?.values.group]);
  const members = unique([...notes.flatMap(({ values }) => values.members ?? []), ...(caseFile?.values.members ?? [])]).join(', ');
  if (groups.length > 0) return members === '' ? groups.join(', ') : formText('members', language, { group: groups.join(', '), members });
  return unique([...notes.map(({ values }) => values.client), caseFile?.values.client]).join(', ');
}

function sessionNumbers({ notes, theCase }: FormSource): string {
  const numbers = notes.flatMap(note => {
    const session = theCase?.sessions.find(({ note: { path } }) => path === note.path);
    return note.values.session ?? session?.number ?? [];
  });
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRow = numbers.length > 2 && numbers.every((number, index) => number === first + index);
  return isRow ? `${first}–${last}` : [...new Set(numbers)].join(', ');
}

function daysText(source: FormSource): string {
  const days = source.notes.flatMap(({ values }) => values.date ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? dayText(first, source.language) : `${dayText(first, source.language, false)} – ${dayText(last, source.language, false)}`;
}

function timeOf(note: Note | undefined, { language, timeZone }: FormSource): string {
  const { start, duration } = note?.values ?? {};
  const time = start === undefined ? undefined : formText('at', language, { time: language === 'id' ? start.replace(':', '.') : start, zone: zoneNames[timeZone] });
  const lessons = typeof duration === 'string' ? /^\s*(\d+)\s*JP\s*$/i.exec(duration)?.[1] : undefined;
  const length = duration === undefined ? undefined : lessons !== undefined ? formText('lessons', language, { count: lessons }) : /^\d+(?:\.\d+)?$/.test(String(duration)) ? formText('minutes', language, { count: duration }) : String(duration);
  return [time, length].filter(Boolean).join(', ');
}

/** The school year begins in July. */
function schoolYear(day: IsoDate | undefined, language: Language): string {
  const civil = day === undefined ? undefined : civilDateOf(day);
  if (!civil) return '';
  const isFirst = civil.month >= 7;
  const begins = isFirst ? civil.year : civil.year - 1;
  return formText(isFirst ? 'semester.odd' : 'semester.even', language, { year: `${begins}/${begins + 1}` });
}
