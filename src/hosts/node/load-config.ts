import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../core/config/config.ts';
import { readRootConfig, type ReadFile } from '../../core/config/root-config.ts';
import { configName, isProtocolName, protocolsFolder } from '../../core/config/root-files.ts';
import type { Protocol } from '../../core/protocol/protocol.ts';
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
  const path = named ?? join(root, configName);
  const isThere = named !== undefined || existsSync(path);
  const { config, protocols, faults } = readRootConfig({ config: isThere ? read(path) : undefined, protocols: protocolFiles(root) });
  return {
    config,
    protocols,
    faults: faults.map(({ path: file, range, code, key }) => ({ path: file, ...(range ? { line: range.start.line + 1, column: range.start.column + 1 } : {}), code, key })),
  };
}

function protocolFiles(root: string): ReadFile[] {
  const folder = join(root, protocolsFolder);
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder).filter(isProtocolName).sort().map(name => read(join(folder, name)));
  } catch (error) {
    return [{ path: folder, code: errorCode(error) }];
  }
}

function read(path: string): ReadFile {
  const reading = readFileText(path);
  if (reading.state === 'text') return { path, text: reading.text };
  return { path, code: reading.state === 'failed' ? reading.code : 'NOT_UTF8' };
}
