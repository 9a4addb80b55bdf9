import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../scripts/host/paths.ts';
import type { Totals } from './in-host/report-channel.ts';
import { bundleNodeTests, bundleWebTests } from './runner/bundle-tests.ts';
import { chooseNodeHost, runNodeHost } from './runner/node-host.ts';
import { runHost, summary } from './runner/run-host.ts';
import { copySample, readSample } from './runner/sample-workspace.ts';
import { writeRuleExamples } from './runner/rule-examples.ts';
import { writeScenarios } from './runner/scenarios.ts';
import { runWebHost } from './runner/web-host.ts';

const USAGE = `Usage: tsx test/host/run.ts [--only node|web] [--grep WORDS] [--extension FOLDER]

Runs test/host/suite in a real VS Code with its Node extension host (the desktop where there is one and a display,
else the server build), then test/host/web in VS Code for the web.`;

interface Choice {
  readonly only: string | undefined;
  readonly onlyTitlesWith: string;
  readonly extensionFolder: string;
}

async function main(): Promise<void> {
  const choice = readChoice();
  const sample = await copySample();
  const all: Totals[] = [];
  try {
    if (choice.only !== 'web') all.push(await testNodeHost(choice, sample.folder));
    if (choice.only !== 'node') all.push(await testWebHost(choice, sample.folder));
  } finally {
    await sample.remove();
  }
  const total = all.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function readChoice(): Choice {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      grep: { type: 'string', default: '' },
      extension: { type: 'string', default: projectRoot },
    },
  });
  if (values.only && !['node', 'web'].includes(values.only)) throw new Error(USAGE);
  return { only: values.only, onlyTitlesWith: values.grep, extensionFolder: resolve(values.extension) };
}

async function testNodeHost({ extensionFolder, onlyTitlesWith }: Choice, workspace: string): Promise<Totals> {
  const host = await chooseNodeHost();
  return runHost(host.name, async (results) => {
    requireBundle(extensionFolder, 'dist/extension.node.js');
    writeRuleExamples(join(projectRoot, 'out', 'host', 'rule-examples.json'));
    await writeScenarios(join(projectRoot, 'out', 'host', 'scenarios.json'));
    const testsFile = await bundleNodeTests({ resultsAddress: results.address, onlyTitlesWith });
    await results.useBundle(testsFile);
    await runNodeHost({ program: host.program, extensionFolder, testsFile, workspace });
  });
}

async function testWebHost({ extensionFolder, onlyTitlesWith }: Choice, workspace: string): Promise<Totals> {
  return runHost('Web host', async (results) => {
    requireBundle(extensionFolder, 'dist/extension.web.js');
    const testsFolder = await bundleWebTests({ resultsAddress: results.address, onlyTitlesWith });
    await results.useBundle(join(testsFolder, 'index.js'));
    const root = '/school';
    const files = await readSample(workspace, root);
    await runWebHost({ extensionFolder, testsFolder, files, root });
  });
}

function requireBundle(extensionFolder: string, bundle: string): void {
  if (!existsSync(join(extensionFolder, bundle))) throw new Error(`${bundle} is missing: build the extension first.`);
}

function add(one: Totals, other: Totals): Totals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  // A process or a socket that someone forgot must not keep the run from ending.
  .finally(() => process.exit());
