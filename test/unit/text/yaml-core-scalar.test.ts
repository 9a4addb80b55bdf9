import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isScalar, parseDocument } from 'yaml';
import { coreScalarValue } from '../../../src/core/text/yaml-core-scalar.ts';

describe('coreScalarValue', () => {
  it('keeps dates, times, versions and codes as strings', () => {
    for (const source of ['2026-01-05', '09:00', '1.2.3', '3B', '1_000', '0o9', '0b1', '--1', '+', '-', '.', '..', 'e3', 'nUll', 'yes', 'falsey']) {
      assert.equal(coreScalarValue(source), source);
    }
  });

  it('reads numbers, words and nothing', () => {
    const values = ['5', '007', '-0', '+5', '0o17', '0x1F', '1e3', '1.', '.5', '-1.5E-2', '.inf', '-.Inf', '.NaN', '~', '', 'Null', 'TRUE', 'False'].map(coreScalarValue);
    assert.deepEqual(values, [5, 7, -0, 5, 15, 31, 1000, 1, 0.5, -0.015, Infinity, -Infinity, NaN, null, null, null, true, false]);
  });

  it('agrees with the library', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+.~0-9a-fA-Fxo_:eEiInNuUlLtTrRsS]{1,7}$/), (source) => {
        const document = parseDocument(`k: ${source}`);
        fc.pre(document.errors.length === 0 && source !== '-');
        const node = document.get('k', true);
        assert.ok(isScalar(node));
        assert.deepEqual(coreScalarValue(source), node.value);
      }),
      { numRuns: 4_000 },
    );
  });
});
