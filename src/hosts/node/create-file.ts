import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './file-text.ts';

/**
 * Writes a new file, with the folders it needs. It appears whole or not at all, and never takes the place of another:
 * then the result is `false`.
 * @throws the system's error when it can't be written
 */
export function createFile(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    return linkOrWrite(temporary, path, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Some disks know no second name for a file: there it is written in its place. */
function linkOrWrite(temporary: string, path: string, text: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
  }
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
