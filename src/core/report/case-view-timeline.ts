import type { IsoDate } from '../language/calendar.ts';
import { inlineGlyph, noteGlyph, shape, type Glyph } from './case-glyphs.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import type { CaseReport, NoteEntry } from './case-report.ts';
import { TimeAxis } from './case-time-axis.ts';
import { mark, noteName, noteSentence, paragraph, placeAttributes, section, table, type Say, type ViewOptions } from './case-view-parts.ts';

const width = 800;
const edge = 28;
const rowHeight = 28;
const mostRows = 4;
const markSize = 10;
/** Nearer marks stand above each other. */
const nearest = 26;
const headRoom = 40;

interface DatedEntry extends NoteEntry {
  readonly date: IsoDate;
}

/** The notes by day as a picture, and the same as a table. */
export function timelineSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const dated = report.notes.filter((note): note is DatedEntry => note.date !== undefined);
  return section('timeline', say('timeline'), [
    ...(dated.length > 0 ? picture(dated, report, { options, say }) : [paragraph(say('no-dates'))]),
    notesTable(report, options, say),
  ]);
}

interface Drawing {
  readonly options: ViewOptions;
  readonly say: Say;
}

function picture(dated: readonly DatedEntry[], report: CaseReport, { options, say }: Drawing): Markup[] {
  const promised = report.promises.flatMap(({ time }) => time ? [time.to] : []);
  const axis = new TimeAxis([...dated.map(({ date }) => date), ...promised, ...report.contractChanges], edge, width - edge);
  const rows = rowsOf(dated, axis);
  const base = headRoom + Math.max(...rows) * rowHeight + rowHeight / 2;
  const label = say('timeline-of', { count: dated.length, from: dated[0]?.date ?? '', to: dated.at(-1)?.date ?? '' });
  const interactive = options.interactive ? { role: 'group', 'data-roving': 'row', 'aria-describedby': 'case-timeline-keys' } : { role: 'img' };
  const svg = element('svg', { class: 'timeline', viewBox: `0 0 ${width} ${base + 52}`, 'aria-label': label, ...interactive }, [
    ...monthLines(axis, base),
    ...report.contractChanges.map(day => event(axis.x(day), base, say('contract-change'), 26)),
    ...(axis.holds(report.asOf) ? [event(axis.x(report.asOf), base, say('as-of', { date: report.asOf }), 12)] : []),
    element('path', { class: 'axis', d: `M${edge / 2} ${base + 18}L${width - edge / 2} ${base + 18}` }),
    ...promised.map(day => element('g', { class: 'promised', transform: `translate(${axis.x(day)} ${base + 18})` }, [element('title', {}, [`${say('promised-mark')}: ${day}`]), shape('ring', 6)])),
    ...dated.map((note, index) => noteMark(note, { x: axis.x(note.date), y: base - (rows[index] ?? 0) * rowHeight, isFirst: index === 0 }, { options, say })),
  ]);
  const figure = element('figure', {}, [options.interactive ? element('div', { class: 'scrolling' }, [svg]) : svg, legend(report, say)]);
  return options.interactive ? [element('p', { id: 'case-timeline-keys', class: 'hint' }, [say('keys')]), figure] : [figure];
}

/** The row of each mark, counted from the axis upwards. */
function rowsOf(dated: readonly DatedEntry[], axis: TimeAxis): number[] {
  const ends: number[] = [];
  return dated.map(({ date }) => {
    const x = axis.x(date);
    const free = ends.findIndex(end => x - end >= nearest);
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1);
    ends[row] = x;
    return row;
  });
}

function monthLines(axis: TimeAxis, base: number): MarkupElement[] {
  return axis.months().map(day => element('g', { class: 'month' }, [
    element('path', { d: `M${axis.x(day)} ${headRoom - 10}L${axis.x(day)} ${base + 24}` }),
    element('text', { x: axis.x(day), y: base + 42, 'text-anchor': 'middle' }, [day.slice(0, 7)]),
  ]));
}

function event(x: number, base: number, words: string, y: number): MarkupElement {
  const anchor = x > width - 120 ? 'end' : x < 120 ? 'start' : 'middle';
  return element('g', { class: 'event' }, [
    element('path', { d: `M${x} ${y + 4}L${x} ${base + 18}` }),
    element('text', { x, y, 'text-anchor': anchor }, [words]),
  ]);
}

function noteMark(note: DatedEntry, at: { x: number; y: number; isFirst: boolean }, { options, say }: Drawing): MarkupElement {
  const sentence = noteSentence(say, note);
  const button = options.interactive ? { role: 'button', tabindex: at.isFirst ? 0 : -1, 'aria-label': sentence, 'data-key': `timeline|${note.path}`, ...placeAttributes(note) } : {};
  return element('g', { class: `note ${note.type}`, transform: `translate(${at.x} ${at.y})`, ...button }, [
    element('title', {}, [sentence]),
    element('rect', { class: 'target', x: -12, y: -12, width: 24, height: 24 }),
    shape(noteGlyph(note.type), markSize),
    note.number !== undefined && element('text', { class: 'number', y: 4, 'text-anchor': 'middle' }, [String(note.number)]),
    note.worst && element('text', { class: `sign ${note.worst}`, x: 12, y: -6, 'text-anchor': 'middle' }, [note.worst === 'info' ? 'i' : '!']),
  ]);
}

function legend({ notes, promises }: CaseReport, say: Say): MarkupElement {
  const entries = new Map<string, Glyph>();
  for (const { type } of notes) entries.set(say(`type.${type}`), noteGlyph(type));
  if (promises.some(({ time }) => time)) entries.set(say('promised-mark'), 'ring');
  return element('figcaption', {}, [element('ul', { class: 'legend', 'aria-label': say('legend') }, [...entries].map(([words, glyph]) => element('li', {}, [inlineGlyph(glyph), ` ${words}`])))]);
}

function notesTable({ notes }: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  return table({
    caption: say('notes'),
    head: [say('note'), say('date'), say('counselor'), say('status'), say('recorded-steps'), say('findings')],
    rows: notes.map(note => [
      mark(options, note, noteName(say, note)),
      note.date ?? say('no-date'),
      note.counselor ?? '',
      note.signed ? say('signed') : say('draft'),
      note.completeness ? say('recorded-of-due', note.completeness) : '',
      String(note.findings),
    ]),
  }, options);
}

