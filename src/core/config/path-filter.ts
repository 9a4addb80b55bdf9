import ignore, { type Ignore } from 'ignore';
import { folderOf } from '../text/paths.ts';

const neverRead = new Set(['.git', 'node_modules']);

/**
 * Which files of a root are read: `include` and `exclude` of its configuration, and every `.gitignore` that the walk has
 * met. Paths are relative to the root, with `/`. Shell and editor ask the same filter.
 */
export class PathFilter {
  private readonly ignoreFiles = new Map<string, Ignore>();
  private readonly excluded: Ignore | undefined;
  private readonly included: readonly string[];

  constructor({ include, exclude }: { readonly include: readonly string[]; readonly exclude: readonly string[] }) {
    this.excluded = exclude.length > 0 ? ignore().add([...exclude]) : undefined;
    this.included = include.map(folder => folder.split('/').filter(name => name !== '' && name !== '.').join('/'));
  }

  /** The text of the `.gitignore` in a folder; its patterns are relative to that folder. */
  addIgnoreFile(folder: string, text: string): void {
    this.ignoreFiles.set(folder, ignore().add(text.replace(/^\ufeff/, '')));
  }

  /** Whether a folder is entered. The folders around it have been asked before. */
  entersFolder(path: string): boolean {
    return !neverRead.has(path.slice(path.lastIndexOf('/') + 1)) && !this.isIgnored(path, '/');
  }

  /** Whether a file is read. The folders around it have been asked before. */
  acceptsFile(path: string): boolean {
    return this.isIncluded(path) && !this.isIgnored(path, '');
  }

  /** Whether a walk from the root would come to this file. */
  reachesFile(path: string): boolean {
    return this.reachesFolder(folderOf(path)) && this.acceptsFile(path);
  }

  /** Whether a walk from the root would enter this folder. */
  reachesFolder(path: string): boolean {
    return path === '' || (this.reachesFolder(folderOf(path)) && this.entersFolder(path));
  }

  private isIncluded(path: string): boolean {
    return this.included.length === 0 || this.included.some(folder => folder === '' || path === folder || path.startsWith(`${folder}/`));
  }

  /** The configuration has the first word; then the innermost `.gitignore` that has an opinion decides, as in git. */
  private isIgnored(path: string, mark: '/' | ''): boolean {
    if (this.excluded?.ignores(path + mark)) return true;
    if (this.ignoreFiles.size === 0) return false;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const verdict = this.ignoreFiles.get(folder)?.test((folder === '' ? path : path.slice(folder.length + 1)) + mark);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === '') return false;
    }
  }
}
