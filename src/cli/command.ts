import type { ParseArgsConfig } from 'node:util';
import type { Language, LocalizedText } from '../core/protocol/protocol.ts';
import type { CommandIo } from './io.ts';

/** One option of a command: help and reading are made from this table. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** How the value is shown in help: `FILE`. */
  readonly value?: string;
  readonly about: LocalizedText;
}

export type OptionTable = Readonly<Record<string, CommandOption>>;

export interface CommandCall {
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly paths: readonly string[];
  readonly io: CommandIo;
  /** The language of the command's own words. */
  readonly language: Language;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: LocalizedText;
  readonly options: OptionTable;
  /** Gives the exit code: 0 clean, 1 findings, 2 wrong usage or a failure. */
  readonly run: (call: CommandCall) => number;
}

export const commonOptions: OptionTable = {
  language: { type: 'string', value: 'en|id|auto', about: { en: 'Language of messages.', id: 'Bahasa pesan.' } },
  help: { type: 'boolean', short: 'h', about: { en: 'Show this help.', id: 'Tampilkan bantuan ini.' } },
};

export function parseArgsOptions(table: OptionTable): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(Object.entries(table).map(([name, { type, multiple, short }]) => [name, { type, multiple: multiple ?? false, ...(short ? { short } : {}) }]));
}
