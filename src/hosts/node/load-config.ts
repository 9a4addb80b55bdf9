import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig, type Config, type ConfigProblem } from '../../core/config/config.ts';
import { readConfig } from '../../core/config/read-config.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { configName } from './find-root.ts';
import { readFileText } from './file-text.ts';

export interface ConfigFault {
  readonly path: string;
  /** From 1; undefined when the file can't be read at all. */
  readonly line?: number;
  readonly column?: number;
  readonly code: string;
  readonly key: string;
}

export type LoadedConfig = { readonly config: Config; readonly faults: readonly ConfigFault[] };

/** The configuration of a root, or of the file that is named instead. */
export function loadConfig(root: string, named: string | undefined): LoadedConfig {
  const path = named ?? join(root, configName);
  if (named === undefined && !existsSync(path)) return { config: defaultConfig, faults: [] };
  const reading = readFileText(path);
  if (reading.state !== 'text') {
    return { config: defaultConfig, faults: [{ path, code: reading.state === 'failed' ? reading.code : 'NOT_UTF8', key: '' }] };
  }
  const { config, problems } = readConfig(reading.text);
  const lines = new LineIndex(reading.text);
  return { config, faults: problems.map(problem => faultOf(problem, path, lines)) };
}

function faultOf(problem: ConfigProblem, path: string, lines: LineIndex): ConfigFault {
  const { line, column } = lines.positionAt(problem.span.start);
  return { path, line: line + 1, column: column + 1, code: problem.detail ?? problem.code, key: problem.path };
}
