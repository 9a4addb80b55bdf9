import assert from 'node:assert/strict';
import * as z from 'zod';
import { nodeAt, plainValue } from '../../../src/core/text/plain-value.ts';
import { readYaml } from '../../../src/core/text/yaml-reader.ts';
import type { YamlMap } from '../../../src/core/text/yaml-tree.ts';
import { whole } from './yaml-arbitraries.ts';

function rootOf(text: string): YamlMap {
  const { root } = readYaml(text, whole(text));
  assert.ok(root);
  return root;
}

describe('plainValue', () => {
  it('gives what JSON would hold', () => {
    assert.equal(JSON.stringify(plainValue(rootOf('a: 1\nb: [x, {c: true}]\nd:'))), '{"a":1,"b":["x",{"c":true}],"d":null}');
  });

  it('keeps hostile keys as keys', () => {
    const value = plainValue(rootOf('__proto__: {polluted: 1}\nconstructor: x\nhasOwnProperty: y')) as Record<string, unknown>;
    assert.equal(Object.getPrototypeOf(value), null);
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'hasOwnProperty']);
    assert.equal(value['polluted'], undefined);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('can be checked by a schema', () => {
    const schema = z.object({ risk: z.object({ level: z.string() }), skipped: z.record(z.string(), z.string()) });
    assert.ok(schema.safeParse(plainValue(rootOf('risk:\n  level: low\nskipped: {explore: late}'))).success);
  });
});

describe('nodeAt', () => {
  const text = 'risk:\n  level: low\nactions:\n- who: client\n- who: 5\n1: x\n';
  const root = rootOf(text);
  const at = (...path: (string | number)[]) => {
    const found = nodeAt(root, path);
    return found && [found.keySpan && text.slice(found.keySpan.start, found.keySpan.end), text.slice(found.span.start, found.span.end)];
  };

  it('finds values and their keys', () => {
    assert.deepEqual(at('risk', 'level'), ['level', 'low']);
    assert.deepEqual(at('actions', 1, 'who'), ['who', '5']);
    assert.deepEqual(at('actions', 0), [undefined, 'who: client']);
    assert.deepEqual(at('1'), ['1', 'x']);
    assert.deepEqual(at(1), ['1', 'x']);
    assert.deepEqual(at(), [undefined, text.trimEnd()]);
  });

  it('finds the place that a schema complains about', () => {
    const schema = z.object({ actions: z.array(z.object({ who: z.string() })) });
    const issue = schema.safeParse(plainValue(root)).error?.issues[0];
    assert.deepEqual(at(...(issue?.path as (string | number)[])), ['who', '5']);
  });

  it('finds nothing where nothing is', () => {
    for (const path of [['none'], ['actions', 2], ['actions', -1], ['actions', 'length'], ['risk', 'level', 'x'], ['constructor'], ['actions', '0']]) assert.equal(at(...path), undefined);
  });
});
