import assert from 'node:assert/strict';
import { findLookalikes } from '../../../../src/core/cases/facts/lookalikes.ts';
import type { Note } from '../../../../src/core/note/note.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

function find(words: string): string | undefined {
  const note = parser.parseNote('x.session.md', `---\nclient: K-7F3Q\n---\n\n${words}\n`) as Note;
  const range = findLookalikes(note).get('contract');
  if (!range) return undefined;
  assert.equal(range.start.line, range.end.line);
  return note.text.split('\n')[range.start.line]?.slice(range.start.column, range.end.column);
}

describe('findLookalikes', () => {
  it('finds what looks like a counselling contract and is none, in any case and in both spellings', () => {
    for (const words of [
      'Kontrak perilaku', 'kontrak perilaku', 'Kontrak Perilaku', 'KONTRAK PERILAKU', 'Kontrak belajar', 'kontrak tingkah laku', 'Surat perjanjian siswa', 'Surat Perjanjian Siswa',
      'Behavior contract', 'behaviour contract', 'Behaviour Contract', 'Behavioural contract', 'behavioral contract', 'Contingency contract', 'No-harm contract',
    ]) {
      assert.equal(find(words), words);
      assert.equal(find(`We wrote one (${words}): not late for a week.`), words);
    }
    assert.equal(find('Behaviour contracting was tried.'), 'Behaviour contract');
  });

  it('is silent on other words', () => {
    for (const words of ['', 'Kontrak', 'The contract', 'kontra perilaku', 'perilaku', 'Rapor', 'A contract of behaviour']) assert.equal(find(words), undefined, words);
  });

  it('is silent where the step itself stands', () => assert.equal(find('## Kontrak konseling\n\nTeknik: kontrak perilaku'), undefined));
});
