import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of each generated file by its path in the project, with `/`: `schemas/config.schema.json`. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What a module of this folder exports to be run by all.ts. It reads sources and returns texts; it writes nothing. */
export interface Generator {
  readonly generate: () => GeneratedFiles;
}

export const projectRoot = join(__dirname, '..', '..');

/** The paths whose file is missing or says something else than it should. */
export function outOfDate(files: GeneratedFiles, root = projectRoot): string[] {
  return [...files].filter(([path, text]) => textOf(join(root, path)) !== text).map(([path]) => path);
}

/** Writes the files that are out of date and returns their paths. */
export function writeGenerated(files: GeneratedFiles, root = projectRoot): string[] {
  const changed = outOfDate(files, root);
  for (const path of changed) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(path) ?? '');
  }
  return changed;
}

/** Line ends are Git's business: a check-out with CRLF is not out of date. */
function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : undefined;
}
