import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from './install-server.ts';
import { runCommand } from './processes.ts';

const INSTALL_MILLISECONDS = 60_000;

/** Installs a VSIX as a person would, into a folder that `startServer` can be given as its `extensionsFolder`. */
export async function installExtension(vsix: string, extensionsFolder: string): Promise<void> {
  const { node, serverMain } = await ensureServer();
  const dataFolder = await mkdtemp(join(tmpdir(), 'tahap-install-'));
  const flags = ['--accept-server-license-terms', '--telemetry-level=off', `--server-data-dir=${dataFolder}`];
  flags.push(`--extensions-dir=${extensionsFolder}`, `--install-extension=${vsix}`);
  try {
    await runCommand(node, [serverMain, ...flags], { milliseconds: INSTALL_MILLISECONDS });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
