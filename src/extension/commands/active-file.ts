import * as vscode from 'vscode';

/** The file of the active tab, be it shown as text or by another editor, such as one that renders Markdown. */
export function activeFile(): vscode.Uri | undefined {
  const shown = vscode.window.activeTextEditor?.document.uri;
  if (shown) return shown;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
