import assert from 'node:assert/strict';
import { builtinProtocols, individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { selectProtocol } from '../../../src/core/protocol/select-protocol.ts';

describe('selectProtocol', () => {
  const select = (layout: string, format: string): string => selectProtocol(builtinProtocols, { layout, format }).id;

  it('goes by the layout first, then by the format', () => {
    for (const layout of ['soap', 'dap', 'birp', 'girp', 'case-study']) {
      assert.equal(select(layout, 'individual'), layout);
      assert.equal(select(layout, 'group'), layout);
    }
    assert.equal(select('staged', 'group'), 'group');
    for (const format of ['individual', 'couple', 'family']) assert.equal(select('staged', format), 'individual');
    assert.equal(select('free', 'individual'), 'individual');
  });

  it('falls back to the individual one', () => {
    assert.equal(select('unknown', 'unknown'), 'individual');
    assert.equal(selectProtocol([], { layout: 'soap', format: 'group' }), individualProtocol);
  });

  it('takes the last that fits, so that a repository goes before the built-in ones', () => {
    const own = { ...individualProtocol, names: { en: 'Ours', id: 'Milik kami' } };
    assert.equal(selectProtocol([...builtinProtocols, own], { layout: 'staged', format: 'couple' }), own);
    assert.equal(selectProtocol([...builtinProtocols, own], { layout: 'staged', format: 'unknown' }), own);
  });
});
