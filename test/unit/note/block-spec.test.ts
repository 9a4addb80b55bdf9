import assert from 'node:assert/strict';
import { tests } from 'commonmark-spec';
import { ourBlocks, ourInlineComments, referenceBlocks, referenceInlineComments } from './block-reference.ts';

const EXAMPLES_IN_0_31_2 = 652;
const TAB_IN_EXAMPLES = /\u2192/g;

describe('scanBlocks on the examples of CommonMark 0.31.2', () => {
  it('has all examples', () => {
    assert.equal(tests.length, EXAMPLES_IN_0_31_2);
    assert.ok(tests.flatMap((example) => referenceBlocks(example.markdown)).filter((block) => block.kind === 'heading').length > 60);
  });

  for (const example of tests) {
    it(`reads example ${example.number} (${example.section}) as commonmark.js does`, () => {
      const text = example.markdown.replace(TAB_IN_EXAMPLES, '\t');
      assert.deepEqual(ourBlocks(text), referenceBlocks(text));
      assert.deepEqual(ourInlineComments(text), referenceInlineComments(text));
    });
  }
});
