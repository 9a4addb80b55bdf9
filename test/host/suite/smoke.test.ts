import assert from 'node:assert/strict';
import { openSomeNote } from '../support/sample.ts';
import { eventually } from '../support/eventually.ts';
import { tahap } from '../support/tahap.ts';

describe('the extension in the Node host', () => {
  it('activates when a note is open', async () => {
    const note = await openSomeNote();
    assert.equal(note.languageId, 'markdown');
    await eventually('the extension is active', () => tahap().isActive);
  });

  it('runs by its main entry, with Node', () => {
    assert.equal(typeof process.versions.node, 'string');
    assert.equal(tahap().packageJSON.main, './dist/extension.node.js');
  });
});
