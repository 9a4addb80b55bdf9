import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isNotePath } from '../../core/text/paths.ts';
import { configName } from './find-root.ts';
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

const neverRead = new Set(['.git', 'node_modules']);

/** Lists notes below a root. `.gitignore` files are respected; links to folders are not followed. */
export function listFiles(root: string, { include, exclude }: ListOptions): FileList {
  const walk = new Walk(root);
  const filters: Filter[] = exclude.length > 0 ? [{ base: '', rules: ignore().add([...exclude]) }] : [];
  walk.folder('', filters);
  const wanted = include.map(folder => folder.replace(/^\.?\/+|\/+$/g, ''));
  const isIncluded = (path: string): boolean => wanted.length === 0 || wanted.some(folder => folder === '' || path === folder || path.startsWith(`${folder}/`));
  return { paths: walk.paths.filter(isIncluded), nestedRoots: walk.nestedRoots, failures: walk.failures };
}

interface Filter {
  /** The folder that the patterns are relative to, with a final `/`; empty for the root. */
  readonly base: string;
  readonly rules: Ignore;
}

class Walk {
  readonly paths: string[] = [];
  readonly nestedRoots: string[] = [];
  readonly failures: { path: string; code: string }[] = [];

  constructor(private readonly root: string) {}

  folder(path: string, inherited: readonly Filter[]): void {
    const entries = this.entriesOf(path);
    if (!entries) return;
    if (path !== '' && entries.some(entry => entry.name === configName || entry.name === '.git')) {
      this.nestedRoots.push(path);
      return;
    }
    const base = path === '' ? '' : `${path}/`;
    const filters = entries.some(entry => entry.name === '.gitignore') ? [...inherited, ...this.gitignore(base)] : inherited;
    for (const entry of entries) {
      const child = base + entry.name;
      if (entry.isDirectory()) {
        if (!neverRead.has(entry.name) && !isIgnored(`${child}/`, filters)) this.folder(child, filters);
      } else if ((isNotePath(entry.name) || entry.name === 'case.md') && !isIgnored(child, filters)) {
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

  private gitignore(base: string): Filter[] {
    try {
      return [{ base, rules: ignore().add(readFileSync(join(this.root, base, '.gitignore'), 'utf8')) }];
    } catch {
      return [];
    }
  }
}

/** The innermost file that has an opinion decides, as in git. */
function isIgnored(path: string, filters: readonly Filter[]): boolean {
  for (const { base, rules } of [...filters].reverse()) {
    const verdict = rules.test(path.slice(base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
