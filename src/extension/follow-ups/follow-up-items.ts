import * as vscode from 'vscode';
import type { FollowUp, FollowUpState } from '../../core/cases/follow-ups.ts';
import type { FollowUpRow } from '../../core/report/follow-ups-view.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { moreItem } from '../tree/more-item.ts';
import type { FollowUpGroupNode, FollowUpNode, FollowUpsNode } from './follow-up-nodes.ts';
import { countText, groupSentence, rowDescription, rowLabel, rowSentence, rowTooltip, stateName } from './follow-up-texts.ts';

export function itemOf(node: FollowUpsNode): vscode.TreeItem {
  switch (node.kind) {
    case 'follow-up-group': return groupItem(node);
    case 'follow-up': return rowItem(node);
    case 'more-follow-ups': return moreItem(node, 'tahap.followUps.showMore');
  }
}

export function tooltipOf(node: FollowUpsNode): string | undefined {
  if (node.kind === 'follow-up') return rowTooltip(node.row.followUp);
  return node.kind === 'follow-up-group' ? groupSentence(node.group) : undefined;
}

/** The file that made the promise. */
export function uriOfRow({ rootId, followUp: { path } }: FollowUpRow): vscode.Uri {
  return uriBelow(vscode.Uri.parse(rootId), path);
}

function groupItem({ id, group }: FollowUpGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(stateName(group.state), vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = countText(group.rows.length);
  item.iconPath = groupIcon(group.state);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: groupSentence(group) };
  return item;
}

function rowItem(node: FollowUpNode): vscode.TreeItem {
  const { followUp } = node.row;
  const item = new vscode.TreeItem(rowLabel(followUp), vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = rowDescription(followUp);
  item.iconPath = new vscode.ThemeIcon(kindIcon(followUp.kind));
  item.contextValue = `followUp.${followUp.kind}`;
  // By a command of our own: the promise may have moved within its note since this row was drawn.
  item.command = { command: 'tahap.followUps.openPromise', title: rowLabel(followUp), arguments: [node] };
  item.accessibilityInformation = { label: rowSentence(followUp) };
  return item;
}

/** Shape and colour: neither is the only sign. */
function groupIcon(state: FollowUpState): vscode.ThemeIcon {
  switch (state) {
    case 'overdue': return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'today': return new vscode.ThemeIcon('bell');
    case 'this-week': return new vscode.ThemeIcon('calendar');
    case 'later': return new vscode.ThemeIcon('watch');
    case 'undated': return new vscode.ThemeIcon('question');
  }
}

function kindIcon(kind: FollowUp['kind']): string {
  switch (kind) {
    case 'appointment': return 'person';
    case 'referral-feedback': return 'mail';
    case 'follow-up': return 'checklist';
  }
}
