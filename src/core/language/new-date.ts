import type { Span } from '../text/span.ts';
import type { IsoDate } from './calendar.ts';
import { findDates, type DateMention } from './find-dates.ts';

/** What a note of a missed or moved meeting says before the day that takes its place. */
const newDateWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[
  'new (?:date|day|time|appointment|meeting)', 're-?scheduled?', 're-?booked', '(?:moved|postponed|put off) (?:to|until)', 'next (?:appointment|meeting|session)',
  '(?:tanggal|jadwal|janji|waktu|hari) (?:yang )?baru', '(?:di)?jadwal(?:kan)? ulang', 'penjadwalan ulang', '(?:diganti|dipindah|dipindahkan|diundur|diundurkan|ditunda) (?:ke|menjadi|sampai|hingga|pada)',
  'pertemuan (?:berikutnya|pengganti)',
].join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** The first day or window after `reference` that the words announce as new. */
export function findNewDate(text: string, span: Span, reference: IsoDate | undefined): DateMention | undefined {
  newDateWords.lastIndex = 0;
  const words = text.slice(span.start, span.end);
  const found = newDateWords.exec(words);
  if (!found) return undefined;
  const from = { start: span.start + found.index + found[0].length, end: span.end };
  return findDates(text, { from, order: 'dmy', reference }).find(({ to }) => to !== undefined && (reference === undefined || to > reference));
}
