import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configName } from '../../core/config/root-files.ts';

const rootMarkers = [configName, '.git'];

/**
 * The root of the notes at a path: the nearest folder up that holds `.tahap.yaml` or `.git`, else the working folder,
 * else (outside of it) the path's own folder.
 */
export function findRoot(path: string, workingFolder: string): string {
  const start = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
    if (folder === dirname(folder)) break;
  }
  return start === workingFolder || start.startsWith(join(workingFolder, '/')) ? workingFolder : start;
}

export function isRoot(folder: string): boolean {
  return rootMarkers.some(marker => existsSync(join(folder, marker)));
}
