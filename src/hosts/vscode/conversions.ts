import * as vscode from 'vscode';
import type { Severity } from '../../core/rules/rule.ts';
import type { Position, Range } from '../../core/text/position.ts';

/** The core's lines and columns count from 0 in UTF-16 units, as VS Code's do. */

export function toVsCodePosition({ line, column }: Position): vscode.Position {
  return new vscode.Position(line, column);
}

export function toVsCodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

export function toCorePosition({ line, character }: vscode.Position): Position {
  return { line, column: character };
}

export function toCoreRange({ start, end }: vscode.Range): Range {
  return { start: toCorePosition(start), end: toCorePosition(end) };
}

export function toDiagnosticSeverity(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error': return vscode.DiagnosticSeverity.Error;
    case 'warning': return vscode.DiagnosticSeverity.Warning;
    case 'info': return vscode.DiagnosticSeverity.Information;
  }
}

/** The path of a file below a folder, with `/`; undefined when it is not below it. The scheme is not compared. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  if (folder.authority.toLowerCase() !== file.authority.toLowerCase() && file.scheme !== 'untitled') return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (file.path === folder.path) return '';
  return file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

export function uriBelow(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));
}
