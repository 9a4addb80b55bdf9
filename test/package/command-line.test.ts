import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNode, type NodeLine } from '../../scripts/host/install-node.ts';
import { installOnceForAll, type Installed } from './support/packages.ts';
import { lintSample, listedFindings } from './support/sample.ts';

const LINES: readonly NodeLine[] = [20, 22, 24];

describe('the installed command line', () => {
  let installed: Installed;
  before(async () => { installed = await installOnceForAll(); });

  it('brings nothing with it', () => {
    const packages = readdirSync(join(installed.project, 'node_modules')).filter(name => !name.startsWith('.'));
    assert.deepEqual(packages, ['tahap']);
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) assert.equal(manifest[kind], undefined, kind);
  });

  it('lints the sample by its name: npx tahap lint', () => {
    const { status, problems, errors } = lintSample('npx', ['--offline', 'tahap'], installed.project);
    assert.equal(status, 1, errors);
    assert.equal(problems.length, listedFindings());
  });

  for (const line of LINES) {
    it(`runs with Node ${line}`, async function () {
      const node = await ensureNode(line);
      if (!node) this.skip();
      const program = join(installed.project, 'node_modules', 'tahap', 'dist', 'tahap.js');
      const { status, problems, errors } = lintSample(node, [program], installed.project);
      assert.equal(errors, '');
      assert.equal(status, 1);
      assert.equal(problems.length, listedFindings());
    });
  }
});
