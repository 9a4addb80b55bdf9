import * as vscode from 'vscode';
import { nextNoteKinds, type NextNoteKind } from '../../core/writing/next-note.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { kindTexts } from '../new-note/kind-texts.ts';
import { createOrUpdateCaseFile } from './case-file.ts';
import { caseTarget } from './case-target.ts';
import { createNextNote } from './new-note.ts';

/** Commands that go on with a case. The row, or the address of a note, comes as the first argument; without one the active file is meant. */
export function nextSessionCommands(index: NoteIndex): CommandHandlers<'tahap.newNextNote' | 'tahap.newCaseNote' | 'tahap.createCaseFile'> {
  return {
    'tahap.newNextNote': async given => {
      const target = await caseTarget(index, given);
      if (target) await createNextNote(index, target, 'next-session');
    },
    'tahap.newCaseNote': async (...given) => {
      const target = await caseTarget(index, given[0]);
      const kind = target && (nextNoteKinds.find(known => given.includes(known)) ?? await pickKind());
      if (target && kind) await createNextNote(index, target, kind);
    },
    'tahap.createCaseFile': async given => {
      const target = await caseTarget(index, given);
      if (target) await createOrUpdateCaseFile(index, target);
    },
  };
}

async function pickKind(): Promise<NextNoteKind | undefined> {
  const items = nextNoteKinds.map(kind => ({ noteKind: kind, ...kindTexts(kind) }));
  return (await vscode.window.showQuickPick(items, { title: translate('New note of this case'), placeHolder: translate('What is the note about?') }))?.noteKind;
}
