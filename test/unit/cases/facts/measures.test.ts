import assert from 'node:assert/strict';
import { measuresOf } from '../../../../src/core/cases/facts/measures.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const read = (body: string, keys = '') => measuresOf(parser.parseNote('a.session.md', `---\nclient: K-1\n${keys}---\n\n## Evaluation\n\n${body}\n`)).map(({ id, values, scale, omitted }) => `${id} ${values.join('>')}${scale ? ` ${scale.from}-${scale.to}` : ''}${omitted ? ' omitted' : ''}`);

describe('measures', () => {
  it('are read from labels, list items and tables', () => {
    assert.deepEqual(read('SUDS: 7/10'), ['suds 7 0-10']);
    assert.deepEqual(read('It went well. SUDS: 6,5 dari 10.'), ['suds 6.5 0-10']);
    assert.deepEqual(read('- Kecemasan: 7 -> 4\n- **PHQ-9:** 12'), ['kecemasan 7>4', 'phq9 12']);
    assert.deepEqual(read('| Measure | Score |\n|---|---|\n| GAD-7 | 9/21 |'), ['gad7 9 0-21']);
  });

  it('are read from the front matter, with what was left out', () => {
    assert.deepEqual(read('', 'measures:\n  suds: { score: 2, scale: 0-10 }\n  PHQ-9: null\n  ors: 25\n'), ['suds 2 0-10', 'phq9  omitted', 'ors 25']);
  });

  it('are not dates, times and other counts', () => {
    assert.deepEqual(read('Next: 2026-01-12 09:00\n\nTime: 45 minutes\n\nSessions: 3/6\n\nUntil: 3/4/2026\n\n> SUDS: 7/10\n\n`SUDS`: x'), []);
  });
});
