import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { readRootConfig } from '../../../src/core/config/root-config.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

const synonym = 'id: individual\nextends: individual\nsteps:\n  - id: rapport\n    synonyms: { en: [Warm welcome] }\n';

describe('root configuration', () => {
  it('is the default one without files', () => {
    assert.deepEqual(readRootConfig({ config: undefined, protocols: [] }), { config: defaultConfig, protocols: builtinProtocols, faults: [] });
  });

  it('places a fault of the configuration at its key or value', () => {
    const { config, faults } = readRootConfig({ config: { path: 'c', text: 'tahap: 1\nlanguge: id\nrules:\n  thin-step: loud\n' }, protocols: [] });
    assert.equal(config, defaultConfig);
    assert.deepEqual(faults.map(({ path, range, code, key }) => [path, range?.start.line, range?.start.column, code, key]).sort(), [
      ['c', 1, 0, 'unknown-key', 'languge'],
      ['c', 3, 13, 'invalid-value', 'rules.thin-step'],
    ]);
  });

  it('never repeats what a file says', () => {
    const { faults } = readRootConfig({ config: { path: 'c', text: 'language: Budi\nx: [Sari\n' }, protocols: [{ path: 'p', text: 'id: Budi\nSari: 1\n' }] });
    assert.ok(faults.length >= 2);
    assert.doesNotMatch(JSON.stringify(faults.map(({ code }) => code)), /Budi|Sari/);
  });

  it('leaves out a protocol file with faults and keeps the others', () => {
    const { protocols, faults } = readRootConfig({ config: undefined, protocols: [{ path: 'a', text: 'id: [\n' }, { path: 'b', text: synonym }, { path: 'c', code: 'NOT_UTF8' }] });
    assert.deepEqual([...new Set(faults.map(({ path }) => path))].sort(), ['a', 'c']);
    assert.equal(faults.find(({ path }) => path === 'c')?.range, undefined);
    assert.notDeepEqual(protocols, builtinProtocols);
  });
});
