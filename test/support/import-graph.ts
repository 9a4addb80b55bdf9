import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Files of the project that it imports. */
  readonly imports: readonly string[];
  /** Modules from outside. */
  readonly modules: readonly string[];
}

/** Every TypeScript file under a folder with what it imports; types count like values. */
export function sourceFiles(folder: string): Map<string, SourceFile> {
  const files = new Map<string, SourceFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = posix.join(folder, name.replaceAll('\\', '/'));
    if (!path.endsWith('.ts') || !statSync(path).isFile()) continue;
    files.set(path, read(path));
  }
  return files;
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\brequire\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm)].map(match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  const imports: string[] = [];
  const modules: string[] = [];
  for (const specifier of specifiers) {
    if (!specifier.startsWith('.')) {
      modules.push(specifier);
      continue;
    }
    const target = join(dirname(path), specifier).replaceAll('\\', '/');
    if (!existsSync(target)) throw new Error(`${path} imports ${specifier}, which is not there`);
    imports.push(target);
  }
  return { path, text, imports, modules };
}

/** One cycle, or undefined. */
export function findCycle(files: ReadonlyMap<string, SourceFile>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of files.get(path)?.imports ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of files.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
