import { isAscii, isUtf8 } from 'node:buffer';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';

/** What became of reading one file. `not-text`: it is no UTF-8. */
export type FileReading =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'not-text' }
  | { readonly state: 'failed'; readonly code: string };

export function readFileText(path: string): FileReading {
  try {
    const text = readFileSync(path, 'utf8');
    // What is no UTF-8 is read as U+FFFD, and so is U+FFFD itself: only then the bytes must tell.
    return text.includes('\uFFFD') ? textOfBytes(readFileSync(path)) : { state: 'text', text };
  } catch (error) {
    return { state: 'failed', code: errorCode(error) };
  }
}

export function textOfBytes(bytes: Buffer): FileReading {
  // Most notes are plain ASCII, for which the one-byte decoder is much faster.
  if (isAscii(bytes)) return { state: 'text', text: bytes.toString('latin1') };
  return isUtf8(bytes) ? { state: 'text', text: bytes.toString('utf8') } : { state: 'not-text' };
}

/** Writes beside the file and then takes its place, so that nobody ever sees half a file. */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The system's short code (`ENOENT`), never its message, which holds the path as the system spells it. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
