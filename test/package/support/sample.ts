import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFolder } from '../../../scripts/host/paths.ts';

/** The day by which the sample's README judges its notes. */
export const SAMPLE_DAY = '2026-11-24';

/** How many findings the sample's README lists. */
export function listedFindings(): number {
  const table = readFileSync(join(sampleFolder, 'README.md'), 'utf8');
  return [...table.matchAll(/^\| cases\/\S+ \| \d+ \| [a-z-]+ \|$/gm)].length;
}

export interface LintOutcome {
  readonly status: number | null;
  readonly problems: readonly { readonly rule: string }[];
  readonly errors: string;
}

/** Lints the sample in a process of its own, which runs where the program is. */
export function lintSample(program: string, parameters: readonly string[], workingFolder: string): LintOutcome {
  const lint = ['lint', sampleFolder, '--as-of', SAMPLE_DAY, '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(program, [...parameters, ...lint], { cwd: workingFolder, encoding: 'utf8' });
  const problems = stdout ? (JSON.parse(stdout) as { problems: { rule: string }[] }).problems : [];
  return { status, problems, errors: stderr };
}
