import type { IsoDate } from '../language/calendar.ts';
import { measureChart, type ChartEvent } from './case-chart.ts';
import { inlineGlyph, ratingGlyph } from './case-glyphs.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import { directionNames } from './case-measure-kinds.ts';
import { isCharted, type MeasureSeries } from './case-measures.ts';
import { markerRatings, type MarkerDot, type MarkerRow } from './case-markers.ts';
import type { CaseReport } from './case-report.ts';
import type { TextKey } from './case-texts.ts';
import { mark, nameOfPath, paragraph, scrolling, section, table, type Say, type ViewOptions } from './case-view-parts.ts';

/** Each measure as a chart where there are readings enough, and as a table always. */
export function measuresSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const content = report.measures.map(series => measureFigure(series, report, options, say));
  return section('measures', say('measures'), content.length > 0 ? content : [paragraph(say('no-measures'))]);
}

function measureFigure(series: MeasureSeries, report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  // No mark in it takes the focus, so its box must: else the keyboard could not move it.
  const chart = scrolling(measureChart(series, events(report, say), options, say), series.name, { ...options, interactive: false });
  const reason = series.mixedScales ? say('mixed-scales') : say('few-points');
  return element('figure', { class: 'measure', 'data-key': `measure|${series.id}` }, [
    element('figcaption', {}, [
      element('h3', {}, [series.name]),
      paragraph([
        directionNames[series.better ?? 'unknown'][options.language],
        !series.mixedScales && say('scale', { from: series.scale.from, to: series.scale.to }),
        series.cutOffs.length > 0 && say('cut-offs', { values: series.cutOffs.join(', ') }),
      ].filter(Boolean).join('. ') + '.', 'hint'),
    ]),
    isCharted(series) ? chart : paragraph(reason, 'hint'),
    readings(series, report, { options, say }),
  ]);
}

function events({ contractChanges, notes }: CaseReport, say: Say): ChartEvent[] {
  const referrals = notes.flatMap(({ type, date }) => type === 'referral' && date !== undefined ? [date] : []);
  const named = (words: TextKey) => (day: IsoDate): ChartEvent => ({ day, words: say(words) });
  return [...contractChanges.map(named('contract-change')), ...referrals.map(named('referral-mark'))].sort((one, other) => one.day < other.day ? -1 : 1);
}

/** The chart's twin: every value and every gap by day, each with its place. */
function readings({ name, points, gaps }: MeasureSeries, report: CaseReport, { options, say }: { options: ViewOptions; say: Say }): MarkupElement {
  const rows = [
    ...points.map(point => ({ day: point.date, cells: [point.values.join(' → '), mark(options, point, nameOfPath(report, say, point.path))] as Markup[] })),
    ...gaps.map(day => ({ day, cells: [say('gap'), gapNote(day, report, { options, say })] as Markup[] })),
  ].sort((one, other) => one.day < other.day ? -1 : one.day > other.day ? 1 : 0);
  return table({ caption: name, head: [say('date'), say('value'), say('note')], rows: rows.map(({ day, cells }) => [day, ...cells]) }, options);
}

function gapNote(day: IsoDate, report: CaseReport, { options, say }: { options: ViewOptions; say: Say }): Markup {
  const note = report.notes.find(({ date }) => date === day);
  return note ? mark(options, note, nameOfPath(report, say, note.path)) : '';
}

/** Not yet, partly, yes: a strip of dots for each end marker. */
export function markersSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement | undefined {
  if (report.markers.length === 0) return undefined;
  const sources = [...new Set(report.markers.flatMap(({ dots }) => dots.map(({ path }) => path)))];
  const ordered = [...report.notes.map(({ path }) => path), report.caseFile ?? ''].filter(path => sources.includes(path));
  return section('markers', say('markers'), [table({
    caption: say('markers'),
    name: 'markers',
    head: [say('marker'), ...ordered.map(path => path === report.caseFile ? say('in-case-file') : nameOfPath(report, say, path))],
    rows: report.markers.map(row => [row.names[options.language], ...ordered.map(path => markerCell(row, path, { options, say }))]),
  }, options)]);
}

function markerCell({ id, dots }: MarkerRow, path: string, { options, say }: { options: ViewOptions; say: Say }): Markup {
  const dot = dots.find(candidate => candidate.path === path);
  if (!dot) return '';
  return element('span', { class: `dot ${dot.rating ?? ''}` }, [inlineGlyph(ratingGlyph(dot.rating)), ' ', mark(options, { path, step: id }, dotWords(dot, say))]);
}

function dotWords({ rating, hasEvidence }: MarkerDot, say: Say): string {
  const known = rating !== undefined && markerRatings.includes(rating);
  return [known ? say(`rating.${rating}` as TextKey) : say('rating.none'), hasEvidence ? undefined : say('no-evidence')].filter(Boolean).join(', ');
}
