import * as vscode from 'vscode';
import { DisposableStore } from '../disposable-store.ts';
import type { CommandId } from './command-table.ts';

/** What a command does; arguments come from menus, other extensions and keybindings, so they are of any kind. */
export type CommandHandler = (...values: readonly unknown[]) => unknown;

export type CommandHandlers<Id extends CommandId = CommandId> = Readonly<Record<Id, CommandHandler>>;

/** Registers every command of the table: one without a handler doesn't compile. */
export function registerCommands(handlers: CommandHandlers): vscode.Disposable {
  const store = new DisposableStore();
  for (const [id, handler] of Object.entries(handlers)) store.add(vscode.commands.registerCommand(id, handler));
  return store;
}
