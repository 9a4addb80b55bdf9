import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, notePath } from '../../test/rules/support/build-note.ts';
import { configFile, lintFiles, type Files, type LintSetup } from '../../test/rules/support/lint-files.ts';
import type { Problem } from '../../src/core/lint/problem.ts';

/**
 * An example of a rule page: a fenced block `tahap` whose lines beginning with `%% ` say how to read it.
 *
 *     %% file: s01.session.md          what follows is this file, up to the next line with %%
 *     %% beside: session 1             a complete note of session 1 stands in the same case; `case file` likewise
 *     %% as-of: 2026-01-20             the day by which dates are judged
 *     %% alone                         the text is checked alone, as from standard input
 *     %% not-utf-8: s02.session.md     a file that can't be decoded
 *     %% expect: s01.session.md:4 missing-step conclude
 *     %% expect: nothing
 *
 * Files without a folder stand in `cases/C-0142`; `.tahap.yaml` is the configuration. All rules run, and what is found
 * must be exactly what is expected.
 */
export interface Example {
  /** For test titles: the rule and the heading above. */
  readonly name: string;
  readonly language: Language;
  /** The files that the block shows, by their path. */
  readonly files: Files;
  /** Complete files beside them that are only named. */
  readonly beside: readonly Beside[];
  readonly setup: LintSetup;
  /** `path:line rule step`, the step only where the finding is about one. */
  readonly expected: readonly string[];
}

export interface Beside {
  readonly kind: 'session' | 'case file';
  readonly session: number;
}

const directivePattern = /^%% ([a-z0-9-]+)(?:: (.+))?$/;
const caseFolder = 'cases/C-0142';
const usualDay = '2026-01-20';

/** @throws Error when the block does not follow the form */
export function readExample(lines: readonly string[], { name, language }: { name: string; language: Language }): Example {
  const files: Record<string, string> = {};
  const beside: Beside[] = [];
  const expected: string[] = [];
  const unreadable: string[] = [];
  let setup: LintSetup = { asOf: usualDay };
  let path: string | undefined;
  let saysWhat = false;
  for (const line of lines) {
    const [, directive, value = ''] = directivePattern.exec(line) ?? [];
    if (directive === undefined) {
      if (path === undefined) throw new Error(`${name}: "${line}" stands in no file`);
      files[path] += `${line}\n`;
      continue;
    }
    path = undefined;
    if (directive === 'file') files[path = fullPath(value)] = '';
    else if (directive === 'beside') beside.push(readBeside(value, name));
    else if (directive === 'as-of') setup = { ...setup, asOf: value };
    else if (directive === 'alone') setup = { ...setup, isAlone: true };
    else if (directive === 'not-utf-8') unreadable.push(fullPath(value));
    else if (directive === 'expect') {
      saysWhat = true;
      if (value !== 'nothing') expected.push(fullPath(value));
    } else throw new Error(`${name}: unknown line %% ${directive}`);
  }
  if (!saysWhat) throw new Error(`${name}: the example does not say what to expect`);
  return { name, language, files, beside, setup: { ...setup, unreadable }, expected: expected.sort() };
}

export function filesOf({ files, beside, language }: Example): Files {
  const others = beside.map(({ kind, session }) => kind === 'session'
    ? [notePath(session), buildNote(language, { session })]
    : [`${caseFolder}/case.md`, buildCaseFile(language)]);
  return { ...Object.fromEntries(others) as Files, ...files };
}

export function problemsOf(example: Example): Problem[] {
  return lintFiles(filesOf(example), example.setup);
}

/** A problem as an example writes it. */
export function asExpected({ path, range, rule, step }: Problem): string {
  const place = `${path}:${range.start.line + 1} ${rule}`;
  return step === undefined ? place : `${place} ${step}`;
}

/** A path as a page shows it. */
export function shortPath(path: string): string {
  return path.startsWith(`${caseFolder}/`) ? path.slice(caseFolder.length + 1) : path;
}

function fullPath(path: string): string {
  return path.includes('/') || path.startsWith(configFile) ? path : `${caseFolder}/${path}`;
}

function readBeside(value: string, name: string): Beside {
  if (value === 'case file') return { kind: 'case file', session: 0 };
  const session = Number(/^session (\d)$/.exec(value)?.[1]);
  if (!session) throw new Error(`${name}: "${value}" can't stand beside`);
  return { kind: 'session', session };
}
