import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plainValue } from '../../../src/core/text/plain-value.ts';
import { readYamlWithLibrary } from '../../../src/core/text/yaml-library.ts';
import type { YamlNode } from '../../../src/core/text/yaml-tree.ts';
import { placedYaml, whole } from './yaml-arbitraries.ts';

function read(text: string) {
  return readYamlWithLibrary(text, whole(text));
}

function problemsOf(text: string): string[] {
  const { root, problems } = read(text);
  assert.equal(root, undefined);
  return problems.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);
}

function json(text: string): string {
  const { root } = read(text);
  assert.ok(root, text);
  return JSON.stringify(plainValue(root));
}

/** What stands at the spans of the tree, in order. */
function pieces(text: string): string[] {
  const found: string[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') found.push(`${node.span.start}:${text.slice(node.span.start, node.span.end)}`);
    else found.push(`${node.kind} ${node.span.start}-${node.span.end}`);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        found.push(`key ${entry.keySpan.start}:${text.slice(entry.keySpan.start, entry.keySpan.end)}`);
        visit(entry.value);
      }
    }
  };
  const { root } = read(text);
  assert.ok(root);
  visit(root);
  return found;
}

describe('readYamlWithLibrary', () => {
  it('gives the place of every key and value', () => {
    assert.deepEqual(pieces('a: "x" # c\nb:\n- y\n-\nc: {d: [e]}\nf:\n'), [
      'map 0-34', 'key 0:a', '3:"x"', 'key 11:b', 'list 14-19', '16:y', '19:', 'key 20:c', 'map 23-31', 'key 24:d', 'list 27-30', '28:e', 'key 32:f', '34:',
    ]);
  });

  it('counts offsets in the whole text', () => {
    const { root } = readYamlWithLibrary('---\na: b\n---\n', { start: 4, end: 9 });
    assert.deepEqual(root, {
      kind: 'map',
      span: { start: 4, end: 8 },
      entries: [{ key: 'a', keySpan: { start: 4, end: 5 }, value: { kind: 'scalar', span: { start: 7, end: 8 }, value: 'b' } }],
    });
  });

  it('ends a block scalar with its last letter', () => {
    assert.deepEqual(pieces('a: |\n  x\n\nb: 1\n'), ['map 0-14', 'key 0:a', '3:|\n  x', 'key 10:b', '13:1']);
  });

  it('reads dates and times as strings, and only decimal, octal and hexadecimal as numbers', () => {
    assert.equal(json('a: 2026-01-05\nb: 09:00\nc: 007\nd: 0o17\ne: 0x1F\nf: 1e3\ng: yes\nh: ~\ni: True\nj: 1_000'), '{"a":"2026-01-05","b":"09:00","c":7,"d":15,"e":31,"f":1000,"g":"yes","h":null,"i":true,"j":"1_000"}');
  });

  it('takes keys that are no strings by their source, and merge keys as keys', () => {
    assert.deepEqual(read('1: a\n0x1F: a\ntrue: b\n~: c\n[x, y]: d\n<<: e').root?.entries.map(({ key }) => key), ['1', '0x1F', 'true', '~', '[x, y]', '<<']);
  });

  it('reads lone carriage returns as line endings', () => {
    assert.equal(json('a: 1\rb:\r- x\r'), '{"a":1,"b":["x"]}');
  });

  it('takes empty text and comments alone as an empty mapping', () => {
    for (const text of ['', '\n', '# c\n', '  \n# c']) assert.deepEqual(read(text), { root: { kind: 'map', span: whole(''), entries: [] }, problems: [] });
  });

  it('names each fault at its place', () => {
    assert.deepEqual(problemsOf('a: 1\nb: 2\na: 3'), ['DUPLICATE_KEY "a"']);
    assert.deepEqual(problemsOf('1: a\n"1": b'), ['DUPLICATE_KEY "\\"1\\""']);
    assert.deepEqual(problemsOf('a: &x 1\nb: *x'), ['ALIAS "*x"']);
    assert.deepEqual(problemsOf('*x : 1'), ['ALIAS "*x"']);
    assert.deepEqual(problemsOf('a: !!binary x\nb: !t\n  c: 1'), ['TAG "!!binary"', 'TAG "!t"']);
    assert.deepEqual(problemsOf('a: !!js/function x'), ['TAG "!!js/function"']);
    assert.deepEqual(problemsOf('a: !!str |\n  x\nb: !t |\n  y'), ['TAG "!t"']);
    assert.deepEqual(problemsOf('%YAML 1.1\n---\na: yes'), ['DIRECTIVE "%YAML 1.1"']);
    assert.deepEqual(problemsOf('a: 1\n---\nb: 2'), ['MULTIPLE_DOCS "-"']);
    assert.deepEqual(problemsOf('- a'), ['NOT_A_MAPPING "- a"']);
    assert.deepEqual(problemsOf('just text'), ['NOT_A_MAPPING "just text"']);
    assert.deepEqual(problemsOf('a: "b'), ['MISSING_CHAR ""']);
    assert.deepEqual(problemsOf('a: b: c'), ['BLOCK_AS_IMPLICIT_KEY "b"']);
  });

  it('allows core tags and anchors', () => {
    assert.equal(json('a: !!str 5\nb: &x c'), '{"a":"5","b":"c"}');
  });

  it('holds hostile keys without harm', () => {
    const { root } = read('__proto__: {polluted: true}\nconstructor: 1');
    assert.deepEqual(root?.entries.map(({ key }) => key), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('refuses what is too large, at the limits given', () => {
    const limits = { maximumLength: 100, maximumDepth: 3, maximumNodes: 10 };
    const codes = (text: string) => readYamlWithLibrary(text, whole(text), limits).problems.map(({ code }) => code);
    assert.deepEqual(codes(`a: ${'x'.repeat(97)}`), []);
    assert.deepEqual(codes(`a: ${'x'.repeat(98)}`), ['TOO_LARGE']);
    assert.deepEqual(codes('a: [[1]]'), []);
    assert.deepEqual(codes('a: [[[1]]]'), ['TOO_LARGE']);
    assert.deepEqual(codes('a: [1, 2, 3, 4, 5, 6, 7, 8]'), []);
    assert.deepEqual(codes('a: [1, 2, 3, 4, 5, 6, 7, 8, 9]'), ['TOO_LARGE']);
  });

  it('never throws, and gives a root or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(placedYaml, fc.string({ unit: 'binary' }).map((text) => ({ text, span: whole(text) }))), ({ text, span }) => {
        const { root, problems } = readYamlWithLibrary(text, span);
        assert.notEqual(root === undefined, problems.length === 0);
        for (const problem of problems) {
          assert.match(problem.code, /^[A-Z_]+$/);
          assert.notEqual(problem.code, 'UNREADABLE');
          assert.ok(span.start <= problem.span.start && problem.span.start <= problem.span.end && problem.span.end <= span.end);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
