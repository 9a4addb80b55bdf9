import * as vscode from 'vscode';
import { nextNoteKinds, type NextNoteKind } from '../../core/writing/next-note.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { kindItem } from '../new-note/choose-kind.ts';
import { makeNote } from '../new-note/make-note.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { createOrUpdateCaseFile } from './case-file.ts';
import { caseTarget, type CaseTarget } from './case-target.ts';

/** Commands that go on with a case. The row, or the address of a note, comes as the first argument; without one the active file is meant. */
export function nextSessionCommands(index: NoteIndex): CommandHandlers<'tahap.newNextNote' | 'tahap.newCaseNote' | 'tahap.createCaseFile'> {
  return {
    'tahap.newNextNote': async given => {
      const target = await caseTarget(index, given);
      if (target) await makeNextNote(index, target, 'next-session');
    },
    'tahap.newCaseNote': async (...given) => {
      const target = await caseTarget(index, given[0]);
      const kind = target && (nextNoteKinds.find(known => given.includes(known)) ?? await pickKind(target));
      if (target && kind) await makeNextNote(index, target, kind);
    },
    'tahap.createCaseFile': async given => {
      const target = await caseTarget(index, given);
      if (target) await createOrUpdateCaseFile(index, target);
    },
  };
}

async function makeNextNote(index: NoteIndex, { uri, theCase }: CaseTarget, kind: NextNoteKind): Promise<void> {
  const root = index.rootOf(uri);
  if (root) await makeNote(index, { root, theCase, caseFile: index.caseFileFor(uri), isUnsaved: uri.scheme === 'untitled' }, { kind });
}

async function pickKind(target: CaseTarget): Promise<NextNoteKind | undefined> {
  const items = nextNoteKinds.map(kind => kindItem(kind, { isNew: false, ...target }));
  return (await vscode.window.showQuickPick(items, { title: translate('New note of this case'), placeHolder: translate('What is the note about?') }))?.value.kind;
}
