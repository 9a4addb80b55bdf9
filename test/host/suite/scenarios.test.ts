import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { Scenario } from '../runner/scenarios.ts';
import { nameOf } from '../../rules/support/lint-files.ts';
import { eventually } from '../support/eventually.ts';
import { allFindings } from '../support/findings.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

describe('the scenarios of whole cases', () => {
  const parent = join(sampleFolder().fsPath, 'scenarios');
  const settings = vscode.workspace.getConfiguration('tahap');
  let usualDay: string | undefined;

  before(() => { usualDay = settings.inspect<string>('asOf')?.workspaceValue; });

  after(async () => {
    rmSync(parent, { recursive: true, force: true });
    await settings.update('asOf', usualDay, vscode.ConfigurationTarget.Workspace);
    await eventually('nothing is left of them', () => !allFindings().some(({ path }) => path.startsWith('scenarios/')), 25);
  });

  it('have exactly their findings, each on its day', async function () {
    this.timeout(300_000);
    const scenarios = JSON.parse(readFileSync(join(tahap().extensionPath, 'out/host/scenarios.json'), 'utf8')) as Scenario[];
    assert.ok(scenarios.length >= 40);
    for (const { folder, files } of scenarios) {
      for (const [path, text] of Object.entries(files)) write(join(parent, folder, path), text);
    }
    for (const asOf of new Set(scenarios.map(scenario => scenario.asOf))) {
      const those = scenarios.filter(scenario => scenario.asOf === asOf);
      await settings.update('asOf', asOf, vscode.ConfigurationTarget.Workspace);
      const expected = those.map(({ folder, expected }) => ({ folder, expected }));
      const shown = (): typeof expected => those.map(({ folder }) => ({ folder, expected: findingsIn(folder) }));
      await eventually('the findings of the day', () => JSON.stringify(shown()) === JSON.stringify(expected), 40).catch(() => undefined);
      assert.deepEqual(shown(), expected, asOf);
    }
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function findingsIn(folder: string): string[] {
  return allFindings().filter(({ path }) => path.startsWith(`scenarios/${folder}/`)).map(({ path, rule }) => `${nameOf(path)} ${rule}`).sort();
}
