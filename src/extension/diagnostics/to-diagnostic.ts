import * as vscode from 'vscode';
import type { RootConfigFault } from '../../core/config/root-config.ts';
import type { Problem } from '../../core/lint/problem.ts';
import { toDiagnosticSeverity, toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { translate } from '../translate.ts';
import { ruleDocumentation } from './rule-documentation.ts';

export const source = 'Tahap';

const topOfFile = new vscode.Range(0, 0, 0, 0);

/** `uriOf` gives the address of a path of the problem's root. */
export function toDiagnostic(problem: Problem, uriOf: (path: string) => vscode.Uri | undefined): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toVsCodeRange(problem.range), problem.message, toDiagnosticSeverity(problem.severity));
  diagnostic.source = source;
  diagnostic.code = { value: problem.rule, target: ruleDocumentation(problem.rule) };
  diagnostic.relatedInformation = (problem.related ?? []).flatMap(({ path, range, message }) => {
    const target = uriOf(path);
    return target ? [new vscode.DiagnosticRelatedInformation(new vscode.Location(target, toVsCodeRange(range)), message)] : [];
  });
  return diagnostic;
}

/** Names the fault's code and key as the shell does, never what stands there. */
export function faultToDiagnostic({ range, code, key }: RootConfigFault): vscode.Diagnostic {
  const message = translate('Invalid configuration ({what}). Until it is mended, what held before goes on to hold.', { what: key === '' ? code : `${code}: ${key}` });
  const diagnostic = new vscode.Diagnostic(range ? toVsCodeRange(range) : topOfFile, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  diagnostic.code = code;
  return diagnostic;
}
