import type * as vscode from 'vscode';
import { diskFirst } from '../hosts/vscode/disk-access.ts';
import { workspaceFileAccess } from '../hosts/vscode/file-access.ts';
import { activateWith } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, diskFirst(workspaceFileAccess));
}
