import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { PathFilter } from '../../core/config/path-filter.ts';
import { ignoreName, isNoteOrCaseFile, isRootMarker } from '../../core/config/root-files.ts';
import { errorCode } from './file-text.ts';

export interface FileList {
  /** Notes and case files, relative to the root, with `/`, in a steady order. */
  readonly paths: readonly string[];
  /** Folders below that are roots of their own: they have their own configuration. */
  readonly nestedRoots: readonly string[];
  readonly failures: readonly { readonly path: string; readonly code: string }[];
}

export interface ListOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Lists notes below a root. `.gitignore` files are respected; links to folders are not followed. */
export function listFiles(root: string, options: ListOptions): FileList {
  const walk = new Walk(root, new PathFilter(options));
  walk.folder('');
  return { paths: walk.paths, nestedRoots: walk.nestedRoots, failures: walk.failures };
}

class Walk {
  readonly paths: string[] = [];
  readonly nestedRoots: string[] = [];
  readonly failures: { path: string; code: string }[] = [];

  constructor(private readonly root: string, private readonly filter: PathFilter) {}

  folder(path: string): void {
    const entries = this.entriesOf(path);
    if (!entries) return;
    if (path !== '' && entries.some(entry => isRootMarker(entry.name))) {
      this.nestedRoots.push(path);
      return;
    }
    if (entries.some(entry => entry.name === ignoreName)) this.readIgnoreFile(path);
    const base = path === '' ? '' : `${path}/`;
    for (const entry of entries) {
      const child = base + entry.name;
      if (entry.isDirectory()) {
        if (this.filter.entersFolder(child)) this.folder(child);
      } else if (isNoteOrCaseFile(entry.name) && this.filter.acceptsFile(child)) {
        this.paths.push(child);
      }
    }
  }

  private entriesOf(path: string): Dirent[] | undefined {
    try {
      return readdirSync(join(this.root, path), { withFileTypes: true }).sort((left, right) => left.name < right.name ? -1 : 1);
    } catch (error) {
      this.failures.push({ path, code: errorCode(error) });
      return undefined;
    }
  }

  private readIgnoreFile(folder: string): void {
    try {
      this.filter.addIgnoreFile(folder, readFileSync(join(this.root, folder, ignoreName), 'utf8'));
    } catch {
      // A .gitignore that can't be read ignores nothing.
    }
  }
}
