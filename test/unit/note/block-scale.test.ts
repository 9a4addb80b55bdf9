import assert from 'node:assert/strict';
import { DEEPEST_NESTING, scanBlocks } from '../../../src/core/note/block-scanner.ts';

const TEN_MEGABYTES = 10_000_000;

/** Each of these would take minutes if it cost the square of its length; the time-out of the run is the bound. */
describe('scanBlocks on large and hostile text', () => {
  it('takes a line of 10 MB', () => {
    assert.deepEqual(
      scanBlocks('a'.repeat(TEN_MEGABYTES), 0).blocks.map((block) => [block.kind, block.end]),
      [['paragraph', TEN_MEGABYTES]],
    );
    assert.equal(scanBlocks(`# ${'a'.repeat(TEN_MEGABYTES)} #`, 0).blocks.length, 1);
    assert.equal(scanBlocks(' '.repeat(TEN_MEGABYTES), 0).blocks.length, 0);
  });

  it('takes many short blocks', () => {
    const count = 300_000;
    assert.equal(scanBlocks('# a\n\nb\n\n'.repeat(count), 0).blocks.length, count * 2);
  });

  it('reads containers up to the deepest nesting, and deeper markers as text', () => {
    for (const marker of ['> ', '- ', '1. ']) {
      const { blocks } = scanBlocks(`${marker.repeat(5000)}a\n`.repeat(50), 0);
      assert.ok(blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph' || block.kind === 'code'));
    }
    const deep = scanBlocks(`${'- '.repeat(5000)}a`, 0).blocks[0];
    assert.equal(deep?.item?.depth, DEEPEST_NESTING);
    assert.equal(deep?.start, DEEPEST_NESTING * 2);
  });

  // prettier-ignore
  const hostile: readonly [string, string][] = [
    ['nested list markers on one line', '- '.repeat(500_000) + 'a'],
    ['blank lines in a deep list', '- '.repeat(100) + 'a' + '\n'.repeat(100_000)],
    ['indentation in a deep list', '- '.repeat(100) + 'a\n' + ' '.repeat(1_000_000) + 'b'],
    ['open comments in text', 'a ' + '<!-- '.repeat(400_000)],
    ['open comments in lines', '<div>\n' + '<!--\n'.repeat(400_000)],
    ['open comments in blocks', '<div>\n<!--\n\n'.repeat(200_000)],
    ['open comments in quotes', '> <!--\n\n'.repeat(200_000)],
    ['open instructions, declarations and CDATA', 'a <!-- ' + '<? <!A <![CDATA[ '.repeat(100_000)],
    ['open attributes', 'a <!-- ' + '<a b="<c d=\''.repeat(200_000)],
    ['open tags', 'a <!-- ' + '<a a a '.repeat(200_000)],
    ['runs of backticks of all lengths', 'a <!-- ' + Array.from({ length: 1500 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['link reference definitions', '[a]: b\n'.repeat(200_000)],
    ['open labels', '[a\n'.repeat(300_000)],
    ['open titles', '[a]: b\n"c\n'.repeat(200_000)],
    ['parentheses in a destination', '[a]: ' + '('.repeat(1_000_000)],
    ['underlines of definitions', '[a]: b\n===\n'.repeat(200_000)],
    ['bars', 'a | b\n'.repeat(200_000) + '| - | - |'],
    ['a wide table', `${'|a'.repeat(300_000)}|\n${'|-'.repeat(300_000)}|\n|b|`],
    ['delimiter rows', '| - | - |\n'.repeat(200_000)],
    ['raw text blocks', '<script>\n' + '</scrip>'.repeat(300_000)],
    ['open addresses', 'a <!-- ' + '<a@'.repeat(300_000)],
    ['lone carriage returns', 'a\r'.repeat(500_000) + '\n'],
  ];
  for (const [name, text] of hostile) {
    it(`takes ${name}`, () => {
      const { blocks, comments } = scanBlocks(text, 0);
      assert.ok(blocks.length + comments.length <= text.length);
    });
  }
});
