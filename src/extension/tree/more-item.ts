import * as vscode from 'vscode';
import { translate } from '../translate.ts';

/** The row at the end of a page. Choosing it runs the view's own command with the node. */
export function moreItem(node: { readonly id: string; readonly hidden: number }, command: string): vscode.TreeItem {
  const label = translate('Show more ({count} not shown)', { count: node.hidden });
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { command, title: label, arguments: [node] };
  item.accessibilityInformation = { label };
  return item;
}
