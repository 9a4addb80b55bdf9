import type * as vscode from 'vscode';
import type { LogFacts, Logger } from '../../core/ports.ts';

/** Writes to an output channel. */
export function outputLogger(channel: Pick<vscode.LogOutputChannel, 'info' | 'warn'>): Logger {
  return {
    info: (event, facts) => channel.info(line(event, facts)),
    warn: (event, facts) => channel.warn(line(event, facts)),
  };
}

function line(event: string, facts: LogFacts = {}): string {
  return [event, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** What may be logged of an error: its kind and code. Its message may quote a path or a text. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code: LogFacts = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: error.code } : {};
  const frame = /\bat ([\w.$<>]+)/.exec(error.stack ?? '')?.[1];
  return { kind: error.name, ...code, ...(frame === undefined ? {} : { at: frame }) };
}
