import * as vscode from 'vscode';
import type { NoteAnswers } from '../../core/writing/new-answers.ts';
import { folderOfNewCase, newCase, newestFirst } from '../../core/writing/new-case.ts';
import { relativePath } from '../../hosts/vscode/conversions.ts';
import { activeFile } from '../commands/active-file.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { chooseCase, type CaseChoice, type UnknownCase, type WorkFolder } from './choose-case.ts';
import { chooseKind, kindItem, type KindChoice } from './choose-kind.ts';
import { confirmDetails } from './confirm-details.ts';
import { makeNote, templatesOf } from './make-note.ts';
import type { NewNoteMemory } from './new-note-memory.ts';
import { back } from './pick.ts';

/** A new note in a few questions. A folder comes from the Explorer's menu as the first argument. */
export function newNoteCommands(index: NoteIndex, memory: NewNoteMemory): CommandHandlers<'tahap.newNote'> {
  return {
    'tahap.newNote': async given => {
      // The command may be what started the extension: nothing is read yet.
      if (!index.isRead) await index.load();
      const asked = given instanceof vscode.Uri ? given : undefined;
      const folders = workFolders(index, asked);
      if (folders.length === 0) return void vscode.window.showInformationMessage(translate('Open the folder for your session notes first.'));
      await askAndMake(index, memory, { folders, near: asked ?? activeFile() });
    },
  };
}

/** The folder that was chosen, else each workspace folder. */
function workFolders(index: NoteIndex, asked: vscode.Uri | undefined): WorkFolder[] {
  const known = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const uris = asked ? [asked] : known;
  return uris.flatMap(uri => {
    const root = index.rootOf(uri);
    return root ? [{ root, uri, isAsked: asked !== undefined && !known.some(folder => folder.toString() === asked.toString()) }] : [];
  });
}

interface Place {
  readonly folders: readonly WorkFolder[];
  readonly near: vscode.Uri | undefined;
}

/** Each question leads on to the next, or back to the one before. Calling one off leaves everything as it is. */
async function askAndMake(index: NoteIndex, memory: NewNoteMemory, { folders, near }: Place): Promise<void> {
  for (;;) {
    const choice = await chooseCase(index, folders, near);
    if (choice === undefined || choice === back) return;
    const kind = await askKindAndDetails(index, memory, choice);
    if (kind !== back) return kind && finish(index, memory, choice, kind);
  }
}

type Decision = KindChoice & { readonly answers?: NoteAnswers };

async function askKindAndDetails(index: NoteIndex, memory: NewNoteMemory, choice: CaseChoice): Promise<Decision | typeof back | undefined> {
  const root = choice.isNew ? choice.folder.root : index.rootOf(choice.uri);
  const templates = root ? await templatesOf(root) : [];
  for (;;) {
    const kind = await chooseKind(choice, templates);
    if (kind === undefined || kind === back || !choice.isNew) return kind;
    const shape = { ...(kind.layout === undefined ? {} : { layout: kind.layout }), ...(kind.format === undefined ? {} : { format: kind.format }) };
    const answers = await confirmDetails(choice, { ...firstAnswers(index, memory, choice), ...shape }, kind.template?.name ?? kindItem(kind.kind, choice).label);
    if (answers !== back) return answers && { ...kind, answers };
  }
}

async function finish(index: NoteIndex, memory: NewNoteMemory, choice: CaseChoice, { kind, template, answers, layout, format }: Decision): Promise<void> {
  if (!choice.isNew) {
    const root = index.rootOf(choice.uri);
    const shape = { ...(layout === undefined ? {} : { layout }), ...(format === undefined ? {} : { format }) };
    if (root) await makeNote(index, { root, theCase: choice.theCase, caseFile: index.caseFileFor(choice.uri), isUnsaved: false }, { kind, template, answers: shape });
    return;
  }
  const { root } = choice.folder;
  const isMade = await makeNote(index, { root, theCase: newCase(choice.code), isUnsaved: false }, { kind, template, answers: { ...answers, ...whoOf(choice) }, folder: folderFor(index, choice) });
  if (isMade && answers) await memory.remember(answers);
}

function whoOf({ isGroup, code }: UnknownCase): NoteAnswers {
  return isGroup ? { group: code, format: 'group' } : { client: code };
}

function folderFor(index: NoteIndex, { code, folder: { root, uri, isAsked } }: UnknownCase): string {
  const base = relativePath(root.uri, uri) ?? '';
  return folderOfNewCase({ cases: casesIn(index, root), code, base, asked: isAsked ? base : undefined });
}

/** What is remembered, else what the newest note of the repository shows. A counselor is taken from the notes only where there is but one. */
function firstAnswers(index: NoteIndex, memory: NewNoteMemory, { folder: { root } }: UnknownCase): NoteAnswers {
  const settings = readSettings(root.uri);
  const { config } = root.settings;
  const cases = casesIn(index, root);
  const newest = [...cases].sort(newestFirst)[0]?.notes.at(-1);
  const counselors = new Set(cases.flatMap(({ notes }) => notes.flatMap(({ counselor }) => counselor ?? [])));
  const counselor = settings.counselor ?? (counselors.size === 1 ? [...counselors][0] : undefined);
  return {
    ...(counselor === undefined ? {} : { counselor }),
    format: 'individual',
    layout: newest?.layout ?? 'staged',
    language: newest?.language ?? (config.language === 'auto' ? interfaceLanguage(settings) : config.language),
    ...memory.answers,
    date: root.asOf,
  };
}

function casesIn(index: NoteIndex, root: WorkFolder['root']) {
  return index.cases().flatMap(({ root: other, theCase }) => other === root ? [theCase] : []);
}
