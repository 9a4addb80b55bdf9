import { defaultConfig, type Config } from '../../../src/core/config/config.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import type { Problem } from '../../../src/core/lint/problem.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';

/** Texts by path, as a repository holds them; `.tahap.yaml` is the configuration. */
export type Files = Readonly<Record<string, string>>;

export interface LintSetup {
  /** Without it, the day of the newest note: nothing that it promises is over yet. */
  readonly asOf?: string;
  readonly isAlone?: boolean;
  readonly language?: Language | 'auto';
  /** Files that are not UTF-8 text. */
  readonly unreadable?: readonly string[];
}

const usualDay = '2026-01-20';

export const configFile = '.tahap.yaml';

export function createLinter(config: Config, setup: LintSetup = {}): Linter {
  const { asOf = usualDay, isAlone = false, language = 'auto' } = setup;
  return new Linter({ config, protocols: builtinProtocols, asOf, language, fallbackLanguage: 'en', isAlone });
}

/** @throws Error when the files hold a configuration that can't be read: a fault of the test */
export function configOf(files: Files): Config {
  const text = files[configFile];
  if (text === undefined) return defaultConfig;
  const { config, problems } = readConfig(text);
  if (problems.length > 0) throw new Error(`${configFile}: ${problems.map(({ code, path }) => `${code} ${path}`).join('; ')}`);
  return config;
}

export function lintFiles(files: Files, setup: LintSetup = {}): Problem[] {
  const linter = createLinter(configOf(files), { ...setup, asOf: dayOf(files, setup) });
  for (const [path, text] of Object.entries(files)) if (path !== configFile) linter.set(path, text);
  for (const path of setup.unreadable ?? []) linter.setUnreadable(path);
  linter.check();
  return linter.problems();
}

/** The day on which the files are judged. */
export function dayOf(files: Files, { asOf }: LintSetup): string {
  return asOf ?? newestDay(files);
}

function newestDay(files: Files): string {
  const days = Object.values(files).flatMap(text => /^(?:date|tanggal): *(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? []);
  return days.sort().at(-1) ?? usualDay;
}

/** `file rule step`, as the tests expect them: the last part only where the finding is about one step. */
export function inShort({ path, rule, step }: Problem): string {
  return step === undefined ? `${nameOf(path)} ${rule}` : `${nameOf(path)} ${rule} ${step}`;
}

/** A file by its name, without the suffix of notes. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.session\.md$/, '');
}

export function shortFindings(files: Files, setup: LintSetup = {}): string[] {
  return lintFiles(files, setup).map(inShort).sort();
}
