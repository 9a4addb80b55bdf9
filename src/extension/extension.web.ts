import type * as vscode from 'vscode';
import { workspaceFileAccess } from '../hosts/vscode/file-access.ts';
import { activateLazily } from './lazy-activation.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateLazily(context, async () => (await import('./activate.ts')).activateWith(context, workspaceFileAccess));
}
