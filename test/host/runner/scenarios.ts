import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../scripts/host/paths.ts';
import { configFile, dayOf } from '../../rules/support/lint-files.ts';
import { isOfFilesAlone, knownSituations, wantedOf, withoutStep } from '../../rules/support/situations.ts';

/** A case in a folder that is a root of its own, the day on which it is judged, and `file rule` of each finding. */
export interface Scenario {
  readonly folder: string;
  readonly asOf: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

/** The twenty scenarios of the domain and their variants begin with their number. */
const numbered = /^(?:scenario )?\d+(?::| )/;

/** Writes them as one JSON list: tests in the host are bundled and can't import what the unit tests do. */
export async function writeScenarios(path: string): Promise<void> {
  await importRuleTests();
  const scenarios = knownSituations.filter(({ title, setup }) => numbered.test(title) && isOfFilesAlone(setup)).flatMap(({ files, setup, expected }, index) => (['en', 'id'] as const).map((language): Scenario => ({
    folder: `scenario-${index + 1}-${language}`,
    asOf: dayOf(files(language), setup ?? {}),
    files: { [configFile]: 'tahap: 1\n', ...files(language) },
    expected: wantedOf(expected, language).map(withoutStep).sort(),
  })));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(scenarios));
}

/** Test files hand over their situations when they describe their tests; none of them is run here. */
async function importRuleTests(): Promise<void> {
  const folder = join(projectRoot, 'test', 'rules');
  Object.assign(globalThis, { describe: (_title: string, body: () => void) => body(), it: () => undefined });
  for (const name of readdirSync(folder)) if (name.endsWith('.test.ts')) await import(join(folder, name));
}
