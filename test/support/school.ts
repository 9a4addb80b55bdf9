import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/core/config/read-config.ts';
import { Linter } from '../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../src/core/protocol/builtin.generated.ts';
import { isCaseFilePath, isNotePath } from '../../src/core/text/paths.ts';

export const schoolFolder = resolve('examples/school');
export const schoolDay = '2026-11-24';

/** Paths of the sample repository's notes and case files, relative to it, with `/`. */
export function schoolPaths(): string[] {
  return readdirSync(schoolFolder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => isNotePath(path) || isCaseFilePath(path))
    .sort();
}

export function schoolText(path: string): string {
  return readFileSync(join(schoolFolder, path), 'utf8');
}

export function schoolLinter(): Linter {
  const { config } = readConfig(schoolText('.tahap.yaml'));
  const linter = new Linter({ config, protocols: builtinProtocols, asOf: schoolDay, language: 'auto', fallbackLanguage: 'en' });
  for (const path of schoolPaths()) linter.set(path, schoolText(path));
  linter.check();
  return linter;
}
