import { closeSync, constants, accessSync, fchmodSync, fchownSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, textOfBytes } from './file-text.ts';

/** A file that is to be written anew: its text, and the bytes by which a change in between is noticed. */
export type RewritableFile =
  | { readonly state: 'text'; readonly text: string; readonly bytes: Buffer }
  | { readonly state: 'not-text' }
  | { readonly state: 'failed'; readonly code: string };

/** `changed`: somebody else has written it since it was read, and it was left alone. */
export type Rewriting = { readonly state: 'written' } | { readonly state: 'changed' } | { readonly state: 'failed'; readonly code: string };

export function readRewritable(path: string): RewritableFile {
  try {
    const bytes = readFileSync(path);
    const reading = textOfBytes(bytes);
    return reading.state === 'text' ? { ...reading, bytes } : reading;
  } catch (error) {
    return { state: 'failed', code: errorCode(error) };
  }
}

/**
 * Gives a file another text, if it still holds the bytes that were read. Whoever looks sees the old file or the new one, never
 * half of it; rights and owner stay. A link stays a link: what it leads to is written.
 */
export function rewriteFile(path: string, read: Buffer, text: string): Rewriting {
  try {
    const target = realpathSync(path);
    const before = statSync(target);
    // Taking the place of a file asks for no right to write it: whoever took that right away means it.
    if ((before.mode & 0o222) === 0) return { state: 'failed', code: 'EACCES' };
    accessSync(target, constants.W_OK);
    return replace(target, { before, read, text });
  } catch (error) {
    return { state: 'failed', code: errorCode(error) };
  }
}

function replace(target: string, { before, read, text }: { before: Stats; read: Buffer; text: string }): Rewriting {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeLike(temporary, before, text);
    if (!readFileSync(target).equals(read)) return { state: 'changed' };
    renameSync(temporary, target);
    return { state: 'written' };
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeLike(path: string, { mode, uid, gid }: Stats, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only some may give a file away; for all others it is theirs already, or becomes theirs. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Rights and text are kept in any case.
  }
}
