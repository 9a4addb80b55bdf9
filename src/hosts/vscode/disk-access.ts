import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dirent } from 'node:fs';
import type { FileEntry } from '../../core/ports.ts';
import type { FileAccess } from './file-access.ts';

/**
 * Reads straight from the disk where the address is one of the disk: many times faster than through VS Code, whose answer
 * makes a round trip through another process. Only for the bundle that runs in Node.
 */
export function diskFirst(other: FileAccess): FileAccess {
  return {
    async list(folder) {
      if (folder.scheme !== 'file') return other.list(folder);
      const entries = await readdir(folder.fsPath, { withFileTypes: true });
      return Promise.all(entries.map(async entry => ({ name: entry.name, kind: await kindOf(folder.fsPath, entry) })));
    },
    async read(file) {
      return file.scheme === 'file' ? readFile(file.fsPath) : other.read(file);
    },
  };
}

async function kindOf(folder: string, entry: Dirent): Promise<FileEntry['kind']> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  const target = await stat(join(folder, entry.name)).catch(() => undefined);
  return target?.isFile() ? 'file' : 'other';
}
