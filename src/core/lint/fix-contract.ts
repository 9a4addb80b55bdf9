import { contractStep } from '../cases/contract.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { folderOf } from '../text/paths.ts';
import type { Fix, FixRequest } from './fix.ts';
import { spelling } from './fix-keys.ts';
import { insertStepsFix } from './fix-steps.ts';
import { insertionFix } from './insertion.ts';

const keyOfPart: Readonly<Record<string, string>> = { 'contract.time': 'minutes', 'contract.task': 'tasks', 'contract.cooperation': 'cooperation' };

/** Puts a contract, or what it lacks, into the case file; without a case file one is created for the whole contract. */
export function contractFix(parts: readonly string[], { document, caseFile, language }: FixRequest): Fix | undefined {
  const target = document.kind === 'case-file' ? document : caseFile;
  if (parts.length > 0) return addParts(parts, document, { target, language });
  if (target) return target.frontMatter.places.has(contractStep) ? undefined : addContract(target, language);
  return document.kind === 'note' ? createCaseFile(document, language) : undefined;
}

function addParts(parts: readonly string[], document: Note | CaseFile, { target, language }: { target: CaseFile | undefined; language: Language }): Fix | undefined {
  const contract = target?.frontMatter.places.get(contractStep);
  if (!target || !contract || contract.valueSpan.end <= contract.valueSpan.start) return insertStepsFix(parts, document, language);
  const start = lineStart(target.text, contract.valueSpan.start);
  const indent = target.text.slice(start, contract.valueSpan.start);
  if (indent.trim() !== '') return insertStepsFix(parts, document, language);
  const names = parts.map(part => fieldSpelling(keyOfPart[part] ?? part, contract.written));
  const text = names.map(name => `${indent}${name}: \n`).join('');
  const title = language === 'id' ? `Tambahkan ke kontrak di case.md: ${names.join(', ')}` : `Add to the contract in case.md: ${names.join(', ')}`;
  return insertionFix(title, target, [{ at: start, text, cursorAt: text.indexOf('\n') }]);
}

function addContract(target: CaseFile, language: Language): Fix | undefined {
  if (target.frontMatter.state !== 'read') return undefined;
  const text = contractLines(spelling(contractStep, target));
  return insertionFix(titleOfContract(language), target, [{ at: target.frontMatter.yaml.end, text, cursorAt: text.indexOf(': \n') + 2 }]);
}

function createCaseFile(note: Note, language: Language): Fix | undefined {
  const folder = folderOf(note.path);
  const code = note.values.case ?? note.values.client ?? note.values.group;
  if (note.path === '' || code === undefined) return undefined;
  const key = note.values.case !== undefined ? 'case' : note.values.client !== undefined ? 'client' : 'group';
  const path = folder === '' ? 'case.md' : `${folder}/case.md`;
  const head = `---\n${spelling(key, note)}: ${code}\n`;
  const contract = contractLines(spelling(contractStep, note) === contractStep ? contractStep : 'kontrak');
  const lines = `${head}${contract}`.slice(0, head.length + contract.indexOf(': \n') + 2).split('\n');
  return {
    title: titleOfContract(language),
    safe: false,
    edits: [],
    newFile: { path, text: `${head}${contract}---\n` },
    cursor: { path, position: { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 } },
  };
}

function contractLines(written: string): string {
  const field = (name: string): string => fieldSpelling(name, written);
  const { tasks } = caseFileKeys.contract.fields ?? {};
  const side = (name: string): string => written === contractStep ? name : (tasks?.fields?.[name]?.aliases[0] ?? name);
  return `${written}:\n  ${field('minutes')}: \n  ${field('sessions')}: \n  ${field('tasks')}:\n    ${side('client')}: \n    ${side('counselor')}: \n  ${field('cooperation')}: \n`;
}

function fieldSpelling(name: string, written: string): string {
  return written === contractStep ? name : (caseFileKeys.contract.fields?.[name]?.aliases[0] ?? name);
}

function titleOfContract(language: Language): string {
  return language === 'id' ? 'Buat kontrak di case.md' : 'Create the contract in case.md';
}

function lineStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
