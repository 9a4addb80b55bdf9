import type { IsoDate } from './language/calendar.ts';

/** What a host gives to those who use the core. Small on purpose: the core itself asks for none of this. */

export interface FileEntry {
  readonly name: string;
  /** A link to a folder is `other`: it is not followed. A link to a file is a `file`. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** Files below one root. Paths are relative to it, with `/`; the root itself is the empty path. */
export interface FileSource {
  /** Rejects when the folder can't be read. */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Rejects when the file can't be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface Clock {
  /** The local day. */
  today(): IsoDate;
}

/** As many bytes of chance as asked for, of a kind that nobody can foresee: codes are drawn from them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Facts of a log line: ids, codes, counts and milliseconds. Never text of a note, a file name or a path. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
}
