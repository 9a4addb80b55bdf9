import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { openSomeNote, sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

describe('the extension in the web host', () => {
  it('activates when a note is open that is on no disk', async () => {
    const note = await openSomeNote();
    assert.equal(note.languageId, 'markdown');
    assert.equal(sampleFolder().scheme, 'memory');
    await eventually('the extension is active', () => tahap().isActive);
  });

  it('runs without Node', () => {
    assert.equal(typeof globalThis.process, 'undefined');
  });
});
