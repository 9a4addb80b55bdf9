import type { Case } from '../cases/case.ts';
import { openPromises, withdrawnPromises, type OpenPromise } from '../cases/open-promises.ts';
import { zoneNames, type TimeZone } from '../config/config.ts';
import { addDays, daysBetween, type IsoDate } from '../language/calendar.ts';
import type { WrittenZone } from '../language/find-dates-time.ts';
import type { Language, LocalizedText } from '../protocol/protocol.ts';
import { calendarText, escapeText } from './calendar-text.ts';

/**
 * Promises as an iCalendar file (RFC 5545). An event's UID is made of the case's code, the kind and the day on which the promise
 * was made, never of a path: a later export updates the same event, and a promise that no longer holds is sent as cancelled.
 * Texts hold case codes only. Nothing here reads a clock: stamps and sequence numbers come from `asOf`.
 */
export interface CalendarEvent {
  readonly uid: string;
  readonly caseCode: string;
  readonly kind: OpenPromise['kind'];
  /** The path of the note or case file that made the promise; it does not stand in the file. */
  readonly path: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** `HH:MM`; undefined for a whole day or several. */
  readonly clock: string | undefined;
  readonly cancelled: boolean;
  /** Of the clock: the one that the promise names, else that of the institution. */
  readonly timeZone: Zone;
}

export interface CalendarOptions {
  readonly asOf: IsoDate;
  readonly language: Language;
  /** Length of a meeting with a clock time. */
  readonly minutes: number;
}

const kindNames: Record<OpenPromise['kind'], LocalizedText> = {
  appointment: { en: 'meeting', id: 'pertemuan' },
  'referral-feedback': { en: 'word back from the referral', id: 'kabar balik alih tangan' },
  'follow-up': { en: 'check after closing', id: 'pemantauan pasca konseling' },
};

type Zone = TimeZone | 'UTC';

const writtenZones: Record<WrittenZone, Zone> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura', UTC: 'UTC' };

const offsets: Record<TimeZone, string> = { 'Asia/Jakarta': '+0700', 'Asia/Makassar': '+0800', 'Asia/Jayapura': '+0900' };

/** Sequence numbers count from here, so that they grow with each day of export. */
const firstDay: IsoDate = '2020-01-01';

/** What is open or no longer holds, of promises with a day in a case with a code; others could not be found again by a later export. */
export function calendarEventsOf(theCase: Case, { asOf, adoptedOn, timeZone }: { asOf: IsoDate; adoptedOn: IsoDate | undefined; timeZone: TimeZone }): CalendarEvent[] {
  const { code } = theCase;
  if (code === undefined) return [];
  const open = openPromises(theCase);
  const events = new Map<string, CalendarEvent>();
  const add = ({ kind, time, clock, zone, madeOn, place }: OpenPromise, cancelled: boolean): void => {
    if (!time || (adoptedOn !== undefined && madeOn !== undefined && madeOn < adoptedOn)) return;
    const uid = `${code}-${kind}-${madeOn ?? time.to}@tahap`;
    if (!events.has(uid)) events.set(uid, { uid, caseCode: code, kind, path: place.path, from: time.from, to: time.to, clock, cancelled, timeZone: zone ? writtenZones[zone] : timeZone });
  };
  for (const promise of open) add(promise, false);
  for (const promise of withdrawnPromises(theCase, open, asOf).reverse()) add(promise, true);
  return [...events.values()];
}

/** The file's text: the same bytes for the same notes and day. */
export function calendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const sorted = [...events].sort((left, right) => compareText(left.from, right.from) || compareText(left.clock ?? '', right.clock ?? '') || compareText(left.uid, right.uid));
  const timeZones = [...new Set(sorted.flatMap(({ clock, timeZone }) => clock === undefined || timeZone === 'UTC' ? [] : [timeZone]))].sort();
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tahap//Counselling notes//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...timeZones.flatMap(zoneLines),
    ...sorted.flatMap(event => eventLines(event, options)),
    'END:VCALENDAR',
  ]);
}

function zoneLines(timeZone: TimeZone): string[] {
  const offset = offsets[timeZone];
  const name = zoneNames[timeZone];
  return [
    'BEGIN:VTIMEZONE', `TZID:${timeZone}`,
    'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, `TZNAME:${name}`, 'END:STANDARD',
    'END:VTIMEZONE',
  ];
}

function eventLines(event: CalendarEvent, { asOf, language, minutes }: CalendarOptions): string[] {
  const stamp = `${compact(asOf)}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${Math.max(0, daysBetween(firstDay, asOf))}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...timeLines(event, minutes),
    `SUMMARY:${escapeText(`${event.caseCode}: ${kindNames[event.kind][language]}`)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** Days without a clock are whole days, and their end is the day after. */
function timeLines({ from, to, clock, timeZone }: CalendarEvent, minutes: number): string[] {
  if (clock === undefined) return [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`, 'TRANSP:TRANSPARENT'];
  const start = `${compact(from)}T${clock.replace(':', '')}00`;
  return [timeZone === 'UTC' ? `DTSTART:${start}Z` : `DTSTART;TZID=${timeZone}:${start}`, `DURATION:PT${minutes}M`];
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
