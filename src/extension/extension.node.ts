import type * as vscode from 'vscode';
import { diskFirst } from '../hosts/vscode/disk-access.ts';
import { workspaceFileAccess } from '../hosts/vscode/file-access.ts';
import { activateLazily } from './lazy-activation.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateLazily(context, async () => (await import('./activate.ts')).activateWith(context, diskFirst(workspaceFileAccess)));
}
