import { tahap, TemporaryFolder } from '../../support/command-line.ts';
import { configFile, dayOf, nameOf, type Files, type LintSetup } from './lint-files.ts';

/** `file rule` of each finding that `tahap lint` prints for these files in a folder of their own. */
export function shellFindings(files: Files, setup: LintSetup = {}): string[] {
  const folder = new TemporaryFolder({ [configFile]: '', ...files });
  try {
    const { out, errors } = tahap(folder.path, ['lint', '--format', 'json', '--as-of', dayOf(files, setup)]);
    if (errors !== '') throw new Error(errors);
    const { problems } = JSON.parse(out) as { problems: { path: string; rule: string }[] };
    return problems.map(({ path, rule }) => `${nameOf(path)} ${rule}`).sort();
  } finally {
    folder.remove();
  }
}
