import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/note/block-scanner.ts';
import type { Block, ListItem } from '../../../src/core/note/block.ts';
import type { Span } from '../../../src/core/text/span.ts';

function kindsAndTexts(text: string): [string, string][] {
  return scanBlocks(text, 0).blocks.map((block) => [block.kind, slice(text, block)]);
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function headings(text: string): (string | number)[][] {
  return scanBlocks(text, 0).blocks.flatMap((block) =>
    block.kind === 'heading' ? [[block.level, slice(text, block.content)]] : [],
  );
}

function items(text: string): (ListItem | undefined)[] {
  return scanBlocks(text, 0).blocks.map((block) => block.item);
}

function tables(text: string): string[][][] {
  const isTable = (block: Block) => block.kind === 'table';
  return scanBlocks(text, 0)
    .blocks.filter(isTable)
    .map((table) => table.rows.map((row) => row.map((cell) => slice(text, cell))));
}

function comments(text: string): string[] {
  return scanBlocks(text, 0).comments.map(({ span }) => slice(text, span));
}

describe('scanBlocks: headings', () => {
  it('gives the place of the heading and of its text', () => {
    assert.deepEqual(scanBlocks('x\n\n  ## Tahap Awal ##  \n', 0).blocks[1], {
      kind: 'heading', level: 2, start: 5, end: 23, content: { start: 8, end: 18 }, quoted: false, item: undefined,
    });
  });

  it('reads a setext heading of several lines', () => {
    const text = 'Tahap\n  Awal  \n---\n';
    assert.deepEqual(kindsAndTexts(text), [['heading', 'Tahap\n  Awal  \n---']]);
    assert.deepEqual(headings(text), [[2, 'Tahap\n  Awal']]);
  });

  it('reads no heading in code, comments and definitions', () => {
    assert.deepEqual(headings('```\n# a\n```\n\n    # b\n\n<!--\n# c\n-->\n\n[d]: /e\n===\n'), []);
  });

  it('tells headings in quotes and list items', () => {
    const { blocks } = scanBlocks('> # a\n\n- # b\n', 0);
    assert.deepEqual(blocks.map(({ quoted, item }) => [quoted, item?.marker]), [[true, undefined], [false, 7]]);
  });
});

describe('scanBlocks: paragraphs', () => {
  it('starts after link reference definitions, and drops a paragraph of nothing else', () => {
    assert.deepEqual(kindsAndTexts('[a]: /b "c"\n[d]:\n  /e\ntext\n\n[f]: /g\n'), [['paragraph', 'text']]);
  });

  it('goes on lazily', () => {
    assert.deepEqual(kindsAndTexts('> - a\nb\n\nc'), [['paragraph', 'a\nb'], ['paragraph', 'c']]);
  });

  it('skips a byte order mark at the start of the text only', () => {
    assert.deepEqual(headings('\ufeff# a'), [[1, 'a']]);
    assert.deepEqual(headings('x\n\ufeff# a'), []);
  });

  it('reads from an offset', () => {
    assert.deepEqual(scanBlocks('---\n# x\n---\n# a', 12).blocks.map((block) => block.start), [12]);
    assert.deepEqual(scanBlocks('# x', 3), { blocks: [], comments: [] });
  });

  it('takes NUL for a character', () => {
    assert.deepEqual(kindsAndTexts('\0\n# \0'), [['paragraph', '\0'], ['heading', '# \0']]);
  });
});

describe('scanBlocks: code, HTML and breaks', () => {
  it('ends at the last line with something on it', () => {
    assert.deepEqual(kindsAndTexts('~~~\na\n\n~~~ \n\n    b\n\n    c\n\n***\n```\nd\n\n'), [
      ['code', '~~~\na\n\n~~~ '], ['code', 'b\n\n    c'], ['break', '***'], ['code', '```\nd'],
    ]);
  });

  it('tells comments from other HTML', () => {
    assert.deepEqual(kindsAndTexts('<!-- a\n\nb -->\n<!-- c --> d\n<!-- e --> <!-- f -->\n<div>\n<!-- g -->\n\nh'), [
      ['comment', '<!-- a\n\nb -->'], ['html', '<!-- c --> d'], ['comment', '<!-- e --> <!-- f -->'],
      ['html', '<div>\n<!-- g -->'], ['paragraph', 'h'],
    ]);
  });
});

describe('scanBlocks: list items', () => {
  it('tells marker, content, depth and parent', () => {
    const [outer, inner] = items('- a\n\n  12) b\n');
    assert.deepEqual(outer, { marker: 0, content: 2, depth: 1, ordered: false, task: undefined, parent: undefined });
    assert.deepEqual(inner, { marker: 7, content: 11, depth: 2, ordered: true, task: undefined, parent: outer });
  });

  it('shares the item among its blocks', () => {
    const [first, second, sibling] = items('- a\n\n  b\n- c\n');
    assert.equal(first, second);
    assert.notEqual(first, sibling);
  });

  it('reads task boxes and starts the text after them', () => {
    const text = '- [ ] a\n* [x]  b\n1. [X]\tc\n';
    assert.deepEqual(items(text).map((item) => [item?.task, item?.content]), [['open', 6], ['done', 15], ['done', 24]]);
    assert.deepEqual(kindsAndTexts(text), [['paragraph', 'a'], ['paragraph', 'b'], ['paragraph', 'c']]);
  });

  it('keeps a bare task box as an empty paragraph', () => {
    assert.deepEqual(kindsAndTexts('- [ ]\n- [x] \n- [ ]\n  a'), [['paragraph', ''], ['paragraph', ''], ['paragraph', 'a']]);
    assert.deepEqual(items('- [ ]').map((item) => item?.task), ['open']);
  });

  it('reads no task box elsewhere', () => {
    const text = '- [ ]a\n- [y] b\n- [](c)\n-     [ ] d\n- e\n\n  [ ] f\n\n[ ] g';
    assert.deepEqual(new Set(items(text).map((item) => item?.task)), new Set([undefined]));
    assert.equal(kindsAndTexts(text).at(-1)?.[1], '[ ] g');
  });
});

describe('scanBlocks: tables', () => {
  it('reads the cells of every row but the delimiter row', () => {
    const text = '| Label | Nilai |\n| :-- | --: |\n| SUDS | 7 \\| 10 |\nCemas|\n\nteks';
    assert.deepEqual(tables(text), [[['Label', 'Nilai'], ['SUDS', '7 \\| 10'], ['Cemas']]]);
    assert.deepEqual(kindsAndTexts(text).map(([kind]) => kind), ['table', 'paragraph']);
  });

  it('keeps empty cells and cells beyond the header', () => {
    assert.deepEqual(tables('a|b\n-|-\n| | |\n|c||d|\n'), [[['a', 'b'], ['', ''], ['c', '', 'd']]]);
  });

  it('ends at another block', () => {
    const text = '|a|\n|-|\n|b|\n# c\n|d|\n|-|\n> e\n\n|f|\n|-|\n    g\n';
    assert.deepEqual(kindsAndTexts(text).map(([kind]) => kind), ['table', 'heading', 'table', 'paragraph', 'table', 'code']);
    assert.deepEqual(tables(text), [[['a'], ['b']], [['d']], [['f']]]);
  });

  it('leaves the lines before the header to the paragraph', () => {
    assert.deepEqual(kindsAndTexts('teks\n| a |\n|---|\n'), [['paragraph', 'teks'], ['table', '| a |\n|---|']]);
  });

  it('asks for as many delimiters as header cells, and for a bar in the header', () => {
    assert.deepEqual(tables('| a | b |\n| - |\n\na\n:-:\n\n| a |\n| x |\n\n| a |\n|  |\n'), []);
    assert.deepEqual(headings('a | b\n---\n'), [[2, 'a | b']]);
  });

  it('reads tables in list items and quotes, but none begun lazily', () => {
    assert.deepEqual(tables('- [ ] a | b\n  --|--\n  c | d\n\n> e | f\n> -|-\n'), [[['a', 'b'], ['c', 'd']], [['e', 'f']]]);
    assert.deepEqual(tables('> a | b\n-|-\n'), []);
  });
});

describe('scanBlocks: comments', () => {
  it('finds them in blocks, paragraphs, headings and cells, over several lines', () => {
    assert.deepEqual(
      comments('<!-- a -->\n# b <!-- c -->\nd <!-- e\n f --> g <!-->\n\n|h <!-- i -->|\n|-|\n|<!-- j -->|\n\n> k\n> <!-- l -->\n'),
      ['<!-- a -->', '<!-- c -->', '<!-- e\n f -->', '<!-->', '<!-- i -->', '<!-- j -->', '<!-- l -->'],
    );
  });

  it('finds none in code, attributes, after a backslash, or unclosed in a paragraph', () => {
    assert.deepEqual(
      comments('`<!-- a -->` ``<!-- b`-->`` <i title="<!-- c -->"> \\<!-- d -->\n\n    <!-- e -->\n\n```\n<!-- f -->\n```\n\ng <!-- h\n'),
      [],
    );
  });

  it('reads an unclosed block comment to the end', () => {
    const text = 'a\n\n<!-- b\n\n# c\n\n';
    assert.deepEqual(comments(text), ['<!-- b\n\n# c']);
    assert.deepEqual(kindsAndTexts(text).map(([kind]) => kind), ['paragraph', 'comment']);
  });
});
