import { isDigit } from '../../language/numbers-tokens.ts';
import { parseDecimal } from '../../language/numbers.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { ownList } from '../../text/own-list.ts';
import type { Range } from '../../text/position.ts';
import type { Span } from '../../text/span.ts';

export interface MeasureScale {
  readonly from: number;
  readonly to: number;
}

/** One reading of a measure in one note. */
export interface MeasureReading {
  /** `suds`, `phq9`, …; for a measure of one's own, its name in small letters. */
  readonly id: string;
  /** One value, or a pair of before and after; none for a measure that was left out on purpose. */
  readonly values: readonly number[];
  /** As the note declares it; undefined when it doesn't. */
  readonly scale: MeasureScale | undefined;
  /** The single items, where the note gives them. */
  readonly items: readonly number[] | undefined;
  /** It was left out, with a reason. */
  readonly omitted: boolean;
  readonly range: Range;
}

/** Measures with a name of their own, by the letters and digits of what notes call them. */
const known: ReadonlyMap<string, string> = new Map(Object.entries({
  suds: ['suds', 'sud', 'subjectiveunitsofdistress'],
  gas: ['gas', 'goalattainmentscaling', 'goalattainment'],
  phq9: ['phq9', 'phqa', 'phq'],
  gad7: ['gad7', 'gad'],
  ors: ['ors', 'outcomeratingscale'],
  srs: ['srs', 'sessionratingscale'],
  core10: ['core10', 'ypcore', 'core'],
  sdq: ['sdq'],
  who5: ['who5'],
  dass21: ['dass21', 'dass'],
  srq20: ['srq20', 'srq'],
}).flatMap(([id, names]) => names.map((name): [string, string] => [name, id])));

/** Labels whose numbers count or name something else. */
const noMeasures: ReadonlySet<string> = new Set(('session sessions meeting meetings page pages class grade date day time start duration length minutes week weeks month year lesson age number no room phone ' +
  'sesi pertemuan halaman hal kelas tanggal tgl hari waktu pukul jam mulai durasi lama menit minggu pekan bulan tahun usia umur nomor ruang telepon jumlah').split(' '));

const longestName = 40;
/** A name stands at the start of a line, a sentence or a cell. */
const nameEnds: ReadonlySet<number> = new Set([...'\n\r|.;!?•'].map(mark => mark.charCodeAt(0)));
const number = String.raw`[-+−]?\d{1,4}(?:[.,]\d{1,2})?`;
const valuePattern = new RegExp(String.raw`^[ \t*_]*(${number})(?:\s*(?:/|of|out of|dari)\s*(\d{1,4}))?(?:\s*(?:->|→|=>|-->|menjadi|ke|to)\s*(${number})(?:\s*(?:/|of|out of|dari)\s*(\d{1,4}))?)?(?![\d/:-])(?:\s*\(?(?:scale|skala)?\s*(${number})\s*[-–]\s*(\d{1,4})\)?)?`, 'i');

/** Every score of a note or case file: its `measures` key, then labels, list items and table rows in the body. */
export function measuresOf(document: Note | CaseFile): MeasureReading[] {
  const inKeys = measuresInKeys(document);
  const inBody = measuresInBody(document);
  return inKeys.length > 0 ? [...inKeys, ...inBody] : inBody;
}

function measuresInKeys({ values, frontMatter, lines }: Note | CaseFile): MeasureReading[] {
  const { measures } = values;
  if (!measures) return [];
  const whole = frontMatter.places.get('measures')?.keySpan ?? { start: 0, end: 0 };
  return Object.entries(measures).map(([name, value]) => {
    const place = frontMatter.places.get(`measures.${name}`)?.keySpan ?? whole;
    const { score, scale, items, reason } = typeof value === 'object' && value !== null ? value : { score: value };
    const read = typeof score === 'number' ? { values: [score], scale: undefined } : typeof score === 'string' ? readValue(score) : undefined;
    return {
      id: idOf(name), values: read?.values ?? [], scale: scale === undefined ? read?.scale : readScale(scale), items,
      omitted: (score === null || score === undefined) && (reason !== undefined || score === null), range: lines.rangeOf(place),
    };
  });
}

/** A colon with a number behind it is looked for, and then the name in front of it: few notes have many. */
function measuresInBody(document: Note | CaseFile): MeasureReading[] {
  const { text, blocks, frontMatter, lines } = document;
  const readings: MeasureReading[] = [];
  const add = (name: Span, value: Span): void => {
    const reading = readMeasure(text.slice(name.start, name.end), text.slice(value.start, value.end));
    if (reading) readings.push({ ...reading, values: ownList(reading.values), range: lines.rangeOf(name) });
  };
  let block = 0;
  const isOwn = (offset: number): boolean => {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= offset) block++;
    const around = blocks[block];
    return around?.kind === 'paragraph' && !around.quoted && around.start <= offset;
  };
  for (let colon = text.indexOf(':', frontMatter.bodyStart); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (mayBeValue(text, colon + 1) && isOwn(colon)) add(nameBefore(text, colon, blocks[block]?.start ?? 0), { start: colon + 1, end: Math.min(colon + 48, blocks[block]?.end ?? colon) });
  }
  for (const table of blocks) {
    if (table.kind !== 'table' || table.quoted) continue;
    for (const [name, value] of table.rows) if (name && value) add(name, { start: value.start, end: Math.min(value.end, value.start + 48) });
  }
  return readings;
}

