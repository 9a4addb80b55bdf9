import assert from 'node:assert/strict';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

function read(keys: string) {
  const { values, frontMatter } = parser.parseNote('a.session.md', `---\n${keys}\n---\n`);
  return { values, faults: frontMatter.faults.map(({ code, path }) => `${code} ${path ?? ''}`) };
}

describe('front matter of a note', () => {
  it('keeps what is valid beside a wrong value', () => {
    const { values, faults } = read('client: K-7F3Q\nsession: many\ndate: 2026-02-30\ncounselor: G-01');
    assert.deepEqual({ ...values }, { client: 'K-7F3Q', counselor: 'G-01' });
    assert.deepEqual(faults, ['invalid-value session', 'invalid-value date']);
  });

  it('keeps the entries of a mapping beside one that is still to be written', () => {
    const { values, faults } = read('skipped:\n  explore: the client wished to rest\n  evaluate:');
    assert.deepEqual({ ...values.skipped }, { explore: 'the client wished to rest' });
    assert.deepEqual(faults, ['invalid-value skipped.evaluate']);
  });

  it('remembers answers without mixing keys, words and lists', () => {
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(read('status: draft\nsetting: draft').faults, ['invalid-value setting']);
      assert.deepEqual(read('area: [learning]\nsession: 1').faults, []);
      assert.deepEqual(read('area: [draft]\nsession: 0').faults, ['invalid-value area.0', 'invalid-value session']);
    }
  });
});
