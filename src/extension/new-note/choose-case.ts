import * as vscode from 'vscode';
import { newestSession, type Case } from '../../core/cases/case.ts';
import { newestFirst, usedCodes } from '../../core/writing/new-case.ts';
import { isCode, newCode } from '../../core/writing/new-code.ts';
import { relativePath, uriBelow } from '../../hosts/vscode/conversions.ts';
import { hostRandomBytes } from '../../hosts/vscode/random-bytes.ts';
import { noteName } from '../tree/row-texts.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { NoteRoot } from '../workspace/note-root.ts';
import { askText, back, heading, pickOne, type Answer, type Choice } from './pick.ts';

/** A case to go on with, by one of its files. */
export interface KnownCase {
  readonly isNew: false;
  readonly uri: vscode.Uri;
  readonly theCase: Case;
}

/** A client or group that is to get a case. */
export interface UnknownCase {
  readonly isNew: true;
  readonly isGroup: boolean;
  readonly code: string;
  readonly folder: WorkFolder;
}

/** Where people work: a workspace folder, or a folder in it that they chose. */
export interface WorkFolder {
  readonly root: NoteRoot;
  readonly uri: vscode.Uri;
  /** Whether somebody named this very folder. */
  readonly isAsked: boolean;
}

export type CaseChoice = KnownCase | UnknownCase;

/** A code that is still to be typed. */
interface OwnCode {
  readonly folder: WorkFolder;
}

/** Asks for the case: those of the workspace, the newest first, or a new client or group with a code that was drawn. */
export async function chooseCase(index: NoteIndex, folders: readonly WorkFolder[], near: vscode.Uri | undefined): Promise<Answer<CaseChoice>> {
  const known = knownCases(index);
  const items = known.map(caseItem);
  const fresh = folders.flatMap(folder => newItems(folder, index, folders.length > 1));
  const title = translate('New session note');
  const placeholder = translate('For which case? Codes only, never a name');
  const likely = near && likelyCase(known, index, near);
  const active = (likely && items.find(({ value }) => value.theCase === likely)) ?? (folders.some(({ isAsked }) => isAsked) ? fresh[0] : items[0] ?? fresh[0]);
  const all = [...items.length > 0 ? [heading(translate('Go on with a case')), ...items] : [], heading(translate('Begin a case')), ...fresh];
  for (;;) {
    const answer = await pickOne<CaseChoice | OwnCode>({ title, placeholder, step: { number: 1, of: 3 }, canGoBack: false, items: all, active: active?.value });
    if (answer === undefined || answer === back || 'isNew' in answer) return answer;
    const code = await askCode(answer.folder, index);
    if (code !== back) return code === undefined ? undefined : { isNew: true, isGroup: false, code, folder: answer.folder };
  }
}

function knownCases(index: NoteIndex): KnownCase[] {
  const known = index.cases().flatMap(({ root, theCase }): KnownCase[] => {
    const path = theCase.notes.at(-1)?.path ?? theCase.caseFile?.path;
    return theCase.code === undefined || path === undefined ? [] : [{ isNew: false, uri: uriBelow(root.uri, path), theCase }];
  });
  return known.sort((left, right) => newestFirst(left.theCase, right.theCase));
}

function caseItem(value: KnownCase): Choice<KnownCase> {
  const { theCase } = value;
  const last = theCase.notes.at(-1);
  const session = newestSession(theCase);
  const told = last ? [noteName({ note: last, session: session?.note === last ? session : undefined }), last.date] : [translate('no note yet')];
  return { value, label: theCase.code ?? '', description: [...told, theCase.isClosed ? translate('closed') : undefined].filter(Boolean).join(', '), iconPath: new vscode.ThemeIcon(theCase.isClosed ? 'archive' : 'folder') };
}

/** The case that is open, or the only one in the folder that was chosen. */
function likelyCase(known: readonly KnownCase[], index: NoteIndex, near: vscode.Uri): Case | undefined {
  const inside = known.filter(({ uri }) => relativePath(near, uri) !== undefined);
  return index.caseOf(near) ?? (inside.length === 1 ? inside[0]?.theCase : undefined);
}

function newItems(folder: WorkFolder, index: NoteIndex, isOneOfSeveral: boolean): Choice<CaseChoice | OwnCode>[] {
  const used = codesOf(folder, index);
  const pattern = folder.root.settings.config.settings.clientCodePattern;
  const client = newCode({ letters: 'K', pattern, used, random: hostRandomBytes });
  const group = newCode({ letters: 'KK', pattern: undefined, used, random: hostRandomBytes });
  const where = isOneOfSeveral ? folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1) : undefined;
  const item = (value: CaseChoice | OwnCode, label: string, icon: string, detail?: string): Choice<CaseChoice | OwnCode> => ({ value, label, description: [detail, where].filter(Boolean).join(', '), iconPath: new vscode.ThemeIcon(icon) });
  return [
    ...client === undefined ? [] : [item({ isNew: true, isGroup: false, code: client, folder }, translate('New client {code}', { code: client }), 'person-add', translate('a code drawn at random'))],
    ...group === undefined ? [] : [item({ isNew: true, isGroup: true, code: group, folder }, translate('New group {code}', { code: group }), 'organization')],
    item({ folder }, translate('New client with a code of your own…'), 'edit'),
  ];
}

async function askCode(folder: WorkFolder, index: NoteIndex): Promise<Answer<string>> {
  const used = new Set(codesOf(folder, index).map(code => code.toLowerCase()));
  const pattern = folder.root.settings.config.settings.clientCodePattern;
  const faultOf = (code: string): string | undefined => {
    if (!isCode(code, undefined)) return translate('A code has up to 32 letters, digits, dots, underscores and hyphens. Never a name.');
    if (!isCode(code, pattern)) return translate('This code does not fit client_code_pattern in .tahap.yaml.');
    return used.has(code.toLowerCase()) ? translate('Somebody has this code already.') : undefined;
  };
  return askText({ title: translate('New session note'), placeholder: 'K-7F3Q', prompt: translate('The code of the new client'), value: '', faultOf, canGoBack: true });
}

function codesOf({ root }: WorkFolder, index: NoteIndex): string[] {
  return usedCodes(index.cases().flatMap(({ root: other, theCase }) => other === root ? [theCase] : []));
}