const knownNames = /\b(SUDS?|PHQ-?9|GAD-?7|ORS|SRS|CORE-10|YP-CORE|SDQ|WHO-5|DASS-21|SRQ-20)[ =]{1,3}(?=[-\d])/g;

/** "SUDS 6", "PHQ-9 12/27": in running words the names of known measures need no colon. */
export function scoresInProse({ text, blocks, lines, frontMatter }: Note | CaseFile): MeasureReading[] {
  const readings: MeasureReading[] = [];
  knownNames.lastIndex = frontMatter.bodyStart;
  for (let found = knownNames.exec(text); found; found = knownNames.exec(text)) {
    const { index } = found;
    const [whole, name = ''] = found;
    const block = blocks.find(({ start, end }) => start <= index && index < end);
    if (block?.kind !== 'paragraph' || block.quoted) continue;
    const after = index + whole.length;
    const reading = readMeasure(name, text.slice(after, Math.min(block.end, after + 48)));
    if (reading) readings.push({ ...reading, range: lines.rangeOf({ start: index, end: index + name.length }) });
  }
  return readings;
}

function mayBeValue(text: string, at: number): boolean {
  // 09:00 is a time.
  if (isDigit(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at))) return false;
  let offset = at;
  while (offset < at + 4 && isMark(text.charCodeAt(offset))) offset++;
  const code = text.charCodeAt(offset);
  return isDigit(code) || code === 43 || code === 45 || code === 0x2212;
}

/** A space, `*`, `_`, `-` or `+`. */
function isMark(code: number): boolean {
  return code === 32 || code === 9 || code === 42 || code === 95 || code === 45 || code === 43;
}

function nameBefore(text: string, colon: number, blockStart: number): Span {
  let start = colon;
  while (start > blockStart && colon - start < longestName && !nameEnds.has(text.charCodeAt(start - 1))) start--;
  while (start < colon && isMark(text.charCodeAt(start))) start++;
  let end = colon;
  while (end > start && isMark(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function readMeasure(name: string, value: string): Omit<MeasureReading, 'range'> | undefined {
  if (name.length > longestName) return undefined;
  const plain = name.replace(/[*_`]/g, '').replace(/\([^)]*\)/, '').trim();
  const words = plain.toLowerCase().split(/\s+/);
  if (plain === '' || words.length > 5 || noMeasures.has(words[0] ?? '') || !/\p{L}/u.test(plain)) return undefined;
  const id = known.get(compact(plain));
  const read = readValue(value);
  if (!read || id === undefined && read.scale === undefined && read.values.length < 2) return undefined;
  return { id: id ?? idOf(plain), values: read.values, scale: read.scale, items: undefined, omitted: false };
}

/** "7", "7/10", "7 -> 4", "6,5 dari 10", "6 (0-10)"; undefined for dates, times and words. */
function readValue(written: string): { values: number[]; scale: MeasureScale | undefined } | undefined {
  const found = valuePattern.exec(written);
  if (!found) return undefined;
  const [whole, first, most, second, mostAfter, from, to] = found;
  const values = [first, second].flatMap(value => value === undefined ? [] : [parseDecimal(value.replace('−', '-').replace(/^\+/, ''))]).filter(value => value !== undefined);
  const top = mostAfter ?? most;
  // "6 kali", "45 menit", "3%": a number of something.
  const unit = /^\s*(?:%|x\b|menit|minutes?|kali|times|jam|hours?|orang|people|hari|days?|minggu|weeks?)/i.test(written.slice(whole.length));
  if (values.length === 0 || unit) return undefined;
  const scale = from !== undefined && to !== undefined ? { from: Number(from.replace('−', '-')), to: Number(to) } : top === undefined ? undefined : { from: 0, to: Number(top) };
  return { values, scale };
}

/** "0-10", "0 – 100", "-2..2", "10". */
function readScale(written: string): MeasureScale | undefined {
  const found = /^\s*([-−]?\d{1,4})\s*(?:-|–|\.\.|to|sampai|s\.?d\.?)\s*\+?(\d{1,4})\s*$/.exec(written);
  if (found) return { from: Number((found[1] ?? '').replace('−', '-')), to: Number(found[2]) };
  const top = /^\s*\/?\s*(\d{1,4})\s*$/.exec(written);
  return top ? { from: 0, to: Number(top[1]) } : undefined;
}

function idOf(name: string): string {
  return known.get(compact(name)) ?? ownCopy(name.slice(0, longestName).trim().toLowerCase());
}

function compact(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
