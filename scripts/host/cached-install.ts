import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.ts';

/**
 * Fills a folder of the cache once. The work is done under a name of its own and the folder gets its real name when
 * all is done, so that a folder with the real name is complete, whatever was interrupted and whoever else installs.
 */
export async function installOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await removeLeftovers(name);
  const unfinished = join(cacheFolder, unfinishedName(name, process.pid));
  const start = Date.now();
  console.log(`Installing ${name} (once) ...`);
  await mkdir(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    await moveInPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  console.log(`Installed ${name} in ${Math.round((Date.now() - start) / 1000)} s`);
  return folder;
}

async function moveInPlace(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another process was quicker; its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  }
}

function unfinishedName(name: string, processId: number): string {
  return `${name}.unfinished-${processId}`;
}

async function removeLeftovers(name: string): Promise<void> {
  const prefix = unfinishedName(name, 0).slice(0, -1);
  const entries = existsSync(cacheFolder) ? await readdir(cacheFolder) : [];
  for (const entry of entries) {
    if (!entry.startsWith(prefix) || isAlive(Number(entry.slice(prefix.length)))) continue;
    console.log(`Removing ${entry}, which was interrupted`);
    await rm(join(cacheFolder, entry), { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
