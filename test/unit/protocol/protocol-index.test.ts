import assert from 'node:assert/strict';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { partsOf, stepsSatisfying } from '../../../src/core/protocol/protocol.ts';

describe('What is worked out once for a protocol', () => {
  for (const protocol of builtinProtocols) {
    it(`finds the parts of each step of ${protocol.id}, and what satisfies it, in the protocol's order`, () => {
      const ids = new Set(protocol.steps.flatMap(step => [step.id, ...step.satisfies]));
      for (const id of ids) {
        assert.deepEqual(partsOf(protocol, id), protocol.steps.filter(step => step.partOf === id));
        assert.deepEqual(stepsSatisfying(protocol, id), protocol.steps.filter(step => step.satisfies.includes(id)));
      }
    });
  }

  it('gives an empty list for a step that has none', () => {
    const [protocol] = builtinProtocols;
    assert.ok(protocol);
    assert.deepEqual([partsOf(protocol, 'no-such-step'), stepsSatisfying(protocol, 'no-such-step')], [[], []]);
  });
});
