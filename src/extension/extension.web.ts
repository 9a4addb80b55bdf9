import type * as vscode from 'vscode';
import { workspaceFileAccess } from '../hosts/vscode/file-access.ts';
import { activateWith } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, workspaceFileAccess);
}
