import type * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { rules } from '../../core/rules/index.ts';
import { folderOf } from '../../core/text/paths.ts';
import type { KnownCodes, RuleChoice, WritingContext } from '../../core/writing/writing-context.ts';
import { relativePath } from '../../hosts/vscode/conversions.ts';

/** What writing help needs to know of notes. */
export interface WritingServices {
  parse(document: vscode.TextDocument): Note | CaseFile | undefined;
  caseOf(uri: vscode.Uri): Case | undefined;
  problemsOf(uri: vscode.Uri): readonly Problem[];
  cases(): readonly { readonly root: { readonly uri: vscode.Uri }; readonly theCase: Case }[];
}

export function contextFor(services: WritingServices, uri: vscode.Uri, { asOf, asked, phrases }: Pick<WritingContext, 'asOf' | 'asked' | 'phrases'>): WritingContext {
  const own = services.caseOf(uri);
  // A new text names no case yet: the only case of its folder is most likely the one.
  const theCase = own && own.code === undefined ? caseOfFolder(services, uri) ?? own : own;
  return { theCase, asOf, asked, phrases, protocols: builtinProtocols, codes: () => knownCodes(services), rules: () => ruleChoices(services.problemsOf(uri)) };
}

function caseOfFolder(services: WritingServices, uri: vscode.Uri): Case | undefined {
  let only: Case | undefined;
  for (const { root, theCase } of services.cases()) {
    const path = relativePath(root.uri, uri);
    if (path === undefined || theCase.code === undefined) continue;
    const folder = folderOf(path);
    if (theCase.caseFile?.folder !== folder && !theCase.notes.some(note => note.folder === folder)) continue;
    if (only) return undefined;
    only = theCase;
  }
  return only;
}

function knownCodes(services: WritingServices): KnownCodes {
  const counts = { counselors: new Map<string, number>(), clients: new Map<string, number>(), groups: new Map<string, number>(), cases: new Map<string, number>() };
  const count = (codes: Map<string, number>, code: string | undefined): void => {
    if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1);
  };
  for (const { theCase } of services.cases()) {
    count(counts.cases, theCase.code);
    for (const note of theCase.notes) {
      for (const code of [note.counselor, ...note.coCounselors]) count(counts.counselors, code);
      for (const code of [note.client, ...note.members]) count(counts.clients, code);
      count(counts.groups, note.group);
    }
  }
  return { counselors: byCount(counts.counselors), clients: byCount(counts.clients), groups: byCount(counts.groups), cases: byCount(counts.cases) };
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
}

function ruleChoices(problems: readonly Problem[]): RuleChoice[] {
  const reported = new Set(problems.map(problem => problem.rule));
  return rules.map(({ id, title }) => ({ id, title, isReported: reported.has(id) }));
}
