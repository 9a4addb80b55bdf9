import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { completeBody } from '../../../src/core/writing/complete-body.ts';
import { completeFrontMatter } from '../../../src/core/writing/complete-front-matter.ts';
import { toPlainText } from '../../../src/core/writing/skeleton.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

/** The items at `|`. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const note = parser.parseNote('x.session.md', marked.replace('|', ''));
  return [...completeBody(note, offset, undefined), ...completeFrontMatter(note, offset)].sort((one, other) => one.sortText < other.sortText ? -1 : 1);
}

describe('completion', () => {
  it('offers first what is due and missing, one level below the stage', () => {
    const [first, second] = at('---\nclient: K-1\nsession: 1\n---\n\n## Early stage\n\n### Building rapport\n\nCame early.\n\n/|');
    assert.equal(first?.label, 'Clarifying the problem');
    assert.equal(toPlainText(first?.insert ?? [], '').split('\n')[0], '### Clarifying the problem');
    assert.equal(first?.filterText.startsWith('/Clarifying'), true);
    assert.equal(second?.label, 'Exploratory assessment');
  });

  it('speaks the language of the note', () => {
    assert.ok(at('---\nbahasa: id\n---\n\n## |').some(({ label }) => label === 'Kontrak konseling'));
  });

  for (const [where, text] of [['code', '```\n# |\n```'], ['a comment', '<!--\n# |\n-->'], ['prose', 'A word and /|'], ['a line of prose', 'one line\nanother|']]) {
    it(`is silent in ${where}`, () => assert.deepEqual(at(`---\nclient: K-1\n---\n\n${text}`), []));
  }

  it('offers keys that are not there, and values in the spelling of the key', () => {
    const keys = at('---\nclient: K-1\n|\n---\n').map(({ label }) => label);
    assert.ok(keys.includes('session') && !keys.includes('client'));
    assert.ok(at('---\njenis: |\n---\n').some(({ label }) => label === 'krisis'));
    assert.ok(at('---\ntype: |\n---\n').some(({ label }) => label === 'crisis'));
  });

  it('never throws, and replaces only text before the cursor', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('---\n', '# ', '/', 'type: ', '\n', '\r\n', 'Kontrak', '```', '<!--', '- ', '\ud800'), { maxLength: 12 }), fc.nat(60), (parts, offset) => {
      const text = parts.join('');
      const place = Math.min(offset, text.length);
      const note = parser.parseNote('x.session.md', text);
      for (const { replace } of [...completeBody(note, place, undefined), ...completeFrontMatter(note, place)]) assert.ok(replace.start <= replace.end && replace.end === place);
    }));
  });
});
