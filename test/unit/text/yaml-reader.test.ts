import assert from 'node:assert/strict';
import { readYaml } from '../../../src/core/text/yaml-reader.ts';
import { whole } from './yaml-arbitraries.ts';

const LENGTH = 65_000;

function filled(piece: string, length = LENGTH): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Nesting one column deeper with each line. */
function stairs(depth: number): string {
  return Array.from({ length: depth }, (_, column) => `${' '.repeat(column)}a:\n`).join('');
}

function codes(text: string): string[] {
  return [...new Set(readYaml(text, whole(text)).problems.map(({ code }) => code))];
}

describe('readYaml', () => {
  it('reads what the strict reader knows and what it does not', () => {
    const text = 'a: b\nc: |\n  d\n';
    assert.deepEqual(readYaml(text, { start: 0, end: 5 }).root?.entries.length, 1);
    assert.deepEqual(readYaml(text, whole(text)).root?.entries.length, 2);
  });

  it('heeds other limits than those of notes', () => {
    const limits = { maximumLength: 3, maximumDepth: 3, maximumNodes: 10 };
    assert.equal(readYaml('a: bcd', whole('a: bcd'), limits).problems[0]?.code, 'TOO_LARGE');
  });

  it('stops bombs at their aliases', () => {
    assert.deepEqual(codes('a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'), ['ALIAS']);
  });

  for (const [name, text] of [
    ['brackets', filled('[')],
    ['braces', filled('{a: ')],
    ['dashes', filled('- ')],
    ['question marks', filled('? ')],
    ['colons', filled(': ')],
    ['question marks behind a key', `a: ${filled('? ')}`],
    ['keys on one line', filled('a: ')],
    ['stairs that come back', `${stairs(250)}b: 1\n`],
    ['more stairs', stairs(350)],
    ['a line of ten megabytes', `a: ${'x'.repeat(10_000_000)}`],
    ['ten megabytes of brackets', '['.repeat(10_000_000)],
    ['very many items', `a:\n${filled('-\n')}`],
    ['very many keys', Array.from({ length: 9_000 }, (_, index) => `k${index}:`).join('\n')],
  ] as const) {
    it(`refuses ${name}`, () => assert.deepEqual(codes(text), ['TOO_LARGE']));
  }

  for (const [name, text] of [
    ['commas', `a: [${filled(',')}`],
    ['quotes', `a: ${filled('"')}`],
    ['backslashes', `a: "${filled('\\')}`],
    ['exclamation marks', `a: ${filled('! ')}`],
    ['anchors', `a: ${filled('&a ')}`],
    ['colons in brackets', `a: [${filled(': ')}`],
    ['NUL', filled('\0')],
    ['lone surrogates', filled('\ud800')],
    ['byte order marks', filled('\ufeff')],
    ['controls that the library uses itself', filled('\u0002\u0018\u001f\n')],
  ] as const) {
    it(`reports a text full of ${name}, in bounds`, () => {
      const { root, problems } = readYaml(text, whole(text));
      assert.equal(root, undefined);
      assert.ok(problems.length > 0 && problems.length <= 100);
      assert.ok(!problems.some(({ code }) => code === 'UNREADABLE'));
    });
  }

  it('keeps NUL and lone surrogates inside values as they are', () => {
    assert.deepEqual(readYaml('a: x\0\ud800y', whole('a: x\0\ud800y')).root?.entries[0]?.value, { kind: 'scalar', span: { start: 3, end: 7 }, value: 'x\0\ud800y' });
  });
});
