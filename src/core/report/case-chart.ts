import type { IsoDate } from '../language/calendar.ts';
import { round, shape } from './case-glyphs.ts';
import { element, type MarkupElement } from './case-markup.ts';
import type { MeasurePoint, MeasureSeries } from './case-measures.ts';
import { TimeAxis } from './case-time-axis.ts';
import { placeAttributes, type Say, type ViewOptions } from './case-view-parts.ts';

const width = 640;
const height = 220;
const left = 44;
const right = 550;
const top = 30;
const bottom = 180;

/** A day with a name that is drawn as a line through the chart. */
export interface ChartEvent {
  readonly day: IsoDate;
  readonly words: string;
}

/** The readings of one measure over time. The line stops at each gap: a value in between is never made up. */
export function measureChart(series: MeasureSeries, events: readonly ChartEvent[], options: ViewOptions, say: Say): MarkupElement {
  const { points, gaps, cutOffs, scale } = series;
  const days = points.map(({ date }) => date);
  const axis = new TimeAxis([...days, ...gaps], left + 14, right - 10);
  const y = (value: number): number => round(bottom - (value - scale.from) / (scale.to - scale.from) * (bottom - top));
  const label = say('chart-of', { name: series.name, values: points.map(({ date, values }) => `${date} ${values.join(' → ')}`).join('; ') });
  return element('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }, [
    ...valueLines(series, y),
    ...axis.months(64).map(day => element('g', { class: 'month' }, [
      element('path', { d: `M${axis.x(day)} ${bottom}L${axis.x(day)} ${bottom + 6}` }),
      element('text', { x: axis.x(day), y: bottom + 22, 'text-anchor': 'middle' }, [day.slice(0, 7)]),
    ])),
    ...cutOffs.filter(value => value > scale.from && value < scale.to).map(value => element('g', { class: 'cut-off' }, [
      element('path', { d: `M${left} ${y(value)}L${right} ${y(value)}` }),
      element('text', { x: right + 6, y: round(y(value) + 4) }, [say('cut-off', { value })]),
    ])),
    ...events.filter(({ day }) => axis.holds(day)).map(({ day, words }, index) => element('g', { class: 'event' }, [
      element('path', { d: `M${axis.x(day)} ${top - 4}L${axis.x(day)} ${bottom}` }),
      element('text', { x: axis.x(day), y: index % 2 === 0 ? 22 : 10, 'text-anchor': 'middle' }, [words]),
    ])),
    better(series, say),
    element('path', { class: 'line', d: linePath(points, axis, y) }),
    ...gaps.map(day => element('g', { class: 'gap', transform: `translate(${axis.x(day)} ${bottom - 8})` }, [element('title', {}, [`${day}: ${say('gap')}`]), shape('cross', 5)])),
    ...points.map(point => pointMark(point, { x: axis.x(point.date), y }, options)),
    baseline(points, { x: axis.x(days[0] ?? ''), y }, say),
  ]);
}

function valueLines({ scale }: MeasureSeries, y: (value: number) => number): MarkupElement[] {
  const span = scale.to - scale.from;
  const values = span % 2 === 0 ? [scale.from, scale.from + span / 2, scale.to] : [scale.from, scale.to];
  return values.map(value => element('g', { class: 'value' }, [
    element('path', { d: `M${left} ${y(value)}L${right} ${y(value)}` }),
    element('text', { x: left - 8, y: round(y(value) + 4), 'text-anchor': 'end' }, [String(value)]),
  ]));
}

/** An arrow on the side that shows which way is better. */
function better({ better: direction }: MeasureSeries, say: Say): MarkupElement | undefined {
  if (!direction) return undefined;
  const at = direction === 'higher' ? top + 10 : bottom - 4;
  return element('text', { class: 'better', x: right + 6, y: at }, [`${direction === 'higher' ? '↑' : '↓'} ${say('better')}`]);
}

function linePath(points: readonly MeasurePoint[], axis: TimeAxis, y: (value: number) => number): string {
  return points.map(({ date, values, afterGap }, index) => `${index === 0 || afterGap ? 'M' : 'L'}${axis.x(date)} ${y(values.at(-1) ?? 0)}`).join('');
}

/** Of a pair, the second value stands for the meeting; a stroke leads to it from the first. */
function pointMark(point: MeasurePoint, { x, y }: { x: number; y: (value: number) => number }, { interactive }: ViewOptions): MarkupElement {
  const [first = 0, second] = point.values;
  const value = second ?? first;
  return element('g', { class: 'point', ...(interactive ? placeAttributes(point) : {}) }, [
    element('title', {}, [`${point.date}: ${point.values.join(' → ')}`]),
    second !== undefined && element('path', { class: 'pair', d: `M${x} ${y(first)}L${x} ${y(second)}` }),
    second !== undefined && element('circle', { class: 'outlined', cx: x, cy: y(first), r: 3 }),
    element('circle', { class: 'target', cx: x, cy: y(value), r: 12 }),
    element('circle', { class: 'filled', cx: x, cy: y(value), r: 5 }),
    element('text', { x, y: round(y(value) - 9), 'text-anchor': 'middle' }, [String(value)]),
  ]);
}

function baseline([first]: readonly MeasurePoint[], at: { x: number; y: (value: number) => number }, say: Say): MarkupElement | undefined {
  const value = first?.values[0];
  if (value === undefined) return undefined;
  return element('g', { class: 'baseline' }, [
    element('path', { d: `M${left} ${at.y(value)}L${right} ${at.y(value)}` }),
    element('text', { x: right + 6, y: round(at.y(value) + 4) }, [say('baseline')]),
  ]);
}
