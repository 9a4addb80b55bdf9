import { join } from 'node:path';
import { installOnce } from './cached-install.ts';
import { ensureServer } from './install-server.ts';
import { installPackages } from './npm.ts';

/** One version of each line of Node that the command line supports. */
const VERSIONS = { 20: '20.20.2', 22: '22.23.3' } as const;

export type NodeLine = keyof typeof VERSIONS | 24;

/** A Node of another line than the one we run on; undefined where npm has no binary for this machine. */
export async function ensureNode(line: NodeLine): Promise<string | undefined> {
  if (process.versions.node.startsWith(`${line}.`)) return process.execPath;
  if (process.platform !== 'linux') return undefined;
  // VS Code's server brings this one.
  if (line === 24) return (await ensureServer()).node;
  const nodePackage = `node-linux-${process.arch}`;
  const version = VERSIONS[line];
  const folder = await installOnce(`node-${version}`, (unfinished) => installPackages(unfinished, [`${nodePackage}@${version}`]));
  return join(folder, 'node_modules', nodePackage, 'bin', 'node');
}
