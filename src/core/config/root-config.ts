import { builtinProtocols } from '../protocol/builtin.generated.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import { defaultConfig, type Config } from './config.ts';
import { readConfig } from './read-config.ts';
import { readProtocols, type ProtocolFile } from './read-protocols.ts';

/** A file as a host has read it: its text, or the code that says why there is none (`NOT_UTF8`, `EACCES`). */
export type ReadFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly code: string };

/** Why a configuration can't be used: a code, a key and a place, never text of the file. */
export interface RootConfigFault {
  readonly path: string;
  /** Undefined when the file can't be read at all. */
  readonly range: Range | undefined;
  readonly code: string;
  /** The dotted path of the key at fault; empty when the whole file is. */
  readonly key: string;
}

export interface RootConfig {
  /** The defaults when the file has faults. */
  readonly config: Config;
  /** Without those of files with faults. */
  readonly protocols: readonly Protocol[];
  readonly faults: readonly RootConfigFault[];
}

export interface RootConfigFiles {
  readonly config: ReadFile | undefined;
  readonly protocols: readonly ReadFile[];
}

/** What the configuration files of a root say. With faults the shell stops; the editor goes by what held before. */
export function readRootConfig({ config, protocols }: RootConfigFiles): RootConfig {
  const ofConfig = config ? readConfigFile(config) : { config: defaultConfig, faults: [] };
  const ofProtocols = protocols.length > 0 ? readProtocolFiles(protocols) : { protocols: builtinProtocols, faults: [] };
  return { config: ofConfig.config, protocols: ofProtocols.protocols, faults: [...ofConfig.faults, ...ofProtocols.faults] };
}

function readConfigFile(file: ReadFile): { config: Config; faults: RootConfigFault[] } {
  if (!('text' in file)) return { config: defaultConfig, faults: [unreadable(file)] };
  const { config, problems } = readConfig(file.text);
  const lines = new LineIndex(file.text);
  return { config, faults: problems.map(({ span, detail, code, path }) => faultAt(lines, { path: file.path, span, code: detail ?? code, key: path })) };
}

function readProtocolFiles(files: readonly ReadFile[]): { protocols: readonly Protocol[]; faults: RootConfigFault[] } {
  const faults: RootConfigFault[] = [];
  const texts: ProtocolFile[] = [];
  for (const file of files) {
    if ('text' in file) texts.push(file);
    else faults.push(unreadable(file));
  }
  const { protocols, faults: inFiles } = readProtocols(texts);
  const lines = new Map(texts.map(({ path, text }) => [path, new LineIndex(text)]));
  return { protocols, faults: [...faults, ...inFiles.map(fault => faultAt(lines.get(fault.path) ?? new LineIndex(''), fault))] };
}

function unreadable({ path, code }: { path: string; code: string }): RootConfigFault {
  return { path, range: undefined, code, key: '' };
}

function faultAt(lines: LineIndex, { path, span, code, key }: { path: string; span: Span; code: string; key: string }): RootConfigFault {
  return { path, range: lines.rangeOf(span), code, key };
}
