import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './cached-install.ts';
import { installDependencies, installPackages, rebuildNative } from './npm.ts';

const SERVER_PACKAGE = 'code-server';
const SERVER_VERSION = '4.139.1';
/** The server needs Node 24, whatever this project runs on. */
const NODE_VERSION = '24.21.0';
const NODE_PACKAGE = `node-linux-${process.arch}`;
/** Raise this when the steps below change: a cache that was filled by the old steps is then filled anew. */
const RECIPE = 1;

/** The server does not start without these. Others want system headers and are not needed. */
const NATIVE_PACKAGES = ['@vscode/spdlog', 'node-pty', '@vscode/native-watchdog', '@parcel/watcher'];

export interface ServerInstall {
  readonly node: string;
  readonly serverMain: string;
}

/** A real VS Code for machines without a display, or from which VS Code's downloads can't be reached. */
export async function ensureServer(): Promise<ServerInstall> {
  if (process.platform !== 'linux') throw new Error('The VS Code server build runs on Linux only: install VS Code.');
  const folder = await installOnce(`server-${SERVER_VERSION}-node-${NODE_VERSION}-r${RECIPE}`, fillServerFolder);
  return {
    node: join(folder, 'node_modules', NODE_PACKAGE, 'bin', 'node'),
    serverMain: join(serverRoot(folder), 'out', 'server-main.js'),
  };
}

function serverRoot(folder: string): string {
  return join(folder, 'node_modules', SERVER_PACKAGE, 'lib', 'vscode');
}

async function fillServerFolder(folder: string): Promise<void> {
  const nodePackage = join(folder, 'node_modules', NODE_PACKAGE);
  const root = serverRoot(folder);
  console.log('  downloading the server');
  await installPackages(folder, [`${NODE_PACKAGE}@${NODE_VERSION}`, `${SERVER_PACKAGE}@${SERVER_VERSION}`]);
  console.log('  downloading what the server needs');
  await installDependencies(root, nodePackage);
  await installDependencies(join(root, 'extensions'), nodePackage);
  console.log('  compiling its native parts (needs a C++ compiler, make and Python 3)');
  await rebuildNative(root, NATIVE_PACKAGES, nodePackage);
  // The server looks for some of its modules under the desktop build's name.
  await symlink('node_modules', join(root, 'node_modules.asar'));
}
