import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nodeAt, plainValue } from '../../../src/core/text/plain-value.ts';
import { type EditableYaml, renameYamlKey, setYamlValue, type YamlEdit, yamlScalarText } from '../../../src/core/text/yaml-edit.ts';
import { readYamlWithLibrary } from '../../../src/core/text/yaml-library.ts';
import type { YamlNode } from '../../../src/core/text/yaml-tree.ts';
import { whole } from './yaml-arbitraries.ts';
import { REALISTIC_FRONT_MATTERS } from './yaml-samples.ts';

type Path = readonly (string | number)[];

function editable(yaml: string, before = '', after = ''): EditableYaml {
  const text = before + yaml + after;
  const span = { start: before.length, end: before.length + yaml.length };
  const { root } = readYamlWithLibrary(text, span);
  assert.ok(root, yaml);
  return { text, span, root };
}

function applied(text: string, edit: YamlEdit | undefined): string | undefined {
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

function set(yaml: string, path: Path, valueText: string): string | undefined {
  const source = editable(yaml);
  return applied(source.text, setYamlValue(source, path, valueText));
}

function rename(yaml: string, path: Path, key: string): string | undefined {
  const source = editable(yaml);
  return applied(source.text, renameYamlKey(source, path, key));
}

function scalarPaths(node: YamlNode, path: Path = []): readonly Path[] {
  if (node.kind === 'scalar') return [path];
  const children = node.kind === 'list' ? node.items.map((value, step) => ({ step, value })) : node.entries.map(({ key, value }) => ({ step: key, value }));
  return children.flatMap(({ step, value }) => scalarPaths(value, [...path, step]));
}

/** Ordinary objects, so that they can be changed and compared. */
function valueOf(yaml: string): Record<string | number, any> {
  const { root } = readYamlWithLibrary(yaml, whole(yaml));
  assert.ok(root, yaml);
  return JSON.parse(JSON.stringify(plainValue(root)));
}

describe('setYamlValue', () => {
  it('replaces a scalar and keeps quotes, comments and blanks around it', () => {
    assert.equal(set('a: 1 # one\nb:   "x"   # two\n', ['b'], 'y'), 'a: 1 # one\nb:   y   # two\n');
    assert.equal(set('a: {b: 1, c: [x]}', ['a', 'c', 0], 'z'), 'a: {b: 1, c: [z]}');
    assert.equal(set('a: |\n  x\n\nb: 1\n', ['a'], 'y'), 'a: y\n\nb: 1\n');
  });

  it('fills an empty value', () => {
    assert.equal(set('a:\nb: 1\n', ['a'], 'x'), 'a: x\nb: 1\n');
    assert.equal(set('a: # c\n', ['a'], 'x'), 'a: x # c\n');
    assert.equal(set('a:\n-\n- y', ['a', 0], 'x'), 'a:\n- x\n- y');
    assert.equal(set('a: {b}', ['a', 'b'], 'x'), 'a: {b: x}');
  });

  it('adds a line behind the last entry, in the style of the text', () => {
    assert.equal(set('a: 1\n', ['b'], '2'), 'a: 1\nb: 2\n');
    assert.equal(set('a: 1\r\n', ['b'], '2'), 'a: 1\r\nb: 2\r\n');
    assert.equal(set('a: 1\r', ['b'], '2'), 'a: 1\rb: 2\r');
    assert.equal(set('a: 1', ['b'], '2'), 'a: 1\nb: 2');
    assert.equal(set('', ['b'], '2'), 'b: 2\n');
    assert.equal(set('# c\n', ['b'], '2'), '# c\nb: 2\n');
    assert.equal(set('  a: 1\n', ['b'], '2'), '  a: 1\n  b: 2\n');
    assert.equal(set('a:\n  x: 1 # c\n  # d\n\n# e\n', ['b'], '2'), 'a:\n  x: 1 # c\n  # d\nb: 2\n\n# e\n');
    assert.equal(set('a: 1\n', ['needs: quotes'], '2'), 'a: 1\n"needs: quotes": 2\n');
  });

  it('works inside a note and leaves the fences alone', () => {
    const source = editable('a: 1\r\n', '\ufeff---\r\n', '---\r\n# T\r\n');
    assert.equal(applied(source.text, setYamlValue(source, ['b'], 'x')), '\ufeff---\r\na: 1\r\nb: x\r\n---\r\n# T\r\n');
    const empty = editable('', '---\r\n', '---\r\n');
    assert.equal(applied(empty.text, setYamlValue(empty, ['b'], 'x')), '---\r\nb: x\r\n---\r\n');
  });

  it('refuses what would change more than the value', () => {
    for (const [yaml, path, value] of [
      ['a: 1', ['a'], 'x: y'],
      ['a: 1', ['a'], 'x # y'],
      ['a: 1', ['a'], 'x\nb: 2'],
      ['a: 1', ['a'], ' x'],
      ['a: 1', ['a'], '"x'],
      ['a: 1', ['a'], '&b x'],
      ['a: 1', ['a'], '[x]'],
      ['a: {b: 1}', ['a', 'b'], 'x, c: 2'],
      ['a: {b: 1}', ['a', 'b'], 'x}'],
      ['a: {b: 1}', ['a'], 'x'],
      ['a: [1]', ['a', 1], 'x'],
      ['a: 1', ['b', 'c'], 'x'],
      ['a: 1', [], 'x'],
      ['a: 1', ['b'], 'x\nc: 2'],
      ['{a: 1}', ['b'], 'x'],
      ['a: |+\n  x\n\n\n', ['b'], 'x'],
    ] as const) {
      assert.equal(set(yaml, path, value), undefined, `${yaml} ${path.join('.')} ${value}`);
    }
  });

  it('changes just that value in real front matters, whatever the value', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('K-1', 'a: b', '5', 'null', ' x ', '- a', "it's", '#', 'a, b', ''), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom(...REALISTIC_FRONT_MATTERS), fc.nat(), value, (sample, choice, next) => {
        const source = editable(sample, '---\n', '---\nbody\n');
        const paths = scalarPaths(source.root);
        const path = paths[choice % paths.length]!;
        const edit = setYamlValue(source, path, yamlScalarText(next));
        assert.ok(edit);
        const expected = valueOf(sample);
        const parent = path.slice(0, -1).reduce<any>((inner, step) => inner[step], expected);
        parent[path[path.length - 1]!] = next;
        const span = nodeAt(source.root, path)!.span;
        assert.deepEqual([edit.start, edit.end], [span.start, span.end]);
        const text = applied(source.text, edit)!;
        assert.deepEqual(valueOf(text.slice(4, -9)), expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds just that entry to real front matters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REALISTIC_FRONT_MATTERS), fc.string({ unit: 'binary', minLength: 1 }), (sample, key) => {
        fc.pre(key !== '__proto__');
        const source = editable(sample);
        fc.pre(!source.root.entries.some((entry) => entry.key === key));
        const text = applied(sample, setYamlValue(source, [key], 'x'));
        assert.ok(text);
        assert.deepEqual(valueOf(text), { ...valueOf(sample), [key]: 'x' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('renameYamlKey', () => {
  it('renames at any depth and touches nothing else', () => {
    assert.equal(rename('konseli : K-1 # c\n', ['konseli'], 'client'), 'client : K-1 # c\n');
    assert.equal(rename('a:\n- "b": {c: 1}\n', ['a', 0, 'b'], 'd'), 'a:\n- d: {c: 1}\n');
    assert.equal(rename('a: {b: 1}', ['a', 'b'], 'x: y'), 'a: {"x: y": 1}');
  });

  it('refuses a key that is there already, and paths that end in no key', () => {
    assert.equal(rename('a: 1\nb: 2', ['a'], 'b'), undefined);
    assert.equal(rename('a: [1]', ['a', 0], 'b'), undefined);
    assert.equal(rename('a: 1', ['c'], 'b'), undefined);
    assert.equal(rename('a: 1', [], 'b'), undefined);
  });
});

describe('yamlScalarText', () => {
  it('writes plainly what is plain and quotes the rest', () => {
    assert.deepEqual(['K-7F3Q', '2026-01-05', '09:00', 'datang sendiri', '5', 'null', 'a: b', '', ' x', 'say "x"', 'a\nb'].map(yamlScalarText), [
      'K-7F3Q', '2026-01-05', '09:00', 'datang sendiri', '"5"', '"null"', '"a: b"', '""', '" x"', '"say \\"x\\""', '"a\\u000ab"',
    ]);
    assert.deepEqual([5, -0, 1e21, Infinity, -Infinity, NaN, true, null].map(yamlScalarText), ['5', '-0', '1e+21', '.inf', '-.inf', '.nan', 'true', 'null']);
  });

  it('writes every value so that it is read back, in block and in flow style', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.constant(null)), fc.constantFrom('a: @', 'a: [x, @]', 'a: {b: @}', '- @'), (value, frame) => {
        const text = (frame.startsWith('-') ? `a:\n${frame}` : frame).split('@').join(yamlScalarText(value));
        const { root } = readYamlWithLibrary(text, whole(text));
        assert.ok(root, text);
        const last = scalarPaths(root).at(-1)!;
        const { node } = nodeAt(root, last)!;
        assert.deepEqual(node.kind === 'scalar' && node.value, value);
      }),
      { numRuns: 1_000 },
    );
  });
});
