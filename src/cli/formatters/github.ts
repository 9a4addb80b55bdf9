import type { Formatter } from './formatter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands that GitHub shows beside the lines of a change. */
export const github: Formatter = ({ problems }) => problems.map(({ severity, path, range, rule, message }) => {
  const properties = { file: path, line: range.start.line + 1, endLine: range.end.line + 1, col: range.start.column + 1, endColumn: range.end.column + 1, title: rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData(message)}\n`;
}).join('');

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
