import * as vscode from 'vscode';
import type { FollowUp } from '../../core/cases/follow-ups.ts';
import { selectedFirst, type FollowUpRow } from '../../core/report/follow-ups-view.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { exportCalendar } from './export-calendar.ts';
import { uriOfRow } from './follow-up-items.ts';
import { rowDescription, rowLabel, stateName } from './follow-up-texts.ts';
import type { FollowUpsView } from './follow-ups-view.ts';
import { openPromise } from './open-promise.ts';
import { markNone, reschedule } from './settle-promise.ts';

type FollowUpCommand = Extract<keyof CommandHandlers, `tahap.followUps.${string}`>;

const everyKind: readonly FollowUp['kind'][] = ['appointment', 'referral-feedback', 'follow-up'];

/** The commands of the Follow-ups view. The row comes from its menus; without one all that wait are offered, first the one that is selected in the view: Enter takes it. */
export function followUpCommands(index: NoteIndex, view: FollowUpsView): CommandHandlers<FollowUpCommand> {
  const onRow = (act: (row: FollowUpRow, value: unknown) => unknown, kinds: readonly FollowUp['kind'][] = everyKind) => async (node?: unknown, value?: unknown): Promise<void> => {
    const row = rowOf(node) ?? await pickRow(selectedFirst(view.tree.rows, view.selectedRowId).filter(({ followUp }) => kinds.includes(followUp.kind)));
    if (row) await act(row, value);
  };
  return {
    'tahap.followUps.refresh': () => view.read(),
    'tahap.followUps.exportCalendar': given => exportCalendar(index, given),
    'tahap.followUps.openPromise': onRow(row => openPromise(index, row)),
    'tahap.followUps.newSession': onRow(row => writeNote(row, 'next-session'), ['appointment']),
    'tahap.followUps.recordNoShow': onRow(row => writeNote(row, 'no-show'), ['appointment']),
    'tahap.followUps.recordContact': onRow(row => writeNote(row, 'contact')),
    'tahap.followUps.reschedule': onRow((row, value) => reschedule(index, row, value)),
    'tahap.followUps.markNone': onRow((row, value) => markNone(index, row, value), ['appointment', 'follow-up']),
  };
}

/** By the command that writes the notes of a case, so that both give the same note. */
async function writeNote(row: FollowUpRow, kind: 'next-session' | 'no-show' | 'contact'): Promise<void> {
  await vscode.commands.executeCommand('tahap.newCaseNote', uriOfRow(row), kind);
}

function rowOf(node: unknown): FollowUpRow | undefined {
  const isRow = typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'follow-up' && 'row' in node;
  return isRow ? node.row as FollowUpRow : undefined;
}

async function pickRow(rows: readonly FollowUpRow[]): Promise<FollowUpRow | undefined> {
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(translate('Nothing of this kind is waiting.'));
    return undefined;
  }
  const items = rows.map(row => ({ row, label: rowLabel(row.followUp), description: rowDescription(row.followUp), detail: stateName(row.followUp.state) }));
  const picked = await vscode.window.showQuickPick(items, { title: translate('Follow-ups'), placeHolder: translate('Which one?'), matchOnDescription: true, matchOnDetail: true });
  return picked?.row;
}
