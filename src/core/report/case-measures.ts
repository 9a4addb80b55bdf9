import type { MeasureReading, MeasureScale } from '../cases/facts/measures.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { Range } from '../text/position.ts';
import { measureKind, type MeasureKind } from './case-measure-kinds.ts';

export interface MeasurePoint {
  readonly path: string;
  readonly range: Range;
  readonly date: IsoDate;
  /** One value, or before and after. */
  readonly values: readonly number[];
  /** A missed meeting or a value left out lies before it: no line leads here. */
  readonly afterGap: boolean;
}

/** The readings of one measure by date. */
export interface MeasureSeries {
  readonly id: string;
  readonly name: string;
  readonly scale: MeasureScale;
  /** The readings declare more than one scale: they can't stand in one chart. */
  readonly mixedScales: boolean;
  readonly better: MeasureKind['better'] | undefined;
  readonly cutOffs: readonly number[];
  readonly points: readonly MeasurePoint[];
  /** Days of meetings that were missed, and of values left out on purpose. */
  readonly gaps: readonly IsoDate[];
}

/** Fewer points make a table, no line. */
const fewestForChart = 3;

export function isCharted({ points, mixedScales }: MeasureSeries): boolean {
  return points.length >= fewestForChart && !mixedScales;
}

/** In the order in which the measures are first met. A value between two readings is never made up. */
export function measureSeries(notes: readonly NoteFacts[]): MeasureSeries[] {
  const ids = new Set(notes.flatMap(note => readingsOf(note).map(({ id }) => id)));
  return [...ids].map(id => seriesOf(id, notes)).filter(({ points }) => points.length > 0);
}

function readingsOf(note: NoteFacts): readonly MeasureReading[] {
  return note.measures ?? [];
}

function seriesOf(id: string, notes: readonly NoteFacts[]): MeasureSeries {
  const points: MeasurePoint[] = [];
  const gaps: IsoDate[] = [];
  const declared: MeasureScale[] = [];
  let afterGap = false;
  for (const note of notes) {
    if (note.date === undefined) continue;
    // The keys come first: a score that the words repeat is one reading.
    const reading = readingsOf(note).find(candidate => candidate.id === id && candidate.values.length > 0);
    if (reading) {
      points.push({ path: note.path, range: reading.range, date: note.date, values: reading.values, afterGap });
      if (reading.scale) declared.push(reading.scale);
      afterGap = false;
    } else if (isMissed(note) || readingsOf(note).some(candidate => candidate.id === id && candidate.omitted)) {
      gaps.push(note.date);
      afterGap = points.length > 0;
    }
  }
  const kind = measureKind(id);
  return { id, name: kind?.name ?? id, ...scaleOf(declared, kind, points), better: kind?.better, cutOffs: kind?.cutOffs ?? [], points, gaps };
}

function isMissed({ type }: NoteFacts): boolean {
  return type === 'no-show' || type === 'cancelled';
}

/** What the notes declare comes first, then the measure's own scale, then the values themselves. */
function scaleOf(declared: readonly MeasureScale[], kind: MeasureKind | undefined, points: readonly MeasurePoint[]): Pick<MeasureSeries, 'scale' | 'mixedScales'> {
  const [first] = declared;
  const mixedScales = declared.some(({ from, to }) => from !== first?.from || to !== first.to);
  const values = points.flatMap(point => point.values);
  const wanted = first ?? kind?.scale ?? { from: Math.min(0, ...values), to: Math.max(...values) };
  return { scale: { from: Math.min(wanted.from, ...values), to: Math.max(wanted.to, wanted.from + 1, ...values) }, mixedScales };
}
