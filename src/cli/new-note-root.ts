import { relative, resolve, sep } from 'node:path';
import type { Case } from '../core/cases/case.ts';
import type { Config } from '../core/config/config.ts';
import type { IsoDate } from '../core/language/calendar.ts';
import type { Linter } from '../core/lint/linter.ts';
import type { Protocol } from '../core/protocol/protocol.ts';
import { findRoot } from '../hosts/node/find-root.ts';
import { loadConfig, type ConfigFault } from '../hosts/node/load-config.ts';
import { readRoots, type ReadRoot } from './check-paths.ts';
import type { CommandCall } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The repository that a new note goes to, read. */
export interface NoteFolder {
  readonly root: string;
  readonly linter: Linter;
  readonly config: Config;
  readonly protocols: readonly Protocol[];
  readonly cases: readonly Case[];
  /** The folder that people work in, relative to the root, with `/`. */
  readonly base: string;
  /** The folder that was named, relative to the root; undefined where none was. */
  readonly asked: string | undefined;
}

/**
 * Reads the repository of the folder that the call names, else of the working folder.
 * @throws UsageError when there is no such folder, or more than one is named
 */
export function readNoteRoot(call: CommandCall, asOf: IsoDate): NoteFolder | { readonly faults: readonly ConfigFault[] } {
  const { paths, io, options, language } = call;
  const [named, another] = paths;
  if (another !== undefined) throw new UsageError({ en: 'new takes one folder.', id: 'new menerima satu folder.' });
  const folder = resolve(io.workingFolder, named ?? '.');
  const root = findRoot(folder, io.workingFolder);
  const configFile = typeof options['config'] === 'string' ? options['config'] : undefined;
  let found: ReadRoot | undefined;
  const { failures, configFaults } = readRoots([folder], { asOf, language: undefined, fallbackLanguage: language, configFile, severities: new Map() }, io, read => { found ??= read; });
  if (configFaults.length > 0) return { faults: configFaults };
  if (!found) throw new UsageError({ en: `${named ?? '.'} can't be read (${failures[0]?.code ?? 'ENOENT'}).`, id: `${named ?? '.'} tidak dapat dibaca (${failures[0]?.code ?? 'ENOENT'}).` });
  const { linter, config } = found;
  const cases = [...linter.cases.allKeys()].flatMap(key => linter.cases.caseAt(key) ?? []);
  const base = relative(root, folder).split(sep).join('/');
  const { protocols } = loadConfig(root, configFile === undefined ? undefined : resolve(io.workingFolder, configFile));
  return { root, linter, config, protocols, cases, base, asked: named === undefined || base === '' ? undefined : base };
}
