import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readYamlFast } from '../../../src/core/text/yaml-fast.ts';
import { readYamlWithLibrary } from '../../../src/core/text/yaml-library.ts';
import { placedYaml, whole } from './yaml-arbitraries.ts';
import { REALISTIC_FRONT_MATTERS } from './yaml-samples.ts';

describe('readYamlFast', () => {
  it('reads what counselors write, as the library does', () => {
    assert.ok(REALISTIC_FRONT_MATTERS.length >= 25);
    for (const sample of REALISTIC_FRONT_MATTERS) {
      const document = readYamlFast(sample, whole(sample));
      assert.ok(document?.root, `gave up: ${sample}`);
      assert.deepEqual(document, readYamlWithLibrary(sample, whole(sample)));
    }
  });

  it('gives up, or agrees with the library in every key, value and place', () => {
    let read = 0;
    fc.assert(
      fc.property(placedYaml, ({ text, span }) => {
        const document = readYamlFast(text, span);
        if (!document) return;
        read++;
        assert.deepEqual(document, readYamlWithLibrary(text, span));
      }),
      { numRuns: 8_000 },
    );
    assert.ok(read > 1_000, `only ${read} of the generated texts were read, which proves little`);
  });

  it('takes each kind of scalar as the library does', () => {
    const scalar = fc.stringMatching(/^[-+.~0-9a-fxoeEINnuUlLtTrRsSA:]{1,8}$/);
    fc.assert(
      fc.property(scalar, fc.constantFrom('k: @', 'k: [@]', 'k: {a: @}', '- k: @', 'k:\n- @\n- @'), (value, frame) => {
        const text = frame.replaceAll('@', value);
        const document = readYamlFast(text, whole(text));
        if (document) assert.deepEqual(document, readYamlWithLibrary(text, whole(text)));
      }),
      { numRuns: 4_000 },
    );
  });

  it('reads long plain values of every shape', () => {
    for (const words of ['word ', 'a:b ', 'x', 'a:', 'a: ', '- ', '# ', 'a#']) {
      const text = `a: b\nc: ${words.repeat(60_000 / words.length)}x\nd: e\n`;
      const document = readYamlFast(text, whole(text));
      if (document) assert.deepEqual(document, readYamlWithLibrary(text, whole(text)));
      assert.equal(document !== undefined, !['a: ', '- '].includes(words), words);
    }
  });

  it('does not look beyond its span', () => {
    const text = 'a: b\nc: defg\nh: i\n';
    for (let end = 0; end <= text.length; end++) {
      const document = readYamlFast(text, { start: 0, end });
      if (document) assert.deepEqual(document, readYamlWithLibrary(text, { start: 0, end }));
    }
    assert.deepEqual(readYamlFast(text, { start: 0, end: 10 })?.root?.entries[1]?.value, { kind: 'scalar', span: { start: 8, end: 10 }, value: 'de' });
  });

  for (const [name, text] of [
    ['anchors', 'a: &b c'],
    ['aliases', 'a: *b'],
    ['tags', 'a: !!str 5'],
    ['block scalars', 'a: |\n  b'],
    ['values over several lines', 'a: b\n  c'],
    ['tabs', 'a:\tb'],
    ['escapes', 'a: "\\n"'],
    ['open quotes', 'a: "b'],
    ['open brackets', 'a: [b'],
    ['explicit keys', '? a\n: b'],
    ['quoted keys', '"a": b'],
    ['merge keys', '<<: b'],
    ['directives', '%YAML 1.2\n---\na: b'],
    ['more than one document', 'a: b\n---\nc: d'],
    ['a key that is there twice', 'a: b\na: c'],
    ['a list at the top', '- a'],
    ['a scalar at the top', 'a'],
    ['nested keys on one line', 'a: b: c'],
    ['a comment without a blank before it', 'a: "b"#c'],
    ['control characters', 'a: b\0c'],
    ['a byte order mark inside', '\ufeffa: b'],
    ['a dedent to nowhere', 'a:\n    b: c\n  d: e'],
    ['more entries than it compares', Array.from({ length: 65 }, (_, index) => `k${index}: v`).join('\n')],
    ['deep nesting', Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}k:`).join('\n')],
    ['deep brackets', `a: ${'['.repeat(20)}${']'.repeat(20)}`],
    ['very long keys', `a: b\n${'k'.repeat(1_100)}: v\n`],
    ['keys far from their colon', `a: b\nk${' '.repeat(1_100)}: v\n`],
    ['long keys in brackets', `a: {${'k'.repeat(1_100)}: v}\n`],
    ['very many values', `a: [${'1, '.repeat(3_000)}1]`],
    ['very long text', `a: ${'x'.repeat(70_000)}`],
  ] as const) {
    it(`leaves ${name} to the library`, () => {
      assert.equal(readYamlFast(text, whole(text)), undefined);
    });
  }
});
