import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../../src/core/text/edited-text.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const edit = fc.record({ span: fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => ({ start, end: start + length })), newText: fc.string({ maxLength: 5 }) });
const rounds = fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 4 });

describe('an edited text', () => {
  it('joins rounds of edits into edits of the first text', () => {
    const edited = new EditedText('klien: K-1\ndate: 1\n');
    assert.ok(edited.apply([{ span: { start: 0, end: 5 }, newText: 'client' }]));
    assert.ok(edited.apply([{ span: { start: 18, end: 19 }, newText: '2' }, { span: { start: 0, end: 1 }, newText: 'C' }]));
    assert.equal(edited.text, 'Client: K-1\ndate: 2\n');
    assert.deepEqual(edited.edits(), [{ span: { start: 0, end: 5 }, newText: 'Client' }, { span: { start: 17, end: 18 }, newText: '2' }]);
  });

  it('says when nothing has changed', () => {
    const edited = new EditedText('abc');
    assert.equal(edited.apply([{ span: { start: 1, end: 2 }, newText: 'b' }]), false);
    assert.deepEqual(edited.edits(), []);
  });

  it('gives edits that lead from the first text to the present one', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), rounds, (text, all) => {
      const edited = new EditedText(text);
      let expected = text;
      for (const edits of all) {
        expected = applyEdits(expected, edits).text;
        edited.apply(edits);
      }
      assert.equal(edited.text, expected);
      const outcome = applyEdits(text, edited.edits());
      assert.equal(outcome.text, expected);
      assert.equal(outcome.skipped.length, 0);
    }));
  });
});
