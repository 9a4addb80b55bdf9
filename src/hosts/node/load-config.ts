import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig, type Config } from '../../core/config/config.ts';
import { readConfig } from '../../core/config/read-config.ts';
import { readProtocols, type ProtocolFile } from '../../core/config/read-protocols.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import type { Protocol } from '../../core/protocol/protocol.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { configName } from './find-root.ts';
import { errorCode, readFileText } from './file-text.ts';

/** Why a configuration can't be used: a code and a place, never text of the file. */
export interface ConfigFault {
  readonly path: string;
  /** From 1; undefined when the file can't be read at all. */
  readonly line?: number;
  readonly column?: number;
  readonly code: string;
  readonly key: string;
}

export interface LoadedConfig {
  readonly config: Config;
  readonly protocols: readonly Protocol[];
  readonly faults: readonly ConfigFault[];
}

/** The configuration of a root (or of the file that is named instead) and the root's own protocols. */
export function loadConfig(root: string, named: string | undefined): LoadedConfig {
  const { config, faults } = loadConfigFile(root, named);
  const protocols = loadProtocols(root);
  return { config, protocols: protocols.protocols, faults: [...faults, ...protocols.faults] };
}

function loadConfigFile(root: string, named: string | undefined): { config: Config; faults: ConfigFault[] } {
  const path = named ?? join(root, configName);
  if (named === undefined && !existsSync(path)) return { config: defaultConfig, faults: [] };
  const reading = readFileText(path);
  if (reading.state !== 'text') return { config: defaultConfig, faults: [unreadable(path, reading)] };
  const { config, problems } = readConfig(reading.text);
  const lines = new LineIndex(reading.text);
  return { config, faults: problems.map(problem => faultAt(lines, { path, offset: problem.span.start, code: problem.detail ?? problem.code, key: problem.path })) };
}

function loadProtocols(root: string): { protocols: readonly Protocol[]; faults: ConfigFault[] } {
  const folder = join(root, '.tahap', 'protocols');
  if (!existsSync(folder)) return { protocols: builtinProtocols, faults: [] };
  const faults: ConfigFault[] = [];
  const files: ProtocolFile[] = [];
  for (const name of protocolNames(folder, faults)) {
    const path = join(folder, name);
    const reading = readFileText(path);
    if (reading.state === 'text') files.push({ path, text: reading.text });
    else faults.push(unreadable(path, reading));
  }
  const { protocols, faults: inFiles } = readProtocols(files);
  for (const { path, code, key, span } of inFiles) {
    const lines = new LineIndex(files.find(file => file.path === path)?.text ?? '');
    faults.push(faultAt(lines, { path, offset: span.start, code, key }));
  }
  return { protocols, faults };
}

function protocolNames(folder: string, faults: ConfigFault[]): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.yaml')).sort();
  } catch (error) {
    faults.push({ path: folder, code: errorCode(error), key: '' });
    return [];
  }
}

function unreadable(path: string, reading: { state: 'not-text' } | { state: 'failed'; code: string }): ConfigFault {
  return { path, code: reading.state === 'failed' ? reading.code : 'NOT_UTF8', key: '' };
}

function faultAt(lines: LineIndex, { path, offset, code, key }: { path: string; offset: number; code: string; key: string }): ConfigFault {
  const { line, column } = lines.positionAt(offset);
  return { path, line: line + 1, column: column + 1, code, key };
}
