import * as vscode from 'vscode';
import { completenessOf, type Completeness } from '../../core/cases/completeness.ts';
import type { FindingSummary } from '../../core/report/session-tree.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { groupDescription, groupLabel, groupSentence } from './group-texts.ts';
import { moreItem } from './more-item.ts';
import { noteDescription, noteLabel, noteSentence, noteTooltip } from './row-texts.ts';
import type { GroupNode, NoteNode, SessionNode } from './session-nodes.ts';

export function itemOf(node: SessionNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group': return groupItem(node);
    case 'note': return noteItem(node);
    case 'more': return moreItem(node, 'tahap.sessions.showMore');
  }
}

export function tooltipOf(node: SessionNode): string | undefined {
  if (node.kind === 'note') return noteTooltip(node.row, completenessAt(node));
  return node.kind === 'group' ? groupSentence(node.group) : undefined;
}

export function uriOfNote({ row }: NoteNode): vscode.Uri {
  return uriBelow(vscode.Uri.parse(row.rootId), row.note.path);
}

export function uriOfCaseFile({ group: { source } }: GroupNode): vscode.Uri | undefined {
  const path = source?.theCase.caseFile?.path;
  return source && path !== undefined ? uriBelow(vscode.Uri.parse(source.rootId), path) : undefined;
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const { group } = node;
  const item = new vscode.TreeItem(groupLabel(group), group.notes.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = group.id;
  item.description = groupDescription(group);
  item.iconPath = new vscode.ThemeIcon(groupIcon(node));
  item.contextValue = groupContext(node);
  item.accessibilityInformation = { label: groupSentence(group) };
  const caseFile = uriOfCaseFile(node);
  if (group.notes.length === 0 && caseFile) item.command = { command: 'vscode.open', title: groupLabel(group), arguments: [caseFile] };
  return item;
}

function groupIcon({ group: { grouping, source } }: GroupNode): string {
  switch (grouping) {
    case 'case': return source?.theCase.isClosed ? 'archive' : 'folder';
    case 'date': return 'calendar';
    case 'stage': return 'milestone';
    case 'status': return 'edit';
    case 'counselor': return 'person';
    case 'area': return 'tag';
    case 'format': return 'organization';
    case 'ageBand': return 'history';
  }
}

function groupContext(node: GroupNode): string {
  const { source } = node.group;
  if (!source) return 'group';
  return ['case', source.theCase.isClosed ? 'closed' : 'open', ...(source.theCase.caseFile ? ['hasFile'] : [])].join('.');
}

function noteItem(node: NoteNode): vscode.TreeItem {
  const { row, parent } = node;
  const label = noteLabel(row, parent.group.grouping);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  const uri = uriOfNote(node);
  const completeness = completenessAt(node);
  item.id = row.id;
  // For the decorations of findings and of git; the label stays our own.
  item.resourceUri = uri;
  item.description = noteDescription(row, completeness);
  item.iconPath = findingIcon(row.findings);
  item.contextValue = row.findings.count > 0 ? 'note.hasFindings' : 'note';
  item.command = { command: 'vscode.open', title: label, arguments: [uri] };
  item.accessibilityInformation = { label: noteSentence(row, completeness) };
  return item;
}

function completenessAt({ row }: NoteNode): Completeness | undefined {
  return row.session && completenessOf(row.theCase, row.session, row.adoptedOn);
}

/** Shape and colour: neither is the only sign. */
function findingIcon({ worst }: FindingSummary): vscode.ThemeIcon {
  switch (worst) {
    case 'error': return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning': return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'info': return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case undefined: return new vscode.ThemeIcon('note');
  }
}
