import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-documentation.ts';
import { sampleFolder } from './sample.ts';
import { tahap } from './tahap.ts';

export interface ShownProblem {
  readonly rule: string | undefined;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly range: { start: { line: number; column: number }; end: { line: number; column: number } };
  readonly related: readonly Pick<ShownProblem, 'path' | 'message' | 'range'>[];
}

const severities = ['error', 'warning', 'info', 'hint'];

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'Tahap');
}

export function rulesIn(uri: vscode.Uri): (string | undefined)[] {
  return findings(uri).map(diagnostic => ruleOf(diagnostic));
}

/** What the editor shows of all files, in the words of the shell's report. */
export function allFindings(): ShownProblem[] {
  return vscode.languages.getDiagnostics().flatMap(([uri]) => findings(uri).map(diagnostic => ({
    rule: ruleOf(diagnostic),
    severity: severities[diagnostic.severity] ?? '',
    path: pathOf(uri),
    message: diagnostic.message,
    range: rangeOf(diagnostic.range),
    related: (diagnostic.relatedInformation ?? []).map(({ location, message }) => ({ path: pathOf(location.uri), message, range: rangeOf(location.range) })),
  })));
}

/** What the command line says of the same folder. */
export function shellFindings(): ShownProblem[] {
  const program = join(tahap().extensionPath, 'dist/tahap.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'lint', '.', '--format', 'json'], { cwd: sampleFolder().fsPath, encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { problems: (Omit<ShownProblem, 'related'> & Partial<ShownProblem>)[] }).problems
    .map(({ rule, severity, path, message, range, related = [] }) => ({ rule, severity, path, message, range, related: related.map(place => ({ path: place.path, message: place.message, range: place.range })) }));
}

/** Lines that can be compared whatever the order. */
export function sorted(problems: readonly ShownProblem[]): string[] {
  return problems.map(problem => JSON.stringify([problem.path, problem.range.start, problem.range.end, problem.rule, problem.severity, problem.message, problem.related.map(place => [place.path, place.range.start, place.range.end, place.message])])).sort();
}

function pathOf(uri: vscode.Uri): string {
  return relative(sampleFolder().fsPath, uri.fsPath).replaceAll('\\', '/');
}

function rangeOf({ start, end }: vscode.Range): ShownProblem['range'] {
  return { start: { line: start.line + 1, column: start.character + 1 }, end: { line: end.line + 1, column: end.character + 1 } };
}
