import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { withSeverities, type Config } from '../core/config/config.ts';
import type { IsoDate } from '../core/language/calendar.ts';
import { Linter } from '../core/lint/linter.ts';
import type { Problem } from '../core/lint/problem.ts';
import type { Language, Protocol } from '../core/protocol/protocol.ts';
import { baseName } from '../core/text/paths.ts';
import type { Severity } from '../core/rules/rule.ts';
import { findRoot } from '../hosts/node/find-root.ts';
import { readFileText } from '../hosts/node/file-text.ts';
import { listFiles } from '../hosts/node/list-files.ts';
import { loadConfig, type ConfigFault } from '../hosts/node/load-config.ts';
import type { CommandIo } from './io.ts';
import { Progress } from './progress.ts';

export interface CheckOptions {
  readonly asOf: IsoDate;
  readonly language: Language | 'auto' | undefined;
  readonly fallbackLanguage: Language;
  readonly configFile: string | undefined;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** A text from standard input, in the place of a file. */
  readonly input?: { readonly path: string; readonly text: string | undefined };
  /** Runs between judging and reporting, and may change files and what the linter holds of them. */
  readonly mend?: (root: ReadRoot) => void;
}

export interface CheckOutcome {
  /** Paths relative to the working folder, with `/`. */
  readonly problems: Problem[];
  readonly notes: number;
  readonly cases: number;
  /** Paths that could not be read, with the system's code. */
  readonly failures: readonly { readonly path: string; readonly code: string }[];
  readonly configFaults: readonly ConfigFault[];
}

/** Checks every note under the roots of the paths, and gives the problems of what the paths name. */
export function checkPaths(paths: readonly string[], options: CheckOptions, io: CommandIo): CheckOutcome {
  const problems: Problem[] = [];
  let notes = 0;
  let cases = 0;
  const { failures, configFaults } = readRoots(paths, options, io, root => {
    const { linter, isWanted, shown } = root;
    linter.check();
    options.mend?.(root);
    for (const problem of linter.problems()) {
      if (isWanted(problem.path)) problems.push({ ...problem, path: shown(problem.path), ...(problem.related ? { related: problem.related.map(place => ({ ...place, path: shown(place.path) })) } : {}) });
    }
    const counts = count(linter, isWanted);
    notes += counts.notes;
    cases += counts.cases;
  });
  return { problems, notes, cases, failures, configFaults };
}

/** A root with everything under it read, though not yet judged. */
export interface ReadRoot {
  readonly folder: string;
  readonly linter: Linter;
  readonly config: Config;
  /** Whether the paths of the command line name this one, or a folder around it. */
  readonly isWanted: (path: string) => boolean;
  /** The path relative to the working folder, with `/`. */
  readonly shown: (path: string) => string;
}

/** Reads every note under the roots of the paths, one root after the other, and hands each root on. */
export function readRoots(paths: readonly string[], options: CheckOptions, io: CommandIo, visit: (root: ReadRoot) => void): Pick<CheckOutcome, 'failures' | 'configFaults'> {
  const outcome: Collected = { failures: [], configFaults: [] };
  const checked = new Set<string>();
  const queue: { root: string; targets: string[] }[] = [];
  const enqueue = (root: string, target: string): void => {
    const known = queue.find(entry => entry.root === root);
    if (known) known.targets.push(target);
    else queue.push({ root, targets: [target] });
  };
  for (const path of paths) {
    const target = resolve(io.workingFolder, path);
    if (existsSync(target) || options.input?.path === path) enqueue(findRoot(target, io.workingFolder), target);
    else outcome.failures.push({ path, code: 'ENOENT' });
  }
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    if (checked.has(entry.root)) continue;
    checked.add(entry.root);
    const nested = readRoot(entry, { options, io, outcome, visit });
    for (const root of nested) if (!checked.has(root)) enqueue(root, root);
  }
  return outcome;
}

interface Collected {
  failures: { path: string; code: string }[];
  configFaults: ConfigFault[];
}

interface ReadContext {
  readonly options: CheckOptions;
  readonly io: CommandIo;
  readonly outcome: Collected;
  readonly visit: (root: ReadRoot) => void;
}

/** Gives the roots below that a target reaches and that are still to be read. */
function readRoot({ root, targets }: { root: string; targets: string[] }, { options, io, outcome, visit }: ReadContext): string[] {
  const named = options.configFile === undefined ? undefined : resolve(io.workingFolder, options.configFile);
  const { config, protocols, faults } = loadConfig(root, named);
  if (faults.length > 0) {
    outcome.configFaults.push(...faults.map(fault => ({ ...fault, path: shownPath(fault.path, io) })));
    return [];
  }
  const list = listFiles(root, config);
  const wanted = targets.map(target => toSlashes(relative(root, target)));
  const isWanted = (path: string): boolean => wanted.some(target => target === '' || path === target || path.startsWith(`${target}/`));
  const extra = wanted.filter(target => target !== '' && !list.paths.includes(target) && isFile(join(root, target)));
  const linter = linterFor({ config, protocols }, options);
  load(linter, [...list.paths, ...extra], { root, options, io, outcome, isWanted });
  const shown = (path: string): string => shownPath(join(root, path), io);
  visit({ folder: root, linter, config, isWanted, shown });
  outcome.failures.push(...list.failures.filter(({ path }) => isWanted(path)).map(({ path, code }) => ({ path: shown(path), code })));
  return list.nestedRoots.filter(isWanted).map(path => join(root, path));
}

export function linterFor({ config, protocols }: { config: Config; protocols: readonly Protocol[] }, options: CheckOptions, isAlone = false): Linter {
  return new Linter({
    config: withSeverities(config, options.severities),
    protocols,
    asOf: options.asOf,
    language: options.language ?? config.language,
    fallbackLanguage: config.language === 'auto' ? options.fallbackLanguage : config.language,
    isAlone,
  });
}

interface LoadContext {
  readonly root: string;
  readonly options: CheckOptions;
  readonly io: CommandIo;
  readonly outcome: Collected;
  readonly isWanted: (path: string) => boolean;
}

function load(linter: Linter, paths: readonly string[], { root, options, io, outcome, isWanted }: LoadContext): void {
  const progress = new Progress(io, paths.length);
  const inputPath = options.input && toSlashes(relative(root, resolve(io.workingFolder, options.input.path)));
  if (options.input && inputPath !== undefined) {
    if (options.input.text === undefined) linter.setUnreadable(inputPath);
    else linter.set(inputPath, options.input.text);
  }
  paths.forEach((path, index) => {
    progress.step(index);
    if (path === inputPath) return;
    const reading = readFileText(join(root, path));
    if (reading.state === 'text') linter.set(path, reading.text);
    else if (reading.state === 'not-text') linter.setUnreadable(path);
    else if (isWanted(path)) outcome.failures.push({ path: shownPath(join(root, path), io), code: reading.code });
  });
  progress.finish();
}

function count(linter: Linter, isWanted: (path: string) => boolean): { notes: number; cases: number } {
  const cases = new Set<string>();
  let notes = 0;
  for (const path of linter.paths()) {
    if (!isWanted(path) || baseName(path) === 'case.md') continue;
    notes++;
    const key = linter.cases.keyOfNote(path);
    if (key !== undefined) cases.add(key);
  }
  return { notes, cases: cases.size };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function shownPath(path: string, io: CommandIo): string {
  return toSlashes(relative(io.workingFolder, path)) || '.';
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
