import type { LocalizedText } from '../core/protocol/protocol.ts';
import type { CommandCall } from './command.ts';
import { UsageError } from './usage-error.ts';

/** What a command does under one of its names, for the words behind the name. Gives the exit code. */
export type NamedTask = (call: CommandCall, words: readonly string[]) => number;

/**
 * Does what the first word names: `report follow-ups`, `export ics`.
 * @throws UsageError when it names nothing; `ask` asks for a name, and the names are added
 */
export function doNamed(tasks: Readonly<Record<string, NamedTask>>, call: CommandCall, { command, ask }: { command: string; ask: LocalizedText }): number {
  const [name, ...words] = call.paths;
  const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task) return task(call, words);
  const names = Object.keys(tasks).join(', ');
  throw new UsageError({ en: `${ask.en}: ${names}. See tahap ${command} --help.`, id: `${ask.id}: ${names}. Lihat tahap ${command} --help.` });
}
