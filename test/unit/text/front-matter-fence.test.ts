import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findFrontMatter } from '../../../src/core/text/front-matter-fence.ts';

/** What the spans hold: fence, YAML, body, and a word when the fence is not closed. */
function parts(text: string): readonly string[] | undefined {
  const found = findFrontMatter(text);
  if (!found) return undefined;
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [cut(found.fence), cut(found.yaml), text.slice(found.bodyStart), ...(found.closed ? [] : ['unclosed'])];
}

describe('findFrontMatter', () => {
  it('finds the block, the YAML and the body', () => {
    assert.deepEqual(parts('---\na: b\n---\n# T\n'), ['---\na: b\n---\n', 'a: b\n', '# T\n']);
    assert.deepEqual(parts('---\na: b\n...\nx'), ['---\na: b\n...\n', 'a: b\n', 'x']);
    assert.deepEqual(parts('---\n---'), ['---\n---', '', '']);
    assert.deepEqual(parts('--- \t\na: b\n---  '), ['--- \t\na: b\n---  ', 'a: b\n', '']);
  });

  it('knows every line ending', () => {
    assert.deepEqual(parts('---\r\na: b\r\n---\r\nx'), ['---\r\na: b\r\n---\r\n', 'a: b\r\n', 'x']);
    assert.deepEqual(parts('---\ra: b\r---\rx'), ['---\ra: b\r---\r', 'a: b\r', 'x']);
  });

  it('stands behind a byte order mark', () => {
    assert.deepEqual(parts('\ufeff---\na: b\n---\nx'), ['---\na: b\n---\n', 'a: b\n', 'x']);
    assert.equal(findFrontMatter('\ufeff---\na: b\n---\nx')?.fence.start, 1);
  });

  it('opens only on the first line', () => {
    for (const text of ['', '\n---\na: b\n---\n', ' ---\na: b\n---\n', '----\na: b\n---\n', '--- x\na: b\n---\n', '--', '...\na: b\n---\n', 'x\n---\n', '\ufeff\ufeff---\n']) {
      assert.equal(findFrontMatter(text), undefined, JSON.stringify(text));
    }
  });

  it('closes only with a line of its own', () => {
    assert.deepEqual(parts('---\na: ---\nb: ...\n ---\n----\n---x\n---\ny'), ['---\na: ---\nb: ...\n ---\n----\n---x\n---\n', 'a: ---\nb: ...\n ---\n----\n---x\n', 'y']);
  });

  it('keeps blank lines and comments inside closed YAML', () => {
    const yaml = 'a: b\n\n# c\nd: e\n\n  # f\n# g: h\n';
    assert.deepEqual(parts(`---\n${yaml}---\nx`), [`---\n${yaml}---\n`, yaml, 'x']);
  });

  it('ends unclosed YAML before the first blank line or heading', () => {
    assert.deepEqual(parts('---\na: b\n\n# T\ntext\n'), ['---\na: b\n', 'a: b\n', '\n# T\ntext\n', 'unclosed']);
    assert.deepEqual(parts('---\na: b\n## T\ntext\n'), ['---\na: b\n', 'a: b\n', '## T\ntext\n', 'unclosed']);
    assert.deepEqual(parts('---\na: b\n \t\ntext\n'), ['---\na: b\n', 'a: b\n', ' \t\ntext\n', 'unclosed']);
    assert.deepEqual(parts('---\na: b\n#tag\nc'), ['---\na: b\n#tag\nc', 'a: b\n#tag\nc', '', 'unclosed']);
    assert.deepEqual(parts('---'), ['---', '', '', 'unclosed']);
  });

  it('does not take a rule or an ellipsis in the body for the closing fence', () => {
    assert.deepEqual(parts('---\na: b\n\n# T\n\nProse here\n\n---\nmore\n'), ['---\na: b\n', 'a: b\n', '\n# T\n\nProse here\n\n---\nmore\n', 'unclosed']);
    assert.deepEqual(parts('---\na: b\n\n# T\n\n## S\n...\n'), ['---\na: b\n', 'a: b\n', '\n# T\n\n## S\n...\n', 'unclosed']);
  });

  it('reads any text without failing, its spans in order', () => {
    const piece = fc.constantFrom('---', '...', '\n', '\r\n', '\r', ' ', '\t', '# x', 'a: b', 'prose', '- x', '\ufeff', '\ud800', '\0');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('', '---\n', '\ufeff---\r\n'), (pieces, before) => {
        const text = before + pieces.join('');
        const found = findFrontMatter(text);
        if (before !== '') assert.ok(found);
        if (!found) return;
        const { fence, yaml, closed, bodyStart } = found;
        assert.ok(fence.start <= yaml.start && yaml.start <= yaml.end && yaml.end <= fence.end && fence.end <= text.length);
        assert.equal(bodyStart, fence.end);
        const close = text.slice(yaml.end, fence.end);
        if (closed) assert.match(close, /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r)?$/);
        else assert.equal(close, '');
        assert.doesNotMatch(text.slice(yaml.start, yaml.end), /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads ten megabytes of one line or of short lines', () => {
    assert.equal(findFrontMatter(`---\n${'x'.repeat(10_000_000)}`)?.closed, false);
    assert.equal(findFrontMatter(`---\n${'a: b\n'.repeat(2_000_000)}`)?.closed, false);
    assert.equal(findFrontMatter(`---\n\n# x\n${'a:b '.repeat(2_500_000)}\n---\n`)?.closed, false);
  });
});
