import { styleText } from 'node:util';
import type { LocalizedText } from '../../core/protocol/protocol.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { LintReport } from '../../core/report/lint-report.ts';
import type { Formatter, FormatterOptions } from './formatter.ts';

type Style = Parameters<typeof styleText>[0];

const severityNames: Record<Problem['severity'], LocalizedText> = {
  error: { en: 'error', id: 'galat' },
  warning: { en: 'warning', id: 'peringatan' },
  info: { en: 'info', id: 'info' },
};
const severityStyles: Record<Problem['severity'], Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** For people: findings under their file, then a summary. */
export const pretty: Formatter = (report, options) => {
  const paint = (style: Style, text: string): string => options.useColor ? styleText(style, text, { validateStream: false }) : text;
  const files = [...byPath(report.problems)].map(([path, problems]) => `${paint('underline', path)}\n${rowsOf(problems, options, paint)}\n`);
  return `${files.join('\n')}${files.length > 0 ? '\n' : ''}${summaryLine(report, options, paint)}\n`;
};

function byPath(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.path);
    if (group) group.push(problem);
    else groups.set(problem.path, [problem]);
  }
  return groups;
}

function rowsOf(problems: readonly Problem[], { language }: FormatterOptions, paint: (style: Style, text: string) => string): string {
  const places = problems.map(({ range }) => `${range.start.line + 1}:${range.start.column + 1}`);
  const placeWidth = Math.max(...places.map(place => place.length));
  const severityWidth = Math.max(...problems.map(({ severity }) => severityNames[severity][language].length));
  return problems.map((problem, index) => {
    const place = (places[index] ?? '').padStart(placeWidth);
    const severity = severityNames[problem.severity][language].padEnd(severityWidth);
    const related = (problem.related ?? []).map(other => `\n  ${' '.repeat(placeWidth)}  ${paint('dim', `${other.path}:${other.range.start.line + 1}:${other.range.start.column + 1}  ${other.message}`)}`);
    return `  ${paint('dim', place)}  ${paint(severityStyles[problem.severity], severity)}  ${problem.message}  ${paint('dim', problem.rule)}${related.join('')}`;
  }).join('\n');
}

function summaryLine({ summary }: LintReport, { language }: FormatterOptions, paint: (style: Style, text: string) => string): string {
  const { notes, cases, errors, warnings, infos, fixable } = summary;
  const line = language === 'id'
    ? `${notes} catatan dalam ${cases} kasus: ${errors} galat, ${warnings} peringatan, ${infos} info. ${fixable} dapat diperbaiki otomatis.`
    : `${plural(notes, 'note')} in ${plural(cases, 'case')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info. ${fixable} can be fixed automatically.`;
  return paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', line);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
