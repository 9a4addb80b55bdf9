import { contractStep } from '../cases/facts/contract.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { folderOf } from '../text/paths.ts';
import { yamlScalarText } from '../text/yaml-edit.ts';
import type { Fix, FixRequest } from './fix.ts';
import { spelling, writeValueFix } from './fix-keys.ts';
import { insertStepsFix } from './fix-steps.ts';
import { addEntries, addTopLevel } from './fix-yaml.ts';

const keyOfPart: Readonly<Record<string, string>> = { 'contract.time': 'minutes', 'contract.task': 'tasks', 'contract.cooperation': 'cooperation' };

/** Puts a contract, or what it lacks, into the case file; without a case file one is created for the whole contract. */
export function contractFix(parts: readonly string[], { document, caseFile, language }: FixRequest): Fix | undefined {
  const target = document.kind === 'case-file' ? document : caseFile;
  if (parts.length > 0) return addParts(parts, document, { target, language });
  if (target) return addContract(target, language);
  return document.kind === 'note' ? createCaseFile(document, language) : undefined;
}

function addParts(parts: readonly string[], document: Note | CaseFile, { target, language }: { target: CaseFile | undefined; language: Language }): Fix | undefined {
  const inNote = (): Fix | undefined => insertStepsFix(parts, document, language);
  const contract = target?.frontMatter.places.get(contractStep);
  if (!target || !contract) return inNote();
  const keys = parts.map(part => keyOfPart[part] ?? part);
  const missing = keys.filter(key => !target.frontMatter.places.has(`${contractStep}.${key}`));
  const names = (missing.length > 0 ? missing : keys).map(key => fieldSpelling(key, contract.written));
  const title = language === 'id' ? `Tambahkan ke kontrak di case.md: ${names.join(', ')}` : `Add to the contract in case.md: ${names.join(', ')}`;
  if (missing.length > 0) return addEntries(title, target, [contract.written], names.map(name => `${name}: `)) ?? inNote();
  const empty = target.frontMatter.places.get(`${contractStep}.${keys[0] ?? ''}`);
  return (empty && writeValueFix(title, target, empty)) ?? inNote();
}

function addContract(target: CaseFile, language: Language): Fix | undefined {
  const contract = target.frontMatter.places.get(contractStep);
  const [head = '', ...lines] = contractLines(contract?.written ?? spelling(contractStep, target));
  const title = titleOfContract(language);
  return contract ? addEntries(title, target, [contract.written], lines.map(line => line.slice(2))) : addTopLevel(title, target, [head, ...lines]);
}

function createCaseFile(note: Note, language: Language): Fix | undefined {
  const folder = folderOf(note.path);
  const code = note.values.case ?? note.values.client ?? note.values.group;
  if (note.path === '' || code === undefined) return undefined;
  const key = note.values.case !== undefined ? 'case' : note.values.client !== undefined ? 'client' : 'group';
  const path = folder === '' ? 'case.md' : `${folder}/case.md`;
  const lines = ['---', `${spelling(key, note)}: ${yamlScalarText(code)}`, ...contractLines(spelling(contractStep, note) === contractStep ? contractStep : 'kontrak'), '---', ''];
  const line = lines.findIndex((text, index) => index > 1 && text.endsWith(': '));
  const end = { line, column: lines[line]?.length ?? 0 };
  return { title: titleOfContract(language), safe: false, edits: [], newFile: { path, text: lines.join('\n') }, cursor: { path, range: { start: end, end } } };
}

/** The key, then what belongs under it. */
function contractLines(written: string): string[] {
  const field = (name: string): string => fieldSpelling(name, written);
  const { tasks } = caseFileKeys.contract.fields ?? {};
  const side = (name: string): string => written === contractStep ? name : (tasks?.fields?.[name]?.aliases[0] ?? name);
  return [`${written}:`, `  ${field('minutes')}: `, `  ${field('sessions')}: `, `  ${field('tasks')}:`, `    ${side('client')}: `, `    ${side('counselor')}: `, `  ${field('cooperation')}: `];
}

function fieldSpelling(name: string, written: string): string {
  return written === contractStep ? name : (caseFileKeys.contract.fields?.[name]?.aliases[0] ?? name);
}

function titleOfContract(language: Language): string {
  return language === 'id' ? 'Buat kontrak di case.md' : 'Create the contract in case.md';
}
