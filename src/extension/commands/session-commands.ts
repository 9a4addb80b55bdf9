import * as vscode from 'vscode';
import { everything, sessionConditions, type SessionCondition, type SessionFilter } from '../../core/report/session-tree-filter.ts';
import { groupings, type Grouping } from '../../core/report/session-tree-values.ts';
import { conditionName, groupingName } from '../tree/group-texts.ts';
import { uriOfNote } from '../tree/row-items.ts';
import type { SessionNode } from '../tree/session-nodes.ts';
import type { SessionsView } from '../tree/sessions-view.ts';
import { translate } from '../translate.ts';
import type { CommandHandlers } from './register-commands.ts';

type SessionCommand = Extract<keyof CommandHandlers, `tahap.sessions.${string}`>;

/** The commands of the Sessions view. Grouping and filter also come as arguments, for keybindings of one's own. */
export function sessionCommands(view: SessionsView): CommandHandlers<SessionCommand> {
  const { choice, tree } = view;
  const setFilter = async (change: Partial<SessionFilter>): Promise<void> => {
    await choice.setFilter({ ...choice.filter, ...change });
    tree.refresh();
  };
  return {
    'tahap.sessions.refresh': () => view.read(),
    'tahap.sessions.revealActive': () => view.revealActive(),
    'tahap.sessions.groupBy': async wanted => {
      const grouping = groupings.find(known => known === wanted) ?? await pickGrouping(choice.grouping);
      if (!grouping) return;
      await choice.setGrouping(grouping);
      tree.refresh();
    },
    'tahap.sessions.filter': async wanted => {
      const text = typeof wanted === 'string' ? wanted : await askForFilter(choice.filter.text);
      if (text !== undefined) await setFilter({ text });
    },
    'tahap.sessions.filterByState': async wanted => {
      const conditions = Array.isArray(wanted) ? sessionConditions.filter(known => wanted.includes(known)) : await pickConditions(choice.filter.conditions);
      if (conditions) await setFilter({ conditions });
    },
    'tahap.sessions.clearFilter': () => setFilter(everything),
    'tahap.sessions.openToSide': async node => {
      if (isNoteNode(node)) await vscode.commands.executeCommand('vscode.open', uriOfNote(node), vscode.ViewColumn.Beside);
    },
  };
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = groupings.map(grouping => ({ grouping, label: groupingName(grouping), ...(grouping === current ? { description: translate('current') } : {}) }));
  const picked = await vscode.window.showQuickPick(items, { title: translate('Group Sessions By'), placeHolder: translate('Group sessions by…') });
  return picked?.grouping;
}

/** Rows must meet all that is checked; nothing checked shows everything. */
async function pickConditions(current: readonly SessionCondition[]): Promise<readonly SessionCondition[] | undefined> {
  const items = sessionConditions.map(condition => ({ condition, label: conditionName(condition), description: conditionAbout(condition), picked: current.includes(condition) }));
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: translate('Filter Sessions by State'), placeHolder: translate('Show only notes that meet all of these') });
  return picked?.map(({ condition }) => condition);
}

function conditionAbout(condition: SessionCondition): string {
  switch (condition) {
    case 'overdue': return translate('a day that the note promised has passed without an answer');
    case 'findings': return translate('the check found something');
    case 'unsigned': return translate('still a draft; plans are left out');
  }
}

async function askForFilter(current: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: translate('Filter Sessions'),
    value: current,
    prompt: translate('Codes of case, client, group or counselor, a date or month, a type of note. All words must fit; empty shows everything.'),
    placeHolder: translate('For example: C-0142, 2026-10, no-show'),
  });
}

function isNoteNode(node: unknown): node is Extract<SessionNode, { kind: 'note' }> {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'note';
}
