import type * as vscode from 'vscode';
import { readRootConfig, type ReadFile, type RootConfig, type RootConfigFault } from '../../core/config/root-config.ts';
import { configName, isProtocolName, protocolsFolder } from '../../core/config/root-files.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileReader } from './file-reader.ts';

/** What a root goes by. */
export interface RootSettings {
  readonly config: RootConfig['config'];
  readonly protocols: RootConfig['protocols'];
  /** Changes exactly when what holds has changed. */
  readonly key: string;
  readonly faults: readonly RootConfigFault[];
}

/**
 * Reads the configuration of roots; open texts stand before those on the disk. The shell stops at a fault. An editor can't
 * stop while somebody types: until the fault is mended, what held before goes on to hold (without any such, the defaults and
 * those files that are in order), and the fault is shown in its file.
 */
export class RootConfigs {
  private readonly valid = new Map<string, RootSettings>();

  constructor(private readonly reader: FileReader) {}

  async read(root: vscode.Uri): Promise<RootSettings> {
    const files = { config: await this.file(root, configName), protocols: await this.protocols(root) };
    const { config, protocols, faults } = readRootConfig({ config: files.config, protocols: files.protocols });
    const settings = { config, protocols, faults, key: JSON.stringify(files) };
    const name = root.toString();
    if (faults.length > 0) return { ...this.valid.get(name) ?? settings, faults };
    this.valid.set(name, settings);
    return settings;
  }

  private async protocols(root: vscode.Uri): Promise<ReadFile[]> {
    const entries = await this.reader.list(uriBelow(root, protocolsFolder));
    const names = entries.filter(({ name, kind }) => kind === 'file' && isProtocolName(name)).map(({ name }) => name).sort();
    return Promise.all(names.map(async name => {
      const path = `${protocolsFolder}/${name}`;
      return await this.file(root, path) ?? { path, code: 'UNREADABLE' };
    }));
  }

  private async file(root: vscode.Uri, path: string): Promise<ReadFile | undefined> {
    const text = await this.reader.current(uriBelow(root, path));
    if (text === undefined) return undefined;
    return text === null ? { path, code: 'NOT_UTF8' } : { path, text };
  }
}
