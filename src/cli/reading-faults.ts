import type { CheckOutcome } from './check-paths.ts';
import type { CommandCall } from './command.ts';

/** Says what is wrong with the configuration. Gives the exit code: nothing is judged by a configuration that can't be read. */
export function reportConfigFaults({ configFaults }: Pick<CheckOutcome, 'configFaults'>, { io, language }: CommandCall): number {
  for (const { path, line, column, code, key } of configFaults) {
    const place = line === undefined ? path : `${path}:${line}:${column}`;
    const what = key === '' ? code : `${code}: ${key}`;
    io.writeError(`tahap: ${language === 'id' ? 'konfigurasi tidak sah' : 'invalid configuration'}: ${place} (${what})\n`);
  }
  return 2;
}

export function reportFailures({ failures }: Pick<CheckOutcome, 'failures'>, { io, language }: CommandCall): void {
  for (const { path, code } of failures) io.writeError(`tahap: ${language === 'id' ? 'tidak dapat dibaca' : 'can\'t be read'}: ${path} (${code})\n`);
}
