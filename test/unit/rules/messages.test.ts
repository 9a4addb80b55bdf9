import assert from 'node:assert/strict';
import { rules } from '../../../src/core/rules/index.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort();

describe('messages of the rules', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  for (const { id, title, messages } of rules) {
    it(`${id} speaks both languages, with the same values in each`, () => {
      assert.ok(title.en.trim() && title.id.trim());
      for (const [name, { text }] of Object.entries(messages)) {
        assert.ok(text.en.trim() && text.id.trim(), name);
        assert.notEqual(text.en, text.id, name);
        assert.deepEqual(placeholders(text.en), placeholders(text.id), name);
      }
    });
  }
});
